"""The eight channels in a room: `oe.direct`, `oe.ring`, `oe.dbap`, and what they share. Gains only; no delays.

Azimuths are degrees as in ADM-OSC: 0 in front, positive to the left. Positions are x to the right, y to the front,
z up, in any unit that speakers and sources share.
"""

from __future__ import annotations

from pdfile import AMBER, BLUE, GREEN, INK, PANEL, RED, ROW, Patch

SOURCES, SPEAKERS = 8, 16
#: Milliseconds from one set of gains to the next.
STEP = 20
HUES = (RED, AMBER, GREEN, BLUE, "#8e24aa", "#00897b", "#6d4c41", "#d81b60")


def pan() -> Patch:
    """[oe.pan16]: one source to sixteen speakers, by a list of gains."""
    p = Patch(1340, 300)
    p.text(
        20,
        10,
        f"oe.pan16: a sound (left) to sixteen outlets, by a list of sixteen gains (right), reached in {STEP} ms.",
        90,
    )
    sound, gains = p.obj(20, 60, "inlet~"), p.obj(220, 60, "inlet")
    apart = p.obj(220, 90, f"unpack {' '.join('f' * SPEAKERS)}")
    p.cord(gains, apart)
    for speaker in range(SPEAKERS):
        x = 20 + 80 * speaker
        _, ramp, level, _ = p.chain(x, 140, f"pack f {STEP}", "line~", "*~", "outlet~", step=30)
        p.cord(apart, level - 2, speaker)
        p.cord(sound, level)
        p.cords.remove((ramp, 0, level, 0))
        p.cord(ramp, level, 0, 1)
    return p


def mix() -> Patch:
    """[oe.mix NAME]: eight sources to sixteen speakers; the gains of source N come from NAME-gains-N."""
    p = Patch(1060, 420)
    p.text(
        20,
        10,
        "oe.mix NAME: eight sounds to sixteen outlets; the gains of sound N are the list that NAME-gains-N gets.",
        110,
    )
    outs = [p.obj(20 + 62 * speaker, 360, "outlet~") for speaker in range(SPEAKERS)]
    for source in range(SOURCES):
        x = 20 + 126 * source
        inlet, gains = p.obj(x, 60, "inlet~"), p.obj(x + 20, 90, f"r $1-gains-{source + 1}")
        box = p.obj(x, 130 + 22 * source, "oe.pan16")
        p.cord(inlet, box)
        p.cord(gains, box, 0, 1)
        for speaker, out in enumerate(outs):
            p.cord(box, out, speaker)
    return p


def sound(p: Patch, x: int, y: int) -> None:
    """Add the path of the sound: eight inlets, the mix, sixteen outlets."""
    box = p.obj(x, y + 40, "oe.mix $0")
    for source in range(SOURCES):
        p.cord(p.obj(x + 62 * source, y, "inlet~"), box, 0, source)
    for speaker in range(SPEAKERS):
        p.cord(box, p.obj(x + 62 * speaker, y + 90, "outlet~"), speaker)


def coloured(p: Patch, source: int, look: int) -> None:
    """Colour the mark of a speaker where there are enough of them; outlet 3 of the source is their number."""
    pick = p.chain(420, 134, "expr $f1 > $2", "sel 0 1")
    p.cord(source, pick[0], 3)
    for outlet, ink in enumerate((PANEL, INK)):
        colour = p.obj(420 + 40 * outlet, 190 + ROW * outlet, f"color {ink} {ink} {ink}(")
        p.cord(pick[1], colour, outlet)
        p.cord(colour, look)
