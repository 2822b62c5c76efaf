"""Marks of several raters in one text, as `8 (Bas), 7 (Elif)` or `harrow 9 / obrien 8`: a list of marks, each with who gave it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Named, Remedy, write_partly
from accountplan.model.shapes import Single

from .values import clean_number

_APART = compile_lazily(r"\s*[,;/|&\n]\s*(?=\D*\d)|\s+(?:en|and|\+)\s+(?=\D*\d)")
_NAME = r"[^\W\d_][^\d,;/|()\[\]:=]*?"
_MARK = r"\d{1,2}(?:[.,]\d{1,2})?[½+-]?"
_FORMS = tuple(
    compile_lazily(form)
    for form in (
        rf"(?P<name>{_NAME})\s*[:=]?\s*[(\[]?\s*(?P<mark>{_MARK})\s*[)\]]?",
        rf"(?P<mark>{_MARK})\s*[(\[]\s*(?P<name>{_NAME})\s*[)\]]",
        rf"(?P<mark>{_MARK})\s+(?:van|door|by|from|volgens)\s+(?P<name>{_NAME})",
    )
)
LONGEST, MOST = 120, 12
HIGHEST = 10
NO_NAMES = frozenset(
    {
        "van",
        "naar",
        "from",
        "to",
        "tot",
        "ongeveer",
        "about",
        "cijfer",
        "mark",
        "nu",
        "was",
        "now",
        "ca",
        "circa",
        "ruim",
        "bijna",
        "minimaal",
    }
)
"""Words before a mark that name nobody."""


def read_raters(text: object) -> list[tuple[str, str]]:
    """Who gave a mark and the mark, for each part of a text; none when any part is something else."""
    if not isinstance(text, str) or len(text) > LONGEST:
        return []
    found = [_read_one(part.strip()) for part in _APART.split(text.strip())]
    known = [each for each in found if each]
    return known if len(known) == len(found) <= MOST else []


def _read_one(part: str) -> tuple[str, str] | None:
    for form in _FORMS:
        said = form.fullmatch(part)
        mark = clean_number(said["mark"].rstrip("+-")) if said else None
        if said and mark and 1 <= Decimal(mark) <= HIGHEST and said["name"].strip().casefold().rstrip(".") not in NO_NAMES:
            return said["name"].strip(), mark
    return None


def pick_raters(value: object) -> list[tuple[str, str]]:
    """The same of a mapping from names to marks."""
    if not isinstance(value, dict) or len(value) > MOST:
        return []
    pairs = [
        (key, each) for key, each in value.items() if isinstance(key, str) and isinstance(each, (int, Decimal)) and 1 <= each <= HIGHEST
    ]
    return [(key, str(each)) for key, each in pairs] if len(pairs) == len(value) else []


def word_raters(spot: Spot) -> tuple[Remedy, Named] | None:
    """How to write marks with a name each as the list that a mark can be, and who they are; None when it is something else, or one mark with a remark."""
    given = read_raters(spot.value) if spot.wanted == Single("mark") else []
    if not given or (len(given) == 1 and str(spot.value)[:1].isdigit()):
        return None
    return write_raters(given, listed=True)


def write_raters(given: Sequence[tuple[str, str]], *, listed: bool) -> tuple[Remedy, Named]:
    """The remedy for some marks with a name each, in which whoever knows all files writes the ids."""
    marks = [f", mark: {mark}, on: {UNKNOWN}}}" for _, mark in given]
    between = [f"{mark}, {{by: " for mark in marks[:-1]]
    around = ("[{by: " if listed else "{by: ", *between, marks[-1] + ("]" if listed else ""))
    ids = [name if ID.fullmatch(name) else UNKNOWN for name, _ in given]
    return write_partly(join_named(around, ids)), Named("person", tuple(name for name, _ in given), "each", around)


def join_named(around: Sequence[str], ids: Sequence[str]) -> str:
    """What is written around some ids, with these between the parts of it."""
    return around[0] + "".join(id + part for id, part in zip(ids, around[1:], strict=True))
