"""Several keys in one text, and remarks in brackets behind ids and words: the remedy is the whole mapping, and keeps every word."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.model.files import Kind
from lint.workspace import check, example
from load.sources import list_remedies

ENGLISH = Words("en")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("segment: a=b; c=d", "{a: b, c: d}"),
        ("segment: sector Bouw, region Kust", "{sector: Bouw, region: Kust}"),
        ("segment: sector: Bouw, region: Kust", "{sector: Bouw, region: Kust}"),
        ("marks: payment=8; fit=7", "{payment: 8, fit: 7}"),
        ("marks: 'payment: 8, fit: 7'", "{payment: 8, fit: 7}"),
        ("figures: {2025: turnover=1.250.000; hours=3}", "{turnover: 1250000, hours: 3}"),
        ("tier: 'is: A, why: x, by: jansen, until: 2027-01-01'", "{is: A, why: x, by: jansen, until: 2027-01-01}"),
        ("situation: history: old roads, business: new ones", "{history: old roads, business: new ones}"),
        ("evaluation: ritme = kwartaal; next=1 december 2026", "{every: quarter, next: 2026-12-01}"),
        ("partnership: {signs: no_blame=yes; shared_risk=x}", '{no_blame: "yes", shared_risk: x}'),
        ("services: advice=bought; study=open", "{advice: {state: bought}, study: {state: open}}"),
        ("agreed: 2026=2026-01-01", "{2026: 2026-01-01}"),
        ("contacts: [{name: X, known_by: jansen (strong)}]", "{jansen: {strength: 3}}"),
        ("contacts: [{name: X, known_by: [jansen (strong), devries]}]", "{jansen: {strength: 3}, devries: {}}"),
        ("contacts: [{name: X, known_by: jansen=3; devries=2}]", "{jansen: {strength: 3}, devries: {strength: 2}}"),
    ],
)
def test_b_several_keys_in_one_text_become_the_mapping_that_was_meant(text: str, remedy: str) -> None:
    """`segment: a=b; c=d` was told to be `{sector: a=b; c=d}`: whoever followed it had a segment of that name."""
    assert list_remedies(text) == [f"Write it as `{remedy}`."]


@pytest.mark.parametrize(
    ("kind", "text", "remedy"),
    [
        ("people", "jansen: name=Ans; role=partner", "{name: Ans, role: partner}"),
        ("people", "jansen: {name: Ans, absent: from=2026-01-01; until=2026-02-01}", "[{from: 2026-01-01, until: 2026-02-01}]"),
        ("criteria", "criteria: payment=3; fit=2", "{payment: {weight: 3}, fit: {weight: 2}}"),
        ("firm", "name: V\nyear: 2026\nunits: water=Water; roads=Roads", "{water: Water, roads: Roads}"),
        ("firm", "name: V\nyear: 2026\nrules: no-lead=off; late-action=error", "{no-lead: off, late-action: error}"),
    ],
)
def test_b_so_it_is_in_the_other_files(kind: Kind, text: str, remedy: str) -> None:
    assert list_remedies(text, kind) == [f"Write it as `{remedy}`."]


def test_b_what_lacks_a_key_that_must_be_there_leaves_it_to_the_writer() -> None:
    assert list_remedies("tier: is=A; why=x") == [
        "Write it as `{is: A, why: x, by: ..., until: ...}`, with what belongs in the place of the dots."
    ]


def test_b_a_mapping_on_the_line_of_its_key_is_not_told_to_be_a_text() -> None:
    """Between quotes, as the remedy had it, it was found to be no mapping next."""
    assert list_remedies("figures: 2025: 5") == ["Begin what belongs below “figures” on the next line, and indent it."]


@pytest.mark.edge("wrong-type")
def test_b_a_list_of_segments_stays_whole_in_the_example_of_a_key() -> None:
    assert list_remedies("segment: Bouw, Kust") == [
        (
            "Write before each what it is, such as sector, size or region: `segment: {...: Bouw, ...: Kust}`. If all of it is one, write "
            '`segment: {sector: "Bouw, Kust"}`.'
        )
    ]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("lead: jansen (partner)", "Write it as `jansen # partner`: a remark comes behind a #."),
        ("parent: province (50%)", "Write it as `province # (50%)`: a remark comes behind a #."),
        ("status: client (since 2020)", "Write it as `client # since 2020`: a remark comes behind a #."),
        ("team: [jansen (partner), devries]", "Write `jansen`, and the rest at the end of the line, as `# partner`."),
        ("team: jansen (partner), devries", "Write `[jansen, devries]`, and the rest at the end of the line, as `# jansen (partner), devries`."),
        ("actions: [{what: x, p: person (nog)}]", "Write `person`, and the rest at the end of the line, as `# nog`."),
        (
            "tier: {is: A (strategic), why: x, by: jansen, until: 2027-01-01}",
            "Write `A`, and the rest at the end of the line, as `# strategic`.",
        ),
    ],
)  # fmt: skip
def test_b_a_remark_in_brackets_behind_an_id_or_a_word_is_kept(text: str, remedy: str) -> None:
    """`team: jansen (partner), devries` was told to be `[jansen-partner, devries]`, and a lead with a remark to look for an id."""
    assert list_remedies(text) == [remedy]


@pytest.mark.parametrize(
    ("lead", "remedy"),
    [
        ("Ans Jansen (partner)", "Write `jansen`, and the rest at the end of the line, as `# partner`."),
        ("bo (invalt)", "Write `devries`, and the rest at the end of the line, as `# invalt`."),
    ],
)
def test_b_so_it_is_when_all_names_are_known(lead: str, remedy: str) -> None:
    assert [ENGLISH.say(each.help) for each in check(example(lead=lead)) if each.rule == "wrong-form"] == [remedy]
