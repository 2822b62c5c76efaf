"""One slip is one finding: what could not be read is reported by the reader, and nobody says a second time that it is missing."""

from __future__ import annotations

import pytest

from lint.workspace import BASE, ENGLISH, EXAMPLE, check, example, findings, found, workspace

CRITERIA = "# plans/criteria.yaml\ncriteria:\n  turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}\n  cooperation: {weight: 2}\n  reputation: {weight: 2}\n"
TIERS = "# plans/tiers.yaml\ntiers:\n  - {id: A, name: Cherish, above: 8}\n  - {id: B, name: Keep}\n  - {id: C, name: Hold, below: 6}\n"
PEOPLE = "# plans/people.yaml\njansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\nvandam: {name: Eva van Dam}\n"
PS = ("project", "person", "process", "partnership")


def actions(first: str) -> str:
    """Four actions, one for each P, of which the first has been changed."""
    rest = ", ".join(f"{{what: x, p: {p}, who: jansen, when: 2026-12-10, how: y, objective: growth}}" for p in PS[1:])
    return f"[{{{first}}}, {rest}]"


def objectives(keys: str) -> str:
    return f"[{{measure: turnover a year, baseline: 204000, {keys}}}]"


FIGURES = "2025: {turnover: 204000, margin: 66000, hours: 1510}"
SLIPS = {
    # one value of a plan
    "a name for an id": (example(lead="Ans Jansen"), "wrong-form"),
    "names in a list of ids": (example(team="[Ans, devries]"), "wrong-form"),
    "a list written as one text": (example(team="jansen, devries"), "wrong-form"),
    "a lead by name where the level asks a lead": (example(level="unit", unit="water", lead="Ans Jansen"), "wrong-form"),
    "a team by name where the level asks a team": (example(level="strategic", team="[Ans, Bo]"), "wrong-form", "wrong-form"),
    "units in a list where the level asks a unit": (example(level="unit", unit="[water, roads]"), "wrong-type"),
    "people that cannot be opened where the level asks their units": (
        example(level="strategic") + "# plans/people.yaml, unreadable\n",
        "unreadable-file",
    ),
    "a day in words": (example(reviewed="last month"), "wrong-type"),
    "a day that does not exist": (example(reviewed="2026-02-30"), "bad-date"),
    "a word for a status": (example(status="active"), "unknown-word"),
    "a word for a rhythm": (example(evaluation="{every: weekly, next: 2026-12-15}"), "unknown-word"),
    "a year as text": (example(figures=f'{{"in 2025": {FIGURES.partition(": ")[2]}}}'), "wrong-type"),
    "a figure with a comma": (example(figures='{2025: {turnover: "204.000,50", margin: 66000, hours: 1510}}'), "wrong-type"),
    "a figure with a percentage": (example(figures="{2025: {turnover: 204000, margin: 32%, hours: 1510}}"), "wrong-type"),
    "a misspelt figure": (example(figures="{2025: {turnver: 204000, margin: 66000, hours: 1510}}"), "misspelt-figure"),
    "a mark above ten": (example(marks="{cooperation: 11, reputation: 8}"), "out-of-range"),
    "a mark in words": (example(marks="{cooperation: nine, reputation: 8}"), "wrong-type"),
    "marks without names": (example(marks="[9, 8]"), "wrong-type"),
    "a mark without a day": (example(marks="{cooperation: [{by: jansen, mark: 9}], reputation: 8}"), "missing-key"),
    "a mark on a misspelt criterion": (example(marks="{coperation: 9, reputation: 8}"), "unknown-criterion"),
    "an objective with a bad id": (example(objectives=objectives("id: Growth!, target: 300000, by: 2028-12-31")), "wrong-form"),
    "an objective without an id": (example(objectives=objectives("target: 300000, by: 2028-12-31")), "missing-key"),
    "an objective with a day in words": (example(objectives=objectives("id: growth, target: 300000, by: end of 2028")), "wrong-type"),
    "a target with a percentage": (example(objectives=objectives("id: growth, target: 10%, by: 2028-12-31")), "wrong-type"),
    "an action after the summer": (
        example(actions=actions("what: x, p: project, who: jansen, when: after the summer, how: y, objective: growth")),
        "wrong-type",
    ),
    "a misspelt P": (
        example(actions=actions("what: x, p: projct, who: jansen, when: 2026-12-10, how: y, objective: growth")),
        "unknown-word",
    ),
    "a status of an action that is none": (
        example(actions=actions("what: x, p: project, who: jansen, when: 2026-10-10, how: y, objective: growth, status: ready")),
        "unknown-word",
    ),
    "actions without dashes": (example(actions="{what: x, p: project}"), "wrong-type"),
    "a list of who knows someone": (example(contacts="[{name: Carla, role: decides, known_by: [jansen, devries]}]"), "wrong-type"),
    "a word for a role": (
        example(contacts="[{name: Carla, role: boss, known_by: {jansen: {last: 2026-11-01}, devries: {}}}]"),
        "unknown-word",
    ),
    "a day of evaluation in words": (example(assignments="[{name: x, delivered: 2026-08-01, evaluated: in autumn}]"), "wrong-type"),
    "a plan that is a list": ("# plans/accounts/city.yaml\n- name: City\n", "wrong-type"),
    # a key that stands twice
    "a lead, and before it a lead without a name": (example(lead="\nlead: jansen"), "duplicate-key"),
    "a team, and before it an empty one": (example(team="[]\nteam: [jansen, devries]"), "duplicate-key"),
    "marks in two places": (example(marks="{cooperation: 9}\nmarks: {reputation: 8}"), "duplicate-key"),
    "actions in two places": (
        example(
            actions=actions("what: x, p: project, who: jansen, when: 2026-12-10, how: y, objective: growth").replace(
                "}, ", "}]\nactions: [", 1
            )
        ),
        "duplicate-key",
    ),
    "figures of a year in two places": (
        example(figures="{2025: {turnover: 204000, margin: 66000}, 2025: {hours: 1510, satisfaction: 8}}"),
        "duplicate-key",
    ),
    # the settings
    "a person without keys": (PEOPLE.replace("{name: Ans Jansen}", "Ans Jansen"), "wrong-type"),
    "a person with capitals": (PEOPLE.replace("jansen:", "Jansen:"), "wrong-form"),
    "people that cannot be opened": ("# plans/people.yaml, unreadable\n", "unreadable-file"),
    "criteria that are missing": ("# plans/criteria.yaml, missing\n", "missing-file"),
    "criteria as a list": ("# plans/criteria.yaml\ncriteria: [turnover, cooperation, reputation]\n", "wrong-type"),
    "a weight of nothing for all criteria": (CRITERIA.replace("weight: 2", "weight: 0"), *["weight-not-positive"] * 3),
    "a weight beyond all bounds": (
        CRITERIA.replace("cooperation: {weight: 2}", "cooperation: {weight: 9}").replace("weight: 2", "weight: 99999999999999999999", 1),
        "out-of-range",
    ),
    "a criterion with capitals": (CRITERIA.replace("turnover: {weight", "Turnover: {weight"), "wrong-form"),
    "a scale with a bad point": (CRITERIA.replace("200000: 9", "200000: 11"), "out-of-range"),
    "a scale as a list": (CRITERIA.replace("{50000: 4, 200000: 9}", "[4, 9]"), "wrong-type"),
    "a scale over a misspelt figure": (CRITERIA.replace("figure: turnover", "figure: turnovr"), "unknown-figure"),
    "a limit in words": (TIERS.replace("above: 8", "above: eight"), "wrong-type"),
    "a misspelt limit": (TIERS.replace("above: 8", "abov: 8"), "unknown-key"),
    "a tier without an id": (TIERS.replace("id: A, ", "") + example(tier="{is: A, why: x, by: vandam, until: 2027-06-01}"), "missing-key"),
    "a norm in words": (
        TIERS.replace("above: 8", "above: 8, norms: {contact_days: half a year, review_days: 400}")
        + example(contacts="[{name: Carla, role: decides, known_by: {jansen: {last: 2026-07-01}, devries: {}}}]", reviewed="2025-11-01"),
        "wrong-type",
    ),
    "a misspelt member of a group": ("# plans/groups/g.yaml\nname: G\naccounts: [exampel]\n", "unknown-account"),
    "units as a list": ("# plans/firm.yaml\nunits: [water]\n" + example(unit="water"), "wrong-type"),
    "a year of long ago": ("# plans/firm.yaml\nyear: 1999\n", "odd-year"),
}


