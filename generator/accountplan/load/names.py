"""Keys and words that are missing, unknown or badly formed: what was meant, as far as it can be guessed."""

from __future__ import annotations

import re
from collections.abc import Collection

from accountplan.base import synonyms
from accountplan.base.text import Listing, Text, say
from accountplan.model.criteria import BUILT_IN, FIGURES
from accountplan.model.shapes import Record, Row, Shape, Single, Words

from .said import Said, about_of, keys_shape, line_of, name_of, short, shown
from .suggest import around, dutch_key, inner, nearest, slug, translated
from .trouble import Trouble

_DASHES = re.compile(r"-\S")
_CODE = re.compile(r"[Aa][Pp]\d{3}")
FEW = 8
"""Words that are listed beside a guess."""
FORMS: dict[str, Text] = {
    "currency": say("Write the three capitals of the currency, such as EUR."),
    "edit_url": say("Write an address that begins with `https://` and has {path} where the file goes."),
}
"""What the keys with a form of their own ask."""


SEGMENT = ("sector", "size", "region", "grootte", "omvang", "regio")
"""Keys by which firms divide their clients."""
PEOPLE = ("lead", "team", "who", "own", "by", "second", "known_by")
"""Keys that name one of us: people write the full name there."""


def missing(trouble: Trouble) -> Said:
    """A required key that is not written down."""
    key = str(trouble.keys[-1])
    return Said("missing-key", say("“{key}” is missing here.", key=key), say("Add it, such as `{line}`.", line=line_of(trouble)))


def several_missing(troubles: list[Trouble]) -> Said:
    """Required keys that are not written down in the same place."""
    keys = Listing(tuple(say("“{key}”", key=str(trouble.keys[-1])) for trouble in troubles))
    lines = Listing(tuple(f"`{line_of(trouble)}`" for trouble in troubles))
    return Said("missing-key", say("{keys} are missing here.", keys=keys), say("Add them, such as {lines}.", lines=lines))


def blank(trouble: Trouble) -> Said:
    """A required key with nothing behind it."""
    key = str(trouble.keys[-1])
    help = say("Write something behind it, such as `{line}`.", line=line_of(trouble))
    return Said("missing-key", say("Nothing stands behind “{key}”.", key=key), help)


def empty(trouble: Trouble) -> Said:
    """A text, list or mapping with nothing in it."""
    message = say("“{key}” is empty.", key=name_of(trouble))
    if _required(trouble):
        help = say("Write something behind it, such as `{line}`.", line=line_of(trouble))
        return Said("missing-key", message, help)
    return Said("missing-key", message, say("Write something, or leave the key out."))


def _required(trouble: Trouble) -> bool:
    """Whether the key cannot be left out."""
    owner, key = (trouble.owners[-1], trouble.keys[-1]) if trouble.keys else (None, None)
    return isinstance(owner, Record) and key in owner.fields and owner.fields[key].required


def unknown(trouble: Trouble) -> Said:
    """A key that is not known in its place."""
    key, owner = str(trouble.keys[-1]), trouble.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    return Said("unknown-key", say("“{key}” is not a key that is known here.", key=key), _where(trouble, key) or _which(list(fields)))


def meant(trouble: Trouble) -> str | None:
    """The key that was meant by an unknown one: it resembles it, or is the English for it."""
    owner, key = trouble.owners[-1], str(trouble.keys[-1])
    fields = owner.fields if isinstance(owner, Record) else {}
    return dutch_key(key, fields) or nearest(key, fields)


def home(trouble: Trouble) -> str | None:
    """The key below which an unknown one belongs, by its name or by what it holds."""
    owner = trouble.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    return inner(fields, str(trouble.keys[-1])) or around(fields, trouble.value)


def _where(trouble: Trouble, key: str) -> Text | None:
    """Advice about a key that is known elsewhere, or under another name."""
    outer = [shape.fields if isinstance(shape, Record) else {} for shape in trouble.owners[:-1]]
    if key == "id" and not outer:
        return say("Remove this line: a plan's id is the name of its file.")
    if place := home(trouble):
        return say("It belongs below `{place}`: move it there, and indent it.", place=place)
    if not outer and (advice := _open_table(key, trouble)):
        return advice
    if guess := meant(trouble):
        return say("Did you mean “{word}”?", word=guess)
    for names in reversed(outer):
        if key in names:
            return say("It belongs a level higher: give it less indentation.")
        if place := inner(names, key):
            return say("It belongs below `{place}`: move it there.", place=place)
    if trouble.value is None and trouble.written == key:
        return say("A comma ends a value between braces. If this goes on with the text before it, put that text between quotes.")
    return None


