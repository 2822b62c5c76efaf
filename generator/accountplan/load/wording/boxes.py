"""Lists to tick off, as in notes and mail: `- [x] Call them`."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.problem import Problem

from .values import quote_text

_BOX = compile_lazily(r"(\s*)[-*+•] \[([ xX]?)\]\s+(?:what:\s+)?(\S.*?)\s*$")
_PLAIN = compile_lazily(r"[^\W\d_][\w .]*")
_KEY = compile_lazily(r"\s*[a-z_]+:(?:\s|$)")
_ITEM = compile_lazily(r"\s*(?:[-*+•]\s|#)")


def find_box(lines: list[str], number: int) -> Problem | None:
    """The problem of a line with a box, at its place among these lines. What it is an item of stands elsewhere."""
    found = _BOX.match(lines[number]) if 0 <= number < len(lines) else None
    if not found:
        return None
    further = _list_further(lines, number, len(found[1]))
    whole = " ".join([found[3], *further])
    text = whole if _PLAIN.fullmatch(whole) else quote_text(whole)
    help = _word_keyed(text, found) if _has_keys(lines[number + 1 :], found) else _word_alone(text, found, len(further) + 1)
    return Problem("yaml-syntax", say("A box to tick off cannot be read here."), help).at(number + 1, len(found[1]) + 1)


def _word_alone(text: str, found: re.Match[str], count: int) -> Text:
    """How to write an item that is nothing but its text."""
    item, plain = f"- {{what: {text}{', status: done' if found[2].strip() else ''}}}", f"- {text}"
    if count == 1:
        return say("Leave out the box. As an action or a decision it is `{item}`, in a list of texts `{text}`.", item=item, text=plain)
    return say(
        "Leave out the box. In the place of these lines it is `{item}` as an action or a decision, and `{text}` in a list of texts.",
        item=item,
        text=plain,
    )


def _word_keyed(text: str, found: re.Match[str]) -> Text:
    """How to write an item below whose text keys stand."""
    item = f"- what: {text}"
    if found[2].strip():
        return say("Leave out the box: write `{item}`, and below it, as far to the right as `what`, `status: done`.", item=item)
    return say("Leave out the box: write `{item}`.", item=item)


def _has_keys(below: list[str], found: re.Match[str]) -> bool:
    """Whether the first line below a box is a key of the same item."""
    return bool(below) and len(below[0]) - len(below[0].lstrip()) > len(found[1]) and _KEY.match(below[0]) is not None


def _list_further(lines: list[str], number: int, depth: int) -> list[str]:
    """The lines on which the text behind a box goes on: deeper than its dash, and neither items nor keys."""
    further = []
    for line in lines[number + 1 :]:
        if not line.strip() or len(line) - len(line.lstrip()) <= depth or _ITEM.match(line) or _KEY.match(line):
            break
        further.append(line.strip())
    return further


def list_boxes(problem: Problem, lines: list[str], above: int) -> tuple[Problem, ...]:
    """The problem of some lines, which begin ``above`` lines down the file; with a box those of all that follow below it: each is a line to mend."""
    first, found = problem.line - above - 1, [problem]
    if not find_box(lines, first):
        return (problem,)
    for number, line in enumerate(lines[first + 1 :], first + 1):
        box = find_box(lines, number)
        deeper = len(line) - len(line.lstrip()) >= problem.column
        if line.strip() and not deeper and (box is None or box.column != problem.column):
            break
        found += [box.at(number + above + 1, box.column)] if box else []
    return tuple(found)
