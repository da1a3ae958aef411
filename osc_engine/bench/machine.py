"""What machine the figures were measured on."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """One machine, and how busy it was before anything was measured.

    Attributes:
        processor: its model.
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
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
        kind = platform.freedesktop_os_release().get("PRETTY_NAME", "") if platform.system() == "Linux" else ""
        system = kind or f"{platform.system()} {platform.release()}"
        busy = round(os.getloadavg()[0], 1)
        return cls(_processor(), cores, round(memory, 1), _device_name(device), system, platform.python_version(),
                   _version("torch"), busy)  # fmt: skip

    def sentence(self) -> str:
        """Return all of it in words."""
        device = "" if self.device == "cpu" else f" and {self.device}"
        return (
            f"{self.processor}, {self.cores} cores, {self.memory:g} GB{device}; {self.system}, Python {self.python}, "
            f"torch {self.torch}; load before the measurement {self.busy:g}"
        )


def resolve(device: str) -> str:
    """Return the device that "auto" means; any other as it is."""
    if device != "auto":
        return device
    import torch

    return "cuda:0" if torch.cuda.is_available() else "cpu"


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _device_name(device: str) -> str:
    if device == "cpu":
        return device
    import torch

    return torch.cuda.get_device_name(device)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
