"""What a training knows of sound and text: which CLAP a run is made with, and the vectors that it gave.

LAION-CLAP takes its time, so each of its vectors is kept in a file beside the prepared archive, under the content that
it belongs to: a window's samples or a text, and the checkpoint. The checkpoint is opened only for what is not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.manifest import file_sha256, read_manifest
from osc_engine.model.checkpoint import find_checkpoint
from osc_engine.model.clap import Clap, MiniClap
from osc_engine.model.laion import HEARD, LaionClap, quantised
from osc_engine.training.archive_toml import ArchiveError, Work
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.recipe import Recipe, RecipeError, fill
from osc_engine.training.whole import write_whole

#: In a run's folder: which checkpoint it is made with. In a prepared archive: the vectors that checkpoints gave.
CHOICE, CACHE = "clap.json", "embeddings.sqlite3"
#: Windows that are embedded between two writes.
TOGETHER = 16
Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class ClapChoice:
    """The recipe's table `clap`, where it asks for LAION-CLAP.

    Attributes:
        kind: `laion`.
        checkpoint: its file; empty is the one that was fetched.
    """

    kind: Literal["laion"] = "laion"
    checkpoint: str = ""


@dataclass(frozen=True)
class RunClap:
    """The CLAP of a run.

    Attributes:
        clap: embeds text and sound.
        identity: sha256 of what it was loaded from; vectors of another are no good.
        laion: it is a LAION-CLAP checkpoint and goes into no bundle.
    """

    clap: Clap
    identity: str
    laion: bool = False

    def windows(self, prepared: Prepared, item: Item) -> Vectors:
        """Return the vectors (N, E) of an item's CLAP windows."""
        if isinstance(self.clap, MiniClap):
            patch, columns = prepared.geometry.patch, prepared.geometry.columns
            mel = prepared.mel(item)
            cuts = (mel[:, c * patch : (c + columns) * patch] for c in prepared.windows(item))
            vectors = [self.clap.embed_mel(torch.from_numpy(np.ascontiguousarray(cut))[None]) for cut in cuts]
        else:
            starts = prepared.windows(item)
            groups = (starts[n : n + TOGETHER] for n in range(0, len(starts), TOGETHER))
            vectors = [
                self.clap.embed_audio(torch.stack([ten_seconds(prepared, item, column) for column in group]))
                for group in groups
            ]
        return torch.cat(vectors).cpu().numpy()

    def whole(self, prepared: Prepared, item: Item) -> Tensor:
        """Return the vector (E,) of an item from its beginning to its end."""
        if isinstance(self.clap, MiniClap):
            return self.clap.embed_mel(torch.from_numpy(prepared.mel(item))[None])[0]
        return self.clap.embed_audio(torch.from_numpy(prepared.sound(item))[None])[0]


def choose(recipe: Recipe, kind: str | None, checkpoint: Path | None) -> Recipe:
    """Return a recipe whose CLAP is the one that the command line names, if it names one.

    Raises:
        RecipeError: an unknown kind, or a checkpoint for one that has none.
    """
    if kind is None and checkpoint is None:
        return recipe
    if kind not in (None, "mini", "laion"):
        raise RecipeError(f"--clap is {kind!r}; it must be mini or laion")
    table = recipe.tables.get("clap", {})
    wanted = kind or table.get("kind", "mini")
    if wanted == "mini" and checkpoint:
        raise RecipeError("--clap-checkpoint is of use with --clap laion alone; mini CLAP is trained here")
    own = table if table.get("kind", "mini") == "mini" else {}
    named = {"checkpoint": str(checkpoint or table.get("checkpoint", ""))}
    chosen = {**own, "kind": "mini"} if wanted == "mini" else {"kind": "laion", **named}
    return replace(recipe, tables={**recipe.tables, "clap": chosen})


