"""Channels that are held: each repeats what it last played, while its source goes on unheard.

    source ──────╮                 ╭────── source, aligned with all other channels
                  ╳  FADE samples ╳
    the past ────╯─────────────────╰

The past of a channel is a circle: each sample played takes the place of the oldest. A held channel plays the oldest
sample and puts it back, so the circle repeats. While it fades, the mixture is put back: so the joint of the loop is the
crossfade that was heard when the hold began, and the circle always holds what was really played, without a seam. Both
fades are equal in power, for the two sides are unlike; one that is turned back in its middle goes back the way it came.
"""

from __future__ import annotations

from osc_engine.kernel.state import FADE, LEAST_HELD, View, compiled_code


@compiled_code
def hold(v: View, c: int, n: int) -> None:
    """Put a channel's past into `mix` as far as it is held, and `mix` into its past."""
    channel, longest = v.channels[c], v.state.hold_samples
    held, at, length = int(channel.held), int(channel.past_at), int(channel.past_length)
    step = 1 if channel.hold != 0 and (held > 0 or length >= LEAST_HELD) else -1
    for i in range(n):
        held = min(max(held + step, 0), FADE)
        if at == length:
            # A circle that is not complete grows while the source alone is heard.
            if held == 0 and length < longest:
                length += 1
            else:
                at = 0
        if held > 0:
            v.mix[i] = v.weights[FADE - held] * v.mix[i] + v.weights[held] * v.past[c, at]
        v.past[c, at] = v.mix[i]
        at += 1
    channel.held, channel.past_at, channel.past_length = held, at, length
