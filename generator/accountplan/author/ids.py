"""An id for a name: lower-case letters, digits and single hyphens."""

from __future__ import annotations

import re
import unicodedata

from accountplan.base.error import UserError
from accountplan.base.ids import ID
from accountplan.base.reserved import is_reserved
from accountplan.base.text import say

LONGEST = 64
SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "'": "", "’": ""})
"""Letters that do not come apart into a plain letter and an accent, and characters that leave no gap."""

INVISIBLE = "Cf"
"""The category of characters without a shape, such as a soft hyphen or a zero-width space: they leave no gap either."""


def make_slug(name: str) -> str:
    """The id that a name gives, at most 64 characters and whole words where it can; empty when it has no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(SPELLED))
    letters = "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != INVISIBLE)
    id = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if len(id) <= LONGEST:
        return id
    whole, _, _ = id[: LONGEST + 1].rpartition("-")
    return whole or id[:LONGEST]


def identify(word: str, name: str | None) -> tuple[str, str]:
    """Id and name of something new: ``word`` is the id, or else the name that the id is made from.

    Raises UserError when the word cannot be an id, and none can be made from it.
    """
    id, name = _identify(word, name)
    if is_reserved(id):
        raise UserError(
            say("{word} cannot be an id: Windows or the site reserves that name.", word=repr(id)),
            say("Give another id, and the name with --name, such as {id} --name ...", id=f"{id}-1"),
        )
    return id, name


def _identify(word: str, name: str | None) -> tuple[str, str]:
    if ID.fullmatch(word) and len(word) <= LONGEST:
        return word, name or word.replace("-", " ").capitalize()
    if name:
        raise UserError(
            say("{word} cannot be an id.", word=repr(word)),
            say(
                "An id has lower-case letters, digits and single hyphens, and at most 64 of them, such as {id}.",
                id=make_slug(word) or "acme",
            ),
        )
    if not (id := make_slug(word)):
        raise UserError(
            say("No id can be made from {word}.", word=repr(word)), say("Give an id, and the name with --name: new account acme --name ...")
        )
    return id, word
