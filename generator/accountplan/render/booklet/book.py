"""One booklet: print its chapters, find the number of every page, bind them, and write both files."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from accountplan.base.text import say
from accountplan.model.pages import Booklet, Chapter

from .bind import bind
from .desk import LEFT, Desk, Setting
from .impose import impose
from .order import Order, Over, order, overs, side
from .press import Press, Printed, Spot, anchors

if TYPE_CHECKING:
    from pikepdf import Pdf
    from weasyprint import Document

Known: TypeAlias = dict[str, tuple[str, Printed]]
"""What was printed by its name, each with the HTML that it was printed from."""
Around: TypeAlias = tuple[list[Printed], list[Printed], list[Printed]]
"""The chapters before the accounts, after them, and on the back cover."""
TRIES = 5
"""So often at most the pages that name other pages are laid out, until the numbers no longer change."""
TURN = "turn"
"""Where the right half of a plan begins that is set on two facing pages."""
END, MEETING = "end", "meeting"
"""Where a plan ends, and where the page for the meeting begins that may follow it."""
ACTIONS = "actions"
"""Where the action plan begins."""
INNER = (TURN, END, MEETING, ACTIONS)
"""Places that only matter while an account is laid out."""
LITTLE = 300.0
"""A page with nothing below this height (in points) is used for less than half."""
RUN = 100
"""So many pages are laid over at once: an even number, so that the next one is a right page again."""


class Book:
    """What prints and binds one booklet."""

    def __init__(self, booklet: Booklet, desk: Desk, press: Press, known: Known | None = None) -> None:
        self.booklet = booklet
        self.desk = desk
        self.press = press
        self.known: Known = known or {}

    def begin(self) -> Known:
        """Print the chapters that name no pages; what comes back makes `bind` quick, in whichever process."""
        self._around(None)
        return self.known

    def account(self, index: int) -> Printed:
        """Print one account."""
        laid = self._laid(self.booklet.accounts[index])
        printed = self.press.print(laid)
        del laid
        gc.collect()
        return replace(printed, anchors={anchor: spot for anchor, spot in printed.anchors.items() if anchor not in INNER})

    def _laid(self, chapter: Chapter) -> Document:
        """The pages of one account: two that face each other when it fits, else running on.

        When the last left page would be used for less than half: closer when that saves a leaf, else with all actions on that page.
        """
        if chapter.spread:
            facing = self._lay_out(chapter, Setting(turn=True))
            if len(facing.pages) == 2 and anchors(facing)[TURN].page == 1:
                return facing
        laid, pages = self._run_on(chapter, LEFT)
        places = anchors(laid)
        if pages > 1 and pages % 2 and places[END].y > LITTLE:
            closer, fewer = self._run_on(chapter, Setting(close=True))
            if fewer < pages:
                return closer
            if ACTIONS in places and places[ACTIONS].page == pages - 2:
                apart, as_many = self._run_on(chapter, Setting(apart=True))
                return apart if as_many == pages else laid
        return laid

    def _run_on(self, chapter: Chapter, setting: Setting) -> tuple[Document, int]:
        """The pages of one account, and how many its plan takes; the right page that would face the last one is for the meeting."""
        laid = self._lay_out(chapter, replace(setting, meeting=True))
        pages = anchors(laid)[MEETING].page
        return (laid if pages % 2 else laid.copy(laid.pages[:pages])), pages

    def _lay_out(self, chapter: Chapter, setting: Setting) -> Document:
        return self.press.lay_out(self.desk.part(self.booklet, chapter, setting))

    def bind(self, accounts: Sequence[Printed], out: Path) -> None:
        """Print the other chapters, bind all, and write ``<stem>.pdf`` and ``<stem>-print.pdf`` into ``out``."""
        booklet = self.booklet
        parts, pages, numbers = self._numbered(accounts)
        titles = {chapter.anchor: chapter.title for chapter in (*booklet.front, *booklet.accounts, *booklet.end, *booklet.back)}
        over = self._furniture(overs(pages, titles.items(), numbers, self.desk.say(say("Notes"))), len(pages.leaves))
        bound = bind(parts, pages.padded, self._print("", self.desk.notes(booklet)), over, titles)
        _save(impose(bound), out / f"{booklet.stem}-print.pdf")
        del bound.pages[len(pages.leaves) - 1 : len(pages.leaves) - 1 + pages.padding]
        _save(bound, out / f"{booklet.stem}.pdf")

    def _numbered(self, accounts: Sequence[Printed]) -> tuple[list[Printed], Order, dict[str, int]]:
        """All parts with their order and the page of every place. What names pages is printed until every number is right: mostly once."""
        pages, numbers = _ordered(self._around(None), accounts)
        for _ in range(TRIES):
            around = self._around(numbers)
            pages, found = _ordered(around, accounts)
            if found == numbers:
                front, end, back = around
                return [*front, *accounts, *end, *back], pages, numbers
            numbers = found
        raise RuntimeError(f"the page numbers of {self.booklet.stem} do not settle")

    def _around(self, numbers: Mapping[str, int] | None) -> Around:
        """What comes before the accounts, after them, and on the back; without numbers, a chapter that names any is only guessed at."""
        return self._front(numbers), self._flow(self.booklet.end, 2, numbers), self._flow(self.booklet.back, 2, numbers)

    def _front(self, numbers: Mapping[str, int] | None) -> list[Printed]:
        """What comes before the accounts.

        When a page would stay blank before the first left page, the last chapter is set closer if that saves a page, else it spreads over it.
        """
        front = self._flow(self.booklet.front, 1, numbers)
        before, last = sum(part.pages for part in front[:-1]), self.booklet.front[-1]
        if (before + front[-1].pages) % 2 == 0:
            setting = Setting(side(before + 1), numbers=numbers)
            closer = self._part(last, replace(setting, close=True)) if front[-1].pages > 1 else front[-1]
            front[-1] = closer if closer.pages < front[-1].pages else self._part(last, replace(setting, turn=True))
        return front

    def _flow(self, chapters: Sequence[Chapter], number: int, numbers: Mapping[str, int] | None) -> list[Printed]:
        """Chapters one after the other, the first of which begins on page ``number`` (or on any page of that side)."""
        found = []
        for chapter in chapters:
            found.append(self._part(chapter, Setting(side(number), numbers=numbers)))
            number += found[-1].pages
        return found

    def _part(self, chapter: Chapter, setting: Setting) -> Printed:
        if chapter.names_pages and setting.numbers is None:
            return self._guessed(chapter, setting)
        html = self.desk.part(self.booklet, chapter, setting)
        return self._print(f"{chapter.anchor}{'-turn' if setting.turn else ''}{'-close' if setting.close else ''}", html)

    def _guessed(self, chapter: Chapter, setting: Setting) -> Printed:
        """How many pages a chapter takes that names pages; after the accounts, where few others follow, one."""
        guessed = Printed(b"", 1, {chapter.anchor: Spot(0, 0, 0)}, ())
        if chapter in self.booklet.end:
            return guessed
        html, name = self.desk.part(self.booklet, chapter, replace(setting, numbers={})), f"guess-{chapter.anchor}"
        if name not in self.known:
            laid = self.press.lay_out(html)
            self.known[name] = html, replace(guessed, pages=len(laid.pages), anchors=anchors(laid))
        return self.known[name][1]

    def _print(self, anchor: str, html: str, tags: bool = True) -> Printed:
        """Some pages; the same HTML is printed once."""
        if anchor not in self.known or self.known[anchor][0] != html:
            self.known[anchor] = html, self.press.print(self.press.lay_out(html), tags)
            gc.collect()
        return self.known[anchor][1]

    def _furniture(self, found: Sequence[Over], total: int) -> list[Printed]:
        """What lies over every page."""
        runs = [found[start : start + RUN] for start in range(0, len(found), RUN)]
        return [self._print(f"over-{number}", self.desk.furniture(self.booklet, run, total), tags=False) for number, run in enumerate(runs)]


def _ordered(around: Around, accounts: Sequence[Printed]) -> tuple[Order, dict[str, int]]:
    """All pages in order, and the page of every place."""
    front, end, _ = around
    pages = order([part.pages for part in front], [part.pages for part in accounts], [part.pages for part in end])
    return pages, pages.numbers([part.anchors for part in (*front, *accounts, *end)])


def _save(pdf: Pdf, path: Path) -> None:
    """Write a PDF that is the same each time."""
    from pikepdf import ObjectStreamMode

    pdf.save(path, min_version="1.7", deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
