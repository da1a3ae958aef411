"""OSCQuery over the real engine's HTTP port: the rules of the proposal, with clients that others wrote."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import logging
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

import pytest
import zeroconf
from engine import PATIENCE, Engine, engine, free_port
from osc_peer import Client
from pythonoscquery import osc_query_browser
from pythonoscquery.osc_query_client import OSCQueryClient
from pythonoscquery.shared.osc_access import OSCAccess
from standing import Standing
from web import Foreign, ask, ask_json, opened, web_session

from osc_engine.addresses import ADDRESSES, BY_PATH, TAGS, Message, Refused
from osc_engine.commands import parse
from osc_engine.datagrams import allow
from osc_engine.http import announce
from osc_engine.http.announce import Announcement, addresses_of, own_addresses, services
from osc_engine.http.guard import is_own_name
from osc_engine.http.tree import ATTRIBUTES, build, channel_path, choices_of, find, place
from osc_engine.manifest import TONE
from osc_engine.settings import Settings

METHODS = [
    (address, path)
    for address in ADDRESSES
    for path in ([channel_path(address, n) for n in (1, 8)] if address.per_channel else [address.path])
]


HTTP = free_port()
#: What a name on the local network may be: letters, digits and inner hyphens between the dots.
HOST_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.local\.")


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("serve")
    with engine(folder, "--audio", "null", "--start", "--http-port", str(HTTP)) as running:
        running.wait_for("playing")
        yield running


@pytest.fixture
def http(playing: Engine) -> int:
    assert playing.process.poll() is None
    return HTTP


@pytest.fixture
def client(playing: Engine, http: int) -> OSCQueryClient:
    settings = Settings(port=playing.port, http_port=http)
    return OSCQueryClient(services(settings, "osc_engine on test", ["127.0.0.1"])[0])


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("CONTENTS", {}).values():
        yield from nodes(child)


def test_every_address_of_the_table_is_a_node_for_every_channel(http: int) -> None:
    root = ask_json(http, "/")
    for address, path in METHODS:
        node = find(root, path)
        assert node is not None, path
        assert node["FULL_PATH"] == path and node["DESCRIPTION"] == address.description
        # clients show nothing that has no type; of presets there may be none
        assert node.get("TYPE") or (path == "/preset/list" and node["TYPE"] == ""), path
        if address.readable:
            assert node["ACCESS"] == 3 and len(node["VALUE"]) == len(node["TYPE"])
        # of a blend there are as many pairs as it has parts
        if address.readable and not address.takes_names and address.arguments[0].kind not in ("seed", "blend"):
            assert node["TYPE"] == TAGS[address.arguments[0].kind]
    assert len(find(root, "/titles")["TYPE"]) == 8
    assert {f"/ch/{n}" for n in range(1, 9)} == {c["FULL_PATH"] for c in root["CONTENTS"]["ch"]["CONTENTS"].values()}


def test_no_address_of_the_table_is_hidden_behind_a_path_of_http() -> None:
    assert not {"/metrics", "/health", "/page", "/mel"} & {f"/{a.path.split('/')[1]}" for a in ADDRESSES}


def test_each_list_of_a_node_has_one_entry_for_each_letter_of_its_type(http: int) -> None:
    for node in nodes(ask_json(http, "/")):
        for described in (node, *node.get("OVERLOADS", ())):
            for name in ("RANGE", "UNIT", "CLIPMODE", "VALUE", "DEFAULT_VALUE"):
                assert len(described.get(name, described.get("TYPE", ""))) == len(described.get("TYPE", "")), node
            assert set(described.get("CLIPMODE", ())) <= {"none", "low", "high", "both"}


def test_what_a_node_promises_of_its_range_the_engine_keeps(http: int) -> None:
    """Every value that RANGE allows is taken as it is, and what lies beyond is clipped as CLIPMODE says."""
    root = ask_json(http, "/")
    for address, path in METHODS:
        for described in (node := find(root, path), *node.get("OVERLOADS", ())):
            ranges = described.get("RANGE", [])
            for end, beyond in (("MIN", -1), ("MAX", 1)):
                if not ranges or address.takes_names or not all(end in r for r in ranges):
                    continue
                values = [r[end] for r in ranges]
                (command,) = parse(path, values, 8)
                assert not command.clamped, (path, values)
                if set(described["CLIPMODE"]) == {"both"} and address.arguments[0].kind != "bool":
                    (command,) = parse(path, [values[0] + beyond, *values[1:]], 8)
                    assert command.clamped or values[0] + beyond == command.values[0], (path, values)


@pytest.mark.parametrize(
    ("path", "types"),
    [
        ("/start", ["f", "I"]), ("/stop", ["f", "I"]), ("/panic", ["I"]), ("/reset", ["I"]), ("/ch/2/reset", ["I"]),
        ("/record/start", ["s", "I"]), ("/record/stop", ["I"]), ("/listen", ["si", "s", "I"]),
        ("/unlisten", ["si", "s", "I"]), ("/dump", ["I"]), ("/quality", ["i", "I"]), ("/ping", ["i", "I"]),
        ("/sync", ["i", "I"]), ("/cfg", ["f", "ff"]), ("/preset/recall", ["s", "sf"]),
    ],
)  # fmt: skip
def test_a_node_has_the_types_of_all_that_it_may_be_sent(path: str, types: list[str]) -> None:
    node = find(build(2, {}, {}), path)
    assert [form["TYPE"] for form in (node, *node.get("OVERLOADS", ()))] == types


def test_titles_and_styles_are_offered_by_name() -> None:
    manifest = TONE.model_copy(update={"styles": ("whistle",)})
    root = build(2, choices_of(manifest), {})
    assert find(root, "/ch/2/title")["RANGE"] == [{"VALS": list(manifest.titles)}]
    assert find(root, "/titles")["RANGE"] == [{"VALS": list(manifest.titles)}] * 2
    assert find(root, "/ch/1/style")["RANGE"] == find(root, "/style")["RANGE"] == [{"VALS": ["whistle", "none"]}]


def test_a_node_has_what_its_bundle_proposes_whatever_is_in_force(playing: Engine, http: int) -> None:
    playing.remote.ask("/cfg", 9.0)
    playing.remote.ask("/ch/gain", 5, -6.0)
    d = TONE.defaults
    for path, value in (
        ("/cfg", d.cfg_text), ("/ch/8/cfg/audio", d.cfg_audio), ("/ch/8/cfg/text", d.cfg_text), ("/steps", d.steps),
        ("/temperature", d.temperature), ("/hop", d.hop), ("/ch/5/gain", 0.0), ("/ch/2/title", TONE.titles[1]),
    ):  # fmt: skip
        assert ask_json(http, f"{path}?DEFAULT_VALUE") == {"DEFAULT_VALUE": [value]}, path
    # the lead is chosen by the engine, and a command has no value
    assert [ask(http, f"{path}?DEFAULT_VALUE")[0].status for path in ("/lead", "/start")] == [204, 204]


def test_units_are_those_of_the_proposal(http: int) -> None:
    assert ask_json(http, "/ch/3/gain?UNIT") == {"UNIT": ["gain.db"]}
    assert ask_json(http, "/hop?UNIT") == {"UNIT": ["time.second"]}
    assert ask_json(http, "/meters?UNIT") == {"UNIT": ["gain.db"] * 8}
    second, none = "time.second", None
    assert ask_json(http, "/status?UNIT") == {"UNIT": [none, none, none, second, none, none, none, second]}
    assert ask_json(http, "/record?UNIT") == {"UNIT": [none, none, second]}
    ramped = ask_json(http, "/ch/3/cfg?OVERLOADS")["OVERLOADS"][0]
    assert ramped["TYPE"] == "ff" and ramped["UNIT"] == [None, "time.second"]


def test_a_value_set_over_osc_is_the_value_of_the_node(playing: Engine, http: int) -> None:
    playing.remote.ask("/ch/cfg", 4, 3.25)
    assert ask_json(http, "/ch/4/cfg?VALUE") == {"VALUE": [3.25]}
    playing.remote.ask("/ch/prompt", 4, "rain, and 8 bits")
    assert ask_json(http, "/ch/4/prompt")["VALUE"] == ["rain, and 8 bits"]
    playing.remote.ask("/seed", "98765432109876")
    assert ask_json(http, "/seed")["VALUE"] == ["98765432109876"] and ask_json(http, "/seed")["TYPE"] == "s"


def test_an_attribute_alone_or_several_are_answered_alone(http: int) -> None:
    assert ask_json(http, "/ch/1/mute?TYPE") == {"TYPE": "i"}
    assert ask_json(http, "/ch/1/mute?RANGE&ACCESS") == {"RANGE": [{"MIN": 0, "MAX": 1}], "ACCESS": 3}
    assert set(ask_json(http, "/ch?CONTENTS")) == {"CONTENTS"}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/nowhere", 404), ("/ch/9/cfg", 404), ("/ch/0", 404), ("/ch/cfg", 404), ("/ch/1/cfg/", 200), ("//", 200),
        ("/cfg?NONSENSE", 400), ("/cfg?VALUE&NONSENSE", 400), ("/cfg?value", 400), ("/nowhere?VALUE", 404),
        ("/panic?VALUE", 204), ("/start?VALUE", 204), ("/prompt?UNIT", 204), ("/cfg/audio?CONTENTS", 204),
        ("/ch?VALUE", 204), ("/%00", 404), ("/page/../site.py", 404), ("/page/..%2fsite.py", 404), ("/cfg#VALUE", 200),
    ],
)  # fmt: skip
def test_codes_are_those_of_the_proposal(http: int, path: str, code: int) -> None:
    answer, body = ask(http, path)
    assert answer.status == code, body
    assert (body == b"") == (code == 204)


def test_host_info_is_given_at_any_path_and_says_what_is_true(playing: Engine, http: int) -> None:
    info = ask_json(http, "/anything?HOST_INFO")
    assert (info["OSC_IP"], info["OSC_PORT"], info["OSC_TRANSPORT"]) == ("127.0.0.1", playing.port, "UDP")
    assert {name for name in info["EXTENSIONS"] if name in ATTRIBUTES} == ATTRIBUTES - {"FULL_PATH", "CONTENTS", "TYPE"}
    assert info["EXTENSIONS"]["LISTEN"] and info["EXTENSIONS"]["PATH_CHANGED"]


def test_curl_gets_json_and_a_browser_the_page(http: int) -> None:
    if shutil.which("curl") is None:
        pytest.skip("no curl here")
    curl = ["curl", "-sS", "-i", f"http://127.0.0.1:{http}/"]
    plain = subprocess.run(curl, capture_output=True, text=True, timeout=30).stdout
    assert plain.startswith("HTTP/1.1 200") and json.loads(plain.partition("\n\n")[2])["FULL_PATH"] == "/"
    header = ["-H", "Accept: text/html,application/xhtml+xml,*/*;q=0.8"]
    page = subprocess.run([*curl, *header], capture_output=True, text=True, timeout=30).stdout
    assert "text/html" in page and "<!doctype html>" in page
    assert re.search(r"Content-Security-Policy: default-src 'none'", page, re.IGNORECASE)


def test_another_program_s_client_reads_the_host_and_every_value(client: OSCQueryClient, playing: Engine) -> None:
    info = client.get_host_info()
    assert info.osc_port == playing.port and info.osc_transport == "UDP" and info.extensions["LISTEN"] is True
    assert client.query_node("/nowhere") is None
    containers = {a.path.rpartition("/")[0] for a in ADDRESSES}
    for address, path in METHODS:
        # this client knows no node that has both a value and nodes below it, and no node that can only be written
        if address.readable and address.path not in containers:
            node = client.query_node(path)
            assert node.full_path == path and node.access == OSCAccess.READWRITE_VALUE
            assert len(node.value) == (8 if address.takes_names else 1)


def test_a_client_that_listens_gets_the_value_now_and_at_each_change(playing: Engine, http: int) -> None:
    async def scenario() -> None:
        async with web_session() as session:
            listening, deaf = await opened(session, http), await opened(session, http)
            await listening.command("LISTEN", "/ch/2/gain")
            await listening.answer("/ch/2/gain")
            playing.remote.ask("/ch/gain", 3, -5.0)
            playing.remote.ask("/ch/gain", 2, -7.5)
            await listening.answer("/ch/2/gain", -7.5)
            await listening.command("IGNORE", "/ch/2/gain")
            await listening.command("LISTEN", "/cfg")
            await listening.answer("/cfg")
            playing.remote.ask("/ch/gain", 2, -1.0)
            playing.remote.ask("/cfg", 4.5)
            await listening.answer("/cfg", 4.5)
            assert {m.address for m in listening.heard} == {"/ch/2/gain", "/cfg"}
            assert listening.all("/ch/2/gain")[-1].arguments == (-7.5,)
            await deaf.send("/ping", 5)
            assert (await deaf.answer("/pong")).arguments == (5,)
            assert [m.address for m in deaf.heard] == ["/pong"]

    asyncio.run(scenario())


@pytest.mark.parametrize("path", ["/ch/1/cfg/", "ch/1/cfg", "//ch/1/cfg"])
def test_a_path_is_listened_to_and_ignored_however_its_outer_slashes_are_written(
    playing: Engine, http: int, path: str
) -> None:
    async def scenario() -> None:
        async with web_session() as session:
            listening = await opened(session, http)
            playing.remote.ask("/cfg", 0.5)
            await listening.command("LISTEN", path)
            await listening.answer("/ch/1/cfg")
            for value in (1.5, 2.5):
                playing.remote.ask("/ch/cfg", 1, value)
                await listening.answer("/ch/1/cfg", value)
            await listening.command("IGNORE", path)
            await listening.command("LISTEN", "/ch/2/cfg")
            await listening.answer("/ch/2/cfg")
            playing.remote.ask("/ch/cfg", 1, 3.5)
            playing.remote.ask("/ch/cfg", 2, 3.5)
            await listening.answer("/ch/2/cfg", 3.5)
            assert listening.all("/ch/1/cfg")[-1].arguments == (2.5,)

    asyncio.run(scenario())


def test_another_program_s_websocket_hears_what_it_listens_to_and_nothing_that_it_ignores(
    playing: Engine, http: int
) -> None:
    """The socket, the framing and the decoder of the values are other people's."""
    remote, number, path = playing.remote, 4, "/ch/4/gain"
    with Foreign(http) as listening, Foreign(http) as witness:
        for name, value, tags in (("gain", -7.5, "f"), ("mute", 1, "i"), ("prompt", "Glocken, très loin", "s")):
            (_, now) = remote.ask(f"/ch/{name}", number, answer=f"/ch/{name}")
            listening.command("LISTEN", f"/ch/4/{name}")
            assert listening.hear() == (f"/ch/4/{name}", tags, (now,))
            remote.ask(f"/ch/{name}", number, value)
            assert listening.hear() == (f"/ch/4/{name}", tags, (value,))
        remote.ask("/ch/mute", number, 0)
        assert listening.hear() == ("/ch/4/mute", "i", (0,))

        witness.command("LISTEN", path)
        assert witness.hear() == (path, "f", (-7.5,))
        listening.command("IGNORE", path)
        listening.command("LISTEN", "/ch/4/cfg")
        assert listening.hear()[:2] == ("/ch/4/cfg", "f")
        remote.ask("/ch/gain", number, -1.0)
        assert witness.hear() == (path, "f", (-1.0,)), "it was told to whom it was to be told"
        remote.ask("/ch/cfg", number, 6.5)
        assert listening.hear() == ("/ch/4/cfg", "f", (6.5,)), "between the two was nothing"

        listening.command("LISTEN", path)
        assert listening.hear() == (path, "f", (-1.0,))
        listening.command("LISTEN", "/nowhere")
        address, _, values = listening.hear()
        assert address == "/error" and "/nowhere has no value to listen to" in str(values)


