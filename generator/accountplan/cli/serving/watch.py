"""What has changed on disk: by looking, which works on every file system."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = dict[str, tuple[int, int]]


def stamp(folders: Iterable[Path]) -> Stamp:
    """When each file below these folders was last written, and how large it is.

    A file that goes while we look does not count, nor does one that an editor hides behind a point.
    """
    seen: Stamp = {}
    for top in folders:
        for folder, below, names in os.walk(top):
            below[:] = [name for name in below if not name.startswith(".")]
            for name in names:
                path = Path(folder) / name
                with suppress(OSError):
                    if not name.startswith("."):
                        status = path.stat()
                        seen[str(path)] = (status.st_mtime_ns, status.st_size)
    return seen
