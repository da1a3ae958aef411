"""Listeners, over real datagrams on loopback."""

from __future__ import annotations

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from engine import PATIENCE, free_port, wait_until
from osc_peer import Client, Served, served

from osc_engine.addresses import Message, Refused
from osc_engine.changes import value_messages
from osc_engine.datagrams import Datagrams, Peer, allow, is_broadcast, is_here
from osc_engine.listeners import GONE_AFTER, MOST, Listeners
from osc_engine.osc import OscPort


@pytest.fixture
def engine() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture
def client(engine: Served) -> Iterator[Client]:
    with Client(engine.port.peer) as talking:
        yield talking


needs_liblo = pytest.mark.skipif(
    not (shutil.which("oscsend") and shutil.which("oscdump")), reason="liblo-tools are not installed"
)


def test_a_listener_gets_everything_first_and_then_each_change(engine: Served, client: Client) -> None:
    with Client(engine.port.peer) as listening:
        listening.send("/listen")
        dump = listening.hear_until("/done")[:-1]
        assert [m.address for m in dump] == [m.address for m in value_messages(engine.desk.controls)]
        client.ask("/ch/gain", 3, -6.0)
        assert listening.hear() == Message("/ch/gain", (3, -6.0))
        listening.ask("/unlisten")
        client.ask("/ch/gain", 3, -9.0)
        with pytest.raises(TimeoutError):
            listening.hear(0.3)


def test_the_engine_s_own_port_and_what_it_cannot_reach_are_refused(engine: Served, client: Client) -> None:
    port = engine.port.peer[1]
    for host in ("127.0.0.1", "0.0.0.0", "localhost"):
        assert "is this engine's own port" in str(client.ask("/listen", host, port).arguments[1])
    refused = client.ask("/listen", "192.0.2.7", 9000)
    assert refused.arguments[1] == "192.0.2.7 cannot be reached from 127.0.0.1; begin the engine with --host 0.0.0.0"
    assert not engine.desk.listeners
    # another port of this machine is reached by any of its addresses
    own = socket.gethostbyname(socket.gethostname())
    for host in ("127.0.0.2", "0.0.0.0", own):
        assert client.ask("/listen", host, port + 1).address == "/done"
    for host in ("239.1.2.3", "255.255.255.255"):
        assert "cannot be reached" in str(client.ask("/listen", host, port).arguments[1])


@pytest.mark.skipif(not is_broadcast("127.255.255.255"), reason="the loopback network knows no broadcast here")
def test_a_whole_network_can_listen_but_not_at_the_engine_s_own_port(client: Client) -> None:
    network = "127.255.255.255"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear:
        ear.bind(("0.0.0.0", 0))
        ear.settimeout(PATIENCE)
        client.send("/listen", network, ear.getsockname()[1])
        assert ear.recv(9999).startswith(b"/")
    # where it would hear itself
    with OscPort("0.0.0.0", 0, 8, lambda requests: []) as port:
        listeners = Listeners(port)
        for host in (network, "255.255.255.255", "127.0.0.1"):
            assert listeners.is_own((host, port.peer[1])) and not listeners.is_own((host, 9))
    assert is_broadcast("255.255.255.255") and not any(map(is_broadcast, ("127.0.0.1", "0.0.0.0", "239.1.2.3")))
    assert is_here("127.0.0.1") and not is_here(network)


def test_what_only_engines_send_is_answered_once_and_questions_still_are(client: Client) -> None:
    refused = client.ask("/meters", 0.5)
    assert refused.address == "/error" and "/meters is what the engine tells" in str(refused.arguments[1])
    client.send("/meters", 0.6)
    assert client.ask("/ping", 1) == Message("/pong", (1,)), "said once"
    assert client.ask("/cfg").address == "/cfg"
    # an engine that has none says the same
    assert client.ask("/preset/list").address == "/error"


def test_what_engines_send_is_counted_and_two_of_them_do_not_talk_for_ever(engine: Served, client: Client) -> None:
    with served() as other:
        host, port = other.port.peer
        client.ask("/listen", host, port)
        assert client.ask("/error", "/cfg", 0.0).address == "/error"
        for address in ("/error", "/done", "/late", "/heartbeat", "/meters"):
            client.send(address, "/cfg", 0.0)
        assert client.ask("/sync", 1) == Message("/synced", (1,)), "no answer to those before"
        # as the end of a dump where there are no presets
        client.ask("/preset/list")
        assert engine.port.counts["sent by an engine"] >= 5, "and what the other answers"
        # the other takes what it is told for commands, and its answers end here
        client.ask("/cfg", 7.0)
        wait_until(lambda: other.desk.controls.channels[0].cfg_text.target == 7.0, "the other to follow")

        def quiet() -> bool:
            before = engine.port.counts["messages"], other.port.counts["messages"]
            time.sleep(0.2)
            return before == (engine.port.counts["messages"], other.port.counts["messages"])

        wait_until(quiet, "the talk to end")


