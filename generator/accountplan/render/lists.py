"""Lists, and what is in them, as people write them on a forge, made into what Python-Markdown reads.

Why a step of our own: editors and forges set lists in by two or three spaces, and there a list or a table may follow a sentence directly.
Python-Markdown wants four spaces a level, and an empty line before. What is written so comes out as it went in: a property test keeps it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markupsafe import escape

from .fences import FENCE, find_fence_end

WIDTH = 4
"""How far Python-Markdown wants each level indented. What is indented by this much more than the text before it is code."""
INSIDE = 2
"""What is indented by this much more than the marker of an item belongs to that item."""
DEEPEST = 12
"""Deeper lists stay at this level: the parser would run out of stack."""
ITEM = re.compile(r"( *)(?:[*+-]|(\d{1,9})[.)])( +)(?=\S)")
RULE = re.compile(r" {0,3}([*_-])(?: *\1){2,} *$")
NO_AMOUNT = r"(?! ?(?:[€$£~≈±]|(?:EUR|USD|GBP|CHF|ca\.?|circa|about)(?= ?\d))? ?[-−]?[\d½¼¾]|=)"
"""Behind the sign of a quotation: what is "more than" an amount is none."""
QUOTE = re.compile(rf" {{0,3}}>{NO_AMOUNT} ?(.*)")
LANGUAGE = re.compile(r"[a-z0-9+#.-]{0,12}[ \t]*")
"""Behind a fence the language of the code, which is not shown; any other words there are."""


@dataclass(frozen=True, slots=True)
class Item:
    """An open item: the column of its marker, the column of its text, and its number if it has one."""

    sign: int
    text: int
    number: str | None


@dataclass(slots=True)
class Walk:
    """What is known half-way: the lines so far, the open items, outermost first, how far the lines of this block move, and whether
    they are a text or code apart from the first line of an item.
    """

    done: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    shift: int = 0
    text: bool = False
    code: bool = False

    @property
    def fresh(self) -> bool:
        """Whether the next line begins a block."""
        return not self.done or not self.done[-1].strip()

    @property
    def margin(self) -> int:
        """Where the parser wants what belongs to the innermost item."""
        return WIDTH * min(len(self.items), DEEPEST)

    def owners(self, column: int) -> int:
        """How many of the open items a line at this column belongs to."""
        return next((depth for depth, item in enumerate(self.items) if column < item.sign + INSIDE), len(self.items))

    def is_code(self, column: int) -> bool:
        """Whether a line at this column is indented as code is, from the text of the item that it belongs to."""
        depth = self.owners(column)
        return column >= WIDTH + (self.items[depth - 1].text if depth else 0)

    def leave_line(self) -> None:
        """See that an empty line comes before the next."""
        if not self.fresh:
            self.done.append("")


class Lists(Preprocessor):
    """Set lists in by four spaces a level, with all that belongs to their items."""

    def run(self, lines: list[str]) -> list[str]:
        """The same lines, some of them moved; code between fences is put away as it is, for the parser does not know it inside an item."""
        walk, number = Walk(), 0
        unclosed: set[str] = set()
        while number < len(lines):
            number += self._take(walk, lines, number, unclosed)
        return walk.done

    def _take(self, walk: Walk, lines: list[str], number: int, unclosed: set[str]) -> int:
        """Take code between fences, a quotation or one line from there on; gives how many lines that were."""
        column = _find_column(lines[number])
        end = find_fence_end(lines, number, unclosed)
        if end and not walk.is_code(column):
            self._fenced(walk, lines[number : end + 1])
            return end + 1 - number
        if quoted := [] if walk.owners(column) else _list_quoted(lines, number):
            walk.items.clear()
            walk.done += [f"> {line}" for line in self.run(quoted)]
            return len(quoted)
        if lines[number].strip():
            _add_line(walk, lines[number], _heads_table(lines[number : number + 2]))
        else:
            walk.done.append(lines[number])
        return 1

    def _fenced(self, walk: Walk, lines: list[str]) -> None:
        """Code between fences, as far to the left as its fence."""
        column = _find_column(lines[0])
        del walk.items[walk.owners(column) :]
        fence = FENCE.match(lines[0])
        head = [] if fence is None or LANGUAGE.fullmatch(fence[3]) else [fence[3].strip()]
        code = "".join(f"{line}\n" for line in (*head, *(line[min(column, _find_column(line)) :] for line in lines[1:-1])))
        walk.leave_line()
        walk.done += [" " * walk.margin + self.md.htmlStash.store(f"<pre><code>{escape(code)}</code></pre>"), ""]


def register(parser: Markdown) -> None:
    """Let a parser read lists so, before it looks for HTML."""
    parser.preprocessors.register(Lists(parser), "lists", 27)


def _find_column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _list_quoted(lines: list[str], begin: int) -> list[str]:
    """The lines of a quotation that begins at a line, without their markers; none when the line begins none."""
    quoted = []
    for number in range(begin, len(lines)):
        found = QUOTE.match(lines[number])
        if not found:
            break
        quoted.append(found[1])
    return quoted


def _heads_table(lines: list[str]) -> bool:
    """Whether the first of two lines is the head of a table, by the line below it."""
    if len(lines) < 2 or "|" not in lines[0]:
        return False
    head, below = (line.strip(" ").strip("|") for line in lines)
    return "-" in below and set(below) <= set("|:- ") and head.count("|") == below.count("|")


def _add_line(walk: Walk, line: str, heads_table: bool) -> None:
    found = None if RULE.match(line) else ITEM.match(line)
    if found and _is_item(walk, found):
        _add_item(walk, line, found)
    else:
        _add_text(walk, line, heads_table)


def _is_item(walk: Walk, found: re.Match[str]) -> bool:
    """Whether what looks like an item is one: not when it is indented so far that it is code, nor a number at which a line of a sentence begins."""
    breaks_sentence = not walk.items and not walk.fresh
    return not walk.is_code(len(found[1])) and not (breaks_sentence and found[2] not in (None, "1"))


def _add_item(walk: Walk, line: str, found: re.Match[str]) -> None:
    column = len(found[1])
    depth = walk.owners(column)
    beside = walk.items[depth] if depth < len(walk.items) else None
    other_kind = beside and (beside.number is None) != (found[2] is None)
    if other_kind or walk.text or not walk.items:
        walk.leave_line()
    del walk.items[depth:]
    sign = found[0].strip().replace(")", ".")
    walk.done.append(" " * walk.margin + sign + line[column + len(sign) :])
    spaces = len(found[3])
    walk.items.append(Item(column, column + len(sign) + (spaces if spaces <= WIDTH else 1), found[2]))
    walk.shift, walk.text, walk.code = 0, False, False


def _add_text(walk: Walk, line: str, heads_table: bool) -> None:
    """A line that begins no item: it moves with its block, and the first line of a block says how far."""
    column = _find_column(line)
    depth = walk.owners(column)
    if heads_table and not walk.is_code(column):
        walk.leave_line()
    if walk.fresh:
        walk.code = walk.code and depth == len(walk.items)
        del walk.items[depth:]
        _settle_shift(walk, column)
    walk.done.append(" " * max(0, column + walk.shift) + line[column:])


def _settle_shift(walk: Walk, column: int) -> None:
    """How far a block moves that begins at a column: text to the margin of its item, code with the spaces that it has more."""
    if not walk.items:
        walk.shift = 0
    elif not walk.is_code(column):
        walk.shift = walk.margin - column
    elif not walk.code:
        item = walk.items[-1]
        walk.shift = walk.margin - (item.sign + WIDTH if column >= item.sign + 2 * WIDTH else item.text)
    walk.text = bool(walk.items)
    walk.code = walk.text and walk.is_code(column)
