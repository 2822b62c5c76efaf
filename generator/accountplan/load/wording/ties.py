"""Which of us knows somebody, and how well, on one line: `jansen: well`, `jansen (goed), devries 1`. No word of it is lost."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.load.spot import Spot
from accountplan.model.fix import Named, Remedy, format_remark, write_as, write_remarked
from accountplan.model.shapes import Record, Shape, Single, Table, list_records

from .days import find_period
from .parts import can_be
from .remarks import keep_remark

_STRENGTHS = {
    "3": "3 vertrouwd vertrouweling zeer-goed heel-goed erg-goed uitstekend sterk hecht nauw trusted very-well very-good strong close excellent",
    "2": "2 goed kent-goed kent-hem-goed kent-haar-goed well good knows-well medium gemiddeld",
    "1": "1 ontmoet een-keer-ontmoet oppervlakkig vaag zwak beetje een-beetje nauwelijks met met-once een-keer eens once superficial superficially vaguely weak slightly a-little barely",
}
"""How people say how strong a tie is."""
_MEANT = {word: strength for strength, words in _STRENGTHS.items() for word in words.split()}
_LABEL = compile_lazily(
    r"(?i)\s*(?:strength|sterkte|band|tie|last(?:\s+(?:contact|time|met|seen|meeting|visit|call))?"
    r"|laatste?(?:\s+(?:contact|keer|gesprek|bezoek|gezien|gesproken))?|sinds|contact)\s*(?:is|op|on|in|:|=)?\s+(?=\S)"
)
_PARTS = compile_lazily(r"\s*[;\n]\s*")
_COMMAS = compile_lazily(r"\s*,\s*(?![^()]*\))|\s+(?:en|and|&)\s+(?![^()]*\))")
_SIGNED = compile_lazily(r"\s*([^\W\d_][^():=;]*?)\s*(?::\s+|=\s*|\s[-–—]+>?\s+|\(\s*)([^()]+?)\s*\)?\s*")
_SPACED = compile_lazily(r"\s*([^\W\d_][\w.-]*)\s+(\S.*?)\s*")
LONGEST = 200
"""Characters of such a line."""


def asks_ties(wanted: Shape) -> bool:
    """Whether keys are asked that are those of us who know somebody."""
    return isinstance(wanted, Table) and is_tie(wanted.value)


def is_tie(wanted: Shape) -> bool:
    """Whether what is asked is how well one of us knows one of them."""
    return isinstance(wanted, Record) and {"strength", "last"} <= wanted.fields.keys()


def read_tie(text: str) -> dict[str, str]:
    """How strong a tie is and when they last met, as far as a text says that and nothing else; else nothing."""
    found: dict[str, str] = {}
    for part in re.split(r"\s*[,;/]\s*", text.strip()) if len(text) <= LONGEST else ():
        bare = _LABEL.sub("", part)
        day = find_period(bare)
        if strength := _MEANT.get(make_slug(part)) or _MEANT.get(make_slug(bare)):
            found["strength"] = strength
        elif day and day.sure and not day.day_first:
            found["last"] = day.last.isoformat()
        else:
            return {}
    return found


def word_tie(spot: Spot) -> Remedy | None:
    """How to write a text about a tie, where its keys are asked; what no key asks becomes a remark."""
    if not is_tie(spot.wanted) or not isinstance(spot.value, str) or not 0 < len(spot.value.strip()) <= LONGEST:
        return None
    if "#" in spot.value or "\n" in spot.value:
        return None
    if tie := read_tie(spot.value):
        return write_as(_format(tie), safe=False)
    return keep_remark(spot, "{}", spot.value.strip())


def word_ties(spot: Spot) -> tuple[Remedy, Named] | None:
    """How to write who knows somebody and how well, and whose ids are still to be looked up; None when nothing is said but who."""
    known = _read_known(spot.value) if asks_ties(spot.wanted) else []
    return _word_known(known) if any(said for _, said in known) else None


def read_ties(text: str) -> tuple[Remedy, Named] | None:
    """The same of a text that a comma cuts in two, which says perhaps only who."""
    return _word_known(_read_line(text)) if len(text) <= LONGEST and "\n" not in text and ":" not in text else None


def _word_known(known: list[tuple[str, str]]) -> tuple[Remedy, Named] | None:
    if not known or not all(make_slug(name) for name, _ in known):
        return None
    text, names, around, remark = _write(known)
    remedy = write_remarked(text, remark) if remark else Remedy(write_as(text).help)
    return remedy, Named("person", names, "each", around, remark)


@cache
def list_tie_keys() -> frozenset[str]:
    """The keys below which stands who knows somebody."""
    return frozenset(key for record in list_records() for key, field in record.fields.items() if asks_ties(field.shape))


def write_ties(text: str, *, remarked: bool = True) -> str | None:
    """The same of a text behind its key that YAML cannot follow, with names as ids would be, and a remark behind them where there is room for one."""
    known = _read_line(text) if len(text) <= LONGEST else []
    if not any(said for _, said in known) or not all(make_slug(name) for name, _ in known):
        return None
    written, _, _, remark = _write(known)
    if not remark:
        return written
    return f"{written} # {format_remark(remark)}" if remarked else None


def _write(known: list[tuple[str, str]]) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """The mapping with ids as they are made of names; the names, and what stands around them; and what there is no room for in it."""
    ties = [(name, said, read_tie(said) if said else {}) for name, said in known]
    parts = [f": {_format(tie)}" for _, _, tie in ties]
    around = ("{", *(f"{part}, " for part in parts[:-1]), f"{parts[-1]}}}")
    remark = ", ".join(f"{name}: {said}" for name, said, tie in ties if said and not tie)
    names = tuple(name for name, _, _ in ties)
    text = around[0] + "".join(make_slug(name) + part for name, part in zip(names, around[1:], strict=True))
    return text, names, around, remark


def _format(tie: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {tie[key]}" for key in ("strength", "last") if key in tie) + "}"


def _read_known(value: object) -> list[tuple[str, str]]:
    """Those who know somebody, each with what is said of it; none when it is something else."""
    match value:
        case str() if len(value) <= LONGEST:
            return _read_line(value)
        case list() if value and all(isinstance(each, str) and len(each) <= LONGEST for each in value):
            return [_read_one(each) for each in value]
        case list() if value and all(isinstance(each, dict) and len(each) == 1 for each in value):
            pairs = [next(iter(each.items())) for each in value]
            if all(isinstance(key, str) and isinstance(said, (str, int, date)) and not isinstance(said, bool) for key, said in pairs):
                return [(key, said.isoformat() if isinstance(said, date) else str(said)) for key, said in pairs]
    return []


def _read_line(text: str) -> list[tuple[str, str]]:
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if len(parts) > 1:
        return [_read_one(part) for part in parts]
    found: list[tuple[str, str]] = []
    for part in _COMMAS.split(text.strip()):
        if found and found[-1][1] and read_tie(part):  # `jansen: goed, 12 mei 2026` is said of one
            found[-1] = (found[-1][0], f"{found[-1][1]}, {part}")
        elif part:
            found.append(_read_one(part))
    return found


def _read_one(part: str) -> tuple[str, str]:
    """One of us, and what is said of how they know each other."""
    if signed := _SIGNED.fullmatch(part):
        return signed[1].strip(), signed[2].strip()
    spaced = _SPACED.fullmatch(part)
    return (spaced[1], spaced[2]) if spaced and (read_tie(spaced[2]) or can_be(spaced[1], Single("id"))) else (part.strip(), "")
