"""Where files come from when the workspace is a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

MAX_BYTES = 2_000_000
"""A file larger than this is refused; of a larger file one byte more is read, so that it shows."""


class FolderSource:
    """The files below ``plans/`` of a workspace on disk. Links are followed only when they stay inside the workspace."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def list(self) -> tuple[str, ...]:
        """All files below ``plans/``, sorted. Links are named too, so that one that leads nowhere can be reported.

        So is a folder that cannot be walked, because it is a link or may not be opened: with a slash at its end.
        """
        return tuple(sorted(self._files()))

    def read(self, path: str) -> bytes:
        """The bytes of one file, at most ``MAX_BYTES`` + 1. Raises OSError when it cannot be read or leads outside."""
        real = Path(os.path.realpath(self.root / path, strict=True))
        if not real.is_relative_to(self.root):
            raise PermissionError(f"leads outside the workspace: {path}")
        if not stat.S_ISREG(real.stat().st_mode):
            raise PermissionError(f"not a regular file: {path}")
        with real.open("rb") as file:
            return file.read(MAX_BYTES + 1)

    def _files(self) -> Iterator[str]:
        shut: list[OSError] = []
        for folder, folders, files in os.walk(self.root / "plans", onerror=shut.append):
            base = Path(folder)
            yield from (self._relative(base / name) + "/" for name in folders if (base / name).is_symlink())
            for name in files:
                mode = (base / name).lstat().st_mode
                if stat.S_ISREG(mode) or stat.S_ISLNK(mode):
                    yield self._relative(base / name)
        yield from (self._relative(Path(error.filename)) + "/" for error in shut if Path(error.filename) != self.root / "plans")

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()
