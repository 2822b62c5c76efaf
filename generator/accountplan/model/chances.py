"""How likely it is that lots would do as much: what makes a share of few clients more, or no more, than chance."""

from __future__ import annotations

from fractions import Fraction
from math import comb


def compute_chance(hits: int, drawn: int, marked: int, whole: int) -> Fraction:
    """The chance that of ``drawn`` out of ``whole`` at least ``hits`` are among the ``marked``, when lots are drawn; exact, also for very few.

    Of 10 of which 5 are marked, all of 5 drawn are marked in 1 of 252 draws.
    """
    most = min(drawn, marked)
    ways = sum(comb(marked, each) * comb(whole - marked, drawn - each) for each in range(max(hits, 0), most + 1))
    return Fraction(ways, comb(whole, drawn))
