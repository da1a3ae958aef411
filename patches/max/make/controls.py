"""Cells of a control: what the engine says goes into a part of the panel, and what a hand does there goes out.

Every cell has its own `r oe-in` and `s oe-out`, so that it can be read, moved and copied by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from canvas import AMBER, BACKGROUND, DIM, EDGE, FIELD, GREEN, PANEL, TEXT, Box, Canvas, Color, Rect, rgba

OUT, IN = "s oe-out", "r oe-in"


@dataclass(frozen=True)
class Where:
    """Whose control: all channels', or that of the channel whose number is the patch's argument.

    Attributes:
        channel: what stands after the address, `#1` or nothing.
    """

    channel: str = ""

    def sends(self, path: str) -> str:
        """Return the object that makes a message of a value."""
        return f"prepend {path} {self.channel}".strip()

    def asks(self, path: str) -> str:
        """Return the message that asks for the value."""
        return f"{path} {self.channel}".strip()

    def hears(self, canvas: Canvas, path: str) -> Box:
        """Add what lets the values of an address through, and return the last object."""
        last = canvas.chain(canvas.object(IN), canvas.object(f"route {path}"))
        return canvas.cord(last, canvas.object(f"route {self.channel}")) if self.channel else last


ALL, ONE = Where(), Where("#1")


def field(canvas: Canvas, shown: Rect | None, *, one: bool = True, **more: Any) -> Box:
    """Add a field for text, which leaves with Return.

    Args:
        canvas: the patch.
        shown: its place on the panel.
        one: the text leaves as one; otherwise as separate words and numbers.
        more: attributes.
    """
    look = {"bgcolor": rgba(FIELD), "textcolor": rgba(TEXT), "bordercolor": rgba(EDGE), "rounded": 3.0}
    # fmt: off
    return canvas.add("textedit", "", (150, 22), shown, keymode=1, outputmode=int(one), lines=1, wordwrap=0,
                      fontsize=11.0, **look, **more)
    # fmt: on


def button(canvas: Canvas, text: str, shown: Rect | None, color: Color = BACKGROUND, **more: Any) -> Box:
    """Add a button."""
    letters = TEXT if sum(color) > 2 else FIELD
    look = {"bgcolor": rgba(color), "textcolor": rgba(letters), "bordercolor": rgba(EDGE), "rounded": 4.0}
    over = {"fontsize": 11.0, "bgoncolor": rgba(color), "bgovercolor": rgba(color), "textovercolor": rgba(letters)}
    return canvas.add("textbutton", text, (70, 22), shown, **(look | over | more))


def number(canvas: Canvas, shown: Rect | None, low: float, high: float, *, whole: bool = False, **more: Any) -> Box:
    """Add a number box that stays in its range."""
    look = {"bgcolor": rgba(FIELD), "textcolor": rgba(TEXT), "bordercolor": rgba(EDGE), "tricolor": rgba(EDGE)}
    kind = "number" if whole else "flonum"
    decimals = {} if whole else {"format": 6, "numdecimalplaces": 2 if high - low < 3.5 else 1}
    bounds = {"minimum": low, "maximum": high}
    return canvas.add(kind, "", (56, 22), shown, triangle=0, fontsize=11.0, **look, **bounds, **decimals, **more)


def text_control(
    canvas: Canvas, where: Where, path: str, shown: Rect, *, one: bool = True, clears: bool = False
) -> None:
    """Add a text: what the engine follows is shown, what is typed is sent; where it clears, also an empty text.

    After that the engine is asked for the text: a title typed as its number, one that is followed already, and what
    was refused change nothing, so no listener would be told what is followed.
    """
    canvas.cell(path)
    heard = canvas.cord(where.hears(canvas, path), canvas.object("prepend set"))
    typed = canvas.cord(heard, field(canvas, shown, one=one, varname=path[1:]))
    words = canvas.cord(typed, canvas.object("route text"))
    if clears:
        filled, empty = canvas.object("route bang"), canvas.message('""')
        sent = canvas.object(where.sends(path))
        canvas.chain(words, filled, empty, sent)
        canvas.cord(filled, sent, 1)
    else:
        sent = canvas.cord(words, canvas.object(where.sends(path)))
    order, out = canvas.cord(sent, canvas.object("t b l")), canvas.object(OUT)
    canvas.cord(order, out, 1)
    canvas.chain(order, canvas.message(where.asks(path)), out)


def number_control(
    canvas: Canvas,
    where: Where,
    path: str,
    span: tuple[float, float],
    shown: Rect,
    *,
    whole: bool = False,
    ramped: bool = False,
) -> None:
    """Add a number, shown as the engine has it and sent when a hand changes it; where ramped, with the panel's ramp."""
    canvas.cell(path)
    heard = canvas.cord(where.hears(canvas, path), canvas.object("prepend set"))
    last = canvas.cord(heard, number(canvas, shown, *span, whole=whole, varname=path[1:]))
    if ramped:
        last = with_ramp(canvas, last)
    canvas.chain(last, canvas.object(where.sends(path)), canvas.object(OUT))


