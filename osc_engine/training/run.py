"""The stages of a training, each from a prepared archive and a recipe to a network file in the run's folder.

clap -> vectors -> tokenizer -> tokens -> transformer, and vocoder at any time after prepare

Every process that torchrun started calls the same stages in the same order; the first one writes networks.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor

from osc_engine.folder import held
from osc_engine.manifest import LONGEST_NAME, BundleError, Manifest, file_sha256
from osc_engine.model.bundle import build
from osc_engine.model.clap import MiniClap, MiniClapNetwork
from osc_engine.model.layers import Network, same_network
from osc_engine.model.sentence import Sentences
from osc_engine.model.tokenizer import Tokenizer
from osc_engine.training import auto, clap, made_of, tokenizer, transformer, vocoder
from osc_engine.training.archive_toml import SIGNATURE
from osc_engine.training.checkpoint import BEFORE, CHECKPOINT, TrainingError, averaged, begin_from, reached
from osc_engine.training.data import looked_at, not_learned, remarks, unlearned
from osc_engine.training.hear import ear
from osc_engine.training.job import Job
from osc_engine.training.loop import fit
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.recipe import Recipe, RecipeError, fill
from osc_engine.training.rehearsal import Unmade, needs, untrained
from osc_engine.training.settings import LoopSettings
from osc_engine.training.vectors import CHOICE, RunClap, asks_for_laion, open_laion, sentences, write_vectors
from osc_engine.training.whole import part_of
from osc_engine.training.world import World, device_of, join

#: Dimensions of a LAION-CLAP checkpoint's space.
LAION_DIM = 512
#: In the order in which they need each other, and those of them that are trainings.
STAGES = ("clap", "vectors", "tokenizer", "tokens", "transformer", "vocoder")
TRAINED = ("clap", "tokenizer", "transformer", "vocoder")
Kept = TypeVar("Kept", bound=Network)


class Run:
    """One training: a recipe, a prepared archive, and the folder that everything made goes to.

    Args:
        recipe: what to make.
        prepared: from what.
        folder: `folder/STAGE/` holds a stage's checkpoint, `folder/STAGE.safetensors` its network.
        begin: a bundle whose networks the stages begin from; None is from nothing.

    Raises:
        RecipeError: the archive was prepared with other sizes of the signal than the recipe's.
    """

    def __init__(self, recipe: Recipe, prepared: Prepared, folder: Path, begin: Path | None = None) -> None:
        self.recipe, self.prepared = recipe, _with_sizes_of(recipe, prepared)
        self.folder, self.begin = folder, begin
        self._loops: dict[str, tuple[LoopSettings, list[str]]] = {}

    def file(self, stage: str) -> Path:
        """Return where a stage's network lies."""
        return self.folder / f"{stage}.safetensors"

    def stage(self, name: str, progress: Callable[[float], None] = lambda share: None) -> None:
        """Run one stage.

        Args:
            name: one of `STAGES`.
            progress: gets the share that is done of a stage that is no training.

        Raises:
            RecipeError: an unknown stage, or one whose forerunner is missing.
            TrainingError: another program trains in this folder, as processes do whose torchrun was killed.
        """
        if name not in STAGES:
            raise RecipeError(f"stage is {name!r}; allowed are {', '.join(STAGES)}")
        self.folder.mkdir(parents=True, exist_ok=True)
        taken = TrainingError(f"{self.folder} is being trained by another program; wait for it, or end it")
        leads = self.place({"vectors": "clap", "tokens": "tokenizer"}.get(name, name))[1].leads
        with held(self.folder, taken) if leads else nullcontext():
            self._stage(name, progress)

    def _stage(self, name: str, progress: Callable[[float], None]) -> None:
        if name in self.trainings:
            self.train(name)
        elif name == "clap":
            self.run_clap()
        else:
            getattr(self, name)(progress)

    @property
    def trainings(self) -> tuple[str, ...]:
        """The stages that train a network: of LAION-CLAP only the checkpoint is chosen, once for all stages."""
        return TRAINED[1:] if self.laion else TRAINED

    @property
    def laion(self) -> bool:
        """Whether this run is made with LAION-CLAP."""
        return asks_for_laion(self.recipe, self.folder)

    def train(self, name: str) -> None:
        """Train one network, and write it; what was made of something else is put aside."""
        loop = self.loop(name)[0]
        world = join(loop.accelerator)
        self.check(name)
        begin = self._take_up(name, world)
        if name == "tokenizer" and begin is None:
            tokenizer.refuse_from_nothing(self.recipe)
        job = self.job(name, loop, begin=begin)
        if name != "clap":
            begin_from(job.trainee.networks["model"], begin, name)
        heard = replace(job, ear=ear(self.prepared.geometry, self.folder, self.begin))
        fit(heard, self.folder / name)
        if world.leads:
            self._export(name, job)
        world.wait()

    def check(self, name: str) -> None:
        """Set a training up and throw it away again, so that nothing is done for one that cannot be.

        Raises:
            RecipeError: the recipe cannot be followed, or leaves nothing but the spread to learn of random networks.
            TrainingError: the training cannot begin from the bundle.
        """
        if name == "tokenizer" and not (self.begin or self.file(name).is_file()):
            tokenizer.refuse_from_nothing(self.recipe)
        self._check_style()
        job = self.job(name, self.loop(name)[0], rehearsal=True, begin=self.begin)
        if name != "clap":
            begin_from(job.trainee.networks["model"], self.begin, name)

    def _styles(self) -> dict[str, Item]:
        """Return what a bundle will know as styles: the signature, under the name of its file."""
        return {Path(item.source).stem[:LONGEST_NAME]: item for item in self.prepared.of(SIGNATURE)}

    def _check_style(self) -> None:
        wanted, known = self.recipe.defaults.style, ", ".join(self._styles())
        if wanted and wanted not in self._styles():
            there = f"its signature is {known}" if known else "it has no signature"
            raise RecipeError(f"recipe: [defaults] style is {wanted!r}; {there} in {self.prepared.folder}")

    def _take_up(self, name: str, world: World) -> Path | None:
        """Write down what a training is made of; return the folder with the network that it begins from."""
        folder, checkpoint = self.folder / name, self.folder / name / CHECKPOINT
        now, before = self.made_of(name), made_of.read(folder)
        how = made_of.again(name, made_of.changed(before, now), self._at_end(name))
        own = bool(before and before["own"]) and how != "anew"
        world.wait()  # nothing is put aside before all have seen what is there
        if world.leads:
            if how and checkpoint.is_file():
                if how == "on":
                    self._export(name, self.job(name, self.loop(name)[0]))
                checkpoint.replace(folder / BEFORE)
            own = own or (how == "on" and self.file(name).is_file())
            made_of.write(folder, now, own, self.prepared.titles if name == "transformer" else ())
        world.wait()
        written = made_of.read(folder)
        return self.folder if written and written["own"] else self.begin

    def made_of(self, stage: str) -> dict[str, Any]:
        """Return what a training is made of, as things are now."""
        begun = self.begin / f"{stage}.safetensors" if self.begin else None
        found = made_of.of_recipe(self.recipe, stage)
        found |= {"recordings": made_of.recordings(self.prepared), "from": _sha256(begun)}
        if stage in ("clap", "transformer"):
            found["texts"] = made_of.texts(self.prepared)
        if stage == "transformer":
            found["clap"] = _sha256(self.folder / CHOICE if self.laion else self.file("clap"))
        if stage == "transformer" or (stage == "vocoder" and vocoder.tokenized_share(self.recipe)):
            found["tokenizer"] = _sha256(self.file("tokenizer"))
        return found

    def renewal(self, stage: str) -> str:
        """Say how a training will be taken up, and why, where what it was made of has changed; else nothing."""
        what = made_of.changed(made_of.read(self.folder / stage), self.made_of(stage))
        return made_of.sentence(made_of.again(stage, what, self._at_end(stage)), what)

    def remarks(self, stage: str) -> list[str]:
        """Say what a training does not learn, and of which works it learns by recordings joined end to end."""
        if stage == "clap" and len(self.prepared.works) < 2:
            return [
                "there is one work and no signature, so that it has nothing to tell apart, and free text will change "
                "nothing; add another work or a signature, or take LAION-CLAP (--clap laion)"
            ]
        if stage == "clap":
            return list(not_learned(self.prepared, clap.clap_columns(self.prepared)))
        if stage == "transformer":
            columns = transformer.masking_of(self.recipe).columns
            return list(remarks(self.prepared, columns))
        return []

    def figures_are_of(self, stage: str) -> str:
        """Say of what sound the figures of a training are."""
        p = self.prepared
        if stage == "clap":
            rest = [title for title in p.titles if not p.of(title, held_out=True)]
            if len(rest) == len(p.titles):
                return "figures are of sound that is trained on, as nothing is held out"
            return "figures are of held-out sound" + (f", but for {', '.join(rest)}" if rest else "")
        columns = {
            "tokenizer": tokenizer.LOOKED_AT_COLUMNS,
            "transformer": transformer.masking_of(self.recipe).columns,
            "vocoder": vocoder.HEARD_COLUMNS,
        }
        return looked_at(p, columns[stage])[1]

    def adopt(self) -> None:
        """Take trainings of before it was written down what they are made of for made of what is there now."""
        for stage in self.trainings:
            if (self.folder / stage / CHECKPOINT).is_file() and made_of.read(self.folder / stage) is None:
                made_of.write(self.folder / stage, self.made_of(stage), own=False)

    def job(self, name: str, loop: LoopSettings, rehearsal: bool = False, begin: Path | None = None) -> Job[Any]:
        """Set up a training; a rehearsal does with stand-ins for what earlier stages make.

        Args:
            name: of the stage.
            loop: pace and length.
            rehearsal: nothing of it is kept.
            begin: the folder with the network that `clap` begins from; the others take theirs when they are set up.
        """
        made: dict[str, Callable[[], Job[Any]]] = {
            "clap": lambda: clap.clap_job(self.recipe, self.prepared, loop, self._words(rehearsal), begin),
            "tokenizer": lambda: tokenizer.tokenizer_job(self.recipe, self.prepared, loop),
            "transformer": lambda: self._transformer_job(loop, rehearsal),
            "vocoder": lambda: vocoder.vocoder_job(self.recipe, self.prepared, loop, self._through(rehearsal)),
        }
        return made[name]()

    def _words(self, rehearsal: bool) -> clap.Words:
        if not rehearsal:
            return clap.Words.of(self.prepared, Sentences())
        return clap.Words(tuple(self.prepared.works), torch.zeros(0, 0), (), ())

    def _transformer_job(self, loop: LoopSettings, rehearsal: bool) -> Job[Any]:
        if not rehearsal:
            network = self._network("tokenizer", Tokenizer.load)
            self._check_made()
            return transformer.transformer_job(self.recipe, self.prepared, loop, self.caption_vectors(), network)
        dim = LAION_DIM if self.laion else clap.clap_config(self.recipe, self.prepared).dim
        nothing = {title: np.zeros((1, dim), np.float32) for title in self.prepared.works}
        unmade = Unmade(self.prepared, dim)
        return transformer.transformer_job(self.recipe, unmade, loop, nothing, self._untrained())

    def _through(self, rehearsal: bool) -> Tokenizer | None:
        if not vocoder.tokenized_share(self.recipe):
            return None
        return self._untrained() if rehearsal else self._network("tokenizer", Tokenizer.load)

    def _untrained(self) -> Tokenizer:
        return untrained(tokenizer.tokenizer_config(self.recipe, self.prepared))

    def vectors(self, progress: Callable[[float], None]) -> None:
        """Embed all sound, a vector per window, with the run's CLAP."""
        device, world = self.place("clap")
        write_vectors(self.prepared, self.run_clap(device), progress, world.share(self.prepared.items))
        world.wait()

    def tokens(self, progress: Callable[[float], None]) -> None:
        """Turn all mels into tokens with the trained tokenizer."""
        device, world = self.place("tokenizer")
        network = self._network("tokenizer", Tokenizer.load).to(device).eval()
        patch = self.prepared.geometry.patch
        identity = file_sha256(self.file("tokenizer"))
        items = [i for i in world.share(self.prepared.items) if self.prepared.made_by(i, "tokens") != identity]
        for n, item in enumerate(items):
            progress(n / len(items))
            mel = torch.from_numpy(self.prepared.mel(item, 0, item.columns * patch))
            tokens = encode_long(network, mel)
            self.prepared.keep(item, "tokens", tokens.cpu().numpy().astype(np.int16), identity)
        world.wait()

    def build(self, out: Path) -> Manifest:
        """Make a bundle of the trained networks and the titles that they learned; the signature becomes its style.

        Raises:
            BundleError: a network is missing, or the transformer learned none of the archive's works.
            RecipeError: the recipe's style is not the archive's signature.
        """
        self._check_style()
        used = self.run_clap()
        styles = {name: used.whole(self.prepared, item) for name, item in self._styles().items()}
        nothing = unlearned(self.prepared, transformer.masking_of(self.recipe).columns)
        taught = made_of.titles(self.folder / "transformer") or self.prepared.titles
        learned = tuple(title for title in self.prepared.titles if title not in nothing and title in taught)
        if not learned:
            raise BundleError(
                f"{self.folder} learned {', '.join(taught)}, of which {self.prepared.folder} holds none; give the "
                "archive that it was trained on"
            )
        titles = {t: used.clap.embed_text(sentences(self.prepared.works[t])[:1])[0] for t in learned}
        described = Manifest(
            name=self.recipe.name,
            description=self.recipe.description,
            titles=learned,
            styles=tuple(styles),
            geometry=asdict(self.prepared.geometry),
            defaults=self.recipe.defaults,
            clap="laion" if used.laion else "mini",
            clap_sha256=used.identity if used.laion else "",
            recordings=made_of.trained_on(self.folder / "transformer"),
        )
        return build(self.folder, out, described, styles, titles)

    def caption_vectors(self) -> dict[str, np.ndarray[tuple[int, int], np.dtype[np.float32]]]:
        """Return title -> (N, E) vectors of what it is called, then of its captions."""
        clap = self.run_clap().clap
        return {title: clap.embed_text(sentences(work)).cpu().numpy() for title, work in self.prepared.works.items()}

    def run_clap(self, device: str = "") -> RunClap:
        """Return the CLAP that this run is made with.

        Args:
            device: to embed on; empty is the processor for mini, and a GPU where there is one for LAION-CLAP.

        Raises:
            RecipeError: it is not trained yet, or is not the one that the run was begun with.
            CheckpointError: the LAION-CLAP checkpoint is not there.
        """
        if self.laion:
            return open_laion(self.recipe, self.prepared, self.folder, self.begin, device)
        network = self._network("clap", MiniClapNetwork.load).to(device or "cpu")
        return RunClap(MiniClap(network, self.prepared.geometry), file_sha256(self.file("clap")))

    def loop(self, stage: str) -> tuple[LoopSettings, list[str]]:
        """Return a stage's pace and length, and a sentence about each value that was chosen for "auto"."""
        if stage not in self._loops:
            table = self.recipe.tables.get(stage, {}).get("loop", {})
            chosen, said = auto.choose(stage, table, self._situation(stage, table))
            self._loops[stage] = fill(LoopSettings, chosen, f"{stage}.loop"), said
        return self._loops[stage]

    def finished(self, stage: str) -> bool:
        """Return whether a training has come to its end, and was made of what is there now."""
        kept = made_of.read(self.folder / stage)
        return self._at_end(stage) and not made_of.changed(kept, self.made_of(stage))

    def _at_end(self, stage: str) -> bool:
        loop = self.loop(stage)[0]
        step, minutes = reached(self.folder / stage / CHECKPOINT)
        return self.file(stage).is_file() and (step >= loop.steps or 0 < loop.minutes <= minutes)

    def _situation(self, stage: str, table: dict[str, Any]) -> auto.Situation:
        accelerator = str(table.get("accelerator", "auto"))
        world, device, g = join(accelerator), device_of(accelerator), self.prepared.geometry
        columns = {
            "clap": clap.clap_columns(self.prepared),
            "tokenizer": tokenizer.crop_columns(self.recipe) - 1,
            "transformer": transformer.masking_of(self.recipe).columns,
            "vocoder": vocoder.crop_columns(self.recipe),
        }[stage]
        hours = sum(item.columns for item in self.prepared.of()) * g.column_seconds / 3600

        def room() -> tuple[int, float]:
            one: dict[str, Any] = {"steps": 1, "batch": world.size, "learning_rate": 1e-9, "accelerator": accelerator}
            if device == "cpu":
                memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // world.size
            else:
                memory = torch.cuda.get_device_properties(device).total_memory
            return needs(self.job(stage, LoopSettings(**one), rehearsal=True)).room(memory), memory / 2**30

        return auto.Situation(hours, columns * g.column_seconds, world.size, device != "cpu", room)

    def place(self, stage: str) -> tuple[str, World]:
        """Return the device and the place of this process, as the training of a stage has them."""
        accelerator = str(self.recipe.tables.get(stage, {}).get("loop", {}).get("accelerator", "auto"))
        return device_of(accelerator), join(accelerator)

    def _network(self, stage: str, load: Callable[[Path], Kept]) -> Kept:
        path = self.file(stage)
        if not path.is_file():
            raise RecipeError(f"{path} is missing; run the stage {stage} first")
        return load(path)

    def _export(self, stage: str, job: Job[Any]) -> None:
        network, trainee = job.trainee.networks["model"].cpu().eval(), job.trainee
        network.load_state_dict(averaged(self.folder / stage / CHECKPOINT))
        if isinstance(trainee, clap.ClapTrainee) and isinstance(network, MiniClapNetwork):
            network = clap.with_text(network, self.prepared, trainee.words)
        assert isinstance(network, Network)
        write_changed(self.file(stage), network.save)

    def _check_made(self) -> None:
        """Refuse vectors and tokens of other networks: several runs may share an archive.

        Raises:
            RecipeError: some are missing, or are another run's.
        """
        wanted = {
            "clap": (self.run_clap().identity, "vectors"),
            "tokens": (file_sha256(self.file("tokenizer")), "tokens"),
        }
        for name, (identity, stage) in wanted.items():
            if any(self.prepared.made_by(item, name) != identity for item in self.prepared.items):
                holds = f"{self.prepared.folder} holds {stage} not known to be of {self.folder}"
                raise RecipeError(f"{holds}; run its stage {stage} first")


