"""An item of a list that was begun wrongly: without the key of its text, or without its dash."""

from __future__ import annotations

from functools import cache

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters, Remedy, replace_letters
from accountplan.model.shapes import Record, Row, list_records

from .items import find_text_key
from .levels import word_spaces

_TEXT = compile_lazily(r"(\s*)- +([^\s:\[{&*!|>'\"#][^:#]*?)\s*$")
_BULLETS = compile_lazily(r"\s*([•▪·*+–—]|\d{1,2}[.)])\s+\S")
_KEY = compile_lazily(r"(\s*)([a-z_]+):(?:\s|$)")


def word_prose(row: str) -> Text:
    """What to do about a line without a colon: of several words it is text."""
    if len(row.split()) > 2 and not row.lstrip().startswith("-"):
        return say("Indent it if it goes on with the line above. A text of several lines has `|` after the colon of its key.")
    return say("Write it as `key: text`, or indent it if it goes on with the line above.")


def word_first_key(lines: list[str], number: int) -> Remedy | None:
    """How to write a text behind a dash with keys of the same item below it: with the key that such an item has for its text."""
    found = _TEXT.match(lines[number])
    keys = _list_keys(lines[number + 1 :], len(found[1])) if found else set()
    texts = {find_text_key(item) for item in _list_items() if keys and keys <= item.fields.keys()} - {None} - keys
    if not found or len(texts) != 1 or not _is_in_list(lines, number, found.start(2)):
        return None
    return replace_letters(lines[number].strip(), f"- {texts.pop()}: {format_word(found[2])}")


def _is_in_list(lines: list[str], number: int, column: int) -> bool:
    """Whether a dash with its text at a column can begin an item here: not where the items of the list are further in. In a part that begins with
    it the lines below tell.
    """
    depth = lines[number].index("-")
    for row in reversed(lines[:number]):
        rest = row.lstrip(" ")
        if rest.strip() and len(row) - len(rest) > depth and rest.startswith("-"):
            return False
        if rest.strip() and len(row) - len(rest) <= depth:
            return rest.startswith("-") or rest.rstrip().endswith(":")
    below = next((row for row in lines[number + 1 :] if row.strip()), "")
    return len(below) - len(below.lstrip()) == column


def _list_keys(below: list[str], depth: int) -> set[str]:
    """The keys of an item, on the lines below its dash."""
    keys, column = set[str](), None
    for line in below:
        found = _KEY.match(line)
        if line.strip() and len(line) - len(line.lstrip()) <= depth:
            break
        if found and column in (None, len(found[1])):
            column = len(found[1])
            keys.add(found[2])
    return keys


@cache
def _list_items() -> tuple[Record, ...]:
    """What is an item of a list somewhere in the format."""
    fields = (field.shape for record in list_records() for field in record.fields.values())
    return tuple(shape.item for shape in fields if isinstance(shape, Row) and isinstance(shape.item, Record))


def find_dashless(lines: list[str], beside: object) -> Problem | None:
    """The problem of lines among the items of a list that do not begin with a dash, at its place among these lines; None when it is something else."""
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    row = lines[number]
    depth = len(row) - len(row.lstrip())
    if bullet := _BULLETS.match(row):
        message = say("This item of a list does not begin with a dash.")
        help = say("Begin each item with a dash and a space, and put the dashes below each other.")
        fix = Fix(NewLetters(f"{bullet[1]} ", "- "), safe=False) if f"{bullet[1]} " in row else None
        return Problem("yaml-syntax", message, help, fix).at(number + 1, depth + 1)
    found, items = _KEY.match(row), [each for each in beside if isinstance(each, dict) and each] if isinstance(beside, list) else []
    if not found or not items:
        return None
    first = next(iter(items[0]))
    if first == found[2]:
        message = say("This item of a list does not begin with a dash.")
        return Problem("yaml-syntax", message, *replace_letters(row.strip(), f"- {row.strip()}")).at(number + 1, depth + 1)
    message = say("The indentation of this line does not fit the lines above it.")
    help = say("Write {spaces} before it, as before “{key}”.", spaces=word_spaces(depth + 2), key=str(first))
    fix = Fix(NewLetters(f"{row[:depth]}{found[2]}", f"{row[:depth]}  {found[2]}"), safe=False)
    return Problem("yaml-syntax", message, help, fix).at(number + 1, depth + 1)


def find_second_item(first: str, column: int, row: str) -> Problem | None:
    """What is wrong when the key with which an item begins is there again: that a second item has no dash; None where none stands before the first."""
    head = first[:column]
    if not head.strip() or head.strip("- ") or row[:column].strip() or not row[column:].strip() or len(row) - len(row.lstrip()) != column:
        return None
    text, at = row.strip(), head.rindex("-")
    message = say("“{key}” is here a second time in one item of the list.", key=text.partition(":")[0])
    help = say("If another item begins here, write a dash before it: `{text}`; if not, keep one of the two.", text=f"- {text}")
    return Problem("duplicate-key", message, help, Fix(NewLetters(row[at:].rstrip(), f"- {text}"), safe=False))
