"""Telephone numbers that cannot be dialled, and numbers that a spreadsheet cut: what was meant, where that can be known."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily
from accountplan.base.telephone import find_dial, is_cell, read_power
from accountplan.base.text import Text, say
from accountplan.base.unknown import is_unknown
from accountplan.base.yaml_word import format_word
from accountplan.model.fix import Remedy, write_as

from .addresses import ADDRESS

_LETTERS = compile_lazily(
    r"(?<![^\W\d_])[oO](?=[\s-]?\d)|(?<=\d)[oO](?![^\W\d_])|(?<=\d)[lI](?=\d)|(?<=\d[\s-])[lI](?=\d)|(?<=\d)[oO](?=[oO]*\d)"
)
"""A letter in the place of a nought or a one."""
_ABROAD = compile_lazily(r"[1-9]\d{10,14}|(?:31|32|44|49)[\s-]?(?:\(0\)\s?)?[1-9][\d\s-]{8,14}")
"""Digits that begin with the number of a country, and lack the sign for that."""
_NOUGHTLESS = compile_lazily(r"[1-9]\d{8,9}")
_POINTED = compile_lazily(r"(\d{7,15})\.0")
NINE = 9


def word_cut(text: str) -> tuple[Text, Remedy] | None:
    """What is wrong with a number of which a spreadsheet left a part, and what to do; None when it is something else."""
    if is_cell(text):
        message = say("“{text}” is what a spreadsheet shows where it cannot show a value.", text=text)
        return message, Remedy(say("Write the value itself, or leave it out until it is known."))
    power = read_power(text)
    if power is None:
        return None
    digits, whole = power
    if whole:
        message = say("“{text}” is how a spreadsheet shows a long number.", text=text)
        return message, _find_meant(digits) or write_as(digits, safe=False)
    message = say("“{text}” is what a spreadsheet left of a long number: its last digits are lost.", text=text)
    return message, Remedy(say("Look the number up again where it came from, and write all its digits. Until then, leave it out."))


def word_phone(text: str, *, others: bool, email: str | None) -> tuple[Text, Remedy] | None:
    """What is wrong with a telephone number, and what to write; None when nothing is. ``others`` says that other numbers of the plan begin with a nought."""
    odd, plain = say("“{text}” is not a telephone number.", text=text), text.strip()
    if is_unknown(text):
        return odd, Remedy(say("Leave it out until it is known."))
    if found := ADDRESS.search(text):
        return odd, _word_mail(plain, found[0], email)
    if plain.casefold().startswith("tel:") and find_dial(plain[4:]):
        return odd, Remedy(write_as(format_word(plain[4:].strip())).help)
    if (better := _LETTERS.sub(_write_digit, plain)) != plain and not re.search(r"[^\W\d_]", better):
        return odd, write_as(format_word(better), safe=False)
    if not any(map(str.isdigit, text)):
        return odd, Remedy(say("Write its digits, such as `{text}`, or leave it out until it is known.", text="+31 6 12345678"))
    if meant := _find_meant(plain, others=others):
        return say("“{text}” cannot be dialled as it is here.", text=text), meant
    return None


def _find_meant(text: str, *, others: bool = False) -> Remedy | None:
    """The number of which a spreadsheet took the first sign away; None when it is whole, as far as anybody can tell."""
    pointed = _POINTED.fullmatch(text)
    digits = pointed[1] if pointed else text
    if _NOUGHTLESS.fullmatch(digits) and (len(digits) == NINE or others):
        return _perhaps(f"0{digits}", say("Write it as `{text}`, if a nought was lost before it.", text=f"0{digits}"))
    if _ABROAD.fullmatch(digits):
        return _perhaps(f"+{digits}", say("Write it as `{text}`, if it begins with the number of a country.", text=f"+{digits}"))
    return write_as(digits, safe=False) if pointed else None


def _perhaps(text: str, help: Text) -> Remedy:
    return Remedy(help, write_as(text, safe=False).fix)


def _word_mail(text: str, address: str, email: str | None) -> Remedy:
    """What to do with an e-mail address in the place of a telephone number, perhaps beside one."""
    rest = re.sub(r"^[\s/|,;·-]+|[\s/|,;·-]+$", "", text.replace(address, ""))
    number = format_word(rest) if find_dial(rest) else ""
    if number and address == email:
        return write_as(number, safe=False)
    if number:
        return Remedy(say("Write `{number}` here, and the address below it: `{line}`.", number=number, line=f"email: {address}"))
    if address == email:
        return Remedy(say("Leave it out: `email` says it already."))
    return Remedy(say("It is an e-mail address: write it as `{line}`.", line=f"email: {address}"))


def _write_digit(letter: re.Match[str]) -> str:
    return "0" if letter[0] in "oO" else "1"
