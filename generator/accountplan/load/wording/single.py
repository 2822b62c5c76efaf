"""One line that the parser cannot follow, with the value or the key that was meant in it."""

from __future__ import annotations

import re
from functools import cache

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.model.files import NOUNS
from accountplan.model.fix import Fix, NewLetters, Remedy, replace_letters, write_as
from accountplan.model.leaves import list_names
from accountplan.model.shapes import list_records, make_kind_shape

from .forms import find_forms, is_choice, takes_text
from .pairs import FREE, write_pairs_of
from .slips import word_cell, word_commented
from .ties import list_tie_keys
from .values import quote_text

_PAIR = compile_lazily(r"\s*(?:- )?([a-z_]+)(?:\s*[=;]\s*|\s+)(\S.*?)\s*$")
_KEY = compile_lazily(r"([a-z_]+):\s*\[?[^:]*$")
_NUMBERED = compile_lazily(r"(?<![\w.])-?\d+(?:\.\d+)?%?:\s*$")
"""Before a point of a scale."""
_CALLED = compile_lazily(r"@([a-z0-9]+(?:-[a-z0-9]+)*)(?=\s*(?:#|$))")
_CALLING = compile_lazily(r"([a-z_]+):\s*$")
_HEAD = compile_lazily(r"\s*(?:- )?")
_KEYED = compile_lazily(r"([a-z_]+):\s+([^:;|#\s][^:;|#]*)")
_APART = compile_lazily(r"\s*(?:;|\|)\s*")
_COMMAS = compile_lazily(r",\s+")
_BELOW = compile_lazily(r"([a-z0-9-]+):\s+(\(?([a-z_]+:\s.*?)\)?)\s*")
_SEMICOLON = compile_lazily(r"([^;|:]*[^\s;|:])\s*[;|]\s*([a-z_]+:\s+[^;|:]+)")
"""A value with the next key behind it, and another sign than a comma between the two."""
LONGEST = 200
"""Characters of a value that is looked into."""
_SINGLE = compile_lazily(r"[^:#]*|[^:#]*:\S[^:#]*")


def word_cut_value(row: str, hash: int) -> Remedy | None:
    """The remedy for a value between brackets that a # cuts off: the value goes on to the next comma or bracket."""
    in_list = row.rfind("[", 0, hash) > max(row.rfind("{", 0, hash), row.rfind("]", 0, hash))
    start = max(row.rfind(sign, 0, hash + 1) + len(sign) for sign in ((", ", "[") if in_list else (": ", "{")))
    text = re.split(r"[,\]]" if in_list else r",\s*[\w.-]+:|[}\]]", row[start:], maxsplit=1)[0].strip()
    key = _KEY.search(row, 0, start)
    if not any(sign in row[:start] for sign in "[{") or text[:1] in "'\"[{":
        return None
    if _NUMBERED.search(row, 0, start):
        return _move_remark(row.strip(), text)
    if key and (not takes_text(key[1]) or is_choice(key[1], text.partition("#")[0].strip())):
        cell = word_cell(text, key[1])
        return Remedy(cell.help) if cell else _move_remark(row.strip(), text)
    written = quote_text(text)
    return Remedy(word_commented(written), Fix(NewLetters(text, written), safe=False))


def _move_remark(row: str, text: str) -> Remedy:
    """The remedy for a remark behind a value that is no text: at the end of the line it stands in nobody's way."""
    value, _, remark = text.partition("#")
    new = f"{row.replace(text, value.rstrip(), 1)} # {remark.strip()}"
    help = say("A remark can only be at the end of a line. Write it there, as `# {text}`.", text=remark.strip())
    return Remedy(help, Fix(NewLetters(row, new), safe=False))


def word_colon_in_value(row: str, at: int) -> Remedy | None:
    """The remedy for a value between brackets with a colon in it: it is one text, or the next key begins in it, as after a number."""
    start = row.rfind(": ", 0, at) + 2
    if row[at : at + 1] != ":" or start < 2 or row[start] in "'\"[{0123456789" or re.search(r"[,\]}]", row[start:at]):
        return None
    text = re.split(r"[,\]}]", row[start:], maxsplit=1)[0].strip()
    key = _CALLING.search(row[:start])
    if key and (below := write_pairs_of(text, key[1])):
        return Remedy(write_as(below).help) if key[1] in list_tie_keys() else replace_letters(text, below)
    if len(text) <= LONGEST and (keyed := _SEMICOLON.fullmatch(text)):
        return replace_letters(text, f"{keyed[1]}, {keyed[2]}")
    written = quote_text(text)
    help = say("If this is one text, put it between quotes: `{text}`. If a key begins in it, put a comma before that.", text=written)
    return Remedy(help, Fix(NewLetters(text, written), safe=False))


def word_pair(line: str) -> Remedy | None:
    """How to write a known key with its value behind another sign than a colon, or behind none."""
    found = _PAIR.match(line)
    if not found or found[1] not in _list_keys():
        return None
    value = found[2] if _SINGLE.fullmatch(found[2]) else quote_text(found[2])
    return replace_letters(line.strip().removeprefix("- "), f"{found[1]}: {value}")


def word_called(row: str, at: int) -> Remedy | None:
    """How to write an id that is called as people are in mail and chat: `lead: @jansen`."""
    found, key = _CALLED.match(row, at), _CALLING.search(row[:at])
    if not found or not key or "id" not in find_forms(key[1]):
        return None
    return replace_letters(found[0], found[1])


def word_keys_on_line(row: str) -> Remedy | None:
    """How to write several keys behind each other on one line, each of them known: each on a line of its own; behind an id between braces."""
    head = _HEAD.match(row)
    assert head is not None
    whole = row[head.end() :].rstrip()
    if (below := _BELOW.fullmatch(whole)) and below[1] not in _list_keys() | FREE and (inner := _read_pairs(below[3], least=1)):
        return replace_letters(below[2], "{" + ", ".join(inner) + "}")
    joint = "\n" + " " * head.end()
    return replace_letters(whole, joint.join(pairs)) if (pairs := _read_pairs(whole, least=2)) else None


def _read_pairs(text: str, *, least: int) -> list[str]:
    """The keys with a value each in a text, as they can be written; none when any part is something else. With commas between them all are of one noun."""
    for apart in (_APART, _COMMAS):
        found = [pair for part in apart.split(text) if (pair := _KEYED.fullmatch(part))]
        keys = {pair[1] for pair in found}
        known = keys <= _list_keys() if apart is _APART else any(keys <= record.fields.keys() for record in list_records())
        if known and len(found) >= least and len(found) == len(apart.split(text)) == len(keys):
            return [f"{pair[1]}: {pair[2]}" for pair in found]
    return []


@cache
def _list_keys() -> frozenset[str]:
    """The names of all keys of the format."""
    return frozenset(name.rpartition(".")[2] for kind in NOUNS for name in list_names(make_kind_shape(kind)))
