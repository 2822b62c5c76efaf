"""The figures of an account over the years."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Exact, Number, Text, Wording, say, say_n
from accountplan.base.words import Words
from accountplan.model.charts import MiniBars
from accountplan.model.criteria import FIGURES, MONEY
from accountplan.model.figures import GROWS, Series, list_series
from accountplan.model.named import Measured, count_cents
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.rounding import make_change, to_points
from accountplan.present.spelled import capitalise, spell_number

from .situation import word_doubt
from .subject import Empty, Subject

YEARS, FEW_YEARS = 5, 3
"""How many years fit in the table, and where it is narrow."""
SEEN = "client_growth"
"""Where it is narrow, this is seen from the row of the client's turnover."""
MILLION = 1_000_000
COARSE = 10_000
"""Where it is narrow, a larger figure has no decimals."""
LARGE = {"client_turnover": MILLION}
"""From which amount on a narrow row is in millions: their turnover at once, all else when no column would hold it."""
HUGE = 100_000_000
COUNTS = {"hours": say("Hours"), "days_to_pay": say("Days to pay"), "client_employees": say("Their employees")}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure, and what it is called: its values by year, its change in the last year, and bars from zero."""

    figure: str
    name: str
    cells: tuple[str, ...]
    change: str
    bars: MiniBars


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the newest years."""

    heading: str
    years: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    note: str
    empty: Empty | None
    edit: Edit | None


def show_figures(subject: Subject, without: Collection[str] = ()) -> Figures:
    """The built-in figures in their usual order, then the firm's own; ``without`` those that are shown elsewhere."""
    narrow = subject.measure.narrow
    most = FEW_YEARS if narrow else YEARS
    counting, years = subject.settings.years, sorted(subject.account.figures)[-most:]
    row, left_out = (show_narrow_row, {SEEN, *without}) if narrow else (_show_row, {*without})
    return Figures(
        heading=word_heading(subject, len(years)),
        years=tuple(subject.say(say("{year}, still running", year=str(year))) if counting.runs(year) else str(year) for year in years),
        rows=tuple(row(subject, each) for each in list_series(subject.account, most, counting) if each.figure not in left_out),
        note=word_doubt(subject, "situation.figures"),
        empty=subject.missing("situation.figures"),
        edit=subject.edit("figures"),
    )


def word_heading(subject: Subject, years: int) -> str:
    """What the table holds."""
    if years == 0:
        return subject.say(say("Figures"))
    if subject.account.includes_children:
        text = say_n("Figures of one year, including the clients below it", "Figures over {number} years, including the clients below it", years, number=spell_number(years))  # fmt: skip
        return subject.say(text)
    return subject.say(say_n("Figures of one year", "Figures over {number} years", years, number=spell_number(years)))


def _show_row(subject: Subject, series: Series) -> FigureRow:
    key = series.figure
    decimals = count_places(subject, series)
    return FigureRow(
        figure=key,
        name=name_figure(subject, key),
        cells=tuple([word_amount(subject, key, value, decimals) for value in series.values]),
        change=word_change(subject, series, decimals),
        bars=MiniBars(tuple([None if value is None else float(value) for value in series.full])),
    )


def name_figure(subject: Subject, key: str) -> str:
    """The name of a figure: the firm's own, else the built-in, else the key."""
    return subject.settings.once(("figure", key), lambda: _choose_name(subject, key))


def _choose_name(subject: Subject, key: str) -> str:
    own = subject.settings.firm.figure_name(key)
    return subject.say(_add_unit(own, subject.settings.firm.measure(key))) if own else capitalise(subject.say(name_in_sentence(key)))


def name_in_sentence(key: str) -> Wording:
    """The name of a figure that the firm did not name, within a sentence."""
    return FIGURES.get(key) or key.replace("_", " ")


def _add_unit(name: str, unit: Measured) -> Wording:
    """The firm's own name, with the unit that its values do not show."""
    match unit:
        case "points":
            return say("{figure}, points", figure=name)
        case "hours":
            return say("{figure}, hours", figure=name)
    return name


def count_places(subject: Subject, series: Series) -> int:
    """How many decimals the values of a figure of the firm's own have in a table; built-in ones in money, and shares, have always as many."""
    decimals = count_decimals(series)
    return 2 if decimals and subject.settings.firm.measure(series.figure) == "money" else decimals


