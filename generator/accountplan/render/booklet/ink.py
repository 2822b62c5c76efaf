"""The small charts of the booklets, in points and in ink: shape first, then one colour, and nothing that only colour says.

Each is a pure function of what it draws; a figure always stands beside it. One scale for one meaning through the whole booklet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from markupsafe import Markup, escape

from accountplan.model.charts import CompletenessBar, CriterionStrip, MiniBars, ObjectiveProgress, ScoreMeter, TieDots

ACCENT = "#0b5270"
"""The same as in the stylesheet, which does not reach into a drawing."""
GREY = "#999"
HIGHEST = 10
EDGE = 2.0
"""Room for half a disc at both ends of a scale."""
METER, BAR, WAY = 52.0, 103.0, 45.0
"""Widths of a score, of a mark, and of the way to an objective."""
MOTIF = 108.0
"""Height that a cover has for its ornament."""
HEAVIEST = 7.8
"""The thickness of the bar of the heaviest criterion; a line of text is 12."""
LIGHTEST = 0.9
CLOSEST = 7.0
"""Figures on a scale that stand nearer to each other than this would touch."""


def _svg(width: float, height: float, title: str, parts: Iterable[str]) -> Markup:
    size = f'width="{_n(width)}pt" height="{_n(height)}pt" viewBox="0 0 {_n(width)} {_n(height)}"'
    return Markup(f"<svg {size}><title>{escape(title)}</title>{''.join(parts)}</svg>")  # noqa: S704 - made here; words are escaped


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _level(left: float, right: float, y: float, width: float, colour: str = "#000", dashes: str = "") -> str:
    """A line from left to right."""
    return _lines([(left, y, right, y)], width, colour, dashes)


def _lines(ends: Iterable[tuple[float, float, float, float]], width: float, colour: str = "#000", dashes: str = "") -> str:
    """Straight lines as one path: every element of a drawing costs time."""
    path = "".join(f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}" for x1, y1, x2, y2 in ends)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{path}" stroke="{colour}" stroke-width="{_n(width)}" fill="none"{dashed}/>' if path else ""


def _disc(x: float, y: float, radius: float, hollow: bool = False) -> str:
    if hollow:
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius - 0.6)}" fill="#fff" stroke="{ACCENT}" stroke-width="1.3"/>'
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{ACCENT}"/>'


def _scale(width: float, first: float) -> Callable[[float], float]:
    """From a mark to its place; marks outside the scale stand at its ends."""

    def place(mark: float) -> float:
        return EDGE + (min(max(mark, first), HIGHEST) - first) / (HIGHEST - first) * (width - 2 * EDGE)

    return place


def meter(score: ScoreMeter, first: float = 1, width: float = METER) -> Markup:
    """A score with the range that it can still take; the disc is open while a mark is unknown."""
    return _svg(width, 12, score.label, _meter(score, _scale(width, first), 6))


def _meter(score: ScoreMeter, x: Callable[[float], float], y: float) -> list[str]:
    sure = score.low == score.high
    band = [] if sure else [_level(x(score.low), x(score.high), y, 2.4, GREY)]
    return band if score.score is None else [*band, _disc(x(score.score), y, 2.6, hollow=not sure)]


def motif(scores: Sequence[ScoreMeter], first: float, label: str, width: float = 244) -> Markup:
    """All scores of a tier above each other: the ornament of a cover, another for each booklet."""
    x, drawn = _scale(width, first), []
    pitch = min(9.0, MOTIF / max(len(scores) - 1, 1))
    for number, score in enumerate(scores):
        y = 6 + pitch * number
        drawn += [_level(x(first), x(HIGHEST), y, 0.25, "#888"), *_meter(score, x, y)]
    return _svg(width, 12 + pitch * max(len(scores) - 1, 0), label, drawn)


def scale(said: Callable[[Fraction], str], limits: Sequence[float], first: float, label: str, width: float) -> Markup:
    """The head of a column: the limits of the tiers, and both ends when there is room. ``said`` says a number."""
    x = _scale(width, first)
    placed: list[float] = []
    drawn = []
    for mark in limits:
        if mark > first and all(abs(x(mark) - each) >= CLOSEST for each in placed):
            placed.append(x(mark))
            drawn.append(_label(x(mark), said(Fraction(mark)), "middle"))
    for mark, anchor in ((first, "start"), (HIGHEST, "end")):
        if width > METER and all(abs(x(mark) - each) >= 2 * CLOSEST for each in placed):
            drawn.append(_label(x(mark), f"{mark:.0f}", anchor))
    return _svg(width, 12, label, drawn)


def _label(x: float, words: str, anchor: str) -> str:
    family = 'font-family="Plan Sans" font-size="7"'
    return f'<text x="{_n(x)}" y="8.4" {family} text-anchor="{anchor}">{escape(words)}</text>'


def rules(limits: Sequence[float], first: float, width: float, left: float = 0) -> str:
    """Fine upright lines at the limits, as a background over the whole height of a cell: a value for ``style``."""
    x = _scale(width, first)
    places = [f"url(asset:rule.svg) {_n(left + x(mark) - 0.125)}pt 0/.25pt 100% no-repeat" for mark in limits if mark > first]
    return f"background:{','.join(places)}" if places else ""


def bar(strip: CriterionStrip, thickness: float, width: float = BAR) -> Markup:
    """A mark as a bar: as long as the mark and as thick as its weight, so that its ink is what it contributes to the score."""
    x = _scale(width, 1)
    if strip.mark is None:
        return _svg(width, 12, strip.label, [_level(x(1), x(HIGHEST), 6, 0.75, dashes="1 2.5")])
    thick = max(HEAVIEST * thickness, LIGHTEST)
    drawn = [
        _level(x(1), x(strip.mark), 6, thick, ACCENT),
        _lines([(x(each), 6 - thick / 2, x(each), 6 + thick / 2) for each in strip.limits if each < strip.mark], 0.5, "#fff"),
        _lines([(x(each), 1, x(each), 11) for each in strip.raters], 1),
    ]
    return _svg(width, 12, strip.label, drawn)


def length(value: float, top: float, label: str, width: float = 172) -> Markup:
    """A bar from zero; ``top`` fills it."""
    return _svg(width, 12, label, [_level(0, value / top * width, 6, 5, ACCENT)])


def trend(years: MiniBars, width: float = 26, height: float = 12) -> Markup:
    """One figure over at most five years, with a disc at the newest. Every line spans half its mean either way: slopes compare, levels do not."""
    known = [(number, value) for number, value in enumerate(years.values) if value is not None]
    mean = sum(value for _, value in known) / len(known)
    step = (width - 4) / max(len(years.values) - 1, 1)
    points = [(2 + step * number, 6 - _swing(value, mean) * (height / 2 - 1.5)) for number, value in known]
    path = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
    drawn = [f'<path d="M{path}" stroke="#000" stroke-width=".75" fill="none"/>'] if len(points) > 1 else []
    x, y = points[-1]
    return _svg(width, height, years.label, [*drawn, f'<circle cx="{_n(x)}" cy="{_n(y)}" r="1.6"/>'])


def _swing(value: float, mean: float) -> float:
    """How far a value lies from the mean: 1 is half of the mean or more."""
    return 0.0 if mean == 0 else min(max(2 * (value - mean) / abs(mean), -1.0), 1.0)


def ties(known: TieDots) -> Markup:
    """How well one of us knows one of them: three discs, as many full as the tie is strong."""
    strength = known.strength or 0
    discs = [
        f'<circle cx="{_n(2.6 + 6 * each)}" cy="3" r="2.1" fill="{"#000" if each < strength else "#fff"}" stroke="#000" stroke-width=".6"/>'
        for each in range(3)
    ]
    return _svg(17.2, 6, known.label, discs)


def parts(complete: CompletenessBar, width: float = 30, height: float = 12) -> Markup:
    """How complete each part of a plan is: columns on a base line, so that nothing shows as well; no line where nothing is asked."""
    pitch, foot = width / len(complete.parts), height - 1
    asked = [(number * pitch + 3.25, share) for number, share in enumerate(complete.parts) if share is not None]
    tall = [(x, foot, x, foot - share * (height - 3)) for x, share in asked if share]
    return _svg(width, height, complete.label, [_lines(tall, 5.5), _lines([(x - 2.75, foot, x + 2.75, foot) for x, _ in asked], 0.5)])


def initials(letters: str, label: str, width: float = 30) -> Markup:
    """The head above such columns: a letter for each."""
    pitch = width / len(letters)
    return _svg(width, 12, label, [_label(number * pitch + 3.25, letter, "middle") for number, letter in enumerate(letters)])


def way(progress: ObjectiveProgress, width: float = WAY) -> Markup:
    """From begin to target, with a disc at now; dots while that is unknown."""
    ends = [(1.0, 3.5, 1.0, 8.5), (width - 1, 3.5, width - 1, 8.5)]
    if progress.done is None:
        return _svg(width, 12, progress.label, [_lines(ends, 0.5), _level(1, width - 1, 6, 0.75, dashes="1 2.5")])
    done = min(max(progress.done, 0.0), 1.0)
    drawn = [
        _lines([(1, 6, width - 1, 6), *ends], 0.5),
        _level(1, 1 + done * (width - 2), 6, 2),
        _disc(2.3 + done * (width - 4.6), 6, 2.3),
    ]
    return _svg(width, 12, progress.label, drawn)
