"""Recipes: TOML tables that become frozen dataclasses; an unknown key is an error that names the nearest."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from osc_engine.geometry import Geometry
from osc_engine.manifest import LONGEST_NAME, Defaults, Name

Kind = TypeVar("Kind")
TABLES = ("geometry", "clap", "tokenizer", "transformer", "vocoder", "defaults")


class RecipeError(ValueError):
    """A recipe that cannot be followed; the text says where, which value, and what is allowed."""


@dataclass(frozen=True)
class Recipe:
    """A recipe as read, its tables not yet understood."""

    name: str
    description: str
    tables: dict[str, dict[str, Any]]

    @property
    def geometry(self) -> Geometry:
        """Sizes of the signal."""
        return fill(Geometry, self.tables.get("geometry", {}), "geometry")

    @property
    def defaults(self) -> Defaults:
        """Controls before anybody touches them."""
        table = self.tables.get("defaults", {})
        try:
            return Defaults(**table)
        except ValidationError as error:
            key, said = str(error.errors()[0]["loc"][0]), error.errors()[0]["msg"]
            if key not in Defaults.model_fields:
                raise RecipeError(f"recipe: [defaults] {_nearest(key, Defaults.model_fields)}") from error
            raise RecipeError(f"recipe: [defaults]: {key} is {table[key]!r}; {said.lower()}") from error

    def table(self, stage: str, *inner: str) -> tuple[dict[str, Any], ...]:
        """Return a stage's own values, and those of its inner tables."""
        table = self.tables.get(stage, {})
        known = {*inner, "loop"}
        unknown = [k for k, v in table.items() if isinstance(v, dict) and k not in known]
        if unknown:
            raise RecipeError(f"recipe: [{stage}.{unknown[0]}] is unknown; allowed are {', '.join(sorted(known))}")
        for name in inner:
            if not isinstance(table.get(name, {}), dict):
                raise RecipeError(f"recipe: {stage}.{name} must be a table, which [{stage}.{name}] begins")
        own = {k: v for k, v in table.items() if not isinstance(v, dict)}
        return own, *(table.get(name, {}) for name in inner)


def read_recipe(path: Path) -> Recipe:
    """Read a recipe.

    Raises:
        RecipeError: it cannot be read or understood.
    """
    try:
        raw = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise RecipeError(f"{path} cannot be read ({error.strerror}); give the recipe's file") from error
    except ValueError as error:
        raise RecipeError(f"{path} is not valid TOML in UTF-8: {error}") from error
    unknown = set(raw) - {"name", "description", *TABLES}
    if unknown:
        raise RecipeError(f"{path}: {_nearest(sorted(unknown)[0], TABLES)}")
    tables = {key: raw[key] for key in TABLES if key in raw}
    for key, table in tables.items():
        if not isinstance(table, dict):
            raise RecipeError(f"{path}: {key} must be a table, which [{key}] begins")
        if not isinstance(table.get("loop", {}), dict):
            raise RecipeError(f"{path}: {key}.loop must be a table, which [{key}.loop] begins")
    recipe = Recipe(str(raw.get("name", path.stem)), str(raw.get("description", "")), tables)
    # said now and not when all is trained
    _, geometry = recipe.defaults, recipe.geometry
    try:
        geometry.check_played()
        TypeAdapter(Name).validate_python(recipe.name)
    except ValidationError as error:
        raise RecipeError(f"{path}: name is {recipe.name!r}; it must have 1 to {LONGEST_NAME} characters") from error
    except ValueError as error:
        raise RecipeError(f"{path}: {error}") from error
    return recipe


def fill(kind: type[Kind], table: dict[str, Any], where: str) -> Kind:
    """Make a frozen dataclass of a table.

    Raises:
        RecipeError: a key is unknown or missing, or a value is of another type or refused by the dataclass.
    """
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            raise RecipeError(f"recipe: [{where}] {_nearest(key, known)}")
    for name, f in known.items():
        if name not in table and f.default is MISSING and f.default_factory is MISSING:
            raise RecipeError(f"recipe: [{where}] lacks {name}")
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}
    for key, value in values.items():
        try:
            _of_type(kind, key).validate_python(value)  # type: ignore[arg-type]
        except ValidationError as error:
            said = error.errors()[0]["msg"].lower().replace("tuple", "list").removeprefix("input ")
            raise RecipeError(f"recipe: [{where}] {key} is {table[key]!r}; it {said}") from error
    try:
        return kind(**values)
    except (TypeError, ValueError) as error:
        raise RecipeError(f"recipe: [{where}]: {error}") from error


@cache
def _of_type(kind: type, key: str) -> TypeAdapter[Any]:
    """Return what refuses a value that a field of a dataclass is not annotated for."""
    return TypeAdapter(get_type_hints(kind)[key], config=ConfigDict(strict=True, allow_inf_nan=False))


def sized(kind: type[Kind], sizes: dict[str, Any], own: dict[str, Any], where: str) -> Kind:
    """Make a frozen dataclass of a stage's own values and of sizes that other tables decide.

    Raises:
        RecipeError: as `fill`, or the table has another value for one of the sizes.
    """
    for key, value in sizes.items():
        if own.get(key, value) != value:
            raise RecipeError(
                f"recipe: [{where}] {key} is {own[key]!r}, and {value} by [geometry] and CLAP; leave it out"
            )
    return fill(kind, {**own, **sizes}, where)


def whole_number(table: dict[str, Any], key: str, default: int, least: int, where: str) -> int:
    """Return a whole number of a table.

    Raises:
        RecipeError: it is none, or smaller than `least`.
    """
    value = table.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise RecipeError(f"recipe: [{where}] {key} is {value!r}; it must be a whole number of {least} and more")
    return value


def _nearest(key: str, known: Any) -> str:
    near = difflib.get_close_matches(key, list(known), n=1)
    return f"{key} is unknown" + (f"; did you mean {near[0]}?" if near else f"; allowed are {', '.join(known)}")
