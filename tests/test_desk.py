"""The answers to what is asked, worked out on a mapping without processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from slowdisk import SlowDisk

from osc_engine import __version__
from osc_engine.addresses import Message, Value
from osc_engine.commands import parse
from osc_engine.controls import Controls, default_controls
from osc_engine.datagrams import Peer
from osc_engine.desk import REMEMBERED, UNKNOWN, Desk
from osc_engine.folder import Folder
from osc_engine.manifest import TONE
from osc_engine.osc import Request
from osc_engine.preset_files import Presets
from osc_engine.ring import (
    PLAYER_DOWN,
    PLAYER_HOLDING,
    PLAYER_PLAYING,
    PLAYER_STOPPED,
    WORKER_READY,
    Ring,
    unpack_ramp,
)

SENDER: Peer = ("127.0.0.1", 5000)


class Ears:
    """Listeners that keep what they are told."""

    def __init__(self) -> None:
        self.told: list[Message] = []
        self.peers: set[Peer] = {("127.0.0.1", 6000)}

    def __len__(self) -> int:
        return len(self.peers)

    def __contains__(self, peer: object) -> bool:
        return peer in self.peers

    def send(self, *messages: Message) -> None:
        self.told += messages

    def change(self, messages: Iterable[Message]) -> None:
        self.told += messages

    def add(self, target: Peer, dump: Callable[[], Iterable[Message]], sender: Peer | None = None) -> None:
        assert sender
        self.peers.add(target)
        self.told += dump()

    def remove(self, target: Peer) -> None:
        self.peers.discard(target)

    def target(self, host: str, port: int, sender: Peer) -> Peer:
        return host or sender[0], port or sender[1]


class Bench:
    """A desk of three channels with everything around it."""

    def __init__(self, ring: Ring, folder: Path) -> None:
        self.ring, self.ears, self.published = ring, Ears(), list[int]()
        controls = replace(default_controls(TONE, 3), version=1)
        self.folder = folder
        self.accepted: list[tuple[object, ...]] = []
        self.done: list[tuple[object, ...]] = []
        self.disk, self.replies = SlowDisk(), list[tuple[Peer, Message]]()
        self.presets = presets = Presets(Folder(folder), self.disk)
        status = Message("/status", ("stopped",))
        self.desk = Desk(ring, TONE, controls, self._publish, lambda: status, presets, self)  # type: ignore[arg-type]
        self.desk.listeners = self.ears  # type: ignore[assignment]
        self.desk.reply = lambda peer, message: self.replies.append((peer, message))

    def change(self, controls: Controls, played: int) -> None:
        self.accepted.append((controls.version, played))

    def did(self, path: str, values: Sequence[Value], played: int, promised: int | None = None) -> None:
        self.done.append((path, *values, played, promised))

    def _publish(self) -> None:
        self.published.append(self.desk.controls.version)

    def act(self, *messages: tuple[object, ...]) -> list[tuple[Message, ...]]:
        commands = [c for address, *values in messages for c in parse(str(address), values, 3)]
        return self.desk.act([Request(command, SENDER) for command in commands])

    def look(self) -> None:
        self.presets.look()
        self.disk.turn()

    def ready(self, promise: int = 96_000, some: int = 90_000) -> None:
        words = self.ring.words
        words["worker_state"], words["player_state"] = WORKER_READY, PLAYER_PLAYING
        words["promise"], words["promise_some"] = promise, some
        words["written"], words["played"] = promise - 9600, 24_000
        words["block_samples"], words["latency_samples"] = 1024, 176


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with Ring.create(3) as ring:
        yield Bench(ring, tmp_path)


def test_hop_rate_set_is_promised_from_the_workers_word(bench: Bench) -> None:
    bench.ready()
    ((done,),) = bench.act(("/cfg/text", 5.0))
    assert done == Message("/done", ("/cfg/text", 0, (96_000 - 24_000 + 176) / 48_000, 5.0))
    assert bench.desk.controls.heard_at == 96_000
    assert bench.desk.controls.channels[1].cfg_text.since == 96_000


def test_a_change_of_few_channels_is_promised_sooner_than_one_of_many(bench: Bench) -> None:
    bench.ready()
    for messages, sample in [
        ((("/ch/cfg", 2, 5.0), ("/ch/gain", 3, -6.0), ("/ping",)), 90_000),
        ((("/ch/title", 2, "Tone 1"), ("/ch/cfg", 2, 2.0)), 90_000),
        ((("/ch/cfg", 2, 3.0), ("/ch/cfg", 1, 3.0)), 96_000),
        ((("/steps", 6),), 96_000),
        ((("/preset/recall", "absent"), ("/cfg", 1.0)), 96_000),
    ]:
        bench.desk.controls = replace(bench.desk.controls, heard_at=0)
        bench.ring.words["applied"] = bench.desk.controls.version
        bench.act(*messages)
        assert bench.desk.controls.heard_at == sample, messages


def test_changes_that_are_not_heard_yet_count_as_changed(bench: Bench) -> None:
    bench.ready()
    bench.act(("/ch/cfg", 2, 5.0))
    assert bench.desk.controls.heard_at == 90_000
    bench.act(("/ch/cfg", 3, 5.0))
    assert bench.desk.controls.heard_at == 96_000
    bench.ring.words["applied"] = bench.desk.controls.version
    bench.ready(99_000, 97_000)
    bench.act(("/ch/cfg", 3, 4.0))
    assert bench.desk.controls.heard_at == 97_000


def test_what_nobody_applies_for_days_is_remembered_once_for_each_channel(bench: Bench) -> None:
    for n in range(500):
        bench.act(("/ch/cfg", 1 + n % 2, n % 12), ("/steps", 1 + n % 8))
    assert set(bench.desk._touched) == {1, 2, None}


def test_no_change_is_promised_sooner_than_the_one_before(bench: Bench) -> None:
    bench.ready()
    bench.act(("/cfg", 5.0))
    bench.ring.words["applied"] = bench.desk.controls.version
    bench.act(("/ch/cfg", 2, 3.0))
    assert bench.desk.controls.heard_at == 96_000
    bench.ready(98_000, 97_000)
    bench.act(("/ch/cfg", 2, 4.0))
    assert bench.desk.controls.heard_at == 97_000


def test_commands_of_one_turn_are_one_snapshot(bench: Bench) -> None:
    bench.ready()
    bench.act(("/ch/cfg", 1, 3.0), ("/steps", 4), ("/ch/title", 3, "Tone 1"))
    assert bench.published == [2]
    assert bench.desk.controls.version == 2 and bench.desk.controls.steps == 4


def test_block_rate_set_reaches_the_player_and_not_the_worker(bench: Bench) -> None:
    bench.ready()
    ((done,),) = bench.act(("/ch/gain", 2, -20.0, 1.5))
    assert done == Message("/done", ("/ch/gain", 0, (1024 + 176) / 48_000, 2, -20.0))
    assert unpack_ramp(int(bench.ring.channels["gain"][1])) == (pytest.approx(0.1), 1.5)
    assert bench.published == [] and Message("/ch/gain", (2, -20.0)) in bench.ears.told


def test_a_running_ramp_of_a_level_is_timed_anew_by_the_same_level_told_again(bench: Bench) -> None:
    def ramps() -> list[float]:
        return [round(unpack_ramp(int(word))[1], 3) for word in bench.ring.channels["gain"]]

    bench.ready()
    bench.act(("/gain", -60, 20))
    bench.act(("/ch/gain", 2, -60, 0))
    assert ramps() == [20, 0.01, 20]
    bench.act(("/gain", -60))
    assert ramps() == [0.02] * 3
    bench.act(("/gain", -60, 20))
    bench.act(("/ch/mute", 1, 1), ("/cfg", 3))
    assert ramps() == [20] * 3


def test_a_recall_ends_a_ramp_to_the_level_that_it_holds_and_no_other(bench: Bench) -> None:
    bench.ready()
    bench.act(("/preset/save", "evening"))
    bench.disk.turn()
    bench.act(("/gain", -60))
    bench.act(("/gain", 0, 20))
    bench.act(("/preset/recall", "evening"))
    assert [unpack_ramp(int(word)) for word in bench.ring.channels["gain"]] == [(1.0, pytest.approx(0.01))] * 3
    (bench.folder / "second.toml").write_text("format = 1\n[[channel]]\n[[channel]]\ngain = -6\n")
    bench.look()
    bench.act(("/gain", -6, 20))
    bench.act(("/preset/recall", "second", 3.0))
    assert [unpack_ramp(int(word))[1] for word in bench.ring.channels["gain"]] == [20, 3, 20]


def test_nobody_knows_when_a_set_is_heard_without_worker_or_device(bench: Bench) -> None:
    answers = bench.act(("/ch/cfg", 1, 3.0), ("/ch/gain", 1, 0.0), ("/start", 0.5))
    assert [messages[0].arguments[2] for messages in answers] == [UNKNOWN] * 3
    assert bench.published == [2] and bench.desk.block.running


@pytest.mark.parametrize(
    ("state", "known"),
    [(PLAYER_STOPPED, {"/start", "/stop"}), (PLAYER_HOLDING, {"/ch/gain", "/start", "/stop"}), (PLAYER_DOWN, set())],
)
def test_nobody_knows_when_a_set_is_heard_while_time_stands_still(bench: Bench, state: int, known: set[str]) -> None:
    bench.ready()
    bench.ring.words["player_state"] = state
    answers = bench.act(("/ch/cfg", 1, 3.0), ("/ch/gain", 1, 0.0), ("/start", 0.5), ("/stop", 0.5))
    heard = {str(messages[0].arguments[0]): messages[0].arguments[2] for messages in answers}
    assert {path for path, seconds in heard.items() if seconds != UNKNOWN} == known


def test_who_sent_a_set_is_told_once_when_it_is_heard_later_than_answered(bench: Bench) -> None:
    bench.ready()
    bench.act(("/ch/cfg", 1, 3.0))
    version = bench.desk.controls.version
    assert bench.desk.applied(version - 1, 102_000) == [], "nobody's"
    assert bench.desk.applied(version, 102_000) == [(SENDER, Message("/late", ("/ch/cfg", 0.25)))]
    assert bench.desk.applied(version, 900_000) == [], "as a new worker applies it, days later"
    bench.act(("/ch/cfg", 1, 4.0))
    assert bench.desk.applied(version + 1, 90_000) == [], "in time"
    bench.act(("/ch/cfg", 1, 5.0))
    assert bench.desk.refused(version + 2) == (SENDER, "/ch/cfg")
    bench.act(("/ch/cfg", 1, 4.0))
    assert bench.desk.applied(version + 3, 90_000) == [], "what was refused is heard of once"


def test_all_who_sent_what_a_snapshot_brings_late_are_told(bench: Bench) -> None:
    bench.ready()
    sets = (("/ch/cfg", (1, 3.0)), ("/ch/cfg", (2, 2.0)), ("/temperature", (0.5,)))
    first, second, other = (command for address, values in sets for command in parse(address, values, 3))
    others: list[Peer] = [("127.0.0.1", 6000), ("127.0.0.1", 6001)]
    bench.desk.act([Request(first, others[0])])
    bench.desk.act([Request(second, others[0]), Request(other, others[1])])
    bench.act(("/cfg", 1.0))
    late = bench.desk.applied(bench.desk.controls.version, 102_000)
    # of the two that one sender sent to the same address, the one that waited for longest
    assert late == [
        (others[0], Message("/late", ("/ch/cfg", 0.25))), (others[1], Message("/late", ("/temperature", 0.125))),
        (SENDER, Message("/late", ("/cfg", 0.125))),
    ]  # fmt: skip


def test_what_nobody_knew_the_time_of_is_never_late(bench: Bench) -> None:
    bench.act(("/ch/cfg", 1, 3.0))
    assert bench.desk.applied(bench.desk.controls.version, 10**9) == []
    bench.act(("/ch/cfg", 1, 2.0))
    bench.ready()
    bench.act(("/ch/cfg", 1, 4.0))
    ((sender, late),) = bench.desk.applied(bench.desk.controls.version, 10**9)
    assert sender == SENDER and late.arguments[1] > 0, "one whose time was known, after one whose was not"


def test_mistake_is_answered_and_changes_nothing(bench: Bench) -> None:
    before = bench.desk.controls
    (answer,) = bench.act(("/ch/title", 1, "Nonsense"))
    assert answer[0].address == "/error" and answer[0].arguments[0] == "/ch/title"
    assert "Tone 1" in str(answer[0].arguments[1])
    assert bench.desk.controls is before and bench.published == [] and bench.ears.told == []


def test_query_is_answered_with_the_value_and_publishes_nothing(bench: Bench) -> None:
    assert bench.act(("/ch/title", 2)) == [(Message("/ch/title", (2, "Tone 2")),)]
    assert bench.published == []


def test_small_talk_is_answered_in_kind(bench: Bench) -> None:
    answers = bench.act(("/ping", 3), ("/sync", 4), ("/version",), ("/status",))
    expected = [("/pong", (3,)), ("/synced", (4,)), ("/version", (__version__,)), ("/status", ("stopped",))]
    assert [(m.address, m.arguments) for (m,) in answers] == expected
    for path in ("/ping", "/sync"):
        ((answer,),) = bench.act((path, 2**40))
        assert answer.address == "/error" and str(answer.arguments[1]).endswith("from -2147483648 to 2147483647")


def test_dump_ends_with_done(bench: Bench) -> None:
    (answer,) = bench.act(("/dump",))
    assert answer[-1].address == "/done"
    assert {m.arguments[0] for m in answer if m.address == "/ch/prompt"} == {1, 2, 3}


def test_listener_is_told_everything_and_its_address_is_confirmed(bench: Bench) -> None:
    ((done,),) = bench.act(("/listen", "10.0.0.7", 9000))
    assert done.arguments == ("/listen", 0, 0.0, "10.0.0.7", 9000)
    assert Message("/status", ("stopped",)) in bench.ears.told
    bench.act(("/unlisten", "10.0.0.7", 9000))
    assert ("10.0.0.7", 9000) not in bench.ears.peers


def test_a_button_that_is_let_go_is_answered_and_does_nothing(bench: Bench) -> None:
    bench.ready()
    before, panics = bench.desk.controls, int(bench.ring.words["panic"])
    answers = bench.act(("/panic", 0), ("/reset", 0), ("/ch/2/reset", 0))
    assert answers == [(Message("/done", values),) for values in
                       [("/panic", 0, 0.0), ("/reset", 0, 0.0), ("/ch/reset", 0, 0.0, 2)]]  # fmt: skip
    assert bench.desk.controls is before and bench.done == [] and int(bench.ring.words["panic"]) == panics
    assert Message("/panicked") not in bench.ears.told
    bench.act(("/panic", 1))
    assert int(bench.ring.words["panic"]) == panics + 1 and Message("/panicked") in bench.ears.told


@pytest.mark.parametrize("sent", [(), (1,), (0,)])
def test_a_button_may_ask_to_listen_at_its_own_port(bench: Bench, sent: tuple[int, ...]) -> None:
    ((done,),) = bench.act(("/listen", *sent))
    assert done.arguments == ("/listen", 0, 0.0, *SENDER) and SENDER in bench.ears.peers
    bench.act(("/unlisten", *sent))
    assert SENDER not in bench.ears.peers


def test_senders_of_the_newest_snapshots_are_remembered_and_no_more(bench: Bench) -> None:
    for n in range(REMEMBERED + 10):
        bench.act(("/steps", n % 60 + 1))
    newest = bench.desk.controls.version
    assert bench.desk.refused(newest) == (SENDER, "/steps")
    assert bench.desk.refused(newest - REMEMBERED) is None


def test_a_preset_is_recalled_as_one_snapshot_with_one_answer(bench: Bench) -> None:
    bench.ready()
    bench.act(("/cfg", 7), ("/ch/gain", 2, -20.0), ("/ch/prompt", 1, "rain"))
    assert bench.act(("/preset/save", "evening")) == [()]
    bench.act(("/cfg", 1), ("/ch/gain", 2, 0.0), ("/ch/prompt", 1, ""))
    bench.published.clear()
    version = bench.desk.controls.version
    ((done,),) = bench.act(("/preset/recall", "evening", 3.0))
    assert done == Message("/done", ("/preset/recall", 0, (96_000 - 24_000 + 176) / 48_000, "evening", 3.0))
    assert bench.published == [version + 1] == [bench.desk.controls.version]
    assert unpack_ramp(int(bench.ring.channels["gain"][1])) == (pytest.approx(0.1), 3.0)
    entry = bench.desk.controls.channels[0]
    assert (entry.prompt, entry.gliding, entry.cfg_text.target) == ("rain", 3.0, 7.0)
    assert Message("/ch/prompt", (1, "rain")) in bench.ears.told and Message("/cfg", (7.0,)) in bench.ears.told


def test_listeners_are_told_the_lead_that_the_engine_chooses_again_after_a_recall(bench: Bench) -> None:
    def leads() -> list[Value]:
        bench.desk.tell_lead()
        told = [m.arguments[0] for m in bench.ears.told if m.address == "/lead"]
        bench.ears.told.clear()
        return told

    bench.ready()
    bench.ring.words["lead"] = 0.5
    bench.act(("/preset/save", "evening"))
    assert leads() == [0.5] and leads() == []
    bench.act(("/lead", 5.0))
    assert leads() == [5.0]
    bench.ring.words["lead"] = 5.0
    bench.act(("/preset/recall", "evening"))
    assert leads() == []
    bench.ring.words["lead"] = 0.75
    assert leads() == [0.75] and leads() == []
    bench.act(("/lead", 2.0))
    bench.act(("/preset/recall", "evening"), ("/lead", 0.75))
    assert leads()[-1] == 0.75 and leads() == []


def test_a_lead_that_moved_while_nobody_listened_is_not_told_again_after_the_dump(bench: Bench) -> None:
    bench.ears.peers.clear()
    bench.ring.words["lead"] = 0.5
    bench.desk.tell_lead()
    bench.act(("/listen",))
    bench.ears.told.clear()
    bench.desk.tell_lead()
    assert bench.ears.told == []


def test_saving_is_answered_when_it_is_on_the_disk_and_the_list_is_told(bench: Bench) -> None:
    bench.act(("/preset/save", "evening"))
    assert bench.replies == [] and bench.ears.told == [Message("/preset/list", ("evening",))]
    bench.disk.turn()
    assert bench.replies == [(SENDER, Message("/done", ("/preset/save", 0, 0.0, "evening")))]
    assert bench.act(("/preset/list",)) == [(Message("/preset/list", ("evening",)),)]
    bench.act(("/preset/delete", "evening"))
    bench.disk.turn()
    assert bench.replies[-1][1] == Message("/done", ("/preset/delete", 0, 0.0, "evening"))
    assert bench.ears.told == [Message("/preset/list", ("evening",)), Message("/preset/list", ())]


def test_a_preset_that_does_not_fit_changes_nothing(bench: Bench) -> None:
    bench.act(("/preset/save", "evening"))
    bench.disk.turn()
    file = bench.folder / "evening.toml"
    file.write_text(file.read_text().replace("Tone 2", "Rust"))
    bench.look()
    before, told = bench.desk.controls, len(bench.ears.told)
    (answers,) = bench.act(("/preset/recall", "evening"))
    assert [m.address for m in answers] == ["/error"]
    assert str(answers[0].arguments[1]).startswith("preset evening: Rust is not a title of bundle tone")
    assert bench.desk.controls is before and bench.published == [] and len(bench.ears.told) == told


def test_a_preset_that_takes_the_place_of_a_damaged_one_is_recalled_and_everybody_is_told(bench: Bench) -> None:
    for scale in (7, 8):
        bench.act(("/cfg", scale), ("/preset/save", "evening"))
        bench.disk.turn()
    file = bench.folder / "evening.toml"
    file.write_text(file.read_text()[:-40])
    bench.look()
    bench.act(("/cfg", 1))
    ((done,),) = bench.act(("/preset/recall", "evening"))
    assert done.arguments[0] == "/preset/recall" and bench.desk.controls.channels[0].cfg_text.target == 7
    (said,) = [message for message in bench.ears.told if message.address == "/error"]
    assert said.arguments[0] == "/status" and "the one that was saved before it" in str(said.arguments[1])
    assert (SENDER, said) in bench.replies


def test_presets_that_were_copied_by_hand_are_told_to_listeners_once(bench: Bench) -> None:
    bench.look()
    assert bench.ears.told == []
    (bench.folder / "copied.toml").write_text("format = 1\n")
    bench.look()
    bench.look()
    assert bench.ears.told == [Message("/preset/list", ("copied",))]


def test_a_name_that_ends_in_a_number_is_found_where_no_shorter_one_is(bench: Bench) -> None:
    bench.act(("/preset/save", "scene 2"))
    ((done,),) = bench.act(("/preset/recall", "scene", 2))
    assert done.arguments[3:] == ("scene 2", 0.0)
    bench.act(("/preset/save", "scene"))
    ((done,),) = bench.act(("/preset/recall", "scene", 2))
    assert done.arguments[3:] == ("scene", 2.0)
    for seconds, ramp in ((700.5, 600.0), ("-1", 0.0), (-0.5, 0.0)):
        ((done,),) = bench.act(("/preset/recall", "scene", seconds))
        assert done.arguments[1] == 1 and done.arguments[3:] == ("scene", ramp)
    ((answer,),) = bench.act(("/preset/recall", "scene", 9999.0))
    told = "there is no preset scene 9999; for a ramp to scene send a number from 0 to 600 s"
    assert answer == Message("/error", ("/preset/recall", told))


def test_the_journal_is_told_of_each_snapshot_and_of_every_command_that_was_accepted(bench: Bench) -> None:
    bench.ready()
    bench.act(("/cfg", 3), ("/steps", 4))
    bench.act(("/ch/gain", 1, -3.0, 4.0))
    bench.act(("/ch/mute", 2, 1))
    bench.act(("/ch/mute", 2, 0))
    bench.act(("/cfg",), ("/ping", 1), ("/sync", 2), ("/listen",), ("/ch/title", 1, "Rust"))
    bench.act(("/preset/save", "dusk"))
    bench.act(("/preset/recall", "dusk", 9.0), ("/preset/recall", "dawn"))
    bench.act(("/preset/save", "dusk 2"), ("/preset/delete", "dusk"))
    bench.act(("/preset/recall", "dusk", 2.0))
    bench.act(("/start", 2.0), ("/stop",), ("/panic",))
    played, promise = 24_000, 96_000
    assert bench.accepted == [*4 * [(2, played)], (3, played), (4, played)]
    assert bench.done == [
        ("/cfg", 3.0, 0.0, played, promise), ("/steps", 4, played, promise),
        ("/ch/gain", 1, -3.0, 4.0, played, None), ("/ch/mute", 2, 1, played, None), ("/ch/mute", 2, 0, played, None),
        ("/preset/save", "dusk", played, None), ("/preset/recall", "dusk", 9.0, played, promise),
        ("/preset/save", "dusk 2", played, None), ("/preset/delete", "dusk", played, None),
        ("/preset/recall", "dusk 2", 0.0, played, promise),
        ("/start", 2.0, played, None), ("/stop", 0.5, played, None), ("/panic", played, None),
    ]  # fmt: skip


def test_free_text_is_refused_with_the_workers_sentence_and_titles_are_not(bench: Bench) -> None:
    bench.ready()
    assert not bench.desk.take_prompts("no checkpoint is here"), "nobody followed a free text"
    for message in (("/ch/prompt", 1, "rain"), ("/prompt", "rain"), ("/ch/blend", 1, "rain", 1.0, "Tone 2", 1.0)):
        ((answer,),) = {bench.act(message)[0]}
        assert answer == Message("/error", (message[0], "no checkpoint is here"))
    assert bench.published == []
    answers = bench.act(("/ch/title", 1, "Tone 3"), ("/ch/blend", 2, "Tone 1", 1.0), ("/ch/prompt", 3, "Tone 2"))
    assert [messages[0].address for messages in answers] == ["/done"] * 3
    assert not bench.desk.take_prompts()
    assert bench.act(("/ch/prompt", 1, "rain"))[0][0].address == "/done"


def test_free_text_that_turns_out_not_to_be_followed_gives_way_to_the_titles(bench: Bench) -> None:
    bench.act(("/ch/glide", 2, 60.0), ("/ch/prompt", 2, "rain"), ("/ch/blend", 3, "rain", 1.0, "Tone 2", 1.0))
    bench.ears.told.clear()
    assert bench.desk.take_prompts("no checkpoint is here")
    assert bench.published == [2, 3]
    assert [c.texts for c in bench.desk.controls.channels] == [((f"Tone {n}", 1.0),) for n in (1, 2, 3)]
    assert not any(c.previous for c in bench.desk.controls.channels)
    assert Message("/ch/prompt", (2, "")) in bench.ears.told and Message("/ch/blend", (3, "")) in bench.ears.told


def test_a_preset_with_free_text_is_refused_where_none_is_followed(bench: Bench) -> None:
    bench.act(("/ch/prompt", 1, "rain"), ("/preset/save", "wet"))
    bench.disk.turn()
    bench.act(("/ch/title", 1, "Tone 1"))
    bench.desk.take_prompts("no checkpoint is here")
    ((answer,),) = {bench.act(("/preset/recall", "wet"))[0]}
    assert answer == Message("/error", ("/preset/recall", "no checkpoint is here"))
