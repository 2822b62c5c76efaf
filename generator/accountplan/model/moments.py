"""A moment in the history of a workspace."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Commit(NamedTuple):
    """A commit of Git: its ``id`` (40 or 64 hexadecimal digits), and its ``day`` as the one who made it saw it."""

    id: str
    day: date
