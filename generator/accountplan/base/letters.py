"""Which signs paper can show: those of the two fonts that come with the package, and what becomes of all others.

The fonts hold Latin (Polish, Turkish and Vietnamese too), Greek and Cyrillic, but no Arabic, Chinese or emoji. Fonts of the machine would give
other pages on another machine, so they are no help. What the fonts lack becomes the nearest sign that they hold, else `LOST`, and `check`
says so: nothing is lost without a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

RANGES = """
20-7E A0-180 18F 192-193 1A0-1A1 1AF-1B0 1C2 1CD-1DC 1E2-1E3 1E6-1E7 1EA-1EB 1F4-1F5 1F8-1F9 1FC-1FD 218-21B 237 243 250-25C
25E-268 26A 26C-276 278-27B 27D-27E 280-284 288-292 294-295 298-299 29C-29D 29F 2A1-2A2 2B0 2B2-2B3 2B7-2B9 2BB-2BC 2BE-2BF 2C1
2C6-2CC 2D0-2D1 2D8-2DE 2E0-2E3 300-30C 30F 311-313 318-320 323-32A 32C 32E-331 334 339-33D 342 345 361 374-375 37A 37E 384-38A
38C 38E-3A1 3A3-3CE 3D0-3D1 3D5 3D7 3D9 3DB 3DD 3E1 400-45F 462-463 472-475 490-493 496-49B 4A0-4A3 4AA-4AB 4AE-4B3 4B6-4B7
4BA-4BB 4C0-4C2 4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 1D43 1D47-1D49 1D4D 1D4F-1D50 1D52 1D56-1D58 1D5B 1D9C 1DA0 1DBB
1E06-1E07 1E0C-1E0F 1E16-1E17 1E20-1E21 1E24-1E25 1E2A-1E2B 1E32-1E3B 1E3E-1E49 1E52-1E53 1E58-1E63 1E6C-1E6F 1E80-1E85 1E8E-1E8F
1E92-1E97 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3
1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2007 2010 2012-2016 2018-201A 201C-201E 2020-2022 2025-2026 202F-2030 2032-2033 2035
2039-203A 203C-203F 2044 2047-2049 2070-2071 2074-2079 207D-2089 208D-208E 2094 20A1 20A4 20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2
20B4-20B5 20B8-20BA 20BD 20BF 2113 2116-2117 2120 2122 2126 212E 2150-215E 2189 2190-2193 2196-2199 2202 2206 220F 2211-2212 2215
2219-221A 221E 222B 2248 2260 2264-2265 231C-231F 25A0 25B2-25B3 25B6-25B7 25BC-25BD 25C0-25C1 25C6 25C9-25CA 25CC 2610-2611 266A
2713 2752 27E6-27E7 2E22-2E25 2E3A-2E3B FB00-FB04 1F12F 1F16A-1F16B
"""
"""All that both families together can write, as the files of the fonts say; a test compares."""
SAME = {"\u2010": "-", "\u2011": "-", "\u2007": "\u00a0", "\u202f": "\u00a0", "\u2009": "\u00a0", "ĳ": "ij", "Ĳ": "IJ"}
"""Signs that look the same as another, and that not every style holds."""
NEAR = {
    **dict.fromkeys("●○⬤⚫‣", "•"), **dict.fromkeys("►➔➜➡➤⇒⟶⟹➞", "→"), **dict.fromkeys("⇐⬅⟵", "←"), **dict.fromkeys("↔⇔⟷", "←→"),
    **dict.fromkeys("✔✅", "✓"), **dict.fromkeys("✗✘❌✖☒", "×"), **dict.fromkeys("★☆⭐", "*"), **dict.fromkeys("▪◾⬛◼", "■"),
    **dict.fromkeys("⚠❗❕", "!"), **dict.fromkeys("❓❔", "?"), "‟": "“", "‛": "‘", "∅": "Ø",
    "₪": "ILS", "฿": "THB", "₼": "AZN", "₾": "GEL", "₨": "Rs",
}  # fmt: skip
"""Signs that mean the same as others."""
LOST = "[…]"
"""What stands where signs were that cannot be written."""
_GONE = "\ufffd"
"""Stands for one such sign until a whole row of them becomes `LOST`."""
_ROW = re.compile(f"{_GONE}+(?: {_GONE}+)*")
_UNSEEN = {"Cf", "Cc", "Cs"}
"""Categories of signs that nobody sees."""
_VARIANTS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
"""They say which form of a sign is meant."""


def _ends() -> list[list[int]]:
    return [[int(end, 16) for end in each.split("-")] for each in RANGES.split()]


@cache
def signs() -> frozenset[str]:
    """Every sign that the fonts hold."""
    return frozenset(chr(sign) for each in _ends() for sign in range(each[0], each[-1] + 1))


@cache
def _strange() -> re.Pattern[str]:
    """Finds a sign that they do not hold; made when it is first needed, as that takes a while."""
    return re.compile("[^" + "".join(f"{re.escape(chr(each[0]))}-{re.escape(chr(each[-1]))}" for each in _ends()) + "]")


class _Writing(dict[int, str | None]):
    """For `str.translate`; it fills itself."""

    def __missing__(self, code: int) -> str | None:
        self[code] = made = _written(chr(code))
        return made


def _written(sign: str) -> str | None:
    if sign in SAME:
        return SAME[sign]
    if sign in signs() or sign in "\n\t":
        return sign
    if sign.isspace():
        return " "
    if unicodedata.category(sign) in _UNSEEN or ord(sign) in _VARIANTS:
        return None
    if sign in NEAR:
        return NEAR[sign]
    simple = unicodedata.normalize("NFKD", sign)
    rest = "".join(each for each in simple if not unicodedata.combining(each))
    return rest if simple != sign and rest and signs().issuperset(rest) else _GONE


_WRITING = _Writing()


def written(text: str) -> str:
    """A text as paper shows it."""
    if text.isascii():
        return text
    return _ROW.sub(LOST, unicodedata.normalize("NFC", text).translate(_WRITING))


def lost(text: str) -> str:
    """The signs of a text that paper cannot show, each once, in the order in which they stand there."""
    if text.isascii() or not _strange().search(text):
        return ""
    return "".join(dict.fromkeys(each for each in unicodedata.normalize("NFC", text) if _WRITING[ord(each)] == _GONE))


def legible(text: str) -> bool:
    """Whether anything is left to read of a text on paper."""
    return any(each.isalnum() for each in written(text))
