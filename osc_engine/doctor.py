"""What this machine lacks for the engine, and the command that mends it. Reads and asks; changes nothing."""

from __future__ import annotations

import ctypes.util
import importlib.metadata
import os
import re
import resource
import shlex
import shutil
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from osc_engine.cores import cores
from osc_engine.disk import free_bytes
from osc_engine.geometry import Geometry
from osc_engine.jack_probe import METADATA, jack_rate, metadata_are_locked
from osc_engine.jack_registry import PLACES, REGISTRY, dead_servers
from osc_engine.manifest import SHARE, BundleError, find_bundle, read_manifest
from osc_engine.model.checkpoint import FETCH, CheckpointError, find_checkpoint
from osc_engine.settings import Settings

#: Installs all of a checkout; beside an installed wheel there is no such file.
SETUP = "scripts/setup"
JACKD = "jackd -d alsa -r 48000 -p 256"
_RATE = Geometry().sample_rate
#: The release of torch that is tested with, 2 point this.
_TORCH = 11
_MIB = 1 << 20
#: jackd with 256 ports takes 46 MB of shared memory, and at 64 MB its default of 2048 ports ends it without a word.
_SHARED_MEMORY = 128 * _MIB
_DISK = 2048 * _MIB
#: All that the player has mapped, JACK's shared memory with it: a limit counts it whether it is there or not.
_LOCKED_MEMORY = 2048 * _MIB
_SHARED_MEMORY_FOLDER = Path("/dev/shm")
_CPU_FILE = Path("/proc/cpuinfo")
_STATUS_FILE = Path("/proc/self/status")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: its name, one or two words.
        ok: nothing needs to be done.
        sentence: what was found.
        remedy: a command that mends it; empty where it is ok.
    """

    what: str
    ok: bool
    sentence: str
    remedy: str = ""

    def __post_init__(self) -> None:
        if not self.what or not self.sentence or self.ok == bool(self.remedy):
            raise ValueError(f"finding {self.what!r}: it needs a sentence, and a remedy where it is not ok")


def report(
    bundle: str = "demo",
    port: int = 9400,
    http_port: int = 9402,
    jack_server: str | None = None,
    state_dir: Path | None = None,
) -> list[Finding]:
    """Look at everything that the engine leans on.

    Args:
        bundle: name or folder of the bundle that is to be played.
        port: UDP port for OSC.
        http_port: TCP port of the page; 0 is none.
        jack_server: name of the JACK server; None is the default one.
        state_dir: folder for what the engine keeps; None is the one that `serve` takes by itself.
    """
    return [
        check_python(sys.version_info[:2]),
        check_torch(installed_version),
        check_packages(installed_version),
        check_libjack(),
        check_jack(jack_server),
        check_shared_memory(_SHARED_MEMORY_FOLDER),
        check_realtime(),
        check_program("Pure Data", "pd", "puredata-core puredata-extra"),
        check_bundle(bundle),
        check_port("OSC port", socket.SOCK_DGRAM, port, "--port"),
        check_port("HTTP port", socket.SOCK_STREAM, http_port, "--http-port"),
        check_processor(_CPU_FILE),
        check_disk(state_dir.expanduser() if state_dir else Settings().state_dir),
    ]


def installed_version(package: str) -> str:
    """Return the version of an installed package, without importing it; empty where there is none."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def install(*requirements: str) -> str:
    """Return the command that installs Python packages where this one is: in a checkout its own, else pip's."""
    if (SHARE / SETUP).is_file():
        return SETUP
    return shlex.join([sys.executable, "-m", "pip", "install", *requirements])


def check_python(version: tuple[int, int]) -> Finding:
    """Check the version of Python, as (major, minor)."""
    name = f"{version[0]}.{version[1]}"
    if (3, 11) <= version < (3, 13):
        return Finding("Python", True, f"{name} is one of those the engine is tested with")
    return Finding("Python", False, f"{name} is not 3.11 or 3.12", "sudo apt-get install python3.11 python3.11-venv")


