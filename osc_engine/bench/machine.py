"""What machine the figures were measured on."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from osc_engine.cores import cores
from osc_engine.doctor import installed_version

_VECTORS = ("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_int8")


@dataclass(frozen=True)
class Machine:
    """One machine, and how busy it was before anything was measured.

    Attributes:
        processor: its model, and what its vectors can do that the networks gain by.
        cores: that this process may use.
        memory: GB.
        device: model of the GPU, or "cpu".
        system, python, torch: versions.
        busy: processes that wanted to run, a mean over the last minute.
    """

    processor: str
    cores: int
    memory: float
    device: str
    system: str
    python: str
    torch: str
    busy: float

    @classmethod
    def this(cls, device: str) -> Machine:
        """Describe the machine that this runs on.

        Args:
            device: that the networks run on, "cpu" or a CUDA device.
        """
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
        kind = platform.freedesktop_os_release().get("PRETTY_NAME", "") if platform.system() == "Linux" else ""
        system = kind or f"{platform.system()} {platform.release()}"
        busy = round(os.getloadavg()[0], 1)
        return cls(_processor(), cores(), round(memory, 1), _device_name(device), system, platform.python_version(),
                   installed_version("torch") or "missing", busy)  # fmt: skip

    def sentence(self) -> str:
        """Return all of it in words."""
        device = "" if self.device == "cpu" else f" and {self.device}"
        return (
            f"{self.processor}, {self.cores} cores, {self.memory:g} GB{device}; {self.system}, Python {self.python}, "
            f"torch {self.torch}; load before the measurement {self.busy:g}"
        )


def stolen_seconds() -> float:
    """Return for how long, since the start, cores of this machine, added up, were given to other virtual machines."""
    with suppress(OSError, IndexError, ValueError):
        return int(Path("/proc/stat").read_text().split()[8]) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _processor() -> str:
    known: dict[str, str] = {}
    with suppress(OSError):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        known = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    flags = known.get("flags", "").split()
    able = " ".join(name for name in _VECTORS if name in flags)
    model = known.get("model name") or platform.processor() or platform.machine()
    return f"{model} ({able})" if able else model


def _device_name(device: str) -> str:
    if device == "cpu":
        return device
    import torch

    return torch.cuda.get_device_name(device)
