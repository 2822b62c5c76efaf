"""Why a score moved: shares worked out by hand, and adding up exactly whatever changed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given, settings

from accountplan.compare.shares import Term, split_change
from accountplan.model.causes import Cause, round_together
from accountplan.model.differences import KeyChange
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.report import make_report
from builders import account, criteria, portfolio
from compare.firms import change, changes, firms, rated
from present.reading import ENGLISH
from properties import examples

F = Fraction


def told(causes: tuple[Cause, ...]) -> dict[tuple[Any, ...], Fraction]:
    return {(cause.what, cause.criterion, *([cause.of] if cause.of else [])): cause.share for cause in causes}


def turn(found: tuple[KeyChange, ...], back: bool = False) -> dict[str, tuple[Any, Any]]:
    """The values of keys, or those of the way back."""
    return {each.name: (each.after, each.before) if back else (each.before, each.after) for each in found}


def test_a_changed_weight_works_through_the_distance_of_its_mark_from_the_score() -> None:
    """Fit 8 x 3, image 5 x 1: 29/4. With weight 2 for fit 21/3 = 7. The share is -1 x (8 - 29/4) / 3 = -1/4, and image gets none."""
    one = portfolio(account(marks={"fit": 8, "image": 5}), criteria={"fit": 3, "image": 1})
    other = portfolio(account(marks={"fit": 8, "image": 5}), criteria={"fit": 2, "image": 1})
    found = change(one, other)
    assert told(found.causes) == {("weight", "fit"): F(-1, 4)}
    assert (found.gain, found.method, found.data) == (F(-1, 4), F(-1, 4), 0)


def test_a_changed_mark_works_by_its_part_of_the_weight() -> None:
    """Fit weighs 3 of 4: from 8 to 6 is 3/4 x -2 = -3/2."""
    weights = {"fit": 3, "image": 1}
    found = change(
        portfolio(account(marks={"fit": 8, "image": 5}), criteria=weights),
        portfolio(account(marks={"fit": 6, "image": 5}), criteria=weights),
    )
    assert told(found.causes) == {("mark", "fit"): F(-3, 2)}
    assert (found.causes[0].before, found.causes[0].after) == (8, 6)


def test_where_both_moved_each_gets_the_mean_of_both_orders() -> None:
    """Fit 8 x 3, image 5 x 1 = 29/4; then fit 6 x 2, image 5 x 1 = 17/3; the change is -19/12.

    Method first: weight 29/4 -> 7 (-1/4), then mark 7 -> 17/3 (-4/3). Data first: mark 29/4 -> 23/4 (-3/2), then weight 23/4 -> 17/3 (-1/12).
    The means are -1/6 for the weight and -17/12 for the mark.
    """
    one = portfolio(account(marks={"fit": 8, "image": 5}), criteria={"fit": 3, "image": 1})
    other = portfolio(account(marks={"fit": 6, "image": 5}), criteria={"fit": 2, "image": 1})
    found = change(one, other)
    assert told(found.causes) == {("weight", "fit"): F(-1, 6), ("mark", "fit"): F(-17, 12)}
    assert (found.method, found.data, found.gain) == (F(-1, 6), F(-17, 12), F(-19, 12))


def test_each_rater_has_the_part_that_his_mark_moved() -> None:
    """Cooperation weighs 2 of 4; of its two raters one goes from 9 to 4: 1/2 x 1/2 x -5 = -5/4."""
    weights = {"cooperation": 2, "fit": 2}
    one = portfolio(account(marks={"cooperation": rated(ans=9, bo=8), "fit": 7}), criteria=weights)
    other = portfolio(account(marks={"cooperation": rated(ans=4, bo=8), "fit": 7}), criteria=weights)
    assert told(change(one, other).causes) == {("rater", "cooperation", "ans"): F(-5, 4)}


def test_a_new_rater_moves_the_mark_by_the_distance_of_his_own() -> None:
    """Ans gives 9; Bo comes with 5, so that the mark is 7: -2 points at 1/2 of the weight."""
    weights = {"cooperation": 1, "fit": 1}
    one = portfolio(account(marks={"cooperation": rated(ans=9), "fit": 7}), criteria=weights)
    other = portfolio(account(marks={"cooperation": rated(ans=9, bo=5), "fit": 7}), criteria=weights)
    found = change(one, other)
    assert told(found.causes) == {("rater", "cooperation", "bo"): F(-1)}
    assert (found.causes[0].before, found.causes[0].after) == (None, 5)


def test_the_weight_of_a_role_is_method_and_another_role_of_a_rater_is_data() -> None:
    """Ans (partner) 9 and Bo 5: 7. When a partner counts twice the mark is 23/3: 2/3 more."""
    accounts = account(marks={"cooperation": rated(ans=9, bo=5)})
    people = {"ans": {"role": "Partner"}, "bo": {}}
    one = portfolio(accounts, criteria=criteria({"cooperation": 1}), people=people)
    heavier = portfolio(accounts, criteria=criteria({"cooperation": 1}, rater_weights={"partner": 2}), people=people)
    demoted = portfolio(accounts, criteria=criteria({"cooperation": 1}, rater_weights={"partner": 2}), people={"ans": {}, "bo": {}})
    assert told(change(one, heavier).causes) == {("role", "cooperation", "partner"): F(2, 3)}
    assert told(change(heavier, demoted).causes) == {("person", "cooperation", "ans"): F(-2, 3)}
    assert (change(one, heavier).method, change(heavier, demoted).data) == (F(2, 3), F(-2, 3))


def test_a_figure_is_data_and_its_scale_is_method() -> None:
    """Turnover 100 of a scale 0: 0 -> 1 ... 200 -> 9 is a 5, 150 a 7; with 200 -> 5 it is a 3 and a 4."""

    def firm(turnover: int, top: int) -> Portfolio:
        scale = {"figure": "turnover", "points": {0: 1, 200: top}}
        return portfolio(account(figures={2025: {"turnover": turnover}}), criteria={"turnover": {"weight": 1, "scale": scale}})

    assert told(change(firm(100, 9), firm(150, 9)).causes) == {("figure", "turnover", "turnover"): F(2)}
    assert told(change(firm(100, 9), firm(100, 5)).causes) == {("scale", "turnover"): F(-2)}
    both = change(firm(100, 9), firm(150, 5))
    assert told(both.causes) == {("figure", "turnover", "turnover"): F(3, 2), ("scale", "turnover"): F(-5, 2)}, "2 and 1; -2 and -3"


def test_a_mark_that_becomes_known_and_a_criterion_that_comes_work_by_their_distance() -> None:
    """Fit 8; image 5 comes, of equal weight: 13/2, so -3/2. As a mark that was unknown that is data; as a new criterion it is method."""
    known, unknown = account(marks={"fit": 8, "image": 5}), account(marks={"fit": 8})
    filled = change(portfolio(unknown, criteria={"fit": 1, "image": 1}), portfolio(known, criteria={"fit": 1, "image": 1}))
    assert told(filled.causes) == {("mark", "image"): F(-3, 2)}
    added = change(portfolio(known, criteria={"fit": 1}), portfolio(known, criteria={"fit": 1, "image": 1}))
    assert told(added.causes) == {("criterion", "image"): F(-3, 2)}
    both = change(portfolio(unknown, criteria={"fit": 1}), portfolio(known, criteria={"fit": 1, "image": 1}))
    assert told(both.causes) == {("criterion", "image"): F(-3, 4), ("mark", "image"): F(-3, 4)}, "either alone does nothing"


def test_figures_of_other_years_that_count_are_method() -> None:
    accounts = account(figures={2023: {"turnover": 100}}, marks={"fit": 8})
    scale = {"turnover": {"weight": 1, "scale": {"figure": "turnover", "points": {100: 4}}}, "fit": {"weight": 1}}
    one, other = portfolio(accounts, criteria=criteria(scale)), portfolio(accounts, criteria=criteria(scale, stale_after=1500))
    assert told(change(one, other).causes) == {("years", "turnover"): F(-2)}


def test_what_moved_a_tier_is_told_apart() -> None:
    """8.5 is A above 8. A limit of 9 moves it by the method, a mark of 7 by the data."""
    low: list[dict[str, Any]] = [{"id": "A", "above": 9}, {"id": "B"}]
    usual: list[dict[str, Any]] = [{"id": "A", "above": 8}, {"id": "B"}]
    one = portfolio(account(marks={"fit": 8.5}), tiers=usual)
    assert change(one, portfolio(account(marks={"fit": 8.5}), tiers=low)).through == "method"
    assert change(one, portfolio(account(marks={"fit": 7}), tiers=usual)).through == "data"
    assert change(one, portfolio(account(marks={"fit": 7}), tiers=low)).through == "both", "each would do"


def test_a_tier_moves_through_what_can_be_proved_and_through_nothing_else() -> None:
    """Fit and image weigh the same, and A begins above 8."""
    usual: list[dict[str, Any]] = [{"id": "A", "above": 8}, {"id": "B"}]
    higher: list[dict[str, Any]] = [{"id": "A", "above": 8.6}, {"id": "B"}]

    def firm(fit: float, image: float, tiers: list[dict[str, Any]], **settings: Any) -> Portfolio:
        return portfolio(account(marks={"fit": fit, "image": image}), tiers=tiers, criteria=criteria({"fit": 1, "image": 1}, **settings))

    def deciding(before: Portfolio, after: Portfolio) -> tuple[bool, list[str]]:
        found = change(before, after).deciding
        return found.limits, [cause.criterion for cause in found.causes]

    start = firm(9, 8, usual)
    assert deciding(start, firm(9, 7.9, higher)) == (True, []), "8.45 is A by the old limits, and 8.5 is no A by the new ones"
    assert deciding(start, firm(6, 7.9, usual)) == (False, ["fit"]), "with fit still 9 it would be 8.45"
    assert deciding(start, firm(7.8, 6.8, usual)) == (False, ["fit", "image"]), "without either alone it would be 7.9"
    assert deciding(start, firm(6, 6, higher)) == (False, []), "each of the two would do"
    assert deciding(start, firm(6, 7.9, usual, rank_by="all")) == (False, []), "here the rating does not decide alone"
    assert deciding(start, firm(9, 8.2, usual)) == (False, []), "it stays"


@settings(max_examples=examples(300))
@given(firms(), firms())
def test_shares_add_up_exactly_and_the_way_back_undoes_them(before: Portfolio, after: Portfolio) -> None:
    there, back = changes(before, after), {each.id: each for each in changes(after, before).accounts}
    for each in there.accounts:
        assert each.method + each.data == sum((cause.share for cause in each.causes), F(0)) == each.gain
        other = back[each.id]
        assert told(other.causes) == {name: -share for name, share in told(each.causes).items()}
        assert {cause.criterion: (cause.before, cause.after) for cause in other.causes if cause.what != "rater"} == {
            cause.criterion: (cause.after, cause.before) for cause in each.causes if cause.what != "rater"
        }
        assert (other.before, other.after, other.through) == (each.after, each.before, each.through)
        assert turn(other.values) == turn(each.values, back=True)
        assert turn(other.norms) == turn(each.norms, back=True)
        assert (other.findings.new, other.findings.gone) == (each.findings.gone, each.findings.new)


@settings(max_examples=examples(100))
@given(firms(), firms())
def test_whatever_changed_can_be_told(before: Portfolio, after: Portfolio) -> None:
    report = make_report(changes(before, after), ENGLISH)
    assert report.verdict


def test_a_mark_for_a_criterion_that_goes_is_told_without_its_reason() -> None:
    people: dict[str, dict[str, Any]] = {"ans": {}, "bo": {}}
    before = portfolio(account(marks={"fit": rated(ans=9), "image": 5}), criteria={"fit": 2, "image": 1}, people=people)
    after = portfolio(account(marks={"fit": rated(ans=9, bo=4), "image": 5}), criteria={"image": 1}, people=people)
    (told_of,) = make_report(changes(before, after), ENGLISH).accounts
    assert any("Bo" in line for line in told_of.lines), told_of


@settings(max_examples=examples(200))
@given(firms(), firms())
def test_what_nobody_touched_gets_no_share(before: Portfolio, after: Portfolio) -> None:
    """A criterion with the same weight and the same mark on both sides, and the same rules for it."""
    for each in changes(before, after).accounts:
        if each.before is None or each.after is None:
            continue
        one, other = before.accounts[each.renamed or each.id], after.accounts[each.id]
        settled = before.criteria.rater_weights == after.criteria.rater_weights and before.people == after.people
        for id in before.criteria.criteria:
            same = before.criteria.criteria[id] == after.criteria.criteria.get(id) and one.marks.get(id) == other.marks.get(id)
            if same and settled and one.figures == other.figures:
                assert not [cause for cause in each.causes if cause.criterion == id]


@settings(max_examples=examples(200))
@given(firms(), firms())
def test_a_sum_adds_up_as_it_is_written(before: Portfolio, after: Portfolio) -> None:
    for each in changes(before, after).accounts:
        if each.scores:
            made = each.write_sum()
            assert made.before + sum(part.share for part in made.parts) == made.after
            assert sum(share for _, share in made.causes) == made.after - made.before
            assert all(abs(share - cause.share) < F(2, 10**made.digits) for cause, share in made.causes)


def test_rounding_gives_what_is_left_over_to_those_that_lost_most() -> None:
    assert round_together([F(14, 10), F(14, 10), F(12, 10)], 4) == [2, 1, 1]
    assert round_together([F(-14, 10), F(4, 10)], -1) == [-1, 0]
    assert round_together([F(-14, 10), F(4, 10)], -2) == [-2, 0]
    assert round_together([], 0) == []


def test_without_a_mean_on_both_sides_nothing_is_split() -> None:
    assert split_change({}, {"fit": Term(F(1), F(8))}) == {}
    empty, known = portfolio(account(), criteria={"fit": 1}), portfolio(account(marks={"fit": 8}), criteria={"fit": 1})
    assert change(empty, known).causes == ()
    assert change(empty, known).scores is None


def test_a_score_that_is_unknown_half_way_is_split_at_once() -> None:
    """Fit goes and image comes, the mark with the criterion: neither the new criteria with the old marks nor the other way round give a score."""
    one = portfolio(account(marks={"fit": 8}), criteria={"fit": 1})
    other = portfolio(account(marks={"image": 5}), criteria={"image": 1})
    found = change(one, other)
    assert told(found.causes) == {("criterion", "fit"): F(-3, 2), ("criterion", "image"): F(-3, 2)}
    assert found.gain == -3
