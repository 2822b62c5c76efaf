"""Writing in a user's folder: a file appears whole or not at all, and nothing that is there is ever replaced unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from accountplan.model.finding import UserError
from accountplan.model.text import say


def create(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write new files, named relative to ``folder``. When any of them is already there, none is written. Gives their paths."""
    for name in files:
        if os.path.lexists(folder / name):
            raise UserError(
                say("{path} is already there, and is left as it is.", path=str(folder / name)),
                say("Choose another name or another folder."),
            )
    try:
        for name, text in files.items():
            _new(folder / name, text)
    except OSError as error:
        raise unwritable(error) from error
    return tuple(folder / name for name in files)


def _new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = _beside(path, text.encode())
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names; nobody else had the name a moment ago
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def replace(path: Path, content: bytes) -> None:
    """Put new content in the place of a file, in one step; its permissions stay."""
    try:
        beside = _beside(path, content)
        beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except OSError as error:
        raise unwritable(error) from error


def _beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    beside = Path(name)
    beside.chmod(0o666 & ~_umask())
    return beside


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def unwritable(error: OSError) -> UserError:
    """The disk said no."""
    return UserError(
        say("{path} cannot be written: {reason}.", path=str(error.filename), reason=error.strerror or str(error)),
        say("Choose a folder that you may write in."),
    )
