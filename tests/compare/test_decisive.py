"""What decides alone, which norms begin to apply, what is judged more strictly, and what changed of the firm itself."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from accountplan import score
from accountplan.base.text import Money, Share, Text, say, say_n
from accountplan.compare.findings import compare_findings
from accountplan.model.finding import Finding, Severity
from accountplan.model.portfolio import Portfolio
from builders import TODAY, account, criteria, portfolio
from compare.firms import DAY, change, changes, firms, rated
from properties import examples

F = Fraction
TIERS: list[dict[str, Any]] = [
    {"id": "A", "above": 8, "norms": {"contact_days": 60, "reply_days": 1}},
    {"id": "B", "norms": {"contact_days": 122, "reply_days": 1}},
]


def firm(marks: dict[str, Any], **weights: int) -> Portfolio:
    return portfolio(account(marks=marks), criteria=criteria(weights or {"cooperation": 1, "fit": 1}), tiers=TIERS)


def test_the_mark_of_one_rater_decides_and_is_told_with_the_score_without_it() -> None:
    """9 and 8 with fit 9 are 8.75, an A; 4 and 8 are 7.5. With the 9 again it is 8.75 less what fit lost: (8.5 + 8.8) / 2 = 8.65."""
    found = change(firm({"cooperation": rated(ans=9, bo=8), "fit": 9}), firm({"cooperation": rated(ans=4, bo=8), "fit": 8.8})).decisive
    assert found is not None
    assert (found.cause.what, found.cause.of, found.cause.after, found.score) == ("rater", "ans", 4, F("8.65"))


def test_what_is_put_back_is_counted_anew_and_not_taken_off_by_its_share() -> None:
    """Fit 9 x 1 and image 8 x 1 is 8.5; with image weighing 4 and fit 7 it is 7.8. Fit put back: 8.2, an A. The share of fit, a mean, is -0.7."""
    one, other = firm({"fit": 9, "image": 8}, fit=1, image=1), firm({"fit": 7, "image": 8}, fit=1, image=4)
    found = change(one, other)
    (fit,) = [cause for cause in found.causes if cause.what == "mark"]
    assert fit.share == F(-7, 10)
    assert found.decisive is not None
    assert (found.decisive.cause.what, found.decisive.score) == ("mark", F("8.2"))
    assert found.decisive.score != found.after.score.score - fit.share  # type: ignore[union-attr, operator]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ({"fit": 9}, {"fit": 7}, "mark"),
        ({"cooperation": rated(ans=9)}, {"cooperation": rated(ans=9, bo=3)}, "rater"),
        ({"cooperation": rated(ans=9, bo=3)}, {"cooperation": rated(ans=9)}, "rater"),
    ],
)
def test_a_mark_that_came_went_or_changed_can_decide(before: dict[str, Any], after: dict[str, Any], what: str) -> None:
    (only,) = before
    found = change(firm(before, **{only: 1}), firm(after, **{only: 1})).decisive
    assert found is not None
    assert found.cause.what == what
    assert found.score == {"A": 9, "B": 6}[change(firm(before, **{only: 1}), firm(after, **{only: 1})).tiers[0] or ""]


def test_nothing_decides_alone_where_it_takes_two_where_nobody_moves_or_where_the_rating_does_not_decide() -> None:
    assert change(firm({"cooperation": 9, "fit": 9}), firm({"cooperation": 5, "fit": 5})).decisive is None, "either alone leaves a 7"
    assert change(firm({"cooperation": 9, "fit": 9}), firm({"cooperation": 8, "fit": 9})).decisive is None, "it stays an A"
    assert change(firm({"fit": 9}), firm({"cooperation": 9, "fit": 9})).decisive is None
    one, other = (portfolio(account(marks={"fit": mark}), criteria=criteria({"fit": 1}, rank_by="all"), tiers=TIERS) for mark in (9, 4))
    assert change(one, other).decisive is None


@settings(max_examples=examples(200))
@given(firms(), firms())
def test_what_decides_is_proved_by_scoring_anew_without_it(before: Portfolio, after: Portfolio) -> None:
    """A mark by hand is put back in the plan, and a weight in the criteria: the score is that of the claim, and the tier is the old one."""
    for each in changes(before, after).accounts:
        if each.decisive is None or each.decisive.cause.what not in ("mark", "weight"):
            continue
        assert each.before is not None
        cause, id = each.decisive.cause, each.id
        if cause.what == "mark":
            old = before.accounts[each.renamed or id].marks.get(cause.criterion)
            if old is None or before.people != after.people or before.criteria != after.criteria:
                continue
            plan = replace(after.accounts[id], marks={**after.accounts[id].marks, cause.criterion: old})
            again = replace(after, accounts={**after.accounts, id: plan})
        else:
            weight = before.criteria.criteria[cause.criterion].weight
            settled = replace(after.criteria.criteria[cause.criterion], weight=weight)
            again = replace(after, criteria=replace(after.criteria, criteria={**after.criteria.criteria, cause.criterion: settled}))
        made = score.score(again, TODAY)[id]
        assert (made.score, made.by_marks) == (each.decisive.score, each.before.score.by_marks)


def test_norms_that_begin_to_apply_are_those_that_differ_and_only_where_the_tier_does() -> None:
    found = change(firm({"fit": 9}, fit=1), firm({"fit": 7}, fit=1))
    assert [(each.name, each.before, each.after) for each in found.norms if each.name == "contact_days"] == [("contact_days", 60, 122)]
    assert "reply_days" not in {each.name for each in found.norms}
    assert change(firm({"fit": 9}, fit=1), firm({"fit": 8.5}, fit=1)).norms == ()
    prospect = [portfolio(account(marks={"fit": mark}, status="prospect"), criteria=criteria({"fit": 1}), tiers=TIERS) for mark in (9, 7)]
    assert change(prospect[0], prospect[1]).norms == (), "a prospect has no norms"


def told(message: Text, severity: Severity = Severity.WARNING, rule: str = "no-contact") -> Finding:
    return Finding(rule, "AP000", severity, "plans/accounts/acme.yaml", 3, 1, message, "", account="acme")


def ago(days: int, norm: int) -> Text:
    return say_n("{ago} days ago; the norm is {n} day.", "{ago} days ago; the norm is {n} days.", norm, ago=days)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (told(ago(133, 122)), told(ago(133, 60)), "stricter"),
        (told(ago(133, 60)), told(ago(133, 122)), "milder"),
        (told(ago(133, 60)), told(ago(140, 60)), "otherwise"),
        (told(say("over {limit}", limit=Money(100))), told(say("over {limit}", limit=Money(50))), "stricter"),
        (told(say("over {limit}", limit=Share(F(1, 5)))), told(say("over {limit}", limit=Share(F(1, 4)))), "milder"),
        (told(say("{n} days; norm {norm}", n=3, norm=2)), told(say("{n} days; norm {norm}", n=9, norm=1)), "stricter"),
        (told(say("{n} days late.", n=3)), told(say("{n} days late.", n=4), Severity.ERROR), "stricter"),
        (told(say("{n} days late.", n=4), Severity.ERROR), told(say("{n} days late.", n=3)), "milder"),
    ],
)
def test_the_same_finding_under_another_norm_or_severity_is_stricter_or_milder(before: Finding, after: Finding, kind: str) -> None:
    found = compare_findings([before], [after], {})
    assert {name for name in ("stricter", "milder", "otherwise") if getattr(found, name)} == {kind}
    assert (found.new, found.gone) == ((), ())
    assert found.any is (kind != "otherwise")


def test_the_same_sentence_with_another_severity_is_not_lost() -> None:
    """Nothing but the severity differs, as where `rules:` of the firm makes an error of a warning."""
    one, other = told(say("No lead.")), told(say("No lead."), Severity.ERROR)
    assert compare_findings([one], [other], {}).stricter == ((one, other),)
    assert compare_findings([other], [one], {}).milder == ((other, one),)


def test_single_keys_are_told_with_their_values_and_texts_are_not() -> None:
    one = account(figures={2025: {"turnover": 100}}, lead="ans", situation={"facts": "Few."}, team=("ans",))
    other = account(figures={2025: {"turnover": 90}, 2024: {"hours": 3}}, lead="bo", situation={"facts": "Many."}, team=("ans", "bo"))
    found = change(portfolio(one), portfolio(other))
    assert {each.name: (each.before, each.after) for each in found.values} == {
        "lead": ("ans", "bo"),
        "figures.2024.hours": (None, 3),
        "figures.2025.turnover": (100, 90),
        "team": (("ans",), ("ans", "bo")),
    }
    assert found.counts, "another lead matters though no score moves"


def test_a_day_of_review_alone_does_not_count() -> None:
    found = change(portfolio(account(reviewed=DAY)), portfolio(account(reviewed=TODAY)))
    assert ([each.name for each in found.values], found.counts) == (["reviewed"], False)


def test_what_is_said_of_us_of_groups_and_of_the_firm_is_a_change() -> None:
    one = portfolio(account(), people={"ans": {"hours": 100}, "bo": {}})
    other = portfolio(account(), people={"ans": {"hours": 100, "left": DAY}, "cas": {}})
    found = changes(one, other)
    assert {each.id: ([key.name for key in each.keys], each.before is None, each.after is None) for each in found.people} == {
        "ans": (["left"], False, False),
        "cas": ([], True, False),
        "bo": ([], False, True),
    }
    named = replace(one, firm=replace(one.firm, name="Other"))
    assert [(key.name, key.after) for key in changes(one, named).firm] == [("name", "Other")]
    assert changes(one, named).counts
