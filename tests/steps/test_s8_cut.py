"""Every list is cut by the same filters (S8): tier, status, temperature, kind of value, unit, lead and segments, as far as the firm has them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from steps.known import build, client, read

THREE = "\n".join(
    (
        "# plans/accounts/example.yaml, missing\n",
        "# plans/firm.yaml\nunits: {water: Water, roads: Roads}\n",
        client(
            "aa",
            "lead: vandam",
            "unit: water",
            "segment: {sector: Care}",
            "signals: [{kind: serious_complaint, on: 2026-07-01}]",
            "proposals: [{name: Deck, stage: lead, value: 200, chance: 0.5}, {name: Pier, stage: submitted, value: 100}]",
        ),
        client(
            "bb",
            "lead: jansen",
            "unit: roads",
            "segment: {sector: Care}",
            "signals: [{kind: serious_complaint, on: 2026-07-01}]",
            "proposals: [{name: Sand, stage: lead, value: 60, chance: 0.5}]",
        ),
        client("cc", "lead: jansen", "unit: roads", "segment: {sector: Trade}"),
    )
)


def offered(page: Path) -> dict[str, list[str]]:
    """What a page can be cut by: the values of each filter that is offered, with the number of rows behind it."""
    found = {}
    for kind, legend, boxes in re.findall(
        r'<fieldset class="([^"]*)"[^>]*><legend>(.*?)</legend>(.*?)</fieldset>', page.read_text(), re.DOTALL
    ):
        labels = re.findall(r"<label>.*?</label>", boxes, re.DOTALL)
        if "absent" not in kind:
            found[legend] = [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in labels]
    return found


def choices(page: Path) -> list[set[str]]:
    """The choices that each row falls under."""
    return [set(each.split()) for each in re.findall(r'class="account" data-in="([^"]*)"', page.read_text())]


def test_s8_a_page_offers_only_what_its_own_rows_leave_a_choice_of(tmp_path: Path) -> None:
    """Of three clients in two units two complain, one led by each: unit and lead can be chosen, 1 and 1; the sector of both is the same.

    On the wall aa has two of the three proposals. On the list of clients all three can be cut by sector, 2 and 1.
    """
    site = build(tmp_path, THREE)
    assert offered(site / "watch.html") == {"Unit": ["Roads 1", "Water 1"], "Lead": ["Jansen 1", "Van Dam 1"]}
    assert offered(site / "wall.html") == {"Unit": ["Roads 1", "Water 2"], "Lead": ["Jansen 1", "Van Dam 2"]}
    assert offered(site / "accounts.html")["Sector"] == ["Care 2", "Trade 1"]


def test_s8_a_choice_that_a_page_does_not_have_is_kept_for_an_address_that_names_it(tmp_path: Path) -> None:
    """Nobody in trade complains: what is cut by trade on another page is empty here, and not whole."""
    boxes = re.findall(r'value="Trade">', (build(tmp_path, THREE) / "watch.html").read_text())
    assert len(boxes) == 1


def test_s8_every_row_knows_by_number_what_it_falls_under_and_says_no_word_of_it(tmp_path: Path) -> None:
    """The same numbers on all pages: the two proposals of aa stand where aa stands on the list of clients."""
    site = build(tmp_path, THREE)
    clients = dict(zip("abc", sorted(choices(site / "accounts.html"), key=sorted), strict=True))
    wall = choices(site / "wall.html")
    assert len(wall) == 3
    assert all(each in clients.values() for each in wall)
    assert sorted(map(len, choices(site / "watch.html"))) == [len(wall[0])] * 2


def test_s8_a_page_says_which_figures_stay_those_of_all(tmp_path: Path) -> None:
    site = build(tmp_path, THREE)
    assert "The heading is of all clients." in read(site / "watch.html")


def test_s8_a_firm_without_units_and_with_one_lead_sees_no_filter(tmp_path: Path) -> None:
    site = build(tmp_path, "\n".join((client("aa", "proposals: [{name: Deck, stage: lead, value: 200}]"),)))
    assert "<fieldset" not in (site / "wall.html").read_text()


# ---- Decisions, and what a row about several clients falls under ------------------------------------

MEETINGS = "\n".join(
    (
        THREE,
        "# plans/meetings/2026-06-01-water.yaml\non: 2026-06-01\nabout: {unit: water}\ndecisions: [{what: Ask for more, who: vandam}]\n",
        "# plans/meetings/2026-06-02-jansen.yaml\non: 2026-06-02\nabout: {lead: jansen}\ndecisions: [{what: Ask for less, who: jansen}]\n",
        "# plans/meetings/2026-06-03-firm.yaml\non: 2026-06-03\ndecisions: [{what: Buy a boat, who: jansen}, {what: Call, account: bb, who: jansen}]\n",
    )
)
"""Of the unit Water is aa alone; Jansen leads bb and cc, both of Roads."""


def rows(page: Path) -> dict[str, set[str]]:
    """What each row falls under, by the text of its first cell."""
    found = re.findall(r'class="account" data-in="([^"]*)"[^>]*>\s*<th[^>]*>(.*?)</th>', page.read_text(), re.DOTALL)
    return {re.sub(r"<[^>]+>", "", name).strip(): set(within.split()) for within, name in found}


def named(site: Path) -> dict[str, str]:
    """The id of the checkbox of each choice on the list of clients, by the name of the filter and the value that it stands for."""
    sets = re.findall(r'<fieldset class="[^"]*" name="([^"]*)">(.*?)</fieldset>', (site / "accounts.html").read_text(), re.DOTALL)
    return {f"{about}={value}": id for about, boxes in sets for id, value in re.findall(r'id="([^"]*)" value="([^"]*)"', boxes)}


def test_s8_a_decision_falls_under_its_client_or_all_clients_of_its_meeting_and_one_of_the_firm_is_never_cut(tmp_path: Path) -> None:
    """One about bb as bb; one of the meeting about Water as aa; one about Jansen's clients as bb or cc; one about the firm under every filter whole."""
    site = build(tmp_path, MEETINGS)
    made, ids = rows(site / "meetings.html"), named(site)
    assert {ids["unit=roads"], ids["segment.sector=Care"]} <= made["Call"]
    assert ids["unit=water"] in made["Ask for more"]
    assert ids["unit=roads"] not in made["Ask for more"]
    assert ids["unit=roads"] in made["Ask for less"]
    assert ids["unit=water"] not in made["Ask for less"]
    assert all("-" not in each for each in made["Buy a boat"])
    assert {each.split("-")[0] for each in ids.values()} == made["Buy a boat"]


