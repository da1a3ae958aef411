from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import resource, sys
import numpy as np
from osc_engine.memory import keep_freed_memory
if sys.argv[1] == "kept":
    keep_freed_memory()
np.ones(2 << 20)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(40):
    np.ones(2 << 20)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_memory_that_was_freed_is_not_fetched_again() -> None:
    faults = {
        how: int(
            subprocess.run([sys.executable, "-c", PROGRAM, how], capture_output=True, text=True, check=True).stdout
        )
        for how in ("given back", "kept")
    }
    # forty arrays of 16 MB, whatever the size of a page
    assert faults["kept"] < faults["given back"] / 4


TIDY = """
import numpy as np
from osc_engine.memory import give_freed_memory_back, keep_freed_memory
keep_freed_memory()
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
arrays = [np.ones(1 << 17) for _ in range(200)]
full = resident()
kept = arrays[::20]
del arrays
before = resident()
give_freed_memory_back()
print(full - before, full - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_what_lies_between_arrays_that_stay_is_given_back_when_asked() -> None:
    out = subprocess.run([sys.executable, "-c", TIDY], capture_output=True, text=True, check=True).stdout
    kept, given = map(int, out.split())
    assert kept < 20 << 20, "of 200 MB that were freed"
    assert given > 150 << 20
