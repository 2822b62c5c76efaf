"""English that a native reads without a stumble: none of the words that betray a sentence thought in Dutch."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import words

ROOT = Path(__file__).parent.parent.parent
MADE = ("commands", "format", "rules")
"""The reference pages that are made from help, from the descriptions of keys and from the rules."""
ANYWHERE = {
    "so many as a number": r"\bSo many\b|\bat (?:most|least) so many\b",
    "surroundings for environment": r"\bsurroundings\b",
    "set in for indented": r"\bset in by\b",
    "who of us for which of us": r"\b[Ww]ho of us\b",
    "a slip of the pen for a typing error": r"\bslip of the pen\b",
    "at hand for there": r"\bnot at hand\b",
    "who for whoever": r"\bfor who \w|\b(?:of|with) who (?:gets|has|is|lacks|left|was|wrote)\b",
}
TO_READERS = {
    **ANYWHERE,
    "signs for characters": r"\b(?:invisible|strange|Latin) signs?\b|\bevery sign\b|\bsigns that\b(?! are present)|^Signs that",
    "stands for is": r"\b(?:stands|stand) (?:in|on|here|there|at|below|above)\b(?! the matrix)",
    "running for current": r"\b[Rr]unning (?:assignment|work)\b",
    "is no for is not": r"(?<![Tt]here )\b(?:is|are) no (?!further |later |longer |more |older )",
    "something else than for other than": r"\belse than\b",
    "an overrule for an override": r"\b(?:[Aa]n|the) overrule\b",
    "asks a for asks for a": r"\basks? a (?:full|better|new)\b",
    "spelled for spelt": r"\bspelled\b",
}
"""What is said to users may use none of these either; in the code a figure has its sign."""


@cache
def said() -> list[str]:
    sentences = [form for _, (sentence, _) in words.said() for form in ([sentence] if isinstance(sentence, str) else sentence) if form]
    pages = [(ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8") for name in MADE]
    return [*sentences, *(line for page in pages for line in page.splitlines())]


@cache
def explained() -> list[str]:
    """The docstrings of the code, those below a constant too."""
    trees = [(path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted((ROOT / "generator").rglob("*.py"))]
    texts = [(name, node.value) for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    return [f"{name}: {text.value}" for name, text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]


@pytest.mark.parametrize("stumble", TO_READERS)
def test_users_read_no_dutch_in_english_words(stumble: str) -> None:
    assert [text for text in said() if re.search(TO_READERS[stumble], text)] == [], f"say it otherwise: {stumble}"


@cache
def written() -> list[str]:
    """The lines of the pages that are written by hand."""
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [f"{path.name}: {line}" for path in pages if ".nl." not in path.name for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("stumble", ANYWHERE)
def test_readers_of_the_documentation_read_none_either(stumble: str) -> None:
    assert [line for line in written() if re.search(ANYWHERE[stumble], line)] == [], f"say it otherwise: {stumble}"


@pytest.mark.parametrize("stumble", ANYWHERE)
def test_developers_read_none_either(stumble: str) -> None:
    assert [text for text in explained() if re.search(ANYWHERE[stumble], text)] == [], f"say it otherwise: {stumble}"
