"""Which bundle a run begins with: of the setting and what was loaded while it played, the later word.

Reads files; no sockets, no processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from osc_engine.manifest import EMBEDDED, TONE, BundleError, Manifest, bundles_in, find_bundle, known_as, read_manifest
from osc_engine.presets import Situation
from osc_engine.settings import Settings


@dataclass(frozen=True)
class Chosen:
    """A bundle that plays, and whose word that is.

    Attributes:
        manifest: its description, under the name by which it is loaded.
        folder: where it lies; none for test tones.
        loaded: the name by which it was loaded; empty where the settings chose it.
        instead_of: what the settings choose.
    """

    manifest: Manifest
    folder: Path | None = None
    loaded: str = ""
    instead_of: str = ""


def own_bundles(settings: Settings) -> Path:
    """Return the folder of the user's own bundles."""
    return settings.state_dir / "bundles"


def choose(settings: Settings, kept: Situation | None) -> tuple[Chosen, str]:
    """Return the bundle that a run begins with, and a sentence for the user where it is not the one that is expected.

    What was loaded last goes on playing as long as the settings choose what they chose then: a unit names the same
    bundle at every start, and only a new word takes back the one that was loaded.

    Args:
        settings: of this run.
        kept: what the last run left; none where this one takes up nothing.

    Raises:
        BundleError: the bundle that the settings choose cannot be played.
    """
    setting = settings.bundle if settings.synth == "neural" else f"--synth {settings.synth}"
    why = ""
    if kept and kept.loaded and kept.instead_of == setting:
        try:
            return _loaded(kept, own_bundles(settings)), ""
        except (BundleError, OSError) as problem:
            why = f"bundle {kept.loaded}, which was loaded last, cannot be played any more: {problem}"
    if settings.synth != "neural":
        chosen = Chosen(TONE, instead_of=setting)
    else:
        folder = find_bundle(settings.bundle)
        name = known_as(folder, EMBEDDED, own_bundles(settings))
        chosen = Chosen(read_manifest(folder, called=name), folder, instead_of=setting)
    chosen.manifest.sizes()
    return chosen, why and f"{why}; {chosen.manifest.name} plays instead"


def _loaded(kept: Situation, own: Path) -> Chosen:
    folder = bundles_in(EMBEDDED, own).get(kept.loaded)
    if folder is None:
        raise BundleError(f"{own / kept.loaded} holds no bundle")
    manifest = read_manifest(folder, called=kept.loaded)
    manifest.sizes()
    return Chosen(manifest, folder, kept.loaded, kept.instead_of)
