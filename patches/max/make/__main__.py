"""Make the Max package's patches, help files and reference pages: `python3 patches/max/make FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from channel import strip
from examples import icst, performance, spat5, spatial
from helps import PAGES, helps
from line import line
from panel import panel
from space import direct, ring, source


def files() -> dict[str, str]:
    """Return every file that is made, by its path in the package."""
    patches = {"oe.osc": line, "oe.channel": strip, "oe.direct": direct, "oe.ring": ring, "oe.ring.source": source}
    made = {f"patchers/{name}.maxpat": make().text() for name, make in patches.items()}
    made["extras/osc_engine.maxpat"] = panel().text()
    examples = {"performance": performance, "spatial": spatial, "spat5": spat5, "icst": icst}
    made |= {f"examples/{name}.maxpat": make().text() for name, make in examples.items()}
    made |= {f"help/{name}.maxhelp": canvas.text() for name, canvas in helps().items()}
    made |= {f"docs/{page.name}.maxref.xml": page.xml() for page in PAGES}
    return made


def main(folder: Path) -> None:
    """Write them."""
    for name, text in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
