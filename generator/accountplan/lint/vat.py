"""The forms of VAT numbers, by the two letters of the country that gave them."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily

_FORMS = {
    "AT": r"U\d{8}",
    "BE": r"[01]\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "ES": r"[A-Z\d]\d{7}[A-Z\d]",
    "FI": r"\d{8}",
    "FR": r"[A-HJ-NP-Z\d]{2}\d{9}",
    "GB": r"\d{9}(\d{3})?|(GD|HA)\d{3}",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"\d[A-Z\d+*]\d{5}[A-Z]{1,2}",
    "IT": r"\d{11}",
    "LT": r"\d{9}(\d{3})?",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"\d{9}B\d{2}",
    "PL": r"\d{10}",
    "PT": r"\d{9}",
    "RO": r"\d{2,10}",
    "SE": r"\d{12}",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
}
"""What follows the letters; points, hyphens and spaces are left out."""
_DUTCH = compile_lazily(_FORMS["NL"], re.ASCII)
EXAMPLES = {"NL": "NL123456789B01", "BE": "BE0123456789", "DE": "DE123456789"}
"""Numbers as they look, of the countries that plans mention most."""


def simplify_vat(text: str) -> str:
    """A VAT number without what people write between its digits."""
    return re.sub(r"[\s.\-]", "", text).upper()


def has_vat_form(text: str) -> bool:
    """Whether a number has the form of its country; the number of a country that is not listed passes."""
    number = simplify_vat(text)
    form = _FORMS.get(number[:2])
    return form is None or re.fullmatch(form, number[2:], re.ASCII) is not None


def lacks_dutch_letters(text: str) -> bool:
    """Whether a number is a Dutch one but for the two letters that it begins with."""
    return _DUTCH.fullmatch(simplify_vat(text)) is not None
