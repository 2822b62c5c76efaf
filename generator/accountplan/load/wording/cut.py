"""What a comma between braces cuts in two, and what stands there without its colon or the space behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import NamedTuple

from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, Wording, say
from accountplan.load.named import LISTS
from accountplan.load.pointed import WHOLE
from accountplan.load.problem import Problem
from accountplan.model.criteria import BUILT_IN, FIGURES, SHARES
from accountplan.model.fix import Fix, Named, NewLetters, write_as, write_remarked

from . import fractions
from .days import find_period
from .forms import SEGMENT, find_forms, is_choice, takes_number, takes_text, takes_text_only
from .pairs import write_pairs_of
from .quoted import takes_list
from .remarks import split_remarked
from .ties import list_tie_keys, read_ties
from .values import clean_number, is_certain, quote_text, write_amount

_NO_COLON = compile_lazily(r"([^,]+),\s*([a-z_]+)\s+([^,:]+)")
_NO_SPACE = compile_lazily(r"([a-z_]+):(\S.*)")
_BEGINS_PLAINLY = compile_lazily(r"[\w€$£]|[-+−]\d|(['\"])[^'\"]*\1$|\[.*\]$|\{.*\}$")
"""A value that needs no more than a space before it. With other signs YAML begins something else, or nobody knows what was meant."""
_TURNS = frozenset("!&*@`%|>#")
"""With these YAML begins something else than a text."""
_NAMED = compile_lazily(rf"\s*(?:{ID.pattern}|[^\W\d_](?:[^\W\d]|[ .'’&()-])*)")
"""A name or an id."""
_PLAIN = compile_lazily(r"-?\d+(\.\d+)?%?")
"""A number as it is read."""
_FIGURE = compile_lazily(r"[-+−€$£]?\s?\d[\d.]*\s?%?")


class Cut(NamedTuple):
    """A value of a key that a comma cuts: as it is written, and what stands before the first comma and behind it; ``beside`` are the other keys there."""

    written: str
    key: str
    first: str
    rest: str
    beside: Collection[str] = ()

    @property
    def message(self) -> Text:
        """What is wrong with it."""
        return say("“{text}” is cut in two: between braces a comma ends a value.", text=" ".join(self.written.split()))

    def told(self, help: Wording, fix: Fix | None = None) -> Problem:
        """The problem with this remedy."""
        return Problem("comma-in-braces", self.message, help, fix)

    def becoming(self, text: str, *, safe: bool = False) -> Problem:
        """The problem when the whole is to be written as this."""
        return self.told(write_as(text).help, Fix(NewLetters(self.written, text), safe))


def word_comma_cut(written: str, key: str, beside: Collection[str] = ()) -> Problem:
    """A value between braces with a comma in it: what is after the comma is read as a key that holds nothing."""
    first, _, rest = map(str.strip, written.partition(","))
    cut = Cut(written, key, first, rest, beside)
    return next(found for look in LOOKS if (found := look(cut)))


def _find_comma_too_many(cut: Cut) -> Problem | None:
    joined = cut.first + cut.rest
    if is_choice(cut.key, joined):
        return cut.becoming(joined)
    value = None if cut.first else _write_part(joined, cut.key)
    return cut.becoming(value) if value else None


def _find_key_without_colon(cut: Cut) -> Problem | None:
    pair = _NO_COLON.fullmatch(cut.written)
    if not pair or not (find_forms(pair[2]) or takes_number(pair[2])) or takes_text_only(cut.key):
        return None
    first, value = _write_part(cut.first, cut.key), _write_part(pair[3], pair[2])
    better = f"{pair[2]}: {value or pair[3]}"
    if first and value and first != cut.first:
        return cut.becoming(f"{first}, {better}")
    message = say("“{key}” is here on its own, without a colon and a value.", key=f"{pair[2]} {pair[3]}")
    fix = Fix(NewLetters(cut.written, f"{pair[1]}, {better}"), safe=False) if first and value else None
    return Problem("comma-in-braces", message, write_as(better).help, fix)


def _write_part(text: str, key: str) -> str | None:
    """A value as its key asks for it; None when nobody can tell."""
    if "date" in find_forms(key):
        day = find_period(text)
        return day.first.isoformat() if day and day.sure and day.first == day.last else None
    if takes_number(key) and not _PLAIN.fullmatch(text):
        return clean_number(text) or fractions.read_by_key(text, key)
    return (
        text if takes_text(key) or is_choice(key, text) or ("id" in find_forms(key) and ID.fullmatch(text)) or takes_number(key) else None
    )


def _find_list(cut: Cut) -> Problem | None:
    thing = LISTS.get(cut.key)
    parts = cut.written.split(",")
    if (
        not thing
        or not takes_list(cut.key, cut.beside)
        or not all(map(_NAMED.fullmatch, parts))
        or any(find_forms(part.strip()) or find_period(part) for part in parts)
    ):
        return None
    return replace(cut.becoming(f"[{cut.written}]", safe=True), named=Named(thing, (cut.written,), "cut"))


def _find_word_alone(cut: Cut) -> Problem | None:
    """What goes on after the comma is no part of the value: it is a line of its own, or begins as no text does."""
    no_text = cut.rest[:1] in _TURNS or (_NO_SPACE.fullmatch(cut.rest) and not takes_text_only(cut.key))
    return word_missing_colon(" ".join(cut.rest.split())) if cut.key in LISTS or "\n" in cut.written or no_text else None


def _find_pairs(cut: Cut) -> Problem | None:
    whole = write_pairs_of(cut.written, cut.key)
    return cut.becoming(whole) if whole else None


def _find_ties(cut: Cut) -> Problem | None:
    """Those of us who know somebody, perhaps with how well: their ids are looked up once all files are read."""
    ties = read_ties(cut.written) if cut.key in list_tie_keys() else None
    return replace(cut.told(ties[0].help), named=ties[1]) if ties else None


def _find_days(cut: Cut) -> Problem | None:
    if "date" not in find_forms(cut.key):
        return None
    day = find_period(cut.written)
    if day and day.first == day.last:
        return cut.becoming(day.first.isoformat(), safe=day.sure)
    days = [find_period(part.strip()) for part in cut.written.split(",")]
    sure = [each.first.isoformat() for each in days if each and each.sure and each.first == each.last]
    return cut.becoming(f"[{', '.join(sure)}]") if len(sure) == len(days) else None


def _find_number(cut: Cut) -> Problem | None:
    number = None if takes_text_only(cut.key) else fractions.read_by_key(cut.written, cut.key)
    if not number or ("." in number and find_forms(cut.key) == {"whole"}):
        return None
    safe = cut.key not in SHARES and is_certain(cut.written, cut.key, whole=cut.key in WHOLE)
    return cut.told(write_amount(number, cut.written, safe=False).help, Fix(NewLetters(cut.written, number), safe))


def _find_remark(cut: Cut) -> Problem | None:
    """Where no text can stand."""
    if takes_text(cut.key) and cut.key not in FIGURES and cut.key not in BUILT_IN:
        return None
    begin, remark = split_remarked(cut.written)
    return cut.told(write_remarked(begin, remark).help if begin and takes_number(cut.key) else say("Write it without a comma."))


def _find_value_before(cut: Cut) -> Problem | None:
    """A word to choose, or a figure where a text of one's own may stand as well: the value is whole before the comma."""
    whole = is_choice(cut.key, cut.first) or (not takes_text_only(cut.key) and _FIGURE.fullmatch(cut.first) is not None)
    return word_missing_colon(cut.rest) if whole else None


