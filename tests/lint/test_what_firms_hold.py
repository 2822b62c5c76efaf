"""What firms' own files hold: risks, competitors, their people, aims, actions, work and proposals, at their limits."""

from __future__ import annotations

import pytest

from lint.workspace import ENGLISH, check, example, found


def told(change: str) -> list[str]:
    """Every finding in the base with a change: rule, message and remedy."""
    return [f"{each.rule}: {ENGLISH.say(each.message)} {ENGLISH.say(each.help)}" for each in check(change)]


def count(rule: str, **keys: str) -> int:
    """How often a rule finds something in the example with these keys."""
    return len(found(rule, example(**keys)))


# ---- Risks and chances ------------------------------------------------------------------------------


@pytest.mark.edge("risk-without-answer")
@pytest.mark.parametrize(
    ("risk", "findings"),
    [
        ("chance: high, impact: high", 2),
        ("chance: high, impact: medium", 2),
        ("chance: medium, impact: high", 2),
        ("chance: medium, impact: medium", 0),
        ("chance: high, impact: low", 0),
        ("chance: high", 0),
        ("kind: opportunity, chance: high, impact: high", 2),
        ("chance: high, impact: high, own: jansen", 1),
        ("chance: high, impact: high, theirs: Carla Smit", 1),
        ("chance: high, impact: high, theirs: Carla Smit, response: ask", 0),
        ("chance: high, impact: high, status: closed", 0),
        ("chance: high, impact: high, status: happened", 0),
        ("chance: high, impact: high, own: 7, response: ask", 0),
    ],
)
def test_i_a_heavy_risk_has_somebody_and_an_answer(risk: str, findings: int) -> None:
    assert count("risk-without-answer", risks=f"[{{what: They split the contract, {risk}}}]") == findings


def test_i_former_clients_are_no_risk_any_more() -> None:
    assert count("risk-without-answer", status="former", risks="[{what: x, chance: high, impact: high}]") == 0


@pytest.mark.parametrize(
    ("risks", "said"),
    [
        ("[{what: x, chance: 40%}]", "unknown-word: “40%” is not one of the words that can be used here. Did you mean “medium”? It can be high, medium or low."),
        ("[{what: x, impact: groot}]", "unknown-word: “groot” is not one of the words that can be used here. Did you mean “high”?"),
        ("[{chance: high}]", "missing-key: “what” is missing here. Add it, such as `what: ...`."),
        ("[They split the contract]", "wrong-type: Each item of “risks” must hold keys, but this is text. Write it as `{what: They split the contract}`."),
        ("They split it", "wrong-type: “risks” must be a list, but this is text. Write it as `[{what: They split it}]`."),
        ("[{what: x, owner: jansen}]", "unknown-key: “owner” is not one of the keys that can be used here. Did you mean “own”?"),
        ("[{what: x, own: jansn}]", "unknown-person: Nobody in plans/people.yaml has the id “jansn”."),
        ("[{what: x, value: -5}]", "out-of-range: "),
    ],
)  # fmt: skip
def test_i_a_slip_in_a_risk_is_one_finding_with_a_remedy(risks: str, said: str) -> None:
    (finding,) = told(example(risks=risks))
    assert finding.startswith(said), finding


# ---- Competitors ------------------------------------------------------------------------------------


@pytest.mark.edge("misspelt-competitor")
@pytest.mark.parametrize(
    ("competitors", "name", "findings"),
    [
        ("[Dike Watchers]", "Dyke Watchers", 1),
        ("[Dike Watchers]", "DIKE WATCHERS", 0),
        ("[Dike Watchers]", "Dike Watchers B.V.", 0),
        ("[Dike Watchers]", "Low Land Surveys", 0),
        ("[{name: Dike Watchers, strength: quick}]", "Dyke Watchers", 1),
        ("[]", "Dyke Watchers", 0),
    ],
)
def test_i_a_competitor_is_spelt_one_way(competitors: str, name: str, findings: int) -> None:
    proposals = f"[{{name: Second inspection, stage: lost, competitor: {name}, reason: cheaper}}]"
    told = [each for each in check(example(competitors=competitors, proposals=proposals)) if each.rule == "misspelt-competitor"]
    assert [each.fix and each.fix.safe for each in told] == [False] * findings


