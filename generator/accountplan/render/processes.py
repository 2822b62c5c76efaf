"""Several processes for one piece of work, on systems that fork.

A forked process shares all that exists as it stands, so that nothing has to travel to it; what it makes travels back, through a pipe of its own.
Which process does which part never shows in the result.

Why no pool of the standard library: there all processes share one pipe, and one that is killed while it writes (by a system that is out of
memory) leaves half a message in it, for the rest of which everybody waits for ever. Here its pipe ends when it does.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.text import say

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

Part = TypeVar("Part")
Made = TypeVar("Made")


class Result(NamedTuple):
    """What a process made of the part with this number, or what went wrong, and where."""

    number: int
    made: Any = None
    error: Exception | None = None
    place: str = ""


Results: TypeAlias = "SimpleQueue[Result | None]"
"""What came from all processes; None when one of them was lost."""


class Helper(NamedTuple):
    """Another process, and the end of its pipe that we read."""

    process: ForkProcess
    pipe: Connection


class ElsewhereError(Exception):
    """The traceback of what went wrong in another process."""


def can_fork() -> bool:
    """Whether this process may be forked: no other threads run, whose locks would be copied as they stand, nor those of macOS itself."""
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods() and _count_threads() == 1


def _count_threads() -> int:
    """The threads of this process, with those that libraries began where the system tells. Pango asks for fonts in one of its own since 1.52: a fork lacks it, and would wait for it for ever."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - the names alone
    except OSError:
        return threading.active_count()


@contextmanager
def map_parts(work: Callable[[Part], Made], parts: Sequence[Part], workers: int) -> Iterator[Iterator[Made]]:
    """Give what ``work`` makes of each part, in the order of the parts; where it can, in as many processes as there are ``workers``.

    They begin at once, and end at once when nobody waits any more. What goes wrong in one of them is raised here when its turn comes, with
    its traceback as the cause. Raises UserError when one is killed from outside.
    """
    helpers = _begin_helpers(work, parts, min(workers, len(parts))) if workers > 1 and len(parts) > 1 and can_fork() else []
    if not helpers:
        yield map(work, parts)
        return
    results: Results = SimpleQueue()
    reader = threading.Thread(target=_read_results, args=([each.pipe for each in helpers], results), daemon=True)
    reader.start()
    try:
        yield _put_in_order(results, len(parts))
    finally:
        for each in helpers:
            each.process.kill()
        for each in helpers:
            each.process.join()
        reader.join()
        for each in helpers:
            each.pipe.close()


def _begin_helpers(work: Callable[[Any], Any], parts: Sequence[Any], number: int) -> list[Helper]:
    """As many processes as the system gives; none where they can share nothing, as in a container without a place for it (/dev/shm)."""
    helpers: list[Helper] = []
    with suppress(OSError):
        context = multiprocessing.get_context("fork")
        taken = context.Value("l", 0)
        for _ in range(number):
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_help, args=(theirs, taken, work, parts), daemon=True)
            with hold_requests():  # one that is forked must not do what this one does to end
                process.start()
            theirs.close()  # or the pipe would not end with the process
            helpers.append(Helper(process, ours))
    return helpers


def _read_results(pipes: list[Connection], results: Results) -> None:
    """Hand on what comes through the pipes, until each of them has ended; one that ends before it says so was lost."""
    while pipes:
        for pipe in wait(pipes):
            assert isinstance(pipe, Connection)
            try:
                found = pipe.recv()
            except (EOFError, OSError):
                found = None
                results.put(None)
            if found is None:
                pipes.remove(pipe)
            else:
                results.put(found)


def _put_in_order(results: Results, total: int) -> Iterator[Any]:
    early: dict[int, Result] = {}
    for number in range(total):
        while number not in early:
            found = results.get()
            if found is None:
                message = say("A part of the work was stopped from outside; perhaps there was too little memory.")
                raise UserError(message, say("Make room, and try again."))
            early[found.number] = found
        result = early.pop(number)
        if result.error:
            raise result.error from ElsewhereError(f"\n{result.place}")
        yield result.made


# ---- In another process ------------------------------------------------------------------------------


def _help(pipe: Connection, taken: Any, work: Callable[[Any], Any], parts: Sequence[Any]) -> None:
    """Take one part after the other until there are no more. Leave it to the parent when to stop, and stop when it is gone, however it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while (number := _take(taken)) < len(parts):
        pipe.send(_make(number, work, parts[number]))
    pipe.send(None)


def _take(taken: Any) -> int:
    """The number of the next part that nobody has taken."""
    with taken.get_lock():
        number = int(taken.value)
        taken.value = number + 1
    return number


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def _make(number: int, work: Callable[[Any], Any], part: Any) -> Result:
    try:
        return Result(number, work(part))
    except Exception as error:
        told = error if _can_travel(error) else RuntimeError(f"{type(error).__name__}: {error}")
        return Result(number, error=told, place=traceback.format_exc())


def _can_travel(error: Exception) -> bool:
    """Whether an error can be packed and unpacked; one that cannot would be taken for a process that was killed."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made here, and read by nobody else
    except Exception:
        return False
    return True
