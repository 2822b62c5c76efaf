"""Step 2, dare to choose clients: each row of the method from YAML to its answer, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from accountplan.model.analysis import Matrix, Pareto, Ways
from steps.known import build, client, example, found, read, survey

RATED = example(
    "marks:",
    "  reputation: 8",
    "  cooperation:",
    "    - {by: vandam, mark: 4, on: 2026-09-01, why: they pay what they like}",
    "    - {by: jansen, mark: 8, on: 2026-09-01, why: they tell us everything}",
    "    - {by: devries, mark: 9, on: 2026-09-01, why: a pleasure}",
)
BY_ROLE = """# plans/criteria.yaml
rater_weights: {adviser: 0.5, partner: 2}
"""
SALES = [131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18, 17, 17, 16, 16, 16, 15, 15, 13]
SALES += [11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5]
FIT = """# plans/criteria.yaml
criteria: {fit: {weight: 1, name: Fit, kind: professional, question: Does it fit?}}
"""


def test_s5_several_people_mark_one_client_and_those_who_differ_should_talk() -> None:
    """4, 8 and 9: a mean of 7 and a spread of 5, where 3 is as far apart as they may be."""
    mark = survey(RATED).scores["example"].marks["cooperation"]
    assert (mark.mark, mark.spread, mark.origin) == (7, 5, "raters")
    assert found("raters-differ", RATED) != []


def test_s5_a_role_weighs_what_the_firm_says() -> None:
    """Partner 2 x 4, senior 1 x 8, adviser 0.5 x 9: 20.5 over 3.5 is 41/7."""
    assert survey(RATED + BY_ROLE).scores["example"].marks["cooperation"].mark == Fraction(41, 7)


def test_s6_tiers_have_the_names_that_the_firm_gives_and_temperature_stands_beside_them(tmp_path: Path) -> None:
    names = """# plans/tiers.yaml
tiers:
  - {id: S, name: Strategic, by_hand: true}
  - {id: keep, name: Keep}
"""
    by_hand = "tier: {is: S, why: steered by the whole firm, by: vandam, until: 2027-06-30}"
    known = survey(names + example("temperature: swinging", by_hand))
    assert (known.scores["example"].tier, known.scores["example"].by_marks) == ("S", "keep")
    site = build(tmp_path, names + example("temperature: swinging", by_hand))
    assert "Strategic" in read(site / "tiers" / "s.html")
    assert "swinging" in read(site / "accounts" / "example.html").lower()


def test_s7_the_forty_three_sales_have_their_known_shares() -> None:
    """1,040 in all; the largest 12.60 %, the top five 32.98 %, the top ten 48.94 %; half of the sales is reached at client 11."""
    nobody = "# plans/accounts/example.yaml, missing\n\n"
    each = (client(f"c{number:02}", f"figures: {{2025: {{turnover: {amount}}}}}") for number, amount in enumerate(SALES))
    turnover = survey(nobody + "".join(each)).analysis[Pareto].turnover
    assert (len(turnover.clients), turnover.total) == (43, 1040)
    shares = [round(100 * float(share or 0), 2) for share in (turnover.largest, turnover.top5, turnover.top10)]
    assert shares == [12.60, 32.98, 48.94]
    assert turnover.fewest(Fraction(1, 2)) == 11


def test_s7_dependence_above_the_limit_is_told() -> None:
    limit = "# plans/firm.yaml\nlimits: {largest: 50%}\n"
    other = client("other", "figures: {2025: {turnover: 100000}}")
    assert found("too-dependent", limit + other) != []
    assert found("too-dependent", "# plans/firm.yaml\nlimits: {largest: 70%}\n" + other) == []


def test_s9_a_mark_comes_by_hand_from_raters_or_from_a_scale() -> None:
    """204,000 lies past the last point (200,000: 9): the mark stays 9. 125,000 would be halfway between 4 and 9."""
    marks = survey(RATED).scores["example"].marks
    assert {id: each.origin for id, each in marks.items()} == {"turnover": "scale", "cooperation": "raters", "reputation": "hand"}
    assert marks["turnover"].mark == 9
    halfway = survey(example("figures: {2025: {turnover: 125000}}")).scores["example"].marks["turnover"]
    assert halfway.mark == Fraction(13, 2)


def test_s9_the_methods_days_to_pay_read_as_the_method_reads_them() -> None:
    """14 days: 10, 30: 8, 60: 4, 90: 1, linear between them: 22 days is 9, 45 days 6, 75 days 2.5."""
    scale = """# plans/criteria.yaml
