"""Where the Git repository around a workspace begins, without asking Git."""

from __future__ import annotations

import os
from pathlib import Path


def find_top(folder: Path) -> Path | None:
    """The top of the repository that holds the folder; None when none does."""
    whole = folder.resolve()
    return next((each for each in (whole, *whole.parents) if os.path.lexists(each / ".git")), None)
