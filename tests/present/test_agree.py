"""What several pages, the booklets and the rules say of one thing: they agree."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from accountplan import lint
from accountplan.cli.commands.score import make_row
from accountplan.model.analysis import Agenda, WatchList
from accountplan.model.bands import make_ladder
from accountplan.model.portfolio import Portfolio
from accountplan.present import make_booklets
from accountplan.render.booklet.writing import Writer
from builders import TODAY, account, portfolio

from .reading import ENGLISH, page, plain, survey

PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}}
SOON, PAST = TODAY + timedelta(days=97), TODAY - timedelta(days=3)


def acme(**fields: Any) -> Portfolio:
    return portfolio(account("acme", marks={"fit": 9}, **fields), people=PEOPLE)


def told(made: Portfolio, *rules: str) -> set[str]:
    """Which of these rules find something."""
    found = survey(made)
    return {each.rule for each in lint.lint(made, found.scores, found.analysis, TODAY, ())} & set(rules)


def plan(made: Portfolio) -> Any:
    """The plan of the one account, in its booklet."""
    [booklet] = make_booklets(survey(made), ENGLISH)
    return booklet.accounts[0].view.plan


def printed(made: Portfolio) -> str:
    """What the booklet says of the one account."""
    [booklet] = make_booklets(survey(made), ENGLISH)
    return plain(Writer(ENGLISH, None).chapter(booklet, booklet.accounts[0]))


@pytest.mark.parametrize(("left", "said", "here"), [(SOON, "leaves on 1 March 2027", True), (PAST, "left on 21 November 2026", False)])
def test_who_leaves_later_is_here_on_every_page_until_then(left: Any, said: str, here: bool) -> None:
    made = acme(contacts=[{"name": "T. Verhoef", "role": "decides", "left": left, "known_by": {"jansen": {"strength": 3}}}])
    assert said in plain(page(made, "accounts/acme.html"))
    assert ("T. Verhoef" in page(made, "people/jansen.html")) is here
    assert bool(plan(made).contacts) is here
    assert (said in printed(made)) is here
    assert ("no-decider" in told(made, "no-decider")) is not here


def test_what_was_done_is_late_nowhere_and_nobodys_task_although_its_status_is_open() -> None:
    made = acme(actions=[{"what": "Call", "who": "jansen", "when": PAST, "done": PAST, "hours": 8}])
    assert told(made, "late-action", "done-but-open") == {"done-but-open"}
    assert survey(made).analysis[Agenda].late == ()
    assert "done on 21 Nov" in plain(page(made, "accounts/acme.html"))
    assert "No open actions." in plain(page(made, "people/jansen.html"))
    assert [(row.done, row.state.late) for row, _ in plan(made).actions] == [("21\u00a0Nov", False)]


def test_a10_an_action_with_a_result_is_late_nowhere_and_nobodys_task() -> None:
    made = acme(actions=[{"what": "Call", "who": "jansen", "when": PAST, "result": "They want it.", "hours": 8}])
    assert told(made, "late-action", "done-but-open") == {"done-but-open"}
    assert survey(made).analysis[Agenda].late == ()
    assert "No open actions." in plain(page(made, "people/jansen.html"))
    assert [row.state.late for row, _ in plan(made).actions] == [False]


def test_a15_the_page_of_one_of_us_holds_all_that_is_due_of_that_person() -> None:
    work = [{"name": "Weir", "lead": "jansen", "due": PAST}, {"name": "Lock", "lead": "devries", "due": PAST}]
    made = acme(lead="jansen", assignments=work, evaluation={"next": TODAY + timedelta(days=20)}, reviewed=TODAY)
    text = plain(page(made, "people/jansen.html"))
    assert "leads one account and is late with one thing ." in text
    assert "What else is due this quarter What Client When Deliver: Weir Acme 21 Nov 3 days late Hold our evaluation Acme 14 Dec" in text
    assert "Lock" not in text


def test_a15_what_is_due_today_is_not_late() -> None:
    text = plain(page(acme(lead="jansen", assignments=[{"name": "Weir", "lead": "jansen", "due": TODAY}]), "people/jansen.html"))
    assert "What Client When Deliver: Weir Acme 24 Nov" in text
    assert "late" not in text


@pytest.mark.parametrize(("days", "old"), [(300, False), (900, True)])
def test_a_bad_rating_of_long_ago_is_neither_a_sign_nor_a_finding(days: int, old: bool) -> None:
    work = [{"name": name, "rating": 4, "delivered": TODAY - timedelta(days=days)} for name in ("a", "b")]
    made = acme(assignments=work)
    assert (survey(made).analysis[WatchList].risks == ()) is old
    assert (told(made, "bad-rating-unanswered") == set()) is old


def test_a_sign_that_will_be_put_right_is_open_until_then() -> None:
    made = acme(signals=[{"kind": "serious_complaint", "on": PAST, "resolved": SOON}])
    assert told(made, "signal-unanswered") == {"signal-unanswered"}
    assert len(survey(made).analysis[WatchList].risks) == 1
    assert "put right" not in plain(page(made, "accounts/acme.html"))


def test_a18_hours_of_all_clients_are_rounded_alike_on_one_page() -> None:
    made = portfolio(
        account("acme", figures={2025: {"turnover": 9, "hours": Decimal("100.5")}}),
        account("polder", figures={2025: {"turnover": 9, "hours": 300}}),
    )
    text = plain(page(made, "portfolio.html"))
    assert "401 hours" in text
    assert "400" not in text


def test_a12_site_paper_and_terminal_say_a_score_on_its_own_side_of_a_limit() -> None:
    made = portfolio(account("acme", marks={"fit": Decimal("7.996")}))
    assert "7.996" in plain(page(made, "accounts/acme.html"))
    [booklet] = make_booklets(survey(made), ENGLISH)
    assert booklet.accounts[0].view.score == "7.996"
    assert make_row(survey(made), "acme", ENGLISH, make_ladder(made.tiers), 40)[4] == "7.996"
