"""The live path without ring and player: hop after hop, as fast as it goes, into a file or to whoever iterates."""

from __future__ import annotations

import errno
import math
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from shutil import disk_usage

import numpy as np
import soundfile
from numpy.typing import NDArray

from osc_engine.controls import ChannelControls, Controls, Ramp, default_controls
from osc_engine.manifest import Manifest
from osc_engine.plan import make_plan, steady_columns
from osc_engine.source import load_source
from osc_engine.stream import Stream
from osc_engine.synth import Synth

#: A WAV file cannot hold more bytes of sound; beyond, the file is an RF64.
WAV_BYTES = 4_000_000_000
#: What is written to learn why a disk refuses; more than fits into what it may have left of a block.
_PROBE = 1 << 20


def stream_blocks(
    synth: Synth, controls: Controls, seconds: float, changes: Sequence[Controls] = ()
) -> Iterator[NDArray[np.float32]]:
    """Render hop after hop with all the steps that are asked for.

    Args:
        synth: renders.
        controls: in force from the beginning.
        seconds: of sound.
        changes: later snapshots; each is heard from the column at its `heard_at`.

    Yields:
        (C, S) float32, blocks that follow each other, `seconds` in all.

    Raises:
        ValueError: no seconds, or a render that is not finite.
    """
    _check_seconds(seconds)
    g = synth.geometry
    left = round(seconds * g.sample_rate)
    stream = Stream(g, len(controls.channels), context_columns=2 * g.columns)
    later = sorted(changes, key=lambda c: c.heard_at)
    while left > 0:
        while later and g.column_after(later[0].heard_at) <= stream.column:
            controls = later.pop(0)
        until = g.column_after(later[0].heard_at) if later else stream.column + g.columns
        columns = min(g.columns_in(controls.hop), until - stream.column)
        _render_onto(stream, synth, controls, columns)
        # the last columns wait for the next render, which completes their sound
        block = stream.commit(min(stream.pending - synth.tail * g.column_samples, left))
        left -= block.shape[1]
        if block.shape[1]:
            yield block


def render_file(
    out: Path,
    seconds: float,
    bundle: str = "demo",
    synth: str = "neural",
    prompts: Mapping[int, str] | None = None,
    titles: Mapping[int, str] | None = None,
    cfg: float | None = None,
    steps: int | None = None,
    seed: int = 0,
    channels: int = 8,
    device: str = "auto",
    progress: Callable[[float], None] | None = None,
    checkpoint: Path | None = None,
) -> None:
    """Render a WAV of float samples, one channel of the file for each of the engine.

    Args:
        out: the file.
        seconds: of sound.
        bundle: name or folder.
        synth: "neural" or "tone".
        prompts: channel (from 1) -> free text.
        titles: channel (from 1) -> title of the bundle.
        cfg: scale of both guidances; the bundle's where not said.
        steps: sampling steps; the bundle's where not said.
        seed: of the sampling noise.
        channels: C, 1 to 64.
        device: "auto", "cpu" or a CUDA device.
        progress: told the share that is done, 0 to 1.
        checkpoint: file of the LAION-CLAP checkpoint, for a bundle that was trained with one.

    Raises:
        ValueError: a value that cannot be rendered, in one sentence.
        OSError: the file cannot be written.
    """
    check_place(out)
    _check(seconds, cfg, steps, channels)
    source = load_source(synth, bundle, device, checkpoint)
    controls = _controls(source.manifest, channels, seed, prompts or {}, titles or {}, cfg, steps)
    first = make_plan(controls, source.synth.geometry, 0, 1, controls.steps)
    source.synth.prepare(first.texts)
    source.synth.check(first)
    rate = source.synth.geometry.sample_rate
    check_room(out, seconds * rate * channels * 4)
    samples, done = round(seconds * rate), 0
    kind = "WAV" if samples * channels * 4 < WAV_BYTES else "RF64"
    with sound_file(out, rate, channels, kind) as write:
        for block in stream_blocks(source.synth, controls, seconds):
            write(block)
            done += block.shape[1]
            if progress:
                progress(done / samples)


