"""Many files at once: in this process, or in several when there are enough files to be worth it."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from typing import TypeAlias

from .file import Loaded, load_file
from .workspace import File

ENOUGH = 200
"""Files from which on a second process gains more than it costs: at 1,000 files two processes take three quarters of the time of one."""

Job: TypeAlias = tuple[File, bytes | OSError]


def load_files(jobs: Mapping[str, Job], today: date, workers: int) -> dict[str, Loaded]:
    """What came of each file, by path and in the same order, whatever the number of ``workers``."""
    with _without_collector():
        if len(jobs) < ENOUGH or workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
            return dict(zip(jobs, _batch(list(jobs.values()), today), strict=True))
        return dict(zip(jobs, _shared(list(jobs.values()), today, workers), strict=True))


def _batch(jobs: list[Job], today: date) -> list[Loaded]:
    return [load_file(file, content, today) for file, content in jobs]


def _shared(jobs: list[Job], today: date, workers: int) -> Iterator[Loaded]:
    """Cut the files in as many batches as there are workers; this process, one of them, takes the first."""
    size = -(-len(jobs) // workers)
    batches = [jobs[start : start + size] for start in range(0, len(jobs), size)]
    with ProcessPoolExecutor(len(batches) - 1, mp_context=multiprocessing.get_context("fork")) as pool:
        others = [pool.submit(_batch, batch, today) for batch in batches[1:]]
        yield from _batch(batches[0], today)
        for other in others:
            yield from other.result()


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
