"""The plain version, to measure against: the same networks without any of the savings.

Full precision; the surest tokens first, for which all positions go through the head; guidance in every step; the whole
window, context included, computed again in every step and pass; and a whole window decoded for each hop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.model.neural import Networks, NeuralSynth
from osc_engine.model.transformer import Cache, Transformer


class Uncached(Transformer):
    """Spares nothing and keeps nothing of the context: its cache is the context's tokens, encoded anew in each pass."""

    def encode_context(self, tokens: Tensor) -> Cache | None:
        """Return the tokens themselves."""
        return [(tokens, tokens)] if tokens.shape[2] else None

    def features(self, tokens: Tensor, cache: Cache | None, condition: Tensor, places: Tensor | None = None) -> Tensor:
        """Return what the head reads; see `Transformer.features`. All positions go through all blocks."""
        encoded = super().encode_context(cache[0][0]) if cache else None
        found = super().features(tokens, encoded, condition)
        return found if places is None else found.gather(1, places[:, :, None].expand(-1, -1, found.shape[2]))


class PlainSynth(NeuralSynth):
    """Renders the plans of a `NeuralSynth` the plain way."""

    @classmethod
    def like(cls, synth: NeuralSynth, columns: int, networks: Networks | None = None) -> PlainSynth:
        """Make the plain version of a synth for plans of so many columns; context fills the rest of the window.

        Args:
            synth: the quick one.
            columns: of the plans.
            networks: the same in 32 bits, where the synth's own are not.
        """
        g, defaults = synth.geometry, synth.manifest.defaults
        context = (g.columns - columns) * g.column_seconds
        plain = {"order": "confidence", "guided_from": 0.0, "guided_to": 1.0, "context": context}
        manifest = synth.manifest.model_copy(update={"defaults": defaults.model_copy(update=plain)})
        networks = networks or synth.networks
        known = networks.transformer
        network = Uncached(known.config)
        network.load_state_dict({name: value.float() for name, value in known.state_dict().items()})
        without = replace(networks, transformer=network.to(synth.device).eval())
        return cls(manifest, without, str(synth.device))

    @torch.inference_mode()
    def decode(
        self, tokens: NDArray[np.int16], end: int, columns: int, numbers: Sequence[int] | None = None
    ) -> NDArray[np.float32]:
        """Return the sound of the last columns, cut from that of the whole window; see `NeuralSynth.decode`."""
        window = tokens[:, :, -self.geometry.columns :]
        sound = super().decode(window, end, window.shape[2], numbers)
        return np.ascontiguousarray(sound[:, -columns * self.geometry.column_samples :])