@pytest.mark.parametrize("form", ["number", "float", "text", "host and port", "host:port"])
def test_a_listener_on_another_port_is_named_in_any_way(engine: Served, client: Client, form: str) -> None:
    with Client(engine.port.peer) as listening:
        port = listening.peer[1]
        forms: dict[str, tuple[object, ...]] = {
            "number": (port,), "float": (float(port),), "text": (str(port),),
            "host and port": ("localhost", port), "host:port": (f"127.0.0.1:{port}",),
        }  # fmt: skip
        assert client.ask("/listen", *forms[form]).address == "/done"
        assert listening.hear().address == "/cfg"


def test_who_listens_at_another_port_hears_the_answers_there_until_it_no_longer_listens(
    engine: Served, client: Client
) -> None:
    with Client(engine.port.peer) as listening:
        client.ask("/listen", listening.peer[1])
        listening.hear_until("/done")
        client.send("/ping", 7)
        assert [client.hear(), listening.hear()] == [Message("/pong", (7,))] * 2
        client.send("/nonsense")
        assert client.hear() == listening.hear_until("/error")[-1]
        client.ask("/unlisten", listening.peer[1])
        assert engine.port.elsewhere == {}
        client.ask("/ping", 8)
        client.ask("/listen", listening.peer[1])
        assert Message("/pong", (8,)) not in listening.hear_until("/done")


def test_a_listener_on_another_host_gets_no_answers_to_others(engine: Served, client: Client) -> None:
    client.ask("/listen", "127.0.0.2", 9001)
    assert engine.port.elsewhere == {}


@pytest.mark.parametrize(
    ("sent", "part"),
    [(("kitchen", 9001), "kitchen"), (("127.0.0.1", 70_000), "70000"), (("127.0.0.1", "door"), "door")],
)
def test_a_listener_that_cannot_be_is_refused(client: Client, sent: tuple[object, ...], part: str) -> None:
    answer = client.ask("/listen", *sent)
    assert answer.address == "/error" and part in str(answer.arguments[1])


def test_a_listener_outside_the_allowed_networks_is_refused() -> None:
    with served(allowed=allow(["192.168.1.0/24"])) as engine, Client(engine.port.peer) as client:
        assert "--allow" in str(client.ask("/listen", "8.8.8.8", 9001).arguments[1])
        assert "cannot be reached" in str(client.ask("/listen", "192.168.1.7", 9001).arguments[1]), "it is allowed"


def test_a_newcomer_takes_the_place_of_the_listener_that_was_silent_for_longest(engine: Served) -> None:
    listeners = engine.desk.listeners
    assert listeners is not None
    with ExitStack() as stack:
        clients = [stack.enter_context(Client(engine.port.peer)) for _ in range(5)]
        talking, asking, reading, silent, kept = clients
        engine.call(lambda: listeners.add(kept.peer, tuple, keep=True))
        kept.ask("/listen", kept.peer[1])
        for listening in (talking, silent):
            listening.send("/listen")
            listening.hear_until("/done")
        asking.send("/listen", reading.peer[1])
        reading.hear_until("/done")
        others = [("127.0.0.1", 20_000 + n) for n in range(MOST - 4)]
        engine.call(lambda: [listeners.add(other, tuple) for other in others])
        talking.send("/ping", 1)
        asking.send("/ping", 2)
        assert Message("/pong", (2,)) in reading.hear_until("/pong")
        assert Message("/pong", (1,)) in talking.hear_until("/pong")
        engine.call(lambda: listeners.add(("127.0.0.1", 19_999), tuple))
        assert "send /listen again" in str(silent.hear().arguments[1])
        engine.call(lambda: listeners.add(("127.0.0.1", 19_998), tuple))
        gone = {silent.peer, others[0]}
        assert len(listeners) == MOST and not any(peer in listeners for peer in gone)
        stayed = [kept.peer, talking.peer, reading.peer, *others[1:], ("127.0.0.1", 19_999), ("127.0.0.1", 19_998)]
        assert all(peer in listeners for peer in stayed)


