"""What a training shows: curves, pictures and sound as TensorBoard reads them back, and the words beside the bar."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import test_loop
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from osc_engine.training.job import Job
from osc_engine.training.loop import fit
from osc_engine.training.report import Pace, _words

RATE = 48_000
PACE = Pace(step=40, steps=100, minutes=2.0, limit=0.0, unit="tokens", units_a_step=960)


def tone(mel: np.ndarray) -> np.ndarray:
    """An ear that hears a tone as long as the mel, four times too loud."""
    return 4 * np.sin(2 * np.pi * 440 * np.arange(mel.shape[1] * 480) / RATE).astype(np.float32)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> EventAccumulator:
    """What TensorBoard reads of a training of 22 steps with two evaluations, in two sittings."""
    folder = tmp_path_factory.mktemp("report")
    for steps in (12, 22):
        fit(Job(test_loop.Line(), test_loop.batch, replace(test_loop.SETTINGS, steps=steps), ear=tone), folder)
    events = EventAccumulator(str(folder / "tensorboard"), size_guidance={"images": 0, "audio": 0, "scalars": 0})
    events.Reload()
    return events


def test_losses_gradients_pace_and_figures_are_curves_over_the_steps(read: EventAccumulator) -> None:
    curves = {name: [event.step for event in read.Scalars(name)] for name in read.Tags()["scalars"]}
    looked, told = [10, 12, 20, 22], [12, 22]
    pace = ("steps_per_second", "items_per_second", "tflops", "minutes_left")
    names = ("loss/loss", "loss/gradient_model", *(f"pace/{name}" for name in pace))
    assert curves == {**dict.fromkeys(names, looked), "evaluation/error": told}, "and no MFU or memory of a CPU"
    logged = {line["step"]: line for line in test_loop.log(Path(read.path).parent) if "losses" in line}
    for event in read.Scalars("loss/loss"):
        assert event.value == pytest.approx(logged[event.step]["losses"]["loss"])
    for event in read.Scalars("pace/items_per_second"):
        assert event.value == pytest.approx(logged[event.step]["pace"]["items_per_second"], rel=1e-3)


def test_each_evaluation_leaves_a_picture_and_a_sound(read: EventAccumulator) -> None:
    assert read.Tags()["images"] == ["real above made/Glass Rain"] and read.Tags()["audio"] == ["Glass Rain"]
    pictures, sounds = read.Images("real above made/Glass Rain"), read.Audio("Glass Rain")
    assert [event.step for event in pictures] == [event.step for event in sounds] == [12, 22]
    assert pictures[0].encoded_image_string.startswith(b"\x89PNG")
    assert (pictures[0].width, pictures[0].height) == (960, 480)
    sound, rate = soundfile.read(io.BytesIO(sounds[0].encoded_audio_string))
    assert rate == RATE and len(sound) == 20 * 480
    assert np.abs(sound - np.clip(tone(np.zeros((8, 20))), -1, 1)).max() < 1e-3, "limited, not wrapped"


def test_the_bar_says_the_losses_the_throughput_and_the_time_left() -> None:
    losses = {"hidden": 6.4321, "gradient_model": 0.5}
    assert _words(PACE, losses, PACE.figures(2.0)) == "hidden 6.43 | 1.92e+03 tokens/s, 0 min left"
    slow = replace(PACE, steps=12_040)
    assert _words(slow, losses, slow.figures(2.0)) == "hidden 6.43 | 1.92e+03 tokens/s, 100 min left"
    limited = replace(slow, limit=32.0)
    assert _words(limited, losses, limited.figures(2.0)).endswith(", 30 min left"), "the earlier of two ends"
    assert _words(limited, losses, replace(limited, minutes=40.0).figures(2.0)).endswith(", 0 min left")
    assert math.isfinite(slow.figures(0.0)["minutes_left"])


def test_the_bar_says_the_mfu_only_of_a_device_whose_peak_is_known() -> None:
    counted = replace(PACE, flops_a_step=1.5e14)
    assert "tflops" in counted.figures(2.0) and "MFU" not in _words(counted, {}, counted.figures(2.0))
    known = replace(counted, peak=1e15)
    assert ", MFU 30 %, " in _words(known, {"hidden": 1.0}, known.figures(2.0))
    uncounted = replace(known, flops_a_step=0.0)
    assert "MFU" not in _words(uncounted, {}, uncounted.figures(2.0))
