"""What has changed on disk: by looking, which works on every file system."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = dict[str, tuple[int, int]]


def make_stamp(folders: Iterable[Path]) -> Stamp:
    """When each file below these folders was last written, and how large it is.

    A file that goes while we look does not count, nor does one that an editor hides behind a point.
    """
    seen: Stamp = {}
    for path in (path for folder in folders for path in _list_files(folder)):
        with suppress(OSError):
            status = path.stat()
            seen[str(path)] = (status.st_mtime_ns, status.st_size)
    return seen


def _list_files(top: Path) -> Iterator[Path]:
    for folder, below, names in os.walk(top):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from (Path(folder) / name for name in names if not name.startswith("."))