def check_torch(version_of: Callable[[str], str]) -> Finding:
    """Check that torch, torchaudio and torchvision are of one release; otherwise laion-clap and vocos do not import."""
    torch, audio, vision = (version_of(name).partition("+")[0] for name in ("torch", "torchaudio", "torchvision"))
    found = f"torch {torch or 'missing'}, torchaudio {audio or 'missing'}, torchvision {vision or 'missing'}"
    release = re.match(r"2\.(\d+)\.", torch)
    # torchaudio bears torch's own number; torchvision 0.15 came with torch 2.0, and each since with the next.
    if release and audio.startswith(release[0]) and vision.startswith(f"0.{int(release[1]) + 15}."):
        return Finding("torch", True, f"{found} belong together")
    together = " do not belong together" if torch and audio and vision else ""
    minor = int(release[1]) if release else _TORCH
    wanted = f"torch==2.{minor}.*", f"torchaudio==2.{minor}.*", f"torchvision==0.{minor + 15}.*"
    return Finding("torch", False, found + together, install(*wanted))


def check_packages(version_of: Callable[[str], str]) -> Finding:
    """Check the other packages that the engine needs to play a bundle."""
    names = ("numpy", "numba", "JACK-Client", "python-osc", "soundfile", "safetensors", "vocos", "laion-clap")
    missing = [name for name in names if not version_of(name)]
    if missing:
        return Finding("packages", False, f"not installed: {', '.join(missing)}", install(*missing))
    if not version_of("numpy").startswith("1."):
        sentence = f"numpy {version_of('numpy')} is too new for laion-clap, below 2 fits"
        return Finding("packages", False, sentence, install("numpy<2"))
    return Finding("packages", True, "all are installed")


def check_libjack() -> Finding:
    """Check that the library of JACK, or PipeWire's stand-in for it, can be found."""
    library = ctypes.util.find_library("jack")
    if library:
        return Finding("libjack", True, f"{library} is installed")
    return Finding("libjack", False, "JACK's library is not installed", "sudo apt-get install libjack-jackd2-0")


def check_jack(server: str | None) -> Finding:
    """Check that a JACK server answers, at the engine's rate; without one the engine plays to nobody."""
    name = f"JACK server {server or os.environ.get('JACK_DEFAULT_SERVER', 'default')}"
    if metadata_are_locked():
        sentence = "a program that was killed has locked JACK's data base of names, for which every other waits"
        return Finding("JACK", False, sentence, f"rm -r {METADATA}")
    rate = jack_rate(server)
    if rate == _RATE:
        return Finding("JACK", True, f"{name} answers")
    if rate:
        again = f"{JACKD} in its place; for PipeWire pw-metadata -n settings 0 clock.force-rate {_RATE}"
        return Finding("JACK", False, f"{name} runs at {rate} Hz, and the engine plays at {_RATE} Hz alone", again)
    if dead_servers() >= PLACES:
        sentence = f"{name} does not answer, and killed servers hold all {PLACES} places, so that no other can start"
        return Finding("JACK", False, sentence, f"rm {REGISTRY}")
    return Finding("JACK", False, f"{name} does not answer", _way_to_jack())


def _way_to_jack() -> str:
    """Return the command that brings a JACK server, or PipeWire in its place where that has the sound cards."""
    if (Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}")) / "pipewire-0").exists():
        missing = "" if shutil.which("pw-jack") else "sudo apt-get install pipewire-jack && "
        return f"{missing}pw-jack osc-engine serve"
    return f"{'' if shutil.which('jackd') else 'sudo apt-get install jackd2 && '}{JACKD}"


def check_shared_memory(folder: Path) -> Finding:
    """Check that jackd finds room for its ports."""
    try:
        total, _, free = shutil.disk_usage(folder)
    except OSError as error:
        return Finding("shared memory", False, f"{folder}: {error.strerror}", f"sudo mount -t tmpfs tmpfs {folder}")
    sentence = f"{folder} has {free // _MIB} of {total // _MIB} MB free"
    if free >= _SHARED_MEMORY:
        return Finding("shared memory", True, sentence)
    remedy = f"sudo mount -o remount,size=256m {folder} (in a container: --shm-size=256m)"
    return Finding("shared memory", False, f"{sentence}, and jackd dies silently where it has too little", remedy)


def check_realtime() -> Finding:
    """Check the limits under which JACK's threads run."""
    priority = _limit(resource.RLIMIT_RTPRIO) if hasattr(resource, "RLIMIT_RTPRIO") else 0.0
    locked = _limit(resource.RLIMIT_MEMLOCK)
    sentence = f"priority {priority:g}, lockable memory {locked / _MIB:g} MB"
    if _is_not_limited(_STATUS_FILE):
        return Finding("realtime", True, "this user may choose any priority and lock any memory")
    if priority >= 1 and locked >= _LOCKED_MEMORY:
        return Finding("realtime", True, sentence)
    remedy = 'sudo dpkg-reconfigure -p high jackd2 && sudo usermod -aG audio "$USER", then log in again'
    return Finding("realtime", False, f"{sentence}: dropouts are likely while the machine is busy", remedy)


