"""Bundles: a folder of network files with a manifest. Loading verifies everything before anything is played."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from osc_engine.controls import default_controls
from osc_engine.manifest import MANIFEST_FILE, BundleError, Manifest, file_sha256, read_manifest
from osc_engine.model import eight_bit
from osc_engine.model.checkpoint import CheckpointError, find_checkpoint
from osc_engine.model.clap import Clap, MiniClap
from osc_engine.model.neural import Networks, NeuralSynth
from osc_engine.model.tokenizer import TokenDecoder
from osc_engine.model.transformer import Transformer
from osc_engine.model.vocoder import Vocoder
from osc_engine.plan import make_plan
from osc_engine.synth import Context

NETWORKS = ("tokenizer", "transformer", "vocoder", "clap")
VECTORS = "vectors.safetensors"


def load_networks(
    folder: Path, device: str, plain: bool = False, checkpoint: Path | None = None, called: str = ""
) -> tuple[Manifest, Networks]:
    """Read and check a bundle, its networks on a device.

    Args:
        folder: the bundle.
        device: "cpu" or a CUDA device.
        plain: all in 32 bits, whatever is quicker on the device.
        checkpoint: of a bundle that was trained with LAION-CLAP; `find_checkpoint` says where one is looked for.
        called: its name in sentences; else the one that it was built with.

    Raises:
        BundleError: a file is missing, damaged, of another kind, or does not fit the others.
    """
    manifest = read_manifest(folder, called=called)
    missing = [n for n in (*(f"{s}.safetensors" for s in NETWORKS[:3]), VECTORS) if n not in manifest.files]
    if missing:
        raise BundleError(f"bundle {manifest.name} lists no {missing[0]}; build it again with osc-engine bundle build")
    kind = torch.float32 if plain else quick_type(device)
    eight = not plain and computes_in_eight_bits(manifest, device)
    try:
        tokenizer = TokenDecoder.load(folder / "tokenizer.safetensors").to(device)
        transformer = Transformer.load(folder / "transformer.safetensors").to(device, kind)
        vocoder = Vocoder.load(folder / "vocoder.safetensors").to(device)
        vectors = {k: v.float().to(device) for k, v in load_file(folder / VECTORS).items()}
        if eight:
            ranges = eight_bit.load_ranges(folder / eight_bit.RANGES)
            eight_bit.quantize(_quick_parts(tokenizer, transformer, vocoder), ranges)
        elif kind != torch.float32:
            _store_as_computed(tokenizer, kind)
            _store_as_computed(vocoder, kind)
    except (ValueError, SafetensorError) as error:
        raise BundleError(f"bundle {manifest.name}: {error}") from error
    _check_fit(manifest, tokenizer, transformer, vocoder, vectors)
    if device == "cpu":
        tokenizer.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def clap() -> Clap:
        return load_clap(folder, manifest, device, checkpoint)

    return manifest, Networks(tokenizer, transformer, vocoder, vectors, clap)


def quick_type(device: str) -> torch.dtype:
    """Return bfloat16 where a device computes in it, else float32.

    Decided by what the processor is, never by a measurement: a replay must choose alike.
    """
    capable = torch.cpu.get_capabilities()
    half = device != "cpu" or any(capable.get(name) for name in ("avx512_bf16", "amx_bf16", "bf16"))
    return torch.bfloat16 if half else torch.float32


def computes_in_eight_bits(manifest: Manifest, device: str) -> bool:
    """Tell whether a bundle's linear layers are computed in eight bits on a device: one without anything quicker."""
    return device == "cpu" and quick_type(device) == torch.float32 and eight_bit.RANGES in manifest.files


