"""Names, gains and mutes as spatial renderers want to hear them."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Remote, engine, wait_until
from osc_messages import FIRST, after
from osc_peer import bundle, message

from osc_engine.addresses import Message
from osc_engine.adm import AGAIN, PATIENCE, Adm, objects
from osc_engine.framing import check_frame
from osc_engine.osc import decode

ALL = 3 * len(FIRST.channels)
FULL = (1.0,) * len(FIRST.channels)


class Renderer:
    """A socket of this machine that ADM-OSC is sent to, and a clock for the sender."""

    def __init__(self) -> None:
        self.now = 50.0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(20)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self.adm = Adm("127.0.0.1", lambda: self.now)
        self.adm.move(None, self._socket.getsockname())
        self._sender = ("127.0.0.1", 0)

    def hear(self, count: int) -> list[Message]:
        """Return the next messages, and make sure that there are no more of them."""
        heard = []
        for _ in range(count):
            data, self._sender = self._socket.recvfrom(4096)
            (frame,) = check_frame(data)
            address, values = decode(frame)
            heard.append(Message(address, tuple(values)))  # type: ignore[arg-type]
        self._socket.setblocking(False)
        with pytest.raises(BlockingIOError):
            self._socket.recvfrom(4096)
        self._socket.settimeout(20)
        return heard

    def ask(self, packet: bytes) -> None:
        """Send to where the last message came from, and let it arrive."""
        self._socket.sendto(packet, self._sender)

    def close(self) -> None:
        self.adm.close()
        self._socket.close()


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.close()


def test_gains_are_linear_and_names_are_titles() -> None:
    said = {m.address: m.arguments for m in objects(after(("/ch/mute", 3, 1)), (1.0, 0.5, *FULL[2:]))}
    assert len(said) == ALL
    assert said["/adm/obj/1/name"] == ("Glass Rain",) and said["/adm/obj/1/gain"] == (1.0,)
    assert said["/adm/obj/2/gain"] == (0.5,)
    assert said["/adm/obj/3/mute"] == (1,) and said["/adm/obj/2/mute"] == (0,)


def test_everything_is_said_at_first_and_then_what_changes(renderer: Renderer) -> None:
    renderer.adm.look(FIRST, FULL)
    assert {m.address for m in renderer.hear(ALL)} == {m.address for m in objects(FIRST, FULL)}
    renderer.adm.look(FIRST, FULL)
    changed = after(("/ch/title", 4, "Ember Field"), ("/cfg", 3))
    renderer.adm.look(changed, FULL)
    assert renderer.hear(1) == [Message("/adm/obj/4/name", ("Ember Field",))]
    for gain in (0.75, 0.5):
        renderer.adm.look(changed, (*FULL[:2], gain, *FULL[3:]))
        assert renderer.hear(1) == [Message("/adm/obj/3/gain", (gain,))]


def test_what_another_channel_s_solo_silences_is_told_as_muted() -> None:
    said = {
        m.address: m.arguments for m in objects(after(("/ch/solo", 2, 1), ("/ch/solo", 3, 1), ("/ch/mute", 3, 1)), FULL)
    }
    assert [said[f"/adm/obj/{n}/mute"][0] for n in range(1, 9)] == [1, 0, 1, 1, 1, 1, 1, 1]


def test_everything_is_said_again_after_a_while(renderer: Renderer) -> None:
    renderer.adm.look(FIRST, FULL)
    renderer.hear(ALL)
    renderer.now += AGAIN
    renderer.adm.look(FIRST, FULL)
    renderer.hear(ALL)


def test_a_renderer_that_asks_is_answered_and_not_too_often(renderer: Renderer) -> None:
    renderer.adm.look(FIRST, FULL)
    renderer.hear(ALL)
    renderer.now += PATIENCE
    for packet in (b"rubbish", message("/adm/obj/1/gain", 0.5), message("/ping"), b""):
        renderer.ask(packet)
    renderer.adm.look(FIRST, FULL)
    renderer.hear(0)
    for question in (message("/adm/obj/1/gain"), bundle(message("/adm/obj/*/name"))):
        renderer.ask(question)
        renderer.adm.look(FIRST, FULL)
        renderer.hear(ALL)
        renderer.ask(question)
        renderer.adm.look(FIRST, FULL)
        renderer.hear(0)
        renderer.now += PATIENCE


def test_the_engine_tells_a_renderer_that_it_was_named(tmp_path: Path) -> None:
    renderer = Remote(0)
    try:
        with engine(tmp_path, "--audio", "null", "--adm", f"127.0.0.1:{renderer.port}") as running:
            wait_until(lambda: ("Tone 8",) in renderer.all("/adm/obj/8/name"), "the names")
            running.remote.ask("/ch/gain", 5, -20.0)
            wait_until(lambda: renderer.all("/adm/obj/5/gain")[-1] == (pytest.approx(0.1),), "the gain")
            running.remote.ask("/ch/mute", 5, 1)
            wait_until(lambda: renderer.all("/adm/obj/5/mute")[-1] == (1,), "the mute")
            running.remote.ask("/start", 0.0)
            running.wait_for("playing")
            running.remote.ask("/ch/gain", 6, -60.0, 2.0)
            wait_until(lambda: renderer.all("/adm/obj/6/gain")[-1] == (pytest.approx(0.001),), "the end of the ramp")
            gains = [float(str(gain)) for (gain,) in renderer.all("/adm/obj/6/gain")]
            assert gains == sorted(gains, reverse=True) and any(0.01 < gain < 0.99 for gain in gains)
    finally:
        renderer.close()
