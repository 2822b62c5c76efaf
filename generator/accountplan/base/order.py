"""The order of the alphabet, for every list by name: É stands with E, Ø with O and Ł with L, and capitals make no difference.

It is the order of the Unicode Collation Algorithm, in which Dutch and English have no letters of their own. The library reads its table when a first
list is sorted: what sorts nothing by name, such as `check`, does not wait for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyuca import Collator

_IN_FRONT = "'’‘ʼ`\"“”„«»‹›([{¿¡*#-–—. "
"""Signs in front of a name do not sort it: ’t Hof is among the Ts."""


@cache
def _make_collator() -> Collator:
    from pyuca import Collator

    return Collator()


@cache
def make_sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """The key to sort a name by. Names that the alphabet calls equal keep an order too: that of their characters."""
    return _make_collator().sort_key(text.lstrip(_IN_FRONT) or text), text
