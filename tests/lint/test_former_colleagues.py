"""A colleague who left stays as history, no longer counts, and is named where something is still to be done (case C14)."""

from __future__ import annotations

import pytest

from lint.workspace import ENGLISH, check, example, found

LEFT = "# plans/people.yaml\nsmit: {{name: Carla Smit, unit: water, hours: 100, left: {day}}}\n"
GONE = LEFT.format(day="2026-11-23")
DUTIES = {
    "lead": ("smit", "the lead"),
    "team": ("[jansen, smit]", "a place in the team"),
    "actions": ("[{what: Call, p: person, who: [jansen, smit], when: 2026-12-10, how: by telephone, objective: growth}]", "1 open action"),
    "assignments": ("[{name: Quay, lead: jansen, second: smit, start: 2026-03-01}]", "1 current assignment"),
    "proposals": ("[{name: Lock, stage: talk, who: smit}]", "1 open proposal"),
    "risks": ("[{what: A strike, own: smit}, {what: A flood, theirs: Dirk Bos}]", "1 open risk"),
    "objectives": (
        "[{id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31, own: smit}]",
        "1 objective",
    ),
}


@pytest.mark.edge("former-colleague")
@pytest.mark.parametrize("key", DUTIES)
def test_c14_what_someone_who_left_still_has_is_said(key: str) -> None:
    value, what = DUTIES[key]
    (message,) = found("former-colleague", example(**{key: value}) + GONE)
    assert message.endswith(f"-> Carla Smit left on 23 November 2026, but still has {what}.")


def test_c14_what_is_done_with_others_counts_once_and_two_things_count_twice() -> None:
    action = "{{what: {what}, p: person, who: [smit, {other}], when: 2026-12-10, how: by telephone, objective: growth}}"
    actions = ", ".join(action.format(what=what, other="jansen") for what in ("Call", "Visit"))
    (message,) = found("former-colleague", example(actions=f"[{actions}]") + GONE)
    assert message.endswith("but still has 2 open actions.")


@pytest.mark.parametrize(("day", "count"), [("2026-11-23", 1), ("2026-11-24", 0)])
def test_c14_who_leaves_today_has_left_and_who_leaves_tomorrow_has_not(day: str, count: int) -> None:
    assert len(found("former-colleague", example(lead="smit") + LEFT.format(day=day))) == count


def test_c14_one_finding_in_a_file_says_all_and_where_to_write_someone_else() -> None:
    change = example(lead="smit", team="[smit, devries]", actions=DUTIES["actions"][0]) + GONE
    (finding,) = [each for each in check(change) if each.rule == "former-colleague"]
    assert finding.keys == ("lead",)
    assert (
        ENGLISH.say(finding.message)
        == "Carla Smit left on 23 November 2026, but still has the lead, a place in the team and 1 open action."
    )
    assert ENGLISH.say(finding.help) == "Name someone else under `lead`, `team` and `who`."


@pytest.mark.parametrize(
    "fields",
    [
        {"actions": "[{what: Call, who: smit, status: done, result: They buy}]"},
        {"assignments": "[{name: Quay, lead: smit, second: smit, start: 2026-03-01, delivered: 2026-09-01}]"},
        {"proposals": "[{name: Lock, stage: lost, who: smit, reason: price}]"},
        {"objectives": "[{id: past, kind: other, by: 2026-11-22, own: smit}]"},
        {"risks": "[{what: A strike, own: smit, status: closed}]"},
        {"marks": "{cooperation: [{by: smit, mark: 9, on: 2026-03-02}], reputation: 8}"},
        {"status": "former", "lead": "smit", "team": "[smit]"},
        {"contacts": "[{name: Dirk Bos, role: decides, known_by: {smit: {last: 2026-01-02}, jansen: {last: 2026-10-20}}}]"},
    ],
)
def test_c14_what_is_over_may_keep_its_names(fields: dict[str, str]) -> None:
    findings = check(example(**fields) + GONE)
    assert [each for each in findings if each.rule in ("former-colleague", "unknown-person")] == []


@pytest.mark.parametrize("file", ["groups/quays", "tiers"])
def test_c14_groups_and_tiers_are_seen_too(file: str) -> None:
    group = "# plans/groups/quays.yaml\nname: Quays\nlead: smit\naccounts: [example]\n"
    tiers = "# plans/tiers.yaml\ntiers: [{id: A, name: Cherish, objectives: [{id: g, kind: other, measure: x, baseline: 1, target: 2, by: 2027-01-01, own: smit}]}]\n"
    (finding,) = [each for each in check((group if file != "tiers" else tiers) + GONE) if each.rule == "former-colleague"]
    assert finding.path == f"plans/{file}.yaml"
    assert finding.keys == (("lead",) if file != "tiers" else ("tiers", 0, "objectives", 0, "own"))


def test_c14_a_decision_that_is_still_open_is_seen_too() -> None:
    decisions = "[{what: Call, who: smit, by: 2027-01-15, status: done}, {what: Visit, who: [jansen, smit], by: 2027-01-15}]"
    meeting = f"# plans/meetings/2026-11-20-board.yaml\nname: Board\non: 2026-11-20\nabout: {{tier: A}}\ndecisions: {decisions}\n"
    (finding,) = [each for each in check(meeting + GONE) if each.rule == "former-colleague"]
    assert finding.keys == ("decisions", 1, "who")
    assert ENGLISH.say(finding.message).endswith("but still has 1 open decision.")


def test_c14_a_colleague_who_was_taken_out_is_put_back_with_a_day() -> None:
    (finding,) = [each for each in check(example(lead="smit")) if each.rule == "unknown-person"]
    assert "with `left:` if this person has left" in ENGLISH.say(finding.help)


KNOWN = "[{{name: Carla Smit, role: decides, known_by: {known}}}]"


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("unknown-decider", {"contacts": KNOWN.format(known="{smit: {last: 2026-10-20}}")}),
        ("unknown-influence", {"contacts": "[{name: Jo Haan, role: buys, known_by: {smit: {last: 2026-10-20}}}]"}),
        ("single-tie", {"contacts": KNOWN.format(known="{smit: {last: 2026-10-20}, jansen: {last: 2026-10-20}}")}),
        ("no-second-professional", {"team": "[jansen, smit]"}),
        ("level-without-roles", {"level": "strategic", "team": "[jansen, smit]"}),
    ],
)
def test_c14_whoever_left_holds_no_client(rule: str, fields: dict[str, str]) -> None:
    still = GONE.replace("2026-11-23", "2027-01-01")
    units = "jansen: {name: Ans Jansen, unit: roads}\n"
    assert rule in {each.rule for each in check(example(**fields) + GONE + units)}
    assert rule not in {each.rule for each in check(example(**fields) + still + units)}


def test_c14_a_mark_that_is_out_of_date_is_not_asked_again_of_who_left() -> None:
    change = example(marks="{cooperation: [{by: smit, mark: 9, on: 2022-03-02}], reputation: 8}") + GONE
    (finding,) = [each for each in check(change) if each.rule == "stale-marks"]
    assert "someone who is still here" in ENGLISH.say(finding.help)


def test_c14_who_left_is_not_overbooked() -> None:
    actions = "[{what: Call, who: smit, when: 2026-12-10, hours: 400}]"
    assert found("overbooked", example(actions=actions) + GONE) == []
