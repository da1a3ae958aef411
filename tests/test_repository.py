"""What a newcomer meets: the scripts, the README, the packages."""

from __future__ import annotations

import configparser
import importlib.metadata
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from engine import PATIENCE, free_port, wait_until
from jackd import needs_jackd

from osc_engine.addresses import BY_PATH
from osc_engine.settings import Settings, load_settings
from osc_engine.training.archive_toml import SIGNATURE, describe

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [ROOT / ".ci" / "run", *sorted((ROOT / "scripts").iterdir())]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
BINARY = {".safetensors", ".png", ".flac", ".wav", ".npz", ".svg"}
#: What only one machine knows: its folders, and where it takes packages from.
PRIVATE = re.compile(
    r"(?<![\w.])/(?:root|home|Users)/\w|https?://[^\s/]+/simple\b|--(?:extra-)?index-url|--trusted[-]host"
)

VENV = ROOT / ".venv"
#: One that is linked is another folder's, and setting up would take it from there.
needs_setup = pytest.mark.skipif(
    VENV.is_symlink() or not (VENV / "stamp").is_file(), reason="scripts/setup has not made .venv here"
)


def tracked() -> list[Path]:
    """Return the text files under version control; without git, of the working tree."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and path.suffix not in BINARY]


def name_of(requirement: str) -> str:
    """Return a requirement's package in the one spelling that all tools compare."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", requirement)[0]).lower()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_is_executable_and_plain_shell(script: Path) -> None:
    assert script.read_text().startswith("#!/bin/sh\n"), "no other shell is promised on a bare system"
    assert os.access(script, os.X_OK)
    shell = shutil.which("dash") or "sh"
    assert subprocess.run([shell, "-n", str(script)], capture_output=True, text=True).stderr == ""


def test_continuous_integration_runs_the_word_that_people_run() -> None:
    assert "exec scripts/test" in (ROOT / ".ci" / "run").read_text()
    assert "exec .venv/bin/python -m pytest" in (ROOT / "scripts" / "test").read_text()


