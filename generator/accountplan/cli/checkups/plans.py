"""The files of the plans: whether each of them, and each folder, may be opened."""

from __future__ import annotations

import os
from collections.abc import Iterator

from accountplan import pipeline
from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.WORKSPACE


def look(place: Place) -> Iterator[Sign]:
    """One sign for each file or folder that may not be opened, or one for all. Raises UserError when `plans/` itself may not."""
    assert place.workspace
    closed = [path for path in pipeline.open_workspace(place.workspace).list() if _is_closed(place.workspace / path, path)]
    for path in closed:
        message = say("{path} cannot be read, so what it holds is on no page.", path=path)
        yield Sign(State.DO, message, say("Change its permissions, or put the file or folder itself here if it is a link."), path)
    if not closed:
        yield Sign(State.WELL, say("All files in plans/ can be read."), path="plans/")


def _is_closed(file: os.PathLike[str], path: str) -> bool:
    """Whether nobody here may read it; a folder is only named when it cannot be walked."""
    return path.endswith("/") or not os.access(file, os.R_OK)
