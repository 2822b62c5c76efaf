"""Is a text worth its place, or only a word that holds it? Placeholders and single words are thin."""

from __future__ import annotations

from .patterns import compile_lazily

ENOUGH_WORDS = 5
"""A text of a plan has at least this many words."""
ENOUGH_DIFFERENT = 3
"""Of these, this many differ: "xxx xxx xxx xxx xxx" says nothing."""
FIRST, SAMPLE = 8, 25
"""Most texts show in their first words that they say something; more words than the sample are not looked at."""
ENOUGH_IN_LIST = 2
"""An item of a list has at least this many words."""

PLACEHOLDERS = frozenset((
    "todo", "to do", "tbd", "tbc", "tba", "fixme", "na", "n a", "nvt", "n v t", "nnb", "n n b", "ntb", "n t b", "pm", "p m", "x", "xx", "xxx", "xxxx", "test",
    "onbekend", "unknown", "none", "geen", "volgt", "volgt nog", "nader te bepalen", "nog invullen", "nog in te vullen", "later invullen", "in te vullen",
    "invullen", "to be determined", "to be done", "to be filled in", "to follow", "fill in", "not applicable", "niet van toepassing", "nog niet bekend",
    "not known", "not yet known",
))  # fmt: skip
"""What people write where a text should stand: without capitals, punctuation and double spaces."""
MARKERS = ("TODO", "TBD", "FIXME", "XXX", "orem ipsum")
"""What shows, as words of their own anywhere in a text, that it is not ready."""

_MARKED = compile_lazily(r"\b(?:TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\b")
_SIGNS = compile_lazily(r"[\W_]+")


def is_placeholder(text: str) -> bool:
    """Is this a placeholder: nothing but punctuation, a word such as "n.v.t.", or a text that is marked as not ready?"""
    if len(text) < 40:
        words = _SIGNS.sub(" ", text.casefold()).strip()
        if not words or words in PLACEHOLDERS:
            return True
    return _has_marker(text)


def _has_marker(text: str) -> bool:
    for marker in MARKERS:
        if marker in text:
            return _MARKED.search(text) is not None
    return False


def is_thin_prose(text: str) -> bool:
    """Is a text too thin to say something: a placeholder, or fewer than five words?"""
    return not (_says_enough(text, FIRST) or _says_enough(text, SAMPLE)) or is_placeholder(text)


def _says_enough(text: str, look_at: int) -> bool:
    """Are there enough words among the first ``look_at``? A word holds a letter or a digit."""
    words = [word for word in text.casefold().split(None, look_at)[:look_at] if word.isalnum() or any(map(str.isalnum, word))]
    return len(words) >= ENOUGH_WORDS and len(set(words)) >= ENOUGH_DIFFERENT


def is_thin_item(text: str) -> bool:
    """Is an item of a list too thin: a placeholder, or a single word?"""
    return len(text.split(None, ENOUGH_IN_LIST)) < ENOUGH_IN_LIST or is_placeholder(text)
