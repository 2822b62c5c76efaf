"""Ids that nobody can have, as a file or a page of that name would be another's."""

from __future__ import annotations

RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows keeps for itself, with whatever ending."""
ROUTES = frozenset({"index"})
"""Names that a page of a plan cannot have: a web server shows such a page for the whole folder."""


def is_reserved(id: str) -> bool:
    """Whether an id cannot name a page, as Windows or the site keeps that name."""
    return id.casefold() in RESERVED | ROUTES
