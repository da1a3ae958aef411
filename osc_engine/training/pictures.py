"""The plots of an evaluation, as PNG files. Nothing here measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Sheet
from matplotlib.text import Text
from matplotlib.ticker import ScalarFormatter
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from osc_engine.training.intervals import Figure

#: Colours that people who see colours differently can tell apart (Okabe and Ito), repeated for more works.
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8a7f00", "#555555")
MADE, ARCHIVE = "#d55e00", "#0072b2"
#: A cloud that is thinner than this many segments has no shape.
PERPLEXITY = 30


def colour(n: int) -> str:
    """Return the colour of the nth work."""
    return COLOURS[n % len(COLOURS)]


def draw_drift(path: Path, minutes: float, each: Sequence[Mapping[str, float]], lines: Mapping[str, str]) -> None:
    """Draw figures over the shares of a render.

    Args:
        path: of the PNG.
        minutes: of one share.
        each: the figures of every share.
        lines: name of a figure -> what it is called.
    """
    columns = min(4, len(lines))
    rows = -(-len(lines) // columns)
    sheet = Sheet(figsize=(3.1 * columns, 2.3 * rows), layout="constrained")
    axes = np.atleast_1d(sheet.subplots(rows, columns)).ravel()
    at = [(n + 0.5) * minutes for n in range(len(each))]
    for axis, (name, words) in zip(axes, lines.items(), strict=False):
        axis.plot(at, [e[name] for e in each], "o-", color=MADE, linewidth=1.5, markersize=4)
        axis.set_title(words, fontsize=9)
        axis.set_xlim(0, minutes * len(each))
        _quiet(axis)
    for axis in axes[len(lines) :]:
        axis.axis("off")
    sheet.supxlabel("minutes", fontsize=9)
    sheet.savefig(path, dpi=110)


def draw_spreads(path: Path, panels: Mapping[str, tuple[NDArray[Any], NDArray[Any]]]) -> None:
    """Draw how generated and unseen original segments spread: what is measured -> (generated, original)."""
    sheet = Sheet(figsize=(4.2 * len(panels), 2.8), layout="constrained")
    for axis, (words, (made, own)) in zip(np.atleast_1d(sheet.subplots(1, len(panels))), panels.items(), strict=True):
        edges = np.histogram_bin_edges(np.concatenate([made, own]), 30)
        for values, name, tone in ((own, "unseen originals", ARCHIVE), (made, "generated", MADE)):
            axis.hist(values, edges, density=True, color=tone, alpha=0.55, label=name)
        axis.set_title(words, fontsize=9)
        axis.set_yticks([])
        _quiet(axis)
    axis.legend(fontsize=8, frameon=False)
    sheet.savefig(path, dpi=110)


def draw_seams(path: Path, profile: Sequence[float], column_seconds: float) -> None:
    """Draw the usual change of the spectrum at each column from one seam to the next."""
    sheet = Sheet(figsize=(8, 2.6), layout="constrained")
    axis = sheet.subplots()
    at = np.arange(len(profile)) * column_seconds
    axis.bar(at, profile, column_seconds * 0.7, color=[MADE] + [ARCHIVE] * (len(profile) - 1))
    axis.set_xlabel("seconds after the seam (the seam itself is the first bar)", fontsize=9)
    axis.set_ylabel("change, dB", fontsize=9)
    axis.set_ylim(0)
    _quiet(axis)
    sheet.savefig(path, dpi=110)


def draw_copies(path: Path, made: NDArray[Any], original: NDArray[Any], seconds: float) -> None:
    """Draw two mel pictures (B, T) beside each other: generated, and the original that it is most like."""
    sheet = Sheet(figsize=(11.2, 1.9), layout="constrained")
    extent = (0.0, seconds, 0.0, 24.0)
    for axis, shown, words in zip(
        sheet.subplots(1, 2, sharey=True), (made, original), ("generated", "archive"), strict=True
    ):
        axis.imshow(
            np.asarray(shown, np.float32), origin="lower", aspect="auto", cmap="magma", vmin=-1, vmax=0.4, extent=extent
        )
        axis.set_title(words, fontsize=9)
        axis.set_yticks([])
        axis.set_xlabel("seconds", fontsize=8)
        axis.tick_params(labelsize=8)
    sheet.savefig(path, dpi=90)


def draw_trade(path: Path, groups: Mapping[str, Sequence[tuple[str, float, Figure]]], words: str) -> None:
    """Draw quality against the cost of it: group -> (label, seconds of computing per second of sound, figure)."""
    sheet = Sheet(figsize=(8, 4.2), layout="constrained")
    axis = sheet.subplots()
    for n, (group, points) in enumerate(groups.items()):
        cost = [p[1] for p in points]
        value = np.array([p[2].value for p in points])
        low, high = (np.array([getattr(p[2], side) for p in points]) for side in ("low", "high"))
        errors = np.nan_to_num(np.abs(np.stack([value - low, high - value])))
        axis.errorbar(cost, value, errors, fmt="o-", color=colour(n), label=group, capsize=2, linewidth=1, markersize=4)
        for label, x, figure in points:
            axis.annotate(label, (x, figure.value), xytext=(4, 4), textcoords="offset points", fontsize=7,
                          color=colour(n))  # fmt: skip
    values = [p[2].value for points in groups.values() for p in points]
    if 0 < 4 * min(values) < max(values):
        axis.set_yscale("log", base=2)
        axis.yaxis.set_major_formatter(ScalarFormatter())
    # each choice of steps costs about twice the one before
    axis.set_xscale("log", base=2)
    axis.xaxis.set_major_formatter(ScalarFormatter())
    axis.set_xlabel("seconds of computing per second of sound", fontsize=9)
    axis.set_ylabel(words, fontsize=9)
    axis.legend(fontsize=8, frameon=False)
    _quiet(axis)
    sheet.draw_without_rendering()
    _thin_out(axis.texts)
    sheet.savefig(path, dpi=110)


def _thin_out(texts: Sequence[Text]) -> None:
    """Hide those that would lie on others, which come before them."""
    taken: list[Bbox] = []
    for text in texts:
        box = text.get_window_extent()
        text.set_visible(not any(box.overlaps(other) for other in taken))
        if text.get_visible():
            taken.append(box)


def place(vectors: NDArray[Any], seed: int = 0) -> NDArray[np.float64]:
    """Return places (N, 2) on a plane where what is near in the space (N, E) is near, by t-SNE.

    Van der Maaten and Hinton 2008. Distances between clouds mean little, and so does their size.
    """
    from sklearn.manifold import TSNE

    perplexity = min(PERPLEXITY, max((len(vectors) - 1) / 3, 1))
    placed = TSNE(2, perplexity=perplexity, init="pca", random_state=seed).fit_transform(vectors)
    return np.asarray(placed, np.float64)


def draw_map(
    path: Path,
    titles: Sequence[str],
    archive: tuple[NDArray[Any], NDArray[np.int64]],
    made: tuple[NDArray[Any], NDArray[np.int64]] | None = None,
) -> None:
    """Draw the archive on a plane, a colour for each work, and generated sound in it.

    Args:
        path: of the PNG.
        titles: the works.
        archive: vectors (N, E) and the number of the work of each.
        made: the same of generated segments, drawn as crosses.
    """
    placed = place(np.concatenate([archive[0], *([made[0]] if made else [])]))
    sheet = Sheet(figsize=(8, 5.6), layout="constrained")
    axis = sheet.subplots()
    own, new = placed[: len(archive[0])], placed[len(archive[0]) :]
    for n, title in enumerate(titles):
        x, y = own[archive[1] == n].T
        axis.scatter(x, y, s=14, color=colour(n), alpha=0.6, linewidths=0, label=title)
        if made:
            x, y = new[made[1] == n].T
            axis.scatter(x, y, s=26, color=colour(n), marker="x", linewidths=1.3)
    if made:
        axis.scatter([], [], s=26, color="black", marker="x", label="generated")
    axis.set_xticks([])
    axis.set_yticks([])
    axis.set_frame_on(False)
    axis.legend(fontsize=8, frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), markerscale=1.6)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.savefig(path, dpi=100)


def _quiet(axis: Axes) -> None:
    axis.tick_params(labelsize=8)
    for side in ("top", "right"):
        axis.spines[side].set_visible(False)
