"""A firm in which there is one of everything."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from accountplan import lint
from accountplan.present import make_booklets
from builders import TODAY, account, portfolio

from .reading import DUTCH, ENGLISH, pages, plain, survey

BEFORE, AFTER = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
FIGURES = {"turnover": 1, "margin": 1, "hours": 1}
ONE = portfolio(
    account(
        "acme",
        lead="jansen",
        team=["vries"],
        figures={2024: FIGURES, 2025: FIGURES},
        marks={"fit": 9},
        actions=[
            {"what": "call", "who": ["jansen"], "when": BEFORE, "hours": 1},
            {"what": "see", "who": ["vries"], "when": AFTER, "hours": 1},
        ],
        contacts=[{"name": "T. Verhoef", "role": "decides", "known_by": {"jansen": {"strength": 1, "last": BEFORE}}}],
        assignments=[{"name": "Quay", "due": BEFORE, "value": 1, "rating": 4}],
        proposals=[{"name": "Bridge", "stage": "requested", "due": BEFORE, "value": 1}],
        signals=[{"kind": "threatens_to_leave", "on": BEFORE}],
        objectives=[{"id": "growth", "kind": "turnover", "measure": "turnover", "baseline": 1, "target": 2, "by": BEFORE}],
        evaluation={"every": "year", "next": BEFORE},
        reviewed=BEFORE,
    ),
    account("hope", status="prospect"),
    account("gone", status="former", parent="acme"),
    people={"jansen": {"hours": 1}, "vries": {"hours": 1}},
    groups={"water": {"accounts": ["acme"]}},
    tiers=[
        {"id": "A", "above": 8, "hours": 1, "norms": {"contact_days": 1, "reply_days": 1, "quotation_days": 1, "review_days": 1}},
        {"id": "B"},
    ],
)
MANY = {
    "en": "hours|days|clients|accounts|prospects|criteria|points|people|plans|actions|signs|marks|rules|contacts|assignments|proposals|objectives|findings|years",
    "nl": "dagen|werkdagen|klanten|prospects|oud-klanten|criteria|punten|mensen|plannen|acties|signalen|cijfers|regels|contacten|opdrachten|offertes|doelen|bevindingen",
}
"""What several of a thing are called, where it stands right behind its number."""


def list_slips(text: str, language: str) -> list[str]:
    """Where one of a thing is called several."""
    return re.findall(rf"(?<![\w.,€+/-])(?:1|one|één) (?:{MANY[language]})\b.{{0,20}}", text, re.IGNORECASE)


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_a18_one_of_a_thing_is_not_called_several_on_any_page(words: Any) -> None:
    site = {path: html for path, html in pages(ONE, words=words).items() if path.endswith(".html") and path != "rules.html"}
    found = {path: list_slips(re.sub(r"<(?:td|th|dt|dd|b)\b", " | <", html), words.language) for path, html in site.items()}
    told = {
        path: list_slips(plain(re.sub(r"<(?:td|th|dt|dd|label|a|h2|svg|text)\b", "|<", html)), words.language)
        for path, html in site.items()
    }
    assert {path: each for path, each in found.items() if each} == {}
    assert {path: each for path, each in told.items() if each} == {}


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_a18_one_of_a_thing_is_not_called_several_in_booklets_and_findings(words: Any) -> None:
    made = survey(ONE)
    found = lint.lint(made.portfolio, made.scores, made.analysis, TODAY, ())
    assert [slip for each in found for text in (each.message, each.help) for slip in list_slips(words.say(text), words.language)] == []
    assert [slip for booklet in make_booklets(made, words) for slip in list_slips(repr(booklet), words.language)] == []