@pytest.mark.parametrize(
    ("competitors", "said"),
    [
        ("Dike Watchers", "wrong-type: “competitors” must be a list, but this is text."),
        ("[7]", "wrong-type: "),
        ("[{strength: quick}]", "missing-key: “name” is missing here."),
        ("[{name: x, strong: quick}]", "unknown-key: “strong” is not one of the keys that can be used here. Did you mean “strength”?"),
    ],
)
def test_i_a_slip_in_a_competitor_is_one_finding_with_a_remedy(competitors: str, said: str) -> None:
    (finding,) = told(example(competitors=competitors))
    assert finding.startswith(said), finding


# ---- Their people by name ---------------------------------------------------------------------------


@pytest.mark.edge("unknown-contact")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Carla Smit", []),
        ("'Smit, Carla'", []),
        ("carla smit", []),
        ("the buyer", []),
        ("Karla Smit", ["No contact in this plan is called “Karla Smit”. Did you mean “Carla Smit”? "]),
        ("The board", ["No contact in this plan is called “The board”. Add this person"]),
    ],
)
def test_i_who_of_theirs_is_named_is_a_contact(name: str, said: list[str]) -> None:
    contacts = "[{name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}}}, {name: Dirk Bos, function: The buyer, known_by: {devries: {}}}]"
    findings = [
        each for each in told(example(contacts=contacts, risks=f"[{{what: x, theirs: {name}}}]")) if each.startswith("unknown-contact")
    ]
    assert [each.removeprefix("unknown-contact: ")[: len(text)] for each, text in zip(findings, said, strict=True)] == said


def test_i_a_plan_without_contacts_may_name_theirs_freely() -> None:
    assert count("unknown-contact", contacts="[]", risks="[{what: x, theirs: The board}]") == 0


@pytest.mark.edge("contact-without-name")
@pytest.mark.parametrize(
    ("contact", "findings"),
    [("role: uses", 1), ("name: Ada", 0), ("function: buyer", 0), ("name: Works council, group: true", 0), ("name: 7, role: uses", 0), ("name: '', role: uses", 1)],
)  # fmt: skip
def test_i_a_contact_has_a_name_or_a_function(contact: str, findings: int) -> None:
    assert count("contact-without-name", contacts=f"[{{{contact}}}]") == findings


def people(*each: str) -> str:
    """Contacts, each known by somebody."""
    return "[" + ", ".join(f"{{{one}, known_by: {{jansen: {{last: 2026-11-20}}, devries: {{}}}}}}" for one in each) + "]"


@pytest.mark.edge("reporting-circle")
@pytest.mark.parametrize(
    ("contacts", "said"),
    [
        (people("name: Ada", "name: Bob, reports_to: Ada"), []),
        (people("name: Ada, reports_to: Ada"), ["Ada reports to itself."]),
        (people("name: Ada, reports_to: Bob", "name: Bob, reports_to: Ada", "name: Cas, reports_to: Bob"), ["Ada and Bob report to each other in a circle."]),
        (people("name: Ada, reports_to: Bob", "name: Bob, reports_to: Cas", "name: Cas, reports_to: Ada"), ["Ada, Bob and Cas report to each other in a circle."]),
        (people("name: Ada, reports_to: buyer", "function: Buyer, reports_to: Ada"), ["Ada and Buyer report to each other in a circle."]),
        (people("name: Ada, reports_to: Somebody"), []),
        (people("name: Ada", "name: Ada, reports_to: Bob", "name: Bob, reports_to: Ada"), []),
    ],
)  # fmt: skip
def test_i_lines_of_reporting_have_a_top(contacts: str, said: list[str]) -> None:
    assert [each.partition(" -> ")[2] for each in found("reporting-circle", example(contacts=contacts))] == said


def test_i_a_line_of_reporting_to_nobody_is_a_finding() -> None:
    assert count("unknown-contact", contacts=people("name: Ada, reports_to: Somebody")) == 1