criteria: {payment: {weight: 1, scale: {figure: days_to_pay, points: {14: 10, 30: 8, 60: 4, 90: 1}}}}
"""
    for days, mark in ((10, 10), (14, 10), (22, 9), (45, 6), (75, Fraction(5, 2)), (200, 1)):
        known = survey(scale + example(f"figures: {{2025: {{days_to_pay: {days}}}}}", "marks: {}"))
        assert known.scores["example"].marks["payment"].mark == mark, days


@pytest.mark.parametrize(
    ("turnover", "margin", "growth", "quadrant"), [(9, 4, 8, "star"), (3, 5, 8, "question"), (9, 4, 2, "cow"), (3, 5, 2, "dog")]
)
def test_s10_value_and_growth_give_the_quadrant(turnover: int, margin: int, growth: int, quadrant: str) -> None:
    """The value is the mean of turnover (weight 2) and margin (1): (9, 4) is 22/3, (3, 5) is 11/3; the cross stands at 5.5."""
    weights = "# plans/criteria.yaml\ncriteria: {turnover: {weight: 2}, margin: {weight: 1}, client_growth: {weight: 1}}\n"
    marks = example(f"marks: {{turnover: {turnover}, margin: {margin}, client_growth: {growth}}}")
    (point,) = survey(weights + marks).analysis[Matrix].points
    assert (point.value, point.growth, point.quadrant) == (Fraction(2 * turnover + margin, 3), growth, quadrant)


def test_s11_three_ways_to_rank_choose_other_clients() -> None:
    """Marks of 10, 10 and 5 (weight 2 each): mean 8.33 is in the first tier; not all reach 6, and two of three do."""
    ways = survey(
        "# plans/criteria.yaml\nminimum: 6\nat_least: 2\n" + example("marks: {cooperation: 10, reputation: 5, turnover: 10}")
    ).analysis[Ways]
    assert ways.inside == {"rating": ("example",), "all": (), "some": ("example",)}


@pytest.mark.parametrize(("mark", "tier"), [("8.01", "A"), ("8", "B"), ("7", "B"), ("6", "B"), ("5.99", "C")])
def test_s12_a_score_of_exactly_eight_or_six_is_a_b(mark: str, tier: str) -> None:
    assert survey(FIT + example(f"marks: {{fit: {mark}}}")).scores["example"].tier == tier


def test_s12_what_is_not_known_gives_a_range_and_a_provisional_tier() -> None:
    """Turnover 9 and cooperation 9, reputation not known: from (9 + 9 + 1)/3 = 19/3 to (9 + 9 + 10)/3 = 28/3, so A or B."""
    score = survey(example("marks: {cooperation: 9}")).scores["example"]
    assert (score.low, score.high, score.possible, score.provisional) == (Fraction(19, 3), Fraction(28, 3), ("A", "B"), True)


def test_s12_a_tier_by_hand_is_seen_with_its_reason_its_name_and_its_end(tmp_path: Path) -> None:
    page = read(
        build(tmp_path, example("tier: {is: C, why: they leave the country, by: vandam, until: 2027-06-30}")) / "accounts" / "example.html"
    )
    for words in ("they leave the country", "Eva van Dam", "30 June 2027"):
        assert words in page


def test_s16_a_tier_has_an_approach_a_programme_norms_and_hours(tmp_path: Path) -> None:
    tiers = """# plans/tiers.yaml
tiers:
  - id: A
    name: Cherish
    above: 8
    about: We know their plans before their own board does.
    programme: {project: [A second pair of eyes on each report]}
    norms: {contact_days: 30}
    hours: 600
  - {id: B, name: Keep}
"""
    page = read(build(tmp_path, tiers) / "tiers" / "a.html")
    for words in ("We know their plans before their own board does.", "A second pair of eyes on each report", "600"):
        assert words in page
    assert found("no-contact", tiers) == []
    assert found("no-contact", tiers.replace("contact_days: 30", "contact_days: 20")) != []


def test_s17_giving_and_receiving_are_in_balance_or_it_is_told() -> None:
    """Given 3 + 2, received 1: five against one differs by four, and is more than twice as much."""
    items = (
        "balance: [{on: 2026-03-10, direction: given, what: a talk, weight: 3}, {on: 2026-06-02, direction: given, what: advice, weight: 2}"
    )
    leaning = items + ", {on: 2026-09-14, direction: received, what: a reference, weight: 1}]"
    assert found("out-of-balance", example(leaning)) == ["By weight we gave 5 and received 1."]
    assert found("out-of-balance", example(items + ", {on: 2026-09-14, direction: received, what: two tenders, weight: 3}]")) == []


def test_s18_a_tier_has_one_page_with_its_clients_objectives_and_result(tmp_path: Path) -> None:
    tiers = """# plans/tiers.yaml
tiers:
  - id: A
    name: Cherish
    above: 8
    objectives: [{id: stay, kind: loyalty, measure: clients that stay, baseline: 80, target: 95, now: 90, by: 2027-12-31, own: vandam}]
  - {id: B, name: Keep}
"""
    page = read(build(tmp_path, tiers) / "tiers" / "a.html")
    for words in ("Example Water Board", "clients that stay", "204,000"):
        assert words in page
