"""LAION-CLAP checkpoints as files: which are known by name, and where the one that is wanted lies. Fetches nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from osc_engine.manifest import file_sha256

#: The hub's repository of LAION's checkpoints, and that of the text tower's tokenizer under its two names.
REPOSITORY = "lukewys/laion_clap"
TOKENIZER_REPOSITORIES = ("FacebookAI/roberta-base", "roberta-base")
TOKENIZER = "tokenizer.json"
#: Checkpoints whose content is known: file name -> sha256.
KNOWN = {
    "music_audioset_epoch_15_esc_90.14.pt": "fae3e9c087f2909c28a09dc31c8dfcdacbc42ba44c70e972b58c1bd1caf6dedd",
    "music_speech_audioset_epoch_15_esc_89.98.pt": "51c68f12f9d7ea25fdaaccf741ec7f81e93ee594455410f3bca4f47f88d8e006",
}
#: The one that is fetched where none is named.
USUAL = "music_audioset_epoch_15_esc_90.14.pt"
#: Names a checkpoint's file to commands that have no option for it.
VARIABLE = "OSC_ENGINE_CLAP_CHECKPOINT"
FETCH = "osc-engine clap fetch"


class CheckpointError(ValueError):
    """A checkpoint that is not there or not the one that is wanted; the text says what, where, and what to do."""


def find_checkpoint(wanted: str = "", given: Path | None = None) -> Path:
    """Return where a checkpoint lies: the file that was given, else that of `VARIABLE`, else one in the hub's cache.

    Args:
        wanted: sha256; a file that is named by hand is returned without a look at it, since whoever opens it has to
            compare it in any case. Empty takes any, the usual one first.
        given: file named by an option or a recipe.

    Raises:
        CheckpointError: there is none.
    """
    named = given or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is not None:
        named = named.expanduser()
        if not named.is_file():
            raise CheckpointError(f"{named} is missing; give the file of a LAION-CLAP checkpoint, or {FETCH}")
        return named
    found = next((path for path in cached_checkpoints() if wanted in ("", content_of(path))), None)
    if found is None:
        name = next((f" {name}" for name, sha256 in KNOWN.items() if sha256 == wanted), "")
        which = f" with sha256 {wanted[:12]}…" if wanted else ""
        raise CheckpointError(
            f"the LAION-CLAP checkpoint{name}{which} is not in {cache_folder()}; fetch it with {FETCH}{name}, "
            f"or name its file in the environment as {VARIABLE}"
        )
    return found


def cache_folder() -> Path:
    """Return the folder in which the hub's own library keeps what was fetched (HF_HOME and HF_HUB_CACHE move it)."""
    from huggingface_hub import constants

    return Path(constants.HF_HUB_CACHE)


def cached_checkpoints() -> Iterator[Path]:
    """Yield the checkpoints in the hub's cache, those of known content first, the usual one before all."""
    snapshots = cache_folder() / f"models--{REPOSITORY.replace('/', '--')}" / "snapshots"
    found = [path for path in snapshots.glob("*/*") if path.suffix in (".pt", ".safetensors") and path.is_file()]
    yield from sorted(found, key=lambda path: (path.name != USUAL, path.name not in KNOWN, path.name))


def cached_tokenizer() -> Path | None:
    """Return roberta-base's tokenizer in the hub's cache, if it is there."""
    from huggingface_hub import try_to_load_from_cache

    cached = (try_to_load_from_cache(name, TOKENIZER, cache_dir=cache_folder()) for name in TOKENIZER_REPOSITORIES)
    return next((Path(place) for place in cached if isinstance(place, str)), None)


def content_of(cached: Path) -> str:
    """Return the sha256 of a file in the hub's cache, which keeps a large file under it as its name."""
    name = cached.resolve().name
    return name if re.fullmatch("[0-9a-f]{64}", name) else file_sha256(cached)
