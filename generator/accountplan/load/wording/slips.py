"""Slips of the pen that YAML reads without a word, as something else than was meant."""

from __future__ import annotations

import re

from accountplan.base.text import Text, say
from accountplan.load.named import LISTS
from accountplan.load.pointed import WHOLE
from accountplan.load.problem import Problem
from accountplan.model.criteria import BUILT_IN, FIGURES, SHARES
from accountplan.model.fix import Fix, Named, NewLetters, write_as, write_remarked

from . import fractions
from .days import find_period
from .forms import find_forms, is_choice, takes_number, takes_text, takes_text_only
from .pairs import write_pairs_of
from .remarks import split_remarked
from .values import is_certain, quote_text, write_amount

_NO_COLON = re.compile(r"([^,]+),\s*([a-z_]+)\s+([^,:]+)")
_NO_SPACE = re.compile(r"([a-z_]+):(\S.*)")
_STRUCTURE = re.compile(r"#\s*(?:[\[{]|.*[}\]]$)")
"""A list or keys behind a #: no text."""
_BEGINS_PLAINLY = re.compile(r"[\w€$£]|[-+−]\d|(['\"])[^'\"]*\1$|\[.*\]$|\{.*\}$")
"""A value that needs no more than a space before it. With other signs YAML begins something else, or nobody knows what was meant."""
_TURNS = frozenset("!&*@`%|>#")
"""With these YAML begins something else than a text."""
_FIGURE = re.compile(r"[-+−€$£]?\s?\d[\d.]*\s?%?")
_CELL = re.compile(r"##+|#[A-Z][A-Z/0-9]*[!?]?")
"""What a spreadsheet shows in the place of a value that does not fit in its column, or that it could not work out."""


def word_comma_cut(written: str, key: str) -> Problem:
    """A value between braces with a comma in it: what is after the comma is read as a key that holds nothing."""
    message = say("“{text}” is cut in two: between braces a comma ends a value.", text=" ".join(written.split()))
    if thing := LISTS.get(key):
        text = f"[{written}]"
        fix, named = Fix(NewLetters(written, text)), Named(thing, (written,), "cut")
        return Problem("comma-in-braces", message, write_as(text).help, fix, named=named)
    first, _, rest = map(str.strip, written.partition(","))
    whole_before = is_choice(key, first) or (not takes_text_only(key) and not find_forms(key) and _FIGURE.fullmatch(first) is not None)
    if "\n" in written or rest[:1] in _TURNS:
        return word_missing_colon(" ".join(rest.split()))
    if whole := write_pairs_of(written, key):
        return Problem("comma-in-braces", message, write_as(whole).help, Fix(NewLetters(written, whole), safe=False))
    pair = _NO_COLON.fullmatch(written)
    if pair and (find_forms(pair[2]) or takes_number(pair[2])) and not takes_text_only(key):
        better = f"{pair[2]}: {pair[3]}"
        missing = say("“{key}” is here on its own, without a colon and a value.", key=f"{pair[2]} {pair[3]}")
        return Problem("comma-in-braces", missing, write_as(better).help, Fix(NewLetters(written, f"{pair[1]}, {better}"), safe=False))
    if "date" in find_forms(key) and (day := find_period(written)) and day.first == day.last:
        remedy = write_as(day.first.isoformat(), safe=day.sure)
        return Problem("comma-in-braces", message, remedy.help, Fix(NewLetters(written, day.first.isoformat()), safe=day.sure))
    days = [find_period(part.strip()) for part in written.split(",")]
    if "date" in find_forms(key) and all(day and day.sure and day.first == day.last for day in days):
        text = f"[{', '.join(day.first.isoformat() for day in days if day)}]"
        return Problem("comma-in-braces", message, write_as(text).help, Fix(NewLetters(written, text), safe=False))
    number = None if takes_text_only(key) else fractions.read_by_key(written, key)
    if number:
        fix = Fix(NewLetters(written, number), safe=key not in SHARES and is_certain(written, key, whole=key in WHOLE))
        return Problem("comma-in-braces", message, write_amount(number, written, safe=False).help, fix)
    if not takes_text(key) or key in FIGURES or key in BUILT_IN:
        begin, remark = split_remarked(written)
        if begin and takes_number(key):
            return Problem("comma-in-braces", message, write_remarked(begin, remark).help)
        return Problem("comma-in-braces", message, say("Write it without a comma."))
    if whole_before:
        return word_missing_colon(rest)
    text = quote_text(written)
    return Problem(
        "comma-in-braces", message, say("Put the whole text between quotes: `{text}`.", text=text), Fix(NewLetters(written, text))
    )


def word_missing_colon(key: str) -> Problem:
    """A word between braces that is not part of what comes before it, and holds nothing."""
    message = say("“{key}” is here on its own, without a colon and a value.", key=key)
    return Problem("comma-in-braces", message, say("Write a colon and a value after it, or remove it with its comma."))


def word_missing_space(written: str) -> Problem | None:
    """Keys of the format between braces with their values right behind their colons; None when they are something else."""
    pairs = [_NO_SPACE.fullmatch(part.strip()) for part in written.split(",")]
    found = [pair for pair in pairs if pair and find_forms(pair[1])]
    if len(found) < len(pairs):
        return None
    odd = next((pair[2][0] for pair in found if not _BEGINS_PLAINLY.match(pair[2])), None)
    if odd:
        help = say(
            "Write a space after it, and let the value begin with a letter or a digit: “{sign}” means something else there.", sign=odd
        )
        return Problem("comma-in-braces", say("A space is missing after this colon."), help)
    better = ", ".join(f"{pair[1]}: {pair[2]}" for pair in found)
    help = say("Write a space between the colon and what follows it.")
    return Problem("comma-in-braces", say("A space is missing after this colon."), help, Fix(NewLetters(written, better), safe=False))


