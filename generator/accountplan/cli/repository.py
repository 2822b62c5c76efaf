"""Where the Git repository around a workspace begins, without asking Git."""

from __future__ import annotations

from pathlib import Path

from accountplan.base.disk import is_there


def find_top(folder: Path) -> Path | None:
    """The top of the repository that holds the folder; None when none does."""
    whole = folder.resolve()
    return next((each for each in (whole, *whole.parents) if is_there(each / ".git")), None)
