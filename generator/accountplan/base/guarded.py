"""Marks of a sentence kept apart from those in what is filled in: a client may be called `A**B`, and is shown so.

Our sentences put ``**`` around what counts and a grave accent around a key. What a person wrote gets stand-ins for these characters when it is
filled in; whatever prints the sentence puts them back at the very end.
"""

from __future__ import annotations

_STAND_INS = {"*": "\ufdd0", "`": "\ufdd1"}
"""Two of the code points that are no characters and never will be: no plan can hold them."""
_GUARD = str.maketrans(_STAND_INS)


def guard(text: str) -> str:
    """A text of a person in which nothing is taken for a mark."""
    return text.translate(_GUARD) if "*" in text or "`" in text else text


def release(text: str) -> str:
    """What is printed, with the characters as they were written."""
    for character, stand_in in _STAND_INS.items():
        text = text.replace(stand_in, character)
    return text
