"""What is known of a lint rule besides its check: identity and documentation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say, say_in

from .finding import Severity

REMARKS = {
    "on": say_in("before a day", "on"),
    "missing": say("missing"),
    "unreadable": say("unreadable"),
    "in Windows-1252": say("in Windows-1252"),
}
"""What an example says of a file after its name: the day of the check, or what is wrong with the file as a whole."""
_REMARK = compile_lazily(rf"^(# plans/\S+), ({'|'.join(REMARKS)})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: ``name`` is its identity, ``code`` its alias; the four texts come from the docstring of its check.

    ``title`` is the first line; ``what`` and ``why`` are Markdown; ``example`` and ``instead`` are YAML. ``formerly`` holds the names
    that the rule had before, which keep working wherever a reader can write one.
    """

    name: str
    code: str
    severity: Severity
    title: Text
    what: Text
    why: Text
    example: str
    instead: str
    formerly: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that plans and settings may use for it, its own first."""
        return (self.name, *self.formerly)


def translate_remarks(example: str, speak: Callable[[Text], str]) -> str:
    """An example with its remarks about files in the language of the reader."""
    return _REMARK.sub(lambda found: f"{found[1]}, {speak(REMARKS[found[2]])}", example)
