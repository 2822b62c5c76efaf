"""What breaks the YAML of a text, said so that someone who never heard of YAML can mend it.

The parser tells where it lost the thread and where the thing began that it was reading. What is wrong is then read off the characters at
these two places, not off the parser's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from yaml.error import YAMLError

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.named import LISTS
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters, Remedy

from .begun import find_dashless, word_first_key, word_prose
from .blocks import word_block_text, word_colonless, word_dash_level, word_dashless, word_tab
from .boxes import find_box
from .broken import Break, count_indent, make_break, place_problem
from .hashes import find_hash
from .levels import find_odd_line, word_level_of, word_levels
from .lines import word_item_among_keys, word_rater_on_line, word_remark_with_colon, word_semicolons, word_unclosed
from .pairs import word_pairs_behind
from .quoted import word_quoted
from .single import word_colon_in_value, word_cut_value, word_keys_on_line, word_pair
from .slips import word_first_item
from .starts import find_special_start, find_star
from .trailing import find_behind_bracket
from .unread import word_amount_cut, word_apostrophe, word_bounded, word_not_known

BAD_INDENTATION = say("The indentation of this line does not fit the lines above it.")
_LIST_ON_LINE = compile_lazily(r"\s*(?:- )?([a-z_]+):\s+([^\s#\[{|>&*'\"-][^#]*?)\s*$")
_HAS_COLON = compile_lazily(r":(?:\s|$)|^\s*(?:#|$)")
_NO_SPACE_AFTER_DASH = compile_lazily(r"\s*-[^\s-]")
_KEY_BEHIND_DASH = compile_lazily(r"\s*-[A-Za-z_]+:(?:\s|$)")
_ROW = compile_lazily(r"\s*\|.*\|\s*$")
_NO_SPACE = compile_lazily(r"\s*(?:- )?[A-Za-z_][\w-]*:[^\s/]")


def word_error(error: YAMLError, lines: list[str], above: int = 0, whole: list[str] | None = None) -> Problem:
    """The problem behind an error of the parser in some lines, which begin ``above`` lines down the file; ``whole`` holds all of its lines."""
    broken = make_break(error, lines)
    found = next(found for look in LOOKS if (found := look(broken)))
    return (_find_odd_line(found, whole, found.line + above - 1) if whole else None) or _move_down(above, found)


def _find_odd_line(found: Problem, whole: list[str], number: int) -> Problem | None:
    """The problem of the line above one whose indentation seems wrong, when it is that of the line above it which is."""
    odd = find_odd_line(whole, number) if found.message == BAD_INDENTATION and number < len(whole) else None
    if odd is None:
        return None
    return place_problem(odd, count_indent(whole[odd]), BAD_INDENTATION, word_level_of(whole, odd, number))


def word_in_place(problem: Problem, rows: list[str]) -> Problem:
    """A problem of how far in a line begins, with the remedy that all lines above it give; any other problem as it is."""
    number = problem.line - 1
    looks = PLACES.get(getattr(problem.message, "message", ""), ()) if problem.rule == "yaml-syntax" and number < len(rows) else ()
    better = next((found for look in looks if (found := look(rows, number))), None)
    return replace(problem, help=better.help, fix=better.fix) if better else problem


def word_stray(lines: list[str], above: int, beside: object = None) -> Problem:
    """The problem of lines that can be read, but as something else than the lines around them."""
    if isinstance(beside, list) and (dashless := find_dashless(lines, beside)):
        return _move_down(above, dashless)
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    broken = Break(lines, number, count_indent(lines[number]), number, count_indent(lines[number]))
    found = _find_missing_space(broken) or _find_lonely_line(lines, number) or _find_bad_indentation(broken) or _word_anything(broken)
    return _move_down(above, found)


def _move_down(above: int, problem: Problem) -> Problem:
    """A problem of some lines as one of the file, of which this many lines are above them."""
    return problem.at(problem.line + above, problem.column)


def _find_tab(broken: Break) -> Problem | None:
    indent = broken.here[: count_indent(broken.here)]
    if "\t" not in indent and broken.char != "\t":
        return None
    message = say("There is a tab here, where only spaces can be.")
    return place_problem(broken.line, max(indent.find("\t"), 0), message, say("Replace it with spaces: two for each level."))


def _find_open_quote(broken: Break) -> Problem | None:
    if broken.opener not in ("'", '"') or broken.here[broken.column :].strip() or any(broken.lines[broken.line + 1 :]):
        return None
    message = say("The quote that opens here is never closed.")
    if year := word_apostrophe(broken.start, broken.from_column):
        return place_problem(broken.from_line, broken.from_column, message, year)
    help = say("Close it with “{quote}” where the text ends.", quote=broken.opener)
    if broken.opener == "'":
        help = say("Close it where the text ends. If it is an apostrophe, put the whole text between double quotes.")
    return place_problem(broken.from_line, broken.from_column, message, help)


def _find_bad_escape(broken: Break) -> Problem | None:
    at = broken.here.rfind("\\", max(0, broken.column - 12), broken.column + 1)
    if broken.opener != '"' or at < 0:
        return None
    message = say("Between double quotes a backslash has a meaning of its own, and this one has none.")
    return place_problem(broken.line, at, message, say("Write the backslash twice, or use single quotes."))


def _find_early_close(broken: Break) -> Problem | None:
    before = broken.before.rstrip()
    if before[-1:] not in ("'", '"') or not broken.char:
        return None
    message = say("The text between quotes ends here, and more follows.")
    help = say(
        "Put the whole text between quotes. A single quote within single quotes is written twice: ''; a double one within double quotes as \\\"."
    )
    better = word_quoted(broken.lines, broken.line) if broken.line == broken.from_line else None
    return place_problem(broken.line, len(before) - 1, message, better or help)


def _find_after_bracket(broken: Break) -> Problem | None:
    before = broken.before.rstrip()
    if before[-1:] not in ("]", "}") or not broken.char or not (better := word_quoted(broken.lines, broken.line)):
        return None
    return place_problem(broken.line, broken.column, say("What is between brackets ends before this, and more follows."), better)


def _find_remark(broken: Break) -> Problem | None:
    """A # that was meant as text, and took the rest of its line with it: a bracket, or the text that goes on below it."""
    for line in (broken.from_line, broken.above):
        found = find_hash(broken.lines[line]) if 0 <= line < len(broken.lines) else None
        if found and line < broken.line:
            whole = broken.lines[line][found.start() :].strip()
            message = say("“{text}” is not read: a space and a # begin a comment.", text=whole)
            help: Text | Remedy = word_cut_value(broken.lines[line], found.start()) or say(
                "If it belongs to the text, put the text that it is in between quotes. If it is a comment, write a space after the #."
            )
            return place_problem(line, found.start() + 1, message, help, "text-after-hash")
    return None


