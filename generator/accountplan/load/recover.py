"""Reading a text to its end, whatever is wrong in it.

When the parser stops, the text is cut into blocks, the lines that belong to one key or one dash of the outermost level, and each block is
read by itself. A block that fails is cut further in the same way. So each typing error costs one key or one item, and all of them are
found in one run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from yaml.error import YAMLError

from accountplan.base.patterns import compile_lazily

from .anchors import Anchors
from .pile import Pile
from .places import split_lines
from .positions import Mark, Positions
from .problem import Problem
from .reader import Reader, Refused
from .reading import Reading
from .wording.boxes import list_boxes
from .wording.notation import word_second_document
from .wording.syntax import word_error, word_in_place, word_stray

MAX_LEVELS = 8
"""How often a block that fails is cut further."""
MAX_LENGTH = 500_000
"""Characters beyond which a broken text is not cut up, so that no text takes long."""
MAX_BROKEN = 100
"""Blocks that fail, after which nothing more is read."""
SYNTAX = ("yaml-syntax", "text-after-hash", "unknown-alias", "several-documents", "too-large")
"""The rules that say why the parser stopped."""

_HEAD = compile_lazily(r"\s*(?:[^\s#:'\"{}\[\],&*!|>@`%-][^#:]*|'[^']*'\s*|\"[^\"]*\"\s*):\s*(?:#.*)?$")
_DASH = compile_lazily(r"(\s*)-(\s+[^\s#:]+:(?:\s.*)?)$")
_KEY = compile_lazily(r"\s*([A-Za-z_][\w-]*)\s*:(?:\s|$)")
_MARKER = compile_lazily(r"(?:---|\.\.\.)(?:\s|$)|%")
_NOTHING = compile_lazily(r"\s*(?:#|$)")


def read_yaml(text: str) -> Reading:
    """Read a text. Never raises for what the text holds: what cannot be read is a problem."""
    reader = Reader(text)
    try:
        return Reading(reader.whole(), text, reader.positions, tuple(reader.problems), reader.has_nulls)
    except Refused:
        return Reading({}, text, problems=tuple(reader.problems), partial=True)
    except YAMLError as error:
        found = split_lines(text)
        first = word_error(error, found)
    if len(text) > MAX_LENGTH:
        return Reading({}, text, problems=(first,), partial=True)
    made = _read_parts(Block(0, found), 0, Mending(found))
    problems = [word_in_place(each, found) for each in _keep_first_problems(made.problems)]
    if not any(problem.rule in SYNTAX for problem in problems):
        problems.insert(0, first)
    return replace(made, text=text, problems=tuple(problems))


def _keep_first_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Of the problems that stopped the parser, the first on each line: the others follow from it."""
    seen: set[int] = set()
    kept = []
    for problem in problems:
        if problem.rule not in SYNTAX or problem.line not in seen:
            kept.append(problem)
            seen.add(problem.line)
    return kept


@dataclass(slots=True)
class Mending:
    """What the blocks of one text share: all its lines, the values that have a name, and how many more of them may fail."""

    lines: list[str]
    anchors: Anchors = field(default_factory=Anchors)
    left: int = MAX_BROKEN


class Block(NamedTuple):
    """Some lines of a file, and the number of lines above them."""

    above: int
    lines: list[str]


def _read_parts(block: Block, level: int, mending: Mending) -> Reading:
    """What the parts of a block say, each read by itself."""
    pile = Pile()
    start, end = _find_body(block.lines)
    if not all(_NOTHING.match(line) or _MARKER.match(line) for line in block.lines[end:]):
        pile.tell(word_second_document().at(block.above + end + 1, 1))
    for part in _list_parts(Block(block.above + start, block.lines[start:end])):
        if pile.is_dashless(part.lines):
            pile.tell(word_stray(part.lines, part.above, pile.value))
            mending.left -= 1
            continue
        found = _read_block(part, mending)
        reading = found if isinstance(found, Reading) else _read_deeper(part, level, mending, found)
        mending.left -= not pile.add(reading, part.lines, part.above) or reading.partial
        if mending.left <= 0:
            break
    return pile.reading()


