"""The OSC port over real datagrams on loopback."""

from __future__ import annotations

import logging
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Iterator

import numpy as np
import pytest
from engine import PATIENCE, wait_until
from osc_peer import Client, Served, bundle, message, padded, served, tag_in

from osc_engine.addresses import Message, Value
from osc_engine.agenda import Agenda, seconds_ahead
from osc_engine.commands import parse
from osc_engine.datagrams import Peer, allow
from osc_engine.framing import check_frame
from osc_engine.osc import OscPort, decode, encode


@pytest.fixture
def engine() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture
def client(engine: Served) -> Iterator[Client]:
    with Client(engine.port.peer) as talking:
        yield talking


def heard(packet: bytes) -> Message:
    (frame,) = check_frame(packet)
    address, arguments = decode(frame)
    return Message(address, tuple(arguments))  # type: ignore[arg-type]


def test_a_set_is_answered_with_the_value_applied_and_when_it_is_heard(client: Client) -> None:
    assert client.ask("/ch/cfg", 3, 2.5) == Message("/done", ("/ch/cfg", 0, 0.25, 3, 2.5))
    assert client.ask("/ch/3/cfg", 99) == Message("/done", ("/ch/cfg", 1, 0.25, 3, 12.0))


def test_a_query_is_answered_with_the_value_message(client: Client) -> None:
    client.ask("/ch/cfg", 3, 2.5)
    assert client.ask("/ch/cfg", 3) == Message("/ch/cfg", (3, 2.5))


def test_a_mistake_is_answered_counted_and_changes_nothing(engine: Served, client: Client) -> None:
    before = engine.desk.controls
    assert client.ask("/cgf", 1).arguments == ("/cgf", "/cgf is not an address; did you mean /cfg?")
    assert client.ask("/ch/title", 1, "Rust").arguments[0] == "/ch/title"
    assert engine.desk.controls == before and engine.port.counts["refused"] == 2