def test_meters_and_status_can_be_listened_to(http: int) -> None:
    async def scenario() -> None:
        async with web_session() as session:
            listening = await opened(session, http)
            for path in ("/meters", "/status", "/heartbeat", "/mel"):
                await listening.command("LISTEN", path)
            await listening.answer("/status", "playing")
            for path in ("/meters", "/heartbeat", "/mel", "/mel"):
                await listening.answer(path)
            assert len(listening.all("/meters")[0].arguments) == 8
            before, last = (message.arguments for message in listening.all("/mel")[-2:])
            assert last[0] > before[0] and last[1] == 64  # type: ignore[operator]

    asyncio.run(scenario())
    root = ask_json(http, "/")
    assert find(root, "/meters")["TYPE"] == "f" * 8 and find(root, "/status")["TYPE"] == "ssffiiif"
    assert find(root, "/version")["ACCESS"] == 1 and find(root, "/panic")["ACCESS"] == 2


def test_a_websocket_is_a_peer_like_any_other(playing: Engine, http: int) -> None:
    """Sets are answered, changes reach UDP and back, patterns work, a dump comes first."""

    async def scenario() -> None:
        async with web_session() as session:
            page = await opened(session, http)
            await page.send("/listen")
            await page.answer("/done", "/listen")
            assert {m.address for m in page.heard} >= {a.path for a in ADDRESSES if a.readable}
            await page.send("/ch/3/cfg", 99.0)
            done = await page.answer("/done", "/ch/cfg")
            assert done.arguments[1] == 1 and done.arguments[3:] == (3, 12.0)
            await page.answer("/ch/cfg", 3, 12.0)
            playing.remote.ask("/ch/prompt", 6, "a tin roof")
            await page.answer("/ch/prompt", 6, "a tin roof")
            await page.send("/unlisten")
            await page.answer("/done", "/unlisten")
            await page.send("/nonsense", 1)
            assert "did you mean" in str((await page.answer("/error")).arguments[1])

    asyncio.run(scenario())
    assert playing.remote.ask("/ch/cfg", 3, answer="/ch/cfg") == (3, 12.0)


