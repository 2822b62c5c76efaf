"""The files that a workspace begins with: texts in `templates/starter/<language>/` with a few blanks to fill.

A blank is a name between double angle brackets. Of ``today`` and ``year`` one may add or subtract (days and years): `<<today+30>>`, `<<year-1>>`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from accountplan.base import disk, shipped

BLANK = re.compile(r"<<(\w+)([+-]\d+)?>>")


def read_text(language: str, name: str) -> str:
    """A starter file as it stands, in one language."""
    return read_file(f"{language}/{name}")


def read_file(name: str) -> str:
    """What stands in a file of the starter."""
    return (shipped.find_shipped_folder("templates") / "starter" / name).read_text(encoding="utf-8")


def list_files(language: str, below: str) -> tuple[str, ...]:
    """The files below a folder of the starter, relative to that folder, sorted."""
    folder = shipped.find_shipped_folder("templates") / "starter" / language / below
    folder.stat()  # without it the workspace would begin with less than it should
    return tuple(disk.list_files(folder))


def fill(template: str, today: date, blanks: Mapping[str, str]) -> str:
    """The text with its blanks filled; a blank that nobody knows is a KeyError."""

    def value(found: re.Match[str]) -> str:
        name, change = found[1], int(found[2] or 0)
        if name == "today":
            return (today + timedelta(days=change)).isoformat()
        return str(today.year + change) if name == "year" else blanks[name]

    return BLANK.sub(value, template)
