"""`python hanging.py PYTHON -m osc_engine …`: an engine all of whose file work hangs from SIGUSR1 on."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable

from osc_engine import bundles
from osc_engine.cli import main
from osc_engine.disk import DiskThread, Then

#: Longer than any test waits.
FOR_EVER = 3600.0

_hangs = False


def _begin(*_: object) -> None:
    global _hangs
    _hangs = True


def _stuck(work: Callable[[], None]) -> Callable[[], None]:
    return lambda: time.sleep(FOR_EVER) if _hangs else work()


def _do(disk: DiskThread, work: Callable[[], None], then: Then) -> None:
    _plain_do(disk, _stuck(work), then)


def _bundles_in(*folders: object) -> object:
    return time.sleep(FOR_EVER) if _hangs else _plain_bundles_in(*folders)


if __name__ == "__main__":
    _plain_do, DiskThread.do = DiskThread.do, _do
    _plain_bundles_in, bundles.bundles_in = bundles.bundles_in, _bundles_in
    signal.signal(signal.SIGUSR1, _begin)
    sys.argv = ["osc-engine", *sys.argv[4:]]
    main()
