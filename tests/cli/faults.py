"""A system that refuses once: the n-th call of one run of a command fails, in a process of its own, forked from this one.

All that Python asks of the system by way of `os`, `open`, `mmap` and sockets is counted, apart from what it imports.
"""

from __future__ import annotations

import builtins
import importlib
import io
import json
import mmap
import os
import shutil
import signal
import socket
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from errno import EACCES, EINTR, EIO, EMFILE, ENOENT, ENOSPC
from pathlib import Path
from typing import Any

from cli.small import mend, write

ERRORS = (ENOSPC, EACCES, EINTR, ENOENT, EIO, EMFILE)
CALLS = (
    "access", "chmod", "chown", "close", "dup2", "fchmod", "fork", "fstat", "fsync", "link", "listdir", "lstat", "mkdir", "open", "pipe", "read",
    "readlink", "remove", "rename", "replace", "rmdir", "scandir", "sendfile", "stat", "symlink", "unlink", "utime", "write",
)  # fmt: skip
END = os._exit
"""How a process ends, whatever takes its place below."""
LEFT = 70
"""The exit code of a command that did not end by itself."""
NEVER = {"close", "fstat", "dup2"}
"""What does not fail on a sound descriptor, or has closed it all the same."""


LOADED = ("pipeline", "render", "present", "author", "cli.serving.builder", "cli.serving.server", "cli.reporters.text")
"""What commands import as they go."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run came to: which call failed and how, the exit code, what was said, how many calls there were, and the first of each place."""

    call: str
    error: int
    code: int
    said: str
    calls: int
    places: dict[str, int]


@dataclass(slots=True)
class Faults:
    """Counts calls, and lets one of them fail."""

    at: int
    error: int
    count: int = 0
    failed: str = ""
    places: dict[str, int] = field(default_factory=dict)
    """The first call of each place in the code, which is known by all that called it."""

    def step(self, name: str, what: object = "") -> None:
        self.count += 1
        self.places.setdefault(find_place(name), self.count)
        if self.count == self.at:
            self.failed = f"{name} {what}"
            if self.error < 0:
                os.kill(os.getpid(), -self.error)
                return
            raise OSError(self.error, os.strerror(self.error), what if isinstance(what, (str, bytes)) else None)

    def plant(self) -> None:
        """Take the place of the calls."""
        for name in CALLS:
            if name not in NEVER and hasattr(os, name):
                setattr(os, name, self._wrapped(name, getattr(os, name)))
        builtins.open = io.open = self._open()
        setattr(mmap, "mmap", self._wrapped("mmap", mmap.mmap))  # noqa: B010 - it is a type to the type checker
        for name in ("bind", "listen"):
            setattr(socket.socket, name, self._wrapped(name, getattr(socket.socket, name)))

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*arguments: Any, **options: Any) -> Any:
            self.step(name, os.fspath(arguments[0]) if arguments and isinstance(arguments[0], (str, os.PathLike)) else "")
            return call(*arguments, **options)

        return asked

    def _open(self) -> Callable[..., Any]:
        faults, whole = self, io.open

        class Raw(io.FileIO):
            def write(self, content: Any, /) -> int:
                faults.step("write", self.name if isinstance(self.name, str) else "")
                return super().write(content)

        def opened(file: Any, mode: str = "r", buffering: int = -1, encoding: str | None = None, errors: str | None = None,
                   newline: str | None = None, closefd: bool = True, opener: Any = None) -> Any:  # fmt: skip
            faults.step("open", os.fspath(file) if isinstance(file, (str, os.PathLike)) else "")
            if not set(mode) & set("wax") or buffering == 0:
                return whole(file, mode, buffering, encoding, errors, newline, closefd, opener)
            raw = Raw(file, mode.replace("b", "").replace("t", ""), closefd, opener)
            buffered = io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding or "utf-8", errors, newline, buffering == 1)

        return opened


def find_place(name: str) -> str:
    """The lines of the code that led to a call, the innermost first."""
    frame, lines = sys._getframe(2), [name]
    while frame.f_back:
        lines.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        frame = frame.f_back
    return " ".join(lines)


@dataclass(frozen=True, slots=True)
class Sign:
    """A signal, and after how many seconds it comes."""

    number: int
    after: float


def run(arguments: Sequence[str], folder: Path, at: int = 0, error: int = 0, sign: Sign | None = None, patience: int = 0) -> Outcome:
    """Run a command in a folder, with a temporary folder ``tmp`` beside it, in a process of its own whose ``at``-th call fails with an error, or
    gets a signal when that is below nothing, or that gets a signal at some moment. One that takes longer than a number of seconds is killed.
    """
    said, temporary = folder.parent / "said", folder.parent / "tmp"
    said.write_text("", encoding="utf-8")
    said.with_suffix(".calls").unlink(missing_ok=True)
    temporary.mkdir(exist_ok=True)
    child = os.fork()
    if not child:
        signal.alarm(patience)
        try:
            _run_here(arguments, folder, said, temporary, Faults(at, error))
        except SystemExit as left:  # a signal came while it was ending
            END(int(left.code or 0))
        finally:
            END(LEFT)  # the tests of this process are not its own
    if sign:
        time.sleep(sign.after)
        os.kill(child, sign.number)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    text = said.read_text(encoding="utf-8", errors="replace")
    noted = said.with_suffix(".calls")
    call, calls, places = "", 0, dict[str, int]()
    with suppress(OSError, ValueError):  # it was killed before it could note them, or meanwhile
        call, calls, places = json.loads(noted.read_bytes())
    return Outcome(call, error, code, text, calls, places)


def _run_here(arguments: Sequence[str], folder: Path, said: Path, temporary: Path, faults: Faults) -> None:
    """The life of the process that was forked; it ends here."""
    from accountplan.cli import main

    output = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for number in (1, 2):
        os.dup2(output, number)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
    os.chdir(folder)
    tempfile.tempdir = None
    os.environ["TMPDIR"] = str(temporary)
    sys.argv = ["accountplan", *arguments]
    warnings.resetwarnings()
    write = io.open

    def leave(code: int) -> None:
        with suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        with write(said.with_suffix(".calls"), "w", encoding="utf-8") as file:
            file.write(json.dumps([faults.failed, faults.count, {} if faults.at else faults.places]))
        END(code)

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    os._exit = leave  # type: ignore[assignment]
    if arguments[0] == "serve":
        time.sleep = stop
    faults.plant()
    main.main()


def list_left(folder: Path) -> list[Path]:
    """What a run of a command left in its temporary folder; not the file by which Python tries whether it may write there, nor an empty one in
    which it looks for a library.
    """
    return [path for path in (folder.parent / "tmp").iterdir() if path.is_dir() or path.read_bytes() not in (b"", b"blat")]


def copy(source: Path, target: Path) -> Path:
    """A workspace of its own for a run."""
    shutil.rmtree(target.parent, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)
    return target


def prepare(folder: Path, day: str) -> Path:
    """Make a workspace in order, with a site that was built on a day; what commands import as they go is there, so that a process that was forked has it."""
    mend(write(folder))
    for name in LOADED:
        importlib.import_module(f"accountplan.{name}")
    assert run(["build", "--no-booklets", "--today", day], folder).code == 0
    return folder
