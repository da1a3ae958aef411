"""Fixtures that several test files share, and what must be set before anything imports torch."""

import os
import signal

# Waiting threads that spin take the cores from those they wait for, as soon as anything else runs on the machine.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# Small networks gain nothing by a second thread, and several test files run at once.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# Started in the background, a shell's children ignore Ctrl-C, and so would the programs that the tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

from collections.abc import Iterator
from pathlib import Path

import pytest
from jackd import jackd

__all__ = ["jackd"]

#: The longest first: begun last, they would leave the other workers idle. Those that compute, before those that listen
#: to sound in real time.
LONG = (
    "test_train_all_together", "test_train_all", "test_distributed", "test_laion", "test_training", "test_evaluation",
    "test_bench", "test_loop",
    "test_prepare", "test_demo_archive", "test_demo_bundle", "test_paper_size", "test_osc_fuzz", "test_bundles",
    "test_repository", "test_worker", "test_player", "test_page", "test_faults", "test_resume", "test_jack_manners",
    "test_server", "test_demo_live", "test_replay", "test_laion_bundle", "test_http", "test_recording", "test_pd",
    "test_kernel", "test_prometheus", "test_imports", "test_watchdog",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the files that take longest first."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONG)))


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of the model hub's library, with nothing in it, for this process and those that it starts."""
    folder = tmp_path / "hub-home"
    monkeypatch.setenv("HF_HOME", str(folder))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    monkeypatch.delenv("OSC_ENGINE_CLAP_CHECKPOINT", raising=False)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(folder / "hub"))
    return folder / "hub"


@pytest.fixture(scope="session", autouse=True)
def _state_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Engines that a test starts without a word about their state keep it here, not with the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.delenv("STATE_DIRECTORY", raising=False)
        yield
