"""Slips of the pen that YAML reads without a word, as something else than was meant."""

from __future__ import annotations

from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters, write_as

from .days import find_period
from .forms import find_forms, is_choice, takes_number, takes_text, takes_text_only
from .values import clean_number, quote_text

_STRUCTURE = compile_lazily(r"#\s*(?:[\[{]|.*[}\]]$)")
"""A list or keys behind a #: no text."""
_NUMBER = compile_lazily(r"-?\d+(?:\.\d+)?")
_LOST = compile_lazily(r"#(?:\d|[a-z_]+: )")
"""A figure, or a key, that is more than a remark."""
_UNFINISHED = frozenset(["and", "or", "the", "a", "an", "en", "de", "het", "een", "nr", "nr.", "no."])
"""What no text ends with. With *in*, *to* or *for* one can, with *met* or *van* too, and with the A of a plan."""
_JOINTS, _DASHES = ",;(&/ ", "–—+-"
"""Signs behind which a text goes on: the first wherever they stand, the others only by themselves."""
_CELL = compile_lazily(r"##+|#[A-Z][A-Z/0-9]*[!?]?")
"""What a spreadsheet shows in the place of a value that does not fit in its column, or that it could not work out."""
_EITHER = say("If it belongs to the plan, remove the #. If it is a comment, write a space after the #.")


def word_after_hash(written: str, whole: str, key: str) -> Problem:
    """Text with ` #` in it: all after the hash is taken for a remark, and not read."""
    message = say("“{text}” is not read: a space and a # begin a comment.", text=written)
    word = written.strip("# ")
    value = _read_value(word, key) if whole == written else None
    if value:
        return Problem("text-after-hash", message, write_as(value).help, Fix(NewLetters(written, value), safe=False))
    before = whole.partition("#")[0].strip()
    if before[:1].isdigit() and _LOST.match(written) and not takes_text_only(key):
        return Problem("text-after-hash", message, _EITHER)
    if before and (not takes_text(key) or _read_value(before, key)):
        remark = f"# {written.lstrip('#').strip()}"
        fix = Fix(NewLetters(written, remark)) if _read_value(before, key) else None
        return Problem("text-after-hash", message, write_as(remark).help, fix)
    if _STRUCTURE.match(written) or _takes_more(key):
        return Problem("text-after-hash", message, _EITHER)
    text = quote_text(whole)
    return Problem("text-after-hash", message, word_commented(text), Fix(NewLetters(whole, text), safe=False))


def _read_value(text: str, key: str) -> str | None:
    """A word to choose, an id, a day or a number as a key asks for it; None when it is none of these, or the key asks for another."""
    forms = find_forms(key)
    if is_choice(key, text) or ("id" in forms and ID.fullmatch(text)):
        return text
    if "date" in forms and (day := find_period(text)) and day.sure and day.first == day.last:
        return day.first.isoformat()
    return clean_number(text) or (text if _NUMBER.fullmatch(text) else None) if takes_number(key) else None


def _takes_more(key: str) -> bool:
    """Whether a key asks for something else than a text, if only in some places."""
    return takes_number(key) or (key != "" and not takes_text_only(key))


def word_lost_key(written: str) -> Problem:
    """A key with its value behind a #."""
    return Problem("text-after-hash", say("“{text}” is not read: a space and a # begin a comment.", text=written), _EITHER)


def word_torn_text(written: str, before: str, key: str) -> Problem:
    """A comment behind a text that does not end as a text does: it was perhaps the rest of it."""
    message = say("“{text}” is not read, and the text before it is not finished: a space and a # begin a comment.", text=written)
    text, end = quote_text(f"{before} {written}"), finish_text(before)
    if not takes_text(key):
        return Problem("text-after-hash", message, say("Finish what comes before it, or end it as `{text}`.", text=end))
    help = say(
        "If it belongs to the text, put the whole text between quotes: `{text}`. If it is a comment, finish the text before it, such as `{end}`.",
        text=text,
        end=end,
    )
    return Problem("text-after-hash", message, help)


def finish_text(text: str) -> str:
    """A text without what no text ends with: as it is when it is finished."""
    words = text.split(" ")
    while len(words) > 1 and (words[-1] in _UNFINISHED or not words[-1].strip(_JOINTS + _DASHES)):
        words.pop()
    return " ".join(words).rstrip(_JOINTS)


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
