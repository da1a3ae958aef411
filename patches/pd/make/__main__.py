"""Writes every patch of the Pure Data library: `python3 patches/pd/make [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

import channel
import dbap
import direct
import examples
import helps
import keep
import line
import panel
import parts
import ring
import space

HERE = Path(__file__).resolve().parent

PATCHES = {
    "osc_engine": panel.panel,
    "oe.osc": line.osc,
    "oe.shown": parts.shown,
    "oe.over": parts.over,
    "oe.bar": parts.bar,
    "oe.letters": parts.letters,
    "oe.words": parts.words,
    "oe.entry": parts.entry,
    "oe.channel": channel.channel,
    "oe.meters": channel.meters,
    "oe.presets": keep.presets,
    "oe.slot": keep.slot,
    "oe.record": keep.record,
    "oe.pan16": space.pan,
    "oe.mix": space.mix,
    "oe.ring": ring.ring,
    "oe.orbit": ring.orbit,
    "oe.mark": ring.mark,
    "oe.dbap": dbap.dbap,
    "oe.place": dbap.place,
    "oe.spot": dbap.spot,
    "oe.direct": direct.direct,
    "oe.lane": direct.lane,
    "examples/performance": examples.performance,
    "examples/space": examples.space,
    "examples/installation": examples.installation,
    "osc_engine-meta": helps.meta,
    **{f"{entry.name}-help": entry.patch for entry in helps.HELPS},
}


def main(folder: Path) -> None:
    """Write the library into a folder."""
    for name, make in PATCHES.items():
        path = folder / f"{name}.pd"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make().file())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "osc_engine")
