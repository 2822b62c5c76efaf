"""What a page says at exactly a limit, and one step on either side of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accountplan.model.account import Account
from accountplan.model.finding import Finding, Severity
from builders import TODAY, account, criteria, portfolio

from .reading import heading, page, plain, titles

DAY = date(2026, 1, 5)
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "devries": {"name": "Bo de Vries"}}


def acme(firm: Any = None, **fields: Any) -> str:
    """The words of the page of one client."""
    return plain(page(portfolio(account(**fields), people=PEOPLE, **(firm or {})), "accounts/acme.html"))


def client(id: str, turnover: float, margin: float | None = None, hours: float | None = None, **fields: Any) -> Account:
    """A client with the figures of one year."""
    given = {"turnover": turnover, "margin": margin, "hours": hours}
    return account(id, figures={2025: {name: value for name, value in given.items() if value is not None}}, **fields)


def clients(*turnovers: float) -> list[Account]:
    return [client(f"c{number}", turnover) for number, turnover in enumerate(turnovers)]


def start(*accounts: Account, **given: Any) -> str:
    return plain(page(portfolio(*accounts, **given), "index.html"))


def whole(*accounts: Account, **given: Any) -> str:
    """The page about the portfolio."""
    return page(portfolio(*accounts, **given), "portfolio.html")


def finding(rule: str, line: int) -> Finding:
    return Finding(rule, "AP999", Severity.ADVICE, "plans/accounts/acme.yaml", line, 1, "Wrong.", "Mend it.", "acme")


# ---- One client -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {"actions": [{"what": "Call", "when": TODAY}]},
        {"evaluation": {"every": "year"}},
        {"evaluation": {"notes": [{"on": DAY, "text": "Fine."}]}},
    ],
    ids=["an action", "a rhythm", "a note"],
)
def test_a_part_that_holds_anything_is_not_said_to_be_empty(fields: dict[str, Any]) -> None:
    def section(**fields: Any) -> str:
        made = page(portfolio(account("acme", **fields)), "accounts/acme.html")
        return plain(made[made.index('id="action_plan"') :].partition("</section>")[0])

    assert "Nothing is recorded here" in section()
    assert "Nothing is recorded here" not in section(**fields)


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        ({"turnover": 7}, "by hand"),
        ({}, "scale: turnover €5,000 in 2025"),
        ({"turnover": [{"by": "jansen", "mark": 8, "on": DAY}]}, "Jansen, 5 Jan 2026"),
        ({"turnover": [{"by": who, "mark": 8, "on": DAY} for who in PEOPLE]}, "De Vries 8, Jansen 8"),
        ({"turnover": [{"by": who, "mark": mark, "on": DAY} for who, mark in zip(PEOPLE, (2, 9), strict=True)]}, ": talk about this"),
    ],
    ids=["hand", "scale", "one rater", "two raters", "raters far apart"],
)
def test_a_mark_says_where_it_comes_from(marks: Any, words: str) -> None:
    scale = {"turnover": {"weight": 1, "scale": {"figure": "turnover", "points": {1000: 4, 9000: 8}}}}
    assert words in acme({"criteria": scale}, marks=marks, figures={2025: {"turnover": 5000}})


@pytest.mark.parametrize(("value", "over"), [(50, False), (50.01, True)])
def test_a_gift_of_exactly_the_limit_is_within_it(value: float, over: bool) -> None:
    gifts = [{"on": DAY, "to": "Carla", "what": "map", "value": value}]
    made = page(portfolio(account("acme", gifts=gifts), firm={"gift_limit": 50}), "accounts/acme.html")
    assert ("above the limit" in plain(made)) == over


@pytest.mark.parametrize(("until", "told"), [(TODAY, True), (TODAY - timedelta(days=1), False)])
def test_a_tier_by_hand_that_ran_out_is_told_as_if_it_were_not_there(until: date, told: bool) -> None:
    by_hand = {"is": "A", "why": "they merge", "by": "jansen", "until": until}
    made = portfolio(account("acme", marks={"fit": 7}, tier=by_hand), people=PEOPLE)
    assert ("by hand until" in plain(page(made, "accounts/acme.html"))) == told
    assert ("they merge" in plain(page(made, "criteria.html"))) == told


@pytest.mark.parametrize(
    ("waiver", "said"),
    [
        ({"rule": "no-team"}, "A client in the top tiers has no team: for now"),
        ({"rule": "no-such-rule"}, "no-such-rule : for now"),
        ({"item": "situation.history"}, "History: for now"),
        ({"item": "weather"}, "weather : for now"),
    ],
)
def test_a_waiver_is_named_by_what_its_rule_finds_or_by_its_item(waiver: dict[str, str], said: str) -> None:
    assert said in acme(waive=[{**waiver, "reason": "for now", "until": TODAY}])


def test_marks_that_nobody_gave_are_not_below_the_minimum() -> None:
    given = criteria({"fit": 1, "image": 1, "payment": 1}, rank_by="all", minimum=6)
    assert "Below the minimum: Image." in acme({"criteria": given}, marks={"fit": 6, "image": 5.9})


@pytest.mark.parametrize(
    ("days", "late"),
    [({"asked": DAY}, False), ({"due": TODAY}, False), ({"due": TODAY - timedelta(days=1)}, True), ({"due": DAY, "sent": TODAY}, False)],
)
def test_a_proposal_is_late_when_it_had_to_be_in(days: dict[str, date], late: bool) -> None:
    made = page(portfolio(account("acme", proposals=[{"name": "Quay", "stage": "requested", **days}])), "accounts/acme.html")
    assert ('class="late"' in made) == late


def test_the_figures_of_five_years_are_shown() -> None:
    words = acme(figures={year: {"turnover": year} for year in range(2019, 2026)})
    assert ["€2,020" in words, "€2,021" in words, "€2,025" in words] == [False, True, True]


def test_three_marks_are_named_for_each_way_to_another_tier() -> None:
    weights = {"fit": 4, "image": 4, "payment": 4, "learning": 4}
    words = acme({"criteria": weights}, marks=dict.fromkeys(weights, 7.5))
    (marks,) = re.findall(r"One mark can do that: (.*?)\.(?=\s[A-Z])", words)[:1]
    assert [name in marks for name in ("Fit", "Image", "Payment", "Learning")].count(True) == 3


# ---- The firm ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "said"), [(5, False), (6, True)])
def test_the_five_largest_are_told_when_there_are_more(number: int, said: bool) -> None:
    words = start(*clients(*range(100, 100 + number)))
    assert ("comes from the five largest" in words) == said
    assert not said or "comes from the five largest. 83.7%" in words


@pytest.mark.parametrize(("number", "said"), [(1, False), (2, True)])
def test_one_client_has_no_index_and_no_eighty_percent(number: int, said: bool) -> None:
    words = start(*clients(*range(100, 100 + number)))
    assert ("Herfindahl index" in words) == ("80% of the turnover" in words) == said
    assert ("of equal size" in plain(whole(*clients(*range(100, 100 + number))))) == said


@pytest.mark.parametrize(("limit", "over"), [(0.5, False), (0.499, True)])
def test_dependence_of_exactly_the_limit_is_within_it(limit: float, over: bool) -> None:
    accounts, firm = clients(50, 50), {"limits": {"largest": limit}}
    assert ("above the limit" in plain(whole(*accounts, firm=firm))) == over
    assert ("Above the limit" in start(*accounts, firm=firm)) == over
    assert ("above our limit" in heading(whole(*accounts, firm=firm))) == over


@pytest.mark.parametrize(
    ("turnovers", "said"),
    [((1000, 1), "is that of 1.0 client of equal size"), ((1000, 30), "is that of 1.1 clients of equal size"), ((1, 1), "2.0 clients")],
)
def test_one_client_of_equal_size_is_no_plural(turnovers: tuple[float, ...], said: str) -> None:
    assert said in plain(whole(*clients(*turnovers)))


def test_the_four_rules_that_say_most_are_named() -> None:
    found = [finding(f"rule-{number}", number) for number in range(1, 6) for _ in range(number)]
    words = plain(page(portfolio(account()), "index.html", *found))
    assert [f"rule-{number}" in words for number in range(1, 6)] == [False, True, True, True, True]


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "All files can be read"),
        ([Severity.ADVICE], "Nothing stops publishing."),
        ([Severity.WARNING, Severity.ADVICE], "Nothing stops publishing."),
        ([Severity.ERROR, Severity.ADVICE], "An error stops publishing."),
    ],
)
def test_the_findings_begin_with_whether_they_stop_publishing(severities: list[Severity], said: str) -> None:
    found = [replace(finding("no-team", line), severity=severity) for line, severity in enumerate(severities, 1)]
    assert said in plain(page(portfolio(account("acme")), "findings.html", *found))


@pytest.mark.parametrize(("before", "now", "said"), [(1000, 1010, "+1%"), (1000, 1004, "0%"), (1000, 1000, "0%"), (1000, 990, "−1%")])
def test_a_change_has_a_sign_when_it_is_not_rounded_to_nothing(before: int, now: int, said: str) -> None:
    made = portfolio(account("a", figures={2024: {"turnover": before}, 2025: {"turnover": now}}), groups={"water": {"accounts": ["a"]}})
    assert f" {said} " in plain(page(made, "groups/water.html"))
    assert "+0%" not in plain(page(made, "groups/water.html"))


@pytest.mark.parametrize(("years", "said"), [((2025,), False), ((2024, 2025), True), ((2023, 2024, 2025), True)])
def test_a_sum_over_several_years_says_who_is_not_in_all_of_them(years: tuple[int, ...], said: bool) -> None:
    one = account("one", figures={year: {"turnover": 100} for year in years})
    other = account("other", figures={2025: {"turnover": 100}} if len(years) > 1 else {})
    made = plain(page(portfolio(one, other, groups={"water": {"accounts": ["one", "other"]}}), "groups/water.html"))
    assert ("has no turnover in each of these years" in made) == said


def test_one_client_alone_takes_all_hours() -> None:
    made = whole(client("a", 100, 10, 20))
    assert "All hours and all margin belong to A" in titles(made)
    assert "One client brings all turnover" in titles(made)


def test_the_largest_fifth_and_those_that_bring_four_fifths_are_pointed_out() -> None:
    assert "one client: " not in whole(*clients(100))
    made = whole(*clients(50, 20, 10, 10, 5, 5))
    assert "two clients: 70%" in made
    assert "three clients: 80%" in made
    assert "six clients: " not in made


@pytest.mark.parametrize(("number", "said"), [(18, False), (19, True)])
def test_of_more_than_eighteen_clients_those_in_the_middle_are_only_counted(number: int, said: bool) -> None:
    made = plain(whole(*(client(f"c{place}", 100, 10 + place, 10) for place in range(number))))
    assert ("3 clients between" in made) == said
    assert ("clients between" in made) == said


@pytest.mark.parametrize(("number", "said"), [(5, "C0, C1, C2, C3 and C4."), (6, "C0, C1, C2, C3, C4 and 1 other.")])
def test_five_clients_that_are_not_drawn_are_named(number: int, said: str) -> None:
    drawn = client("drawn", 1, marks={"turnover": 9, "client_growth": 9})
    assert f"Not drawn, as they lack the marks for it: {said}" in plain(whole(drawn, *clients(*range(1, 1 + number)), criteria=MATRIX))


def test_five_hundred_clients_are_compared_in_each_way_to_rank_and_as_many_are_moved_by_hand() -> None:
    by_hand = {"is": "A", "why": "they merge", "by": "jansen", "until": TODAY}
    made = page(portfolio(*(account(f"c{number:03}", marks={"fit": 9}, tier=by_hand) for number in range(501))), "criteria.html")
    shown = Counter(re.findall(r'href="accounts/(c\d+)\.html', made))
    assert (shown["c000"], shown["c499"], shown["c500"]) == (2, 2, 0)


def test_the_first_three_at_a_loss_are_named() -> None:
    at_a_loss = [client(f"loss{number}", 50, -10 - number, 10) for number in range(4)]
    words = plain(whole(client("a", 100, 900, 10), *at_a_loss))
    assert "At a loss, among 4 clients: Loss3, Loss2 and Loss1." in words


MATRIX = {"turnover": 1, "client_growth": 1}


@pytest.mark.parametrize(
    ("marks", "title"),
    [
        ((4, 4), "None of two clients is a star"),
        ((9, 4), "One of two clients is a star; C0 grows fastest"),
        ((9, 8), "Two of two clients are stars; C0 grows fastest"),
    ],
)
def test_the_stars_are_counted(marks: tuple[int, int], title: str) -> None:
    made = [client(f"c{number}", 100 - number, marks={"turnover": mark, "client_growth": mark}) for number, mark in enumerate(marks)]
    assert title in titles(whole(*made, criteria=MATRIX))


def test_the_numbers_of_the_matrix_have_one_decimal() -> None:
    made = plain(whole(client("a", 100, marks={"turnover": 7.25, "client_growth": 6.04}), criteria=MATRIX))
    assert re.search(r"A \S+ 7\.3 6\.0 €100", made)


def test_two_of_the_heaviest_criteria_need_not_be_the_first() -> None:
    made = portfolio(account(), criteria={"payment": 1, "fit": 2, "image": 2})
    assert heading(page(made, "criteria.html")) == "Three criteria make up the score; the two heaviest count for 40.0% each."
