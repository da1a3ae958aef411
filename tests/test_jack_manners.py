"""How the engine behaves in a patchbay: names, order, groups, and connections by real qjackctl."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from engine import engine, wait_until
from jackd import PrivateJack, needs_jackd, private_jack, undisturbed

PATCHBAYS = sorted((Path(__file__).resolve().parent.parent / "patches" / "jack").glob("*.xml"))
KEY = "http://jackaudio.org/metadata/"
OURS = [f"osc_engine:out_{n}" for n in range(1, 9)]


@needs_jackd
def test_names_follow_the_titles_while_order_and_group_stay_with_the_ports(tmp_path: Path) -> None:
    undisturbed(lambda jackd: names_follow(jackd, tmp_path))


def names_follow(jackd: PrivateJack, tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "jack", "--jack-server", jackd.name) as running:
        titles, placed = [f"Tone {n}" for n in range(1, 9)], [(str(n), "osc_engine") for n in range(1, 9)]
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
            running.until(lambda: places(jackd) == placed, "order and group")
            assert [port for port in jackd.ports() if port.startswith("osc_engine:")] == OURS


@needs_jackd
def test_a_connection_made_by_hand_outlives_the_player(tmp_path: Path, jackd: PrivateJack) -> None:
    with engine(tmp_path, "--audio", "jack", "--jack-server", jackd.name, "--start") as running:
        running.wait_for("playing")
        jackd.run("jack_connect", OURS[7], "system:playback_2")
        for _ in range(15):  # the player looks at its links every fifth time
            beat = int(running.ring.words["player_beat_ns"])
            running.until(lambda beat=beat: running.ring.words["player_beat_ns"] != beat, "a look")  # type: ignore[misc]
        old = running.child("player")
        running.hit(old, signal.SIGKILL)
        running.replaced("player", old)
        running.until(lambda: jackd.connections(OURS[7]) == ["system:playback_2"], "the connection")
        assert jackd.connections(OURS[0]) == []
        played = running.played
        running.until(lambda: running.played > played + 48_000, "more sound")


@needs_jackd
def test_a_server_of_another_rate_is_refused_until_it_comes_back_at_ours(tmp_path: Path) -> None:
    with (
        private_jack(rate=44_100) as server,
        engine(tmp_path, "--audio", "jack", "--jack-server", server.name, "--start") as running,
    ):
        running.remote.ask("/listen")
        running.wait_for("failed")
        sentence = "the JACK server runs at 44100 Hz; start it again with 48000 Hz"
        running.until(lambda: ("/status", sentence) in running.remote.all("/error"), "the sentence")
        assert not set(OURS) & set(server.ports())
        server.stop()
        server.rate = 48_000
        server.start()
        running.wait_for("playing")
        assert set(OURS) <= set(server.ports())


def places(jackd: PrivateJack) -> list[tuple[str | None, str | None]]:
    """Return order and group of our ports, as far as they have them."""
    entries = [properties(jackd).get(port, {}) for port in OURS]
    return [(entry.get(f"{KEY}order"), entry.get(f"{KEY}port-group")) for entry in entries]


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
    for line in jackd.metadata().splitlines():
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
def test_qjackctl_makes_the_connections_of_our_patchbays_whatever_starts_first(
    tmp_path: Path, jackd: PrivateJack
) -> None:
    loudspeakers, pure_data = PATCHBAYS

    def reaches(*inputs: str) -> bool:
        return [jackd.connections(port) for port in OURS] == [[peer] for peer in inputs]

    with ports(jackd, "pure_data", "input"), ports(jackd, "osc_engine", "out"), qjackctl(pure_data, jackd):
        inputs = [f"pure_data:input_{n}" for n in range(1, 9)]
        wait_until(lambda: reaches(*inputs), "the connections to Pure Data")
    with qjackctl(loudspeakers, jackd):
        inputs = [f"system:playback_{n}" for n in range(1, 9)]
        with ports(jackd, "osc_engine", "out"):
            wait_until(lambda: reaches(*inputs), "the connections to loudspeakers")
        wait_until(lambda: OURS[0] not in jackd.ports(), "the end of the ports")
        with engine(tmp_path, "--audio", "jack", "--jack-server", jackd.name) as running:
            running.until(lambda: reaches(*inputs), "the connections of the engine, started anew")


@contextmanager
def ports(jackd: PrivateJack, client: str, kind: str) -> Iterator[None]:
    """Be a client with eight ports, inputs or outputs, as Pure Data or the engine has them."""
    import jack

    stand_in = jack.Client(client, no_start_server=True, servername=jackd.name)
    for n in range(1, 9):
        (stand_in.outports if kind == "out" else stand_in.inports).register(f"{kind}_{n}")
    stand_in.activate()
    try:
        yield
    finally:
        stand_in.deactivate()
        stand_in.close()


@contextmanager
def qjackctl(patchbay: Path, jackd: PrivateJack) -> Iterator[None]:
    """Run qjackctl without a screen, with a patchbay in force, in a folder of its own, and no ALSA."""
    # Its socket's path is the folder's, and the path of a socket must be short.
    with TemporaryDirectory(prefix="qj") as name:
        folder = Path(name)
        settings = folder / "rncbc.org" / "QjackCtl.conf"
        settings.parent.mkdir(parents=True)
        off = ("AlsaSeqEnabled", "DBusEnabled", "JackDBusEnabled", "SystemTray", "QueryClose", "QueryShutdown")
        settings.write_text("[Options]\n" + "".join(f"{key}=false\n" for key in off))
        own = dict.fromkeys(("XDG_CONFIG_HOME", "HOME", "XDG_RUNTIME_DIR", "TMPDIR"), name)
        environment = {**jackd.environment, **own, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        log = folder / "log"
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
