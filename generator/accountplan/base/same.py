"""The same but for how it is written: what is left of a text, a name or a person when that is taken away.

Two people who type one name seldom type the same characters: an accent is one character or two, an apostrophe is straight or curled, and B.V. has
points, or is left out. Lists, filters and sums compare to the letter, so `check` compares what is left.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from .patterns import compile_lazily

_BY_NAME = compile_lazily(r"LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?")
"""The Latin letters that a letter is drawn from, by its name in Unicode: L WITH STROKE, AE."""
_OTHERS = {"ð": "d", "þ": "th", "ı": "i"}
"""Letters whose name does not say so."""
_QUOTES = compile_lazily(r"['’‘ʼ`´′]")
_DASHES = compile_lazily(r"[‐‑‒–—−]")
_AROUND = compile_lazily(r"\s*([^\w\s.-])\s*")
"""A sign with the spaces around it."""
_BETWEEN = compile_lazily(r"(?<=[^\W\d_])[\s.-]+(?=\w)|(?<=\d)[\s.-]+(?=[^\W\d_])|(?<=[^\W\d_])\.(?!\w)")
"""What may stand between two words or letters, or not. Between digits it has a meaning: 1-5 is not 15."""
_POINT = compile_lazily(r"\.(?!\d)")
_AND = compile_lazily(r"(?<=\w)\s+(?:and|en|und|et|og|och|y)\s+(?=\w)|\s*\+\s*(?=\w)")
_LEGAL = (
    r"b ?v ?b ?a|b ?v|n ?v|v ?o ?f|c ?v|(?:cooperatie )?u ?a|s ?r ?l|e ?v|s ?p ?r ?l"
    r"|(?:g ?m ?b ?h|u ?g|a ?g)(?: ?& ?co)?(?: ?k ?g)?|k ?g|s ?e|co ltd|ltd|limited|plc|llp|llc|inc|incorporated|corp|corporation|pty"
    r"|s ?a ?s|s ?a ?r ?l|s ?a|s ?p ?a|s ?l|a/s|a ?p ?s|a ?s|a ?b|oyj?|sp z ?o ?o"
)
_LEGAL_FORM = compile_lazily(rf"(?<=\w)[\s,]+\(?(?P<behind>(?:{_LEGAL})(?:\s+(?:{_LEGAL}))*)\)?$|^(?P<before>b ?v|n ?v|v ?o ?f)\s+(?=\w\w)")
"""Behind a name, or before it, as older Dutch firms have it."""


def strip_marks(text: str) -> str:
    """The letters without capitals, accents and other marks, and without what nobody sees; ß is ss, ø is o and æ is ae."""
    if text.isascii():
        return text.casefold()
    return "".join(map(_strip_letter, unicodedata.normalize("NFKD", text.casefold())))


@cache
def _strip_letter(letter: str) -> str:
    if unicodedata.category(letter) in ("Mn", "Cf", "Cc"):
        return ""
    drawn = _BY_NAME.fullmatch(unicodedata.name(letter, ""))
    return _OTHERS.get(letter) or (drawn[1].casefold() if drawn else letter)


def simplify_text(written: str) -> str:
    """What is left of a text: capitals, accents, apostrophes, and the spaces, hyphens and points between words make no difference."""
    return _BETWEEN.sub("", _AROUND.sub(r"\1", _straighten(written).strip()))


def _straighten(written: str) -> str:
    return strip_marks(_DASHES.sub("-", _QUOTES.sub("", written)))


def simplify_firm(name: str) -> tuple[str, str]:
    """What is left of the name of a firm, and of its legal form, which may be empty. Also “and” and “&” are the same."""
    words = " ".join(_POINT.sub("", _AND.sub(" & ", _straighten(name))).replace("-", " ").split())
    found = _LEGAL_FORM.search(words)
    if not found:
        return simplify_text(words), ""
    return simplify_text(words[: found.start()] + words[found.end() :]), simplify_text(found["behind"] or found["before"])


def simplify_person(name: str) -> str:
    """What is left of the name of a person, in whatever order: “Smit, Carla” is “Carla Smit”."""
    family, comma, first = name.partition(",")
    return simplify_text(f"{first} {family}" if comma else name)
