"""Linear layers in eight bits, for processors that have no bfloat16: about twice as fast there as in 32 bits.

Weights are quantized when a bundle is loaded, each output by a scale of its own. What goes in is quantized by a fixed
range, measured when the bundle was built: so a value comes out the same whatever stands beside it in a batch or a
window, and channels stay independent, and seams exact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

#: The file of a bundle that holds the ranges: name of a layer -> (2,), least and greatest value that went in.
RANGES = "ranges.safetensors"
#: Inputs take so many steps. Sums of two products of all 8 bits would overflow on processors without wide sums.
STEPS = 127


class EightBitLinear(nn.Module):
    """Does what a linear layer does, on a CPU, within about a hundredth.

    Args:
        linear: the layer.
        least, greatest: values that go into it; what lies outside is clipped a little beyond.
    """

    def __init__(self, linear: nn.Linear, least: float, greatest: float) -> None:
        super().__init__()
        least, greatest = min(least, 0.0), max(greatest, 0.0)
        if not greatest - least < float("inf"):
            raise ValueError(f"range {least} to {greatest} is not finite; build the bundle again")
        self._scale = max(greatest - least, 1e-6) / STEPS
        self._zero = round(-least / self._scale)
        weight = linear.weight.detach().float()
        scales = (weight.abs().amax(1) / 127).clamp(min=1e-9)
        zeros = torch.zeros(len(weight), dtype=torch.long)
        quantized = torch.quantize_per_channel(weight, scales, zeros, 0, torch.qint8)
        bias = None if linear.bias is None else linear.bias.detach().float()
        self._packed = torch.ops.quantized.linear_prepack(quantized, bias)

    def forward(self, x: Tensor) -> Tensor:
        """Transform (..., D) float32."""
        multiply = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32
        out: Tensor = multiply(x, self._scale, self._zero, self._packed)
        return out


def layers(networks: Mapping[str, nn.Module]) -> dict[str, nn.Linear]:
    """Return the linear layers inside named networks, by name."""
    return {
        f"{prefix}.{name}": module
        for prefix, network in networks.items()
        for name, module in network.named_modules()
        if isinstance(module, nn.Linear)
    }


def measure(networks: Mapping[str, nn.Module], play: Callable[[], object]) -> dict[str, Tensor]:
    """Return the range (2,) of what goes into each linear layer while `play` runs; layers that are not used are left out."""
    found: dict[str, Tensor] = {}

    def watch(name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def look(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            seen = torch.stack([inputs[0].min(), inputs[0].max()]).float().cpu()
            known = found.get(name, seen)
            found[name] = torch.stack([torch.minimum(known[0], seen[0]), torch.maximum(known[1], seen[1])])

        return look

    hooks = [layer.register_forward_pre_hook(watch(name)) for name, layer in layers(networks).items()]
    try:
        play()
    finally:
        for hook in hooks:
            hook.remove()
    return found


def quantize(networks: Mapping[str, nn.Module], ranges: Mapping[str, Tensor]) -> None:
    """Replace the linear layers of which a range is known by ones of eight bits.

    Raises:
        ValueError: a range is not two finite values.
    """
    for name, layer in layers(networks).items():
        if name not in ranges:
            continue
        if ranges[name].shape != (2,):
            raise ValueError(f"the range of {name} has shape {tuple(ranges[name].shape)}, not (2,); build it again")
        prefix, _, path = name.partition(".")
        parent, _, last = path.rpartition(".")
        setattr(networks[prefix].get_submodule(parent), last, EightBitLinear(layer, *ranges[name].tolist()))


def save_ranges(path: Path, ranges: Mapping[str, Tensor]) -> None:
    """Write ranges as safetensors."""
    save_file({name: value.contiguous() for name, value in ranges.items()}, path)
    path.chmod(0o644)


def load_ranges(path: Path) -> dict[str, Tensor]:
    """Read ranges."""
    return load_file(path)
