"""What is named must be there."""

from __future__ import annotations

import pytest

from lint.workspace import ENGLISH, EXAMPLE, check, example, found

NAMED = {
    "lead": example(lead="zoe"),
    "team": example(team="[jansen, zoe]"),
    "who, alone": example(actions="[{what: Visit, who: zoe}]"),
    "who, in a list": example(actions="[{what: Visit, who: [jansen, zoe]}]"),
    "own": example(objectives="[{id: growth, own: zoe}]"),
    "by of a mark": example(marks="{cooperation: [{by: zoe, mark: 9, on: 2026-03-02}], reputation: 8}"),
    "by of an overrule": example(tier="{is: B, why: because, by: zoe, until: 2027-06-01}"),
    "by of a note": example(evaluation="{every: year, next: 2027-01-01, notes: [{on: 2026-01-01, text: fine, by: zoe}]}"),
    "known_by": example(contacts="[{name: Carla, role: decides, known_by: {zoe: {last: 2026-11-01}, jansen: {}}}]"),
    "lead of an assignment": example(assignments="[{name: Dike, lead: zoe}]"),
    "second of an assignment": example(assignments="[{name: Dike, lead: jansen, second: zoe}]"),
    "who of a proposal": example(proposals="[{name: Dike, stage: talk, who: zoe}]"),
    "by of a signal": example(signals="[{kind: no_reaction, on: 2026-11-01, by: zoe}]"),
    "by of a gift": example(gifts="[{on: 2026-11-01, to: Carla, what: map, by: zoe}]"),
    "by of a waiver": example(waive="[{rule: no-team, reason: because, until: 2027-01-01, by: zoe}]"),
    "lead of a group": "# plans/groups/all.yaml\nname: All\nlead: zoe\naccounts: [example]\n",
    "own in a group": "# plans/groups/all.yaml\nname: All\naccounts: [example]\nobjectives: [{id: more, own: zoe}]\n",
    "own in a tier": "# plans/tiers.yaml\ntiers: [{id: A, name: A, objectives: [{id: more, own: zoe}]}]\n",
}


@pytest.mark.parametrize("change", NAMED.values(), ids=NAMED)
def test_everyone_who_is_named_must_be_known(change: str) -> None:
    (finding,) = [finding for finding in check(change) if finding.rule == "unknown-person"]
    assert "zoe" in finding.excerpt
    assert finding.path in change


@pytest.mark.edge("unknown-person")
def test_an_unknown_person_is_reported_once_a_file() -> None:
    change = example(lead="zoe", team="[zoe, jansen]") + "# plans/groups/all.yaml\nname: All\nlead: zoe\naccounts: [example]\n"
    paths = [finding.path for finding in check(change) if finding.rule == "unknown-person"]
    assert paths == [EXAMPLE, "plans/groups/all.yaml"]


def test_without_people_nobody_is_called_unknown() -> None:
    assert [finding.rule for finding in check("# plans/people.yaml, missing")] == ["missing-file"]


def test_a_people_file_that_cannot_be_read_makes_nobody_unknown() -> None:
    assert {finding.rule for finding in check("# plans/people.yaml\n? [\n")} == {"yaml-syntax"}


def test_a_plan_that_cannot_be_read_is_not_judged_further() -> None:
    assert {finding.rule for finding in check("# plans/accounts/city.yaml\nname: City\nlead: [jansen\nteam: x\n")} == {"yaml-syntax"}


def test_a_plan_with_one_wrong_key_is_judged_all_the_same() -> None:
    assert {finding.rule for finding in check(example(team="[]", colour="blue"))} == {"unknown-key", "no-team"}


@pytest.mark.edge("unknown-account")
def test_an_account_whose_file_has_errors_is_no_unknown_account() -> None:
    broken = "# plans/accounts/holding.yaml\nname: Holding\nstatus: former\ncolour: blue\n"
    assert {finding.rule for finding in check(broken + example(parent="holding"))} == {"unknown-key"}


def test_members_of_a_group_must_be_accounts() -> None:
    assert found("unknown-account", "# plans/groups/all.yaml\nname: All\naccounts: [example, exmaple]\n") == [
        "accounts: [example, exmaple] -> There is no account “exmaple”."
    ]


@pytest.mark.edge("parent-cycle")
def test_an_account_that_is_its_own_parent_is_a_circle_of_one() -> None:
    assert found("parent-cycle", example(parent="example")) == [
        "parent: example -> The parent leads back to the account itself: Example Water Board."
    ]


