"""The smaller questions: matrix, value, agenda, capacity, groups; and how questions are found."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.analyse import analyse, questions, registry
from accountplan.analyse.aims import weigh_proposals
from accountplan.analyse.facts import Facts
from accountplan.analyse.registry import list_questions
from accountplan.lint.past import EITHER, TO_COME
from accountplan.model.analysis import (
    Agenda,
    Analysis,
    Capacity,
    Load,
    Matrix,
    Members,
    Pareto,
    Progress,
    Standing,
    Standings,
    Totals,
    Value,
    Ways,
    Weights,
)
from accountplan.model.portfolio import Portfolio
from accountplan.score import score
from builders import TODAY, account, criteria, portfolio

T = TypeVar("T")


def ask(kind: type[T], *accounts: Any, today: date = TODAY, **fields: Any) -> T:
    made = portfolio(*accounts, **fields)
    return analyse(made, score(made, today), today)[kind]


def test_every_module_is_asked_in_the_order_of_the_names() -> None:
    names = [vars(question)["__name__"].rpartition(".")[2] for question in list_questions()]
    assert names == sorted(path.stem for path in Path(questions.__path__[0]).glob("*.py") if path.stem != "__init__")


def test_every_answer_is_found_by_its_type() -> None:
    empty = portfolio()
    found = analyse(empty, score(empty, TODAY), TODAY)
    kinds = [get_type_hints(question.answer)["return"] for question in list_questions()]
    assert set(found.answers) == set(kinds)
    assert len(set(kinds)) == len(kinds)
    assert all(isinstance(answer, kind) for kind, answer in found.answers.items())


def test_an_answer_is_worked_out_once_and_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    class Watched:
        def answer(self, facts: Facts) -> Members:
            asked.append(facts.today)
            return Members({})

    monkeypatch.setattr(registry, "_map_questions", lambda: {Members: Watched()})
    found = analyse(portfolio(), score(portfolio(), TODAY), TODAY)
    assert asked == []
    assert found[Members] is found[Members]
    assert asked == [TODAY]


# ---- matrix --------------------------------------------------------------------------------------------------------------------------------

AXES = {"turnover": 3, "margin": 1, "client_growth": 2}


@pytest.mark.parametrize(
    ("turnover", "margin", "growth", "quadrant"),
    [(9, 9, 9, "star"), (2, 2, 9, "question"), (9, 9, 2, "cow"), (2, 2, 2, "dog"), (5.5, 5.5, 5.5, "star")],
)
def test_the_matrix_sets_our_value_against_the_growth_of_the_client(turnover: float, margin: float, growth: float, quadrant: str) -> None:
    found = ask(Matrix, account(marks={"turnover": turnover, "margin": margin, "client_growth": growth}), criteria=AXES)
    assert (found.points[0].quadrant, found.middle) == (quadrant, Fraction(11, 2))


def test_value_is_the_mean_of_turnover_and_margin_by_weight_or_the_one_that_is_known() -> None:
    both = account("both", marks={"turnover": 8, "margin": 4, "client_growth": 5}, figures={2024: {"turnover": 7}})
    one = account("one", marks={"margin": 4, "client_growth": 5})
    found = ask(Matrix, both, one, criteria=AXES)
    assert [(point.account, point.value, point.turnover) for point in found.points] == [("both", 7, 7), ("one", 4, 0)]


def test_clients_without_the_marks_are_named_and_others_than_clients_left_out() -> None:
    marks = {"turnover": 8, "client_growth": 5}
    found = ask(Matrix, account("a", marks={"turnover": 8}), account("b"), account("c", status="prospect", marks=marks), criteria=AXES)
    assert (found.points, found.missing) == ((), ("a", "b"))
    assert ask(Matrix, account("a", marks={"fit": 9})).missing == ("a",)


def test_the_stars_are_counted_and_the_fastest_is_the_only_one_with_the_highest_growth() -> None:
    def client(id: str, turnover: int, growth: int) -> Any:
        return account(id, marks={"turnover": turnover, "client_growth": growth})

    found = ask(Matrix, client("a", 9, 8), client("b", 9, 7), client("c", 2, 3), criteria=AXES)
    assert (found.stars, found.fastest and found.fastest.account) == (2, "a")
    assert ask(Matrix, client("a", 9, 8), client("b", 2, 8), criteria=AXES).fastest is None
    assert (ask(Matrix).stars, ask(Matrix).fastest) == (0, None)


def test_a_loss_has_no_size_in_the_matrix() -> None:
    marks = {"turnover": 9, "client_growth": 8}
    one, other = (account(id, marks=marks, figures={2025: {"turnover": turnover}}) for id, turnover in (("a", -5), ("b", 5)))
    assert [point.size for point in ask(Matrix, one, other, criteria=AXES).points] == [0, 5]


# ---- value ---------------------------------------------------------------------------------------------------------------------------------


def earning(id: str, mark: int, turnover: int, margin: int, hours: int, **fields: Any) -> Any:
    return account(id, marks={"fit": mark}, figures={2025: {"turnover": turnover, "margin": margin, "hours": hours}}, **fields)


def test_each_tier_shows_its_part_in_clients_turnover_margin_and_hours() -> None:
    found = ask(
        Value,
        earning("a", 9, 600, 60, 10),
        earning("b", 7, 300, 30, 20),
        earning("c", 7, 100, 10, 10),
        account("d", status="prospect", marks={"fit": 9}),
    )
    rows = {row.tier: row for row in found.tiers}
    assert (found.year, list(rows)) == (2025, ["A", "B", "C"])
    assert (rows["A"].accounts, rows["A"].clients, rows["B"].turnover, rows["B"].hours) == (2, 1, 400, 30)
    assert (rows["A"].turnover_share, rows["A"].margin_share, rows["A"].hours_share) == (Fraction(3, 5), Fraction(3, 5), Fraction(1, 4))
    assert (rows["A"].margin_per_hour, rows["C"].margin_per_hour, rows["C"].turnover_share) == (6, None, 0)


def test_accounts_without_a_tier_have_a_row_of_their_own_at_the_end() -> None:
    found = ask(Value, earning("a", 9, 1, 1, 1), account("b", figures={2025: {"turnover": 3}}))
    assert [(row.tier, row.accounts, row.turnover) for row in found.tiers] == [("A", 1, 1), ("B", 0, 0), ("C", 0, 0), (None, 1, 3)]


def test_clients_that_cost_more_than_they_bring_come_first() -> None:
    found = ask(Value, earning("even", 5, 1, 50, 50), earning("dear", 5, 1, 10, 40), earning("good", 5, 1, 40, 10), account("none"))
    assert [(row.account, row.gap) for row in found.effort] == [("dear", Fraction(-3, 10)), ("even", 0), ("good", Fraction(3, 10))]


def test_a_client_with_a_loss_shows_a_negative_share() -> None:
    found = ask(Value, earning("a", 5, 1, -10, 10), earning("b", 5, 1, 30, 10))
    assert [(row.account, row.margin_share) for row in found.effort] == [("a", Fraction(-1, 2)), ("b", Fraction(3, 2))]


@pytest.mark.parametrize(("margin", "net"), [(-1, {"margin"}), (0, set()), (0.5, set())])
def test_only_a_figure_below_nothing_makes_a_sum_a_net_one(margin: float, net: set[str]) -> None:
    years = {2025: {"turnover": 1, "margin": margin}}
    assert ask(Value, account("a", figures=years), earning("b", 5, 1, 30, 10)).net == net


def test_a_whole_of_less_than_nothing_has_no_shares() -> None:
    row = ask(Value, earning("a", 9, 1, -10, 10)).tiers[0]
    assert (row.margin, row.margin_share, row.hours_share, row.margin_per_hour) == (-10, None, 1, -1)


def test_without_hours_or_margin_there_is_nothing_to_compare() -> None:
    assert ask(Value, earning("a", 5, 1, 0, 10)).effort == ()
    assert ask(Value, earning("a", 5, 1, 5, 0)).effort == ()
    assert ask(Value).year is None


def test_a_client_of_which_hours_or_margin_are_not_known_is_compared_with_nobody() -> None:
    half = [account(id, figures={2025: {"turnover": 1, name: 5}}) for id, name in (("b", "hours"), ("c", "margin"))]
    found = ask(Value, earning("a", 5, 1, 5, 5), *half)
    assert ([row.account for row in found.effort], found.clients - found.known) == (["a"], 2)


def test_a_client_is_compared_when_it_costs_hours_or_brings_margin() -> None:
    found = ask(Value, earning("a", 5, 1, 0, 1), earning("b", 5, 1, 1, 0), earning("c", 5, 1, 0, 0))
    assert [(row.account, row.gap) for row in found.effort] == [("a", -1), ("b", 1)]


def test_a_client_without_figures_neither_adds_to_its_tier_nor_takes_from_it() -> None:
    found = ask(Value, earning("a", 9, 600, 60, 10), account("b", marks={"fit": 9})).tiers[0]
    assert (found.clients, found.turnover, found.margin, found.hours) == (2, 600, 60, 10)


def test_the_whole_is_that_of_all_tiers_and_of_clients_without_one() -> None:
    """Prospects without a tier stand in no row of clients, and so are not counted beside them."""
    found = ask(Value, earning("a", 9, 600, 60, 10), earning("b", 7, 300, 30, 20), account("c", status="prospect", marks={"fit": 9})).total
    assert (found.turnover, found.margin, found.hours, found.margin_per_hour) == (900, 90, 30, 3)
    assert (found.accounts, found.clients, found.others) == (3, 2, 1)
    assert ask(Value, earning("a", 9, 1, 1, 1), account("d", status="prospect")).total.others == 0
    assert ask(Value, earning("a", 9, 1, 1, 1), account("d", status="prospect"), account("e")).total.others == 1


@pytest.mark.parametrize(
    ("margin", "hours", "short", "notable"),
    [
        (70, 75, False, False),  # 5 points below, but 70 is more than three quarters of 75
        (5, 7, True, False),  # two points below, and less than three quarters of 7
        (6, 7, False, False),  # one point below
        (6, 8, False, False),  # two points below, and exactly three quarters
        (2, 7, True, True),  # five points below
        (3, 7, True, False),
    ],
)
def test_a_client_costs_clearly_more_from_two_points_and_a_quarter_on(margin: int, hours: int, short: bool, notable: bool) -> None:
    found = ask(Value, earning("one", 5, 1, margin, hours), earning("rest", 5, 1, 100 - margin, 100 - hours))
    row = next(row for row in found.effort if row.account == "one")
    assert (row.short, row.notable, row in found.short) == (short, notable, short)


def test_what_an_hour_brings_and_who_brings_a_loss() -> None:
    found = ask(Value, earning("a", 5, 1, -10, 4), earning("b", 5, 1, 30, 0), account("c"))
    assert [(row.account, row.margin_per_hour) for row in found.effort] == [("a", Fraction(-5, 2)), ("b", None)]
    assert ([row.account for row in found.losses], found.clients - found.known) == (["a"], 1)


# ---- agenda --------------------------------------------------------------------------------------------------------------------------------


def doing(*days: int | None, **fields: Any) -> list[dict[str, Any]]:
    return [{"what": "iets", **({} if day is None else {"when": TODAY + timedelta(days=day)}), **fields} for day in days]


def test_actions_are_late_due_this_week_or_due_this_quarter() -> None:
    """24 November 2026 is a Tuesday: the week runs until Sunday the 29th."""
    found = ask(Agenda, account(actions=doing(-30, -1, 0, 5, 6, 91, 92, None)))
    assert (found.week_starts, found.week_ends) == (date(2026, 11, 23), date(2026, 11, 29))
    assert [(due.index, due.days) for due in found.late] == [(0, 30), (1, 1)]
    assert [due.index for due in found.week] == [2, 3]
    assert [(due.index, due.days) for due in found.quarter] == [(4, -6), (5, -91)]


def test_a15_the_agenda_holds_all_that_is_still_to_be_done_by_a_date() -> None:
    late = TODAY - timedelta(days=1)
    work: dict[str, Any] = {
        "assignments": [{"name": "a", "due": late}, {"name": "b", "due": late, "delivered": late}, {"name": "c"}],
        "proposals": [
            {"name": "a", "stage": "talk", "due": late, "sent": late},
            {"name": "b", "stage": "lost", "due": late},
            {"name": "c", "stage": "lead", "due": late},
        ],
    }
    own: dict[str, Any] = {
        "evaluation": {"next": late},
        "objectives": [{"id": "a", "by": late}, {"id": "b", "by": late, "baseline": 1, "target": 2, "now": 3}],
    }
    assert [(due.part, due.index) for due in ask(Agenda, account(**work, **own)).late] == [
        ("assignments", 0), ("proposals", 2), ("evaluation", 0), ("objectives", 0),
    ]  # fmt: skip
    assert [due.part for due in ask(Agenda, account(status="former", **work, **own)).late] == ["assignments", "proposals"]
    assert (ask(Agenda, account(**work, **own)).dated, ask(Agenda, account(actions=[{"what": "x"}])).dated) == (4, 0)


def test_a_proposal_that_was_not_sent_is_late_once_when_they_have_decided() -> None:
    """It was to be sent and to be heard about: two things late. Until then the day on which they decide stands beside it."""
    due, decides = TODAY - timedelta(days=9), TODAY - timedelta(days=2)
    late = ask(Agenda, account(proposals=[{"name": "Quay", "stage": "talk", "due": due, "decision": decides}])).late
    assert [each.part for each in late] == ["proposals"]
    found = ask(Agenda, account(proposals=[{"name": "Quay", "stage": "talk", "due": due, "decision": TODAY}]))
    assert [each.part for each in (*found.late, *found.week)] == ["proposals", "outcomes"]
    sent = {"name": "Quay", "stage": "submitted", "due": due, "sent": due, "decision": decides}
    assert [each.part for each in ask(Agenda, account(proposals=[sent])).late] == ["outcomes"]


AHEAD: dict[str, Any] = {
    "actions.when": lambda day: {"actions": [{"what": "x", "when": day}]},
    "assignments.due": lambda day: {"assignments": [{"name": "x", "due": day}]},
    "assignments.start": lambda day: {"assignments": [{"name": "x", "start": day}]},
    "assignments.phases.due": lambda day: {"assignments": [{"name": "x", "phases": [{"name": "y", "due": day}]}]},
    "assignments.renews": lambda day: {"assignments": [{"name": "x", "renews": day}]},
    "contacts.left": lambda day: {"contacts": [{"name": "x", "left": day}]},
    "decisions.when": lambda day: {"decisions": [{"what": "x", "when": day}]},
    "left": lambda day: {"left": day},
    "contacts.since": lambda day: {"contacts": [{"name": "x", "since": day}]},
    "evaluation.next": lambda day: {"evaluation": {"next": day}},
    "objectives.by": lambda day: {"objectives": [{"id": "x", "by": day}]},
    "objectives.results.by": lambda day: {"objectives": [{"id": "x", "results": [{"measure": "y", "by": day}]}]},
    "proposals.due": lambda day: {"proposals": [{"name": "x", "stage": "talk", "due": day}]},
    "proposals.decision": lambda day: {"proposals": [{"name": "x", "stage": "talk", "decision": day}]},
    "sour.by": lambda day: {"sour": {"by": day}},
    "tier.until": lambda day: {"tier": {"is": "A", "why": "x", "by": "jansen", "until": day}},
    "waive.until": lambda day: {"waive": [{"reason": "x", "rule": "late-action", "until": day}]},
}
"""A plan with nothing but one day, for each key whose day may lie ahead."""
HAPPENS = {"assignments.start", "contacts.left", "contacts.since", "decisions.when", "left"}
"""What happens by itself on its day, and then is over."""


def test_a15_every_day_that_may_lie_ahead_is_tried() -> None:
    assert set(AHEAD) == TO_COME | EITHER


@pytest.mark.parametrize("key", sorted(AHEAD))
def test_a15_every_day_that_may_lie_ahead_comes_due(key: str) -> None:
    for days in (0, 5):
        assert [due.days for due in ask(Agenda, account(**AHEAD[key](TODAY + timedelta(days=days)))).week] == [-days]
    assert [due.days for due in ask(Agenda, account(**AHEAD[key](TODAY + timedelta(days=91)))).quarter] == [-91]
    late = ask(Agenda, account(**AHEAD[key](TODAY - timedelta(days=1))))
    assert [due.days for due in late.late] == ([] if key in HAPPENS else [1])
    assert late.dated == len(late.late)


def shared(day: date) -> dict[str, dict[str, Any]]:
    """A firm of which one thing beside its plans has this day: an objective of a group or of a tier, a result of one, a colleague who leaves."""
    objective = {"objectives": [{"id": "x", "measure": "share", "by": day, "own": "jansen"}]}
    result = {"objectives": [{"id": "x", "results": [{"measure": "half", "by": day}]}]}
    return {
        "group": {"groups": {"dikes": {"lead": "bos", **objective}}},
        "result of a group": {"groups": {"dikes": {"lead": "bos", **result}}},
        "tier": {"tiers": [{"id": "A", **objective}]},
        "result of a tier": {"tiers": [{"id": "A", **result}]},
        "colleague": {"people": {"jansen": {"left": day, "manager": "bos"}}},
        "absence": {"people": {"jansen": {"absent": [{"from": day}], "manager": "bos"}}},
        "return": {"people": {"jansen": {"absent": [{"from": date(2020, 1, 1), "until": day}]}}},
    }


BY_ITSELF = {"colleague", "absence", "return"}
"""What happens to one of us on its day, and then is over."""


@pytest.mark.parametrize("key", shared(TODAY))
def test_a15_what_groups_and_tiers_are_to_reach_and_which_of_us_leaves_comes_due(key: str) -> None:
    for days in (1, 5) if key == "colleague" else (0, 5):
        assert [due.days for due in ask(Agenda, **shared(TODAY + timedelta(days=days))[key]).week] == [-days]
    assert [due.days for due in ask(Agenda, **shared(TODAY + timedelta(days=91))[key]).quarter] == [-91]
    late = ask(Agenda, **shared(TODAY - timedelta(days=1))[key])
    assert [due.days for due in late.late] == ([] if key in BY_ITSELF else [1])


def test_a15_who_answers_for_what_no_plan_holds() -> None:
    """Whose own it is, else who leads the group; of who leaves, the manager, else that person."""
    found = {key: ask(Agenda, **fields).week[0] for key, fields in shared(TODAY + timedelta(days=1)).items()}
    assert {key: (due.people, due.what, due.owner) for key, due in found.items()} == {
        "group": (("jansen",), "share", "dikes"),
        "result of a group": (("bos",), "half", "dikes"),
        "tier": (("jansen",), "share", "A"),
        "result of a tier": ((), "half", "A"),
        "colleague": (("bos",), "Jansen", "jansen"),
        "absence": (("bos",), "Jansen", "jansen"),
        "return": (("jansen",), "Jansen", "jansen"),
    }
    assert ask(Agenda, people={"jansen": {"left": TODAY + timedelta(days=1)}}).week[0].people == ("jansen",)
    assert ask(Agenda, people={"jansen": {"left": TODAY}}).dated == 0


def test_a15_an_absence_comes_due_when_it_begins_and_when_it_ends_and_then_is_over() -> None:
    def parts(*absent: dict[str, date], **more: date) -> list[tuple[str, int, int]]:
        found = ask(Agenda, people={"jansen": {"absent": [*absent], **more}})
        assert found.late == ()
        return [(due.part, due.index, due.days) for due in found.near]

    ago, now, soon, later = (TODAY + timedelta(days=days) for days in (-9, 0, 3, 30))
    assert parts({"from": soon, "until": later}) == [("absences", 0, -3), ("returns", 0, -30)]
    assert parts({"from": now, "until": now}) == [("absences", 0, 0), ("returns", 0, 0)]
    assert parts({"from": ago, "until": soon}, {"from": later}) == [("returns", 0, -3), ("absences", 1, -30)]
    assert parts({"from": ago}) == parts({"from": ago, "until": ago}) == []
    assert parts({"from": soon, "until": ago}) == [("absences", 0, -3)]
    assert parts({"from": soon, "until": later}, left=soon) == [("colleagues", 0, -3)]


@pytest.mark.parametrize("reached", [{"baseline": 1, "now": 3, "target": 2}, {"met": True}])
def test_a15_what_a_group_or_a_tier_reached_is_off_the_agenda(reached: dict[str, Any]) -> None:
    objective = [{"id": "x", "by": TODAY, **reached}]
    assert ask(Agenda, groups={"dikes": {"objectives": objective}}, tiers=[{"id": "A", "objectives": objective}]).dated == 0


@pytest.mark.parametrize(
    ("norm", "ago", "days"), [({}, 366, 0), ({}, 367, 1), ({"review_days": 90}, 91, 1), ({"review_days": 100_000}, 91, None)]
)
def test_a15_a_plan_is_to_be_reviewed_on_the_last_day_that_its_norm_allows(norm: dict[str, int], ago: int, days: int | None) -> None:
    tiers = [{"id": "A", "norms": norm}]
    plan = account(marks={"fit": 9}, reviewed=TODAY - timedelta(days=ago))
    found = ask(Agenda, plan, tiers=tiers)
    assert [(due.part, due.days) for due in found.near] == ([] if days is None else [("review", days)])
    assert found.dated == 1


@pytest.mark.parametrize("fields", [{"status": "prospect", "marks": {"fit": 9}}, {"status": "former", "marks": {"fit": 9}}, {}])
def test_a15_no_norm_says_when_to_review_the_plan_of_who_is_no_client_or_has_no_tier(fields: dict[str, Any]) -> None:
    assert ask(Agenda, account(reviewed=date(2020, 1, 1), **fields)).dated == 0


@pytest.mark.parametrize(("ago", "days"), [(7, 0), (8, 1), (3, -4)])
def test_a15_one_of_their_people_is_to_be_spoken_with_in_the_rhythm_that_was_wanted(ago: int, days: int) -> None:
    last = TODAY - timedelta(days=ago)
    for told in ({"last": last}, {"known_by": {"jansen": {"last": last}}}):
        found = ask(Agenda, account(contacts=[{"name": "x", "every": "week", **told}]))
        assert [(due.part, due.days) for due in found.near] == [("contacts", days)]
    assert ask(Agenda, account(contacts=[{"name": "x", "every": "week"}, {"name": "y", "last": last}])).dated == 0


def test_a15_who_answers_for_what_is_due() -> None:
    plan = account(
        lead="jansen",
        evaluation={"next": TODAY},
        sour={"by": TODAY},
        tier={"is": "A", "why": "x", "by": "devries", "until": TODAY},
        waive=[
            {"reason": "x", "rule": "late-action", "until": TODAY},
            {"reason": "x", "rule": "thin-text", "until": TODAY, "by": "devries"},
        ],
        contacts=[
            {"name": "x", "left": TODAY},
            {"name": "y", "left": TODAY, "known_by": {"devries": {}, "bakker": {}}},
            {"name": "z", "since": TODAY},
        ],
    )
    found = ask(Agenda, plan, people={"jansen": {}, "devries": {}, "bakker": {"left": TODAY}})
    assert sorted((due.part, due.index, due.people) for due in found.week) == [
        ("arrivals", 2, ("jansen",)), ("departures", 0, ("jansen",)), ("departures", 1, ("devries",)), ("evaluation", 0, ("jansen",)),
        ("sour", 0, ("jansen",)), ("tier", 0, ("devries",)), ("waivers", 0, ("jansen",)), ("waivers", 1, ("devries",)),
    ]  # fmt: skip


def test_a15_who_answers_for_an_objective_a_result_and_a_client_that_sours() -> None:
    """Whose own it is; a result that is nobody's own is of whose objective it is. Of a sour client who was to see to it, else the lead."""
    results = [{"measure": "half", "by": TODAY}]
    objectives = [
        {"id": "a", "own": "jansen", "results": results},
        {"id": "b", "own": "jansen", "results": [{**results[0], "own": "devries"}]},
        {"id": "c", "results": results},
        {"id": "d", "by": TODAY, "own": "devries"},
    ]
    found = ask(Agenda, account(lead="bos", objectives=objectives, sour={"by": TODAY, "who": "devries"})).week
    assert {(due.part, due.index, due.people) for due in found} == {
        ("results", 0, ("jansen",)), ("results", 1, ("devries",)), ("results", 2, ()), ("objectives", 3, ("devries",)), ("sour", 0, ("devries",)),
    }  # fmt: skip