def test_another_bundle_s_names_are_a_changed_path() -> None:
    """The node is to be read again where other names may be chosen, and where other values are proposed."""

    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            watching = await opened(session, standing.http)
            await watching.send("/ping", 1)
            await watching.answer("/pong")
            standing.look()
            standing.manifest = TONE.model_copy(update={"titles": ("Rain", "Wind")})
            standing.look()
            await watching.until(lambda: watching.commands)
            assert watching.commands == [{"COMMAND": "PATH_CHANGED", "DATA": "/"}]
            standing.look()
            await watching.send("/ping", 2)
            await watching.answer("/pong", 2)
            assert len(watching.commands) == 1
            defaults = standing.manifest.defaults.model_copy(update={"cfg_text": 7.0})
            standing.manifest = standing.manifest.model_copy(update={"defaults": defaults})
            standing.look()
            await watching.until(lambda: len(watching.commands) == 2)

    asyncio.run(scenario())


def test_another_preset_is_a_changed_path_and_may_be_chosen(playing: Engine, http: int) -> None:
    async def scenario() -> None:
        async with web_session() as session:
            watching = await opened(session, http)
            await watching.command("LISTEN", "/preset/list")
            await watching.answer("/preset/list")
            playing.remote.ask("/preset/save", "dawn")
            await watching.answer("/preset/list", "dawn")
            await watching.until(lambda: watching.commands)
            assert watching.commands[0] == {"COMMAND": "PATH_CHANGED", "DATA": "/preset"}

    asyncio.run(scenario())
    assert ask_json(http, "/preset/recall?RANGE") == {"RANGE": [{"VALS": ["dawn"]}]}


