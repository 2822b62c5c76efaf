"""Several processes for one piece of work, on systems that fork.

A forked process shares all that exists as it stands, so that nothing has to travel to it; what it makes travels back. Which process
does which part never shows in the result.
"""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Part = TypeVar("Part")
Made = TypeVar("Made")

_work: Callable[[Any, bool], Any] | None = None
"""What the forked processes do: set before they are made."""
_parts: Sequence[Any] = ()


def can_fork() -> bool:
    """Whether this system forks, and this process has no other threads (their locks would be copied as they stand)."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def share(
    work: Callable[[Part, bool], Made], parts: Sequence[Part], workers: int, meanwhile: Callable[[], None] = lambda: None
) -> list[Made]:
    """What ``work`` makes of each part, in the order of the parts, by this process and ``workers`` - 1 others.

    ``work`` is told whether what it makes must travel between processes. The others begin at the front; this process does what there is
    to do ``meanwhile``, then takes parts from the back that nobody began with.
    """
    if workers < 2 or len(parts) < 2 or not can_fork():
        meanwhile()
        return [work(part, False) for part in parts]
    with _held(work, parts), ProcessPoolExecutor(workers - 1, mp_context=multiprocessing.get_context("fork")) as pool:
        others = [pool.submit(_do, number) for number in range(len(parts))]
        try:
            meanwhile()
            own = _from_the_back(work, parts, others)
            return [own[number] if number in own else others[number].result() for number in range(len(parts))]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _from_the_back(work: Callable[[Part, bool], Made], parts: Sequence[Part], others: Sequence[Future[Made]]) -> dict[int, Made]:
    own: dict[int, Made] = {}
    for number in reversed(range(len(parts))):
        if not others[number].cancel():
            break
        own[number] = work(parts[number], False)
    return own


def _do(number: int) -> Any:
    assert _work is not None
    return _work(_parts[number], True)


@contextmanager
def _held(work: Callable[[Any, bool], Any], parts: Sequence[Any]) -> Iterator[None]:
    """Hold work and parts where forked processes find them, with all that exists now kept out of their garbage collection."""
    global _work, _parts
    _work, _parts = work, parts
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        _work, _parts = None, ()
