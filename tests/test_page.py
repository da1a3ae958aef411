"""The monitor page in a real Chromium, against the real engine. One page and one engine, which the last test ends."""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path
from signal import SIGCONT, SIGSTOP
from typing import Any

import pytest
import soundfile
import tiny
from engine import PATIENCE, Engine, engine, free_port, wait_until
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright
from web import CHROMIUM, ask_json

from osc_engine.addresses import BY_PATH, Message, error
from osc_engine.http.picture import BANDS
from osc_engine.http.site import PAGE
from osc_engine.manifest import TONE
from osc_engine.osc import encode, encode_blob
from osc_engine.ring import unpack_ramp

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; scripts/setup installs it on Debian")

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESKTOP, PHONE = (1280, 800), (390, 844)
PATIENCE_MS = 60_000
HTTP = free_port()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS), timeout=120_000)
        yield running
        running.close()


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("serve")
    own = state_of(folder) / "bundles"
    own.mkdir(parents=True)
    tiny.bundle(own / "evening")
    shutil.rmtree(own / "evening-run")
    shutil.copytree(own / "evening", own / "torn")
    (own / "torn" / "vocoder.safetensors").write_bytes(b"")
    with serving(folder) as running:
        running.wait_for("playing")
        yield running


def state_of(folder: Path) -> Path:
    return folder / "state"


def serving(folder: Path) -> Any:
    """Run an engine with the page."""
    state = ("--state-dir", str(state_of(folder)))
    return engine(folder, "--audio", "null", "--start", "--http-port", str(HTTP), *state)


#: Keeps the sockets that the page opens, so that a test can speak in the engine's place.
KEPT = """(() => {
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
        constructor(url) { super(url); window.sockets = [...(window.sockets ?? []), this].slice(-4); }
    };
})()"""


@pytest.fixture(scope="module")
def page(browser: Browser, playing: Engine) -> Iterator[Page]:
    assert playing.process.poll() is None

    def prepare(page: Page) -> None:
        # a clock that runs as the real one does, until a test turns it on
        page.clock.install()
        page.add_init_script(KEPT)

    with opened(browser, prepare) as found:
        yield found


class opened:  # noqa: N801
    """A page of its own, with a profile of its own, on which no script may fail."""

    def __init__(
        self, browser: Browser, prepare: Any = None, size: tuple[int, int] = DESKTOP, touch: bool = False
    ) -> None:
        viewport = {"width": size[0], "height": size[1]}
        self._context = browser.new_context(viewport=viewport, has_touch=touch, is_mobile=touch)
        self._mistakes: list[str] = []
        self.page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        self.page.on("pageerror", lambda mistake: self._mistakes.append(str(mistake)))
        if prepare:
            prepare(self.page)
        self.page.goto(f"http://127.0.0.1:{HTTP}/")
        self.page.wait_for_selector("body[data-link=live]")

    def __enter__(self) -> Page:
        return self.page

    def __exit__(self, kind: object, *_: object) -> None:
        self._context.close()
        if kind is None:
            assert self._mistakes == []


def strip(page: Page, channel: int) -> Any:
    return page.locator(f".strip[data-channel='{channel}']")


def test_turning_guidance_on_the_page_turns_it_in_the_engine(playing: Engine, page: Page) -> None:
    dial = strip(page, 3).get_by_label("Channel 3: guidance")
    before = playing.remote.ask("/ch/cfg", 3, answer="/ch/cfg")[1]
    dial.focus()
    for _ in range(4):
        page.keyboard.press("ArrowUp")
    wait_until(lambda: playing.remote.ask("/ch/cfg", 3, answer="/ch/cfg") == (3, before + 1.0), "guidance by keys")
    box = page.locator("#dials .dial").first.locator("svg").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, box["y"] - 40, steps=6)
    page.mouse.up()
    wait_until(lambda: playing.remote.ask("/ch/cfg", 8, answer="/ch/cfg")[1] > 4, "guidance by hand")
    line = page.locator("#log li").first
    expect(line).to_contain_text("cfg")
    expect(line.locator(".when")).to_have_text(re.compile(r"heard in \d\.\d\d s"))


def test_a_change_over_osc_is_seen_on_the_page(playing: Engine, page: Page) -> None:
    playing.remote.ask("/ch/prompt", 5, "rain on a tin roof, far away")
    expect(strip(page, 5).locator(".prompt")).to_have_value("rain on a tin roof, far away")
    playing.remote.ask("/ch/cfg", 2, 7.25)
    expect(strip(page, 2).locator(".hands .dial output")).to_have_text("7.25")
    playing.remote.ask("/ch/gain", 2, -12.0)
    expect(strip(page, 2).locator(".fader output")).to_have_text("−12.0")
    playing.remote.ask("/ch/title", 1, "Tone 4")
    expect(strip(page, 1).locator(".title")).to_have_value("Tone 4")
    playing.remote.ask("/ch/mute", 7, 1)
    expect(strip(page, 7).locator(".mute")).to_have_attribute("aria-pressed", "true")


