"""The commands that judge: a bundle against its archive, its defaults against others, and the archive from above."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osc_engine.cli.terminal import Checkpoint, progress_bar, typed

if TYPE_CHECKING:
    from osc_engine.training.evaluation import Effort, Playing

app = typer.Typer(rich_markup_mode=None)

#: What each option is of use to; the others are of use to all.
_OF_USE = {
    "hours": "the evaluation", "report": "the evaluation or --ablation", "segments": "the evaluation or --ablation",
    "style": "the evaluation", "cfg_audio": "the evaluation", "cfg_text": "the evaluation", "steps": "the evaluation",
    "captions": "the evaluation", "beside": "--ablation", "rounds": "--ablation", "seeds": "--card",
    "minutes": "--card", "renders": "--card",
}  # fmt: skip


@app.command()
def evaluate(
    context: typer.Context,
    bundle: Annotated[str, typer.Argument(help="Embedded bundle by name, or the path of one.")],
    prepared: Annotated[Path, typer.Argument(help="The archive it was trained on, as archive prepare made it.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print all figures as JSON.")] = False,
    report: Annotated[Path | None, typer.Option(help="Folder for a page with plots and sound.")] = None,
    hours: Annotated[float, typer.Option(min=0.01, help="Length of the long render.")] = 0.1,
    segments: Annotated[int, typer.Option(min=8, help="Segments of the archive to listen to, at most.")] = 800,
    style: Annotated[str | None, typer.Option(help="Style to play beside every title. [the bundle's]")] = None,
    cfg_audio: Annotated[float | None, typer.Option(min=0, max=12, help="Guidance by style. [the bundle's]")] = None,
    cfg_text: Annotated[float | None, typer.Option(min=0, max=12, help="Guidance by text. [the bundle's]")] = None,
    steps: Annotated[int | None, typer.Option(min=1, max=64, help="Sampling steps. [the bundle's]")] = None,
    captions: Annotated[int, typer.Option(min=0, help="Held-out captions of each title to ask for.")] = 1,
    ablation: Annotated[bool, typer.Option("--ablation", help="Compare ways to sample instead.")] = False,
    beside: Annotated[str | None, typer.Option(help="With --ablation: another bundle to play beside it.")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="With --ablation: segments of each title.")] = 4,
    card: Annotated[Path | None, typer.Option(help="Write the model card instead.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="With --card: segments of each title.")] = 20,
    minutes: Annotated[float, typer.Option(min=0.5, help="With --card: length of a long render.")] = 10.0,
    renders: Annotated[int, typer.Option(min=1, help="With --card: long renders of each title.")] = 6,
    device: Annotated[str, typer.Option(help="cpu or a CUDA device.")] = "cpu",
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Measure how well a bundle does what it should, on what it was never trained on."""
    from osc_engine.model.accelerator import torch_device

    device = torch_device(device)
    if card and ablation:
        raise typer.BadParameter("--card and --ablation measure different things; give one of them")
    chosen = "--card" if card else "--ablation" if ablation else "the evaluation"
    for name in typed(context):
        if chosen not in (uses := _OF_USE.get(name, chosen)):
            raise typer.BadParameter(f"--{name.replace('_', '-')} is of use to {uses} alone; leave it out")
    for folder in (report, card.parent if card else None):
        if folder:
            # before hours of rendering
            folder.mkdir(parents=True, exist_ok=True)
    if card:
        _card(bundle, prepared, card, seeds, minutes, renders, as_json, device, clap_checkpoint)
    elif ablation:
        _ablation(bundle, prepared, beside, rounds, segments, report, as_json, device, clap_checkpoint)
    else:
        from osc_engine.training.evaluation import Effort, Playing

        effort = Effort(hours=hours, segments=segments, captions=captions)
        playing = Playing(style, cfg_audio, cfg_text, steps)
        _evaluation(bundle, prepared, effort, playing, report, as_json, device, clap_checkpoint)