def test_a_newcomer_is_refused_where_all_listeners_are_to_be_kept(engine: Served) -> None:
    listeners = engine.desk.listeners
    assert listeners is not None
    for n in range(MOST):
        listeners.add(("127.0.0.1", 20_000 + n), tuple, keep=n > 0)
    engine.port.routes["127.0.0.1", 20_000] = lambda packet: None
    listeners.add(("127.0.0.1", 20_000), tuple)
    with pytest.raises(Refused, match=f"{MOST}"):
        listeners.add(("127.0.0.1", 19_999), tuple)
    assert len(listeners) == MOST


def test_changes_of_one_address_reach_listeners_at_most_20_times_a_second_and_the_last_one_does(
    engine: Served, client: Client
) -> None:
    with Client(engine.port.peer) as listening:
        listening.send("/listen")
        listening.hear_until("/done")
        began = time.monotonic()
        levels = [-float(n % 60) for n in range(1, 201)]
        for level in levels:
            client.ask("/ch/gain", 3, level)
        seconds = time.monotonic() - began
        received = [listening.hear()]
        while received[-1].arguments != (3, levels[-1]):
            received.append(listening.hear())
    assert len(received) <= 20 * seconds + 3


def test_messages_to_all_listeners_are_made_once_and_heard_by_each(engine: Served) -> None:
    listeners = engine.desk.listeners
    assert listeners is not None
    with Client(engine.port.peer) as first, Client(engine.port.peer) as second:
        meters = Message("/meters", (-3.0, -6.0))
        engine.call(lambda: [listeners.add(c.peer, tuple) for c in (first, second)])
        engine.call(lambda: listeners.send(meters))
        assert first.hear() == meters == second.hear()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which target refused a datagram")
def test_a_listener_that_went_away_is_dropped_and_costs_the_others_nothing() -> None:
    seconds = [0.0]
    with served(clock=lambda: seconds[0]) as engine, Client(engine.port.peer) as staying:
        listeners = engine.desk.listeners
        assert listeners is not None
        with Client(engine.port.peer) as leaving:
            gone = leaving.peer
        engine.call(lambda: (listeners.add(gone, tuple), listeners.add(staying.peer, tuple)))
        for beat in range(int(GONE_AFTER) + 2):
            seconds[0] = float(beat)
            engine.call(lambda beat=beat: listeners.beat(Message("/heartbeat", (1, beat))))
            assert staying.hear() == Message("/heartbeat", (1, beat))
        assert gone not in listeners and staying.peer in listeners


def test_a_peer_that_is_no_address_is_never_looked_up_and_is_dropped_as_one_that_is_gone() -> None:
    now, gone = [100.0], ("websocket", 1)
    with OscPort("127.0.0.1", 0, 8, lambda requests: []) as port:
        listeners = Listeners(port, clock=lambda: now[0])
        # one whose websocket closes while its /listen waits for its time
        listeners.add(gone, lambda: ())
        for second in range(round(GONE_AFTER) + 1):
            assert gone in listeners
            listeners.beat(Message("/heartbeat", (1, second)))
            now[0] += 1
        assert gone not in listeners
        refused: list[tuple[Peer, bool]] = []
        port.on_refusal(lambda *report: refused.append(report))
        port.send(gone, Message("/done", ("/preset/save", 0, 0.0, "dusk")))
        assert refused == [(gone, True)]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which target refused a datagram")
def test_a_listener_to_be_kept_is_never_dropped() -> None:
    seconds = [0.0]
    with served(clock=lambda: seconds[0]) as engine:
        listeners = engine.desk.listeners
        assert listeners is not None
        with Client(engine.port.peer) as leaving:
            gone = leaving.peer
        engine.call(lambda: listeners.add(gone, tuple, keep=True))
        for beat in range(int(GONE_AFTER) + 2):
            seconds[0] = float(beat)
            engine.call(lambda: listeners.beat(Message("/heartbeat", (1, 1))))
        assert gone in listeners


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which target refused a datagram")
def test_a_kept_listener_that_was_away_gets_everything_again_when_it_is_back() -> None:
    seconds, value = [0.0], Message("/cfg", (2.5,))
    with served(clock=lambda: seconds[0]) as engine:
        listeners = engine.desk.listeners
        assert listeners is not None
        with Client(engine.port.peer) as leaving:
            place = leaving.peer
        engine.call(lambda: listeners.add(place, lambda: (value,), keep=True))
        for beat in range(5):
            seconds[0] = float(beat)
            engine.call(lambda beat=beat: listeners.beat(Message("/heartbeat", (1, beat))))
        with Client(engine.port.peer, port=place[1]) as back:
            engine.call(lambda: listeners.send(Message("/meters", (-3.0,))))
            for beat in range(5, 9):
                seconds[0] = float(beat)
                engine.call(lambda beat=beat: listeners.beat(Message("/heartbeat", (1, beat))))
            heard = [back.hear() for _ in range(5)]
    beats = [Message("/heartbeat", (1, beat)) for beat in range(5, 9)]
    assert [m for m in heard if m.address == "/heartbeat"] == beats and value in heard, "the heartbeat alone, then all"


