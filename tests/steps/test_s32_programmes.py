"""How far account plans follow the plans of tiers and groups (S32, levels 1 and 2)."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Followed, Followings
from accountplan.model.portfolio import Portfolio
from accountplan.score import score
from builders import TODAY, account, portfolio
from present.reading import page
from steps.known import found

PROGRAMME: dict[str, Any] = {
    "project": [{"id": "evaluation", "what": "Evaluate each delivery", "every": "assignment", "hours": 4}],
    "person": [{"id": "dinner", "what": "Dinner twice a year", "every": "half-year", "hours": 6}, "A card"],
}


def action(what: str, *programme: str, p: str = "project", **fields: Any) -> dict[str, Any]:
    return {"what": what, "p": p, "programme": list(programme), **fields}


def client(id: str, *actions: dict[str, Any], mark: int = 9, **fields: Any) -> Account:
    return account(id, marks={"fit": mark}, actions=list(actions), **fields)


def firm(*accounts: Account, **fields: Any) -> Portfolio:
    return portfolio(*accounts, tiers=[{"id": "A", "above": 8, "programme": PROGRAMME}, {"id": "B"}], **fields)


def ask(whole: Portfolio) -> Followings:
    return analyse(whole, score(whole, TODAY), TODAY)[Followings]


def one(rows: tuple[Followed, ...], id: str) -> Followed:
    (row,) = (each for each in rows if each.activity.id == id)
    return row


FIRM = firm(
    client("quay", action("Evaluate the quay", "evaluation", hours=3), action("Dinner with Smit", "dinner", p="person", hours=5)),
    client("dike", action("Evaluate the dike", "evaluation", hours=2)),
    client("mill", action("Look at the mill")),
    client("barn"),
    client("late", action("Evaluate it", "evaluation", status="dropped")),
    client("other", action("Evaluate it", "evaluation"), mark=7),
)


def test_s32_who_follows_an_activity_who_lacks_it_and_of_whom_nobody_can_tell() -> None:
    """The evaluation is for five clients of tier A: the quay and the dike name it; the barn has no action in this P; the late one dropped it, and its plan does name what it follows.
    The mill has an action in this P, and never says what its actions are for. The dinner: the quay names it; the dike names what it follows, and not this; the rest have no action for a person.
    """
    rows = ask(FIRM).of_tier("A")
    evaluation, dinner = one(rows, "evaluation"), one(rows, "dinner")
    assert (evaluation.answered, sorted(evaluation.lacking), evaluation.unknown) == (("dike", "quay"), ["barn", "late"], ("mill",))
    assert (dinner.answered, sorted(dinner.lacking), dinner.unknown) == (("quay",), ["barn", "dike", "late", "mill"], ())


def test_s32_a_plan_that_names_what_it_follows_lacks_what_it_does_not_name() -> None:
    """Its one action is a project, as the evaluation is, and is for the dinner: so nobody meant it for the evaluation."""
    rows = ask(firm(client("quay", action("Dinner with the crew", "dinner")))).of_tier("A")
    assert (one(rows, "evaluation").lacking, one(rows, "dinner").answered) == (("quay",), ("quay",))


def test_s32_hours_planned_stand_against_those_of_the_norm() -> None:
    """Evaluation: 3 + 2 = 5 hours planned, of 4 hours for each of 5 clients = 20. Dinner: 5 of 6 times 5 = 30."""
    rows = ask(FIRM).of_tier("A")
    assert [(one(rows, id).planned, one(rows, id).wanted) for id in ("evaluation", "dinner")] == [(5, 20), (5, 30)]


def test_s32_an_activity_without_an_id_is_followed_by_nobody_knows_whom() -> None:
    (card,) = (each for each in ask(FIRM).of_tier("A") if each.activity.what == "A card")
    assert (card.answered, card.lacking, len(card.unknown), card.wanted) == ((), (), 5, None)


def test_s32_the_hours_of_an_action_for_two_activities_are_shared() -> None:
    """10 hours for both: 5 each."""
    rows = ask(firm(client("quay", action("Both", "evaluation", "dinner", hours=10)))).of_tier("A")
    assert [one(rows, id).planned for id in ("evaluation", "dinner")] == [Fraction(5), Fraction(5)]


def test_s32_what_was_done_longer_than_a_year_ago_follows_nothing_and_a_contact_does() -> None:
    """Done on 23 November 2025, a day too long ago. The contact with Smit, who is still there, is for the dinner; with Mol, who left, it would not be."""
    old = action("Evaluate the quay", "evaluation", status="done", done=date(2025, 11, 23))
    smit = {"name": "Smit", "programme": "dinner"}
    rows = ask(firm(client("quay", old, contacts=[smit]))).of_tier("A")
    assert (one(rows, "evaluation").lacking, one(rows, "dinner").answered) == (("quay",), ("quay",))
    rows = ask(firm(client("quay", old, contacts=[{**smit, "left": date(2026, 1, 1)}]))).of_tier("A")
    assert one(rows, "dinner").lacking == ("quay",)


def test_s32_a_group_has_its_own_activities_by_tier_and_by_part() -> None:
    """The group holds the quay and the dike, both in A, and the other, in B: its walk is for A alone. Its part for business holds the dike."""
    group = {
        "accounts": ["quay", "dike", "other"],
        "programme": {"A": {"process": [{"id": "walk", "what": "Walk along the dike"}]}},
        "subgroups": {"business": {"name": "Business", "accounts": ["dike", "barn"], "programme": {"partnership": [{"id": "talk", "what": "Talk together"}]}}},
    }  # fmt: skip
    whole = firm(*FIRM.accounts.values(), groups={"water": group})
    rows = ask(whole).of_group("water")
    assert [(each.tier, each.subgroup, each.activity.id, sorted(each.answered + each.lacking + each.unknown)) for each in rows] == [
        ("A", None, "walk", ["dike", "quay"]),
        (None, "business", "talk", ["dike"]),
    ]


TIERS = """\
# plans/tiers.yaml
tiers:
  - id: A
    name: A
    above: 8
    programme: {project: [{id: evaluation, what: Evaluate each delivery}], person: [{id: dinner, what: Dinner twice a year}]}
  - {id: B, name: B}
