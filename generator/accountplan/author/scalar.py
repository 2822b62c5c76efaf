"""A text as a YAML value that is read back as that same text."""

from __future__ import annotations

import json

from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.base.yaml_word import is_plain

LONGEST = 300


def format_scalar(text: str) -> str:
    """The value, in quotes where it needs them. Raises UserError for what no plan may hold: nothing, too much, control characters."""
    if not text.strip() or len(text) > LONGEST or not text.isprintable():
        raise UserError(
            say("{text} cannot be written in a plan.", text=repr(text[:40])),
            say("Give at least one and at most 300 characters, on one line."),
        )
    if is_plain(text):
        return text
    return json.dumps(text, ensure_ascii=False)
