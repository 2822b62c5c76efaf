"""What can be wrong with the YAML of a text that the parser itself can follow: a problem for each, at a line and column from 1."""

from __future__ import annotations

from accountplan.base.text import Text, say

from .problem import Problem
from .scalars import Doubt


def second_document(line: int, column: int) -> Problem:
    """The text goes on after the end of its first document."""
    help = say("One file holds one plan: remove the line with `---` or `...`, or move what follows to a file of its own.")
    return Problem("several-documents", line, column, say("A second document begins here."), help)


def double(line: int, column: int, key: object, first: int, again: bool) -> Problem:
    """A key that stands on line ``first`` already; ``again`` says that the second counts."""
    message = say("“{key}” stands here once more; it is on line {line} already.", key=str(key), line=str(first))
    help = say("Keep one of the two. Until then the first counts.")
    if again:
        help = say("Keep one of the two. Until then this one counts, as the first is empty.")
    return Problem("duplicate-key", line, column, message, help)


def merge_key(line: int, column: int) -> Problem:
    """The key of YAML 1.1 that takes over the keys of another mapping."""
    help = say("Write the keys out here. A whole value can be repeated: name it with `&name`, and refer to it with `*name`.")
    return Problem("merge-key", line, column, say("The merge key `<<` is not part of the format."), help)


def bad_key(line: int, column: int) -> Problem:
    """A list, a mapping, nothing or a whole text in the place of a key."""
    help = say(
        "A key is a short word before a colon. Text that begins with a bracket, a brace, a star or a question mark goes between quotes."
    )
    return Problem("bad-key", line, column, say("This cannot be a key."), help)


def unknown_alias(line: int, column: int, name: str) -> Problem:
    """A reference to a value that has not been named above it."""
    message = say("Nothing above this line has the name “{name}”.", name="&" + name)
    help = say("A value that begins with `*` repeats another one. If this is text, put it between quotes.")
    return Problem("unknown-alias", line, column, message, help)


def unused_anchor(line: int, column: int, name: str) -> Problem:
    """A name for a value that nothing refers to: mostly text that begins with an ampersand."""
    message = say("“{name}” is read as a name for this value, and no text.", name="&" + name)
    help = say("If it is text, put the whole value between quotes; if not, remove it, as nothing refers to it.")
    return Problem("unused-anchor", line, column, message, help)


def forbidden_tag(line: int, column: int, tag: str) -> Problem:
    """A tag that is none of the core's, or stands before something else than it says."""
    help = say("Remove the tag: a plan holds text, numbers, dates, lists and mappings only. Text that begins with `!` goes between quotes.")
    return Problem("forbidden-tag", line, column, say("The tag “{tag}” is not allowed.", tag=tag), help)


def swallowed(line: int, column: int) -> Problem:
    """A text between quotes that goes on at the margin: the parser allows it, but a closing quote was forgotten."""
    help = say("Close the quote where the text ends. A text that is longer than its line goes on indented.")
    return Problem("yaml-syntax", line, column, say("The text that begins with this quote goes on over the next keys."), help)


def doubted(line: int, column: int, doubt: Doubt) -> Problem:
    """A date or a number that cannot be meant so."""
    return Problem(doubt.rule, line, column, doubt.message, doubt.help)


def too_deep(line: int, column: int, most: int) -> Problem:
    """Lists and mappings in each other beyond the bound."""
    return _too_large(line, column, say("Lists and mappings stand more than {n} deep in each other.", n=most))


def too_many(line: int, column: int, most: int) -> Problem:
    """More values than the bound."""
    return _too_large(line, column, say("The file holds more than {n} values, aliases written out.", n=most))


def _too_large(line: int, column: int, message: Text) -> Problem:
    return Problem("too-large", line, column, message, say("Make the file smaller, or divide what it holds."))
