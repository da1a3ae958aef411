"""How losses become steps: through Fabric, over all processes, of as many parts of a batch as the recipe says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from lightning_fabric import Fabric

Batch = TypeVar("Batch")


class Call(nn.Module):
    """A function of networks as a module: what gathers gradients over processes sees the calls of modules alone.

    Args:
        function: gets the networks, then the inputs of the call.
        networks: hold what has gradients.
    """

    def __init__(self, function: Callable[..., Any], *networks: nn.Module) -> None:
        super().__init__()
        self._function, self.networks = function, nn.ModuleList(networks)

    def forward(self, *inputs: Any) -> Any:
        """Call the function."""
        return self._function(*self.networks, *inputs)


class Hands:
    """What a trainee takes its steps with.

    Args:
        fabric: of this process.
        parts: name -> module whose call makes what has gradients; each holds what the optimizer of its name moves.
        optimizers: by name.
        accumulate: parts of a batch that make one step.
    """

    def __init__(
        self,
        fabric: Fabric,
        parts: Mapping[str, nn.Module],
        optimizers: Mapping[str, torch.optim.Optimizer],
        accumulate: int = 1,
    ) -> None:
        self._fabric, self._optimizers, self._accumulate = fabric, optimizers, accumulate
        self._parts = {name: fabric.setup_module(part) for name, part in parts.items()}
        #: Whether the part of the batch at hand is its last; the loop says so.
        self.last = True
        #: Lengths of the gradients of the last step, before they were clipped.
        self.norms: dict[str, Tensor] = {}

    @property
    def device(self) -> torch.device:
        """The device of this process."""
        return self._fabric.device

    def take(self, batch: Batch) -> Batch:
        """Move a batch to the device."""
        return self._fabric.to_device(batch)

    def autocast(self) -> AbstractContextManager[Any]:
        """Compute in the precision of the training."""
        return self._fabric.autocast()

    def call(self, name: str, *inputs: Any) -> Any:
        """Call a part; what it returns has gradients."""
        with self._alone(name):
            return self._parts[name](*inputs)

    def backward(self, name: str, loss: Tensor) -> None:
        """Add the gradients of a loss to those of a part; with the batch's last part, those of all processes."""
        with self._alone(name):
            self._fabric.backward(loss / self._accumulate)

    def apply(self, name: str, longest: float) -> None:
        """Take a step with gradients clipped to a length, once the batch is whole."""
        if not self.last:
            return
        self.norms[f"gradient_{name}"] = nn.utils.clip_grad_norm_(self._parts[name].parameters(), longest).detach()
        self._optimizers[name].step()
        self._optimizers[name].zero_grad(set_to_none=True)

    def teach(self, name: str, longest: float, *inputs: Any) -> Tensor:
        """Take a whole step of a part whose call is its loss, with gradients clipped to a length; return the loss."""
        with self.autocast():
            loss: Tensor = self.call(name, *inputs)
        self.backward(name, loss)
        self.apply(name, longest)
        return loss

    def _alone(self, name: str) -> AbstractContextManager[Any]:
        return self._fabric.no_backward_sync(self._parts[name], enabled=not self.last)
