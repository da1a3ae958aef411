"""The stages of a training, each from a prepared archive and a recipe to a network file in the run's folder.

clap -> vectors -> tokenizer -> tokens -> transformer, and vocoder at any time after prepare
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from osc_engine.manifest import Manifest, file_sha256
from osc_engine.model.bundle import build
from osc_engine.model.clap import MiniClap, MiniClapNetwork
from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.training.archive import SIGNATURE, Prepared, Progress, write_array, write_whole
from osc_engine.training.data import Crops, mel_batches, token_batches
from osc_engine.training.loop import CHECKPOINT, LoopSettings, averaged, begin_from, fit
from osc_engine.training.recipe import Recipe, RecipeError, fill
from osc_engine.training.vectors import RunClap, asks_for_laion, open_laion, sentences, write_vectors

#: In the order in which they need each other.
STAGES = ("clap", "vectors", "tokenizer", "tokens", "transformer", "vocoder")
Network = TypeVar("Network", bound=nn.Module)
#: Held-out crops that an evaluation looks at.
LOOKED_AT = 32


class Run:
    """One training: a recipe, a prepared archive, and the folder that everything made goes to.

    Args:
        recipe: what to make.
        prepared: from what.
        folder: `folder/STAGE/` holds a stage's checkpoint, `folder/STAGE.safetensors` its network.
        progress: called with (done, all, text) by the stages that are no training.
        begin: a bundle whose networks the stages begin from; None is from nothing.
    """

    def __init__(
        self,
        recipe: Recipe,
        prepared: Prepared,
        folder: Path,
        progress: Progress = lambda done, all_, text: None,
        begin: Path | None = None,
    ) -> None:
        self.recipe, self.prepared, self.folder, self.progress = recipe, prepared, folder, progress
        self.begin = begin

    def file(self, stage: str) -> Path:
        """Return where a stage's network lies."""
        return self.folder / f"{stage}.safetensors"

    def stage(self, name: str) -> None:
        """Run one stage.

        Raises:
            RecipeError: an unknown stage, or one whose forerunner is missing.
        """
        if name not in STAGES:
            raise RecipeError(f"stage is {name!r}; allowed are {', '.join(STAGES)}")
        self.folder.mkdir(parents=True, exist_ok=True)
        getattr(self, name)()

    def clap(self) -> None:
        """Train mini CLAP; of LAION-CLAP only the checkpoint is chosen, once for all stages."""
        if asks_for_laion(self.recipe, self.folder):
            self.run_clap()
            return
        from osc_engine.training.clap import train_clap

        train_clap(self.recipe, self.prepared, self.folder / "clap", self.file("clap"), self.begin)

    def vectors(self) -> None:
        """Embed all sound, a vector per window, with the run's CLAP."""
        write_vectors(self.prepared, self.run_clap(), self.progress)

    def tokenizer(self) -> None:
        """Train the tokenizer."""
        from osc_engine.training.tokenizer import TokenizerLosses, TokenizerTrainee

        own, losses = self.recipe.table("tokenizer", "losses")
        crop = int(own.pop("crop_columns", 9))
        config = fill(TokenizerConfig, {"codes": self.prepared.geometry.codes, **own}, "tokenizer")
        loop = self.loop("tokenizer")
        torch.manual_seed(loop.seed)
        trainee = TokenizerTrainee(
            config, fill(TokenizerLosses, losses, "tokenizer.losses"), loop.learning_rate, self._held_out_mels()
        )
        crops = Crops(self.prepared, crop)
        begin_from(trainee.networks["model"], self.begin, "tokenizer")
        fit(trainee, partial(mel_batches, crops, loop.batch, loop.seed), loop, self.folder / "tokenizer")
        self._export("tokenizer", Tokenizer(config))

    def tokens(self) -> None:
        """Turn all mels into tokens with the trained tokenizer."""
        tokenizer = self._network("tokenizer", Tokenizer.load)
        patch = self.prepared.geometry.patch
        items = [i for i in self.prepared.items if self._stale(i.key)]
        for n, item in enumerate(items):
            self.progress(n, len(items), item.source)
            mel = torch.from_numpy(np.asarray(self.prepared.load(item, "mel"), np.float32).T.copy())
            tokens = encode_long(tokenizer, mel[:, : item.columns * patch])
            write_array(self.prepared.path(item, "tokens"), tokens.numpy().astype(np.int16))

    def transformer(self) -> None:
        """Train the transformer."""
        from osc_engine.training.transformer import Masking, TransformerTrainee

        own, masking_table = self.recipe.table("transformer", "masking")
        masking = fill(Masking, masking_table, "transformer.masking")
        g, loop = self.prepared.geometry, self.loop("transformer")
        captions = self.caption_vectors()
        sizes = {"codes": g.codes, "rows": g.rows, "condition": next(iter(captions.values())).shape[1]}
        config = fill(TransformerConfig, {**sizes, **own}, "transformer")
        titles = {title: vectors[:1] for title, vectors in captions.items()}
        held_out = next(
            token_batches(
                Crops(self.prepared, masking.columns, self.prepared.titles, self._has_held_out()), LOOKED_AT, titles, 0
            )
        )
        torch.manual_seed(loop.seed)
        tokenizer = self._network("tokenizer", Tokenizer.load)
        trainee = TransformerTrainee(config, masking, loop.learning_rate, held_out, tokenizer)
        crops = Crops(self.prepared, masking.columns)
        begin_from(trainee.networks["model"], self.begin, "transformer")
        fit(trainee, partial(token_batches, crops, loop.batch, captions, loop.seed), loop, self.folder / "transformer")
        self._export("transformer", Transformer(config))

    def vocoder(self) -> None:
        """Train the vocoder."""
        from osc_engine.training.vocoder import train_vocoder

        train_vocoder(self.recipe, self.prepared, self.folder / "vocoder", self.file("vocoder"), self.begin)

    def build(self, out: Path) -> Manifest:
        """Make a bundle of the trained networks; the signature becomes its style.

        Raises:
            BundleError: a network is missing.
        """
        used = self.run_clap()
        styles = {Path(i.source).stem: used.whole(self.prepared, i) for i in self.prepared.of(SIGNATURE)}
        titles = {t: used.clap.embed_text(sentences(self.prepared.works[t])[:1])[0] for t in self.prepared.titles}
        described = Manifest(
            name=self.recipe.name,
            description=self.recipe.description,
            titles=self.prepared.titles,
            styles=tuple(styles),
            geometry=asdict(self.prepared.geometry),
            defaults=self.recipe.defaults,
            clap="laion" if used.laion else "mini",
            clap_sha256=used.identity if used.laion else "",
        )
        return build(self.folder, out, described, styles, titles)

    def caption_vectors(self) -> dict[str, np.ndarray[tuple[int, int], np.dtype[np.float32]]]:
        """Return title -> (N, E) vectors of what it is called, then of its captions."""
        clap = self.run_clap().clap
        return {title: clap.embed_text(sentences(work)).cpu().numpy() for title, work in self.prepared.works.items()}

    def run_clap(self) -> RunClap:
        """Return the CLAP that this run is made with.

        Raises:
            RecipeError: it is not trained yet, or is not the one that the run was begun with.
            CheckpointError: the LAION-CLAP checkpoint is not there.
        """
        if asks_for_laion(self.recipe, self.folder):
            return open_laion(self.recipe, self.prepared, self.folder, self.begin)
        network = self._network("clap", MiniClapNetwork.load)
        return RunClap(MiniClap(network, self.prepared.geometry), file_sha256(self.file("clap")))

    def loop(self, stage: str) -> LoopSettings:
        """Return a stage's pace and length."""
        table = self.recipe.tables.get(stage, {}).get("loop", {})
        return fill(LoopSettings, table, f"{stage}.loop")

    def _network(self, stage: str, load: Callable[[Path], Network]) -> Network:
        path = self.file(stage)
        if not path.is_file():
            raise RecipeError(f"{path} is missing; run the stage {stage} first")
        return load(path)

    def _export(self, stage: str, network: Tokenizer | Transformer) -> None:
        network.load_state_dict(averaged(self.folder / stage / CHECKPOINT))
        write_whole(self.file(stage), network.save)

    def _has_held_out(self) -> bool:
        return all(self.prepared.of(title, True) for title in self.prepared.titles)

    def _held_out_mels(self) -> Tensor:
        crops = Crops(self.prepared, 24, self.prepared.titles, self._has_held_out())
        return next(mel_batches(crops, LOOKED_AT, 0))

    def _stale(self, key: str) -> bool:
        path = self.prepared.folder / "items" / key / "tokens.npy"
        return not path.is_file() or path.stat().st_mtime < self.file("tokenizer").stat().st_mtime


@torch.inference_mode()
def encode_long(tokenizer: Tokenizer, mel: Tensor, step: int = 128) -> Tensor:
    """Return the tokens (H, W) of a long mel (M, F), a stretch at a time, each with what surrounds it."""
    patch, edge = 16, 8
    columns = mel.shape[1] // patch
    parts = []
    for start in range(0, columns, step):
        end = min(start + step, columns)
        left, right = max(start - edge, 0), min(end + edge, columns)
        tokens = tokenizer.encode(mel[None, :, left * patch : right * patch])[0]
        parts.append(tokens[:, start - left : tokens.shape[1] - (right - end)])
    return torch.cat(parts, 1)
