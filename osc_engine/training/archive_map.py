"""The archive seen from above, with generated sound in it: whether a bundle plays all of its archive, or a corner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osc_engine.manifest import find_bundle
from osc_engine.model.bundle import load_clap
from osc_engine.model.neural import NeuralSynth
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.listening import Listener, follow, recorded, render_to, rendered, scratch
from osc_engine.training.metrics import evenly
from osc_engine.training.pictures import draw_map
from osc_engine.training.prepared import Prepared
from osc_engine.training.vectors import kept

Points = tuple[NDArray[np.float64], NDArray[np.int64]]


def archive_map(
    prepared: Prepared,
    out: Path,
    bundle: str | None = None,
    segments: int = 800,
    made: int = 8,
    told: Callable[[float], None] = lambda share: None,
    checkpoint: Path | None = None,
    device: str = "cpu",
) -> None:
    """Draw every work of an archive as a cloud of its CLAP vectors, and what a bundle plays as crosses.

    Args:
        prepared: the archive.
        out: the PNG.
        bundle: name or folder; its CLAP hears archive and generated sound. Without one the vectors of the prepared
            folder are drawn.
        segments: of the archive, at most; each work gets the same share.
        made: generated segments of each title.
        told: gets the share that is done.
        checkpoint: of the bundle, if it was trained with LAION-CLAP.
        device: that the bundle and its CLAP compute on.

    Raises:
        ArchiveError: there are no vectors, the archive has none of the bundle's titles, or a checkpoint comes without
            a bundle.
        BundleError: the bundle cannot be played.
    """
    if bundle is None:
        if checkpoint is not None:
            raise ArchiveError(f"the checkpoint {checkpoint} would hear a bundle's sound; give --bundle as well")
        titles = prepared.titles
        draw_map(out, titles, _vectors(prepared, segments))
        return
    folder = find_bundle(bundle)
    synth = NeuralSynth.load(folder, device, checkpoint)
    titles = tuple(t for t in synth.manifest.titles if t in prepared.works)
    if not titles:
        raise ArchiveError(
            f"{prepared.folder} has no work of bundle {synth.manifest.name}; give the one it was made of"
        )
    g = synth.geometry
    clap = load_clap(folder, synth.manifest, device, checkpoint)
    known = Listener(kept(clap, synth.manifest.clap_sha256, prepared), g)
    archive = known.hear(recorded(prepared, titles, False, g.segment_samples, segments), lambda s: told(0.5 * s))
    with scratch() as renders:
        seconds = made * g.segment_seconds
        controls = follow(synth.manifest, titles, 0)
        sound = render_to(renders / "render.npy", synth, controls, seconds, lambda s: told(0.5 + 0.4 * s))
        new = Listener(clap, g).hear(rendered(sound, g.segment_samples, g.sample_rate))
    draw_map(out, titles, (archive.clap, archive.labels), (new.clap, new.labels))


def _vectors(prepared: Prepared, most: int) -> Points:
    """Return the prepared CLAP vectors (N, E) of the training side and the number of the work of each.

    Raises:
        ArchiveError: some of them are missing, or nothing is trained on.
    """
    found, labels = [], []
    for n, title in enumerate(prepared.titles):
        items = prepared.of(title)
        if not items:
            continue
        missing = next((i for i in items if not prepared.path(i, "clap").is_file()), None)
        if missing:
            raise ArchiveError(
                f"{prepared.folder} has no CLAP vectors of {missing.source}; train the stage vectors, or give --bundle"
            )
        whole = np.concatenate([np.asarray(prepared.load(i, "clap"), np.float64) for i in items])
        found.append(evenly(whole, max(most // len(prepared.titles), 1)))
        labels.append(np.full(len(found[-1]), n))
    if not found:
        raise ArchiveError(
            f"{prepared.folder} holds nothing that is trained on; hold out less of it, and prepare again"
        )
    return np.concatenate(found), np.concatenate(labels)
