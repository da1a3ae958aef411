"""The vocoder: windows play as the whole, tones stay tones, clicks stay clicks, and training lowers its losses."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from torch import Tensor

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel, decibels
from osc_engine.model.vocoder import NOISE_FRAMES, Sketch, Vocoder, VocoderConfig
from osc_engine.training.archive import prepare
from osc_engine.training.discriminators import Judges, JudgesConfig, judges_loss, opinion_losses
from osc_engine.training.hands import Hands
from osc_engine.training.recipe import Recipe, RecipeError
from osc_engine.training.run import Run
from osc_engine.training.vocoder import Hearing, VocoderLosses, VocoderTrainee, softer, tone_purity
from osc_engine.training.world import device_of, make_fabric

RATE, FRAME = 48_000, 480
SMALL = VocoderConfig(width=16, inner=32, layers=2)
JUDGES = JudgesConfig(periods=(3,), period_widths=(4, 8), resolutions=(512,), spectrum_width=4)


def vocoder(config: VocoderConfig = SMALL) -> Vocoder:
    torch.manual_seed(0)
    return Vocoder(config).eval()


def sine(hertz: float, samples: int, level: float = 1.0) -> Tensor:
    return level * torch.sin(2 * math.pi * hertz * torch.arange(samples, dtype=torch.float64) / RATE).float()[None]


def heard(sound: Tensor, part: str) -> Sketch:
    """Return what a perfect network would say of a sound, all of it one part."""
    drift, delay, _ = Hearing(SMALL)(sound)
    edge = (SMALL.n_fft - FRAME) // 2
    frames = torch.nn.functional.pad(sound, (edge, edge)).unfold(1, SMALL.n_fft, FRAME)
    loudness = (torch.fft.rfft(frames * torch.hann_window(SMALL.n_fft)).abs() + 1e-9).log()
    one, zero = torch.ones_like(drift), torch.zeros_like(drift)
    shares = {name: one if name == part else zero for name in ("tone", "noise", "event")}
    return Sketch(loudness.clamp(max=vocoder().head.highest), drift, delay, phase=zero, **shares)


@torch.inference_mode()
def test_a_window_plays_as_the_whole_would_away_from_its_margin() -> None:
    network, mel = vocoder(), torch.rand(2, 256, 60) - 0.8
    whole = network(mel, 1000)
    first, last, margin = 8, 56, network.margin_frames
    window = network(mel[:, :, first:last], 1000 + first)
    inner = slice((first + margin) * FRAME, (last - margin) * FRAME)
    moved = slice(margin * FRAME, (last - first - margin) * FRAME)
    torch.testing.assert_close(window[:, moved], whole[:, inner], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("hertz", [50.0, 61.0, 220.0, 997.0, 5000.0, 15_013.0])
def test_a_full_scale_tone_is_not_capped(hertz: float) -> None:
    sound = vocoder().head.play(heard(sine(hertz, 60 * FRAME), "tone"), torch.tensor([0]))
    middle = sound[0, 10 * FRAME : 50 * FRAME]
    assert 20 * math.log10(float(middle.abs().max())) > -0.1
    power = torch.fft.rfft(middle * torch.hann_window(len(middle))).abs().square()
    peak = float(torch.fft.rfftfreq(len(middle), 1 / RATE)[power.argmax()])
    assert peak == pytest.approx(hertz, rel=0.02, abs=3)


def test_a_steady_tone_has_no_line_at_the_frame_rate() -> None:
    sound = vocoder().head.play(heard(sine(437.5, 120 * FRAME, 0.5), "tone"), torch.tensor([3]))[0]
    middle = sound[20 * FRAME : 100 * FRAME]
    power = torch.fft.rfft(middle * torch.hann_window(len(middle))).abs().square()
    hertz = torch.fft.rfftfreq(len(middle), 1 / RATE)
    assert float(power[(hertz - 437.5).abs() < 8].sum() / power.sum()) > 0.999


@pytest.mark.parametrize("sample", [9_700, 10_000, 10_317])
def test_a_click_stays_a_click_in_its_place(sample: int) -> None:
    click = torch.zeros(1, 40 * FRAME)
    click[0, sample] = 0.5
    sound = vocoder().head.play(heard(click, "event"), torch.tensor([0]))[0]
    assert int(sound.abs().argmax()) == sample
    assert float(sound[sample]) == pytest.approx(0.5, rel=0.05)
    assert float(sound.square().sum()) == pytest.approx(0.25, rel=0.1)


@torch.inference_mode()
def test_steady_noise_neither_buzzes_nor_repeats() -> None:
    flat = torch.full((1, 401, SMALL.bins), 0.0)
    sketch = Sketch(flat, flat, flat, flat, flat + 1, flat, flat)
    sound = vocoder().head.play(sketch, torch.tensor([NOISE_FRAMES - 100]))[0]
    power = torch.fft.irfft(torch.fft.rfft(sound, 2 * len(sound)).abs().square())[: len(sound)]
    assert float((power[FRAME:] / power[0]).abs().max()) < 0.3


@torch.inference_mode()
def test_channels_with_the_same_mel_have_noise_of_their_own() -> None:
    flat = torch.full((2, 200, SMALL.bins), 0.0)
    first, second = vocoder().head.play(Sketch(flat, flat, flat, flat, flat + 1, flat, flat), torch.tensor([0, 0]))
    assert abs(float(torch.corrcoef(torch.stack([first, second]))[0, 1])) < 0.1


@torch.inference_mode()
def test_an_untrained_vocoder_plays_steady_sound_at_about_its_level() -> None:
    torch.manual_seed(1)
    mel = Mel()
    sound = torch.randn(1, 100 * FRAME) * 0.05 + sine(440.0, 100 * FRAME, 0.2)
    picture = mel(sound)
    apart = (decibels(mel(vocoder()(picture))) - decibels(picture))[:, :, 10:-10]
    assert abs(float(apart.mean())) < 5
    assert float(apart.abs().mean()) < 6


@torch.inference_mode()
def test_low_precision_of_the_backbone_does_not_reach_the_phases() -> None:
    network = vocoder()
    mel = Mel()(sine(440.0, 60 * FRAME, 0.5))
    with torch.autocast("cpu", torch.bfloat16):
        rough = network(mel)
    exact = network(mel)
    assert rough.dtype == torch.float32
    assert float((rough - exact).square().mean() / exact.square().mean()) < 1e-2


def test_a_vocoder_file_plays_what_was_saved(tmp_path: Path) -> None:
    network, mel = vocoder(), torch.rand(1, 256, 20) - 0.8
    network.save(tmp_path / "vocoder.safetensors")
    again = Vocoder.load(tmp_path / "vocoder.safetensors")
    assert again.config == SMALL and not again.training
    with torch.inference_mode():
        assert torch.equal(again(mel), network(mel))


def test_a_vocoder_file_that_is_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocoder.safetensors"
    network = vocoder()
    network.head.out.weight.data[0, 0] = math.nan
    network.save(path)
    with pytest.raises(ValueError, match=r"head\.out\.weight holds values that are not finite"):
        Vocoder.load(path)
    path.write_bytes(b"not a network")
    with pytest.raises(ValueError, match="not a readable safetensors file"):
        Vocoder.load(path)


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"layers": 0}, "at least 1"), ({"n_fft": 600}, "n_fft is 600"), ({"n_fft": 1921}, "n_fft is 1921")],
)
def test_sizes_that_do_not_fit_are_refused(changes: dict[str, int], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        replace(SMALL, **changes)


@pytest.mark.parametrize("hertz", [100.0, 441.0, 3_010.0])
def test_hearing_finds_the_frequency_between_the_bins(hertz: float) -> None:
    drift, _, weight = Hearing(SMALL)(sine(hertz, 20 * FRAME, 0.5))
    loudest = int(weight[0, 10].argmax())
    assert (loudest + float(drift[0, 10, loudest])) * RATE / SMALL.n_fft == pytest.approx(hertz, abs=0.5)


def test_hearing_finds_the_moment_within_the_frame() -> None:
    click = torch.zeros(1, 20 * FRAME)
    click[0, 10 * FRAME + 100] = 1.0
    _, delay, _ = Hearing(SMALL)(click)
    assert float(delay[0, 10, 200]) * FRAME == pytest.approx(100 - FRAME / 2, abs=1)


def test_a_softer_crop_has_the_mel_of_the_softer_sound() -> None:
    torch.manual_seed(0)
    mel = Mel()
    sound = torch.randn(3, 40 * FRAME) * torch.tensor([[0.1], [1e-3], [1e-5]])
    quieter, picture = softer(sound, mel(sound), 20.0)
    assert not torch.equal(quieter, sound)
    torch.testing.assert_close(picture, mel(quieter), atol=1e-4, rtol=0)


def test_judges_learn_to_tell_noise_from_tones() -> None:
    torch.manual_seed(0)
    judges = Judges(JUDGES)
    optimizer = torch.optim.Adam(judges.parameters(), 1e-2)
    scale = torch.ones(2, 1)

    def pair() -> tuple[Tensor, Tensor]:
        return torch.cat([sine(h, 2400, 0.1) for h in (200, 3000)]), 0.07 * torch.randn(2, 2400)

    def loss() -> Tensor:
        real, made = pair()
        return judges_loss(judges(real, scale), judges(made, scale))

    before = float(loss().detach())
    for _ in range(20):
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()
    assert float(loss().detach()) < 0.8 * before
    with torch.no_grad():
        real, made = (judges(sound, scale) for sound in pair())
        passing, apart = opinion_losses(real, made)
        assert float(passing) > float(opinion_losses(real, real)[0])
        assert float(apart) > 0 and float(opinion_losses(real, real)[1]) == 0


def trainee(losses: VocoderLosses) -> VocoderTrainee:
    torch.manual_seed(0)
    sound = sine(300.0, 96 * FRAME, 0.3)
    return VocoderTrainee(SMALL, JUDGES, losses, 3e-3, (sound, Mel()(sound)))


def steps(trained: VocoderTrainee, count: int, progress: float) -> list[dict[str, float]]:
    hands = Hands(make_fabric("cpu", "32-true"), trained.parts, trained.optimizers)
    sound = torch.cat([sine(h, 16 * FRAME, 0.3) for h in (150.0, 1234.0)])
    batch = (sound, Mel()(sound))
    seen = [trained.train_step(hands, batch, progress, n) for n in range(count)]
    return [{name: float(value) for name, value in losses.items()} for losses in seen]


def test_training_lowers_every_loss() -> None:
    seen = steps(trainee(VocoderLosses(resolutions=(1024,))), 15, 0.0)
    assert set(seen[0]) == {"spectra", "mel", "place"}
    for name, first in seen[0].items():
        assert seen[-1][name] < 0.99 * first, name


def test_judges_join_at_their_time_and_teach() -> None:
    trained = trainee(VocoderLosses(resolutions=(512,), adversarial_from=0.5))
    judge, head = (trained.networks[n].state_dict() for n in ("judges", "model"))
    before = {name: value.clone() for name, value in judge.items()}
    assert "judges" not in steps(trained, 1, 0.49)[0]
    assert all(torch.equal(value, judge[name]) for name, value in before.items())
    seen = steps(trained, 2, 0.5)
    assert {"judges", "adversarial", "matching"} <= set(seen[0])
    assert any(not torch.equal(value, judge[name]) for name, value in before.items())
    assert all(torch.isfinite(value).all() for value in head.values())


@torch.no_grad()
def test_evaluation_measures_level_error_and_tones_and_shows_pictures() -> None:
    trained = trainee(VocoderLosses())
    evaluation = trained.evaluate(trained.networks["model"].eval())
    assert 0 < evaluation.figures["error_db"] < 40
    assert 0 < evaluation.figures["tones"] <= 1
    real, made = evaluation.pictures["000"]
    assert real.shape == made.shape == (256, 96 - 2 * SMALL.margin_frames)


@torch.inference_mode()
def test_tone_purity_hears_a_vocoder_that_scatters_its_phases() -> None:
    good, bad, bins = vocoder(), vocoder(), SMALL.bins
    for network in (good, bad):
        network.head.out.weight.data.zero_()
    good.head.out.bias.data[4 * bins : 5 * bins] = 5.0
    bad.head.out.bias.data[5 * bins : 6 * bins] = 5.0
    assert tone_purity(good, Mel()) > tone_purity(bad, Mel()) + 0.2


@pytest.mark.parametrize(
    "changes", [{"mel": -1.0}, {"adversarial_from": 2.0}, {"resolutions": ()}, {"resolutions": (1000, 62)}]
)
def test_losses_that_make_no_sense_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="vocoder losses"):
        VocoderLosses(**changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for n, title in enumerate(("Hum", "Hiss")):
        (folder / title).mkdir()
        noise = np.random.default_rng(n).standard_normal(5 * RATE) * 0.05
        soundfile.write(folder / title / "0.flac", noise.astype(np.float32), RATE)
    return folder


def recipe(**own: object) -> Recipe:
    table = {
        "width": 16,
        "inner": 32,
        "layers": 1,
        "crop_columns": 2,
        **own,
        "losses": {"resolutions": [512], "adversarial_from": 0.5},
        "judges": {"periods": [3], "period_widths": [4], "resolutions": [512], "spectrum_width": 2},
        "loop": {"steps": 2, "batch": 2, "learning_rate": 1e-3, "accelerator": "cpu", "precision": "32-true"},
    }
    return Recipe("tiny", "", {"vocoder": table})


def test_a_recipe_becomes_a_vocoder_file(archive: Path, tmp_path: Path) -> None:
    prepared = prepare(archive, tmp_path / "prepared", Geometry())
    Run(recipe(), prepared, tmp_path).stage("vocoder")
    made = Vocoder.load(tmp_path / "vocoder.safetensors")
    assert made.config == VocoderConfig(width=16, inner=32, layers=1)
    assert (tmp_path / "vocoder" / "log.jsonl").read_text().count("error_db") == 1


def test_a_recipe_that_wants_a_missing_tokenizer_is_refused(archive: Path, tmp_path: Path) -> None:
    prepared = prepare(archive, tmp_path / "prepared", Geometry())
    with pytest.raises(RecipeError, match=r"tokenizer\.safetensors is missing.*run the stage tokenizer first"):
        Run(recipe(tokenized=0.5), prepared, tmp_path).stage("vocoder")
    for wrong in ("x", True, 1.5):
        with pytest.raises(RecipeError, match=f"tokenized is {wrong!r}; it must be a share of 0 to 1"):
            Run(recipe(tokenized=wrong), prepared, tmp_path).stage("vocoder")


def test_a_gpu_that_is_asked_for_and_not_there_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert device_of("auto") == device_of("cpu") == "cpu"
    with pytest.raises(RecipeError, match="accelerator is 'cuda', and no GPU can be used here"):
        device_of("cuda")
