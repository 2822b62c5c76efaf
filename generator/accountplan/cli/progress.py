"""How far the work is, for a person who watches; silence for a pipe."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from accountplan.base.text import Text, say

if TYPE_CHECKING:
    from types import TracebackType

    from accountplan.base.words import Words

STAGES: dict[str, Text] = {"months": say("Months"), "pages": say("Pages"), "booklets": say("Booklets")}
CLEAR = "\r\x1b[K"


class Progress:
    """One line on standard error that is written over, and gone at the end."""

    def __init__(self, words: Words, quiet: bool) -> None:
        self.words = words
        self.watched = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.told = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` of a stage are ready."""
        if self.watched:
            self.told = True
            name = self.words.say(STAGES.get(stage, stage))
            click.echo(f"{CLEAR}{name}: {done}/{total}", nl=False, err=True, color=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.told:
            click.echo(CLEAR, nl=False, err=True, color=True)
