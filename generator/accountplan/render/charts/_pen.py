"""The two pens of the charts: what is drawn has a kind, of which the screen makes a class and paper makes ink."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from markupsafe import Markup, escape

from accountplan.base.words import Words

from . import _space, _svg

Line = tuple[float, float, float, float]
T = TypeVar("T")


class Pen(ABC):
    """Draws for one medium, and says words in one language. Places and lengths are in pixels on the screen and in points on paper."""

    def __init__(self, words: Words) -> None:
        self.words = words

    @abstractmethod
    def either(self, screen: T, paper: T) -> T:
        """The measure of this medium."""

    @abstractmethod
    def svg(self, width: float, height: float, parts: Iterable[str], label: str, kind: str = "") -> Markup:
        """One drawing; the label is what a reader aloud says of it. A large one is of the kind ``chart``."""

    @abstractmethod
    def line(self, kind: str, *ends: Line) -> str:
        """Straight lines, each from x, y to x, y."""

    @abstractmethod
    def run(self, kind: str, points: Sequence[tuple[float, float]]) -> str:
        """A line through points."""

    @abstractmethod
    def disc(self, kind: str, x: float, y: float, radius: float) -> str:
        """A circle."""

    @abstractmethod
    def rect(self, kind: str, x: float, y: float, width: float, height: float) -> str:
        """A rectangle."""

    @abstractmethod
    def text(self, kind: str, x: float, y: float, words: str, anchor: str) -> str:
        """Words at a baseline; ``anchor`` is the end of them that is at ``x``: start, middle or end."""

    def measure(self, words: str, *, bold: bool = False) -> float:
        """About how wide words are here."""
        return _space.measure(words, bold) * self.either(1.0, SIZE / _space.SIZE)

    def fit(self, words: str, room: float, *, bold: bool = False) -> str:
        """The words, cut with an ellipsis where they have no room."""
        return _space.fit(words, room / self.either(1.0, SIZE / _space.SIZE), bold)

    def lines(self, kind: str, x: float, y: float, lines: Sequence[str], step: float, anchor: str) -> Iterator[str]:
        """Lines of words around a baseline, ``step`` apart."""
        top = y - step * (len(lines) - 1) / 2
        return (self.text(kind, x, top + step * number, words, anchor) for number, words in enumerate(lines))

    def wrap(self, words: str, room: float, *, bold: bool = False) -> tuple[str, ...]:
        """The words on one line, or on two where they have no room on one."""
        return _space.wrap(words, room / self.either(1.0, SIZE / _space.SIZE), bold)


class Screen(Pen):
    """Every kind is a class (or several) of the stylesheet, which has the colours of day and night."""

    def either(self, screen: T, paper: T) -> T:  # noqa: ARG002
        """What is meant for the screen."""
        return screen

    def svg(self, width: float, height: float, parts: Iterable[str], label: str, kind: str = "") -> Markup:
        """Hidden from readers aloud when there is no label."""
        return _svg.draw_svg(width, height, parts, label, kind)

    def line(self, kind: str, *ends: Line) -> str:
        """One path."""
        return _svg.draw_line(kind, *ends)

    def run(self, kind: str, points: Sequence[tuple[float, float]]) -> str:
        """One polyline."""
        return _svg.draw_polyline(kind, points)

    def disc(self, kind: str, x: float, y: float, radius: float) -> str:
        """A circle whose outline, if its kind has one, lies half outside."""
        return _svg.draw_disc(kind, x, y, radius)

    def rect(self, kind: str, x: float, y: float, width: float, height: float) -> str:
        """A rectangle."""
        return _svg.draw_rectangle(kind, x, y, width, height)

    def text(self, kind: str, x: float, y: float, words: str, anchor: str) -> str:
        """Words in the size of the stylesheet."""
        return _svg.draw_text(x, y, words, kind, anchor)


ACCENT = "#0b5270"
"""The same as in the stylesheet of the booklets, which does not reach into a drawing."""
GREY = "#999"
SIZE = 7.0
"""Of words, in points."""
FONT = "Plan Sans"


class Stroke(NamedTuple):
    """A line in ink; ``dashes`` are lengths of ink and of paper in turn."""

    colour: str
    width: float
    dashes: str = ""


STROKES = {
    "axis": Stroke("#000", 0.5),
    "end": Stroke("#000", 1.2),
    "axis mid": Stroke("#000", 0.75),
    "grid": Stroke("#888", 0.25),
    "limit": Stroke("#000", 0.75, "1 2.5"),
    "l1 track": Stroke("#000", 2),
    "rater": Stroke("#000", 1),
    "cut": Stroke("#fff", 0.5),
}
FILLS = {
    "band": f'fill="{GREY}"',
    "f1": f'fill="{ACCENT}"',
    "fa": 'fill="#000"',
    "f2": 'fill="#000"',
    "cell": 'fill="none" stroke="#000" stroke-width="0.5"',
    "cell mid": 'fill="#fff" stroke="#000" stroke-width="0.75"',
    "gap": 'fill="#fff" stroke="#000" stroke-width="0.75" stroke-dasharray="1 2"',
}
DISCS = {
    "fi halo": f'fill="{ACCENT}"',
    "fi open": f'fill="#fff" stroke="{ACCENT}" stroke-width="1.3"',
    "f1": 'fill="#000"',
    "open": f'fill="#fff" stroke="{ACCENT}" stroke-width="1"',
    "open dim": 'fill="#fff" stroke="#000" stroke-width="0.6"',
}


class Paper(Pen):
    """Black, one grey and one colour, each kind in its own way; every element costs time in a booklet, so lines of a kind are one path."""

    def either(self, screen: T, paper: T) -> T:  # noqa: ARG002
        """What is meant for paper."""
        return paper

    def svg(self, width: float, height: float, parts: Iterable[str], label: str, kind: str = "") -> Markup:  # noqa: ARG002
        """Tagged PDF takes the alternative text from the title."""
        size = f'width="{format_length(width)}pt" height="{format_length(height)}pt" viewBox="0 0 {format_length(width)} {format_length(height)}"'
        return Markup(f"<svg {size}><title>{escape(label)}</title>{''.join(parts)}</svg>")  # noqa: S704  parts are made here, words are escaped

    def line(self, kind: str, *ends: Line) -> str:
        """Nothing when there are no lines."""
        path = "".join(
            f"M{format_length(x)} {format_length(y)}L{format_length(end_x)} {format_length(end_y)}" for x, y, end_x, end_y in ends
        )
        return _draw_path(kind, path) if path else ""

    def run(self, kind: str, points: Sequence[tuple[float, float]]) -> str:
        """One path."""
        return _draw_path(kind, "M" + "L".join(f"{format_length(x)} {format_length(y)}" for x, y in points))

    def disc(self, kind: str, x: float, y: float, radius: float) -> str:
        """A circle whose outline, if its kind has one, lies half outside."""
        return f'<circle cx="{format_length(x)}" cy="{format_length(y)}" r="{format_length(radius)}" {DISCS[kind]}/>'

    def rect(self, kind: str, x: float, y: float, width: float, height: float) -> str:
        """A rectangle whose outline, if its kind has one, lies half outside."""
        return f'<rect x="{format_length(x)}" y="{format_length(y)}" width="{format_length(width)}" height="{format_length(height)}" {FILLS[kind]}/>'

    def text(self, kind: str, x: float, y: float, words: str, anchor: str) -> str:
        """Words in the smallest size that there is on paper; all are black, and bold ones are bold."""
        bold = ' font-weight="600"' if "b" in kind.split() else ""
        font = f'font-family="{FONT}" font-size="{format_length(SIZE)}"{bold}'
        return f'<text x="{format_length(x)}" y="{format_length(y)}" {font} text-anchor="{anchor}">{escape(words)}</text>'


def _draw_path(kind: str, path: str) -> str:
    stroke = STROKES[kind]
    dashes = f' stroke-dasharray="{stroke.dashes}"' if stroke.dashes else ""
    return f'<path d="{path}" stroke="{stroke.colour}" stroke-width="{format_length(stroke.width)}" fill="none"{dashes}/>'


def format_length(value: float) -> str:
    """A length on paper, with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
