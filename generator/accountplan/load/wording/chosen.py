"""Words to choose from: which was meant by another, and how to write several of them that stand in one text, or among keys."""

from __future__ import annotations

import re

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.synonyms import find_known_word
from accountplan.base.text import Listing, say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewValue, Remedy, write_as, write_partly
from accountplan.model.keys import About
from accountplan.model.shapes import Either, Record, Row, Table, Words

from .degrees import find_degree
from .parts import find_about, name_key
from .rhythms import find_rhythm
from .suggest import find_nearest, find_translation
from .values import clean_number, clean_truth

LONGEST = 200
"""Characters of a text in which words are looked for."""
MOST = 40
"""Words in one list, or among keys, beyond which nobody meant these."""
_MOST_OF_ALL = 8
"""Of more words than this nobody means all."""
_BETWEEN = compile_lazily(r"\s*[,;/+&\n]\s*|\s+(?:en|and|plus|als|ook)\s+", re.IGNORECASE)
_SIGNS = {
    "€": "money", "£": "money", "$": "money", "%": "share", "#": "number", "🔴": "red", "❤️": "red", "🔥": "red", "🟡": "yellow", "🔵": "blue", "💙": "blue", "❄️": "blue",
}  # fmt: skip
"""Signs for a word to choose from."""
_ALL = frozenset({"alle", "alles", "allemaal", "all", "everything", "beide", "both"})


def find_word(text: str, about: About | None, allowed: list[str]) -> str | None:
    """The word of some that a text stands for; None when that cannot be made out."""
    if text in allowed:
        return text
    if (sign := _SIGNS.get(text.strip())) in allowed:
        return sign
    if number := clean_number(text, whole=True):
        return number if number in allowed else None
    return (
        find_rhythm(text, allowed)
        or find_degree(text, allowed)
        or find_translation(text, about, allowed)
        or find_nearest(text, allowed)
        or _find_last_part(text, about, allowed)
    )


def _find_last_part(text: str, about: About | None, allowed: list[str]) -> str | None:
    """The word of which a text is the last part: `historie` for `situation.history`."""
    parts = [word.rpartition(".")[2] for word in allowed] if "." in allowed[0] else []
    last = find_word(text, about, parts) if parts else None
    return allowed[parts.index(last)] if last and parts.count(last) == 1 else None


def find_words(text: str, about: About | None, allowed: list[str]) -> tuple[str, ...]:
    """The words that a text names, each once; none when any part of it is something else."""
    if len(text) > LONGEST:
        return ()
    if make_slug(text) in _ALL:
        return tuple(allowed) if len(allowed) <= _MOST_OF_ALL else ()
    if section := list_section(text, allowed):
        return section
    sections = [list_section(part, allowed) for part in _BETWEEN.split(text.strip()) if part]
    if len(sections) > 1 and all(sections):
        return tuple(dict.fromkeys(word for part in sections for word in part))
    if whole := find_word(text, about, allowed):
        return (whole,)
    parts = [list_section(part, allowed) or _find_one(part, about, allowed) for part in _BETWEEN.split(text.strip()) if part]
    return tuple(dict.fromkeys(word for part in parts for word in part)) if all(parts) else ()


def _find_one(text: str, about: About | None, allowed: list[str]) -> tuple[str, ...]:
    word = find_word(text, about, allowed)
    return (word,) if word else ()


def find_each(text: str, about: About | None, allowed: list[str]) -> tuple[str, ...]:
    """The words that a text names with a word or sign between them, each once; none when any part of it is something else."""
    parts = [find_word(part, about, allowed) for part in _BETWEEN.split(text.strip()) if part] if len(text) <= LONGEST else []
    return tuple(dict.fromkeys(part for part in parts if part)) if all(parts) else ()


def list_section(text: str, allowed: list[str]) -> tuple[str, ...]:
    """All words that begin with a part that a text names: `situatie` for all that is asked of the situation."""
    heads = [word.partition(".")[0] for word in allowed if "." in word]
    head = text if text in heads else find_known_word(make_slug(text), heads)
    return tuple(word for word in allowed if word.startswith(f"{head}.")) if head else ()