def asks_for_laion(recipe: Recipe, run: Path) -> bool:
    """Tell whether a run is made with LAION-CLAP: its recipe says so, or it was begun so."""
    return recipe.tables.get("clap", {}).get("kind", "mini") == "laion" or (run / CHOICE).is_file()


def find_laion(recipe: Recipe, run: Path) -> tuple[str, Path | None]:
    """Return the sha256 of the checkpoint that a run is made with, and its file where that is named.

    Raises:
        RecipeError, CheckpointError: as `open_laion`.
    """
    asked = recipe.tables.get("clap", {})
    if asked.get("kind") == "mini":
        raise RecipeError(f"{run} was begun with LAION-CLAP, and mini is asked for; begin in another folder")
    if (run / "clap.safetensors").is_file():
        raise RecipeError(f"{run} was begun with mini CLAP, and LAION-CLAP is asked for; begin in another folder")
    # how mini would be trained may stay in the recipe
    own = {key: value for key, value in asked.items() if key not in ("loop", "augmentation")}
    choice = fill(ClapChoice, own if asked.get("kind") == "laion" else {}, "clap")
    given = Path(choice.checkpoint) if choice.checkpoint else None
    known = json.loads((run / CHOICE).read_text())["sha256"] if (run / CHOICE).is_file() else ""
    identity = known if known and not given else file_sha256(find_checkpoint(given=given))
    if known not in ("", identity):
        raise RecipeError(
            f"{run} was begun with the LAION-CLAP checkpoint {known[:12]}…, and {given} is {identity[:12]}…; "
            "give that one, or begin in another folder"
        )
    return identity, given


def try_laion(recipe: Recipe, run: Path, device: str = "cpu") -> Clap:
    """Open the checkpoint that a run is made with, before hours are spent on what needs it; nothing is written down.

    Raises:
        RecipeError, CheckpointError: as `open_laion`.
        LaionError: it cannot be used.
    """
    identity, given = find_laion(recipe, run)
    return LaionClap(find_checkpoint(identity, given), device, identity)


def open_laion(recipe: Recipe, prepared: Prepared, run: Path, begin: Path | None = None, device: str = "") -> RunClap:
    """Open the LAION-CLAP that a run is made with; its checkpoint is chosen once and written down.

    Args:
        recipe: may name the checkpoint's file.
        prepared: beside which vectors are kept.
        run: its folder.
        begin: a bundle whose networks are trained on, which know no other space than that of their own checkpoint.
        device: to embed on; empty takes a GPU where there is one.

    Raises:
        RecipeError: the table has other keys, or the checkpoint is another than the one of the run or the bundle.
        CheckpointError: it is not there.
    """
    identity, given = find_laion(recipe, run)
    if begin is not None and (manifest := read_manifest(begin, verify=False)).clap_sha256 != identity:
        its = f"checkpoint {manifest.clap_sha256[:12]}…" if manifest.clap_sha256 else "no LAION-CLAP"
        raise RecipeError(f"{begin} was trained with {its}, and this run is with {identity[:12]}…; give that one")
    if not (run / CHOICE).is_file():
        content = json.dumps({"kind": "laion", "sha256": identity}) + "\n"
        write_whole(run / CHOICE, lambda path: path.write_text(content))
    place = device or ("cuda" if torch.cuda.is_available() else "cpu")

    def load() -> Clap:
        return LaionClap(find_checkpoint(identity, given), place, identity)

    return RunClap(KeptClap(prepared.folder / CACHE, identity, load), identity, laion=True)


def kept(clap: Clap, sha256: str, prepared: Prepared) -> Clap:
    """Return a bundle's CLAP as one that is asked once for each sound of an archive, where that can be written down.

    Args:
        clap: of the bundle.
        sha256: of its LAION-CLAP checkpoint; empty is mini CLAP, which listens faster than a file is read.
        prepared: the archive.
    """
    writable = os.access(prepared.folder, os.W_OK)
    return KeptClap(prepared.folder / CACHE, sha256, lambda: clap) if sha256 and writable else clap


