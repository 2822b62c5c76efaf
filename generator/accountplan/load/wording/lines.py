"""One line that stops the reader, of which the value, or its place, is known: a bracket that is not closed, semicolons for commas, a remark with a colon."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.load.named import LISTS
from accountplan.model.criteria import BUILT_IN
from accountplan.model.fix import UNKNOWN, Fix, NewLetters, Remedy, format_remark, replace_letters, write_partly

from .forms import find_forms, is_choice, takes_number, takes_text

_NEXT = compile_lazily(r"\s*(?:- +)*[\w-]+:(?:\s|$)|\s*- ")
_CLOSERS = {"[": "]", "{": "}"}
_LONE = compile_lazily(r"[\[{] *[\w-]+: (?:[^,]*|\{[^{}]*\}|\[[^\[\]]*\])$")
"""A brace before one key and its value."""
_PAIR = compile_lazily(r"\s*([a-z_]+):\s+[^;:{}\[\]]+")
_REMARKED = compile_lazily(r"(\s*(?:- +)*([a-z_]+):\s+)([^\s:\[\]{}'\"#][^:()\[\]{}'\"#]*?)\s*\(([^()]+)\)\s*$")
_ITEM = compile_lazily(r"- (name|id|naam): +(\S.*?)\s*$")
_RATED = compile_lazily(r"\s*([a-z_]+):\s+([^\W\d][^:,]*?):\s+(10|[1-9](?:\.\d+)?)\s*")
_STARS = compile_lazily(r"\*{1,5}")


def word_unclosed(lines: list[str], number: int, column: int) -> Remedy | None:
    """How to close a bracket that is not closed on its line, where the next line begins something else; None where it may go on below."""
    text = lines[number][column:].rstrip()
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    close = _CLOSERS.get(text[:1])
    if close is None or (below and not _NEXT.match(below)) or any(sign in text for sign in "'\"#") or (close == "}" and ":" not in text):
        return None
    open_ones = [sign for sign in text if sign in _CLOSERS]
    if len(open_ones) - sum(sign in _CLOSERS.values() for sign in text) != 1 or text[-1] in ",:[{":
        return None
    if not lines[number][:column].strip() and _LONE.match(text):  # a key as those beside it, with a brace too many
        return replace_letters(text, text[1:].lstrip())
    return replace_letters(text, text + close)


def word_semicolons(row: str, at: int) -> Remedy | None:
    """How to write keys between braces with semicolons between them; None when they are something else."""
    begin, end = row.rfind("{", 0, at), row.find("}", at)
    inner = row[begin + 1 : end] if 0 <= begin < end else ""
    parts = inner.split(";")
    if len(parts) < 2 or not all((found := _PAIR.fullmatch(part.rstrip())) and find_forms(found[1]) for part in parts):
        return None
    return replace_letters(inner, ",".join(parts))


def word_remark_with_colon(row: str) -> Remedy | None:
    """How to write a value that is no text with a remark in brackets behind it that has a colon in it; None when it is something else."""
    found = _REMARKED.fullmatch(row)
    if not found or (takes_text(found[2]) and found[2] not in LISTS):
        return None
    value, remark = found[3].strip(), format_remark(found[4].strip())
    old = row[len(found[1]) :].rstrip()
    if found[2] in LISTS:
        ids = [each.strip() for each in value.split(",")]
        value = f"[{', '.join(ids)}]" if all(map(ID.fullmatch, ids)) else value
        return replace_letters(old, f"{value} # {remark}") if value.startswith("[") else None
    return replace_letters(old, f"{value} # {remark}")


def word_rater_on_line(row: str) -> Remedy | None:
    """How to write a mark with a name before it on the line of its criterion; None when it is something else."""
    found = _RATED.fullmatch(row)
    if not found or found[1] not in BUILT_IN:
        return None
    by = found[2] if ID.fullmatch(found[2]) else UNKNOWN
    return write_partly(f"[{{by: {by}, mark: {found[3]}, on: {UNKNOWN}}}]")


def word_item_among_keys(lines: list[str], number: int) -> Remedy | None:
    """How to write an item with a dash at the margin of a file of keys, such as that of our people: its id before what it holds."""
    found = _ITEM.fullmatch(lines[number])
    above = next((line for line in lines[:number] if line.strip() and not line.startswith(("#", " "))), "")
    if not found or not re.fullmatch(r"[a-z0-9-]+:\s*", above.rstrip()):
        return None
    id = make_slug(found[2])
    if not id or found[1] == "id":
        return None
    line = f"name: {format_word(found[2])}"
    help = say("Write `{id}:` in the place of this line, and `{line}` below it with two spaces before it.", id=id, line=line)
    return Remedy(help, Fix(NewLetters(found[0].rstrip(), f"{id}:\n  {line}"), safe=False))


def word_question_mark(lines: list[str], number: int, column: int) -> Remedy | None:
    """How to write an item of a list that begins with a question mark in the place of its dash; None when it is something else."""
    row = lines[number]
    if row[:column].strip() or not row[column:].startswith("? "):
        return None
    above, below = (lines[each] if 0 <= each < len(lines) else "" for each in (number - 1, number + 1))
    if not any(line.startswith(row[:column] + "- ") for line in (above, below)) and not above.rstrip().endswith(":"):
        return None
    help = say("Begin each item with a dash and a space, and put the dashes below each other.")
    return Remedy(help, Fix(NewLetters("? ", "- "), safe=False))


def word_stars(row: str, column: int) -> Remedy | None:
    """The mark that some stars are, of five; None when no mark is asked there."""
    key, stars = re.search(r"([a-z_]+):\s*$", row[:column]), _STARS.fullmatch(row[column:].strip())
    return replace_letters(stars[0], str(2 * len(stars[0]))) if key and stars and takes_number(key[1]) else None


def word_choice_alias(row: str, column: int, name: str) -> Remedy | None:
    """The word to choose from that has a star before it, which to YAML refers to another value; None for any other word."""
    key = re.search(r"([a-z_]+):\s*$", row[: column - 1])
    return replace_letters(f"*{name}", name) if key and is_choice(key[1], name) else None
