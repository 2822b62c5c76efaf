"""A new colleague at the end of `plans/people.yaml`; everything already there stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from accountplan.base.disk import read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.folder import MAX_BYTES
from accountplan.base.paths import PEOPLE
from accountplan.base.text import say
from accountplan.model.edits import Set

from . import files, starter
from .editor import apply_edits, holds_keys
from .scalar import format_scalar
from .tree import CannotEditError
from .written import format_inline


def add_person(workspace: Path, id: str, fields: Mapping[str, str | int], language: str, today: date) -> Path:
    """Add a person with these fields (name, role, unit, type, hours, email) to people.yaml, which is made when it is not there.

    Line ends and a missing final newline stay as they are. Raises UserError when the id is taken, when a field holds what no plan may
    hold, or when the file is written in a way that nothing can be added: then it says what to add by hand.
    """
    path = workspace / PEOPLE
    for value in fields.values():
        if isinstance(value, str):
            format_scalar(value)
    if obstacle := files.find_obstacle(workspace, PEOPLE):
        raise UserError(obstacle, say("Put a file that you may write in its place, and try again."))
    with files.lock_file(path):
        _write_person(workspace, id, fields, language, today)
    return path


def _write_person(workspace: Path, id: str, fields: Mapping[str, str | int], language: str, today: date) -> None:
    path = workspace / PEOPLE
    if not path.exists():
        begun = starter.fill(starter.read_text(language, "people.yaml"), today, {}).encode()
        files.create_all({path: _append_person(begun, id, fields).decode()})
        return
    try:
        before = read_file_bytes(str(path), MAX_BYTES + 1)
    except OSError as error:
        raise UserError(
            say("{path} cannot be read.", path=PEOPLE), say("Change its permissions, so that accountplan may read it and write to it.")
        ) from error
    if len(before) > MAX_BYTES:
        raise UserError(say("{path} is larger than a file of a plan may be.", path=PEOPLE), say("See: accountplan check"))
    files.replace(path, _append_person(before, id, fields))


def _append_person(before: bytes, id: str, fields: Mapping[str, str | int]) -> bytes:
    try:
        if holds_keys(before, (id,)):
            raise UserError(
                say("There is already a person {id} in {path}.", id=id, path=PEOPLE), say("Choose another id, or edit that person.")
            )
        return apply_edits(before, [Set((id,), fields)])
    except CannotEditError as error:
        raise UserError(
            say("{path} is written in a way that accountplan cannot add to.", path=PEOPLE),
            say("Add this by hand: {entry}", entry=f"{id}: {format_inline(fields)}"),
        ) from error