def _find_body(found: list[str]) -> tuple[int, int]:
    """The first document: from its first line that says something to the next marker of a document."""
    start = next((number for number, line in enumerate(found) if not _NOTHING.match(line) and not _MARKER.match(line)), len(found))
    return start, next((number for number in range(start, len(found)) if _MARKER.match(found[number])), len(found))


def _list_parts(block: Block) -> Iterator[Block]:
    """The lines of each key or dash of the outermost level; what is not a key or a dash goes with the one above it."""
    if not block.lines:
        return
    outermost = min(_count_indent(line) for line in block.lines if not _NOTHING.match(line))
    closing = ("}", "]") if block.lines[0].lstrip().startswith("-") else ("}", "]", "- ")
    start = 0
    for number, line in enumerate(block.lines[1:], 1):
        if _count_indent(line) == outermost and not _NOTHING.match(line) and not line.lstrip().startswith(closing):
            yield Block(block.above + start, block.lines[start:number])
            start = number
    yield Block(block.above + start, block.lines[start:])


def _count_indent(line: str) -> int:
    spaced = line.expandtabs()
    return len(spaced) - len(spaced.lstrip())


def _read_block(block: Block, mending: Mending) -> Reading | Problem:
    reader = Reader("\n".join([*block.lines, ""]), block.above, mending.anchors)
    try:
        value = reader.document()
    except Refused as refused:
        return refused.problem
    except YAMLError as error:
        return word_error(error, block.lines, block.above, mending.lines)
    problems = tuple(problem for problem in reader.problems if problem.rule != "unknown-alias")
    return Reading(value, positions=reader.positions, problems=problems, has_nulls=reader.has_nulls)


def _read_deeper(block: Block, level: int, mending: Mending, problem: Problem) -> Reading:
    """What can be read of a block that cannot be read as a whole."""
    head, *rest = block.lines
    made = None
    if level < MAX_LEVELS and rest and _HEAD.match(head):
        made = _put_under(_read_block(Block(block.above, [head]), mending), _read_parts(Block(block.above + 1, rest), level + 1, mending))
    elif level < MAX_LEVELS and rest and (dash := _DASH.match(head)):
        inner = _read_parts(Block(block.above, [f"{dash[1]} {dash[2]}", *rest]), level + 1, mending)
        made = _put_under(_read_block(Block(block.above, [f"{dash[1]}- 0"]), mending), inner)
    if made is None:
        return _read_key_only(block, problem)
    return made if any(each.rule == problem.rule for each in made.problems) else made.telling([problem])


def _read_key_only(block: Block, problem: Problem) -> Reading:
    """A block of which nothing can be read but, perhaps, its key."""
    key = _KEY.match(block.lines[0])
    if not key:
        return Reading(None, problems=list_boxes(problem, block.lines, block.above), partial=True)
    mark = Mark(block.above, key.start(1))
    positions = Positions([key[1]], [mark.line + 1], [mark.column + 1], [mark], [1], [block.above + len(block.lines)])
    problems = list_boxes(problem, block.lines, block.above)
    return Reading({key[1]: None}, positions=positions, problems=problems, has_nulls=True, partial=True)


def _put_under(head: Reading | Problem, inner: Reading) -> Reading | None:
    """A key (or dash) with what could be read below it."""
    if isinstance(head, Problem) or not isinstance(head.value, (dict, list)) or len(head.value) != 1:
        return None
    value = [inner.value] if isinstance(head.value, list) else dict.fromkeys(head.value, inner.value)
    problems, has_nulls = head.problems + inner.problems, inner.has_nulls or inner.value is None
    return Reading(value, positions=inner.positions.under(head.positions), problems=problems, has_nulls=has_nulls, partial=True)
