"""Where to find the folders that travel with the package: inside it when it is installed, beside it in the repository."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent


def find_shipped_folder(name: str) -> Path:
    """The folder ``templates`` or ``schema``."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent.parent / name
