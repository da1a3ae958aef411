"""No packet stops the engine: known bad ones, random ones, floods."""

from __future__ import annotations

import asyncio
import logging
import random
import signal
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import pytest
from engine import PATIENCE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osc_peer import Client, bundle, message, padded, served, tag_in
from standing import Standing

from osc_engine.addresses import ADDRESSES, Message, Refused
from osc_engine.commands import parse
from osc_engine.datagrams import Peer
from osc_engine.desk import Desk
from osc_engine.framing import MAX_DEPTH, MAX_ELEMENTS, MAX_PACKET, Malformed, check_frame
from osc_engine.osc import Request, decode, encode

NOBODY: Peer = ("127.0.0.1", 9)
#: Hold python-osc for ever; sizes of -4 and of -16 lead back to themselves.
HANGING_20 = bytes.fromhex("2362756e646c65000000000000000001fffffffc")
HANGING_32 = bytes.fromhex("2362756e646c65000000000000000001000000082f6100002c000000fffffff0")


def nested(depth: int) -> bytes:
    packet = message("/cfg", 3)
    for _ in range(depth):
        packet = bundle(packet)
    return packet


BAD = {
    "the 20 bytes that hang python-osc": HANGING_20,
    "the 32 bytes that hang python-osc": HANGING_32,
    "nothing": b"",
    "one byte": b"/",
    "no multiple of 4": b"/cfg\0\0\0\0,\0\0",
    "neither message nor bundle": b"cfg\0,\0\0\0",
    "an address without an end": b"/cfg/cfg",
    "an address that is not ASCII": b"/\xff\xfe\0,\0\0\0",
    "an address with a bell in it": b"/cf\x07\0\0\0\0,\0\0\0",
    "an address of 300 letters": padded(b"/" + b"a" * 300) + padded(b","),
    "type tags without an end": b"/cfg\0\0\0\0,fff",
    "arguments without type tags": b"/cfg\0\0\0\0\x40\0\0\0",
    "an unknown type": padded(b"/cfg") + padded(b",Z") + b"\0\0\0\0",
    "a blob": padded(b"/cfg") + padded(b",b") + struct.pack(">i", -8),
    "nil": padded(b"/cfg") + padded(b",N"),
    "an array": padded(b"/cfg") + padded(b",[f]") + b"\0\0\0\0",
    "a colour": padded(b"/cfg") + padded(b",r") + b"\0\0\0\0",
    "a character": padded(b"/cfg") + padded(b",c") + b"\0\0\0a",
    "MIDI": padded(b"/cfg") + padded(b",m") + b"\0\0\0\0",
    "a time": padded(b"/cfg") + padded(b",t") + b"\0" * 8,
    "an argument cut off": padded(b"/cfg") + padded(b",f"),
    "a double cut in half": padded(b"/cfg") + padded(b",d") + b"\0\0\0\0",
    "text without an end": padded(b"/prompt") + padded(b",s") + b"rain",
    "text that is not UTF-8": padded(b"/prompt") + padded(b",s") + padded(b"\xc3\x28 rain"),
    "more bytes than types": padded(b"/cfg") + padded(b",f") + b"\0" * 8,
    "thousands of arguments": padded(b"/titles") + padded(b"," + b"T" * 4000),
    "a bundle without a time tag": b"#bundle\0",
    "a bundle with half a time tag": b"#bundle\0\0\0\0\0",
    "an element without a size": bundle() + b"\0\0\0",
    "an element of size 0": bundle() + struct.pack(">i", 0),
    "an element of size -8": bundle() + struct.pack(">i", -8) + message("/cfg", 1),
    "an element of the smallest size": bundle() + struct.pack(">i", -(2**31)),
    "an element of the largest size": bundle() + struct.pack(">i", 2**31 - 1) + message("/cfg", 1),
    "an element that is too long": bundle() + struct.pack(">i", 64) + message("/cfg", 1),
    "an element of size 3": bundle() + struct.pack(">i", 3) + b"/cfg",
    "an element that is no OSC": bundle(b"rain"),
    "bundles nested 400 deep": nested(400),
    "bundles nested one too deep": nested(MAX_DEPTH + 1),
    "one element too many": bundle(*[message("/cfg", 1)] * (MAX_ELEMENTS + 1)),
    "too long": padded(b"/prompt") + padded(b",s") + b"a" * (MAX_PACKET - 15),
}


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Fail, whatever loop it is in, when a block computes for longer."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"still busy after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """The server's own desk."""
    standing = Standing()
    yield standing.desk
    asyncio.run(standing.site.close())
    standing.port.close()
    standing.ring.close()
    standing.folder.cleanup()


