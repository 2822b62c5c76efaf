"""How the files of a workspace are called from elsewhere: from the root of its repository, or from the folder that we are in."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from accountplan.base.disk import find_real
from accountplan.base.error import UserError
from accountplan.cli.options import find_current_folder
from accountplan.cli.repository import find_top


@dataclass(frozen=True, slots=True)
class Places:
    """Names for files: ``root`` and ``current`` lead from the repository's root and from the current folder to the workspace; empty where they are one."""

    root: str = ""
    current: str = ""

    def below(self, path: str) -> str:
        """A file of the workspace, seen from the root of the repository."""
        return f"{self.root}/{path}" if self.root else path

    def here(self, path: str) -> str:
        """The same, seen from the current folder."""
        return f"{self.current}/{path}" if self.current else path


def find_places(workspace: Path) -> Places:
    """The way to a workspace from the root of its repository, which is the first folder upward that has a `.git`, and from the current folder.

    When the folder that we are in has been removed, the workspace stands for it.
    """
    current = workspace
    with suppress(UserError):
        current = find_real(find_current_folder())
    return Places(_lead(find_top(workspace) or workspace, workspace), _lead(current, workspace))


def _lead(start: Path, end: Path) -> str:
    way = os.path.relpath(end, start).replace(os.sep, "/")
    return "" if way == "." else way
