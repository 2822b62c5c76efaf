"""What paper can show, and what becomes of the rest."""

from __future__ import annotations

import pytest

from accountplan.base.letters import LOST, NEAR, SAME, find_lost, is_legible, list_printable, make_printable


def test_nothing_is_replaced_that_the_fonts_hold() -> None:
    assert not set(NEAR) & list_printable()
    assert list_printable().issuperset("".join((*NEAR.values(), *SAME.values())))


@pytest.mark.parametrize(
    "text",
    [
        "Zażółć gęślą jaźń",
        "Ağrı İstanbul ığüşöç",
        "Tổng công ty Điện lực Thành phố Hồ Chí Minh",
        "Δημόσια Επιχείρηση Ηλεκτρισμού",
        "Съешь ещё этих мягких булок, ґанок їжак",
        "± × ÷ − ≈ ≠ ≤ ≥ √ ∞ Δ → ½ ‰ m² CO₂",
        "€ $ £ ¥ ₺ ₽ ₹ ₩ ₫ ₿",
        "● klaar ✔ ⇒ nu ☺",
        "‘a’ “b” „c” «d» – — … • †",
    ],
)
def test_the_languages_and_signs_of_europe_are_printed_as_they_are(text: str) -> None:
    assert make_printable(text) == text
    assert find_lost(text) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Oost\u2011Randmeren", "Oost-Randmeren"),
        ("10\u202f000", "10\u00a0000"),
        ("ĳsselmeer", "ijsselmeer"),
        ("e\u0301 Vie\u0323\u0302t", "é Việt"),
        ("a\u200bb\u202ec\u2060d\ufeff", "abcd"),
        ("１２ ⅷ", "12 viii"),
        ("⬤ klaar ✅ ➔ nu ⚠", "• klaar ✓ → nu !"),
        ("₪ 5", "ILS 5"),
    ],
)
def test_a_sign_that_the_fonts_lack_becomes_the_nearest_that_they_have(text: str, shown: str) -> None:
    assert make_printable(text) == shown
    assert find_lost(text) == ""


@pytest.mark.parametrize(
    ("text", "shown", "gone"),
    [
        ("株式会社 Toyota", f"{LOST} Toyota", "株式会社"),
        ("مرحبا بالعالم", LOST, "مرحبالع"),
        ("Feest 👍🏽👩\u200d🔬\ufe0f om 3", f"Feest {LOST} om 3", "👍🏽👩🔬"),
        ("∈x", f"{LOST}x", "∈"),
        ("\ufffd", LOST, "\ufffd"),
    ],
)
def test_what_cannot_be_shown_leaves_a_mark_and_is_named(text: str, shown: str, gone: str) -> None:
    assert make_printable(text) == shown
    assert find_lost(text) == gone


def test_a_text_is_legible_when_a_letter_of_it_is_left() -> None:
    assert is_legible("株式会社 Toyota")
    assert not is_legible("株式会社 – 🎉")
