"""Plans as they were read before, by what their files hold: a plan that has not changed is not read again.

Only plans of which nothing was wrong are kept, as one line of JSON each: the plain values that the plan was made of, and where its keys
stand. They are validated again on the way back, as any other values are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from sys import intern
from typing import Any

from accountplan.base.kept import Kept, digest

from .file import Loaded
from .places import FilePlaces
from .positions import Positions
from .validate import made
from .workspace import File

KIND, NAME = "readings", "accounts"
YEARS = "figures"
"""The one key of a plan with something other than words for keys: JSON knows no years there."""
DATE, NUMBER = "\0date", "\0number"
"""Keys that no plan can have, for what JSON has no form of its own for."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read: which one it is, and its bytes or why there are none."""

    file: File
    content: bytes | OSError

    @property
    def name(self) -> str:
        """What stands for the plan and its file."""
        return digest(self.file.id, self.content) if isinstance(self.content, bytes) else ""


class Readings:
    """The plans that were read before."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        found = (kept.get(KIND, NAME) or b"").decode()
        self._lines = dict(line.split(" ", 1) for line in found.split("\n") if line)

    @property
    def wanted(self) -> bool:
        """Whether anything is kept at all."""
        return self._kept.folder is not None

    def get(self, job: Job) -> Loaded | None:
        """The plan of a file that was read before, else None."""
        if not self._lines or job.file.kind != "account" or not isinstance(job.content, bytes):
            return None
        line = self._lines.get(job.name)
        if line is None:
            return None
        plain, names, lines, columns, nexts, lasts = json.loads(line, object_hook=_back)
        if years := plain.get(YEARS):
            plain[YEARS] = dict(years)
        positions = Positions([intern(name) if type(name) is str else name for name in names], lines, columns, (), nexts, lasts)
        return Loaded(made("account", job.file.id, plain), FilePlaces(job.file.path, job.content, positions), ())

    def put(self, read: Iterable[tuple[Job, Loaded]], known: Iterable[Job]) -> None:
        """Keep what was ``read`` now beside what was ``known``, and let go of all other plans."""
        lines = {name: self._lines[name] for name in (job.name for job in known)}
        new = {job.name: line for job, loaded in read if (line := _line(job, loaded))}
        if new or len(lines) < len(self._lines):
            whole = lines | new
            self._kept.put(KIND, NAME, "".join(f"{name} {line}\n" for name, line in whole.items()).encode())


def _line(job: Job, loaded: Loaded) -> str | None:
    """A plan as a line; None for a file of another kind, or with anything wrong in it."""
    rows = loaded.places.rows
    if job.file.kind != "account" or loaded.plain is None or loaded.findings or rows is None:
        return None
    plain = loaded.plain
    if years := plain.get(YEARS):
        plain = plain | {YEARS: list(years.items())}
    return json.dumps([plain, *rows], default=_tagged, separators=(",", ":"))


def _tagged(value: object) -> dict[str, str]:
    """A value in a form that JSON has."""
    if isinstance(value, date):
        return {DATE: value.isoformat()}
    if isinstance(value, Decimal):
        return {NUMBER: str(value)}
    raise TypeError(f"{value!r} is no value of a plan")


def _back(found: dict[str, Any]) -> Any:
    """A value out of that form."""
    if len(found) == 1:
        for key, value in found.items():
            if key == DATE:
                return date.fromisoformat(value)
            if key == NUMBER:
                return Decimal(value)
    return found
