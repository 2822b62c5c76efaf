"""The first room: files in, a portfolio and findings out. Nothing wrong in a file stops it."""

from .again import reread
from .load import load
from .source import FolderSource, Snapshot

__all__ = ["FolderSource", "Snapshot", "load", "reread"]
