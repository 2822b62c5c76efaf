"""Reading a text to its end, whatever is wrong in it.

When the parser stops, the text is cut into blocks, the lines that belong to one key or one dash of the outermost level, and each block is
read by itself. A block that fails is cut further in the same way. So each slip of the pen costs one key or one item, and all of them are
found in one run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from yaml.error import YAMLError

from .faults import double, second_document
from .places import lines
from .positions import Mark, Positions
from .problem import Problem
from .reader import Anchors, Reader, Refused, outweighs
from .syntax import explained, stray

MAX_LEVELS = 8
"""How often a block that fails is cut further."""
MAX_LENGTH = 500_000
"""Characters beyond which a broken text is not cut up, so that no text takes long."""
MAX_BROKEN = 100
"""Blocks that fail, after which nothing more is read."""
SYNTAX = ("yaml-syntax", "unknown-alias", "several-documents", "too-large")
"""The rules that say why the parser stopped."""

_HEAD = re.compile(r"\s*(?:[^\s#:'\"{}\[\],&*!|>@`%-][^#:]*|'[^']*'\s*|\"[^\"]*\"\s*):\s*(?:#.*)?$")
_DASH = re.compile(r"(\s*)-(\s+[^\s#:]+:(?:\s.*)?)$")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*:(?:\s|$)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")
_NOTHING = re.compile(r"\s*(?:#|$)")


@dataclass
class Tree:
    """What a text says: plain values, the place of each, and what could not be read.

    ``partial`` says that parts are missing because they could not be read.
    """

    value: object
    text: str = ""
    positions: Positions = field(default_factory=Positions)
    problems: list[Problem] = field(default_factory=list)
    has_nulls: bool = False
    partial: bool = False

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, split once."""
        return lines(self.text)


def read(text: str) -> Tree:
    """Read a text. Never raises for what the text holds: what cannot be read is a problem."""
    reader = Reader(text)
    try:
        return Tree(reader.document(), text, reader.positions, reader.problems, reader.has_nulls)
    except Refused:
        return Tree({}, text, problems=reader.problems, partial=True)
    except YAMLError as error:
        found = lines(text)
        first = explained(error, found)
    if len(text) > MAX_LENGTH:
        return Tree({}, text, problems=[first], partial=True)
    tree = _cut(Block(0, found), 0, Mending())
    tree.text = text
    tree.problems = _once_a_line(tree.problems)
    if not any(problem.rule in SYNTAX for problem in tree.problems):
        tree.problems.insert(0, first)
    return tree


def _once_a_line(problems: list[Problem]) -> list[Problem]:
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
    """What the blocks of one text share: the values that have a name, and how many more of them may fail."""

    anchors: Anchors = field(default_factory=Anchors)
    left: int = MAX_BROKEN


class Block(NamedTuple):
    """Some lines of a file, and the number of lines above them."""

    above: int
    lines: list[str]


def _cut(block: Block, level: int, mending: Mending) -> Tree:
    """What the parts of a block say, each read by itself."""
    made = Tree(None, partial=True)
    start, end = _body(block.lines)
    if not all(_NOTHING.match(line) or _MARKER.match(line) for line in block.lines[end:]):
        made.problems.append(second_document(block.above + end + 1, 1))
    for part in _parts(Block(block.above + start, block.lines[start:end])):
        found = _read(part, mending)
        tree = found if isinstance(found, Tree) else _deeper(part, level, mending, found)
        mending.left -= not _joined(made, tree, part) or tree.partial
        if mending.left <= 0:
            break
    return made


def _body(found: list[str]) -> tuple[int, int]:
    """The first document: from its first line that says something to the next marker of a document."""
    start = next((number for number, line in enumerate(found) if not _NOTHING.match(line) and not _MARKER.match(line)), len(found))
    return start, next((number for number in range(start, len(found)) if _MARKER.match(found[number])), len(found))


def _parts(block: Block) -> Iterator[Block]:
    """The lines of each key or dash of the outermost level; what is no key or dash goes with the one above it."""
    if not block.lines:
        return
    outermost = min(_indent(line) for line in block.lines if not _NOTHING.match(line))
    closing = ("}", "]") if block.lines[0].lstrip().startswith("-") else ("}", "]", "- ")
    start = 0
    for number, line in enumerate(block.lines[1:], 1):
        if _indent(line) == outermost and not _NOTHING.match(line) and not line.lstrip().startswith(closing):
            yield Block(block.above + start, block.lines[start:number])
            start = number
    yield Block(block.above + start, block.lines[start:])


