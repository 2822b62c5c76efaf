"""Signs at the beginning of a value that YAML takes for its own, where no text can stand: quotes round them would lead to the next finding."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.base.unknown import is_unknown
from accountplan.model.fix import Fix, NewLetters, Remedy, replace_letters, write_remarked

from .forms import find_forms, takes_number, takes_text
from .fractions import PERCENT
from .remarks import split_remarked
from .values import clean_number, clean_share, write_amount
from .year_keys import read_short_year

_KEY = compile_lazily(r"(?:^|[\s{,])([a-z_]+):\s*$")
_CUT = compile_lazily(r"(?:^|[\s{,])([a-z_]+):\s+([^\s,{}\[\]'\"][^,{}\[\]'\"]*\d,)$")
_REST = compile_lazily(r"[-–—]+(?:\s*\([^()]*\)|[^,{}\[\]])*")
_END = compile_lazily(r"[,}]|\s#")
_YEAR = compile_lazily(r"'(\d\d)\s*(:?)\s*(?:#.*)?")
_BOUND = compile_lazily(r">=?\s*([^\s,{}][^,{}]*?)\s*(?=[,{}]|$)")


def word_bounded(row: str, column: int) -> Remedy | None:
    """How to write `>45k` where a number is asked: the number, with what it says as a remark; None for anything else."""
    key, found = _KEY.search(row[:column]), _BOUND.match(row, column)
    number = _read_bounded(found[1], key[1]) if key and found else None
    if not found or not number:
        return None
    written = found[0].strip()
    return write_remarked(number, written) if row[found.end() :].strip() else replace_letters(written, f"{number} # {written}")


def _read_bounded(text: str, key: str) -> str | None:
    """The number, or the share where that is asked, behind a sign for more."""
    if key in PERCENT:
        return clean_share(text)
    return clean_number(text) if takes_number(key) else None


def word_apostrophe(row: str, column: int) -> Remedy | None:
    """How to write a year of two digits with an apostrophe before it, which opens a text to YAML; None for anything else."""
    found, key = _YEAR.fullmatch(row[column:]), _KEY.search(row[:column])
    if not found or not (found[2] or key):
        return None
    year = read_short_year(found[1])
    if found[2]:
        return replace_letters(f"'{found[1]}", str(year))
    forms = find_forms(key[1]) if key else frozenset()
    if not forms or "whole" in forms:
        return replace_letters(f"'{found[1]}", str(year))
    return replace_letters(f"'{found[1]}", f"{year}-12-31") if "date" in forms else None


def word_not_known(row: str, column: int) -> Remedy | None:
    """What to do with a lone `?` or `-` where no text can stand; None for anything else."""
    key, value = _KEY.search(row[:column]), _END.split(row[column:], maxsplit=1)[0].strip()
    if key and is_unknown(value) and not takes_text(key[1]):
        return Remedy(say("Leave “{key}” out until it is known.", key=key[1]))
    return None


def word_amount_cut(row: str, column: int) -> Remedy | None:
    """How to write `€ 1.250,-` between braces, of which the comma ends a value and the dash begins a list; None for anything else."""
    begin, rest = _CUT.search(row[:column]), _REST.match(row, column)
    if not begin or not rest or not takes_number(begin[1]):
        return None
    whole = (begin[2] + rest[0]).strip()
    if number := clean_number(whole):
        return write_amount(number, whole, safe=False)._replace(fix=Fix(NewLetters(whole, number), safe=False))
    number, remark = split_remarked(whole)
    return write_remarked(number, remark) if number else None
