"""Criteria, tiers, marks and tiers by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lint.workspace import ENGLISH, TODAY, check, example, found, pointed

CRITERIA = "# plans/criteria.yaml\ncriteria: {{turnover: {{weight: 2, scale: {{figure: turnover, points: {points}}}}}, cooperation: {{weight: 2}}, reputation: {{weight: 2}}}}\n"


def tiers(*each: str) -> str:
    return "# plans/tiers.yaml\ntiers:\n" + "".join(f"  - {{name: x, {tier}}}\n" for tier in each)


@pytest.mark.edge("tier-limits")
@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (("id: A, above: 8", "id: B", "id: C, below: 6"), []),
        (("id: A, above: 8", "id: B, below: 8"), ["A score of exactly 8 falls in no tier."]),
        (("id: A, above: 8", "id: B, above: 6.5", "id: C, below: 6"), ["A score between 6 and 6.5 falls in no tier."]),
        (("id: A, above: 8", "id: B, above: 6"), ["A score of 6 or less falls in no tier."]),
        (("id: A, above: 8", "id: B, below: 9, above: 5", "id: C"), ["A score between 8 and 9 falls in more than one tier: A and B."]),
        (("id: A, above: 8", "id: B", "id: C"), ["A score of 8 or less falls in more than one tier: B and C."]),
        (("id: A, above: 11", "id: B"), ["No score gives tier A."]),
        (("id: S, by_hand: true", "id: A, above: 8", "id: B"), []),
        (("id: A, below: 8", "id: B, below: 6"), ["A score of 8 or more falls in no tier."]),
        (
            ("id: A, above: 5, below: 8", "id: B, below: 5"),
            ["A score of exactly 5 falls in no tier.", "A score of 8 or more falls in no tier."],
        ),
        (("id: A",), []),
    ],
)
def test_limits_give_every_score_one_tier(limits: tuple[str, ...], said: list[str]) -> None:
    assert [each.partition(" -> ")[2] for each in found("tier-limits", tiers(*limits))] == said


@pytest.mark.edge("tiers-by-hand")
def test_tiers_that_are_all_by_hand_are_one_finding_not_a_hole() -> None:
    change = tiers("id: S, by_hand: true", "id: A, by_hand: true")
    assert len(found("tiers-by-hand", change)) == 1
    assert found("tier-limits", change) == []


@pytest.mark.edge("odd-scale")
@pytest.mark.parametrize(
    ("points", "said"),
    [
        ("{50000: 4, 200000: 9}", []),
        ("{14: 10, 30: 8, 60: 4}", []),
        ("{1: 4, 2: 4, 3: 9}", []),
        ("{50000: 4}", ["every client the same mark"]),
        ("{1: 6, 2: 6}", ["every client the same mark"]),
        ("{1: 9, 2: 4, 3: 4}", []),
        ("{1: 4, 2: 5, 3: 4.5}", ["rises and falls"]),
        ("{1: 5, 2: 4, 3: 4.5}", ["rises and falls"]),
    ],
)
def test_a_scale_rises_or_falls(points: str, said: list[str]) -> None:
    messages = found("odd-scale", CRITERIA.format(points=points))
    assert len(messages) == len(said)
    assert all(part in message for part, message in zip(said, messages, strict=True))


def weights(*each: object) -> str:
    ids = ("cooperation", "reputation", "turnover")
    return "# plans/criteria.yaml\ncriteria:\n" + "".join(f"  {id}: {{weight: {weight}}}\n" for id, weight in zip(ids, each, strict=False))


@pytest.mark.edge("dominant-criterion")
@pytest.mark.parametrize(
    ("given", "count"), [((2, 1, 1), 0), ((2.01, 1, 1), 1), ((1,), 0), ((1, 0), 0), ((1, 1), 0), ((0, 1, 1), 0), ((9, -1, 1), 1)]
)
def test_half_of_the_weight_is_the_most_that_one_criterion_may_have(given: tuple[object, ...], count: int) -> None:
    assert len(found("dominant-criterion", weights(*given))) == count


def test_a_share_of_nearly_all_does_not_read_as_all() -> None:
    (message,) = found("dominant-criterion", weights(1000, 2, 2))
    assert message.endswith("“Cooperation” has 99.6% of all weight.")
    change = "# plans/criteria.yaml\nknown_at_least: 100%\ncriteria: {cooperation: {weight: 2}, payment: {weight: 0.0001}}\n"
    (message,) = found("unrated-client", change + example(marks="{cooperation: 9}"))
    assert message.endswith("No tier: 99.995% of the weight is known, 100% is needed.")


@pytest.mark.edge("weight-not-positive")
@pytest.mark.parametrize(("weight", "count"), [(0, 1), (-1, 1), (0.001, 0)])
def test_a_weight_is_above_zero(weight: object, count: int) -> None:
    assert len(found("weight-not-positive", weights(1, weight, 1))) == count


@pytest.mark.edge("ranking-by-some")
@pytest.mark.parametrize(
    ("ranking", "count"),
    [
        ("rank_by: some", 1),
        ("rank_by: some\nat_least: 3", 0),
        ("rank_by: some\nat_least: 4", 1),
        ("rank_by: some\nat_least: 0", 1),
        ("at_least: 9", 0),
        (f"{weights(0.5, 0.5, 0.001)}rank_by: some\nat_least: 3".partition("\n")[2], 0),
    ],
)
def test_ranking_by_some_has_a_number_within_reach(ranking: str, count: int) -> None:
    assert len(found("ranking-by-some", f"# plans/criteria.yaml\n{ranking}\n")) == count


def test_a_missing_number_is_reported_where_the_ranking_stands() -> None:
    assert found("ranking-by-some", "# plans/criteria.yaml\nrank_by: some\n")[0].startswith("rank_by: some -> ")
    assert found("ranking-by-some", "# plans/criteria.yaml\nrank_by: some\nat_least: 4\n")[0].startswith("at_least: 4 -> ")


@pytest.mark.edge("one-kind-of-criteria")
@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (("turnover", "payment"), "All criteria are business criteria."),
        (("challenge", "learning"), "All criteria are professional criteria."),
        (("image", "fit"), "All criteria are strategic criteria."),
        (("turnover", "fit"), None),
        (("turnover",), None),
    ],
)
def test_criteria_are_of_more_than_one_kind(ids: tuple[str, ...], message: str | None) -> None:
    change = "# plans/criteria.yaml\ncriteria:\n" + "".join(f"  {id}: {{weight: 1}}\n" for id in ids)
    assert [each.partition(" -> ")[2] for each in found("one-kind-of-criteria", change)] == ([message] if message else [])


def test_an_overlap_is_reported_at_the_tier_that_could_give_way() -> None:
    change = tiers("id: A, above: 8", "id: B", "id: C")
    assert found("tier-limits", change)[0].startswith("- {name: x, id: C}")
    assert found("tier-limits", change + "  - {name: x, id: D}\n")[0].startswith("- {name: x, id: D}"), "the last of three"


def test_a_criterion_without_weight_cannot_be_reached() -> None:
    assert found("ranking-by-some", weights(1, 1, 0) + "rank_by: some\nat_least: 3\n")


def test_a_misspelt_built_in_criterion_is_recognised() -> None:
    (message,) = found("unnamed-criterion", "# plans/criteria.yaml\ncriteria: {reputaton: {weight: 1}, cooperation: {weight: 1}}\n")
    assert "has no `name`, `kind` or `question`" in message


def raters(*marks: str) -> str:
    return example(marks="{reputation: 8, cooperation: [" + ", ".join(f"{{{mark}}}" for mark in marks) + "]}")


def test_only_the_newest_mark_of_each_rater_counts_when_raters_differ() -> None:
    old, new, other = "by: jansen, mark: 2, on: 2025-03-02", "by: jansen, mark: 8, on: 2026-03-02", "by: devries, mark: 9, on: 2026-03-02"
    assert found("raters-differ", raters(old, new, other)) == []
    assert found("raters-differ", raters(old, other)) != []


@pytest.mark.edge("raters-differ")
def test_raters_may_differ_by_exactly_the_alert() -> None:
    def marks(low: float) -> str:
        return raters(f"by: jansen, mark: {low}, on: 2026-03-02", "by: devries, mark: 9, on: 2026-03-02")

    assert found("raters-differ", marks(6)) == []
    (message,) = found("raters-differ", marks(5.9))
    assert message.endswith(" -> “Cooperation”: Bo de Vries gives 9, Ans Jansen gives 5.9.")


@pytest.mark.edge("stale-marks")
@pytest.mark.parametrize(("days", "count"), [(730, 0), (731, 1)])
def test_marks_are_stale_after_so_many_days(days: int, count: int) -> None:
    assert len(found("stale-marks", raters(f"by: jansen, mark: 9, on: {TODAY - timedelta(days=days)}"))) == count


def test_stale_marks_are_one_finding_at_the_oldest() -> None:
    change = raters("by: jansen, mark: 9, on: 2022-03-02", "by: devries, mark: 9, on: 2021-03-02", "by: vandam, mark: 8, on: 2026-03-02")
    (message,) = found("stale-marks", change)
    assert message.endswith("2 marks are older than 730 days; the oldest is by Bo de Vries, from 2 March 2021.")


def test_the_oldest_mark_may_be_on_any_criterion() -> None:
    def on(day: str) -> str:
        return f"[{{by: jansen, mark: 9, on: {day}}}]"

    assert pointed("stale-marks", example(marks=f"{{cooperation: {on('2022-03-02')}, reputation: {on('2021-03-02')}}}")) == [
        ("marks", "reputation", 0)
    ]


@pytest.mark.edge("future-mark")
@pytest.mark.parametrize(("day", "count"), [(TODAY, 0), (TODAY + timedelta(days=1), 1)])
def test_a_mark_of_today_is_not_in_the_future(day: date, count: int) -> None:
    assert len(found("future-mark", raters(f"by: jansen, mark: 9, on: {day}"))) == count


@pytest.mark.edge("unexplained-mark")
@pytest.mark.parametrize(("mark", "count"), [("3", 1), ("3.5", 0), ("9.5", 0), ("10", 1), ("10, why: because", 0)])
def test_extreme_marks_have_a_reason(mark: str, count: int) -> None:
    assert len(found("unexplained-mark", raters(f"by: jansen, on: 2026-03-02, mark: {mark}"))) == count


@pytest.mark.edge("mark-against-scale")
@pytest.mark.parametrize(("mark", "count"), [(9, 0), (7, 0), (6.9, 1)])
def test_a_mark_by_hand_may_differ_two_points_from_the_scale(mark: float, count: int) -> None:
    assert len(found("mark-against-scale", example(marks=f"{{turnover: {mark}, cooperation: 9, reputation: 9}}"))) == count


def test_marks_by_raters_beside_a_scale_are_compared_too() -> None:
    assert found("mark-against-scale", example(marks="{turnover: [{by: jansen, mark: 5, on: 2026-03-02}], cooperation: 9, reputation: 9}"))


def test_a_mark_without_figures_to_compare_with_stands() -> None:
    assert found("mark-against-scale", example(marks="{turnover: 4, cooperation: 9, reputation: 9}", figures="{}")) == []


def test_a_prospect_need_not_be_marked_on_everything() -> None:
    change = example(status="prospect", marks="{cooperation: 9}")
    assert found("missing-marks", change) == found("provisional-tier", change) == found("unrated-client", change) == []


def test_missing_marks_that_can_change_the_tier_are_reported_once_as_a_provisional_tier() -> None:
    change = example(marks="{cooperation: 9}")
    assert found("missing-marks", change) == []
    assert found("provisional-tier", change) == [
        "marks: {cooperation: 9} -> Tier A is provisional: the score can still be anything from 6.3 to 9.3, which gives A or B."
    ]


def test_the_heaviest_unknown_criteria_come_first() -> None:
    change = "# plans/criteria.yaml\ncriteria: {image: {weight: 1}, fit: {weight: 3}, payment: {weight: 2}, learning: {weight: 4}}\nknown_at_least: 10%\n"
    (finding,) = [each for each in check(change + example(marks="{learning: 9}")) if each.rule == "provisional-tier"]
    assert ENGLISH.say(finding.help) == "Mark this client on Fit, Payment and Image, under `marks`."


def test_a_mark_that_a_scale_gives_may_also_come_from_a_figure() -> None:
    (finding,) = [each for each in check(example(figures="{2025: {margin: 66000, hours: 1510}}")) if each.rule == "provisional-tier"]
    assert ENGLISH.say(finding.help) == "Mark this client on Turnover, under `marks`, or fill in the figure that a scale reads."


def test_a_client_with_a_tier_by_hand_needs_no_marks() -> None:
    assert found("unrated-client", example(marks="{}", figures="{}"))
    assert found("unrated-client", example(marks="{}", figures="{}", tier="{is: A, why: because, by: vandam, until: 2027-06-01}")) == []


def overruled(tier: str, until: date) -> str:
    return example(tier=f"{{is: {tier}, why: because, by: vandam, until: {until}}}")


@pytest.mark.edge("expired-override", "override-ends-soon")
@pytest.mark.parametrize(
    ("days", "expired", "soon"), [(-1, 1, 0), (0, 0, 1), (30, 0, 1), (31, 0, 0)], ids=["yesterday", "today", "in 30 days", "in 31 days"]
)
def test_a_tier_by_hand_counts_to_its_last_day(days: int, expired: int, soon: int) -> None:
    change = overruled("B", TODAY + timedelta(days=days))
    assert (len(found("expired-override", change)), len(found("override-ends-soon", change))) == (expired, soon)


def test_a_tier_by_hand_that_does_not_exist_is_one_finding() -> None:
    assert [finding.rule for finding in check(overruled("Z", TODAY))] == ["unknown-tier"]


@pytest.mark.edge("limits-by-hand")
@pytest.mark.parametrize(
    ("tier", "count"), [("id: S, by_hand: true", 0), ("id: S, by_hand: true, above: 9", 1), ("id: S, by_hand: true, below: 9", 1)]
)
def test_a_tier_by_hand_has_no_limits(tier: str, count: int) -> None:
    assert len(found("limits-by-hand", tiers(tier, "id: A, above: 8", "id: B"))) == count


def test_a_tier_by_hand_that_ends_says_what_comes_after() -> None:
    change = overruled("B", TODAY)
    assert found("override-ends-soon", change)[0].endswith("Tier B, set by hand, ends on 23 November 2026; the marks give A.")
    assert found("override-ends-soon", change + "marks: {}\n")[0].endswith(
        "Tier B, set by hand, ends on 23 November 2026; the marks give no tier."
    )


@pytest.mark.edge("needless-override")
def test_a_tier_by_hand_that_the_marks_give_is_needless_unless_they_are_provisional() -> None:
    assert found("needless-override", overruled("A", date(2027, 6, 1)))
    assert found("needless-override", overruled("A", date(2027, 6, 1)) + "marks: {cooperation: 9}\n") == []
    assert found("needless-override", overruled("A", date(2026, 6, 1))) == [], "it has expired"


@pytest.mark.edge("tiers-out-of-order")
@pytest.mark.parametrize(
    ("tiers", "message"),
    [
        ("{id: A, name: A, above: 8}, {id: B, name: B}, {id: C, name: C, below: 6}", None),
        ("{id: A, name: A, above: 8}, {id: B, name: B, above: 7}, {id: C, name: C}", None),
        (
            "{id: A, name: A, above: 8}, {id: C, name: C, below: 6}, {id: S, name: S, by_hand: true}, {id: B, name: B}",
            "B has higher scores than tier C",
        ),
        ("{id: C, name: C, below: 6}, {id: A, name: A, above: 6}, {id: B, name: B, by_hand: true}", "A has higher scores than tier C"),
        ("{id: A, name: A}", None),
        # scores from 8 to 9 are claimed by A and by C: which of them gives way is for `tier-limits` to say
        ("{id: A, name: A, above: 7.9}, {id: B, name: B, above: 6, below: 8}, {id: C, name: C, above: 5, below: 9}", None),
    ],
)
def test_tiers_stand_in_the_order_of_their_scores(tiers: str, message: str | None) -> None:
    told = [each.partition("Tier ")[2] for each in found("tiers-out-of-order", f"# plans/tiers.yaml\ntiers: [{tiers}]\n")]
    assert told == ([f"{message} above it."] if message else [])
