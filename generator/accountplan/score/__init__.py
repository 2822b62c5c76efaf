"""Scores: marks, weights, ranges and tiers, exact, and the explanation of each to the last point.

Everything is computed with fractions, so that a limit never blurs: a rating of exactly 8 is not above 8.
"""

from .explanation import explain
from .rating import score

__all__ = ["explain", "score"]