def count_decimals(series: Series) -> int:
    """How many decimals these figures need together, at most two."""
    denominators = {value.as_integer_ratio()[1] for value in series.values if value is not None}
    if denominators <= {1}:
        return 0
    return 1 if all(10 % each == 0 for each in denominators) else 2


def word_amount(subject: Subject, key: str, value: Exact | None, decimals: int | None = None) -> str:
    """A figure in its own measure; with as many decimals as it has, unless told otherwise."""
    words = subject.settings.words
    if value is None:
        return NOTHING
    match subject.settings.firm.measure(key):
        case "money":
            return words.money(value, 0 if key in MONEY else count_cents(value) if decimals is None else decimals)
        case "share":
            return words.share(value, 1)
    return words.plain(value) if decimals is None else words.number(value, decimals)


def word_change(subject: Subject, series: Series, decimals: int) -> str:
    """The change from the year before, with its sign; empty when nobody can tell."""
    return word_difference(subject, series.figure, series.change, decimals)


def word_change_from(subject: Subject, figure: str, found: Fraction | None) -> str:
    """The same of a change that stands alone."""
    return word_difference(subject, figure, found, count_places(subject, Series(figure, (found,))))


def word_difference(subject: Subject, figure: str, found: Fraction | None, decimals: int) -> str:
    """A change with its sign, in the unit of the figure; empty when nobody can tell."""
    words = subject.settings.words
    if found is None:
        return ""
    if figure in GROWS:
        return words.value(make_change(found, subject.settings.firm.limits.turnover_fall if figure == "turnover" else None))
    match subject.settings.firm.measure(figure):
        case "share":
            return subject.say(say("{points} points", points=Number(to_points(found), 1, signed=True)))
        case "points":
            return subject.say(say("{points} points", points=Number(found, decimals, signed=True)))
        case "money":
            return ("+" if found > 0 else "") + words.money(found, decimals)
    return words.number(found, decimals, signed=True)


def show_narrow_row(subject: Subject, series: Series) -> FigureRow:
    """Without a currency in the cells, and in millions when no column would hold it."""
    values = [None if value is None else Fraction(value) for value in series.values]
    large = max(abs(value) for value in values if value is not None) >= LARGE.get(series.figure, HUGE)
    name, write = _choose_style(subject, series.figure, large)
    return FigureRow(
        series.figure, subject.say(name), tuple(NOTHING if value is None else write(value) for value in values), "", MiniBars(())
    )


def _choose_style(subject: Subject, figure: str, large: bool) -> tuple[Wording, Callable[[Fraction], str]]:
    """What a figure is called, and how it is written."""
    words, firm = subject.settings.words, subject.settings.firm
    if figure in MONEY:
        said = _name_money_figure(figure, large, words.symbol)
        return said, lambda value: words.number(value / MILLION, 1) if large else words.number(value, 0)
    if figure in COUNTS:
        return COUNTS[figure], lambda value: words.number(value, 0)
    if figure == "margin_rate":
        return say("Margin as a share"), words.share
    if figure == "satisfaction":
        return say("Satisfaction"), lambda value: words.number(value, 1)
    unit, own = firm.measure(figure), firm.figure_name(figure)
    if unit == "share":
        return own or figure, lambda value: words.share(value, 1)
    name = _name_narrow(own, unit, words.symbol) if own else figure.replace("_", " ").capitalize()
    return say("{name}, million", name=name) if large else name, lambda value: _word_own_value(words, value, large)


def _name_narrow(name: str, unit: Measured, currency: str) -> Wording:
    """The firm's own name with its unit, which no cell has room for."""
    return say("{figure}, {currency}", figure=name, currency=currency) if unit == "money" else _add_unit(name, unit)


def _word_own_value(words: Words, value: Fraction, large: bool) -> str:
    """A figure of the firm's own, with its decimals as long as they matter."""
    if large:
        return words.number(value / MILLION, 1)
    return words.number(value, 0) if abs(value) >= COARSE else words.plain(value)


def _name_money_figure(figure: str, large: bool, currency: str) -> Text:
    match figure, large:
        case "turnover", False:
            return say("Turnover, {currency}", currency=currency)
        case "turnover", True:
            return say("Turnover, {currency} million", currency=currency)
        case "margin", False:
            return say("Margin, {currency}", currency=currency)
        case "margin", True:
            return say("Margin, {currency} million", currency=currency)
        case _, False:
            return say("Their turnover, {currency}", currency=currency)
        case _:
            return say("Their turnover, {currency} million", currency=currency)