@pytest.mark.edge("contact-overdue")
@pytest.mark.parametrize(
    ("contact", "findings"),
    [
        ("every: week, last: 2026-11-16", 0),
        ("every: week, last: 2026-11-15", 1),
        ("every: month, last: 2026-10-23", 0),
        ("every: month, last: 2026-10-22", 1),
        ("every: month, last: 2026-10-22, known_by: {jansen: {last: 2026-11-01}}", 0),
        ("every: month", 0),
        ("every: month, last: 2027-01-01", 0),
        ("every: week, last: 2026-01-01, left: 2026-02-01", 0),
    ],
)
def test_i_contact_is_as_often_as_we_wanted(contact: str, findings: int) -> None:
    assert count("contact-overdue", contacts=f"[{{name: Ada, {contact}}}]") == findings
    assert count("contact-overdue", contacts=f"[{{name: Ada, {contact}}}]", status="former") == 0


def test_i_a_contact_that_names_none_of_us_is_contact_too() -> None:
    assert count("no-contact", contacts="[{name: Ada, role: decides, last: 2026-11-20}]") == 0
    assert count("no-contact", contacts="[{name: Ada, role: decides, last: 2025-11-20}]") == 1


# ---- Actions ----------------------------------------------------------------------------------------

DONE = "p: process, when: 2026-12-01, how: by telephone, objective: growth"


@pytest.mark.edge("unknown-action", "duplicate-action", "actions-in-circle")
@pytest.mark.parametrize(
    ("actions", "unknown", "twice", "circle"),
    [
        (["id: a"], 0, 0, 0),
        (["id: a", "after: a"], 0, 0, 0),
        (["id: a", "after: [a, b]"], 1, 0, 0),
        (["after: a"], 1, 0, 0),
        (["id: a, after: a"], 0, 0, 1),
        (["id: a, after: c", "id: b, after: a", "id: c, after: b", "after: a"], 0, 0, 1),
        (["id: a", "id: b, after: a", "after: [a, b]"], 0, 0, 0),
        (["id: a", "id: a"], 0, 1, 0),
        (["id: a, after: []"], 0, 0, 0),
    ],
)
def test_i_actions_wait_for_others(actions: list[str], unknown: int, twice: int, circle: int) -> None:
    change = "[" + ", ".join(f"{{what: Do {number}, who: jansen, {DONE}, {each}}}" for number, each in enumerate(actions)) + "]"
    rules = ("unknown-action", "duplicate-action", "actions-in-circle")
    assert tuple(count(rule, actions=change) for rule in rules) == (unknown, twice, circle)


@pytest.mark.parametrize(
    ("action", "missing"),
    [
        ("theirs: Carla Smit, p: process, when: 2026-12-01", 0),
        ("theirs: Carla Smit, p: process, when: 2026-12-01, hours: 3", 1),
        ("theirs: Carla Smit, p: process, when: 2026-12-01, hours: 3, who: jansen", 0),
        ("theirs: Carla Smit, p: process", 1),
        ("p: process, when: 2026-12-01, how: x", 1),
    ],
)
def test_i_an_action_of_theirs_needs_nobody_of_us_until_it_takes_us_hours(action: str, missing: int) -> None:
    assert count("incomplete-action", actions=f"[{{what: Name a leader, objective: growth, {action}}}]") == missing


def test_i_a_late_action_of_theirs_is_worded_as_theirs() -> None:
    (said,) = found(
        "late-action",
        example(actions="[{what: Name a leader, theirs: Carla Smit, who: jansen, p: process, when: 2026-11-20, objective: growth}]"),
    )
    assert said.endswith("Carla Smit is 3 days late with “Name a leader”, which is theirs to do.")


# ---- Assignments ------------------------------------------------------------------------------------

RULES = ("late-delivery", "assignment-without-expectations", "no-second-professional", "assignment-at-odds", "decision-passed")


def of_work(work: str) -> dict[str, int]:
    """What some rules find in one assignment; those that find nothing are left out."""
    numbers = {rule: count(rule, assignments=f"[{{name: Dike inspection, lead: jansen, {work}}}]") for rule in RULES}
    return {rule: number for rule, number in numbers.items() if number}


