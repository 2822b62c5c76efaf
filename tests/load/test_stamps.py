"""Days in the place of an item, or before its text: below the key for them, and never in a note (a date that became a text is a date that is lost)."""

from __future__ import annotations

import pytest

from load.sources import list_remedies, load_text

DOTS = ", with what belongs in the place of the dots."
MONTH = ", if the day is before the month, or with the day that you mean."
MEANT = ", or with the day that you mean."
MEANT_DOTS = ", or with the day that you mean, and with what belongs in the place of the dots."


def reminder(item: str) -> str:
    (remedy,) = list_remedies(f"service_record:\n  reminders:\n    - {item}")
    return remedy


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("item", "remedy"),
    [
        ("2026-05-12", "{on: 2026-05-12}`."),
        ("'2026-05-12'", "{on: 2026-05-12}`."),
        ("12-5-2026", "{on: 2026-05-12}`" + MONTH),
        ("3/4/2026", "{on: 2026-04-03}`" + MONTH),
        ("13-5-2026", "{on: 2026-05-13}`."),
        ("14-5-'26", "{on: 2026-05-14}`."),
        ("12 mei 2026", "{on: 2026-05-12}`."),
        ("May 12th, 2026", "{on: 2026-05-12}`."),
        ("31-2-2026", "{on: 2026-02-28}`" + MEANT),
        ("mei 2026", "{on: 2026-05-31}`" + MEANT),
        ("november 2026", "{on: 2026-11-01}`" + MEANT),
        ("eind mei 2026", "{on: 2026-05-31}`" + MEANT),
        ("2026-05", "{on: 2026-05-31}`" + MEANT),
        ("Q2 2026", "{on: 2026-06-30}`" + MEANT),
        ("13-5-2026 per post", "{on: 2026-05-13, note: per post}`."),
        ("12-5-2026 per post", "{on: 2026-05-12, note: per post}`" + MONTH),
        ("wo 13 mei 2026 - per post", "{on: 2026-05-13, note: per post}`."),
        ("per post, 13 mei 2026", '{on: 2026-05-13, note: "per post, 13 mei 2026"}`' + MEANT),
        ("per post (13-5-2026)", "{on: 2026-05-13, note: per post (13-5-2026)}`" + MEANT),
        ("13-5-2026: per post", "{on: 2026-05-13, note: per post}`."),
        ("12-5-2026: per post", "{on: 2026-05-12, note: per post}`" + MONTH),
        ("13 mei 2026: 2 keer", "{on: 2026-05-13, note: \"2 keer\"}`."),
        ("13-5-2026: 210000", '{on: 2026-05-13, note: "210000"}`.'),
        ("per post", "{on: ..., note: per post}`" + DOTS),
    ],
)  # fmt: skip
def test_b_a_day_in_the_place_of_an_item_is_the_day_of_the_item(item: str, remedy: str) -> None:
    assert reminder(item) == f"Write it as `{remedy}"


def test_b_a_day_without_its_year_is_proposed_in_two_years() -> None:
    assert reminder("12 mei") == "The year is missing. Write it as `{on: 2025-05-12}` or `{on: 2026-05-12}`."
    assert list_remedies("waive: [eind mei]") == [
        "The year is missing. Write it as `{reason: ..., until: 2026-05-31}` or `{reason: ..., until: 2027-05-31}`."
    ]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("evaluation: {notes: [12-5-2026]}", "{on: 2026-05-12, text: ...}`" + MEANT_DOTS),
        ("evaluation: {notes: 13-5-2026}", "[{on: 2026-05-13, text: ...}]`" + DOTS),
        ("evaluation: {notes: 2026-05-13}", "[{on: 2026-05-13, text: ...}]`" + DOTS),
        ("service_record: {reminders: 12-5-2026}", "[{on: 2026-05-12}]`" + MONTH),
        ("service_record: {reminders: 2026-05-12}", "[{on: 2026-05-12}]`."),
        ("service_record: {surveys: [2026-05-13: 8]}", "{on: 2026-05-13, mark: 8}`."),
        ("service_record: {surveys: [2026-05-13: 210000]}", '{on: 2026-05-13, note: "210000"}`.'),
        ("service_record: {questions: [13 mei 2026]}", "{asked: 2026-05-13}`."),
        ("gifts: [13-5-2026 taart]", "{on: 2026-05-13, to: ..., what: taart}`" + DOTS),
        ("decisions: [13-5-2027: nieuwe directeur]", "{when: 2027-05-13, what: nieuwe directeur}`."),
        ("decisions: [nieuwe directeur per 13-5-2027]", "{when: 2027-05-13, what: nieuwe directeur per 13-5-2027}`" + MEANT),
        ("waive: [13-5-2027]", "{reason: ..., until: 2027-05-13}`" + DOTS),
        ("actions: [13-5-2027 bellen]", "{what: bellen, when: 2027-05-13}`."),
        ("actions: [bellen voor 13-5-2027]", "{what: bellen voor 13-5-2027}`."),
        ("objectives:\n- id: a\n  measured: [13-5-2026: 210000]", "{on: 2026-05-13, value: 210000}`."),
        ("objectives:\n- id: a\n  measured: [2026-06: 210.000]", "{on: 2026-06-30, value: 210000}`" + MEANT),
        ("objectives:\n- id: a\n  measured: [13-5-2026: '210.000,-']", "{on: 2026-05-13, value: 210000}`."),
        ("objectives:\n- id: a\n  measured: [13-5-2026: goed]", "{on: 2026-05-13, value: ...}`" + DOTS),
    ],
)
def test_b_so_it_is_in_every_list_of_things_that_have_a_day(text: str, remedy: str) -> None:
    assert list_remedies(text) == [f"Write it as `{remedy}"]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("1-7-2026", "{from: 2026-07-01}`" + MONTH),
        ("juli 2026", "{from: 2026-07-01, until: 2026-07-31}`."),
        ("Q3 2026", "{from: 2026-07-01, until: 2026-09-30}`."),
        ("2026", "{from: 2026-01-01, until: 2026-12-31}`."),
        ("13-7-2026 t/m 15-8-2026", "{from: 2026-07-13, until: 2026-08-15}`."),
        ("13 juli - 15 augustus 2026", "{from: 2026-07-13, until: 2026-08-15}`."),
        ("2026-07-13 to 2026-08-15", "{from: 2026-07-13, until: 2026-08-15}`."),
        ("15-8-2026 t/m 13-7-2026", '{from: ..., why: "15-8-2026 t/m 13-7-2026"}`' + DOTS),
        ("verlof", "{from: ..., why: verlof}`" + DOTS),
    ],
)
def test_b_a_stretch_of_days_has_both_its_ends(written: str, remedy: str) -> None:
    assert list_remedies(f"jansen: {{name: Ans, absent: [{written}]}}", "people") == [f"Write it as `{remedy}"]


@pytest.mark.parametrize("item", ["per post, later", "x" * 300, "3"])
def test_b_what_is_no_day_is_not_made_one(item: str) -> None:
    assert "2026-" not in reminder(item)


def test_b_only_a_day_that_is_sure_is_a_safe_remedy() -> None:
    def safe(item: str) -> bool:
        (found,) = load_text(f"name: City\nservice_record:\n  reminders:\n    - {item}\n").findings
        return found.fix is not None and found.fix.safe

    assert [safe(each) for each in ("2026-05-12", "12 mei 2026", "12-5-2026", "mei 2026", "x, 13 mei 2026")] == [
        True,
        True,
        False,
        False,
        False,
    ]
