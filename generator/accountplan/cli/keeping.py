"""Where what was made before is kept, and what all of it depends on besides the plans: only here are the environment and the system asked."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

import accountplan
from accountplan.base import shipped
from accountplan.base.disk import read_file_bytes
from accountplan.base.kept import Kept, make_digest

FOLDER = ".accountplan"
INSTALLED = (".dist-info", ".egg-info")
"""How the folder of a library that is installed ends; its name carries the version."""
SYSTEM = ("/usr/lib", "/usr/local/lib", "/etc/fonts", "/opt/homebrew/lib")
"""Folders that change when the libraries of the system do."""
SECRET = 32


def open_store(workspace: Path, fresh: bool = False) -> Kept:
    """What is kept for a workspace; nothing when it must be made afresh, or when this machine has no place for a secret."""
    secret = None if fresh else _read_secret()
    folder = workspace / FOLDER
    if secret is None or folder.is_symlink():
        return Kept(None)
    with suppress(OSError):  # what we were made of cannot be seen: what was kept may be of another program
        return Kept(folder, make_stamp(), secret)
    return Kept(None)


def make_stamp() -> str:
    """A digest of this program, its libraries and those of the system: another version of any of them finds nothing that was kept."""
    return make_digest(
        sys.version,
        *_list_libraries(),
        *_list_files(shipped.PACKAGE),
        *_list_files(shipped.find_shipped_folder("templates")),
        *_list_system_folders(),
    )


def _list_libraries() -> Iterator[str]:
    """Whatever is installed beside us, by its folder: asking each library for its version takes ten times as long."""
    yield accountplan.__version__
    for folder in sys.path:
        with suppress(OSError):
            yield from sorted(path.name for path in Path(folder).iterdir() if path.name.endswith(INSTALLED))


def _list_files(top: Path) -> Iterator[str]:
    """Each file below a folder with its size and when it was last written: a developer changes them between two builds."""
    for folder, below, names in os.walk(top):
        below[:] = sorted(name for name in below if name != "__pycache__")
        for name in sorted(name for name in names if not name.endswith(".mo")):  # made of the catalogues, when need be
            path = f"{folder}/{name}"
            found = os.stat(path)  # noqa: PTH116 - there are thousands of them, and a Path each takes as long again
            yield f"{path} {found.st_size} {found.st_mtime_ns}"


def _list_system_folders() -> Iterator[str]:
    for name in SYSTEM:
        for path in (Path(name), *sorted(Path(name).glob("*-linux-*"))):
            with suppress(OSError):
                yield f"{path} {path.stat().st_mtime_ns}"


def find_secret() -> Path:
    """Where the secret of this user on this machine is, or will be."""
    return Path(click.get_app_dir("accountplan")) / "secret"


def _read_secret() -> bytes | None:
    """The secret, made at first; None when it can neither be read nor written."""
    path = find_secret()
    with suppress(OSError):
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileExistsError), os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(secrets.token_bytes(SECRET))
        found = read_file_bytes(str(path), SECRET + 1)
        return found if len(found) == SECRET else None
    return None
