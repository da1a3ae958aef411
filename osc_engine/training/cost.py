"""What a step costs: operations and memory, counted on a real step on any device; and what devices can do at most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode, sdpa_backward_flop_count, sdpa_flop_count

#: Dense matrix products in bfloat16 with sums in 32 bits, in TFLOP/s, by a part of the device's name, as the makers'
#: data sheets state them. The first that is found counts.
PEAKS = {
    "H200": 989.0,
    "GH200": 989.0,
    "H100 PCIe": 756.0,
    "H100 NVL": 835.0,
    "H100": 989.0,
    "B200": 2250.0,
    "A100": 312.0,
    "A10G": 70.0,
    "A10": 125.0,
    "A40": 149.7,
    "A6000": 154.8,
    "L40S": 362.0,
    "L40": 181.0,
    "L4": 121.0,
    "RTX 6000 Ada": 364.2,
    "RTX 5090": 209.5,
    "RTX 4090": 165.2,
    "RTX 4080": 97.5,
    "RTX 3090": 71.0,
}
#: Bytes of a weight that is trained: itself, its gradient, two moments, and its average.
BYTES_A_WEIGHT = 4 + 4 + 8 + 4
#: How much more a device needs than what is counted: what is in passing, and what falls between blocks of memory.
MARGIN = 1.3


def peak_flops(device: str, precision: str) -> float | None:
    """Return the operations per second that a device can do at most; None where nobody has told.

    Args:
        device: its name, as the driver says it.
        precision: of the training; only that of bfloat16 is known.
    """
    if precision != "bf16-mixed":
        return None
    return next((peak * 1e12 for name, peak in PEAKS.items() if name in device), None)


@contextmanager
def counted_flops() -> Iterator[Callable[[], float]]:
    """Count the operations of matrix products and convolutions, forward and backward, in what runs meanwhile."""
    with FlopCounterMode(display=False, custom_mapping=_ON_A_CPU) as counter:
        yield lambda: float(counter.get_total_flops())


def _attention(q: Any, k: Any, v: Any, *_: Any, out_shape: Any = None, **__: Any) -> int:  # noqa: ARG001
    return int(sdpa_flop_count(q, k, v))


def _attention_backward(grad: Any, q: Any, k: Any, v: Any, *_: Any, out_shape: Any = None, **__: Any) -> int:  # noqa: ARG001
    return int(sdpa_backward_flop_count(grad, q, k, v))


#: The attention of a CPU, which the counter does not know.
_ON_A_CPU = {
    torch.ops.aten._scaled_dot_product_flash_attention_for_cpu: _attention,
    torch.ops.aten._scaled_dot_product_flash_attention_for_cpu_backward: _attention_backward,
}


class Kept:
    """Counts the bytes that a step keeps for its way back, at their most; a context manager.

    Args:
        networks: whose weights are not counted.
    """

    def __init__(self, networks: Iterable[nn.Module]) -> None:
        self._weights = {p.untyped_storage().data_ptr() for n in networks for p in (*n.parameters(), *n.buffers())}
        self._held: dict[int, int] = {}
        self._now = 0
        self.most = 0
        self._hooks = torch.autograd.graph.saved_tensors_hooks(self._pack, lambda kept: kept.tensor)

    def __enter__(self) -> Kept:
        self._hooks.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._hooks.__exit__(*error)

    def _pack(self, tensor: Tensor) -> _Held:
        return _Held(tensor, self)

    def hold(self, storage: torch.UntypedStorage) -> None:
        """Count a storage once, however often it is kept."""
        place = storage.data_ptr()
        if place not in self._weights:
            self._now += 0 if self._held.get(place) else storage.nbytes()
            self._held[place] = self._held.get(place, 0) + 1
            self.most = max(self.most, self._now)

    def release(self, storage: torch.UntypedStorage) -> None:
        """Take a storage out of the count with its last keeper."""
        place = storage.data_ptr()
        if place in self._held:
            self._held[place] -= 1
            self._now -= 0 if self._held[place] else storage.nbytes()


class _Held:
    def __init__(self, tensor: Tensor, counter: Kept) -> None:
        self.tensor, self._counter = tensor, counter
        counter.hold(tensor.untyped_storage())

    def __del__(self) -> None:
        self._counter.release(self.tensor.untyped_storage())
