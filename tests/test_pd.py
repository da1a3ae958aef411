"""The library for Pure Data, run by Pure Data: what a hand does in it is heard from the engine's eight ports."""

from __future__ import annotations

import re
import signal
import subprocess
from itertools import count, groupby
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine import PATIENCE, Engine, engine, free_port, wait_until
from jackd import PrivateJack, needs_jackd
from numpy.typing import NDArray
from pd_patch import boxes
from pure_data import PANEL, PATCHES, QUIET, Listener, Pd, listener, needs_pd, pure_data

from osc_engine.ring import read_circle

__all__ = ["listener"]
RATE = 48_000
pytestmark = needs_pd


@needs_jackd
def test_every_patch_opens_without_a_complaint(jackd: PrivateJack) -> None:
    patches = sorted(PATCHES.rglob("*.pd"))
    assert {"osc_engine.pd", "oe.ring-help.pd", "installation.pd"} <= {patch.name for patch in patches}
    audio = ("-jack", "-nojackconnect", "-r", str(RATE), "-inchannels", "8", "-outchannels", "16")
    command = ["pd", *QUIET, *audio, "-send", "pd dsp 1", "-send", "pd quit", *map(str, patches)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, env=jackd.environment
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_texts_leave_a_patch_as_they_were_typed(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do("oe-3-title list Deep Current", "oe-2-prompt symbol rain\\,\\ 8\\ drops\\ on\\ tin", "oe-2-prompt symbol")
        assert [listener.next() for _ in range(4)] == [
            ("/ch/title", [3.0, "Deep", "Current"]),
            ("/ch/title", [3.0]),
            ("/ch/prompt", [2.0, "rain, 8 drops on tin"]),
            ("/ch/prompt", [2.0, ""]),
        ]


def ear(folder: Path, *names: str) -> Path:
    """Write a patch that prints what parts of the panel are told, each under its own name; return it."""
    heads = "".join(f"#X obj 10 10 r {name};\n#X obj 10 40 print {name};\n" for name in names)
    cords = "".join(f"#X connect {2 * n} 0 {2 * n + 1} 0;\n" for n in range(len(names)))
    patch = folder / "ear.pd"
    patch.write_text(f"#N canvas 0 0 300 200 12;\n{heads}{cords}")
    return patch


def test_a_field_shows_plain_words_and_gives_the_text_back(tmp_path: Path, listener: Listener) -> None:
    fields = ("oe-2-prompt", "oe-preset-name", "oe-done-values", "oe-done-address")
    with pure_data(tmp_path, "-noaudio", patches=(ear(tmp_path, *fields), PANEL)) as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        listener.answer("/ch/prompt", 2, "rain, 8 drops à la ¸§ 雨")
        # a no-break space and a cedilla, where Pd would show a backslash
        wait_until(
            lambda: pd.said("oe-2-prompt") == ["set rain¸\u00a08\u00a0drops\u00a0à\u00a0la\u00a0¸§\u00a0雨"],
            "the prompt",
        )
        # A field that gets a bang gives what it shows, as one does that is edited.
        pd.do("oe-2-prompt bang")
        assert listener.hear("/ch/prompt") == [2.0, "rain, 8 drops à la ,§ 雨"]
        pd.do("oe-2-prompt symbol rain\\\\\\,\\\\\\ far")
        assert listener.hear("/ch/prompt") == [2.0, "rain, far"], "what was edited with the backslashes of Pd"
        pd.do("oe-preset-name symbol long\\ night")
        wait_until(lambda: "set long\u00a0night" in pd.said("oe-preset-name"), "the name")
        listener.answer("/done", "/ch/prompt", 0, 0.5, 2, "rain, far")
        # what the panel asks by itself is no change
        listener.answer("/done", "/dump", 0, 0.0)
        listener.answer("/done", "/panic", 0, 0.0)
        wait_until(
            lambda: pd.said("oe-done-values") == ["set 2\u00a0rain¸\u00a0far", "set "],
            "what was changed",
            pd.log.read_text,
        )
        assert pd.said("oe-done-address") == ["label /ch/prompt", "label /panic"]
        listener.answer("/ch/prompt", 2, "")
        wait_until(
            lambda: pd.said("oe-2-prompt")[-1] == "set ", "the empty prompt", lambda: str(pd.said("oe-2-prompt"))
        )
        assert not pd.complaints()


def test_a_hand_on_a_strip_moves_as_slowly_as_the_panel_says(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do("oe-over 12", "oe-3-cfg 4", "oe-3-gain -6", "oe-3-temperature 2", "oe-cfg-text 3", "oe-3-mute 1")
        assert [listener.next() for _ in range(5)] == [
            ("/ch/cfg", [3.0, 4.0, 12.0]),
            ("/ch/gain", [3.0, -6.0, 12.0]),
            ("/ch/temperature", [3.0, 2.0, 12.0]),
            ("/cfg/text", [3.0, 12.0]),
            ("/ch/mute", [3.0, 1.0]),
        ]
        pd.do("oe-over 0", "oe-3-cfg 5", "oe-gain -6")
        assert listener.next() == ("/ch/cfg", [3.0, 5.0, 0.0])
        assert listener.next() == ("/gain", [-6.0, pytest.approx(0.02)]), "a level that jumped would click"


def test_a_mistake_is_shown_for_twelve_seconds(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio", patches=(ear(tmp_path, "oe-last-error"), PANEL)) as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])

        def shown(*sentences: str) -> None:
            labels = [f"label {sentence}" for sentence in sentences]
            wait_until(lambda: pd.said("oe-last-error") == labels, str(labels), lambda: str(pd.said("oe-last-error")))

        listener.answer("/error", "/ch/cfg", "first")
        listener.answer("/error", "/ch/cfg", "second")
        shown("first", "second")
        pd.do("pd fast-forward 13000")
        shown("first", "second", "empty")


def test_values_are_shown_and_not_sent_back(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        listener.answer("/cfg", 4.5)
        listener.answer("/ch/gain", 2, -6.0)
        listener.answer("/ch/cfg/audio", 5, 2.5)
        listener.answer("/ch/title", 2, "Glass Rain, far; away")

        def title_is_shown() -> bool:
            # A part that gets a bang sends what it shows.
            pd.do("oe-2-title bang")
            return listener.next() == ("/ch/title", [2.0, "Glass", "Rain,", "far;", "away"])

        wait_until(title_is_shown, "the last of the values is shown")
        pd.do("oe-2-gain bang", "oe-5-cfg-audio bang", "oe-cfg bang")
        assert listener.hear("/ch/gain") == [2.0, -6.0, pytest.approx(0.02)]
        assert listener.next() == ("/ch/cfg/audio", [5.0, 2.5, 0.0])
        assert listener.next() == ("/cfg", [4.5, 0.0])
        assert not pd.complaints()


def test_a_fader_follows_the_engine_once_the_hand_has_let_go(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])

        def fader_stays_under_the_hand() -> bool:
            pd.do("oe-2-gain 9")
            assert listener.hear("/ch/gain")[:2] == [2.0, 9.0]
            listener.answer("/ch/gain", 2, 3.0)
            listener.answer("/ch/mute", 2, 1)
            pd.do("oe-2-gain bang")
            return listener.hear("/ch/gain")[:2] == [2.0, 9.0]

        # the hand counts as gone soon, and on a busy machine that may be before the bang
        assert any(fader_stays_under_the_hand() for _ in range(5)), "a fader moves under the hand"

        def fader_has_followed() -> bool:
            pd.do("oe-2-gain bang")
            return listener.hear("/ch/gain")[:2] == [2.0, 3.0]

        wait_until(fader_has_followed, "the fader", step=0.8)


def test_one_connection_serves_all_and_outlives_the_patch_that_made_it(tmp_path: Path, listener: Listener) -> None:
    first = tmp_path / "first.pd"
    first.write_text(
        f"#N canvas 0 0 300 200 12;\n#X declare -path {PATCHES};\n#X obj 10 10 oe.osc 127.0.0.1 {listener.port};\n"
    )
    with pure_data(tmp_path, "-noaudio", patches=(first, PANEL)) as pd:
        assert listener.next() == ("/listen", []), "the arguments of the first say where the engine is"
        opened = listener.sender
        listener.answer("/heartbeat", 1, 1)
        # The newcomers have asked once, together, for what the first knows already.
        assert listener.hear("/dump") == []
        pd.do("oe-cfg 3", "oe-cfg 4")
        assert listener.hear("/cfg") == [3.0, 0.0]
        assert listener.next() == ("/cfg", [4.0, 0.0]), "each message is sent once"
        pd.do("pd-first.pd menuclose 1")
        assert listener.hear("/listen") == []
        assert listener.sender != opened
        pd.do("oe-cfg 5")
        assert listener.hear("/cfg") == [5.0, 0.0]
        assert not pd.complaints()


def test_a_patch_registers_again_with_an_engine_that_was_restarted(tmp_path: Path, listener: Listener) -> None:
    port, lamp = listener.port, tmp_path / "lamp.pd"
    lamp.write_text(
        "#N canvas 0 0 300 200 12;\n#X obj 10 10 r oe-alive;\n#X obj 10 40 print lamp;\n#X connect 0 0 1 0;\n"
    )
    with pure_data(tmp_path, "-noaudio", patches=(lamp, PANEL)) as pd:

        def alternating() -> list[str]:
            return [state for state, _ in groupby(pd.said("lamp"))]

        def lamp_has_shown(*states: str) -> None:
            wait_until(lambda: alternating()[: len(states)] == [*states], f"the lamp: {states}", pd.log.read_text)

        pd.do(f"oe-engine list 127.0.0.1 {port}")
        assert listener.next() == ("/listen", [])
        lamp_has_shown("0")
        listener.answer("/heartbeat", 1, 1)
        lamp_has_shown("0", "1")
        listener.close()
        pd.do("oe-cfg 3", "oe-cfg 4")
        lamp_has_shown("0", "1", "0")
        second = Listener(port)
        try:
            assert second.hear("/listen") == []
            second.answer("/heartbeat", 2, 1)
            lamp_has_shown("0", "1", "0", "1")
            pd.do("oe-cfg 5")
            assert second.hear("/cfg") == [5.0, 0.0]
        finally:
            second.close()
        assert not pd.complaints(), "an engine that is away is no error"


def test_the_lamp_tells_of_an_engine_that_is_killed_and_started_again_and_the_controls_reach_it(tmp_path: Path) -> None:
    """The real engine, and the very colours that the panel's lamp is given."""
    port, lamp = free_port(), tmp_path / "lamp.pd"
    red, green = (f"color {colour}" for colour in ("#e53935", "#43a047"))
    lamp.write_text(
        "#N canvas 0 0 300 200 12;\n#X obj 10 10 r oe-lamp;\n#X obj 10 40 print lamp;\n"
        "#X obj 150 10 r oe/ch/2/gain;\n#X obj 150 40 print gain;\n#X connect 0 0 1 0;\n#X connect 2 0 3 0;\n"
    )
    with pure_data(tmp_path, "-noaudio", patches=(lamp, PANEL)) as pd:

        def colours() -> list[str]:
            return [colour for colour, _ in groupby(" ".join(said.split()[:2]) for said in pd.said("lamp"))]

        def lamp_is(colour: str) -> None:
            wait_until(lambda: colours()[-1:] == [colour], f"the lamp: {colour}", lambda: str(pd.said("lamp")))

        def steers(running: Engine, guidance: float) -> None:
            pd.do(f"oe-cfg {guidance}", "oe-3-mute 1", "oe-start bang")
            running.wait_for("playing")
            running.until(lambda: running.remote.ask("/cfg", answer="/cfg") == (guidance,), "guidance")
            running.until(lambda: running.remote.ask("/ch/mute", 3, answer="/ch/mute") == (3, 1), "the mute")
            running.remote.ask("/ch/gain", 2, -guidance)
            wait_until(lambda: pd.said("gain")[-1:] == [f"{-guidance:g}"], "what another hand did", pd.log.read_text)

        pd.do(f"oe-engine list 127.0.0.1 {port}")
        for name, guidance in (("first", 7.0), ("second", 5.0)):
            (tmp_path / name).mkdir()
            lamp_is(red)
            with engine(tmp_path / name, "--audio", "null", port=port) as running:
                lamp_is(green)
                steers(running, guidance)
                running.hit(running.process.pid, signal.SIGKILL)
                running.process.wait(PATIENCE)
        lamp_is(red)
        # more often where the engine's heartbeat came late
        assert len(colours()) >= 5 and set(colours()) == {red, green} and colours()[0] == red
        assert not pd.complaints()


def test_presets_are_kept_by_name_and_recalled_by_a_button(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        listener.answer("/heartbeat", 1, 1)
        assert listener.hear("/preset/list") == []
        listener.answer("/preset/list", "dusk")

        def first_is_recalled() -> bool:
            pd.do("oe-preset-1 bang", "oe-out list /ping 1")
            return listener.next()[0] == "/preset/recall"

        wait_until(first_is_recalled, "the only preset")
        listener.answer("/preset/list", "dusk", "long night")
        pd.do("oe-preset-name symbol high\\ noon", "oe-preset-save bang", "oe-preset-over 12")
        assert listener.hear("/preset/save") == ["high noon"]

        def second_is_recalled() -> bool:
            pd.do("oe-preset-2 bang", "oe-preset-5 bang", "oe-preset-recall bang")
            return listener.hear("/preset/recall") == ["long night", 12.0]

        wait_until(second_is_recalled, "the list of presets")
        assert listener.next() == ("/preset/recall", ["high noon", 12.0]), "there is no fifth preset"
        assert not pd.complaints()


def test_all_that_the_engine_says_reaches_a_receiver_of_its_address(tmp_path: Path, listener: Listener) -> None:
    said: dict[str, tuple[str, tuple[float | str, ...], list[object]]] = {
        "oe/cfg": ("/cfg", (4.5,), [4.5]),
        "oe/cfg/text": ("/cfg/text", (2.5,), [2.5]),
        "oe/ch/3/gain": ("/ch/gain", (3, -6.0), [-6.0]),
        "oe/ch/12/cfg/audio": ("/ch/cfg/audio", (12, 1.5), [1.5]),
        "oe/ch/2/blend": ("/ch/blend", (2, "rain, far", 0.25, "Tone 2", 0.75), ["rain, far", 0.25, "Tone 2", 0.75]),
        "oe/ch/2/prompt": ("/ch/prompt", (2, ""), [""]),
        "oe/bundle/list": ("/bundle/list", ("demo",), ["demo"]),
        "oe/bundle/loading": ("/bundle/loading", ("",), [""]),
        "oe/preset/list": ("/preset/list", ("a", "b c"), ["a", "b c"]),
        "oe/record": ("/record", (1, "take", 2.5), [1.0, "take", 2.5]),
        "oe/ch/8/meter": ("/meters", tuple(float(-n) for n in range(1, 9)), [-8.0]),
        "oe/done": ("/done", ("/ch/cfg", 0, 0.5, 3, 2.5), ["/ch/cfg", 0.0, 0.5, 3.0, 2.5]),
    }
    lines = ["#N canvas 0 0 300 200 12", f"#X declare -path {PATCHES}", "#X obj 10 10 oe.osc", "#X obj 10 40 s oe-out"]
    for n, receiver in enumerate(said):
        lines += [f"#X obj 10 80 r {receiver}", f"#X obj 10 110 list prepend /heard/{n}", "#X obj 10 140 list trim"]
        first = 2 + 3 * n
        lines += [f"#X connect {first} 0 {first + 1} 0", f"#X connect {first + 1} 0 {first + 2} 0"]
        lines += [f"#X connect {first + 2} 0 1 0"]
    patch = tmp_path / "ears.pd"
    patch.write_text(
        ";\n".join([*(x for x in lines if "connect" not in x), *(x for x in lines if "connect" in x)]) + ";\n"
    )
    with pure_data(tmp_path, "-noaudio", patches=(patch,)) as pd:
        pd.do(f"oe-peer list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        for n, (address, values, heard) in enumerate(said.values()):
            listener.answer(address, *values)
            assert listener.hear(f"/heard/{n}") == heard, address
        assert not pd.complaints()


def test_the_help_shows_guidance_and_nothing_of_one_scale_alone(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio", patches=(PATCHES / "oe.osc-help.pd",)) as pd:
        pd.do(f"oe-peer list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        for address, value in (("/cfg", 4.5), ("/cfg/audio", 3.0), ("/cfg/text", 2.0), ("/cfg", 2.0)):
            listener.answer(address, value)
        wait_until(lambda: len(pd.said("guidance")) >= 2, "guidance")
        assert (pd.said("guidance"), pd.complaints()) == (["4.5", "2"], [])


def test_a_blend_is_the_rows_that_hold_a_text(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do(
            "oe-3-text-2 symbol rain\\ on\\ tin",
            "oe-3-text-5 symbol Ember\\ Field",
            "oe-3-weight-5 3",
            "oe-3-blend bang",
        )
        assert listener.hear("/ch/blend") == [3.0, "rain on tin", 1.0, "Ember Field", 3.0]
        pd.do("oe-3-text-2 symbol", "oe-3-blend bang", "oe-3-unblend bang")
        assert listener.next() == ("/ch/blend", [3.0, "Ember Field", 3.0])
        assert listener.next() == ("/ch/blend", [3.0, ""])


def test_the_performance_is_played_to_its_end(tmp_path: Path, listener: Listener) -> None:
    patch = PATCHES / "examples" / "performance.pd"
    (score,) = (box.content for box in boxes([patch]) if box.content)
    with pure_data(tmp_path, "-noaudio", patches=(patch,)) as pd:
        pd.do(f"oe-peer list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do("performance-tempo 1 msec", "performance-go bang")
        listener.answer("/heartbeat", 1, 1)
        played = []
        while len(played) < len(score):
            address, values = listener.next()
            if address not in ("/dump", "/listen"):
                played.append(" ".join([address, *(f"{v:g}" if isinstance(v, float) else str(v) for v in values)]))
        assert played == [re.sub(r"^\S+ ", "", line) for line in score]
        assert not pd.complaints()


@pytest.mark.parametrize("panic", [False, True])
def test_an_installation_starts_the_engine_and_starts_it_again(tmp_path: Path, listener: Listener, panic: bool) -> None:
    def status(state: str) -> None:
        listener.answer("/status", state, "demo", 0.5, 0.5, 8, 0, 0, 60.0)

    shown = tmp_path / "shown.pd"
    shown.write_text(
        "#N canvas 0 0 300 200 10;\n#X obj 10 10 r installation-keep;\n#X obj 10 40 print keep;\n#X connect 0 0 1 0;\n"
    )
    with pure_data(tmp_path, "-noaudio", patches=(shown, PATCHES / "examples" / "installation.pd")) as pd:
        pd.do(f"oe-peer list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        listener.answer("/heartbeat", 1, 1)
        assert listener.hear("/titles") == [float(n) for n in range(1, 9)]
        status("playing")
        pd.do("installation-pause 1")
        status("stopped")
        assert listener.hear("/start") == [5.0]

        def started_again() -> bool:
            status("stopped")
            pd.do("oe-out list /ping 1")
            return listener.next()[0] == "/start"

        wait_until(started_again, "the second start")
        if panic:
            listener.answer("/panicked")
        else:
            pd.do("installation-keep 0")
        wait_until(lambda: pd.said("keep") == ["1", "0"], "the switch", log=pd.log.read_text)
        pd.do("oe-out list /ping 2")
        while listener.hear("/ping") != [2.0]:
            pass
        status("stopped")
        for number in (3.0, 4.0):
            # A start that the status brought about would come before the second answer.
            pd.do(f"oe-out list /ping {number:g}")
            assert listener.next() == ("/ping", [number]), "at night, and after a panic, it may be stopped"
        assert not pd.complaints()


@needs_jackd
def test_what_a_hand_does_in_pure_data_is_heard_on_eight_channels(tmp_path: Path, jackd: PrivateJack) -> None:
    audio = ["-jack", "-nojackconnect", "-jackname", "pdtest", "-r", str(RATE), "-inchannels", "8", "-outchannels", "2"]
    # The patch is open before the engine runs: the order must not matter.
    with (
        pure_data(tmp_path, *audio, "-send", "pd dsp 1", environment=jackd.environment) as pd,
        engine(
            tmp_path, "--audio", "jack", "--jack-server", jackd.name, "--state-dir", str(tmp_path / "state")
        ) as running,
    ):
        pd.do(f"oe-engine list 127.0.0.1 {running.port}")
        running.until(lambda: "osc_engine:out_8" in jackd.ports(), "the ports")
        for n in range(1, 9):
            jackd.run("jack_connect", f"osc_engine:out_{n}", f"pdtest:input_{n}")
        assert np.abs(_heard(pd, running, tmp_path / "stopped.wav")).max() == 0

        pd.do("oe-start bang")
        running.wait_for("playing")
        before = _heard(pd, running, tmp_path / "before.wav")
        assert [_pitch(channel) for channel in before.T] == pytest.approx([110 * (n + 2) for n in range(8)], abs=4)

        pd.do("oe-record-name symbol rehearsal", "oe-record-start bang")
        running.until(lambda: running.remote.ask("/record", answer="/record")[:2] == (1, "rehearsal"), "the recorder")
        pd.do("oe-preset-name symbol before", "oe-preset-save bang")
        running.until(lambda: running.remote.ask("/preset/list", answer="/preset/list") == ("before",), "the preset")
        pd.do(
            "oe-cfg 9",
            "oe-6-title list Tone 1",
            "oe-2-prompt symbol rain\\,\\ 8\\ drops",
            "oe-4-mute 1",
            "oe-8-gain -12",
        )
        running.until(lambda: running.remote.ask("/ch/cfg", 8, answer="/ch/cfg")[1] == 9.0, "guidance of 9")
        assert running.remote.ask("/ch/title", 6, answer="/ch/title") == (6, "Tone 1")
        assert running.remote.ask("/ch/prompt", 2, answer="/ch/prompt") == (2, "rain, 8 drops")
        tone = running.ring.audio[0]
        running.until(
            lambda: _brightness(read_circle(tone, running.played - RATE, running.played), 0) > 8.5 / 12,
            "the new guidance plays",
        )
        after = _heard(pd, running, tmp_path / "after.wav")
        assert np.abs(after[:, 3]).max() < 1e-12
        assert _level(after[:, 7], 990) / _level(before[:, 7], 990) == pytest.approx(10 ** (-12 / 20), rel=0.4)
        for n in (0, 1, 2, 4, 5, 6):
            assert _brightness(before[:, n], n) == pytest.approx(2 / 12, rel=0.2)
            assert _brightness(after[:, n], n) == pytest.approx(9 / 12, rel=0.2)

        pd.do("oe-preset-1 bang")
        running.until(lambda: running.remote.ask("/ch/title", 6, answer="/ch/title")[1] == "Tone 6", "the preset")
        assert running.remote.ask("/ch/cfg", 8, answer="/ch/cfg")[1] == 2.0
        assert running.remote.ask("/ch/gain", 8, answer="/ch/gain")[1] == 0.0

        pd.do("oe-record-stop bang")
        running.until(lambda: running.remote.ask("/record", answer="/record")[0] == 0, "the end of the recording")
        pd.do("oe-panic bang")
        running.wait_for("stopped")
        takes = (tmp_path / f"panic-{n}.wav" for n in count())
        # on a busy machine Pd lags behind
        running.until(lambda: np.abs(_heard(pd, running, next(takes))).max() == 0, "silence in the patch")
        assert not pd.complaints()


def _heard(pd: Pd, running: Engine, file: Path, seconds: float = 1.0) -> NDArray[np.float64]:
    """Record what reaches the patch, (S, 8), a little longer than asked."""
    pd.do(f"recorder open -wave -bytes 4 {file}", "recorder start")
    wait_until(lambda: file.exists() and file.stat().st_size > (seconds + 0.3) * RATE * 32, f"{file.name}")
    pd.do("recorder stop")
    wait_until(lambda: soundfile.info(file).frames > seconds * RATE, f"{file.name} closed")
    sound, rate = soundfile.read(file, dtype="float64")
    assert rate == RATE and sound.shape[1] == 8, running.log
    return sound[: int(seconds * RATE)]


def _level(sound: NDArray[np.float64], pitch: float) -> float:
    """Return how loud a pitch is in a tenth of a second: one in which a busy machine loses a cycle has less of it."""
    return float(_levels(sound, pitch).max())


def _levels(sound: NDArray[np.float64], pitch: float) -> NDArray[np.float64]:
    """Return how loud a pitch is in each tenth of a second."""
    tenths = sound[: len(sound) // (RATE // 10) * (RATE // 10)].reshape(-1, RATE // 10)
    turns = np.exp(-2j * np.pi * pitch * np.arange(RATE // 10) / RATE)
    return abs((tenths * np.hanning(RATE // 10) * turns).mean(1))


def _pitch(sound: NDArray[np.float64]) -> int:
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return round(float(np.argmax(spectrum)) * RATE / len(sound))


def _brightness(sound: NDArray[np.float64], channel: int) -> float:
    pitch = 110 * (channel + 2)
    tone, third = _levels(sound, pitch), _levels(sound, 3 * pitch)
    # a lost cycle takes from the tone, and may add to its third
    whole = tone.argmax()
    return float(third[whole] / tone[whole])