def test_bundles_that_can_be_loaded_are_offered_and_asking_for_them_sends_nothing_to_nobody(http: int) -> None:
    def unsent() -> list[str]:
        return [line for line in ask(http, "/metrics")[1].decode().splitlines() if 'what="unsent"' in line]

    before = unsent()
    assert "demo" in ask_json(http, "/bundle/load?RANGE")["RANGE"][0]["VALS"]
    assert "demo" in ask_json(http, "/bundle/list?VALUE")["VALUE"]
    assert unsent() == before


def test_a_value_message_belongs_to_the_node_of_its_channel() -> None:
    assert place(Message("/ch/cfg", (3, 2.5))) == ("/ch/3/cfg", (2.5,))
    assert place(Message("/cfg", (2.5,))) == ("/cfg", (2.5,))
    assert place(Message("/status", ("playing", "demo"))) == ("/status", ("playing", "demo"))
    with pytest.raises(Refused):
        parse("/ch/9/cfg", [1.0], 8)
    assert "/ch/cfg" in BY_PATH


@pytest.mark.parametrize(
    ("machine", "name"),
    [
        ("studio", "osc-engine-on-studio.local."), ("Stage_Left.example.org", "osc-engine-on-Stage-Left.local."),
        ("-", "osc-engine-on.local."), ("x" * 64, f"osc-engine-on-{'x' * 49}.local."),
    ],
)  # fmt: skip
def test_the_announced_host_name_is_a_legal_one_that_is_answered(
    monkeypatch: pytest.MonkeyPatch, machine: str, name: str
) -> None:
    monkeypatch.setattr(announce.socket, "gethostname", lambda: machine)
    for service in services(Settings(), "osc_engine on test", ["192.0.2.7"]):
        assert service.server == name and HOST_NAME.fullmatch(name)
        assert is_own_name(f"{service.server}:9402") and is_own_name(service.server.rstrip(".").upper())
    assert not is_own_name("osc-engine-on-elsewhere.local") and not is_own_name("osc_engine-on-studio.local.")


