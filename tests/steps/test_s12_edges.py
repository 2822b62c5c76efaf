"""Who is close to the limit of a tier (S12), and who moved over the last year, and why (S6): each answer worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from accountplan import chronicle, pipeline
from accountplan.analyse import analyse
from accountplan.base.kept import NOTHING
from accountplan.base.words import Words
from accountplan.cli.exporting.survey import export_survey
from accountplan.load import History
from accountplan.model.account import Account
from accountplan.model.analysis import Edges
from accountplan.model.survey import Survey
from accountplan.model.timeline import Month, Timeline
from accountplan.present.context import Context
from accountplan.present.portfolio.edges import EdgeTable, show_edges
from accountplan.present.portfolio.movement import Movement, show_movement, word_unseen
from accountplan.score import score
from builders import TODAY, account, criteria, portfolio
from repository import ENVIRONMENT, Repository
from steps.known import ENGLISH, build, example, read
from surveys import survey

HAND = {"is": "A", "why": "x", "by": "jansen", "until": date(2027, 1, 1)}


def known(*accounts: Account, **firm: Any) -> Survey:
    return survey(portfolio(*accounts, criteria={"fit": 3, "pay": 1}, firm=firm))


def near(found: Survey) -> dict[str, tuple[str, Fraction]]:
    return {each.account: (each.move.tier, each.distance) for each in found.analysis[Edges].near}


def table(found: Survey) -> EdgeTable:
    shown = show_edges(Context(found, ENGLISH), "")
    assert shown
    return shown


FIRM = (
    account("aa", marks={"fit": 8, "pay": 8}),
    account("bb", marks={"fit": 8, "pay": 7}),
    account("cc", marks={"fit": 8, "pay": 6}),
    account("dd", marks={"fit": 6, "pay": 5}),
    account("ee", marks={"fit": 8, "pay": 7}, tier=HAND),
    account("ff", marks={"fit": 8, "pay": 7}, status="former"),
)


def test_s12_who_is_within_a_quarter_point_of_another_tier_is_close_to_it() -> None:
    """Fit weighs 3 and pay 1. aa is (24 + 8) / 4 = 8, the limit itself: A is anything above. bb is 31 / 4 = 7.75, just a quarter; cc 7.5, too far.

    dd is 23 / 4 = 5.75, a quarter below 6, where B begins. A tier by hand does not move with the score, and a former client has none to keep.
    """
    assert near(known(*FIRM)) == {"aa": ("A", 0), "bb": ("A", Fraction(1, 4)), "dd": ("B", Fraction(1, 4))}


def test_s12_with_one_limit_only_who_is_near_that_is_close() -> None:
    """Two tiers, one limit, of 8. bb is 7.75, just a quarter below it."""
    made = portfolio(*FIRM, criteria={"fit": 3, "pay": 1}, tiers=[{"id": "A", "above": 8}, {"id": "B"}])
    assert {each.account: each.distance for each in analyse(made, score(made, TODAY), TODAY)[Edges].near} == {"aa": 0, "bb": Fraction(1, 4)}


def test_s12_a_firm_says_itself_what_is_close() -> None:
    assert near(known(*FIRM, limits={"near_tier": 0.1})) == {"aa": ("A", 0)}


def test_s12_the_portfolio_says_which_mark_would_move_it() -> None:
    """bb passes 8 when fit does 25 / 3, as 25 + 7 is 32: 8.33…, and at 8.4 for sure. With pay alone it takes 8. dd reaches 6 with a fit of 19 / 3, or a pay of 6."""
    shown = table(known(*FIRM))
    assert shown.title == "Three clients are within 0.25 of another tier"
    assert [(row.client.text, row.badge.letter, row.other.letter, row.distance) for row in shown.rows] == [
        ("Aa", "B", "A", "on the limit of 8"), ("Bb", "B", "A", "0.25 below 8"), ("Dd", "C", "B", "0.25 below 6"),
    ]  # fmt: skip
    assert shown.rows[1].marks == "Fit from 8.0 to 8.4 or pay from 7.0 to above 8.0"
    assert shown.rows[2].marks == "Fit from 6.0 to 6.4 or pay from 5.0 to 6.0"


def test_s12_nobody_close_is_said_and_where_the_score_does_not_decide_nothing_is() -> None:
    """(21 + 7) / 4 is 7, a whole point from either limit. Where all criteria must reach a minimum, no score is close to anything."""
    far = account("aa", marks={"fit": 7, "pay": 7})
    assert table(known(far)).title == "No client is within 0.25 of another tier"
    made = portfolio(*FIRM, criteria=criteria({"fit": 3, "pay": 1}, rank_by="all"))
    found = survey(made)
    assert near(found) == {}
    assert show_edges(Context(found, ENGLISH), "") is None


def test_s12_the_ranking_marks_who_is_close(tmp_path: Path) -> None:
    site = build(tmp_path, example("marks: {turnover: 8, reputation: 8, cooperation: 8}"))
    assert "near A" in read(site / "accounts.html")
    assert "on the limit of 8" in read(site / "portfolio.html")


def test_s12_the_export_says_how_far_each_way_is() -> None:
    """aa is on the limit of A, and 2 points above that of C."""
    accounts = {each["id"]: each for each in export_survey(known(*FIRM), ENGLISH)["accounts"]}
    assert [(move["tier"], move["distance"]) for move in accounts["aa"]["moves"]] == [("A", 0.0), ("C", 2.0)]


# ---- Who moved, and why -------------------------------------------------------------------------------

SETTINGS = {
    "plans/firm.yaml": "name: City Works\ncurrency: EUR\nyear: 2026\n",
    "plans/criteria.yaml": "criteria:\n  fit: {name: Fit, weight: 3}\n  pay: {name: Pay, weight: 1}\n",
}
CITY, PORT = "plans/accounts/city.yaml", "plans/accounts/port.yaml"


def plan(name: str, fit: int, temperature: str) -> str:
    return f"name: {name}\nstatus: client\ntemperature: {temperature}\nmarks: {{fit: {fit}, pay: 6}}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """City scores (27 + 6) / 4 = 8.25 and is warm; in June its fit becomes 7, so 6.75, and it cools. Port stays a B, and becomes warm."""
    made = Repository.init(tmp_path)
    made.commit(SETTINGS | {CITY: plan("City", 9, "red"), PORT: plan("Port", 7, "yellow")}, "2025-10-01")
    made.commit({CITY: plan("City", 7, "blue"), PORT: plan("Port", 7, "red")}, "2026-06-10")
    return made


def look_back(repository: Repository) -> Context:
    survey, history = pipeline.make_survey(pipeline.open_workspace(repository.folder), TODAY), History(repository.folder, ENVIRONMENT)
    windows = chronicle.list_windows(history, survey, NOTHING)
    return Context(chronicle.recall(history, survey, NOTHING), Words("en")).looking_back(windows)


def moved(repository: Repository) -> Movement:
    shown = show_movement(look_back(repository), "")
    assert shown
    return shown


def test_s6_who_changed_tier_over_a_year_is_told_with_what_did_most_to_it(repository: Repository) -> None:
    """Only its mark on fit changed."""
    assert [(row.client.text, row.before.letter, row.after.letter, row.through) for row in moved(repository).rows] == [
        ("City", "A", "B", "Fit")
    ]


def test_s6_each_tier_says_how_many_clients_it_had_then_and_has_today(repository: Repository) -> None:
    """City went from A to B in June, and this month Port follows it to C, by a fit of 4."""
    repository.commit({PORT: plan("Port", 4, "red")}, "2026-11-20")
    assert [(row.badge.letter, row.then, row.now) for row in moved(repository).tiers] == [("A", "1", "0"), ("B", "1", "1"), ("C", "0", "1")]


def test_s6_a_tier_without_clients_has_nought(repository: Repository) -> None:
    """Port and City are both a B today; nobody ever was a C."""
    repository.commit({PORT: plan("Port", 7, "red"), CITY: plan("City", 7, "blue")}, "2026-11-19")
    shown = moved(repository)
    assert [(row.badge.letter, row.then, row.now) for row in shown.tiers] == [("A", "1", "0"), ("B", "1", "2"), ("C", "0", "0")]


def test_s6_who_grew_warmer_or_cooler_is_told_beside_it(repository: Repository) -> None:
    shown = moved(repository)
    assert shown.warmth_title == "2 relationships have changed since 24 November 2025"
    assert [(row.client.text, row.before, row.after) for row in shown.warmth] == [("City", "warm", "cool"), ("Port", "swinging", "warm")]


def shift(repository: Repository, *, temperature: str, status: str = "client", fit: int = 7) -> Movement:
    """What is shown when Port alone is otherwise this month, as City is what it was."""
    port = plan("Port", fit, temperature).replace("client", status)
    repository.commit({CITY: plan("City", 9, "red"), PORT: port}, "2026-11-20")
    return moved(repository)


def test_s6_where_nobody_moved_or_grew_warmer_that_is_said_once(repository: Repository) -> None:
    shown = shift(repository, temperature="yellow")
    assert shown.title.replace("\u00a0", " ") == "No client changed tier since Oct 2025"
    assert (shown.nothing, shown.rows) == ("Clients that came or went are not counted here.", ())
    assert (shown.warmth_title, shown.warmth, shown.warmth_more) == ("", (), "")


def test_s6_who_moved_leaves_nothing_to_say_of_nobody(repository: Repository) -> None:
    shown = moved(repository)
    assert shown.title.replace("\u00a0", " ") == "1 client changed tier since Oct 2025"
    assert (shown.nothing, shown.more, shown.warmth_more) == ("", "", "")
    assert len(shown.tiers) == 3, "nobody is without a tier, then or now"


@pytest.mark.parametrize("status", ["former", "prospect"])
def test_s6_only_of_those_that_were_clients_and_are_is_it_said_that_they_grew_warmer(repository: Repository, status: str) -> None:
    assert shift(repository, temperature="red", status=status).warmth == ()


def test_s6_whose_temperature_nobody_wrote_has_a_dash_for_it(repository: Repository) -> None:
    repository.commit({PORT: plan("Port", 7, "red").replace("temperature: red\n", "")}, "2026-11-20")
    assert [(row.client.text, row.before, row.after) for row in moved(repository).warmth][1:] == [("Port", "swinging", "–")]


def test_s6_a_new_client_grew_no_warmer_and_one_that_lost_its_tier_is_counted_with_those_without(repository: Repository) -> None:
    repository.commit(
        {"plans/accounts/new.yaml": plan("New", 9, "red"), PORT: "name: Port\nstatus: client\ntemperature: yellow\n"}, "2026-11-20"
    )
    shown = moved(repository)
    assert [row.client.text for row in shown.warmth] == ["City"]
    assert [(row.badge.letter, row.then, row.now) for row in shown.tiers][-1][1:] == ("0", "1")
    assert len(shown.tiers) == 4


def test_s6_without_a_history_it_is_said_that_nobody_can_see_it(repository: Repository, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert word_unseen(look_back(repository)) == ""
    young = Repository.init(tmp_path_factory.mktemp("young"))
    young.commit(SETTINGS | {CITY: plan("City", 9, "red")}, "2026-11-02")
    bare = look_back(young)
    assert show_movement(bare, "") is None
    assert word_unseen(bare).startswith("Who changed tier or temperature cannot be seen yet")
    assert word_unseen(Context(known(*FIRM), ENGLISH)).startswith("Who changed tier or temperature cannot be seen yet")


def test_s6_where_no_month_before_this_one_can_be_read_it_is_said_so() -> None:
    months = tuple(Month(day, None, None) for day in (date(2026, 10, 31), TODAY))
    told = word_unseen(Context(replace(known(*FIRM), past=Timeline(months)), ENGLISH))
    assert told == "Who changed tier or temperature cannot be seen: no earlier version of these plans can be read."
