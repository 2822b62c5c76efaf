"""Keys of figures with their year, unit or period in them, as a sheet heads its columns: `omzet 2025`, `omzet in k€`, `uren/jaar`, `Marge %`."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.synonyms import find_known_word
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES, SHARES
from accountplan.model.fix import UNKNOWN, Remedy, format_remark, replace_letters, write_as

from .parts import OF_YEARS, name_key
from .values import clean_number, write_number

_PERCENT = compile_lazily(r"(?i)%|\b(?:pct|perc|percent(?:age)?|procent)\b")
_CURRENCY = r"€|£|\$|eur(?:o|os|o's)?\b|gbp\b|usd\b|pounds?\b|dollars?\b"
_SCALES = {
    3: compile_lazily(rf"(?i)[x×*]\s?1[.,]?000\b|(?<![a-z])[kt]\s?(?:{_CURRENCY})|(?:{_CURRENCY})\s?[kt]\b|[(\[]\s?k\s?[)\]]|\bduizend(?:en)?\b|\bthousands?\b|\b000s\b"),
    6: compile_lazily(rf"(?i)\b(?:mln|mio|miljoen(?:en)?|millions?)\b|(?<![a-z])m\s?(?:{_CURRENCY})|(?:{_CURRENCY})\s?m\b"),
}  # fmt: skip
"""Words and signs in a key that multiply the number behind it, by how many noughts."""
_IDLE = compile_lazily(
    rf"(?i)(?:\b(?:in|per)\s+(?=\W|eur|gbp|usd|jaar|year|k|mln|dui|thou))?(?:{_CURRENCY})|(?:/|\bper\s|\bp/)\s*(?:jr|jaar|yr|year|annum|j)\b|\bp\.?\s?[aj]\.?(?=\s|$)|\b(?:per|in)\b|[()\[\]]"
)
_REMARK = compile_lazily(
    r"(?i)\s*[(\[]([^()\[\]]+)[)\]]\s*$|\s+((?:excl|incl|ex|inclusief|exclusief|excluding|including|net|netto|bruto|gross|volgens|per)\b.*)$"
)
"""What is said about a figure behind its name."""
_YEAR = compile_lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class FigureKey(NamedTuple):
    """The figure that a key names, the year in it, by how many noughts it multiplies, and what is said about it."""

    figure: str
    year: int | None = None
    power: int = 0
    remark: str = ""


def name_figure(spot: Spot) -> str:
    """The key of a value; of a figure in another word, such as `marge` or `Marge %`, the one that it stands for."""
    key = name_key(spot)
    if not is_figure(spot):
        return key
    said = read_figure_key(key)
    return said.figure if said else find_known_word(make_slug(key), FIGURES) or key


def read_figure_key(text: str) -> FigureKey | None:
    """What a key says of a built-in figure beside its name; None when it names none, or says nothing more."""
    power = next((power for power, form in _SCALES.items() if form.search(text)), 0)
    rest = _SCALES[power].sub(" ", text) if power else text
    years = _YEAR.findall(rest)
    percent = _PERCENT.search(rest) is not None
    slug = make_slug(_IDLE.sub(" ", _PERCENT.sub(" ", _YEAR.sub(" ", rest))), "_")
    figure = slug if slug in FIGURES else find_known_word(slug, FIGURES)
    if percent:
        figure = f"{figure or slug}_rate" if f"{figure or slug}_rate" in SHARES else figure if figure in SHARES else None
    if not figure and (remarked := _REMARK.search(text)):
        inner = text[: remarked.start()].strip()
        base = read_figure_key(inner) or FigureKey(find_known_word(make_slug(inner), FIGURES) or make_slug(inner, "_"))
        return base._replace(remark=(remarked[1] or remarked[2]).strip()) if base.figure in FIGURES else None
    if not figure or len(years) > 1 or not (percent or power or years or slug != make_slug(text, "_")):
        return None
    return FigureKey(figure, int(years[0]) if years else None, power)


def is_figure(spot: Spot) -> bool:
    """Whether a key is one of a figure of a year."""
    return bool(spot.keys) and (spot.keys[0] in OF_YEARS or (spot.keys[0] == "so_far" and "figures" in spot.keys))


def word_figure_key(spot: Spot, better: str) -> Remedy | None:
    """How to write a key that multiplies its number, or that names another year than the one that it stands below; None for any other."""
    found = read_figure_key(str(spot.keys[-1])) if is_figure(spot) else None
    if found is None or found.figure != better:
        return None
    written = (
        clean_number(spot.value) if isinstance(spot.value, str) else str(spot.value) if isinstance(spot.value, (int, Decimal)) else None
    )
    number = write_number(Decimal(written).scaleb(found.power)) if written and found.power else None
    if found.year and found.year not in spot.keys and isinstance(spot.keys[1], int):
        amount = number or (str(spot.value) if isinstance(spot.value, (int, Decimal)) else UNKNOWN)
        return Remedy(say("Write it below its year, such as `{text}`.", text=f"{found.year}: {{{better}: {amount}}}"))
    old = f"{spot.keys[-1]}: {spot.value}"
    if found.remark and spot.behind.rstrip() == old and "{" not in spot.before:
        return replace_letters(old, f"{better}: {number or written or spot.value} # {format_remark(found.remark)}")
    if number is None or not spot.behind.startswith(old):
        return None
    new = f"{better}: {number}"
    return replace_letters(old, new) if spot.behind.rstrip() == old else Remedy(write_as(new).help)