def _indent(line: str) -> int:
    spaced = line.expandtabs()
    return len(spaced) - len(spaced.lstrip())


def _read(block: Block, mending: Mending) -> Tree | Problem:
    reader = Reader("\n".join([*block.lines, ""]), block.above, mending.anchors)
    try:
        value = reader.document()
    except Refused as refused:
        return refused.problem
    except YAMLError as error:
        return explained(error, block.lines, block.above)
    problems = [problem for problem in reader.problems if problem.rule not in ("unknown-alias", "unused-anchor")]
    return Tree(value, positions=reader.positions, problems=problems, has_nulls=reader.has_nulls)


def _deeper(block: Block, level: int, mending: Mending, problem: Problem) -> Tree:
    """What can be read of a block that cannot be read as a whole."""
    head, *rest = block.lines
    tree = None
    if level < MAX_LEVELS and rest and _HEAD.match(head):
        tree = _under(_read(Block(block.above, [head]), mending), _cut(Block(block.above + 1, rest), level + 1, mending))
    elif level < MAX_LEVELS and rest and (dash := _DASH.match(head)):
        inner = _cut(Block(block.above, [f"{dash[1]} {dash[2]}", *rest]), level + 1, mending)
        tree = _under(_read(Block(block.above, [f"{dash[1]}- 0"]), mending), inner)
    if tree is None:
        return _lost(block, problem)
    if not any(each.rule == problem.rule for each in tree.problems):
        tree.problems.append(problem)
    return tree


def _lost(block: Block, problem: Problem) -> Tree:
    """A block of which nothing can be read but, perhaps, its key."""
    key = _KEY.match(block.lines[0])
    if not key:
        return Tree(None, problems=[problem], partial=True)
    mark = Mark(block.above, key.start(1))
    positions = Positions([key[1]], [mark.line + 1], [mark.column + 1], [mark], [1], [block.above + len(block.lines)])
    return Tree({key[1]: None}, positions=positions, problems=[problem], has_nulls=True, partial=True)


def _under(head: Tree | Problem, inner: Tree) -> Tree | None:
    """A key (or dash) with what could be read below it."""
    if isinstance(head, Problem) or not isinstance(head.value, (dict, list)) or len(head.value) != 1:
        return None
    value: Any = head.value
    value[0 if isinstance(value, list) else next(iter(value))] = inner.value
    head.positions.append(inner.positions)
    head.positions.nexts[0] = len(head.positions.names)
    head.positions.lasts[0] = max(head.positions.lasts)
    problems = head.problems + inner.problems
    return Tree(value, positions=head.positions, problems=problems, has_nulls=inner.has_nulls or inner.value is None, partial=True)


def _joined(made: Tree, part: Tree, block: Block) -> bool:
    """Join what a part says to what the parts above it say; false, and a problem, when it is something else than they are."""
    made.problems += part.problems
    made.has_nulls |= part.has_nulls
    if made.value is None and isinstance(part.value, (dict, list)):
        made.value = type(part.value)()
    match made.value, part.value:
        case dict() as whole, dict() as piece:
            _without_doubles(made, part)
            whole.update(piece)
            made.positions.append(part.positions)
        case list() as whole, list() as piece:
            made.positions.append(part.positions, len(whole))
            whole.extend(piece)
        case _, None:
            pass
        case _:
            made.problems.append(stray(block.lines, block.above))
            return False
    return True


def _without_doubles(made: Tree, part: Tree) -> None:
    """Report the keys of a part that stand above it already, and drop one of the two: the second, unless there is nothing in the first."""
    whole: Any = made.value
    piece: Any = part.value
    for key in [key for key in piece if key in whole]:
        again = outweighs(piece[key], whole[key])
        made.problems.append(double(*part.positions.key((key,)), key, made.positions.key((key,))[0], again))
        if again:
            made.positions.hide(key)
            continue
        part.positions.hide(key)
        if isinstance(piece.pop(key), (dict, list)):
            made.positions.tear(key)