def test_a15_who_answers_for_work_that_has_a_day() -> None:
    """A renewal is of who leads the assignment, else of who leads the client; all else of an assignment is of who leads it alone."""
    phases = [{"name": "x", "due": TODAY}]
    work = [
        {"name": "a", "lead": "jansen", "due": TODAY, "renews": TODAY, "start": TODAY, "phases": phases},
        {"name": "b", "due": TODAY, "renews": TODAY, "phases": phases},
    ]
    found = ask(Agenda, account(lead="bos", assignments=work, decisions=[{"what": "x", "when": TODAY}], left=TODAY)).week
    assert {(due.part, due.index, due.people) for due in found} == {
        ("assignments", 0, ("jansen",)), ("phases", 0, ("jansen",)), ("renewals", 0, ("jansen",)), ("starts", 0, ("jansen",)),
        ("assignments", 1, ()), ("phases", 1, ()), ("renewals", 1, ("bos",)), ("decisions", 0, ("bos",)), ("end", 0, ("bos",)),
    }  # fmt: skip


def test_a15_the_review_of_a_plan_and_the_next_talk_are_of_who_leads_the_client() -> None:
    contacts = [{"name": "x", "every": "week", "last": TODAY - timedelta(days=7)}]
    tiers = [{"id": "A", "norms": {"review_days": 7}}]
    plan = account(lead="bos", marks={"fit": 9}, reviewed=TODAY - timedelta(days=7), contacts=contacts)
    found = ask(Agenda, plan, tiers=tiers).week
    assert {(due.part, due.index, due.people) for due in found} == {("contacts", 0, ("bos",)), ("review", 0, ("bos",))}


