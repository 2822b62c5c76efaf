"""Numbers, marks, years and shares that are something else, or out of range: with the number that was meant, when it lies in the range that is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.pointed import WHOLE
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.criteria import MONEY, SHARES
from accountplan.model.fix import Remedy, write_as
from accountplan.model.shapes import Single, Table

from . import fractions, percentages
from .figure_keys import name_figure
from .limits import word_limit
from .mapped import word_mapped
from .measured import read_measured
from .parts import is_signed, name_key, pick_keys_shape, pick_wrong_text, word_type
from .portions import word_portion
from .ranges import word_range
from .raters import word_raters
from .relative import word_relative
from .remarks import word_remark, word_share_remark
from .spoken import is_vague, spell_spoken
from .timed import word_time
from .turns import word_turn
from .values import clean_mark, clean_share, is_certain, is_certain_mark, write_amount, write_number
from .year_keys import YEAR, read_short_year, word_short_year, word_years_of_two

POSITIVE = ("hours", "cost", "value", "gift_limit", "weight")
"""Keys of records of which the number is never below nothing."""
MARKS = say("Write a mark from 1 to 10, such as 8 or 7.5.")
_PERCENT = compile_lazily(r"(?i)(?<=\d)\s*(?:pct|percent|procent|per cent)\.?$")
_IN_WORDS = compile_lazily(r"(?i)\s*([^\W\d].*?)\s*(?:pct|percent|procent|per cent)\.?\s*")
EXAMPLES = {"weight": "3", "hours": "30", "used": "30", "cost": "500", "gift_limit": "50"}
"""Numbers of some keys, where those of others would puzzle."""
OUT_OF_TEN = ("chance", "progress", "confidence")
"""Shares that people say out of ten as well."""
YEAR_IN_TEXT = compile_lazily(r"\b(?:19|20)\d\d\b")
OF_A_YEAR = ("since", "year")
"""Keys that ask a year."""
_LEAST_SHARE, _LEAST_OF_HUNDRED = Decimal("0.1"), 20
"""Below these a number is no mark on another scale, but a slip."""
PATH = ("figures", "year", "figure")
"""Where the number of a figure stands in a plan."""
MARK, YEARS, COUNT, ANY = (1, 10), (FIRST_YEAR, LAST_YEAR), (0, 100_000), (-(10**15), 10**15)
"""Between what lie a mark, a year, a whole number and any other: see `accountplan.model.keys`."""


def word_not_number(spot: Spot) -> Problem:
    """Something else where a number is asked."""
    if spot.value is None and isinstance(spot.owners[-1], Table):
        return _word_left_empty(str(spot.keys[-1]))
    spot, message = _read_percent(spot), say("“{key}” must be a number.", key=name_key(spot))
    if mapped := _word_parts(spot) or word_mapped(spot) or word_relative(spot) or word_limit(spot) or word_turn(spot):
        return word_type(spot, message, mapped)
    if raters := word_raters(spot):
        return replace(word_type(spot, message, raters[0]), named=raters[1])
    if fractions.is_mark(spot):
        return word_type(spot, message, _word_mark(spot) or Remedy(MARKS))
    key = name_figure(spot)
    number = _drop_sign(read_measured(spot.value, key), spot)
    better = _word_better(number, ANY, spot.value, safe=is_certain(spot.value, key, whole=key in WHOLE))
    if key in SHARES and number and abs(Decimal(number)) >= fractions.LEAST_PERCENTAGE:  # a percentage that lacks its sign
        better = write_as(write_number(Decimal(number) / 100), safe=False)
    guess = (
        better
        or percentages.word_remedy(spot)
        or (word_range(spot) if key in MONEY else None)
        or fractions.word_number_of(spot)
        or word_range(spot)
        or word_time(spot)
        or word_remark(spot)
    )
    return word_type(spot, message, guess or word_vague(spot) or Remedy(_word_digits(name_key(spot))))


def _word_digits(key: str) -> Text:
    """That digits are asked, with an example of the size that a number of this key has."""
    example = EXAMPLES.get(key)
    return say("Write digits only, such as {number}.", number=example) if example else say("Write digits only, such as 204000 or 7.5.")


def word_vague(spot: Spot) -> Remedy | None:
    """What to write for words that say about how much something is; None when it is something else."""
    if not is_vague(spot.value):
        return None
    return Remedy(say("This says no number: write in digits how much it is, or leave “{key}” out until it is known.", key=name_key(spot)))


def _read_percent(spot: Spot) -> Spot:
    """The spot with a sign for the word percent."""
    if isinstance(spot.value, str) and (said := _IN_WORDS.fullmatch(spot.value)) and (number := spell_spoken(said[1])) != said[1]:
        return replace(spot, value=f"{number}%", written=f"{number}%")
    if not isinstance(spot.value, str) or not _PERCENT.search(spot.value):
        return spot
    return replace(spot, value=_PERCENT.sub("%", spot.value), written=_PERCENT.sub("%", spot.written))


def _word_parts(spot: Spot) -> Remedy | None:
    """Where parts of a figure belong that were written below it: what is planned, what is expected, what came in so far."""
    if not (isinstance(spot.value, dict) and len(spot.keys) == len(PATH) and spot.keys[0] == PATH[0]):
        return None
    _, year, figure = spot.keys
    text = f"forecast: {{{year}: {{{figure}: ...}}}}"
    return Remedy(
        say(
            "Write one number. What you planned or expect belongs beside `figures`, under `budget` or `forecast`, such as `{text}`; what came in so far under `so_far`.",
            text=text,
        )
    )


def _word_mark(spot: Spot) -> Remedy | None:
    """How to write a mark of which is known which one is meant."""
    if of := fractions.word_mark_of(spot):
        return of
    if fractions.find_fraction(spot.value) and "/" not in str(spot.value):
        return None
    better = _word_better(_drop_sign(clean_mark(spot.value), spot), MARK, spot.value, safe=is_certain_mark(spot.value))
    return better or word_remark(spot)


def _drop_sign(number: str | None, spot: Spot) -> str | None:
    """The number without a minus where it cannot be below nothing: what was taken for one is a dash or a bracket."""
    if number and (spot.wanted == Single("mark") or (name_key(spot) in POSITIVE and not is_signed(spot))):
        return number.lstrip("-")
    return number


def _word_better(text: str | None, bounds: tuple[int, int], value: object, *, safe: bool = True) -> Remedy | None:
    """The remedy for a number of which is known how the ``value`` should be written; None when it would be refused all the same."""
    return write_amount(text, value, safe=safe) if text and bounds[0] <= Decimal(text) <= bounds[1] else None


def _word_left_empty(key: str) -> Problem:
    """A figure of one's own, or a point of a scale, with nothing behind it: whether its value is lost or not known yet, nobody can tell."""
    help = say("Write a number after the colon, or remove “{key}”.", key=key)
    return Problem("missing-key", say("“{key}” has no value.", key=key), help)


