"""The print shop: prints the parts of all booklets, with as many processes as asked for, and binds each booklet when its parts are ready."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from accountplan.base.shipped import folder
from accountplan.base.words import Words
from accountplan.crew import can_fork, pool
from accountplan.model.pages import Booklet

from .book import Book, Known
from .desk import Desk
from .press import Press, Printed

Done: TypeAlias = tuple[int, int | None, Printed | Known | None]
"""The number of a booklet, of an account of it (None: the other chapters), and what was printed (None: all was bound)."""
Tell: TypeAlias = Callable[[str, int, int], None]
STAGE = "booklets"


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
    steps = sum(len(booklet.accounts) + 2 for booklet in made)
    with TemporaryDirectory(prefix="accountplan-") as scratch:
        shop = Shop(made, Desk(words, overrides), out, (*_own(overrides), folder("templates") / "booklet"), Path(scratch))
        work = _in_processes(shop, workers) if workers > 1 and can_fork() else _here(shop)
        for done, _ in enumerate(work, 1):
            if tell:
                tell(STAGE, done, steps)


def _own(overrides: Path | None) -> tuple[Path, ...]:
    """The workspace's own folder of rulings and the like."""
    return (overrides / "booklet",) if overrides else ()


class Shop:
    """All booklets with what prints them. A process makes its press when it first prints."""

    def __init__(self, made: Sequence[Booklet], desk: Desk, out: Path, folders: tuple[Path, ...], scratch: Path) -> None:
        self.made = made
        self.desk = desk
        self.out = out
        self.folders = folders
        self.scratch = scratch

    @cached_property
    def press(self) -> Press:
        """The press of this process. What exists by now stays, so that the collector need not look at it again."""
        made = Press(self.folders, self.scratch)
        gc.collect()
        gc.freeze()
        return made

    def book(self, number: int, known: Known | None = None) -> Book:
        """What prints one of the booklets; ``known`` is what of it was printed elsewhere."""
        return Book(self.made[number], self.desk, self.press, known)


# ---- In one process or in many ---------------------------------------------------------------------


def _here(shop: Shop) -> Iterator[None]:
    """Print everything in this process, a step at a time."""
    try:
        for number, booklet in enumerate(shop.made):
            book, accounts = shop.book(number), []
            book.begin()
            yield
            for index in range(len(booklet.accounts)):
                accounts.append(book.account(index))
                yield
            book.bind(accounts, shop.out)
            yield
    finally:
        gc.unfreeze()


_shop: Shop | None = None


def _begin(number: int) -> Done:
    assert _shop is not None
    return number, None, _shop.book(number).begin()


def _account(number: int, index: int) -> Done:
    assert _shop is not None
    return number, index, _shop.book(number).account(index)


def _bind(number: int, accounts: Sequence[Printed], known: Known) -> Done:
    assert _shop is not None
    _shop.book(number, known).bind(accounts, _shop.out)
    gc.collect()
    return number, None, None


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
    """Print everything in forked processes, which share what is imported; a booklet is bound as soon as all its accounts are printed."""
    for name in ("weasyprint", "pikepdf"):
        import_module(name)
    with _shared(shop), pool(workers) as others:
        parts = [_Parts(len(booklet.accounts)) for booklet in shop.made]
        waiting: set[Future[Done]] = {others.submit(_begin, number) for number in range(len(parts))}
        waiting |= {others.submit(_account, number, index) for number, each in enumerate(parts) for index in range(each.count)}
        try:
            while waiting:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for number, index, made in (future.result() for future in finished):
                    if made is not None and parts[number].take(index, made):
                        waiting.add(others.submit(_bind, number, *parts[number].give()))
                    yield
        except BaseException:
            others.shutdown(cancel_futures=True)
            raise


class _Parts:
    """What is ready of one booklet."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.accounts: dict[int, Printed] = {}
        self.known: Known | None = None

    def take(self, index: int | None, made: Printed | Known) -> bool:
        """Keep an account, or what was printed besides; true when nothing is missing any more."""
        if isinstance(made, Printed):
            assert index is not None
            self.accounts[index] = made
        else:
            self.known = made
        return self.known is not None and len(self.accounts) == self.count

    def give(self) -> tuple[list[Printed], Known]:
        """All of it, in order; it is not kept here."""
        assert self.known is not None
        return [self.accounts.pop(each) for each in range(self.count)], self.known
