"""How fast turnover and margin add up, from the largest client to the smallest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import ParetoCurve

from ._numbers import word_number
from ._pen import Pen
from ._scale import Scale
from ._space import Box, Space, Spot, measure
from ._svg import NARROW, draw_account, draw_disc, draw_line, draw_polyline, draw_svg, draw_text
from ._ticks import list_counts

LEFT, RIGHT, TOP, BOTTOM = 42.0, 14.0, 16.0, 40.0
TALL, SHORT = 0.64, 0.885
"""Height for each pixel of width, wide and narrow."""
DOTS = 40
"""Up to this many clients each has a dot on the curve."""
POINTS = 200
"""A longer curve is drawn through this many of its points: more would not show."""

APART = 4.0
"""Curves nearer to each other than this many pixels count as one: a name there could be that of either."""
ENOUGH = 120

Points = tuple[tuple[float, float], ...]


def pareto_curve(data: ParetoCurve, width: int, pen: Pen) -> Markup:
    """Turnover solid with its stops, margin dashed, an equal division dotted; each line has its name beside it."""
    height = round(width * (SHORT if width < NARROW else TALL))
    clients = max(len(data.turnover), len(data.margin))
    across, up = Scale(LEFT, width - RIGHT, 0, max(clients, 1)), Scale(height - BOTTOM, TOP, 0, 1)
    space = Space(Box(LEFT, 2, width - 2, height - BOTTOM - 2))
    lines = {name: _list_points(shares, across, up) for name, shares in (("l2", data.margin), ("l1", data.turnover))}
    for points in lines.values():
        space.segments += [(*start, *end) for start, end in pairwise(points)]
    parts = _draw_axes(data, clients, across, up, width, pen.words)
    if clients > 1:
        parts.append(draw_line("limit", (across(0), up(0), across(clients), up(1))))
        space.segments.append((across(0), up(0), across(clients), up(1)))
    parts += [draw_polyline(kind, points) for kind, points in lines.items() if points]
    parts += _draw_dots(data, lines["l1"] or lines["l2"], across, up, space)
    return draw_svg(
        width,
        height,
        [*parts, *_draw_stops(data, across, up, width, space), *_draw_names(data, lines, across, up, clients, space)],
        data.label,
        "chart",
    )


def _list_points(shares: tuple[float, ...], across: Scale, up: Scale) -> Points:
    whole = ((0.0, 0.0), *((number + 1.0, share) for number, share in enumerate(shares)))
    every = max(1, len(whole) // POINTS)
    kept = [*whole[::every], whole[-1]] if every > 1 else whole
    return tuple((across(x), up(share)) for x, share in kept) if shares else ()


def _draw_axes(data: ParetoCurve, clients: int, across: Scale, up: Scale, width: int, words: Words) -> list[str]:
    parts = []
    for tenth in range(0, 12, 2):
        share = tenth / 10
        said = words.share(1) if tenth == 10 else word_number(share * 100, words)
        parts += [draw_line("grid", (LEFT, up(share), width - RIGHT, up(share))), draw_text(LEFT - 6, up(share) + 4, said, "q", "end")]
    marks = list_counts(clients, 4 if width < NARROW else 6)
    parts += [draw_text(across(number), up(0) + 18, word_number(number, words), "q", "middle") for number in marks]
    return [*parts, draw_text((LEFT + width - RIGHT) / 2, up(0) + 36, data.axis, "q", "middle")]


def _choose_shares(data: ParetoCurve) -> tuple[float, ...]:
    return data.turnover or data.margin


def _draw_dots(data: ParetoCurve, points: Points, across: Scale, up: Scale, space: Space) -> list[str]:
    few = points[1:] if len(points) <= DOTS + 1 else ()
    stops = [(across(stop.clients), up(_choose_shares(data)[stop.clients - 1])) for stop in data.stops]
    for x, y in stops:
        space.discs.add((x, y, 6.0))
    within = data.within or [""] * len(few)
    dots = [draw_account(each, draw_disc("f1", x, y, 2.5)) for (x, y), each in zip(few, within, strict=False)]
    return dots + [draw_disc("f1", x, y, 5) for x, y in stops]


def _draw_stops(data: ParetoCurve, across: Scale, up: Scale, width: int, space: Space) -> Iterator[str]:
    for stop in data.stops:
        x, y = across(stop.clients), up(_choose_shares(data)[stop.clients - 1])
        for said in dict.fromkeys((stop.short,) if width < NARROW else (stop.text, stop.short)):
            if spot := space.place(_list_stop_spots(x, y, measure(said, bold=True))):
                yield draw_text(spot.x, spot.y, said, "b", spot.anchor)
                break


def _list_stop_spots(x: float, y: float, width: float) -> Iterator[Spot]:
    """Left above the curve first: there it is empty. Then farther off, and right below."""
    for away in (9.0, 14.0, 20.0, 28.0, 38.0):
        yield Spot(x - away, y - away * 0.6, "end", width)
        yield Spot(x - away * 0.6, y - away, "end", width)
        yield Spot(x + 3, y - away, "end", width)
    for away in (10.0, 16.0):
        yield Spot(x + away, y + 4 + away * 0.6, "start", width)
        yield Spot(x + away * 0.5, y + 8 + away, "start", width)


def _draw_names(data: ParetoCurve, lines: dict[str, Points], across: Scale, up: Scale, clients: int, space: Space) -> Iterator[str]:
    """The name of each curve on the side away from the other one, and that of the equal division below its line."""
    for kind, other, said, style in (("l2", "l1", data.margin_name, "q b"), ("l1", "l2", data.turnover_name, "fd b")):
        if lines[kind] and (spot := space.place(_list_curve_spots(lines[kind], lines[other], measure(said, bold=True)))):
            yield draw_text(spot.x, spot.y, said, style, spot.anchor)
    if clients > 1:
        middle = [(across(clients * share), up(share)) for share in (0.62, 0.5, 0.75, 0.4)]
        spots = (Spot(x + 6, y + 14, "start", measure(data.equal_name)) for x, y in middle)
        if spot := space.place(spots):
            yield draw_text(spot.x, spot.y, data.equal_name, "q", "start")


def _list_curve_spots(points: Points, other: Points, width: float) -> Iterator[Spot]:
    """Places beside a curve, on the side away from the other one: first where the two are apart, near the bend; then anywhere.

    A lone curve has its name below: its stops have their words above.
    """
    inner = points[1:-1] or points[-1:]
    gaps = [_find_height(other, x) - y if other else -APART for x, y in inner]
    order = sorted(range(len(inner)), key=lambda number: (abs(gaps[number]) < APART, abs(number - len(inner) * 0.62)))
    for away in (6.0, 10.0, 15.0):
        yield from (_make_spot(*inner[number], away, width, above=gaps[number] > 0) for number in order[:ENOUGH])
    if not other:
        yield from (_make_spot(*inner[number], away, width, above=True) for away in (6.0, 10.0) for number in order[:ENOUGH])


def _find_height(points: Points, x: float) -> float:
    """How high a curve runs at ``x``; beyond its end it stays where it ended."""
    place = bisect_left(points, x, key=lambda point: point[0])
    if place == len(points):
        return points[-1][1]
    (left, first), (right, second) = points[max(place - 1, 0)], points[place]
    return first + (second - first) * (x - left) / (right - left) if right > left else second


def _make_spot(x: float, y: float, away: float, width: float, above: bool) -> Spot:
    return Spot(x - away * 0.5, y - away, "end", width) if above else Spot(x + away * 0.5, y + away + 7, "start", width)
