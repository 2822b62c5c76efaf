"""Keys beside the parts of a plan that belong in one that takes keys of one's own: figures, marks and what a client is divided by."""

from __future__ import annotations

from collections.abc import Collection

from accountplan.base import synonyms
from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Spot
from accountplan.model.criteria import BUILT_IN, FIGURES, SHARES
from accountplan.model.shapes import Record

from .forms import SEGMENT
from .items import is_number

_YEAR = compile_lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_account(spot: Spot) -> bool:
    """Whether a key is beside the parts of a plan."""
    owner = spot.owners[-1]
    return isinstance(owner, Record) and owner.fields.keys() >= {"figures", "marks", "segment"}


def word_figure(key: str, spot: Spot) -> Text | None:
    """Advice about a figure beside the parts of a plan, or about its year."""
    if not is_account(spot):
        return None
    value = spot.value
    figure = find_known(key, FIGURES)
    if figure is None or (isinstance(value, dict) and not all(is_year(each) for each in value)):
        return None
    year, given = next(iter(value.items())) if isinstance(value, dict) and value else (2025, value)
    text = f"{year}: {{{figure}: {_make_figure(figure, given)}}}"
    return say("It is a figure of a year: write it below `figures`, such as `{text}`.", text=text)


def word_open_table(key: str, spot: Spot) -> Text | None:
    """Advice about what is beside the parts of a plan, and is known in one of those that take any key."""
    if not is_account(spot):
        return None
    if criterion := find_known(key, BUILT_IN):
        return say("It is a criterion: write it below `marks`, such as `{text}`.", text=f"{criterion}: 8")
    return _word_segment(spot) if key.casefold() in SEGMENT else None


def _word_segment(spot: Spot) -> Text:
    """How to write what a client is divided by, all of it together where it stands beside the parts of the plan."""
    found = {key.casefold(): value for key, value in spot.beside.items() if isinstance(key, str) and key.casefold() in SEGMENT}
    if spot.beside.get("segment") or not all(isinstance(value, str) for value in found.values()):
        return say("It belongs below `{place}`: move it there, and indent it.", place="segment")
    text = "segment: {" + ", ".join(f"{key}: {format_word(value)}" for key, value in found.items()) + "}"
    return say("Write it as `{text}`.", text=text) if len(found) == 1 else say("Write them together as `{text}`.", text=text)


def word_year_in_key(key: str, spot: Spot) -> Text | None:
    """Advice about a key beside the parts of a plan with a year in it, as `budget 2026` or `omzet 2025`; None for any other."""
    years = _YEAR.findall(key)
    if not is_account(spot) or len(years) != 1 or not is_number(spot.value):
        return None
    word = make_slug(_YEAR.sub(" ", key), "_")
    for place in ("budget", "forecast", "figures"):
        if word == place or synonyms.find_known_word(word, [place]):
            return _word_year_below(place, f"{years[0]}: {{turnover: {spot.value}}}", spot)
    figure = find_known(word, FIGURES)
    return _word_year_below("figures", f"{years[0]}: {{{figure}: {spot.value}}}", spot) if figure else None


def _word_year_below(place: str, line: str, spot: Spot) -> Text:
    """How to write a year with its figure below a key, which may be there already."""
    if spot.beside.get(place):
        return say("Write it below `{place}`, as `{text}`.", place=place, text=line)
    return say("Write it as `{text}`.", text=f"{place}: {{{line}}}")


def _make_figure(figure: str, value: object) -> object:
    """A value that a figure can have: the one that is written, or one of its kind."""
    if is_number(value):
        return value
    return 8 if figure == "satisfaction" else "0.3" if figure in SHARES else 30 if figure == "days_to_pay" else 1000


def find_known(key: str, names: Collection[str]) -> str | None:
    """The name that a key is, or stands for by common use."""
    return key if key in names else synonyms.find_known_word(make_slug(key), names)


def is_year(key: object) -> bool:
    """Whether a key is a year."""
    return isinstance(key, int) and not isinstance(key, bool) and FIRST_YEAR <= key <= LAST_YEAR
