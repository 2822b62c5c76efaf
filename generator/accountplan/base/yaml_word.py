"""A text as a word of YAML that is read back as that same text: plain where nothing in it can be mistaken, else in quotes."""

from __future__ import annotations

import json
import re

from .patterns import compile_lazily

PLAIN = compile_lazily(r"[^\W\d_](?:\w|[ .&()+/@'’-])*", re.UNICODE)
"""A letter, then letters, digits and characters that mean nothing in YAML at their place."""
WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that mean something else to some reader of YAML."""


def is_plain(text: str) -> bool:
    """Whether a text needs no quotes."""
    return PLAIN.fullmatch(text) is not None and text == text.strip() and text.lower() not in WORDS


def format_word(text: str) -> str:
    """The text on one line, in quotes where it needs them."""
    if is_plain(text):
        return text
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return re.sub(r"[^ -~\w]", _escape_signs, json.dumps(text, ensure_ascii=False))


def _escape_signs(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else "".join(f"\\U{ord(each):08x}" for each in found[0])
