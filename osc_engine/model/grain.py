"""What tokens leave open of a mel, drawn at random as a spectrum analysis of noise would have it.

A decoder that learns to come near a mel plays the middle of all that its tokens could mean, and that is smooth: hiss
without grain, bands that rise and fall together. So it says two things of every point, what to expect and how much has
to be added for it to move as real sound does; and this is played: not as independent numbers, for neighbours in a mel
share most of their sound, but as the mel of Gaussian noise strays from its own mean.

What is played depends on the tokens, the frame number and the voice alone, as all that the vocoder adds does.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel

#: Frames after which noise repeats, longer than anybody remembers noise; and how far apart two voices are in it.
NOISE_FRAMES, NOISE_APART = 1024, 101
#: Frames at either end of the noise that its own end or beginning reaches into.
_REACH = 8


@dataclass(frozen=True)
class Decoded:
    """What tokens say of a mel, all (B, M, F).

    Attributes:
        mean: what is to be expected.
        spread: standard deviation of what is added to it, above 0.
    """

    mean: Tensor
    spread: Tensor


class Grain(nn.Module):
    """Draws what a decoder leaves open.

    Attributes:
        noise: (`NOISE_FRAMES`, M) what is added for a spread of 1.
    """

    noise: Tensor

    def __init__(self, geometry: Geometry) -> None:
        """Work out how the mel of noise strays.

        Args:
            geometry: of the mel.
        """
        super().__init__()
        self.register_buffer("noise", _noise(geometry), persistent=False)

    def forward(self, decoded: Decoded, frame: int | Tensor = 0, voice: Tensor | None = None) -> Tensor:
        """Return a mel (B, M, F), float32.

        Args:
            decoded: what is known of it.
            frame: number of the first frame on the stream's own count, or one for each item, (B,).
            voice: (B,) numbers of the items, which have their own noise; in their order where not said.
        """
        batch, _, frames = decoded.mean.shape
        first = torch.as_tensor(frame, device=decoded.mean.device).expand(batch)
        noise = self.noise[place_in_noise(first, frames, voice)].transpose(1, 2)
        return torch.addcmul(decoded.mean.float(), decoded.spread.float(), noise)


def place_in_noise(frame: Tensor, frames: int, voice: Tensor | None = None) -> Tensor:
    """Return where in noise of `NOISE_FRAMES` each frame of each item lies, (B, F).

    Args:
        frame: (B,) numbers of the first frames.
        frames: F, how many.
        voice: (B,) numbers of the items; in their order where not said.
    """
    voice = torch.arange(len(frame), device=frame.device) if voice is None else voice
    numbers = frame[:, None] + torch.arange(frames, device=frame.device)
    return (numbers + voice[:, None] * NOISE_APART) % NOISE_FRAMES


def _noise(geometry: Geometry) -> Tensor:
    """Return (NOISE_FRAMES, M) of mean 0 and deviation 1 in every bin; its end leads on to its beginning."""
    size = geometry.frame_samples
    sound = torch.randn(1, NOISE_FRAMES * size, generator=torch.Generator().manual_seed(0)) * 0.05
    edge = _REACH * size
    mel = Mel(geometry)(torch.cat([sound[:, -edge:], sound, sound[:, :edge]], 1))[0, :, _REACH:-_REACH]
    strays = mel - mel.mean(1, keepdim=True)
    return (strays / strays.std(1, keepdim=True)).T.contiguous()
