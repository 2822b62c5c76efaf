"""A value that begins with a sign of YAML's own."""

from __future__ import annotations

from accountplan.base.text import say
from accountplan.load.problem import Problem
from accountplan.model.fix import Fix, NewLetters, Remedy

from .broken import Break, count_indent, place_problem
from .lines import word_question_mark, word_stars
from .quoted import word_quoted
from .single import word_called
from .unread import word_not_known


def find_star(broken: Break) -> Problem | None:
    """A star at the beginning of a value, which to YAML is the name of one that stands elsewhere."""
    places = ((broken.from_line, broken.from_column), (broken.line, broken.column), (broken.line, broken.before.rstrip().rfind(" ") + 1))
    for line, column in places:
        if line < len(broken.lines) and broken.lines[line][column : column + 1] == "*":
            message = say("A text cannot begin with “{char}”.", char="*")
            if broken.lines[line].lstrip().startswith("* ") and column == count_indent(broken.lines[line]):
                help = say("Begin each item with a dash and a space, and put the dashes below each other.")
                return place_problem(line, column, message, Remedy(help, Fix(NewLetters("* ", "- "), safe=False)), "unknown-alias")
            if stars := word_stars(broken.lines[line], column):
                return place_problem(line, column, message, stars, "unknown-alias")
            whole = word_quoted(broken.lines, line) or say("Put the whole text between quotes.")
            return place_problem(line, column, message, whole, "unknown-alias")
    return None


def find_special_start(broken: Break) -> Problem | None:
    """Another sign with which no text can begin, or a bracket that closes nothing."""
    for line, column, char in ((broken.from_line, broken.from_column, broken.opener), (broken.line, broken.column, broken.char)):
        if char == "%" and column == 0:
            return place_problem(line, column, say("A line cannot begin with `%`."), say("Remove this line."))
        if char in ("]", "}"):
            message = say("This “{char}” closes nothing.", char=char)
            return place_problem(line, column, message, say("Remove it; if it is text, put the whole text between quotes."))
        if char in tuple("@`%&!,?"):
            message = say("A text cannot begin with “{char}”.", char=char)
            row = broken.lines[line]
            help = (
                word_question_mark(broken.lines, line, column)
                or word_not_known(row, column)
                or word_called(row, column)
                or word_quoted(broken.lines, line)
                or say("Put the whole text between quotes.")
            )
            return place_problem(line, column, message, help)
    return None
