"""The doctor tells the truth about a machine, and names a remedy for whatever is missing."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest
from engine import free_port
from jackd import PrivateJack, needs_jackd, private_jack

from osc_engine import doctor
from osc_engine.doctor import Finding

SET = {"torch": "2.11.0", "torchaudio": "2.11.0", "torchvision": "0.26.0"}


def test_a_finding_that_is_not_ok_names_a_remedy() -> None:
    with pytest.raises(ValueError, match="remedy"):
        Finding("disk", False, "no room")
    with pytest.raises(ValueError, match="remedy"):
        Finding("disk", True, "plenty of room", "rm -rf /")
    with pytest.raises(ValueError, match="sentence"):
        Finding("disk", True, "")


def test_the_report_covers_each_thing_once_in_one_line(jackd: PrivateJack) -> None:
    findings = doctor.report("no-such-bundle", free_port(), free_port(), jackd.name, Path("/proc/elsewhere"))
    names = [finding.what for finding in findings]
    assert len(set(names)) == len(names) == 13
    assert all("\n" not in finding.sentence + finding.remedy for finding in findings)
    by_name = {finding.what: finding for finding in findings}
    assert "free in /proc/elsewhere" in by_name["disk"].sentence
    assert by_name["JACK"].ok and jackd.name in by_name["JACK"].sentence
    assert not by_name["bundle"].ok and "no-such-bundle" in by_name["bundle"].sentence


@pytest.mark.parametrize(
    ("there", "pipewire", "remedy"),
    [
        ({"jackd"}, False, doctor.JACKD),
        (set(), False, f"sudo apt-get install jackd2 && {doctor.JACKD}"),
        ({"jackd", "pw-jack"}, True, "pw-jack osc-engine serve"),
        ({"jackd"}, True, "sudo apt-get install pipewire-jack && pw-jack osc-engine serve"),
    ],
)
def test_a_jack_server_that_is_not_there_is_missed_and_pipewire_takes_its_place(
    there: set[str], pipewire: bool, remedy: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    if pipewire:
        (tmp_path / "pipewire-0").touch()
    monkeypatch.setattr(doctor.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr(doctor, "jack_rate", lambda server: 0)
    finding = doctor.check_jack("absent")
    assert not finding.ok and "does not answer" in finding.sentence and finding.remedy == remedy


@needs_jackd
def test_a_jack_server_of_another_rate_is_named_with_the_one_that_plays() -> None:
    assert doctor.check_jack(f"absent_{os.getpid()}").sentence.endswith("does not answer")
    with private_jack(rate=44_100) as server:
        finding = doctor.check_jack(server.name)
    assert finding.sentence.endswith("runs at 44100 Hz, and the engine plays at 48000 Hz alone")
    assert "-r 48000" in finding.remedy and "force-rate 48000" in finding.remedy


def test_a_list_of_servers_that_is_full_of_killed_ones_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "dead_servers", lambda: doctor.PLACES)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: f"/usr/bin/{name}")
    finding = doctor.check_jack(f"absent_{os.getpid()}")
    assert not finding.ok and "no other can start" in finding.sentence and finding.remedy == f"rm {doctor.REGISTRY}"


def test_a_lock_that_keeps_every_jack_program_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "metadata_are_locked", lambda: True)
    finding = doctor.check_jack(None)
    assert not finding.ok and "every other waits" in finding.sentence and finding.remedy == f"rm -r {doctor.METADATA}"


def test_each_missing_program_is_named_with_its_packages() -> None:
    finding = doctor.check_program("Pure Data", "no-such-program", "puredata-core")
    assert not finding.ok and finding.remedy.endswith("install puredata-core")
    assert doctor.check_program("shell", "sh", "dash").ok


@pytest.mark.parametrize(("version", "ok"), [((3, 10), False), ((3, 11), True), ((3, 12), True), ((3, 13), False)])
def test_python_is_3_11_or_3_12(version: tuple[int, int], ok: bool) -> None:
    assert doctor.check_python(version).ok is ok


@pytest.mark.parametrize(
    ("changed", "ok"),
    [
        ({}, True),
        ({"torch": "2.11.0+cu130"}, True),
        ({"torchaudio": "2.10.0"}, False),
        ({"torchvision": "0.25.0"}, False),
        ({"torch": "2.13.0"}, False),
        ({"torchaudio": ""}, False),
        ({"torch": ""}, False),
    ],
)
def test_the_three_packages_of_torch_must_be_of_one_release(changed: dict[str, str], ok: bool) -> None:
    finding = doctor.check_torch({**SET, **changed}.__getitem__)
    assert finding.ok is ok
    assert ok or finding.remedy == doctor.SETUP


def test_where_there_is_no_checkout_pip_installs_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "SHARE", tmp_path)
    monkeypatch.setattr(doctor.sys, "executable", "/my env/bin/python")
    pip = "'/my env/bin/python' -m pip install "
    torn = doctor.check_torch({**SET, "torch": "2.10.1", "torchaudio": ""}.__getitem__)
    assert torn.remedy == pip + "'torch==2.10.*' 'torchaudio==2.10.*' 'torchvision==0.25.*'"
    assert doctor.check_torch(lambda name: "").remedy.startswith(pip + "'torch==2.11.*'")
    assert doctor.check_packages(lambda name: "" if name == "vocos" else "1.0").remedy == pip + "vocos"
    assert doctor.check_packages(lambda name: "2.4.0").remedy == pip + "'numpy<2'"
    pins = (Path(__file__).parent.parent / "constraints.txt").read_text()
    assert f"\ntorch==2.{doctor._TORCH}." in pins


def test_packages_that_are_missing_or_too_new_are_named() -> None:
    assert doctor.check_packages(lambda name: "1.26.4").ok
    assert "vocos" in doctor.check_packages(lambda name: "" if name == "vocos" else "1.0").sentence
    assert "numpy 2.4.0" in doctor.check_packages(lambda name: "2.4.0").sentence


def test_an_installed_version_is_read_without_an_import() -> None:
    assert doctor.installed_version("pytest") == pytest.__version__
    assert doctor.installed_version("no-such-package") == ""


def test_shared_memory_that_would_end_jackd_silently_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = type(shutil.disk_usage(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(64 << 20, 0, 64 << 20))
    small = doctor.check_shared_memory(tmp_path)
    assert not small.ok and "64 of 64 MB" in small.sentence
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(512 << 20, 0, 400 << 20))
    assert doctor.check_shared_memory(tmp_path).ok
    monkeypatch.undo()
    assert not doctor.check_shared_memory(tmp_path / "absent").ok


def test_realtime_needs_the_right_or_the_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    status = tmp_path / "status"
    monkeypatch.setattr(doctor, "_STATUS_FILE", status)
    monkeypatch.setattr(doctor.resource, "getrlimit", lambda which: (0, 0))
    status.write_text("Name:\tpython\nCapEff:\t0000000000000000\n")
    assert not doctor.check_realtime().ok
    status.write_text("CapEff:\t0000000000800000\n")
    assert not doctor.check_realtime().ok, "it may not lock memory"
    status.write_text("CapEff:\t0000000000804000\n")
    assert doctor.check_realtime().ok
    status.unlink()
    limits = {doctor.resource.RLIMIT_RTPRIO: 95, doctor.resource.RLIMIT_MEMLOCK: doctor.resource.RLIM_INFINITY}
    monkeypatch.setattr(doctor.resource, "getrlimit", lambda which: (limits[which], limits[which]))
    assert doctor.check_realtime().ok
    limits[doctor.resource.RLIMIT_MEMLOCK] = 500 << 20
    assert not doctor.check_realtime().ok, "less than a player has mapped"


def test_a_damaged_bundle_is_named(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_text('{"name": "mine", "titles": ["A"], "files": {"a.safetensors": "00"}}')
    assert "a.safetensors is missing" in doctor.check_bundle(str(tmp_path)).sentence
    (tmp_path / "bundle.json").write_text('{"name": "mine", "titles": ["A"]}')
    assert doctor.check_bundle(str(tmp_path)).sentence == "mine: 1 titles, 0 files verified"


def test_the_remedy_of_a_damaged_bundle_makes_it_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def damaged(name: str) -> Path:
        raise doctor.BundleError(f"{name} is damaged")

    monkeypatch.setattr(doctor, "find_bundle", damaged)
    assert doctor.check_bundle("my own").remedy == "osc-engine bundle build RECIPE PREPARED RUN 'my own'"
    assert doctor.check_bundle("demo").remedy == f"git -C {doctor.SHARE} checkout -- models/demo"
    monkeypatch.setattr(doctor, "SHARE", tmp_path)
    assert doctor.check_bundle("demo").remedy.endswith("-m pip install --force-reinstall --no-deps WHEEL")


def test_a_checkpoint_that_a_bundle_needs_for_free_text_is_named_with_the_command(
    tmp_path: Path, empty_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = f'{{"name": "mine", "titles": ["A"], "clap": "laion", "clap_sha256": "{"0" * 64}"}}'
    (tmp_path / "bundle.json").write_text(raw)
    found = doctor.check_bundle(str(tmp_path))
    assert not found.ok and found.remedy == "osc-engine clap fetch"
    assert found.sentence.startswith("mine follows titles, but no free text: ") and str(empty_cache) in found.sentence
    monkeypatch.setenv("OSC_ENGINE_CLAP_CHECKPOINT", str(tmp_path / "bundle.json"))
    assert doctor.check_bundle(str(tmp_path)).ok


@pytest.mark.parametrize(
    ("kind", "option"), [(socket.SOCK_DGRAM, "--port"), (socket.SOCK_STREAM, "--http-port")], ids=["UDP", "TCP"]
)
def test_a_port_in_use_is_found(kind: socket.SocketKind, option: str) -> None:
    with socket.socket(socket.AF_INET, kind) as other:
        # as the engine has its own
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, kind == socket.SOCK_STREAM)
        other.bind(("127.0.0.1", free_port()))
        port = other.getsockname()[1]
        if kind == socket.SOCK_STREAM:
            other.listen()
        taken = doctor.check_port("port", kind, port, option)
    assert not taken.ok and "already be running" in taken.sentence
    assert taken.remedy == f"osc-engine serve {option} {port + 10}"
    assert doctor.check_port("port", kind, free_port(), option).ok
    assert doctor.check_port("port", kind, 0, option).ok, "the engine does without"


def test_bfloat16_is_read_from_the_processors_flags(tmp_path: Path) -> None:
    cpu = tmp_path / "cpuinfo"
    cpu.write_text("flags\t\t: fpu sse2 avx512f avx512_bf16\n")
    assert "bfloat16 in hardware" in doctor.check_processor(cpu).sentence
    cpu.write_text("flags\t\t: fpu sse2 avx2\n")
    assert "no bfloat16" in doctor.check_processor(cpu).sentence
    assert doctor.check_processor(tmp_path / "absent").ok


def test_a_full_disk_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = type(shutil.disk_usage(tmp_path))
    assert str(tmp_path) in doctor.check_disk(tmp_path).sentence
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10 << 30, 10 << 30, 5 << 20))
    full = doctor.check_disk(tmp_path / "not" / "there yet")
    assert not full.ok and full.remedy.startswith("osc-engine serve --state-dir FOLDER")
