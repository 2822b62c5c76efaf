"""Which key is meant by another word: what it stands for, or what it looks like by a slip; never one that says something else."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from load.sources import load_text

ENGLISH = Words("en")
OTHERS: dict[str, str] = {
    "contacts: [{name: X, %s: Acme}]": "Van van from begin hoe voor waar welke site land score at",
    "actions: [{what: X, %s: Acme}]": "aan bij met remark absent progress team tot",
    "objectives: [{id: x, %s: Acme}]": "omzet marge stage start korting voor how waar",
    "gifts: [{on: 2026-01-01, to: X, what: x, %s: Acme}]": "met tot deadline datum how",
    "signals: [{kind: serious_complaint, on: 2026-01-01, %s: Acme}]": "end cause hoe deadline",
    "proposals: [{name: X, stage: won, %s: Acme}]": "absent segment tag target waar dag welke",
    "assignments: [{name: X, %s: Acme}]": "korting duration dag target land tot hoe",
    "waive: [{rule: no-lead, reason: x, until: 2027-01-01, %s: Acme}]": "site team role datum wanneer",
    "marks: {fit: [{by: jansen, mark: 8, on: 2026-01-01, %s: Acme}]}": "remark hoe waar",
    "risks: [{what: X, %s: Acme}]": "start hoe hoeveel eind",
    "competitors: [{name: X, %s: Acme}]": "waar hoe active",
    "%s: Acme": "op laatste hoe duration mitigation active start source time uit at kans",
}
"""Plausible words in Dutch and English, as keys of which none that can be there was meant."""
MEANT: dict[str, dict[str, str]] = {
    "contacts: [{name: X, %s: 2026-01-01}]": {"sinds": "since", "Laatste": "last", "sinze": "since", "begin": "since"},
    "contacts: [{name: X, %s: Acme}]": {
        "Functie": "function",
        "functon": "function",
        "note": "notes",
        "opmerkingen": "notes",
        "wie-is": "",
    },
    "actions: [{what: X, %s: 2026-12-01}]": {"datum": "when", "wanneer": "when", "deadline": "when", "whem": "when"},
    "actions: [{what: X, %s: jansen}]": {"wie": "who", "owner": "who", "hoe": "how", "wo": "who"},
    "objectives: [{id: x, %s: 3}]": {"doel": "target", "streefwaarde": "target", "naar": "target", "van": "baseline", "targt": "target"},
    "objectives: [{id: x, %s: jansen}]": {"wie": "own", "eigenaar": "own"},
    "objectives: [{id: x, %s: 2026-12-01}]": {"datum": "by", "deadline": "by"},
    "signals: [{kind: serious_complaint, on: 2026-01-01, %s: Boos}]": {"wat": "note", "toelichting": "note", "wie": "by"},
    "gifts: [{on: 2026-01-01, what: x, %s: Bea}]": {"aan": "to"},
    "gifts: [{to: Bea, what: x, %s: 2026-01-01}]": {"op": "on", "datum": "on"},
    "services: {advice: {%s: bought}}": {"status": "state", "stage": "state"},
    "competitors: [{name: X, %s: Acme}]": {"strengths": "strength", "weaknesses": "weakness", "sterk": "strength"},
    "waive: [{rule: no-lead, reason: x, %s: 2027-01-01}]": {"tot": "until", "eind": "until", "deadline": "until"},
}


@pytest.mark.edge("unknown-key")
@pytest.mark.parametrize(("text", "word"), [(text, word) for text, words in OTHERS.items() for word in words.split()])
def test_b_a_word_that_means_something_else_is_not_taken_for_a_slip(text: str, word: str) -> None:
    """`Van:` of a contact was told to be `since`, `hoe:` of a plan its partnership, `omzet:` of an objective `met`."""
    (help,) = (ENGLISH.say(each.help) for each in load_text(f"name: City\n{text % word}\n").findings if each.rule == "unknown-key")
    assert "Did you mean" not in help


@pytest.mark.parametrize(("text", "word", "key"), [(text, *pair) for text, words in MEANT.items() for pair in words.items()])
def test_b_a_word_that_stands_for_a_key_or_was_a_slip_leads_to_it(text: str, word: str, key: str) -> None:
    helps = [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text % word}\n").findings if each.rule == "unknown-key"]
    assert helps == [f"Did you mean “{key}”?"] if key else "Did you mean" not in helps[0]


@pytest.mark.parametrize("written", ["non-client", "no client", "ex-client", "niet-client", "geen client", "not prospect", "unformer"])
def test_a_word_that_denies_another_is_never_told_to_be_that_one(written: str) -> None:
    (found,) = load_text(f"name: City\nstatus: {written}\n").findings
    assert ENGLISH.say(found.help) == "Use one of these: client, prospect or former."


def test_what_is_not_done_is_not_told_to_be_done() -> None:
    (found,) = load_text("name: City\nactions: [{what: x, status: undone}]\n").findings
    assert ENGLISH.say(found.help) == "Use one of these: open, done or dropped."
