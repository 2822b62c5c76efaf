"""Every rule is one documented file, and its examples do what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from accountplan import lint
from accountplan.base.words import Words
from accountplan.lint.checks import Scope
from accountplan.lint.registry import list_checks
from accountplan.load.codes import CODES
from accountplan.model.finding import Severity
from accountplan.model.rules import Rule
from lint.workspace import check
from properties import examples

RULES = lint.list_rules()
FILES = sorted(path.stem for path in Path(lint.__file__).with_name("rules").glob("*.py") if path.stem != "__init__")
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def test_every_file_is_a_rule_of_that_name() -> None:
    assert [name.replace("_", "-") for name in FILES] == [rule.name for rule in RULES], "a file and its function have one name"


def test_the_base_of_the_examples_is_in_order() -> None:
    assert check() == ()


@each_rule
def test_the_example_breaks_the_rule(rule: Rule) -> None:
    found = [finding for finding in check(rule.example) if finding.rule == rule.name]
    assert found, "the rule does not find its own example"
    assert {(finding.code, finding.severity) for finding in found} == {(rule.code, rule.severity)}


@each_rule
def test_what_to_use_instead_breaks_nothing(rule: Rule) -> None:
    found = check(rule.instead)
    assert rule.name not in {finding.rule for finding in found}, "the rule finds what to use instead"
    assert not [finding for finding in found if finding.severity is Severity.ERROR], "another rule finds an error in it"


@each_rule
def test_the_documentation_is_complete_and_short(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].{10,90}[^.]", rule.title.message), "a title of 12 to 92 characters, with a capital and without a full stop"
    assert 5 <= len(rule.what.message.split()) <= 75, "5 to 75 words under What it checks"
    assert 6 <= len(rule.why.message.split()) <= 50, "6 to 50 words under Why it matters"
    assert rule.example.startswith("# plans/"), "an example begins with the file that it changes"
    assert rule.instead.startswith("# plans/"), "an example begins with the file that it changes"
    assert max(map(len, rule.example.splitlines())) <= 140, "an example is read on a page, without scrolling"
    assert len(rule.example.splitlines()) <= 20, "at most 20 lines"


@each_rule
def test_what_to_use_instead_is_yaml(rule: Rule) -> None:
    for block in re.split(r"^# plans/.*$", rule.instead, flags=re.MULTILINE):
        yaml.safe_load(block)


def test_codes_are_unique_and_stay_what_they_are(golden: Callable[[str, str], None]) -> None:
    listed = "".join(f"{rule.code} {rule.name} {rule.severity.word}\n" for rule in sorted(RULES, key=lambda rule: rule.code))
    assert len({rule.code for rule in RULES}) == len(RULES), (
        "two rules have one code: give the new one the code after the highest of its hundred"
    )
    golden("lint/rules.txt", listed)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_a_rule_says_of_its_example_stays_what_it_is(language: str, golden: Callable[[str, str], None]) -> None:
    words = Words(language)
    told = [
        f"{rule.name} {each.path}:{each.line}:{each.column}\n  {words.say(each.message)}\n  {words.say(each.help)}\n"
        for rule in RULES
        for each in check(rule.example)
        if each.rule == rule.name
    ]
    golden(f"lint/examples-{language}.txt", "".join(told))


def test_a_rule_points_at_the_keys_that_its_example_is_about_and_says_what_to_change(golden: Callable[[str, str], None]) -> None:
    """The place may be that of a key above, when what it is about is not recorded; editors and comparisons take the keys."""
    told = [(rule.name, each) for rule in RULES for each in check(rule.example) if each.rule == rule.name]
    golden("lint/keys.txt", "".join(f"{name} {each.path}: {'.'.join(map(str, each.keys))}\n" for name, each in told))
    fixes = [f"{name} {'safe' if each.fix.safe else 'a guess'}: {each.fix.change}\n" for name, each in told if each.fix]
    golden("lint/fixes.txt", "".join(fixes))


def test_the_errors_of_reading_are_those_that_load_finds() -> None:
    documented = {name: (check.code, check.severity) for name, check in list_checks().items() if check.scope is Scope.READING}
    assert documented == {name: (code, severity) for name, (code, severity) in CODES.items()}


def test_codes_below_100_belong_to_reading() -> None:
    wrong = [name for name, check in list_checks().items() if (check.code < "AP100") != (check.scope is Scope.READING)]
    assert wrong == [], "a code below AP100 is for what `load` finds, and for nothing else"


def test_rules_come_by_name() -> None:
    assert [rule.name for rule in RULES] == sorted(rule.name for rule in RULES)
    assert len(RULES) >= 40


@given(some.lists(some.sampled_from([rule.example for rule in RULES]), min_size=2, max_size=8))
@settings(max_examples=examples(40))
def test_any_mixture_of_bad_examples_is_checked_to_the_end(examples: list[str]) -> None:
    found = check("".join(examples))
    assert list(found) == sorted(found, key=lambda finding: finding.order)
    english, dutch = Words("en"), Words("nl")
    for finding in found:
        assert finding.line >= 1
        assert finding.column >= 1
        for wording in (finding.message, finding.help):
            assert english.say(wording)
            assert dutch.say(wording)
