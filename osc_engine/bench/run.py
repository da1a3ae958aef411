"""One run of the command: what is measured, in which order, and against which targets."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from osc_engine import __version__
from osc_engine.bench.answers import control, osc, start
from osc_engine.bench.endurance import memory, player
from osc_engine.bench.engine import Engine, Subject
from osc_engine.bench.extent import Extent
from osc_engine.bench.figures import PAPER_BLOCKS, PAPER_WIDTH, Figure, targets
from osc_engine.bench.machine import Machine
from osc_engine.bench.remote import BenchError
from osc_engine.bench.report import Report
from osc_engine.manifest import TONE, Manifest, find_bundle, read_manifest
from osc_engine.model.accelerator import torch_device

#: In the order in which they are measured.
PARTS = ("render", "start", "player", "control", "osc", "memory")
#: Those that take minutes are asked for by name.
DEFAULT_PARTS = ("render", "control", "start", "osc")
_DEFAULTS = (
    "steps", "most_steps", "hop", "context", "cfg_audio", "cfg_text", "order", "guided_from", "guided_to", "min_p",
)  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """What to measure.

    Attributes:
        parts: of `PARTS`.
        bundle: name or folder.
        recipe: random weights of this recipe's sizes, in place of a bundle.
        synth: "neural" or "tone".
        device: "auto", "cpu" or a CUDA device.
    """

    parts: tuple[str, ...] = DEFAULT_PARTS
    bundle: str = "demo"
    recipe: Path | None = None
    synth: str = "neural"
    device: str = "auto"

    def __post_init__(self) -> None:
        for part in self.parts:
            if part not in PARTS:
                raise BenchError(f"part is {part!r}; it must be one of {', '.join(PARTS)}")
        if self.synth not in ("neural", "tone"):
            raise BenchError(f"--synth is {self.synth!r}; it must be neural or tone")


def bench(choice: Choice, extent: Extent, command: str, say: Callable[[str], None]) -> Report:
    """Measure; a part that cannot be measured does not cost the others.

    Args:
        choice: what.
        extent: how much.
        command: as it was typed, for the report.
        say: told what is measured now.

    Raises:
        ValueError: what is to be measured does not exist, or none of the parts can be measured here; one sentence.
    """
    with TemporaryDirectory(prefix="osc_engine_bench_") as folder:
        subject, manifest = _subject(choice, Path(folder), say)
        date = datetime.now().astimezone().date().isoformat()
        machine = Machine.this(subject.device)
        wanted = targets(subject.device != "cpu", _has_paper_size(subject)) if subject.bundle else {}
        figures, failures = _measure(choice, Parts(subject, manifest, extent, say))
    aimed = tuple(replace(f, target=f.target or wanted.get(f.key)) for f in figures)
    bundle = {"name": manifest.name, "origin": _origin(choice), **manifest.defaults.model_dump(include=set(_DEFAULTS))}
    if subject.bundle:
        bundle["arithmetic"] = _arithmetic(manifest, subject.device)
    return Report(command, date, __version__, machine, bundle, aimed, failures)


def _measure(choice: Choice, parts: Parts) -> tuple[list[Figure], dict[str, str]]:
    figures: list[Figure] = []
    failures: dict[str, str] = {}
    with parts:
        for part in (p for p in PARTS if p in choice.parts):
            # what this process has made so far is not gone through again while it waits for an answer
            gc.collect()
            gc.freeze()
            try:
                figures += getattr(parts, part)()
            except BenchError as error:
                failures[part] = str(error)
    if not figures:
        raise BenchError("; ".join(failures.values()) or f"no part was named; name some of {', '.join(PARTS)}")
    return figures, failures


class Parts:
    """The parts by name; those that play into nothing share one engine, which starts with the first of them."""

    def __init__(self, subject: Subject, manifest: Manifest, extent: Extent, say: Callable[[str], None]) -> None:
        self._subject, self._manifest, self._extent, self._say = subject, manifest, extent, say
        self._stack = ExitStack()
        self._shared: Engine | BenchError | None = None

    def __enter__(self) -> Parts:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()

    def render(self) -> list[Figure]:
        """Measure the networks alone."""
        self._say("render: hops, whole segments and the plain version, in this process")
        from osc_engine.bench.render import render

        subject = self._subject
        return render(subject.synth, str(subject.bundle), subject.device, self._extent)

    def start(self) -> list[Figure]:
        """Measure how long the engine takes to its first sound."""
        self._say(f"start: the whole engine, {self._extent.starts} times")
        return start(self._subject, self._extent)

    def player(self) -> list[Figure]:
        """Count the cycles that the player loses."""
        self._say(f"player: {self._extent.player_minutes:g} minutes at full load into a JACK server of its own")
        return player(self._subject, self._extent)

    def control(self) -> list[Figure]:
        """Measure how soon a change is heard."""
        engine = self._engine
        self._say(f"control: {6 * self._extent.changes} changes")
        return control(engine, self._manifest, self._extent)

    def osc(self) -> list[Figure]:
        """Count lost messages, and time the replies."""
        engine = self._engine
        self._say(f"osc: {self._extent.burst} messages at once, then {self._extent.per_second} a second")
        return osc(engine, self._extent)

    def memory(self) -> list[Figure]:
        """Watch the memory of the processes."""
        engine = self._engine
        self._say(f"memory: {self._extent.memory_minutes:g} minutes after a warm-up")
        return memory(engine, self._extent)

    @property
    def _engine(self) -> Engine:
        if isinstance(self._shared, BenchError):
            raise self._shared
        if self._shared is None:
            self._say("starting an engine")
            try:
                self._shared = self._started()
            except BenchError as error:
                self._shared = error
                raise
        return self._shared

    def _started(self) -> Engine:
        engine = self._stack.enter_context(Engine(self._subject, "--start", "--audio", "null"))
        engine.until_playing()
        time.sleep(self._extent.settle)
        return engine


def _arithmetic(manifest: Manifest, device: str) -> str:
    from osc_engine.model.bundle import computes_in_eight_bits, quick_type

    quick = str(quick_type(device)).removeprefix("torch.")
    return f"{quick} with linear layers in 8 bits" if computes_in_eight_bits(manifest, device) else quick


def _subject(choice: Choice, folder: Path, say: Callable[[str], None]) -> tuple[Subject, Manifest]:
    if choice.synth == "tone":
        return Subject("tone", None, "cpu", folder), TONE
    if choice.recipe:
        say(f"making a bundle of random weights of {choice.recipe}")
        from osc_engine.bench.random_bundle import random_bundle

        bundle = folder / "bundle"
        manifest = random_bundle(choice.recipe, bundle)
    else:
        bundle = find_bundle(choice.bundle).resolve()
        manifest = read_manifest(bundle)
    return Subject("neural", bundle, torch_device(choice.device), folder), manifest


def _has_paper_size(subject: Subject) -> bool:
    from osc_engine.model.transformer import Transformer

    assert subject.bundle
    config = Transformer.sizes(subject.bundle / "transformer.safetensors")
    return bool(config.blocks >= PAPER_BLOCKS and config.width >= PAPER_WIDTH)


def _origin(choice: Choice) -> str:
    if choice.synth == "tone":
        return "test tones"
    return "random weights" if choice.recipe else "trained"