def _open_table(key: str, trouble: Trouble) -> Text | None:
    """Advice about what stands beside the parts of a plan, and is known in one of those that take any key."""
    owner = trouble.owners[-1]
    if not isinstance(owner, Record) or not owner.fields.keys() >= {"figures", "marks", "segment"}:
        return None
    if figure := _known(key, FIGURES):
        return say("It is a figure of a year: write it below `figures`, such as `{text}`.", text=f"2025: {{{figure}: 1000}}")
    if criterion := _known(key, BUILT_IN):
        return say("It is a criterion: write it below `marks`, such as `{text}`.", text=f"{criterion}: 8")
    return say("It belongs below `{place}`: move it there, and indent it.", place="segment") if key.casefold() in SEGMENT else None


def _known(key: str, names: Collection[str]) -> str | None:
    return key if key in names else synonyms.meant(slug(key), names)


def _which(known: list[str]) -> Text:
    return say("Use one of these: {words}.", words=Listing(tuple(known), "or"))


def word(trouble: Trouble) -> Said:
    """A word that is none of those to choose from."""
    shape, value = trouble.wanted, trouble.value
    if trouble.is_key:
        shape, value = keys_shape(trouble), trouble.keys[-1]
    allowed = [str(word) for word in shape.allowed] if isinstance(shape, Words) else []
    if isinstance(value, (dict, list)):
        return Said("unknown-word", say("“{key}” must be one word.", key=name_of(trouble)), _which(allowed))
    message = say("“{word}” is not a word that is known here.", word=shown(trouble))
    if str(value) in allowed:
        return Said("wrong-type", say("“{key}” must be a number.", key=name_of(trouble)), say("Leave out the quotes."))
    better = translated(str(value), about_of(trouble), allowed) or nearest(str(value), allowed)
    if better is None:
        return Said("unknown-word", message, _which(allowed))
    if len(allowed) > FEW:
        return Said("unknown-word", message, say("Did you mean “{word}”?", word=better))
    return Said("unknown-word", message, say("Did you mean “{word}”? It can be {words}.", word=better, words=Listing(tuple(allowed), "or")))


def well_formed(trouble: Trouble) -> str:
    """The text, or key, that lacks the form of an id, brought into that form; empty when nothing of it can be kept."""
    shape, value = _formless(trouble)
    made = slug(str(value), "_" if shape == Single("key") else "-")
    return "" if shape == Single("key") and made[:1].isdigit() else made


def _formless(trouble: Trouble) -> tuple[Shape, object]:
    return (keys_shape(trouble), trouble.keys[-1]) if trouble.is_key else (trouble.wanted, trouble.value)


def _no_slip(trouble: Trouble, value: str) -> Text | None:
    """The remedy for what is no id with a slip of the pen, but something else than one id: several, a full name, a code."""
    if _DASHES.match(value):
        return say("Write a space behind each dash.")
    if " - " in value:
        return say("Give all items of a list the same indentation.")
    if "," in value and _may_be_list(trouble):
        return say("Write them as `{text}`.", text=f"[{', '.join(map(slug, value.split(',')))}]")
    if " " in value.strip() and name_of(trouble) in PEOPLE:
        return say("Write the id under which this person stands in `plans/people.yaml`.")
    if _CODE.fullmatch(value):
        return say("This is the code of a rule: write its name, which `accountplan rules {code}` gives.", code=value)
    return None


def _may_be_list(trouble: Trouble) -> bool:
    """Whether one word stands where a list of them may stand as well."""
    owner = trouble.owners[-1]
    return isinstance(owner, Record) and isinstance(owner.fields[trouble.keys[-1]].shape, Row)


def form(trouble: Trouble) -> Said:
    """A text, or a key, that lacks the form of an id."""
    shape, value = _formless(trouble)
    kind = shape.form if isinstance(shape, Single) else "line"
    better = well_formed(trouble)
    match kind:
        case "id":
            message = say("“{text}” is no id: an id has lower-case letters, digits and single hyphens.", text=short(value))
            if meant_otherwise := _no_slip(trouble, str(value)):
                return Said("wrong-form", message, meant_otherwise)
        case "key":
            message = say(
                "“{text}” is no key: a key has lower-case letters, digits and underscores, and begins with a letter.", text=str(value)
            )
        case "tier":
            message = say("“{text}” is no tier: a tier's id has letters, digits and single hyphens.", text=short(value))
            better = ""
        case _:
            message = say("“{text}” does not have the form that “{key}” asks.", text=short(value), key=name_of(trouble))
            better = ""
    if better:
        return Said("wrong-form", message, say("Write it as `{text}`.", text=better))
    return Said("wrong-form", message, FORMS.get(name_of(trouble), say("Write a short word.")))
