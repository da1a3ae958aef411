"""Messages into commands: liberal reading by the table of `addresses`. Pure, and bounded for any message."""

from __future__ import annotations

import difflib
import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from osc_engine.addresses import (
    ADDRESSES,
    BY_PATH,
    CLICK_FREE,
    MOST_BLENDED,
    OUTGOING,
    Address,
    Argument,
    Refused,
    Value,
)
from osc_engine.names import plain_name
from osc_engine.patterns import is_pattern, matches

#: Seeds are whole numbers of 63 bits.
_LAST_SEED = 2**63 - 1
#: Weights above this are clamped; shares that sum to one within so much are not divided again.
_HEAVIEST, _WHOLE = 1e6, 1e-5
_ON_OFF = {"on": 1, "off": 0, "true": 1, "false": 0, "yes": 1, "no": 0}


#: Fields whose commands count each.
_EACH_COUNTS = {"title", "prompt", "blend", "style"}
#: What engines send and nobody sends to them; of the rest, what they may send without a value.
_SENT = {path for path, _, _ in OUTGOING} - BY_PATH.keys()
_LISTS = {path for path, values, _ in OUTGOING if path in BY_PATH and values.endswith("…") and " " not in values}
#: What is answered by a dump.
_DUMPED = {"/dump", "/listen"}


#: Of each address, the pairs of letters in it; addresses that a wrong one is compared with letter by letter.
_PAIRS = {path: set(pairwise(path)) for path in BY_PATH}
_COMPARED = 6


@dataclass(frozen=True)
class Command:
    """One message, read by the table.

    Attributes:
        address: its entry in the table.
        channel: 1 to C where the address is per channel, else None.
        values: one for each argument of the address (`names`: one for each text; `blend`: text and weight in turn, or
            one empty text), defaults filled in, inside their ranges; empty for a query.
        clamped: a value was outside its range.
        query: asks for the value, sets nothing.
        released: is what a button sends as it is let go, and does nothing.
    """

    address: Address
    channel: int | None = None
    values: tuple[Value, ...] = ()
    clamped: bool = False
    query: bool = False
    released: bool = False

    @property
    def path(self) -> str:
        """The address in the form that answers use."""
        return self.address.path

    @property
    def asks(self) -> bool:
        """Whether it does nothing but ask."""
        return self.query or self.address.rate == "query"

    @property
    def key(self) -> tuple[str, int | None] | None:
        """What a later command with the same key makes this one obsolete by; None where every one counts.

        Texts have none: of title, prompt and blend the last one does not undo all that those before it did (of which
        prompts are spared, `winners` says). Nor have names of titles and styles, since a later one may yet be refused.
        """
        plain = self.address.readable and _EACH_COUNTS.isdisjoint(self.address.fields)
        return (self.path, self.channel) if plain and not self.query else None

    @property
    def is_prompt(self) -> bool:
        """Whether it has channels follow texts, and none its title again."""
        return self.address.fields == ("prompt",) and not self.query and all(self.values)

    @property
    def takes_time(self) -> bool:
        """Whether it sets out from where the control is when it is heard, so that what was set before it counts."""
        if self.query:
            return False
        if self.address.ramped:
            at_once = CLICK_FREE if self.address.rate == "block" else 0
            return float(self.values[1]) > at_once
        return self.address.fields == ("glide",) and self.values[0] != 0


def parse(
    address: str,
    arguments: Sequence[object],
    channels: int,
    refuse: Callable[[str, Refused], None] | None = None,
) -> tuple[Command, ...]:
    """Read one message.

    Args:
        address: an OSC address, or a pattern.
        arguments: as decoded: int, float, str, bool.
        channels: C.
        refuse: told once of each address that a pattern reaches and that does not take the arguments, and why; where
            nobody is told it is raised.

    Returns:
        One command; more for a pattern, or for a per-channel query or reset without a channel.

    Raises:
        Refused: one sentence that names what is wrong and what is allowed.
    """
    for value in arguments:
        if not isinstance(value, int | float | str) or (isinstance(value, float) and not math.isfinite(value)):
            raise Refused(f"{show(address)} carries {show(value)}; send finite numbers or text")
    commands: list[Command] = []
    wrong: dict[str, Refused] = {}
    for target, channel in _targets(address, channels):
        try:
            commands += _commands(target, channel, arguments, channels)
        except Refused as problem:
            if refuse is None or not is_pattern(address):
                raise
            wrong[target.path] = problem
    if refuse:
        for path, mistake in wrong.items():
            refuse(path, mistake)
    return tuple(commands)


