"""The command that brings LAION-CLAP onto this machine; all that is done with it later is done offline."""

from __future__ import annotations

from typing import Annotated

import typer

from osc_engine.cli.terminal import progress_bar

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="LAION-CLAP, for bundles that are trained with it.")


@app.callback()
def _group() -> None:
    """Keep `fetch` a command of its own: typer lets a group of one command vanish."""


@app.command("fetch")
def clap_fetch(
    checkpoint: Annotated[
        str, typer.Argument(help="File name of the checkpoint in LAION's repository. [the one trained on music]")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be fetched, and fetch nothing.")] = False,
) -> None:
    """Fetch a LAION-CLAP checkpoint and its tokenizer, verify them, and keep them where they are found offline."""
    from osc_engine.model.checkpoint import USUAL, cache_folder
    from osc_engine.model.hub import endpoint, fetch, look

    parts = look(checkpoint or USUAL)
    wanted = [part for part in parts if part.path is None]
    total = sum(part.size for part in wanted)
    if wanted:
        print(f"to be fetched from {endpoint()} into {cache_folder()}, {_bytes(total)} in all:")
        for part in wanted:
            print(f"  {part.name} of {part.repository}, {_bytes(part.size)}")
    if dry_run:
        return
    came = 0
    with progress_bar("fetching" if wanted else "verifying") as progress:

        def told(count: int) -> None:
            nonlocal came
            came += count
            progress(min(came / max(total, 1), 1.0))

        paths = [fetch(part, told) for part in parts]
    for part, path in zip(parts, paths, strict=True):
        print(f"{path}: {_bytes(part.size)}, verified")


def _bytes(size: int) -> str:
    from rich.filesize import decimal

    return decimal(size, precision=2)
