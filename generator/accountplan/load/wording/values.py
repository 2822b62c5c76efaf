"""Values as they are written, and as they were meant."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from unicodedata import decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.scalars import read_scalar
from accountplan.model.fix import Remedy, write_as

from .spelled import BEFORE, CURRENCIES, spell_amount
from .spoken import spell_spoken

LONGEST = 60
"""Characters in a value that is guessed at."""
_WRITTEN = compile_lazily(r"\"[^\"]*\"|'[^']*'|[^,\]}#]*")
_THOUSANDS = compile_lazily(r"[-+]?[1-9]\d{0,2}([.,' _\u00a0\u202f’´`])\d{3}(?:\1\d{3})*")
"""One sign stands between all thousands: of `1.234,567` the last one is that of the decimals."""
_THOUSANDS_COMMA = compile_lazily(r"[-+]?\d{1,3}(?:[. '\u00a0\u202f’]\d{3})+,\d+")
_THOUSANDS_POINT = compile_lazily(r"[-+]?\d{1,3}(?:[, '\u00a0\u202f’]\d{3})+\.\d+")
_POWER = compile_lazily(r"[-+]?\d+,\d+[eE][-+]?\d{1,2}")
"""A large number as a spreadsheet shows it in a narrow column."""
_COMMA = compile_lazily(r"[-+]?\d+,\d+")
_ABOUT = compile_lazily(
    r"(?i)^(?:ca\.?|circa|approx(?:imately|\.)?|abt\.?|about|around|roughly|ongeveer|ong(?:ev)?\b\.?|c\.|plm\.?|rond(?:\sde)?|zo[’']n|plusminus|\+/-|\+-|[~±≈])\s*(?![a-z])"
)
_BEHIND = compile_lazily(
    r"(?i)\s*(?:\([€$£]\)|[€$£]|(?<![a-z])(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|euros?|euro's|dollars?|pounds?|pond|francs?|uur|uren|hours?|hrs?|u|h|punten|points?|pts?|punt|dagen|dgn|days?|fte)|,-+|,–|,—)\.?$"
)
_CURRENCY = compile_lazily(f"(?i){CURRENCIES}")
_TIMES = compile_lazily(
    r"(?i)(?<=[\d½¼¾\s])\s*(k|\(?[x×]\s?1[., ]?000\)?|dzd|duiz|duizend|tsd|mille|grand|thousand|ton|lakhs?|crores?|m|mm|mn|mln|mlj|milj|mio|miljoen|million|mld|mrd|miljard|bn|billion)\.?$"
)
_POWERS = {
    **dict.fromkeys(("k", "dzd", "duiz", "duizend", "tsd", "mille", "grand", "thousand"), 3),
    **dict.fromkeys(("ton", "lakh", "lakhs"), 5),
    **dict.fromkeys(("crore", "crores"), 7),
    **dict.fromkeys(("mld", "mrd", "miljard", "bn", "billion"), 9),
}
"""By how many noughts a word multiplies; all others are millions. A ton is a hundred thousand, as Dutch counts money."""
_OTHER_BASE = compile_lazily(r"0[xX][0-9a-fA-F]{1,12}|0[oO][0-7]{1,12}|0[bB][01]{1,12}")
"""A number as programs write it; to YAML 1.2 some of them are numbers, and what they come to is not what stands there."""
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_RANGE = compile_lazily(r"(?i)(.+?)\s*(?:\bà|\ba|\btot|\bto|–|-|/)\s*(.+)")
_MONEY = r",-+|,–|,—"
_UNITS: dict[str, str] = {
    **dict.fromkeys(("turnover", "margin", "client_turnover", "value", "cost", "gift_limit"), _MONEY),
    "hours": r"(?<![a-z])(?:uur|uren|hours?|hrs?|u|h)\b\.?",
    "days_to_pay": r"(?<![a-z])(?:dagen|dgn|days?)\b\.?",
}
"""What may be left out of the value of a key: its own unit. Days for hours are for a person to see, and so is a currency: which one the firm counts in
is in another file, and someone who writes € in a firm that counts in pounds means another amount."""
_POINTS = r"(?<![a-z])(?:punten|points?|pts?|punt)\b\.?"
_CERTAIN = compile_lazily(
    r"(?i)[-+]?\d[\d.,'’_\s\u00a0\u202f]*[½¼¾]?\s*(?:k|duizend|thousand|mln|mio|miljoen|million|mld|mrd|miljard|bn|billion)?\.?"
)
_MIXED = compile_lazily(r"[-+]?\d{1,3}(?:\.\d{3})+,\d{3}|[-+]?\d{1,3}(?:,\d{3})+\.\d{3}")
"""Three decimals, unless the last sign stands between thousands too."""
_ONE_GROUP = compile_lazily(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")
_TRUTH = {
    "yes": "true",
    "ja": "true",
    "on": "true",
    "waar": "true",
    "1": "true",
    "no": "false",
    "nee": "false",
    "off": "false",
    "onwaar": "false",
    "0": "false",
}


def name_kind(value: object) -> Text:
    """What sort of value it is, with its article."""
    match value:
        case None:
            return say("nothing")
        case bool():
            return say("true or false")
        case int() | Decimal():
            return say("a number")
        case date():
            return say("a date")
        case list():
            return say("a list")
        case dict():
            return say("a set of keys")
    return say("text")


def read_value(lines: list[str], line: int, column: int) -> str:
    """A value as it is in the text, up to its end on the same line; at most 60 characters."""
    rest = lines[line - 1][column - 1 : column + 200] if 0 < line <= len(lines) else ""
    match = _WRITTEN.match(rest)
    value = match[0].rstrip() if match else ""
    return value if len(value) <= 60 else value[:57] + "..."


def clean_number(value: object, *, whole: bool = False) -> str | None:
    """The number that a text was meant to be, well written; None when that cannot be made out.

    People write amounts with a currency, in thousands or millions, with a comma for the decimals and points between the thousands, and
    about: `€ 1,2 mln`, `ca. 164.000`, `312k`, `7½`.
    """
    if whole and isinstance(value, Decimal):
        value = f"{value:f}"
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    value = spell_digits(value)
    text = BEFORE.sub("", spell_spoken(spell_amount(_ABOUT.sub("", spell_amount(value)))))
    for _ in range(2):  # a sum can have a currency and a unit: `5,- euro`
        text = _BEHIND.sub("", text)
    times = None if _OTHER_BASE.fullmatch(text.strip()) else _TIMES.search(text)
    number = _read_digits(text[: times.start()].strip() if times else text.strip())
    if number is not None and times:
        number = number.scaleb(3 if "000" in times[1] else _POWERS.get(times[1].lower(), 6))
    fits = number is not None and (not whole or number == number.to_integral_value())
    if number is None or not fits:
        return None
    return str(int(number) if whole else _drop_exponent(number))


def holds_currency(value: object) -> bool:
    """Whether a value is a text with a sign or a word for a currency in it."""
    return isinstance(value, str) and _CURRENCY.search(value) is not None


def write_amount(number: str, value: object, *, safe: bool) -> Remedy:
    """The remedy for a number: of an amount with a currency it says in which one the firm counts, as another was perhaps meant."""
    plain = write_as(number, safe=safe)
    if not holds_currency(value):
        return plain
    return Remedy(say("Write it as `{text}`: amounts are in the currency of the firm.", text=number), plain.fix)


def spell_digits(text: str) -> str:
    """The text with the digits 0 to 9 in place of those of other scripts and of wide ones."""
    return text if text.isascii() else "".join(str(decimal(each)) if each.isdecimal() else each for each in text)


def _read_digits(text: str) -> Decimal | None:
    """The number in digits, whatever is between its thousands and before its decimals."""
    if _OTHER_BASE.fullmatch(text):
        return Decimal(int(text, 0))
    number = read_scalar(_point_decimals(text))
    return Decimal(number) if isinstance(number, (int, Decimal)) and not isinstance(number, bool) else None


def _point_decimals(text: str) -> str:
    """The digits of a number with a point before its decimals and nothing between its thousands; any other text as it is."""
    if text[-1:] in _FRACTIONS and (text[:-1].isdecimal() or text[:-1] == ""):
        return f"{text[:-1] or '0'}.{_FRACTIONS[text[-1]]}"
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[^\d+-]", "", text)
    if _POWER.fullmatch(text):
        return text.replace(",", ".")
    if _COMMA.fullmatch(text) or _THOUSANDS_COMMA.fullmatch(text):
        return re.sub(r"[^\d,+-]", "", text).replace(",", ".")
    return re.sub(r"[^\d.+-]", "", text) if _THOUSANDS_POINT.fullmatch(text) else text


def _drop_exponent(number: Decimal) -> Decimal | int:
    """The number without a power of ten: 1.2E+6 is 1200000; decimals that were written stay."""
    return int(number) if number == number.to_integral_value() and int(number.as_tuple().exponent) >= 0 else number


def clean_mark(value: object) -> str | None:
    """The report mark that a text was meant to be: `7½`, `8-` (a quarter less), `7 à 8` (the middle), `7,5 punten`."""
    text = value.strip().removesuffix("/10") if isinstance(value, str) and len(value) <= LONGEST else ""
    if text[-1:] in ("-", "+", "−") and (whole := clean_number(text[:-1], whole=True)):
        return str(Decimal(whole) + (Decimal("0.25") if text[-1] == "+" else Decimal("-0.25")))
    ends = find_ends(text)
    if ends and (low := clean_number(ends[0])) and (high := clean_number(ends[1])):
        return write_number((Decimal(low) + Decimal(high)) / 2)
    return clean_number(text)


def find_ends(text: str) -> tuple[str, str] | None:
    """What stands on both sides of the word or sign between the ends of a range; None when there is none."""
    between = _RANGE.fullmatch(text)
    return (between[1], between[2]) if between else None


def write_number(number: Decimal) -> str:
    """A number in digits, without noughts at its end."""
    return f"{number.normalize():f}"


def is_certain(value: object, key: str, *, whole: bool) -> bool:
    """Whether a text can have been meant for one number alone: digits, how they are grouped, and the unit of the key.

    Of 1,250 and 1.250 only someone who knows that ``whole`` numbers are asked knows that these are thousands.
    """
    text = re.sub(rf"(?i){_UNITS[key]}", " ", str(value)).strip() if key in _UNITS else str(value).strip()
    return _CERTAIN.fullmatch(text) is not None and (whole or not _ONE_GROUP.fullmatch(text)) and not _MIXED.fullmatch(text)


def is_certain_mark(value: object) -> bool:
    """The same of a mark."""
    return is_certain(re.sub(f"(?i){_POINTS}", " ", str(value)), "mark", whole=False)


def quote_text(text: str) -> str:
    """A text between quotes, as it can be written: in double ones, or in single ones when it holds a double one or a backslash."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def clean_share(value: object) -> str | None:
    """The share that a text was meant to be, well written: `0,4` is 0.4, and more than 1 is a percentage; None when it cannot be made out."""
    text = value.strip().removesuffix("%").rstrip() if isinstance(value, str) else ""
    number = clean_number(text)
    if number and not 0 <= Decimal(number) <= 100:
        return None
    return f"{number}%" if number and (text != str(value).strip() or Decimal(number) > 1) else number


def clean_truth(value: object) -> str | None:
    """The word true or false when a word was meant so, else None."""
    text = str(value).casefold()
    return _TRUTH.get(text, text if text in ("true", "false") else None)
