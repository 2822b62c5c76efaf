"""Values and keys of another type than is asked, or out of range: with the same thing well written, when that can be made out."""

from __future__ import annotations

from decimal import Decimal

from accountplan.base.text import Listing, Text, say
from accountplan.model.shapes import Either, Record, Row, Single, Table

from .names import FEW
from .said import Said, example, keys_shape, name_of, shown
from .trouble import Trouble
from .values import LONGEST, clean_date, clean_number, clean_share, clean_truth, kind_of

KEYS = {"segment": "sector", "units": "water", "rater_weights": "partner", "rules": "no-lead"}
"""Keys to show as an example below these, where those of their kind would puzzle."""
MARKS = say("Write a mark from 1 to 10, such as 8 or 7.5.")
YEAR = say("Write a year of four digits, such as 2025.")
FIRST_YEAR = 1900
"""The first year that there can be; no other number has this bound."""
DASHES = say("Write a dash and a space before the first key of each item, and indent the other keys as far as the first.")


def text(trouble: Trouble) -> Said:
    """Something else where a text is asked."""
    key, value = name_of(trouble), trouble.value
    if value is None:
        return _nothing()
    if isinstance(value, list) and (alone := _one_of(value, trouble)):
        return Said("wrong-type", say("“{key}” must be one value, and this is a list.", key=key), alone)
    message = say("“{key}” must be a text, and this is {kind}.", key=key, kind=kind_of(value))
    match value:
        case list():
            help = say("Write one text. For more than one line, write `|` behind the colon and indent the lines below it.")
        case dict():
            help = say("If this is one text with a colon in it, put it between quotes.")
        case _:
            help = say("Put it between quotes: `{text}`.", text=f'"{trouble.written}"')
    return Said("wrong-type", message, help)


def _one_of(items: list[object], trouble: Trouble) -> Text | None:
    """How to write one word that stands in a list; None when it is a text that was meant."""
    if len(items) == 1 and isinstance(items[0], str) and 0 < len(items[0]) <= LONGEST:
        return say("Write it as `{text}`, without brackets or dash.", text=items[0])
    return say("Write one of them, without brackets or dash.") if trouble.wanted in (Single("id"), Single("tier")) else None


def _nothing() -> Said:
    return Said("missing-key", say("Nothing stands behind this dash."), say("Write something behind it, or remove the dash."))


def number(trouble: Trouble) -> Said:
    """Something else where a number is asked."""
    return _typed(
        trouble,
        say("“{key}” must be a number.", key=name_of(trouble)),
        clean_number(trouble.value),
        _number_help(trouble.value, say("Write digits only, such as 204000 or 7.5.") if trouble.wanted != Single("mark") else MARKS),
    )


def _number_help(value: object, help: Text) -> Text:
    """How to write a number: as both that a percentage can be meant for, else as told."""
    plain = clean_number(value.strip().removesuffix("%").rstrip()) if isinstance(value, str) and value.strip().endswith("%") else None
    if plain is None:
        return help
    return say(
        "Leave out the sign: write `{number}`, or `{share}` where a share is meant.", number=plain, share=f"{Decimal(plain) / 100:f}"
    )


def whole(trouble: Trouble) -> Said:
    """Something else where a whole number is asked."""
    message = say("“{key}” must be a whole number.", key=name_of(trouble))
    return _typed(trouble, message, clean_number(trouble.value, whole=True), say("Write digits only, such as 2026."))


def share(trouble: Trouble) -> Said:
    """Something else where a share is asked."""
    message = say("“{key}” must be a share.", key=name_of(trouble))
    return _typed(trouble, message, clean_share(trouble.value), say("Write a percentage such as 40%, or a share of 1 such as 0.4."))


def day(trouble: Trouble) -> Said:
    """Something else where a date is asked."""
    message = say("“{key}” must be a date.", key=name_of(trouble))
    return _typed(trouble, message, clean_date(trouble.value), say("Write it as year-month-day, such as 2026-03-31, without quotes."))


def flag(trouble: Trouble) -> Said:
    """Something else where true or false is asked."""
    return _typed(
        trouble, say("“{key}” must be true or false.", key=name_of(trouble)), clean_truth(trouble.value), say("Write `true` or `false`.")
    )


def _typed(trouble: Trouble, message: Text, better: str | None, help: Text) -> Said:
    """A value of another type: with the same thing well written when that can be made out."""
    if trouble.value is None:
        return _nothing()
    return Said("wrong-type", message, say("Write it as `{text}`.", text=better) if better else help)


def row(trouble: Trouble) -> Said:
    """Something else where a list is asked."""
    key, value = name_of(trouble), trouble.value
    message = say("“{key}” must be a list, and this is {kind}.", key=key, kind=kind_of(value))
    if isinstance(value, dict) and isinstance(trouble.wanted, Row) and isinstance(trouble.wanted.item, Record):
        help = DASHES
    elif isinstance(value, str) and value.startswith("-"):
        help = say("Write a space behind each dash.")
    else:
        help = say("Write each item on a line of its own, behind a dash and a space; or write all of them as `[one, two]`.")
    return Said("wrong-type", message, help)


