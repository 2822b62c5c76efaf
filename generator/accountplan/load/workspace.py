"""Which file of a workspace is what."""

from __future__ import annotations

FIRM, CRITERIA, TIERS, PEOPLE = (f"plans/{name}.yaml" for name in ("firm", "criteria", "tiers", "people"))
ACCOUNTS, GROUPS = "plans/accounts/", "plans/groups/"


def kind(path: str) -> str | None:
    """The kind of file that a path is by its place and name, or None when nobody reads it."""
    if path in (FIRM, CRITERIA, TIERS, PEOPLE):
        return path.removeprefix("plans/").removesuffix(".yaml")
    if not path.endswith(".yaml"):
        return None
    if path.startswith(ACCOUNTS):
        return "account"
    if path.startswith(GROUPS) and "/" not in path.removeprefix(GROUPS):
        return "group"
    return None


def stem(path: str) -> str:
    """A file's name without its folder and ending: the id."""
    return path.rpartition("/")[2].removesuffix(".yaml")