@pytest.mark.edge("assignment-at-odds")
@pytest.mark.parametrize(
    ("work", "findings"),
    [
        ("due: 2026-11-01", {"late-delivery": 1, "assignment-without-expectations": 1}),
        ("due: 2026-11-01, status: running", {"late-delivery": 1, "assignment-without-expectations": 1}),
        ("due: 2026-11-01, status: on-hold", {}),
        ("due: 2026-11-01, status: cancelled", {}),
        ("due: 2026-11-01, status: done", {}),
        ("due: 2026-11-01, status: cancelled, renews: 2026-01-01", {}),
        ("delivered: 2026-11-01, status: done", {}),
        ("delivered: 2026-11-01, status: on-hold", {"assignment-at-odds": 1}),
        ("delivered: 2026-11-01, status: running", {"assignment-at-odds": 1}),
        ("delivered: 2026-11-01, status: cancelled", {"assignment-at-odds": 1}),
        ("status: on-hold, per: month", {"assignment-at-odds": 1}),
        ("status: on-hold, per: month, value: -200", {}),
        ("status: on-hold, per: month, value: much", {}),
    ],
)
def test_i_an_assignment_counts_as_its_status_says(work: str, findings: dict[str, int]) -> None:
    assert of_work(work) == findings


@pytest.mark.edge("decision-passed")
@pytest.mark.parametrize(("day", "findings"), [("2026-11-22", 1), ("2026-11-23", 0), ("2027-01-01", 0)])
def test_i_a_day_of_decision_is_answered(day: str, findings: int) -> None:
    assert count("decision-passed", assignments=f"[{{name: Watch, renews: {day}}}]") == findings
    assert count("decision-passed", assignments=f"[{{name: Watch, renews: {day}, status: on-hold}}]") == 0
    assert count("decision-passed", proposals=f"[{{name: Lock, stage: submitted, decision: {day}}}]") == findings
    assert count("decision-passed", proposals=f"[{{name: Lock, stage: won, decision: {day}, reason: x}}]") == 0


@pytest.mark.edge("hours-over-plan")
@pytest.mark.parametrize(
    ("work", "findings"),
    [
        ("hours: 300, used: 300", 0),
        ("hours: 300, used: 300.5", 1),
        ("hours: 0, used: 1", 1),
        ("used: 400", 0),
        ("hours: 300", 0),
        ("hours: 300, used: 301, status: on-hold", 1),
        ("hours: 300, used: 301, status: cancelled", 0),
        ("hours: 300, used: 301, status: cancelled, delivered: 2026-11-01", 0),
        ("hours: 300, used: 301, delivered: 2024-01-01", 0),
    ],
)
def test_i_hours_used_stay_within_those_planned(work: str, findings: int) -> None:
    assert count("hours-over-plan", assignments=f"[{{name: Dike inspection, {work}}}]") == findings


@pytest.mark.parametrize(
    ("phase", "findings"),
    [("due: 2026-11-22", 1), ("due: 2026-11-23", 0), ("due: 2026-11-22, delivered: 2026-11-22", 0), ("delivered: 2026-11-22", 0)],
)
def test_i_a_phase_is_delivered_in_time(phase: str, findings: int) -> None:
    work = f"name: Dikes, expectations: All of them., phases: [{{name: The first, {phase}}}]"
    assert count("late-delivery", assignments=f"[{{{work}}}]") == findings
    assert count("late-delivery", assignments=f"[{{{work}, status: on-hold}}]") == 0


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("value: '(1.200)'", "wrong-type: “value” must be a number. Write it as `-1200`."),
        ("status: loopt", "unknown-word: “loopt” is not one of the words that can be used here. Did you mean “running”?"),
        ("per: maand", "unknown-word: “maand” is not one of the words that can be used here. Did you mean “month”?"),
        ("hours: -5", "out-of-range: "),
        ("phases: [The first]", "wrong-type: Each item of “phases” must hold keys, but this is text. Write it as `{name: The first}`."),
        ("renews: Q1 2027", "wrong-type: “renews” must be a date."),
    ],
)
def test_i_a_slip_in_an_assignment_is_one_finding_with_a_remedy(work: str, said: str) -> None:
    findings = told(example(assignments=f"[{{name: Dikes, lead: jansen, second: devries, expectations: All of them., {work}}}]"))
    assert [each[: len(said)] for each in findings] == [said]


