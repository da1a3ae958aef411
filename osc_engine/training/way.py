"""The whole way from an archive to a bundle: prepare, every stage, build. Stopped anywhere, it goes on from there."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import numpy as np
import torch

from osc_engine.cores import cores
from osc_engine.manifest import MANIFEST_FILE
from osc_engine.model.clap import MiniClap, MiniClapNetwork
from osc_engine.model.laion import HEARD
from osc_engine.model.tokenizer import PATCH
from osc_engine.training import clap, tokenizer
from osc_engine.training.ahead import Ahead, Expected, look_ahead
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import describe
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe
from osc_engine.training.recordings import list_sources
from osc_engine.training.rehearsal import seconds_a_step, untrained
from osc_engine.training.run import STAGES, Run, encode_long
from osc_engine.training.seen import stamp_of
from osc_engine.training.vectors import asks_for_laion, find_laion, try_laion
from osc_engine.training.whole import write_whole
from osc_engine.training.world import join

#: Columns of sound on which what embeds and tokenizes is timed.
TIMED_COLUMNS = 60
Bar = Callable[[str], AbstractContextManager[Callable[[float], None]]]


class Way:
    """One archive's way to a bundle, in one folder: `prepared`, `run`, `bundle`.

    Args:
        recipe: what to make.
        archive: the recordings.
        out: the folder.
        say: shows a person a line.
        bar: shows a person how far a stage is.
        begin: a bundle whose networks to begin from.
    """

    def __init__(
        self, recipe: Recipe, archive: Path, out: Path, say: Callable[[str], None], bar: Bar, begin: Path | None = None
    ) -> None:
        self.recipe, self.archive, self.out, self.begin = recipe, archive, out, begin
        accelerators = [t.get("loop", {}).get("accelerator", "auto") for t in self.recipe.tables.values()]
        self.world = join("cpu" if "cpu" in accelerators else "auto")
        self._say, self._bar = say if self.world.leads else _nothing, bar

    @property
    def bundle(self) -> Path:
        """Where the bundle will lie."""
        return self.out / "bundle"

    def go(self, only_estimate: bool = False) -> None:
        """Do all that is not done yet.

        Args:
            only_estimate: say what will be done and how long it will take, and end there; nothing is prepared for it.

        Raises:
            CheckpointError: the recipe asks for a LAION-CLAP checkpoint that is not there.
        """
        done, asked = self.out / "done.json", self._asked()
        whole = _read(done) == {**asked, "networks": self._networks()} and (self.bundle / MANIFEST_FILE).is_file()
        if self._agreed(whole):
            self._say(f"nothing to do: {self.bundle} was made of this archive by this recipe")
            return
        if asks_for_laion(self.recipe, self.out / "run"):
            # said before hours of preparing
            find_laion(self.recipe, self.out / "run")
        if only_estimate and (run := self._expect()):
            self._plan(run)
            self.world.wait()
            for empty in (run.prepared.folder, self.out):
                with suppress(OSError):
                    empty.rmdir()
            return
        run = self._prepare()
        self._plan(run)
        if only_estimate:
            return
        for stage in STAGES:
            # asked only now, as a stage before it may have made another network than there was
            if stage in run.trainings and self._agreed(run.finished(stage)):
                self._say(f"{stage}: was done")
                continue
            if stage in run.trainings and (why := run.renewal(stage)):
                self._say(f"{stage}: {why}")
            began = time.monotonic()
            with self._bar(stage) as progress:
                run.stage(stage, progress)
            self._say(f"{stage}: done in {_length(time.monotonic() - began)}")
        if self.world.leads:
            made, answers = run.build(self.bundle), {**asked, "networks": self._networks()}
            write_whole(done, lambda part: part.write_text(json.dumps(answers, indent=1)))
            self._say(f"{self.bundle}: {made.name}, {len(made.titles)} titles")
            self._say(f"hear it: osc-engine render out.wav --seconds 20 --bundle {self.bundle}")
        self.world.wait()

    def _agreed(self, seen: bool) -> bool:
        """Return what the leading process sees: another host may see a file later, and go another way for ever."""
        return bool(self.world.told([float(seen)])[0])

    def _expect(self) -> Run | None:
        """Return the run as it will be when the archive is prepared, by the headers of its files; None if it is."""
        ahead = self._look_ahead()
        if not ahead.hours:
            return None
        self._say("what follows is by the headers of the files: nothing was prepared, and all is counted as trained on")
        for sentence in ahead.prepared.notes():
            self._say(sentence)
        ahead.prepared.folder.mkdir(parents=True, exist_ok=True)
        return Run(self.recipe, ahead.prepared, self.out / "run", begin=self.begin)

    def _look_ahead(self) -> Ahead:
        ahead = look_ahead(self.archive, self.out / "prepared", self.recipe.geometry, cores())
        if sentence := ahead.sentence(cores()):
            self._say(sentence)
        ahead.refuse_full()
        return ahead

    def _prepare(self) -> Run:
        ahead = self._look_ahead()
        if self._agreed(bool(ahead.hours)):
            # before hours of preparing, and by all processes: to choose how much fits into memory they have to meet
            if asks_for_laion(self.recipe, self.out / "run"):
                try_laion(self.recipe, self.out / "run")
            self._check(Run(self.recipe, ahead.prepared, self.out / "run", begin=self.begin))
        self.world.wait()
        if self.world.leads:
            with self._bar("prepare") as progress:
                prepare(self.archive, self.out / "prepared", self.recipe.geometry, progress, cores())
        self.world.wait()
        prepared = Prepared.open(self.out / "prepared")
        for sentence in prepared.sentences():
            self._say(sentence)
        run = Run(self.recipe, prepared, self.out / "run", begin=self.begin)
        if self.world.leads:
            run.adopt()
        self.world.wait()
        return run

    def _check(self, run: Run) -> None:
        for stage in run.trainings:
            if not self._agreed(run.finished(stage)):
                run.check(stage)

    def _plan(self, run: Run) -> None:
        """Say what was chosen and how long it will take, of trainings that are not done or will be out of date."""
        self._check(run)
        left: list[str] = []
        for stage in run.trainings:
            if not run.finished(stage) or run.made_of(stage).keys() & set(left):
                left.append(stage)
        seconds: dict[str, float] = {}
        for stage in left:
            loop, chosen = run.loop(stage)
            figures = [] if isinstance(run.prepared, Expected) else [run.figures_are_of(stage)]
            for sentence in (*chosen, *run.remarks(stage), *figures):
                self._say(f"{stage}: {sentence}")
            each = seconds_a_step(run.job(stage, loop, rehearsal=True), self.world)
            by_steps = each * loop.steps
            seconds[stage] = min(by_steps, loop.minutes * 60) if loop.minutes else by_steps
            limit = f", at most {loop.minutes:g} min" if loop.minutes else ""
            self._say(f"{stage}: {loop.steps} steps of {each:.2g} s{limit}: about {_length(seconds[stage])}")
        others = _embedding_seconds(run) / self.world.size
        total = sum(seconds.values()) + others
        self._say(
            f"about {_length(total)} in all, as a few steps of each training take, {_length(others)} of it for vectors "
            "and tokens; what was begun before is not taken off"
        )

    def _asked(self) -> dict[str, str]:
        """Return what a finished folder is the answer to, as far as can be seen without reading the recordings."""
        described = describe(self.archive)
        sources, _ = list_sources(self.archive, described)
        seen = [repr(described), *((source.name, stamp_of(source.path)) for source in sources)]
        return {
            "recipe": hashlib.sha256(repr(self.recipe).encode()).hexdigest(),
            "archive": hashlib.sha256(json.dumps(seen).encode()).hexdigest(),
            "from": str(self.begin or ""),
        }

    def _networks(self) -> str:
        """Return what changes with any network, which a stage run by itself may have trained further."""
        seen = [(path.name, stamp_of(path)) for path in sorted((self.out / "run").glob("*.safetensors"))]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


@torch.inference_mode()
def _embedding_seconds(run: Run) -> float:
    """Return how long one process takes to embed and tokenize the archive, by networks of its sizes."""
    g = run.prepared.geometry
    device = run.place("clap")[0]
    mel = torch.zeros(1, g.mel_bins, TIMED_COLUMNS * PATCH)
    network = untrained(tokenizer.tokenizer_config(run.recipe, run.prepared)).to(device)
    each = {"tokens": _timed(lambda: np.asarray(encode_long(network, mel[0]).cpu()))}
    if run.laion:
        listens, sound = try_laion(run.recipe, run.folder, device), torch.zeros(1, HEARD)
        each["clap"] = _timed(lambda: np.asarray(listens.embed_audio(sound).cpu()))
    else:
        heard = MiniClap(MiniClapNetwork(clap.clap_config(run.recipe, run.prepared)).to(device), g)
        each["clap"] = _timed(lambda: np.asarray(heard.embed_mel(mel).cpu()))
    windows = sum(len(run.prepared.windows(item)) for item in run.prepared.items)
    columns = sum(item.columns for item in run.prepared.items)
    return each["clap"] * windows + each["tokens"] * columns / TIMED_COLUMNS


def _timed(act: Callable[[], object]) -> float:
    act()
    began = time.monotonic()
    act()
    return time.monotonic() - began


def _length(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _read(path: Path) -> dict[str, str] | None:
    try:
        read: dict[str, str] = json.loads(path.read_text())
    except (OSError, ValueError):
        return None
    return read


def _nothing(_: str) -> None:
    """Say nothing: another process speaks."""
