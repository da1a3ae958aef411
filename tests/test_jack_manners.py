"""How the engine behaves in a patchbay: names, order, groups, and connections by real qjackctl."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest
from engine import engine, wait_until
from jackd import PrivateJack, needs_jackd

PATCHBAYS = sorted((Path(__file__).resolve().parent.parent / "patches" / "jack").glob("*.xml"))
KEY = "http://jackaudio.org/metadata/"
OURS = [f"osc_engine:out_{n}" for n in range(1, 9)]


@needs_jackd
def test_names_follow_the_titles_while_order_and_group_stay_with_the_ports(tmp_path: Path, jackd: PrivateJack) -> None:
    with engine(tmp_path, "--audio", "jack", "--jack-server", jackd.name) as running:
        titles = [f"Tone {n}" for n in range(1, 9)]
        running.until(lambda: pretty_names(jackd) == titles, "the titles")
        running.remote.ask("/ch/title", 3, "Tone 8")
        running.until(lambda: pretty_names(jackd) == [*titles[:2], "Tone 8", *titles[3:]], "the title of one channel")
        running.remote.ask("/titles", *reversed(titles))
        running.until(lambda: pretty_names(jackd) == titles[::-1], "the titles of all")
        for restarted in (False, True):
            if restarted:
                jackd.stop(kill=True)
                jackd.start()
                running.until(lambda: pretty_names(jackd) == titles[::-1], "the titles on the new server")
            ours = [properties(jackd)[port] for port in OURS]
            assert [entry[f"{KEY}order"] for entry in ours] == [str(n) for n in range(1, 9)]
            assert {entry[f"{KEY}port-group"] for entry in ours} == {"osc_engine"}
            assert [port for port in jackd.ports() if port.startswith("osc_engine:")] == OURS


def pretty_names(jackd: PrivateJack) -> list[str]:
    """Return the pretty names of our ports; empty where there are none."""
    known = properties(jackd)
    return [known.get(port, {}).get(f"{KEY}pretty-name", "") for port in OURS]


def properties(jackd: PrivateJack) -> dict[str, dict[str, str]]:
    """Return JACK's metadata by port: key and value."""
    listed = jackd.run("jack_lsp", "-U", check=False)
    ports = {uuid: port for port, uuid in re.findall(r"^(\S+)\n\s+uuid: (\d+)", listed, re.MULTILINE)}
    found: dict[str, dict[str, str]] = {}
    subject = ""
    for line in jackd.run("jack_property", "-l", check=False).splitlines():
        if line.strip().isdigit():
            subject = ports.get(line.strip(), line.strip())
        elif entry := re.match(r"key: (\S+) value: (.*?)(?: type: \S*)?$", line):
            found.setdefault(subject, {})[entry[1]] = entry[2]
    return found


@pytest.mark.parametrize("file", PATCHBAYS, ids=lambda path: path.stem)
def test_a_patchbay_connects_our_ports_in_order_to_eight_inputs(file: Path) -> None:
    bay = ElementTree.parse(file).getroot()
    ((source,), (target,)) = (bay.findall(f"{side}-sockets/socket") for side in ("output", "input"))
    plugs = [[plug.text for plug in socket.findall("plug")] for socket in (source, target)]
    assert [f"{source.get('client')}:{plug}" for plug in plugs[0]] == OURS
    assert [int(str(plug).rpartition("_")[2]) for plug in plugs[1]] == list(range(1, 9))
    cables = [(cable.get("output"), cable.get("input"), cable.get("type")) for cable in bay.findall("cables/cable")]
    assert cables == [(source.get("name"), target.get("name"), "jack-audio")]


@needs_jackd
@pytest.mark.skipif(not shutil.which("qjackctl"), reason="qjackctl is not installed")
@pytest.mark.parametrize("which", ["loudspeakers", "pure_data"])
def test_qjackctl_makes_the_connections_of_our_patchbay_also_when_the_engine_starts_anew(
    which: str, tmp_path: Path, jackd: PrivateJack
) -> None:
    (file,) = [path for path in PATCHBAYS if path.stem == which]
    inputs = [f"system:playback_{n}" for n in range(1, 9)]

    def connected() -> bool:
        return [jackd.connections(port) for port in OURS] == [[peer] for peer in inputs]

    with receiver(which, jackd) as found, qjackctl(file, jackd, tmp_path):
        inputs = found or inputs
        for turn in ("first", "second"):
            (tmp_path / turn).mkdir()
            with engine(tmp_path / turn, "--audio", "jack", "--jack-server", jackd.name) as running:
                running.until(connected, f"the connections of the {turn} engine")
            wait_until(lambda: OURS[0] not in jackd.ports(), "the end of the ports")


@contextmanager
def receiver(which: str, jackd: PrivateJack) -> Iterator[list[str]]:
    """Run a client with the inputs that Pure Data has, where the patchbay is for it."""
    if which != "pure_data":
        yield []
        return
    import jack

    client = jack.Client("pure_data", no_start_server=True, servername=jackd.name)
    names = [client.inports.register(f"input_{n}").name for n in range(1, 9)]
    client.activate()
    try:
        yield names
    finally:
        client.deactivate()
        client.close()


@contextmanager
def qjackctl(patchbay: Path, jackd: PrivateJack, folder: Path) -> Iterator[None]:
    """Run qjackctl without a screen, with a patchbay in force, settings of its own, and no ALSA."""
    settings = folder / "config" / "rncbc.org" / "QjackCtl.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("[Options]\nAlsaSeqEnabled=false\nDBusEnabled=false\nJackDBusEnabled=false\nSystemTray=false\n")
    own = {"XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    environment = {**jackd.environment, **own, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    log = folder / "qjackctl.log"
    with log.open("wb") as out:
        command = ["qjackctl", "--start", f"--server-name={jackd.name}", f"--active-patchbay={patchbay}"]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment)
    try:
        yield
        assert process.poll() is None, log.read_text()
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
