"""The commands that make a bundle: of an archive, by training."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from osc_engine.cli.archive import archive
from osc_engine.cli.terminal import Checkpoint, progress_bar

__all__ = ["app", "archive", "bundle"]

app = typer.Typer(rich_markup_mode=None)
bundle = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Folders of trained networks.")


class _Training(TyperGroup):
    """`train RECIPE PREPARED RUN` runs stages, `train all RECIPE ARCHIVE OUT` goes the whole way."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take what names no command for the arguments of `stages`."""
        if args and args[0] not in (*self.commands, "--help"):
            args = ["stages", *args]
        return super().parse_args(ctx, args)


training = typer.Typer(
    cls=_Training, no_args_is_help=True, rich_markup_mode=None, help="Train the networks of a bundle."
)
app.add_typer(training, name="train")
From = Annotated[str | None, typer.Option("--from", help="Bundle whose networks to begin from.")]
WhichClap = Annotated[str | None, typer.Option("--clap", help="mini, or laion for LAION-CLAP. [the recipe's]")]
TrainedWith = Annotated[
    Path | None,
    typer.Option(
        "--clap-checkpoint", help="LAION-CLAP checkpoint, .pt or .safetensors. [the recipe's, or the one fetched]"
    ),
]


@training.command("stages")
def train_stages(
    recipe: Annotated[Path, typer.Argument(help="What to train: a TOML file such as models/recipes/demo.toml.")],
    prepared: Annotated[Path, typer.Argument(help="Folder made by archive prepare.")],
    run: Annotated[Path, typer.Argument(help="Folder for checkpoints and networks; a stopped training goes on there.")],
    stage: Annotated[
        str, typer.Option(help="clap, vectors, tokenizer, tokens, transformer or vocoder; all runs them in turn.")
    ] = "all",
    begin: From = None,
    clap: WhichClap = None,
    clap_checkpoint: TrainedWith = None,
) -> None:
    """Run one stage or all of them on a prepared archive; the word `stages` may be left out."""
    from osc_engine.manifest import find_bundle
    from osc_engine.training.prepared import Prepared
    from osc_engine.training.recipe import read_recipe
    from osc_engine.training.run import STAGES, Run
    from osc_engine.training.vectors import choose

    chosen = choose(read_recipe(recipe), clap, clap_checkpoint)
    going = Run(chosen, Prepared.open(prepared), run, begin=find_bundle(begin) if begin else None)
    for name in STAGES if stage == "all" else (stage,):
        told: list[str] = []
        if name in going.trainings:
            told = [*going.loop(name)[1], *going.remarks(name), going.figures_are_of(name), going.renewal(name)]
        for sentence in filter(None, told):
            _say(f"{name}: {sentence}")
        with _stage_bar(name) as progress:
            going.stage(name, progress)
        _say(f"{name}: done")


@training.command("all")
def train_all(
    recipe: Annotated[Path, typer.Argument(help="What to train: a TOML file such as models/recipes/small.toml.")],
    archive: Annotated[Path, typer.Argument(help="The recordings: one subfolder per work.")],
    out: Annotated[Path, typer.Argument(help="Folder for all that is made; a stopped training goes on there.")],
    begin: From = None,
    clap: WhichClap = None,
    clap_checkpoint: TrainedWith = None,
    estimate: Annotated[bool, typer.Option("--estimate", help="Only say what will be done, and how long.")] = False,
) -> None:
    """Go the whole way from an archive to a bundle that plays; the same command goes on where it was stopped."""
    from osc_engine.manifest import find_bundle
    from osc_engine.training.recipe import read_recipe
    from osc_engine.training.vectors import choose
    from osc_engine.training.way import Way

    chosen, begun = choose(read_recipe(recipe), clap, clap_checkpoint), find_bundle(begin) if begin else None
    Way(chosen, archive, out, _say, _stage_bar, begun).go(estimate)


def _say(line: str) -> None:
    if os.environ.get("RANK", "0") == "0":
        print(line, flush=True)


@contextmanager
def _stage_bar(name: str) -> Iterator[Callable[[float], None]]:
    """Show how far a stage is; trainings show that themselves, and of several processes the first one does."""
    from osc_engine.training.run import TRAINED

    if name in TRAINED or os.environ.get("RANK", "0") != "0":
        yield lambda share: None
        return
    with progress_bar(name) as progress:
        yield progress


@bundle.command("build")
def bundle_build(
    recipe: Annotated[Path, typer.Argument(help="The recipe that was trained.")],
    prepared: Annotated[Path, typer.Argument(help="The archive, as archive prepare made it.")],
    run: Annotated[Path, typer.Argument(help="The training's folder.")],
    out: Annotated[Path, typer.Argument(help="The bundle.")],
    clap_checkpoint: TrainedWith = None,
) -> None:
    """Make a bundle of trained networks."""
    from osc_engine.training.prepared import Prepared
    from osc_engine.training.recipe import read_recipe
    from osc_engine.training.run import Run
    from osc_engine.training.vectors import choose

    # a run that was begun with --clap laion has no need of being told so again
    chosen = choose(read_recipe(recipe), "laion" if clap_checkpoint else None, clap_checkpoint)
    archive = Prepared.open(prepared)
    manifest = Run(chosen, archive, run).build(out)
    print(f"{out}: {manifest.name}, {len(manifest.titles)} titles")
    if left_out := [title for title in archive.titles if title not in manifest.titles]:
        print(f"left out, as nothing of it was learned: {', '.join(left_out)}")


@bundle.command("check")
def bundle_check(
    name: Annotated[str, typer.Argument(help="Embedded bundle by name, or the path of one.")],
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Verify every file of a bundle, load its networks, and render with them."""
    from osc_engine.manifest import find_bundle, known_as
    from osc_engine.model.bundle import check

    folder = find_bundle(name)
    check(folder, checkpoint=clap_checkpoint, called=known_as(folder))
    print(f"{folder}: whole, and it plays")


@bundle.command("info")
def bundle_info(name: Annotated[str, typer.Argument(help="Embedded bundle by name, or the path of one.")]) -> None:
    """Show what a bundle is, as JSON."""
    from osc_engine.manifest import find_bundle
    from osc_engine.model.bundle import info

    print(json.dumps(info(find_bundle(name)), indent=1))