def word_not_whole(spot: Spot) -> Problem:
    """Something else where a whole number is asked."""
    message = say("“{key}” must be a whole number.", key=name_key(spot))
    of_a_year = name_key(spot) in OF_A_YEAR
    safe = isinstance(spot.value, Decimal) or is_certain(spot.value, name_key(spot), whole=True)
    better = _word_better(read_measured(spot.value, name_key(spot), whole=True), YEARS if of_a_year else COUNT, spot.value, safe=safe)
    if isinstance(spot.value, date) and spot.context.get("ge", FIRST_YEAR) == FIRST_YEAR:
        better = write_as(str(spot.value.year), safe=False)
    if better is None and not of_a_year and (part := fractions.read_part(spot.value)):
        better = write_as(part, safe=False)
    years = YEAR_IN_TEXT.findall(spot.value) if better is None and isinstance(spot.value, str) and of_a_year else []
    if len(years) == 1:
        better = write_as(years[0], safe=False)
    if better is None and not of_a_year and (remark := word_mapped(spot) or word_remark(spot)):
        better = remark
    guess = better or (word_years_of_two(spot.value) if of_a_year else word_vague(spot))
    return word_type(spot, message, guess or Remedy(say("Write digits only, such as {number}.", number="2026" if of_a_year else "30")))


