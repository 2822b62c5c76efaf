"""Who leads, what we aim at, what we do: promises that a plan makes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from lint.workspace import ENGLISH, TODAY, check, example, found

B = {"marks": "{cooperation: 7, reputation: 7}"}
"""Marks that put the example client in the second tier, which asks for less."""
A_ASKS_LESS = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, asks: plan}, {id: B, name: B}]\n"
B_ASKS_ALL = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8}, {id: B, name: B, asks: everything}]\n"
LISTED = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, asks: [situation.facts]}, {id: B, name: B}]\n"
BY_HAND = "# plans/tiers.yaml\ntiers: [{id: S, name: S, by_hand: true}, {id: A, name: A, above: 8}, {id: B, name: B}]\n"


@pytest.mark.edge("no-team")
@pytest.mark.parametrize(
    ("change", "count"),
    [
        (example(team="[]"), 1),
        (example(team="[]", **B), 0),
        (example(team="[]", status="prospect"), 0),
        (example(team="[]", status="former"), 0),
        (example(team="[]") + A_ASKS_LESS, 0),
        (example(team="[]") + LISTED, 1),
        (example(team="[]", **B) + B_ASKS_ALL, 1),
        (example(team="[]", tier="{is: S, why: because, by: vandam, until: 2027-06-01}", **B) + BY_HAND, 1),
    ],
    ids=["first tier", "second tier", "prospect", "former", "first asks less", "first asks a list", "second asks all", "by hand"],
)
def test_tiers_that_ask_everything_or_come_first_get_the_full_treatment(change: str, count: int) -> None:
    assert len(found("no-team", change)) == count


@pytest.mark.edge("no-lead")
@pytest.mark.parametrize(
    ("change", "count"),
    [
        (example(lead=""), 1),
        (example(lead="", **B), 1),
        (example(lead="", status="former"), 0),
        (example(lead="", status="prospect"), 1),
        (example(lead="", status="prospect", marks="{}", figures="{}"), 0),
    ],
    ids=["client", "second tier", "former", "prospect", "prospect without tier"],
)
def test_clients_and_prospects_with_a_tier_have_a_lead(change: str, count: int) -> None:
    assert len(found("no-lead", change)) == count


SECOND = "# plans/tiers.yaml\ntiers: [{id: A, name: A, norms: {second_professional: true}}]\n"


@pytest.mark.edge("no-second-professional")
@pytest.mark.parametrize(
    ("assignment", "count"),
    [
        ("lead: jansen, second: devries", 0),
        ("lead: jansen", 1),
        ("lead: jansen, second: jansen", 1),
        ("lead: jansen, delivered: 2026-11-02", 0),
    ],
)
def test_running_assignments_have_a_second_professional_where_the_norm_says_so(assignment: str, count: int) -> None:
    change = example(assignments=f"[{{name: Dike, {assignment}, expectations: On time.}}]")
    assert len(found("no-second-professional", change + SECOND)) == count
    assert found("no-second-professional", change) == []


def test_a_lead_who_is_not_in_the_team_is_a_second_person() -> None:
    assert found("no-second-professional", example(lead="jansen", team="[devries]")) == []


@pytest.mark.edge("evaluation-rhythm")
@pytest.mark.parametrize(("every", "count"), [("month", 0), ("quarter", 0), ("half-year", 1), ("year", 1)])
def test_we_evaluate_as_often_as_the_tier_promises(every: str, count: int) -> None:
    norm = "# plans/tiers.yaml\ntiers: [{id: A, name: A, norms: {evaluate: quarter}}]\n"
    assert len(found("evaluation-rhythm", example(evaluation=f"{{every: {every}, next: 2026-12-15}}") + norm)) == count


def test_in_other_tiers_a_rhythm_is_asked_by_the_norm_only() -> None:
    norm = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8}, {id: B, name: B, norms: {evaluate: year}}]\n"
    assert found("evaluation-rhythm", example(evaluation="{}", **B)) == []
    assert found("evaluation-rhythm", example(evaluation="{}", **B) + norm) != []


@pytest.mark.edge("evaluation-overdue")
@pytest.mark.parametrize(
    ("evaluation", "count"),
    [
        (f"next: {TODAY}", 0),
        (f"next: {TODAY - timedelta(days=1)}", 1),
        ("every: quarter", 0),
        (f"every: quarter, notes: [{{on: {TODAY - timedelta(days=92)}, text: fine}}]", 0),
        (f"every: quarter, notes: [{{on: {TODAY - timedelta(days=93)}, text: fine}}]", 1),
        (f"every: quarter, next: 2027-01-01, notes: [{{on: {TODAY - timedelta(days=93)}, text: fine}}]", 0),
    ],
)
def test_evaluations_are_held_in_time(evaluation: str, count: int) -> None:
    assert len(found("evaluation-overdue", example(evaluation=f"{{{evaluation}}}"))) == count


UNITS = "# plans/people.yaml\njansen: {name: Ans, unit: water}\ndevries: {name: Bo, unit: roads}\nvandam: {name: Eva}\n"


@pytest.mark.edge("level-without-roles")
@pytest.mark.parametrize(
    ("keys", "people", "count"),
    [
        ({"level": "strategic"}, UNITS, 0),
        ({"level": "strategic", "team": "[jansen, vandam]"}, UNITS, 1),
        ({"level": "strategic"}, "", 1),
        ({"level": "strategic", "team": "[devries, vandam]"}, "", 0),
        ({"level": "unit"}, "", 1),
        ({"level": "unit", "unit": "water"}, "", 0),
        ({"level": "team", "team": "[]"}, "", 1),
        ({"level": "other", "team": "[]", "lead": ""}, "", 0),
        ({"level": "unit", "status": "prospect"}, "", 0),
    ],
)
def test_each_level_asks_its_roles(keys: dict[str, str], people: str, count: int) -> None:
    assert len(found("level-without-roles", example(**keys) + people)) == count


REVIEW = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8}, {id: B, name: B, norms: {review_days: 100}}]\n"


@pytest.mark.edge("review-overdue")
@pytest.mark.parametrize(
    ("keys", "tiers", "count"),
    [
        ({"reviewed": str(TODAY - timedelta(days=366))}, "", 0),
        ({"reviewed": str(TODAY - timedelta(days=367))}, "", 1),
        ({"reviewed": ""}, "", 1),
        ({"reviewed": "", **B}, "", 0),
        ({"reviewed": "", **B}, REVIEW, 1),
        ({"reviewed": str(TODAY - timedelta(days=101)), **B}, REVIEW, 1),
        ({"reviewed": str(TODAY - timedelta(days=100)), **B}, REVIEW, 0),
        ({"reviewed": "2020-01-01", "status": "former"}, "", 0),
    ],
)
def test_plans_are_reviewed_within_the_norm(keys: dict[str, str], tiers: str, count: int) -> None:
    assert len(found("review-overdue", example(**keys) + tiers)) == count


GOAL = "id: growth, measure: turnover, baseline: 1, target: 2"


@pytest.mark.edge("objective-too-far", "objective-passed")
@pytest.mark.parametrize(
    ("by", "far", "passed"), [("2029-12-31", 0, 0), ("2030-01-01", 1, 0), (str(TODAY), 0, 0), (str(TODAY - timedelta(days=1)), 0, 1)]
)
def test_objectives_lie_within_three_years_and_ahead(by: str, far: int, passed: int) -> None:
    change = example(objectives=f"[{{{GOAL}, by: {by}}}]")
    assert (len(found("objective-too-far", change)), len(found("objective-passed", change))) == (far, passed)


def test_what_an_objective_lacks_is_named() -> None:
    assert found("incomplete-objective", example(objectives="[{id: growth, measure: turnover, by: 2027-01-01}]")) == [
        "objectives: [{id: growth, measure: turnover, by: 2027-01-01}] -> The objective “growth” has no baseline or target."
    ]


def test_objectives_of_tiers_and_groups_are_measurable_too() -> None:
    assert found("incomplete-objective", "# plans/tiers.yaml\ntiers: [{id: A, name: A, objectives: [{id: loyal}]}]\n")
    assert found("incomplete-objective", "# plans/groups/all.yaml\nname: All\naccounts: [example]\nobjectives: [{id: loyal}]\n")
    assert found("incomplete-objective", example(objectives="[{id: loyal}]", status="former")) == []


@pytest.mark.edge("incomplete-objective", "objective-without-change")
def test_a_target_of_zero_is_a_target() -> None:
    assert found("incomplete-objective", example(objectives="[{id: debts, measure: euros, baseline: 9, target: 0, by: 2027-01-01}]")) == []
    assert found("objective-without-change", example(objectives="[{id: debts, measure: euros, baseline: 9.0, target: 9, by: 2027-01-01}]"))


ACTION = "what: Visit, p: project, who: jansen, when: 2026-12-01, how: by train"


@pytest.mark.edge("objective-without-action")
@pytest.mark.parametrize(
    ("action", "count"),
    [("objective: growth", 0), ("objective: growth, status: done", 0), ("objective: growth, status: dropped", 1), ("hours: 2", 1)],
)
def test_an_objective_has_an_action_that_was_not_dropped(action: str, count: int) -> None:
    change = example(actions=f"[{{{ACTION}, {action}}}]")
    assert len(found("objective-without-action", change)) == count
    assert found("objective-without-action", change + "status: prospect\n") == []


def test_the_remedy_of_an_action_names_the_keys() -> None:
    (finding,) = [
        each for each in check(example(actions="[{what: Visit, when: 2026-12-01, p: person}]")) if each.rule == "incomplete-action"
    ]
    assert ENGLISH.say(finding.help) == "Add `who` and `how`."


@pytest.mark.edge("incomplete-action")
def test_what_an_action_lacks_is_named() -> None:
    assert found("incomplete-action", example(actions="[{what: Visit, when: 2026-12-01}]")) == [
        "actions: [{what: Visit, when: 2026-12-01}] -> “Visit” does not say who does it, how or which of the four Ps it is."
    ]
    assert found("incomplete-action", example(actions="[{what: Visit, status: done}, {what: Call, status: dropped}]")) == []


@pytest.mark.edge("incomplete-proposal")
def test_what_an_open_proposal_lacks_is_named() -> None:
    assert found("incomplete-proposal", example(proposals="[{name: Second inspection, stage: talk, value: 40000}]")) == [
        "proposals: [{name: Second inspection, stage: talk, value: 40000}] -> “Second inspection” does not say how likely it is or who works on it."
    ]
    complete = "{name: Third, stage: lead, value: 0, chance: 0%, who: jansen}, {name: Fourth, stage: lost}, {name: Fifth, stage: won}"
    assert found("incomplete-proposal", example(proposals=f"[{complete}]")) == []


@pytest.mark.edge("type-not-in-team")
@pytest.mark.parametrize(("number", "count"), [(2, 0), (3, 1)])
def test_three_actions_ask_for_a_type_that_the_team_lacks(number: int, count: int) -> None:
    people = "# plans/people.yaml\njansen: {name: Ans Jansen, type: binder}\ndevries: {name: Bo de Vries, type: binder}\n"
    actions = ", ".join(f"{{what: Visit {each}, p: person, who: jansen, when: 2026-12-10, how: there}}" for each in "abc"[:number])
    assert len(found("type-not-in-team", people + example(actions=f"[{actions}]"))) == count


@pytest.mark.edge("late-action")
@pytest.mark.parametrize(("day", "status", "count"), [(-1, "open", 1), (0, "open", 0), (-1, "done", 0), (-1, "dropped", 0)])
def test_open_actions_are_late_after_their_day(day: int, status: str, count: int) -> None:
    change = example(actions=f"[{{what: Visit, who: jansen, when: {TODAY + timedelta(days=day)}, status: {status}}}]")
    assert len(found("late-action", change)) == count


def test_a_late_action_says_by_how_much_and_whose_it_is() -> None:
    actions = "[{what: Visit, who: [jansen, devries], when: 2026-11-22}, {what: Call, when: 2026-09-01}]"
    assert [each.partition(" -> ")[2] for each in found("late-action", example(actions=actions))] == [
        "“Visit” is 1 day late (Ans Jansen and Bo de Vries).",
        "“Call” is 83 days late.",
    ]


@pytest.mark.edge("done-without-result")
@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("done: 2026-11-01, result: fine", None),
        ("done: 2026-11-01", "“Visit” is done, but it does not say what came of it."),
        ("result: fine", "“Visit” is done, but it does not say when."),
        ("how: by train", "“Visit” is done, but it does not say when, nor what came of it."),
    ],
)
def test_what_was_done_has_a_day_and_a_result(more: str, message: str | None) -> None:
    messages = [
        each.partition(" -> ")[2] for each in found("done-without-result", example(actions=f"[{{what: Visit, status: done, {more}}}]"))
    ]
    assert messages == ([message] if message else [])
    assert found("done-without-result", example(actions="[{what: Visit, status: dropped}]")) == []


def test_an_action_needs_no_objective_where_the_plan_has_none() -> None:
    assert found("action-without-objective", example(objectives="[]", actions=f"[{{{ACTION}}}]")) == []


def ps(*actions: str) -> str:
    return example(actions="[" + ", ".join(f"{{what: x, {action}}}" for action in actions) + "]")


@pytest.mark.edge("unused-p")
@pytest.mark.parametrize(
    ("last", "count"),
    [
        ("p: partnership", 0),
        ("p: process", 1),
        ("p: partnership, status: dropped", 1),
        ("p: partnership, status: done, done: 2026-01-01", 0),
        ("p: partnership, status: done, when: 2026-01-01", 0),
        ("p: partnership, status: done, done: 2025-01-01", 1),
        ("p: partnership, status: done", 1),
        ("p: partnership, status: done, done: 2025-11-23", 0),
        ("p: partnership, status: done, done: 2025-11-22", 1),
    ],
)
def test_each_of_the_four_ps_is_used(last: str, count: int) -> None:
    assert len(found("unused-p", ps("p: project", "p: person", "p: process", last))) == count


def test_an_open_action_without_a_p_does_not_hide_one_that_was_done() -> None:
    assert (
        found("unused-p", ps("p: project", "p: person", "p: process", "who: jansen", "p: partnership, status: done, done: 2026-10-01"))
        == []
    )


def test_the_unused_ps_come_in_their_own_order() -> None:
    (message,) = found("unused-p", ps("p: partnership"))
    assert message.endswith("No action for project, person or process, open or done in the past year.")


BAD = "assignments: [{name: Dike, delivered: 2026-11-02, rating: 5.5, evaluated: 2026-11-05}]\n"


@pytest.mark.edge("person-before-project")
@pytest.mark.parametrize(
    ("actions", "count"),
    [
        (("p: person",), 1),
        (("p: person", "p: project"), 0),
        (("p: person", "p: person", "p: project"), 1),
        (("p: person, status: done", "p: project"), 0),
        (("p: project",), 0),
        ((), 0),
    ],
)
def test_attention_does_not_repair_bad_work(actions: tuple[str, ...], count: int) -> None:
    assert len(found("person-before-project", ps(*actions) + BAD)) == count
    assert found("person-before-project", ps(*actions) + BAD.replace("5.5", "6")) == []
    assert found("person-before-project", ps(*actions) + BAD.replace("2026-11-02", "2023-11-02")) == [], "long ago"


def test_attention_is_held_against_the_worst_rating() -> None:
    work = "assignments: [{name: Dike, rating: 5.5}, {name: Weir, rating: 4}, {name: Lock, rating: 5}]\n"
    (message,) = found("person-before-project", ps("p: person") + work)
    assert message.endswith("while “Weir” is rated 4.")


@pytest.mark.edge("prospect-without-action")
def test_prospects_and_former_clients_have_actions_or_not() -> None:
    done = "[{what: Visit, status: done}]"
    assert found("prospect-without-action", example(status="prospect", actions=done))
    assert found("prospect-without-action", example(status="prospect")) == []
    assert found("action-for-former-client", example(status="former", actions="[{what: Visit}]")) != []
    assert found("action-for-former-client", example(status="former", actions=done)) == []


@pytest.mark.edge("action-for-former-client")
@pytest.mark.parametrize(
    ("objective", "count"), [("by: 2027-06-30", 0), ("by: 2026-11-23", 0), ("own: jansen", 0), ("by: 2026-11-22", 2), ("id: other", 2)]
)
def test_actions_that_serve_an_aim_win_a_former_client_back(objective: str, count: int) -> None:
    aims = f"[{{{objective if objective.startswith('id:') else f'id: back, {objective}'}}}]"
    actions = "[{what: Apologise, objective: back}, {what: Lunch, objective: back}, {what: Visit, status: done}]"
    told = found("action-for-former-client", example(status="former", objectives=aims, actions=actions))
    assert [each.partition(" -> ")[2] for each in told] == ["A former client with 2 open actions that serve no objective."] * (count > 0)


@pytest.mark.edge("future-date")
@pytest.mark.parametrize(
    "change",
    [
        example(reviewed="2026-11-24"),
        example(actions="[{what: Visit, status: done, done: 2026-11-24}]"),
        example(evaluation="{next: 2026-12-01, notes: [{on: 2026-11-24, text: fine}]}"),
        example(contacts="[{name: Carla, checked: 2026-11-24}]"),
        example(contacts="[{name: Carla, known_by: {jansen: {last: 2026-11-24}}}]"),
        example(assignments="[{name: Dike, delivered: 2026-11-24}]"),
        example(assignments="[{name: Dike, evaluated: 2026-11-24}]"),
        example(proposals="[{name: Dike, stage: talk, asked: 2026-11-24}]"),
        example(proposals="[{name: Dike, stage: submitted, sent: 2026-11-24}]"),
        example(signals="[{kind: no_reaction, on: 2026-11-24}]"),
        example(signals="[{kind: no_reaction, on: 2026-11-01, resolved: 2026-11-24}]"),
        example(balance="[{on: 2026-11-24, direction: given, what: advice}]"),
        example(gifts="[{on: 2026-11-24, to: Carla, what: map}]"),
    ],
)
def test_what_has_happened_is_not_in_the_future(change: str) -> None:
    (message,) = found("future-date", change)
    key = re.findall(r"(\w+): 2026-11-24", change)[0]
    assert message.endswith(f" -> “{key}” says 24 November 2026, after today.")
    assert found("future-date", change.replace("2026-11-24", "2026-11-23")) == []


@pytest.mark.edge("dates-out-of-order")
@pytest.mark.parametrize(
    "change",
    [
        example(assignments="[{name: Dike, start: 2026-06-02, due: 2026-06-01}]"),
        example(assignments="[{name: Dike, start: 2026-06-02, delivered: 2026-06-01}]"),
        example(proposals="[{name: Dike, stage: won, asked: 2026-06-02, sent: 2026-06-01}]"),
        example(signals="[{kind: no_reaction, on: 2026-06-02, resolved: 2026-06-01}]"),
        example(contacts="[{name: Carla, since: 2026-06-02, left: 2026-06-01}]"),
    ],
)
def test_nothing_ends_before_it_begins(change: str) -> None:
    (message,) = found("dates-out-of-order", change)
    assert "(1 June 2026) is before" in message
    assert found("dates-out-of-order", change.replace("2026-06-01", "2026-06-02")) == []


@pytest.mark.edge("objective-backwards")
@pytest.mark.parametrize(
    ("objective", "count"),
    [
        ("kind: turnover, baseline: 204000, target: 203999", 1),
        ("kind: turnover, baseline: 204000, target: 204001", 0),
        ("kind: turnover, baseline: 204000, target: 204000", 0),
        ("kind: turnover, baseline: -100, target: 50", 0),
        ("kind: dependence, baseline: 30, target: 20", 0),
        ("baseline: 30, target: 20", 0),
        ("kind: margin, target: 20", 0),
    ],
)
def test_what_should_grow_is_not_meant_to_shrink(objective: str, count: int) -> None:
    assert len(found("objective-backwards", example(objectives=f"[{{id: growth, {objective}}}]"))) == count


@pytest.mark.edge("odd-year")
@pytest.mark.parametrize(("year", "count"), [(2024, 1), (2025, 0), (2026, 0), (2027, 0), (2028, 1)])
def test_the_plan_year_is_near_today(year: int, count: int) -> None:
    assert len(found("odd-year", f"# plans/firm.yaml\nyear: {year}\n")) == count


@pytest.mark.parametrize(("year", "count"), [(2026, 0), (2027, 1)])
def test_a_year_that_has_not_begun_has_no_figures(year: int, count: int) -> None:
    assert len(found("odd-figure", example(figures=f"{{{year}: {{turnover: 204000}}}}"))) == count
    assert found("odd-figure", example(figures=f"{{{year}: {{}}}}")) == []


@pytest.mark.edge("marked-twice-in-a-day")
def test_a_rater_marks_a_criterion_once_a_day() -> None:
    def marks(*by: str) -> str:
        return example(marks=f"{{cooperation: [{', '.join(f'{{by: {each}, mark: 8}}' for each in by)}], reputation: 8}}")

    assert found("marked-twice-in-a-day", marks("jansen, on: 2026-03-01", "devries, on: 2026-03-01", "jansen, on: 2026-03-02")) == []
    (told,) = found("marked-twice-in-a-day", marks("jansen, on: 2026-03-01", "devries, on: 2026-03-01", "jansen, on: 2026-03-01"))
    assert told.endswith("Ans Jansen already gave a mark on 1 March 2026, earlier in this list; this one counts.")


@pytest.mark.edge("misspelt-figure")
@pytest.mark.parametrize(
    ("name", "meant"),
    [("turnver", "turnover"), ("omzet", "turnover"), ("client_employes", "client_employees"), ("rate", None), ("nps", None)],
)
def test_a_figure_that_nobody_reads_may_be_misspelt(name: str, meant: str | None) -> None:
    change = example(figures=f"{{2025: {{turnover: 204000, margin: 66000, hours: 1510, {name}: 5}}}}")
    assert len(found("misspelt-figure", change)) == (meant is not None)
    assert found("misspelt-figure", change + f"# plans/firm.yaml\nfigures: {{{name}: Our own}}\n") == []


@pytest.mark.edge("done-but-open")
@pytest.mark.parametrize(
    ("keys", "rules"),
    [
        ("when: 2026-11-01, done: 2026-11-02", ["done-but-open"]),
        ("when: 2026-11-01, done: 2026-11-02, status: done, result: fine", []),
        ("when: 2026-11-01, done: 2026-11-02, status: dropped", []),
        ("when: 2026-11-01, result: fine", ["done-but-open"]),
        ("when: 2026-11-01, result: fine, status: dropped", []),
        ("when: 2026-11-01, result: ''", ["late-action"]),
        ("when: 2026-11-01", ["late-action"]),
    ],
)
def test_an_action_that_was_done_is_not_open(keys: str, rules: list[str]) -> None:
    told = {each.rule for each in check(example(actions=f"[{{what: x, p: project, who: jansen, how: y, objective: growth, {keys}}}]"))}
    assert sorted(told & {"done-but-open", "late-action"}) == rules


def test_a10_an_action_with_a_result_and_no_status_is_found_at_the_result() -> None:
    told = [
        each for each in check(example(actions="[{what: Call, when: 2026-11-01, result: They want it.}]")) if each.rule == "done-but-open"
    ]
    assert [ENGLISH.say(each.message) for each in told] == ["It says what came of “Call”, but it is still open."]
    assert [each.excerpt[each.column - 1 :].partition(":")[0] for each in told] == ["result"]


@pytest.mark.edge("distant-date")
@pytest.mark.parametrize(
    ("change", "keys"),
    [
        (example(actions="[{what: x, when: 2029-12-31}, {what: y, when: 2062-12-10, status: dropped}]"), []),
        (example(actions="[{what: x, when: 2030-01-01}]"), ["when"]),
        (example(evaluation="{every: year, next: 2062-01-01}"), ["next"]),
        (example(tier="{is: B, why: x, by: vandam, until: 2099-12-31}"), ["until"]),
        (example(waive="[{rule: no-team, reason: x, until: 2099-12-31}]"), ["until"]),
        (example(waive="[{rule: no-team, reason: x, until: 2099-12-31}]") + "# plans/firm.yaml\nyear: 1999\n", []),
    ],
)
def test_a_plan_looks_three_years_ahead(change: str, keys: list[str]) -> None:
    told = [each for each in check(change) if each.rule == "distant-date"]
    assert [each.excerpt[each.column - 1 :].partition(":")[0] for each in told] == keys
    assert all(ENGLISH.say(each.message).startswith(f"“{key}” says ") for each, key in zip(told, keys, strict=True))


@pytest.mark.edge("distant-date")
@pytest.mark.parametrize(
    ("change", "near", "far", "says"),
    [
        (example(reviewed="1976-09-01"), "1976", "1975", "ago"),
        (example(contacts="[{name: Carla, known_by: {jansen: {last: 1976-09-01}}}]"), "1976", "1926", "ago"),
        (example(contacts="[{name: Carla, since: 2046-12-31}]"), "2046", "2062", "ahead"),
        (example(assignments="[{name: Dike, start: 2020-01-01, due: 2046-12-31}]"), "2046", "2047", "ahead"),
        (example(proposals="[{name: Dike, stage: talk, decision: 2046-12-31}]"), "2046", "2062", "ahead"),
        (example(decisions="[{what: x, when: 2046-12-31}]"), "2046", "2062", "ahead"),
    ],
)
def test_a1_no_date_is_a_lifetime_away(change: str, near: str, far: str, says: str) -> None:
    assert found("distant-date", change) == []
    (message,) = found("distant-date", change.replace(near, far))
    assert message.endswith(f" years {says}.")


@pytest.mark.edge("distant-date")
@pytest.mark.parametrize(
    ("key", "near", "far", "says"),
    [("figures", 1976, 1975, "ago"), ("budget", 1976, 1975, "ago"), ("budget", 2046, 2047, "ahead"), ("forecast", 2046, 2047, "ahead")],
)
def test_a1_no_year_of_figures_is_a_lifetime_away(key: str, near: int, far: int, says: str) -> None:
    assert found("distant-date", example(**{key: f"{{{near}: {{turnover: 5000}}}}"})) == []
    (message,) = found("distant-date", example(**{key: f"{{{far}: {{turnover: 5000}}}}"}))
    assert f"“{key}” has the year {far}, more than " in message
    assert message.endswith(f" years {says}.")


@pytest.mark.edge("future-date")
def test_a1_nobody_is_a_client_since_a_year_to_come() -> None:
    assert found("future-date", example(since="2026")) == []
    (message,) = found("future-date", example(since="2027"))
    assert message.endswith("“since” says 2027, after this year.")


@pytest.mark.edge("action-after-objective")
@pytest.mark.parametrize(
    ("by", "when", "count"),
    [
        ("2027-06-30", "2027-06-30", 0),
        ("2027-06-30", "2027-07-01", 1),
        ("2026-11-23", "2026-11-24", 1),
        ("2026-11-22", "2026-11-24", 0),  # the objective itself has passed
    ],
)
def test_an_action_comes_before_the_day_of_its_objective(by: str, when: str, count: int) -> None:
    change = example(
        objectives=f"[{{id: a, by: {by}}}, {{id: b}}]",
        actions=f"[{{what: x, when: {when}, objective: a}}, {{what: y, when: 2029-01-01, objective: b}}]",
    )
    assert len(found("action-after-objective", change)) == count


@pytest.mark.edge("same-contact")
@pytest.mark.parametrize(
    ("contacts", "count"),
    [
        ("{name: Carla Smit}, {name: carla  smit}", 1),
        ("{name: Carla Smit}, {name: Carla Smits}", 0),
        ("{name: Carla Smit, left: 2026-01-01}, {name: Carla Smit}", 0),
        ("{name: J.P. O’Hara-Smit}, {name: JP O'Hara Smit}", 1),
        ('{name: Zoë Smit}, {name: "Smit, Zoe"}', 1),
        ("{name: C}, {name: C}, {name: C}", 2),
    ],
)
def test_a_contact_is_listed_once(contacts: str, count: int) -> None:
    assert len(found("same-contact", example(contacts=f"[{contacts}]"))) == count


@pytest.mark.edge("settled-but-open")
@pytest.mark.parametrize(
    ("proposal", "count"),
    [
        ("{name: x, stage: submitted, reason: price}", 1),
        ("{name: x, stage: lead, reason: price, sent: 2026-11-01}", 1),
        ("{name: x, stage: won, reason: price}", 0),
        ("{name: x, stage: lost, reason: price}", 0),
        ("{name: x, stage: requested, sent: 2026-11-01}", 1),
        ("{name: x, stage: submitted, sent: 2026-11-01}", 0),
        ("{name: x, stage: won, sent: 2026-11-01}", 0),
        ("{name: x, stage: requested}", 0),
    ],
)
def test_a10_a_proposal_that_was_sent_or_decided_has_a_stage_that_says_so(proposal: str, count: int) -> None:
    told = [each for each in check(example(proposals=f"[{proposal}]")) if each.rule == "settled-but-open"]
    assert len(told) == count


def test_a10_a_stage_that_cannot_be_read_hides_no_other_proposal() -> None:
    proposals = "\n- {name: x, stage: someday, reason: price}\n- {name: y, stage: submitted, reason: price}\n"
    (message,) = found("settled-but-open", example(proposals=proposals))
    assert message.startswith("- {name: y,")


@pytest.mark.parametrize(("kind", "called"), [("", "serious risk"), ("kind: opportunity, ", "heavy opportunity")])
def test_an_opportunity_without_an_answer_is_not_called_a_risk(kind: str, called: str) -> None:
    findings = check(example(risks=f"[{{what: New dike, {kind}chance: high, impact: medium}}]"))
    assert [ENGLISH.say(each.message) for each in findings if each.rule == "risk-without-answer"] == [
        f"Nobody keeps an eye on the {called} “New dike”.",
        f"The plan does not say what we do about the {called} “New dike”.",
    ]
