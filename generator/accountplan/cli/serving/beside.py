"""The server in a process of its own: the one that builds then has no threads, and may fork others to help it as `build` does."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accountplan.cli.serving.server import Server, View


@contextmanager
def beside(server: Server) -> Iterator[Callable[[View], None]]:
    """Let the server work in a process beside this one; gives what shows it a new view. It goes when this process goes.

    Call it while this process has no threads: a thread's locks would be copied as they stand.
    """
    fork = multiprocessing.get_context("fork")
    heard, told = fork.Pipe(duplex=False)
    process = fork.Process(target=_serve, args=(server, heard, told), daemon=True)
    process.start()
    heard.close()

    def show(view: View) -> None:
        try:
            told.send(view)
        except BrokenPipeError:
            raise RuntimeError("the server has died") from None

    try:
        yield show
    finally:
        process.terminate()
        process.join()


def _serve(server: Server, heard: Connection, told: Connection) -> None:
    """What the server's process does: serve the newest view, until there is nobody any more to tell of newer ones."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    told.close()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with suppress(EOFError):
        while True:
            server.view = heard.recv()
