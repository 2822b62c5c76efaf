"""S26: the firm's picture of three years ahead, beside what its plans come to in that year."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Ahead
from accountplan.model.analysis.vision import Picture
from accountplan.score import score
from builders import TODAY, account, portfolio

from .known import build, found, read


def client(id: str, turnover: int, **fields: Any) -> Account:
    """A client with the turnover of 2025."""
    return account(id, **{"status": "client", "figures": {2025: {"turnover": turnover}}, **fields})


def more(target: int, by: date = date(2028, 12, 31), kind: str = "turnover") -> dict[str, Any]:
    """An objective."""
    return {"id": kind, "kind": kind, "target": target, "by": by}


def picture(*accounts: Account, vision: dict[str, Any], **given: Any) -> Picture:
    """The picture of a firm."""
    firm = given.pop("firm", {})
    made = portfolio(*accounts, firm={**firm, "vision": {"year": 2029, **vision}}, **given)
    painted = analyse(made, score(made, TODAY), TODAY)[Ahead].picture
    assert painted
    return painted


ACME = client("acme", 100, objectives=[more(160)], segment={"sector": "water"})
BRAVO = client("bravo", 50, segment={"sector": "water"})
COR = client("cor", 30, status="former", left=date(2026, 3, 1), segment={"sector": "water"})


def test_s26_turnover_wanted_stands_beside_what_the_plans_come_to() -> None:
    """Acme goes from 100 to its objective of 160, Bravo has none and stays at 50, Cor has left: 210 of 300 wanted, 90 short. One objective is behind it."""
    (aim,) = picture(ACME, BRAVO, COR, vision={"aims": [{"kind": "turnover", "target": 300}]}).aims
    assert [aim.target, aim.planned, aim.short, aim.objectives] == [300, 210, 90, 1]


def test_s26_what_cannot_be_added_up_is_counted_by_the_objectives_behind_it() -> None:
    """Satisfaction: one at Acme, one of tier A, one of a group; one of yesterday, one of 2030 and one without a day do not count."""
    aims = [more(8, day, "satisfaction") for day in (TODAY, date(2026, 11, 23), date(2030, 1, 1))] + [{"id": "x", "kind": "satisfaction"}]
    (aim,) = picture(
        client("acme", 100, objectives=aims),
        vision={"aims": [{"kind": "satisfaction", "target": 9}]},
        tiers=[{"id": "A", "objectives": [more(9, date(2029, 12, 31), "satisfaction")]}],
        groups={"g": {"objectives": [more(9, kind="satisfaction")]}},
    ).aims
    assert [aim.objectives, aim.planned, aim.short] == [3, None, None]


def test_s26_clients_are_those_named_of_the_group_and_of_the_segment_but_none_that_left() -> None:
    """The segment water has Acme and Bravo: 150 now, 210 by their plans, one of two with an objective ahead. The group is Bravo. Nobody is of roads."""
    whom = [{"segment": {"sector": "water"}}, {"group": "g"}, {"accounts": ["acme"]}, {"segment": {"sector": "roads"}}]
    found = picture(ACME, BRAVO, COR, vision={"clients": whom}, groups={"g": {"accounts": ["bravo"]}}).clients
    assert [each.accounts for each in found] == [("acme", "bravo"), ("bravo",), ("acme",), ()]
    assert [(each.now, each.then, each.aimed) for each in found[:2]] == [(150, 210, ("acme",)), (50, 50, ())]
    assert [found[3].now, found[3].then] == [None, None]


def test_s26_the_year_of_the_picture_is_a_financial_one() -> None:
    """In a firm whose year ends in June, 2026 is over on 24 November 2026; elsewhere it runs."""
    assert picture(vision={"year": 2026}, firm={"year_ends": 6}).over
    assert not picture(vision={"year": 2026}).over


@pytest.mark.parametrize(
    ("rule", "vision", "count"),
    [
        ("vision-passed", "{year: 2025}", 1),
        ("vision-passed", "{year: 2026}", 0),
        ("vision-of-nobody", "{year: 2029, clients: [{segment: {sector: nowhere}}]}", 1),
        ("vision-of-nobody", "{year: 2029, clients: [{value: A new model}]}", 1),
        ("vision-of-nobody", "{year: 2029, clients: [{accounts: [example]}]}", 0),
        ("vision-without-objective", "{year: 2029, aims: [{kind: rates, target: 5}]}", 1),
        ("vision-without-objective", "{year: 2029, aims: [{kind: turnover, target: 5}]}", 0),
    ],
)
def test_s26_a_picture_of_the_past_of_nobody_or_with_nothing_behind_it_is_a_finding(rule: str, vision: str, count: int) -> None:
    assert len(found(rule, f"# plans/firm.yaml\nvision: {vision}\n")) == count


def test_s26_a_client_or_group_that_there_is_not_is_said_once_as_such() -> None:
    change = "# plans/firm.yaml\nvision: {year: 2029, clients: [{accounts: [nobody]}, {group: nowhere}]}\n"
    assert [len(found(rule, change)) for rule in ("unknown-account", "unknown-group", "vision-of-nobody")] == [1, 1, 0]


def test_s26_the_page_about_the_firm_shows_the_picture(tmp_path: Path) -> None:
    change = "# plans/firm.yaml\nvision: {year: 2029, about: Known for water, clients: [{accounts: [example], value: One model}], aims: [{kind: rates, target: 5}]}\n"
    page = read(build(tmp_path, change) / "firm.html")
    assert all(said in page for said in ("2029", "Known for water", "One model", "no objective in any plan"))
