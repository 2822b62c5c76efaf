"""A folder is made to hold what another holds, in an order in which every link on every page leads somewhere at every moment.

What pages need comes first, then pages that are new, then those that changed, each in one step; what is gone goes last. Nothing is left open
to a reader who comes by: a file is the old one or the new one. Whatever stops us leads back to how it was.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from accountplan.base.disk import is_there, list_files

Files: TypeAlias = dict[str, tuple[int, int]]
"""The files in a folder and below, by relative path with forward slashes, each with what tells it from any other on this machine."""


def give_second_name(file: Path, name: Path) -> None:
    """Give a file or a link a second name where the disk has such, else copy it: neither is written in afterwards."""
    try:
        os.link(file, name, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, name, follow_symlinks=False)


def list_identities(folder: Path, own: str) -> Files:
    """What is in a folder, apart from what begins with ``own`` at its top."""
    known = ((file, (folder / file).lstat()) for file in list_files(folder) if not file.startswith(own))
    return {file: (each.st_dev, each.st_ino) for file, each in known}


@dataclass(slots=True)
class Filling:
    """``target`` is to hold what ``source`` holds; what it held before goes ``aside`` until all is done. ``own`` begins the names that stay."""

    source: Path
    target: Path
    aside: Path
    own: str
    new: Files = field(init=False)
    old: Files = field(init=False)
    done: list[str] = field(default_factory=list)
    """The files that were touched, and with a slash at their end the folders that were made, in this order."""

    def run(self) -> None:
        """Do it all, or nothing."""
        self.new, self.old = list_identities(self.source, self.own), list_identities(self.target, self.own)
        shutil.rmtree(self.aside, ignore_errors=True)
        self.aside.mkdir()
        try:
            self._run()
        except BaseException:
            self._undo()
            raise
        finally:
            shutil.rmtree(self.aside, ignore_errors=True)

    def _run(self) -> None:
        gone = sorted(self.old.keys() - self.new.keys(), key=lambda file: (not _is_page(file), file))
        folders = {parent.as_posix() for file in self.new for parent in Path(file).parents}
        in_the_way = [file for file in gone if file in folders or any(parent.as_posix() in self.new for parent in Path(file).parents)]
        for file in in_the_way:
            self._take(file)
        for file in sorted((file for file in self.new if self.new[file] != self.old.get(file)), key=self._find_turn):
            self._put(file)
        for file in gone:
            if file not in in_the_way:
                self._take(file)

    def _find_turn(self, file: str) -> tuple[bool, bool, str]:
        """What pages need before pages, new pages before those that may lead to them."""
        return (_is_page(file), file in self.old, file)

    def _put(self, file: str) -> None:
        target = self.target / file
        self._make(target.parent)
        saved, fresh = self._note(file), self.aside / "fresh"
        if file in self.old:
            give_second_name(target, saved)
        give_second_name(self.source / file, fresh)
        fresh.replace(target)

    def _take(self, file: str) -> None:
        target = self.target / file
        target.replace(self._note(file))
        with suppress(OSError):
            for parent in Path(file).parents[:-1]:
                (self.target / parent).rmdir()

    def _note(self, file: str) -> Path:
        """Where what is at this place now is kept; from here on it is undone."""
        self.done.append(file)
        return self.aside / str(len(self.done))

    def _make(self, folder: Path) -> None:
        if not folder.is_dir():
            self._make(folder.parent)
            self.done.append(f"{folder.relative_to(self.target).as_posix()}/")
            folder.mkdir()

    def _undo(self) -> None:
        for number, name in reversed([*enumerate(self.done, 1)]):
            self._put_back(name, self.aside / str(number))

    def _put_back(self, name: str, saved: Path) -> None:
        """A file as it was before, where it was ``saved``; what was not there before goes."""
        target = self.target / name
        if name.endswith("/"):
            with suppress(OSError):
                target.rmdir()
        elif is_there(saved):
            target.parent.mkdir(parents=True, exist_ok=True)
            saved.replace(target)
        elif name not in self.old:
            target.unlink(missing_ok=True)


def _is_page(file: str) -> bool:
    return file.endswith(".html")