def take(packet: bytes, desk: Desk) -> str:
    """Take a packet as the port does; return what became of it."""
    try:
        messages = [decode(frame) for frame in check_frame(packet)]
    except Malformed as problem:
        return sentence(problem) and problem.reason
    for address, arguments in messages:
        try:
            commands = parse(address, arguments, 8, lambda _, problem: sentence(problem) and None)
        except Refused as problem:
            return sentence(problem) and "refused"
        # those send to whom the packet says, these are acted on by other parts of the server
        left_out = ("/listen", "/unlisten", "/bundle/", "/record")
        requests = [Request(c, NOBODY) for c in commands if not c.path.startswith(left_out)]
        for answers in desk.act(requests):
            assert all(len(encode(answer)) < 16_384 for answer in answers)
    return "taken"


def sentence(problem: Exception) -> str:
    """Return what a refusal says, which must be fit to be read by a person."""
    said = str(problem)
    assert said and said.isprintable() and len(said) < 400, said
    return said


@pytest.mark.parametrize("name", BAD)
def test_a_bad_packet_is_refused_in_one_sentence(name: str) -> None:
    with at_most(10), pytest.raises(Malformed) as caught:
        check_frame(BAD[name])
    assert sentence(caught.value) and caught.value.reason


@pytest.mark.parametrize("packet", [HANGING_20, HANGING_32], ids=["20 bytes", "32 bytes"])
def test_the_packets_that_hang_python_osc_are_refused(packet: bytes) -> None:
    program = (
        "import sys; from osc_engine.framing import check_frame, Malformed\n"
        "from osc_engine.osc import decode; print('ready', flush=True)\n"
        f"try: [decode(frame) for frame in check_frame({packet!r})]\n"
        "except Malformed as problem: sys.exit(f'refused: {problem}')\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=-1, stderr=-1, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        try:
            _, said = child.communicate(timeout=60)
        finally:
            child.kill()
    assert said.startswith("refused: a bundle element claims -")


def test_the_engine_answers_each_bad_packet_and_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    with served() as engine, Client(engine.port.peer) as client, caplog.at_level(logging.WARNING):
        before = engine.desk.controls
        sent = {name: packet for name, packet in BAD.items() if len(packet) <= MAX_PACKET}
        for name, packet in sent.items():
            client.packet(packet)
            answer = client.hear()
            assert answer.address == "/error" and len(answer.arguments) == 2, name
        assert client.ask("/ping", 1) == Message("/pong", (1,))
        assert engine.desk.controls == before
        counted = {k: n for k, n in engine.port.counts.items() if k.startswith("malformed")}
        assert sum(counted.values()) == len(sent) and len(caplog.records) == len(counted)


def test_bundles_as_deep_and_as_long_as_allowed_are_taken() -> None:
    assert len(check_frame(nested(MAX_DEPTH))) == 1
    assert len(check_frame(bundle(*[message("/cfg", 1)] * MAX_ELEMENTS))) == MAX_ELEMENTS


def seeds() -> list[bytes]:
    """Return good packets, at least one for each address, and bundles of them."""
    made = [message(a.path, *([3] if a.per_channel else []), *(1.0 for _ in a.arguments)) for a in ADDRESSES]
    made += [message("/ch/3/title", "Tone 2"), message("/titles", *range(1, 9)), message("/ch/[1-4]/mute", True)]
    made += [message("/ch/{1,8}/cfg", 2.5, "3"), message("/prompt", "rain", ",", 8.0), message("/seed", "Wintér")]
    made += [bundle(*made[n : n + 4], tag=tag_in(n)) for n in range(0, 24, 4)]
    return [*made, bundle(bundle(made[3]), made[4]), *(p for p in BAD.values() if len(p) < 4096)]


def mutated(packet: bytes, chance: random.Random) -> bytes:
    """Return a packet with one to three faults in it."""
    data = bytearray(packet)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data) // 4 + 1) * 4
        fault = chance.randrange(6)
        if fault == 0 and data:
            data[chance.randrange(len(data))] = chance.randrange(256)
        elif fault == 1:
            data[at : at + 4] = struct.pack(">i", chance.choice([-(2**31), -16, -8, -4, -1, 0, 1, 3, 8, 2**31 - 1]))
        elif fault == 2:
            del data[at:]
        elif fault == 3:
            data[at:at] = data[at : at + 4 * chance.randrange(8)]
        elif fault == 4:
            data[at : at + 4] = chance.choice([b"/*/*", b"{,}*", b"[!-]", b",TFN", b"\x7f\xc0\0\0", b"\xff\x80\0\0"])
        else:
            del data[at : at + 4]
    return bytes(data)


