"""Requests to stop: they wait while something is put in its place or cleared away, and none is lost.

A request becomes a `SystemExit` wherever the program is at that moment. A library may take that for an error of its own and go on without
what it was doing: a booklet lost a drawing in this way. So what was asked is remembered, and nothing is kept or put in its place after it.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

REQUESTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

GRACE = 2.0
"""Seconds after a request in which another says nothing new: what clears away what was begun must not be broken off."""
_HEARD: list[tuple[int, float]] = []
"""The exit codes that this process was asked to end with, and when."""


def stop(code: int) -> None:
    """Remember that somebody asks to end with this exit code. Raises SystemExit, but not again so soon that it would break off what ends us."""
    now = monotonic()
    if _HEARD and now - _HEARD[-1][1] < GRACE:
        return
    _HEARD.append((code, now))
    raise SystemExit(code)


def find_request() -> int | None:
    """The exit code that was asked for first; None when nobody asked to stop."""
    return _HEARD[0][0] if _HEARD else None


def forget_requests() -> None:
    """What was asked is done."""
    _HEARD.clear()


def stop_if_asked() -> None:
    """Before anything is written that may lack what a library was doing. Raises SystemExit when it was asked for, and came to nothing there."""
    if _HEARD:
        raise SystemExit(_HEARD[0][0])


@contextmanager
def hold_requests() -> Iterator[None]:
    """Let Ctrl-C and its like wait until this is done: half of it would be worse than its few milliseconds. Then the first of them is heard."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    handlers = {request: handler for request in REQUESTS if callable(handler := signal.getsignal(request))}
    for request in handlers:
        signal.signal(request, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        for request, handler in handlers.items():
            signal.signal(request, handler)
        for number in heard[:1]:
            signal.raise_signal(number)
