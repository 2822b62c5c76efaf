"""Words to choose from, written in another language, as a text in the place of a list, or as keys: the list is proposed, whole."""

from __future__ import annotations

import pytest

from accountplan.model.files import KINDS, Kind
from accountplan.model.shapes import Either, Record, Row, Shape, Table, make_kind_shape
from accountplan.model.shapes import Words as Choice
from load.sources import list_remedies

DOTS = ", with what belongs in the place of the dots."


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("never_satisfied", "never_satisfied"),
        ("nooit tevreden", "never_satisfied"),
        ("Never satisfied", "never_satisfied"),
        ("'never_satisfied, rate_too_high'", "never_satisfied, rate_too_high"),
        ("'nooit tevreden, te duur'", "never_satisfied, rate_too_high"),
        ("nooit tevreden en te duur", "never_satisfied, rate_too_high"),
        ("vindt het tarief altijd te hoog", "rate_too_high"),
        ("te duur / te duur", "rate_too_high"),
        ("beide", "never_satisfied, rate_too_high"),
        ("{never_satisfied: true}", "never_satisfied"),
        ("{nooit tevreden: ja, te duur: nee}", "never_satisfied"),
    ],
)
def test_b_words_in_another_form_become_the_list_that_is_asked(written: str, words: str) -> None:
    assert list_remedies(f"sour: {{signs: {written}}}") == [f"Write it as `[{words}]`."]


@pytest.mark.parametrize(
    "written", ["boos", "nooit tevreden en boos", "true", "1", "{never_satisfied: soms}", "{never_satisfied: false}", "x" * 300]
)
def test_b_where_any_of_it_is_something_else_the_words_are_said(written: str) -> None:
    remedy = "Write those that apply between brackets, such as `[never_satisfied]`: never_satisfied or rate_too_high."
    assert list_remedies(f"sour: {{signs: {written}}}") == [remedy]


@pytest.mark.parametrize(
    ("text", "kind", "remedy"),
    [
        ("gifts: [{on: 2026-01-01, to: C, what: x, meets: verrassend en persoonlijk}]", "account", "Write it as `[surprises, personal]`."),
        ("gifts: [{on: 2026-01-01, to: C, what: x, meets: [verrassend]}]", "account",
         "Did you mean “surprises”? It can be pleases, quality, surprises, not_embarrassing, personal or remembered."),
        ("name: F\nyear: 2026\nlimits: {serious_kinds: klacht}", "firm", "Write it as `[serious_complaint]`."),
        ("jansen: {name: A, development: {roles: adviseur + verkoper}}", "people", "Write it as `[consultant, acquirer]`."),
        ("tiers: [{id: A, name: A, asks: historie}]", "tiers", "Write it as `[situation.history]`."),
        ("tiers: [{id: A, name: A, asks: ontwikkelingen}]", "tiers",
         "Write it as `[developments.market, developments.competition, developments.strategy]`."),
        ("tiers: [{id: A, name: A, asks: [historie]}]", "tiers", "Did you mean “situation.history”?"),
        ("signals: [{kind: [klacht], on: 2026-01-01}]", "account", "Write it as `serious_complaint`."),
        ("sour: nooit tevreden", "account", "Write it as `{signs: [never_satisfied]}`."),
        ("sour: [te duur]", "account", "Write it as `{signs: [rate_too_high]}`."),
        ("partnership: [geen schuldvraag]", "account", f"Write it as `{{signs: {{no_blame: ...}}}}`{DOTS}"),
        ("partnership: {signs: samen ontwikkelen}", "account", f"Write it as `{{joint_development: ...}}`{DOTS}"),
        ("partnership: {signs: [no_blame]}", "account", f"Write it as `{{no_blame: ...}}`{DOTS}"),
        ("partnership: {signs: {no_blame: true}}", "account", "Write in a few words what shows it, such as `no_blame: ...`."),
        ("partnership: {signs: {no_blame: false}}", "account", "Leave `no_blame` out until it is true."),
        ("contacts: [{name: x, known_by: {jansen: {earlier: 2026-05-12}}}]", "account", "Write it as `[2026-05-12]`."),
        ("contacts: [{name: x, known_by: {jansen: {earlier: 12 mei 2026 en 14 juni 2026}}}]", "account", "Write it as `[2026-05-12, 2026-06-14]`."),
        ("contacts: [{name: x, known_by: {jansen: {earlier: mei 2026}}}]", "account", "Write it as `[2026-05-31]`, or with the day that you mean."),
        ("contacts: [{name: x, known_by: {jansen: {earlier: ooit}}}]", "account",
         "Write each item on a line of its own, after a dash and a space; or write all of them as `[one, two]`."),
    ],
)  # fmt: skip
def test_b_so_it_is_wherever_there_are_words_or_days_to_list(text: str, kind: Kind, remedy: str) -> None:
    assert list_remedies(text, kind) == [remedy]


def list_rows(shape: Shape, key: str = "") -> list[tuple[str, tuple[str, ...]]]:
    """Each list of words to choose from, by its key."""
    match shape:
        case Row(Choice(allowed)):
            return [(key, tuple(map(str, allowed)))]
        case Row(below) | Table(_, below):
            return list_rows(below, key)
        case Either(options):
            return [found for each in options for found in list_rows(each, key)]
        case Record(fields=fields):
            return [found for name, field in fields.items() for found in list_rows(field.shape, name)]
    return []


def test_b_every_list_of_words_is_tried_here() -> None:
    assert {key for kind in KINDS for key, _ in list_rows(make_kind_shape(kind))} == {
        "signs",
        "meets",
        "serious_kinds",
        "roles",
        "asks",
        "serves",
    }
