"""A number with words behind it, as `164000 (excl. btw)` or `8 geschat`: the words are a remark."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewLetters, Remedy, format_remark, write_remarked
from accountplan.model.shapes import Single

from .parts import can_be, is_signed, name_key
from .rates import YEARLY, find_rate, word_rate
from .values import LONGEST, clean_number, clean_share, holds_currency, write_number

UNITS = frozenset(
    {
        "wk", "week", "weken", "weeks", "mnd", "maand", "maanden", "month", "months", "jaar", "year", "years", "dag", "dagen", "day", "days", "kwartaal",
        "kwartalen", "quarter", "quarters", "min", "minuten", "minutes", "man", "people", "x", "keer", "times",
        "uur", "uren", "hour", "hours", "hrs", "kwartier", "dgn", "fte", "punt", "punten", "point", "points", "pts", "dagdeel", "dagdelen", "ochtend",
        "middag", "avond", "morning", "afternoon", "evening", "halfjaar", "nacht", "night", "werkdag", "werkdagen",
    }
)  # fmt: skip
"""Words that say what a number counts, and are no remark about it."""
MOST_MARK = 10
MOST_TIMES = 4
"""Digits of how often an amount comes."""
SCALES = compile_lazily(
    r"(?i)\b(?:k|dzd|duizend(?:en|tallen)?|thousands?|ton|mln|mio|miljoen(?:en)?|millions?|mld|mrd|miljard(?:en)?|bn|billions?|hundreds?|honderd(?:en)?|dozijn|dozen"
    r"|mille|grand|duiz|tsd|milj|mlj|lakhs?|crores?|[tkm]\s?(?:€|\$|£|eur|usd|gbp))\b|[tkm]€|[x×]\s?\d"
)
"""What multiplies a number."""
REMARKS = frozenset(
    {
        "afgerond", "approximately", "audited", "begroot", "bron", "bruto", "budget", "but", "circa", "conform", "definitief", "door", "est", "estimate",
        "estimated", "ex", "excl", "excluding", "exclusief", "expected", "final", "forecast", "from", "geraamd", "geschat", "gross", "incl", "including",
        "inclusief", "maar", "mits", "net", "netto", "niet", "nog", "not", "of", "ongeveer", "over", "per", "preliminary", "prognose", "provisional",
        "provisorisch", "raming", "rounded", "schatting", "since", "sinds", "source", "still", "totaal", "total", "uit", "htva", "hors", "zzgl", "inkl", "brutto", "plus", "rond", "extrapolated", "geëxtrapoleerd", "btw", "vat", "onder", "ovb", "van", "verwacht", "volgens",
        "voorlopig", "waarvan", "with", "without", "according", "zie", "see", "zonder", "met",
    }
)  # fmt: skip
"""Words with which a remark about a number begins. Behind any other word the number may be of something else, or be multiplied: 5 mille is not 5."""
_BRACKETS = compile_lazily(r"\s*[(\[]([^()\[\]]+)[)\]]")
_CUTS = compile_lazily(r"(?<=[\w½¼¾€$£.)\-=–—])(?=[\s(\[/+?!±]|-$)")
"""Where a number can end, and what is said about it begin."""
_REMARK = compile_lazily(r"[(\[±]|\+?\s*[^\W\d_]{2,}")
_YEAR = compile_lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LOST = compile_lazily(r"(?i)[(\[]?(?:verlies|loss|negatief|negative|tekort|deficit|min)[)\]]?|-")
_PERHAPS_LOST = compile_lazily(r"(?i)^(?:[–—]|(?:min|minus)\s)\s*(?=\S)")
_SO_FAR = compile_lazily(
    r"(?i)[(\[]?(?:y\.?t\.?d\.?|so\sfar|to\sdate|year\sto\sdate|tot\snu(?:\stoe)?|tot\sheden|(?:t/m|tm|tot(?:\sen\smet)?|until|till|up\sto)\s.+)[)\]]?"
)
"""Behind what a year brought that still runs."""
_BOUND = compile_lazily(
    r"(?i)^(?:(?:net\s)?iets\s)?(?:just\s)?(?:minstens|minimaal|min\.?|ten\sminste|at\sleast|minimum|maximaal|max\.?|hooguit|hoogstens|ten\shoogste|at\smost|up\sto|maximum|tot|bijna|nearly"
    r"|almost|ruim|krap|over|under|onder|boven|above|below|meer\sdan|more\sthan|minder\sdan|less\sthan|tegen\sde|tegen|richting|say|some|zeg|netto|net|bruto|gross|raming|geraamd|geschat|verwacht|begroot|prognose|est\.?|estimated?|expected|forecast|budget|totaal|total|omzet|turnover|revenue|sales|honorarium|fees?|[<>≤≥]=?)\s*(?![a-z])"
)
"""Words that say that it is not just this number, but how far from it nobody knows."""
_TIMES = compile_lazily(r"\s*[x×*]\s*")
"""Between how often an amount comes and the amount: the number is what it comes to, and how it came about a remark."""
_SHARE = compile_lazily(r"(.*%)\s*([(\[][^()\[\]]+[)\]]|[?!]+|[^\W\d_]{3,}.*)")
_EACH = compile_lazily(r"(?i)[(]?(?:p\.?\s?p\.?|p/p|per\s\w+|each|apiece|per\sstuk)[)]?")
"""For whom a limit holds."""
_DOUBT = compile_lazily(r"[?!]+|\+")


def word_remark(spot: Spot) -> Remedy | None:
    """How to write a number and the remark behind it; None when a value is something else. In braces only the writer can move the remark."""
    if not isinstance(spot.value, str) or len(spot.value) > LONGEST or any(sign in spot.value for sign in "#:"):
        return None
    if (doubt := _PERHAPS_LOST.match(spot.value)) and (number := clean_number(spot.value[doubt.end() :])):
        return _word_lost(spot, number)
    if bound := _BOUND.match(spot.value):
        number = clean_number(spot.value[bound.end() :])
        return _keep_remark(spot, number, spot.value.strip()) if number else None
    if total := _add_up(spot) or _multiply(spot):
        return _keep_remark(spot, total, spot.value.strip().lstrip("="))
    number, remark = split_number(spot.value)
    if number is None:
        return None
    if other := _find_other_year(spot, remark):
        text = f"{other}: {{{name_key(spot)}: {number}}}"
        return Remedy(say("Write it below its year, such as `{text}`.", text=text))
    if _LOST.fullmatch(remark) and Decimal(number) > 0:
        return _word_lost(spot, number)
    if _SO_FAR.fullmatch(remark) and spot.keys[0] == "figures" and isinstance(spot.keys[1], int):
        text = f"so_far: {{until: {spot.keys[1]}-.., figures: {{{name_key(spot)}: {number}}}}}"
        return Remedy(say("What a year brought so far belongs beside `figures`, with the last day that it covers: `{text}`.", text=text))
    if name_key(spot) == "gift_limit" and _EACH.fullmatch(remark):
        return _keep_remark(spot, number, remark.strip("() "))
    if (rate := find_rate(remark)) is not None and (told := word_rate(spot, number, rate, currency=holds_currency(spot.value))):
        return told
    return _word_behind(spot, number, remark, rate)


def _word_lost(spot: Spot, number: str) -> Remedy | None:
    """How to write a number of which nobody can tell whether it is below nothing; None where it cannot be."""
    if not is_signed(spot) or spot.wanted != Single("number"):
        return None
    return Remedy(say("Write `{loss}` if it is below nothing, or `{number}` if it is not.", loss=f"-{number}", number=number))


def _add_up(spot: Spot) -> str | None:
    """What two or more amounts come to with a plus between them; None when a value is something else."""
    parts = spot.value.strip().lstrip("=").split("+")
    numbers = [clean_number(part) for part in parts] if len(parts) > 1 and spot.wanted == Single("number") else []
    return write_number(sum((Decimal(each) for each in numbers if each), Decimal(0))) if numbers and all(numbers) else None


def _multiply(spot: Spot) -> str | None:
    """What an amount that comes several times comes to; None when a value is something else."""
    parts = _TIMES.split(spot.value.strip().lstrip("="))
    counts = [part for part in parts if part.isdecimal() and len(part) <= MOST_TIMES]
    numbers = [clean_number(part) for part in parts] if len(parts) == 2 and counts and spot.wanted == Single("number") else []
    return write_number(Decimal(numbers[0]) * Decimal(numbers[1])) if numbers and numbers[0] and numbers[1] else None


def word_share_remark(spot: Spot) -> Remedy | None:
    """How to write a share and the remark behind it; None when a value is something else."""
    if not isinstance(spot.value, str) or any(sign in spot.value for sign in "#:"):
        return None
    if (bound := _BOUND.match(spot.value)) and (share := clean_share(spot.value[bound.end() :])):
        return keep_remark(spot, share, spot.value.strip())
    found = _SHARE.fullmatch(spot.value)
    share = clean_share(found[1]) if found else None
    return keep_remark(spot, share, found[2].strip("() ")) if found and share else None


def split_number(text: str) -> tuple[str | None, str]:
    """The number with which a text begins, and all that stands behind it."""
    ends = [found.start() for found in _CUTS.finditer(text)]
    for end in reversed(ends):
        if text[end:].strip() and (number := clean_number(text[:end])):
            return number, text[end:].strip()
    return None, ""


def split_remarked(text: str) -> tuple[str | None, str]:
    """The number with which a text begins, and the remark about it; None for a number that counts something, or comes more often."""
    number, remark = split_number(text)
    if number is None or _counts(remark) or find_rate(remark) not in (None, "year"):
        return None, ""
    return number, remark.strip("() ")


def _counts(remark: str) -> bool:
    """Whether what stands behind a number says what it counts or multiplies it, and is no remark about it."""
    words = remark.strip("() ")
    return not _REMARK.match(remark) or _name_first(words) in UNITS or SCALES.search(words) is not None


def _name_first(words: str) -> str:
    return next(iter(re.findall(r"[^\W\d_]+", words.casefold())), "")


def _find_other_year(spot: Spot, remark: str) -> int | None:
    """The year that a remark names, where the figure stands below another one."""
    years = {int(each) for each in _YEAR.findall(remark)}
    here = {key for key in spot.keys if isinstance(key, int) and FIRST_YEAR <= key <= LAST_YEAR}
    return next(iter(years)) if here and len(years) == 1 and not years & here else None


def _word_behind(spot: Spot, number: str, remark: str, rate: str | None) -> Remedy | None:
    """How to write what stands behind a number, which is a remark about it, or what it counts."""
    if _DOUBT.fullmatch(remark):
        return _keep_remark(spot, number, remark if remark[0] in "?!" else spot.value.strip())
    words = remark.strip("() ")
    yearly = rate == "year" and name_key(spot) in YEARLY
    if not yearly and (_counts(remark) or rate is not None):
        return None
    if yearly or _name_first(words) in REMARKS or remark.startswith(("(", "[", "±")) or spot.wanted == Single("mark"):
        return _keep_remark(spot, number, words)
    return Remedy(say("Write the whole number in digits. What is only a remark about it comes behind a #, at the end of the line."))


def _keep_remark(spot: Spot, number: str, remark: str) -> Remedy | None:
    """How to write a number with a remark, where the number may be."""
    if spot.wanted == Single("whole") and not number.isdecimal():
        return None
    out_of_range = spot.wanted == Single("mark") and not 1 <= Decimal(number) <= MOST_MARK
    return None if out_of_range else keep_remark(spot, number, remark)


def keep_remark(spot: Spot, written: str, remark: str) -> Remedy:
    """How to write a value with a remark behind it."""
    if any(sign in spot.before for sign in "{["):
        return write_remarked(written, remark)
    return _move_behind(spot, written, remark, currency=holds_currency(spot.value))


def word_bracketed(spot: Spot, allowed: list[str] | None = None) -> Remedy | None:
    """How to write an id, or a word to choose from, and the remark in brackets behind it; None when it is something else."""
    head, remark = split_remark(spot.value)
    fits = head in allowed if allowed is not None else can_be(head, spot.wanted)
    if not remark or not fits or spot.is_key:
        return None
    return write_remarked(head, remark) if any(sign in spot.before for sign in "{[") else _move_behind(spot, head, remark)


def split_remark(text: object) -> tuple[str, str]:
    """A text without what stands in brackets, and that: of several such all of it, so that each keeps its name."""
    if not isinstance(text, str) or len(text) > LONGEST or text[:1] in "([":
        return "", ""
    found = _BRACKETS.findall(text)
    head = " ".join(_BRACKETS.sub("", text).replace(" ,", ",").split())
    return (head, found[0] if len(found) == 1 and text.rstrip()[-1] in ")]" and "," not in head else text) if found and head else ("", "")


def _move_behind(spot: Spot, text: str, remark: str, *, currency: bool = False) -> Remedy:
    new = f"{text} # {format_remark(remark)}"
    fix = Fix(NewLetters(spot.value, new), safe=False) if spot.behind.rstrip() == spot.value else None
    if currency:
        return Remedy(say("Write it as `{text}`: a remark comes behind a #, and amounts are in the currency of the firm.", text=new), fix)
    return Remedy(say("Write it as `{text}`: a remark comes behind a #.", text=new), fix)
