"""A text on one line that YAML takes for something else: the same text between quotes, letter by letter."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.base.unknown import is_unknown
from accountplan.load.named import LISTS
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewLetters, Remedy, replace_letters
from accountplan.model.shapes import Either, Row, Shape, list_records

from .forms import find_forms, is_choice, takes_text, takes_text_only
from .values import quote_text

_LINE = compile_lazily(r"(\s*(?:- +)*)(?:([^\s:#'\"\[\]{}][^:#'\"\[\]{}]*):\s+)?(\S.*?)\s*$")
_TEXTS = compile_lazily(r"""("[^"]*"|'[^']*')(?:\s*,\s*("[^"]*"|'[^']*'))+""")
_KEY = compile_lazily(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_LINK = compile_lazily(r"\[[^\]]*\]\((?:mailto:)?([^\s()]+)\)")
LONGEST = 300
"""Characters of a line that is written out in a remedy."""


def word_quoted(lines: list[str], number: int) -> Remedy | None:
    """How to write the whole text on a line between quotes; None when it holds no text, or may go on below."""
    row = lines[number]
    found = _LINE.match(row)
    if not found or len(row) > LONGEST or _goes_on(lines, number, len(found[1])):
        return None
    key, text = found[2], found[3]
    if key and not key[0].isalnum():
        return None
    if key and not find_forms(key) and "- " in found[1]:
        key, text = None, row[len(found[1]) :].rstrip()  # behind a dash a word that is no key is the beginning of the text
    if " #" in text or "\t" in text or text[-1] in "]}" or not (key or "- " in found[1]):
        return None
    if key and takes_list(key) and _TEXTS.fullmatch(text):
        return replace_letters(text, f"[{text}]", safe=True)
    if key and (link := _LINK.fullmatch(text)) and "prose" not in find_forms(key):
        return replace_letters(text, link[1])
    if key and is_unknown(text):
        return Remedy(say("Leave “{key}” out until it is known.", key=key))
    if key and is_choice(key, text[1:]):
        return replace_letters(text, text[1:])
    if key in LISTS or (key and (not takes_text(key) or "choice" in find_forms(key))):
        return None
    written = quote_text(_take_quotes_off(text))
    if written == text:
        return None
    fix = Fix(NewLetters(text, written), safe=key is not None and takes_text_only(key))
    return Remedy(say("Put the whole text between quotes: `{text}`.", text=written), fix)


def word_colon_in_text(spot: Spot) -> Remedy | None:
    """How to write a text with a colon in it, which is read as a key with a value; None when it is more than that, or stands between brackets."""
    pairs = list(spot.value.items()) if isinstance(spot.value, dict) else []
    text = spot.behind.rstrip()
    if (
        len(pairs) != 1
        or isinstance(pairs[0][1], (dict, list))
        or len(text) > LONGEST
        or " #" in text
        or any(sign in spot.before for sign in "[{")
    ):
        return None
    key, value = pairs[0]
    if not text.startswith(f"{key}: ") or value is None or "".join(text.split()) != "".join(f"{key}:{value}".split()):
        return None
    written = quote_text(text)
    return Remedy(say("Put the whole text between quotes: `{text}`.", text=written), Fix(NewLetters(text, written), safe=False))


def _goes_on(lines: list[str], number: int, depth: int) -> bool:
    """Whether the text on a line may go on below it: the next line is indented further, and begins with no key."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return len(below) - len(below.lstrip()) > depth and not _KEY.match(below)


def _take_quotes_off(text: str) -> str:
    """A text without the quotes round all of it: `'It's one'`. Those of `"One" and "two"` belong to the words."""
    quote = text[0]
    if quote not in "'\"" or len(text) < 3 or text[-1] != quote:
        return text
    inner = text[1:-1]
    at = inner.find(quote)
    return inner if at < 0 or inner[at + 1 : at + 2].isalnum() else text


def takes_list(key: str, beside: Collection[str] = ()) -> bool:
    """Whether a key can hold a list of single values, somewhere in the format; or wherever as many as can be of these stand ``beside`` it."""
    if not beside:
        return key in _list_rows()
    owners = [record for record in list_records() if key in record.fields]
    alike = [len(record.fields.keys() & set(beside)) for record in owners]
    return all(_is_list(record.fields[key].shape) for record, each in zip(owners, alike, strict=True) if each == max(alike))


def _is_list(shape: Shape) -> bool:
    return any(isinstance(each, Row) for each in (shape.options if isinstance(shape, Either) else (shape,)))


@cache
def _list_rows() -> frozenset[str]:
    """The keys that can hold a list of single values."""
    return frozenset(key for record in list_records() for key, field in record.fields.items() if _is_list(field.shape))
