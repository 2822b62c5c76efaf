"""Whether a page says all that was written: a parser of Markdown that loses a word, or shows its own marks, has no say about a text.

Why a check at work, and not in tests alone: fuzzing found rows of tables and emphasis in emphasis of which Python-Markdown drops a part, and
nobody can say that these were all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from .forge import strip_marks

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_SIGN = re.compile(r"[^\W_]")
_ITEM = re.compile(r"^[ \t>*+-]*(\d{1,9})[.)](?=\s)", re.MULTILINE)
"""The number of an item."""
LANGUAGE = re.compile(r"(?<=```|~~~)[a-z0-9+#.-]{1,12}[ \t]*$", re.MULTILINE)
"""The language of code, behind its fence, is not shown."""


def is_whole(text: str, html: str) -> bool:
    """Whether every letter and digit of a text is in its HTML, as words or in the address of a link, and no other letters: the parser has marks of its own."""
    written, shown = _count(text), _count(unescape(_TAG.sub("", html)))
    if written == shown:
        return True
    addresses = " ".join(_list_addresses(text, html))
    marks = _count("".join(_ITEM.findall(text)))  # a browser counts the items of a list
    lost = _count(strip_marks(LANGUAGE.sub("", text))) - shown - (_count(addresses) | _count(unquote(addresses))) - marks
    return not lost and not any(sign.isalpha() for sign in shown - written)


def _list_addresses(text: str, html: str) -> Iterator[str]:
    """The addresses that were written beside the words of their links: one that is the words itself makes up for nothing that is lost."""
    for href, inner in _LINK.findall(html):
        address, words = unescape(href), unescape(_TAG.sub("", inner))
        is_shown = words.startswith((address, unquote(address))) or f"mailto:{words}" == address
        if not is_shown or re.search(rf"\[\W*{re.escape(words)}\W*\]\(", text):
            yield address


def _count(text: str) -> Counter[str]:
    return Counter(_SIGN.findall(text.casefold()))