def fader(
    canvas: Canvas,
    where: Where,
    path: str,
    span: tuple[float, float],
    places: tuple[Rect, Rect],
    *,
    ramp: float = 0.0,
    color: Color = AMBER,
) -> None:
    """Add a slider with its number; the panel's ramp is sent along.

    Args:
        canvas: the patch.
        where: whose control.
        path: its address.
        span: lowest and highest value.
        places: of the slider and of the number.
        ramp: the shortest that is sent, in seconds.
        color: of the knob.
    """
    canvas.cell(path)
    heard = canvas.cord(where.hears(canvas, path), canvas.object("prepend set"))
    low, high = span
    # fmt: off
    slider = canvas.add("slider", "", (140, 18), places[0], floatoutput=1, min=low, size=high - low, orientation=1,
                        bgcolor=rgba(FIELD), knobcolor=rgba(color), elementcolor=rgba(EDGE), thickness=80.0,
                        varname=f"{path[1:]}/slider")
    # fmt: on
    shown = number(canvas, places[1], low, high, varname=path[1:])
    echo = canvas.object("prepend set")
    canvas.cord(heard, slider)
    canvas.cord(heard, shown)
    canvas.chain(slider, echo, shown)
    canvas.cord(shown, slider)
    canvas.chain(with_ramp(canvas, slider, ramp), canvas.object(where.sends(path)), canvas.object(OUT))


def with_ramp(canvas: Canvas, source: Box, shortest: float = 0.0, value: str = "0.") -> Box:
    """Pack a value with the seconds that the panel's ramp shows."""
    together = canvas.object(f"pack {value} {shortest or '0.'}")
    canvas.cord(source, together)
    ramp = canvas.object("r oe-ramp")
    if shortest:
        ramp = canvas.cord(ramp, canvas.object(f"maximum {shortest}"))
    canvas.cord(ramp, together, 0, 1)
    return together


def switch(canvas: Canvas, path: str, letter: str, shown: Rect, color: Color) -> None:
    """Add a button that stays down, of one channel."""
    canvas.cell(path)
    heard = canvas.cord(ONE.hears(canvas, path), canvas.object("prepend set"))
    # fmt: off
    held = button(canvas, letter, shown, mode=1, texton=letter, usebgoncolor=1, bgoncolor=rgba(color),
                  textoncolor=rgba(FIELD), bgoveroncolor=rgba(color), varname=path[1:])
    # fmt: on
    canvas.cord(heard, held)
    canvas.chain(held, canvas.object(ONE.sends(path)), canvas.object(OUT))


def push(canvas: Canvas, path: str, text: str, shown: Rect, where: Where = ALL, color: Color = BACKGROUND) -> Box:
    """Add a button that sends an address without a value."""
    canvas.cell(path)
    pressed = button(canvas, text, shown, color)
    canvas.chain(pressed, canvas.message(where.asks(path)), canvas.object(OUT))
    return pressed


def label(canvas: Canvas, text: str, shown: Rect, size: float = 11.0, color: Color = DIM, **more: Any) -> Box:
    """Write on the panel."""
    return canvas.draw("comment", text, shown, fontsize=size, textcolor=rgba(color), **more)


def plate(canvas: Canvas, shown: Rect, color: Color = PANEL) -> None:
    """Lay a plate under parts of the panel."""
    canvas.draw("panel", "", shown, bgcolor=rgba(color), bordercolor=rgba(EDGE), border=0, rounded=6, background=1)


def readout(canvas: Canvas, name: str, shown: Rect, color: Color = GREEN, size: float = 12.0) -> Box:
    """Add a text that only shows what it is set to."""
    # fmt: off
    return canvas.add("comment", "-", (shown[2], 22), shown, fontsize=size, textcolor=rgba(color), varname=name)
    # fmt: on
