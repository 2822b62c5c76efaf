"""All booklets: parts that are not kept are printed by as many processes as asked for, and each booklet is bound when its parts are there."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from accountplan.base.shipped import folder
from accountplan.crew import can_fork, pool
from accountplan.model.edition import Edition
from accountplan.model.pages import Booklet
from accountplan.render.standing import contents, write

from .book import Book
from .parts import Parts
from .printed import Printed
from .printing import Printer
from .setting import LEFT, account
from .writing import Writer

Tell: TypeAlias = Callable[[str, int, int], None]
STAGE = FOLDER = "booklets"
FEW = 4
"""Fewer accounts than this are printed sooner than other processes are ready for them."""


def booklets(made: Sequence[Booklet], edition: Edition, stage: Path, tell: Tell = lambda *_: None) -> None:
    """Write ``booklets/<stem>.pdf`` (for the screen) and ``booklets/<stem>-print.pdf`` (for the printer) of each booklet into ``stage``.

    Raises UserError when a template asks for something that a booklet may not read.
    """
    if not made:
        return
    (stage / FOLDER).mkdir(parents=True, exist_ok=True)
    steps = sum(len(booklet.accounts) + 2 for booklet in made)
    with TemporaryDirectory(prefix="accountplan-") as scratch:
        for done, files in enumerate(Work(edition, Path(scratch)).files(made), 1):
            for name, content in files.items():
                write(stage / FOLDER / name, content, edition.old / FOLDER / name)
            tell(STAGE, done, steps)


def _folders(overrides: Path | None) -> tuple[Path, ...]:
    """Where stylesheets and drawings are looked up: in the workspace's own folder first."""
    return (*([overrides / "booklet"] if overrides else []), folder("templates") / "booklet")


class Work:
    """What all booklets are made with. A process makes its printer when it first prints."""

    def __init__(self, edition: Edition, scratch: Path) -> None:
        self._edition = edition
        self._scratch = scratch
        self._writer = Writer(edition.words, edition.overrides)

    @cached_property
    def printer(self) -> Printer:
        """The printer of this process. What exists by now stays, so that the collector need not look at it again."""
        made = Printer(_folders(self._edition.overrides), self._scratch)
        gc.collect()
        gc.freeze()
        return made

    def files(self, made: Sequence[Booklet]) -> Iterator[dict[str, bytes]]:
        """The files of each booklet when it is bound, by name; nothing yet after each step before."""
        own = contents(self._edition.overrides)
        books = [Book(each, self._writer, Parts(own, self._edition.kept, lambda: self.printer)) for each in made]
        accounts = [[book.account(index) for index in range(len(each.accounts))] for book, each in zip(books, made, strict=True)]
        missing = {
            source: html for book, found in zip(books, accounts, strict=True) for source, html in found if not book.parts.known(source)
        }
        with self._printing(missing) as printed:
            for book, found in zip(books, accounts, strict=True):
                book.begin()
                yield {}
                parts = []
                for source, _ in found:
                    parts.append(book.parts.known(source) or book.parts.add(source, printed(source)))
                    yield {}
                yield book.bind(parts)

    @contextmanager
    def _printing(self, missing: Mapping[str, str]) -> Iterator[Callable[[str], Printed]]:
        """What gives an account that is not kept, by its source: printed now, or by another process that began with it at once."""
        workers = self._edition.workers
        if workers < 2 or len(missing) < FEW or not can_fork():
            try:
                yield lambda source: self.account(missing[source])
            finally:
                gc.unfreeze()
            return
        for name in ("weasyprint", "pikepdf"):
            import_module(name)
        with _shared(self), pool(workers) as others:
            begun = {source: others.submit(_account, html) for source, html in missing.items()}
            try:
                yield lambda source: begun.pop(source).result()
            except BaseException:
                others.shutdown(cancel_futures=True)
                raise

    def account(self, html: str) -> Printed:
        """Print one account, and let go of what that took."""
        made = account(self.printer, html, LEFT)
        gc.collect()
        return made


_work: Work | None = None


@contextmanager
def _shared(work: Work) -> Iterator[None]:
    """Hold what forked processes need where they find it."""
    global _work
    _work = work
    try:
        yield
    finally:
        _work = None


def _account(html: str) -> Printed:
    assert _work is not None
    return _work.account(html)
