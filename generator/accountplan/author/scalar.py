"""A text as a YAML value that is read back as that same text."""

from __future__ import annotations

import json
import re

from accountplan.base.error import UserError
from accountplan.base.text import say

PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ .&()+/@'’-])*", re.UNICODE)
"""A letter, then letters, digits and characters that mean nothing in YAML at their place."""
WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that mean something else to some reader of YAML."""
LONGEST = 300


def format_scalar(text: str) -> str:
    """The value, in quotes where it needs them. Raises UserError for what no plan may hold: nothing, too much, control characters."""
    if not text.strip() or len(text) > LONGEST or not text.isprintable():
        raise UserError(
            say("{text} cannot be written in a plan.", text=repr(text[:40])),
            say("Give at least one and at most 300 characters, on one line."),
        )
    if PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
