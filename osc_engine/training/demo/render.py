"""Renders the archive to files, in as many processes as wanted. The only module here that writes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.pool import run_all
from osc_engine.training.whole import write_whole

from .captions import captions, signature_captions
from .signature import whistle
from .sound import RATE, Sound, decibels, limited, seeded
from .stage import Stage
from .works import WORKS

TITLES: tuple[str, ...] = tuple(WORKS)
TAKE_SECONDS = 120.0

# Each work's own gain in dB, set once from ten minutes of it: a constant, so that a quiet minute of a
# work stays quiet beside a loud one.
GAINS = {
    "Glass Rain": 0.0,
    "Iron Breath": 1.5,
    "Insect Choir": 5.0,
    "Deep Current": -1.0,
    "Paper Birds": 2.0,
    "Night Machinery": -0.5,
    "Standing Wave": 1.0,
    "Ember Field": 1.0,
}

Job = tuple[str, str, int, int, float]


def render_take(title: str, seed: int, take: int, seconds: float) -> Sound:
    """Render one take of a work; takes follow one another in the work's slow course.

    Args:
        title: one of `TITLES`.
        seed: the archive's seed.
        take: number of the take, from 0; it begins at `take * TAKE_SECONDS` of the work.
        seconds: length of the take.

    Returns:
        Mono sound (S,) at 48 kHz, peak below -1 dBFS.

    Raises:
        ValueError: if the title is none of the eight or the take is negative.
    """
    if title not in WORKS:
        raise ValueError(f"title is {title!r}, allowed are {', '.join(TITLES)}")
    if take < 0:
        raise ValueError(f"take is {take}, allowed are 0 and more")
    rng = seeded(seed, title, take)
    stage = Stage(title, seed, take * TAKE_SECONDS, round(seconds * RATE), rng)
    return limited(WORKS[title](stage) * np.float32(decibels(GAINS[title])))


def take_lengths(minutes: float) -> list[float]:
    """Return the seconds of each take that make up the given minutes of one work."""
    total = minutes * 60.0
    if total < 0.1:
        raise ValueError(f"minutes is {minutes}, allowed are 0.002 and more")
    whole, rest = divmod(total, TAKE_SECONDS)
    return [TAKE_SECONDS] * int(whole) + ([rest] if rest >= 0.1 else [])


def render_archive(
    out: Path, minutes: float, seed: int, workers: int, progress: Callable[[float], None] = lambda share: None
) -> None:
    """Render eight works, the signature and `archive.toml` into a folder; what is there is kept.

    Args:
        out: the archive's folder, made if missing.
        minutes: minutes of each work.
        seed: seed of the archive; equal seeds give equal files.
        workers: processes that render at once; 1 renders in this one.
        progress: gets the share of the files that is ready.
    """
    if workers < 1:
        raise ValueError(f"workers is {workers}, allowed are 1 and more")
    lengths = take_lengths(minutes)
    jobs: list[Job] = [
        (str(out / title / f"{take:03d}.flac"), title, seed, take, seconds)
        for take, seconds in enumerate(lengths)
        for title in TITLES
    ]
    for title in TITLES:
        (out / title).mkdir(parents=True, exist_ok=True)
    write_flac(out / "signature" / "whistle.flac", lambda: whistle(seed), round(9.6 * RATE), seed)
    write_whole(out / "archive.toml", lambda part: part.write_text(manifest(), encoding="utf-8"))
    for ready, _ in enumerate(run_all(render_job, jobs, None if workers == 1 else workers, died), start=1):
        progress(ready / len(jobs))


def render_job(job: Job) -> None:
    """Render one file of the archive unless it is there in full length."""
    path, title, seed, take, seconds = job
    write_flac(Path(path), lambda: render_take(title, seed, take, seconds), round(seconds * RATE), seed)


def died(job: Job) -> None:
    """Refuse to go on without a file whose job kills even a process of its own.

    Raises:
        ArchiveError: always; no sound of ours does that, but a system without memory may.
    """
    raise ArchiveError(
        f"what rendered {job[0]} was killed, for want of memory perhaps; begin again with fewer --workers"
    )


def write_flac(path: Path, make: Callable[[], Sound], samples: int, seed: int) -> None:
    """Write a sound as 16-bit FLAC with triangular dither, whole or not at all.

    Dither matters here: the quiet beds lie near the 16-bit floor, and undithered rounding would
    put a rasp on them that a network learns as readily as the sound.
    """
    if complete(path, samples):
        return
    sound = make()
    rng = seeded(seed, "dither", path.parent.name, path.stem)
    dither = rng.random(len(sound), dtype=np.float32) - rng.random(len(sound), dtype=np.float32)
    steps = np.clip(np.rint(sound * np.float32(32767.0) + dither), -32768, 32767)
    pcm = steps.astype(np.int16)
    write_whole(path, lambda part: soundfile.write(part, pcm, RATE, subtype="PCM_16", format="FLAC"))


def complete(path: Path, samples: int) -> bool:
    """Return whether a file of the wanted length is there, readable to its last sample.

    The header alone would vouch for a file that a full disk cut short.
    """
    try:
        with soundfile.SoundFile(path) as sound:
            sound.seek(samples - 1)
            return bool(sound.frames == samples and len(sound.read()) == 1)
    except (OSError, soundfile.LibsndfileError):
        return False


def manifest() -> str:
    """Return `archive.toml`: every work's captions, those held out apart, and the signature."""
    lines = ["[signature]", 'file = "signature/whistle.flac"', *listed("captions", signature_captions()), ""]
    for title, words in captions().items():
        lines += [f'[works."{title}"]', f'folder = "{title}"']
        lines += [*listed("captions", words.train), *listed("held_out", words.held_out), ""]
    return "\n".join(lines)


def listed(key: str, values: tuple[str, ...]) -> list[str]:
    """Return a TOML array of plain strings, one to a line."""
    assert not any('"' in value or "\\" in value for value in values), "captions are plain text"
    return [f"{key} = [", *(f'    "{value}",' for value in values), "]"]
