"""The round between YAML and the noun: numbers in which a point stands for thousands, as Dutch and Germans write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from accountplan.base.patterns import compile_lazily

from .problem import Trail
from .reading import Reading
from .wording import notation
from .wording.forms import find_forms

WHOLE = frozenset({"turnover", "margin", "hours", "client_turnover", "client_employees", "value", "cost", "gift_limit", "points"})
"""Keys of money, hours and people: nobody counts these in thousandths."""
FINE = frozenset(
    {
        "margin_rate", "client_growth", "satisfaction", "days_to_pay", "marks", "mark", "rating", "weight", "rater_weights", "above", "below",
        "minimum", "spread_alert", "known_at_least", "chance", "largest", "top5",
    }
)  # fmt: skip
"""Keys of marks, weights and shares, which have decimals, as many as one likes."""
THOUSANDS = compile_lazily(r"[1-9]\d{0,2}\.\d{3}")
"""A number that is thousands by its look."""
_MAYBE = compile_lazily(r"[1-9](?<![\d.].)\d{0,2}\.\d{3}(?![\d.])")
"""The same within a text. It looks back after the first digit, not before it: so the search leaps from digit to digit, and takes a fifth of the time."""


def remove_thousands(reading: Reading) -> Reading:
    """The reading without the numbers that are thousands by their look, each of which is a problem.

    Three digits after the point are never meant as decimals of money or hours. Of a figure whose unit is not known they are
    thousands when the last of them is a nought, which nobody writes after decimals.
    """
    if not _MAYBE.search(reading.text):
        return reading
    found = [
        trail
        for trail, number in _list_decimals(reading.value, ())
        if _is_doubtful(trail, number) and not _is_labelled(reading.value, trail)
    ]
    value = reading.value
    for trail in found:
        value = _remove_value(value, trail)
    limits = _list_limits(reading.value)
    for trail, number in limits:
        value = _rename_key(value, trail, int(number * 1000))
    problems = [
        notation.word_thousands(f"{_get_value(reading.value, trail):f}", sure=not WHOLE.isdisjoint(trail)).at(
            *reading.positions.value(trail), trail
        )
        for trail in found
    ]
    problems += [
        notation.word_thousands_of_key(f"{number:f}", twin=int(number * 1000) in _get_value(reading.value, trail[:-1])).at(
            *reading.positions.key(trail), trail
        )
        for trail, number in limits
    ]
    return replace(reading, value=value, has_nulls=reading.has_nulls or bool(found)).telling(problems)


def _list_limits(value: Any) -> list[tuple[Trail, Decimal]]:
    """The points of scales at figures that are thousands by their look, and the keys that lead to each: one of money, or one that ends in a nought."""
    criteria = value.get("criteria") if isinstance(value, dict) else None
    found = list[tuple[Trail, Decimal]]()
    for name, each in criteria.items() if isinstance(criteria, dict) else ():
        scale = each.get("scale") if isinstance(each, dict) else None
        points = scale.get("points") if isinstance(scale, dict) else None
        figure = str(scale.get("figure")) if isinstance(scale, dict) else ""
        for key in points if isinstance(points, dict) else ():
            if THOUSANDS.fullmatch(str(key)) and figure not in FINE and (figure in WHOLE or str(key).endswith("0")):
                found.append((("criteria", name, "scale", "points", key), Decimal(str(key))))
    return found


def _rename_key(value: Any, trail: Trail, name: object) -> Any:
    """The value with another name for the last of the keys; of two with one name the one that has it counts."""
    if len(trail) > 1:
        return {**value, trail[0]: _rename_key(value[trail[0]], trail[1:], name)}
    return {name if key == trail[0] else key: each for key, each in value.items() if key != trail[0] or name not in value}


def _is_doubtful(trail: Trail, number: Decimal) -> bool:
    if number.as_tuple().exponent != -3 or not 1 <= abs(number) < 1000 or not FINE.isdisjoint(trail):
        return False
    return number.as_tuple().digits[-1] == 0 or not WHOLE.isdisjoint(trail)


def _is_labelled(value: Any, trail: Trail) -> bool:
    """Whether a number stands behind a label in an item of a list, which is told with the number as it was meant."""
    return len(trail) > 1 and isinstance(_get_value(value, trail[:-2]), list) and not find_forms(str(trail[-1]))


def _list_decimals(value: Any, trail: Trail) -> Iterator[tuple[Trail, Decimal]]:
    """Each number with decimals, and the keys that lead to it."""
    if isinstance(value, Decimal):
        yield trail, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in parts:
        yield from _list_decimals(below, (*trail, key))


def _get_value(value: Any, trail: Trail) -> Any:
    for key in trail:
        value = value[key]
    return value


def _remove_value(value: Any, trail: Trail) -> Any:
    """The value with nothing at the end of the keys."""
    if not trail:
        return None
    below = _remove_value(value[trail[0]], trail[1:])
    if isinstance(value, dict):
        return {**value, trail[0]: below}
    return [*value[: trail[0]], below, *value[trail[0] + 1 :]]
