"""One file, read again after a change that nobody saved yet."""

from __future__ import annotations

from datetime import date

from accountplan.model.finding import Finding

from .file import load_file
from .workspace import sort_paths


def reread(path: str, content: bytes, today: date) -> tuple[tuple[Finding, ...], bool]:
    """What is wrong in a file if it held these bytes, and whether parts of it are missing from what was read."""
    loaded = load_file(sort_paths([path]).files[path], content, today)
    return loaded.findings, loaded.places.torn