def word_list_of_words(spot: Spot, row: Row) -> Remedy | None:
    """How to write a list of words to choose from, where something else stands; None when no words are asked."""
    allowed = list_allowed(row)
    if not allowed:
        return None
    found = _read_words(spot.value, find_about(spot), allowed)
    if not found:
        return Remedy(
            say(
                "Write those that apply between brackets, such as `[{word}]`: {words}.",
                word=allowed[0],
                words=Listing(tuple(allowed), "or"),
            )
        )
    written = f"[{', '.join(found)}]"
    if isinstance(spot.value, str):
        kept = {part.strip() for part in spot.value.split(",")} == set(found)
        return write_as(written, safe=kept)
    return Remedy(write_as(written).help)


def list_allowed(shape: object) -> list[str]:
    """The words of a list of words to choose from, or of the keys of a mapping; none when these can be others."""
    if isinstance(shape, Either):
        return next((found for each in shape.options if (found := list_allowed(each))), [])
    words = shape.item if isinstance(shape, Row) else shape.key if isinstance(shape, Table) else None
    return [str(word) for word in words.allowed] if isinstance(words, Words) else []


def _read_words(value: object, about: About | None, allowed: list[str]) -> tuple[str, ...]:
    """The words in a text, in a list of texts, or among keys that say of each whether it is so."""
    match value:
        case str():
            return find_words(value, about, allowed)
        case list() if 0 < len(value) <= MOST and all(isinstance(each, str) for each in value):
            parts = [find_words(each, about, allowed) for each in value]
            return tuple(dict.fromkeys(word for part in parts for word in part)) if all(parts) else ()
        case dict() if 0 < len(value) <= MOST and all(clean_truth(each) for each in value.values()):
            chosen = [str(key) for key, each in value.items() if clean_truth(each) == "true"]
            return _read_words(chosen, about, allowed) if chosen else ()
    return ()


def word_keys_of_words(spot: Spot) -> Remedy | None:
    """How to write words as keys of a mapping, where each has something to say behind it; None when that is not what they are."""
    allowed = list_allowed(spot.wanted)
    found = _read_words(spot.value, find_about(spot), allowed) if allowed and isinstance(spot.wanted, Table) else ()
    return write_partly("{" + ", ".join(f"{word}: ..." for word in found) + "}") if found else None


def word_below(spot: Spot) -> Remedy | None:
    """How to write words in the place of a mapping, below the only key of it that can hold them; None when there is no such key."""
    fields = spot.wanted.fields if isinstance(spot.wanted, Record) else {}
    made = []
    for name, field in fields.items():
        allowed = list_allowed(field.shape)
        found = _read_words(spot.value, field.about, allowed) if allowed else ()
        if found and isinstance(field.shape, Table):
            made.append(write_partly(f"{{{name}: {{{', '.join(f'{word}: ...' for word in found)}}}}}"))
        elif found:
            made.append(write_as(f"{{{name}: [{', '.join(found)}]}}", safe=False))
    return made[0] if len(made) == 1 and all(not field.required for field in fields.values()) else None


def word_one_of(spot: Spot, allowed: list[str]) -> Remedy | None:
    """How to write the one word of a list where one is asked; None when it holds several."""
    found = _read_words(spot.value, find_about(spot), allowed) if isinstance(spot.value, list) and len(spot.value) == 1 else ()
    return Remedy(write_as(found[0]).help, Fix(NewValue(found[0]), safe=False)) if len(found) == 1 else None


def word_truth_of(spot: Spot) -> Remedy | None:
    """What to write where somebody says only that a word applies, or that it does not; None when that is not what was written."""
    if not isinstance(spot.value, bool) or not spot.owners or not list_allowed(spot.owners[-1]) or not isinstance(spot.owners[-1], Table):
        return None
    key = name_key(spot)
    if spot.value:
        return Remedy(say("Write in a few words what shows it, such as `{key}: ...`.", key=key))
    return Remedy(say("Leave `{key}` out until it is true.", key=key))