def test_a_hundred_thousand_damaged_packets_are_taken_or_refused(desk: Desk) -> None:
    chance, good, fates = random.Random(1), seeds(), Counter[str]()
    with at_most(300):
        for _ in range(100_000):
            fates[take(mutated(chance.choice(good), chance), desk)] += 1
    assert fates["taken"] > 3_000 and fates["refused"] > 2_000 and len(fates) > 10, fates


texts = st.one_of(
    st.text(max_size=40), st.sampled_from([a.path for a in ADDRESSES]), st.from_regex(r"/[ch*?\[\]{}!,/-]*")
)
values = st.one_of(
    st.integers(-(2**31), 2**31 - 1), st.floats(width=32), st.booleans(), texts.map(lambda t: t.replace("\0", ""))
)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, st.lists(values, max_size=12))
def test_any_message_is_taken_or_refused(desk: Desk, address: str, arguments: Sequence[object]) -> None:
    with at_most(20):
        take(padded(address.replace("\0", "").encode()) + message("", *arguments)[4:], desk)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.recursive(st.binary(max_size=40), lambda inner: st.lists(inner, max_size=4).map(lambda e: bundle(*e))))
def test_any_bundle_is_taken_or_refused(desk: Desk, packet: bytes) -> None:
    with at_most(20):
        take(packet, desk)


@pytest.mark.parametrize(
    "packet",
    [
        message("/a" + "/b/c" * 60 + "/x", 1),
        message("/ch/" + "*a" * 32 + "/mute", 1),
        message("/{" + ",".join("abcdefghij") + "}*" * 2, 1),
        message("/" + "z" * 250, 1),
        message("/cfg", *["9" * 60_000]),
        message("/titles", *["a b c d e f g h"] * 500),
        message("/titles", *["Tone"] * 500),
        message("/prompt", *["a"] * 500),
    ],
    ids=["parts", "stars", "braces", "unknown", "digits", "titles", "half titles", "words"],
)
def test_no_packet_holds_the_loop_for_long(desk: Desk, packet: bytes) -> None:
    take(packet, desk)
    fastest = min(timed(packet, desk) for _ in range(5))
    assert fastest < 0.5, f"{fastest * 1e3:.1f} ms"


def timed(packet: bytes, desk: Desk) -> float:
    began = time.thread_time()
    take(packet, desk)
    return time.thread_time() - began


def test_control_is_back_after_a_flood_of_nonsense() -> None:
    chance, good = random.Random(2), seeds()
    quiet = [p for p in (mutated(chance.choice(good), chance) for _ in range(2000)) if b"listen" not in p]
    logging.disable(logging.CRITICAL)
    try:
        with served() as engine, Client(engine.port.peer) as flooding, Client(engine.port.peer) as client:
            for packet in quiet * 3:
                if len(packet) <= MAX_PACKET:
                    flooding.packet(packet)
            client.send("/ping", 7)
            end = time.monotonic() + PATIENCE
            while not answers(client):
                assert time.monotonic() < end, "no answer after a flood"
                client.send("/ping", 7)
    finally:
        logging.disable(logging.NOTSET)


def answers(client: Client) -> bool:
    try:
        return client.hear(1.0) == Message("/pong", (7,))
    except TimeoutError:
        return False
