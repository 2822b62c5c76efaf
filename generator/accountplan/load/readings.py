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
from functools import cached_property
from sys import intern
from typing import Any

from accountplan.base.kept import NOTHING, Kept, make_digest

from .file import Loaded
from .places import FilePlaces
from .positions import Positions
from .validate import make_noun
from .workspace import File

KIND, NAME = "readings", "accounts"
DATE, NUMBER, YEARS = "\0date", "\0number", "\0years"
"""Keys that no plan can have, for what JSON has no form of its own for."""


@dataclass(frozen=True)
class Job:
    """A file to read: which one it is, and its bytes or why there are none."""

    file: File
    content: bytes | OSError

    @cached_property
    def name(self) -> str:
        """What stands for the plan and its file."""
        return make_digest(self.file.id, self.content) if isinstance(self.content, bytes) else ""


class Readings:
    """The plans that were read before."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._live: dict[str, Loaded] = kept.live.setdefault(KIND, {}) if kept is not NOTHING else {}
        self._stays = bool(self._live)

    @cached_property
    def _lines(self) -> dict[str, str]:
        return self._kept.get_lines(KIND, NAME)

    @property
    def wanted(self) -> bool:
        """Whether anything is kept at all."""
        return self._kept.folder is not None

    def get(self, job: Job) -> Loaded | None:
        """The plan of a file that was read before, else None."""
        if job.file.kind != "account" or not isinstance(job.content, bytes):
            return None
        if (live := self._live.get(job.name)) is not None and live.places.path == job.file.path:
            return live
        if self._stays or not self._lines:
            return None
        line = self._lines.get(job.name)
        if line is None:
            return None
        plain, names, lines, columns, nexts, lasts = json.loads(line, object_hook=_untag_value)
        positions = Positions([intern(name) if type(name) is str else name for name in names], lines, columns, (), nexts, lasts)
        return Loaded(make_noun("account", job.file.id, plain), FilePlaces(job.file.path, job.content, positions), ())

    def put(self, loaded: Iterable[tuple[Job, Loaded]]) -> None:
        """Keep these plans, and let go of all others. A process that stays keeps them to itself: only the first time they go to the disk."""
        plans = {job.name: (job, found) for job, found in loaded if job.file.kind == "account" and job.name}
        self._live.clear()
        self._live.update({name: found for name, (_, found) in plans.items() if not found.findings})  # a remedy can name a day of today
        if self._stays or not self.wanted:
            return
        lines = {name: line for name, (_, found) in plans.items() if (line := self._lines.get(name) or _to_line(found))}
        if lines.keys() != self._lines.keys():
            self._kept.put_lines(KIND, NAME, lines)


def _to_line(loaded: Loaded) -> str | None:
    """A plan as a line; None when anything is wrong in it."""
    rows = loaded.places.rows
    if loaded.plain is None or loaded.findings or rows is None:
        return None
    return json.dumps([_tag_years(loaded.plain), *rows], default=_tag_value, separators=(",", ":"))


def _tag_years(value: Any) -> Any:
    """The same with each mapping that has years for keys as a list of pairs: JSON knows only words there."""
    if isinstance(value, dict):
        if any(isinstance(key, int) for key in value):
            return {YEARS: [(key, _tag_years(each)) for key, each in value.items()]}
        return {key: _tag_years(each) for key, each in value.items()}
    return [_tag_years(each) for each in value] if isinstance(value, list) else value


def _tag_value(value: object) -> dict[str, str]:
    """A value in a form that JSON has."""
    if isinstance(value, date):
        return {DATE: value.isoformat()}
    if isinstance(value, Decimal):
        return {NUMBER: str(value)}
    raise TypeError(f"{value!r} is no value of a plan")


def _untag_value(found: dict[str, Any]) -> Any:
    """A value out of that form."""
    if len(found) == 1:
        for key, value in found.items():
            if key == DATE:
                return date.fromisoformat(value)
            if key == NUMBER:
                return Decimal(value)
            if key == YEARS:
                return dict(value)
    return found
