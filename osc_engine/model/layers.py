"""Small parts that several networks share, and how a network becomes a file."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn

Config = TypeVar("Config")

#: Width of a block's inner layer over its own.
EXPANSION = 3


class ChannelNorm(nn.Module):
    """Layer norm over the channels of a picture (B, C, H, W), each position by itself, hence local in time."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels, eps=1e-6)

    def forward(self, x: Tensor) -> Tensor:
        """Normalise (B, C, H, W)."""
        return self.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class ConvNeXtBlock(nn.Module):
    """Depthwise convolution, norm, two pointwise layers, residual (Liu et al., arXiv 2201.03545).

    Args:
        channels: C.
        kernel: (rows, columns) of the depthwise kernel; the second bounds how far the block sees in time.
    """

    def __init__(self, channels: int, kernel: tuple[int, int]) -> None:
        super().__init__()
        padding = (kernel[0] // 2, kernel[1] // 2)
        self.mix = nn.Conv2d(channels, channels, kernel, padding=padding, groups=channels)
        self.norm = nn.LayerNorm(channels, eps=1e-6)
        self.inner = nn.Linear(channels, EXPANSION * channels)
        self.outer = nn.Linear(EXPANSION * channels, channels)
        self.scale = nn.Parameter(torch.full((channels,), 0.1))

    def forward(self, x: Tensor) -> Tensor:
        """Transform (B, C, H, W)."""
        y = self.mix(x).permute(0, 2, 3, 1)
        y = self.outer(nn.functional.gelu(self.inner(self.norm(y)))) * self.scale
        return x + y.permute(0, 3, 1, 2)


def same_network(one: Path, other: Path) -> bool:
    """Tell whether two network files hold the same to the bit, however their headers are ordered."""
    try:
        with safe_open(one, framework="pt") as a, safe_open(other, framework="pt") as b:
            if a.metadata() != b.metadata() or set(a.keys()) != set(b.keys()):
                return False
            pairs = ((a.get_tensor(name), b.get_tensor(name)) for name in a.keys())  # noqa: SIM118  no mapping
            return all(x.dtype == y.dtype and torch.equal(x, y) for x, y in pairs)
    except (SafetensorError, OSError):
        return False


def read_config(path: Path, kind: type[Config]) -> Config:
    """Read the config dataclass of a network file.

    Raises:
        ValueError: the file is not safetensors, or holds a network of another kind.
    """
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
    except (SafetensorError, OSError) as error:
        raise ValueError(
            f"{path} is not a readable safetensors file ({error}); fetch or build the bundle again"
        ) from error
    if metadata.get("kind") != kind.__name__:
        raise ValueError(f"{path} holds {metadata.get('kind', 'no network of ours')}, not {kind.__name__}")
    raw = json.loads(metadata["config"])
    known = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    if set(raw) - known:
        raise ValueError(
            f"{path}: unknown settings {', '.join(sorted(set(raw) - known))}; it was made by a newer engine"
        )
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()})


def read_weights(path: Path) -> dict[str, Tensor]:
    """Return the tensors of a network file by name.

    Raises:
        ValueError: one is not finite.
    """
    with safe_open(path, framework="pt") as file:
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
    for name, value in tensors.items():
        if value.is_floating_point() and not torch.isfinite(value).all():
            raise ValueError(
                f"{path}: {name} holds values that are not finite; the file is damaged or its training failed"
            )
    return tensors


def load_weights(path: Path, network: nn.Module, part: str = "") -> None:
    """Load weights strictly.

    Args:
        path: the network file.
        network: gets the weights.
        part: takes those alone whose names begin so, without this beginning.

    Raises:
        ValueError: names or shapes differ, or a weight is not finite.
    """
    tensors = {n.removeprefix(part): value for n, value in read_weights(path).items() if n.startswith(part)}
    try:
        network.load_state_dict(tensors, strict=True)
    except RuntimeError as error:
        raise ValueError(f"{path} does not fit its own config: {str(error).splitlines()[-1].strip()}") from error


class Network(nn.Module):
    """A network that lies in a file: its weights as safetensors, and inside of it what they are the weights of.

    Attributes:
        kind: the frozen dataclass of its sizes, which its constructor takes.
        config: its own.
    """

    kind: ClassVar[type[Any]]
    config: Any

    def save(self, path: Path) -> None:
        """Write config and weights."""
        tensors = {name: value.detach().cpu().contiguous() for name, value in self.state_dict().items()}
        metadata = {"config": json.dumps(asdict(self.config)), "kind": self.kind.__name__}
        # so that a full disk is the system's own error, which names the file
        path.write_bytes(save(tensors, metadata))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a network's file, in evaluation mode.

        Raises:
            ValueError: it is damaged, or of another kind.
        """
        network = cls(cls.sizes(path))
        load_weights(path, network)
        return network.eval()

    @classmethod
    def sizes(cls, path: Path) -> Any:
        """Read the config of a network's file; raises as `load`."""
        return read_config(path, cls.kind)
