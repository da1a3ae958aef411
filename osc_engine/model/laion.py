"""The `laion` implementation of `Clap`: the artist's own checkpoint in the networks of the package laion-clap.

Importing `laion_clap` as a whole fetches three tokenizers, of which none is needed here, and imports its training
code. So only its subpackage `clap_module`, which defines the networks, is imported, and all weights come from the
checkpoint. Nothing is ever fetched: what is missing is named, with the command that fetches it.
"""

from __future__ import annotations

import importlib.util
import pickle
import sys
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.manifest import file_sha256
from osc_engine.model.checkpoint import FETCH, TOKENIZER, cache_folder, cached_tokenizer

#: Samples at 48 kHz that the audio tower hears: no more, or it would choose ten seconds by chance.
HEARD = 480_000
#: Pieces of a text that the text tower reads, the marks at its ends included.
READ = 77

#: Channels of the audio tower's last layer -> its name in the package.
_AUDIO_TOWERS = {768: "HTSAT-tiny", 1024: "HTSAT-base"}

#: What LAION's checkpoints hold beside tensors: the numbers of a training that numpy counted. None of them runs code.
_NUMBER = np.core.multiarray.scalar  # type: ignore[attr-defined]
_HARMLESS: list[Any] = [
    (_NUMBER, "numpy.core.multiarray.scalar"),
    (_NUMBER, "numpy._core.multiarray.scalar"),
    np.dtype,
    *(type(np.dtype(kind)) for kind in ("float32", "float64", "int32", "int64")),
]


class LaionError(ValueError):
    """The checkpoint or what belongs to it cannot be used; the text says what, where, and what to do."""


class LaionClap:
    """A LAION-CLAP checkpoint without fusion, trained with a RoBERTa text tower.

    Attributes:
        sha256: of the checkpoint file.
    """

    def __init__(self, checkpoint: Path, device: torch.device | str = "cpu", expected: str = "") -> None:
        """Load a checkpoint; takes ten seconds and more, most of them to import the package.

        Args:
            checkpoint: a `.pt` as LAION publishes it, or its `state_dict` as `.safetensors`. The size of the audio
                tower is read from it. `tokenizer.json` of roberta-base is looked for beside it, then in the local
                Hugging Face cache.
            device: to compute on.
            expected: sha256 that the file must have; empty takes any.

        Raises:
            LaionError: something is missing, damaged, of another kind, or could run code.
        """
        if not checkpoint.is_file():
            raise LaionError(f"{checkpoint} is missing; give the path of a LAION-CLAP checkpoint (.pt or .safetensors)")
        self.sha256 = file_sha256(checkpoint)
        if expected not in ("", self.sha256):
            raise LaionError(
                f"{checkpoint} is another checkpoint than the one that was trained with: its sha256 is "
                f"{self.sha256[:12]}…, expected {expected[:12]}…; give that one"
            )
        state = _read_state(checkpoint)
        self._tokenizer = _tokenizer(checkpoint.parent)
        self._network: Any = _build(state, checkpoint).to(device).eval()
        self._device = torch.device(device)

    @property
    def dim(self) -> int:
        """E, dimensions of the space."""
        return int(self._network.joint_embed_shape)

    @torch.no_grad()
    def embed_text(self, texts: Sequence[str]) -> Tensor:
        """Return unit vectors (N, E) float32 of texts; each is run alone, so that neighbours change no bit of it."""
        vectors = [torch.zeros(0, self.dim, device=self._device)]
        for text in texts:
            encoded = self._tokenizer.encode(text)
            fields = {"input_ids": encoded.ids, "attention_mask": encoded.attention_mask}
            tensors = {name: torch.tensor([value], device=self._device) for name, value in fields.items()}
            vectors.append(self._network.get_text_embedding(tensors))
        return torch.cat(vectors)

    @torch.no_grad()
    def embed_audio(self, audio: Tensor) -> Tensor:
        """Return unit vectors (N, E) float32 of sounds (N, S) at 48 kHz.

        A sound below ten seconds is repeated as often as it fits and followed by silence, as in LAION's training; of a
        longer one, stretches of ten seconds are embedded and averaged.
        """
        assert audio.ndim == 2 and audio.shape[1] > 0, audio.shape
        vectors = [torch.zeros(0, self.dim, device=self._device)]
        for sound in audio.to(self._device, torch.float32):
            parts = [{"waveform": part, "longer": torch.tensor([False])} for part in stretches(quantised(sound))]
            vectors.append(F.normalize(self._network.get_audio_embedding(parts).mean(0, keepdim=True), dim=-1))
        return torch.cat(vectors)


def quantised(audio: Tensor) -> Tensor:
    """Round sound of any shape towards zero to 16 bits, as the package does before it listens."""
    return (audio.clamp(-1, 1) * 32767).trunc() / 32767


