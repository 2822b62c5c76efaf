"""Several processes for one piece of work, on systems that fork.

A forked process shares all that exists as it stands, so that nothing has to travel to it; what it makes travels back. Which process
does which part never shows in the result.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, TypeVar

from accountplan.base.error import UserError
from accountplan.base.text import say

Part = TypeVar("Part")
Made = TypeVar("Made")


def can_fork() -> bool:
    """Whether this process may be forked: no other threads run, whose locks would be copied as they stand, nor those of macOS itself."""
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


@contextmanager
def map_parts(work: Callable[[Part], Made], parts: Sequence[Part], workers: int) -> Iterator[Iterator[Made]]:
    """Give what ``work`` makes of each part, in the order of the parts; where it can, in as many processes as there are ``workers``.

    They begin at once, and what nobody waits for any more is not begun. What goes wrong in one of them is raised here when its turn
    comes, with its traceback as the cause. Raises UserError when one is killed from outside.
    """
    if workers < 2 or len(parts) < 2 or not can_fork():
        yield map(work, parts)
        return
    try:
        pool = ProcessPoolExecutor(min(workers, len(parts)), multiprocessing.get_context("fork"), _begin, (work, parts))
    except OSError:  # what processes share is a file to Linux, and a container may have no place for it (/dev/shm)
        yield map(work, parts)
        return
    try:
        yield pool.map(_make, range(len(parts)))
    except BrokenProcessPool:
        message = say("A part of the work was stopped from outside; perhaps there was too little memory.")
        raise UserError(message, say("Make room, and try again.")) from None
    finally:
        pool.shutdown(cancel_futures=True)


# ---- In another process ------------------------------------------------------------------------------

_work: Callable[[Any], Any]
_parts: Sequence[Any]


def _begin(work: Callable[[Any], Any], parts: Sequence[Any]) -> None:
    """Hold the work that there is to do. Leave it to the parent when to stop, and stop when it is gone, however it was killed."""
    global _work, _parts
    _work, _parts = work, parts
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def _make(number: int) -> Any:
    try:
        return _work(_parts[number])
    except Exception as error:
        if _can_pickle(error):
            raise
        raise RuntimeError(f"{type(error).__name__}: {error}") from error


def _can_pickle(error: Exception) -> bool:
    """Whether an error can be packed and unpacked; one that cannot would be taken for a process that was killed."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made here, and read by nobody else
    except Exception:
        return False
    return True
