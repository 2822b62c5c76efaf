"""Names with something behind each, where a list is asked: the remedy is the list that was meant, and keeps every word."""

from __future__ import annotations

import json
import re

import pytest

from letter import ENGLISH, Hand, read
from lint.workspace import check, example
from load.sources import list_remedies, load_text
from load.test_letter import list_errors

DOTS = ", with what belongs in the place of the dots"


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("contacts: {Jan: directeur}", "[{name: Jan, function: directeur}]"),
        ("contacts: {Jan de Boer: directeur, Mia: inkoper}", "[{name: Jan de Boer, function: directeur}, {name: Mia, function: inkoper}]"),
        ("actions: {Call: 2026-12-01}", "[{what: Call, when: 2026-12-01}]"),
        ("actions: {Bellen: open, Mail: jansen}", '[{what: Bellen, status: open}, {what: "Mail: jansen"}]'),
        ("proposals: {Study: 40000}", "[{name: Study, stage: ..., value: 40000}]"),
        ("proposals: {Study: gewonnen}", "[{name: Study, stage: won}]"),
        ("competitors: {Arcadis: strong in roads}", "[{name: Arcadis, notes: strong in roads}]"),
        ("objectives: {turnover: 300000}", "[{id: turnover, measure: turnover, target: 300000}]"),
        ("objectives: {Meer omzet: 2027-12-31}", "[{id: meer-omzet, measure: Meer omzet, by: 2027-12-31}]"),
        ("signals: {klacht: boos}", "[{kind: serious_complaint, on: ..., note: boos}]"),
        ("signals: {serious_complaint: 2026-10-01}", "[{kind: serious_complaint, on: 2026-10-01}]"),
        ("assignments: {Bridge: 2026-12-31, Road: 20000}", "[{name: Bridge, due: 2026-12-31}, {name: Road, value: 20000}]"),
        ("links: {Website: https://x.nl}", '[{address: "https://x.nl", name: Website}]'),
        ("links: {Website: www.x.nl}", '[{address: "https://www.x.nl", name: Website}]'),
        ("risks: {Price: high}", '[{what: "Price: high"}]'),
        ("decisions: {Choose: 2027-01-01}", "[{when: 2027-01-01, what: Choose}]"),
        ("waive: {late-action: on purpose}", "[{reason: on purpose, until: ..., rule: late-action}]"),
        ("balance: {advice: given}", "[{on: ..., direction: given, what: advice}]"),
        ("situation: {opportunities: {Bridge: big, Road: small}}", '["Bridge: big", "Road: small"]'),
    ],
)
def test_b_names_with_something_behind_each_become_the_list_that_is_asked(text: str, remedy: str) -> None:
    """It was told to write `- {name: ...}`, and what stood behind the name was left to be dropped."""
    assert list_remedies(text, remedies=False) == [f"Write it as a list: `{remedy}`{DOTS if '...' in remedy else ''}."]
    follow_all(text)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("contacts: {Jan: {function: directeur}}", "`name`: `- {name: Jan, function: directeur}`"),
        ("actions: {Call them: {when: 2026-12-01, who: [jansen]}}", "`what`: `- {what: Call them, when: 2026-12-01, who: [jansen]}`"),
        ("objectives: {Meer omzet: {target: 3}}", "`measure`: `- {id: meer-omzet, measure: Meer omzet, target: 3}`"),
        ("objectives: {omzet: {measure: x}}", "`id`: `- {id: omzet, measure: x}`"),
        ("signals: {klacht: {on: 2026-10-01}}", "`kind`: `- {kind: serious_complaint, on: 2026-10-01}`"),
        ("waive: {late-action: {reason: x, until: 2027-01-01}}", "`rule`: `- {rule: late-action, reason: x, until: 2027-01-01}`"),
        (
            "assignments: {Bridge: {phases: [{name: x, due: 2026-01-01}]}}",
            "`name`: `- {name: Bridge, phases: [{name: x, due: 2026-01-01}]}`",
        ),
        ("marks: {fit: {jansen: {mark: 8, on: 2026-01-01}}}", "`by`: `- {by: jansen, mark: 8, on: 2026-01-01}`"),
    ],
)
def test_b_things_behind_their_names_become_items_with_the_name_in_them(text: str, remedy: str) -> None:
    assert list_remedies(text, remedies=False) == [f"Write each as an item of a list, with its name as {remedy}."]
    follow_all(text)


