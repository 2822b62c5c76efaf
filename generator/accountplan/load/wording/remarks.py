"""A number with words behind it, as `164000 (excl. btw)` or `8 geschat`: the words are a remark."""

from __future__ import annotations

import re

from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewLetters, Remedy, format_remark, write_remarked
from accountplan.model.shapes import Single

from .parts import can_be
from .values import LONGEST, clean_number

UNITS = frozenset(
    {
        "wk", "week", "weken", "weeks", "mnd", "maand", "maanden", "month", "months", "jaar", "year", "years", "dag", "dagen", "day", "days", "kwartaal",
        "kwartalen", "quarter", "quarters", "min", "minuten", "minutes", "man", "people", "x", "keer", "times",
        "uur", "uren", "hour", "hours", "hrs", "kwartier", "dgn", "fte", "punt", "punten", "point", "points", "pts", "dagdeel", "dagdelen", "ochtend",
        "middag", "avond", "morning", "afternoon", "evening", "halfjaar", "nacht", "night", "werkdag", "werkdagen",
    }
)  # fmt: skip
"""Words that say what a number counts, and are no remark about it."""
SCALES = re.compile(
    r"(?i)\b(?:k|dzd|duizend(?:en|tallen)?|thousands?|ton|mln|mio|miljoen(?:en)?|millions?|mld|mrd|miljard(?:en)?|bn|billions?|hundreds?|honderd(?:en)?|dozijn|dozen"
    r"|mille|grand|duiz|tsd|milj|mlj|lakhs?|crores?|[tkm]\s?(?:€|\$|£|eur|usd|gbp))\b|[tkm]€|[x×]\s?\d"
)
"""What multiplies a number."""
REMARKS = frozenset(
    {
        "afgerond", "approximately", "audited", "begroot", "bron", "bruto", "budget", "but", "circa", "conform", "definitief", "door", "est", "estimate",
        "estimated", "ex", "excl", "excluding", "exclusief", "expected", "final", "forecast", "from", "geraamd", "geschat", "gross", "incl", "including",
        "inclusief", "maar", "mits", "net", "netto", "niet", "nog", "not", "of", "ongeveer", "over", "per", "preliminary", "prognose", "provisional",
        "provisorisch", "raming", "rounded", "schatting", "since", "sinds", "source", "still", "totaal", "total", "uit", "van", "verwacht", "volgens",
        "voorlopig", "waarvan", "with", "without", "according", "zie", "see", "zonder", "met",
    }
)  # fmt: skip
"""Words with which a remark about a number begins. Behind any other word the number may be of something else, or be multiplied: 5 mille is not 5."""
_RATE = re.compile(r"(?i)(?:per|elke?|iedere?|each|every)\s+(?!jaar|year|annum)")
"""How often it counts in a year: 8 hours a week are not 8."""
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_REMARK = re.compile(r"\(|[^\W\d_]{3,}")


def word_remark(spot: Spot) -> Remedy | None:
    """How to write a number and the remark behind it; None when a value is something else. Between brackets only the writer can move the remark."""
    words = spot.value.split() if isinstance(spot.value, str) and len(spot.value) <= LONGEST else []
    number = clean_number(words[0]) if len(words) > 1 and not words[1][0].isdigit() else None
    if number is None or any(sign in spot.value for sign in "#:") or not _REMARK.match(words[1]):
        return None
    remark = " ".join(words[1:]).strip("() ")
    first = re.split(r"[\W\d_]", remark.casefold(), maxsplit=1)[0]
    if first in UNITS or SCALES.search(remark) or _RATE.match(remark):
        return None
    if not (first in REMARKS or words[1].startswith("(") or spot.wanted == Single("mark")):
        return Remedy(say("Write the whole number in digits. What is only a remark about it comes behind a #, at the end of the line."))
    if any(sign in spot.before for sign in "{["):
        return write_remarked(number, remark)
    return _move_behind(spot, number, remark)


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


def _move_behind(spot: Spot, text: str, remark: str) -> Remedy:
    new = f"{text} # {format_remark(remark)}"
    fix = Fix(NewLetters(spot.value, new), safe=False) if spot.behind.rstrip() == spot.value else None
    return Remedy(say("Write it as `{text}`: a remark comes behind a #.", text=new), fix)