def test_actions_that_are_done_or_dropped_are_off_the_agenda() -> None:
    found = ask(Agenda, account(actions=[*doing(-3, None, status="done"), *doing(0, 9, status="dropped")]))
    assert (found.late, found.week, found.quarter) == ((), (), ())


def test_the_agenda_stands_by_day_then_by_account() -> None:
    found = ask(
        Agenda, account("b", actions=doing(-2, -9)), account("a", actions=doing(-2)), account("c", status="former", actions=doing(-5))
    )
    assert [(due.account, due.days) for due in found.late] == [("b", 9), ("c", 5), ("a", 2), ("b", 2)]


@pytest.mark.parametrize("days", range(7))
def test_on_any_day_the_week_runs_from_monday_until_sunday(days: int) -> None:
    found = ask(Agenda, today=date(2026, 11, 23) + timedelta(days=days))
    assert (found.week_starts, found.week_ends) == (date(2026, 11, 23), date(2026, 11, 29))


@given(st.lists(st.none() | st.integers(-200, 200), max_size=6), st.integers(0, 6))
def test_every_open_action_until_next_quarter_is_in_one_place_only(days: list[int | None], shift: int) -> None:
    today = TODAY + timedelta(days=shift)
    found = ask(Agenda, account(actions=doing(*days)), today=today)
    dated = [due.index for due in (*found.late, *found.week, *found.quarter)]
    assert sorted(dated) == [number for number, day in enumerate(days) if day is not None and day - shift <= 91]


