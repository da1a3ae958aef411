"""The address space as OSCQuery describes it: the table, with names and values of now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from osc_engine.addresses import ADDRESSES, BY_PATH, OUTGOING, TAGS, Address, Argument, Message, Value
from osc_engine.changes import NO_STYLE, value_messages
from osc_engine.controls import live_controls
from osc_engine.framing import IMPULSE
from osc_engine.manifest import Manifest

Node = dict[str, Any]
#: Names that may be chosen, by the address (per-channel ones in the form `/ch/style`) whose first argument they are.
Choices = Mapping[str, Sequence[str]]
#: What can be read, by the path of its node.
Values = Mapping[str, Sequence[Value]]

#: The spectrogram of what is played, which only websockets get.
PICTURE = "/mel"
#: Addresses that take a name, and the address that lists the names.
LISTED = {"/preset/recall": "/preset/list", "/preset/delete": "/preset/list", "/bundle/load": "/bundle/list"}
#: What an attribute query may ask for beside HOST_INFO and HTML.
ATTRIBUTES = frozenset(
    {
        "FULL_PATH", "CONTENTS", "TYPE", "ACCESS", "VALUE", "RANGE", "DESCRIPTION", "UNIT", "CLIPMODE", "OVERLOADS",
        # no attribute of the proposal: as libossia calls what a control is before anybody touches it
        "DEFAULT_VALUE",
    }
)  # fmt: skip
#: Of them those that OSCQuery leaves to the host, and what else this one does.
EXTENSIONS = {
    **dict.fromkeys(sorted(ATTRIBUTES - {"FULL_PATH", "CONTENTS", "TYPE"}), True),
    "HTML": True, "LISTEN": True, "PATH_CHANGED": True,
}  # fmt: skip

#: Values of a channel that cannot be set, and the place of their node among those of the channel.
OF_CHANNEL = {"/quality": "/ch/{}/quality"}

_READ, _WRITE, _BOTH = 1, 2, 3
_UNITS = {"s": "time.second", "dB": "gain.db"}
#: Units of what can only be read, by the names of its values.
_SENT_UNITS = {"lead": _UNITS["s"], "uptime": _UNITS["s"], "seconds": _UNITS["s"], "peak": _UNITS["dB"]}
_SENT = {path: meaning for path, _, meaning in OUTGOING}
_NAMES = {path: names for path, names, _ in OUTGOING}
_PICTURE_MEANING = (
    "Mel spectrogram of what is played, 20 columns a second: number of the first column, number of bands, and of each "
    "column each channel's bands from low to high, a byte each, 0 for -90 dBFS to 255 for 0 dBFS."
)


def place(message: Message) -> tuple[str, tuple[Value, ...]]:
    """Return the path of the node that a value message belongs to, and the node's values."""
    address = BY_PATH.get(message.address)
    if address is not None and address.per_channel and message.arguments:
        return channel_path(address, int(message.arguments[0])), message.arguments[1:]
    if message.address in OF_CHANNEL:
        return OF_CHANNEL[message.address].format(message.arguments[0]), message.arguments[1:]
    return message.address, message.arguments


def channel_path(address: Address, channel: int) -> str:
    """Return `/ch/3/cfg` for `/ch/cfg` and 3."""
    return address.path.replace("/ch/", f"/ch/{channel}/", 1)


