import pytest

from osc_engine.geometry import Geometry


def test_the_default_geometry_is_that_of_the_paper() -> None:
    g = Geometry()
    assert (g.rows, g.columns, g.segment_frames, g.segment_samples) == (16, 60, 960, 460_800)
    assert g.segment_seconds == 9.6 and g.column_seconds == 0.16


def test_a_geometry_whose_patches_do_not_divide_is_refused() -> None:
    with pytest.raises(ValueError, match="250 mel bins are not divisible by the patch of 16"):
        Geometry(mel_bins=250)


@pytest.mark.parametrize("value", [0, -1, 1.5, True, "60"])
def test_sizes_that_are_no_whole_numbers_above_zero_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match="columns is"):
        Geometry(columns=value)  # type: ignore[arg-type]


def test_seconds_become_the_nearest_columns_within_a_segment() -> None:
    g = Geometry()
    assert [g.columns_in(s) for s in (0.0, 0.16, 4.8, 4.79, 100.0)] == [1, 1, 30, 30, 59]


def test_a_sample_on_a_boundary_belongs_to_the_column_it_begins() -> None:
    g = Geometry()
    assert [g.column_after(s) for s in (0, 1, 7680, 7681, 2**33)] == [0, 1, 1, 2, -(-(2**33) // 7680)]
