"""The HTTP port: who may ask, what junk does, what slow and gone clients cost, and what is heard."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from aiohttp import WSMsgType, WSServerHandshakeError
from engine import PATIENCE, engine, free_port
from hypothesis import given, settings
from hypothesis import strategies as st
from standing import Standing, play
from web import ask, ask_json, opened, web_session

from osc_engine.addresses import Message
from osc_engine.http import sockets
from osc_engine.http.downmix import Downmix, ring_of
from osc_engine.http.guard import is_own_name
from osc_engine.http.heard import Heard
from osc_engine.http.picture import BANDS, Picture
from osc_engine.http.site import bind
from osc_engine.http.sockets import MOST_BYTES, MOST_MISTAKES, MOST_PACKETS, Outbox
from osc_engine.listeners import MOST
from osc_engine.ring import Ring
from osc_engine.settings import Settings, SettingsError

RATE = 48_000


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1:9402", True), ("localhost", True), ("192.0.2.7:80", True), ("[::1]:9402", True),
        (socket.gethostname(), True), (f"{socket.gethostname().partition('.')[0]}.local:9402", True),
        ("evil.example:9402", False), ("", False), ("localhost.evil.example", False), ("127.0.0.1.evil.example", False),
        ("127.0.0.1\\@evil.example", False),
    ],
)  # fmt: skip
def test_only_this_machine_s_own_names_are_answered(host: str, own: bool) -> None:
    assert is_own_name(host) is own


def test_pages_of_other_sites_reach_nothing() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            url = f"http://127.0.0.1:{standing.http}/"
            for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
                async with session.get(url, headers=headers) as answer:
                    assert answer.status == 403, headers
                with pytest.raises(WSServerHandshakeError, match="403"):
                    await session.ws_connect(url, headers=headers)
            async with session.get(url, headers={"Origin": f"http://127.0.0.1:{standing.http}"}) as answer:
                assert answer.status == 200 and "Access-Control-Allow-Origin" not in answer.headers
            for method in ("POST", "PUT", "DELETE"):
                async with session.request(method, url) as answer:
                    assert answer.status == 405

    asyncio.run(scenario())


def test_hosts_outside_the_allowed_networks_reach_nothing() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            standing.port.allowed = lambda host: False
            async with session.get(f"http://127.0.0.1:{standing.http}/") as answer:
                assert answer.status == 403 and "--allow" in await answer.text()

    asyncio.run(scenario())


def test_a_taken_port_is_one_sentence_and_exit_code_two() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "osc_engine", "serve", "--synth", "tone", "--audio", "null"]
        ports = ["--port", str(free_port()), "--http-port", str(port)]
        done = subprocess.run([*command, *ports], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and done.stdout == ""
    assert f"TCP port {port} of 127.0.0.1 is taken" in done.stderr and "--http-port" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_port_outside_the_range_is_refused() -> None:
    with pytest.raises(ValueError, match="http_port"):
        Settings(http_port=70_000)
    with pytest.raises(SettingsError, match="--http-port"):
        bind(Settings(host="203.0.113.1", http_port=free_port()))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=300), st.binary(max_size=300)), max_size=8))
def test_junk_from_a_websocket_harms_nobody(junk: list[str | bytes]) -> None:
    _junk(junk)


@pytest.mark.parametrize(
    "junk",
    [
        ['{"COMMAND":"LISTEN"}', '{"COMMAND":1,"DATA":2}', "[]", "null", "[" * 30_000],
        ['{"COMMAND":"LISTEN","DATA":"/nowhere"}', '{"COMMAND":"IGNORE","DATA":"/nowhere"}'],
        [b"", b"\0", b"#bundle\0" + bytes(7), b"/cfg\0\0\0\0,f\0\0", b"\xff" * 4000],
        ['{"COMMAND":"PATH_CHANGED","DATA":"/"}', '{"COMMAND":"LISTEN","DATA":"/panic"}'],
    ],
)  # fmt: skip
def test_what_only_looks_like_a_command_is_refused(junk: list[str | bytes]) -> None:
    _junk(junk)


def _junk(junk: list[str | bytes]) -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            bad, good = await opened(session, standing.http), await opened(session, standing.http)
            for item in junk:
                await (bad.inner.send_str(item) if isinstance(item, str) else bad.inner.send_bytes(item))
            await bad.send("/ping", 7)
            await bad.answer("/pong", 7)
            await good.send("/cfg", 3.0)
            await good.answer("/done", "/cfg")
            assert standing.desk.controls.channels[0].cfg_text.target == 3.0

    asyncio.run(scenario())


def test_a_websocket_that_sends_nothing_but_junk_is_closed() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            bad, large = await opened(session, standing.http), await opened(session, standing.http)
            for _ in range(MOST_MISTAKES):
                await bad.inner.send_str("hello")
            with pytest.raises(ConnectionError, match="1008"):
                await bad.until(lambda: False)
            assert len(bad.all("/error")) >= MOST_MISTAKES - 1
            await large.inner.send_bytes(bytes(70_000))
            with pytest.raises(ConnectionError, match="1009"):
                await large.until(lambda: False)
            await until(lambda: not standing.port.routes)

    asyncio.run(scenario())


def test_sixty_four_listeners_are_told_and_one_more_is_refused() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            clients = [await opened(session, standing.http) for _ in range(MOST)]
            with pytest.raises(WSServerHandshakeError, match="503"):
                await opened(session, standing.http)
            for client in clients:
                await client.send("/listen")
                await client.answer("/done", "/listen")
            ask_once = clients[0]
            await ask_once.send("/listen", "127.0.0.1", 9)
            assert "one listener too many" in str((await ask_once.answer("/error")).arguments)
            await ask_once.send("/ch/gain", 2, -3.0)
            for client in clients:
                await client.answer("/ch/gain", 2, -3.0)

    asyncio.run(scenario())


def test_a_listener_that_went_away_is_forgotten_at_once() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            polite, rude = await opened(session, standing.http), await opened(session, standing.http)
            for client in (polite, rude):
                await client.send("/listen")
                await client.command("LISTEN", "/cfg")
                await client.command("LISTEN", "/mel")
                await client.answer("/done", "/listen")
            await until(lambda: standing.listeners.taps)
            assert len(standing.listeners) == len(standing.port.routes) == 2
            await polite.inner.close()
            rude.inner._response.connection.transport.abort()
            await until(lambda: not standing.port.routes)
            await until(lambda: not standing.listeners)
            assert standing.site._hub.counts == {"clients": 0, "ears": 0}

    asyncio.run(scenario())


def test_a_reader_that_reads_nothing_costs_a_bounded_queue_and_then_gets_what_is_in_force() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            slow = await opened(session, standing.http)
            await slow.send("/listen")
            await slow.answer("/done", "/listen")
            ((peer, route),) = standing.port.routes.items()
            outbox: Outbox = route.__self__
            transport = slow.inner._response.connection.transport
            transport.pause_reading()
            while outbox.lost == 0:
                standing.listeners.send(*(Message("/ch/prompt", (1, "x" * 4000)) for _ in range(20)))
                assert len(outbox) <= MOST_PACKETS
                await asyncio.sleep(0)
            await slow.send("/ch/gain", 5, -16.0)
            transport.resume_reading()
            await slow.answer("/ch/gain", 5, -16.0)
            await slow.answer("/status")
            assert peer in standing.listeners

    asyncio.run(scenario())


def test_a_reader_that_hangs_is_closed() -> None:
    class Hung:
        closed = False

        async def send_bytes(self, _data: bytes) -> None:
            await asyncio.sleep(1000)

    async def scenario() -> None:
        outbox = Outbox(lambda: None)
        outbox.put(b"x")
        await asyncio.wait_for(outbox.drain(Hung()), PATIENCE)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sockets, "PATIENCE", 0.05)
        asyncio.run(scenario())


def test_a_queue_is_bounded_in_bytes_too() -> None:
    async def scenario() -> None:
        outbox = Outbox(lambda: None)
        for _ in range(10_000):
            outbox.put(bytes(60_000))
            assert len(outbox) <= MOST_BYTES // 60_000 + 1
        assert outbox.lost > 9_000

    asyncio.run(scenario())


def test_a_flood_of_websocket_messages_holds_nobody_up() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            flood, calm = await opened(session, standing.http), await opened(session, standing.http)
            many = 2000

            async def pour() -> None:
                for n in range(many):
                    await flood.send("/ch/gain", 1, float(n % 90 - 90))
                    await asyncio.sleep(0)

            async def drink() -> None:
                await flood.until(lambda: len(flood.heard) >= many)

            pouring, drinking = asyncio.create_task(pour()), asyncio.create_task(drink())
            answers = 0
            while not pouring.done():
                await calm.send("/ping", answers)
                await calm.answer("/pong", answers)
                answers += 1
            await asyncio.gather(pouring, drinking)
            assert answers > 3
            assert standing.desk.controls.channels[0].gain_db == float((many - 1) % 90 - 90)

    asyncio.run(scenario())


# ---- what is heard, seen and listened to


def tones(channels: int, seconds: float, hertz: float = 1000.0) -> np.ndarray:
    wave = 0.5 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)
    return np.tile(wave, (channels, 1)).astype(np.float32)


def test_what_is_heard_is_what_was_played_and_nothing_twice() -> None:
    with Ring.create(2, RATE) as ring:
        heard, sound = Heard(ring), np.random.default_rng(1).standard_normal((2, RATE)).astype(np.float32)
        found = []
        for start in range(0, RATE, 4096):
            play(ring, sound[:, start : start + 4096])
            found.append(heard.take())
        assert np.array_equal(np.concatenate(found, axis=1), sound)
        assert heard.take().shape == (2, 0)
        for _ in range(3):
            play(ring, sound)
        assert heard.take().shape == (2, RATE // 2), "a long pause is not made up for"


def test_a_tone_is_one_bright_band_at_its_height() -> None:
    picture, brightest = Picture(1, RATE), []
    for hertz in (100.0, 1000.0, 8000.0):
        columns = picture.add(tones(1, 0.5, hertz))
        assert columns.shape == (10, 1, BANDS) and columns.dtype == np.uint8
        last = columns[-1, 0].astype(int)
        brightest.append(int(last.argmax()))
        assert last.max() > 220 and np.median(last) < 60
    assert brightest == sorted(brightest) and brightest[0] < 6 and brightest[-1] > 45
    silence = picture.add(np.zeros((1, RATE), np.float32))
    assert silence[-1].max() == 0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 9000), min_size=1, max_size=12))
def test_columns_do_not_depend_on_how_the_sound_is_cut(cuts: list[int]) -> None:
    sound = np.random.default_rng(3).standard_normal((2, sum(cuts))).astype(np.float32)
    whole, pieces = Picture(2, RATE), Picture(2, RATE)
    at, found = 0, []
    for cut in cuts:
        found.append(pieces.add(sound[:, at : at + cut]))
        at += cut
    assert np.array_equal(np.concatenate(found), whole.add(sound))
    assert pieces.count == whole.count == sum(cuts) // 2400


def test_channels_stand_on_a_ring_of_equal_power() -> None:
    sides = ring_of(8)
    assert np.allclose((sides**2).sum(0), (sides**2).sum(0)[0])
    left, right = sides
    assert left[0] > right[0] and right[1] > left[1], "the first stands left of straight ahead, the second right"
    assert right[2] > right[1] and np.allclose(sides[:, 0], sides[::-1, 1]) and np.allclose(sides[:, 7], sides[::-1, 2])
    assert np.allclose(ring_of(1), np.sqrt(0.5)) and np.allclose(ring_of(2), np.eye(2), atol=1e-9)


def test_the_mix_is_as_loud_as_its_channels_and_never_clips() -> None:
    mixer = Downmix(8)
    loud, quiet = mixer.mix(tones(8, 0.1)), mixer.mix(0.1 * tones(8, 0.1))
    assert loud.shape == (4800, 2) and loud.dtype == np.int16 and np.abs(loud).max() < 32_767
    assert 0.1 < np.abs(quiet).max() / np.abs(loud).max() < 0.3
    assert np.abs(mixer.mix(50 * tones(8, 0.1))).max() <= 32_767
    alone = np.zeros((8, 4800), np.float32)
    alone[2] = tones(1, 0.1)[0]
    left, right = np.abs(mixer.mix(alone)).max(0)
    assert right > 4 * left, "the third channel stands on the right"
    assert mixer.mix(np.zeros((8, 0), np.float32)).shape == (0, 2)


def test_sound_reaches_a_listener_and_one_who_does_not_listen_loses_it() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            listener = await opened(session, standing.http, "/page/sound")
            await until(lambda: standing.site._hub.counts["ears"] == 1)
            frames = b""
            for _ in range(40):
                play(standing.ring, tones(8, 0.05))
                await asyncio.sleep(0.02)
            async with asyncio.timeout(PATIENCE):
                while len(frames) < 4 * RATE // 4:
                    message = await listener.inner.receive()
                    assert message.type == WSMsgType.BINARY
                    frames += message.data
            assert np.abs(np.frombuffer(frames, "<i2")).max() > 5000
            await listener.inner.close()
            await until(lambda: standing.site._hub.counts["ears"] == 0)

    asyncio.run(scenario())


def test_nothing_is_computed_while_nobody_watches() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            watcher = await opened(session, standing.http)
            await watcher.command("LISTEN", "/mel")
            await until(lambda: standing.site._hub._looking)
            task = standing.site._hub._looking
            await watcher.command("IGNORE", "/mel")
            await until(task.done)

    asyncio.run(scenario())


def test_http_can_be_switched_off(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--http-port", "0") as running:
        assert running.remote.ask("/ping", 1, answer="/pong") == (1,)
        assert "http://" not in running.log


def test_the_page_s_files_are_served_and_nothing_else_of_the_disk() -> None:
    async def scenario() -> None:
        async with Standing() as standing:
            for name in ("page.css", "page.js", "osc.js", "strip.js", "controls.js", "sound.js", "icon.svg"):
                answer, body = await asyncio.to_thread(ask, standing.http, f"/page/{name}")
                assert answer.status == 200 and body
            for name in ("nothing.js", "..%2f__init__.py", "%2fetc%2fpasswd", "__init__.py"):
                assert (await asyncio.to_thread(ask, standing.http, f"/page/{name}"))[0].status == 404
            answer, body = await asyncio.to_thread(ask, standing.http, "/cfg?HTML")
            assert b"<!doctype html>" in body
            assert b"//" not in body.replace(b"http://www.w3.org", b""), "the page leans on no other site"
            root = await asyncio.to_thread(ask_json, standing.http, "/")
            assert root["FULL_PATH"] == "/"

    asyncio.run(scenario())


async def until(true: object) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # type: ignore[operator]
            await asyncio.sleep(0.01)
