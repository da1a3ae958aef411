"""`osc-engine clap fetch` against a small hub on loopback, and against none."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from engine import free_port

from osc_engine.model.checkpoint import (
    KNOWN,
    REPOSITORY,
    TOKENIZER,
    TOKENIZER_REPOSITORIES,
    USUAL,
    cached_tokenizer,
    find_checkpoint,
)

NAME = "630k-audioset-best.pt"
CHECKPOINT, WORDS = b"weights" * 40_000, b'{"words": []}'
COMMIT = "1" * 40


class Hub(ThreadingHTTPServer):
    """A hub that keeps large files elsewhere and says their sha256, as the real one does, and small ones by git's name.

    Attributes:
        large: name of the checkpoint that it has -> its bytes.
        sent: what it sends for them.
    """

    daemon_threads = True

    def __init__(self, name: str = NAME, sent: bytes = CHECKPOINT) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.large, self.sent = {f"/{REPOSITORY}/resolve/main/{name}": CHECKPOINT}, sent
        self.small = f"/{TOKENIZER_REPOSITORIES[0]}/resolve/main/{TOKENIZER}"
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Answers(BaseHTTPRequestHandler):
    server: Hub

    def do_HEAD(self) -> None:
        self.answer(b"")

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.answer(self.server.sent if self.path == "/store" else WORDS)

    def answer(self, body: bytes) -> None:
        hub, headers, code = self.server, {"X-Repo-Commit": COMMIT}, 200
        if self.path in hub.large:
            content = hub.large[self.path]
            sha256 = hashlib.sha256(content).hexdigest()
            headers |= {"X-Linked-ETag": f'"{sha256}"', "X-Linked-Size": str(len(content))}
            # under another name of this machine: a redirect on the hub itself would be followed to its end
            headers |= {"Location": f"http://localhost:{hub.server_address[1]}/store", "Content-Length": "0"}
            code, body = 302, b""
        elif self.path == hub.small:
            git = hashlib.sha1(b"blob %d\0" % len(WORDS) + WORDS).hexdigest()
            headers |= {"ETag": f'"{git}"', "Content-Length": str(len(WORDS))}
        elif self.path == "/store":
            headers["Content-Length"] = str(len(hub.sent))
        else:
            code, body, headers = 404, b"", {"X-Error-Code": "EntryNotFound", "Content-Length": "0"}
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    thread = threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        hub.shutdown()
        hub.server_close()
        thread.join()


def fetch(address: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "osc_engine", "clap", "fetch", *arguments]
    variables = {name: value for name, value in os.environ.items() if name != "HF_HUB_OFFLINE"}
    return subprocess.run(
        command, env={**variables, "HF_ENDPOINT": address, **environment}, capture_output=True, text=True, timeout=300
    )


def nothing_listens() -> str:
    return f"http://127.0.0.1:{free_port()}"


def test_fetching_says_what_from_where_and_how_much_then_verifies_and_is_offline_ever_after(empty_cache: Path) -> None:
    with serving(Hub()) as hub:
        planned = fetch(hub.address, NAME, "--dry-run")
        assert (planned.returncode, planned.stderr, "/store" in hub.asked) == (0, "", False)
        assert planned.stdout.splitlines() == [
            f"to be fetched from {hub.address} into {empty_cache}, 280.01 kB in all:",
            f"  {NAME} of {REPOSITORY}, 280.00 kB",
            f"  {TOKENIZER} of FacebookAI/roberta-base, 13 bytes",
        ]
        done = fetch(hub.address, NAME)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(planned.stdout)
    checkpoint = find_checkpoint(hashlib.sha256(CHECKPOINT).hexdigest())
    assert checkpoint.read_bytes() == CHECKPOINT
    tokenizer = cached_tokenizer()
    assert tokenizer is not None and tokenizer.read_bytes() == WORDS
    ends = [f"{checkpoint}: 280.00 kB, verified", f"{tokenizer}: 13 bytes, verified"]
    assert done.stdout.splitlines()[3:] == ends
    again = fetch(hub.address, NAME, HF_HUB_OFFLINE="1")
    assert (again.returncode, again.stdout.splitlines(), again.stderr) == (0, ends, "")


def test_what_comes_damaged_is_deleted_and_told_in_one_sentence(empty_cache: Path) -> None:
    with serving(Hub(sent=CHECKPOINT[:-1] + b"!")) as hub:
        done = fetch(hub.address, NAME)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
    assert f"{NAME} of {REPOSITORY} is damaged or another file" in done.stderr
    assert not [path for path in empty_cache.rglob("*") if path.is_file() and path.stat().st_size == len(CHECKPOINT)]


@pytest.mark.usefixtures("empty_cache")
def test_a_known_name_with_other_content_is_refused_whatever_the_hub_says_of_it() -> None:
    with serving(Hub(USUAL)) as hub:
        done = fetch(hub.address)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
    assert f"expected {KNOWN[USUAL][:12]}…" in done.stderr


@pytest.mark.usefixtures("empty_cache")
def test_a_checkpoint_that_the_hub_has_not_is_one_sentence() -> None:
    with serving(Hub()) as hub:
        done = fetch(hub.address, "none.pt")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith(f"osc-engine: none.pt of {REPOSITORY} cannot be fetched from {hub.address} (")


@pytest.mark.usefixtures("empty_cache")
@pytest.mark.parametrize("environment", [{}, {"HF_HUB_OFFLINE": "1"}], ids=["nothing answers", "offline is wished"])
def test_without_a_hub_it_is_one_sentence(environment: dict[str, str]) -> None:
    address = nothing_listens()
    done = fetch(address, **environment)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert f"{USUAL} of {REPOSITORY} cannot be fetched from {address} (" in done.stderr
