"""A # that takes more of a line than its writer meant."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily

_WORD = compile_lazily(r"[ \t]#(?:[^\s#]| \d)")
_CLOSED_BEHIND = compile_lazily(r"[ \t]#+(?=[^#]*[}\]])")
_PAIRS = (("{", "}"), ("[", "]"))


def find_hash(row: str) -> re.Match[str] | None:
    """Where a line is cut by a #: before a word, or within the brackets that its rest would close."""
    closing = _CLOSED_BEHIND.search(row)
    opens = closing and any(row.count(opener, 0, closing.start()) > row.count(closer, 0, closing.start()) for opener, closer in _PAIRS)
    return _WORD.search(row) or (closing if opens else None)
