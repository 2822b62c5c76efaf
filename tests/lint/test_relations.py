"""Contacts, work, gifts and signals: what a client may expect of us."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lint.workspace import ENGLISH, TODAY, check, example, found

B = {"marks": "{cooperation: 7, reputation: 7}"}


def tiers(norms: str) -> str:
    return f"# plans/tiers.yaml\ntiers: [{{id: A, name: A, above: 8, norms: {{{norms}}}}}, {{id: B, name: B, norms: {{{norms}}}}}, {{id: C, name: C, below: 6}}]\n"


def last(days: int) -> str:
    return (
        f"[{{name: Carla, role: decides, known_by: {{jansen: {{last: {TODAY - timedelta(days=days)}}}, devries: {{last: 2020-01-01}}}}}}]"
    )


@pytest.mark.edge("no-contact")
@pytest.mark.parametrize(
    ("keys", "norms", "count"),
    [
        ({"contacts": last(0)}, "", 0),
        ({"contacts": last(92)}, "", 0),
        ({"contacts": last(93)}, "", 1),
        ({"contacts": last(93), **B}, "", 1),
        ({"contacts": last(93)}, "contact_days: 93", 0),
        ({"contacts": last(31)}, "contact_days: 30", 1),
        ({"contacts": last(93), "status": "prospect"}, "", 0),
        ({"contacts": "[]"}, "", 1),
        ({"contacts": "[]", **B}, "", 0),
        ({"contacts": "[]", **B}, "contact_days: 30", 1),
    ],
)
def test_clients_hear_from_us_within_the_norm(keys: dict[str, str], norms: str, count: int) -> None:
    assert len(found("no-contact", example(**keys) + tiers(norms))) == count


def test_a_contact_in_the_future_is_no_contact_yet() -> None:
    assert found("no-contact", example(contacts=last(-10)))[0].endswith("The last contact was 2,518 days ago; the norm is 92 days.")


def people(*contacts: str) -> str:
    return example(contacts="[" + ", ".join(f"{{{contact}}}" for contact in contacts) + "]")


KNOWN = "name: Carla, role: decides, known_by: {jansen: {last: 2026-11-01}}"


@pytest.mark.edge("unknown-decider", "no-decider", "single-tie")
@pytest.mark.parametrize(
    ("contacts", "unknown", "nobody", "single"),
    [
        ((KNOWN, "name: Dirk, known_by: {devries: {}}"), 0, 0, 0),
        ((KNOWN, "name: Dirk, known_by: {jansen: {}}"), 0, 0, 1),
        ((KNOWN, "name: Dirk, known_by: {devries: {}}, left: 2026-11-01"), 0, 0, 1),
        ((KNOWN, "name: Dirk, known_by: {devries: {}}, left: 2026-11-23"), 0, 0, 1),
        ((KNOWN, "name: Dirk, known_by: {devries: {}}, left: 2026-11-24"), 0, 0, 0),
        (("name: Carla, role: decides",), 1, 0, 0),
        (("name: Carla, role: decides, left: 2026-11-01",), 0, 1, 0),
        (("name: Carla, role: uses",), 0, 1, 0),
        ((), 0, 1, 0),
    ],
)
def test_we_know_who_decides_and_not_through_one_of_us_only(contacts: tuple[str, ...], unknown: int, nobody: int, single: int) -> None:
    change = people(*contacts)
    assert [len(found(rule, change)) for rule in ("unknown-decider", "no-decider", "single-tie")] == [unknown, nobody, single]


@pytest.mark.edge("unknown-influence")
@pytest.mark.parametrize(
    ("contact", "message"),
    [
        ("role: buys", "Joost buys, but none of us knows this person."),
        ("role: uses, influence: high", "Joost has much influence, but none of us knows this person."),
        ("role: buys, influence: high", "Joost buys, but none of us knows this person."),
        ("role: uses, influence: medium", None),
        ("role: buys, known_by: {jansen: {}}", None),
        ("role: buys, left: 2026-11-01", None),
    ],
)
def test_we_know_who_buys_or_has_much_influence(contact: str, message: str | None) -> None:
    change = people(KNOWN, f"name: Joost, {contact}")
    assert [each.partition(" -> ")[2] for each in found("unknown-influence", change)] == ([message] if message else [])


def test_who_decides_is_not_told_twice() -> None:
    change = people("name: Carla, role: decides, influence: high")
    assert [found("unknown-influence", change), len(found("unknown-decider", change))] == [[], 1]
    assert found("unknown-influence", people(KNOWN, "name: Joost, role: buys") + "status: prospect\n") == []


@pytest.mark.edge("low-satisfaction")
@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ("{2025: {satisfaction: 6}}", None),
        ("{2025: {satisfaction: 5.9}}", "The client gave us 5.9 for satisfaction in 2025."),
        ("{2024: {satisfaction: 8}, 2025: {satisfaction: 7.1}}", None),
        ("{2024: {satisfaction: 8}, 2025: {satisfaction: 7}}", "Satisfaction fell from 8 in 2024 to 7 in 2025."),
        ("{2022: {satisfaction: 8}, 2024: {}, 2025: {satisfaction: 7}}", "Satisfaction fell from 8 in 2022 to 7 in 2025."),
        ("{2023: {satisfaction: 7}, 2024: {satisfaction: 8}, 2025: {satisfaction: 7}}", "Satisfaction fell from 8 in 2024 to 7 in 2025."),
        ("{2023: {satisfaction: 9}, 2024: {satisfaction: 7.5}, 2025: {satisfaction: 7}}", None),
        ("{2024: {satisfaction: 5}, 2025: {satisfaction: 7}}", None),
        ("{2024: {satisfaction: 5}, 2025: {turnover: 7}}", "The client gave us 5 for satisfaction in 2024."),
    ],
)
def test_dissatisfaction_shows_in_the_figures(figures: str, message: str | None) -> None:
    messages = [each.partition(" -> ")[2] for each in found("low-satisfaction", example(figures=figures))]
    assert messages == ([message] if message else [])


def work(*assignments: str, **keys: str) -> str:
    return example(assignments="[" + ", ".join(f"{{name: Dike, {assignment}}}" for assignment in assignments) + "]", **keys)


@pytest.mark.edge("bad-rating-unanswered")
@pytest.mark.parametrize(
    ("assignment", "actions", "count"),
    [
        ("delivered: 2026-11-02, rating: 5.9", "[]", 1),
        ("delivered: 2026-11-02, rating: 6", "[]", 0),
        ("rating: 5", "[]", 1),
        ("delivered: 2026-11-02, rating: 5, evaluated: 2026-11-03", "[]", 0),
        ("delivered: 2026-11-02, rating: 5", "[{what: x, p: process}]", 0),
        ("delivered: 2026-11-02, rating: 5", "[{what: x, p: process, status: done}]", 1),
        ("delivered: 2023-11-02, rating: 5", "[]", 0),
    ],
)
def test_a_bad_rating_is_answered(assignment: str, actions: str, count: int) -> None:
    assert len(found("bad-rating-unanswered", work(assignment, actions=actions))) == count


@pytest.mark.edge("assignment-not-evaluated")
@pytest.mark.parametrize(("days", "count"), [(30, 0), (31, 1), (730, 1), (731, 0)])
def test_delivered_work_is_evaluated_with_the_client(days: int, count: int) -> None:
    assert len(found("assignment-not-evaluated", work(f"delivered: {TODAY - timedelta(days=days)}"))) == count


@pytest.mark.edge("assignment-without-expectations")
def test_expectations_are_asked_for_running_work_in_the_first_tiers() -> None:
    assert found("assignment-without-expectations", work("lead: jansen"))
    assert found("assignment-without-expectations", work("lead: jansen", **B)) == []
    assert found("assignment-without-expectations", work("delivered: 2026-11-02")) == []


@pytest.mark.edge("late-quotation")
@pytest.mark.parametrize(
    ("proposal", "norms", "count"),
    [
        ("stage: submitted, asked: 2026-11-02, sent: 2026-11-09", "", 0),  # five working days
        ("stage: submitted, asked: 2026-11-02, sent: 2026-11-10", "", 1),
        ("stage: submitted, asked: 2026-11-02, sent: 2026-11-10", "quotation_days: 6", 0),
        ("stage: requested, asked: 2026-11-16", "", 0),  # until today
        ("stage: requested, asked: 2026-11-13", "", 1),
        ("stage: requested, asked: 2026-11-13", "quotation_days: soon", 0),  # nobody knows the norm
        ("stage: lost, asked: 2026-11-02", "", 0),
        ("stage: won, asked: 2025-11-22, sent: 2026-11-10", "", 0),
        ("stage: won, asked: 2025-11-23, sent: 2026-11-10", "", 1),
        ("stage: requested", "", 0),
    ],
)
def test_quotations_are_sent_within_the_norm(proposal: str, norms: str, count: int) -> None:
    change = example(proposals=f"[{{name: Dike, {proposal}}}]") + tiers(norms)
    assert len(found("late-quotation", change)) == count


def test_a_quotation_that_was_sent_late_needs_another_remedy_than_one_that_was_not_sent() -> None:
    def remedy(proposal: str) -> str:
        (finding,) = [each for each in check(example(proposals=f"[{{name: Dike, {proposal}}}]")) if each.rule == "late-quotation"]
        return ENGLISH.say(finding.help)

    assert remedy("stage: requested, asked: 2026-10-01").startswith("Send it and write the date under `sent`")
    assert remedy("stage: submitted, asked: 2026-10-01, sent: 2026-11-01").startswith("Find out where the time went")


def test_without_a_norm_quotations_are_timed_in_the_first_tiers_only() -> None:
    late = "[{name: Dike, stage: requested, asked: 2026-10-01}]"
    assert found("late-quotation", example(proposals=late))[0].endswith(
        "The client has been waiting for the quotation “Dike” for 37 working days; the norm is 5."
    )
    assert found("late-quotation", example(proposals=late, **B)) == []
    assert found("late-quotation", example(proposals=late, status="former") + tiers("quotation_days: 5")) == []


@pytest.mark.edge("late-delivery")
@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("due: 2026-11-23", None),
        ("due: 2026-11-22", "“Dike” is 1 day past its delivery date."),
        ("due: 2026-11-01, delivered: 2026-11-01", None),
        ("due: 2026-11-01, delivered: 2026-11-03", "“Dike” was delivered 2 days late."),
        ("due: 2025-11-01, delivered: 2025-11-22", None),
        ("due: 2025-11-22, delivered: 2025-11-23", "“Dike” was delivered 1 day late."),
        ("due: 2026-11-01, delivered: 2026-11-03, evaluated: 2026-11-03", None),
        ("due: 2026-11-01, delivered: 2026-11-03, evaluated: 2026-10-15", "“Dike” was delivered 2 days late."),
        ("due: 2026-11-01, evaluated: 2026-10-15", "“Dike” is 22 days past its delivery date."),
    ],
)
def test_work_is_delivered_on_its_day(assignment: str, message: str | None) -> None:
    messages = [each.partition(" -> ")[2] for each in found("late-delivery", work(assignment))]
    assert messages == ([message] if message else [])


@pytest.mark.edge("gift-over-limit")
@pytest.mark.parametrize(("limit", "value", "count"), [("50", "50", 0), ("50", "50.01", 1), ("0", "1", 1), ("", "400", 0)])
def test_gifts_stay_within_the_limit(limit: str, value: str, count: int) -> None:
    change = example(gifts=f"[{{on: 2026-11-01, to: Carla, what: map, value: {value}}}]") + f"# plans/firm.yaml\ngift_limit: {limit}\n"
    assert len(found("gift-over-limit", change)) == count


def test_a_gift_names_the_demands_that_it_does_not_meet() -> None:
    gift = "[{on: 2026-11-01, to: Carla, what: map, meets: [pleases, quality, surprises, not_embarrassing]}]"
    assert found("unsuitable-gift", example(gifts=gift))[0].endswith(
        "“map” for Carla does not show that it is personal and fitting and it is remembered."
    )


def given(*weights: int) -> str:
    """A balance: what we gave, and below zero what we received."""
    return example(
        balance="["
        + ", ".join(f"{{on: 2026-01-01, direction: {'given' if n > 0 else 'received'}, what: x, weight: {abs(n)}}}" for n in weights)
        + "]"
    )


@pytest.mark.edge("out-of-balance")
@pytest.mark.parametrize(
    ("weights", "count"),
    [((), 0), ((2,), 0), ((3,), 1), ((-3,), 1), ((3, 3, -3), 0), ((3, 3, 1, -3), 1), ((3, -1), 0), ((3, 1, -1), 1), ((-3, -3, 2), 1)],
)
def test_giving_and_receiving_balance(weights: tuple[int, ...], count: int) -> None:
    assert len(found("out-of-balance", given(*weights))) == count


@pytest.mark.edge("signal-unanswered", "warm-but-leaving")
@pytest.mark.parametrize(
    ("signal", "actions", "unanswered", "warm"),
    [
        ("kind: serious_complaint, on: 2026-11-01", "[]", 1, 1),
        ("kind: serious_complaint, on: 2026-11-01, resolved: 2026-11-02", "[]", 0, 0),
        ("kind: no_reaction, on: 2026-11-01", "[]", 0, 0),
        ("kind: serious_complaint, on: 2026-11-01", "[{what: x, when: 2026-11-23}]", 0, 1),
        ("kind: serious_complaint, on: 2026-11-01", "[{what: x, when: 2026-11-22}]", 1, 1),
        ("kind: serious_complaint, on: 2026-11-01", "[{what: x}]", 1, 1),
    ],
)
def test_a_client_that_may_leave_gets_an_answer(signal: str, actions: str, unanswered: int, warm: int) -> None:
    change = example(signals=f"[{{{signal}}}]", actions=actions, temperature="red")
    assert (len(found("signal-unanswered", change)), len(found("warm-but-leaving", change))) == (unanswered, warm)
    assert found("warm-but-leaving", change.replace("red", "blue")) == []


@pytest.mark.edge("outcome-without-reason")
@pytest.mark.parametrize(
    ("stage", "message"),
    [
        ("won", "“Dike” was won, but the plan does not say why."),
        ("lost", "“Dike” was lost, but the plan does not say why."),
        ("submitted", None),
        ("lost, reason: price", None),
    ],
)
def test_won_and_lost_proposals_have_a_reason(stage: str, message: str | None) -> None:
    messages = [
        each.partition(" -> ")[2] for each in found("outcome-without-reason", example(proposals=f"[{{name: Dike, stage: {stage}}}]"))
    ]
    assert messages == ([message] if message else [])


def test_the_balance_is_told_with_its_remedy() -> None:
    def told(*weights: int) -> tuple[str, str]:
        (finding,) = [each for each in check(given(*weights)) if each.rule == "out-of-balance"]
        return ENGLISH.say(finding.message), ENGLISH.say(finding.help)

    assert told(3, 2, -1)[0] == "By weight we gave 5 and received 1."
    assert told(3, 2, -1)[1].startswith("Ask the client for something")
    assert told(1, -2, -3)[0] == "By weight we gave 1 and received 5."
    assert told(1, -2, -3)[1].startswith("Do something in return")