def test_a_prompt_written_on_the_page_reaches_the_engine(playing: Engine, page: Page) -> None:
    field = strip(page, 4).get_by_label("Channel 4: prompt")
    field.fill("a choir of ants, 8 of them")
    field.press("Enter")
    wait_until(
        lambda: playing.remote.ask("/ch/prompt", 4, answer="/ch/prompt") == (4, "a choir of ants, 8 of them"), "prompt"
    )
    field.fill("half a thou")
    field.press("Escape")
    expect(field).to_have_value("a choir of ants, 8 of them")
    assert playing.remote.ask("/ch/prompt", 4, answer="/ch/prompt")[1] == "a choir of ants, 8 of them"


def test_switches_and_faders_of_a_strip_reach_the_engine(playing: Engine, page: Page) -> None:
    for name, path in (("mute", "/ch/mute"), ("solo", "/ch/solo"), ("hold", "/ch/hold")):
        if path not in BY_PATH:
            continue
        button = strip(page, 6).get_by_role("button", name=f"Channel 6: {name}")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        wait_until(lambda path=path: playing.remote.ask(path, 6, answer=path) == (6, 1), name)
        button.click()
        wait_until(lambda path=path: playing.remote.ask(path, 6, answer=path) == (6, 0), name)
    fader = strip(page, 6).get_by_label("Channel 6: gain", exact=True)
    fader.focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: playing.remote.ask("/ch/gain", 6, answer="/ch/gain") == (6, -1.0), "gain")
    page.keyboard.press("Delete")
    wait_until(lambda: playing.remote.ask("/ch/gain", 6, answer="/ch/gain") == (6, 0.0), "gain")


def test_a_channel_is_held_by_a_key_and_let_go_by_another_client(playing: Engine, page: Page) -> None:
    page.locator("#strips").focus()
    page.keyboard.press("3")
    page.keyboard.press("h")
    wait_until(lambda: playing.remote.ask("/ch/hold", 3, answer="/ch/hold") == (3, 1), "the hold")
    expect(strip(page, 3)).to_have_class(re.compile(r"\bhold\b"))
    wait_until(lambda: playing.ring.channels["hold"][2] == 1, "the hold of the player")
    playing.remote.ask("/ch/hold", 3, 0)
    expect(strip(page, 3).locator("button.hold")).to_have_attribute("aria-pressed", "false")
    expect(strip(page, 3)).not_to_have_class(re.compile(r"\bhold\b"))


def test_a_blend_is_shown_with_its_shares_until_a_prompt_takes_its_place(playing: Engine, page: Page) -> None:
    playing.remote.ask("/ch/blend", 2, "rain", 3.0, "Tone 5", 1.0)
    field = strip(page, 2).locator(".prompt")
    expect(field).to_have_attribute("placeholder", "rain 75 % + Tone 5 25 %")
    field.fill("only rain")
    field.press("Enter")
    expect(field).to_have_attribute("placeholder", "prompt")
    wait_until(lambda: playing.remote.ask("/ch/blend", 2, answer="/ch/blend")[1] == "", "the end of the blend")
    playing.remote.ask("/ch/prompt", 2, "")
    expect(field).to_have_value("")


def test_a_recording_is_begun_shown_and_ended_on_the_page(playing: Engine, page: Page) -> None:
    button = page.locator("#record")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_text(re.compile(r"Rec [1-9]\d* s"))
    _, name, _ = playing.remote.ask("/record", answer="/record")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_have_text("Rec")
    wait_until(lambda: playing.remote.ask("/record", answer="/record")[0] == 0, "the end of the recording")
    (file,) = (state_of(playing.folder) / "recordings" / str(name)).iterdir()
    assert soundfile.info(file).channels == 8 and soundfile.info(file).frames >= 48_000


def test_page_and_patch_at_one_fader_end_at_the_last_value_and_both_know_it(playing: Engine, page: Page) -> None:
    playing.remote.ask("/listen")
    fader = strip(page, 4).get_by_label("Channel 4: gain", exact=True)
    shown = strip(page, 4).locator(".fader output")
    fader.focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: playing.remote.all("/ch/gain")[-1:] == [(4, -1.0)], "the page's word at the patch")
    playing.remote.ask("/ch/gain", 4, -3.0)
    expect(shown).to_have_text("−3.0")
    page.keyboard.press("ArrowDown")
    wait_until(lambda: playing.remote.all("/ch/gain")[-1:] == [(4, -4.0)], "the last word at the patch")
    expect(shown).to_have_text("−4.0")
    # each change is told once; who is told does not answer back
    count = len(playing.remote.all("/ch/gain"))
    playing.remote.ask("/ch/gain", 4, 0.0)
    expect(shown).to_have_text("0.0")
    playing.remote.ask("/sync", 1, answer="/synced")
    assert [values for values in playing.remote.all("/ch/gain")[count:] if values[0] == 4] == [(4, 0.0)]
    playing.remote.ask("/unlisten")


