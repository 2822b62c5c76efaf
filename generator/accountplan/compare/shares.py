"""How a weighted mean moves, split over what it is the mean of: exact, and nothing for what nobody touched.

With weights w, values m, their total weight W and mean S (and w', m', W', S' afterwards), what one value does is

    1/2 of (w' - w) x ((m - S) / W' + (m' - S') / W)    through its weight
    1/2 of (m' - m) x (w / W + w' / W')                 through the value itself

Each has an old-first half (of the old values, over the new weight) and a new-first half. Of either half all parts together are S' - S; so they
add up, and the other way round they are the same with other signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from accountplan.model.exact import total

HALF = Fraction(1, 2)


class Term(NamedTuple):
    """One value in a mean, and its weight."""

    weight: Fraction
    value: Fraction


class Part(NamedTuple):
    """How much one value moved the mean: through its weight (also when it came or went), and through itself."""

    weight: Fraction
    value: Fraction


Terms = Mapping[str, Term]


def split_change(before: Terms, after: Terms) -> dict[str, Part]:
    """What each term did to the mean, by its name; nothing when there is no mean on one side.

    Weights 2, 1 with values 6, 9 (mean 7) become 2, 2 with 6, 9 (mean 7.5): the second did 1/2 x 1 x ((9 - 7) / 4 + (9 - 7.5) / 3) = 0.5.
    """
    one, other = total([each.weight for each in before.values()]), total([each.weight for each in after.values()])
    if not one or not other:
        return {}
    old, new = find_mean(before), find_mean(after)
    made: dict[str, Part] = {}
    for name in dict.fromkeys((*before, *after)):
        known = before.get(name) or after[name]
        first, then = before.get(name) or Term(Fraction(0), known.value), after.get(name) or Term(Fraction(0), known.value)
        if first != then:
            through_weight = HALF * (then.weight - first.weight) * ((first.value - old) / other + (then.value - new) / one)
            through_value = HALF * (then.value - first.value) * (first.weight / one + then.weight / other)
            made[name] = Part(through_weight, through_value)
    return made


def find_leverage(name: str, before: Terms, after: Terms) -> Fraction:
    """How far the mean goes with one point of a value: its share of the weight, the mean of both sides."""
    one, other = total([each.weight for each in before.values()]), total([each.weight for each in after.values()])
    return HALF * (before[name].weight / one + after[name].weight / other)


def find_mean(terms: Terms) -> Fraction:
    """The weighted mean of some values; there is one at the least."""
    return total([each.weight * each.value for each in terms.values()]) / total([each.weight for each in terms.values()])
