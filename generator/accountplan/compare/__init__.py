"""Two surveys in, what changed between them and why out."""

from .compare import compare
from .pairs import find_renamed

__all__ = ["compare", "find_renamed"]
