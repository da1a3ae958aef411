"""What `serve` may be told: one frozen record that refuses wrong values, read from a file and the command line."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator


class SettingsError(ValueError):
    """A setting that cannot be used; the text says which, its value, and what is allowed."""


def _state_folder() -> Path:
    if given := os.environ.get("STATE_DIRECTORY"):  # by systemd
        return Path(given)
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "osc_engine"


class Settings(BaseModel):
    """The settings of one run of the server.

    Attributes:
        bundle: name of an embedded bundle, or the path of any bundle.
        host: address that OSC is received on.
        port: UDP port that OSC is received on.
        http_port: TCP port of the monitor page, OSCQuery and metrics; 0 is none.
        feedback: HOST:PORT of listeners known from the start.
        allow: networks whose senders are heard; empty is everyone; this machine always is.
        audio: `auto` is JACK if a server answers, else a null clock.
        jack_name: name of the JACK client.
        jack_server: name of the JACK server; None is the default server.
        connect: none, physical, or a regular expression that input ports match.
        underrun: what is heard when the ring is empty.
        device: where the networks run.
        synth: `tone` plays test tones and needs no bundle.
        seed: of the sampling noise.
        start: begin to play without waiting for `/start`.
        resume: begin with the controls of the last run, and play if that played.
        watchdog: `on` begins channels anew that have collapsed into silence, a drone or a loop.
        adm: HOST:PORT of what is told names, gains and mutes as ADM-OSC objects.
        patience: seconds after which a worker or player that stands still while it works is replaced.
        state_dir: folder for what the engine keeps.
        channels: C.
        clap_checkpoint: file of the LAION-CLAP checkpoint, for a bundle that was trained with one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    bundle: str = Field("demo", min_length=1)
    host: str = Field("127.0.0.1", min_length=1)
    port: int = Field(9400, ge=1, le=65535)
    http_port: int = Field(9402, ge=0, le=65535)
    feedback: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    audio: Literal["auto", "jack", "null"] = "auto"
    jack_name: str = "osc_engine"
    jack_server: str | None = Field(None, min_length=1)
    connect: str = "none"
    underrun: Literal["hold", "silence"] = "hold"
    device: str = "auto"
    synth: Literal["neural", "tone"] = "neural"
    seed: int = Field(0, ge=0, lt=2**63)
    start: bool = False
    resume: bool = False
    watchdog: Literal["on", "off"] = "on"
    adm: tuple[str, ...] = ()
    patience: float = Field(8.0, ge=1, le=600, allow_inf_nan=False)
    state_dir: Path = Field(default_factory=_state_folder)
    channels: int = Field(8, ge=1, le=64)
    clap_checkpoint: Path | None = None

    @field_validator("feedback", "adm")
    @classmethod
    def _are_peers(cls, peers: tuple[str, ...]) -> tuple[str, ...]:
        for peer in peers:
            parse_peer(peer)
        return peers

    @field_validator("allow")
    @classmethod
    def _are_networks(cls, networks: tuple[str, ...]) -> tuple[str, ...]:
        for network in networks:
            try:
                ip_network(network, strict=False)
            except ValueError:
                raise ValueError(f"{network!r} is no network; give one like 192.168.1.0/24") from None
        return networks

    @field_validator("jack_name")
    @classmethod
    def _is_client_name(cls, name: str) -> str:
        if not re.fullmatch(r"[^:\x00-\x1f]{1,32}", name):
            raise ValueError("a JACK client's name has 1 to 32 characters and no colon")
        return name

    @field_validator("device")
    @classmethod
    def _is_device(cls, device: str) -> str:
        if not re.fullmatch(r"auto|cpu|cuda(:\d+)?", device):
            raise ValueError("it should be auto, cpu, cuda or cuda:0")
        return device

    @field_validator("connect")
    @classmethod
    def _is_pattern(cls, connect: str) -> str:
        try:
            re.compile(connect)
        except re.error as error:
            raise ValueError(f"not a regular expression ({error}); use none, physical, or one that is") from error
        return connect

    @field_validator("state_dir")
    @classmethod
    def _is_folder(cls, folder: Path) -> Path:
        folder = folder.expanduser()
        if folder.exists() and not folder.is_dir():
            raise ValueError("it is a file; name a folder")
        return folder

    @property
    def peers(self) -> tuple[tuple[str, int], ...]:
        """(host, port) of each listener of `feedback`."""
        return tuple(parse_peer(p) for p in self.feedback)


def parse_peer(text: str) -> tuple[str, int]:
    """Split HOST:PORT.

    Raises:
        ValueError: it is not that.
    """
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 1 <= int(port) <= 65535:
        raise ValueError(f"{text!r} is not HOST:PORT, such as 127.0.0.1:9401")
    return host.strip("[]"), int(port)


def load_settings(config: Path | None, given: Mapping[str, Any]) -> Settings:
    """Join a TOML file and what was given on the command line, which wins.

    Args:
        config: the file, whose keys are the names of the options; None reads none.
        given: option name -> value, only those that were given.

    Raises:
        SettingsError: the file cannot be read, a key is unknown, or a value is not allowed.
    """
    merged = {**(_read(config) if config else {}), **given}
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            f"config file {path} cannot be read ({error.strerror}); name another with --config"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"config file {path} is not TOML: {error}") from error
    values = {key.replace("-", "_"): value for key, value in raw.items()}
    for key in values:
        if key not in Settings.model_fields:
            near = difflib.get_close_matches(key, Settings.model_fields, 1, 0)
            raise SettingsError(f"config file {path}: unknown key {key!r}; did you mean {near[0]!r}?")
    return values


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    name = "--" + str(first["loc"][0]).replace("_", "-")
    given = str(first["input"]) if isinstance(first["input"], Path) else first["input"]
    why = first["msg"].removeprefix("Value error, ").replace("Input should be", "it should be")
    if first["type"] == "string_too_short":
        why = "it should not be empty; leave it out for its default"
    return f"{name} is {given!r}: {why}"