def _is_not_limited(status_file: Path) -> bool:
    """Tell whether the kernel lets this process pass both limits (the capabilities CAP_SYS_NICE and CAP_IPC_LOCK)."""
    text = status_file.read_text(encoding="utf-8") if status_file.is_file() else ""
    effective = re.search(r"^CapEff:\s*([0-9a-f]+)$", text, re.MULTILINE)
    needed = 1 << 23 | 1 << 14
    return bool(effective and int(effective[1], 16) & needed == needed)


def _limit(which: int) -> float:
    soft = resource.getrlimit(which)[0]
    return float("inf") if soft == resource.RLIM_INFINITY else float(soft)


def check_program(what: str, command: str, packages: str) -> Finding:
    """Check that a program is on the path."""
    path = shutil.which(command)
    if path:
        return Finding(what, True, f"{path} is installed")
    return Finding(what, False, f"{command} is not installed", f"sudo apt-get install {packages}")


def check_bundle(bundle: str) -> Finding:
    """Check every file of a bundle against its manifest, and that the LAION-CLAP checkpoint it may need is here."""
    try:
        manifest = read_manifest(find_bundle(bundle))
    except BundleError as error:
        return Finding("bundle", False, str(error), _way_to_bundle(bundle))
    if manifest.clap == "laion":
        try:
            find_checkpoint(manifest.clap_sha256)
        except CheckpointError as error:
            return Finding("bundle", False, f"{manifest.name} follows titles, but no free text: {error}", FETCH)
    return Finding(
        "bundle", True, f"{manifest.name}: {len(manifest.titles)} titles, {len(manifest.files)} files verified"
    )


def _way_to_bundle(bundle: str) -> str:
    """Return the command that makes a bundle whole."""
    if bundle != "demo":
        return f"osc-engine bundle build RECIPE PREPARED RUN {shlex.quote(bundle)}"
    if (SHARE / SETUP).is_file():
        return f"git -C {shlex.quote(str(SHARE))} checkout -- models/demo"
    return shlex.join([sys.executable, "-m", "pip", "install", "--force-reinstall", "--no-deps", "WHEEL"])


def check_port(what: str, kind: socket.SocketKind, port: int, option: str) -> Finding:
    """Check that nobody else listens on a port.

    Args:
        what: name of the finding.
        kind: SOCK_DGRAM for UDP, SOCK_STREAM for TCP.
        port: its number; 0 is none.
        option: of `serve`, which sets it.
    """
    name = f"{'UDP' if kind == socket.SOCK_DGRAM else 'TCP'} port {port}"
    if not port:
        return Finding(what, True, "none is wanted")
    with socket.socket(socket.AF_INET, kind) as probe:
        # as the engine does, which may take the port at once after another engine's end
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, kind == socket.SOCK_STREAM)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            sentence = f"{name} cannot be used: {error.strerror}; an engine may already be running"
            return Finding(what, False, sentence, f"osc-engine serve {option} {port + 10}")
    return Finding(what, True, f"{name} is free")


def check_processor(cpu_file: Path) -> Finding:
    """Say how fast the networks will run on the processor; a hint, never a fault."""
    flags = set(cpu_file.read_text(encoding="utf-8").split()) if cpu_file.is_file() else set()
    if {"amx_bf16", "avx512_bf16"} & flags:
        return Finding("processor", True, f"{cores()} cores, bfloat16 in hardware")
    return Finding("processor", True, f"{cores()} cores, no bfloat16 in hardware: expect fewer steps, or use a GPU")


def check_disk(folder: Path) -> Finding:
    """Check the room for recordings and logs, in a folder that need not be there yet."""
    free = free_bytes(folder)
    sentence = f"{free // _MIB} MB free in {folder}"
    if free >= _DISK:
        return Finding("disk", True, sentence)
    return Finding(
        "disk",
        False,
        f"{sentence}, and an hour of eight channels takes 5530 MB",
        "osc-engine serve --state-dir FOLDER, one on a disk with more room",
    )