def choices_of(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    """Return the names that a bundle offers."""
    styles = (*manifest.styles, NO_STYLE)
    return {"/titles": manifest.titles, "/ch/title": manifest.titles, "/style": styles, "/ch/style": styles}


def proposed(manifest: Manifest, channels: int, seed: int) -> Values:
    """Return what the controls are before anybody touches them; the lead is the engine's own choice.

    Args:
        manifest: of the bundle.
        channels: C.
        seed: of the sampling noise.
    """
    messages = value_messages(live_controls(manifest, channels, seed))
    return dict(place(message) for message in messages if message.address != "/lead")


def build(channels: int, choices: Choices, values: Values, defaults: Values = MappingProxyType({})) -> Node:
    """Return the root node, which holds all others.

    Args:
        channels: C.
        choices: names that may be chosen.
        values: what can be read; a path that is not in the table becomes a node that can only be read.
        defaults: what the controls are before anybody touches them.
    """
    root: Node = {"FULL_PATH": "/", "DESCRIPTION": "osc_engine", "ACCESS": 0, "CONTENTS": {}}
    for address, path in _methods(channels):
        node = _method(address, choices.get(address.path, ()), values.get(path), channels)
        # clients read it by the type of the value, which a seed or a blend may have changed
        if path in defaults and _types(defaults[path]) == node["TYPE"]:
            node["DEFAULT_VALUE"] = list(defaults[path])
        _put(root, path, node)
    for path in values:
        if path not in BY_PATH and find(root, path) is None:
            shown = {"TYPE": _types(values[path]), "VALUE": list(values[path])} | _units(path, len(values[path]))
            _put(root, path, {"ACCESS": _READ, "DESCRIPTION": _meaning(path), **shown})
    _put(root, PICTURE, {"ACCESS": _READ, "DESCRIPTION": _PICTURE_MEANING, "TYPE": "iib"})
    return root


def _meaning(path: str) -> str:
    return _SENT.get(path) or _SENT.get(f"/{path.rpartition('/')[2]}", "A value of the engine.")


def _units(path: str, count: int) -> Node:
    """Return the attribute UNIT of so many values that can only be read; nothing where none has one."""
    names = [word.partition(":")[2].rstrip("…") for word in _NAMES.get(path, "").split()]
    units = [_SENT_UNITS.get(name) for name in (names * count if len(names) == 1 else names)]
    return {"UNIT": units} if any(units) else {}


def full(path: str) -> str:
    """Return the FULL_PATH that is meant by a path that lacks the first slash or ends in one."""
    return f"/{path.strip('/')}"


def find(root: Node, path: str) -> Node | None:
    """Return the node at a path."""
    node, below = root, full(path)[1:]
    for part in below.split("/") if below else ():
        if part not in node.get("CONTENTS", {}):
            return None
        node = node["CONTENTS"][part]
    return node


def _methods(channels: int) -> Iterator[tuple[Address, str]]:
    for address in ADDRESSES:
        if address.per_channel:
            yield from ((address, channel_path(address, n)) for n in range(1, channels + 1))
        else:
            yield address, address.path


def _put(root: Node, path: str, attributes: Node) -> None:
    node, so_far = root, ""
    for part in path.strip("/").split("/"):
        so_far += f"/{part}"
        contents = node.setdefault("CONTENTS", {})
        if part not in contents:
            contents[part] = {"FULL_PATH": so_far, "DESCRIPTION": _container(so_far), "ACCESS": 0}
        node = contents[part]
    node.update(attributes)


def _container(path: str) -> str:
    head, _, number = path.rpartition("/")
    if head == "/ch":
        return f"Channel {number}."
    return "The channels, counted from 1." if path == "/ch" else f"Addresses that begin with {path}/."


def _method(address: Address, names: Sequence[str], values: Sequence[Value] | None, channels: int) -> Node:
    """Return the attributes of one address: what it must be sent, and beside it what else it may be sent.

    Where it need not be sent anything, all that it may be sent comes first: clients show what has a type.
    """
    needed = [a for a in address.arguments if not a.optional]
    node: Node = {"DESCRIPTION": address.description}
    if address.readable:
        node["ACCESS"] = _BOTH
    else:
        node["ACCESS"] = _READ if values is not None and not address.arguments else _WRITE
    if address.takes_names:
        needed = needed * channels
    more = [a for a in address.arguments if a.optional]
    forms = [[*needed, *more[:n]] for n in range(len(more) + 1)]
    first, *others = forms if needed else forms[::-1]
    node |= _signature(first, names, values)
    if others:
        node["OVERLOADS"] = [_signature(form, names, None) for form in others]
    if values is not None:
        node["VALUE"] = list(values)
        if not address.arguments:
            node |= _units(address.path, len(values))
    return node


def _signature(arguments: Sequence[Argument], names: Sequence[str], values: Sequence[Value] | None) -> Node:
    """Return TYPE and what describes each argument."""
    # a seed is a number, or any text; a list of names may be empty
    kinds = _types(values) if values else "".join(TAGS[a.kind] for a in arguments)
    node: Node = {"TYPE": kinds if kinds or values is not None else IMPULSE}
    if not arguments:
        return node
    ranges = [_range(a, names if at == 0 or a.kind == "names" else ()) for at, a in enumerate(arguments)]
    if any(ranges):
        node["RANGE"] = ranges
    if any(a.unit for a in arguments):
        node["UNIT"] = [_UNITS.get(a.unit) for a in arguments]
    if any(set(r) >= {"MIN", "MAX"} for r in ranges):
        node["CLIPMODE"] = ["both" if set(r) >= {"MIN", "MAX"} else "none" for r in ranges]
    return node


def _range(argument: Argument, names: Sequence[str]) -> dict[str, Any]:
    if names:
        return {"VALS": list(names)}
    if argument.kind == "bool":
        return {"MIN": 0, "MAX": 1}
    # of a text the numbers are lengths
    bounded = argument.kind in ("float", "int") and argument.minimum is not None and argument.maximum is not None
    return {"MIN": argument.minimum, "MAX": argument.maximum} if bounded else {}


def _types(values: Sequence[Value]) -> str:
    return "".join("s" if isinstance(v, str) else "f" if isinstance(v, float) else "i" for v in values)
