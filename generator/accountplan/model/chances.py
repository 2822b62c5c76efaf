"""How likely it is that lots would do as much: what makes a share of few clients more, or no more, than chance."""

from __future__ import annotations

from fractions import Fraction
from math import comb


def compute_chance(hits: int, drawn: int, marked: int, whole: int) -> Fraction:
    """The chance that of ``drawn`` out of ``whole`` at least ``hits`` are among the ``marked``, when lots are drawn; exact, also for very few.

    Of 10 of which 5 are marked, all of 5 drawn are marked in 1 of 252 draws. Each number of ways follows from the one before: for thousands of
    clients that takes no time.
    """
    least, most = max(hits, drawn - (whole - marked), 0), min(drawn, marked)
    if least > most:
        return Fraction(0)
    ways = each = comb(marked, least) * comb(whole - marked, drawn - least)
    for among in range(least, most):
        each = each * (marked - among) * (drawn - among) // ((among + 1) * (whole - marked - drawn + among + 1))
        ways += each
    return Fraction(ways, comb(whole, drawn))
