"""How good a bundle is, by numbers, on what it was never trained on. Everything is measured on finished sound."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.controls import ChannelControls, Controls, Ramp, default_controls
from osc_engine.manifest import find_bundle
from osc_engine.model.bundle import load_clap
from osc_engine.model.clap import Clap
from osc_engine.model.mel import Mel, decibels
from osc_engine.model.neural import NeuralSynth
from osc_engine.model.tokenizer import Tokenizer
from osc_engine.offline import stream_blocks
from osc_engine.training.acoustics import centroid, highest_correlation, level_db, spectrum_distance, thumbnail
from osc_engine.training.data import Crops, reels
from osc_engine.training.listening import samples_of
from osc_engine.training.prepared import Prepared
from osc_engine.training.tokenizer import codebook_use

#: Guidance scales of text after a change, and of style and text where both are given.
TEXT_SCALES = (0.0, 1.0, 3.0)
STYLE_SCALES = ((0.0, 0.0), (1.0, 0.0), (3.0, 0.0), (0.0, 3.0), (3.0, 1.0), (3.0, 0.6), (3.0, 0.4))
#: A passage that is no louder has no centroid.
SILENT_DB = -80.0
Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Effort:
    """How much is rendered.

    Attributes:
        seeds: segments of each title.
        before: other titles that sound first, for each title at each guidance scale; 0 takes all.
        style_seeds: segments of each title at each pair of scales of style and text.
        minutes: of a long render.
        long_seeds: long renders of each title.
        prompts: held-out captions of each work; 0 takes all.
    """

    seeds: int = 20
    before: int = 0
    style_seeds: int = 4
    minutes: float = 10.0
    long_seeds: int = 6
    prompts: int = 0


class Judge:
    """What listens: the bundle's audio tower, and a plain classifier on long-term mel statistics.

    Args:
        synth: the bundle.
        clap: its CLAP.
        prepared: the archive; the classifier learns the training side.
        tokenizer: the bundle's, whole.
    """

    def __init__(self, synth: NeuralSynth, clap: Clap, prepared: Prepared, tokenizer: Tokenizer) -> None:
        self.synth, self.clap, self.prepared, self.tokenizer = synth, clap, prepared, tokenizer
        self.mel = Mel(synth.geometry)
        self.titles = [t for t in synth.manifest.titles if t in prepared.works]
        self.title_vectors = torch.stack([synth.networks.vectors[f"title/{t}"] for t in self.titles]).cpu()
        statistics = {t: np.stack([_statistics(m) for m in self.real(t, 24, held_out=False)]) for t in self.titles}
        everything = np.concatenate(list(statistics.values()))
        self._scale = everything.std(0) + 1e-3
        self._means = np.stack([s.mean(0) for s in statistics.values()])
        self.averages = {t: self._work_average(t) for t in self.titles}

    @classmethod
    def open(cls, bundle: str, prepared: Prepared, device: str = "cpu", checkpoint: Path | None = None) -> Judge:
        """Load a bundle by name or folder, and its CLAP, of which `checkpoint` is the file if it is LAION's.

        Raises:
            BundleError: it cannot be played.
        """
        folder = find_bundle(bundle)
        synth = NeuralSynth.load(folder, device, checkpoint)
        clap = load_clap(folder, synth.manifest, device, checkpoint)
        return cls(synth, clap, prepared, Tokenizer.load(folder / "tokenizer.safetensors"))

    def real(self, title: str, count: int, held_out: bool) -> list[NDArray[np.float32]]:
        """Return mels (M, F) of segments of a work."""
        crops = Crops(self.prepared, self.synth.geometry.columns, (title,), held_out)
        rng = np.random.default_rng(1)
        return [crops.mel(*crops.draw(rng)) for _ in range(count)]

    def sounds(self, title: str, count: int, held_out: bool) -> Sound:
        """Return the sound (N, S) of the same segments as `real`."""
        crops = Crops(self.prepared, self.synth.geometry.columns, (title,), held_out)
        rng = np.random.default_rng(1)
        return np.stack([crops.audio(*crops.draw(rng)) for _ in range(count)])

    def mels(self, audio: Sound) -> Tensor:
        """Return the mel (C, M, F) of sound (C, S)."""
        with torch.inference_mode():
            made: Tensor = self.mel(torch.from_numpy(np.ascontiguousarray(audio)))
        return made

    def by_tower(self, audio: Sound) -> list[int]:
        """Return the title that the audio tower finds nearest, for each of (N, S)."""
        return [int(i) for i in (self.embed(audio) @ self.title_vectors.T).argmax(1)]

    def by_statistics(self, mels: Tensor) -> list[int]:
        """Return the title whose long-term statistics lie nearest."""
        found = [np.abs((_statistics(m) - self._means) / self._scale).mean(1).argmin() for m in mels.numpy()]
        return [int(i) for i in found]

    def embed(self, audio: Sound) -> Tensor:
        """Return unit vectors (N, E) of sounds (N, S)."""
        parts = torch.split(torch.from_numpy(np.ascontiguousarray(audio)), 8)
        return torch.cat([self.clap.embed_audio(part).cpu() for part in parts])

    def _work_average(self, title: str) -> NDArray[np.float64]:
        total, frames = np.zeros(self.synth.geometry.mel_bins), 0
        for item in self.prepared.of(title, False):
            mel = np.asarray(self.prepared.load(item, "mel")[::4], np.float32)
            total += decibels(torch.from_numpy(mel)).double().sum(0).numpy()
            frames += len(mel)
        return total / frames


def evaluate(
    judge: Judge, effort: Effort = Effort(), told: Callable[[float], None] = lambda share: None
) -> dict[str, Any]:
    """Measure everything the model card states.

    Args:
        judge: the bundle and what listens to it.
        effort: how much is rendered.
        told: gets the share that is done.
    """
    defaults = judge.synth.manifest.defaults
    figures: dict[str, Any] = {
        "bundle": judge.synth.manifest.name,
        "titles": judge.titles,
        "effort": asdict(effort),
        "settings": {
            "steps": defaults.ample_steps,
            "cfg_text": defaults.cfg_text,
            "cfg_audio": defaults.cfg_audio,
            "temperature": defaults.temperature,
        },
    }
    figures["trained_on"] = _all_trained_on(judge)
    figures["real"] = _of_real(judge, figures["trained_on"])
    told(0.0)
    figures["titles_obeyed"] = _titles(judge, effort, told)
    told(0.1)
    figures["guidance"] = _guidance(judge, effort)
    told(0.15)
    figures["style"] = _style(judge, effort)
    told(0.18)
    figures["prompts_obeyed"] = _prompts(judge, effort)
    figures["long"] = _long(judge, effort, told)
    told(1.0)
    return figures


def _all_trained_on(judge: Judge) -> list[str]:
    """Return the titles of which nothing as long as a segment is held out."""
    columns = judge.synth.geometry.columns
    return [t for t in judge.titles if not reels(judge.prepared.of(t, True), columns)]


def _of_real(judge: Judge, trained_on: Sequence[str]) -> dict[str, float]:
    """The judges judged: how often they are right about real sound, of what was trained on only where nothing else is.

    Args:
        judge: the judges.
        trained_on: titles of which nothing is held out.
    """
    tower, statistics, used = 0, 0, []
    for n, title in enumerate(judge.titles):
        held_out = title not in trained_on
        mels = torch.from_numpy(np.stack(judge.real(title, 8, held_out)))
        tower += sum(i == n for i in judge.by_tower(judge.sounds(title, 8, held_out)))
        statistics += sum(i == n for i in judge.by_statistics(mels))
        with torch.inference_mode():
            used.append(judge.tokenizer.encode(mels))
    count = 8 * len(judge.titles)
    book = codebook_use(torch.cat(used), judge.synth.geometry.codes)
    return {"tower": tower / count, "statistics": statistics / count, **book}


def _titles(judge: Judge, effort: Effort, told: Callable[[float], None]) -> dict[str, Any]:
    mels, heard = [], []
    for seed in range(effort.seeds):
        told(0.1 * seed / effort.seeds)
        audio = _render(judge, _settings(judge), seed)
        mels.append(judge.mels(audio))
        heard.append(judge.by_tower(audio))
    tower = np.array(heard)
    statistics = np.array([judge.by_statistics(m) for m in mels])
    right = np.arange(len(judge.titles))
    distance = {
        title: spectrum_distance(np.mean([decibels(m[n]).mean(1).numpy() for m in mels], 0), judge.averages[title])
        for n, title in enumerate(judge.titles)
    }
    seeds_differ = (
        min(
            float((mels[i][n] - mels[j][n]).abs().mean())
            for i in range(len(mels))
            for j in range(i)
            for n in range(len(right))
        )
        if len(mels) > 1
        else float("nan")
    )
    return {
        "segments": len(mels) * len(right),
        "tower": float((tower == right).mean()),
        "statistics": float((statistics == right).mean()),
        "tower_each": _each(judge, (tower == right).mean(0)),
        "statistics_each": _each(judge, (statistics == right).mean(0)),
        "average_spectrum_db": distance,
        "nearest_two_seeds": seeds_differ,
    }


def _guidance(judge: Judge, effort: Effort) -> dict[str, dict[str, list[float]]]:
    """Similarity of sound and title at text scales 0, 1 and 3, where the title is asked for while another sounds.

    A title that has sounded for a while is followed at any scale, for what was played before says as much as the title.
    What a scale does is heard when a hand asks for something else: so each channel plays another title first, and the
    segment that follows the change is measured: with each seed another of the other titles, the same at every scale.
    """
    made = {}
    geometry = judge.synth.geometry
    before = geometry.columns // 2 * geometry.column_samples
    plain = [replace(c, style="") for c in _settings(judge)]
    others_each = max(len(plain) - 1, 1)
    for scale in TEXT_SCALES:
        asked = [replace(c, cfg_text=Ramp.fixed(scale)) for c in plain]
        similar = []
        for number in range(min(effort.before or others_each, others_each)):
            seed, away = 100 + number, 1 + number
            others = [replace(c, title=plain[n - away].title) for n, c in enumerate(plain)]
            change = replace(_controls(judge, asked, seed), version=1, heard_at=before)
            seconds = before / geometry.sample_rate + geometry.segment_seconds
            audio = np.concatenate(
                list(stream_blocks(judge.synth, _controls(judge, others, seed), seconds, [change])), axis=1
            )
            similar.append((judge.embed(audio[:, before:]) * judge.title_vectors).sum(1))
        made[f"{scale:g}"] = dict(zip(judge.titles, torch.stack(similar).T.tolist(), strict=True))
    return made


def _style(judge: Judge, effort: Effort) -> list[dict[str, float]]:
    """Mean similarity to the signature and to the title, for scales of the one and of the other.

    Where they are equal, the step from the style to the text is left out, and then the text says all. Nothing where the
    bundle has no style.
    """
    if not judge.synth.manifest.styles:
        return []
    style = judge.synth.manifest.styles[0]
    signature = judge.synth.networks.vectors[f"style/{style}"].cpu()
    made = []
    for audio, text in STYLE_SCALES:
        settings = [
            replace(c, style=style if audio else "", cfg_audio=Ramp.fixed(audio), cfg_text=Ramp.fixed(text))
            for c in _settings(judge)
        ]
        vectors = [judge.embed(_render(judge, settings, 200 + seed)) for seed in range(effort.style_seeds)]
        to_style = torch.stack([(v @ signature).mean() for v in vectors]).mean()
        to_title = torch.stack([(v * judge.title_vectors).sum(1).mean() for v in vectors]).mean()
        made.append({"audio": audio, "text": text, "signature": float(to_style), "title": float(to_title)})
    return made


def _prompts(judge: Judge, effort: Effort) -> dict[str, Any]:
    """Held-out captions: the work nearest to their vector, and the work heard in the sound they lead to."""
    asked = [
        (text, n)
        for n, title in enumerate(judge.titles)
        for text in judge.prepared.works[title].held_out[: effort.prompts or None]
    ]
    if not asked:
        return {"prompts": 0}
    sounds = [judge.embed(judge.sounds(t, 8, held_out=False)) for t in judge.titles]
    works = torch.stack([torch.nn.functional.normalize(vectors.mean(0), dim=0) for vectors in sounds])
    near = (judge.clap.embed_text([text for text, _ in asked]).cpu() @ works.T).argmax(1).tolist()
    heard: list[int] = []
    voices = len(judge.titles)
    for start in range(0, len(asked), voices):
        part = asked[start : start + voices]
        settings = [replace(c, prompt=text) for c, (text, _) in zip(_settings(judge), part, strict=False)]
        heard += judge.by_tower(_render(judge, settings, 300 + start))
    right = [n for _, n in asked]
    return {
        "prompts": len(asked),
        "nearest_work": float(np.mean(np.equal(near, right))),
        "heard_work": float(np.mean(np.equal(heard, right))),
        "missed": [text for (text, n), h in zip(asked, heard, strict=True) if h != n],
    }


def _long(judge: Judge, effort: Effort, told: Callable[[float], None]) -> dict[str, Any]:
    """Long renders of every title: repeats within the first, and the drift of each from its first minute to its last.

    Beside the drift, how far two passages of the archive as long as that lie apart, in 95 of 100 pairs of them.
    """
    each = ("repeat", "level_drift_db", "centroid_drift", "archive_level_db", "archive_centroid")
    made: dict[str, Any] = {"minutes": effort.minutes, "renders": effort.long_seeds, **{name: {} for name in each}}
    for number in range(effort.long_seeds):
        told(0.2 + 0.8 * number / effort.long_seeds)
        audio = _render(judge, _settings(judge), 7 + number, effort.minutes * 60)
        minute = min(60 * judge.synth.geometry.sample_rate, audio.shape[1] // 2)
        for n, title in enumerate(judge.titles):
            first, last = audio[n, :minute], audio[n, -minute:]
            made["level_drift_db"].setdefault(title, []).append(level_db(last) - level_db(first))
            made["centroid_drift"].setdefault(title, []).append(centroid(last) / centroid(first) - 1)
            if number == 0:
                made["repeat"][title] = highest_correlation(thumbnail(judge.mels(audio[n : n + 1])[0]))
    for title in judge.titles:
        found = [(level_db(p), centroid(p)) for p in _passages(judge.prepared, title, minute)]
        heard = [(level, math.log(centre)) for level, centre in found if level > SILENT_DB]
        made["archive_level_db"][title] = apart([level for level, _ in heard])
        made["archive_centroid"][title] = math.expm1(apart([centre for _, centre in heard]))
    return made


def _passages(prepared: Prepared, title: str, samples: int) -> Iterator[Sound]:
    """Yield the passages of a work that are so long and do not overlap, one at a time."""
    for item in prepared.of(title):
        for start in range(0, samples_of(prepared, item) - samples + 1, samples):
            yield prepared.sound(item, start, start + samples)


def apart(values: Sequence[float]) -> float:
    """Return how far two of several values lie apart at most in 95 of 100 pairs; NaN of less than two."""
    pairs = [abs(a - b) for a, b in combinations(values, 2)]
    return float(np.percentile(pairs, 95)) if pairs else math.nan


def _settings(judge: Judge) -> list[ChannelControls]:
    base = default_controls(judge.synth.manifest, len(judge.titles))
    return [replace(c, title=title) for c, title in zip(base.channels, judge.titles, strict=True)]


def _render(judge: Judge, settings: Sequence[ChannelControls], seed: int, seconds: float = 0.0) -> Sound:
    """Render (C, S), a segment or so many seconds."""
    length = seconds or judge.synth.geometry.segment_seconds
    return np.concatenate(list(stream_blocks(judge.synth, _controls(judge, settings, seed), length)), axis=1)


def _controls(judge: Judge, settings: Sequence[ChannelControls], seed: int) -> Controls:
    return replace(default_controls(judge.synth.manifest, len(settings), seed), channels=tuple(settings))


def _each(judge: Judge, values: Sequence[float] | NDArray[Any]) -> dict[str, float]:
    return {title: float(v) for title, v in zip(judge.titles, values, strict=True)}


def _statistics(mel: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean and deviation over time of a mel (M, F), bands of four bins: (M / 2,)."""
    bands = mel.reshape(mel.shape[0] // 4, 4, -1).mean(1)
    return np.concatenate([bands.mean(1), bands.std(1)])
