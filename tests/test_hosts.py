"""Peers that are given by a name, and where they are."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from engine import Remote, engine, wait_until

from osc_engine import hosts
from osc_engine.datagrams import Peer
from osc_engine.hosts import Hosts


def test_a_number_is_there_at_once_and_a_name_when_it_is_found_and_where_it_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hosts, "AGAIN", 0.01)
    moves, said = list[tuple[Peer | None, Peer]](), list[str]()
    answers = iter(["", "", "192.0.2.1", "192.0.2.1", "", "192.0.2.2"])

    def find(_: str) -> str:
        host = next(answers, "192.0.2.2")
        if not host:
            raise OSError("no name server")
        return host

    async def search() -> None:
        found = Hosts(
            "--feedback", [("127.0.0.1", 1), ("mac.local", 2)], lambda *move: moves.append(move), said.append, find
        )
        found.begin()
        assert moves == [(None, ("127.0.0.1", 1))]
        searching = asyncio.create_task(found.run())
        while len(moves) < 3:
            await asyncio.sleep(0.01)
        searching.cancel()

    asyncio.run(asyncio.wait_for(search(), 30))
    assert moves[1:] == [(None, ("192.0.2.1", 2)), (("192.0.2.1", 2), ("192.0.2.2", 2))]
    assert len(said) == 2 and said[0].startswith("--feedback mac.local:2: the host cannot be found")


def test_names_that_change_places_and_share_one_are_all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "AGAIN", 0.01)
    places, there = {"a": "192.0.2.5", "b": "192.0.2.6"}, set[Peer]()

    def move(before: Peer | None, peer: Peer) -> None:
        if before:
            there.discard(before)
        there.add(peer)

    async def search() -> None:
        found = Hosts("--feedback", [("192.0.2.5", 1), ("a", 1), ("b", 1)], move, lambda text: None, places.__getitem__)
        found.begin()
        searching = asyncio.create_task(found.run())
        for a, b in (("192.0.2.5", "192.0.2.6"), ("192.0.2.6", "192.0.2.5"), ("192.0.2.9", "192.0.2.6")):
            places.update(a=a, b=b)
            await asyncio.sleep(0.3)
            assert there == {("192.0.2.5", 1), (a, 1), (b, 1)}
        searching.cancel()

    asyncio.run(search())


def test_an_engine_plays_and_tells_the_others_where_a_name_cannot_be_found(tmp_path: Path) -> None:
    listener = Remote(0)
    places = ["--feedback", "nowhere.invalid:9001", "--feedback", f"localhost:{listener.port}"]
    try:
        with engine(tmp_path, "--audio", "null", "--start", *places, "--adm", "nowhere.invalid:4001") as running:
            running.wait_for("playing")
            wait_until(lambda: bool(listener.all("/status")), "status at the listener that is named")
            for place in ("--feedback nowhere.invalid:9001", "--adm nowhere.invalid:4001"):
                running.until(lambda place=place: f"{place}: the host cannot be found" in running.log, "the sentence")
    finally:
        listener.close()