def stretches(sound: Tensor) -> list[Tensor]:
    """Return parts of exactly `HEARD` samples that cover a sound (S,) evenly."""
    samples = len(sound)
    if samples <= HEARD:
        repeated = sound.repeat(HEARD // samples)
        return [F.pad(repeated, (0, HEARD - len(repeated)))]
    count = -(-samples // HEARD)
    starts = [(samples - HEARD) * n // (count - 1) for n in range(count)]
    return [sound[start : start + HEARD] for start in starts]


def _read_state(path: Path) -> dict[str, Tensor]:
    """Return the weights of a checkpoint under the names that the package's network gives them."""
    try:
        if path.suffix == ".safetensors":
            raw: Any = load_file(path)
        else:
            with torch.serialization.safe_globals(_HARMLESS):
                # mapped, so that the optimizer's state, two thirds of LAION's files, need not be read
                raw = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    except pickle.UnpicklingError as error:
        raise LaionError(
            f"{path} is not a file of weights alone and was not opened, because it could run code; save its state_dict"
        ) from error
    except Exception as error:  # torch and safetensors raise whatever a damaged file leads them to
        raise LaionError(f"{path} cannot be read as a checkpoint ({type(error).__name__}); fetch it again") from error
    state = raw.get("state_dict", raw) if isinstance(raw, Mapping) else {}
    state = {name.removeprefix("module."): value for name, value in state.items() if isinstance(value, Tensor)}
    state.pop("text_branch.embeddings.position_ids", None)
    return state


def _tokenizer(beside: Path) -> Tokenizer:
    """Return roberta-base's tokenizer, cut and padded to `READ` pieces."""
    cached = cached_tokenizer()
    found = next((place for place in (beside / TOKENIZER, cached) if place is not None and place.is_file()), None)
    if found is None:
        raise LaionError(
            f"{TOKENIZER} of roberta-base is neither in {beside} nor in {cache_folder()}; fetch it once with: {FETCH}"
        )
    tokenizer = Tokenizer.from_file(str(found))
    tokenizer.enable_truncation(READ)
    tokenizer.enable_padding(pad_id=1, pad_token="<pad>", length=READ)
    return tokenizer


def _build(state: dict[str, Tensor], path: Path) -> nn.Module:
    """Build the package's network in the sizes of a checkpoint, and load it strictly."""
    try:
        amodel = _AUDIO_TOWERS[state["audio_projection.0.weight"].shape[1]]
        sizes = _text_sizes(state)
    except (KeyError, ValueError, IndexError) as error:
        raise LaionError(
            f"{path} is no LAION-CLAP checkpoint with an HTSAT-tiny or HTSAT-base and a RoBERTa tower ({error}); "
            "give 630k-audioset-best.pt, music_audioset_epoch_15_esc_90.14.pt or one trained like them"
        ) from error
    with redirect_stdout(StringIO()):
        package = _clap_module()
        with patch.object(sys.modules["clap_module.model"], "RobertaModel", _Empty(sizes)):
            network, _ = package.create_model(amodel, "roberta", precision="fp32", device=torch.device("cpu"))
    try:
        network.load_state_dict(state, strict=True)
    except RuntimeError as error:
        raise LaionError(f"{path} does not fit {amodel}: {str(error).splitlines()[-1].strip()}") from error
    out: nn.Module = network
    return out


def _text_sizes(state: dict[str, Tensor]) -> dict[str, int | float]:
    """Return the settings of the RoBERTa that a checkpoint holds."""
    part = "text_branch.embeddings.{}_embeddings.weight"
    words, width = state[part.format("word")].shape
    layers = {int(name.split(".")[3]) for name in state if name.startswith("text_branch.encoder.layer.")}
    return {
        "vocab_size": words,
        "hidden_size": width,
        "num_hidden_layers": len(layers),
        "num_attention_heads": width // 64,
        "intermediate_size": state["text_branch.encoder.layer.0.intermediate.dense.weight"].shape[0],
        "max_position_embeddings": state[part.format("position")].shape[0],
        "type_vocab_size": state[part.format("token_type")].shape[0],
        "layer_norm_eps": 1e-5,
    }


class _Empty:
    """Stands in for `RobertaModel` while the package builds: its weights come from the checkpoint, not from a hub."""

    def __init__(self, sizes: dict[str, int | float]) -> None:
        self._sizes = sizes

    def from_pretrained(self, name: str) -> nn.Module:
        """Return an untrained RoBERTa."""
        from transformers import RobertaConfig, RobertaModel

        assert name == "roberta-base", name
        network: nn.Module = RobertaModel(RobertaConfig(**self._sizes))
        return network


def _clap_module() -> ModuleType:
    """Import the package's networks without the rest of it."""
    if "clap_module" in sys.modules:
        return sys.modules["clap_module"]
    found = importlib.util.find_spec("laion_clap")
    if found is None or found.origin is None:
        raise LaionError("the package laion-clap is missing, which this bundle needs; pip install laion-clap")
    folder = Path(found.origin).parent / "clap_module"
    spec = importlib.util.spec_from_file_location(
        "clap_module", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None and spec.loader is not None, folder
    module = importlib.util.module_from_spec(spec)
    sys.modules["clap_module"] = module
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        del sys.modules["clap_module"]
        raise LaionError(f"the package laion-clap cannot be imported ({error}); pip install laion-clap") from error
    return module