@pytest.mark.parametrize(("change", "rules"), [(change, rules) for change, *rules in SLIPS.values()], ids=list(SLIPS))
def test_one_slip_is_one_finding(change: str, rules: list[str]) -> None:
    assert [finding.rule for finding in check(change)] == rules


@pytest.mark.parametrize(
    ("path", "text", "rules"),
    [
        (EXAMPLE, BASE[EXAMPLE].replace("lead:", "led:", 1), ["unknown-key"]),
        (EXAMPLE, BASE[EXAMPLE].replace("reviewed:", "reviewd:"), ["unknown-key"]),
        (EXAMPLE, BASE[EXAMPLE].replace("actions:", "acties:"), ["unknown-key"]),
        (EXAMPLE, BASE[EXAMPLE].replace("contacts:", "contacten:"), ["unknown-key"]),
        ("plans/people.yaml", "- jansen\n- devries\n- vandam\n", ["wrong-type"]),
        ("plans/people.yaml", "# nobody yet\n", ["unknown-person"]),
        ("plans/criteria.yaml", "turnover: {weight: 2}\ncooperation: {weight: 2}\n", ["unknown-key", "unknown-key"]),
        ("plans/criteria.yaml", "", ["empty-file"]),
        ("plans/tiers.yaml", "- A\n- B\n- C\n", ["wrong-type"]),
        ("plans/tiers.yaml", "tiers:\n - {id: A, name: Cherish, above: 8\n", ["yaml-syntax"]),
    ],
)
def test_one_slip_in_a_file_is_one_finding(path: str, text: str, rules: list[str]) -> None:
    files, today = workspace()
    told = [finding.rule for finding in findings({**files, path: text.encode()}, today)]
    assert told == rules


