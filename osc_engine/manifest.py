"""The description of a bundle: what a process without torch needs to know of a model folder."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from osc_engine.geometry import Geometry

MANIFEST_FILE = "bundle.json"
#: Names of bundles that one answer holds.
MOST = 256

_PACKAGE = Path(__file__).resolve().parent
#: The folder of models/ and patches/: inside an installed package, beside the package in a checkout.
SHARE = _PACKAGE / "_share" if (_PACKAGE / "_share").is_dir() else _PACKAGE.parent
EMBEDDED = SHARE / "models"

#: Characters of the longest name of a title, a style or a bundle.
LONGEST_NAME = 120
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]


class BundleError(ValueError):
    """A bundle that will not be loaded; the text says which file, what is wrong, and what to do."""


class Defaults(BaseModel):
    """What the controls are before anybody touches them, as measured best for this bundle.

    Attributes:
        steps: of the sampling.
        most_steps: so many, where a machine has time for more than `steps`; 0 where more gain nothing.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    cfg_audio: float = Field(1.0, ge=0, le=12)
    cfg_text: float = Field(2.0, ge=0, le=12)
    temperature: float = Field(1.0, ge=0, le=3)
    steps: int = Field(8, ge=1, le=64)
    most_steps: int = Field(0, ge=0, le=64)
    hop: float = Field(4.8, ge=0.16, le=9.44)
    context: float = Field(4.8, ge=0, le=9.44)
    order: Literal["halton", "confidence"] = "halton"
    guided_from: float = Field(0.0, ge=0, le=1)
    guided_to: float = Field(1.0, ge=0, le=1)
    min_p: float = Field(0.0, ge=0, lt=1)
    style: str = ""

    @property
    def ample_steps(self) -> int:
        """Steps where there is time for all that gain something."""
        return self.most_steps or self.steps

    @field_validator("most_steps")
    @classmethod
    def _no_fewer(cls, most: int, info: ValidationInfo) -> int:
        if 0 < most < info.data.get("steps", 1):
            raise ValueError(f"they are fewer than steps, which are {info.data['steps']}; 0 is as many as these")
        return most


