"""What each key is called in what changed, of whom it is, and how its old and new value are said. Today is 24 November 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accountplan.base.text import Money, Text, say
from accountplan.base.words import Words
from accountplan.compare.findings import compare_findings
from accountplan.model.finding import Finding, Severity
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.account import list_findings, report_account
from accountplan.present.changes.context import make_context
from accountplan.present.changes.firm import list_blocks
from builders import account, criteria, portfolio
from compare.firms import changes

YEAR = {"from": date(2025, 1, 1), "until": date(2025, 12, 31)}
JANSEN: dict[str, Any] = {"name": "Ans Jansen"}


def list_firm(before: Portfolio, after: Portfolio, language: str = "en") -> dict[str, list[str]]:
    """What is told of the firm, by title."""
    blocks = list_blocks(make_context(changes(before, after), Words(language)))
    return {each.title: [line.replace("\u00a0", " ") for line in each.lines] for each in blocks}


def tell_plan(before: dict[str, Any], after: dict[str, Any], language: str = "en", **firm: Any) -> list[str]:
    """What is told of one plan, below its score."""
    found = changes(*(portfolio(account(**each), **firm) for each in (before, after)))
    report = report_account(found.accounts[0], make_context(found, Words(language)))
    return [line.replace("\u00a0", " ") for line in report.lines[1:]]


def busy(hours: int, available: int | None) -> Portfolio:
    """A firm in which Jansen has so many hours, and promised some of them; None is somebody with no number of hours."""
    person = JANSEN if available is None else {**JANSEN, "hours": available}
    return portfolio(account(actions=[{"what": "Dig", "who": ["jansen"], "hours": hours}]), people={"jansen": person})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (busy(4, 100), busy(9, 100), "4 → 9 of 100"),
        (busy(4, 100), busy(4, 200), "4 of 100 → 4 of 200"),
        (busy(4, None), busy(9, None), "4 → 9"),
        (busy(4, None), busy(4, 100), "4 → 4 of 100"),
        (portfolio(account()), busy(4, 100), "not one of us → 4 of 100"),
        (busy(4, 100), portfolio(account()), "4 of 100 → not one of us"),
    ],
)
def test_of_hours_asked_it_is_said_of_how_many_where_that_is_known(before: Portfolio, after: Portfolio, said: str) -> None:
    """Once where somebody has as many as before."""
    assert list_firm(before, after)["Hours asked"] == [f"Ans Jansen: {said}"]


def test_a_figure_deep_in_the_settings_of_the_firm_has_its_name_in_the_language_of_the_reader() -> None:
    before, after = (portfolio(firm={"acquisition": [{**YEAR, "angles": {"running": {"turnover": amount}}}]}) for amount in (10, 20))
    assert list_firm(before, after, "nl") == {"Instellingen van het bureau": ["Acquisitie, omzet: € 10 → € 20"]}


def test_of_the_weight_of_a_role_it_is_said_that_it_is_one_and_of_which() -> None:
    none, two, three = (portfolio(criteria=criteria({"fit": 1}, rater_weights=each)) for each in ({}, {"partner": 2}, {"partner": 3}))
    assert list_firm(two, three) == {"The method": ["Weight of partner: 2 → 3"]}
    assert list_firm(none, two) == {"The method": ["Weight of partner: none → 2"]}


def test_of_what_somebody_of_us_knows_it_is_said_who_that_is() -> None:
    before, after = (
        {"contacts": [{"name": "T. Bos", "known_by": {"jansen": {"last": day}}}]} for day in (date(2026, 3, 5), date(2026, 4, 5))
    )
    assert tell_plan(before, after, people={"jansen": JANSEN}) == [
        "Changed in Their people: T. Bos (last contact of Ans Jansen 5 March 2026 → 5 April 2026)"
    ]


WEAK, LATE = say("No lead."), say("“{what}” is {n} days late.", what="Call", n=3)


def owed(amount: Decimal) -> Text:
    return say("Of {amount} nobody knows more.", amount=Money(amount))


def found(message: Text, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("no-lead", "AP000", severity, "plans/accounts/acme.yaml", 3, 1, message, "", account="acme")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([], [found(WEAK)], ["New warning: No lead. plans/accounts/acme.yaml:3"]),
        ([found(WEAK)], [], ["Gone: No lead."]),
        ([found(WEAK)], [found(WEAK)], []),
        (
            [found(WEAK)],
            [found(WEAK, Severity.ERROR)],
            ["Stricter: No lead. (error) plans/accounts/acme.yaml:3 Before: No lead. (warning)"],
        ),
        ([found(WEAK, Severity.ERROR)], [found(WEAK)], ["Milder: No lead. (warning) Before: No lead. (error)"]),
        (
            [found(say("Above {limit}.", limit=Money(100)))],
            [found(say("Above {limit}.", limit=Money(50)))],
            ["Stricter: Above €50. plans/accounts/acme.yaml:3 Before: Above €100."],
        ),
        (
            [found(LATE)],
            [found(replace(LATE, values=(("what", "Call"), ("n", 9))))],
            ["Still found: “Call” is 9 days late. Before: “Call” is 3 days late."],
        ),
        ([found(owed(Decimal("100.1")))], [found(owed(Decimal("100.2")))], []),
    ],
)
def test_a_finding_is_told_with_what_it_said_before_and_how_bad_it_was_where_that_changed(
    before: list[Finding], after: list[Finding], said: list[str]
) -> None:
    """What reads the same has not changed."""
    context = make_context(changes(portfolio(account()), portfolio(account())), Words("en"))
    assert [context.words.say(each) for each in list_findings(compare_findings(before, after, {}), context)] == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({}, {2025: {"hours": 9, "turnover": 5}}, ["Figures of 2025: hours 9 and turnover €5"]),
        ({2025: {"hours": 9, "turnover": 5}}, {}, ["No more figures of 2025: hours 9 and turnover €5"]),
        ({}, {2025: {"hours": 9}}, ["Hours 2025: none → 9"]),
        ({2025: {"hours": 9}}, {2025: {"hours": 9, "turnover": 5}}, ["Turnover 2025: none → €5"]),
        ({2025: {"hours": 8, "turnover": 4}}, {2025: {"hours": 9, "turnover": 5}}, ["Hours 2025: 8 → 9", "Turnover 2025: €4 → €5"]),
        (
            {2024: {"hours": 7, "turnover": 3}},
            {2025: {"hours": 9, "turnover": 5}},
            ["No more figures of 2024: hours 7 and turnover €3", "Figures of 2025: hours 9 and turnover €5"],
        ),
    ],
)
def test_figures_of_a_year_that_come_or_go_together_stand_in_one_line(
    before: dict[int, Any], after: dict[int, Any], said: list[str]
) -> None:
    lines = [line for line in tell_plan({"figures": before}, {"figures": after}) if "2024" in line or "2025" in line]
    assert lines == said


def test_whether_something_holds_is_told_by_yes_and_no() -> None:
    no, yes = ({"includes_children": each} for each in (False, True))
    assert tell_plan(no, yes) == ["Whether figures include those of its parts: no → yes"]
    assert tell_plan(yes, no) == ["Whether figures include those of its parts: yes → no"]


HAND: dict[str, Any] = {"tier": {"is": "A", "why": "big", "by": "jansen", "until": date(2027, 1, 1)}}


def knows(strength: int) -> dict[str, Any]:
    return {"contacts": [{"name": "T. Bos", "known_by": {"jansen": {"strength": strength}}}]}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"budget": {2026: {"turnover": 5}}}, {"budget": {2026: {"turnover": 9}}}, "Budget, turnover 2026: €5 → €9"),
        (
            {"services": {"audit": {"turnover": {2025: 5}}}},
            {"services": {"audit": {"turnover": {2025: 7}}}},
            "Audit, turnover 2025: €5 → €7",
        ),
        ({}, {"services": {"audit": {"state": "open"}}}, "Audit: none → not yet, a chance"),
        ({}, HAND, "By hand in A until 1 January 2027, by Ans Jansen: “big”"),
        (HAND, {}, "No longer by hand in A; Ans Jansen had put it there until 1 January 2027: “big”"),
        (knows(1), knows(3), "Changed in Their people: T. Bos (how well known of Ans Jansen has met → trusted)"),
    ],
)
def test_a_line_names_what_it_is_about_once(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    assert tell_plan(before, after, people={"jansen": JANSEN}, firm={"services": {"audit": {"name": "Audit"}}}) == [said]


def tiered(*each: dict[str, Any]) -> Portfolio:
    return portfolio(tiers=each)


AIM = {"id": "x", "kind": "hours", "measure": "Talks", "target": 3}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (portfolio(criteria={"fit": 1}), portfolio(criteria={"fit": 1, "image": 2}), {"The method": ["New: criterion Image"]}),
        (
            portfolio(criteria={"fit": 1, "image": 2}),
            portfolio(criteria={"fit": 3}),
            {"The method": ["Criterion Fit, weight: 1 → 3", "Gone: criterion Image"]},
        ),
        (
            tiered({"id": "A", "above": 8}, {"id": "B"}),
            tiered({"id": "A", "above": 7, "name": "Top"}, {"id": "B"}),
            {"The method": ["Tier A, above: 8 → 7"], "The tiers": ["Tier A, name: A → Top"]},
        ),
        (
            tiered({"id": "A", "above": 8}, {"id": "B"}),
            tiered({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 5}),
            {"The method": ["New: tier C"]},
        ),
        (portfolio(), portfolio(people={"bo": {}}), {"We ourselves": ["New: Bo"], "Hours asked": ["Bo: not one of us → 0"]}),
        (portfolio(people={"bo": {}}), portfolio(), {"We ourselves": ["Gone: Bo"], "Hours asked": ["Bo: 0 → not one of us"]}),
        (
            portfolio(groups={"g": {"accounts": []}}),
            portfolio(groups={"g": {"accounts": [], "objectives": [AIM]}}),
            {"Groups": ["New in Objectives of G: Talks"]},
        ),
    ],
)
def test_what_comes_goes_or_is_otherwise_in_the_firm_stands_below_its_title(
    before: Portfolio, after: Portfolio, said: dict[str, list[str]]
) -> None:
    """A tier that is new is part of the method alone: it is not told again among what is wanted of tiers."""
    assert list_firm(before, after) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"limits": {"largest": 0.25}}, {"limits": {"largest": 0.3}}, "Limits, share of the largest client: 25% → 30%"),
        (
            {"target": {"year": 2027, "turnover": 5000}},
            {"target": {"year": 2028, "turnover": 5000}},
            "Target of the firm, year: 2027 → 2028",
        ),
        ({"year": 2026}, {"year": 2027}, "Year: 2026 → 2027"),
        ({"services": {"a": {"name": "Audit"}}}, {"services": {"a": {"name": "Control"}}}, "Services, name: Audit → Control"),
    ],
)
def test_a_setting_of_the_firm_is_said_in_its_own_measure(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    """A share as a percentage, and a year as no number of thousands."""
    assert list_firm(portfolio(firm=before), portfolio(firm=after)) == {"Settings of the firm": [said]}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"evaluation": {"every": "quarter"}}, {"evaluation": {"every": "year"}}, "Evaluation, how often: every quarter → every year"),
        ({"segment": {"sector": "a"}}, {"segment": {"sector": "b"}}, "Segment, sector: a → b"),
        ({"developments": {"market": "x"}}, {"developments": {"market": "y"}}, "Written differently: Market"),
    ],
)
def test_a_key_below_another_is_said_with_what_it_is_part_of(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    assert tell_plan(before, after) == [said]


def test_figures_that_come_together_stand_in_one_line_a_year_in_order() -> None:
    before = {"figures": {2025: {"margin": 5}}}
    after = {"figures": {2024: {"hours": 1, "turnover": 7}, 2025: {"hours": 2, "margin": 6, "turnover": 8}}}
    assert tell_plan(before, after)[1:] == [
        "Margin 2025: €5 → €6",
        "Figures of 2024: hours 1 and turnover €7",
        "Figures of 2025: hours 2 and turnover €8",
    ]
