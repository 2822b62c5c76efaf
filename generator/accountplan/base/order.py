"""The order of the alphabet, for every list by name: É stands with E, Ø with O and Ł with L, and capitals make no difference.

It is the order of the Unicode Collation Algorithm, in which Dutch and English have no letters of their own. The library reads its table when a first
list is sorted: what sorts nothing by name, such as `check`, does not wait for it. Nearly all names are written in Latin, Greek or Cyrillic letters, and
of those it reads a short table first, cut from its own by ``generator/letters.py``: the whole one takes twenty times as long.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .patterns import compile_lazily

if TYPE_CHECKING:
    from pyuca import Collator

NEAR = Path(__file__).with_name("letters.txt")
"""The part of the library's table for the letters that are not far away."""
_FAR = compile_lazily(r"[^\u0000-\u052f\u2000-\u206f]")
"""A letter or sign that is neither Latin, Greek nor Cyrillic, nor punctuation; letters with accents are looked up in parts."""
_IN_FRONT = "'’‘ʼ`\"“”„«»‹›([{¿¡*#-–—. "
"""Signs in front of a name do not sort it: ’t Hof is among the Ts."""


@cache
def _make_collator(far: bool) -> Collator:
    from pyuca import Collator

    return Collator() if far else Collator(str(NEAR))


def is_far(text: str) -> bool:
    """Whether the short table does not know every letter of a text."""
    return _FAR.search(unicodedata.normalize("NFD", text)) is not None


@cache
def make_sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """The key to sort a name by. Names that the alphabet calls equal keep an order too: that of their characters."""
    name = text.lstrip(_IN_FRONT) or text
    return _make_collator(is_far(name)).sort_key(name), text
