"""Every remedy followed to the letter by a person, over every key of the format and every shape that it can have (B)."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest

from accountplan.model.files import KINDS, Kind
from accountplan.model.finding import Finding, Severity
from letter import ENGLISH, Hand
from load.sources import load_text
from load.test_editor_agrees import list_places, make_full, put

VALUES: tuple[Any, ...] = (
    {"what": "x"}, {"x": "y"}, {"x": {"y": 1}}, {"x": ["y"]}, {"text": "bel hem", "on": "2026-01-01"}, {"2026-01-01": "gebeld"}, {"2025": {"x": 1}},
    {"id": "a", "name": "B"}, {"name": "B"}, {"wat": "x", "wie": "jansen"}, {"a": {"id": "b"}}, ["x"], ["x", "y"], ["2026-01-01"], [5], [{"x": "y"}],
    [{"what": "x"}, {"what": "y"}], [{"id": "a"}, {"id": "b"}], [{"year": 2025, "turnover": 5}], [["x"]], [{"a": {"b": 1}}], [None], [{}], [[]], [True],
    "x", "Bel de CFO, en mail", "2026-01-01", 5, -5, True, {}, [], "5", 5000.5, "-x", "- jansen - devries", "a: b", "x" * 400,
)  # fmt: skip
"""Wrong shapes of all sorts: one value, a list of each sort, a mapping with right, wrong and translated keys, in one another."""
FEW = 60
"""How many of these are tried in each kind of file in `make test`."""
STEPS = 14


@pytest.mark.parametrize("kind", KINDS)
def test_b_whoever_follows_all_remedies_one_by_one_is_never_told_of_another_error(kind: Kind, pytestconfig: pytest.Config) -> None:
    """The outermost first, as it changes where the others are. Of each step its finding is gone and no rule is broken more often than before."""
    full = make_full(kind)
    cases = [(place, value) for place in list_places(full) for value in VALUES]
    if not pytestconfig.getoption("--long"):
        cases = random.Random(kind).sample(cases, min(len(cases), FEW))
    assert [wrong for place, value in cases if (wrong := follow_all(kind, put(full, place, value)))] == []


def follow_all(kind: Kind, data: Any) -> str | None:
    """What comes of a remedy that does not end what it is for; None when all of them do."""
    now = list_errors(kind, data)
    for _ in range(STEPS):
        if not now:
            return None
        first = min(now, key=lambda each: (len(each.keys), each.rule != "wrong-type"))
        done = Hand(kind, data, first).obey()
        after = list_errors(kind, done)
        left = Counter(each.rule for each in after)
        left[first.rule] += 1
        if left - Counter(each.rule for each in now):
            new = [f"{each.keys}: {ENGLISH.say(each.message)}" for each in after]
            return f"{first.keys}: {ENGLISH.say(first.message)} {ENGLISH.say(first.help)} leads to {new}"
        data, now = done, after
    return f"{STEPS} steps were not enough"


def list_errors(kind: Kind, data: Any) -> list[Finding]:
    text = json.dumps(data, ensure_ascii=False)
    return [each for each in load_text(text, kind, remedies=False).findings if each.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("spearheads: {what: x}", ["Write first what it is of, such as `spearheads: {2026: [{what: x}]}`."]),
        ("spearheads: {wat: x}", ["Write first what it is of, such as `spearheads: {2026: [{wat: x}]}`.", "Did you mean “what”?"]),
        ("figures: {omzet: 5}", ["Write it below its year, such as `2025: {turnover: 5}`."]),
        ("lead: {name: Bo}", ["Write one value, such as `jansen`."]),
        ("gifts: [{on: 2026-01-01, to: Bo, what: x, by: [[jansen]]}]", ["Write one value, such as `jansen`."]),
        ("team: -jansen -devries", ["Write it as `[jansen, devries]`."]),
        ("situation: [{history: x}, {busines: y}]", ["Leave out the dashes before its keys, and put the keys below each other.", "Did you mean “business”?"]),
        ("situation: [{history: x}, {history: y}]", ["Only one of these can be here: keep it, without its dash, and remove the others."]),
        ("signals: [{kind: serious_complaint, on: 2026-01-01, what: x}]", ["Did you mean “note”?"]),
        ("marks: [{fit: 8.2.1}]", ["Leave out the dashes before its keys, and put the keys below each other.", "Write a mark from 1 to 10, such as 8 or 7.5."]),
        ("figures: [{year: 2025, turnover: 164.000}]", ["Write each without a dash, with its year before it: `2025: {...}`.", "Write it as `164000`."]),
        ("tier: {is: averylongwordindeed, why: x, by: jansen, until: 2027-01-01}", ["Make it shorter."]),
    ],
)  # fmt: skip
def test_b_what_is_in_another_structure_is_told_with_all_that_is_wrong_in_it(text: str, remedies: list[str]) -> None:
    assert [ENGLISH.say(each.help) for each in load_text(f"name: City\n{text}\n").findings] == remedies


@pytest.mark.parametrize("kind", KINDS)
def test_c_what_is_looked_up_among_all_plans_is_one_name_at_least(kind: Kind) -> None:
    """An empty list where an id is asked has none: it was looked up, and `check` ended with a bug."""
    full = make_full(kind)
    found = [
        each
        for place in list_places(full)
        for each in load_text(json.dumps(put(full, place, [])), kind, remedies=False).findings
        if each.named
    ]
    assert [each.keys for each in found if not each.named or not each.named.words] == []
