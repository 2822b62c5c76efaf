"""Keys and words that are missing, unknown or badly formed: what was meant, as far as it can be guessed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile

from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Code, Listing, Text, say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.files import SINGLE
from accountplan.model.fix import UNKNOWN, Fix, NewKey, NewValue, Remedy, replace_letters, write_as, write_partly
from accountplan.model.shapes import Either, Record, Row, Single, Table, Words, make_kind_shape

from .absent import ABSENT, word_website
from .calendar_names import find_month
from .chosen import find_each, find_word, find_words, list_allowed, word_one_of
from .days import find_period, find_yearless
from .homeless import word_homeless, word_kept, word_two_keys
from .items import is_number, word_value
from .labels import is_label, word_label
from .meant import find_meant_key, find_parent
from .open_tables import find_known, is_account, is_year, word_figure, word_open_table, word_year_in_key
from .parts import find_about, make_line, name_key, pick_keys_shape, pick_wrong_text, word_twin
from .placed import word_below_absent, word_figures_so_far
from .remarks import word_bracketed
from .scaled import word_scale
from .states import word_begun, word_state
from .suggest import find_key_parent

_POINTED = compile_lazily(r"[\w-]+: ([1-9]\d{0,2}\.\d{3})(?=\s*(?:$|[,}]))")
MONEY = ("value", "cost", "spend", "turnover", "hours", "used")
"""Keys of which a number with three digits behind a point is one of thousands."""
FEW = 8
"""Words that are listed beside a guess."""


def word_empty(spot: Spot) -> Problem:
    """A text, list or mapping with nothing in it."""
    message = say("“{key}” is empty.", key=name_key(spot))
    if _is_required(spot):
        help = say("Give it a value, such as `{line}`.", line=make_line(spot))
        return Problem("missing-key", message, help)
    return Problem("missing-key", message, say("Write something, or leave the key out."))


def _is_required(spot: Spot) -> bool:
    """Whether the key cannot be left out."""
    owner, key = (spot.owners[-1], spot.keys[-1]) if spot.keys else (None, None)
    return isinstance(owner, Record) and key in owner.fields and owner.fields[key].required


def word_unknown_key(spot: Spot) -> Problem:
    """A key that is not known in its place."""
    key, owner = str(spot.keys[-1]), spot.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    message = say("“{key}” is not one of the keys that can be used here.", key=key.lower() if spot.keys[-1] is True else key)
    if two := word_two_keys(spot):
        return Problem("unknown-key", message, *two)
    if homeless := word_homeless(spot):
        return Problem("unknown-key", message, *homeless)
    if isinstance(owner, Record) and (advice := ABSENT.get((owner.noun, make_slug(key, "_")))):
        return Problem("unknown-key", message, advice)
    if isinstance(owner, Record) and owner.noun == "Criterion" and (scale := word_scale(spot)):
        return Problem("unknown-key", message, *scale)
    if is_year(spot.keys[-1]) and is_account(spot):
        help = say("It belongs below `{place}`: move it there, and indent it.", place="figures")
        return Problem("unknown-key", message, help)
    if is_number(spot.keys[-1]) and (table := find_table_of_numbers(spot)):
        help = word_below_absent(spot, table) or say("It belongs below `{place}`: move it there, and indent it.", place=table)
        return Problem("unknown-key", message, help)
    if isinstance(spot.keys[-1], (str, bool)) and (place := _word_place(spot, key)):
        return Problem("unknown-key", message, *place)
    if len(spot.owners) == 1 and key != "name" and (file := _find_file(spot)):
        return Problem("unknown-key", message, say("It belongs in {file}: move it there.", file=file))
    if is_label(spot):
        return word_label(spot, message)
    return Problem("unknown-key", message, word_kept(spot) or _word_choices(list(fields)))


def _find_file(spot: Spot) -> str | None:
    """The one file in which a key that does not belong in this one is known."""
    shapes = [make_kind_shape(kind) for kind in SINGLE.values()]
    found = [path for path, shape in zip(SINGLE, shapes, strict=True) if isinstance(shape, Record) and spot.keys[-1] in shape.fields]
    return found[0] if len(found) == 1 else None


def find_table_of_numbers(spot: Spot) -> str | None:
    """The key beside an unknown one below which numbers are keys, as the points of a scale are."""
    fields = spot.owners[-1].fields if isinstance(spot.owners[-1], Record) else {}
    return next((name for name, field in fields.items() if isinstance(field.shape, Table) and field.shape.key == Single("number")), None)


def is_placed(spot: Spot) -> bool:
    """Whether an unknown key is told to be another, or to belong elsewhere, and not as the label of an item."""
    key = spot.keys[-1]
    return (
        spot.type in ("unexpected_keyword_argument", "invalid_key")
        and isinstance(key, (str, bool))
        and _word_place(spot, str(key)) is not None
    )


def _word_place(spot: Spot, key: str) -> Remedy | None:
    """Advice about a key that is known elsewhere, or under another name."""
    if advice := _word_home(spot, key):
        return Remedy(advice)
    if (guess := find_meant_key(spot)) in spot.beside:
        return Remedy(word_twin(str(guess)))
    if guess and (other := _find_other_word(spot, key, guess)):
        return Remedy(
            say(
                "Did you mean “{word}”? “{other}” stands for that as well: keep one of the two, with what is behind both.",
                word=guess,
                other=other,
            )
        )
    if guess and (pointed := _find_thousands(spot, guess)):
        return pointed
    if guess and not can_take(spot, guess) and (whole := _word_whole(spot, guess)):
        return whole
    if guess:
        fix = Fix(NewKey(guess), safe=_is_same(key, guess) or spot.keys[-1] is True) if can_take(spot, guess) else None
        return Remedy(say("Did you mean “{word}”?", word=guess), fix)
    if (
        isinstance(spot.value, dict)
        and spot.value
        and isinstance(spot.owners[-1], Record)
        and set(spot.value) <= spot.owners[-1].fields.keys()
    ):
        return Remedy(say("Leave out this line, and begin the lines below it as far to the left as it does."))
    elsewhere = _word_elsewhere(spot, key)
    return Remedy(elsewhere) if elsewhere else None


def _find_other_word(spot: Spot, key: str, meant: str) -> str | None:
    """Another unknown key before this one that stands for the same: to follow both remedies would write it twice."""
    owner = spot.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    before = takewhile(lambda other: str(other) != key, spot.beside)
    unknown = islice((str(other) for other in before if isinstance(other, str) and other not in fields), FEW)
    return next(
        (other for other in unknown if find_meant_key(replace(spot, keys=(*spot.keys[:-1], other), value=spot.beside[other])) == meant),
        None,
    )


def _word_whole(spot: Spot, key: str) -> Remedy | None:
    """How to write a key that was meant by another, with keys of its own in the place of the one value behind it; None when that cannot be said."""
    owner = spot.owners[-1]
    asked = owner.fields[key].shape if isinstance(owner, Record) else None
    made = word_value(replace(spot, wanted=asked)) if isinstance(asked, Record) and not isinstance(spot.value, (dict, list)) else None
    text = dict(made.help.values).get("text") if made and isinstance(made.help, Text) else None
    return write_partly(f"{key}: {text}") if text and UNKNOWN in str(text) else None


def _find_thousands(spot: Spot, key: str) -> Remedy | None:
    """How to write a key that was meant by another, with a number behind it in which a point stands for thousands: under its own name that would be told next."""
    owner, found = spot.owners[-1], _POINTED.match(spot.behind)
    money = isinstance(owner, Record) and owner.fields[key].shape == Single("number") and key in MONEY
    return replace_letters(found[0], f"{key}: {found[1].replace('.', '')}") if found and money else None


def can_take(spot: Spot, key: str) -> bool:
    """Whether another key of the same owner takes a value of this kind: one that asks for a table takes no word, and one that must be there not nothing."""
    owner = spot.owners[-1]
    asked = owner.fields[key].shape if isinstance(owner, Record) else None
    if isinstance(owner, Record) and owner.fields[key].required and spot.value in (None, ""):
        return False
    return isinstance(spot.value, dict) == isinstance(asked, (Record, Table)) or isinstance(asked, Either)


def _is_same(written: str, known: str) -> bool:
    """Whether a word is a known one but for capitals, accents, and what joins its parts."""
    return make_slug(written, "") == make_slug(known, "")


def _word_home(spot: Spot, key: str) -> Text | None:
    """Advice about a key that belongs below another, or nowhere."""
    if key == "id" and len(spot.owners) == 1:
        return say("Remove this line: a plan's id is the name of its file.")
    if isinstance(spot.owners[-1], Record) and spot.owners[-1].noun == "SoFar" and find_known(key, FIGURES):
        return word_figures_so_far(spot) or say("It belongs below `{place}`: move it there, and indent it.", place="figures")
    if len(spot.owners) == 1 and (figure := word_figure(key, spot) or word_year_in_key(key, spot) or word_website(key, spot)):
        return figure
    if place := find_parent(spot):
        return word_below_absent(spot, place) or say("It belongs below `{place}`: move it there, and indent it.", place=place)
    return word_open_table(key, spot) if len(spot.owners) == 1 else None


def _word_elsewhere(spot: Spot, key: str) -> Text | None:
    """Advice about a key that is known nearer to the margin."""
    in_list = len(spot.owners) > 1 and isinstance(
        spot.owners[-2], Row
    )  # a key of an item is no part of another noun, but a word for one of its own
    outer = [shape.fields if isinstance(shape, Record) else {} for shape in spot.owners[:-1] if not isinstance(shape, Row)]
    for up, names in enumerate(reversed(outer)):
        if key in names and up == 0 and not (in_list and not isinstance(spot.value, (dict, list))):
            return say("It belongs one level higher: give it less indentation.")
        if not in_list and (place := find_key_parent(names, key)):
            return say("It belongs below `{place}`: move it there.", place=place)
    return None


def _word_choices(known: list[str]) -> Text:
    return say("Use one of these: {words}.", words=Listing(tuple(known), "or"))


def word_unknown_word(spot: Spot) -> Problem:
    """A word that is none of those to choose from."""
    shape, value = spot.wanted, spot.value
    if spot.is_key:
        shape, value = pick_keys_shape(spot), spot.keys[-1]
    allowed = [str(word) for word in shape.allowed] if isinstance(shape, Words) else []
    if bracketed := word_bracketed(spot, allowed):
        return Problem(
            "unknown-word", say("“{word}” is not one of the words that can be used here.", word=pick_wrong_text(spot)), *bracketed
        )
    if isinstance(value, (dict, list)):
        one = word_one_of(spot, allowed) or Remedy(_word_choices(allowed))
        return Problem("unknown-word", say("“{key}” must be one word.", key=name_key(spot)), *one)
    message = say("“{word}” is not one of the words that can be used here.", word=pick_wrong_text(spot))
    if not spot.is_key and (section := _word_section(spot, allowed)):
        return Problem("unknown-word", message, *section)
    if not spot.is_key and len(chosen := find_each(str(value), find_about(spot), allowed)) > 1:
        return Problem(
            "unknown-word", message, say("Only one word can be here: write {words}.", words=Listing(tuple(map(Code, chosen)), "or"))
        )
    month = _find_last_month(value, spot.moment.today.year) if "12" in allowed else None
    better = str(month) if month else find_word(str(value), find_about(spot), allowed)
    if better is None and (state := word_state(spot, allowed)):
        return Problem("unknown-word", message, *state)
    if better is None and not spot.is_key and (begun := word_begun(spot, allowed)):
        return Problem("unknown-word", message, *begun)
    if better is None and (several := _word_several(spot)):
        return Problem("unknown-word", message, *several)
    if better is None:
        return Problem("unknown-word", message, _word_choices(allowed))
    help = say("Did you mean “{word}”? It can be {words}.", word=better, words=Listing(tuple(allowed), "or"))
    if len(allowed) > FEW:
        help = say("Did you mean “{word}”?", word=better)
    return Problem("unknown-word", message, help, make_fix(spot, better, safe=_is_same(str(value), better)))


def _word_section(spot: Spot, allowed: list[str]) -> Remedy | None:
    """How to write all words of a part that stands in a list of them, as `situation` for all that is asked of the situation."""
    text = str(spot.value)
    words = find_words(text, find_about(spot), allowed) if isinstance(spot.keys[-1], int) and "." in "".join(allowed[:1]) else ()
    if len(words) < 2 or not spot.written:
        return None
    if "[" in spot.before:
        return replace_letters(text, ", ".join(words)) if spot.behind.startswith(text) else write_as(", ".join(words))
    return Remedy(say("Write each of them on a line of its own, after a dash: {words}.", words=Listing(tuple(map(Code, words)))))


def _find_last_month(value: object, year: int) -> int | None:
    """The month of a name, or of a day on which a year ends."""
    text = str(value)
    meant = find_period(text) or find_yearless(text, max(year, FIRST_YEAR))
    last = re.split(r"\s*(?:t/m|tot en met|tot|-|–|until|to|through)\s+", text)[-1]
    return find_month(text) or (find_month(last) if last != text else None) or (meant.last.month if meant and not meant.day_first else None)


def _word_several(spot: Spot) -> Remedy | None:
    """How to write some words of a list that could stand in the place of one word."""
    owner = spot.owners[-1] if spot.owners and not spot.is_key else None
    shape = owner.fields[spot.keys[-1]].shape if isinstance(owner, Record) and spot.keys[-1] in owner.fields else None
    if isinstance(shape, Words):
        chosen = find_words(str(spot.value), find_about(spot), [str(word) for word in shape.allowed])
        return (
            Remedy(say("Only one word can be here: write {words}.", words=Listing(tuple(map(Code, chosen)), "or")))
            if len(chosen) > 1
            else None
        )
    found = find_words(str(spot.value), find_about(spot), list_allowed(shape)) if isinstance(shape, Either) else ()
    return write_as(f"[{', '.join(found)}]", safe=False) if found else None


def make_fix(spot: Spot, text: str, *, safe: bool) -> Fix:
    """Write another word in the place of the key or the value."""
    return Fix(NewKey(text) if spot.is_key else NewValue(text), safe)
