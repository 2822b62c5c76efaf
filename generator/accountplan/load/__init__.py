"""The first room: files in, a portfolio and findings out. Nothing wrong in a file stops it."""

from .again import reread
from .ages import Aging, Memory
from .history import History
from .load import load
from .source import FolderSource, Snapshot

__all__ = ["Aging", "FolderSource", "History", "Memory", "Snapshot", "load", "reread"]
