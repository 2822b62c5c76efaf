"""What someone may have meant: a key or word that resembles, stands a level away, or is the Dutch for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from accountplan.base import synonyms
from accountplan.base.alike import list_alike, make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.model.keys import About
from accountplan.model.shapes import Field, Record, Row, Shape, Single, Table, Words, list_records

LITTLE = frozenset(
    """
    aan als bij bijna client dag dat de dit door een elk elke en gemiddeld het hoe hoeveel hoogste in is laatste laagste met na naar of ons onze op over per tot uit van vanaf veel
    voor waar waarom waarvan wanneer wat welk welke wie wij zo
    """.split()  # noqa: SIM905 - as in `synonyms`
)
"""Words with which the description of any key may begin."""
FILLERS = frozenset({"account", "accounts", "client", "klant", "our", "their", "hun", "huidige", "actuele", "the", "van", "in", "s"})
"""Words that say nothing of which key is meant, beside one that does."""
FEW = 4
"""Keys of a noun that is little more than such a mapping."""
MOST_WORDS = 4
"""Words in a key, beyond which it is a text."""
APART = frozenset({("kans", "lead"), ("idee", "lead"), ("idea", "lead")})
"""What stands for a word to choose from, and for no key of the same name."""
DENIALS = ("no-", "non", "not-", "un", "ex-", "niet-", "geen-", "on", "oud-", "in", "anti")
"""What turns a word into its opposite, or into what it was."""
_BRACKETS = compile_lazily(r"\([^()]*\)|\[[^\[\]]*\]|%")
_GLOSS = compile_lazily(r"([a-z][a-z_-]*) \(([^)]+)\)")
_EXPLAINED = compile_lazily(r"([a-z][a-z_-]*): ([^;:.]+)")
"""Words with what they mean in brackets behind each, or behind a colon."""


def find_nearest(text: str, known: Iterable[object]) -> str | None:
    """The known word that a text resembles, or None. What says that it is not that word does not resemble it: `non-client`, `undone`."""
    slug = make_slug(text)
    denied = {slug.removeprefix(each).lstrip("-") for each in DENIALS if slug.startswith(each)}
    return next((each for each in list_alike(text, map(str, known)) if make_slug(each) not in denied), None)


def find_translation(text: str, about: About | None, allowed: list[str]) -> str | None:
    """The word of the format that another word stands for, in the description of its key (klant -> client) or by common use."""
    glosses = {make_slug(part): word for word, dutch in _GLOSS.findall(about.nl if about else "") for part in dutch.split(",")}
    glosses |= {make_slug(meant): word for word, meant in _EXPLAINED.findall(about.nl if about else "") if word in allowed}
    return glosses.get(make_slug(text)) or synonyms.find_known_word(make_slug(text), allowed)


def find_dutch_key(text: str, fields: dict[str, Field]) -> str | None:
    """The key that another word stands for by common use, or whose Dutch description begins with it: naam -> name."""
    slug = make_slug(text)
    means = synonyms.find_known_word(slug, fields)  # few words stand for another: only of these it is asked what they can mean here
    if means and (known := synonyms.find_known_word(slug, [name for name, field in fields.items() if _is_asked_by(slug, field.shape)])):
        return None if (slug, known) in APART else known
    if slug in LITTLE:
        return None
    name = next((name for name, field in fields.items() if field.about and _name_first(field.about.nl) == slug), None)
    shape = fields[name].shape if name else None
    return None if isinstance(shape, Words) and slug in shape.allowed else name


@cache
def _name_first(description: str) -> str:
    """The first word of a description."""
    return make_slug(description.split(" ", 1)[0])


def find_key_by_words(text: str, fields: dict[str, Field]) -> str | None:
    """The key that another form of a word stands for, or one of several words: those of them that stand for a key agree."""
    slug = make_slug(_BRACKETS.sub(" ", text))
    if found := next((key for form in _list_word_forms(slug) if (key := _find_key(form, fields))), None):
        return found
    words = [word for word in slug.split("-") if word not in LITTLE | FILLERS]
    if len(slug.split("-")) < 2 or len(words) > MOST_WORDS:
        return None
    meant = [next((key for form in (word, *_list_word_forms(word)) if (key := _find_key(form, fields))), None) for word in words]
    keys = {key for key in meant if key}
    return keys.pop() if len(keys) == 1 and (len(words) < 3 or meant[-1] or meant[0]) else None


def _find_key(word: str, fields: dict[str, Field]) -> str | None:
    return word if word in fields else find_dutch_key(word, fields)


def _list_word_forms(word: str) -> list[str]:
    """A word in the other number, in both languages; and itself."""
    if len(word) < 4:
        return [word]
    forms = [word, f"{word}en", f"{word}s", f"{word}n", f"{word[:-1]}ies" if word.endswith("y") else f"{word}es"]
    endings = ("en", "s", "n", "es")
    forms += [word.removesuffix(end) for end in endings if word.endswith(end) and len(word) - len(end) > 3]
    return [*forms, f"{word[:-3]}y"] if word.endswith("ies") else forms


def _is_asked_by(word: str, shape: Shape) -> bool:
    """Whether a key can be meant by a word: one that asks a day by none for a person, and the other way round."""
    single = shape.item if isinstance(shape, Row) else shape
    if not isinstance(single, Single):
        return True
    return not (word in synonyms.DAYS and single.thing == "person") and not (word in synonyms.PERSONS and single.form == "date")


def find_nearest_key(text: str, known: Iterable[str]) -> str | None:
    """The key that was meant by a slip: it looks like the word that is written, which means nothing itself, or is another form of it."""
    near, slug = find_nearest(text, known), make_slug(text)
    if near is None or make_slug(near) == slug:
        return near
    means = slug in synonyms.PLAIN or slug in synonyms.SYNONYMS or slug.replace("-", "_") in _list_keys()
    short, long = sorted((slug, make_slug(near)), key=len)
    form = len(short) > 2 and long.startswith(short) and long[len(short) :] in ("s", "n", "en", "e", "ed", "er", "d")
    turned = slug not in synonyms.PLAIN and sorted(slug) == sorted(make_slug(near))
    return near if not means or form or turned else None


@cache
def _list_keys() -> frozenset[str]:
    return frozenset(key for record in list_records() for key in record.fields)


def find_key_parent(fields: dict[str, Field], key: str) -> str | None:
    """The key of a record below which a misplaced key belongs."""
    found = next((name for name, field in fields.items() if key in _list_fields(field.shape)), None)
    return found or next((name for name, field in fields.items() if len(fields) < FEW and _has_word(field.shape, key)), None)


def _has_word(shape: Shape, key: str) -> bool:
    """Whether a word is one of those that are keys in a mapping."""
    return isinstance(shape, Table) and isinstance(shape.key, Words) and key in shape.key.allowed


def find_value_parent(fields: dict[str, Field], value: object) -> str | None:
    """The key below which a misplaced key belongs by what it holds: `turnover: {weight: 2}` below `criteria`."""
    keys = set(value) if isinstance(value, dict) else set()
    return next((name for name, field in fields.items() if keys and keys <= _list_fields(field.shape).keys() and field.required), None)


def _list_fields(shape: Shape) -> dict[str, Field]:
    match shape:
        case Record(fields=fields):
            return fields
        case Row(item=below) | Table(value=below):
            return _list_fields(below)
    return {}
