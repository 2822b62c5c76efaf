"""Items that are written as one text, or as a label with a text: the remedy is the whole item, and keeps every word."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.model.files import Kind
from lint.workspace import check, example
from load.sources import list_remedies, load_text

ENGLISH = Words("en")
DOTS = ", with what belongs in the place of the dots"


def asked(change: str) -> list[str]:
    """The remedies of what the reader finds, when all files are known."""
    return [ENGLISH.say(each.help) for each in check(change) if each.rule in ("unknown-key", "missing-key", "wrong-type")]


@pytest.mark.parametrize(
    ("item", "remedy"),
    [
        ("klachten uitzoeken", "{what: klachten uitzoeken}"),
        ("offerte: nabellen, en mailen", '{what: "offerte: nabellen, en mailen"}'),
    ],
)
def test_b2_an_action_of_one_text_is_what_is_to_be_done(item: str, remedy: str) -> None:
    assert list_remedies(f"actions:\n  - {item}") == [f"Write it as `{remedy}`."]


@pytest.mark.parametrize(
    ("item", "remedy"),
    [
        ("- devries: klachten uitzoeken", "Write it as `{what: klachten uitzoeken, who: devries}`."),
        ("- Bo de Vries: klachten uitzoeken", "Write it as `{what: klachten uitzoeken, who: devries}`."),
        ("- bo: klachten uitzoeken", "Write it as `{what: klachten uitzoeken, who: devries}`."),
        ("- {bo: klachten uitzoeken, when: 2026-12-10}", "Write it as `what: klachten uitzoeken, who: devries`."),
        (
            "- Ans Jansen: klachten uitzoeken\n    when: 2026-12-10",
            "Write it as `what: klachten uitzoeken` and `who: jansen`, each on a line of its own.",
        ),
        ("- BdV: nabellen", 'Write it as `{what: "BdV: nabellen"}`.'),
        ("- offerte: nabellen", 'Write it as `{what: "offerte: nabellen"}`.'),
        ("- offerte: nabellen\n    when: 2026-12-10", 'Write it as `what: "offerte: nabellen"`.'),
    ],
)
def test_b2_a_label_before_an_action_is_who_does_it_or_belongs_to_the_text(item: str, remedy: str) -> None:
    assert asked(example(actions=f"\n  {item}")) == [remedy]


@pytest.mark.parametrize(
    ("key", "item", "remedy"),
    [
        ("objectives", "raamcontract medio 2027", "{id: raamcontract-medio-2027, measure: raamcontract medio 2027}"),
        ("objectives", "groei: omzet naar 300.000", "{id: groei, measure: omzet naar 300.000}"),
        ("contacts", "Carla Smit", "{name: Carla Smit}"),
        ("contacts", "Carla Smit: directeur", "{name: Carla Smit, function: directeur}"),
        ("assignments", "Dijkstudie: 40000", "{name: Dijkstudie, value: 40000}"),
        ("proposals", "Dijkstudie", "{name: Dijkstudie, stage: ...}"),
        ("signals", "2026-10-01: boos aan de telefoon", "{kind: ..., on: 2026-10-01, note: boos aan de telefoon}"),
        ("gifts", "taart voor Carla", "{on: ..., to: ..., what: taart voor Carla}"),
        ("balance", "2026-10-01 kaart van de polder", "{on: 2026-10-01, direction: ..., what: kaart van de polder}"),
        ("waive", "no-lead", "{reason: ..., until: ..., rule: no-lead}"),
        ("waive", "no-lead: groot genoeg", "{reason: groot genoeg, until: ..., rule: no-lead}"),
        ("waive", "developments.market", "{reason: ..., until: ..., item: developments.market}"),
    ],
)
def test_b2_an_item_of_one_text_gets_all_keys_that_it_must_have_at_once(key: str, item: str, remedy: str) -> None:
    assert list_remedies(f"{key}:\n  - {item}") == [f"Write it as `{remedy}`{DOTS if '...' in remedy else ''}."]


def test_b2_a_long_text_gets_a_short_id() -> None:
    (remedy,) = list_remedies("objectives:\n  - een heel lang doel dat over het hele jaar en alle diensten gaat")
    assert remedy.startswith("Write it as `{id: een-heel-lang-doel-dat-over-het-hele, measure: een heel lang doel")


def test_b2_notes_of_evaluations_begin_with_their_day() -> None:
    notes = "evaluation:\n  notes:\n    - 2026-03-01: Goed gesprek\n    - 2026-03-02 Nog een\n    - 2026-03-03"
    assert list_remedies(notes) == [
        "Write it as `{on: 2026-03-01, text: Goed gesprek}`.",
        "Write it as `{on: 2026-03-02, text: Nog een}`.",
        f"Write it as `{{on: 2026-03-03, text: ...}}`{DOTS}.",
    ]


def test_b2_marks_of_raters_begin_with_the_rater() -> None:
    assert list_remedies("marks:\n  fit: [8]\n  image: [jansen: 8]") == [
        f"Write it as `{{by: ..., mark: 8, on: ...}}`{DOTS}.",
        f"Write it as `{{by: jansen, mark: 8, on: ...}}`{DOTS}.",
    ]
    assert asked(example(marks="{cooperation: [Ans: 8], reputation: 7}")) == [f"Write it as `{{by: jansen, mark: 8, on: ...}}`{DOTS}."]


@pytest.mark.parametrize(
    ("text", "kind", "remedy"),
    [
        ("evaluation: quarter", "account", "Write it as `{every: quarter}`."),
        ("evaluation: jaarlijks", "account", "Write it as `{every: year}`."),
        ("evaluation: 2026-12-15", "account", "Write it as `{next: 2026-12-15}`."),
        ("tier: B", "account", f"Write it as `{{is: B, why: ..., by: ..., until: ...}}`{DOTS}."),
        ("partnership: Wij leren samen", "account", "Write it as `{note: Wij leren samen}`."),
        ("contacts: [{name: Carla, known_by: {jansen: 3}}]", "account", "Write it as `{strength: 3}`."),
        ("contacts: [{name: Carla, known_by: {jansen: 2026-10-20}}]", "account", "Write it as `{last: 2026-10-20}`."),
        ("vandam: Eva van Dam", "people", "Write it as `{name: Eva van Dam}`."),
        ("vandam:", "people", f"Write it as `vandam: {{name: ...}}`{DOTS}."),
        ("criteria: {fit: 2}", "criteria", "Write it as `{weight: 2}`."),
        ("criteria: {fit: {}}", "criteria", f"Write it as `fit: {{weight: ...}}`{DOTS}."),
        ("tiers: [A]", "tiers", "Write it as `{id: A, name: A}`."),
        ("situation: Wij leren samen", "account", "Write its keys below it, each with a colon and a value: history, business, facts, opportunities and threats."),
    ],
)  # fmt: skip
def test_b2_a_value_where_keys_are_asked_gets_its_key(text: str, kind: Kind, remedy: str) -> None:
    assert list_remedies(text, kind) == [remedy]


@pytest.mark.parametrize("key", ["note", "notes", "opmerkingen"])
def test_b2_a_contact_has_notes_of_its_own(key: str) -> None:
    loaded = load_text(f"name: City\ncontacts:\n  - {{name: Carla Smit, {key}: Leest alles.}}\n")
    assert [ENGLISH.say(each.help) for each in loaded.findings] == ([] if key == "notes" else ["Did you mean “notes”?"])
    assert loaded.noun.contacts[0].notes == ("Leest alles." if key == "notes" else None)


def test_b2_a_private_matter_in_the_notes_of_a_contact_is_found() -> None:
    change = example(
        contacts="[{name: Carla Smit, notes: Is zwanger., known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-10-20}}}]"
    )
    assert "private-matter" in [each.rule for each in check(change)]


def test_b2_an_assignment_has_a_status_and_hours_in_english() -> None:
    assert list_remedies("assignments: [{name: Dijk, status: running, hours: 120}]") == []
    assert list_remedies("assignments: [{name: Dijk, status: loopt}]") == [
        "Did you mean “running”? It can be running, on-hold, cancelled or done."
    ]
    assert list_remedies("assignments: [{name: Dijk, uren: 120}]") == ["Did you mean “hours”?"]
    assert list_remedies("proposals: [{name: Dijk, status: talk}]") == ["Did you mean “stage”?"]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("contacts: Carla Smit", "Write it as `[{name: Carla Smit}]`."),
        ("waive: no-lead", f"Write it as `[{{reason: ..., until: ..., rule: no-lead}}]`{DOTS}."),
        ("actions: klachten uitzoeken", "Write it as `[{what: klachten uitzoeken}]`."),
    ],
)
def test_b7_one_text_in_the_place_of_a_list_is_its_only_item(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]
