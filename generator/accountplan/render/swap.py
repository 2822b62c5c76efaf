"""What is in the folder of the site is replaced; the folder itself stays.

It may be a mount point, which cannot be renamed; another system may have it mounted, and would go on showing the old one; a shell or a server
may be in it; and it has its owner, group and permissions. So the new site, written beside it, first changes places with it, in one step:
whoever comes by the name of the folder sees all of the old site or all of the new. Then the folder, which is out of sight, is filled with the new
site, and the two change places again. Where folders cannot change places, or for whoever has come to the folder in another way, the filling
is all there is: file by file, and never a page without what it needs (`fill.py`).
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from accountplan.base.disk import find_real

from .fill import Filling

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists its mount points, also those that are on one disk with what is around them."""
HERE = -100
"""What Linux calls the folder that one is in (AT_FDCWD)."""
EXCHANGE = 2
"""What Linux calls changing places (RENAME_EXCHANGE)."""


@dataclass(frozen=True, slots=True)
class Swap:
    """The folder of the site, and where what we need besides it stands: within reach of a rename."""

    out: Path

    @property
    def stage(self) -> Path:
        """Where the new site is written."""
        return self.place("new")

    def place(self, what: str) -> Path:
        """A name that nobody else would choose: beside the folder, or in it when nothing can move between the two."""
        name = f"{self._own}{what}"
        return self.out / name if is_mounted(self.out) else self.out.with_name(name)

    def inside(self) -> list[str]:
        """What is in the folder, apart from what is only ours while we build."""
        return [path.name for path in self.out.iterdir() if not path.name.startswith(self._own)]

    def begin(self) -> None:
        """Make an empty stage whose files get the group that the folder gives its own."""
        shutil.rmtree(self.stage, ignore_errors=True)
        self.stage.mkdir()
        if self.out.is_dir():
            with suppress(OSError, AttributeError):  # not ours to give, or a system without groups
                os.chown(self.stage, -1, self.out.stat().st_gid)
            shutil.copymode(self.out, self.stage)

    def replace(self) -> None:
        """Let what is in the stage take the place of what is in the folder. What goes wrong leads back to how it was."""
        if not self.out.is_dir():
            self.stage.rename(self.out)
            return
        ready = self.place(f"swap-{_find_number(self.out)}")
        self.stage.rename(ready)
        if is_mounted(self.out) or not exchange_places(ready, self.out):
            self._fill(ready, self.out)
            return
        try:
            self._fill(self.out, ready)
        except BaseException:
            exchange_places(ready, self.out)
            raise
        exchange_places(ready, self.out)

    def recover(self) -> None:
        """Finish what a build that was killed left half done: the new site was whole before it began to take its place."""
        for ready, number in self._list_left():
            if _find_number(ready) == number and self.out.is_dir():
                self._fill(self.out, ready)
                exchange_places(ready, self.out)
            elif self.out.is_dir() and _find_number(self.out) == number:
                self._fill(ready, self.out)
        self.clear()

    def clear(self) -> None:
        """Remove all that is only ours, but for the folder of the site itself, should it not have come back to its place.

        A new site is no longer called ready while it is removed: the next build would take what is left of it for all.
        """
        for path in (self.place("aside"), self.stage):
            shutil.rmtree(path, ignore_errors=True)
        for ready, number in self._list_left():
            if _find_number(ready) != number:
                with suppress(OSError):
                    ready.rename(self.stage)
                    shutil.rmtree(self.stage, ignore_errors=True)

    def _list_left(self) -> Iterator[tuple[Path, int]]:
        """The folders that were changing places, each with the number of the folder of the site, by which it is known."""
        first = self.place("swap-")
        for path in sorted(first.parent.iterdir()):
            number = path.name.removeprefix(first.name)
            if path.name.startswith(first.name) and number.isdecimal() and path.is_dir() and not path.is_symlink():
                yield path, int(number)

    def _fill(self, source: Path, target: Path) -> None:
        Filling(source, target, self.place("aside"), self._own).run()

    @property
    def _own(self) -> str:
        return f".{self.out.name}.accountplan-"


def _find_number(folder: Path) -> int:
    return folder.stat().st_ino


def exchange_places(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk has no such step, and nothing has changed."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # not Linux, or an old one
        return False
    return bool(rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0)


def is_mounted(folder: Path) -> bool:
    """Whether something is mounted here, so that nothing can be renamed into it from beside it."""
    if os.path.ismount(folder):
        return True
    with suppress(OSError):
        points = (line.split()[4] for line in MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines())
        return str(find_real(folder)) in {re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), point) for point in points}
    return False