def mapping(trouble: Trouble) -> Said:
    """Something else where keys are asked."""
    if trouble.value is None:
        return _nothing()
    key, kind = name_of(trouble), kind_of(trouble.value)
    message = say("“{key}” must hold keys, and this is {kind}.", key=key, kind=kind)
    if not trouble.keys:
        message = say("This file must hold keys, and this is {kind}.", kind=kind)
    elif isinstance(trouble.owners[-1], Row):
        message = say("Each item of “{key}” must hold keys, and this is {kind}.", key=key, kind=kind)
    return Said("wrong-type", message, _keys_below(trouble))


def _keys_below(trouble: Trouble) -> Text:
    if isinstance(trouble.wanted, Table):
        return say("Write lines below it with a key, a colon and a value, such as `{line}`.", line=_line_below(trouble))
    fields = trouble.wanted.fields if isinstance(trouble.wanted, Record) else {}
    required = [name for name, field in fields.items() if field.required]
    if len(required) == 1 and not isinstance(trouble.value, (dict, list)) and trouble.keys:
        return say("Write it as `{text}`.", text=f"{{{required[0]}: {trouble.written}}}")
    words = Listing(tuple(fields)[:FEW])
    if not trouble.keys:
        return say("Write its keys in it, each with a colon and a value: {words}.", words=words)
    return say("Write its keys below it, each with a colon and a value: {words}.", words=words)


def _line_below(trouble: Trouble) -> str:
    """A key and a value that can stand in a mapping with keys of one's own."""
    assert isinstance(trouble.wanted, Table)
    key = KEYS.get(name_of(trouble)) or example(trouble.wanted.key)
    match trouble.wanted.value:
        case Record(fields=fields):
            inner = next((name for name, field in fields.items() if field.required), next(iter(fields)))
            return f"{key}: {{{inner}: {example(fields[inner].shape)}}}"
        case Table(key=below, value=value):
            return f"{key}: {{{example(below)}: {example(value)}}}"
    return f"{key}: ..."


def choice(trouble: Trouble) -> Said:
    """A value that fits none of several shapes."""
    options = trouble.wanted.options if isinstance(trouble.wanted, Either) else ()
    kinds = tuple(
        say("a list") if isinstance(each, Row) else say("keys with values") if isinstance(each, (Table, Record)) else say("one value")
        for each in options
    )
    message = say(
        "“{key}” must be {kinds}, and this is {kind}.", key=name_of(trouble), kinds=Listing(kinds, "or"), kind=kind_of(trouble.value)
    )
    help = DASHES if isinstance(trouble.value, dict) else say("Write it as `{text}`.", text=example(trouble.wanted))
    return Said("wrong-type", message, help)


def _spelled(key: object) -> str:
    return str(key).lower() if isinstance(key, bool) else str(key)


def key_type(trouble: Trouble) -> Said:
    """A key of another type than the keys beside it."""
    key, shape = _spelled(trouble.keys[-1]), keys_shape(trouble)
    if trouble.value is None and isinstance(trouble.keys[-1], int):
        message = say("“{key}” stands here alone, behind a comma.", key=key)
        return Said("bad-key", message, say("If it belongs to the number before it, write a point for decimals and not a comma."))
    match shape:
        case Single("whole"):
            return Said("wrong-type", say("The key “{key}” must be a year.", key=key), YEAR)
        case Single("number"):
            help = _number_help(key, say("Write digits only, such as 25000."))
            return Said("wrong-type", say("The key “{key}” must be a number.", key=key), help)
    return Said("wrong-type", say("The key “{key}” must be a word.", key=key), say("Begin it with a letter, or put it between quotes."))


def too_long(trouble: Trouble) -> Said:
    """A text that is longer than fits."""
    value = trouble.keys[-1] if trouble.is_key else trouble.value
    message = say(
        "“{key}” has {n} characters, and {limit} fit.", key=name_of(trouble)[:40], n=len(str(value)), limit=trouble.context["max_length"]
    )
    return Said("out-of-range", message, say("Make it shorter."))


def too_low(trouble: Trouble) -> Said:
    """A number below its bound."""
    limit = str(trouble.context["ge"])
    message = say("“{key}” must be at least {limit}, and is {text}.", key=name_of(trouble), limit=limit, text=shown(trouble))
    return Said("out-of-range", message, _bounds(trouble) or say("Write {limit} or more.", limit=limit))


def too_high(trouble: Trouble) -> Said:
    """A number above its bound."""
    share = trouble.context["le"] == 1
    limit = "100%" if share else str(trouble.context["le"])
    message = say("“{key}” must be at most {limit}, and is {text}.", key=name_of(trouble), limit=limit, text=shown(trouble))
    if share and isinstance(trouble.value, (int, Decimal)) and trouble.value <= 100:
        return Said("out-of-range", message, say("Write it as `{text}`.", text=f"{trouble.written}%"))
    return Said("out-of-range", message, _bounds(trouble) or say("Write {limit} or less.", limit=limit))


def _bounds(trouble: Trouble) -> Text | None:
    """What everybody knows the bounds of."""
    if trouble.is_key:
        return YEAR if keys_shape(trouble) == Single("whole") else None
    if trouble.context.get("ge") == FIRST_YEAR:
        return say("Write a year of four digits, such as 2026.")
    return MARKS if trouble.wanted == Single("mark") else None


def unfit(trouble: Trouble) -> Said:
    """Anything else."""
    return Said("wrong-type", say("“{key}” cannot hold this.", key=name_of(trouble)), say("See `accountplan schema` for what it can hold."))
