"""Requests to stop that wait while something is put in its place or cleared away."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

REQUESTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


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
