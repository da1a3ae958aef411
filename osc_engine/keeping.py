"""All that one run keeps in the state folder: presets, the last state, the control log. Lives in the event loop."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from osc_engine import __version__
from osc_engine.choice import Chosen, choose
from osc_engine.control_log import Header, LogFile
from osc_engine.controls import Controls, live_controls
from osc_engine.disk import DiskThread, Trouble, free_bytes, why
from osc_engine.folder import Folder, held
from osc_engine.journal import Journal
from osc_engine.manifest import Manifest
from osc_engine.preset_files import Presets
from osc_engine.settings import Settings, SettingsError
from osc_engine.state import Loaded, State, load_state, resume

#: Seconds between two looks at what else changes in the folder.
LOOK_SECONDS = 2.0


@dataclass(frozen=True)
class LastRun:
    """What the last run left to this one.

    Attributes:
        bundle: that this run begins with.
        state: the last controls, where they are to be taken up.
    """

    bundle: Chosen
    state: Loaded = field(default_factory=Loaded)


def last_run(settings: Settings) -> LastRun:
    """Read what the last run left, as far as this one is to go on with it.

    Args:
        settings: of this run.

    Raises:
        BundleError: no bundle can be played.
    """
    state = load_state(Folder(settings.state_dir)) if settings.resume else Loaded()
    bundle, note = choose(settings, state.preset.situation if state.preset else None)
    return LastRun(bundle, replace(state, notes=(*state.notes, note)) if note else state)


class Keeping:
    """What is kept of one run.

    Attributes:
        presets: of the state folder.
        journal: the control log.
        defaults: the controls of a run that takes up nothing.
        resumed: how this run begins.
        disk_free: free bytes where the state folder lies, as of the last look.
    """

    def __init__(self, settings: Settings, last: LastRun, session: int, say: Callable[[str], None]) -> None:
        """Take up what the last run left; nothing is written yet.

        Args:
            settings: of this run.
            last: what it left.
            session: number of this run.
            say: tells the user of trouble with the disk.
        """
        manifest = last.bundle.manifest
        folder, disk, trouble = settings.state_dir, DiskThread(), Trouble(say)
        self._disk, self._folder = disk, folder
        self.disk_free, self._look_at = free_bytes(folder), time.monotonic() + LOOK_SECONDS
        self.presets = Presets(Folder(folder / "presets"), disk)
        self.defaults = replace(live_controls(manifest, settings.channels, settings.seed), version=1)
        self._bundle = last.bundle
        self._state = State(Folder(folder), disk, lambda: self._bundle, trouble, time.monotonic)
        self.resumed = resume(last.state, self.defaults, manifest)
        if settings.resume and "seed" in settings.model_fields_set:
            controls = replace(self.resumed.controls, seed=settings.seed)
            self.resumed = replace(self.resumed, controls=controls)
        self._state.begin(self.resumed.controls, self.resumed.playing)
        run = f"{time.strftime('%Y-%m-%dT%H-%M-%S')}-{session:08x}"
        place = str(last.bundle.folder) if last.bundle.loaded else settings.bundle
        header = Header(__version__, place, "neural" if last.bundle.folder else "tone", manifest, settings.channels)
        self.journal = Journal(
            LogFile(folder / "log", run), header, run, time.strftime("%Y-%m-%dT%H:%M:%S%z"), disk, trouble,
            time.monotonic,
        )  # fmt: skip

    def adopt(self, manifest: Manifest, folder: Path) -> None:
        """Note that another bundle has taken over."""
        self._bundle = Chosen(manifest, folder, folder.name, self._bundle.instead_of)
        self.journal.adopt(manifest, str(folder))

    def look(self, controls: Controls, playing: bool) -> None:
        """Keep what has changed; called many times a second."""
        self._state.look(controls, playing)
        self.journal.look()
        if time.monotonic() >= self._look_at:
            # the disk's works are done one after the other, so that the next look waits for the last of this one
            self._look_at = math.inf
            self.presets.look()
            self._disk.do(self._measure, self._measured)

    def leave(self, controls: Controls, playing: bool) -> None:
        """Keep what is in force at the end, before it is faded out: what plays now is to play again."""
        self._state.look(controls, playing, at_once=True)

    async def close(self, played: int, seconds: float) -> None:
        """Write what is left, and wait for the disk, but not for ever.

        Args:
            played: samples played in all.
            seconds: that it is waited for.
        """
        self.journal.end(played)
        await self._disk.close(seconds)

    def _measure(self) -> None:
        self.disk_free = free_bytes(self._folder)

    def _measured(self, _problem: Exception | None) -> None:
        self._look_at = time.monotonic() + LOOK_SECONDS


@contextmanager
def alone(state_dir: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Keep other engines off the state folder; one that cannot be written is no reason to be silent.

    Raises:
        SettingsError: another engine works in it.
    """
    taken = SettingsError(f"another engine works in {state_dir}; end it, or give this one another --state-dir")
    with ExitStack() as stack:
        try:
            stack.enter_context(held(state_dir, taken))
        except OSError as problem:
            say(f"the state folder {state_dir} cannot be used: {why(problem)}; the engine plays, but keeps nothing")
        yield
