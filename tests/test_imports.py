"""The rules of the imports: they run one way, and each costly or dangerous package has its few places."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import osc_engine

PACKAGE = Path(osc_engine.__file__).parent
MODULES = {".".join(p.relative_to(PACKAGE.parent).with_suffix("").parts): p for p in sorted(PACKAGE.rglob("*.py"))}
SERVER_SIDE = {"server", "osc", "addresses", "settings", "children", "health", "cli", "controls", "manifest"}


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{path}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers(package: str) -> set[str]:
    """Return the modules, without the leading `osc_engine.`, that import a package from outside."""
    return {
        name.removeprefix("osc_engine.")
        for name, path in MODULES.items()
        if any(i.split(".")[0] == package for i in imported(path))
    }


def inner(name: str) -> set[str]:
    """Return the modules of this package that a module imports."""
    names = {i.removeprefix("osc_engine.") for i in imported(MODULES[f"osc_engine.{name}"]) if "osc_engine." in i}
    return {n for n in names if f"osc_engine.{n}" in MODULES}


def test_importing_the_package_imports_neither_torch_nor_jack() -> None:
    modules = ", ".join(f"osc_engine.{name}" for name in sorted(SERVER_SIDE))
    program = f"import sys, {modules}; sys.exit(bool({{'torch', 'jack', 'numba'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], timeout=60).returncode == 0


def test_only_osc_imports_pythonosc() -> None:
    assert importers("pythonosc") == {"osc"}


def test_only_the_player_imports_jack() -> None:
    assert importers("jack") == {"player"}


def test_only_model_training_and_worker_import_torch() -> None:
    allowed = ("model.", "training.")
    outside = {name for name in importers("torch") if not name.startswith(allowed)}
    assert outside <= {"worker"}


def test_model_imports_nothing_of_the_processes_around_it() -> None:
    processes = SERVER_SIDE - {"manifest", "controls"} | {"stream", "worker", "player", "ring", "offline"}
    for name in (n.removeprefix("osc_engine.") for n in MODULES if n.startswith("osc_engine.model.")):
        assert not inner(name) & processes, name
        assert not {n for n in inner(name) if n.startswith("training")}, name


@pytest.mark.parametrize("name", ["worker", "stream", "player", "kernel", "synth", "plan", "ring", "offline"])
def test_what_makes_and_plays_sound_knows_no_socket(name: str) -> None:
    assert not inner(name) & {"osc", "addresses", "server", "children", "settings", "cli"}
    assert "socket" not in set(imported(MODULES[f"osc_engine.{name}"]))


def test_the_server_imports_neither_worker_nor_player() -> None:
    for name in SERVER_SIDE - {"cli"}:
        assert not inner(name) & {"worker", "player", "kernel", "stream"}, name


def test_nothing_imports_the_command_line() -> None:
    assert {n for n in MODULES if n != "osc_engine.cli" and "cli" in inner(n.removeprefix("osc_engine."))} <= {
        "osc_engine.__main__"
    }


def test_imports_run_one_way() -> None:
    graph = {name: inner(name.removeprefix("osc_engine.")) for name in MODULES if name != "osc_engine"}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"imports in a circle: {' -> '.join((*path, name))}"
        if name not in done:
            for other in graph.get(f"osc_engine.{name}", set()):
                visit(other, (*path, name))
            done.add(name)

    for name in graph:
        visit(name.removeprefix("osc_engine."), ())


def test_only_the_command_line_prints() -> None:
    def prints(path: Path) -> bool:
        calls = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call))
        return any(isinstance(c.func, ast.Name) and c.func.id == "print" for c in calls)

    # the worker and the player speak to the server on their standard output, which is their wire, not a person's
    allowed = {"osc_engine.cli", "osc_engine.worker", "osc_engine.player"}
    assert {name for name, path in MODULES.items() if prints(path)} <= allowed
    assert importers("rich") | importers("typer") <= {"cli"}
