"""The Max package, without Max: its files hold together, and all they say and hear is in the table."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from engine import Remote, engine
from max_patches import FILES, MAIN, PACKAGE, Package, Patch
from max_run import Run
from numpy.typing import NDArray
from patch_table import NUMBER, Sent, changed_without_beginning, mistakes, unheard, unknown, unreached
from PIL import Image, ImageFont
from py2max import Patcher

from osc_engine.addresses import BY_PATH

ROOT = PACKAGE.parent.parent.parent
#: Examples that need a package of their own, and the objects of it.
FOREIGN = {"spat5": {"spat5.pan~"}, "icst": {"mc.ambiencode~", "mc.ambidecode~"}}
OBJECTS = ("oe.osc", "oe.channel", "oe.direct", "oe.ring")


def test_the_package_is_what_its_source_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PACKAGE.parent / "make"), str(tmp_path)], check=True, timeout=60)
    made = {file.relative_to(tmp_path): file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert len(made) > 15
    stale = [str(name) for name, content in made.items() if (PACKAGE / name).read_bytes() != content]
    assert stale == [], "python patches/max/make patches/max/osc_engine makes them anew"
    assert {file.relative_to(PACKAGE) for file in FILES} <= set(made)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_max_patches_hold_together(file: Path) -> None:
    found = Patcher.from_file(file).lint()
    assert [str(f) for f in found if f.severity == "error"] == []
    unknown_objects = {f.message.split("'")[1] for f in found if f.code == "W-UNKNOWN-OBJECT"}
    own = {path.stem for path in (PACKAGE / "patchers").iterdir()}
    assert unknown_objects <= own | FOREIGN.get(file.stem, set()), "stock objects only"
    assert Patch(file).parts() <= own


def test_every_message_that_a_max_patch_sends_is_in_the_table_with_these_arguments() -> None:
    assert mistakes(Package([Patch(file) for file in FILES]).sent()) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("prepend /ch/gain #1", "prepend /ch/gian #1"), ('"min": -90', '"min": -120'), ("/ch/mute", "/ch/solo")],
    ids=["misspelled", "out of range", "forgotten"],
)
def test_the_walk_notices_what_is_wrong_in_a_patch(right: str, wrong: str, tmp_path: Path) -> None:
    def judged(strip: Path) -> tuple[list[str], list[str]]:
        others = [patch for patch in Package.of(MAIN).patches if patch.path.stem != "oe.channel"]
        found = Package([*others, Patch(strip)]).sent()
        return mistakes(found), unreached(found)

    good, broken = PACKAGE / "patchers" / "oe.channel.maxpat", tmp_path / "oe.broken.maxpat"
    assert right in good.read_text()
    broken.write_text(good.read_text().replace(right, wrong))
    assert judged(broken) != judged(good)


def test_the_main_patch_reaches_every_address_and_shows_every_value() -> None:
    main = Package.of(MAIN)
    assert {"osc_engine", "oe.osc", "oe.channel"} == {patch.path.stem for patch in main.patches}
    assert unreached(main.sent()) == []
    assert unheard(main.heard) == []


def test_max_patches_wait_only_for_what_the_engine_says() -> None:
    stock = [Patch(file) for file in FILES if file.stem not in FOREIGN]
    assert unknown(set().union(*(patch.heard() for patch in stock))) == []


def test_whatever_is_received_is_also_sent() -> None:
    names = {text for file in FILES for text in Patch(file).texts()}
    received = {text.split()[1] for text in names if text.startswith("r ")}
    assert received == {text.split()[1] for text in names if text.startswith("s ")}


def test_no_two_lines_of_the_package_answer_to_the_same_port() -> None:
    lines = [text.split() for file in FILES for text in Patch(file).texts() if text.startswith("oe.osc")]
    ports = [line[3] if len(line) > 3 else "9401" for line in lines]
    assert len(set(ports)) == len(ports) > 2


def test_whatever_a_hand_changes_in_the_panel_the_engine_answers_at_the_port_that_max_reads(tmp_path: Path) -> None:
    controls = {path for path, address in BY_PATH.items() if address.fields}
    changes = {sent for sent in Package.of(MAIN).sent() if sent.address in controls and sent.arguments}
    assert len(changes) > 25
    with engine(tmp_path, "--audio", "null") as running:
        reading = Remote(running.port)
        try:
            running.remote.ask("/listen", reading.port)
            for sent in sorted(changes, key=repr):
                running.remote.send(sent.address, *sample(sent))
            running.remote.send("/sync", 7)
            running.until(lambda: reading.all("/synced"), "the answers")
            assert reading.all("/error") == []
            answered = {str(path): clamped for path, clamped, *_ in reading.all("/done")}
            assert set(answered) == {"/listen", *(sent.address for sent in changes)}
            assert not any(answered.values())
        finally:
            reading.close()


@pytest.mark.parametrize(("name", "channel"), [("patchers/oe.channel", 3), ("extras/osc_engine", 0)])
def test_what_a_field_shows_after_a_text_was_typed_is_asked_of_the_engine(name: str, channel: int) -> None:
    run = Run(PACKAGE / f"{name}.maxpat", channel)
    fields = [box for box in run.patch.boxes.values() if box["maxclass"] == "textedit"]
    controls = [box for box in fields if f"/{box['varname']}" in BY_PATH]
    assert len(controls) == 4
    for box in controls:
        path, whose = f"/{box['varname']}", (float(channel),) if channel else ()
        run.sent.clear()
        run.give(box["id"], "text", "no such title")
        assert run.sent == [(path, *whose, "no such title"), (path, *whose)]
        run.heard(path, *whose, "Insect Choir")
        assert run.kept[box["id"]] == ("Insect Choir",)


def test_an_emptied_field_says_so_before_it_asks() -> None:
    run = Run(PACKAGE / "patchers" / "oe.channel.maxpat", 3)
    run.give(run.box("ch/prompt"), "text")
    assert run.sent == [("/ch/prompt", 3.0, ""), ("/ch/prompt", 3.0)]


def test_the_panels_ramp_goes_with_every_control_that_takes_one() -> None:
    ramped = {path for path, address in BY_PATH.items() if address.ramped}
    found = [sent for sent in Package.of(MAIN).sent() if sent.address in ramped]
    moved = [sent for sent in found if len(sent.arguments) > BY_PATH[sent.address].per_channel]
    assert {sent.address for sent in moved} == ramped
    for sent in moved:
        address = BY_PATH[sent.address]
        assert len(sent.arguments) == len(address.arguments) + address.per_channel, sent
        assert sent.arguments[-1].high == 600, sent


def test_the_line_asks_again_when_the_engine_is_silent_until_it_is_told_to_listen_no_more() -> None:
    run = Run(PACKAGE / "patchers" / "oe.osc.maxpat")
    listen = ("/listen", 9401.0)

    def after(*message: str | float) -> list[tuple[str | float, ...]]:
        run.sent.clear()
        if message:
            run.inlet(1, *message)
        run.wait()
        return [sent for sent in run.sent if str(sent[0]).startswith("/")]

    assert listen in run.sent
    assert after() == [listen]
    run.heard("/heartbeat", 5.0, 1.0)
    assert after("unlisten") == [("/unlisten", 9401.0)]
    run.heard("/heartbeat", 5.0, 2.0)  # was under way
    assert after() == after() == []
    assert after("/cfg", 4.0) == [("/cfg", 4.0)]
    assert after("listen") == [listen, listen]
    assert after("unlisten") == [("/unlisten", 9401.0)]
    assert after("feedback", 9500.0) == [("/unlisten", 9401.0), ("/listen", 9500.0)]
    assert after() == [("/listen", 9500.0)], "it listens again"
    assert after("unlisten") == [("/unlisten", 9500.0)]


def test_a_line_that_is_opened_with_a_place_asks_nobody_elsewhere() -> None:
    run = Run(PACKAGE / "patchers" / "oe.osc.maxpat", arguments=("192.168.1.20", 9500.0, 9402.0))
    run.wait()
    assert run.packets == [("192.168.1.20", 9500.0, "/listen", 9402.0)] * 2
    run.packets.clear()
    run.inlet(1, "unlisten")
    assert run.packets == [("192.168.1.20", 9500.0, "/unlisten", 9402.0)]


def test_a_line_that_moves_leaves_the_engine_of_before_and_asks_the_other() -> None:
    run = Run(PACKAGE / "patchers" / "oe.osc.maxpat")
    here, there, both = ("127.0.0.1", 9400.0), ("192.168.1.20", 9400.0), ("192.168.1.20", 9500.0)
    run.heard("/heartbeat", 5.0, 1.0)
    run.packets.clear()
    run.inlet(1, "host", there[0])
    run.inlet(1, "/cfg", 4.0)
    assert run.packets == [(*here, "/unlisten", 9401.0), (*there, "/cfg", 4.0)]
    run.packets.clear()
    run.wait()
    assert set(run.packets) == {(*there, "/listen", 9401.0)}
    run.packets.clear()
    run.inlet(1, "port", both[1])
    run.inlet(1, "feedback", 9402.0)
    assert {packet[:3] for packet in run.packets} == {(*there, "/unlisten")} and run.packets[0][3] == 9401.0
    run.packets.clear()
    run.wait()
    assert set(run.packets) == {(*both, "/listen", 9402.0)}
    run.packets.clear()
    run.inlet(1, "unlisten")
    assert run.packets == [(*both, "/unlisten", 9402.0)]


def test_host_and_port_that_change_together_ask_nobody_in_between() -> None:
    run = Run(PACKAGE / "patchers" / "oe.osc.maxpat")
    run.packets.clear()
    run.inlet(1, "host", "192.168.1.20")
    run.inlet(1, "port", 9500.0)
    run.wait()
    assert {packet[:3] for packet in run.packets} == {
        ("127.0.0.1", 9400.0, "/unlisten"), ("192.168.1.20", 9500.0, "/listen")
    }  # fmt: skip


def test_the_panels_buttons_tell_the_line_to_listen_and_not_to() -> None:
    for what in ("listen", "unlisten"):
        run = Run(MAIN)
        (button,) = [n for n, box in run.patch.boxes.items() if box["maxclass"] == "textbutton" and box["text"] == what]
        run.sent.clear()
        run.give(button, "bang")
        assert run.sent == [(what,)]


def test_trims_of_the_loudspeakers_are_set_by_messages_and_told_at_each_change() -> None:
    run = Run(PACKAGE / "patchers" / "oe.direct.maxpat")
    assert [sent for sent in run.sent if sent[0] == "trims"] == [], "what is kept elsewhere would be overwritten"
    run.inlet(2, "trim", 3.0, -4.5)
    assert run.sent[-1] == ("trims", 0.0, 0.0, -4.5, 0.0, 0.0, 0.0, 0.0, 0.0)
    run.inlet(2, "trim", 8.0, 100.0)
    assert run.sent[-1] == ("trims", 0.0, 0.0, -4.5, 0.0, 0.0, 0.0, 0.0, 12.0)
    again = Run(PACKAGE / "patchers" / "oe.direct.maxpat")
    again.inlet(2, *run.sent[-1])
    assert again.kept[again.box("vexpr exp($f1*0.115129)")] == run.sent[-1][1:]
    assert again.kept[again.box("trims")] == run.sent[-1][1:]


def test_loudspeakers_are_tested_by_messages() -> None:
    run = Run(PACKAGE / "patchers" / "oe.direct.maxpat")
    assert (run.kept[run.box("test")], run.kept[run.box("noise")]) == ((0.0,), (-20.0,))
    for message, value in (("test", 3.0), ("noise", -30.0), ("walk", 2.0)):
        run.inlet(2, message, value)
        assert run.kept[run.box(message)] == (value,)
    patch = run.patch
    ((out, _),) = [target for (source, _), target in patch.cords if source == trimmed_by(patch)]
    assert patch.boxes[out]["maxclass"] == "outlet"
    assert len(patch.into(trimmed_by(patch))) == 2, "the engine's channels and the noise, both through the trims"


def trimmed_by(patch: Patch) -> str:
    """Return the object of oe.direct that multiplies with the gains of the trims."""
    return next(n for n in patch.named("mc.*~") if len(patch.into(n)) == 2)


@pytest.mark.parametrize("file", ["examples/spatial.maxpat", "help/oe.direct.maxhelp"])
def test_trims_are_kept_in_a_message_that_is_saved_with_the_patch(file: str) -> None:
    run = Run(PACKAGE / file)
    (direct,) = [n for n, box in run.patch.boxes.items() if box.get("name") == "oe.direct.maxpat"]
    zero = "trims" + " 0." * 8
    ((message, _),) = [source for source in run.patch.into(direct, 1) if run.patch.boxes[source[0]].get("text") == zero]
    assert ("trims", *[0.0] * 8) in run.sent, "sent back when the patch is opened"
    moved = ("trims", *[-3.0] * 8)
    run.give(direct, *moved, outlet=1)
    assert run.kept[message] == moved


def sample(sent: Sent) -> list[float | str]:
    """Return values as a message of a patch may have them: the channel 2, the highest number, some text."""
    path = sent.address
    text = "none" if path.endswith("/style") else "Tone 2" if path.endswith("/title") else "12"
    given = [2 if one == NUMBER else one.high for one in sent.arguments if one.kind == "number"]
    numbers = iter(given)
    words = ["Tone 1"] * 8 if path == "/titles" else ["rain", 0.7, "wind", 0.3] if path == "/ch/blend" else [text]
    made: list[float | str] = []
    for one in sent.arguments:
        made += [next(numbers)] if one.kind == "number" else words  # type: ignore[list-item]
    return made


@pytest.mark.parametrize("name", OBJECTS)
def test_every_object_has_a_help_patch_that_uses_it_and_a_reference_page(name: str) -> None:
    assert name in Patch(PACKAGE / "help" / f"{name}.maxhelp").parts()
    page = ElementTree.parse(PACKAGE / "docs" / f"{name}.maxref.xml").getroot()
    assert page.tag == "c74object" and page.get("name") == name
    patch = Patch(PACKAGE / "patchers" / f"{name}.maxpat")
    for kind in ("inlet", "outlet"):
        ports = [box for box in patch.boxes.values() if box["maxclass"] == kind]
        assert sorted(box["index"] for box in ports) == list(range(1, len(ports) + 1))
        assert [box["index"] for box in sorted(ports, key=lambda box: box["patching_rect"][0])] == sorted(
            box["index"] for box in ports
        ), "Max numbers them from left to right"
        assert len(page.findall(f"{kind}list/{kind}")) == len(ports)


def test_the_package_describes_itself() -> None:
    info = json.loads((PACKAGE / "package-info.json").read_text())
    assert info["name"] == PACKAGE.name
    assert (PACKAGE / "extras" / info["homepatcher"]).is_file()
    assert info["max_version_min"] == "8.0"
    with Image.open(PACKAGE / "icon.png") as icon:
        assert icon.size == (500, 500)


def test_the_panel_opens_as_a_panel_and_no_two_parts_of_it_lie_on_one_another() -> None:
    for name in ("extras/osc_engine.maxpat", "patchers/oe.channel.maxpat", "patchers/oe.direct.maxpat"):
        patcher = json.loads((PACKAGE / name).read_text())["patcher"]
        assert patcher["openinpresentation"] == 1
        width, height = patcher["rect"][2:]
        boxes = [entry["box"] for entry in patcher["boxes"]]
        parts = [b for b in boxes if "presentation_rect" in b and b["maxclass"] not in ("panel", "comment")]
        assert len(parts) > 2
        rects = [box["presentation_rect"] for box in parts]
        assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in rects)
        assert [(a["id"], b["id"]) for n, a in enumerate(parts) for b in parts[:n] if overlap(a, b)] == []


def overlap(one: dict[str, Any], other: dict[str, Any], view: str = "presentation_rect") -> bool:
    x, y, w, h = one[view]
    left, top, width, height = other[view]
    return x < left + width and left < x + w and y < top + height and top < y + h


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_a_patch_can_be_read_where_it_is_wired(file: Path) -> None:
    patcher = json.loads(file.read_text())["patcher"]
    assert untidy(patcher) == []
    width, height = patcher["rect"][2:]
    assert width <= 1280 and height <= 820, "more than a laptop shows"


def test_what_cannot_be_read_in_a_patch_is_noticed() -> None:
    def findings(**changed: Any) -> str:
        patcher = json.loads((PACKAGE / "help" / "oe.osc.maxhelp").read_text())["patcher"]
        (box,) = [entry["box"] for entry in patcher["boxes"] if entry["box"].get("text") == "/stop 1."]
        box |= changed
        return " ".join(untidy(patcher))

    assert findings() == ""
    assert "/stop 1.000000000000000 is cut" in findings(text="/stop 1.000000000000000")
    moved = findings(patching_rect=[14.0, 180.0, 80.0, 22.0])
    assert "/stop 1. lies on /cfg 4.5" in moved
    assert "/start 1. runs through /stop 1." in moved
    assert "the cord of /stop 1. is askew" in moved
    assert "/stop 1. is out of reach" in findings(patching_rect=[900.0, 150.0, 80.0, 22.0])


def test_a_performance_that_was_broken_off_begins_as_it_did_at_first() -> None:
    patch = Patch(PACKAGE / "examples" / "performance.maxpat")
    score = []
    for times in patch.named("select"):
        for outlet, second in enumerate(patch.boxes[times]["text"].split()[1:]):
            (message,) = [name for source, (name, _) in patch.cords if source == (times, outlet)]
            score += [(int(second), line) for line in re.split(r",\s+(?=/)", patch.boxes[message]["text"])]
    assert len(score) > 20
    assert changed_without_beginning([line for _, line in sorted(score, key=lambda entry: entry[0])]) == set()


def test_a_picture_shows_the_panel_or_all_boxes_and_cords() -> None:
    program, values = PACKAGE.parent / "make" / "picture.py", PACKAGE.parent / "make" / "demo.json"

    def drawn(*arguments: str | Path) -> ElementTree.Element:
        command = [sys.executable, program, *arguments]
        return ElementTree.fromstring(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)

    svg = "{http://www.w3.org/2000/svg}"
    for picture, patch in (
        (drawn(PACKAGE / "examples" / "performance.maxpat"), Patch(PACKAGE / "examples" / "performance.maxpat")),
        (drawn(MAIN, "--patching"), Patch(MAIN)),
    ):
        assert len(picture.findall(f"{svg}polyline")) == len(patch.cords)
        assert {*patch.texts(), *patch.texts("message")} <= {text.text for text in picture.iter(f"{svg}text")}
    panel = drawn(MAIN, values)
    assert panel.findall(f"{svg}polyline") == []
    assert "Glass Rain" in {text.text for text in panel.iter(f"{svg}text")}


def untidy(patcher: dict[str, Any]) -> list[str]:
    """Return what cannot be read in patching mode: boxes on one another or out of reach, cut texts, cords on boxes."""
    boxes = {entry["box"]["id"]: entry["box"] for entry in patcher["boxes"]}
    cords = [entry["patchline"] for entry in patcher["lines"]]
    corded = {end for cord in cords for end in (cord["source"][0], cord["destination"][0])}
    # plates and labels of a panel lie together behind it, and nothing leads to them
    drawn = [n for n, box in boxes.items() if n not in corded and box["maxclass"] in ("panel", "comment")]
    wired = {n: box for n, box in boxes.items() if n not in drawn or "presentation_rect" not in box}
    found = [f"{name(box)} is out of reach" for box in boxes.values() if not reachable(patcher, box)]
    found += [f"{name(box)} is cut" for box in boxes.values() if cut(box)]
    for one, other in combinations(wired.values(), 2):
        if overlap(one, other, "patching_rect"):
            found.append(f"{name(one)} lies on {name(other)}")
    for cord in cords:
        ends = {cord["source"][0], cord["destination"][0]}
        for start, end in pairwise(way(cord, boxes)):
            if min(abs(start[0] - end[0]), abs(start[1] - end[1])) > 1.1:
                found.append(f"the cord of {name(boxes[cord['source'][0]])} is askew")
            left, right = sorted((start[0], end[0]))
            top, bottom = sorted((start[1], end[1]))
            line = {"patching_rect": [left, top, right - left, bottom - top]}
            over = [box for n, box in wired.items() if n not in ends and overlap(line, box, "patching_rect")]
            found += [f"{name(boxes[cord['source'][0]])} runs through {name(box)}" for box in over]
    return found


def name(box: dict[str, Any]) -> str:
    return str(box.get("text") or box["maxclass"])


def reachable(patcher: dict[str, Any], box: dict[str, Any]) -> bool:
    """Tell whether a box stands in the window; behind a panel it may be below, and as far to the right as a laptop."""
    x, y, w, h = box["patching_rect"]
    width, height = (1280, y + h) if patcher["openinpresentation"] else patcher["rect"][2:]
    return min(x, y) >= 0 and x + w <= width and y + h <= height


def cut(box: dict[str, Any]) -> bool:
    """Tell whether a text is wider than its box, wherever that is shown, in a font as wide as Max's."""
    if not box.get("text") or box.get("varname"):
        return False
    text = box["text"].replace("#1", "64") if box["maxclass"] == "comment" else box["text"]
    width = ImageFont.load_default(box.get("fontsize", 12.0)).getlength(text)
    views = [box[view] for view in ("patching_rect", "presentation_rect") if view in box]
    return any(width * (1.07 if box.get("fontface") else 1) + 6 > w for _, _, w, _ in views)