def test_each_circle_of_parents_is_reported_once() -> None:
    def former(id: str, parent: str) -> str:
        return f"# plans/accounts/{id}.yaml\nname: {id.upper()}\nstatus: former\nparent: {parent}\n"

    circles = former("a", "b") + former("b", "c") + former("c", "b") + former("d", "d") + former("e", "a")
    assert found("parent-cycle", circles) == [
        "parent: c -> The parent leads back to the account itself: B and C.",
        "parent: d -> The parent leads back to the account itself: D.",
    ]


@pytest.mark.edge("unknown-tier")
def test_tiers_are_named_to_the_letter() -> None:
    assert found("unknown-tier", example(tier="{is: b, why: because, by: vandam, until: 2027-06-01}"))
    assert found("unknown-tier", "# plans/firm.yaml\nrules: {no-team: {A: error, D: off}}\n") == [
        "rules: {no-team: {A: error, D: off}} -> There is no tier “D”."
    ]
    assert found("unknown-tier", "# plans/groups/all.yaml\nname: All\naccounts: [example]\nprogramme: {D: {project: [Call]}}\n")


@pytest.mark.edge("unknown-unit")
def test_units_are_free_when_the_firm_lists_none() -> None:
    assert found("unknown-unit", example(unit="anything")) == []


def test_the_unit_of_a_person_must_be_known_too() -> None:
    change = "# plans/firm.yaml\nunits: {water: Water}\n# plans/people.yaml\njansen: {name: Ans Jansen, unit: roads}\n"
    assert found("unknown-unit", change) == ["jansen: {name: Ans Jansen, unit: roads} -> The firm has no unit “roads”."]


SCALE = "# plans/criteria.yaml\ncriteria: {fit: {weight: 1, scale: {figure: visits, points: {1: 1, 9: 9}}}, cooperation: {weight: 1}}\n"


@pytest.mark.edge("unknown-figure")
def test_a_scale_may_read_a_figure_that_the_firm_names_or_a_plan_holds() -> None:
    assert found("unknown-figure", SCALE)
    assert found("unknown-figure", SCALE + "# plans/firm.yaml\nfigures: {visits: Visits a year}\n") == []
    assert found("unknown-figure", SCALE + example(figures="{2025: {visits: 4, turnover: 1}}")) == []


def test_without_accounts_a_figure_may_still_come() -> None:
    assert found("unknown-figure", SCALE + "# plans/accounts/example.yaml, missing\n") == []


@pytest.mark.edge("duplicate-objective")
def test_ids_of_objectives_are_unique_within_one_plan_only() -> None:
    group = "# plans/groups/all.yaml\nname: All\naccounts: [example]\nobjectives: [{id: growth, measure: x, baseline: 1, target: 2, by: 2027-01-01}]\n"
    assert found("duplicate-objective", group) == []
    loyal = "objectives: [{id: loyal, measure: x, baseline: 1, target: 2, by: 2027-01-01}]"
    assert (
        found("duplicate-objective", f"# plans/tiers.yaml\ntiers: [{{id: A, name: A, above: 8, {loyal}}}, {{id: B, name: B, {loyal}}}]\n")
        == []
    )


def test_an_unknown_rule_in_a_waiver_is_found_where_it_stands() -> None:
    assert found("unknown-rule", example(waive="[{rule: no-taem, reason: because, until: 2027-01-01}]"))


@pytest.mark.edge("unknown-role")
def test_roles_of_raters_are_compared_without_capitals() -> None:
    assert found("unknown-role", "# plans/criteria.yaml\nrater_weights: {Partner: 2, senior: 1}\n") == []


@pytest.mark.edge("segment-spelling")
def test_most_plans_decide_how_a_segment_is_spelled_and_the_alphabet_when_equal() -> None:
    other = "# plans/accounts/city.yaml\nname: City\nstatus: former\nsegment: {sector: Public-sector}\n"
    assert found("segment-spelling", other + example(segment="{sector: public sector}")) == [
        "segment: {sector: public sector} -> “public sector” is written “Public-sector” in other plans."
    ]
    assert found("segment-spelling", other + example(segment="{region: public sector}")) == []


CITIES = """\
# plans/accounts/city.yaml
name: City
status: former
segment: {%s}
# plans/accounts/dike.yaml
name: Dike
status: former
segment: {%s}
"""


