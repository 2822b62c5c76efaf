"""Whether a page says all that was written: a parser of Markdown that loses a word, or shows its own marks, has no say about a text.

Why a check at work, and not in tests alone: fuzzing found rows of tables and emphasis in emphasis of which Python-Markdown drops a part, and
nobody can say that these were all.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote

from .forge import strip_marks

_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r' href="([^"]*)"')
_LETTER = re.compile(r"[^\W\d_]")
LANGUAGE = re.compile(r"(?<=```|~~~)[a-z0-9+#.-]{1,12}[ \t]*$", re.MULTILINE)
"""The language of code, behind its fence, is not shown."""


def is_whole(text: str, html: str) -> bool:
    """Whether every letter of a text is in its HTML, as words or in the address of a link, and no others: the parser has marks of its own."""
    written, shown = _count_letters(text), _count_letters(unescape(_TAG.sub("", html)))
    if written == shown:
        return True
    addresses = " ".join(_ADDRESS.findall(html))
    lost = _count_letters(strip_marks(LANGUAGE.sub("", text))) - shown - _count_letters(unescape(f"{addresses} {unquote(addresses)}"))
    return not lost and not shown - written


def _count_letters(text: str) -> Counter[str]:
    return Counter(_LETTER.findall(text.casefold()))