def _find_open_bracket(broken: Break) -> Problem | None:
    close = {"[": "]", "{": "}"}.get(broken.opener)
    if close is None or (broken.line, broken.column) == (broken.from_line, broken.from_column):
        return None
    if broken.line == broken.from_line and broken.char:
        message = say("A “{close}” or a comma is expected here.", close=close)
        help = Remedy(say("Is a comma missing before this, or a quote round a text with a comma, colon or quote in it?"))
        better = word_semicolons(broken.here, broken.column) or word_colon_in_value(broken.here, broken.column)
        return place_problem(broken.line, broken.column, message, better or help)
    message = say("The “{open}” that opens here is not closed before the next line begins.", open=broken.opener)
    closed = word_unclosed(broken.lines, broken.from_line, broken.from_column)
    help = Remedy(say("Close it with “{close}”, or look for a missing comma.", close=close))
    return place_problem(broken.from_line, broken.from_column, message, closed or help)


def _find_block_text(broken: Break) -> Problem | None:
    if broken.opener not in ("|", ">"):
        return None
    if _ROW.match(broken.start):
        message = say("A table cannot be read here.")
        help = say("Write each row as an item of a list, with a key before each of its cells, such as `- {name: ..., function: ...}`.")
        return place_problem(broken.from_line, broken.from_column, message, help)
    message = say("Nothing else can follow “{char}” on this line.", char=broken.opener)
    if number := word_bounded(broken.lines[broken.from_line], broken.from_column):
        return place_problem(broken.from_line, broken.from_column, message, number)
    help = say("Begin the text on the next line, indented. If “{char}” is part of the text, put it between quotes.", char=broken.opener)
    return place_problem(broken.from_line, broken.from_column, message, help)


def _find_list_start(broken: Break) -> Problem | None:
    if not broken.here[broken.column :].startswith("-"):
        return None
    if not broken.before.strip():
        message = say("This dash is not in line with the others.")
        above = _LIST_ON_LINE.match(broken.lines[broken.line - 1]) if broken.line else None
        help = say("Give all items of a list the same indentation.")
        if above and above[1] in LISTS:
            help = word_first_item(above[2])
        return place_problem(broken.line, broken.column, message, help)
    message = say("A list cannot begin on the line of its key.")
    unknown = word_quoted(broken.lines, broken.line) if broken.here[broken.column :].strip() == "-" else None
    better = word_not_known(broken.here, broken.column) or word_amount_cut(broken.here, broken.column) or unknown
    help = say("Begin the list on the next line, or write it as `[one, two]`. If this is text, put it between quotes.")
    return place_problem(broken.line, broken.column, message, better or help)