def test_b_what_is_wrong_in_a_thing_behind_its_name_is_told_beside_it() -> None:
    assert list_remedies("proposals: {Study: {value: 40.000}}", remedies=False)[1:] == [
        "Add it, such as `stage: lead`.",
        "Write it as `40000`.",
    ]


def test_b_a_number_behind_the_name_of_a_tier_is_no_number_of_hours() -> None:
    assert list_remedies("tiers: {A: 8, B: 6}", "tiers", remedies=False) == ["Write each as an item of a list: `- {id: ..., name: ...}`."]
    assert list_remedies("tiers: {A: Cherish, B: Keep}", "tiers", remedies=False) == [
        "Write it as a list: `[{id: A, name: Cherish}, {id: B, name: Keep}]`."
    ]


def test_b_what_stands_behind_ids_where_there_is_no_room_for_it_becomes_a_remark() -> None:
    helps = [each.help for each in check(example(team="{Ans Jansen: lead, bo: adviseur}")) if each.rule == "wrong-type"]
    written = "`[jansen, devries]`, and the rest at the end of the line, as `# Ans Jansen: lead, bo: adviseur`"
    assert [ENGLISH.say(each) for each in helps] == [f"Write {written}."]


def test_b_somebody_before_a_day_does_it_on_that_day() -> None:
    helps = [each.help for each in check(example(actions="[{bo: 2026-12-10}]")) if each.rule == "unknown-key"]
    assert [ENGLISH.say(each) for each in helps] == [
        "Write it as `{what: ..., who: devries, when: 2026-12-10}`, with what belongs in the place of the dots."
    ]


def follow_all(text: str) -> None:
    """What comes of doing what is said: no other error, and every word of it that no other language has replaced."""
    data = read(f"{{name: City, {text}}}")
    (finding,) = list_errors("account", data)
    done = Hand("account", data, finding).obey()
    assert list_errors("account", done) == []
    lost = set(re.findall(r"\w+", text)) - set(re.findall(r"\w+", json.dumps(done, ensure_ascii=False)))
    assert lost <= {"klacht", "gewonnen", "Ans"}


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("contacts: {Jan de Boer: , Piet: inkoper}", "Write it as a list: `[{name: Jan de Boer}, {name: Piet, function: inkoper}]`."),
        ("contacts:\n  Jan de Boer:\n  Piet:", "Write it as a list: `[{name: Jan de Boer}, {name: Piet}]`."),
        ("actions: {Call: '', Mail: 2026-12-01}", "Write it as a list: `[{what: Call}, {what: Mail, when: 2026-12-01}]`."),
        ("team: {jansen: , devries: lead}", "Write `[jansen, devries]`, and the rest at the end of the line, as `# devries: lead`."),
        ("team: {jansen: , devries: }", "Write it as `[jansen, devries]`."),
        ("situation: {opportunities: {Quay: , Dike: soon}}", 'Write it as a list: `[Quay, "Dike: soon"]`.'),
    ],
)
def test_b_a_name_with_nothing_behind_it_stays_in_the_list_that_was_meant(text: str, remedy: str) -> None:
    assert [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}\n").findings] == [remedy]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("competitors: {Acme: , Foo: }", "Write it as a list: `[{name: Acme}, {name: Foo}]`."),
        ("competitors: {Acme: , foo: }", "Write it as a list: `[{name: Acme}, {name: foo}]`."),
        ("competitors: {acme: }", "Write it as a list: `[{name: acme}]`."),
        ("competitors:\n  Acme:\n  Notas:\n", "Write it as a list: `[{name: Acme}, {name: Notas}]`."),
        ("contacts: {Rolf: , Jan: }", "Write it as a list: `[{name: Rolf}, {name: Jan}]`."),
    ],
)
def test_b_a_name_that_looks_like_a_key_is_a_name(text: str, remedy: str) -> None:
    """Acme was taken for a slip for `name`."""
    assert [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}").findings] == [remedy]


@pytest.mark.parametrize("text", ["competitors: {nmae: Acme}", "competitors: {Name: Acme}", "competitors: {Naam: Acme, Foo: }"])
def test_b_a_slip_for_a_key_is_a_key(text: str) -> None:
    assert "Did you mean “name”?" in [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}").findings]
