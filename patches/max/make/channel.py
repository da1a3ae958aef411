"""oe.channel: one strip of the panel, for a bpatcher with the channel's number as its argument."""

from __future__ import annotations

from canvas import AMBER, BLUE, EDGE, FIELD, GREEN, RED, ROW, TEXT, Canvas, rgba
from controls import IN, ONE, fader, label, number_control, plate, push, readout, switch, text_control

WIDTH, HEIGHT = 1220.0, 56.0
#: Left edges of what stands in every strip, for the headings of the panel.
TITLE, PROMPT, CFG, LEVEL, SWITCHES, METER = 36.0, 190.0, 560.0, 812.0, 1000.0, 1100.0


def strip() -> Canvas:
    """Return the patch."""
    canvas = Canvas((WIDTH, HEIGHT), WIDTH)
    plate(canvas, (0, 0, WIDTH, HEIGHT - 4), ROW)
    label(canvas, "#1", (3, 8, 33, 34), 20.0, TEXT, fontface=1)
    _texts(canvas)
    _numbers(canvas)
    switch(canvas, "/ch/mute", "M", (SWITCHES, 4, 28, 21), RED)
    switch(canvas, "/ch/solo", "S", (SWITCHES + 31, 4, 28, 21), AMBER)
    switch(canvas, "/ch/hold", "H", (SWITCHES + 62, 4, 28, 21), BLUE)
    push(canvas, "/ch/reset", "reset", (SWITCHES, 28, 90, 20), ONE)
    _meter(canvas)
    return canvas


def _texts(canvas: Canvas) -> None:
    text_control(canvas, ONE, "/ch/title", (TITLE, 4, 148, 21))
    text_control(canvas, ONE, "/ch/prompt", (PROMPT, 4, 360, 21), clears=True)
    text_control(canvas, ONE, "/ch/style", (TITLE, 28, 148, 20))
    text_control(canvas, ONE, "/ch/blend", (PROMPT, 28, 296, 20), one=False, clears=True)
    number_control(canvas, ONE, "/ch/glide", (0, 600), (PROMPT + 302, 28, 58, 20))


def _numbers(canvas: Canvas) -> None:
    fader(canvas, ONE, "/ch/cfg", (0, 12), ((CFG, 6, 176, 17), (CFG + 184, 4, 52, 21)))
    for place, path, span in ((0, "/ch/cfg/audio", 12), (80, "/ch/cfg/text", 12), (160, "/ch/temperature", 3)):
        number_control(canvas, ONE, path, (0, span), (CFG + place, 28, 76, 20), ramped=True)
    # fmt: off
    fader(canvas, ONE, "/ch/gain", (-90, 12), ((LEVEL, 6, 112, 17), (LEVEL + 118, 4, 56, 21)), ramp=0.02, color=GREEN)
    # fmt: on
    canvas.cell("/quality")
    heard = canvas.cord(ONE.hears(canvas, "/quality"), canvas.object("prepend set"))
    canvas.cord(heard, readout(canvas, "quality", (LEVEL, 28, 176, 20), size=10.0))


def _meter(canvas: Canvas) -> None:
    canvas.cell("/meters")
    heard = canvas.chain(canvas.object(IN), canvas.object("route /meters"), canvas.object("zl.nth #1"))
    # fmt: off
    bar = canvas.add("multislider", "", (110, 18), (METER, 14, 112, 24), setminmax=[-60.0, 0.0], settype=1, size=1,
                     orientation=0, setstyle=1, ignoreclick=1, candycane=1, slidercolor=rgba(GREEN),
                     bgcolor=rgba(FIELD), bordercolor=rgba(EDGE), varname="meter")
    # fmt: on
    canvas.cord(heard, bar)
