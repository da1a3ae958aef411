"""Messages read and applied without a socket, for tests of the contract."""

from __future__ import annotations

import pytest

from osc_engine.addresses import Refused
from osc_engine.changes import Applied, Moment, apply
from osc_engine.commands import Command, parse
from osc_engine.controls import Controls, default_controls
from osc_engine.manifest import Manifest

BUNDLE = Manifest(
    name="test",
    titles=("Glass Rain", "Iron Breath", "Insect Choir", "Deep Current", "Paper Birds", "Night Machinery",
            "Standing Wave", "Ember Field"),
    styles=("signature", "Tin Whistle"),
)  # fmt: skip
FIRST = default_controls(BUNDLE)
NOW = Moment(96_000)


def one(address: str, *arguments: object) -> Command:
    (command,) = parse(address, arguments, 8)
    return command


def after(*messages: tuple[object, ...], controls: Controls = FIRST, now: Moment = NOW) -> Controls:
    """Return the controls after messages, each an address and its arguments."""
    for address, *arguments in messages:
        for command in parse(str(address), arguments, 8):
            controls = apply(controls, command, now, BUNDLE).controls
    return controls


def applied(address: str, *arguments: object) -> Applied:
    return apply(FIRST, one(address, *arguments), NOW, BUNDLE)


def refusal(address: str, *arguments: object) -> str:
    with pytest.raises(Refused) as caught:
        after((address, *arguments))
    return str(caught.value)
