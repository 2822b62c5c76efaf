"""Every list is cut by the same filters (S8): tier, status, temperature, kind of value, unit, lead and segments, as far as the firm has them."""

from __future__ import annotations

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
