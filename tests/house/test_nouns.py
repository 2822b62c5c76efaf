"""What is true of a noun on a day is asked of the noun: nobody else takes it apart, so that two pages cannot contradict each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import accountplan

PACKAGE = Path(accountplan.__file__).parent
APART: dict[str, tuple[str, frozenset[str]]] = {
    "whether an action is open or done": (
        r'\.status\s*(?:==|!=|in)\s*\(?"(?:open|done|dropped)"',
        frozenset({"lint/rules/done_but_open.py", "lint/rules/done_without_result.py"}),
    ),
    "who is still there": (r"\.left\s+is\b|\.left\s*(?:[<>]=?|==)\s*[a-z_.]*today", frozenset()),
    "whether a signal is put right": (r"\.resolved\s+is\b|\bnot [a-z.]+\.resolved\b", frozenset()),
    "whether work is delivered": (r"\.delivered\s+is\s+(?:not\s+)?None\s+(?:and|or|else|if)\b|\.rating\s*<", frozenset()),
    "whether a proposal is over": (r'\.stage\s+(?:not\s+)?in\s+\("won"', frozenset()),
    "until when something holds": (r"\.until\s*(?:<|>=)\s*[a-z_.]*today", frozenset()),
    "how long a year is": (r"days=36[56]\b|\b(?:YEAR|YEARS|TWO_YEARS)\s*=\s*(?:36[56]|730)\b", frozenset()),
}
"""What only nouns may say, how it looks when somebody else does, and the files that look at the raw words on purpose."""


def elsewhere(pattern: str) -> set[str]:
    """The files outside `model` and `base` that a pattern is found in."""
    rooms = (path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in ("model", "base"))
    return {path.relative_to(PACKAGE).as_posix() for path in rooms if re.search(pattern, path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("what", APART)
def test_a_noun_is_asked_and_not_taken_apart(what: str) -> None:
    pattern, allowed = APART[what]
    assert elsewhere(pattern) == allowed, f"ask the noun in `model` {what}, or give it a method that says so"