def _word_text(cut: Cut) -> Problem:
    if (
        not find_forms(cut.key) and cut.key not in SEGMENT
    ):  # the name of a service or of a competence: nobody knows whether a text may stand there
        return word_missing_colon(cut.rest)
    text = quote_text(cut.written)
    return cut.told(say("Put the whole text between quotes: `{text}`.", text=text), Fix(NewLetters(cut.written, text)))


LOOKS: tuple[Callable[[Cut], Problem | None], ...] = (
    _find_comma_too_many,
    _find_key_without_colon,
    _find_list,
    _find_ties,
    _find_word_alone,
    _find_pairs,
    _find_days,
    _find_number,
    _find_remark,
    _find_value_before,
    _word_text,
)
"""What it can be, the surest first; the last always is."""


def word_missing_colon(key: str) -> Problem:
    """A word between braces that is not part of what comes before it, and holds nothing."""
    message = say("“{key}” is here on its own, without a colon and a value.", key=key)
    return Problem("comma-in-braces", message, say("Write a colon and a value after it, or remove it with its comma."))


def word_missing_space(written: str) -> Problem | None:
    """Keys of the format between braces with their values right behind their colons; None when they are something else."""
    pairs = [_NO_SPACE.fullmatch(part.strip()) for part in written.split(",")]
    found = [pair for pair in pairs if pair and find_forms(pair[1])]
    if len(found) < len(pairs):
        return None
    odd = next((pair[2][0] for pair in found if not _begins_plainly(pair[2], pair[1])), None)
    if odd:
        help = say(
            "Write a space after it, and let the value begin with a letter or a digit: “{sign}” means something else there.", sign=odd
        )
        return Problem("comma-in-braces", say("A space is missing after this colon."), help)
    better = ", ".join(f"{pair[1]}: {pair[2]}" for pair in found)
    help = say("Write a space between the colon and what follows it.")
    return Problem("comma-in-braces", say("A space is missing after this colon."), help, Fix(NewLetters(written, better), safe=False))


def join_key(first: str, rest: str) -> str | None:
    """The key of the format that a comma cut in two; None when the two make none, or what is behind the comma is one by itself."""
    return first + rest if find_forms(first + rest) and not find_forms(rest) else None


def _begins_plainly(value: str, key: str) -> bool:
    below_nought = not value.startswith("-") or key in FIGURES or "number" in find_forms(key)
    return below_nought and _BEGINS_PLAINLY.match(value) is not None


def word_comma_in_key(written: str, key: str) -> Problem:
    """A key with a comma in it before a colon between braces, of which the part before the comma is taken for a key of its own."""
    message = say("“{text}” is cut in two: between braces a comma ends a value.", text=written)
    return Problem("comma-in-braces", message, write_as(key).help, Fix(NewLetters(written, key), safe=False))