# ---- capacity ------------------------------------------------------------------------------------------------------------------------------

PEOPLE = {"jansen": {"hours": 100}, "devries": {}}


def test_hours_of_open_actions_are_split_over_who_does_them() -> None:
    actions = [
        {"what": "a", "who": ["jansen", "devries"], "when": date(2026, 1, 1), "hours": 5},
        {"what": "b", "who": "jansen", "when": date(2028, 5, 1), "hours": 4},
        {"what": "c", "who": "jansen", "hours": 2},
        {"what": "d", "who": ["jansen", "vreemd"], "when": TODAY, "hours": 1},
    ]
    found = ask(Capacity, account(actions=actions), people=PEOPLE).people
    assert list(found) == ["devries", "jansen"]
    assert (found["jansen"].planned, found["jansen"].available) == (Fraction(9), 100)
    assert (found["devries"].planned, found["devries"].available) == (Fraction(5, 2), None)


def test_hours_of_earlier_years_or_of_what_is_done_are_not_planned() -> None:
    actions = [
        {"what": "a", "who": "jansen", "when": date(2025, 12, 31), "hours": 5},
        {"what": "b", "who": "jansen", "when": TODAY, "hours": 5, "status": "done"},
        {"what": "c", "who": "jansen", "when": TODAY},
        {"what": "d", "when": TODAY, "hours": 7},
    ]
    assert ask(Capacity, account(actions=actions), people=PEOPLE).people["jansen"].planned == 0


