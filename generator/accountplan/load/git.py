"""Git, asked by its command line: a list of words and never a shell, in a repository that may be hostile."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from accountplan.base.disk import make_refusal, word_use
from accountplan.base.error import NotKeptError, StoppedError, UserError
from accountplan.base.git import HARMLESS
from accountplan.base.text import say

YES, NO = 0, 1
"""What Git ends with when the answer is yes, and when it is no; anything else is a refusal."""


class Answer(NamedTuple):
    """What Git said: its exit code, what it wrote, and why it refused, if it did."""

    code: int
    out: bytes
    why: str

    @property
    def word(self) -> str:
        """What it wrote, without the end of the line."""
        return self.out.decode("utf-8", "surrogateescape").removesuffix("\n")


class Git:
    """Git in a folder of a repository, a bare one included. ``environment`` is made by `accountplan.base.git.make_environment`."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self._environment = environment

    def ask(self, *question: str) -> Answer:
        """What Git answers. Raises UserError when there is no Git, StoppedError when it was stopped or the system lets nobody ask."""
        with self.listen(*question) as process:
            out, why = process.communicate()
        if process.returncode < 0:  # it is neither yes nor no, nor a refusal
            raise word_stopped()
        return Answer(process.returncode, out, why.decode("utf-8", "replace").strip())

    @cached_property
    def is_partial(self) -> bool:
        """Whether this clone leaves contents where it came from until they are asked for."""
        return self.ask("config", "--get-regexp", r"^remote\..*\.promisor$").code == 0

    def end(self, process: subprocess.Popen[bytes], *, refusing: bool = False) -> None:
        """The end of what a process has to say. Raises UserError when that is not all of it, though it may be ``refusing`` what a partial clone lacks;
        StoppedError when it was stopped.
        """
        _, why = process.communicate()
        if process.returncode < 0:
            raise word_stopped()
        if process.returncode and not refusing:
            raise word_damage(why)

    @contextmanager
    def listen(self, *question: str) -> Iterator[subprocess.Popen[bytes]]:
        """A process of Git to read from, which ends with the block. Raises as `ask` does."""
        try:
            with self.start(*question) as process:
                yield process
        except OSError as error:
            raise word_unasked(error) from error

    def start(self, *question: str) -> subprocess.Popen[bytes]:
        """A process of Git, to read from and to write to.

        Raises UserError when Git is not installed, and OSError when the system has no room for another process.
        """
        command = ("git", *HARMLESS, "-C", str(self.folder), *question)
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(command, env=self._environment, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603
        except FileNotFoundError as error:
            if error.filename != "git":  # it is the system that has no room for another process
                raise
            message = say("Git is not installed, and it holds the earlier versions of your plans.")
            raise UserError(message, say("Install Git.")) from None

    def word_refusal(self, why: str) -> UserError:
        """What to say when Git does not look at the folder at all."""
        folder, lines = str(self.folder), why.splitlines()
        if "not a git repository" in why:
            message = say("{folder} is not in a Git repository, so there are no earlier versions of its plans.", folder=folder)
            return NotKeptError(message, say("Begin with: git init"))
        message = say("Git refuses to look at {folder}: {reason}", folder=folder, reason=lines[0] if lines else "?")
        trusted = next((line.strip() for line in lines if line.strip().startswith("git config --global")), "")
        return UserError(message, say("If you trust it: {command}", command=trusted) if trusted else say("Try: git status"))


def read_day(written: str) -> date:
    """The day of a commit; one beyond the calendar is its end."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return date.max


def word_damage(why: bytes) -> UserError:
    """What to say when Git cannot read what it keeps: it is damaged, or must be fetched first."""
    lines = why.decode("utf-8", "replace").strip().splitlines() or ["?"]
    message = say("Git cannot read what it keeps: {reason}", reason=lines[-1])
    return UserError(message, say("See what is wrong with: git fsck. If this is a partial clone, make a whole one."))


def word_unasked(error: OSError) -> StoppedError:
    """What to say when the system does not let us ask: it names no file, and nobody would know what was refused."""
    return StoppedError(say("Git cannot be asked: {reason}.", reason=word_use(error)), make_refusal(error).help)


def word_stopped() -> StoppedError:
    """What to say of a Git that was killed."""
    return StoppedError(say("Git was stopped from outside while it was asked."), say("Try again."))
