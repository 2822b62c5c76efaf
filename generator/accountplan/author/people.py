"""A new colleague at the end of `plans/people.yaml`; all that stands there stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from accountplan.author import files, starter
from accountplan.author.scalar import scalar
from accountplan.base.error import UserError
from accountplan.base.text import say

FILE = "plans/people.yaml"


def person(workspace: Path, id: str, fields: Mapping[str, str | int], language: str, today: date) -> Path:
    """Add a person with these fields (name, role, unit, type, hours, email) to people.yaml, which is made when it is not there.

    Line ends and a missing final newline stay as they are. Raises UserError when the id is taken, or when the file is written in a
    way that nothing can be added at its end: then it says what to add by hand.
    """
    path = workspace / FILE
    entry = "".join(f"  {_pair(*field)}\n" for field in fields.items())
    if not path.exists():
        return files.create(workspace, {FILE: starter.filled(starter.text(language, "people.yaml"), today, {}) + f"{id}:\n{entry}"})[0]
    try:
        before = path.read_bytes()
    except OSError as error:
        raise UserError(
            say("{path} cannot be read.", path=FILE), say("Change its permissions, so that accountplan may read it and write in it.")
        ) from error
    known = _mapping(before)
    if known is not None and id in known:
        raise UserError(say("There is already a person {id} in {path}.", id=id, path=FILE), say("Choose another id, or edit that person."))
    after = appended(before, f"{id}:\n{entry}")
    if known is None or _mapping(after) != {**known, id: _mapping(entry.encode())}:
        raise UserError(
            say("{path} is written in a way that accountplan cannot add to.", path=FILE),
            say("Add this by hand: {entry}", entry=f"{id}: {{{', '.join(_pair(*field) for field in fields.items())}}}"),
        )
    files.replace(path, after)
    return path


def _pair(key: str, value: str | int) -> str:
    return f"{key}: {scalar(value) if isinstance(value, str) else value}"


def appended(before: bytes, entry: str) -> bytes:
    """The file with the entry at its end, in the file's own line ends; a file without a final newline stays without one."""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    lines = end.join(line.encode() for line in entry.splitlines())
    if before and not before.endswith((b"\n", b"\r")):
        return before + end + lines
    return before + lines + end


def _mapping(source: bytes) -> dict[str, Any] | None:
    """What a file says, every value as text: enough to compare; None when it is no mapping or no YAML."""
    try:
        read = yaml.load(source, Loader=yaml.CBaseLoader)  # noqa: S506 - builds text, lists and mappings, nothing else
    except (yaml.YAMLError, UnicodeError):
        return None
    if read in (None, ""):
        return {}
    return read if isinstance(read, dict) and all(isinstance(key, str) for key in read) else None