def _find_missing_space(broken: Break) -> Problem | None:
    for line in (broken.from_line, broken.line - 1):
        if 0 <= line < len(broken.lines) and (found := _KEY_BEHIND_DASH.match(broken.lines[line])):
            return _place_dash(line, found)
    for line in (broken.from_line, broken.line, broken.line - 1):
        if 0 <= line < len(broken.lines) and (found := _NO_SPACE.match(broken.lines[line])):
            message = say("A space is missing after this colon.")
            help = say("Write a space between the colon and what follows it.")
            return place_problem(line, found.end() - 2, message, Remedy(help, Fix(NewLetters(":", ": "))))
    return None


def _find_second_colon(broken: Break) -> Problem | None:
    if broken.char != ":" or ": " not in broken.before:
        return None
    message = say("There is a second colon in this line.")
    better = (
        word_remark_with_colon(broken.here)
        or word_rater_on_line(broken.here)
        or word_keys_on_line(broken.here)
        or word_pairs_behind(broken.here)
        or word_quoted(broken.lines, broken.line)
        or say("Put the text after the first colon between quotes.")
    )
    return place_problem(broken.line, broken.column, message, better)


def _find_box_to_tick(broken: Break) -> Problem | None:
    return find_box(broken.lines, broken.from_line) or find_box(broken.lines, broken.line)


def _find_missing_colon(broken: Break) -> Problem | None:
    same = (broken.from_line, broken.from_column) == (broken.line, broken.column)
    return _find_lonely_line(broken.lines, broken.line - 1 if same else broken.from_line)


def _find_lonely_line(lines: list[str], number: int) -> Problem | None:
    if not 0 <= number < len(lines) or _HAS_COLON.search(lines[number]):
        return None
    if found := _NO_SPACE_AFTER_DASH.match(lines[number]):
        return _place_dash(number, found)
    if box := find_box(lines, number):
        return box
    message = say("This line has no colon, and belongs to nothing above it.")
    better: Text | Remedy = word_pair(lines[number]) or word_first_key(lines, number) or word_prose(lines[number])
    return place_problem(number, count_indent(lines[number]), message, better)


def _place_dash(number: int, found: re.Match[str]) -> Problem:
    """The problem of a dash without a space behind it."""
    help = say("Write a space between the dash and the text.")
    at = found[0].index("-")
    return place_problem(number, at, say("A space is missing after this dash."), Remedy(help, Fix(NewLetters("-", "- "))))


def _find_bad_indentation(broken: Break) -> Problem | None:
    text = broken.here
    if not text.strip() or broken.char == "":
        return None
    help: Text | Remedy = word_levels(broken.lines, broken.line) or say(
        "Begin it below the first letter of the line that it belongs beside, or two spaces to the right of the line that it belongs under."
    )
    return place_problem(broken.line, count_indent(text), BAD_INDENTATION, help)


def _word_anything(broken: Break) -> Problem:
    line = max(0, min(broken.line, len(broken.lines) - 1))
    message = say("This cannot be read.")
    return place_problem(
        line,
        broken.column if line == broken.line else 0,
        message,
        say("Look at this line and the one above it: indentation, colons, quotes and brackets."),
    )


LOOKS: tuple[Callable[[Break], Problem | None], ...] = (
    _find_tab,
    _find_box_to_tick,
    _find_open_quote,
    _find_bad_escape,
    _find_remark,
    find_behind_bracket,
    _find_open_bracket,
    _find_early_close,
    _find_after_bracket,
    _find_block_text,
    find_star,
    find_special_start,
    _find_list_start,
    _find_second_colon,
    _find_missing_space,
    _find_missing_colon,
    _find_bad_indentation,
    _word_anything,
)
"""What to look for, the surest sign first; the last always finds something."""
PLACES: dict[str, tuple[Callable[[list[str], int], Remedy | None], ...]] = {
    "There is a tab here, where only spaces can be.": (word_tab,),
    "This dash is not in line with the others.": (word_item_among_keys, word_block_text, word_dash_level),
    "This line has no colon, and belongs to nothing above it.": (word_block_text, word_dashless, word_colonless),
    "The indentation of this line does not fit the lines above it.": (word_block_text,),
}
"""By what is said of a line: what the lines above it may tell of its place."""
