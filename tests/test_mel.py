import math

import pytest
import torch

from osc_engine.model.mel import CEILING_DB, FLOOR_DB, N_FFT, Mel, decibels, htk_filters, normalise


def test_no_mel_filter_is_empty_with_the_transform_in_use() -> None:
    assert (htk_filters(48_000, N_FFT, 256).sum(1) > 0).all()


def test_a_transform_too_short_for_the_low_filters_is_refused() -> None:
    with pytest.raises(ValueError, match="2 of 256 filters are empty with n_fft 2048"):
        htk_filters(48_000, 2048, 256)


def test_a_segment_has_960_frames_and_silence_lies_on_the_floor() -> None:
    mel = Mel()(torch.zeros(2, 460_800))
    assert mel.shape == (2, 256, 960)
    assert torch.equal(mel, torch.full_like(mel, -1.0))


@pytest.mark.parametrize("hertz", [40.0, 100.0, 440.0, 3000.0])
def test_a_full_scale_tone_comes_out_near_one_at_its_own_bin(hertz: float) -> None:
    time = torch.arange(48_000) / 48_000
    mel = Mel()(torch.sin(2 * math.pi * hertz * time)[None])[0, :, 50]
    expected = 2595 * math.log10(1 + hertz / 700) / (2595 * math.log10(1 + 24_000 / 700)) * 257 - 1
    assert abs(int(mel.argmax()) - expected) <= 1
    assert 0.9 < float(mel.max()) < 1.3


def test_a_click_lands_in_the_frame_that_holds_it() -> None:
    audio = torch.zeros(1, 48_000)
    audio[0, 480 * 60 + 240] = 1.0
    assert int(Mel()(audio)[0].mean(0).argmax()) == 60


def test_decibels_undo_normalise() -> None:
    magnitude = torch.tensor([1.0, 0.1, 1e-3, 0.0])
    assert torch.allclose(decibels(normalise(magnitude)), torch.tensor([CEILING_DB, -20.0, -60.0, FLOOR_DB]), atol=1e-4)