def way(cord: dict[str, Any], boxes: dict[str, dict[str, Any]]) -> list[tuple[float, float]]:
    """Return outlet, corners and inlet of a cord."""
    ends = []
    for key, count, part in (("source", "numoutlets", 1), ("destination", "numinlets", 0)):
        box, index = boxes[cord[key][0]], cord[key][1]
        x, y, w, h = box["patching_rect"]
        ends.append((x + 9.5 + index * (w - 19) / max(box[count] - 1, 1), y + part * h))
    corners = list(zip(cord.get("midpoints", [])[::2], cord.get("midpoints", [])[1::2], strict=True))
    return [ends[0], *corners, ends[1]]


@pytest.mark.parametrize("speakers", [4, 6, 8])
def test_a_source_on_the_ring_sounds_from_the_nearest_loudspeakers_with_constant_power(speakers: int) -> None:
    patch = Patch(PACKAGE / "patchers" / "oe.ring.source.maxpat")
    (heard,) = [name for name in patch.named("mc.*~") if patch.boxes[name]["text"] == "mc.*~"]
    for azimuth in (*range(-360, 720, 7), *(360.0 / speakers * n for n in range(speakers))):
        gains = Arithmetic(patch, speakers, float(azimuth)).into(heard, 1)
        assert gains.shape == (speakers,)
        assert (gains**2).sum() == pytest.approx(1.0, abs=1e-6)
        places = 360.0 / speakers * np.arange(speakers)
        away = np.abs((azimuth - places + 180) % 360 - 180)  # positive to the left, like the loudspeakers
        assert gains.argmax() in np.flatnonzero(away <= away.min() + 1e-6)
        assert (gains[away > 360.0 / speakers] < 1e-6).all()


