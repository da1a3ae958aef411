"""The synth of a trained bundle: plan and context to tokens, tokens to mel, mel to sound."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from osc_engine.controls import Texts
from osc_engine.geometry import Geometry
from osc_engine.manifest import BundleError, Defaults, Manifest
from osc_engine.memory import keep_freed_memory
from osc_engine.model.clap import Clap
from osc_engine.model.grain import Grain
from osc_engine.model.sampling import Condition, Noise, Sampling, draw_tokens
from osc_engine.model.sentence import SentenceError
from osc_engine.model.tokenizer import TokenDecoder
from osc_engine.model.transformer import Transformer
from osc_engine.model.vocoder import Vocoder
from osc_engine.plan import ChannelPlan, Plan
from osc_engine.synth import ABSENT, Context, RenderCancelled, Rendered, Synth

#: Texts whose vectors are kept.
KEPT_TEXTS = 512
#: Channels that are turned into sound together on a processor.
VOICES_AT_ONCE = 2
#: Newton's steps to the mean of more than two texts; the fourth no longer changes a float32.
MEAN_STEPS = 6


@dataclass(frozen=True)
class Networks:
    """The trained parts of a bundle, on one device.

    Attributes:
        vectors: name -> (E,) unit vector, of each title as `title/NAME` and of each style as `style/NAME`.
        clap: loads what embeds free text; called once, beside the sound or with the first prompt.
    """

    tokenizer: TokenDecoder
    transformer: Transformer
    vocoder: Vocoder
    vectors: dict[str, Tensor]
    clap: Callable[[], Clap]

    def parts(self) -> Iterator[nn.Module]:
        """Return the layers that take long, in the order in which a render comes to them."""
        for block in self.transformer.blocks:
            yield from (block, block.get_submodule("feed"))
        yield from self.tokenizer.decoder.layers
        yield from self.vocoder.backbone.convnext
        yield from (self.vocoder.head, self.vocoder.head.out)


class NeuralSynth(Synth):
    """Renders plans with a bundle's networks; see `synth.Synth`.

    Not thread-safe but where said; but for `prepare`'s cache it holds no state between renders.

    Attributes:
        no_prompts: why free text cannot be followed, as far as `open_clap` found out; empty where it can.
    """

    def __init__(self, manifest: Manifest, networks: Networks, device: str = "cpu") -> None:
        self.manifest, self.networks = manifest, networks
        self.geometry: Geometry = manifest.sizes()
        self.device = torch.device(device)
        self._grain = Grain(self.geometry).to(self.device)
        vocoder_margin = -(-networks.vocoder.margin_frames // self.geometry.patch)
        self.tail = networks.tokenizer.margin_columns + vocoder_margin
        self._clap: Clap | None = None
        self._opening = threading.Lock()
        self.no_prompts = ""
        self._texts = {t: networks.vectors[f"title/{t}"] for t in manifest.titles}
        self._half = networks.transformer.no_audio.dtype == torch.bfloat16
        self._at_once = VOICES_AT_ONCE if self.device.type == "cpu" else 64
        self._cancelled: Callable[[], bool] = _never
        for part in networks.parts():
            part.register_forward_pre_hook(self._give_way)

    @classmethod
    def load(cls, folder: Path, device: str = "cpu", checkpoint: Path | None = None, called: str = "") -> NeuralSynth:
        """Load a bundle's networks onto a device; on a CPU the process keeps freed memory from then on.

        Args:
            folder: the bundle.
            device: "cpu" or a CUDA device.
            checkpoint: of a bundle that was trained with LAION-CLAP.
            called: its name in sentences; else the one that it was built with.

        Raises:
            BundleError: a file is missing, damaged, of another kind, or does not fit the others.
        """
        from osc_engine.model.bundle import load_networks

        if device == "cpu":
            keep_freed_memory()
        manifest, networks = load_networks(folder, device, checkpoint=checkpoint, called=called)
        return cls(manifest, networks, device)

    def check(self, plan: Plan) -> None:
        """Refuse a plan that names an unknown style, or a free text where none can be followed.

        Raises:
            ValueError: one sentence.
        """
        for channel in plan.channels:
            if channel.style and channel.style not in self.manifest.styles:
                known = ", ".join(self.manifest.styles) or "none"
                raise ValueError(f"style is {channel.style!r}; this bundle has {known}")
            if self.no_prompts and not all(text in self._texts for text, _ in channel.texts):
                raise ValueError(self.no_prompts)

    @property
    def device_bytes(self) -> int:
        """Bytes that PyTorch has taken of the GPU, used or not; 0 on a CPU."""
        return torch.cuda.memory_reserved(self.device) if self.device.type == "cuda" else 0

    def open_clap(self) -> None:
        """Load now what embeds free text, so that no render waits for it; where it cannot be loaded, remember why.

        May be called beside a render, from another thread; a text that is to be embedded meanwhile waits for it.
        """
        with self._opening:
            if self._clap is None and not self.no_prompts:
                try:
                    clap = self.networks.clap()
                    clap.embed_text([])
                    self._clap = clap
                except (BundleError, SentenceError) as error:
                    self.no_prompts = str(error)

    @property
    def clap(self) -> Clap | None:
        """What embeds free text; None while it is not loaded, or where it cannot be."""
        return self._clap

    def prepare(self, texts: Iterable[str]) -> None:
        """Embed texts and keep their vectors, so that a render need not; those that cannot be are left to `check`."""
        wanted = dict.fromkeys(texts)
        new = [t for t in wanted if t not in self._texts]
        if new:
            self.open_clap()
        clap = self._clap
        if not new or clap is None:
            return
        while len(self._texts) + len(new) > KEPT_TEXTS:
            oldest = next((t for t in self._texts if t not in self.manifest.titles and t not in wanted), None)
            if oldest is None:
                break
            del self._texts[oldest]
        for text in new:
            # one by one: a vector must not depend, in its last bits, on what else was to be embedded with it
            self._texts[text] = clap.embed_text([text])[0].to(self.device)

    @torch.inference_mode()
    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        """Render a plan; see `Synth.render`. It gives way between any two layers."""
        assert context.column == plan.column, (context.column, plan.column)
        self._cancelled = cancelled
        try:
            return self._render(plan, context)
        finally:
            self._cancelled = _never

    def _render(self, plan: Plan, context: Context) -> Rendered:
        tokens = dropped(context, plan)
        new = self._draw(plan, tokens)
        resets = tuple(c.resets for c in plan.channels)
        after = Context(np.concatenate([tokens, new], axis=2), plan.column + plan.columns, resets)
        tail = plan.tail_of(self.tail, tokens.shape[2])
        audio = self.decode(after.tokens, after.column, plan.columns + tail, plan.numbers)
        start = (plan.column - tail) * self.geometry.column_samples
        return Rendered(audio, start, after)

    @torch.inference_mode()
    def decode(
        self, tokens: NDArray[np.int16], end: int, columns: int, numbers: Sequence[int] | None = None
    ) -> NDArray[np.float32]:
        """Return the sound (C, S) of the last columns of tokens.

        Args:
            tokens: (C, H, n); columns before those wanted make their beginning exact.
            end: number of the column after the last.
            columns: how many to return.
            numbers: of the channels, from 0; in their order where not said.
        """
        g, vocoder = self.geometry, self.networks.vocoder
        window = tokens[:, :, -(columns + self.tail) :]
        extra = window.shape[2] - columns
        grid = torch.from_numpy(heard(window).astype(np.int64)).to(self.device)
        skip = max(extra - -(-vocoder.margin_frames // g.patch), 0)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self._half):
            # a few at a time, so that a render can give way soon, and takes little memory
            first, few = (end - columns - extra) * g.patch, self._at_once
            parts = []
            voices = torch.tensor(range(len(tokens)) if numbers is None else numbers, device=self.device)
            for part, voice in zip(grid.split(few), voices.split(few), strict=True):
                mel = self._grain(self.networks.tokenizer.decode(part), first, voice)[:, :, skip * g.patch :]
                parts.append(vocoder(mel, first + skip * g.patch, voice))
            sound = torch.cat(parts) if len(parts) > 1 else parts[0]
        return np.ascontiguousarray(sound[:, (extra - skip) * g.column_samples :].float().cpu().numpy())

    def _draw(self, plan: Plan, tokens: NDArray[np.int16]) -> NDArray[np.int16]:
        defaults = self.manifest.defaults
        kept = round(defaults.context / self.geometry.column_seconds)
        kept = kept if plan.context is None else min(plan.context, kept)
        network = self.networks.transformer
        past = torch.from_numpy(tokens[:, :, max(tokens.shape[2] - kept, 0) :].astype(np.int64)).to(self.device)
        past = torch.where(past < 0, network.absent, past)
        noise = Noise(plan.seed, plan.column, plan.numbers)
        sampling = sampling_of(defaults, plan)
        drawn = draw_tokens(network, past, plan.columns, self.condition(plan), sampling, noise)
        return drawn.cpu().numpy().astype(np.int16)

    def condition(self, plan: Plan) -> Condition:
        """Return what the channels of a plan follow, as vectors on the device."""
        self.prepare(t for c in plan.channels for t, _ in c.texts)
        self.check(plan)
        text = torch.stack([self._text(c) for c in plan.channels])
        none = torch.zeros_like(text[0])
        audio = torch.stack([self.networks.vectors[f"style/{c.style}"] if c.style else none for c in plan.channels])

        def column(values: list[float]) -> Tensor:
            return torch.tensor(values, device=self.device)

        return Condition(
            audio,
            text,
            torch.tensor([bool(c.style) for c in plan.channels], device=self.device),
            column([c.cfg_audio for c in plan.channels]),
            column([c.cfg_text for c in plan.channels]),
            column([c.temperature for c in plan.channels]),
        )

    def place(self, texts: Texts) -> Tensor | None:
        """Return the unit vector (E,) that texts and their shares make; None where one was not prepared.

        May be called beside a render, from another thread.
        """
        known = [self._texts.get(text) for text, _ in texts]
        found = [vector for vector in known if vector is not None]
        if not found or len(found) < len(texts):
            return None
        return spherical_mean(torch.stack(found), torch.tensor([share for _, share in texts], device=self.device))

    def _give_way(self, *_: object) -> None:
        if self._cancelled():
            raise RenderCancelled

    def _text(self, channel: ChannelPlan) -> Tensor:
        place = self.place(channel.texts)
        assert place is not None, channel.texts
        return place


def _never() -> bool:
    return False


def sampling_of(defaults: Defaults, plan: Plan) -> Sampling:
    """Return how a plan's tokens are drawn; `plan.guided` shortens the guided part of the steps."""
    span = (defaults.guided_to - defaults.guided_from) * plan.guided
    until = defaults.guided_from + span
    return Sampling(plan.steps, defaults.order, defaults.guided_from, until, min_p=defaults.min_p)


