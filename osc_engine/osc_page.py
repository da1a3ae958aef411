"""The page docs/osc.md, made of the table in `addresses`: what stands in the table is written nowhere else.

Pure.
"""

from __future__ import annotations

from osc_engine.addresses import ADDRESSES, MOST_BLENDED, OUTGOING, TAGS, Address, Argument, Rate


def markdown() -> str:
    """Return docs/osc.md."""
    sets = ["| address | arguments | range, default | heard | meaning |", "|---|---|---|---|---|"]
    sets += [f"| `{a.path}` | {_signature(a)} | {_ranges(a)} | {_HEARD[a.rate]} | {a.description} |" for a in ADDRESSES]
    sent = ["| address | arguments | meaning |", "|---|---|---|"]
    sent += [f"| `{path}` | {arguments} | {meaning} |" for path, arguments, meaning in OUTGOING]
    return _PAGE.format(sets="\n".join(sets), sent="\n".join(sent))


_HEARD: dict[Rate, str] = {"hop": "next render", "block": "next block", "query": "", "action": ""}

_PAGE = """# OSC

Generated from the table in `osc_engine/addresses.py` by `osc-engine addresses --markdown`.

Send to UDP port 9400. Answers come back to the port that you sent from. `osc-engine serve` listens on this machine
only, unless `--host 0.0.0.0` is given; `--allow` then names the networks that may send.

- **A set** (`/cfg 4.5`) is answered by `/done`, with the value applied and the seconds until it is heard. A value
  outside its range is clamped, and `/done` says so. Where several sets of the same control arrive at once, the last
  counts, and each is answered with it; texts, titles and styles are each acted on, and so is a value set at once before
  a ramp, which begins there.
- **A query** is the address without a value (`/cfg`, `/ch/gain 3`) and is answered by the value message itself. For
  all channels that is the value which most of them have; `/ch/gain` alone answers for each channel.
- **All channels**: `/gain`, `/cfg`, `/prompt` and their like set every channel; what each had of its own is gone. There
  is no level beside those of the channels. `/cfg` sets the scales of style and text alike, and answers with that of the
  text.
- **What a channel follows** is its title, its prompt or its blend, whichever was set last: a title, also by `/titles`,
  clears prompt and blend, a prompt the blend, a blend the prompt.
- **A ramp** is told, and kept in a preset, as where it goes.
- **A mistake** is answered by `/error` and one sentence; nothing is changed.
- **A change**, whoever made it, reaches all who sent `/listen`, at most 20 times a second for each address. 64 can
  listen; one more takes the place of that port from which nothing was heard for longest, which is told so. A whole
  network can listen too (`/listen 192.168.1.255 9001`): since it never answers, it is told of changes until `/unlisten`
  names it, or until its place is needed.
- **Two ports**: to a sender that asked `/listen` for another port of its own host, answers go there too. Max sends from
  a port that it does not read.
- **Channels** count from 1. `/ch/3/cfg 2.5` and `/ch/cfg 3 2.5` are the same.
- **Numbers** may be of type i, f, d, h, T or F, or text that reads as a number; switches also take on and off.
  Seeds are from 0 to 9223372036854775807.
- **Buttons** send 1 when pressed and 0 when let go. What takes no argument also takes one number: a 0 alone does
  nothing there, though `/done` answers it, and questions are answered to both. To `/record/start`, a 1 alone is no name
  and a 0 alone does nothing. `/listen` and `/unlisten` take a 1 or 0 alone for the sender's own port. The number of
  `/start` and `/stop` is the fade, so a button for them must send on press only.
- **Text** may come as one string or as many words, numbers and commas: they are joined with spaces.
- **Presets** hold every control, but not whether the engine plays. Their names are of letters, digits, blanks, `_` and
  `-`, at most 64 characters; never paths. A number after the name in `/preset/recall` is the ramp, unless only the
  whole is the name of a preset. What is saved or deleted is answered by `/done` once it is on the disk.
- **Patterns** of OSC 1.0 (`/ch/*/mute 1`, `/ch/[1-4]/gain -6`, `/ch/{{1,8}}/reset`) reach whatever has a value, and
  the reset of a channel. What a pattern reaches and does not take the arguments is answered by an `/error` of its own;
  the rest is set.
- **Test tones** (`--synth tone`) answer as a bundle does whose titles are `Tone 1` to `Tone 8` and which has no style:
  the names of another bundle's works and styles are an `/error`. Beside levels, mute, solo and hold only guidance
  (`/cfg`, `/cfg/text`) changes how they sound; titles, prompts and the rest do nothing. Nothing listens to
  them either: `/quality` stays at -1.
- **Bundles** act as a whole. A time tag up to 60 s ahead is waited for; other tags act at once and are answered by
  `/late`, and so is what does not fit into 4 MiB that wait. Of a bundle whose patterns and dumps ask for more than 2048
  answers nothing is done.
- **Two engines** may send to each other. What only engines send is answered by one `/error`, and then no more before it
  has not come for a minute; until then that sender is taken for an engine, whose empty `/preset/list` or
  `/bundle/list` is no question.
- The engine sends only type-tagged `i`, `f` and `s`, the channel first, and no bundles. Whole numbers beyond 32 bits
  are sent as text.

A burst of thousands of messages fits the receive queue only where the system allows it several megabytes:
`sysctl -w net.core.rmem_max=8388608`.

## To the engine

{sets}

*Chosen*: by the bundle, as measured best for it; the lead by the engine, from its speed. *Next render*: within the lead
plus one render, as `/done` says. *Next block*: within one JACK block.

## Over HTTP

The same addresses are served as OSCQuery on TCP port 9402, those of a channel as `/ch/3/cfg`. A websocket to that port
takes OSC packets as binary messages and is answered like any sender. `{{"COMMAND": "LISTEN", "DATA": "/ch/3/cfg"}}`, as
text, has one value sent at each change, under the path of its node; `IGNORE` ends that. What the bundle proposes for a
control stands beside its value as `DEFAULT_VALUE`.

Beside what stands in the tables, `/mel` can be listened to: the spectrogram of what is played (i:column i:bands
b:levels; 20 columns a second, of each column each channel's bands from low to high, 0 for -90 dBFS to 255 for 0 dBFS).
A websocket to `/page/sound` gets the stereo mix: 48 kHz, 16 bits, little-endian, left and right in turn; the channels
stand on a ring, clockwise from just left of straight ahead.

## From the engine

Values have the address and form of the table above. Beside them:

{sent}
"""


