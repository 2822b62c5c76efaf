"""Analysis: one question, one module in `questions/`, each found by itself."""

from .registry import analyse

__all__ = ["analyse"]
