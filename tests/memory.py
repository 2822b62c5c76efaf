"""A workspace in memory, in the place of a folder or a revision."""

from __future__ import annotations

from collections.abc import Mapping


class Memory:
    """Its files by path; None in place of text or bytes is a file that may not be read. Implements `accountplan.base.folder.Source`."""

    def __init__(self, files: Mapping[str, str | bytes | None]) -> None:
        self.files = files

    def list(self) -> tuple[str, ...]:
        return tuple(self.files)

    def read(self, path: str) -> bytes:
        content = self.files[path]
        if content is None:
            raise PermissionError(path)
        return content.encode() if isinstance(content, str) else content
