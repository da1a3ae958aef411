"""How near a sound comes in CLAP to anything that was trained on: to every window of it, a recording at a time.

What was trained on has a vector every few seconds already, so a search through all of it costs no listening. Only
where an archive holds none of this CLAP are the segments searched that were listened to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from osc_engine.training import metrics
from osc_engine.training.listening import Listener, piece_of
from osc_engine.training.prepared import Item, Prepared

#: Windows that are listened to again before the archive's vectors are believed, and the least cosine of both.
PROBES, SAME = 4, 0.999


@dataclass(frozen=True)
class Originals:
    """What nearest originals in CLAP are searched among.

    Attributes:
        prepared: the archive.
        items: recordings of the training side, all windows of which are searched; none where it is the sample.
        sample: (T, E) vectors of the training segments that were listened to.
    """

    prepared: Prepared
    items: Sequence[Item]
    sample: metrics.Vectors

    @property
    def windows(self) -> int:
        """How many windows of the archive are searched; 0 where it is the sample."""
        return sum(len(self.prepared.windows(item)) for item in self.items)

    def distances(self, vectors: metrics.Vectors) -> metrics.Vectors:
        """Return how far each of (N, E) unit vectors is from its nearest original: (N,)."""
        if not self.items:
            return metrics.nearest_distances(vectors, self.sample)
        nearest = np.full(len(vectors), np.inf)
        for item in self.items:
            own = np.asarray(self.prepared.load(item, "clap"), np.float64)
            nearest = np.minimum(nearest, metrics.nearest_distances(vectors, own))
        return nearest


def originals(prepared: Prepared, listener: Listener, sha256: str, sample: metrics.Vectors) -> Originals:
    """Return all windows of the training side, if their vectors are there and of the CLAP that listens.

    Args:
        prepared: the archive.
        listener: hears with the bundle's CLAP.
        sha256: of its LAION-CLAP checkpoint; empty is mini CLAP, which a bundle holds in other numbers than its run.
        sample: (T, E) vectors that are searched otherwise.
    """
    items = prepared.of()
    marks = {prepared.made_by(item, "clap") for item in items}
    of_one = len(marks) == 1 and "" not in marks
    believed = of_one and (marks == {sha256} if sha256 else _heard_alike(prepared, items, listener))
    return Originals(prepared, items if believed else (), sample)


def _heard_alike(prepared: Prepared, items: Sequence[Item], listener: Listener) -> bool:
    """Tell whether a few of the archive's vectors are those that a listener has for the same sound."""
    g = listener.geometry
    long = [item for item in items if item.columns >= g.columns]
    if prepared.geometry.columns != g.columns or not long:
        return False
    probed = [long[n] for n in metrics.evenly(np.arange(len(long)), PROBES)]
    pieces = [
        piece_of(prepared, item, prepared.windows(item)[-1] * g.column_samples, g.segment_samples) for item in probed
    ]
    stored = np.stack([prepared.load(item, "clap")[-1] for item in probed])
    heard = listener.hear(pieces).clap
    return stored.shape == heard.shape and bool(((stored * heard).sum(1) >= SAME).all())