def winners(commands: Sequence[Command]) -> list[int]:
    """Return for each command the index of the one that is acted on in its place: the last with its key.

    A command without a key is acted on itself, and sees all that was set before it. What is set at once is acted on
    also before a ramp with the same key, which begins there. A prompt is acted on unless another one follows that
    undoes all of it: glides and other texts between them count.
    """
    last: dict[tuple[str, int | None], int] = {}
    prompts: dict[tuple[str, int | None], int] = {}
    chosen = list(range(len(commands)))
    for index in reversed(chosen):
        command = commands[index]
        if command.is_prompt:
            own = (command.path, command.channel)
            # one for all channels stands between two of any channel
            prompts = {key: later for key, later in prompts.items() if key == own or None not in (key[1], own[1])}
            chosen[index] = prompts.setdefault(own, index)
            last = {key: later for key, later in last.items() if commands[later].address.fields != ("glide",)}
            continue
        if command.key is None:
            last.clear()
            prompts.clear()
            continue
        if command.address.fields == ("glide",):
            prompts.clear()
        later = last.get(command.key, index)
        if commands[later].takes_time and not command.takes_time:
            later = index
        chosen[index] = last[command.key] = later
    return chosen


def show(value: object) -> str:
    """Return a value as errors quote it: short, on one line, without control characters."""
    text = "".join(letter if letter.isprintable() else "?" for letter in " ".join(str(value)[:240].split()))
    return (text if len(text) <= 60 else f"{text[:57]}...") or '""'


@lru_cache(maxsize=256)
def _targets(address: str, channels: int) -> tuple[tuple[Address, int | None], ...]:
    """Return the entries of the table that an address means, each with its channel where the address names it."""
    if address in BY_PATH:
        return ((BY_PATH[address], None),)
    if is_pattern(address):
        found = _matching(address, channels)
        if not found:
            raise Refused(f"the pattern {show(address)} matches no address; /dump lists what can be set")
        return found
    flat, number = _without_channel(address)
    if number is not None and flat in BY_PATH:
        return ((BY_PATH[flat], _channel(number, channels)),)
    what = "is what the engine sends" if flat in _SENT else "is not an address"
    raise Refused(f"{show(address)} {what}; did you mean {nearest(flat)}?")


def _without_channel(address: str) -> tuple[str, str | None]:
    """Return `/ch/3/cfg` as `/ch/cfg` and `3`; any other address as it is."""
    head, _, rest = address.removeprefix("/ch/").partition("/")
    if address.startswith("/ch/") and rest and head.isascii() and head.isdigit():
        return f"/ch/{rest}", head
    return address, None


def is_sent(address: str) -> bool:
    """Return whether an address is one that engines send, and that nobody sends to them."""
    return address in _SENT


def may_be_empty(path: str) -> bool:
    """Return whether the value at an address may be nothing at all: told without one, it looks like a question."""
    return path in _LISTS


def answers_to(command: Command, channels: int) -> int:
    """Return about how many messages a command is answered by."""
    if command.path not in _DUMPED:
        return 1
    return sum((channels if address.per_channel else 1) for address in ADDRESSES if address.readable)


@lru_cache(maxsize=256)
def nearest(path: str) -> str:
    """Return the address of the table that is spelled most like `path`.

    To compare it with each letter by letter takes a millisecond, and a phone may send hundreds of wrong ones a second:
    only those are compared that have most pairs of letters in common with it.
    """
    path = path[:64].lower()
    pairs = set(pairwise(path))
    few = nlargest(_COMPARED, _PAIRS, key=lambda known: len(pairs & _PAIRS[known]) / len(pairs | _PAIRS[known]))
    return difflib.get_close_matches(path, few, n=1, cutoff=0.0)[0]


def _matching(pattern: str, channels: int) -> tuple[tuple[Address, int | None], ...]:
    """Return what a pattern reaches: whatever has a value, and channels' resets; never start, stop or panic."""
    parts = pattern.split("/")[1:]
    numbers: list[int] = []
    if len(parts) > 2 and matches(parts[0], "ch"):
        numbers = [n for n in range(1, channels + 1) if matches(parts[1], str(n))]
    found: list[tuple[Address, int | None]] = []
    for address in ADDRESSES:
        names = address.path.split("/")[1:]
        if address.per_channel and _all_match(parts[2:], names[1:]):
            found += [(address, n) for n in numbers]
        if (address.readable or address.per_channel) and _all_match(parts, names):
            found.append((address, None))
    return tuple(found)