def test_s8_a_filter_of_which_a_row_has_every_value_is_named_alone(tmp_path: Path) -> None:
    """Jansen's bb and cc are of both sectors: so the decision about them stays whatever sector is chosen, and is counted with each."""
    site = build(tmp_path, MEETINGS)
    ids = named(site)
    sector = ids["segment.sector=Care"].split("-")[0]
    assert {each for each in rows(site / "meetings.html")["Ask for less"] if each.split("-")[0] == sector} == {sector}
    assert f'[data-in~="{sector}"]' in (site / "assets" / "accounts-filters.css").read_text()
    assert offered(site / "meetings.html")["Sector"] == ["Care 7", "Trade 4"]


def test_s8_a_filter_that_leaves_out_no_row_is_not_offered(tmp_path: Path) -> None:
    """The firm decided two things about all clients, and of the meeting to come nothing is known yet: there is nothing to choose."""
    meetings = "# plans/meetings/2026-06-03-firm.yaml\non: 2026-06-03\ndecisions: [{what: Buy a boat, who: jansen}]\n"
    assert offered(build(tmp_path, f"{THREE}\n{meetings}") / "meetings.html") == {}


def test_s8_the_page_of_a_meeting_is_cut_too(tmp_path: Path) -> None:
    """What the firm decided, and the agenda of its next meeting: the boat is about all, the call about bb, and of each client the round has a row."""
    page = build(tmp_path, MEETINGS) / "meetings" / "2026-06-03-firm.html"
    assert {"Sector", "Lead", "Unit"} <= {*offered(page)}
    made = rows(page)
    assert made["Call"] == made["Bb"]
    assert made["Aa"] != made["Bb"]
    assert all("-" not in each for each in made["Buy a boat"])


# ---- The page of one of us --------------------------------------------------------------------------


def test_s8_the_page_of_one_of_us_is_cut_where_its_own_rows_leave_a_choice(tmp_path: Path) -> None:
    """Jansen leads bb and cc, in Care and in Trade and both in Roads; Van Dam leads aa alone, and the decision about Water is about aa as well."""
    site = build(tmp_path, MEETINGS)
    assert "Sector" in offered(site / "people" / "jansen.html")
    made = rows(site / "people" / "jansen.html")
    assert {"Call", "Buy a boat"} <= {*made}
    assert choices(site / "people" / "jansen.html").count(made["Call"]) >= 2
    assert "The heading, hours and sums are of all." in read(site / "people" / "jansen.html")
    assert offered(site / "people" / "vandam.html") == {}
    assert "data-in" not in (site / "people" / "vandam.html").read_text()


# ---- The start page ---------------------------------------------------------------------------------


def test_s8_the_start_page_has_a_file_with_the_rows_of_each_of_its_lists_in_their_order(tmp_path: Path) -> None:
    """Both clients in danger, and all decisions; each row with what it falls under. The page itself has no row that is cut, and without a script no filter."""
    site = build(tmp_path, MEETINGS)
    text = (site / "assets" / "overview-rows.js").read_text()
    lists = json.loads(text[text.index("{") : text.rindex(";")])
    assert [*lists] == ["matters", "risk", "late", "week", "gaps", "decided"]
    assert [len(lists[each]["packed"]["rows"]) for each in ("matters", "risk", "decided")] == [3, 2, 4]
    assert {each["rest"] for each in lists.values()} == {""}
    assert text.count("data-in") >= 4
    start = (site / "index.html").read_text()
    assert "data-in" not in start
    assert re.search(r'<form class="ask sieve" data-rows="assets/overview-rows.js"[^>]* hidden ', start)


def test_s8_a_firm_that_leaves_no_choice_has_no_such_file(tmp_path: Path) -> None:
    site = build(tmp_path, f"# plans/accounts/example.yaml, missing\n\n{client('aa')}")
    assert not (site / "assets" / "overview-rows.js").exists()
    assert "sieve" not in (site / "index.html").read_text()
