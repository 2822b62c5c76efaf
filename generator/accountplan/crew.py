"""Several processes for one piece of work, on systems that fork.

A forked process shares all that exists as it stands, so that nothing has to travel to it; what it makes travels back, at once when it is
done. Each process takes the next part as soon as it is free. Which process does which part never shows in the result.

Why no pool of the standard library: it hands out parts from a thread of this process, which waits for a turn while this process works
itself, so that the others stand idle for a third of the time.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol, TypeVar, cast

from accountplan.base.error import UserError
from accountplan.base.text import say

Part = TypeVar("Part")
Made = TypeVar("Made")


class Counter(Protocol):
    """A number that several processes share."""

    value: int

    def get_lock(self) -> Any:
        """What to hold while the number changes."""


def can_fork() -> bool:
    """Whether this system forks, and this process has no other threads (their locks would be copied as they stand)."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def pool(workers: int) -> ProcessPoolExecutor:
    """So many forked processes, for where `can_fork`, that take work as it comes. They go when this process goes, however it is killed."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"), initializer=_go_along)


def _go_along() -> None:
    """In a worker: end as soon as its parent has ended, instead of waiting for work forever and keeping what the parent had locked."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def share(
    work: Callable[[Part, bool], Made],
    parts: Sequence[Part],
    workers: int,
    *,
    meanwhile: Callable[[], None] = lambda: None,
    tell: Callable[[int], None] = lambda _: None,
) -> list[Made]:
    """What ``work`` makes of each part, in the order of the parts, by this process and ``workers`` - 1 others.

    ``work`` is told whether what it makes must travel between processes. This process first does what there is to do ``meanwhile``, and
    can ``tell`` from time to time how many parts are begun. What goes wrong in another process is raised here. Raises UserError when one is
    killed from outside.
    """
    if workers < 2 or len(parts) < 2 or not can_fork():
        meanwhile()
        return [_told(work(part, False), number, tell) for number, part in enumerate(parts, 1)]
    fork = multiprocessing.get_context("fork")
    begun = cast("Counter", fork.Value("i", 0))
    with _others(fork, workers - 1, lambda end: _serve(work, parts, begun, end)) as ends:
        meanwhile()
        made = {number: _told(work(parts[number], False), begun.value, tell) for number in _numbers(begun, len(parts))}
        for end in ends:
            made.update(_received(end))
    return [made[number] for number in range(len(parts))]


def _told(made: Made, done: int, tell: Callable[[int], None]) -> Made:
    tell(done)
    return made


def _numbers(begun: Counter, total: int) -> Iterator[int]:
    """The numbers of parts that nobody began with, one at a time."""
    while True:
        with begun.get_lock():
            number = begun.value
            begun.value = min(number + 1, total)
        if number >= total:
            return
        yield number


@contextmanager
def _others(fork: Any, number: int, serve: Callable[[Connection], None]) -> Iterator[list[Connection]]:
    """Some other processes, with the ends at which they can be heard; all that exists now is kept out of their garbage collection."""
    pipes = [fork.Pipe(duplex=False) for _ in range(number)]

    def begin(own: Connection) -> None:
        for each in chain.from_iterable(pipes):
            if each is not own:  # an end that two processes hold stays open when one of them dies
                each.close()
        _go_along()
        serve(own)

    processes = [fork.Process(target=begin, args=(end,), daemon=True) for _, end in pipes]
    gc.freeze()
    try:
        for process in processes:
            process.start()
        for _, end in pipes:
            end.close()
        yield [end for end, _ in pipes]
    finally:
        gc.unfreeze()
        for process, (end, _) in zip(processes, pipes, strict=True):
            end.close()
            process.terminate()
            process.join()


def _serve(work: Callable[[Part, bool], Made], parts: Sequence[Part], begun: Counter, end: Connection) -> None:
    """What another process does until all parts are taken."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        made = {number: work(parts[number], True) for number in _numbers(begun, len(parts))}
        for each in made.items():  # one at a time, so that never all of it exists twice over there
            end.send(each)
        end.send(None)
    except Exception as error:
        begun.value = len(parts)  # nobody need begin with another one
        error.add_note("In another process:\n" + "".join(traceback.format_exception(error)))
        end.send(_portable(error))
    os._exit(0)  # without taking all apart that was made, for which the other process would wait


def _portable(error: Exception) -> Exception:
    """The error, or one that says the same when it cannot be packed and unpacked: then what happened would be lost on the way."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made here, and read by nobody else
    except Exception:
        plain = RuntimeError(f"{type(error).__name__}: {error}")
        for note in error.__notes__:
            plain.add_note(note)
        return plain
    return error


def _received(end: Connection) -> Iterator[tuple[int, Any]]:
    while True:
        try:
            found = end.recv()
        except EOFError:
            message = say("A part of the work was stopped from outside; perhaps there was too little memory.")
            raise UserError(message, say("Make room, and try again.")) from None
        if found is None:
            return
        if isinstance(found, Exception):
            raise found
        yield found