def word_comma_in_key(written: str, number: str) -> Problem:
    """A number with a comma in it before a colon between braces, of which the part before the comma is taken for a key of its own."""
    message = say("“{text}” is cut in two: between braces a comma ends a value.", text=written)
    return Problem("comma-in-braces", message, write_as(number).help, Fix(NewLetters(written, number), safe=False))


def word_after_hash(written: str, whole: str, key: str) -> Problem:
    """Text with ` #` in it: all after the hash is taken for a remark, and not read."""
    message = say("“{text}” is not read: a space and a # begin a comment.", text=written)
    if not takes_text(key) or is_choice(key, whole.partition("#")[0].strip()):
        remark = f"# {written.lstrip('#').strip()}"
        return Problem("text-after-hash", message, write_as(remark).help, Fix(NewLetters(written, remark)))
    if _STRUCTURE.match(written):
        help = say("If it belongs to the plan, remove the #. If it is a comment, write a space after the #.")
        return Problem("text-after-hash", message, help)
    text = quote_text(whole)
    return Problem("text-after-hash", message, word_commented(text), Fix(NewLetters(whole, text), safe=False))


def word_cell(written: str, key: str) -> Problem | None:
    """What a spreadsheet shows in the place of a number that it cannot show; None for anything else, and where no number or day is asked."""
    if not _CELL.fullmatch(written.strip()) or not (takes_number(key) or "date" in find_forms(key)):
        return None
    message = say("“{text}” is what a spreadsheet shows where it cannot show a value.", text=written)
    return Problem("text-after-hash", message, say("Write the value itself, or leave “{key}” out until it is known.", key=key))


def word_after_header(written: str) -> Problem:
    """Text behind the `|` or `>` that begins a text on the lines below it."""
    message = say("“{text}” is not read: only a comment can follow this sign.", text=written)
    help = say("Put it on a line of its own below, as the first of the text. If it is a comment, write a space before and after the #.")
    return Problem("text-after-hash", message, help)


def word_commented(written: str) -> Text:
    """What to do about text that is taken for a remark: how it is ``written`` as a text, or as a remark."""
    return say(
        "If it belongs to the text, put the whole text between quotes: `{text}`. If it is a comment, write a space after the #.",
        text=written,
    )


def word_joined_in_quotes(written: str) -> Problem:
    """A line of a list or a table between quotes, where all lines become one."""
    return _word_folded(written, say("Write `|` in the place of the quotes, and the whole text on the lines below it, indented."))


def word_joined_by_folding(written: str) -> Problem:
    """The same below a `>`, which makes one line of all."""
    return _word_folded(written, say("Write `|` in the place of `>`, so that each line stays a line."))


def _word_folded(written: str, help: Text) -> Problem:
    return Problem("line-joined-to-text", say("“{text}” is read as part of the line above it.", text=written), help)


def word_joined_line(written: str, *, in_list: bool, first: str = "") -> Problem:
    """A line that begins with a dash or another mark of a list, and is read as a part of the text that it is in; ``first`` is the beginning of that
    text, where a list of ids is asked.
    """
    message = say("“{text}” is read as part of a text, and not as an item of a list.", text=written)
    return Problem("line-joined-to-text", message, word_first_item(first) if first else _word_apart(written, in_list=in_list))


def _word_apart(written: str, *, in_list: bool) -> Text:
    """How to set such a line apart from the text that it is in."""
    if not in_list:
        return say("Write `|` after the colon, and the whole text on the lines below it, indented.")
    if not written.startswith("-"):
        return say("Begin each item with a dash and a space, and put the dashes below each other.")
    if written[1:2] == " ":
        return say("Give all items of a list the same indentation.")
    return say("Write a space after each dash, and put the dashes below each other.")


def word_first_item(first: str) -> Text:
    """What to do when a list begins on the line of its key."""
    return say("Write `- {first}` on a line of its own above it, with its dash in line with the others.", first=first)


def word_escape(hidden: tuple[str, str], quoted: str, whole: str) -> Problem:
    """A backslash between double quotes that makes something else of the letters behind it.

    ``hidden`` is the escape and what it stands for, ``quoted`` the text as it is written, and ``whole`` the same with its backslashes.
    """
    written, sign = hidden
    message = say("Between double quotes “{escape}” stands for an invisible character, {code}.", escape=written, code=f"U+{ord(sign):04X}")
    if len(whole) > 300:
        help = say(
            "If the backslash belongs to the text, put the text between single quotes. If not, remove it with what it stands before."
        )
        return Problem("escape-in-quotes", message, help)
    text = "'" + whole.replace("'", "''") + "'"
    help = say(
        "If the backslash belongs to the text, put the text between single quotes: `{text}`. If not, remove “{escape}”.",
        text=text,
        escape=written,
    )
    return Problem("escape-in-quotes", message, help, Fix(NewLetters(quoted, text), safe=False))


def word_blank_quotes() -> Problem:
    """Quotes with only spaces between them."""
    help = say("Write the text between the quotes, or remove the key.")
    return Problem("wrong-form", say("There are only spaces between these quotes."), help)


def word_missing_text(written: str) -> Problem:
    """What begins a text of several lines, without one: mostly a number with a sign in front of it."""
    message = say("“{text}” begins a text of several lines, and there is none.", text=written)
    return Problem("wrong-form", message, say("Write the value without “{sign}”, or the text on the lines below it.", sign=written[0]))
