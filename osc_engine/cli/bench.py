"""The command that measures the engine on this machine."""

from __future__ import annotations

import shlex
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None)


@app.command()
def bench(
    parts: Annotated[
        list[str] | None,
        typer.Argument(help="Of render, control, start, osc, player, memory; or all. Without any, the first four."),
    ] = None,
    bundle: Annotated[str, typer.Option(help="Embedded bundle by name, or the path of one.")] = "demo",
    recipe: Annotated[
        Path | None, typer.Option(help="Measure random weights of this recipe's sizes instead of a bundle.")
    ] = None,
    synth: Annotated[str, typer.Option(help="neural, or tone for eight test tones.")] = "neural",
    device: Annotated[str, typer.Option(help="auto, cpu or cuda:0.")] = "auto",
    minutes: Annotated[
        float | None, typer.Option(min=0.05, help="Length of player and of memory. [1 and 2; documented: 10 and 60]")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
    markdown: Annotated[
        Path | None,
        typer.Option(help="Also put the table into this document.", exists=True, dir_okay=False, writable=True),
    ] = None,
) -> None:
    """Measure speed, latency and endurance on this machine, each beside its target and the plain way."""
    from osc_engine.bench.extent import Extent
    from osc_engine.bench.report import fill
    from osc_engine.bench.run import DEFAULT_PARTS, PARTS, Choice
    from osc_engine.bench.run import bench as measure

    # ended from outside, it still ends the engine and the JACK server that it started
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    chosen = PARTS if parts and "all" in parts else tuple(parts or DEFAULT_PARTS)
    extent = replace(Extent(), player_minutes=minutes, memory_minutes=minutes) if minutes else Extent()
    command = shlex.join(["osc-engine", *sys.argv[1:]])
    report = measure(
        Choice(chosen, bundle, recipe, synth, device), extent, command, lambda text: print(text, file=sys.stderr)
    )
    if markdown:
        markdown.write_text(fill(markdown.read_text(), report.title, report.as_markdown()))
    print(report.as_json() if as_json else report.as_text())
    if report.failures:
        raise typer.Exit(1)
