"""Lists to tick off, as in notes and mail: `- [x] Call them`."""

from __future__ import annotations

import re

from accountplan.base.text import say
from accountplan.load.problem import Problem

from .values import quote_text

_BOX = re.compile(r"(\s*)[-*+•] \[([ xX]?)\]\s+(?:what:\s+)?(\S.*?)\s*$")
_PLAIN = re.compile(r"[^\W\d_][\w .]*")


def find_box(lines: list[str], number: int) -> Problem | None:
    """The problem of a line with a box, at its place among these lines. What it is an item of stands elsewhere."""
    found = _BOX.match(lines[number]) if 0 <= number < len(lines) else None
    if not found:
        return None
    text = found[3] if _PLAIN.fullmatch(found[3]) else quote_text(found[3])
    done = ", status: done" if found[2].strip() else ""
    item = f"- {{what: {text}{done}}}"
    help = say("Leave out the box. As an action or a decision it is `{item}`, in a list of texts `{text}`.", item=item, text=f"- {text}")
    return Problem("yaml-syntax", say("A box to tick off cannot be read here."), help).at(number + 1, len(found[1]) + 1)


def list_boxes(problem: Problem, lines: list[str], above: int) -> tuple[Problem, ...]:
    """The problem of some lines, which begin ``above`` lines down the file; with a box those of all that follow below it: each is a line to mend."""
    first, found = problem.line - above - 1, [problem]
    if not find_box(lines, first):
        return (problem,)
    for number, line in enumerate(lines[first + 1 :], first + 1):
        box = find_box(lines, number)
        if line.strip() and (box is None or box.column != problem.column):
            break
        found += [box.at(number + above + 1, box.column)] if box else []
    return tuple(found)