def slerp(a: Tensor, b: Tensor, mix: float) -> Tensor:
    """Return the unit vector at a share of the way from unit vector a to unit vector b, along the sphere."""
    angle = torch.arccos((a * b).sum().clamp(-1, 1))
    if float(angle) < 1e-4:
        return b
    return (torch.sin((1 - mix) * angle) * a + torch.sin(mix * angle) * b) / torch.sin(angle)


def spherical_mean(vectors: Tensor, shares: Tensor) -> Tensor:
    """Return the unit vector whose squared angles to some unit vectors, weighted by their shares, are least.

    For two vectors that is a place on the arc between them (`slerp`).

    Args:
        vectors: (N, E), unit length.
        shares: (N), above 0; their sum is one.
    """
    if len(vectors) <= 2:
        return vectors[0] if len(vectors) == 1 else slerp(vectors[0], vectors[1], float(shares[1]))
    mean = shares @ vectors
    if float(mean.norm()) < 1e-4:
        return vectors[int(shares.argmax())]
    mean = mean / mean.norm()
    for _ in range(MEAN_STEPS):
        cosine = (vectors @ mean).clamp(-1, 1)[:, None]
        angle = torch.arccos(cosine)
        along = (vectors - cosine * mean) * torch.where(angle > 1e-4, angle / torch.sin(angle).clamp_min(1e-6), 1.0)
        step = shares @ along
        length = step.norm().clamp_min(1e-12)
        mean = torch.cos(length) * mean + torch.sin(length) * step / length
        mean = mean / mean.norm()
    return mean


def dropped(context: Context, plan: Plan) -> NDArray[np.int16]:
    """Return the context's tokens; those of channels reset since are marked so that they are heard but not continued.

    A token t becomes -2 - t, which `heard` turns back.
    """
    tokens = context.tokens
    reset = [i for i, c in enumerate(plan.channels) if c.resets != context.resets[i]]
    if not reset or tokens.shape[2] == 0:
        return tokens
    tokens = tokens.copy()
    tokens[reset] = np.where(tokens[reset] >= 0, -2 - tokens[reset], tokens[reset])
    return tokens


def heard(tokens: NDArray[np.int16]) -> NDArray[np.int16]:
    """Return tokens as they sound, marked ones included; nothing (`ABSENT`) sounds as code 0."""
    return np.where(tokens < ABSENT, -2 - tokens, np.maximum(tokens, 0)).astype(np.int16)
