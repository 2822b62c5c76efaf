"""Signs at the beginning of a value that YAML takes for its own, where no text can stand: quotes round them would lead to the next finding."""

from __future__ import annotations

import re

from accountplan.base.text import say
from accountplan.base.unknown import is_unknown
from accountplan.model.fix import Fix, NewLetters, Remedy, replace_letters, write_remarked

from .forms import takes_number, takes_text
from .remarks import split_remarked
from .values import clean_number, write_amount

_KEY = re.compile(r"(?:^|[\s{,])([a-z_]+):\s*$")
_CUT = re.compile(r"(?:^|[\s{,])([a-z_]+):\s+([^\s,{}\[\]'\"][^,{}\[\]'\"]*\d,)$")
_REST = re.compile(r"[-–—]+(?:\s*\([^()]*\)|[^,{}\[\]])*")
_END = re.compile(r"[,}]|\s#")
_BOUND = re.compile(r">=?\s*([^\s,{}][^,{}]*?)\s*(?=[,{}]|$)")


def word_bounded(row: str, column: int) -> Remedy | None:
    """How to write `>45k` where a number is asked: the number, with what it says as a remark; None for anything else."""
    key, found = _KEY.search(row[:column]), _BOUND.match(row, column)
    number = clean_number(found[1]) if key and found and takes_number(key[1]) else None
    if not found or not number:
        return None
    written = found[0].strip()
    return write_remarked(number, written) if row[found.end() :].strip() else replace_letters(written, f"{number} # {written}")


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