def test_what_was_read_in_the_same_item_is_still_looked_at() -> None:
    change = example(actions=actions("what: x, p: project, when: after the summer"))
    assert {finding.rule for finding in check(change)} == {"wrong-type", "incomplete-action", "action-without-objective"}
    assert found("incomplete-action", change)[0].endswith("“x” does not say who does it or how.")


def test_what_stands_at_the_first_of_two_keys_is_still_looked_at() -> None:
    first = actions("what: x, p: project, when: 2026-10-10, how: y, objective: growth")
    assert {finding.rule for finding in check(example(actions=f"{first}\nactions: [{{what: z}}]"))} == {
        "duplicate-key",
        "incomplete-action",
        "late-action",
    }


def test_someone_who_is_not_there_is_unknown_beside_someone_who_could_not_be_read() -> None:
    change = PEOPLE.replace("{name: Ans Jansen}", "Ans Jansen") + example(lead="bakker")
    assert sorted(finding.rule for finding in check(change)) == ["unknown-person", "wrong-type"]


def test_a_hole_between_the_tiers_shows_beside_another_slip_in_the_file() -> None:
    change = TIERS.replace("  - {id: B, name: Keep}\n", "").replace("above: 8", "above: 8, colour: red")
    assert sorted(finding.rule for finding in check(change)) == ["tier-limits", "unknown-key"]


