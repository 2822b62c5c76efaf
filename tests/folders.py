"""What stands in a folder, byte for byte."""

from __future__ import annotations

from pathlib import Path


def list_kept(folder: Path) -> list[Path]:
    """The files of all that is kept in a folder between builds, sorted."""
    return sorted(path for path in folder.glob("*/*/*") if path.is_file())


def read_files(folder: Path) -> dict[str, bytes]:
    """What each file in a folder and below holds, by its path from there, sorted."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
