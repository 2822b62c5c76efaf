"""Keys beside the parts of a plan that belong in one that takes keys of one's own: figures, marks and what a client is divided by."""

from __future__ import annotations

from collections.abc import Collection

from accountplan.base import synonyms
from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.text import Text, say
from accountplan.load.spot import Spot
from accountplan.model.criteria import BUILT_IN, FIGURES, SHARES
from accountplan.model.shapes import Record

from .forms import SEGMENT
from .items import is_number


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
    return say("It belongs below `{place}`: move it there, and indent it.", place="segment") if key.casefold() in SEGMENT else None


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