def _render_onto(stream: Stream, synth: Synth, controls: Controls, columns: int) -> None:
    columns = steady_columns(controls, synth.geometry, stream.column, columns)
    plan = make_plan(controls, synth.geometry, stream.column, columns, controls.steps)
    synth.prepare(plan.texts)
    synth.check(plan)
    rendered = synth.render(plan, stream.context(stream.column))
    if not np.isfinite(rendered.audio).all():
        raise ValueError(
            f"the render at column {plan.column} is not finite; `bundle check` says whether the bundle is damaged"
        )
    stream.splice(plan, rendered)


def _check_seconds(seconds: float) -> None:
    if not 0 < seconds < math.inf:
        raise ValueError(f"seconds is {seconds}; it must be finite and above 0")


def _check(seconds: float, cfg: float | None, steps: int | None, channels: int) -> None:
    limits = (("cfg", cfg, 0, 12), ("steps", steps, 1, 64), ("channels", channels, 1, 64))
    for name, value, low, high in limits:
        if value is not None and not low <= value <= high:
            raise ValueError(f"{name} is {value}; it must be {low} to {high}")
    _check_seconds(seconds)


def _controls(
    manifest: Manifest,
    channels: int,
    seed: int,
    prompts: Mapping[int, str],
    titles: Mapping[int, str],
    cfg: float | None,
    steps: int | None,
) -> Controls:
    for number in (*prompts, *titles):
        if not 1 <= number <= channels:
            raise ValueError(f"channel {number} does not exist; there are 1 to {channels}")
    for title in titles.values():
        if title not in manifest.titles:
            raise ValueError(f"title {title!r} is not in bundle {manifest.name}; it has {', '.join(manifest.titles)}")
    base = default_controls(manifest, channels, seed)

    def one(number: int, c: ChannelControls) -> ChannelControls:
        c = replace(c, title=titles.get(number, c.title), prompt=prompts.get(number, ""))
        return c if cfg is None else replace(c, cfg_audio=Ramp.fixed(cfg), cfg_text=Ramp.fixed(cfg))

    entries = tuple(one(n, c) for n, c in enumerate(base.channels, start=1))
    return replace(base, channels=entries, steps=base.steps if steps is None else steps)


def check_place(out: Path) -> None:
    """Refuse the name of another kind of file than is written, and a folder that is not there.

    Raises:
        ValueError: it is that.
    """
    if out.suffix.lower() != ".wav":
        raise ValueError(f"{out} would hold a WAV; give a name that ends in .wav")
    if not out.parent.is_dir():
        raise ValueError(f"the folder {out.parent} for {out.name} is missing; make it, or give one that is there")


def check_room(out: Path, size: float) -> None:
    """Refuse a file that its disk has no room for.

    Args:
        out: the file; one that is there is written over, so its room counts as free. What is no file takes no room.
        size: bytes that it will hold.

    Raises:
        ValueError: there is less.
    """
    if out.exists() and not out.is_file():
        return
    free = disk_usage(out.parent).free + (out.stat().st_size if out.exists() else 0)
    if size > free:
        raise ValueError(
            f"{out} would take {_size(size)}, and its disk has {_size(free)} free; make room there, choose another "
            "disk, or fewer seconds"
        )


def _size(count: float) -> str:
    return f"{count / 1e9:.4g} GB" if count >= 1e9 else f"{count / 1e6:.4g} MB"


@contextmanager
def sound_file(out: Path, rate: int, channels: int, kind: str) -> Iterator[Callable[[NDArray[np.float32]], None]]:
    """Write a new file of float samples.

    Args:
        out: the file.
        rate: Hz.
        channels: C.
        kind: "WAV", or "RF64" for what may grow beyond `WAV_BYTES`.

    Yields:
        What appends a (C, S) block.

    Raises:
        OSError: it cannot be made or written; what was written before stays.
    """
    # opened here too, since the library knows no more than that the system refused
    out.open("wb").close()
    try:
        with soundfile.SoundFile(str(out), "w", rate, channels, "FLOAT", format=kind) as file:
            yield lambda block: file.write(block.T)
    except soundfile.LibsndfileError as error:
        raise _why(out) from error


def _why(out: Path) -> OSError:
    """Return why the system refuses to write to a file, by asking it once more."""
    size = out.stat().st_size
    try:
        with out.open("ab") as file:
            file.write(bytes(_PROBE))
    except OSError as problem:
        return OSError(problem.errno, problem.strerror, str(out))
    finally:
        with suppress(OSError):
            os.truncate(out, size)
    return OSError(errno.EIO, os.strerror(errno.EIO), str(out))
