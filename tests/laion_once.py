"""Runs `real_laion` once, in a process of its own, for the tests of several files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from osc_engine.manifest import file_sha256

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def real_laion(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `main` found, what it printed, its folder, and the sha256 of its checkpoint."""
    folder = tmp_path_factory.mktemp("laion")
    environment = {
        **os.environ,
        "HF_HOME": str(folder / "cache"),
        "HF_HUB_OFFLINE": "1",
        "PYTHONPATH": str(HERE.parent),
    }
    for name in ("HF_HUB_CACHE", "OSC_ENGINE_CLAP_CHECKPOINT"):
        environment.pop(name, None)
    command = [sys.executable, "-W", "ignore", str(HERE / "real_laion.py"), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads((folder / "result.json").read_text())
    checkpoint = folder / "small" / "checkpoint.pt"
    return {**result, "printed": done.stdout, "folder": folder, "sha256": file_sha256(checkpoint)}
