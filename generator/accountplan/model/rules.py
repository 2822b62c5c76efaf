"""What is known of a lint rule besides its check: identity and documentation."""

from __future__ import annotations

from dataclasses import dataclass

from .finding import Severity
from .text import Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: ``name`` is its identity, ``code`` its alias; the four texts come from the docstring of its check.

    ``title`` is the first line; ``what`` and ``why`` are Markdown; ``example`` and ``instead`` are YAML.
    """

    name: str
    code: str
    severity: Severity
    title: Text
    what: Text
    why: Text
    example: str
    instead: str