def _signature(address: Address) -> str:
    parts = ["i channel"] * address.per_channel
    for a in address.arguments:
        many = " for each channel" if a.kind == "names" else ""
        text = f"{'i or s' if a.kind == 'seed' else TAGS[a.kind]} {a.name}{many}"
        if a.kind == "blend":
            text = f"s text, f weight, … up to {MOST_BLENDED} of each"
        parts.append(f"[{text}]" if a.optional else text)
    return ", ".join(parts)


def _ranges(address: Address) -> str:
    return "; ".join(filter(None, map(_range, address.arguments)))


def _range(a: Argument) -> str:
    unit = f" {a.unit}" if a.unit else ""
    if a.kind == "bool":
        known = "0 or 1"
    elif a.minimum is None or a.maximum is None:
        known = f"up to {a.maximum:g} characters" if a.maximum is not None else ""
    elif a.maximum >= 2**31 - 1:
        known = "32 bits"
    else:
        known = f"{a.minimum:g} to {a.maximum:g}{unit}"
    default = (
        "the sender's" if a.kind in ("host", "port") else "" if a.default in (None, "") else f"{a.default:g}{unit}"
    )
    if a.default is None and known and a.kind not in ("name", "text"):
        default = "chosen"
    return ", ".join(filter(None, [known, default]))