def test_an_unknown_objective_shows_beside_a_slip_in_an_objective_that_is_kept() -> None:
    change = example(objectives=objectives("id: grow, target: 10%, by: 2028-12-31"))
    assert {"wrong-type", "unknown-objective"} <= {finding.rule for finding in check(change)}


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ("# plans/firm.yaml\nrules: {no-such-rule: {A: never}}\n", ["unknown-rule", "unknown-word"]),
        (
            example(marks="{cooperation: 9, reputation: 8, loyalty: [{by: jansen, mark: 11, on: 2026-03-01}]}"),
            ["out-of-range", "unknown-criterion"],
        ),
        (
            example(contacts="[{name: C, role: decides, known_by: {bakker: {last: soon}, jansen: {last: 2026-11-01}, devries: {}}}]"),
            ["unknown-person", "wrong-type"],
        ),
        ("# plans/groups/g.yaml\nname: G\naccounts: [example]\nprogramme: {Z: {project: x}}\n", ["unknown-tier", "wrong-type"]),
    ],
)
def test_a_name_that_nobody_has_shows_beside_a_slip_below_it(change: str, rules: list[str]) -> None:
    assert sorted(finding.rule for finding in check(change)) == rules


def test_nobody_is_told_that_a_waiver_is_needless_while_the_criteria_cannot_be_read() -> None:
    waived = example(waive="[{rule: missing-marks, reason: x, until: 2027-01-31}]")
    assert found("needless-waiver", waived)
    assert found("needless-waiver", waived + "# plans/criteria.yaml, missing\n") == []


def test_a_list_of_marks_without_any_is_an_unknown_mark() -> None:
    change = example(marks="{turnover: [], cooperation: 9, reputation: 8}", figures="{2025: {margin: 66000, hours: 1510}}")
    assert found("provisional-tier", change)[0].endswith("from 6.0 to 9.0, which gives A or B.")


def test_nobody_in_the_file_is_told_with_the_first_line_that_one_could_write() -> None:
    files, today = workspace(example(lead="zoe", team="[adam]"))
    (finding,) = [each for each in findings({**files, "plans/people.yaml": b"# later\n"}, today) if each.rule == "unknown-person"]
    assert ENGLISH.say(finding.message).endswith("the plans name adam, devries, jansen and zoe.")
    assert ENGLISH.say(finding.help).endswith("such as `adam: {name: ...}`.")


@pytest.mark.parametrize(("marked", "others", "count"), [(2, 1, 2), (3, 2, 1), (3, 3, 3), (3, 4, 3)])
def test_a_criterion_is_missing_when_at_least_three_plans_and_more_than_half_mark_it(marked: int, others: int, count: int) -> None:
    """One of the others is the example client. A second unknown criterion, that one plan marks, is told beside it."""

    def former(number: int, marks: str) -> str:
        return f"# plans/accounts/c{number}.yaml\nname: C{number}\nstatus: former\nmarks: {{{marks}}}\n"

    plans = "".join(former(number, "payment: 7") for number in range(marked)) + "".join(
        former(number, "reputaton: 7" if number == marked else "") for number in range(marked, marked + others - 1)
    )
    assert len(found("unknown-criterion", plans)) == count + (others > 1)


@pytest.mark.edge("unknown-criterion")
def test_a_criterion_that_most_plans_mark_and_the_firm_lacks_is_reported_once() -> None:
    marked = "".join(f"# plans/accounts/c{n}.yaml\nname: C{n}\nstatus: former\nmarks: {{payment: 7}}\n" for n in range(3))
    (told,) = found("unknown-criterion", marked)
    assert (
        told == "criteria: -> 3 plans have a mark on “payment”, such as plans/accounts/c0.yaml, but it is not one of the firm's criteria."
    )
    assert (
        len(found("unknown-criterion", marked.replace("c2.yaml\nname: C2\nstatus: former\nmarks: {payment: 7}", "c2.yaml\nname: C2"))) == 2
    )
