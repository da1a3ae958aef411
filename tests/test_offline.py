"""The offline render is the live path without a ring: the same stream, as fast as it goes."""

from __future__ import annotations

import errno
import resource
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
import tiny
from numpy.typing import NDArray
from stamps import stamp
from standins import SMALL, LevelSynth, Standin

from osc_engine.controls import Controls, Ramp, default_controls
from osc_engine.manifest import TONE, BundleError, Defaults, Manifest
from osc_engine.offline import render_file, stream_blocks
from osc_engine.plan import Plan
from osc_engine.source import Source
from osc_engine.stream import FADE_SECONDS
from osc_engine.synth import Synth, ToneSynth

MANIFEST = Manifest(name="test", titles=("one", "two"), clap="none", defaults=Defaults(cfg_text=4, steps=3, hop=3.2))
FADE = round(FADE_SECONDS * SMALL.sample_rate)


def controls(level: float = 4, heard_at: int = 0) -> Controls:
    base = default_controls(MANIFEST, 2)
    return replace(
        base, heard_at=heard_at, channels=tuple(replace(c, cfg_text=Ramp.fixed(level)) for c in base.channels)
    )


@pytest.mark.parametrize("tail", [0, 2])
def test_blocks_follow_each_other_to_exactly_the_length_that_was_asked(tail: int) -> None:
    synth = Standin(tail=tail)
    sound = np.concatenate(list(stream_blocks(synth, controls(), 12.3456)), axis=1)
    assert sound.shape == (2, round(12.3456 * SMALL.sample_rate))
    assert (sound[:, FADE:] == stamp(0, sound.shape[1], 2)[:, FADE:]).all()
    assert [p.columns for p in synth.plans] == [20] * len(synth.plans)
    assert {p.steps for p in synth.plans} == {3}


def test_the_last_columns_wait_for_the_render_that_completes_them() -> None:
    class Unfinished(Standin):
        """Sounds 1 where a render is complete, 0 in the columns that the next one renders again."""

        def render(self, plan, context, cancelled=lambda: False):  # type: ignore[no-untyped-def]
            rendered = super().render(plan, context, cancelled)
            rendered.audio[:] = 1
            rendered.audio[:, -self.tail * SMALL.column_samples + FADE :] = 0
            return rendered

    sound = np.concatenate(list(stream_blocks(Unfinished(tail=2), controls(), 10)), axis=1)
    assert (sound[:, FADE:] == 1).all()


def test_a_later_snapshot_is_heard_from_its_own_column() -> None:
    at = 7 * SMALL.column_samples
    changes = [controls(12, heard_at=5 * at), controls(8, heard_at=at)]
    sound = np.concatenate(list(stream_blocks(LevelSynth(), controls(), 9, changes)), axis=1)
    assert (sound[:, FADE:at] == 0.25).all()
    assert (sound[:, at + FADE : 5 * at] == 0.5).all()
    assert (sound[:, 5 * at + FADE :] == 0.75).all()


def test_a_ramp_moves_in_short_plans() -> None:
    moving = controls()
    ramp = Ramp(4, 12, 0, 4.0)
    moving = replace(moving, channels=tuple(replace(c, cfg_text=ramp) for c in moving.channels))
    synth = LevelSynth()
    sound = np.concatenate(list(stream_blocks(synth, moving, 9)), axis=1)
    assert [p.columns for p in synth.plans][:5] == [6] * 5
    assert (sound[:, -100:] == 0.75).all()


def test_a_render_that_is_not_finite_is_an_error() -> None:
    with pytest.raises(ValueError, match="not finite"):
        list(stream_blocks(Standin(bad=1), controls(), 5))


def test_a_synth_is_given_the_texts_to_prepare_and_the_plan_to_refuse() -> None:
    class Choosy(Standin):
        def __init__(self) -> None:
            super().__init__()
            self.texts: set[str] = set()

        def prepare(self, texts: set[str]) -> None:
            self.texts |= texts

        def check(self, plan: Plan) -> None:
            if plan.steps == 3:
                raise ValueError("style 'x' is unknown")

    synth = Choosy()
    with pytest.raises(ValueError, match="unknown"):
        list(stream_blocks(synth, controls(), 5))
    list(stream_blocks(synth, replace(controls(), steps=4), 5))
    assert synth.texts == {"one", "two"}


