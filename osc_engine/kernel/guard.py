"""What leaves a port: gains, DC blocked, peaks limited, the master ramp, and the meters.

    mix ── gain, gate ── clip ── - DC ── look-ahead limiter ──┬── master ramp ── port
                                  ▲                           │
                                  └────────── servo ──────────┘

Sound that needs no guard passes bit by bit, `LOOK_AHEAD` samples later.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from osc_engine.kernel.ramps import advance
from osc_engine.kernel.state import CEILING, LINE, RATE, View, compiled_code

_CLIP = 4.0
#: -66 dBFS.
_DC_ALLOWED = 5e-4
#: 7 Hz; with the limiter fully down the servo is four times slower, and still done within a second.
_DC_SPEED = 2 * np.pi * 7 / RATE
_DC_STEP = 1 / (RATE // 10)
_DC_QUIET = RATE
_RELEASE = 1 / (RATE // 10)
_RELEASED = 0.9999
_METER_SAMPLES = 0.3 * RATE
_TINY = 1e-30


@compiled_code
def guard(v: View, c: int, n: int, out: Any, start: int) -> None:
    """Bring `mix` to the port of a channel, from sample `start` of the block."""
    voice, gain, gate, master = v.voices[c], v.ramps[1 + 2 * c], v.ramps[2 + 2 * c], v.ramps[0]
    at = v.state.line_at
    peak, total, aim = 0.0, 0.0, float(voice.dc_on)
    for i in range(n):
        x = min(max(v.mix[i] * advance(gain, 1) * advance(gate, 1), -_CLIP), _CLIP)
        voice.dc_weight += min(max(aim - voice.dc_weight, -_DC_STEP), _DC_STEP)
        x -= voice.dc_weight * voice.dc
        y = _limit(v, c, at, x)
        at = at + 1 if at + 1 < LINE else 0
        # The mean of what leaves, without the line's delay: what enters, and what the limiter made of it. Weight 0
        # only measures it; weight 1 is a 7 Hz high-pass, around the limiter too, which may turn down one half of a
        # wave more than the other.
        mean = x + (y - v.lines[c, at])
        voice.dc += _DC_SPEED * (mean - (1.0 - voice.dc_weight) * voice.dc)
        y *= master.target if i + 1 == master.left else master.level + master.step * (i + 1)
        y = y if abs(y) > _TINY else 0.0
        out[start + i] = y
        peak, total = max(peak, abs(y)), total + y
    _watch_dc(voice, n)
    meter(v.channels[c], peak, total / n, n)


@compiled_code
def move_unheard(v: View, c: int, n: int) -> None:
    """Move gain and gate of a channel by `n` samples of silence, and with them the sound that waits in its line."""
    voice, gain, gate = v.voices[c], v.ramps[1 + 2 * c], v.ramps[2 + 2 * c]
    before = gain.level * gate.level
    # A gate that is shut opens with the start: behind the silence in the line the sound would begin with a step.
    after = advance(gain, n) * (advance(gate, n) if gate.level > 0 else 0.0)
    if before > 0 and after != before:
        voice.dc *= after / before
        for i in range(LINE):
            # What grows here the limiter does not see coming.
            v.lines[c, i] = min(max(v.lines[c, i] * (after / before), -CEILING), CEILING)


@compiled_code
def meter(channel: Any, peak: float, mean: float, n: int) -> None:
    """Keep the peak (linear, falling by e in 0.3 s) and the mean (as slow) of what left."""
    fall = np.exp(-n / _METER_SAMPLES)
    channel.peak = max(peak, channel.peak * fall)
    channel.dc += (mean - channel.dc) * (1.0 - fall)
    if channel.peak < 1e-9:
        channel.peak = 0.0
    if abs(channel.dc) < 1e-9:
        channel.dc = 0.0


@compiled_code
def _limit(v: View, c: int, at: int, x: float) -> float:
    """Delay a sample by LOOK_AHEAD, turned down in time for every peak on the way.

    The gain is the least that any of the last LINE samples needs (kept as the minima of two spans of that length),
    let go slowly, and averaged over LINE samples: no sample in the line ever gets more than it needs.
    """
    voice = v.voices[c]
    v.lines[c, at] = x
    delayed = float(v.lines[c, at + 1 if at + 1 < LINE else 0])
    needed = 1.0
    if abs(x) > CEILING:
        needed = CEILING / abs(x)
        v.channels[c].limited += 1
        voice.idle = 0
    if voice.idle > 2 * LINE:
        return delayed
    voice.near = min(voice.near, needed)
    released = voice.gain + (1.0 - voice.gain) * _RELEASE
    voice.gain = min(voice.near, voice.far, released if released < _RELEASED else 1.0)
    voice.sum += voice.gain - v.gains[c, at]
    v.gains[c, at] = voice.gain
    voice.age += 1
    if voice.age == LINE:
        voice.far, voice.near, voice.age = voice.near, 1.0, 0
    # Once the line has held nothing but ones, the sum is made exact, so that rounding cannot pile up.
    voice.idle = voice.idle + 1 if voice.gain == 1.0 else 0
    if voice.idle >= LINE:
        voice.sum = float(LINE)
    return min(max(delayed * float(voice.sum / LINE), -CEILING), CEILING)


@compiled_code
def _watch_dc(voice: Any, n: int) -> None:
    """Correct a channel from the moment its DC is seen until it has been away for a second."""
    if abs(voice.dc) < _TINY:
        voice.dc = 0.0
    if abs(voice.dc) > _DC_ALLOWED:
        voice.dc_on, voice.dc_quiet = 1, 0
    elif abs(voice.dc) < _DC_ALLOWED / 2:
        voice.dc_quiet += n
        if voice.dc_quiet > _DC_QUIET:
            voice.dc_on = 0
