"""The last controls, and whether the engine was playing, so that it comes back with them. Lives in the event loop.

Two files: the newest state, and the whole one before it in case the newest is damaged. Both are presets with a
checksum.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from osc_engine.addresses import Refused
from osc_engine.changes import NO_STYLE, Moment
from osc_engine.choice import Chosen
from osc_engine.controls import Controls
from osc_engine.disk import Disk, Trouble, why
from osc_engine.folder import Folder
from osc_engine.manifest import Manifest
from osc_engine.presets import LARGEST, Preset, Situation, read_preset, recall, write_preset

NEWEST, PREVIOUS = "state.toml", "state.previous.toml"
#: Seconds for which a change may be kept in memory alone; for which it may be where changes never end, which would wear
#: out a memory card in months; without a change after which they have ended; and after which a disk that failed is
#: tried again.
DELAY, LONGEST_DELAY, REST, RETRY = 0.5, 10.0, 2.0, 10.0

_CHECKSUM = "# sha256 "


@dataclass(frozen=True)
class Loaded:
    """What was found.

    Attributes:
        preset: the last controls; None where there are none to be read.
        notes: sentences for the user about what is damaged.
    """

    preset: Preset | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resumed:
    """How a run begins.

    Attributes:
        controls: of its first snapshot.
        playing: whether it is to play.
        notes: sentences for the user about what could not be taken up.
    """

    controls: Controls
    playing: bool = False
    notes: tuple[str, ...] = ()


def load_state(folder: Folder) -> Loaded:
    """Return the last state that is whole.

    Args:
        folder: of the files.
    """
    broken: list[str] = []
    preset = None
    for file in (NEWEST, PREVIOUS):
        try:
            preset = _read(folder.read(file, LARGEST))
            break
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as problem:
            broken.append(f"{folder.path / file} cannot be used: {why(problem)}")
    way_out = "the engine begins with its defaults" if preset is None else "the state before it is taken"
    return Loaded(preset, tuple(f"{sentence}; {way_out}" for sentence in broken))


def resume(loaded: Loaded, controls: Controls, manifest: Manifest) -> Resumed:
    """Return how a run begins that takes up the last one; where the controls do not fit, with those given.

    Args:
        loaded: what the last one left.
        controls: of a run that takes up nothing.
        manifest: of the bundle that plays; titles and styles that it lacks are left out, as of another one's state.
    """
    preset, notes = loaded.preset, loaded.notes
    if preset is None:
        return Resumed(controls, False, notes)
    playing = preset.situation is not None and preset.situation.playing
    fitting = _without_names(preset, manifest)
    if fitting != preset:
        notes += (f"the last state is of bundle {preset.bundle}; what {manifest.name} lacks of its titles and styles "
                  "is as at a first start",)  # fmt: skip
    try:
        moment = Moment(0, manifest.sizes().sample_rate)
        return Resumed(recall(controls, fitting, 0.0, moment, manifest).controls, playing, notes)
    except Refused as mistake:
        note = f"the last state does not fit, so the engine begins with its defaults: {mistake}"
        return Resumed(controls, playing, (*notes, note))


def _without_names(preset: Preset, manifest: Manifest) -> Preset:
    known = {"title": manifest.titles, "style": ("", NO_STYLE, *manifest.styles)}
    channels = tuple(
        {key: value for key, value in channel.items() if key not in known or value in known[key]}
        for channel in preset.channels
    )
    return replace(preset, channels=channels)


class State:
    """Keeps the newest controls on the disk, soon after they change and never more than one write at a time."""

    def __init__(
        self, folder: Folder, disk: Disk, bundle: Callable[[], Chosen], trouble: Trouble, clock: Callable[[], float]
    ) -> None:
        """Describe where it is kept.

        Args:
            folder: for the files.
            disk: does the file work.
            bundle: returns the one that plays.
            trouble: is told how each write ended.
            clock: seconds.
        """
        self._folder, self._disk, self._bundle, self._trouble, self._clock = folder, disk, bundle, trouble, clock
        self._kept: tuple[Controls, bool] | None = None
        self._writing = False
        self._not_before = 0.0
        self._changed_at: float | None = None
        self._seen: Controls | None = None
        self._delay, self._written_at, self._moved_at = DELAY, float("-inf"), 0.0

    def begin(self, controls: Controls, playing: bool) -> None:
        """Say from where on changes count; what was kept before stays until there is one."""
        self._kept = (controls, playing)

    def look(self, controls: Controls, playing: bool, at_once: bool = False) -> None:
        """Look at what is in force, many times a second, and keep it where it has changed.

        Args:
            controls: in force.
            playing: whether the engine plays.
            at_once: do not wait for more changes.
        """
        now = self._clock()
        if self._kept is not None and self._kept[0] is controls and self._kept[1] == playing:
            self._changed_at = None
            return
        if self._seen is not controls:
            self._seen, self._moved_at = controls, now
        if self._changed_at is None:
            self._changed_at = now
            if now - self._written_at > LONGEST_DELAY:
                self._delay = DELAY
        started_or_stopped = self._kept is not None and self._kept[1] != playing
        wait = DELAY if started_or_stopped or now - self._moved_at >= REST else self._delay
        due = now >= max(self._changed_at + wait, self._not_before) and not self._writing
        if due or at_once:
            self._write(controls, playing)

    def _write(self, controls: Controls, playing: bool) -> None:
        self._kept, self._changed_at, self._writing = (controls, playing), None, True
        self._delay, self._written_at = min(2 * self._delay, LONGEST_DELAY), self._clock()
        self._disk.do(partial(self._put, controls, self._bundle(), playing), self._ended)

    def _put(self, controls: Controls, bundle: Chosen, playing: bool) -> None:
        text = write_preset(controls, bundle.manifest.name, Situation(playing, bundle.loaded, bundle.instead_of))
        self._folder.replace(NEWEST, f"{_CHECKSUM}{_digest(text)}\n{text}", PREVIOUS, _read, LARGEST)

    def _ended(self, problem: Exception | None) -> None:
        self._writing = False
        self._trouble.note("the state", problem)
        if problem is not None:
            self._kept, self._not_before = None, self._clock() + RETRY


def _read(text: str) -> Preset:
    first, _, rest = text.partition("\n")
    if first != f"{_CHECKSUM}{_digest(rest)}":
        raise ValueError("it is damaged, its checksum is another")
    return read_preset(rest)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
