"""A disk that takes names for one that differ only in capitals, or in how accents are written: that of macOS, and of Windows for capitals."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest


def fold(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def find_twin(path: Path) -> Path:
    """The path with each name as it is on the disk, as far as there is one like it."""
    found = Path(path.anchor or ".")
    for part in path.parts[1:] if path.anchor else path.parts:
        names = [each.name for each in found.iterdir()] if found.is_dir() else []
        found /= next((name for name in names if fold(name) == fold(part)), part)
    return found


def play(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system find what is there under another spelling; it goes on listing the names as they were given."""
    real, may = os.stat, os.access

    def find(path: Any) -> Path:
        with monkeypatch.context() as patch:
            patch.setattr(os, "stat", real)
            return find_twin(Path(os.fspath(path)))

    def stat(path: Any, *rest: Any, **more: Any) -> os.stat_result:
        try:
            return real(path, *rest, **more)
        except FileNotFoundError:
            return real(find(path), *rest, **more)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(os, "access", lambda path, *rest, **more: may(path, *rest, **more) or may(find(path), *rest, **more))
