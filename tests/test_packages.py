"""What is given to people without this checkout: the wheel, the library for Pd's search, and the package for Max."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pure_data import QUIET, needs_pd

ROOT = Path(__file__).resolve().parent.parent
PATCHES = ROOT / "patches"
DEK, MAX = "osc_engine[v0.1.0].dek", "osc_engine-max-0.1.0.zip"


def packed(folder: Path) -> Path:
    subprocess.run([sys.executable, str(PATCHES / "package.py"), str(folder)], check=True, timeout=60)
    return folder


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("dist"))


def tracked(folder: Path) -> dict[str, bytes]:
    """Return every file under version control below a folder, as it should lie in a package."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=folder, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a checkout")
    return {f"{folder.name}/{name}": (folder / name).read_bytes() for name in listed.stdout.split("\0") if name}


def test_the_wheel_carries_the_package_the_models_and_the_patches_and_no_tools(tmp_path: Path) -> None:
    # as pip does it, without a network
    build = "import hatchling.build, sys; hatchling.build.build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.iterdir()
    expected = tracked(ROOT / "osc_engine")
    for folder in ("models", "patches"):
        expected |= {f"osc_engine/_share/{name}": data for name, data in tracked(ROOT / folder).items()}
    tools = {name for name in expected if re.match(r"osc_engine/_share/patches/(\w+/make/|package\.py)", name)}
    assert {"osc_engine/http/page/index.html", "osc_engine/_share/models/demo/bundle.json"} <= set(expected) and tools
    with zipfile.ZipFile(wheel) as opened:
        carried = {name for name in opened.namelist() if ".dist-info/" not in name}
        assert {name for name in expected if name not in carried or opened.read(name) != expected[name]} == tools
    assert {name.split("/")[0] for name in carried} == {"osc_engine"} and not tools & carried


@pytest.mark.parametrize(("archive", "folder"), [(DEK, "pd"), (MAX, "max")])
def test_a_package_holds_all_of_its_folder_and_nothing_else(packages: Path, archive: str, folder: str) -> None:
    with zipfile.ZipFile(packages / archive) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == tracked(PATCHES / folder / "osc_engine")


def test_the_same_files_give_the_same_bytes_and_the_checksum_is_theirs(packages: Path, tmp_path: Path) -> None:
    again = packed(tmp_path)
    names = {DEK, f"{DEK}.sha256", f"{DEK}.txt", MAX}
    assert {path.name for path in again.iterdir()} == names
    assert all((again / name).read_bytes() == (packages / name).read_bytes() for name in names)
    digest, name = (packages / f"{DEK}.sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256((packages / DEK).read_bytes()).hexdigest(), DEK)


def test_a_search_for_an_object_finds_the_library(packages: Path) -> None:
    listed = dict(line.split("\t") for line in (packages / f"{DEK}.txt").read_text().splitlines())
    assert set(listed) == {path.name.removesuffix("-help.pd") for path in (PATCHES / "pd").rglob("*-help.pd")}
    assert listed["oe.direct"] == "eight channels to eight speakers, with trims and a speaker test"
    assert all(text and "\\" not in text for text in listed.values())


@needs_pd
def test_pure_data_finds_the_library_where_its_search_unpacks_it(packages: Path, tmp_path: Path) -> None:
    externals = tmp_path / ".local" / "lib" / "pd" / "extra"
    with zipfile.ZipFile(packages / DEK) as opened:
        opened.extractall(externals)
    library = externals / "osc_engine"
    objects = [help_patch.name.removesuffix("-help.pd") for help_patch in sorted(library.glob("*-help.pd"))]
    assert "oe.ring" in objects and len(objects) >= 8
    patch = tmp_path / "mine.pd"
    boxes = "".join(f"#X obj 10 {30 * n} {name};\n" for n, name in enumerate(objects))
    patch.write_text(f"#N canvas 0 0 400 400 12;\n#X declare -path osc_engine;\n{boxes}")

    def opened_by_pd(home: Path, *patches: Path) -> str:
        command = ["pd", *QUIET, "-noaudio", "-send", "pd quit", *map(str, patches)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
                              env={**os.environ, "HOME": str(home)})  # fmt: skip
        return done.stdout + done.stderr

    helps, examples = library.glob("*-help.pd"), (library / "examples").iterdir()
    assert opened_by_pd(tmp_path, patch, library / "osc_engine.pd", *helps, *examples) == ""
    assert "couldn't create" in opened_by_pd(packages, patch), "without the library the same patch complains"
