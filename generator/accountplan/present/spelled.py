"""Small matters of sentences: numbers as words ("Four of twelve clients bring ..."), capitals, and how many are left out."""

from __future__ import annotations

from accountplan.base.text import Text, Value, Wording, say, say_in, say_n

NUMBERS: tuple[Text, ...] = (
    say_in("number", "no"), say("one"), say("two"), say("three"), say("four"), say("five"), say("six"),
    say("seven"), say("eight"), say("nine"), say("ten"), say("eleven"), say("twelve"),
)  # fmt: skip


def spell_number(number: int) -> Value:
    """A number up to twelve as a word, a larger one in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else number


def capitalise(sentence: str) -> str:
    """A sentence with a capital, also after the marks of emphasis; Dutch drops the accent of its first letter ("Eén klant")."""
    start = len(sentence) - len(sentence.lstrip("*"))
    first = sentence[start : start + 1]
    return sentence[:start] + {"é": "E"}.get(first, first.upper()) + sentence[start + 1 :]


def uncapitalise(words: str) -> str:
    """Words as they are within a sentence."""
    return words[:1].lower() + words[1:]


def word_more(left: int) -> Wording:
    """How many of a list are left out; nothing when none are."""
    return say_n("and {n} more", "and {n} more", left) if left else ""


def choose_plural(said: str) -> int:
    """The number that decides between one and several, of a figure as it is said: only a plain 1 is one."""
    return 1 if said == "1" else 2


def word_hours(said: str) -> Text:
    """Hours, of which ``said`` is the number."""
    return say_n("{hours} hour", "{hours} hours", choose_plural(said), hours=said)