def test_a_dial_returns_to_what_the_bundle_proposes_whatever_was_in_force_when_the_page_was_opened(
    browser: Browser, playing: Engine
) -> None:
    remote, proposed = playing.remote, TONE.defaults
    assert proposed.cfg_audio != proposed.cfg_text, "one value for both would not be what is proposed"
    remote.ask("/cfg", 9.0)
    remote.ask("/steps", 3)

    def guided(both: tuple[float, ...]) -> bool:
        asked = [remote.ask(f"/ch/cfg/{scale}", 7, answer=f"/ch/cfg/{scale}")[1] for scale in ("audio", "text")]
        return asked == list(both)

    with opened(browser) as later:
        for key in ("Backspace", "Delete"):
            remote.ask("/cfg", 3.0)
            later.get_by_label("All channels: guidance").focus()
            later.keyboard.press(key)
            wait_until(lambda: guided((proposed.cfg_audio, proposed.cfg_text)), "the guidance that is proposed")
        remote.ask("/cfg", 3.0)
        later.locator("#dials .dial").first.locator("svg").dblclick()
        wait_until(lambda: guided((proposed.cfg_audio, proposed.cfg_text)), "the same by a double click")
        remote.ask("/cfg", 3.0)
        strip(later, 7).get_by_label("Channel 7: guidance", exact=True).focus()
        later.keyboard.press("Backspace")
        wait_until(lambda: guided((proposed.cfg_audio, proposed.cfg_text)), "the same of one channel")
        expect(strip(later, 7).locator(".hands .dial output")).to_have_text(f"{proposed.cfg_text:.2f}")
        assert remote.ask("/ch/cfg/text", 6, answer="/ch/cfg/text") == (6, 3.0)
        later.get_by_label("All channels: steps").focus()
        later.keyboard.press("Backspace")
        wait_until(lambda: remote.ask("/steps", answer="/steps") == (proposed.steps,), "the steps that are proposed")


def test_a_ramp_on_the_page_is_a_ramp_of_the_engine(playing: Engine, page: Page) -> None:
    before = playing.remote.ask("/cfg", answer="/cfg")
    page.get_by_label("All channels: guidance").focus()
    page.keyboard.press("ArrowUp")
    wait_until(lambda: playing.remote.ask("/cfg", answer="/cfg") != before, "the turn")
    playing.remote.ask("/cfg", 2.0)
    # also right after a hand has turned it, what another sets is shown in the end
    expect(page.locator("#dials .dial").first.locator("output")).to_have_text("2.00")
    page.locator("#ramp").fill("30")
    page.get_by_label("All channels: guidance").focus()
    page.keyboard.press("ArrowUp")
    wait_until(lambda: playing.remote.ask("/cfg", answer="/cfg") == (2.25,), "the ramp's end")

    def moves(channel: int) -> tuple[float, float]:
        """Return where the player moves a gain, in dB, and the seconds that it takes."""
        gain, seconds = unpack_ramp(int(playing.ring.channels["gain"][channel - 1]))
        return round(20 * math.log10(gain), 2), seconds

    strip(page, 6).get_by_label("Channel 6: gain", exact=True).focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: moves(6) == (-1.0, 30.0), "the ramp of a gain")
    page.get_by_label("All channels: gain").focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: moves(1)[1] == 30.0, "the ramp of all gains")
    page.locator("#ramp").fill("0")
    page.keyboard.press("Delete")
    page.get_by_label("All channels: gain").focus()
    page.keyboard.press("Delete")
    wait_until(lambda: moves(6) == (0.0, pytest.approx(0.02)), "a gain at once")


def test_what_is_seldom_turned_is_unfolded_turned_and_follows_the_engine(playing: Engine, page: Page) -> None:
    remote, third = playing.remote, strip(page, 3)

    def holds(path: str, *values: object) -> None:
        asked = values[:1] if path.startswith("/ch/") else ()
        wait_until(lambda: remote.ask(path, *asked, answer=path) == values, f"{path} {values}")  # type: ignore[arg-type]

    page.locator("#strips").focus()
    page.keyboard.press("3")
    page.keyboard.press("o")
    expect(third.locator(".rest")).to_be_visible()
    for word, path in (("audio guidance", "/ch/cfg/audio"), ("text guidance", "/ch/cfg/text")):
        remote.ask(path, 3, 2.0)
        dial = third.get_by_label(f"Channel 3: {word}")
        expect(dial).to_have_attribute("aria-valuetext", "2.00")
        dial.focus()
        page.keyboard.press("ArrowUp")
        holds(path, 3, 2.25)
    remote.ask("/ch/temperature", 3, 1.5)
    expect(third.get_by_label("Channel 3: temperature")).to_have_attribute("aria-valuetext", "1.50")
    remote.ask("/ch/glide", 3, 7.0)
    expect(third.get_by_label("Channel 3: glide")).to_have_attribute("aria-valuetext", "7.0 s")
    third.get_by_role("button", name="Channel 3: reset").click()
    # what another has changed is told a moment later, above it
    expect(page.locator("#log li", has_text=re.compile(r"3reset(heard in|now)"))).not_to_have_count(0)
    # it is a summary that has the focus, and space unfolds, and stops nothing
    strip(page, 4).locator("summary").focus()
    page.keyboard.press("Space")
    expect(strip(page, 4).locator(".rest")).to_be_visible()
    assert remote.state() == "playing"
    for channel in (3, 4):
        strip(page, channel).locator("summary").click()
        expect(strip(page, channel).locator(".rest")).to_be_hidden()

    remote.ask("/cfg/audio", 1.0)
    audio = page.get_by_label("All channels: audio guidance")
    expect(audio).to_have_attribute("aria-valuetext", "1.00")
    audio.focus()
    page.keyboard.press("ArrowUp")
    holds("/cfg/audio", 1.25)
    remote.ask("/cfg/text", 3.0)
    expect(page.get_by_label("All channels: text guidance")).to_have_attribute("aria-valuetext", "3.00")
    remote.ask("/hop", 0.96)
    expect(page.get_by_label("All channels: hop")).to_have_attribute("aria-valuetext", "0.96 s")
    page.locator("#seed").fill("")
    page.keyboard.press("Enter")
    expect(page.locator("#seed")).to_have_value("0")
    page.locator("#seed").fill("77")
    page.keyboard.press("Enter")
    holds("/seed", 77)
    page.locator("#seed").blur()
    remote.ask("/seed", "0")
    expect(page.locator("#seed")).to_have_value("0")
    everybody = page.get_by_label("All channels: prompt")
    everybody.fill("fog")
    everybody.press("Enter")
    holds("/ch/prompt", 8, "fog")
    expect(strip(page, 5).locator(".prompt")).to_have_value("fog")
    everybody.fill("")
    everybody.blur()
    holds("/ch/prompt", 8, "")
    page.locator("#reset").click()
    expect(page.locator("#log li", has_text="allreset")).not_to_have_count(0)


