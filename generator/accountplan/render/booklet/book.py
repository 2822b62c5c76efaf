"""One booklet: its chapters as parts, the number of every page, and both files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from typing import TypeAlias

from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.index import Index
from accountplan.model.pages import Booklet, Chapter, LateChapter

from .bind import bind
from .impose import FOLDS_TO, impose
from .order import Order, find_side, list_overs, list_stretches, order_parts
from .parts import Parts
from .printed import Printed, Spot, to_bytes
from .setting import LEFT, RIGHT, account, chapter, counted, overlay, placed
from .writing import Writer

Around: TypeAlias = tuple[list[Printed], list[Printed], list[Printed]]
"""The chapters before the accounts, after them, and on the back cover."""
Numbered: TypeAlias = tuple[list[Printed], Order, dict[str, int]]
"""All parts of a booklet, their order, and the page of every place."""
TRIES = 5
"""So often at most the pages that name other pages are laid out, until the numbers no longer change."""
RUN = 100
"""How many pages are laid over at once: an even number, so that the next one is a right page again."""
LEFT_PAGE = 2
"""The number of a page that lies left: accounts, what follows them and the back cover begin on one."""
ENDINGS = (".pdf", "-print.pdf")
"""The files of a booklet, after its stem: for the screen, and for the printer."""


class Book:
    """What makes one booklet of its parts."""

    def __init__(self, booklet: Booklet, writer: Writer, parts: Parts) -> None:
        self.booklet = booklet
        self.writer = writer
        self.parts = parts
        self._plain = replace(booklet, view=replace(booklet.view, as_of=""))
        """What an account sees of the booklet: neither date nor commit, which only the covers show; any change makes another commit."""
        self._written: dict[tuple[str, bool], str] = {}
        self._ordered: dict[tuple[str, ...], Numbered] = {}
        self.density = ""
        """How closely all of it is set: as usual, or `CLOSE`."""

    def begin(self) -> None:
        """Make the chapters that name no pages: all that can be made while the accounts are not there yet."""
        self._around(None)

    def accounts(self) -> list[tuple[str, str]]:
        """The source and the HTML of each account; nothing is written of one that is there already."""
        return [self._account(each) for each in self.booklet.accounts]

    def _account(self, found: LateChapter) -> tuple[str, str]:
        own = (found.anchor, found.title, found.template, found.made_from or repr(found.view))
        name = make_digest(repr(self._plain.view), *own, self.density)
        if (source := self.parts.named(name)) and self.parts.known(source):
            return source, ""
        html = self.writer.chapter(self._plain, found)
        return self.parts.name(name, self.parts.source(account, html, self.setting)), html

    @property
    def setting(self) -> str:
        """How an account is set: from a left page."""
        return f"{LEFT} {self.density}".strip()

    def is_crowded(self, accounts: Sequence[Printed]) -> bool:
        """Whether it takes a second set of sheets, and would not if each account took a leaf less."""
        _, pages, _ = self._numbered(accounts)
        return FOLDS_TO < len(pages.leaves) <= FOLDS_TO + 2 * len(accounts)

    def fits(self, accounts: Sequence[Printed]) -> bool:
        """Whether one set of sheets holds it."""
        _, pages, _ = self._numbered(accounts)
        return len(pages.leaves) <= FOLDS_TO

    def bind(self, accounts: Sequence[Printed]) -> dict[str, bytes]:
        """Both files by their names: all parts in order, with what follows from the whole."""
        booklet, writer = self.booklet, self.writer
        parts, pages, numbers = self._numbered(accounts)
        titles = {each.anchor: each.title for each in booklet.chapters}
        found = list_overs(pages, titles.items(), numbers, writer.say(say("Notes")))
        runs = [writer.overlay(booklet, found[start : start + RUN], len(pages.leaves)) for start in range(0, len(found), RUN)]
        notes = writer.notes(booklet)

        def make() -> tuple[bytes, bytes]:
            over = [self.parts.get(overlay, html, RIGHT) for html in runs]
            bound = bind(parts, pages.padded, self.parts.get(chapter, notes, RIGHT), over, titles, self.parts.cut)
            sheets = to_bytes(impose(bound))
            del bound.pages[len(pages.leaves) - 1 : len(pages.leaves) - 1 + pages.padding]
            return to_bytes(bound), sheets

        order_of_all = json.dumps([[astuple(leaf) for leaf in pages.leaves], titles])
        source = make_digest(*(part.source for part in parts), *runs, notes, order_of_all)
        return dict(zip((booklet.stem + ending for ending in ENDINGS), self.parts.bound(source, ENDINGS, make), strict=True))

    def _numbered(self, accounts: Sequence[Printed]) -> Numbered:
        """All parts with their order and the page of every place, worked out once for the same accounts."""
        key = (self.density, *(part.source for part in accounts))
        if key not in self._ordered:
            self._ordered[key] = self._number(accounts)
        return self._ordered[key]

    def _number(self, accounts: Sequence[Printed]) -> Numbered:
        """What names pages is made until every number is right: usually once."""
        pages, numbers = _order_pages(self._around(None), accounts)
        for _ in range(TRIES):
            around = self._around(numbers)
            pages, found = _order_pages(around, accounts)
            if found == numbers:
                front, end, back = around
                return [*front, *accounts, *end, *back], pages, numbers
            numbers = found
        raise RuntimeError(f"the page numbers of {self.booklet.stem} do not settle")

    def _around(self, numbers: Mapping[str, int] | None) -> Around:
        """What comes before the accounts, after them, and on the back; without numbers, a chapter that names any is only guessed at."""
        front = self._front(numbers)
        end = LEFT_PAGE if self.booklet.accounts else sum(part.pages for part in front) + 1
        return front, self._flow(self.booklet.end, end, numbers), self._flow(self.booklet.back, LEFT_PAGE, numbers)

    def _front(self, numbers: Mapping[str, int] | None) -> list[Printed]:
        """What comes before the accounts. When a page would stay blank before the first left page, the last chapter spreads over it."""
        front = self._flow(self.booklet.front, 1, numbers)
        before, last = sum(part.pages for part in front[:-1]), self.booklet.front[-1]
        blank = (before + front[-1].pages) % 2 == 0
        if self.booklet.accounts and (blank or front[-1].pages > 1):
            turned = self._part(last, find_side(before + 1), numbers, turn=True)
            front[-1] = turned if blank or turned.pages == front[-1].pages else front[-1]
        return front

    def _flow(self, chapters: Sequence[Chapter], number: int, numbers: Mapping[str, int] | None) -> list[Printed]:
        """Chapters one after the other, the first of which begins on page ``number`` (or on any page of that side)."""
        found: list[Printed] = []
        for each in chapters:
            if isinstance(each.view, Index) and numbers is not None:
                parts = self._pages(each, number, numbers)
            else:
                parts = [self._part(each, find_side(number), numbers)]
            number += sum(part.pages for part in parts)
            found += parts
        return found

    def _pages(self, found: Chapter, number: int, numbers: Mapping[str, int]) -> list[Printed]:
        """The index, from page ``number`` on: each page is a part, so that what changes on one has no other set again."""
        setting = f"{find_side(number)} {self.density}".strip()
        lines = self.parts.get(placed, self.writer.chapter(self.booklet, found, numbers, blank=True), setting)
        stretches = list_stretches([*lines.anchors.values()])
        pages = [replace(found, view=found.view.stretch(each.start, each.stop, each.heads)) for each in stretches]
        return [self._part(page, find_side(side), numbers) for side, page in enumerate(pages, number)]

    def _part(self, found: Chapter, side: str, numbers: Mapping[str, int] | None, turn: bool = False) -> Printed:
        setting = f"{side} {self.density}".strip()
        if not found.names_pages:
            return self.parts.get(chapter, self._html(found, turn), setting)
        if numbers is not None:
            return self.parts.get(chapter, self.writer.chapter(self.booklet, found, numbers, turn), setting)
        return self._guessed(found, setting)

    def _html(self, found: Chapter, turn: bool) -> str:
        """A chapter that names no pages, written once."""
        key = found.anchor, turn
        if key not in self._written:
            self._written[key] = self.writer.chapter(self.booklet, found, turn=turn)
        return self._written[key]

    def _guessed(self, found: Chapter, setting: str) -> Printed:
        """How many pages a chapter takes that names pages; after the accounts, where few others follow, one."""
        if found in self.booklet.end:
            return Printed(b"", 1, {found.anchor: Spot(0, 0, 0)}, ())
        return self.parts.get(counted, self._html(found, turn=False), setting)


def _order_pages(around: Around, accounts: Sequence[Printed]) -> tuple[Order, dict[str, int]]:
    """All pages in order, and the page of every place."""
    front, end, _ = around
    pages = order_parts([part.pages for part in front], [part.pages for part in accounts], [part.pages for part in end])
    return pages, pages.numbers([part.anchors for part in (*front, *accounts, *end)])
