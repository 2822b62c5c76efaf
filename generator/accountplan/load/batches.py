"""Many files at once: in this process, or in several when there are enough files to be worth it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import chain
from typing import TypeAlias

from accountplan.crew import share

from .file import Loaded, load_file
from .workspace import File

ENOUGH = 200
"""Files from which on a second process gains more than it costs: at 1,000 files two processes take three quarters of the time of one."""
BATCH = 20
"""Files that are handed out at once."""

Job: TypeAlias = tuple[File, bytes | OSError]


def load_files(
    jobs: Mapping[str, Job], today: date, workers: int, meanwhile: Callable[[], None], *, keep: bool = False
) -> dict[str, Loaded]:
    """What came of each file, by path and in the same order, whatever the number of ``workers``."""
    files = list(jobs.values())
    batches = [files[start : start + BATCH] for start in range(0, len(files), BATCH)]

    def batch(some: list[Job], travels: bool) -> list[Loaded]:
        return [load_file(file, content, today, travels=travels or keep) for file, content in some]

    with _without_collector():
        made = share(batch, batches, workers if len(files) >= ENOUGH else 1, meanwhile=meanwhile)
        return dict(zip(jobs, chain.from_iterable(made), strict=True))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python's cycle collector out of the way.

    Why: nothing that is made here goes in circles, nearly all of it stays, and the collector would walk through all of it again and again
    as it grows: about a fifteenth of the time at 1,000 plans.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