OWN = ["127.0.0.1", "192.0.2.7", "127.0.1.1", "198.51.100.4"]


@pytest.mark.parametrize(
    ("bound", "own", "told"),
    [
        ("127.0.0.1", OWN, []), ("127.0.1.1", OWN, []), ("192.0.2.7", OWN, ["192.0.2.7"]),
        ("0.0.0.0", OWN, ["192.0.2.7", "198.51.100.4"]), ("0.0.0.0", ["127.0.0.1"], []), ("0.0.0.0", [], []),
    ],
)  # fmt: skip
def test_announced_are_the_addresses_by_which_others_come_in(bound: str, own: list[str], told: list[str]) -> None:
    assert addresses_of(bound, own) == told
    for service in services(Settings(port=9400, http_port=9402), "osc_engine on test", told):
        assert service.parsed_addresses() == told and "0.0.0.0" not in told


def test_this_machine_s_own_addresses_are_addresses_to_connect_to() -> None:
    own = own_addresses()
    assert "127.0.0.1" in own and "0.0.0.0" not in own
    assert all(ipaddress.ip_address(address).version == 4 for address in own)
    others = addresses_of("0.0.0.0", own)
    assert set(others) < set(own) and not any(ipaddress.ip_address(address).is_loopback for address in others)


def test_what_only_this_machine_reaches_is_never_announced(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # a machine whose own name leads to loopback, as Debian's does, and one without any network
    names = {"studio": "127.0.1.1", "localhost": "127.0.0.1"}
    monkeypatch.setattr(announce.socket, "gethostbyname", lambda name: names.get(name, name))
    monkeypatch.setattr(announce, "own_addresses", lambda: ["127.0.0.1"])

    async def scenario(host: str) -> bool:
        announcement = Announcement(Settings(host=host))
        await announcement.begin()
        try:
            return announcement.announced
        finally:
            await announcement.end()

    hosts = ("127.0.0.1", "127.0.0.2", "localhost", "studio", "0.0.0.0")
    assert not any(asyncio.run(scenario(host)) for host in hosts)
    assert caplog.messages == ["this machine has no network yet on which the engine could be announced"]


class Responder:
    """Stands in for zeroconf: what it announces, and where."""

    made: ClassVar[list[Responder]] = []

    def __init__(self, interfaces: list[str], **_: object) -> None:
        self.interfaces, self.open = interfaces, True
        self.told: list[list[str]] = []
        Responder.made.append(self)

    async def async_register_service(self, service: zeroconf.ServiceInfo, **_: object) -> None:
        if "203.0.113.1" in self.interfaces:
            raise OSError("Network is unreachable")
        self.told.append(service.parsed_addresses())

    async def async_close(self) -> None:
        self.open = False


def test_a_network_that_comes_later_or_changes_is_announced_on_and_complaints_are_not_repeated(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    own = ["127.0.0.1"]
    monkeypatch.setattr(announce, "own_addresses", lambda: list(own))
    monkeypatch.setattr(announce, "AsyncZeroconf", Responder)
    monkeypatch.setattr(announce, "LOOK_SECONDS", 0.001)
    monkeypatch.setattr(Responder, "made", [])

    def standing() -> list[list[str]]:
        return [responder.told for responder in Responder.made if responder.open]

    async def scenario() -> None:
        announcement = Announcement(Settings(host="0.0.0.0"))

        async def becomes(addresses: list[str], told: list[list[str]]) -> None:
            own[1:] = addresses
            async with asyncio.timeout(PATIENCE):
                while standing() != [told] or not announcement.announced:
                    await asyncio.sleep(0.001)

        await announcement.begin()
        await asyncio.sleep(0.05)
        assert Responder.made == [] and not announcement.announced
        await becomes(["192.0.2.7"], [["192.0.2.7"]] * 2)
        await asyncio.sleep(0.05)
        assert len(Responder.made) == 1, "nothing has changed"
        await becomes(["192.0.2.8"], [["192.0.2.8"]] * 2)
        own[1:] = ["203.0.113.1"]
        while announcement.announced or len(Responder.made) < 5:
            await asyncio.sleep(0.001)
        await becomes(["192.0.2.7", "198.51.100.4"], [["192.0.2.7", "198.51.100.4"]] * 2)
        own[1:] = []
        while announcement.announced:
            await asyncio.sleep(0.001)
        assert standing() == []
        await announcement.end()

    asyncio.run(scenario())
    no_network = "this machine has no network yet on which the engine could be announced"
    unreachable = "the engine cannot be announced on the network: Network is unreachable"
    complaints = [entry.message for entry in caplog.records if entry.levelno >= logging.WARNING]
    assert complaints == [no_network, unreachable, no_network]


def test_host_info_names_an_address_that_the_client_reaches_however_many_are_served(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(announce, "own_addresses", lambda: ["127.0.0.1"])

    async def scenario(host: str, asked: str) -> None:
        async with Standing(host=host) as standing:
            standing.port.allowed = allow(["127.0.0.0/8"])
            _, body = await asyncio.to_thread(ask, standing.http, "/?HOST_INFO", asked)
            info = json.loads(body)
            assert (info["OSC_IP"], info["OSC_PORT"]) == (asked, standing.port.peer[1])
            await asyncio.to_thread(is_answered, info["OSC_IP"], info["OSC_PORT"])

    def is_answered(host: str, port: int) -> None:
        with Client((host, port)) as client:
            assert client.ask("/ping", 3) == Message("/pong", (3,))

    for host, asked in (("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("0.0.0.0", "127.0.0.2")):
        asyncio.run(scenario(host, asked))
    asyncio.run(scenario("127.0.0.2", "127.0.0.2"))


def test_another_program_finds_the_engine_by_itself(
    playing: Engine, http: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback = partial(zeroconf.Zeroconf, interfaces=["127.0.0.1"], ip_version=zeroconf.IPVersion.V4Only)
    monkeypatch.setattr(osc_query_browser, "Zeroconf", loopback)

    async def scenario() -> None:
        announcement = Announcement(Settings(port=playing.port, http_port=http), even_loopback=True)
        await announcement.begin()
        if not announcement.announced:
            pytest.skip("this machine carries no multicast on loopback")
        browser = await asyncio.to_thread(osc_query_browser.OSCQueryBrowser)
        try:
            async with asyncio.timeout(60):
                while not (browser.get_discovered_osc() and browser.get_discovered_oscquery()):
                    await asyncio.sleep(0.05)
            (control,), (query,) = browser.get_discovered_osc(), browser.get_discovered_oscquery()
            assert control.port == playing.port and query.port == http
            info = await asyncio.to_thread(OSCQueryClient(query).get_host_info)
            assert info.osc_port == playing.port
            assert query.server == control.server and HOST_NAME.fullmatch(query.server)
            resolved = zeroconf.AddressResolver(query.server)
            assert await asyncio.to_thread(resolved.request, browser.zc, 3000)
            (address,) = resolved.parsed_addresses()
            # a client puts the name by which it connects into its request
            named = f"{query.server.rstrip('.')}:{query.port}"
            answer, body = await asyncio.to_thread(partial(ask, http, "/?HOST_INFO", address, Host=named))
            assert answer.status == 200 and json.loads(body)["OSC_PORT"] == playing.port
            stranger = await asyncio.to_thread(partial(ask, http, "/?HOST_INFO", address, Host=f"x-{named}"))
            assert stranger[0].status == 403
        finally:
            await asyncio.to_thread(browser.zc.close)
            await announcement.end()

    asyncio.run(scenario())
