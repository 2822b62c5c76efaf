"""Items of a list keep the number or the sign that they were written with.

Why a step of our own: the parser counts on from the first item, so that `2024.` and `2026.` would come out as 2024 and 2025, and it makes
bullets of `+ quick` and `- dear` alike, and of `- 5 %`.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.treeprocessors import Treeprocessor

MARK = "mark"
"""The attribute of an item that holds its number or sign, until the whole list is known."""
NUMBER = r"\d{1,9}"
"""A longer number is none of a list, and no browser can count on from it."""
AMOUNT = re.compile(r"[€$£]? ?\d")
SIGNED = "signed"
"""The class of an item of which the sign is shown."""
PLUS_AND_MINUS = frozenset("+-")


class Numbered(SaneOListProcessor):
    """A list with numbers, of which each item remembers its own."""

    def __init__(self, parser: object) -> None:
        super().__init__(parser)  # type: ignore[arg-type]
        self.RE = re.compile(rf"^[ ]{{0,{self.tab_length - 1}}}{NUMBER}\.[ ]+(.*)")
        self.CHILD_RE = re.compile(rf"^[ ]{{0,{self.tab_length - 1}}}(({NUMBER}\.))[ ]+(.*)")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the items, and mark them."""
        marks = [found[1].rstrip(".") for line in blocks[0].split("\n") if (found := self.CHILD_RE.match(line))]
        super().run(parent, blocks)
        _mark_items(parent, marks)


class Signed(SaneUListProcessor):
    """A list with bullets, of which each item remembers its sign."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the items, and mark them."""
        marks = [found[1] for line in blocks[0].split("\n") if (found := self.CHILD_RE.match(line))]
        super().run(parent, blocks)
        _mark_items(parent, marks)


def _mark_items(parent: Element, marks: list[str]) -> None:
    """Mark the last items of the list that was made: the parser makes one of each line with a mark, in their order."""
    made = parent if parent.tag in ("ol", "ul") and (not len(parent) or parent[-1].tag == "li") else parent[-1]
    for item, mark in zip(made[-len(marks) :], marks, strict=False):
        item.set(MARK, mark)


class Marks(Treeprocessor):
    """Show the numbers that differ from a plain count, and the signs that say something."""

    def run(self, root: Element) -> None:
        """Go through all lists."""
        for made in root.iter():
            if made.tag in ("ol", "ul"):
                marks = [item.attrib.pop(MARK, "") for item in made]
                (_number if made.tag == "ol" else _sign)(made, marks)


def _number(made: Element, marks: list[str]) -> None:
    """Give items the numbers that they were written with; when all of them are 1, the list is counted, as forges do."""
    made.attrib.pop("start", None)
    if len(marks) > 1 and set(marks) == {"1"}:
        return
    expected = 1
    for place, (item, mark) in enumerate(zip(made, marks, strict=True)):
        number = int(mark) if mark.isdecimal() else expected
        if number != expected and place == 0:
            made.set("start", str(number))
        elif number != expected:
            item.set("value", str(number))
        expected = number + 1


def _sign(made: Element, marks: list[str]) -> None:
    """Show plus and minus: where a list has a plus, or one item alone that begins with an amount."""
    lone = len(marks) == 1 and AMOUNT.match(_find_first(made[0]).text or "")
    if not (lone or "+" in marks):
        return
    for item, mark in zip(made, marks, strict=True):
        if mark in PLUS_AND_MINUS and item.get("class") is None:
            first = _find_first(item)
            first.text = f"{mark} {first.text or ''}"
            item.set("class", SIGNED)


def _find_first(item: Element) -> Element:
    """The element that holds the first words of an item."""
    return item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item


def register(parser: Markdown) -> None:
    """Let a parser keep numbers and signs, once it knows which items are tasks."""
    parser.parser.blockprocessors.register(Numbered(parser.parser), "olist", 40)
    parser.parser.blockprocessors.register(Signed(parser.parser), "ulist", 30)
    parser.treeprocessors.register(Marks(parser), "marks", 3)
