"""Elements of SVG as text, with fixed decimals and everything from outside escaped: what the pen of the screen draws with, and large charts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

NARROW = 400
"""Below this width a large chart uses its narrow form."""


@lru_cache(8192)
def format_coordinate(value: float) -> str:
    """A coordinate with at most one decimal: never an exponent, never a negative zero. Most of them return in every row."""
    text = f"{value:.1f}"
    return "0" if text in ("0.0", "-0.0") else text.removesuffix(".0")


def draw_svg(width: float, height: float, parts: Iterable[str], label: str = "", kind: str = "") -> Markup:
    """One drawing. With a ``label`` it is an image with that message; without one it is hidden from screen readers."""
    name = f' class="{kind}"' if kind else ""
    voice = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return Markup(f"<svg{name} {_format_size(width, height)} {voice}>{''.join(parts)}</svg>")  # noqa: S704  parts are made here, words are escaped


@lru_cache(256)
def _format_size(width: float, height: float) -> str:
    return f'width="{format_coordinate(width)}" height="{format_coordinate(height)}" viewBox="0 0 {format_coordinate(width)} {format_coordinate(height)}"'


def draw_text(x: float, y: float, words: str, kind: str = "", anchor: str = "start", tail: tuple[str, str] = ("", "")) -> str:
    """Words at a baseline; ``tail`` is what follows them, and the class that it has."""
    name = f' class="{kind}"' if kind else ""
    place = f'x="{format_coordinate(x)}" y="{format_coordinate(y)}"'
    after = f' <tspan class="{tail[1]}">{escape(tail[0])}</tspan>' if tail[0] else ""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f"<text{name} {place}{side}>{escape(words)}{after}</text>"


def draw_text_upwards(x: float, y: float, words: str, kind: str) -> str:
    """Words that run upwards, with their middle at a point."""
    return f'<text class="{kind}" transform="translate({format_coordinate(x)} {format_coordinate(y)}) rotate(-90)" text-anchor="middle">{escape(words)}</text>'


@lru_cache(4096)
def draw_line(kind: str, *ends: tuple[float, float, float, float]) -> str:
    """Straight lines, each from x, y to x, y, as one path; grids and axes return in every row."""
    return f'<path class="{kind}" d="{"".join(f"M{format_coordinate(a)} {format_coordinate(b)}L{format_coordinate(c)} {format_coordinate(d)}" for a, b, c, d in ends)}"/>'


def draw_polyline(kind: str, points: Sequence[tuple[float, float]]) -> str:
    """A line through points."""
    return f'<polyline class="{kind}" points="{" ".join(f"{format_coordinate(x)},{format_coordinate(y)}" for x, y in points)}"/>'


def draw_disc(kind: str, x: float, y: float, radius: float) -> str:
    """A circle; the radius keeps two decimals, so that areas stay true."""
    return f'<circle class="{kind}" cx="{format_coordinate(x)}" cy="{format_coordinate(y)}" r="{_format_radius(radius)}"/>'


@lru_cache(1024)
def _format_radius(radius: float) -> str:
    return f"{radius:.2f}".rstrip("0").rstrip(".")


def draw_account(within: str, *parts: str) -> str:
    """What stands for one account, with the choices by which the page cuts it; without any it is only the parts."""
    drawn = "".join(parts)
    return f'<g class="account" data-in="{within}">{drawn}</g>' if within and drawn else drawn


def draw_rectangle(kind: str, x: float, y: float, width: float, height: float) -> str:
    """A rectangle."""
    return f'<rect class="{kind}" x="{format_coordinate(x)}" y="{format_coordinate(y)}" width="{format_coordinate(width)}" height="{format_coordinate(height)}"/>'