def test_presets_are_kept_recalled_and_forgotten_on_the_page(playing: Engine, page: Page) -> None:
    playing.remote.ask("/ch/cfg", 8, 5.5)
    page.get_by_label("Name of a preset").fill("first light")
    page.get_by_role("button", name="Save").click()
    chip = page.locator("#chips").get_by_role("button", name="first light", exact=True)
    expect(chip).to_be_visible()
    playing.remote.ask("/preset/save", "dusk")
    expect(page.locator("#chips")).to_contain_text("dusk")
    assert ask_json(HTTP, "/preset/recall?RANGE") == {"RANGE": [{"VALS": ["dusk", "first light"]}]}
    playing.remote.ask("/ch/cfg", 8, 1.0)
    page.locator("#ramp").fill("0")
    chip.click()
    wait_until(lambda: playing.remote.ask("/ch/cfg", 8, answer="/ch/cfg") == (8, 5.5), "the recall")
    expect(strip(page, 8).locator(".hands .dial output")).to_have_text("5.50")
    forget = page.get_by_role("button", name="Delete preset first light")
    forget.click()
    expect(chip).to_be_visible()
    forget.click()
    expect(chip).to_be_hidden()
    assert playing.remote.ask("/preset/list", answer="/preset/list") == ("dusk",)


def test_what_another_changes_is_logged_as_from_elsewhere_and_one_s_own_is_not(playing: Engine, page: Page) -> None:
    remote = playing.remote
    lines = page.locator("#log .elsewhere")

    def told(*wanted: str) -> None:
        expect(lines).to_have_text([f"{line}from elsewhere" for line in wanted])

    # what changes while a page takes in all values is one of them
    for value in range(8):
        remote.ask("/ch/cfg", 2, float(value))
        with suppress(AssertionError):
            expect(lines).not_to_have_count(0, timeout=10_000)
            break
    page.locator("#log").evaluate("log => log.replaceChildren()")
    remote.ask("/ch/cfg", 2, 6.5)
    told("2cfg 6.5")
    remote.ask("/cfg", 3.35)
    told("allcfg 3.35", "2cfg 6.5")
    for step in range(30):
        remote.ask("/ch/gain", 4, -step / 2)
    told("4gain -14.5", "allcfg 3.35", "2cfg 6.5")
    remote.send("/ch/[23]/cfg/text", 1.0)
    told("2 3cfg text 1", "4gain -14.5", "allcfg 3.35", "2cfg 6.5")
    remote.ask("/ch/prompt", 1, "slow rain")
    told("1prompt slow rain", "2 3cfg text 1", "4gain -14.5", "allcfg 3.35", "2cfg 6.5")
    remote.ask("/preset/save", "noon")
    remote.ask("/ch/cfg/audio", 8, 9.0)
    before = ("8cfg audio 9", "1prompt slow rain", "2 3cfg text 1", "4gain -14.5", "allcfg 3.35", "2cfg 6.5")
    told(*before)

    # what this page does is told with the time of its sound alone, whatever else it changes
    page.locator("#chips").get_by_role("button", name="noon", exact=True).click()
    wait_until(lambda: remote.ask("/ch/cfg/audio", 8, answer="/ch/cfg/audio") != (8, 9.0), "the recall")
    # what comes within a second of a recall is taken for one of its values
    page.wait_for_timeout(1500)
    strip(page, 1).locator(".title").select_option("Tone 3")
    wait_until(lambda: remote.ask("/ch/prompt", 1, answer="/ch/prompt") == (1, ""), "the title")
    page.get_by_label("All channels: guidance").focus()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    page.get_by_label("All channels: gain").focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: remote.ask("/ch/gain", 8, answer="/ch/gain")[1] != 0, "gain by hand")
    remote.ask("/ch/mute", 5, 1)
    told("5mute 1", *before)
    remote.ask("/ch/mute", 5, 0)
    remote.ask("/gain", 0.0)
    expect(lines.filter(has_text="allgain 0")).to_have_count(1)
    remote.ask("/preset/delete", "noon")