"""
NAMED = (
    TIERS
    + """\
# plans/accounts/example.yaml
actions:
  - {what: Evaluate the dike, programme: %s, p: project, who: jansen, when: 2026-12-10, how: with them, objective: growth}
"""
)


def test_s32_a_plan_of_the_first_tier_that_lacks_what_the_tier_does_is_a_finding() -> None:
    """It names the evaluation, and not the dinner; a plan that names nothing and has actions in both Ps is left alone."""
    assert found("programme-not-followed", NAMED % "evaluation") == [
        "What tier A does for every client is not in this plan: “Dinner twice a year”."
    ]
    assert found("programme-not-followed", TIERS) == []


def test_s32_an_activity_that_no_programme_has_is_a_finding() -> None:
    assert found("unknown-activity", NAMED % "evaluations") == ["No programme has an activity “evaluations”."]
    assert found("unknown-activity", NAMED % "evaluation") == []


def test_s32_the_firm_sees_one_plan_of_all_tiers_by_the_four_ps() -> None:
    """Of five clients of tier A the quay and the dike name the evaluation, the quay alone the dinner; the card has no id, and tier B no programme."""
    shown = " ".join(re.sub(r"<[^>]+>", " ", page(FIRM, "firm.html")).split())
    plan = shown[shown.index("One plan for all clients") :]
    assert "Evaluate each delivery for each assignment · 4 hours a client · in plans: 2 of 5" in plan
    assert "Dinner twice a year every half year · 6 hours a client · in plans: 1 of 5 A card –" in plan


def test_s32_without_a_programme_the_firm_has_no_such_table() -> None:
    assert "One plan for all clients" not in page(portfolio(client("quay"), groups={"all": {"accounts": ["quay"]}}), "firm.html")
