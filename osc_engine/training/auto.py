"""What stands for "auto" in a recipe's `[STAGE.loop]`: chosen by the archive's size and the device's memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from osc_engine.training.recipe import RecipeError, fill
from osc_engine.training.settings import LoopSettings

AUTO = "auto"
KEYS = ("steps", "batch", "accumulate")
#: Items of a step, on a GPU and on a CPU.
BATCH = {"clap": (64, 12), "tokenizer": (32, 8), "transformer": (64, 8), "vocoder": (16, 6)}
#: How often a training hears its archive. Our own choice, by which the sizes of studies-for.toml come to about the most
#: steps on 200 hours: how long the paper trained is not published.
PASSES = {"clap": 17, "tokenizer": 43, "transformer": 430, "vocoder": 7}
#: Fewest and most steps, however small or large the archive is.
STEPS = {
    "clap": (400, 20_000),
    "tokenizer": (3_000, 300_000),
    "transformer": (5_000, 500_000),
    "vocoder": (4_000, 500_000),
}


@dataclass(frozen=True)
class Situation:
    """What a choice depends on.

    Attributes:
        hours: of sound that is trained on.
        item_seconds: of sound in one item.
        processes: that train together.
        on_gpu: whether they compute on GPUs.
        room: returns the items that a device has memory for, and its memory in GiB; asked only where it decides.
    """

    hours: float
    item_seconds: float
    processes: int
    on_gpu: bool
    room: Callable[[], tuple[int, float]]


def choose(stage: str, table: dict[str, Any], situation: Situation) -> tuple[dict[str, Any], list[str]]:
    """Put numbers in the place of "auto".

    Args:
        stage: whose loop it is.
        table: `[STAGE.loop]` as read.
        situation: what is there.

    Returns:
        The table, and a sentence about each choice.

    Raises:
        RecipeError: a key says "auto" that cannot.
    """
    wrong = [key for key, value in table.items() if value == AUTO and key not in (*KEYS, "accelerator")]
    if wrong:
        raise RecipeError(f"recipe: [{stage}.loop] {wrong[0]} is 'auto'; only {', '.join(KEYS)} may be")
    # what is chosen depends on the rest of the table
    rest = {key: 1 if value == AUTO and key in KEYS else value for key, value in table.items()}
    fill(LoopSettings, rest, f"{stage}.loop")
    chosen, said = dict(table), []
    if chosen.get("batch") == AUTO:
        chosen["batch"] = BATCH[stage][0 if situation.on_gpu else 1]
        said.append(f"batch {chosen['batch']}, for {'GPUs' if situation.on_gpu else 'a CPU'}")
    if chosen.get("accumulate") == AUTO:
        chosen["accumulate"], why = _accumulate(stage, int(chosen["batch"]), situation)
        said.append(f"accumulate {chosen['accumulate']}, {why}")
    if chosen.get("steps") == AUTO:
        chosen["steps"], why = _steps(stage, int(chosen["batch"]), situation)
        said.append(f"steps {chosen['steps']}, {why}")
    return chosen, said


def _steps(stage: str, batch: int, situation: Situation) -> tuple[int, str]:
    wanted = round(PASSES[stage] * situation.hours * 3600 / (batch * situation.item_seconds))
    least, most = STEPS[stage]
    bound = f", at least {least}" if wanted < least else f", at most {most}" if wanted > most else ""
    why = f"as {PASSES[stage]} passes over {situation.hours:.2f} h are {wanted}{bound}"
    return min(max(wanted, least), most), why


def _accumulate(stage: str, batch: int, situation: Situation) -> tuple[int, str]:
    if not situation.on_gpu and batch <= BATCH[stage][1]:
        return 1, "as so few fit on any CPU"
    room, gib = situation.room()
    share = batch // situation.processes
    parts = [n for n in range(1, max(share, 1) + 1) if share % n == 0 and share // n <= room] or [max(share, 1)]
    return parts[0], f"as {room} of {share} items find room in {gib:.0f} GiB"
