"""Two surveys in, what changed between them and why out."""

from .compare import compare

__all__ = ["compare"]
