"""Look for what a person should look at: an engine, and one file per rule in `rules/`."""

from .engine import lint
from .registry import list_rules

__all__ = ["lint", "list_rules"]