def test_a_fault_inside_the_server_is_answered_and_the_conversation_goes_on(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        answer = client.ask("/panic")
    assert answer.address == "/error" and "a fault inside the server" in str(answer.arguments[1])
    assert client.ask("/ping", 5) == Message("/pong", (5,))


def test_switches_and_64_bit_numbers_are_understood(client: Client) -> None:
    assert client.ask("/ch/mute", 2, True).arguments[-1] == 1
    packet = padded(b"/ch/gain") + padded(b",hd") + struct.pack(">qd", 2, -6.5)
    client.packet(packet)
    assert client.hear().arguments[3:] == (2, -6.5)


@pytest.mark.parametrize(
    ("address", "tags", "data", "values"),
    [
        ("/start", b",I", b"", (0.5,)), ("/stop", b",fI", b"\x40\0\0\0", (2.0,)), ("/panic", b",I", b"", ()),
        ("/ch/2/reset", b",I", b"", ()), ("/ping", b",Ii", b"\0\0\0\7", (7,)),
    ],
)  # fmt: skip
def test_a_bang_is_no_argument(
    address: str, tags: bytes, data: bytes, values: tuple[Value, ...], caplog: pytest.LogCaptureFixture
) -> None:
    (frame,) = check_frame(padded(address.encode()) + padded(tags) + data)
    (command,) = parse(*decode(frame), 8)
    assert command.values == values
    assert not caplog.records, "the codec has nothing to complain of"


def test_a_message_without_type_tags_and_arguments_is_a_query(client: Client) -> None:
    client.packet(padded(b"/cfg"))
    assert client.hear().address == "/cfg"


def test_what_a_pattern_reaches_and_cannot_set_is_refused_by_itself_and_the_rest_is_set(
    engine: Served, client: Client
) -> None:
    client.send("/ch/[12]/{cfg,blend,mute}", 1.5)
    refused, *answers = (client.hear() for _ in range(5))
    assert refused.address == "/error" and refused.arguments[0] == "/ch/blend"
    assert [(answer.arguments[0], answer.arguments[3]) for answer in answers] == [
        ("/ch/cfg", 1), ("/ch/cfg", 2), ("/ch/mute", 1), ("/ch/mute", 2)]  # fmt: skip
    assert engine.desk.controls.channels[1].mute and engine.port.counts["refused"] == 1
    client.send("/*", 1.0)
    client.send("/sync", 7)
    heard = [client.hear()]
    while heard[-1].address != "/synced":
        heard.append(client.hear())
    assert {"/style", "/titles"} <= {message.arguments[0] for message in heard if message.address == "/error"}
    assert {"/cfg", "/gain"} <= {message.arguments[0] for message in heard if message.address == "/done"}


def test_a_pattern_is_answered_for_each_channel(client: Client) -> None:
    client.send("/ch/*/mute", 1)
    assert [client.hear().arguments[3:] for _ in range(8)] == [(n, 1) for n in range(1, 9)]


def test_a_bundle_acts_as_a_whole(engine: Served, client: Client) -> None:
    client.packet(bundle(message("/cfg", 3), bundle(message("/gain", -6.0)), message("/ch/mute", 1, 1)))
    assert [client.hear().arguments[0] for _ in range(3)] == ["/cfg", "/gain", "/ch/mute"]
    assert [len(turn) for turn in engine.desk.turns] == [3]


def test_a_bundle_with_one_malformed_part_changes_nothing(engine: Served, client: Client) -> None:
    before = engine.desk.controls
    client.packet(bundle(message("/cfg", 3), padded(b"/gain") + padded(b",f")))
    assert client.hear().address == "/error"
    assert engine.desk.controls == before


def test_a_time_tag_ahead_is_waited_for(engine: Served, client: Client) -> None:
    began = time.monotonic()
    client.packet(bundle(message("/cfg", 7), message("/gain", -3.0), tag=tag_in(2.0)))
    assert client.ask("/cfg") != Message("/cfg", (7.0,))
    assert [client.hear().arguments[0] for _ in range(2)] == ["/cfg", "/gain"]
    assert time.monotonic() - began > 1.5
    assert [len(turn) for turn in engine.desk.turns] == [1, 2]


def test_tags_act_in_the_order_of_their_time(client: Client) -> None:
    client.packet(bundle(message("/cfg", 2), tag=tag_in(2.0)))
    client.packet(bundle(message("/cfg", 1), tag=tag_in(1.0)))
    assert [client.hear().arguments[3] for _ in range(2)] == [1.0, 2.0]


@pytest.mark.parametrize("seconds", [-5.0, 300.0, -3e8])
def test_a_stale_or_distant_tag_acts_now_and_is_called_late(client: Client, seconds: float) -> None:
    client.packet(bundle(message("/cfg", 5), tag=tag_in(seconds)))
    late, answer = client.hear(), client.hear()
    assert late.address == "/late" and late.arguments[0] == "/cfg"
    assert float(late.arguments[1]) == pytest.approx(-seconds, abs=32)
    assert answer.arguments == ("/cfg", 0, 0.25, 5.0)


def test_immediately_is_never_late(client: Client) -> None:
    client.packet(bundle(message("/cfg", 5)))
    assert client.hear().address == "/done"


def test_a_flood_of_future_messages_is_bounded_and_what_overflows_acts_now(engine: Served, client: Client) -> None:
    many = [message("/ch/gain", n % 8 + 1, -3.0) for n in range(256)]
    for _ in range(16):
        client.packet(bundle(*many, tag=tag_in(50)))
    client.send("/sync", 1)
    answers = [m.address for m in client.hear_until("/synced")]
    assert answers == ["/late"] * 256 + ["/done"] * 256 + ["/synced"]
    assert engine.port.counts["late"] == 256 and engine.port.counts["messages"] == 16 * 256 + 1


def test_long_messages_of_the_future_take_no_more_memory_than_many(engine: Served, client: Client) -> None:
    for _ in range(100):
        client.packet(bundle(message("/cfg", "9" * 60_000), tag=tag_in(50)))
    client.send("/sync", 1)
    client.hear_until("/synced")
    assert 20 < engine.port.counts["late"] < 40


def test_what_is_due_together_is_acted_on_in_turns_and_before_what_comes_later(
    engine: Served, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[int] = []
    answer = engine.port._answer
    monkeypatch.setattr(engine.port, "_answer", lambda requests: (turns.append(len(requests)), answer(requests)))
    told: list[str] = []
    send = engine.port.send

    def only_synced(target: Peer, *messages: Message) -> None:
        # so many are more than a socket holds
        told.extend(message.address for message in messages)
        send(target, *(message for message in messages if message.address == "/synced"))

    monkeypatch.setattr(engine.port, "send", only_synced)
    due = tag_in(2.0)
    for _ in range(12):
        client.packet(bundle(*[message("/ch/*/mute", 1)] * 256, tag=due))
    wait_until(lambda: "/done" in told, "the first to act")
    assert client.ask("/sync", 2) == Message("/synced", (2,))
    assert told == [*["/done"] * 12 * 256 * 8, "/synced"]
    assert max(turns) == 256 * 8, "one of them in each turn"


def test_what_a_packet_holds_beside_what_fills_a_turn_is_acted_on_in_the_next(client: Client) -> None:
    late = bundle(message("/ch/gain", 1, -3.0), tag=tag_in(-5))
    client.packet(bundle(*[message("/ch/*/mute", 1)] * 32, late))
    client.send("/sync", 1)
    heard = [m.address for m in client.hear_until("/synced")]
    assert heard == ["/late", *["/done"] * 257, "/synced"] and client.ask("/ch/gain", 1).arguments == (1, -3.0)


def test_a_flood_of_long_packets_waits_in_bounded_memory(engine: Served, client: Client) -> None:
    most = [0]
    read = engine.port._read
    long = bundle(*[message("/nowhere" + "x" * 200, 1.0)] * 230)

    def flooded() -> None:
        client.packet(long)
        read()
        most[0] = max(most[0], engine.port._waiting_bytes)

    engine.call(lambda: [flooded() for _ in range(600)])
    assert (16 << 20) <= most[0] < (16 << 20) + 65_536


def test_a_bundle_that_asks_for_too_many_answers_is_refused_as_a_whole(engine: Served, client: Client) -> None:
    before = engine.desk.controls
    for much in (message("/ch/*/*", 1.0), message("/dump"), message("/ch/*/*")):
        client.packet(bundle(message("/cfg", 11), *[much] * 255))
        answers = client.hear_until("/error")
        while "2048" not in str(answers[-1].arguments[1]):
            answers += client.hear_until("/error")
        assert {m.address for m in answers} == {"/error"}, "of the addresses that do not take it, and of the whole"
        assert client.ask("/ping", 3) == Message("/pong", (3,))
    assert engine.desk.controls == before
    client.packet(bundle(*[message("/ch/*/mute", 1)] * 250))
    with Client(engine.port.peer) as other:
        assert other.ask("/ch/mute", 8).arguments == (8, 1), "what asks for fewer is done"


def test_time_tags_survive_their_wrap_in_2036() -> None:
    wrap = 2**32 - 2_208_988_800
    assert seconds_ahead(5 << 32, wrap - 5.0) == pytest.approx(10)
    assert seconds_ahead((2**32 - 5) << 32, wrap + 5.0) == pytest.approx(-10)


def test_an_agenda_refuses_what_does_not_fit_and_has_room_again_later() -> None:
    agenda: Agenda[int] = Agenda(room=30)
    assert agenda.put(2.0, [1, 2], 20) and not agenda.put(1.0, [3, 4], 20) and agenda.put(1.0, [5], 10)
    assert agenda.next_due == 1.0 and list(agenda.take(1.5)) == [[5]] and next(agenda.take(2.0)) == [1, 2]
    assert agenda.put(3.0, [6, 7, 8], 30) and list(agenda.take(2.5)) == []
    assert not agenda.put(3.0, [9], 1), "what was not asked for stays"


def test_of_messages_that_come_together_the_last_wins_and_each_is_answered_with_it(
    engine: Served, client: Client
) -> None:
    with Client(engine.port.peer) as other:
        engine.call(lambda: [c.packet(message("/cfg", n % 12)) for n in range(21) for c in (client, other)])
        for talking in (client, other):
            assert {talking.hear().arguments for _ in range(21)} == {("/cfg", 0, 0.25, 8.0)}
    assert sum(map(len, engine.desk.turns)) < 10


def test_sync_is_answered_after_all_that_came_before(client: Client) -> None:
    client.packet(message("/cfg", 2))
    client.packet(message("/sync", 77))
    assert [m.address for m in client.hear_until("/synced")] == ["/done", "/synced"]


def test_a_burst_of_three_thousand_messages_is_answered_to_the_last(engine: Served, client: Client) -> None:
    at_once = 3000 if receive_limit() >= 1 << 22 else 250
    for begin in range(0, 3000, at_once):
        for n in range(begin, begin + at_once):
            client.send("/ch/cfg", n % 8 + 1, float(n % 12))
        assert all(client.hear().address == "/done" for _ in range(at_once))
    assert engine.port.counts["messages"] == 3000
    assert client.ask("/ch/cfg", 2999 % 8 + 1).arguments[1] == float(2999 % 12)


def receive_limit() -> int:
    """Return the bytes that this machine's kernel queues for one socket at the most."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        return probe.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)


def test_replies_go_to_the_sender_only(engine: Served, client: Client) -> None:
    with Client(engine.port.peer) as other:
        client.ask("/cfg", 2)
        assert other.ask("/ping", 1) == Message("/pong", (1,))


def test_senders_outside_the_allowed_networks_are_ignored() -> None:
    with served(allowed=lambda host: host != "127.0.0.1") as engine, Client(engine.port.peer) as client:
        client.send("/cfg", 3)
        wait_until(lambda: engine.port.counts == {"not allowed": 1}, "the count")
        with pytest.raises(TimeoutError):
            client.hear(0.3)
        assert engine.desk.turns == []


def test_networks_let_their_hosts_in_and_this_machine_always() -> None:
    allowed = allow(["192.168.1.0/24", "10.0.0.7"])
    hosts = ("192.168.1.99", "10.0.0.7", "127.0.0.1", "192.168.2.1", "10.0.0.8", "8.8.8.8")
    assert [allowed(host) for host in hosts] == [True, True, True, False, False, False]
    assert allow([])("8.8.8.8")
    with pytest.raises(ValueError, match="kitchen"):
        allow(["kitchen"])


def test_a_taken_port_is_known_before_anything_starts(engine: Served) -> None:
    with pytest.raises(OSError, match="in use"):
        OscPort(*engine.port.peer, 8, lambda requests: [])


def test_a_closed_port_is_free_again_and_closes_twice() -> None:
    port = OscPort("127.0.0.1", 0, 8, lambda requests: [])
    port.close()
    port.close()
    port.send(("127.0.0.1", 9), Message("/ping"))
    assert port.counts["unsent"] == 1
    with OscPort(*port.peer, 8, lambda requests: []) as again:
        assert again.peer == port.peer


@pytest.mark.parametrize(
    ("value", "sent"),
    [(np.int64(7), 7), (np.float32(0.5), 0.5), (np.bool_(True), 1), (True, 1), (2**40, str(2**40)),
     (-(2**31), -(2**31)), (1e300, 3.4028234663852886e38), (float("-inf"), -3.4028234663852886e38),
     (float("nan"), 0.0), ("a\0b", "a"), ("é" * 4000, "é" * 2048), ("\ud800", "?")],
)  # fmt: skip
def test_only_i_f_and_s_leave_whatever_is_given(value: Value, sent: Value) -> None:
    packet = encode(Message("/x", (value,)))
    arrived = heard(packet).arguments[0]
    assert arrived == sent and type(arrived) is type(sent)
    assert packet[4:8] in (b",i\0\0", b",f\0\0", b",s\0\0")


def test_a_message_without_arguments_still_carries_its_tags() -> None:
    assert encode(Message("/pong")) == b"/pong\0\0\0,\0\0\0"


def test_repeated_mistakes_are_counted_but_hardly_logged(
    engine: Served, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(50):
            client.ask("/cgf", 1)
    assert engine.port.counts["refused"] == 50
    assert len(caplog.records) == 1 and "/cgf" in caplog.text


def test_a_pure_data_patch_hears_no_type_that_it_cannot_read(client: Client) -> None:
    client.send("/seed", str(2**62))
    assert client.hear().arguments[3] == str(2**62)


needs_liblo = pytest.mark.skipif(
    not (shutil.which("oscsend") and shutil.which("oscdump")), reason="liblo-tools are not installed"
)


@needs_liblo
@pytest.mark.parametrize(
    ("types", "arguments", "done"),
    [("if", ["3", "2.5"], (3, 2.5)), ("hd", ["3", "2.5"], (3, 2.5)), ("ss", ["3", "2.5"], (3, 2.5)),
     ("fT", ["3"], (3, 1.0))],
)  # fmt: skip
def test_oscsend_sets_a_control(engine: Served, types: str, arguments: list[str], done: tuple[Value, ...]) -> None:
    host, port = engine.port.peer
    subprocess.run(["oscsend", host, str(port), "/ch/cfg", types, *arguments], check=True, timeout=PATIENCE)
    with Client(engine.port.peer) as client:
        wait_until(lambda: client.ask("/ch/cfg", 3).arguments == done, "the value", step=0.05)
