"""What is in a folder, replaced in one go; the folder itself stays.

It may be a mount point, which cannot be renamed; another system may have it mounted, and would go on showing the old one; a shell may be in it;
and it has its owner, group and permissions. So what is in it moves ``aside``, and what is new moves in. Until all of the old is aside, whatever
stops us leads back; from then on the folder that it is in is called ``old``, and the next build goes on where this one was killed.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists its mount points, also those that are on one disk with what is around them."""


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
        aside, old = self.place("aside"), self.place("old")
        aside.mkdir()
        try:
            move(self.inside(), self.out, aside)
            aside.rename(old)
        except BaseException:
            self._put_back(aside)
            raise
        try:
            move(list_names(self.stage), self.stage, self.out)
        except BaseException:
            move(self.inside(), self.out, self.stage)
            self._put_back(old)
            raise
        shutil.rmtree(old, ignore_errors=True)

    def recover(self) -> None:
        """Put back, or finish, what a build that was killed left half done."""
        aside, old = self.place("aside"), self.place("old")
        if aside.is_dir():
            self._put_back(aside)
        if old.is_dir() and not self.out.exists():
            old.rename(self.out)
        elif old.is_dir() and self.stage.is_dir():
            move(list_names(self.stage), self.stage, self.out)
        shutil.rmtree(old, ignore_errors=True)

    def _put_back(self, folder: Path) -> None:
        move(list_names(folder), folder, self.out)
        folder.rmdir()

    @property
    def _own(self) -> str:
        return f".{self.out.name}.accountplan-"


def list_names(folder: Path) -> list[str]:
    """What is in a folder."""
    return [path.name for path in folder.iterdir()]


def move(what: list[str], source: Path, target: Path) -> None:
    """Move what has these names from one folder to another on the same disk."""
    for name in sorted(what):
        (source / name).rename(target / name)


def is_mounted(folder: Path) -> bool:
    """Whether something is mounted here, so that nothing can be renamed into it from beside it."""
    if os.path.ismount(folder):
        return True
    with suppress(OSError):
        points = (line.split()[4] for line in MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines())
        return str(folder.resolve()) in {re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), point) for point in points}
    return False
