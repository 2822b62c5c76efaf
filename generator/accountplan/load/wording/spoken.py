"""Numbers in words, as `twee ton`, `honderdtwintigduizend`, `a quarter of a million` or `8 en een half`; and words that say no number, as `a few thousand`."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.base.patterns import compile_lazily


def _number(words: str, start: int, step: int = 1) -> dict[str, int]:
    """What each of some words stands for, between which a comma stands; several words for one number have a space between them."""
    return {word: step * number for number, some in enumerate(words.split(", "), start) for word in some.split()}


_DUTCH = _number(
    "een eén één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien",
    1,
)
_ENGLISH = _number(
    "one a an, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen",
    1,
)
_DUTCH_TENS = _number("twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig", 2, 10)
_ENGLISH_TENS = _number("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety", 2, 10)
_PARTS = {
    "anderhalf": "1.5", "anderhalve": "1.5", "half": "0.5", "halve": "0.5", "kwart": "0.25", "driekwart": "0.75",
    "aquarterof": "0.25", "aquarter": "0.25", "quarter": "0.25", "quarterof": "0.25", "threequarters": "0.75", "threequartersof": "0.75",
}  # fmt: skip
"""Parts of what comes behind them."""
_SCALES = {"duizend": 3, "thousand": 3, "ton": 5, "miljoen": 6, "million": 6, "miljard": 9, "billion": 9}


def _join(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_SCALE = _join(_SCALES)
_FORMS = tuple(
    (
        compile_lazily(rf"(?:(?:(?P<few>{_join(ones)})?(?P<hundred>{hundred})(?:{joint})?)?(?:{small})?)"),
        ones,
        tens,
    )
    for ones, tens, hundred, joint, small in (
        (_DUTCH, _DUTCH_TENS, "honderd", "en", rf"(?:(?P<unit>{_join(_DUTCH)})en)?(?P<tens>{_join(_DUTCH_TENS)})|(?P<ones>{_join(_DUTCH)})"),
        (
            _ENGLISH, _ENGLISH_TENS, "hundred", "and",
            rf"(?P<tens>{_join(_ENGLISH_TENS)})(?P<unit>{_join(_ENGLISH)})?|(?P<ones>{_join(_ENGLISH)})",
        ),
    )
)  # fmt: skip
"""A number below ten thousand in each language, with nothing between its words."""
_HALVES = tuple(map(re.compile, (r"(.+?)eneenhal(?:f|ve)", r"(.+?)enhal(?:f|ve)", r"(.+?)andahalf")))
_FIGURE_AND_HALF = compile_lazily(r"(?i)(\d{1,6})\s+(?:en\s+een\s+hal(?:f|ve)|and\s+a\s+half)(?=\s|$)")
_VAGUE = compile_lazily(
    r"(?i)^(?:\W*(?:a\s+couple|a\s+few|few|some|several|many|enkele|een\s+paar|paar|wat|tientallen|honderden|duizenden|tonnen|miljoenen|hundreds|thousands|millions|dozens"
    r"|(?:five|six|seven|[5-7])[\s-]figures?)\b)"
)
_TOO_SHORT = frozenset(
    {
        "een",
        "eén",
        "één",
        "one",
        "a",
        "an",
        "half",
        "halve",
        "kwart",
        "quarter",
        "aquarter",
        "driekwart",
        "threequarters",
        "ton",
        "miljoen",
        "million",
        "miljard",
        "billion",
        "tonof",
    }
)
"""Words that say a number only before another word."""
LONGEST = 60


def spell_spoken(text: str) -> str:
    """The text with digits for a number in words; any other text as it is."""
    if any(map(str.isdigit, text)):
        return _FIGURE_AND_HALF.sub(r"\1.5", text)
    words = re.sub(r"[\s-]", "", text.casefold().replace("ë", "e"))
    if not words.isalpha() or len(text) > LONGEST or words in _TOO_SHORT:
        return text
    number = _read(words)
    return text if number is None else f"{number.normalize():f}"


def is_vague(text: object) -> bool:
    """Whether words say about how much something is, and no number."""
    return isinstance(text, str) and len(text) <= LONGEST and _VAGUE.match(text) is not None


def _read(words: str) -> Decimal | None:
    """The number that some words say, of which the largest scale comes first; None when they say none."""
    total, rest = Decimal(0), words
    last = 10
    for found in re.finditer(_SCALE, words):
        head = words[len(words) - len(rest) : found.start()]
        power = _SCALES[found[0]]
        amount = _read_part(head) if head else Decimal(1)
        if amount is None or power >= last:
            return None
        total, last, rest = total + amount.scaleb(power), power, words[found.end() :]
    if not rest:
        return total
    rest = rest.removeprefix("en").removeprefix("and") if last < 10 else rest
    amount = _read_part(rest)
    bare = amount is not None and amount < 1  # a quarter of what?
    return None if amount is None or bare else total + amount


def _read_part(words: str) -> Decimal | None:
    """A number before a scale, or without one."""
    if part := next((_PARTS[each] for each in (words, words.removeprefix("een"), words.removesuffix("a")) if each in _PARTS), None):
        return Decimal(part)
    if half := next((found for form in _HALVES if (found := form.fullmatch(words)) and _read_small(found[1])), None):
        return (_read_small(half[1]) or 0) + Decimal("0.5")
    small = _read_small(words)
    return None if small is None else Decimal(small)


def _read_small(words: str) -> int | None:
    """A number below ten thousand."""
    for form, ones, tens in _FORMS:
        found = form.fullmatch(words) if words else None
        if found:
            said = found.groupdict()
            hundreds = (ones[said["few"]] if said["few"] else 1) * 100 if said["hundred"] else 0
            return hundreds + sum(names[said[key]] for key, names in (("unit", ones), ("tens", tens), ("ones", ones)) if said[key])
    return None
