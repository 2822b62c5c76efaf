"""A number in another notation than that of a person, behind every key of the format that asks one: it is what it says, or a finding (A1).

To YAML 1.2 `0x10` is 16 and `0o17` is 15; to the older one `1_000` is a thousand and `1:30` ninety. Nobody writes a plan so, and whoever does
is told, with the number where it is known. `1e3`, `.5`, `5.` and `+5` are the numbers that they are, where such a number may stand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from accountplan.author.mend import Read, mend_file
from accountplan.base.words import Words
from accountplan.load.again import reread
from accountplan.load.file import Loaded
from accountplan.load.wording.relative import TARGETS
from accountplan.model.files import KINDS, Kind
from accountplan.model.finding import NOWHERE, Finding
from accountplan.model.fix import Fix, NewValue
from accountplan.model.leaves import list_leaves
from load.sources import PATHS, TODAY, load_text
from load.test_editor_agrees import make_full, put

ENGLISH = Words("en")

NEVER = {"0x10": 16, "0o17": 15, "0b1": 1, "0X1F": 31, "1_000": 1000, "５": 5, "٥": 5, "7½": None, "1:30": None, "1:30:00": None, ".inf": None, "-.inf": None, ".nan": None}  # fmt: skip
"""What is no number of a plan, and what it comes to where that is one number."""
SAME = {"1e3": "1000", "1e0": "1", "5.": "5", "5.00": "5", "+5": "5", ".5": "0.5", "5e-1": "0.5", "007": "7", "'5'": "5", "'+5'": "5"}
"""Other ways to write a number that it is read as."""


def list_numbers(kind: Kind) -> Iterator[tuple[str, Any, str]]:
    """Each place where a number is asked: its name, a file of the kind that is in order but for that place, and the form of the number."""
    full = make_full(kind)
    for keys, _, sort in list_leaves(load_text(json.dumps(full), kind, remedies=False).noun):
        if sort.form in ("number", "mark", "whole") and keys[-1] != NOWHERE:
            yield sort.name, put(full, tuple(_as_written(full, keys)), "@@"), sort.form


def _as_written(whole: Any, keys: tuple[Any, ...]) -> Iterator[Any]:
    """The keys as JSON has them: those of years and limits are texts there."""
    for key in keys:
        found = key if isinstance(whole, list) or key in whole else str(key)
        yield found
        whole = whole[found]


def read(kind: Kind, whole: Any, word: str) -> tuple[bytes, Loaded]:
    text = json.dumps(whole).replace('"@@"', word)
    return text.encode(), load_text(text, kind, remedies=False)


def follow(kind: Kind, content: bytes, finding: Finding) -> tuple[Finding, ...]:
    """What is found after a remedy."""
    made = mend_file(content, [finding], lambda _: Read((), torn=False)).content
    return reread(PATHS[kind], made, TODAY)[0]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "people"])
def test_a1_a_number_in_a_notation_of_programs_is_a_finding_wherever_a_number_is_asked(kind: Kind) -> None:
    for name, whole, _ in list_numbers(kind):
        for word, number in NEVER.items():
            content, loaded = read(kind, whole, word)
            assert loaded.findings, f"{name}: {word} is read in silence"
            for each in loaded.findings:
                if each.fix and isinstance(each.fix.change, NewValue):
                    assert follow(kind, content, each) == (), f"{name}: {word} written as {each.fix.change.written}"
                    if number is not None:
                        assert each.fix.change.written in (str(number), f"{number}%")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "people"])
def test_a1_a_number_in_another_way_is_that_number_or_its_remedy_writes_it(kind: Kind) -> None:
    for name, whole, form in list_numbers(kind):
        for word, number in SAME.items():
            content, loaded = read(kind, whole, word)
            plain = read(kind, whole, number)[1]
            if loaded.findings == ():
                assert loaded.noun == plain.noun, f"{name}: {word} is not {number}"
            elif plain.findings == () and "+" in word and name.rpartition(".")[2] in TARGETS:
                assert [each.rule for each in loaded.findings] == ["bad-number"]
            elif plain.findings == ():
                (found,) = loaded.findings
                assert form == "whole"
                assert found.fix is not None, f"{name}: {word} has no remedy"
                assert isinstance(found.fix.change, NewValue)
                assert Decimal(found.fix.change.written) == Decimal(number)
                assert follow(kind, content, found) == ()


@pytest.mark.parametrize("word", ["0x10", "0o17", "0x1F"])
def test_where_a_text_is_asked_it_is_a_text_as_it_is_written(word: str) -> None:
    loaded = load_text(f"name: {word}\n")
    assert (loaded.noun.name, loaded.findings) == (word, ())


@pytest.mark.parametrize(
    ("written", "better"), [("{chance: 15.}", "15%"), ("{chance: +15}", "15%"), ("{chance: 5e1}", "50%"), ("{chance: '40.0'}", "40.0%")]
)
def test_b_a_share_of_more_than_one_is_proposed_in_a_form_that_is_read(written: str, better: str) -> None:
    content = f"name: City\nproposals:\n  - {{name: Quay, stage: lead, {written[1:]}\n"
    (found,) = load_text(content).findings
    assert found.fix
    assert found.fix.change == NewValue(better)


@pytest.mark.parametrize(
    "written", ["marks: {payment: 1_000}", "since: 1_000", "marks: {payment: 7 500}", "actions: [{what: x, hours: 9e99}]"]
)
def test_b_no_number_is_proposed_that_would_be_refused_all_the_same(written: str) -> None:
    (found,) = load_text(f"name: City\n{written}\n").findings
    assert found.fix is None


@pytest.mark.parametrize(
    ("written", "better", "safe"),
    [
        ("1.234.567", "1234567", True),
        ("1.234,56", "1234.56", True),
        ("1.234,567", "1234.567", False),
        ("1,234.567", "1234.567", False),
        ("1 234,567", "1234.567", True),
        ("120 (x1000)", "120000", False),
        ("120 × 1.000", "120000", False),
        ("12 dzd", "12000", False),
        ("3 ton (€)", "300000", False),
        ("164000 (€)", "164000", False),
    ],
)
def test_a1_signs_between_thousands_are_one_sign_and_what_multiplies_is_no_remark(written: str, better: str, safe: bool) -> None:
    (found,) = load_text(f"name: City\nfigures:\n  2025:\n    turnover: {written}\n").findings
    assert found.fix == Fix(NewValue(better), safe=safe)


@pytest.mark.parametrize("key", ["hours", "value"])
@pytest.mark.parametrize(
    "written", ["8 uur/week", "8 per week", "1 dagdeel", "2 (dagdelen)", "120 (in duizenden)", "8 elke maand", "12 hundred"]
)
def test_a1_no_number_is_proposed_without_what_it_counts(key: str, written: str) -> None:
    owner = "actions: [{what: x" if key == "hours" else "proposals: [{name: x, stage: lead"
    (found,) = load_text(f"name: City\n{owner}, {key}: {written}}}]\n").findings
    assert not re.search(r"`[\d.]+`", ENGLISH.say(found.help))