def _evaluation(
    bundle: str,
    prepared: Path,
    effort: Effort,
    playing: Playing,
    report: Path | None,
    as_json: bool,
    device: str,
    checkpoint: Path | None,
) -> None:
    from osc_engine.manifest import find_bundle, read_manifest
    from osc_engine.training.evaluation import Bench, evaluate
    from osc_engine.training.evaluation_page import markdown, write_page
    from osc_engine.training.prepared import Prepared

    # before minutes of listening to the archive
    playing.check(read_manifest(find_bundle(bundle), verify=False))
    with progress_bar("evaluating") as progress:
        bench = Bench.open(
            bundle, Prepared.open(prepared), device, checkpoint, effort.segments, lambda share: progress(0.2 * share)
        )
        found = evaluate(
            bench,
            effort,
            lambda share: progress(0.2 + 0.8 * share),
            lambda found, sound: write_page(report, bench, found, sound) if report else None,
            playing,
        )
    print(json.dumps(found.to_dict(), indent=1) if as_json else markdown(found))


def _ablation(
    bundle: str,
    prepared: Path,
    beside: str | None,
    rounds: int,
    segments: int,
    report: Path | None,
    as_json: bool,
    device: str,
    checkpoint: Path | None,
) -> None:
    from osc_engine.manifest import find_bundle
    from osc_engine.model.neural import NeuralSynth
    from osc_engine.training.ablation import ablate, draw, markdown, to_dict
    from osc_engine.training.evaluation import Bench
    from osc_engine.training.prepared import Prepared

    other = NeuralSynth.load(find_bundle(beside), device, checkpoint) if beside else None
    with progress_bar("comparing") as progress:
        bench = Bench.open(
            bundle, Prepared.open(prepared), device, checkpoint, segments, lambda share: progress(0.2 * share)
        )
        outcomes = ablate(bench, rounds, other, told=lambda share: progress(0.2 + 0.8 * share))
    if report:
        report.mkdir(parents=True, exist_ok=True)
        (report / "ablation.json").write_text(json.dumps(to_dict(outcomes), indent=1))
        (report / "ablation.md").write_text(markdown(outcomes, bool(beside)))
        draw(report, outcomes)
    print(json.dumps(to_dict(outcomes), indent=1) if as_json else markdown(outcomes, bool(beside)))


def _card(
    bundle: str,
    prepared: Path,
    card: Path,
    seeds: int,
    minutes: float,
    renders: int,
    as_json: bool,
    device: str,
    checkpoint: Path | None,
) -> None:
    from osc_engine.training.card import markdown, write
    from osc_engine.training.evaluate import Effort, Judge, evaluate
    from osc_engine.training.prepared import Prepared

    with progress_bar("evaluating") as progress:
        judge = Judge.open(bundle, Prepared.open(prepared), device, checkpoint)
        effort = Effort(seeds=seeds, minutes=minutes, long_seeds=renders)
        figures = evaluate(judge, effort, progress)
    write(card, figures, judge.synth.manifest)
    print(json.dumps(figures, indent=1) if as_json else markdown(figures, judge.synth.manifest))


def archive_map(
    prepared: Annotated[Path, typer.Argument(help="The archive, as archive prepare made it.")],
    out: Annotated[Path, typer.Argument(help="The PNG.")],
    bundle: Annotated[str | None, typer.Option(help="Bundle whose sound to draw in it, by name or path.")] = None,
    segments: Annotated[int, typer.Option(min=8, help="Segments of the archive, at most.")] = 800,
    made: Annotated[int, typer.Option(min=1, help="Generated segments of each title.")] = 8,
    device: Annotated[str, typer.Option(help="cpu or a CUDA device.")] = "cpu",
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Draw the archive from above, a colour for each work, and what a bundle plays in it."""
    from osc_engine.model.accelerator import torch_device
    from osc_engine.training.archive_map import archive_map as draw
    from osc_engine.training.prepared import Prepared

    with progress_bar("drawing") as progress:
        draw(Prepared.open(prepared), out, bundle, segments, made, progress, clap_checkpoint, torch_device(device))
    print(out)