def test_keys_start_stop_and_silence(playing: Engine, page: Page) -> None:
    page.locator("#strips").focus()
    page.keyboard.press("Space")
    expect(page.locator("#state-word")).to_have_text("stopped")
    page.keyboard.press("Space")
    expect(page.locator("#state-word")).to_have_text("playing")
    # in the midst of the fade-out
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    page.wait_for_timeout(1500)
    assert playing.remote.state() == "playing"
    page.keyboard.press("Escape")
    expect(page.locator("#state-word")).to_have_text("stopped")
    assert playing.remote.state() == "stopped"
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#state-word")).to_have_text("playing")
    page.keyboard.press("2")
    page.keyboard.press("m")
    expect(strip(page, 2).locator(".mute")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("m")
    page.keyboard.press("p")
    expect(strip(page, 2).locator(".prompt")).to_be_focused()
    page.keyboard.type("m is a letter here")
    expect(strip(page, 2).locator(".prompt")).to_have_value("m is a letter here")
    page.keyboard.press("Escape")
    # leaving a field is no panic
    playing.wait_for("playing")


def test_the_spectrogram_and_the_meter_move_with_the_sound(page: Page) -> None:
    bright = """channel => {
        const canvas = document.querySelector(`.strip[data-channel='${channel}'] canvas`);
        const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return data.reduce((most, value, at) => (at % 4 < 3 ? Math.max(most, value) : most), 0);
    }"""
    height = r"() => Number(document.querySelector('.meter i').style.transform.match(/[\d.]+/)[0])"
    for channel in (1, 8):
        wait_until(lambda channel=channel: page.evaluate(bright, channel) > 180, f"the picture of channel {channel}")
    wait_until(lambda: page.evaluate(height) > 0.3, "the meter")


def test_the_mix_is_played_in_the_browser(page: Page) -> None:
    page.get_by_role("button", name="Listen").click()
    expect(page.locator("#listen-word")).to_have_text(re.compile(r"\d\.\d s behind the room"))
    behind = "() => parseFloat(document.querySelector('#listen-word').textContent)"
    wait_until(lambda: page.evaluate(behind) < 1.5, "sound that is not far behind")
    page.get_by_role("button", name="Listen").click()
    expect(page.locator("#listen-word")).to_have_text("stereo mix, in this browser")


def test_what_the_table_lacks_has_no_control(browser: Browser, page: Page) -> None:
    tree = ask_json(HTTP, "/")

    def without(*paths: str) -> Any:
        def answer(route: Route) -> None:
            if "text/html" in route.request.headers.get("accept", ""):
                route.continue_()
                return
            poorer = ask_json(HTTP, "/")
            for path in paths:
                for parent in [poorer, *poorer["CONTENTS"]["ch"]["CONTENTS"].values()]:
                    parent["CONTENTS"].pop(path, None)
            route.fulfill(json=poorer)

        return lambda page: page.route(f"http://127.0.0.1:{HTTP}/", answer)

    absent = ("preset", "hold", "prompt", "solo", "panic", "style", "record", "bundle", "reset", "seed", "glide")
    with opened(browser, without(*absent)) as poorer:
        selectors = (
            "#presets",
            "button.hold",
            ".prompt",
            "button.solo",
            "#panic",
            "#style-field",
            "#record",
            "#bundles",
            "#seed",
            "#prompt",
            ".reset",
        )
        poorer.locator("summary").first.click()
        expect(poorer.locator(".rest .dial:visible .caption")).to_have_text(["audio", "text", "temp."])
        for selector in selectors:
            assert poorer.locator(f"{selector}:visible").count() == 0, selector
        assert poorer.locator("button.mute:visible").count() == 8
    for selector in (".strip .prompt", "button.solo", "button.hold"):
        assert page.locator(f"{selector}:visible").count() == 8, selector
    for selector in ("#presets", "#panic", "#record", "#bundles", "#seed", "#prompt", "#reset"):
        assert page.locator(f"{selector}:visible").count() == 1, selector
    assert "bundle" in tree["CONTENTS"]


BOXES = """[...document.querySelectorAll('.strip, header button, .dial, .prompt, .toggles button, .reset')]
    .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect().toJSON(), e.tagName === 'BUTTON'])"""


UNFOLD = "open => document.querySelectorAll('details').forEach(part => { part.open = open; })"
BEYOND = """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => `${e.tagName}#${e.id} ${e.textContent.slice(0, 80)}`).slice(0, 8)"""


def test_nothing_is_cut_off_and_what_is_pressed_is_large_enough(page: Page) -> None:
    try:
        for size, unfolded in product(((800, 1100), PHONE, (320, 640), DESKTOP), (False, True)):
            page.evaluate(UNFOLD, unfolded)
            page.set_viewport_size({"width": size[0], "height": size[1]})
            width, height, inner = page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.scrollHeight, innerWidth]"
            )
            assert width <= inner == size[0], (size, page.evaluate(BEYOND))
            least = 24 if size[0] > 640 else 34
            for box, button in page.evaluate(BOXES):
                assert box["x"] >= 0 and box["x"] + box["width"] <= inner + 1, (size, box)
                assert not button or box["height"] >= least, (size, box)
            assert size != DESKTOP or height <= size[1], "one screen shows everything"
    finally:
        page.evaluate(UNFOLD, False)
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})