def _sha256(path: Path | None) -> str:
    return file_sha256(path) if path and path.is_file() else ""


def write_changed(path: Path, write: Callable[[Path], object]) -> None:
    """Write a network whole; where it comes out as it was, the file stays, and what was made with it stays valid."""
    new = part_of(path)
    try:
        write(new)
        if not same_network(path, new):
            new.replace(path)
    finally:
        new.unlink(missing_ok=True)


@torch.inference_mode()
def encode_long(network: Tokenizer, mel: Tensor) -> Tensor:
    """Return the tokens (H, W) of a long mel (M, F), a stretch at a time, each with what surrounds it."""
    patch, edge, step = 16, 8, 128
    columns, device = mel.shape[1] // patch, next(network.parameters()).device
    parts = []
    for start in range(0, columns, step):
        end = min(start + step, columns)
        left, right = max(start - edge, 0), min(end + edge, columns)
        tokens = network.encode(mel[None, :, left * patch : right * patch].to(device))[0]
        parts.append(tokens[:, start - left : tokens.shape[1] - (right - end)])
    return torch.cat(parts, 1)


def _with_sizes_of(recipe: Recipe, prepared: Prepared) -> Prepared:
    """Return the archive with the recipe's codebook, on which nothing that was prepared depends."""
    wanted, made = recipe.geometry, prepared.geometry
    for name, value in asdict(made).items():
        if name != "codes" and getattr(wanted, name) != value:
            raise RecipeError(
                f"{prepared.folder} was prepared with {name} {value}, recipe {recipe.name} asks for "
                f"{getattr(wanted, name)}; let train all prepare the archive, or change the recipe's [geometry]"
            )
    return replace(prepared, geometry=wanted)