def test_a_person_leads_some_accounts_and_serves_others_in_rank_order() -> None:
    accounts = [
        account("low", lead="jansen", marks={"fit": 2}),
        account("high", lead="jansen", team=["jansen", "devries"], marks={"fit": 9}),
        account("prospect", status="prospect", team=["jansen", "vreemd"]),
        account("gone", status="former", lead="jansen"),
    ]
    found = ask(Capacity, *accounts, people=PEOPLE).people
    assert (found["jansen"].leads, found["jansen"].serves) == (("high", "low"), ("prospect",))
    assert (found["devries"].leads, found["devries"].serves) == ((), ("high",))


def test_open_actions_are_counted_with_all_their_hours_and_those_that_are_late() -> None:
    """Hours of earlier years are still asked, though they are no longer planned."""
    actions = [
        {"what": "a", "who": ["jansen", "devries"], "when": date(2025, 12, 31), "hours": 5},
        {"what": "b", "who": "jansen", "when": TODAY, "hours": 4},
        {"what": "c", "who": "jansen", "hours": 1},
        {"what": "d", "who": "jansen", "hours": 9, "status": "done"},
    ]
    load = ask(Capacity, account(actions=actions), people=PEOPLE).people["jansen"]
    assert (load.planned, load.asked, load.open, load.late) == (5, Fraction(15, 2), 3, 1)