class Arithmetic:
    """Works out what a patch's signal objects give for a source that stands still: enough of Max for one ring."""

    def __init__(self, patch: Patch, speakers: int, azimuth: float) -> None:
        self._patch, self._speakers, self._azimuth = patch, speakers, azimuth

    def into(self, box: str, inlet: int) -> NDArray[np.float64]:
        return np.sum([self._of(source) for source, _ in self._patch.into(box, inlet)], axis=0)

    def _of(self, name: str) -> NDArray[np.float64]:
        words = [word.replace("#2", str(self._speakers)) for word in self._patch.boxes[name]["text"].split()]
        numbers = [float(word) for word in words[1:] if word.lstrip("-").replace(".", "").isdigit()]
        kind, one = words[0].removeprefix("mc."), lambda inlet=0: self.into(name, inlet)
        if kind in ("+~", "-~", "*~"):
            other = one(1) if self._patch.into(name, 1) else np.float64(numbers[0])
            return {"+~": one() + other, "-~": one() - other, "*~": one() * other}[kind]
        if kind == "pong~":
            assert words[-2:] == ["@mode", "wrap"]
            low, high = numbers[-2:]
            return (one() - low) % (high - low) + low
        return {
            "abs~": lambda: np.abs(one()), "clip~": lambda: np.clip(one(), *numbers),
            "cos~": lambda: np.cos(2 * np.pi * one()), "dup~": lambda: np.full(int(numbers[0]), one()),
            "list~": lambda: one(), "zl.group": lambda: self._listed(name),
            "line~": lambda: np.float64(self._azimuth), "phasor~": lambda: np.float64(0),
            "expr": lambda: np.float64(self._expression(words[1], self._speakers)),
        }[kind]()  # fmt: skip

    def _listed(self, name: str) -> NDArray[np.float64]:
        ((angle, _),) = self._patch.into(name)
        text = self._patch.boxes[angle]["text"].split(maxsplit=1)[1]
        return np.array([self._expression(text, n + 1, self._speakers, 0, 1) for n in range(self._speakers)])

    @staticmethod
    def _expression(text: str, *values: float) -> float:
        for n, value in enumerate(values):
            text = text.replace(f"$f{n + 1}", str(float(value)))
        return float(eval(text, {"__builtins__": {}}))
