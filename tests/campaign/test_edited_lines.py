"""A slip with a whole line of a file: it is told with a remedy that mends (B), and no word or figure is lost in silence (A)."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from accountplan.model.files import Kind
from accountplan.model.finding import Severity
from accountplan.model.shapes import list_records
from load.sources import load_text

from .test_slip_at_any_place import PLANS, name_kind, slip

OFTEN, LONG = 10, 300
"""How many slips of a kind are made in each file, in `make test` and with --long."""
KEYS = " ".join(key for record in list_records() for key in record.fields)
WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}(?![\d%])")
COMMENT = re.compile(r"^\s*#.*|\s#\s.*")
EMPTY = re.compile(r"[\w-]+\s*:(?=\s*(?:$|[,}|]))")
"""A key with nothing behind it: what is not known yet."""


def indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def edit_line(row: str, chosen: random.Random) -> list[str]:
    """What becomes of a line under a hand that is not looking."""
    words = [place for place, sign in enumerate(row) if sign == " " and row[:place].strip()]
    at = chosen.choice(words) if words else len(row)
    edits: tuple[Callable[[], list[str]], ...] = (
        list,
        lambda: [row, row],
        lambda: [" " * chosen.choice((1, 2, 4)) + row],
        lambda: [row[min(chosen.choice((1, 2)), indent(row)) :]],
        lambda: [row[:at], row[at + 1 :]],
        lambda: ["#" + row],
        lambda: [row + chosen.choice((",", ";", ".", ":", " -", " /", "}", "]"))],
        lambda: [row.title()],
        lambda: [row.replace("- ", "", 1)],
        lambda: [" " * indent(row) + "- " + row.lstrip()],
        lambda: ["\t" + row.lstrip()],
        lambda: [row.replace(": ", ": '", 1)],
        lambda: [row.replace(": ", chosen.choice((":", " : ", " = ", "; ", " ", " - ")), 1)],
        lambda: [row[: chosen.randrange(len(row) + 1)]],
    )
    return chosen.choice(edits)()


def edit(text: str, chosen: random.Random) -> str:
    """The text with one line of it changed, moved, or joined with the next."""
    rows = text.split("\n")
    number = chosen.randrange(len(rows) - 1)
    match chosen.randrange(6):
        case 0:
            rows[number : number + 2] = [f"{rows[number]} {rows[number + 1].lstrip()}"]
        case 1:
            rows.insert(chosen.randrange(len(rows)), rows.pop(number))
        case _:
            rows[number : number + 1] = edit_line(rows[number], chosen)
    return "\n".join(rows)


def lost(text: str, kind: Kind) -> set[str]:
    """The words and figures of a file without errors that are neither in what was read, nor on a line of which something is said."""
    loaded = load_text(text, kind, remedies=False)
    if any(finding.severity is Severity.ERROR for finding in loaded.findings):
        return set()
    told, read = {finding.line for finding in loaded.findings}, repr(loaded.noun).lower()
    rows = (EMPTY.sub("", COMMENT.sub("", row)) for number, row in enumerate(text.split("\n"), 1) if number not in told)
    words = {word for row in rows for word in WORD.findall(row)}
    return {word for word in words if word.lower().lstrip("0") not in read and word not in KEYS}


def count(pytestconfig: pytest.Config) -> int:
    return LONG if pytestconfig.getoption("--long") else OFTEN


FILES = pytest.mark.parametrize("path", sorted(PLANS.rglob("*.yaml")), ids=lambda path: str(path.relative_to(PLANS)))


@FILES
def test_b_the_remedy_of_a_slip_with_a_line_mends_it(path: Path, pytestconfig: pytest.Config) -> None:
    text = path.read_text(encoding="utf-8")
    for number in range(count(pytestconfig)):
        load_text(edit(text, random.Random(f"{path.stem} {number}")), name_kind(path))


@FILES
@pytest.mark.parametrize("change", [edit, slip])
def test_a_no_word_is_lost_in_silence_by_a_slip(
    path: Path, change: Callable[[str, random.Random], str], pytestconfig: pytest.Config
) -> None:
    text, kind = path.read_text(encoding="utf-8"), name_kind(path)
    for number in range(2 * count(pytestconfig)):
        made = change(text, random.Random(f"{change.__name__} {path.stem} {number}"))
        assert lost(made, kind) <= lost(text, kind), made
