"""Fetching a LAION-CLAP checkpoint and what belongs to it from the model hub, into the cache of the hub's library.

It is the only part of the engine that asks the hub for anything, and only the command `clap fetch` calls it. The hub's
own library reads where the hub is (HF_ENDPOINT), where the cache lies (HF_HOME), and whether it may ask at all
(HF_HUB_OFFLINE).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huggingface_hub import constants, get_hf_file_metadata, hf_hub_download, hf_hub_url, try_to_load_from_cache

from osc_engine.manifest import file_sha256
from osc_engine.model.checkpoint import KNOWN, REPOSITORY, TOKENIZER, TOKENIZER_REPOSITORIES, CheckpointError

#: Seconds that the hub has for its first answer.
PATIENCE = 10.0


@dataclass(frozen=True)
class Part:
    """One file of the hub.

    Attributes:
        repository: that holds it.
        name: inside the repository.
        size: in bytes.
        content: what its bytes are known by: their sha256, or the name that git gives a small file (40 digits).
        path: where it lies in the cache; None where it has to be fetched.
    """

    repository: str
    name: str
    size: int
    content: str
    path: Path | None = None


def endpoint() -> str:
    """Return the address of the hub."""
    return str(constants.ENDPOINT)


def look(checkpoint: str) -> tuple[Part, ...]:
    """Return all that belongs to a checkpoint, as it lies in the cache or as the hub describes it.

    Args:
        checkpoint: its name in LAION's repository.

    Raises:
        CheckpointError: something is not in the cache, and the hub does not answer or has it not.
    """
    return (_look(REPOSITORY, checkpoint), _look(TOKENIZER_REPOSITORIES[0], TOKENIZER))


def fetch(part: Part, told: Callable[[int], None] = lambda count: None) -> Path:
    """Bring a file into the cache unless it is there, and compare every byte of it with what it should be.

    Args:
        part: what to fetch.
        told: called with the number of bytes that have come since the last call.

    Returns:
        Where it lies.

    Raises:
        CheckpointError: it cannot be fetched, or is not what it should be; in that case it is taken out of the cache.
    """
    path = part.path or Path(_ask(part, lambda: hf_hub_download(part.repository, part.name, tqdm_class=_bar(told))))
    actual = _git_name(path) if len(part.content) == 40 else file_sha256(path)
    expected = KNOWN.get(part.name, part.content) if part.repository == REPOSITORY else part.content
    if actual != expected:
        path.resolve().unlink()
        path.unlink(missing_ok=True)
        raise CheckpointError(
            f"{part.name} of {part.repository} is damaged or another file: its content is {actual[:12]}…, expected "
            f"{expected[:12]}…; it was deleted, fetch it again"
        )
    return path


def _look(repository: str, name: str) -> Part:
    cached = try_to_load_from_cache(repository, name)
    if isinstance(cached, str):
        path = Path(cached)
        return Part(repository, name, path.stat().st_size, path.resolve().name, path)
    part = Part(repository, name, 0, "")
    found = _ask(part, lambda: get_hf_file_metadata(hf_hub_url(repository, name), timeout=PATIENCE))
    if not found.size or not re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", found.etag or ""):
        raise CheckpointError(
            f"{endpoint()} does not say of {name} in {repository} how large it is and what its content is, so it could "
            "not be verified and is not fetched; ask the hub itself"
        )
    return Part(repository, name, found.size, found.etag)


def _ask(part: Part, question: Callable[[], Any]) -> Any:
    try:
        return question()
    except Exception as error:  # the hub's library raises its own, those of its HTTP library, and those of the disk
        first = (str(error).strip().splitlines() or [""])[0].rstrip(".")
        raise CheckpointError(
            f"{part.name} of {part.repository} cannot be fetched from {endpoint()} ({type(error).__name__}: {first}); "
            "look whether this machine reaches the hub, or bring the file and name it with --clap-checkpoint"
        ) from error


def _git_name(path: Path) -> str:
    """Return the name under which git keeps a file's content."""
    digest = hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _bar(told: Callable[[int], None]) -> type:
    """Return what the hub's library takes for the class of a progress bar."""

    class Bar:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def __enter__(self) -> Bar:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def update(self, count: int = 1) -> None:
            told(count)

    return Bar