def test_a_tier_takes_the_hours_of_the_plan_year_open_or_done() -> None:
    actions = [
        {"what": "a", "when": date(2026, 3, 1), "hours": 5},
        {"what": "b", "when": date(2026, 3, 1), "done": date(2025, 12, 30), "status": "done", "hours": 4},
        {"what": "c", "when": date(2025, 3, 1), "done": date(2026, 1, 2), "status": "done", "hours": 3},
        {"what": "d", "hours": 2},
        {"what": "e", "when": TODAY, "hours": 9, "status": "dropped"},
        {"what": "f", "when": date(2027, 1, 1), "hours": 7},
        {"what": "g", "when": TODAY},
    ]
    found = ask(
        Capacity, account("a", actions=actions, marks={"fit": 9}), account("b", actions=actions, marks={"fit": 5}, status="former")
    ).tiers
    assert found == {"A": 10, "B": 0, "C": 10}


@pytest.mark.parametrize(("ends", "planned", "within"), [(12, 7, 7), (6, 14, 10), (9, 13, 12)])
def test_a13_hours_are_planned_in_the_financial_year(ends: int, planned: int, within: int) -> None:
    """Until June the plan year 2026 begins on 1 July 2025; until September on 1 October 2025."""
    days = {
        date(2025, 6, 30): 16,
        date(2025, 7, 1): 1,
        date(2025, 10, 1): 6,
        date(2026, 6, 30): 3,
        date(2026, 9, 30): 3,
        date(2026, 10, 1): 1,
    }
    actions = [{"what": "call", "who": "jansen", "when": day, "hours": hours} for day, hours in days.items()]
    made = portfolio(account(actions=actions, marks={"fit": 9}), people={"jansen": {}}, firm={"year_ends": ends})
    found = analyse(made, score(made, TODAY), TODAY)[Capacity]
    assert (found.people["jansen"].planned, found.tiers["A"]) == (planned, within)


# ---- ranking -------------------------------------------------------------------------------------------------------------------------------


def test_criteria_share_the_weight_that_counts_and_unknown_marks_are_counted() -> None:
    """Of 8, turnover has 4, and fit and image 2 each; payment counts for nothing. Former clients are not asked."""
    weights = {"turnover": 4, "fit": 2, "payment": 0, "image": 2}
    former = account("c", status="former")
    found = ask(
        Weights, account("a", marks={"fit": 7}), account("b", status="prospect", marks={"fit": 7, "image": 3}), former, criteria=weights
    )
    assert {id: (each.weight, each.share, each.unknown) for id, each in found.criteria.items()} == {
        "turnover": (4, Fraction(1, 2), 2),
        "fit": (2, Fraction(1, 4), 0),
        "payment": (0, 0, 0),
        "image": (2, Fraction(1, 4), 1),
    }
    assert dict(found.kinds) == {"business": Fraction(1, 2), "professional": 0, "strategic": Fraction(1, 2)}
    assert found.heaviest == ("turnover",)


def test_criteria_without_any_weight_have_no_heaviest() -> None:
    found = ask(Weights, criteria={"fit": 0})
    assert (found.heaviest, found.criteria["fit"].share) == ((), 0)
    assert ask(Weights, criteria={"fit": 2, "image": 2}).heaviest == ("fit", "image")


def test_a_weight_below_nothing_takes_nothing_from_the_others() -> None:
    found = ask(Weights, criteria={"fit": 2, "image": -3})
    assert [(each.weight, each.share) for each in found.criteria.values()] == [(2, 1), (0, 0)]


def test_the_three_ways_to_rank_let_in_different_clients() -> None:
    """Above 8 by rating; a 6 on all two criteria; a 6 on one of them."""
    how = {"fit": 9, "image": 1}
    accounts = (
        account("top", marks={"fit": 9, "image": 9}),
        account("uneven", marks={"fit": 9, "image": 5}),
        account("fair", marks={"fit": 6, "image": 6}),
        account("one", marks={"fit": 6, "image": 5}),
        account("none", marks={"fit": 5, "image": 5}),
        account("gone", status="former", marks={"fit": 9, "image": 9}),
    )
    found = ask(Ways, *accounts, criteria=criteria(how, minimum=6, at_least=1))
    assert dict(found.inside) == {"rating": ("top", "uneven"), "all": ("top", "fair"), "some": ("top", "uneven", "fair", "one")}
    assert (found.tier, found.always, found.sometimes) == ("A", {"top"}, {"uneven", "fair", "one"})


def test_who_is_hardly_known_is_not_let_in_by_rating() -> None:
    found = ask(Ways, account("a", marks={"fit": 9}), criteria=criteria({"fit": 1, "image": 9}, known_at_least="50%"))
    assert found.inside["rating"] == ()
    found = ask(Ways, account("a", marks={"fit": 9}), criteria=criteria({"fit": 1, "image": 1}, known_at_least="50%"))
    assert found.inside["rating"] == ("a",)


