"""The command line: one sentence for each mistake, exit code 2, never a traceback."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from osc_engine import __version__
from osc_engine.addresses import ADDRESSES
from osc_engine.cli import INTERRUPTED, main
from osc_engine.doctor import Finding
from osc_engine.logs import LINES, SECONDS, Bounded
from osc_engine.osc_page import markdown
from osc_engine.settings import Settings, SettingsError, load_settings
from osc_engine.training.checkpoint import TrainingError


def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str, str]:
    """Run a command in this process; return exit code, standard output and standard error."""
    monkeypatch.setattr(sys, "argv", ["osc-engine", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, said.out, said.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["conquer"], "conquer"),
        (["serve", "--nope"], "--nope"),
        (["serve", "--port", "x"], "--port"),
        (["serve", "--port", "70000"], "--port is 70000"),
        (["serve", "--channels", "65"], "--channels is 65"),
        (["serve", "--audio", "alsa"], "--audio is 'alsa'"),
        (["serve", "--device", "gpu"], "--device is 'gpu'"),
        (["serve", "--feedback", "here"], "HOST:PORT"),
        (["serve", "--allow", "1.2.3"], "--allow"),
        (["serve", "--connect", "["], "--connect"),
        (["serve", "--jack-name", "a:b"], "--jack-name"),
        (["serve", "--host", ""], "--host is '': it should not be empty; leave it out"),
        (["serve", "--patience", "nan"], "--patience is nan: it should be a finite number"),
        (["serve", "--patience", "0"], "--patience is 0"),
        (["serve", "--state-dir", "/etc/passwd"], "--state-dir is '/etc/passwd': it is a file; name a folder"),
        (["serve", "--config", "/nowhere.toml"], "/nowhere.toml"),
        (["serve", "--bundle", "/nowhere"], "/nowhere"),
        (["serve", "--synth", "tone", "--audio", "null", "--host", "203.0.113.1"], "--host"),
        (["render", "out.wav"], "--seconds"),
        (["render", "out.wav", "--seconds", "1", "--prompt", "9=rain"], "9=rain"),
        (["render", "out.wav", "--seconds", "1", "--synth", "tone", "--title", "1=Nonsense"], "Nonsense"),
        (["render", "out.wav", "--seconds", "inf"], "seconds is inf; it must be finite and above 0"),
        (["train", "/nowhere.toml", "a", "b"], "/nowhere.toml cannot be read (No such file or directory); give"),
        (["render", "none/out.wav", "--seconds", "1"], "the folder none for out.wav is missing; make it"),
        (["render", "out.wav", "--seconds", "1e12", "--synth", "tone"], "out.wav would take 1.536e+09 GB"),
        (["addresses", "more"], "more"),
    ],
)
def test_mistake_is_one_sentence_and_exit_code_two(
    arguments: list[str],
    expected: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, monkeypatch, *arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1 and err.startswith("osc-engine: ")
    assert expected in err


def test_a_training_that_cannot_go_on_is_one_plain_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise TrainingError("a loss became nan; go on with a lower learning_rate")

    monkeypatch.setattr("osc_engine.training.recipe.read_recipe", fail)
    code, _, err = run(capsys, monkeypatch, "train", "all", "recipe.toml", "archive", "out")
    assert (code, err) == (2, "osc-engine: a loss became nan; go on with a lower learning_rate\n")


def test_a_package_that_is_missing_is_named_with_what_installs_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "osc_engine.offline", None)
    code, _, err = run(capsys, monkeypatch, "render", "out.wav", "--seconds", "1")
    assert code == 2 and "a package is missing (" in err and "scripts/setup" in err and "WHEEL[train]" in err


def test_unexpected_error_shows_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osc_engine.osc_page.markdown", lambda: 1 / 0)
    code, _, err = run(capsys, monkeypatch, "addresses", "--markdown")
    assert code == 2 and err.startswith("osc-engine: unexpected ZeroDivisionError") and len(err.splitlines()) == 1


def test_addresses_come_as_text_json_and_markdown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, text, _ = run(capsys, monkeypatch, "addresses")
    assert [line.split()[0] for line in text.splitlines()] == [a.path for a in ADDRESSES]
    _, text, _ = run(capsys, monkeypatch, "addresses", "--json")
    assert [entry["path"] for entry in json.loads(text)["addresses"]] == [a.path for a in ADDRESSES]
    assert run(capsys, monkeypatch, "addresses", "--markdown")[1] == markdown()


@pytest.mark.parametrize("command", [[], ["archive"], ["bundle"], ["train"], ["clap"]])
def test_without_a_command_the_help_is_shown_as_it_is_laid_out(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, said = run(capsys, monkeypatch, *command)
    assert code == 2 and said.startswith("Usage: ") and len(said.splitlines()) > 8


@pytest.mark.parametrize(
    ("command", "default"), [("serve", "[all]"), ("serve", "[demo]"), ("render", "[the bundle's]")]
)
def test_help_names_the_defaults(
    command: str, default: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    code, said, _ = run(capsys, monkeypatch, command, "--help")
    assert code == 0 and default in said


def test_module_is_the_same_as_the_command() -> None:
    command = [sys.executable, "-m", "osc_engine", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{__version__}\n", "")


INTERRUPTED_IMPORT = """
import sys
from importlib.abc import MetaPathFinder
class Interrupting(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "typer":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from osc_engine.__main__ import main
main()
"""


def test_ctrl_c_while_the_command_is_still_imported_ends_it_quietly() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_IMPORT], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_is_told_with_its_remedy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "out.wav"
    out.symlink_to("/dev/full")
    code, _, err = run(capsys, monkeypatch, "render", str(out), "--seconds", "1", "--synth", "tone")
    assert code == 2
    assert err == f"osc-engine: {out}: No space left on device; make room on that disk, or choose another\n"


def test_render_writes_eight_channels_of_tones(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import soundfile

    out = tmp_path / "tones.wav"
    code, said, _ = run(capsys, monkeypatch, "render", str(out), "--seconds", "1.5", "--synth", "tone")
    assert code == 0 and said == f"{out}\n"
    audio, rate = soundfile.read(out)
    assert audio.shape == (72_000, 8) and rate == 48_000 and abs(audio).max(axis=0).min() > 0.01


def test_doctor_names_what_is_lacking_and_the_command_that_mends_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [Finding("ears", True, "there are two"), Finding("tuba", False, "there is none", "apt install tuba")]
    monkeypatch.setattr("osc_engine.doctor.report", lambda bundle, *_: lacking)
    code, text, _ = run(capsys, monkeypatch, "doctor")
    assert code == 1 and "there are two" in text and "apt install tuba" in text
    code, text, _ = run(capsys, monkeypatch, "doctor", "--json")
    assert code == 1 and [f["what"] for f in json.loads(text)] == ["ears", "tuba"]
    lacking.pop()
    assert run(capsys, monkeypatch, "doctor")[0] == 0
    asked: list[object] = []
    monkeypatch.setattr("osc_engine.doctor.report", lambda *given: asked.extend(given) or lacking)
    run(capsys, monkeypatch, "doctor", "--state-dir", "/elsewhere")
    assert asked == ["demo", 9400, 9402, None, Path("/elsewhere")]


def config(folder: Path, text: str) -> Path:
    path = folder / "show.toml"
    path.write_text(text)
    return path


def test_command_line_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    path = config(tmp_path, 'port = 9500\njack-name = "hall"\nstart = true\nfeedback = ["127.0.0.1:9501"]\n')
    settings = load_settings(path, {"port": 9600, "start": False})
    assert (settings.port, settings.jack_name, settings.start, settings.audio) == (9600, "hall", False, "auto")
    assert settings.peers == (("127.0.0.1", 9501),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("prot = 1", "unknown key 'prot'; did you mean 'port'?"),
        ("port = 'x'", "--port is 'x'"),
        ("port = ", "is not TOML"),
        ("channels = 0", "--channels is 0"),
    ],
)
def test_bad_file_is_refused_in_one_sentence(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(config(tmp_path, text), {})
    assert expected in str(refused.value) and "\n" not in str(refused.value)


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().port = 1  # type: ignore[misc]


def test_log_keeps_back_what_comes_too_often_and_says_how_much() -> None:
    now = [0.0]
    bounded = Bounded(lambda: now[0])

    def record() -> logging.LogRecord:
        return logging.LogRecord("name", logging.INFO, "", 0, "packet %d", (7,), None)

    assert sum(bounded.filter(record()) for _ in range(500)) == LINES
    now[0] += SECONDS
    late = record()
    assert bounded.filter(late)
    assert late.getMessage() == f"packet 7 (and {500 - LINES} like it before)"


SPINNING = """
import sys
from osc_engine.cli import main
sys.argv[1:] = ["--version"]
try:
    main()
except SystemExit:
    import numpy as np
    np.ones((600, 600)) @ np.ones((600, 600))
    print(open("/proc/self/status").read().partition("Threads:")[2].split()[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_numpy_has_no_threads_that_spin_beside_the_sound() -> None:
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", SPINNING], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-1] == "1"
