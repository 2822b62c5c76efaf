"""Troubles in words: a table from pydantic's types of error to a rule, a sentence and a remedy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from accountplan.model.keys import About
from accountplan.model.text import Listing, Text, say

from .problem import Problem
from .recover import Tree
from .shapes import Either, Leaf, LeafKind, Record, Row, Shape, Table, Words
from .suggest import dutch_key, inner, nearest, slug, translated
from .trouble import Trouble
from .values import clean_date, clean_number, clean_truth, kind_of, written


class Said(NamedTuple):
    """A rule, what is wrong, what to do."""

    rule: str
    message: Text
    help: Text


Sayer: TypeAlias = Callable[[Trouble], Said]


def worded(trouble: Trouble, tree: Tree) -> Problem:
    """The problem to report for a trouble: at the key when the key is wrong, else at the value."""
    at_key = trouble.is_key or trouble.type == "unexpected_keyword_argument"
    line, column = tree.positions.key(trouble.keys) if at_key else tree.positions.value(trouble.keys)
    text = str(trouble.keys[-1]) if at_key else written(tree.lines, line, column)
    sayers = KEY_SAYERS if trouble.is_key else SAYERS
    blank = trouble.type == "missing" and tree.positions.has(trouble.keys)
    said = sayers.get("blank" if blank else trouble.type, _unfit)(replace(trouble, written=text))
    return Problem(said.rule, line, column, said.message, said.help)


def _name(trouble: Trouble) -> str:
    """The key to speak of: for an item of a list, or a point of a scale, the key above it."""
    pairs = [*zip(trouble.owners, trouble.keys, strict=True)]
    named = (str(key) for owner, key in reversed(pairs) if not isinstance(owner, Row) and getattr(owner, "key", None) != Leaf("number"))
    return next(named, "")


def _about(trouble: Trouble) -> About | None:
    """The description of the nearest known key."""
    pairs = zip(trouble.owners, trouble.keys, strict=True)
    found = [owner.fields[key].about for owner, key in pairs if isinstance(owner, Record) and key in owner.fields]
    return found[-1] if found else None


FEW = 8
"""Words that are listed beside a guess."""
EXAMPLES: dict[LeafKind, str] = {
    "id": "jansen",
    "tier": "A",
    "key": "turnover",
    "text": "...",
    "number": "5",
    "whole": "2026",
    "flag": "true",
    "date": "2026-12-31",
}


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _example(shape: Shape) -> str:
    match shape:
        case Leaf(kind):
            return EXAMPLES[kind]
        case Words(allowed):
            return str(allowed[0])
        case Row(item):
            return f"[{_example(item)}]"
        case Either(options):
            return _example(options[0])
    return "{...}"


def _missing(trouble: Trouble) -> Said:
    key = str(trouble.keys[-1])
    return Said(
        "missing-key", say("“{key}” is missing here.", key=key), say("Add it, such as `{line}`.", line=f"{key}: {_example(trouble.wanted)}")
    )


def _blank(trouble: Trouble) -> Said:
    key = str(trouble.keys[-1])
    help = say("Write something behind it, such as `{line}`.", line=f"{key}: {_example(trouble.wanted)}")
    return Said("missing-key", say("Nothing stands behind “{key}”.", key=key), help)


def _unknown(trouble: Trouble) -> Said:
    key, owner = str(trouble.keys[-1]), trouble.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    return Said("unknown-key", say("“{key}” is not a key that is known here.", key=key), _where(trouble, key) or _which(list(fields)))


def meant(trouble: Trouble) -> str | None:
    """The key that was meant by an unknown one: it resembles it, or is the English for it."""
    owner, key = trouble.owners[-1], str(trouble.keys[-1])
    fields = owner.fields if isinstance(owner, Record) else {}
    return dutch_key(key, fields) or nearest(key, fields)


def _where(trouble: Trouble, key: str) -> Text | None:
    """Advice about a key that is known elsewhere, or under another name."""
    *outer, owner = [shape.fields if isinstance(shape, Record) else {} for shape in trouble.owners]
    if trouble.value is None and " " in key:
        return say("A comma ends a value between braces. If this goes on with the text before it, put that text between quotes.")
    if key == "id" and not outer:
        return say("Remove this line: a plan's id is the name of its file.")
    if place := inner(owner, key):
        return say("It belongs below `{place}`: move it there, and indent it.", place=place)
    if word := meant(trouble):
        return say("Did you mean “{word}”?", word=word)
    for names in reversed(outer):
        if key in names:
            return say("It belongs a level higher: give it less indentation.")
        if place := inner(names, key):
            return say("It belongs below `{place}`: move it there.", place=place)
    return None


def _which(known: list[str]) -> Text:
    return say("Use one of these: {words}.", words=Listing(tuple(known), "or"))


def _word(trouble: Trouble) -> Said:
    shape, value = trouble.wanted, trouble.value
    if trouble.is_key:
        shape, value = _key_shape(trouble), trouble.keys[-1]
    allowed = [str(word) for word in shape.allowed] if isinstance(shape, Words) else []
    if isinstance(value, (dict, list)):
        return Said("unknown-word", say("“{key}” must be one word.", key=_name(trouble)), _which(allowed))
    message = say("“{word}” is not a word that is known here.", word=trouble.written)
    if str(value) in allowed:
        return Said("wrong-type", say("“{key}” must be a number.", key=_name(trouble)), say("Leave out the quotes."))
    better = translated(str(value), _about(trouble)) or nearest(str(value), allowed)
    if better is None:
        return Said("unknown-word", message, _which(allowed))
    if len(allowed) > FEW:
        return Said("unknown-word", message, say("Did you mean “{word}”?", word=better))
    return Said("unknown-word", message, say("Did you mean “{word}”? It can be {words}.", word=better, words=Listing(tuple(allowed), "or")))


def _key_shape(trouble: Trouble) -> Shape:
    owner = trouble.owners[-1]
    return owner.key if isinstance(owner, Table) else owner


def _text(trouble: Trouble) -> Said:
    key, value = _name(trouble), trouble.value
    if value is None:
        return _nothing()
    message = say("“{key}” must be a text, and this is {kind}.", key=key, kind=kind_of(value))
    match value:
        case list():
            help = say("Write one text. For more than one line, write `|` behind the colon and indent the lines below it.")
        case dict():
            help = say("If this is one text with a colon in it, put it between quotes.")
        case _:
            help = say("Put it between quotes: `{text}`.", text=f'"{trouble.written}"')
    return Said("wrong-type", message, help)


def _nothing() -> Said:
    return Said("missing-key", say("Nothing stands behind this dash."), say("Write something behind it, or remove the dash."))


def _number(trouble: Trouble) -> Said:
    return _typed(
        trouble,
        say("“{key}” must be a number.", key=_name(trouble)),
        clean_number(trouble.value),
        say("Write digits only, such as 204000 or 7.5."),
    )


def _whole(trouble: Trouble) -> Said:
    message = say("“{key}” must be a whole number.", key=_name(trouble))
    return _typed(trouble, message, clean_number(trouble.value, whole=True), say("Write digits only, such as 2026."))


def _share(trouble: Trouble) -> Said:
    message = say("“{key}” must be a share.", key=_name(trouble))
    return _typed(trouble, message, None, say("Write a percentage such as 40%, or a share of 1 such as 0.4."))


def _date(trouble: Trouble) -> Said:
    message = say("“{key}” must be a date.", key=_name(trouble))
    return _typed(trouble, message, clean_date(trouble.value), say("Write it as year-month-day, such as 2026-03-31, without quotes."))


def _flag(trouble: Trouble) -> Said:
    return _typed(
        trouble, say("“{key}” must be true or false.", key=_name(trouble)), clean_truth(trouble.value), say("Write `true` or `false`.")
    )


def _typed(trouble: Trouble, message: Text, better: str | None, help: Text) -> Said:
    """A value of another type: with the same thing well written when that can be made out."""
    if trouble.value is None:
        return _nothing()
    return Said("wrong-type", message, say("Write it as `{text}`.", text=better) if better else help)


def _list(trouble: Trouble) -> Said:
    key, value = _name(trouble), trouble.value
    message = say("“{key}” must be a list, and this is {kind}.", key=key, kind=kind_of(value))
    if isinstance(value, dict) and isinstance(trouble.wanted, Row) and isinstance(trouble.wanted.item, Record):
        help = DASHES
    elif isinstance(value, str) and value.startswith("-"):
        help = say("Write a space behind each dash.")
    else:
        help = say("Write each item on a line of its own, behind a dash and a space; or write all of them as `[one, two]`.")
    return Said("wrong-type", message, help)


DASHES = say("Write a dash and a space before the first key of each item, and indent the other keys as far as the first.")


def _mapping(trouble: Trouble) -> Said:
    if trouble.value is None:
        return _nothing()
    key, kind = _name(trouble), kind_of(trouble.value)
    message = say("“{key}” must hold keys, and this is {kind}.", key=key, kind=kind)
    if not trouble.keys:
        message = say("This file must hold keys, and this is {kind}.", kind=kind)
    elif isinstance(trouble.owners[-1], Row):
        message = say("Each item of “{key}” must hold keys, and this is {kind}.", key=key, kind=kind)
    return Said("wrong-type", message, _keys_below(trouble))


def _keys_below(trouble: Trouble) -> Text:
    if isinstance(trouble.wanted, Table):
        return say("Write lines below it with a key, a colon and a value, such as `{line}`.", line=f"{_example(trouble.wanted.key)}: ...")
    fields = trouble.wanted.fields if isinstance(trouble.wanted, Record) else {}
    required = [name for name, field in fields.items() if field.required]
    if len(required) == 1 and not isinstance(trouble.value, (dict, list)) and trouble.keys:
        return say("Write it as `{text}`.", text=f"{{{required[0]}: {trouble.written}}}")
    return say("Write its keys below it, each with a colon and a value: {words}.", words=Listing(tuple(fields)[:FEW]))


def _choice(trouble: Trouble) -> Said:
    options = trouble.wanted.options if isinstance(trouble.wanted, Either) else ()
    kinds = tuple(
        say("a list") if isinstance(each, Row) else say("keys with values") if isinstance(each, (Table, Record)) else say("one value")
        for each in options
    )
    message = say(
        "“{key}” must be {kinds}, and this is {kind}.", key=_name(trouble), kinds=Listing(kinds, "or"), kind=kind_of(trouble.value)
    )
    help = DASHES if isinstance(trouble.value, dict) else say("Write it as `{text}`.", text=_example(trouble.wanted))
    return Said("wrong-type", message, help)


def _form(trouble: Trouble) -> Said:
    """A text, or a key, that lacks the form of an id."""
    shape, value = (_key_shape(trouble), trouble.keys[-1]) if trouble.is_key else (trouble.wanted, trouble.value)
    kind = shape.kind if isinstance(shape, Leaf) else "text"
    better = slug(str(value), "_" if kind == "key" else "-")
    match kind:
        case "id":
            message = say("“{text}” is no id: an id has lower-case letters, digits and single hyphens.", text=_short(value))
        case "key":
            message = say(
                "“{text}” is no key: a key has lower-case letters, digits and underscores, and begins with a letter.", text=str(value)
            )
        case "tier":
            message = say("“{text}” is no tier: a tier's id has letters, digits and single hyphens.", text=_short(value))
            better = ""
        case _:
            message = say("“{text}” does not have the form that “{key}” asks.", text=_short(value), key=_name(trouble))
            better = ""
    if better and not (kind == "key" and better[0].isdigit()):
        return Said("wrong-form", message, say("Write it as `{text}`.", text=better))
    return Said("wrong-form", message, FORMS.get(_name(trouble), say("Write a short word.")))


FORMS: dict[str, Text] = {
    "currency": say("Write the three capitals of the currency, such as EUR."),
    "edit_url": say("Write an address that begins with `https://` and has {path} where the file goes."),
}
"""What the keys with a form of their own ask."""


def _empty(trouble: Trouble) -> Said:
    return Said("missing-key", say("“{key}” is empty.", key=_name(trouble)), say("Write something, or leave the key out."))


def _too_long(trouble: Trouble) -> Said:
    value = trouble.keys[-1] if trouble.is_key else trouble.value
    message = say(
        "“{key}” has {n} characters, and {limit} fit.", key=_name(trouble)[:40], n=len(str(value)), limit=trouble.context["max_length"]
    )
    return Said("out-of-range", message, say("Make it shorter."))


def _too_low(trouble: Trouble) -> Said:
    message = say(
        "“{key}” must be at least {limit}, and is {text}.", key=_name(trouble), limit=str(trouble.context["ge"]), text=trouble.written
    )
    return Said("out-of-range", message, say("Write a number that is not lower."))


def _too_high(trouble: Trouble) -> Said:
    message = say(
        "“{key}” must be at most {limit}, and is {text}.", key=_name(trouble), limit=str(trouble.context["le"]), text=trouble.written
    )
    if trouble.context["le"] == 1 and isinstance(trouble.value, (int, Decimal)) and trouble.value <= 100:
        return Said("out-of-range", message, say("Write it as `{text}`.", text=f"{trouble.written}%"))
    return Said("out-of-range", message, say("Write a number that is not higher."))


def _unfit(trouble: Trouble) -> Said:
    return Said("wrong-type", say("“{key}” cannot hold this.", key=_name(trouble)), say("See `accountplan schema` for what it can hold."))


def _key_type(trouble: Trouble) -> Said:
    """A key of another type than the keys beside it."""
    key, shape = str(trouble.keys[-1]), _key_shape(trouble)
    if trouble.value is None and isinstance(trouble.keys[-1], int):
        message = say("“{key}” stands here alone, behind a comma.", key=key)
        return Said("bad-key", message, say("If it belongs to the number before it, write a point for decimals and not a comma."))
    match shape:
        case Leaf("whole"):
            return Said("wrong-type", say("The key “{key}” must be a year.", key=key), say("Write a year of four digits, such as 2025."))
        case Leaf("number"):
            return Said("wrong-type", say("The key “{key}” must be a number.", key=key), say("Write digits only, such as 25000."))
    return Said("wrong-type", say("The key “{key}” must be a word.", key=key), say("Begin it with a letter, or put it between quotes."))


SAYERS: dict[str, Sayer] = {
    "missing": _missing,
    "blank": _blank,
    "unexpected_keyword_argument": _unknown,
    "literal_error": _word,
    "string_type": _text,
    "number_type": _number,
    "int_type": _whole,
    "share_type": _share,
    "date_type": _date,
    "bool_type": _flag,
    "tuple_type": _list,
    "dict_type": _mapping,
    "dataclass_type": _mapping,
    "choice": _choice,
    "string_pattern_mismatch": _form,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_too_long": _too_long,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
}
"""How each of pydantic's types of error is said of a value."""
KEY_SAYERS: dict[str, Sayer] = SAYERS | {"string_type": _key_type, "number_type": _key_type, "int_type": _key_type}
"""And of a key."""