def test_a_file_holds_what_the_synth_plays(tmp_path: Path) -> None:
    out, shares = tmp_path / "out.wav", []
    render_file(out, 5.5, synth="tone", channels=10, cfg=6.0, steps=2, seed=3, progress=shares.append)
    sound, rate = soundfile.read(out, dtype="float32")
    assert rate == 48_000
    assert soundfile.info(out).subtype == "FLOAT"
    assert sound.shape == (5.5 * 48_000, 10)
    base = default_controls(TONE, 10)
    loud = tuple(replace(c, cfg_audio=Ramp.fixed(6), cfg_text=Ramp.fixed(6)) for c in base.channels)
    expected = np.concatenate(list(stream_blocks(ToneSynth(), replace(base, channels=loud), 5.5)), axis=1)
    assert (sound == expected.T).all()
    assert shares == sorted(shares)
    assert shares[-1] == 1


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ({"seconds": 0.0}, "seconds is 0.0"),
        ({"seconds": float("nan")}, "seconds is nan"),
        ({"cfg": 13.0}, "cfg is 13.0; it must be 0 to 12"),
        ({"steps": 65}, "steps is 65; it must be 1 to 64"),
        ({"channels": 0}, "channels is 0; it must be 1 to 64"),
        ({"prompts": {9: "rain"}}, "channel 9 does not exist; there are 1 to 8"),
        ({"titles": {0: "Tone 1"}}, "channel 0 does not exist"),
        ({"titles": {1: "Rain"}}, "title 'Rain' is not in bundle tone; it has Tone 1, Tone 2"),
        ({"synth": "organ"}, "synth is 'organ'; it must be neural or tone"),
    ],
)
def test_what_cannot_be_rendered_is_refused_in_one_sentence(
    tmp_path: Path, wrong: dict[str, object], text: str
) -> None:
    given = {"seconds": 1.0, "synth": "tone", **wrong}
    with pytest.raises(ValueError, match=text):
        render_file(tmp_path / "out.wav", **given)  # type: ignore[arg-type]


def test_a_bundle_that_does_not_exist_and_a_folder_that_does_not_exist_are_named(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no bundle at nowhere"):
        render_file(tmp_path / "out.wav", 1.0, bundle="nowhere")
    with pytest.raises(ValueError, match=r"the folder .*none for out\.wav is missing; make it"):
        render_file(tmp_path / "none" / "out.wav", 1.0, synth="tone")
    with pytest.raises(ValueError, match=r"out\.mp3 would hold a WAV"):
        render_file(tmp_path / "out.mp3", 1.0, synth="tone")
    assert list(tmp_path.iterdir()) == []


def test_what_the_disk_has_no_room_for_is_refused_before_it_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.wav"
    with pytest.raises(ValueError, match=r"would take 1\.536e\+09 GB, and its disk has .* free; make room there"):
        render_file(out, 1e12, synth="tone")
    monkeypatch.setattr("osc_engine.offline.disk_usage", lambda folder: SimpleNamespace(free=1_500_000))
    with pytest.raises(ValueError, match=r"would take 1\.536 MB, and its disk has 1\.5 MB free"):
        render_file(out, 1.0, synth="tone")
    assert not out.exists()
    # what lies there is written over
    out.write_bytes(bytes(36_000))
    render_file(out, 1.0, synth="tone")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_is_named_at_the_first_write(tmp_path: Path) -> None:
    (tmp_path / "out.wav").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as full:
        render_file(tmp_path / "out.wav", 1.0, synth="tone")
    assert full.value.errno == errno.ENOSPC and full.value.filename == str(tmp_path / "out.wav")


def test_what_the_system_says_while_it_is_rendered_is_named_and_what_was_written_stays(tmp_path: Path) -> None:
    out, limits = tmp_path / "out.wav", resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large") as refused:
            render_file(out, 5.0, synth="tone")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refused.value.errno == errno.EFBIG and refused.value.filename == str(out)
    assert soundfile.info(out).frames > 24_000


def test_networks_render_alike_each_time_and_otherwise_with_another_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synth = tiny.synth()
    monkeypatch.setattr("osc_engine.offline.load_source", lambda *given: Source(synth, synth.manifest, "cpu"))
    sounds = []
    for n, seed in enumerate((1, 1, 2)):
        out = tmp_path / f"{n}.wav"
        render_file(out, 1.5, channels=2, seed=seed, cfg=3.0)
        sounds.append(soundfile.read(out, dtype="float32")[0])
    assert sounds[0].shape == (1.5 * 48_000, 2)
    assert np.isfinite(sounds[0]).all()
    assert np.abs(sounds[0]).max() > 1e-4
    assert (sounds[0] == sounds[1]).all()
    assert not (sounds[0] == sounds[2]).all()


def test_a_device_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_text(MANIFEST.model_dump_json())
    with pytest.raises(ValueError, match="device is 'tpu'; it must be auto, cpu or a CUDA device"):
        render_file(tmp_path / "out.wav", 1.0, bundle=str(tmp_path), device="tpu")


def test_prompts_and_titles_reach_their_channels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Controls] = []

    def blocks(synth: Synth, given: Controls, seconds: float) -> Iterator[NDArray[np.float32]]:
        seen.append(given)
        return stream_blocks(synth, given, seconds)

    monkeypatch.setattr("osc_engine.offline.stream_blocks", blocks)
    render_file(
        tmp_path / "o.wav", 1.0, synth="tone", prompts={2: "rain on tin"}, titles={3: "Tone 8"}, seed=5, channels=3
    )
    assert [c.texts for c in seen[0].channels] == [(("Tone 1", 1.0),), (("rain on tin", 1.0),), (("Tone 8", 1.0),)]
    assert seen[0].seed == 5
