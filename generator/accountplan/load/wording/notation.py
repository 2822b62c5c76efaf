"""What is wrong with the YAML of a text that the parser itself can follow, in words."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewKey, Remedy, replace_letters, write_as

from .parts import word_twin

_WITH_COLON = compile_lazily(r"(?:\{.+: .*\}|\[.*\])\s*:")
"""A list, or keys between braces, with a colon behind it."""


def word_second_document() -> Problem:
    """The text goes on after the end of its first document."""
    help = say("One file holds one plan: remove the line with `---` or `...`, or move what follows to a file of its own.")
    return Problem("several-documents", say("A second document begins here."), help)


def word_double_key(key: object, first: int, again: bool) -> Problem:
    """A key that is on line ``first`` already; ``again`` says that the second counts."""
    message = say("“{key}” is here a second time; it is already on line {line}.", key=str(key), line=str(first))
    help = say("Keep one of the two. Until then the first counts.")
    if again:
        help = say("Keep one of the two. Until then this one counts, as the first is empty.")
    return Problem("duplicate-key", message, help)


def word_merge_key() -> Problem:
    """The key of YAML 1.1 that takes over the keys of another mapping."""
    help = say("Write the keys out here. A whole value can be repeated: name it with `&name`, and refer to it with `*name`.")
    return Problem("merge-key", say("The merge key `<<` is not part of the format."), help)


def word_bad_key(written: str) -> Problem:
    """A list, a mapping, nothing or a whole text in the place of a key; ``written`` is its line from there on."""
    if _WITH_COLON.fullmatch(text := written.rstrip()):
        return Problem("bad-key", say("This cannot be a key."), *replace_letters(text, text[:-1].rstrip()))
    help = say(
        "A key is a short word before a colon. Text that begins with a bracket, a brace, a star or a question mark goes between quotes."
    )
    return Problem("bad-key", say("This cannot be a key."), help)


def word_unknown_alias(name: str, choice: Remedy | None = None) -> Problem:
    """A reference to a value that has not been named above it."""
    message = say("Nothing above this line has the name “{name}”.", name="&" + name)
    help = say("A value that begins with `*` repeats another one. If this is text, put it between quotes.")
    return Problem("unknown-alias", message, *(choice or Remedy(help)))


def word_unused_anchor(name: str) -> Problem:
    """A name for a value that nothing refers to: usually text that begins with an ampersand."""
    message = say("“{name}” is read as a name for this value, and not as text.", name="&" + name)
    help = say("If it is text, put the whole value between quotes; if not, remove it, as nothing refers to it.")
    return Problem("unused-anchor", message, help)


def word_forbidden_tag(tag: str) -> Problem:
    """A tag that is none of the core's, or comes before something else than it says."""
    help = say("Remove the tag: a plan holds text, numbers, dates, lists and mappings only. Text that begins with `!` goes between quotes.")
    return Problem("forbidden-tag", say("The tag “{tag}” is not allowed.", tag=tag), help)


def word_unclosed_quote() -> Problem:
    """A text between quotes that goes on at the margin: the parser allows it, but a closing quote was forgotten."""
    help = say("Close the quote where the text ends. A text that is longer than its line goes on indented.")
    return Problem("yaml-syntax", say("The text that begins with this quote runs on over the next keys."), help)


def word_impossible_date(text: str) -> Problem:
    """A date that the calendar does not have."""
    year, month, day = map(int, text.split("-"))
    help = say("Write a date that exists as year-month-day, such as 2026-03-31.")
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31:
        help = say("Write it as `{text}`, or as the day that you mean.", text=str(date(year, month, monthrange(year, month)[1])))
    elif FIRST_YEAR <= year <= LAST_YEAR and 1 <= day <= 12 < month <= 31:
        help = say("Write it as `{text}`, or as the day that you mean.", text=str(date(year, day, min(month, monthrange(year, day)[1]))))
    return Problem("bad-date", say("“{text}” is not a date in the calendar.", text=text), help)


def word_no_number(text: str) -> Problem:
    """Infinity, or what is not a number by its name."""
    return Problem(
        "bad-number",
        say("“{text}” is not a number that can be used in a calculation.", text=text),
        say("Write a number, or leave the key out."),
    )


def word_too_long(text: str, most: int) -> Problem:
    """A number with more digits than the bound."""
    message = say("The number “{text}” has too many digits.", text=text if len(text) < 40 else text[:37] + "...")
    help = say("A number can have {n} digits. If it is a code and not a number, put it between quotes.", n=most)
    return Problem("bad-number", message, help)


def word_thousands(text: str, *, sure: bool) -> Problem:
    """204.000 reads as a decimal, but is how Dutch writes thousands; ``sure`` says that nothing else can be meant."""
    whole, _, decimals = text.partition(".")
    number = f"{whole}.{decimals}".rstrip("0").rstrip(".")
    message = say("“{text}” would be read as {number}, as a point stands for decimals.", text=text, number=number)
    if sure:
        return Problem("thousands-separator", message, *write_as(whole + decimals))
    help = say("If thousands are meant, write `{number}`; if not, leave out the zero at the end.", number=whole + decimals)
    return Problem("thousands-separator", message, help)


def word_thousands_of_key(text: str, *, twin: bool) -> Problem:
    """The same of a point of a scale; ``twin`` says that another point has the figure that was meant."""
    meant = text.replace(".", "")
    message = say("“{text}” would be read as {number}, as a point stands for decimals.", text=text, number=text.rstrip("0").rstrip("."))
    if twin:
        return Problem("thousands-separator", message, word_twin(meant))
    return Problem("thousands-separator", message, write_as(meant).help, Fix(NewKey(meant)))


def word_too_deep(most: int) -> Problem:
    """Lists and mappings in each other beyond the bound."""
    return _word_too_large(say("Lists and mappings are nested more than {n} deep.", n=most))


def word_too_many(most: int) -> Problem:
    """More values than the bound."""
    return _word_too_large(say("The file holds more than {n} values, with its aliases written out.", n=most))


def word_too_often(most: int) -> Problem:
    """Aliases that stand for more text than the bound."""
    message = say("The aliases in this file stand for more than {n} characters.", n=most)
    return Problem("too-large", message, say("Write the text once, and a few words about it in the other places."))


def _word_too_large(message: Text) -> Problem:
    return Problem("too-large", message, say("Make the file smaller, or split what it holds."))
