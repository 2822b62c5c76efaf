"""The print shop: prints the parts of all booklets, with as many processes as asked for, and binds each booklet when its parts are ready."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from accountplan.model.pages import Booklet, Chapter
from accountplan.model.shipped import folder
from accountplan.model.text import say
from accountplan.model.words import Words

from .bind import bind
from .desk import LEFT, Desk, Setting
from .impose import impose
from .order import Order, order, overs
from .press import Press, Printed, anchors

if TYPE_CHECKING:
    from pikepdf import Pdf
    from weasyprint import Document

Tell: TypeAlias = Callable[[str, int, int], None]
STAGE = "booklets"
TRIES = 5
"""So often at most the pages with page numbers are laid out until the numbers no longer change."""
TURN = "turn"
FRONT, END, BACK = "0000-", "9998-", "9999-"
"""What goes before the ids of the parts that are not accounts."""


def booklets(
    made: Sequence[Booklet], words: Words, stage: Path, *, workers: int = 1, overrides: Path | None = None, tell: Tell | None = None
) -> None:
    """Write ``booklets/<stem>.pdf`` (for the screen) and ``booklets/<stem>-print.pdf`` (for the printer) of each booklet into ``stage``.

    Raises UserError when a template asks for something that a booklet may not read.
    """
    if not made:
        return
    out = stage / "booklets"
    out.mkdir(parents=True, exist_ok=True)
    shop = Shop(made, words, out, overrides)
    steps = sum(len(booklet.accounts) + 1 for booklet in made)
    work = _in_processes(shop, workers) if workers > 1 and "fork" in multiprocessing.get_all_start_methods() else _here(shop)
    for done, _ in enumerate(work, 1):
        if tell:
            tell(STAGE, done, steps)


class Shop:
    """All booklets with what prints them. A process makes its press when it first prints."""

    def __init__(self, made: Sequence[Booklet], words: Words, out: Path, overrides: Path | None) -> None:
        self.made = made
        self.out = out
        self.desk = Desk(words, overrides)
        self.folders = (*([overrides / "booklet"] if overrides else []), folder("templates") / "booklet")
        self.notes = words.say(say("Notes"))

    @cached_property
    def press(self) -> Press:
        """The press of this process. What exists by now stays, so that the collector need not look at it again."""
        made = Press(self.folders)
        gc.collect()
        gc.freeze()
        return made

    def account(self, number: int, index: int) -> Printed:
        """Print one account of a booklet: on two facing pages when it fits, else running on."""
        booklet, chapter = self.made[number], self.made[number].accounts[index]
        laid = None
        if chapter.view.spread:
            laid = self._lay_out(booklet, (chapter,), Setting(turn=True))
        if laid is None or len(laid.pages) > 2 or anchors(laid)[TURN].page != 1:
            laid = self._lay_out(booklet, (chapter,), LEFT)
        printed = self.press.print(laid, f"{index + 1:04}-")
        gc.collect()
        return replace(printed, anchors={anchor: spot for anchor, spot in printed.anchors.items() if anchor != TURN})

    def _lay_out(self, booklet: Booklet, chapters: Sequence[Chapter], setting: Setting) -> Document:
        return self.press.lay_out(self.desk.part(booklet, chapters, setting))

    def bind(self, number: int, accounts: Sequence[Printed]) -> None:
        """Print the rest of a booklet, bind it, and write both files."""
        booklet = self.made[number]
        back = self.press.print(self._lay_out(booklet, booklet.back, LEFT), BACK)
        parts, pages, numbers = self._numbered(booklet, accounts, back)
        chapters = [(chapter.anchor, chapter.title) for chapter in (*booklet.front, *booklet.accounts, *booklet.end)]
        furniture = self.desk.furniture(booklet, overs(pages, chapters, numbers, self.notes), len(pages.leaves))
        over = self.press.print(self.press.lay_out(furniture), tags=False)
        notes = self.press.print(self.press.lay_out(self.desk.notes(booklet)))
        titles = {**dict(chapters), **{chapter.anchor: chapter.title for chapter in booklet.back}}
        bound = bind(parts, pages.padded, notes, over, titles)
        _save(impose(bound), self.out / f"{booklet.stem}-print.pdf")
        del bound.pages[len(pages.leaves) - 1 : len(pages.leaves) - 1 + pages.padding]
        _save(bound, self.out / f"{booklet.stem}.pdf")
        gc.collect()

    def _numbered(self, booklet: Booklet, accounts: Sequence[Printed], back: Printed) -> tuple[list[Printed], Order, dict[str, int]]:
        """Print the pages that name other pages, until every number is right."""
        numbers: dict[str, int] = {}
        for _ in range(TRIES):
            front = self._lay_out(booklet, booklet.front, Setting("right", numbers=numbers))
            end = self._lay_out(booklet, booklet.end, Setting(numbers=numbers))
            lengths = [len(front.pages), *(part.pages for part in accounts), len(end.pages), back.pages]
            pages = order(lengths)
            found = pages.numbers([anchors(front), *(part.anchors for part in accounts), anchors(end)])
            if found == numbers:
                return [self.press.print(front, FRONT), *accounts, self.press.print(end, END), back], pages, numbers
            numbers = found
        raise RuntimeError(f"the page numbers of {booklet.stem} do not settle")


def _save(pdf: Pdf, path: Path) -> None:
    """Write a PDF that is the same each time."""
    from pikepdf import ObjectStreamMode

    pdf.save(path, min_version="1.7", deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)


# ---- In one process or in many ---------------------------------------------------------------------


def _here(shop: Shop) -> Iterator[None]:
    """Print everything in this process, a step at a time."""
    try:
        for number, booklet in enumerate(shop.made):
            accounts = []
            for index in range(len(booklet.accounts)):
                accounts.append(shop.account(number, index))
                yield
            shop.bind(number, accounts)
            yield
    finally:
        gc.unfreeze()


_shop: Shop | None = None


def _account(number: int, index: int) -> tuple[int, int, Printed | None]:
    assert _shop is not None
    return number, index, _shop.account(number, index)


def _bind(number: int, accounts: Sequence[Printed]) -> tuple[int, int, Printed | None]:
    assert _shop is not None
    _shop.bind(number, accounts)
    return number, -1, None


@contextmanager
def _shared(shop: Shop) -> Iterator[None]:
    """Hold the shop where forked processes find it."""
    global _shop
    _shop = shop
    try:
        yield
    finally:
        _shop = None


def _in_processes(shop: Shop, workers: int) -> Iterator[None]:
    """Print everything in forked processes; a booklet is bound as soon as all its accounts are printed."""
    with _shared(shop), ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
        ready: list[dict[int, Printed]] = [{} for _ in shop.made]
        waiting: set[Future[tuple[int, int, Printed | None]]] = {
            pool.submit(_account, number, index) for number, booklet in enumerate(shop.made) for index in range(len(booklet.accounts))
        }
        try:
            while waiting:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for number, index, printed in (future.result() for future in finished):
                    if printed is not None:
                        ready[number][index] = printed
                        if len(ready[number]) == len(shop.made[number].accounts):
                            accounts = [ready[number].pop(each) for each in range(len(ready[number]))]
                            waiting.add(pool.submit(_bind, number, accounts))
                    yield
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
