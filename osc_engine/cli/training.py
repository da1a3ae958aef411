"""The commands that make a bundle: of an archive, by training."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from osc_engine.cli.terminal import progress_bar

app = typer.Typer()
archive = typer.Typer(no_args_is_help=True, help="The recordings that a bundle is trained on.")
bundle = typer.Typer(no_args_is_help=True, help="Folders of trained networks.")


@archive.command("demo")
def archive_demo(
    out: Annotated[Path, typer.Argument(help="Folder to fill.")],
    minutes: Annotated[float, typer.Option(min=0.1, help="Length of each of the eight works.")] = 10.0,
    seed: Annotated[int, typer.Option(min=0, help="Another seed, another archive.")] = 0,
    workers: Annotated[int, typer.Option(min=1, help="Processes to use.")] = os.cpu_count() or 1,
) -> None:
    """Render the demo archive: eight works and the signature, all made by our own code."""
    from osc_engine.training.demo import render_archive

    with progress_bar(f"rendering {out.name}") as progress:
        render_archive(out, minutes, seed, workers, lambda done, total: progress(done / max(total, 1)))
    print(out)


@archive.command("scan")
def archive_scan(
    folder: Annotated[Path, typer.Argument(help="The archive: one subfolder of recordings per work.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """Show what an archive holds, and what in it cannot be used."""
    from osc_engine.training.archive import scan

    found = scan(folder)
    works: dict[str, dict[str, Any]] = {
        work.title: {
            "recordings": len(takes := [r for r in found.recordings if r.title == work.title]),
            "minutes": round(sum(r.seconds * r.channels for r in takes) / 60, 2),
            "rates": sorted({r.rate for r in takes}),
            "captions": len(work.captions),
        }
        for work in found.works
    }
    if as_json:
        print(json.dumps({"works": works, "refused": [list(r) for r in found.refused]}, indent=1))
        return
    for title, row in works.items():
        rates = ", ".join(str(r) for r in row["rates"])
        print(f"{title:30} {row['recordings']:5} recordings {row['minutes']:9.1f} min  {rates} Hz")
    for path, reason in found.refused:
        print(f"not used: {path}: {reason}")


@archive.command("prepare")
def archive_prepare(
    folder: Annotated[Path, typer.Argument(help="The archive.")],
    out: Annotated[Path, typer.Argument(help="Folder for what networks train on.")],
) -> None:
    """Make mono 48 kHz sound and mel of every channel of every recording; can be stopped and begun again."""
    from osc_engine.training.archive import prepare

    with progress_bar(f"preparing {folder.name}") as progress:
        made = prepare(folder, out, progress=_share(progress))
    seconds = sum(i.columns for i in made.items) * made.geometry.column_seconds
    print(f"{out}: {len(made.titles)} works, {len(made.items)} channels of recordings, {seconds / 60:.1f} minutes")


@app.command()
def train(
    recipe: Annotated[Path, typer.Argument(help="What to train: a TOML file such as models/recipes/demo.toml.")],
    prepared: Annotated[Path, typer.Argument(help="Folder made by archive prepare.")],
    run: Annotated[Path, typer.Argument(help="Folder for checkpoints and networks; a stopped training goes on there.")],
    stage: Annotated[
        str, typer.Option(help="clap, vectors, tokenizer, tokens, transformer or vocoder; all runs them in turn.")
    ] = "all",
    begin: Annotated[str | None, typer.Option("--from", help="Bundle whose networks to begin from.")] = None,
) -> None:
    """Train the networks of a bundle."""
    from osc_engine.manifest import find_bundle
    from osc_engine.training.archive import Prepared
    from osc_engine.training.recipe import read_recipe
    from osc_engine.training.run import STAGES, Run

    opened, read = Prepared.open(prepared), read_recipe(recipe)
    begun = find_bundle(begin) if begin else None
    for name in STAGES if stage == "all" else (stage,):
        with progress_bar(name) as progress:
            Run(read, opened, run, _share(progress), begun).stage(name)
        print(f"{name}: done")


@bundle.command("build")
def bundle_build(
    recipe: Annotated[Path, typer.Argument(help="The recipe that was trained.")],
    prepared: Annotated[Path, typer.Argument(help="The archive, as archive prepare made it.")],
    run: Annotated[Path, typer.Argument(help="The training's folder.")],
    out: Annotated[Path, typer.Argument(help="The bundle.")],
) -> None:
    """Make a bundle of trained networks."""
    from osc_engine.training.archive import Prepared
    from osc_engine.training.recipe import read_recipe
    from osc_engine.training.run import Run

    manifest = Run(read_recipe(recipe), Prepared.open(prepared), run).build(out)
    print(f"{out}: {manifest.name}, {len(manifest.titles)} titles")


@bundle.command("check")
def bundle_check(name: Annotated[str, typer.Argument(help="Embedded bundle by name, or the path of one.")]) -> None:
    """Verify every file of a bundle, load its networks, and render with them."""
    from osc_engine.manifest import find_bundle
    from osc_engine.model.bundle import check

    folder = find_bundle(name)
    check(folder)
    print(f"{folder}: whole, and it plays")


@bundle.command("info")
def bundle_info(name: Annotated[str, typer.Argument(help="Embedded bundle by name, or the path of one.")]) -> None:
    """Show what a bundle is, as JSON."""
    from osc_engine.manifest import find_bundle
    from osc_engine.model.bundle import info

    print(json.dumps(info(find_bundle(name)), indent=1))


def _share(progress: Callable[[float], None]) -> Callable[[int, int, str], None]:
    return lambda done, total, _: progress(done / max(total, 1))