SMALL_FIELDS = """[...document.querySelectorAll('select, input:not([type=range])')]
    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.outerHTML)"""


def swipe(page: Page, part: Locator, up: float) -> None:
    """Draw a finger from the middle of a part, so many pixels up."""
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touched = page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('.strip, header, footer')?.className",
                            [x, y])  # fmt: skip
    assert touched is None or "strip" in touched, "what floats lies over the part"
    session = page.context.new_cdp_session(page)

    def finger(kind: str, *points: tuple[float, float]) -> None:
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": px, "y": py} for px, py in points]}
        )

    finger("touchStart", (x, y))
    for step in range(1, 9):
        finger("touchMove", (x, y - up * step / 8))
    finger("touchEnd")
    session.detach()


def test_a_thumb_on_a_phone_starts_mutes_and_turns(browser: Browser, playing: Engine) -> None:
    remote = playing.remote
    remote.ask("/stop", 0.0)
    remote.ask("/ch/mute", 5, 0)
    with opened(browser, size=PHONE, touch=True) as phone:
        fits = "document.documentElement.scrollWidth <= innerWidth && visualViewport.scale === 1"
        assert phone.evaluate("innerWidth") == PHONE[0] and phone.evaluate(fits), phone.evaluate(BEYOND)
        expect(phone.locator("#state-word")).to_have_text("stopped")
        assert phone.get_by_label("Bundle").bounding_box()["width"] > 60
        assert phone.evaluate(SMALL_FIELDS) == [], "a phone zooms into what is smaller"
        phone.get_by_role("button", name="Start").tap()
        wait_until(lambda: remote.state() == "playing", "the start")
        expect(phone.locator("#state-word")).to_have_text("playing")

        mute = strip(phone, 5).get_by_role("button", name="Channel 5: mute")
        mute.tap()
        wait_until(lambda: remote.ask("/ch/mute", 5, answer="/ch/mute") == (5, 1), "the mute")
        expect(mute).to_have_attribute("aria-pressed", "true")
        mute.tap()
        wait_until(lambda: remote.ask("/ch/mute", 5, answer="/ch/mute") == (5, 0), "the end of the mute")

        dial = strip(phone, 6).locator(".hands .dial svg")
        dial.scroll_into_view_if_needed()
        stood = phone.evaluate("scrollY")
        value = remote.ask("/ch/cfg", 6, answer="/ch/cfg")[1]
        for up in (45, -30):
            swipe(phone, dial, up)
            value += 12 * up / 180
            wait_until(
                lambda goal=value: remote.ask("/ch/cfg", 6, answer="/ch/cfg")[1] == pytest.approx(goal, abs=0.1),
                "guidance",
            )
        assert phone.evaluate("scrollY") == stood, "a control moves, the page does not"
        shown = f"{remote.ask('/ch/cfg', 6, answer='/ch/cfg')[1]:.2f}"
        expect(strip(phone, 6).locator(".hands .dial output")).to_have_text(shown)

        fader = strip(phone, 6).get_by_label("Channel 6: gain", exact=True)
        swipe(phone, fader, -25)
        wait_until(lambda: remote.ask("/ch/gain", 6, answer="/ch/gain")[1] < -3, "gain")
        assert phone.evaluate("scrollY") == stood
        swipe(phone, strip(phone, 6).locator("canvas"), 300)
        wait_until(lambda: phone.evaluate("scrollY") > stood + 100, "a finger beside the controls moves the page")
        assert phone.evaluate(fits), phone.evaluate(BEYOND)
    remote.ask("/ch/gain", 6, 0.0)


def test_everything_that_can_be_used_has_a_name_and_shows_its_focus(page: Page) -> None:
    page.evaluate(UNFOLD, True)
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, input, select, canvas, [role=img], meter')]
            .filter(e => e.checkVisibility())
            .filter(e => !(e.ariaLabel || e.textContent.trim() || e.labels?.[0]?.textContent.trim()))
            .map(e => e.outerHTML)"""
    )
    assert nameless == []
    page.locator("#start").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "stop"
    # the focus came there by a key, so it is shown wherever it goes from here
    outlines = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, input, select')]
            .filter(e => e.checkVisibility()).map(e => {
            e.focus();
            const shown = getComputedStyle(e.closest('.dial')?.querySelector('svg') ?? e).outlineStyle;
            return [e.ariaLabel || e.textContent || e.id, document.activeElement === e && shown];
        })"""
    )
    assert len(outlines) > 110
    assert [name for name, outline in outlines if outline in (False, "none")] == []
    page.evaluate("document.activeElement.blur()")
    page.evaluate(UNFOLD, False)


