"""Which rule is meant by something else than its name: its code, what it finds in words, or several at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Code, Listing, say
from accountplan.base.words import Words
from accountplan.model.finding import NOWHERE, Keys
from accountplan.model.fix import Fix, NewKey, NewValue, Remedy
from accountplan.model.tiers import ITEMS

from .near import word_suggestion
from .registry import find_check, list_checks

_CODE = compile_lazily(r"(?i)(?<![^\W\d_])AP[\s_.:-]*([0-9oO]{3})(?!\w)")
_DIGITS = compile_lazily(r"\d{3}")
_BETWEEN = compile_lazily(r"\s*[,;/+&|]\s*|\s+(?:en|and)\s+")


def find_rule(text: str) -> str | None:
    """The name of the one rule that a text means: by its code, its name or what it finds, in either language."""
    codes = {f"AP{each}".replace("o", "0").replace("O", "0") for each in _CODE.findall(text)}
    if _DIGITS.fullmatch(text.strip()):
        codes.add(f"AP{text.strip()}")
    found = {check.name for check in list_checks().values() if check.code in codes}
    if check := find_check(make_slug(_CODE.sub(" ", text))):
        found.add(check.name)
    if not codes and not found and (title := _list_titles().get(make_slug(text))):
        return title
    return found.pop() if len(found) == 1 else None


@cache
def _list_titles() -> Mapping[str, str]:
    """The names of the rules by what they find."""
    both = (Words("en"), Words("nl"))
    return {make_slug(words.say(check.rule.title)): check.name for check in list_checks().values() for words in both}


def word_rule(words: tuple[str, ...], keys: Keys, *, is_key: bool) -> Remedy:
    """What to write where a rule is named otherwise than by its name."""
    text = ", ".join(words)
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    several = dict.fromkeys(map(find_rule, parts))
    many = len(several) > 1 and all(several)
    if not many and len(words) == 1 and (name := find_rule(text)):
        same = text.strip().lower() == name or _CODE.fullmatch(text.strip()) is not None
        return Remedy(say("Write it as `{text}`.", text=name), Fix(NewKey(name) if is_key else NewValue(name), safe=same))
    if many:
        names = Listing(tuple(Code(each) for each in several if each), "or")
        if is_key:
            return Remedy(say("Write each of them on a line of its own: {words}.", words=Listing(names.items)))
        return Remedy(
            say("Only one can be named here: write {words}. Each other gets an item of its own, with its own reason.", words=names)
        )
    if not is_key and (item := next((item for item in ITEMS if item == text.strip().casefold()), None)):
        return Remedy(say("It is an item of the plan: write it as `{line}`.", line=f"item: {item}"))
    if code := _CODE.fullmatch(text.strip()):
        return Remedy(say("No rule has the code {code}. `accountplan rules` lists all rules by name.", code=f"AP{code[1].upper().replace('O', '0')}"))  # fmt: skip
    end: Keys = (*keys, NOWHERE) if is_key and keys[-1:] != (NOWHERE,) else keys
    return word_suggestion(make_slug(text), list_checks(), say("`accountplan rules` lists all rules by name."), end)
