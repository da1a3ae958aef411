"""Packs the patches for those who have no checkout: `python3 patches/package.py [FOLDER]`.

`osc_engine[vVERSION].dek` is what Pd's own search for externals installs: a zip with one folder, for every system. Its
sha256 lies beside it, and the list of its objects, by which a search for `oe.ring` finds it.
`osc_engine-max-VERSION.zip` holds the folder for Max's packages. The same files give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PD, MAX = HERE / "pd" / "osc_engine", HERE / "max" / "osc_engine"
#: The earliest time that a zip can tell.
ALWAYS = (1980, 1, 1, 0, 0, 0)


def pd_version() -> str:
    """Return the version that the Pure Data library says of itself."""
    found = re.search(r"\bVERSION (\S+?),? ", (PD / "osc_engine-meta.pd").read_text(encoding="utf-8"))
    assert found, "the meta patch names no version"
    return found[1]


def objects() -> str:
    """Return deken's list of the library's objects: a line for each help patch, of its name and its description."""
    lines = []
    for path in sorted(PD.glob("*-help.pd")):
        found = re.search(r"^#X text \S+ \S+ DESCRIPTION (.*?)(?:, f \d+)?;$", path.read_text(encoding="utf-8"), re.M)
        assert found, f"{path.name} has no description"
        # Pd writes a comma of a comment as a word of its own.
        description = found[1].replace(" \\,", ",")
        lines.append(f"{path.name.removesuffix('-help.pd')}\t{description}\n")
    return "".join(lines)


def max_version() -> str:
    """Return the version that the Max package says of itself."""
    return str(json.loads((MAX / "package-info.json").read_text(encoding="utf-8"))["version"])


def pack(folder: Path, archive: Path) -> Path:
    """Write a zip with one folder in it."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", ALWAYS)
            entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            made.writestr(entry, path.read_bytes())
    return archive


def main(folder: Path) -> list[Path]:
    """Write the packages into a folder, and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    dek = pack(PD, folder / f"osc_engine[v{pd_version()}].dek")
    checksum = dek.with_name(f"{dek.name}.sha256")
    checksum.write_text(f"{hashlib.sha256(dek.read_bytes()).hexdigest()}  {dek.name}\n", encoding="utf-8")
    listed = dek.with_name(f"{dek.name}.txt")
    listed.write_text(objects(), encoding="utf-8")
    return [dek, checksum, listed, pack(MAX, folder / f"osc_engine-max-{max_version()}.zip")]


if __name__ == "__main__":
    for path in main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "dist"):
        sys.stdout.write(f"{path}\n")