def test_without_a_tier_by_marks_there_is_nothing_to_reach() -> None:
    found = ask(Ways, account("a", marks={"fit": 9}), tiers=[{"id": "S", "by_hand": True}])
    assert (found.tier, found.ever, found.always) == (None, frozenset(), frozenset())


def test_scores_stand_on_the_stretch_of_a_tier_whatever_the_tier_that_counts() -> None:
    by_hand = {"is": "A", "why": "x", "by": "y", "until": TODAY}
    accounts = (
        account("a", marks={"fit": 9, "image": 9}),
        account("b", marks={"fit": 7}, tier=by_hand),
        account("c", marks={"fit": 7}),
        account("d"),
        account("e", status="former", marks={"fit": 9, "image": 9}),
    )
    found = ask(Standings, *accounts, criteria={"fit": 1, "image": 1})
    assert (found.rated, found.provisional, dict(found.by_score)) == (("a", "b", "c"), 1, {"A": 1, "B": 2})


def test_shared_ranks_and_ranks_of_who_is_not_rated_are_told() -> None:
    def scores(**marks: dict[str, int]) -> Any:
        made = portfolio(
            *(account(id, marks=each) for id, each in marks.items()),
            criteria=criteria({"fit": 1, "image": 1, "own": 2}, known_at_least="50%"),
        )
        return score(made, TODAY)

    whole = {"fit": 7, "image": 7, "own": 7}
    assert (scores(a=whole, b=whole).shared, scores(a=whole, b={**whole, "own": 6}).shared) == (True, False)
    assert (scores(a=whole, b={"fit": 9}).skipped, scores(a=whole, b={"fit": 5}).skipped, scores(a=whole).skipped) == (True, False, False)


# ---- together --------------------------------------------------------------------------------------------------------------------------------


def test_figures_of_a_tier_are_added_up_over_three_years_and_satisfaction_is_a_mean() -> None:
    one = account("a", marks={"fit": 9}, figures={2022: {"turnover": 9}, 2023: {"turnover": 10}, 2024: {"turnover": 20, "satisfaction": 7}})
    other = account("b", marks={"fit": 9}, figures={2024: {"turnover": 30, "satisfaction": 8}, 2025: {"hours": 5}})
    prospect = account("c", marks={"fit": 9}, status="prospect", figures={2024: {"turnover": 500}})
    found = ask(Totals, one, other, prospect).tiers["A"]
    assert found.years == (2023, 2024, 2025)
    assert dict(found.figures) == {"turnover": (10, 50, None), "hours": (None, None, 5), "satisfaction": (None, Fraction(15, 2), None)}
    assert found.partly == 2
    assert [found.changes[name] for name in found.figures] == [None, None, None]


def test_only_full_years_with_an_amount_are_added_up() -> None:
    years = {2023: {"satisfaction": 7}, 2024: {"turnover": 1}, 2025: {"turnover": 2}, 2026: {"turnover": 3}}
    assert ask(Totals, account("a", marks={"fit": 9}, figures=years)).tiers["A"].years == (2024, 2025)


def test_the_change_is_a_share_of_the_year_before_and_for_satisfaction_a_difference() -> None:
    years = {2024: {"turnover": 40, "margin": 0, "satisfaction": 7}, 2025: {"turnover": 50, "margin": 5, "satisfaction": 6}}
    found = ask(Totals, account("a", marks={"fit": 9}, figures=years)).tiers["A"]
    assert [found.changes[name] for name in ("turnover", "margin", "satisfaction")] == [Fraction(1, 4), None, -1]
    alone = ask(Totals, account("a", marks={"fit": 9}, figures={2025: {"turnover": 50}})).tiers["A"]
    assert (alone.changes["turnover"], alone.partly) == (None, 0)


def test_a_change_compares_the_same_clients_in_both_years() -> None:
    """A client whose figure of one year is not recorded is neither a gain nor a loss of all that it brings."""
    one = account("a", marks={"fit": 9}, figures={2024: {"turnover": 40, "satisfaction": 8}, 2025: {"turnover": 50, "satisfaction": 7}})
    new = account("b", marks={"fit": 9}, figures={2025: {"turnover": 1000, "satisfaction": 2}})
    gone = account("c", marks={"fit": 9}, figures={2024: {"turnover": 9}})
    found = ask(Totals, one, new, gone).tiers["A"]
    assert (dict(found.changes), found.uneven) == ({"turnover": Fraction(1, 4), "satisfaction": -1}, True)
    assert (ask(Totals, one).tiers["A"].uneven, ask(Totals, new, gone).tiers["A"].uneven) == (False, False)


amounts = st.none() | st.integers(0, 50)


@given(st.lists(st.tuples(amounts, amounts), max_size=4))
def test_the_change_of_a_tier_is_that_of_the_clients_that_are_known_in_both_years(drawn: list[tuple[int | None, int | None]]) -> None:
    years = [{year: {"turnover": each} for year, each in zip((2024, 2025), pair, strict=True) if each is not None} for pair in drawn]
    found = ask(Totals, *(account(f"c{number}", marks={"fit": 9}, figures=each) for number, each in enumerate(years))).tiers["A"]
    both = [(before, now) for before, now in drawn if before is not None and now is not None]
    before, now = sum(each for each, _ in both), sum(each for _, each in both)
    assert found.changes.get("turnover") == (Fraction(now - before, before) if before else None)
    assert found.uneven is (bool(both) and any((first is None) != (second is None) for first, second in drawn))


def test_a_group_brings_a_share_of_the_turnover_of_all_clients() -> None:
    def client(id: str, turnover: int, **fields: Any) -> Any:
        return account(id, figures={2025: {"turnover": turnover}}, **fields)

    groups = {"few": {"name": "Few", "accounts": ["a", "c"]}, "none": {"name": "None", "accounts": []}}
    accounts = (client("a", 30), client("b", 70), client("c", 900, status="former"))
    found = ask(Totals, *accounts, groups=groups).groups
    assert (found["few"].turnover, found["few"].share) == (30, Fraction(3, 10))
    assert (found["none"].turnover, found["none"].share, found["none"].years) == (0, 0, ())
    assert ask(Totals, account("a"), groups=groups).groups["few"].share is None


