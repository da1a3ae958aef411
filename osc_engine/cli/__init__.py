"""The command `osc-engine`: the only package that prints. A mistake is one sentence and exit code 2."""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from osc_engine import __version__
from osc_engine.cli import bench, clap, evaluation, training
from osc_engine.cli.terminal import Checkpoint, progress_bar

#: Exit codes: a mistake of the user, and Ctrl-C.
MISTAKE, INTERRUPTED = 2, 130
#: Set to anything, shows the traceback of an unexpected error, and logs more.
DEBUG = "OSC_ENGINE_DEBUG"

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    # a default in brackets would be taken for markup, and lost
    rich_markup_mode=None,
    help="Eight channels of sound without end.",
)
app.add_typer(bench.app)
app.add_typer(training.app)
app.add_typer(evaluation.app)
training.archive.command("map")(evaluation.archive_map)
app.add_typer(training.archive, name="archive")
app.add_typer(training.bundle, name="bundle")
app.add_typer(clap.app, name="clap")


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False) -> None:
    if version:
        print(__version__)
        raise typer.Exit


@app.command()
def serve(
    config: Annotated[Path | None, typer.Option(help="TOML file of these options; the command line wins.")] = None,
    bundle: Annotated[str | None, typer.Option(help="Embedded bundle by name, or the path of one. [demo]")] = None,
    host: Annotated[str | None, typer.Option(help="Address that OSC is received on. [127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="UDP port that OSC is received on. [9400]")] = None,
    http_port: Annotated[int | None, typer.Option(help="TCP port of page and OSCQuery; 0 is none. [9402]")] = None,
    feedback: Annotated[list[str] | None, typer.Option(help="HOST:PORT of a listener; may be repeated.")] = None,
    allow: Annotated[list[str] | None, typer.Option(help="Network (CIDR) to hear; may be repeated. [all]")] = None,
    audio: Annotated[str | None, typer.Option(help="auto, jack or null. [auto]")] = None,
    jack_name: Annotated[str | None, typer.Option(help="Name of the JACK client. [osc_engine]")] = None,
    jack_server: Annotated[str | None, typer.Option(help="Name of the JACK server. [the default one]")] = None,
    connect: Annotated[str | None, typer.Option(help="none, physical, or a pattern of input ports. [none]")] = None,
    underrun: Annotated[str | None, typer.Option(help="hold or silence, when no new sound is there. [hold]")] = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu or cuda:0. [auto]")] = None,
    synth: Annotated[
        str | None, typer.Option(help="neural, or tone for test tones, which guidance alone changes. [neural]")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of the noise. [0]")] = None,
    start: Annotated[bool | None, typer.Option("--start/--no-start", help="Play without waiting for /start.")] = None,
    resume: Annotated[bool | None, typer.Option("--resume/--no-resume", help="Begin as the last run was left.")] = None,
    watchdog: Annotated[str | None, typer.Option(help="on or off: begin collapsed channels anew. [on]")] = None,
    adm: Annotated[
        list[str] | None, typer.Option(help="HOST:PORT to tell of ADM-OSC objects; may be repeated.")
    ] = None,
    patience: Annotated[
        float | None, typer.Option(help="Seconds after which a part that stands still is replaced. [8]")
    ] = None,
    state_dir: Annotated[Path | None, typer.Option(help="Folder for what the engine keeps.")] = None,
    channels: Annotated[int | None, typer.Option(help="Number of channels, 1 to 64. [8]")] = None,
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Play, and be steered over OSC, until Ctrl-C."""
    options = {name: value for name, value in locals().items() if name != "config" and value not in (None, [])}
    from osc_engine.logs import log_to_stderr
    from osc_engine.server import run
    from osc_engine.settings import load_settings

    settings = load_settings(config, options)
    log_to_stderr(verbose=bool(os.environ.get(DEBUG)))
    raise typer.Exit(run(settings))


@app.command()
def addresses(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="As the page docs/osc.md.")] = False,
) -> None:
    """Print every OSC address that is understood."""
    from osc_engine.addresses import ADDRESSES
    from osc_engine.addresses import as_json as json_text
    from osc_engine.osc_page import markdown

    if as_json or as_markdown:
        print(json_text() if as_json else markdown(), end="" if as_markdown else "\n")
        return
    width = max(len(a.path) for a in ADDRESSES)
    for address in ADDRESSES:
        print(f"{address.path:{width}}  {address.rate:6}  {address.description}")


@app.command()
def render(
    out: Annotated[Path, typer.Argument(help="WAV file to write.")],
    seconds: Annotated[float, typer.Option(min=0.01, help="Length.")],
    bundle: Annotated[str, typer.Option(help="Embedded bundle by name, or the path of one.")] = "demo",
    synth: Annotated[str, typer.Option(help="neural, or tone for test tones, which --cfg alone changes.")] = "neural",
    prompt: Annotated[list[str] | None, typer.Option(help="CHANNEL=TEXT; may be repeated.")] = None,
    title: Annotated[list[str] | None, typer.Option(help="CHANNEL=TITLE; may be repeated.")] = None,
    cfg: Annotated[float | None, typer.Option(min=0, max=12, help="Guidance. [the bundle's]")] = None,
    steps: Annotated[int | None, typer.Option(min=1, max=64, help="Sampling steps. [the bundle's]")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the noise.")] = 0,
    channels: Annotated[int, typer.Option(min=1, max=64, help="Number of channels.")] = 8,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda:0.")] = "auto",
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Render to a file what the engine would play."""
    prompts, titles = _by_channel("--prompt", prompt, channels), _by_channel("--title", title, channels)
    from osc_engine.offline import render_file

    with progress_bar(f"rendering {out.name}") as progress:
        render_file(
            out, seconds, bundle=bundle, synth=synth, prompts=prompts, titles=titles, cfg=cfg, steps=steps, seed=seed,
            channels=channels, device=device, progress=progress, checkpoint=clap_checkpoint,
        )  # fmt: skip
    print(out)


@app.command()
def replay(
    log: Annotated[Path, typer.Argument(help="Control log of a run, from the folder log of its state folder.")],
    out: Annotated[Path, typer.Argument(help="WAV file to write.")],
    seconds: Annotated[float | None, typer.Option(min=0.01, help="Length. [all there is]")] = None,
    start: Annotated[float, typer.Option("--from", min=0, help="Seconds of the run at which to begin.")] = 0.0,
    bundle: Annotated[str | None, typer.Option(help="Where the bundle lies now. [as in the log]")] = None,
    device: Annotated[
        str, typer.Option(help="auto, cpu or cuda:0; the samples are the same on the same one.")
    ] = "auto",
    clap_checkpoint: Checkpoint = None,
) -> None:
    """Render to a file what an engine played, sample by sample, by its control log; before gain, mute, solo, hold."""
    from osc_engine.replay import replay_file

    with progress_bar(f"replaying {log.name}") as progress:
        begin = replay_file(log, out, seconds, start, bundle, device, progress, clap_checkpoint)
    print(f"{out}: from {begin:.2f} s of the run on")


@app.command()
def doctor(
    bundle: Annotated[str, typer.Option(help="Embedded bundle by name, or the path of one.")] = "demo",
    port: Annotated[int, typer.Option(min=1, max=65535, help="UDP port for OSC.")] = 9400,
    http_port: Annotated[int, typer.Option(min=0, max=65535, help="TCP port of the page; 0 is none.")] = 9402,
    jack_server: Annotated[str | None, typer.Option(help="Name of the JACK server. [the default one]")] = None,
    state_dir: Annotated[Path | None, typer.Option(help="Folder for what the engine keeps.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """Say what this machine lacks, and the command that mends it; exit code 1 if anything is lacking."""
    from osc_engine.doctor import report

    findings = report(bundle, port, http_port, jack_server, state_dir)
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], indent=1))
    else:
        width = max(len(finding.what) for finding in findings)
        for f in findings:
            print(f"{'ok  ' if f.ok else 'LACK'}  {f.what:{width}}  {f.sentence}")
            if f.remedy:
                print(f"{'':{width + 8}}{f.remedy}")
    raise typer.Exit(0 if all(finding.ok for finding in findings) else 1)


def main() -> NoReturn:
    """Run the command line; every mistake ends in one sentence on standard error."""
    # Threads that wait by spinning take the processor from the player, from Pd and from each other: on two shared cores
    # the same networks took four times as long. OpenMP reads this when torch is imported, here and in the children.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # those of numpy's library spin for a while whatever they are told: the pictures of the page took a whole core
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        code = app(standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        sentence = _sentence(error)
        # without a command it is the help, by a class that has had several homes
        helps = type(error).__name__ == "NoArgsIsHelpError"
        print(sentence if helps else f"osc-engine: {' '.join(sentence.split())}", file=sys.stderr)
        code = MISTAKE
    sys.exit(code if isinstance(code, int) else 0)


#: What to do about an error of the system, by its number.
_REMEDIES = {
    errno.ENOENT: "give the path of one that is there",
    errno.EACCES: "give one that this user may use",
    errno.EISDIR: "give a file",
    errno.ENOTDIR: "give a folder",
    errno.EEXIST: "give another name",
    errno.ENOSPC: "make room on that disk, or choose another",
    errno.EDQUOT: "make room on that disk, or choose another",
    errno.EFBIG: "choose a disk that takes larger files",
    errno.EIO: "choose another disk",
    errno.EROFS: "give one on a disk that can be written",
}


def _sentence(error: Exception) -> str:
    # typer's own errors share no public base class, but all of them can say what they are
    if callable(message := getattr(error, "format_message", None)):
        return str(message())
    if isinstance(error, ImportError):
        return f"a package is missing ({error}); run scripts/setup, or without a checkout pip install 'WHEEL[train]'"
    if isinstance(error, OSError) and error.strerror:
        remedy = _REMEDIES.get(error.errno or 0, "try again, or give another")
        return f"{error.filename or 'a file'}: {error.strerror}; {remedy}"
    # this package's own errors, whatever they are made of, say what to do; others of their kind are faults in it
    if isinstance(error, ValueError) or type(error).__module__.startswith("osc_engine."):
        return str(error)
    return f"unexpected {type(error).__name__}: {error}; set {DEBUG}=1 to see where"


def _by_channel(option: str, pairs: list[str] | None, channels: int) -> dict[int, str]:
    """Read CHANNEL=TEXT pairs.

    Raises:
        BadParameter: one is not that.
    """
    texts = {}
    for pair in pairs or []:
        number, equals, text = pair.partition("=")
        if not equals or not number.isdecimal() or not 1 <= int(number) <= channels:
            raise typer.BadParameter(f"{option} {pair!r} is not CHANNEL=TEXT with a channel of 1 to {channels}")
        texts[int(number)] = text
    return texts
