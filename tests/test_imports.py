"""The rules of the imports: they run one way, and each costly or dangerous package has its few places."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.util import resolve_name
from pathlib import Path

import pytest

import osc_engine

PACKAGE = Path(osc_engine.__file__).parent
SERVER_SIDE = {
    "addresses", "adm", "agenda", "block", "bundles", "changes", "children", "choice", "cli", "commands", "control_log",
    "controls", "datagrams", "desk", "disk", "folder", "framing", "health", "journal", "keeping", "listeners", "logs",
    "manifest", "memory", "names", "osc", "osc_page", "patterns", "recording",
    "playing", "preset_files", "presets", "rendering", "server", "settings", "state", "systemd", "watchdog",
    "http", "http.announce", "http.downmix", "http.guard", "http.heard", "http.hub", "http.metrics", "http.picture",
    "http.processes", "http.sight", "http.site", "http.sockets", "http.tree",
    "http.window",
}  # fmt: skip


def module_name(path: Path) -> str:
    """Return the name of a file's module without the leading `osc_engine.`; the package itself is empty."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
#: `NeuralSynth.load` asks the bundle, when it is called, for the networks that it is made of.
BACK_DOORS = {"model.neural": {"model.bundle"}}
COMMANDS = {name for name in MODULES if name.split(".")[0] == "cli"}


def imported(name: str) -> set[str]:
    """Return the full name of every module that a module imports, at its top or inside a function."""
    path, names = MODULES[name], set()
    here = f"osc_engine.{name}" if path.name == "__init__.py" else f"osc_engine.{name}".rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            origin = resolve_name("." * node.level + (node.module or ""), here) if node.level else str(node.module)
            names |= {origin, *(f"{origin}.{alias.name}" for alias in node.names)}
    return names


def importers(package: str) -> set[str]:
    """Return the modules that import a package from outside."""
    return {name for name in MODULES if package in {i.split(".")[0] for i in imported(name)}}


def inner(name: str) -> set[str]:
    """Return the modules of this package that a module imports."""
    names = {i.removeprefix("osc_engine.") for i in imported(name) if i.startswith("osc_engine.")}
    return {n for n in names if n in MODULES}


def test_importing_the_package_imports_neither_torch_nor_jack() -> None:
    modules = ", ".join(f"osc_engine.{name}" for name in sorted(SERVER_SIDE))
    program = f"import sys, {modules}; sys.exit(bool({{'torch', 'jack', 'numba'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], timeout=60).returncode == 0


def test_only_osc_imports_pythonosc() -> None:
    assert importers("pythonosc") == {"osc"}


def test_only_the_player_imports_jack() -> None:
    assert importers("jack") == {"jack_device"}


def test_only_model_training_and_source_import_torch() -> None:
    # what is measured has to be built and timed by those who measure
    allowed = ("model.", "training.", "bench.")
    outside = {name for name in importers("torch") if not name.startswith(allowed)}
    assert outside <= {"source"}


def test_model_imports_nothing_of_the_processes_around_it() -> None:
    processes = SERVER_SIDE - {"manifest", "controls", "memory"} | {"stream", "worker", "player", "ring", "offline"}
    for name in (n for n in MODULES if n.startswith("model.")):
        assert not inner(name) & processes, name
        assert not {n for n in inner(name) if n.startswith("training")}, name


@pytest.mark.parametrize(
    "name",
    [
        "worker",
        "inbox",
        "live",
        "commits",
        "lead",
        "pace",
        "listening",
        "sketch",
        "quality",
        "source",
        "stream",
        "player",
        "kernel",
        "synth",
        "plan",
        "ring",
        "recorder",
        "offline",
        "replay",
    ],
)
def test_what_makes_and_plays_sound_knows_no_socket(name: str) -> None:
    assert not inner(name) & (SERVER_SIDE - {"manifest", "controls", "control_log", "memory"})
    assert "socket" not in imported(name)


@pytest.mark.parametrize("name", ["offline", "replay", "bench.render"])
def test_what_renders_without_a_player_does_without_the_worker(name: str) -> None:
    assert not inner(name) & {"worker", "live", "player"}


def test_the_server_imports_neither_worker_nor_player() -> None:
    for name in SERVER_SIDE - COMMANDS:
        assert not inner(name) & {"worker", "player", "recorder", "kernel", "stream"}, name


def test_nothing_imports_the_command_line() -> None:
    assert {name for name in MODULES if inner(name) & COMMANDS} <= {"__main__", *COMMANDS}


def test_imports_run_one_way() -> None:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"imports in a circle: {' -> '.join((*path, name))}"
        if name not in done:
            # a sibling's import names their package too; the kernel imports itself when run, to be cached by name
            for other in inner(name) - {name, name.rpartition(".")[0], *BACK_DOORS.get(name, ())}:
                visit(other, (*path, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())


def test_only_the_command_line_prints() -> None:
    def prints(path: Path) -> bool:
        calls = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call))
        return any(isinstance(c.func, ast.Name) and c.func.id == "print" for c in calls)

    # the worker and the player speak to the server on their standard output, which is their wire, not a person's
    assert {name for name, path in MODULES.items() if prints(path)} <= {*COMMANDS, "worker", "player"}
    # a training of many hours shows on the terminal how far it is
    assert importers("rich") | importers("typer") <= {*COMMANDS, "training.report"}