# ---- groups --------------------------------------------------------------------------------------------------------------------------------


def test_a_group_holds_who_it_names_and_who_fits_its_segment_in_rank_order() -> None:
    accounts = [
        account("a", marks={"fit": 3}),
        account("b", segment={"sector": "water", "region": "Utrecht"}, marks={"fit": 9}),
        account("c", segment={"sector": "water"}, marks={"fit": 5}),
        account("d", segment={"sector": "bouw", "region": "Utrecht"}),
    ]
    groups = {
        "named": {"accounts": ["a", "nobody", "b"]},
        "water": {"segment": {"sector": "water"}},
        "both": {"accounts": "a", "segment": {"sector": "water", "region": "Utrecht"}},
        "empty": {},
    }
    found = ask(Members, *accounts, groups=groups).groups
    assert found == {"both": ("b", "a"), "empty": (), "named": ("b", "a"), "water": ("b", "c")}


# ---- all of them ---------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def several() -> Portfolio:
    accounts = [
        account(
            f"c{number}",
            marks={"turnover": number % 9 + 1, "client_growth": 9 - number % 9} if number % 4 else {},
            figures={2024: {"turnover": 50 - number}, 2025: {"turnover": number * 7 % 5 * 10, "margin": number - 3, "hours": number}},
            actions=doing(number - 4, None, who="jansen", hours=number),
            lead="jansen",
            **({"parent": f"c{number - 1}"} if number % 3 else {}),
        )
        for number in range(10)
    ]
    return portfolio(*accounts, criteria=AXES, people=PEOPLE, groups={"all": {"accounts": [each.id for each in accounts]}})


def test_an_answer_never_depends_on_how_often_it_is_asked(several: Portfolio) -> None:
    scores = score(several, TODAY)
    one, other = analyse(several, scores, TODAY), analyse(several, scores, TODAY)
    assert isinstance(one, Analysis)
    assert one.answers == other.answers


def test_accounts_stand_in_an_order_that_their_data_give(several: Portfolio) -> None:
    found = analyse(several, score(several, TODAY), TODAY)
    amounts = [amount for _, amount in found[Pareto].turnover.clients]
    assert all(one >= other for one, other in pairwise(amounts))
    assert [point.account for point in found[Matrix].points] == sorted(point.account for point in found[Matrix].points)


# ---- progress ------------------------------------------------------------------------------------------------------------------------------


def test_the_value_now_is_as_written_or_follows_from_the_newest_figures() -> None:
    aims = [
        {"id": "grow", "kind": "turnover", "baseline": 100, "target": 200, "by": TODAY - timedelta(days=1)},
        {"id": "earn", "kind": "margin", "now": 9, "baseline": 10, "target": 20, "by": TODAY},
        {"id": "learn", "kind": "development", "baseline": 0, "target": 4},
    ]
    found = ask(Progress, account(objectives=aims, figures={2024: {"turnover": 120, "margin": 5}, 2025: {"turnover": 150}})).accounts[
        "acme"
    ]
    assert [(each.now, each.progress) for each in found] == [(150, Fraction(1, 2)), (9, Fraction(-1, 10)), (None, None)]
    assert [each.behind for each in found] == [True, False, False]


@pytest.mark.parametrize("lacking", [None, "baseline", "target", "by"])
def test_an_objective_has_a_line_against_time_when_its_ends_and_days_are_known(lacking: str | None) -> None:
    whole = {"baseline": 100, "target": 200, "since": TODAY - timedelta(days=100), "by": TODAY + timedelta(days=100), "now": 150}
    aim = {"id": "grow", "kind": "turnover", **{key: value for key, value in whole.items() if key != lacking}}
    [found] = ask(Progress, account(objectives=[aim])).accounts["acme"]
    assert (found.track is None) is (lacking is not None)


def test_a_tier_and_a_group_are_their_own_measure() -> None:
    aim = {"id": "grow", "kind": "turnover", "baseline": 100, "target": 200, "now": 200}
    found = ask(
        Progress,
        account(figures={2025: {"turnover": 150}}),
        tiers=[{"id": "A", "objectives": ({**aim, "now": None},)}],
        groups={"water": {"objectives": (aim,)}},
    )
    assert [each.now for each in found.tiers["A"]] == [None]
    assert [(each.now, each.reached, each.behind) for each in found.groups["water"]] == [(200, True, False)]


def test_who_has_more_planned_than_there_is_is_over() -> None:
    loads = [
        Load("x", Fraction(planned), Fraction(planned), 0, 0, there, (), ())
        for planned, there in ((9, Fraction(8)), (8, Fraction(8)), (9, None))
    ]
    assert [each.over for each in loads] == [1, None, None]


def test_who_went_back_has_covered_nothing_of_the_way() -> None:
    assert [Standing(None, done, False, False).covered for done in (None, Fraction(-1, 2), Fraction(1, 3))] == [None, 0, Fraction(1, 3)]


def test_the_change_over_two_years_is_no_change_in_the_last_year() -> None:
    years = {2023: {"turnover": 40}, 2025: {"turnover": 50}}
    found = ask(Totals, account("a", marks={"fit": 9}, figures=years)).tiers["A"]
    assert (found.years, found.changes["turnover"]) == ((2023, 2025), None)


def test_what_proposals_are_worth_is_summed_in_whole_euros_of_each() -> None:
    """Half of 15 is 8 euros, twice; of the third nobody knows the chance."""
    offers = [{"name": name, "stage": "talk", "value": 15, "chance": Decimal("0.5")} for name in ("Locks", "Quay")]
    asked = account("acme", proposals=[*offers, {"name": "Weir", "stage": "talk", "value": 900}])
    assert weigh_proposals(asked.proposals) == 16
