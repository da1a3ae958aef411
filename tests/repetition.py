"""Whether a work repeats itself: `python tests/repetition.py ARCHIVE`, an archive with a folder of recordings per work.

For each work, over all of its recordings one after another, the highest correlation between one of its pieces of 9.6 s
and the 9.6 s from any other moment: of its mel in 32 bands every 80 ms, and of how that changes from one frame to the
next, in which the slow swell that two passages of a drone share by chance does not count. A repeat is near 1 in both.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import soundfile
import torch

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel
from osc_engine.training.acoustics import highest_correlation, thumbnail


def main(archive: Path) -> None:
    """Print a line for each work."""
    mel = Mel(Geometry())
    for work in sorted(path for path in archive.iterdir() if path.is_dir()):
        pictures, samples = [], 0
        for file in sorted(work.glob("*.flac")):
            sound, _ = soundfile.read(file, dtype="float32", always_2d=True)
            samples += len(sound)
            with torch.inference_mode():
                pictures.append(thumbnail(mel(torch.from_numpy(sound[:, :1].T.copy()))[0]))
        picture = np.concatenate(pictures, 1)
        changes = np.diff(picture, axis=1)
        print(
            f"{work.name:16} {samples / 48_000 / 60:5.1f} min"
            f"  mel {highest_correlation(picture):.3f}  its changes {highest_correlation(changes):.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
