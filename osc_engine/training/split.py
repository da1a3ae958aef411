"""Which recordings are held out: chosen before anything is trained, written down, and never taken back."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from osc_engine.training.archive_toml import SIGNATURE, ArchiveError
from osc_engine.training.whole import write_whole

FILE = "split.json"
#: Share of a work's recordings that are never trained on; rounded, so a work of five or fewer is trained on whole.
HELD_OUT = 0.1
#: Recordings that share passages are held out together, unless that costs a work more than this of its sound.
DEAREST = 0.25
#: Segments that a span which is held out of one recording has at least, and those on either side of it that are left
#: out, as they are too much like it to be trained on.
LEAST, GAP = 2, 1
#: Places at which such a span is tried.
TRIED = 8
Span = tuple[float, float]


@dataclass(frozen=True)
class Member:
    """A recording to be put on one side.

    Attributes:
        group: number that it shares with all that it shares passages with.
        named: a person said that it is held out.
    """

    digest: str
    name: str
    title: str
    seconds: float
    group: int
    named: bool = False


def choose(
    members: Sequence[Member], known: Mapping[str, bool], parted: Collection[str] = ()
) -> dict[str, bool | None]:
    """Return for each digest whether it is held out; None: it shares passages with both sides, and may be on neither.

    A recording stays where it is known to be. Those that are new follow the known ones of their group; of groups that
    are all new, those that come first in a random but fixed order are held out until each work has its share.

    Args:
        members: all recordings of the archive; the signature is always trained on.
        known: digest -> held out, as chosen before.
        parted: digests of those of which a span is held out, so that they stand on both sides.
    """
    sides: dict[str, bool | None] = {m.digest: True for m in members if m.named}
    sides |= {m.digest: known[m.digest] for m in members if m.digest in known}
    sides |= {m.digest: False for m in members if m.title == SIGNATURE}
    groups: dict[int, list[Member]] = {}
    for member in sorted(members, key=lambda m: m.name):
        groups.setdefault(member.group, []).append(member)
    fresh = []
    for group in groups.values():
        taken = {sides[m.digest] for m in group if m.digest in sides}
        taken |= {True, False} if any(m.digest in parted for m in group) else set()
        if not taken:
            fresh.append(group)
        for member in group if taken else ():
            sides.setdefault(member.digest, None if len(taken) > 1 else taken == {True})
    budget = _Budget(members, {digest for digest, held_out in sides.items() if held_out})
    for group in sorted(fresh, key=lambda group: (_chance(group[0]), group[0].name)):
        held_out = budget.affords(group)
        sides |= {member.digest: held_out for member in group}
    return sides


class _Budget:
    """How much each work may still lose to the held-out side."""

    def __init__(self, members: Sequence[Member], held_out: set[str]) -> None:
        files = Counter(m.title for m in members)
        gone = Counter(m.title for m in members if m.digest in held_out)
        named = {m.title for m in members if m.named}
        self._files = {t: 0 if t in named else round(count * HELD_OUT) - gone[t] for t, count in files.items()}
        self._seconds = _seconds(members)

    def affords(self, group: Sequence[Member]) -> bool:
        """Return whether a group is held out, and if so, spend it."""
        costs = Counter(m.title for m in group)
        fits = all(self._files[title] > 0 for title in costs) and all(
            seconds <= DEAREST * self._seconds[title] for title, seconds in _seconds(group).items()
        )
        for title in costs if fits else ():
            self._files[title] -= costs[title]
        return fits


def spans(
    members: Sequence[Member],
    sides: Mapping[str, bool | None],
    known: Mapping[str, bool],
    parted: Collection[str],
    segment: float,
    apart: Callable[[str, Span, Span], bool],
) -> dict[str, Span]:
    """Return a span, in seconds, of one recording of each work of which no recording is held out.

    It is a tenth of the longest recording that is new and shares nothing with any other.

    Args:
        members: all recordings of the archive.
        sides: as `choose` returned them.
        known: what was chosen before: what was trained on is never held out.
        parted: digests of those of which a span is held out already.
        segment: seconds.
        apart: tells of a digest, a span and the span with its gaps whether nothing of the first is heard outside of
            the second.
    """
    crowd = Counter(m.group for m in members)
    found = {}
    judged = {m.title for m in members if sides[m.digest] or m.digest in parted}
    for title in sorted({m.title for m in members} - judged - {SIGNATURE}):
        mine = [m for m in members if m.title == title and m.digest not in known and crowd[m.group] == 1]
        longest = max(mine, key=lambda m: (m.seconds, m.name), default=None)
        if longest and (span := _span(longest, segment, apart)):
            found[longest.digest] = span
    return found


def _span(member: Member, segment: float, apart: Callable[[str, Span, Span], bool]) -> Span | None:
    length, gap = max(HELD_OUT * member.seconds, LEAST * segment), GAP * segment
    if length + 2 * gap > DEAREST * member.seconds:
        return None
    for n in range(TRIED):
        chance = int.from_bytes(hashlib.sha256(f"{PurePosixPath(member.name).name} {n}".encode()).digest()[:4]) / 2**32
        start = gap + chance * (member.seconds - length - 2 * gap)
        span = (start, start + length)
        if apart(member.digest, span, (start - gap, start + length + gap)):
            return span
    return None


def _seconds(members: Sequence[Member]) -> dict[str, float]:
    seconds: dict[str, float] = {}
    for member in members:
        seconds[member.title] = seconds.get(member.title, 0.0) + member.seconds
    return seconds


def _chance(member: Member) -> bytes:
    return hashlib.sha256(PurePosixPath(member.name).name.encode()).digest()


def read(folder: Path) -> dict[str, bool] | None:
    """Return digest -> held out, as written down; None where nothing was.

    Raises:
        ArchiveError: the file is not what was written.
    """
    path = folder / FILE
    try:
        raw = json.loads(path.read_text())
        return {digest: side == "held_out" for side in ("trained", "held_out") for digest in {**raw[side]}}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _lost(path, error) from error


def read_spans(folder: Path) -> dict[str, Span]:
    """Return digest -> seconds from and to that are held out of a recording, as written down.

    Raises:
        ArchiveError: the file is not what was written.
    """
    path = folder / FILE
    try:
        raw = json.loads(path.read_text()) if path.is_file() else {}
        written = {digest: span["seconds"] for digest, span in {**raw.get("spans", {})}.items()}
        return {digest: (float(first), float(end)) for digest, (first, end) in written.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _lost(path, error) from error


def _lost(path: Path, error: Exception) -> ArchiveError:
    return ArchiveError(
        f"{path} cannot be read ({error}); bring it back, for without it what is held out may be trained on"
    )


def write(
    folder: Path, sides: Mapping[str, bool | None], names: Mapping[str, str], spans: Mapping[str, Span] | None = None
) -> None:
    """Write down what was chosen, with the choices of before for files that are not there now."""
    kept = json.loads(path.read_text()) if (path := folder / FILE).is_file() else {"held_out": {}, "trained": {}}
    for digest, span in (spans or {}).items():
        kept.setdefault("spans", {})[digest] = {"file": names[digest], "seconds": list(span)}
    for digest, held_out in sides.items():
        if held_out is not None:
            kept["held_out" if held_out else "trained"][digest] = names[digest]
    write_whole(path, lambda part: part.write_text(json.dumps(kept, indent=1)))
