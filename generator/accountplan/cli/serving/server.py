"""A web server for one reader on this machine: loopback only, its own host names only, only what was built, nothing listed."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Semaphore
from typing import Any
from urllib.parse import unquote, urlsplit

from accountplan.base.disk import find_real
from accountplan.base.patterns import compile_lazily
from accountplan.cli.serving.page import complete_page

HOST = "127.0.0.1"
HOSTS = compile_lazily(r"(127\.0\.0\.1|localhost)(:\d{1,5})?", re.IGNORECASE)
"""The names of this machine to itself; with any port, as one that is forwarded has another number there. A name that only leads here is refused:
a page elsewhere could use it to read along."""
PATIENCE = 10
"""Seconds that somebody who is connected may be silent."""
MOST = 100
"""Connections at once: a browser has six. Each takes a thread and a file, of which a system gives some hundreds."""
HERE = Path(__file__).parent
MISSING = "404.html"
"""The page for what is not there."""
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".woff2": "font/woff2", ".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
}  # fmt: skip
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class View:
    """What there is to see now: the folder of the site (or the page that says why there is none) and what is wrong, as HTML.

    ``version`` changes with each build.
    """

    version: str
    folder: Path | None = None
    instead: str = ""
    wrong: str = ""


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: Server
    server_version, sys_version = "accountplan", ""
    timeout = PATIENCE

    def do_GET(self) -> None:
        """Answer with the file, or say that there is none."""
        view, path = self.server.view, _parse_path(self.path)
        if path is None:
            self._text(HTTPStatus.BAD_REQUEST, "This is not an address.")
        elif not HOSTS.fullmatch(self.headers.get("Host", "")):
            self._text(HTTPStatus.FORBIDDEN, "This server answers to localhost only.")
        else:
            self._answer(path, view)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the body."""
        self.do_GET()

    def _answer(self, path: str, view: View) -> None:
        """A file of ours or of the site; the page that says why there is no site, when there is none."""
        if path.startswith("/-/"):
            self._own(path.removeprefix("/-/"), view)
        elif view.folder:
            self._file(view.folder, path, view)
        else:
            self._send(HTTPStatus.OK, TYPES[".html"], complete_page(view.instead.encode(), view.version, ""))

    def _own(self, name: str, view: View) -> None:
        """What `serve` itself adds to the site."""
        if name == "version":
            self._text(HTTPStatus.OK, view.version)
        elif name in ("reload.js", "serve.css"):
            self._file(HERE, name, view)
        else:
            self._text(HTTPStatus.NOT_FOUND, "There is no such page.")

    def _file(self, folder: Path, path: str, view: View) -> None:
        """A file of a folder, or its own page for what is not there."""
        try:
            file, status = find_file(folder, path), HTTPStatus.OK
            if not file and (folder / MISSING).is_file():
                file, status = folder / MISSING, HTTPStatus.NOT_FOUND
            body = file.read_bytes() if file else b""
        except OSError:  # too many files are open, or it went this moment
            self._text(HTTPStatus.SERVICE_UNAVAILABLE, "This page cannot be read just now. Try again.")
            return
        if not file:
            self._text(HTTPStatus.NOT_FOUND, "There is no such page.")
            return
        kind = TYPES.get(file.suffix.lower(), "application/octet-stream")
        self._send(status, kind, complete_page(body, view.version, view.wrong) if file.suffix == ".html" else body)

    def _text(self, status: HTTPStatus, text: str) -> None:
        self._send(status, TYPES[".txt"], text.encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            try:
                self.wfile.write(body)
            except ConnectionError:
                self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the one who watches wants to read about plans."""


def _parse_path(target: str) -> str | None:
    """The path that a request asks for; None when what it asks for cannot be an address, such as `http://[bad`."""
    try:
        return unquote(urlsplit(target).path)
    except ValueError:
        return None


def find_file(folder: Path, path: str) -> Path | None:
    """The file of the site at this address; None when there is none, or when it lies outside the site."""
    if "\0" in path or "\\" in path or any(part.startswith(".") for part in path.split("/")):
        return None
    file = folder / path.lstrip("/")
    try:
        file = file / "index.html" if file.is_dir() else file
        real, top = find_real(file), find_real(folder)
        return real if real.is_relative_to(top) and real.is_file() else None
    except OSError:  # a name that is longer than the system knows
        return None


class Server(ThreadingHTTPServer):
    """The server; ``view`` is what there is to see at this moment. Port 0 takes any that is free."""

    daemon_threads = True
    request_queue_size = MOST  # with the five of the library a browser that is not let in at once tries again after a second

    def __init__(self, port: int, view: View) -> None:
        super().__init__((HOST, port), Handler)
        self.view = view
        self._free = Semaphore(MOST)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own; one connection too many is closed at once."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._free.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away while it was answered; anything else keeps its traceback."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """Where to look."""
        return f"http://{HOST}:{self.server_port}/"