def _all_match(parts: Sequence[str], names: Sequence[str]) -> bool:
    return len(parts) == len(names) and all(map(matches, parts, names))


def _channel(value: object, channels: int) -> int:
    number = _number(value)
    if number is None or number != round(number) or not 1 <= number <= channels:
        raise Refused(f"channel {show(value)} does not exist; channels are 1 to {channels}")
    return round(number)


def _commands(address: Address, channel: int | None, arguments: Sequence[object], channels: int) -> tuple[Command, ...]:
    if address.per_channel and channel is None:
        if not arguments:
            return tuple(c for n in range(1, channels + 1) for c in _commands(address, n, (), channels))
        channel, arguments = _channel(arguments[0], channels), arguments[1:]
    if address.readable and not arguments:
        return (Command(address, channel, query=True),)
    values, clamped = _values(address, arguments)
    if _is_let_go(address, arguments):
        return (Command(address, channel, released=True),)
    return (Command(address, channel, values, clamped),)


def _is_let_go(address: Address, arguments: Sequence[object]) -> bool:
    """Tell what buttons of control surfaces send when they are let go from 1, when they are pressed.

    They are sent also to what takes no argument, or a name that may be left out.
    """
    if address.arguments and not (address.arguments[0].kind == "text" and address.arguments[0].optional):
        return False
    return address.rate != "query" and len(arguments) == 1 and _number(arguments[0]) == 0


def _values(address: Address, arguments: Sequence[object]) -> tuple[tuple[Value, ...], bool]:
    """Return one value for each argument of the address, and whether one was clamped."""
    wanted = address.arguments
    if wanted and wanted[0].kind == "names":
        return tuple(_text(wanted[0], [word], address.path) for word in arguments), False
    if wanted and wanted[0].kind == "blend":
        return _blend(wanted[0], arguments, address.path)
    if wanted and wanted[0].kind == "host":
        arguments = _host_and_port(arguments)
    elif wanted and wanted[0].kind == "name":
        arguments = _name_and_rest(wanted, arguments, address.path)
    elif wanted and wanted[0].kind in ("text", "seed"):
        arguments = [_text(wanted[0], arguments, address.path)]
    if len(arguments) > max(len(wanted), 1) or (not wanted and arguments and _number(arguments[0]) is None):
        names = " ".join(a.name for a in wanted) or "no arguments"
        raise Refused(f"{address.path} takes {names}, but {show(' '.join(map(word_of, arguments)))} was sent")
    values: list[Value] = []
    clamped = False
    for index, argument in enumerate(wanted):
        raw = arguments[index] if index < len(arguments) else argument.default
        value, outside = _value(argument, raw, address.path)
        values.append(value)
        clamped |= outside
    return tuple(values), clamped


def _value(argument: Argument, raw: object, path: str) -> tuple[Value, bool]:
    if argument.kind == "seed":
        return _seed(str(raw))
    if argument.kind in ("text", "host"):
        return str(raw), False
    if argument.kind == "name":
        return plain_name(str(raw), path), False
    named = _ON_OFF.get(str(raw).lower()) if argument.kind == "bool" else None
    number = _number(raw) if named is None else named
    if number is None:
        raise Refused(f"{path}: {argument.name} is {show(raw)}; {allowed(argument)}")
    if argument.kind == "bool":
        return int(number != 0), not 0 <= number <= 1
    inside = _inside(argument, number)
    whole = argument.kind in ("int", "port")
    # a bound that came in 32 bits is that bound
    clamped = inside != number if whole else not math.isclose(inside, number, rel_tol=1e-6)
    return (round(inside) if whole else float(inside)), clamped


def allowed(argument: Argument) -> str:
    """Return what an argument may be, as the end of a sentence."""
    if argument.kind == "bool":
        return "send 1 or 0"
    unit = f" {argument.unit}" if argument.unit else ""
    kind = "a whole number" if argument.kind in ("int", "port") else "a number"
    if argument.minimum is None or argument.maximum is None:
        return f"send {kind}{unit}"
    low, high = (f"{bound:.10g}" for bound in (argument.minimum, argument.maximum))
    return f"send {kind} from {low} to {high}{unit}"