def _store_as_computed(network: nn.Module, kind: torch.dtype) -> None:
    """Keep weights in the type that autocast would turn them into anew with every call."""
    for module in network.modules():
        if isinstance(module, (nn.Conv1d, nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
            module.to(kind)


def _quick_parts(tokenizer: TokenDecoder, transformer: Transformer, vocoder: Vocoder) -> dict[str, nn.Module]:
    """Return the parts of which every render makes heavy use."""
    return {"blocks": transformer.blocks, "decoder": tokenizer.decoder, "vocoder": vocoder}


def load_clap(folder: Path, manifest: Manifest, device: str, checkpoint: Path | None = None) -> Clap:
    """Load what embeds text and sound for a bundle.

    Args:
        folder: the bundle.
        manifest: its description.
        device: "cpu" or a CUDA device.
        checkpoint: file of a LAION-CLAP checkpoint, for a bundle that was trained with one.

    Raises:
        BundleError: the checkpoint that the bundle was trained with is not there, or cannot be used; or it has no CLAP.
    """
    if manifest.clap == "mini":
        try:
            return MiniClap.load(folder / "clap.safetensors", manifest.sizes(), device)
        except (ValueError, OSError) as error:
            raise BundleError(f"bundle {manifest.name} follows no free text here: {error}") from error
    if manifest.clap == "none":
        raise BundleError(f"bundle {manifest.name} was built without CLAP; it follows its titles and styles alone")
    # imported here, since most bundles need neither it nor the package behind it
    from osc_engine.model.laion import LaionClap, LaionError

    try:
        return LaionClap(find_checkpoint(manifest.clap_sha256, checkpoint), device, manifest.clap_sha256)
    except (CheckpointError, LaionError) as error:
        raise BundleError(f"bundle {manifest.name} follows no free text here: {error}") from error


def _check_fit(
    manifest: Manifest,
    tokenizer: TokenDecoder,
    transformer: Transformer,
    vocoder: Vocoder,
    vectors: Mapping[str, Tensor],
) -> None:
    g, e = manifest.sizes(), transformer.config.condition
    wrong = {
        "the tokenizer's codes": (tokenizer.config.codes, g.codes),
        "the transformer's codes": (transformer.config.codes, g.codes),
        "the transformer's rows": (transformer.config.rows, g.rows),
        "the vocoder's mel bins": (vocoder.config.mel_bins, g.mel_bins),
        "the vocoder's frame": (vocoder.config.frame_samples, g.frame_samples),
    }
    for what, (is_, should) in wrong.items():
        if is_ != should:
            raise BundleError(f"bundle {manifest.name}: {what} are {is_}, its geometry says {should}; build it again")
    for name in (*(f"title/{t}" for t in manifest.titles), *(f"style/{s}" for s in manifest.styles)):
        if name not in vectors or vectors[name].shape != (e,):
            raise BundleError(
                f"bundle {manifest.name}: {VECTORS} holds no vector of {e} values for {name}; build it again"
            )


def build(
    run: Path,
    out: Path,
    described: Manifest,
    styles: Mapping[str, Tensor],
    titles: Mapping[str, Tensor] | None = None,
) -> Manifest:
    """Make a bundle of a run's networks; weights are stored in half precision.

    Args:
        run: folder that holds `tokenizer.safetensors` and its like.
        out: the bundle, replaced file by file, its manifest last.
        described: the manifest but for its files.
        styles: name -> audio vector (E,), one for each style of the manifest.
        titles: title -> text vector (E,); where none are given, those that the bundle's own mini CLAP has for them.

    Returns:
        The manifest as written.

    Raises:
        BundleError: a network is missing.
    """
    out.mkdir(parents=True, exist_ok=True)
    stages = NETWORKS if described.clap == "mini" else NETWORKS[:3]
    for stage in stages:
        if not (run / f"{stage}.safetensors").is_file():
            raise BundleError(f"{run / stage}.safetensors is missing; train the stage {stage} first")
        _halve(run / f"{stage}.safetensors", out / f"{stage}.safetensors")
    if titles is None:
        clap = MiniClap.load(out / "clap.safetensors", described.sizes())
        titles = dict(zip(described.titles, clap.embed_text(described.titles), strict=True))
    vectors = {f"title/{t}": titles[t] for t in described.titles}
    vectors |= {f"style/{s}": styles[s] for s in described.styles}
    save_file({k: v.contiguous().cpu() for k, v in vectors.items()}, out / VECTORS)
    (out / VECTORS).chmod(0o644)
    files = [f"{stage}.safetensors" for stage in stages] + [VECTORS]
    _write_manifest(out, described, files)
    eight_bit.save_ranges(out / eight_bit.RANGES, _measure_ranges(out))
    return _write_manifest(out, described, [*files, eight_bit.RANGES])


def _write_manifest(out: Path, described: Manifest, files: list[str]) -> Manifest:
    manifest = described.model_copy(update={"files": {f: file_sha256(out / f) for f in files}})
    part = out / (MANIFEST_FILE + ".part")
    part.write_text(manifest.model_dump_json(indent=1) + "\n")
    part.replace(out / MANIFEST_FILE)
    return manifest


def _measure_ranges(folder: Path) -> dict[str, Tensor]:
    """Return what goes into a bundle's layers while it plays all its titles, alone and with each of its styles."""
    synth = NeuralSynth.load(folder, "cuda:0" if torch.cuda.is_available() else "cpu")
    titles, networks = len(synth.manifest.titles), synth.networks
    controls = default_controls(synth.manifest, titles)

    def play() -> None:
        context, hop = Context.empty(titles, synth.geometry.rows), synth.geometry.columns // 2
        for style in ("", *synth.manifest.styles, ""):
            channels = tuple(replace(c, style=style) for c in controls.channels)
            plan = make_plan(replace(controls, channels=channels), synth.geometry, context.column, hop, 4)
            context = synth.render(plan, context).context

    return eight_bit.measure(_quick_parts(networks.tokenizer, networks.transformer, networks.vocoder), play)


def check(folder: Path, checkpoint: Path | None = None, called: str = "") -> None:
    """Load a bundle on the CPU and render a second with it.

    Args:
        folder: the bundle.
        checkpoint: of a bundle that was trained with LAION-CLAP, which is then opened as well.
        called: its name in sentences; else the one that it was built with.

    Raises:
        BundleError: it is damaged, does not fit together, or its sound is not finite.
    """
    synth = NeuralSynth(*load_networks(folder, "cpu", called=called))
    channels = len(synth.manifest.titles)
    if checkpoint is not None:
        load_clap(folder, synth.manifest, "cpu", checkpoint).embed_text(synth.manifest.titles[:1])
    controls = default_controls(synth.manifest, channels)
    plan = make_plan(controls, synth.geometry, 0, synth.geometry.columns_in(1.0), 2)
    audio = synth.render(plan, Context.empty(channels, synth.geometry.rows)).audio
    if not np.isfinite(audio).all():
        raise BundleError(f"bundle {synth.manifest.name} renders sound that is not finite; train or fetch it again")


def _halve(source: Path, target: Path) -> None:
    from safetensors import safe_open

    with safe_open(source, framework="pt") as file:
        metadata = file.metadata()
        tensors = {k: file.get_tensor(k) for k in file.keys()}  # noqa: SIM118 (not a mapping)
    halved = {k: v.half() if v.is_floating_point() and v.abs().max() < 6e4 else v for k, v in tensors.items()}
    save_file(halved, target, metadata=metadata)
    target.chmod(0o644)


def info(folder: Path) -> dict[str, object]:
    """Return what a bundle is: its manifest, and the parameters of each network."""
    manifest = read_manifest(folder)
    sizes = {}
    for stage in NETWORKS:
        path = folder / f"{stage}.safetensors"
        if path.is_file():
            sizes[stage] = sum(v.numel() for v in load_file(path).values())
    return {**manifest.model_dump(exclude={"files"}), "parameters": sizes}