def test_a6_a_segment_is_compared_without_accents_and_says_when_two_look_the_same() -> None:
    assert found("segment-spelling", CITIES % ("sector: Énergie", "sector: énergie") + example(segment="{sector: Énergie}")) == [
        "segment: {sector: énergie} -> “énergie” is written “Énergie” in other plans."
    ]
    assert found("segment-spelling", CITIES % ("sector: E\u0301nergie", "sector: Énergie")) == [
        "segment: {sector: E\u0301nergie} -> “E\u0301nergie” looks like the “Énergie” of other plans, but is stored in other characters."
    ]
    assert found("segment-spelling", CITIES % ("size: 1-5", "size: 15")) == []


def test_a6_a_group_asks_for_a_segment_as_its_members_write_it() -> None:
    group = "# plans/groups/coast.yaml\nname: Coast\naccounts: [example]\nsegment: {%s}\n"
    assert found("segment-spelling", CITIES % ("region: Kust", "region: Kust") + group % "region: kust") == [
        "segment: {region: kust} -> “kust” is written “Kust” in other plans."
    ]
    assert found("misspelt-segment", CITIES % ("region: Kust", "region: Kust") + group % "regio: Kust") == [
        "segment: {regio: Kust} -> Other plans divide clients by “region”, and this file by “regio”."
    ]


@pytest.mark.edge("misspelt-segment")
@pytest.mark.parametrize(
    ("keys", "own", "count"),
    [
        (("region", "region"), "regio", 1),
        (("region", "region"), "reigon", 1),
        (("regio", "regio"), "region", 1),
        (("sector", "sector"), "branche", 1),
        (("size", "size"), "omvang", 1),
        (("sector", "region"), "size", 0),
        (("wave_1", "wave_1"), "wave_2", 0),
        (("region: x, regio", "region"), "regio", 0),
    ],
)
def test_a6_a_segment_of_few_plans_that_looks_like_that_of_others(keys: tuple[str, str], own: str, count: int) -> None:
    change = CITIES % (f"{keys[0]}: Kust", f"{keys[1]}: Kust") + example(segment=f"{{{own}: Kust}}")
    said = f"segment: {{{own}: Kust}} -> Other plans divide clients by “{keys[0]}”, and this file by “{own}”."
    assert found("misspelt-segment", change) == [said] * count


@pytest.mark.edge("misspelt-segment")
@pytest.mark.parametrize(("others", "count"), [(198, 1), (199, 0)])
def test_a6_only_two_hundred_keys_are_compared_those_of_most_plans_first(others: int, count: int) -> None:
    """Two plans have the first key; each other is in one plan, and of those the last by alphabet is the odd one."""
    keys = [f"area_{number}: x" for number in range(others)]
    city, dike, own = (", ".join(some) for some in (["region: x", *keys[:99]], ["region: x", *keys[99:198]], [*keys[198:], "regions: x"]))
    assert len(found("misspelt-segment", CITIES % (city, dike) + example(segment=f"{{{own}}}"))) == count


@pytest.mark.edge("misspelt-segment")
def test_a6_between_equals_the_key_of_the_manual_is_the_right_one() -> None:
    assert found("misspelt-segment", CITIES % ("regio: Kust", "region: Kust")) == [
        "segment: {regio: Kust} -> Other plans divide clients by “region”, and this file by “regio”."
    ]


@pytest.mark.edge("unknown-person")
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bo", "devries"),
        ("vries", "devries"),
        ("bo-de-vries", "devries"),
        ("eva", "vandam"),
        ("jansn", "jansen"),
        ("zz", None),
    ],
)
def test_b2_a_colleague_is_found_by_name(written: str, meant: str | None) -> None:
    (finding,) = [finding for finding in check(example(lead=written)) if finding.rule == "unknown-person"]
    assert ("Did you mean" in ENGLISH.say(finding.help)) == (meant is not None)
    assert meant is None or f"Did you mean “{meant}”?" in ENGLISH.say(finding.help)


@pytest.mark.edge("unknown-person")
def test_b2_of_a_name_that_two_colleagues_have_both_are_named() -> None:
    people = "# plans/people.yaml\njansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\nansen: {name: Bo Ansen}\nvandam: {name: Eva van Dam}\n"
    (finding,) = [finding for finding in check(people + example(lead="bo")) if finding.rule == "unknown-person"]
    assert ENGLISH.say(finding.help).startswith("Did you mean “ansen” (Bo Ansen) or “devries” (Bo de Vries)? Add “bo”")
    assert finding.fix is None
