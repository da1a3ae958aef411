"""The arithmetic that ties samples, mel frames, token columns and seconds together."""

from __future__ import annotations

from dataclasses import dataclass

#: Sizes of which only one value is played: that of the ports, and what the networks' layers are made for.
PLAYED = {"sample_rate": 48_000, "frame_samples": 480, "patch": 16}


@dataclass(frozen=True)
class Geometry:
    """Sizes that every part of the engine shares; refuses what does not divide.

    Attributes:
        sample_rate: Hz.
        frame_samples: samples between two mel frames.
        mel_bins: M, mel bins of a frame.
        patch: side of the square mel patch that one token stands for (bins and frames).
        columns: W, token columns of one segment.
        codes: K, size of the token codebook.
    """

    sample_rate: int = 48_000
    frame_samples: int = 480
    mel_bins: int = 256
    patch: int = 16
    columns: int = 60
    codes: int = 1024

    def __post_init__(self) -> None:
        for name, value in self.__dict__.items():
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"geometry: {name} is {value!r}; it must be a whole number above 0")
        if self.mel_bins % self.patch:
            raise ValueError(f"geometry: {self.mel_bins} mel bins are not divisible by the patch of {self.patch}")

    def check_played(self) -> None:
        """Refuse sizes that networks can be described with and that the engine does not play.

        Raises:
            ValueError: one sentence.
        """
        for name, value in PLAYED.items():
            if getattr(self, name) != value:
                raise ValueError(
                    f"geometry: {name} is {getattr(self, name)}; this engine plays {value} alone; train it so"
                )

    @property
    def rows(self) -> int:
        """H, tokens in one column."""
        return self.mel_bins // self.patch

    @property
    def column_samples(self) -> int:
        """Samples that one token column covers."""
        return self.patch * self.frame_samples

    @property
    def column_seconds(self) -> float:
        """Seconds that one token column covers."""
        return self.column_samples / self.sample_rate

    @property
    def segment_frames(self) -> int:
        """F, mel frames of one segment."""
        return self.columns * self.patch

    @property
    def segment_samples(self) -> int:
        """S, samples of one segment."""
        return self.columns * self.column_samples

    @property
    def segment_seconds(self) -> float:
        """Seconds of one segment."""
        return self.segment_samples / self.sample_rate

    def columns_in(self, seconds: float) -> int:
        """Return the nearest number of columns to a length in seconds, at least one, at most a segment less one."""
        return min(max(round(seconds / self.column_seconds), 1), self.columns - 1)

    def column_after(self, sample: int) -> int:
        """Return the first column that begins at or after a sample."""
        return -(-sample // self.column_samples)
