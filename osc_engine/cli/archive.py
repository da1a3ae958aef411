"""The commands that look at an archive and prepare it for training."""

from __future__ import annotations

import json
import resource
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from osc_engine.cli.terminal import progress_bar
from osc_engine.cores import cores

if TYPE_CHECKING:
    from rich.table import Table

    from osc_engine.training.prepared import Prepared
    from osc_engine.training.scan import Recording, Scan

CORES = cores()
#: Letters of a title that stand in a line of a table, however narrow the terminal is.
LEAST_TITLE = 12
archive = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The recordings that a bundle is trained on.")
Workers = Annotated[int, typer.Option(min=1, help="Processes to use.")]


@archive.command("demo")
def archive_demo(
    out: Annotated[Path, typer.Argument(help="Folder to fill.")],
    minutes: Annotated[float, typer.Option(min=0.1, help="Length of each of the eight works.")] = 10.0,
    seed: Annotated[int, typer.Option(min=0, help="Another seed, another archive.")] = 0,
    workers: Workers = CORES,
) -> None:
    """Render the demo archive: eight works and the signature, all made by our own code."""
    from osc_engine.training.demo import render_archive

    with progress_bar(f"rendering {out.name}") as progress:
        render_archive(out, minutes, seed, workers, progress)
    print(out)


@archive.command("scan")
def archive_scan(
    folder: Annotated[Path, typer.Argument(help="The archive: one subfolder of recordings per work.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
    workers: Workers = CORES,
) -> None:
    """Show what an archive holds, and what in it is broken, double, clipped or silent; nothing is changed."""
    from osc_engine.training.scan import scan

    with progress_bar(f"reading {folder.name}") as progress:
        found = scan(folder, progress, workers)
    rows = [_row(work.title, [r for r in found.recordings if r.title == work.title]) for work in found.works]
    if as_json:
        print(json.dumps(_report(found, rows), indent=1))
        return
    _show(_table(rows))
    for one, other in found.duplicates:
        print(f"double: {other}: the same bytes as {one}")
    for alike in found.alike:
        print(alike)
    for recording in found.recordings:
        for note in recording.notes:
            print(f"note: {recording.name}: {note}")
    for refused in found.refused:
        print(refused)
    for sentence in found.notes():
        print(sentence)


@archive.command("prepare")
def archive_prepare(
    folder: Annotated[Path, typer.Argument(help="The archive.")],
    out: Annotated[Path, typer.Argument(help="Folder for what networks train on.")],
    workers: Workers = CORES,
) -> None:
    """Make mono 48 kHz sound and mel of every channel of every recording; can be stopped and begun again."""
    from osc_engine.training.ahead import look_ahead
    from osc_engine.training.archive import prepare

    ahead = look_ahead(folder, out, workers=workers)
    if sentence := ahead.sentence(workers):
        print(sentence, flush=True)
    ahead.refuse_full()
    began = time.monotonic()
    with progress_bar(f"preparing {folder.name}") as progress:
        made = prepare(folder, out, progress=progress, workers=workers)
    _print_made(made, time.monotonic() - began)


def _row(title: str, recordings: list[Recording]) -> dict[str, Any]:
    """Return what is shown of a work."""
    measured = [r.measured for r in recordings]
    channels = sum(m.seconds * m.channels for m in measured)
    loudness = sorted(value for m in measured for value in m.loudness if value is not None)
    return {
        "title": title,
        "recordings": len(recordings),
        "hours": round(sum(m.seconds for m in measured) / 3600, 4),
        "channel_hours": round(channels / 3600, 4),
        "rates": sorted({m.rate for m in measured}),
        "channels": sorted({m.channels for m in measured}),
        "loudness": [loudness[0], loudness[-1]] if loudness else None,
        "silence": round(sum(s * m.seconds for m in measured for s in m.silence) / max(channels, 1e-9), 4),
        "clipped": sum(m.clipped for m in measured),
        "clipped_recordings": sum(m.clipped > 0 for m in measured),
    }


def _report(found: Scan, rows: list[dict[str, Any]]) -> dict[str, Any]:
    captions = {work.title: len(work.captions) for work in found.works}
    return {
        "works": {
            row.pop("title"): {**row, "captions": count} for row, count in zip(rows, captions.values(), strict=True)
        },
        "recordings": [asdict(recording) for recording in found.recordings],
        "duplicates": [list(pair) for pair in found.duplicates],
        "alike": [asdict(alike) for alike in found.alike],
        "refused": [asdict(refused) for refused in found.refused],
        "notes": list(found.notes()),
    }


def _table(rows: list[dict[str, Any]]) -> Table:
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column("work", overflow="fold")
    for name in ("files", "hours", "x ch", "rates", "ch", "LUFS", "silent", "clipped"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(
            Text(row["title"]),  # brackets in it are no markup
            str(row["recordings"]),
            f"{row['hours']:.2f}",
            f"{row['channel_hours']:.2f}",
            " ".join(f"{rate / 1000:g}k" for rate in row["rates"]),
            " ".join(map(str, row["channels"])),
            "{:.0f}…{:.0f}".format(*row["loudness"]) if row["loudness"] else "",
            f"{row['silence']:.0%}",
            str(row["clipped_recordings"] or ""),
        )
    table.add_section()
    total, hours, channels = (sum(row[key] for row in rows) for key in ("recordings", "hours", "channel_hours"))
    table.add_row("all", str(total), f"{hours:.2f}", f"{channels:.2f}")
    return table


def _show(table: Table) -> None:
    """Print a table: in a terminal its titles are folded where they must be, elsewhere it is as wide as it is."""
    from rich.console import Console

    console = Console()
    wide = console.options.update(width=100_000)
    whole = console.measure(table, options=wide).maximum
    titles = max(console.measure(title, options=wide).maximum for title in table.columns[0].cells)
    # narrower than this, rich would cut numbers
    least = whole - max(titles - LEAST_TITLE, 0)
    console.width = max(console.width, least) if console.is_terminal else whole
    console.print(table)


def _print_made(made: Prepared, elapsed: float) -> None:
    print(*made.sentences(), sep="\n")
    if made.made_seconds:
        used = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        new = made.made_seconds / 3600
        print(f"made {new:.2f} hours in {elapsed / 60:.1f} min; {new / (used / 60):.2f} hours a minute of one core")
