"""Which device PyTorch computes on."""

from __future__ import annotations


def torch_device(name: str) -> str:
    """Return the device that a name means, "cpu" or a CUDA device that is there; "auto" is the first GPU, if any.

    Raises:
        ValueError: there is no such device; one sentence.
    """
    if name not in ("auto", "cpu") and not name.startswith("cuda"):
        raise ValueError(f"device is {name!r}; it must be auto, cpu or a CUDA device such as cuda:0")
    import torch

    if name == "auto":
        return "cuda:0" if torch.cuda.is_available() else "cpu"
    if name != "cpu" and not torch.cuda.is_available():
        raise ValueError(f"device is {name!r}, but this machine has no CUDA device that PyTorch can use; try cpu")
    if name != "cpu" and (torch.device(name).index or 0) >= torch.cuda.device_count():
        last = torch.cuda.device_count() - 1
        raise ValueError(f"device is {name!r}, but the last CUDA device of this machine is cuda:{last}; try that")
    return name