def test_a_listener_whose_host_is_off_gets_the_heartbeat_alone_until_it_is_dropped(engine: Served) -> None:
    sent, seconds = list[tuple[Peer, bytes]](), [0.0]
    off, on = ("192.0.2.7", 9001), ("192.0.2.8", 9001)
    listeners = Listeners(engine.port, lambda: seconds[0])
    for peer in (off, on):
        engine.port.routes[peer] = lambda packet, peer=peer: sent.append((peer, packet))
        listeners.add(peer, tuple)
    tell = engine.port._datagrams.on_refusal
    for tick in range(int(GONE_AFTER) * 2):
        seconds[0] = tick / 2
        listeners.send(Message("/meters", (-3.0,)))
        if tick % 2 == 0:
            listeners.beat(Message("/heartbeat", (1, tick // 2)))
        # the system asks three seconds for a host, and tells of each packet that waited for it
        if tick % 7 == 6:
            tell(off, False)
            tell(off, False)
    first = [packet for peer, packet in sent if peer == off]
    assert sum(b"/meters" in packet for packet in first) == 7, "none after the first refusal"
    assert sum(b"/heartbeat" in packet for packet in first) == 10 and off in listeners
    assert sum(peer == on for peer, _ in sent) == 30
    for tick in (20, 27):
        seconds[0] = tick / 2
        tell(off, False)
    assert off not in listeners and on in listeners


def test_a_listener_that_speaks_again_is_told_everything_at_once(engine: Served, client: Client) -> None:
    listeners = engine.desk.listeners
    assert listeners is not None
    client.ask("/listen")
    engine.call(lambda: engine.port._datagrams.on_refusal(client.peer, True))
    client.send("/ping", 7)
    assert Message("/cfg", (float(engine.desk.controls.channels[0].cfg_text.target),)) in client.hear_until("/pong")
    engine.call(lambda: listeners.send(Message("/meters", (-3.0,))))
    assert client.hear() == Message("/meters", (-3.0,))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps refusals for the socket")
def test_a_refusal_that_was_told_elsewhere_does_not_keep_the_event_loop_awake() -> None:
    refused = list[tuple[Peer, bool]]()
    datagrams = Datagrams("127.0.0.1", 0)
    try:
        datagrams.on_refusal = lambda target, answered: refused.append((target, answered))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as closed:
            closed.bind(("127.0.0.1", 0))
            gone = closed.getsockname()
        assert datagrams.send(gone, b"/ping\0\0\0,\0\0\0")
        watching = select.poll()
        watching.register(datagrams, select.POLLIN)
        assert watching.poll(5000)
        # as where the error was taken by a datagram to another target
        datagrams._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        assert watching.poll(0), "the report still waits"
        assert not list(datagrams.read(1)) and refused == [(gone, True)]
        assert not watching.poll(0)
    finally:
        datagrams.close()


@needs_liblo
def test_oscdump_hears_what_changes(client: Client) -> None:
    port = free_port()
    program = ["stdbuf", "-oL", "oscdump", str(port)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, start_new_session=True) as dump:
        try:
            assert dump.stdout is not None
            lines: list[str] = []
            reading = threading.Thread(target=lambda: lines.extend(iter(dump.stdout.readline, "")))
            reading.start()

            def registered() -> bool:
                # of a dump it may hear a part, as it opens its port or is busy
                return client.ask("/listen", port).address == "/done" and heard('/ch/title is 1 "Tone 1"')

            def heard(told: str) -> bool:
                return any(told in line for line in lines)

            wait_until(registered, "the state", step=0.05)
            # part of the dump may have been refused, and there is no heartbeat here by which it would be back
            client.ask("/listen", port)
            client.ask("/ch/prompt", 3, "rain on a tin roof, 8 bit")
            wait_until(lambda: heard('/ch/prompt is 3 "rain on a tin roof, 8 bit"'), "the prompt")
        finally:
            os.killpg(dump.pid, signal.SIGTERM)
        reading.join(PATIENCE)
