from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from osc_engine.memory import PUT_OFF, RENEWED, TUNABLES, Kept, in_use, resident

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


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_resident_memory_is_that_of_the_process_that_is_named() -> None:
    with subprocess.Popen(["sleep", "60"]) as small:
        assert 0 < resident(small.pid) < 30e6 < resident()
        small.kill()


def test_memory_in_use_is_what_was_asked_for_and_not_what_is_kept() -> None:
    before = in_use()
    array = np.zeros(5_000_000, np.float32)
    assert 19e6 < in_use() - before < 22e6, "touched or not"
    del array
    objects = [object() for _ in range(100_000)]
    assert 5e6 < in_use() - before < 12e6
    del objects
    assert abs(in_use() - before) < 2e6


def test_memory_is_kept_as_far_as_renders_need_it_and_given_back_beyond() -> None:
    have = [1000]
    given = []

    def give() -> None:
        given.append(have[0])
        have[0] = 1100

    kept = Kept(lambda: have[0], give)
    for have[0] in (1400, 1500, 1799, 1750):
        kept.rendered()
    assert not given, "one render needs 400, and twice that may be kept"
    have[0] = 1801
    kept.rendered()
    assert given == [1801]
    for have[0] in (1300, 1890):
        kept.rendered()
    assert given == [1801], "counted from what stays"
    have[0] = 1901
    kept.rendered()
    assert given == [1801, 1901]
    have[0] = 1300
    for _ in range(RENEWED - 1):
        kept.rendered()
        kept.idle()
    assert len(given) == 2
    kept.rendered()
    assert len(given) == 2
    have[0] = 1310
    kept.idle()
    assert given[2:] == [1310], "after so many in the next moment without work"
    have[0] = 1320
    for _ in range(PUT_OFF * RENEWED):
        kept.rendered()
    assert given[3:] == [1320], "and some day without one"


LAYERS = """
import random
import torch
from osc_engine.memory import keep_freed_memory, resident
keep_freed_memory()
chance, small, before = random.Random(0), [], resident()
for turn in range(240):
    layers = [torch.empty(chance.randrange(30_000, 500_000)).fill_(0) for _ in range(12)]
    small.append(torch.empty(chance.randrange(16, 64)))
    del small[: len(small) - 50]
    chance.shuffle(layers)
print(resident() - before)
"""


LENGTHS = """
import torch
from osc_engine.memory import give_freed_memory_back, keep_freed_memory, resident
keep_freed_memory()
torch.set_num_threads(1)
layer, before = torch.nn.ConvTranspose1d(64, 64, 2, stride=2), 0
with torch.inference_mode():
    for length in range(100, 260):
        layer(torch.ones(2, 64, length))
        if length == 101:
            give_freed_memory_back()
            before = resident()
give_freed_memory_back()
print(resident() - before)
"""


def grown(program: str, tunables: dict[str, str]) -> int:
    """Return by how many bytes a program says that it has grown, with and without what a worker's environment says."""
    command, environment = [sys.executable, "-c", program], {k: v for k, v in os.environ.items() if k not in TUNABLES}
    out = subprocess.run(command, capture_output=True, text=True, check=True, env={**environment, **tunables}).stdout
    return int(out)


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_the_gaps_that_arrays_leave_are_filled_again_in_a_worker() -> None:
    plain, worker = grown(LAYERS, {}), grown(LAYERS, TUNABLES)
    # by arrays that are 13 MB together
    assert worker < 0.85 * plain, (plain, worker)


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_each_new_length_of_a_layer_leaves_nothing_behind_in_a_worker() -> None:
    plain, worker = grown(LENGTHS, {}), grown(LENGTHS, TUNABLES)
    if plain < 8 << 20:
        pytest.skip("PyTorch keeps nothing of each length on this processor")
    assert worker < 0.4 * plain, (plain, worker)


LONG = """
import random
from dataclasses import replace
import tiny
import torch
from osc_engine.controls import default_controls
from osc_engine.memory import give_freed_memory_back, keep_freed_memory, resident
from osc_engine.plan import make_plan
from osc_engine.stream import Stream
keep_freed_memory()
torch.set_num_threads(1)
synth, chance = tiny.synth(), random.Random(0)
g, controls = synth.geometry, default_controls(synth.manifest, 4)
stream = Stream(g, 4, 0, 76)
for render in range(1, 61):
    quick = stream.pending > 9 * g.column_samples and chance.random() < 0.6
    column = stream.first_column + chance.randrange(2) if quick else stream.column
    plan = make_plan(controls, g, column, chance.randrange(2, 5) if quick else chance.randrange(4, 11), 1)
    plan = replace(plan, tail=1, context=8) if quick else plan
    stream.splice(plan, synth.render(plan, stream.context(column)))
    while stream.pending > 5 * g.column_samples:
        stream.commit(chance.randrange(400, 4000))
    if render in (20, 60):
        give_freed_memory_back()
        print(resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_many_renders_of_many_lengths_leave_no_more_memory_behind_than_a_few() -> None:
    path = os.pathsep.join([str(Path(__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])])
    command, environment = [sys.executable, "-c", LONG], {**os.environ, "PYTHONPATH": path}
    out = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    early, late = map(int, out.split())
    # an array of sound that stayed with every tenth render would be three times this
    assert late - early < 8 << 20
