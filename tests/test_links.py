from __future__ import annotations

from osc_engine.links import REMEMBERED, Links

SPEAKERS = ["system:playback_1", "system:playback_2"]


def test_physical_ports_are_connected_in_order_once() -> None:
    links = Links(2, "physical")
    made = links.look(set(), ["pd:input_1", *SPEAKERS], SPEAKERS)
    assert made == [(0, SPEAKERS[0]), (1, SPEAKERS[1])]
    assert links.look(set(made), SPEAKERS, SPEAKERS) == []


def test_a_pattern_waits_until_a_program_has_registered_all_its_ports() -> None:
    links = Links(3, "^pd:")
    assert links.look(set(), SPEAKERS, SPEAKERS) == []
    assert links.look(set(), ["pd:1"], []) == []
    assert links.look(set(), ["pd:1", "pd:2"], []) == []
    assert links.look(set(), ["pd:1", "pd:2"], []) == [(0, "pd:1"), (1, "pd:2")]


def test_more_matching_ports_than_channels_are_left_alone() -> None:
    assert Links(1, "physical").look(set(), SPEAKERS, SPEAKERS) == [(0, SPEAKERS[0])]


def test_a_link_is_tried_until_it_is_seen() -> None:
    links = Links(1, "physical")
    wanted = [(0, SPEAKERS[0])]
    assert links.look(set(), SPEAKERS, SPEAKERS) == wanted
    assert links.look(set(), SPEAKERS, SPEAKERS) == wanted
    assert links.look(set(wanted), SPEAKERS, SPEAKERS) == []


def test_a_link_that_was_just_made_may_be_cut_at_once() -> None:
    links = Links(1, "physical")
    links.made(links.look(set(), SPEAKERS, SPEAKERS)[0])
    for _ in range(3):
        assert links.look(set(), SPEAKERS, SPEAKERS) == []


def test_what_the_user_connected_is_remade_on_a_new_server_when_the_peer_is_back() -> None:
    links = Links(8)
    links.look({(3, "pd:1")}, ["pd:1"], [])
    links.lose()
    assert links.look(set(), [], []) == []
    assert links.look(set(), ["pd:1"], []) == [(3, "pd:1")]


def test_a_peer_that_went_and_came_back_is_connected_again() -> None:
    links = Links(8)
    links.look({(0, "pd:1")}, ["pd:1"], [])
    assert links.look(set(), [], []) == []
    assert links.look(set(), ["pd:1"], []) == [(0, "pd:1")]


def test_what_the_user_disconnects_stays_disconnected() -> None:
    links = Links(8, "none")
    links.look({(0, "pd:1")}, ["pd:1"], [])
    for _ in range(3):
        assert links.look(set(), ["pd:1"], []) == []
    links.lose()
    assert links.look(set(), ["pd:1"], []) == []


def test_links_of_a_process_before_are_made_as_soon_as_their_peers_are_there() -> None:
    links = Links(8, "none", [(2, "pd:1"), (0, "pd:2")])
    assert links.known == [(2, "pd:1"), (0, "pd:2")]
    assert links.look(set(), ["pd:2"], []) == [(0, "pd:2")]
    assert links.look({(0, "pd:2")}, ["pd:1", "pd:2"], []) == [(2, "pd:1")]


def test_programs_that_never_come_back_do_not_fill_the_memory_and_what_is_there_stays() -> None:
    links = Links(2)
    links.look({(0, SPEAKERS[0])}, SPEAKERS, [])
    for n in range(10 * REMEMBERED):
        passing = [f"capture-{n}:in_1", f"capture-{n}:in_2"]
        links.look({(0, SPEAKERS[0]), *enumerate(passing)}, [*SPEAKERS, *passing], [])
        links.look({(0, SPEAKERS[0])}, SPEAKERS, [])
    assert len(links.known) == 1 + 2 * REMEMBERED and (0, SPEAKERS[0]) in links.known
    assert (1, f"capture-{10 * REMEMBERED - 1}:in_2") in links.known


def test_what_was_there_to_the_last_is_kept_through_a_restart_before_what_went_long_ago() -> None:
    wired = [(n, f"pd:in_{n + 1}") for n in range(2)]
    links = Links(2)
    links.look(set(wired), [name for _, name in wired], [])
    for n in range(2 * REMEMBERED):
        passing = [f"capture-{n}:in_1", f"capture-{n}:in_2"]
        links.look({*wired, *enumerate(passing)}, [*(name for _, name in wired), *passing], [])
        links.look(set(wired), [name for _, name in wired], [])
    links.lose()
    assert links.look(set(), SPEAKERS, SPEAKERS) == []
    heirs = Links(2, known=links.known)
    for memory in (links, heirs):
        memory.look(set(), SPEAKERS, SPEAKERS)
        assert memory.look(set(), [name for _, name in wired], []) == wired


def test_links_that_a_dying_server_cuts_are_not_forgotten() -> None:
    links = Links(8)
    links.look({(0, "pd:1")}, ["pd:1"], [])
    links.look(set(), ["pd:1"], [])
    links.lose()
    assert links.look(set(), ["pd:1"], []) == [(0, "pd:1")]