def sentences(work: Work) -> list[str]:
    """Return what a work is called: the sentence that stands for its title, then its captions."""
    return [work.caption or work.title, *work.captions]


def write_vectors(
    prepared: Prepared, used: RunClap, progress: Callable[[float], None], share: Iterable[Item] | None = None
) -> None:
    """Write `clap.npy` of each item that lacks it, or has it of another CLAP.

    Args:
        prepared: the archive.
        used: the CLAP.
        progress: gets the share of the items that is done.
        share: the items that this process is to look after, where there are several; all of them by default.
    """
    wanted = prepared.items if share is None else share
    items = [item for item in wanted if prepared.made_by(item, "clap") != used.identity]
    for n, item in enumerate(items):
        progress(n / len(items))
        prepared.keep(item, "clap", used.windows(prepared, item), used.identity)


def ten_seconds(prepared: Prepared, item: Item, column: int) -> Tensor:
    """Return the ten seconds (S,) around a segment that begins at a column; all there is of a shorter item.

    Exactly what LAION-CLAP hears: of more, the package would choose ten seconds by chance.
    """
    size = prepared.geometry.column_samples
    middle = column * size + prepared.geometry.columns * size // 2
    start = max(min(middle - HEARD // 2, item.columns * size - HEARD), 0)
    return torch.from_numpy(prepared.sound(item, start, start + HEARD))


class KeptClap:
    """A `Clap` that is asked once for each content; what it said is kept in a file.

    Args:
        file: an SQLite file, made if missing; several checkpoints and archives may share one.
        identity: sha256 of the checkpoint.
        load: opens the checkpoint, with the first content that is not known.
    """

    def __init__(self, file: Path, identity: str, load: Callable[[], Clap]) -> None:
        self._file, self._identity, self._load = file, identity, load
        self._clap: Clap | None = None

    @property
    def dim(self) -> int:
        """E, dimensions of the space."""
        return int(self.embed_text([""]).shape[1])

    def embed_text(self, texts: Sequence[str]) -> Tensor:
        """Return unit vectors (N, E) of texts; see `Clap`."""
        contents = [text.encode() for text in texts]
        return self._embed("text", contents, lambda wanted: self._open().embed_text([texts[n] for n in wanted]))

    def embed_audio(self, audio: Tensor) -> Tensor:
        """Return unit vectors (N, E) of sounds (N, S); known again by their 16-bit samples, which is all it hears."""
        contents = [(quantised(one) * 32767).round().to(torch.int16).numpy().tobytes() for one in audio.cpu()]
        return self._embed("audio", contents, lambda wanted: self._open().embed_audio(audio[wanted]))

    def _open(self) -> Clap:
        if self._clap is None:
            self._clap = self._load()
        return self._clap

    def _embed(self, kind: str, contents: Sequence[bytes], embed: Callable[[list[int]], Tensor]) -> Tensor:
        if not contents:
            return torch.zeros(0, self.dim)
        keys = [hashlib.sha256(f"{self._identity} {kind} ".encode() + content).digest() for content in contents]
        try:
            with closing(sqlite3.connect(self._file, timeout=60)) as kept, kept:
                kept.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
                known = {key: row[0] for key in keys if (row := kept.execute(_READ, (key,)).fetchone())}
                wanted = [n for n, key in enumerate(keys) if key not in known and key not in keys[:n]]
                made = embed(wanted).cpu().numpy().astype("<f4") if wanted else ()
                new = {keys[n]: vector.tobytes() for n, vector in zip(wanted, made, strict=True)}
                kept.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", new.items())
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"{self._file} cannot be used ({error}); delete it, it can be made again") from error
        known |= new
        return torch.from_numpy(np.stack([np.frombuffer(known[key], "<f4").astype(np.float32) for key in keys]))


_READ = "SELECT vector FROM vectors WHERE key = ?"
