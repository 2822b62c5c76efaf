"""Amounts as bookkeepers and other countries spell them, brought to one spelling: `-/- 45.000`, `($45,000)`, `45 TEUR`, `CHF 45'000.-`, `anderhalf miljoen`."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily

CURRENCIES = r"(?:us|[ac])?[€$£]|(?<![a-z])(?:[kmt])?(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk)(?![a-z])|(?<![a-z])[kmt]?(?:euros?|dollars?|pounds?|pond|francs?)(?![a-z])|(?<![a-z])fr\.(?=\s*\d)"
"""Signs and words for a currency; of `kEUR` and `TEUR` the first letter multiplies."""
_CODES = r"(?:us|[ac])?\$|[€£]|eur(?:os?)?(?![a-z])|usd(?![a-z])|gbp(?![a-z])|chf(?![a-z])|sek(?![a-z])|nok(?![a-z])|dkk(?![a-z])|pln(?![a-z])|czk(?![a-z])|fr\.(?=\s*\d)"
BEFORE = compile_lazily(rf"(?i)^(?:{_CODES})\s*")
"""A currency before its amount."""
_LOSS = compile_lazily(r"^\((.+)\)$")
"""Bookkeepers put what is lost between brackets, or a minus between slashes before or behind it."""
_SLASHED = compile_lazily(r"^(?:-/-|-\s*/\s*-)\s*(?=\S)|(?<=\S)\s*-/-$")
_SIGN_FIRST = compile_lazily(rf"(?i)^([-+])\s*((?:{_CODES})\s*)(?=[\d½¼¾])")
_LETTER_FIRST = compile_lazily(rf"(?i)^([kmt])\s?((?:{_CODES}))\s*([-+\d].*)$")
_LETTER_BEHIND = compile_lazily(rf"(?i)(?<=[\d½¼¾\s])([kmt])n?\s?(?:{_CODES})$")
_TIMES = {"k": "k", "t": "k", "m": "mln"}
_ROUND = compile_lazily(r"(?<=\d)[.,](?:-+|–+|—|=)$")
"""Whole amounts end so: `45'000.-`, `12.500,=`."""
_WORDS = {"anderhalf": "1.5", "anderhalve": "1.5", "half a": "0.5", "half": "0.5", "halve": "0.5", "een half": "0.5", "een": "1", "één": "1", "a": "1", "one": "1"}  # fmt: skip
_WORD = compile_lazily(
    rf"(?i)^({'|'.join(sorted(_WORDS, key=len, reverse=True))})\s+(?=(?:duizend|thousand|ton|mln|mio|miljoen|million|miljard|billion)\b)"
)
_HALVES = compile_lazily(r"(?<=\d)\s+(1/[24]|3/4)(?=\s|$)")
_HALF = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
_QUOTED = compile_lazily(r"""^[‘’“”„"'`´]+|[‘’“”"'`´,;]+$""")
"""Signs that come along with a number that is copied out of a sentence."""
_PICTURES = compile_lazily(
    "^[\U0001f000-\U0001faff\u2190-\u21ff\u25b2-\u25bf\ufe0f\\s]+|[\U0001f000-\U0001faff\u2190-\u21ff\u25b2-\u25bf\ufe0f\\s]+$"
)
"""Pictures, and the arrows of a dashboard."""
_END = compile_lazily(r"(?<=\d)\.$")


_NOTHING = frozenset({"nihil", "nul", "zero", "niks", "nil", "nothing"})
_LETTER_O = compile_lazily(r"(?!0[oO])[\dOo]+(?:[.,' ][\dOo]+)*")
"""Digits with the letter O for a nought among them; `0o17` is how programs write 15."""


def spell_amount(text: str) -> str:
    """The amount in the one spelling that is read from there on; any other text as it is."""
    text = _QUOTED.sub("", _PICTURES.sub("", text.strip().replace("−", "-"))).strip()
    if text.casefold() in _NOTHING:
        return "0"
    if _LETTER_O.fullmatch(text) and any(map(str.isdecimal, text)):
        return text.upper().replace("O", "0")
    text = _HALVES.sub(lambda found: _HALF[found[1]], text)
    text, slashed = _SLASHED.subn("", text)
    text = _LOSS.sub(r"-\1", f"-{text}" if slashed else text)
    text = _WORD.sub(lambda found: f"{_WORDS[found[1].casefold()]} ", _SIGN_FIRST.sub(r"\2\1", text))
    if found := _LETTER_FIRST.match(text):
        text = f"{found[2]} {found[3]} {_TIMES[found[1].casefold()]}"
    text = _LETTER_BEHIND.sub(lambda found: f" {_TIMES[found[1].casefold()]}", text)
    return _END.sub("", _ROUND.sub("", text))
