"""Rules about what our own people do and learn, at their limits."""

from __future__ import annotations

import pytest

from lint.workspace import check, example, found

PEOPLE = "# plans/people.yaml\njansen: {name: Ans Jansen, hours: 300, development: {%s}}\n"
ASKS = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, norms: {%s}}, {id: B, name: B}, {id: C, name: C, below: 6}]\n"


@pytest.mark.edge("step-passed")
@pytest.mark.parametrize(("by", "told"), [("2026-11-22", 1), ("2026-11-23", 0), ("2026-11-24", 0)])
def test_a_next_step_may_be_taken_on_its_day_and_not_after(by: str, told: int) -> None:
    assert len(found("step-passed", PEOPLE % f"next: leads a talk, by: {by}")) == told


@pytest.mark.edge("personnel-matter")
@pytest.mark.parametrize(
    ("step", "told"),
    [("leads a talk alone", 0), ("after the appraisal leads a talk", 1), ("a higher salary", 1), ("gets well after an illness", 1)],
)
def test_a_next_step_says_nothing_of_pay_appraisal_or_health(step: str, told: int) -> None:
    assert len(found("personnel-matter", PEOPLE % f"next: {step}")) == told


@pytest.mark.edge("too-many-key-clients")
@pytest.mark.parametrize(("most", "told"), [("0", 1), ("1", 0), ("2", 0)])
def test_nobody_leads_more_of_the_first_clients_than_the_limit(most: str, told: int) -> None:
    assert len(found("too-many-key-clients", f"# plans/firm.yaml\nlimits: {{key_clients: {most}}}\n")) == told


@pytest.mark.edge("unknown-value")
@pytest.mark.parametrize(("value", "told"), [("knowledge", 0), ("knowlege", 1)])
def test_a_client_has_one_of_the_kinds_of_value_of_the_firm(value: str, told: int) -> None:
    kinds = "# plans/firm.yaml\nvalues: {knowledge: Knowledge}\n"
    assert len(found("unknown-value", kinds + example(value=value))) == told


@pytest.mark.edge("forecast-not-agreed")
@pytest.mark.parametrize(
    ("keys", "norm", "told"),
    [
        ({}, "forecast: false", 0),
        ({}, "forecast: true", 1),
        ({"forecast": "{2027: {turnover: 210000}}"}, "forecast: true", 1),
        ({"forecast": "{2027: {turnover: 210000}}", "agreed": "{2027: 2026-11-03}"}, "forecast: true", 0),
        ({"agreed": "{2027: 2026-11-03}"}, "forecast: false", 1),
    ],
)
def test_the_turnover_of_the_new_year_is_agreed_where_the_tier_asks_it(keys: dict[str, str], norm: str, told: int) -> None:
    assert len(found("forecast-not-agreed", ASKS % norm + example(**keys))) == told


@pytest.mark.edge("too-few-talks")
@pytest.mark.parametrize(("earlier", "told"), [("2025-11-22", 1), ("2025-11-23", 0), ("2026-03-02", 0), ("2026-10-20", 1)])
def test_two_days_of_the_past_year_are_two_talks_and_one_day_is_one(earlier: str, told: int) -> None:
    contacts = f"[{{name: Carla Smit, role: decides, known_by: {{jansen: {{last: 2026-10-20, earlier: [{earlier}]}}}}}}]"
    assert len(found("too-few-talks", ASKS % "contacts: 2" + example(contacts=contacts))) == told


@pytest.mark.parametrize(("contacts", "place"), [("[{name: Carla Smit}]", "contacts"), ("[]", "lead")])
def test_too_few_talks_are_told_at_the_contacts_or_where_there_are_none_at_the_lead(contacts: str, place: str) -> None:
    (finding,) = [each for each in check(ASKS % "contacts: 2" + example(contacts=contacts)) if each.rule == "too-few-talks"]
    assert finding.keys == (place,)
