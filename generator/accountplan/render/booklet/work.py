"""All booklets: parts that are not kept are printed by as many processes as asked for, and each booklet is bound when its parts are there."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from accountplan.base.error import UserError
from accountplan.base.progress import Tell, tell_nobody
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.text import say
from accountplan.model.edition import Edition
from accountplan.model.pages import Booklet
from accountplan.render.processes import map_parts
from accountplan.render.standing import digest_files, write

from .book import Book
from .parts import Parts
from .printed import Printed
from .printer_libraries import import_printer
from .printing import Printer
from .setting import CLOSE, account
from .writing import Writer

STAGE = FOLDER = "booklets"
FEW = 4
"""Fewer accounts than this are printed sooner than other processes are ready for them."""


def print_booklets(made: Sequence[Booklet], edition: Edition, stage: Path, tell: Tell = tell_nobody) -> None:
    """Write ``booklets/<stem>.pdf`` (for the screen) and ``booklets/<stem>-print.pdf`` (for the printer) of each booklet into ``stage``.

    Raises UserError when a template asks for something that a booklet may not read.
    """
    if not made:
        return
    (stage / FOLDER).mkdir(parents=True, exist_ok=True)
    steps = sum(len(booklet.accounts) + 2 for booklet in made)
    with TemporaryDirectory(prefix=".scratch-", dir=stage) as scratch:  # not where others keep theirs: there may be no room
        for done, files in enumerate(Work(edition, Path(scratch)).files(made), 1):
            for name, content in files.items():
                write(stage / FOLDER / name, content, edition.old / FOLDER / name)
            tell(STAGE, done, steps)


def _list_folders(overrides: Path | None) -> tuple[Path, ...]:
    """Where stylesheets and drawings are looked up: in the workspace's own folder first."""
    return (*([overrides / "booklet"] if overrides else []), find_shipped_folder("templates") / "booklet")


class Work:
    """What all booklets are made with. A process makes its printer when it first prints."""

    def __init__(self, edition: Edition, scratch: Path) -> None:
        self._edition = edition
        self._scratch = scratch
        self._writer = Writer(edition.words, edition.overrides)

    @cached_property
    def printer(self) -> Printer:
        """The printer of this process."""
        import_printer()
        return Printer(_list_folders(self._edition.overrides), self._scratch)

    def files(self, made: Sequence[Booklet]) -> Iterator[dict[str, bytes]]:
        """The files of each booklet when it is bound, by name; nothing yet after each step before."""
        own = digest_files(self._edition.overrides)
        books = [Book(each, self._writer, Parts(own, self._edition.kept, lambda: self.printer)) for each in made]
        accounts = [book.accounts() for book in books]
        crowded: list[tuple[Book, list[Printed]]] = []
        with _pause_collector():
            with self._printing(_list_missing(books, accounts)) as printed:
                for book, found in zip(books, accounts, strict=True):
                    yield from self._make(book, found, printed, crowded)
            for book, parts in crowded:
                yield self._bind(book, self._set_closer(book, parts))
                _collect()

    def _make(
        self, book: Book, found: Sequence[tuple[str, str]], printed: Iterator[Printed], crowded: list[tuple[Book, list[Printed]]]
    ) -> Iterator[dict[str, bytes]]:
        """The files of one booklet after each of its steps; one that is crowded waits, as its accounts may be set closer."""
        book.begin()
        yield {}
        parts = []
        for source, _ in found:
            parts.append(book.parts.known(source) or book.parts.add(source, next(printed)))
            yield {}
        if book.is_crowded(parts):
            crowded.append((book, parts))
            return
        yield self._bind(book, parts)
        _collect()

    def _set_closer(self, book: Book, parts: list[Printed]) -> list[Printed]:
        """The accounts of a booklet set closer, all of them, where one set of sheets then holds it; else as they were."""
        book.density = CLOSE
        found = book.accounts()
        with self._printing(_list_missing([book], [found])) as printed:
            closer = [book.parts.known(source) or book.parts.add(source, next(printed)) for source, _ in found]
        if book.fits(closer):
            return closer
        book.density = ""
        return parts

    def _bind(self, book: Book, parts: list[Printed]) -> dict[str, bytes]:
        """Bind a booklet. Templates of a workspace may lead a link nowhere, or ask for more pages than lie over them: a UserError says so."""
        try:
            return book.bind(parts)
        except (KeyError, ValueError) as error:
            if self._edition.overrides is None:
                raise
            message = say("A booklet cannot be bound with the files in templates/booklet: {reason}.", reason=str(error))
            raise UserError(message, say("Mend them, or build without --templates.")) from error

    def _printing(self, missing: Sequence[tuple[str, str]]) -> AbstractContextManager[Iterator[Printed]]:
        """Accounts that are not kept, in this order: printed when they are asked for, or by other processes that begin at once."""
        if missing:
            import_printer()  # once for all processes
        return map_parts(self.account, missing, self._edition.workers if len(missing) >= FEW else 1)

    def account(self, part: tuple[str, str]) -> Printed:
        """Print one account, by its HTML and setting."""
        made = account(self.printer, *part)
        _collect()
        return made


def _list_missing(books: Sequence[Book], accounts: Sequence[Sequence[tuple[str, str]]]) -> list[tuple[str, str]]:
    """HTML and setting of the accounts that are not kept, each once, in order."""
    missing: dict[str, tuple[str, str]] = {}
    for book, found in zip(books, accounts, strict=True):
        missing |= {source: (html, book.setting) for source, html in found if not book.parts.known(source)}
    return list(missing.values())


@contextmanager
def _pause_collector() -> Iterator[None]:
    """Let the garbage collector look only when something is done: while pages are laid out all is in use, and there is much of it."""
    gc.disable()
    gc.freeze()  # before other processes are forked: what stays is then shared with them, and not looked through by each
    try:
        yield
    finally:
        gc.unfreeze()
        gc.enable()


def _collect() -> None:
    """Let go of what something took. What is left then stays: the collector need not look at it again."""
    gc.collect()
    gc.freeze()