class Manifest(BaseModel):
    """The `bundle.json` of a bundle: plain values, and the sha256 of every other file.

    Attributes:
        titles: the works, in the order of the channels they play on by default.
        styles: names of the audio prompts.
        clap: what embeds text and sound: the bundle's own network, a LAION-CLAP checkpoint, or nothing.
        clap_sha256: of the checkpoint that a `laion` bundle was trained with, and no other.
        recordings: digest of what the transformer was trained on; empty where nobody knows.
        files: file name -> sha256 of its bytes.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = 1
    name: Name
    description: str = ""
    titles: tuple[Name, ...] = Field(min_length=1)
    styles: tuple[Name, ...] = ()
    clap: Literal["mini", "laion", "none"] = "mini"
    clap_sha256: str = Field("", pattern="^([0-9a-f]{64})?$", validate_default=True)
    recordings: str = ""
    geometry: dict[str, int] = Field(default_factory=dict)
    defaults: Defaults = Defaults()
    files: dict[str, str] = Field(default_factory=dict)

    @field_validator("clap_sha256")
    @classmethod
    def _names_a_checkpoint(cls, sha256: str, info: ValidationInfo) -> str:
        if (info.data.get("clap") == "laion") != bool(sha256):
            raise ValueError("it names the checkpoint of a bundle whose clap is laion, and of no other")
        return sha256

    @field_validator("files")
    @classmethod
    def _plain_names(cls, files: dict[str, str]) -> dict[str, str]:
        for name in files:
            if Path(name).name != name or not name.endswith((".safetensors", ".json", ".toml", ".md")):
                raise ValueError(f"{name!r} is not a plain file name of a kind that a bundle may hold")
        return files

    def unheard(self, no_prompts: str) -> str:
        """Return why nothing of its CLAP listens while it plays; empty where it does.

        Args:
            no_prompts: why no free text can be followed; empty where its CLAP could be loaded.
        """
        why = {"laion": "listens with LAION-CLAP, which cannot be used here", "none": "was built without CLAP"}
        if self.clap == "mini" or (self.clap == "laion" and not no_prompts):
            return ""
        return (
            f"bundle {self.name} {why[self.clap]}: likeness to title and style, and novelty, are not measured while it "
            "plays, and drift is that of level and brightness"
        )

    def sizes(self) -> Geometry:
        """Return the geometry that the networks were trained with.

        Raises:
            BundleError: it is not one that this engine plays.
        """
        try:
            geometry = Geometry(**self.geometry)
            geometry.check_played()
        except (TypeError, ValueError) as error:
            raise BundleError(f"bundle {self.name}: {error}") from error
        return geometry


#: The manifest of `--synth tone`.
TONE = Manifest(
    name="tone", description="Eight test tones", titles=tuple(f"Tone {n}" for n in range(1, 9)), clap="none"
)


def find_bundle(name_or_path: str) -> Path:
    """Return the folder of an embedded bundle by name, or of any bundle by path.

    Raises:
        BundleError: there is none.
    """
    for folder in (EMBEDDED / name_or_path, Path(name_or_path).expanduser()):
        if (folder / MANIFEST_FILE).is_file():
            return folder
    raise BundleError(
        f"no bundle at {name_or_path}: a bundle is a folder that holds {MANIFEST_FILE}; make one as "
        "docs/training.md says, or hear test tones with --synth tone"
    )


def known_as(folder: Path, *listed: Path) -> str:
    """Return the name by which a bundle is shown: the one that loads it, which is that of its folder.

    Where that would load another bundle, it is the whole path.

    Args:
        folder: the bundle.
        listed: the folders of the bundles that are loaded by name.
    """
    place = Path(os.path.abspath(folder))  # noqa: PTH100  a link is called what it is called, not what it leads to
    with suppress(OSError):
        other = bundles_in(*listed).get(place.name)
        return str(place) if other and not other.samefile(place) else place.name
    return place.name


def bundles_in(*folders: Path) -> dict[str, Path]:
    """Return name -> folder of the bundles that lie in some folders; of two of one name the first.

    A folder whose name is longer than a bundle's can be is left out: cut short, it would not be found again.

    Args:
        folders: to look into; one that is missing holds none.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        inside = sorted(folder.iterdir()) if folder.is_dir() else []
        for bundle in inside:
            if len(bundle.name) <= LONGEST_NAME and (bundle / MANIFEST_FILE).is_file():
                found.setdefault(bundle.name, bundle)
    return dict(list(found.items())[:MOST])


def read_manifest(folder: Path, verify: bool = True, called: str = "") -> Manifest:
    """Read and check a bundle's manifest.

    Args:
        folder: the bundle.
        verify: compare each file with its sha256.
        called: the name by which it is known here, in place of the one that it was built with.

    Raises:
        BundleError: a file is missing, changed, of a kind that can run code, or the manifest is malformed.
    """
    path = folder / MANIFEST_FILE
    try:
        manifest = Manifest.model_validate(json.loads(path.read_text()))
    except OSError as error:
        raise BundleError(
            f"{path} cannot be read ({error.strerror}); give a folder that `bundle build` made, or demo"
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        if not first["loc"]:
            raise BundleError(f"{path} is not a JSON object; rebuild the bundle or fetch it again") from error
        raise BundleError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}; rebuild the bundle") from error
    except ValueError as error:
        raise BundleError(f"{path} is not valid JSON: {error}; rebuild the bundle or fetch it again") from error
    if verify:
        for name, expected in manifest.files.items():
            _check_file(folder / name, expected)
    return manifest.model_copy(update={"name": called[-LONGEST_NAME:]}) if called else manifest


def file_sha256(path: Path) -> str:
    """Return the sha256 of a file as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_file(path: Path, expected: str) -> None:
    if not path.is_file():
        raise BundleError(f"{path} is missing; fetch or build the bundle again")
    actual = file_sha256(path)
    if actual != expected:
        raise BundleError(
            f"{path} is damaged: sha256 {actual[:12]}…, expected {expected[:12]}…; fetch or build the bundle again"
        )
