"""Analysis: one question, one module in `questions/`, each found by itself."""

from .registry import analyse, ask

__all__ = ["analyse", "ask"]