def word_not_share(spot: Spot) -> Problem:
    """Something else where a share is asked."""
    spot = _read_percent(spot)
    if doubtful := percentages.word_doubtful_share(spot.value):
        return doubtful
    message = say("“{key}” must be a share.", key=name_key(spot))
    better = clean_share(spot.value)
    safe = is_certain(str(spot.value).strip().removesuffix("%"), name_key(spot), whole=False)
    guess = (
        (write_as(better, safe=safe) if better else None)
        or word_mapped(spot)
        or word_portion(spot)
        or fractions.word_share_of(spot)
        or word_range(spot)
        or word_share_remark(spot)
    )
    return word_type(spot, message, guess or Remedy(say("Write a percentage such as 40%, or a share of 1 such as 0.4.")))


def word_too_low(spot: Spot) -> Problem:
    """A number below its bound."""
    limit = str(spot.context["ge"])
    message = say("“{key}” must be at least {limit}, but is {text}.", key=name_key(spot), limit=limit, text=_strip_quotes(spot))
    if spot.is_key and pick_keys_shape(spot) == Single("whole") and (short := word_short_year(spot)):
        return Problem("out-of-range", message, *short)
    return Problem("out-of-range", message, _word_bounds(spot) or say("Write {limit} or more.", limit=limit))


def word_too_high(spot: Spot) -> Problem:
    """A number above its bound."""
    share = spot.context["le"] == 1
    limit = "100%" if share else str(spot.context["le"])
    message = say("“{key}” must be at most {limit}, but is {text}.", key=name_key(spot), limit=limit, text=_strip_quotes(spot))
    if _is_turned(spot):
        return Problem(
            "out-of-range", message, say("Write the figure before its mark: `{text}`.", text=f"{_strip_quotes(spot)}: {spot.keys[-1]}")
        )
    if share and isinstance(spot.value, (int, Decimal)) and spot.value <= 100:
        return Problem("out-of-range", message, *_word_share_above(Decimal(spot.value), name_key(spot)))
    return Problem("out-of-range", message, _word_bounds(spot) or say("Write {limit} or less.", limit=limit))


def _word_share_above(number: Decimal, key: str) -> Remedy:
    """How to write a share that lacks its percent sign; up to ten it can be a mark out of ten as well."""
    text = f"{number:f}".removesuffix(".")
    if key not in OUT_OF_TEN or number > MARK[1] or number != number.to_integral_value():
        return write_as(f"{text}%")
    return Remedy(say("Write `{less}`, or `{more}` if this is out of ten.", less=f"{text}%", more=f"{number * 10:f}%"))


def _is_turned(spot: Spot) -> bool:
    """Whether a mark stands before its figure in the points of a scale."""
    before = str(spot.keys[-1])
    return spot.keys[-2:-1] == ("points",) and spot.wanted == Single("mark") and before.isdecimal() and MARK[0] <= int(before) <= MARK[1]


def _strip_quotes(spot: Spot) -> str:
    """A number as it is in the text, without quotes."""
    return pick_wrong_text(spot).strip("\"' ")


def _word_bounds(spot: Spot) -> Text | None:
    """What everybody knows the bounds of."""
    if spot.is_key:
        return YEAR if pick_keys_shape(spot) == Single("whole") else None
    if spot.context.get("ge") == FIRST_YEAR and (year := read_short_year(spot.value)):
        return say("Write a year of four digits: `{year}`.", year=str(year))
    if spot.context.get("ge") == FIRST_YEAR:
        return say("Write a year of four digits, such as 2026.")
    return (_word_other_scale(spot) or MARKS) if spot.wanted == Single("mark") else None


def _word_other_scale(spot: Spot) -> Text | None:
    """The mark that a number is on the scales of which everybody knows the limit, 100 and 1."""
    if not isinstance(spot.value, (int, Decimal)):
        return None
    number = Decimal(spot.value)
    if _LEAST_SHARE <= number < 1:
        return say("Write a mark from 1 to 10: `{text}`, if this is a share of one.", text=write_number(number * 10))
    if _LEAST_OF_HUNDRED <= number <= 100:
        return say("Write a mark from 1 to 10: `{text}`, if this is out of 100.", text=write_number(number / 10))
    return None
