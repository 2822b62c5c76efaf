"""Holidays as days, as `Pasen 2027` or `Christmas`: when they are in a year. Of those that differ by region or school nobody knows the day."""

from __future__ import annotations

from datetime import date, timedelta

from accountplan.base.patterns import compile_lazily

Span = tuple[date, date]
_LITTLE = compile_lazily(r"(?i)^(?:de|het|the)\s+|^(?:met|at)\s+(?:de\s+)?")
_YEAR = compile_lazily(r"\s+(?:in\s+)?((?:19|20|21)\d\d)$")
_FIXED = {
    **dict.fromkeys(("kerst", "kerstmis", "kerstdagen", "christmas", "xmas", "x-mas"), (12, 25, 12, 26)),
    **dict.fromkeys(("christmas day", "eerste kerstdag", "1e kerstdag"), (12, 25, 12, 25)),
    **dict.fromkeys(("boxing day", "tweede kerstdag", "2e kerstdag"), (12, 26, 12, 26)),
    **dict.fromkeys(("kerstavond", "christmas eve", "xmas eve"), (12, 24, 12, 24)),
    **dict.fromkeys(("sinterklaas", "pakjesavond"), (12, 5, 12, 5)),
    **dict.fromkeys(("oudjaar", "oudejaarsdag", "oudejaarsavond", "oud en nieuw", "new year's eve", "new year’s eve", "new years eve", "nye"), (12, 31, 12, 31)),
    **dict.fromkeys(("nieuwjaar", "nieuwjaarsdag", "new year", "new year's day", "new year’s day", "new years day"), (1, 1, 1, 1)),
    **dict.fromkeys(("koningsdag", "king's day", "king’s day"), (4, 27, 4, 27)),
    **dict.fromkeys(("bevrijdingsdag",), (5, 5, 5, 5)),
    **dict.fromkeys(("dag van de arbeid", "labour day", "may day"), (5, 1, 5, 1)),
    **dict.fromkeys(("halloween",), (10, 31, 10, 31)),
}  # fmt: skip
_FROM_EASTER = {
    **dict.fromkeys(("pasen", "easter"), (0, 1)),
    **dict.fromkeys(("eerste paasdag", "1e paasdag", "easter sunday"), (0, 0)),
    **dict.fromkeys(("tweede paasdag", "2e paasdag", "paasmaandag", "easter monday"), (1, 1)),
    **dict.fromkeys(("goede vrijdag", "good friday"), (-2, -2)),
    **dict.fromkeys(("carnaval", "carnival"), (-49, -47)),
    **dict.fromkeys(("hemelvaart", "hemelvaartsdag", "ascension day"), (39, 39)),
    **dict.fromkeys(("pinksteren", "pentecost"), (49, 50)),
    **dict.fromkeys(("whitsun", "tweede pinksterdag", "2e pinksterdag", "whit monday"), (50, 50)),
}
"""How many days after Easter they begin and end."""
_COUNTED = {"thanksgiving": (11, 3, 4), "prinsjesdag": (9, 1, 3)}
"""The month, the day of the week from Monday (0), and the how manieth of it."""
NO_FIXED_DAY = compile_lazily(
    r"(?i)\b(?:bouwvak|(?:school|zomer|herfst|kerst|mei|voorjaars|krokus)?vakanties?|reces|(?:bank|school|summer|christmas|easter)\s+holidays?|holidays?|half[\s-]term|recess)\b"
)
"""What is on other days in each region or year."""


def find_holiday(text: str) -> Span | None:
    """The first and last day of a holiday with its year; None when a text says something else."""
    found = _YEAR.search(text)
    name = _LITTLE.sub("", text[: found.start()].strip()).casefold() if found else ""
    return _make_span(name, int(found[1])) if found else None


def _make_span(name: str, year: int) -> Span | None:
    if name in _FIXED:
        first_month, first, last_month, last = _FIXED[name]
        return date(year, first_month, first), date(year, last_month, last)
    if name in _FROM_EASTER:
        return tuple(compute_easter(year) + timedelta(days) for days in _FROM_EASTER[name])  # type: ignore[return-value]
    if name in _COUNTED:
        month, weekday, count = _COUNTED[name]
        first_of_month = date(year, month, 1)
        day = first_of_month + timedelta((weekday - first_of_month.weekday()) % 7 + 7 * (count - 1))
        return day, day
    return None


def compute_easter(year: int) -> date:
    """Easter Sunday, by the rule of Gauss in the form that Butcher gave it."""
    century = year // 100
    golden = year % 19
    correction = (8 * century + 13) // 25
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    full = moon - (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full + 2 - century + century // 4) % 7
    offset = full - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))