def _number(value: object) -> float | None:
    """Return a number, also one written as text; None for what is none."""
    if isinstance(value, int | float):
        return value
    text = str(value).strip()
    try:
        number = float(text) if len(text) <= 40 and "_" not in text else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def word_of(value: object) -> str:
    """Return an argument as the word a person typed: 8.0 is 8."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**63 else f"{value:.7g}"
    return str(int(value)) if isinstance(value, bool) else str(value)


def _text(argument: Argument, arguments: Sequence[object], path: str) -> str:
    """Join words as a person meant them: Pd and Max cut a sentence into separate words, numbers and commas."""
    text = ""
    for word in " ".join(map(word_of, arguments)).split():
        text += word if word == "," or not text else f" {word}"
    if argument.maximum is not None and len(text) > argument.maximum:
        raise Refused(f"{path}: the {argument.name} has {len(text)} characters; at most {argument.maximum:g} are read")
    return text


def _name_and_rest(wanted: Sequence[Argument], arguments: Sequence[object], path: str) -> Sequence[object]:
    """Return a name, which may have come apart into words, and the number after it where one may follow.

    A whole number that the argument after the name cannot be belongs to the name, as in "show 2026".
    """
    number = _number(arguments[-1]) if len(wanted) > 1 and len(arguments) > 1 else None
    in_name = number is not None and _inside(wanted[1], number) != number and word_of(arguments[-1]).isdecimal()
    rest = number is not None and not in_name
    words = arguments[:-1] if rest else arguments
    plain = Argument(wanted[0].name, "text")
    return [_text(plain, words, path), *(arguments[-1:] if rest else ())]


def _inside(argument: Argument, number: float) -> float:
    low = -math.inf if argument.minimum is None else argument.minimum
    high = math.inf if argument.maximum is None else argument.maximum
    return min(max(number, low, argument.least if number > 0 else low), high)


def _blend(argument: Argument, arguments: Sequence[object], path: str) -> tuple[tuple[Value, ...], bool]:
    """Return texts and their shares in turn, and whether a weight was clamped.

    A text begins with any word, so that titles may be named by number, and ends before the next number, its weight.
    """
    words = word_of(arguments[0]).split() if len(arguments) == 1 else list(arguments)
    texts: list[str] = []
    weights: list[float] = []
    begun: list[object] = []
    for word in words:
        number = _number(word) if begun else None
        if number is None:
            begun.append(word)
        else:
            texts.append(_text(argument, begun, path))
            weights.append(number)
            begun = []
    if not words:
        return ("",), False
    if begun:
        raise Refused(f"{path}: {show(_text(argument, begun, path)) or 'an empty text'} has no weight; send text and "
                      f"weight in turn, up to {MOST_BLENDED} of each")  # fmt: skip
    if len(texts) > MOST_BLENDED or not all(texts):
        found = f"{len(texts)} texts" if all(texts) else "an empty text"
        raise Refused(f"{path}: {found} in one blend; send 1 to {MOST_BLENDED} texts, a weight after each")
    inside = [min(max(weight, 0.0), _HEAVIEST) for weight in weights]
    values = (value for pair in zip(texts, _shares(inside, path), strict=True) for value in pair)
    return tuple(values), inside != weights


def _shares(weights: Sequence[float], path: str) -> list[float]:
    total = sum(weights)
    if total <= 0:
        raise Refused(f"{path}: no weight is above 0; send at least one that is")
    # what was answered is taken as it is when it is sent back
    whole = 1.0 if abs(total - 1) < _WHOLE else total
    return [round(weight / whole, 6) for weight in weights]


def _seed(text: str) -> tuple[int, bool]:
    """Return 63 bits: of a whole number itself, of any other text its hash; and whether a number was clamped."""
    digits = text.removeprefix("-")
    number = _number(text)
    if digits.isascii() and digits.isdigit():
        # twenty digits are too large already, and thousands are more than Python reads
        size = int(digits.lstrip("0")[:20] or "0")
        number = size if digits == text else -size
    elif number is None or abs(number) <= _LAST_SEED:
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) & _LAST_SEED, False
    inside = 0 if number < 0 else min(number, _LAST_SEED)
    return int(inside), inside != number


def _host_and_port(arguments: Sequence[object]) -> Sequence[object]:
    """Return host and port of `9001`, `host:9001`, `host 9001` or nothing, which a button says by 1 or 0."""
    words = [word_of(value) for value in arguments]
    if len(words) == 1 and ":" in words[0]:
        words = words[0].rsplit(":", 1)
    if words in (["0"], ["1"]):
        return []
    return ["", *words] if len(words) == 1 and words[0].isdigit() else words