@needs_setup
def test_setting_up_twice_does_nothing(tmp_path: Path) -> None:
    setup = [ROOT / "scripts" / "setup"]
    subprocess.run(setup, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    again = subprocess.run(setup, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


#: What installing as an administrator comes to, in this order; the second is jackd2's question, answered beforehand.
STEPS = ("apt-get update -q", "preseed jackd2 jackd/tweak_rt_limits boolean false", "apt-get install -q -y")


class BareSystem:
    """A copy of one script on a system of an ordinary user that has a few programs, and stand-ins for others."""

    def __init__(self, folder: Path, script: str, *programs: str) -> None:
        (folder / "scripts").mkdir()
        shutil.copy(ROOT / "scripts" / script, folder / "scripts")
        self._folder, self._bin = folder, folder / "bin"
        self._bin.mkdir()
        for program in ("sh", "dirname", *programs):
            (self._bin / program).symlink_to(shutil.which(program) or "")
        self.stand_in("bin/id", "echo 1000")

    def stand_in(self, path: str, program: str) -> None:
        """Put a shell program where another would be."""
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"#!{shutil.which('sh')}\n{program}\n")
        place.chmod(0o755)

    def run(self, *command: str, stdin: int = subprocess.DEVNULL) -> subprocess.CompletedProcess[str]:
        """Run a command on this system."""
        environment = {"PATH": str(self._bin), "XDG_RUNTIME_DIR": str(self._folder)}
        return subprocess.run(command, cwd=self._folder, env=environment, stdin=stdin, capture_output=True, text=True,
                              timeout=60)  # fmt: skip


class BareSetup(BareSystem):
    """The system that scripts/setup meets.

    Attributes:
        called: what was called so far to install something, one call a line.
    """

    def __init__(self, folder: Path, sudo: str | None) -> None:
        """Lay out the system.

        Args:
            folder: for it.
            sudo: the shell program that stands in for sudo; None where there is no sudo.
        """
        super().__init__(folder, "setup", "cat", "true")
        (folder / "bin" / "python3").symlink_to(Path(sys.executable).resolve())
        self._log = folder / "called"
        self._log.touch()
        # so that the end is the same whatever was to be installed
        self.stand_in("bin/apt-get", f'echo apt-get "$@" >>{self._log}; [ "$1" = update ]')
        self.stand_in("bin/debconf-set-selections", f"echo preseed $(cat) >>{self._log}")
        if sudo:
            self.stand_in("bin/sudo", sudo)

    @property
    def called(self) -> list[str]:
        return self._log.read_text().splitlines()


@pytest.mark.parametrize("purpose", [[], ["tests"]], ids=["to play", "to test"])
def test_without_rights_the_one_command_to_type_is_named(tmp_path: Path, purpose: list[str]) -> None:
    bare = BareSetup(tmp_path, sudo="exit 1")
    done = bare.run("sh", "scripts/setup", *purpose)
    assert done.returncode == 2 and not bare.called
    assert "type this" in done.stderr and "apt-get install -q -y --no-install-recommends jackd2" in done.stderr
    assert ("pipewire" in done.stderr) == bool(purpose), "a machine that plays keeps the sound server it has"
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize("sudo", ["exit 1", None], ids=["refused", "not there"])
def test_the_command_to_type_works_where_no_list_of_packages_was_ever_fetched(tmp_path: Path, sudo: str | None) -> None:
    bare = BareSetup(tmp_path, sudo)
    (named,) = re.findall(r"type this, then run this again: (.*)", bare.run("sh", "scripts/setup").stderr)
    words = shlex.split(named)
    assert words[:-1] == (["sudo", "sh", "-c"] if sudo else ["su", "-", "-c"])
    bare.run("sh", "-c", words[-1])
    assert [step for step, call in zip(STEPS, bare.called, strict=True) if call.startswith(step)] == [*STEPS]


def test_at_a_terminal_sudo_asks_for_the_password_itself(tmp_path: Path) -> None:
    bare = BareSetup(tmp_path, sudo='[ -t 0 ] && [ "$1" != -n ] && exec "$@"')
    person, terminal = os.openpty()
    try:
        done = bare.run("sh", "scripts/setup", stdin=terminal)
    finally:
        os.close(terminal)
        os.close(person)
    assert "could not be installed" in done.stderr, "the stand-in for apt-get installs nothing"
    assert [step for step, call in zip(STEPS, bare.called, strict=True) if call.startswith(step)] == [*STEPS]


@pytest.mark.parametrize(
    ("pipewire", "package", "expected"),
    [
        (True, False, "type: sudo apt-get install pipewire-jack && pw-jack scripts/run --connect physical"),
        (True, True, "type: pw-jack scripts/run --connect physical"),
        (False, False, ""),
    ],
    ids=["as most desktops are", "with the package", "without PipeWire"],
)
def test_where_pipewire_has_the_loudspeakers_one_word_says_how_to_hear_it_there(
    tmp_path: Path, pipewire: bool, package: bool, expected: str
) -> None:
    bare = BareSystem(tmp_path, "run", "mktemp", "setsid", "sleep", "rm", "touch")
    bare.stand_in("scripts/setup", "exit 0")
    bare.stand_in(".venv/bin/python", f'[ "$2" != osc_engine.jack_probe ] || [ -e {tmp_path}/jackd-runs ]')
    bare.stand_in(".venv/bin/osc-engine", "exit 0")
    bare.stand_in("bin/jackd", f"touch {tmp_path}/jackd-runs; exec sleep 60")
    if package:
        bare.stand_in("bin/pw-jack", "exit 1")
    if pipewire:
        (tmp_path / "pipewire-0").touch()
    done = bare.run("sh", "scripts/run")
    assert done.returncode == 0 and "a silent one runs" in done.stderr
    assert f"{expected}\n" in done.stderr and ("PipeWire" in done.stderr) == pipewire, done.stderr


@needs_setup
@needs_jackd
def test_one_word_plays_on_a_server_of_its_own_and_leaves_nothing_behind() -> None:
    name, port = f"run_{uuid.uuid4().hex[:8]}", free_port()
    environment = {**os.environ, "JACK_DEFAULT_SERVER": name}
    command = [str(ROOT / "scripts" / "run"), "--synth", "tone", "--port", str(port), "--http-port", "0"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        said = [next(running.stderr)]
        while "playing" not in said[-1]:
            said.append(next(running.stderr))
        listed = subprocess.run(["jack_lsp"], env=environment, capture_output=True, text=True, timeout=PATIENCE).stdout
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 130
    assert [line for line in listed.split() if line.startswith("osc_engine:")] == [
        f"osc_engine:out_{n}" for n in range(1, 9)
    ]
    assert any(name in line and "no JACK server answered" in line for line in said)

    def left() -> list[str]:
        return [line for line in command_lines() if name in line or f"--port {port}" in line]

    wait_until(lambda: not left(), "the end of all", lambda: "\n".join(left()))


def test_the_server_that_the_word_starts_is_not_called_as_the_engines_client() -> None:
    # JACK names sockets after servers and clients alike, and either would take the other's away.
    name = re.search(r"JACK_DEFAULT_SERVER:-(\w+)}", (ROOT / "scripts" / "run").read_text())
    assert name and name[1] != Settings().jack_name
    assert f"JACK_DEFAULT_SERVER={name[1]} jack_rec" in (ROOT / "README.md").read_text()


def command_lines() -> Iterator[str]:
    """Yield the command line of every process."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            yield (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")


def test_nothing_tracked_tells_of_one_machine() -> None:
    assert [f"{p.relative_to(ROOT)}: {m[0]}" for p in tracked() for m in PRIVATE.finditer(p.read_text())] == []


def test_every_package_is_pinned_once_and_installed() -> None:
    extras = PROJECT["optional-dependencies"]
    wanted = {name_of(r) for r in (*PROJECT["dependencies"], *extras["train"], *extras["dev"])}
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    pins = dict(line.split("==") for line in lines)
    names = [name_of(name) for name in pins]
    assert len(set(names)) == len(lines)
    assert wanted <= set(names)
    installed = {name_of(d.metadata["Name"]): d.version for d in importlib.metadata.distributions()}
    versions = dict(zip(names, pins.values(), strict=True))
    assert {n: installed.get(n) for n in wanted} == {n: versions[n] for n in wanted}


def test_the_packages_of_torch_are_pinned_to_one_release() -> None:
    pins = (ROOT / "constraints.txt").read_text().split()
    assert {"torch==2.11.0", "torchaudio==2.11.0", "torchvision==0.26.0", "numpy==1.26.4"} <= set(pins)


def test_what_the_readme_names_is_there() -> None:
    text = (ROOT / "README.md").read_text()
    paths = re.findall(r"(?:scripts|docs|patches)/[\w./-]*\w", text)
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["training", "evaluation"])
def test_the_commands_of_a_document_run_where_it_says(name: str) -> None:
    text = (ROOT / "docs" / f"{name}.md").read_text()
    assert ". .venv/bin/activate" in text.split("osc-engine train")[0]
    blocks = "".join(re.findall(r"```\n(.*?)```", text, re.DOTALL))
    assert ".venv/bin/osc-engine" not in text and "osc-engine " in blocks
    paths = re.findall(r"(?:scripts|docs|models|tests|osc_engine)/[\w./-]*\w(?:\.\w+)", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_documented_archive_toml_is_understood(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "training.md").read_text(), re.DOTALL)
    (block,) = (block for block in blocks if "held_out_files" in block)
    for file in ("glass/a.wav", "signature/whistle.flac"):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).touch()
    (tmp_path / "archive.toml").write_text(block)
    (work, signature) = describe(tmp_path).works
    assert work.title == "Glass Rain" and work.held_out_files and signature.title == SIGNATURE


@pytest.mark.parametrize("document", ["README.md", "docs/operation.md"])
def test_every_message_that_a_document_sends_is_in_the_table(document: str) -> None:
    sent = re.findall(r"oscsend \S+ \S+ (/\S+)", (ROOT / document).read_text())
    assert sent
    assert set(sent) <= set(BY_PATH)


def test_the_documented_configuration_is_accepted(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "operation.md").read_text(), re.DOTALL)
    assert len(blocks) == 1
    (tmp_path / "osc_engine.toml").write_text(blocks[0])
    settings = load_settings(tmp_path / "osc_engine.toml", {})
    assert settings.start and settings.audio == "jack"


def test_the_documented_units_never_give_up() -> None:
    units = re.findall(r"```ini\n(.*?)```", (ROOT / "docs" / "operation.md").read_text(), re.DOTALL)
    assert len(units) == 2
    for text in units:
        unit = configparser.ConfigParser(interpolation=None)
        unit.optionxform = str
        unit.read_string(text)
        assert unit["Unit"]["StartLimitIntervalSec"] == "0"
        assert unit["Service"]["Restart"] == "always"


def test_the_licence_is_the_one_that_the_package_names() -> None:
    assert PROJECT["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
