"""Where files come from when the workspace is a folder, with what finds how old what they hold is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.folder import Contents, Folder, Source

if TYPE_CHECKING:
    from .ages import Aging


class FolderSource(Folder):
    """The files of a workspace on disk. ``aging`` finds how old what they hold is; None where no history is known."""

    def __init__(self, root: Path, aging: Aging | None = None) -> None:
        super().__init__(root)
        self.aging = aging


class Snapshot(Contents):
    """The files of a source as they were at one moment. ``aging`` finds how old what they held is; None where no history is known."""

    def __init__(self, source: Source, aging: Aging | None = None) -> None:
        super().__init__(source)
        self.aging = aging