def test_text_stands_out_from_its_ground() -> None:
    colours = dict(re.findall(r"--(\w+): (#\w{6});", (PAGE / "page.css").read_text()))
    for text in ("text", "dim", "warm", "held", "fine", "alarm"):
        for ground in ("ground", "panel", "sunk"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio that WCAG defines."""

    def luminance(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted(map(luminance, (first, second)))
    return (light + 0.05) / (dark + 0.05)


def test_the_page_s_codec_agrees_with_the_engine_s(page: Page) -> None:
    packet = page.evaluate(
        """async () => {
            const { encode } = await import('/page/osc.js');
            return [...new Uint8Array(encode('/ch/prompt', 'isf', [3, 'Glocken, très loin', 0.5]))];
        }"""
    )
    assert bytes(packet) == encode(Message("/ch/prompt", (3, "Glocken, très loin", 0.5)))
    found = page.evaluate(
        """async (bytes) => {
            const { decode } = await import('/page/osc.js');
            const [address, values] = decode(new Uint8Array(bytes).buffer);
            return [address, values.map(value => value instanceof Uint8Array ? [...value] : value)];
        }""",
        list(encode_blob("/mel", (7, 64), b"\1\2\3")),
    )
    assert found == ["/mel", [7, 64, [1, 2, 3]]]


def test_each_strip_shows_how_its_channel_sounds_to_the_engine(page: Page) -> None:
    expect(strip(page, 3).locator(".quality")).to_be_hidden()
    said = [Message("/quality", (3, 0.5, -1.0, 0.25, 0.125)), Message("/watchdog", (1, 0, 0, 0, 0))]
    unheard = "bundle evening was built without CLAP: likeness is not measured"
    for message in (
        *said,
        error("/quality", unheard),
        error("/quality", unheard),
        Message("/watchdog", (1, 0, 0, 1, 0)),
    ):
        page.evaluate(
            """(bytes) => {
                const socket = window.sockets.find(s => s.url.endsWith('/') && s.readyState === WebSocket.OPEN);
                socket.onmessage({ data: new Uint8Array(bytes).buffer });
            }""",
            list(encode(message)),
        )
    expect(strip(page, 3).locator(".quality")).to_have_text("T 0.50  N 0.25  D 0.13", use_inner_text=True)
    expect(strip(page, 2).locator(".quality")).to_be_hidden()
    expect(page.locator("#log li").first).to_contain_text("repeated itself, begun anew")
    expect(page.locator("#log li", has_text=unheard)).to_have_count(1)
    expect(page.locator("#mistake")).not_to_contain_text(unheard)


def test_a_bundle_is_chosen_on_the_page_and_a_torn_one_is_refused(playing: Engine, page: Page) -> None:
    choice = page.get_by_label("Bundle")
    expect(choice.locator("option:not([disabled])")).to_have_text(["demo", "evening", "torn"])
    expect(choice).to_have_value("tone")
    choice.select_option("torn")
    expect(page.locator("#mistake")).to_contain_text("vocoder.safetensors is damaged")
    expect(choice).to_have_value("tone")
    page.evaluate(UNFOLD, True)
    page.locator("#log").evaluate("log => log.replaceChildren()")
    # a bundle as small as this one is loaded sooner than a look from here takes
    choice.evaluate("""choice => {
        window.offered = [];
        const look = () => window.offered.push([...choice.options].map((option) => option.text).join());
        new MutationObserver(look).observe(choice, { childList: true });
    }""")
    choice.select_option("evening")
    wait_until(lambda: "loading evening…" in page.evaluate("window.offered"), "what is being loaded")
    expect(page.locator("#log li", has_text="allbundle load eveningwhen it is loaded")).to_have_count(1)
    wait_until(lambda: playing.remote.ask("/status", answer="/status")[1] == "evening", "the take-over")
    choice.blur()
    expect(choice).to_have_value("evening")
    expect(choice.locator("option")).to_have_text(["demo", "evening", "torn"])
    # that titles and guidance are those of another bundle is no change of anybody's
    expect(page.locator("#log li .what")).to_have_text(["bundle evening plays", "bundle load evening"])
    # one that another program has loaded
    page.evaluate("window.offered = []")
    playing.remote.ask("/bundle/load", "evening")
    wait_until(lambda: "loading evening…" in page.evaluate("window.offered"), "what is being loaded")
    expect(choice).to_have_value("evening")
    expect(page.locator("#log li .what", has_text="bundle evening is being loaded")).to_have_count(1)
    expect(strip(page, 1).locator(".title")).to_have_value("Rain")
    expect(strip(page, 1).locator(".title option")).to_have_text(list(tiny.TITLES))
    # what was unfolded is so still, and has the new bundle's styles
    style = strip(page, 2).get_by_label("Channel 2: style")
    style.select_option("whistle")
    wait_until(lambda: playing.remote.ask("/ch/style", 2, answer="/ch/style") == (2, "whistle"), "the style")
    playing.remote.ask("/ch/style", 2, "none")
    expect(style).to_have_value("none")
    page.evaluate(UNFOLD, False)
    playing.wait_for("playing")


def test_a_page_that_stays_open_for_a_day_does_not_grow(page: Page) -> None:
    """What an engine says and plays in minutes, said at once, again and again."""
    mel = encode_blob("/mel", (0, BANDS), bytes(range(256)) * (8 * BANDS // 256))
    said = [mel, encode(Message("/meters", (-6.0,) * 8)), encode(Message("/ch/cfg", (3, 2.5)))]
    said += [encode(Message("/done", ("/ch/cfg", 0, 0.4, n % 8 + 1, float(n)))) for n in range(8)]
    # of another's hand, each time to another value
    said += [encode(Message("/ch/gain", (n % 8 + 1, -float(n)))) for n in range(16)]
    said += [
        encode(Message("/error", ("/cfg", "a mistake"))),
        encode(Message("/status", ("playing", "tone", 0.1, 0.3, 8, 1, 2, 3e5))),
    ]
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.get_by_role("button", name="Listen").click()
    expect(page.locator("#listen-word")).to_have_text(re.compile("behind the room"))
    page.evaluate(
        """() => {
            // so short that all of them together fit into the time that may wait, however fast the machine is
            const socket = window.sockets.find(s => s.url.endsWith('/sound') && s.readyState === WebSocket.OPEN);
            const [play, start] = [socket.onmessage, AudioBufferSourceNode.prototype.start];
            socket.onmessage = null;
            window.listen = blocks => { while (blocks--) play({ data: new Int16Array(8).fill(900).buffer }); };
            window.begun = 0;
            AudioBufferSourceNode.prototype.start = function (at) { window.begun += 1; start.call(this, at); };
        }"""
    )

    def size() -> tuple[float, float]:
        session.send("HeapProfiler.collectGarbage")
        found = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        return found["JSHeapUsedSize"], found["Nodes"]

    def alive(kind: str) -> int:
        """Count the objects of a class that nothing but what still plays may keep."""
        prototype = session.send("Runtime.evaluate", {"expression": f"{kind}.prototype", "objectGroup": "alive"})
        asked = {"prototypeObjectId": prototype["result"]["objectId"], "objectGroup": "alive"}
        found = session.send("Runtime.queryObjects", asked)["objects"]["objectId"]
        count = {"objectId": found, "functionDeclaration": "function () { return this.length }", "returnByValue": True}
        number = session.send("Runtime.callFunctionOn", count)["result"]["value"]
        session.send("Runtime.releaseObjectGroup", {"objectGroup": "alive"})
        return int(number)

    def say(times: int) -> None:
        """Say it all again, later than what is shown as one change."""
        page.clock.fast_forward(2000)
        page.evaluate("times => window.listen(times)", times)
        page.evaluate(
            """([said, times]) => {
                const packets = said.map(bytes => new Uint8Array(bytes).buffer);
                const socket = window.sockets.find(s => s.url.endsWith('/') && s.readyState === WebSocket.OPEN);
                for (let n = 0; n < times; n += 1) socket.onmessage({ data: packets[n % packets.length] });
            }""",
            [[list(packet) for packet in said], times],
        )

    for _ in range(6):
        say(200)
    heap, nodes = size()
    for _ in range(12):
        say(200)
    # one collection may leave what a later one takes
    grown: list[tuple[float, float]] = []

    def as_before() -> bool:
        more_heap, more_nodes = size()
        grown.append((more_heap - heap, more_nodes - nodes))
        return more_heap - heap < 1_000_000 and more_nodes - nodes < 300

    wait_until(as_before, "the size of before", lambda: str(grown), step=0.5)
    assert page.locator("#log li").count() <= 40
    assert page.locator("#log li.elsewhere").count() > 2
    assert page.evaluate("window.begun") > 3000, "blocks are played"
    for kind in ("AudioBufferSourceNode", "AudioBuffer"):
        wait_until(lambda kind=kind: alive(kind) < 100, f"an end of each {kind}", step=0.5)
    page.get_by_role("button", name="Listen").click()
    session.detach()


def test_a_server_that_hangs_is_told_from_one_that_is_silent(playing: Engine, page: Page) -> None:
    """A socket that stays open and says nothing is no engine either."""
    playing.process.send_signal(SIGSTOP)
    try:
        page.clock.fast_forward(4000)
        expect(page.locator("#banner")).to_contain_text("No engine answers")
    finally:
        playing.process.send_signal(SIGCONT)
    page.wait_for_selector("body[data-link=live]")
    expect(page.locator("#banner")).to_be_hidden()


def test_half_a_minute_without_an_engine_is_shown_and_the_page_comes_back_by_itself(
    playing: Engine, page: Page, tmp_path: Path
) -> None:
    playing.remote.ask("/ch/prompt", 1, "before")
    prompt, banner = strip(page, 1).locator(".prompt"), page.locator("#banner")
    expect(prompt).to_have_value("before")
    playing.process.kill()
    playing.process.wait(PATIENCE)
    expect(banner).to_contain_text("No engine answers")
    expect(page.locator("#state-word")).to_have_text("no engine")
    page.clock.fast_forward(30_000)
    expect(banner).to_have_text(re.compile(r"since (3\d|[4-9]\d|1 min) ?s?\."))
    expect(prompt).to_have_value("before")
    with serving(tmp_path) as second:
        page.wait_for_selector("body[data-link=live]")
        expect(banner).to_be_hidden()
        expect(prompt).to_have_value("")
        second.wait_for("playing")
        expect(page.locator("#state-word")).to_have_text("playing")
        expect(page.locator("#log")).to_contain_text("started anew")
        second.remote.ask("/ch/prompt", 1, "after")
        expect(prompt).to_have_value("after")
