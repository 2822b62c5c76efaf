"""Git, asked by its command line: a list of words and never a shell, in a repository that may be hostile."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from accountplan.base.error import NotKeptError, UserError
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
        """What Git answers. Raises UserError when there is no Git."""
        process = self.start(*question)
        out, why = process.communicate()
        return Answer(process.returncode, out, why.decode("utf-8", "replace").strip())

    def start(self, *question: str) -> subprocess.Popen[bytes]:
        """A process of Git, to read from and to write to."""
        command = ("git", *HARMLESS, "-C", str(self.folder), *question)
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(command, env=self._environment, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603
        except FileNotFoundError:
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