# ---- Proposals --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proposal", "reason", "stage"),
    [
        ("stage: lost", 1, 0),
        ("stage: lost, factor: price", 0, 0),
        ("stage: lost, reason: cheaper", 0, 0),
        ("stage: submitted, factor: price", 0, 1),
        ("stage: talk, next_step: visit, competitor: Delta, decision: 2027-01-01", 0, 0),
    ],
)
def test_i_why_a_proposal_ended_may_be_a_word(proposal: str, reason: int, stage: int) -> None:
    proposals = f"[{{name: Second inspection, {proposal}}}]"
    assert count("outcome-without-reason", proposals=proposals) == reason
    assert count("settled-but-open", proposals=proposals) == stage


def test_i_a_firm_names_only_stages_that_there_are() -> None:
    assert told("# plans/firm.yaml\nname: Van Dam\nyear: 2026\nstages: {talk: In talks, lost: Gone}\n") == []
    (said,) = told("# plans/firm.yaml\nname: Van Dam\nyear: 2026\nstages: {talks: In talks}\n")
    assert "Did you mean “talk”?" in said


# ---- Objectives -------------------------------------------------------------------------------------


@pytest.mark.edge("objective-at-odds", "result-after-objective")
@pytest.mark.parametrize(
    ("objective", "incomplete", "odds", "after"),
    [
        ("met: false", 0, 0, 0),
        ("met: true", 0, 0, 0),
        ("", 1, 0, 0),
        ("baseline: 1, target: 2", 0, 0, 0),
        ("baseline: 1, target: 2, met: true", 0, 1, 0),
        ("baseline: 1, target: 2, target_to: 3", 0, 0, 0),
        ("baseline: 1, target: 2, target_to: 2", 0, 1, 0),
        ("baseline: 1, target_to: 2", 1, 1, 0),
        ("results: [{measure: x}]", 0, 0, 0),
        ("results: [{measure: x, target: 3, met: true}]", 0, 1, 0),
        ("results: [{measure: x, by: 2027-12-31}]", 0, 0, 0),
        ("results: [{measure: x, by: 2027-Q4}]", 0, 0, 0),
        ("results: [{measure: x, by: 2028-01}]", 0, 0, 1),
    ],
)
def test_i_an_objective_can_be_yes_or_no_a_range_or_its_results(objective: str, incomplete: int, odds: int, after: int) -> None:
    objectives = f"[{{id: growth, measure: They build with us, by: 2027-12-31, own: jansen, {objective}}}]"
    rules = ("incomplete-objective", "objective-at-odds", "result-after-objective")
    assert tuple(count(rule, objectives=objectives) for rule in rules) == (incomplete, odds, after)


@pytest.mark.parametrize(
    ("objective", "said"),
    [
        ("by: 2026-Q5", "wrong-type: “by” must be a date."),
        ("by: 2026-13", "wrong-type: “by” must be a date."),
        ("by: Q3 2027", "wrong-type: “by” must be a date. Write it as `2027-Q3`."),
        ("by: 2027-Q3, met: ja", "wrong-type: “met” must be true or false. Write it as `true`."),
        ("by: 2027-Q3, confidence: 7", "out-of-range: "),
        ("by: 2027-Q3, results: more work", "wrong-type: “results” must be a list, but this is text. Write it as `[{measure: more work}]`."),
        ("by: 2027-Q3, results: [more work]", "wrong-type: Each item of “results” must hold keys, but this is text. Write it as `{measure: more work}`."),
        ("by: 2027-Q3, results: [{baseline: 3}]", "missing-key: “measure” is missing here."),
    ],
)  # fmt: skip
def test_i_a_slip_in_an_objective_is_one_finding_with_a_remedy(objective: str, said: str) -> None:
    findings = told(example(objectives=f"[{{id: growth, measure: x, baseline: 1, target: 2, own: jansen, {objective}}}]"))
    assert [each[: len(said)] for each in findings if not each.startswith(("incomplete-objective", "incomplete-plan"))] == [said]
