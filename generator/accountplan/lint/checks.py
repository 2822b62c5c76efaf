"""What a rule is made of: a function, its identity, and a docstring with four headings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from accountplan.base.documented import read_docstring
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text
from accountplan.model.finding import Severity
from accountplan.model.rules import Rule

from .views import Firmwide, Found, Plan

PlanCheck: TypeAlias = Callable[[Plan], Iterable[Found]]
FirmCheck: TypeAlias = Callable[[Firmwide], Iterable[Found]]
AfterCheck: TypeAlias = Callable[[Plan, frozenset[str]], Iterable[Found]]
"""Gets the plan and the names of the rules whose findings the plan's waivers took away."""

HEADINGS = ("What it checks", "Why it matters", "Example", "Use instead")
_HEADING = compile_lazily(rf"^({'|'.join(HEADINGS)})\n", re.MULTILINE)


class Scope(Enum):
    """What a rule looks at."""

    PLAN = "plan"
    FIRM = "firm"
    AFTER = "after"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with its check. ``severity`` is what it has when the firm says nothing."""

    name: str
    code: str
    severity: Severity
    scope: Scope
    run: Callable[..., Iterable[Found]]
    doc: str
    formerly: tuple[str, ...] = ()
    """The names that the rule had before it was renamed."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that plans and settings may use for it, its own first."""
        return (self.name, *self.formerly)

    @property
    def fixed(self) -> bool:
        """An error of reading cannot be turned off or waived: what cannot be read is not in the result."""
        return self.scope is Scope.READING and self.severity is Severity.ERROR

    @property
    def rule(self) -> Rule:
        """The rule as readers see it. Raises KeyError when a heading is missing."""
        title, *rest = _HEADING.split(inspect.cleandoc(self.doc))
        parts = {heading: text.strip() for heading, text in zip(rest[::2], rest[1::2], strict=True)}
        what, why, example, instead = (parts[heading] for heading in HEADINGS)
        return Rule(
            self.name, self.code, self.severity, Text(title.strip()), Text(what), Text(why), strip_fences(example), strip_fences(instead),
            self.formerly,
        )  # fmt: skip


def strip_fences(text: str) -> str:
    """What is between the fences of a YAML block."""
    return text.removeprefix("```yaml\n").removesuffix("```")


def _make_decorator(code: str, severity: Severity, scope: Scope, formerly: tuple[str, ...] = ()) -> Callable[[Callable[..., Any]], Check]:
    def decorate(check: Callable[..., Any]) -> Check:
        return Check(check.__name__.replace("_", "-"), code, severity, scope, check, read_docstring(check), formerly)

    return decorate


def rule(*, code: str, severity: Severity, formerly: tuple[str, ...] = ()) -> Callable[[PlanCheck], Check]:
    """Make a rule of a function that looks at one plan; under the names that it had before it can still be found."""
    return _make_decorator(code, severity, Scope.PLAN, formerly)


def firm_rule(*, code: str, severity: Severity, formerly: tuple[str, ...] = ()) -> Callable[[FirmCheck], Check]:
    """Make a rule of a function that looks at the firm as a whole."""
    return _make_decorator(code, severity, Scope.FIRM, formerly)


def after_rule(*, code: str, severity: Severity) -> Callable[[AfterCheck], Check]:
    """Make a rule of a function that looks at one plan after all other rules."""
    return _make_decorator(code, severity, Scope.AFTER)


def reading_rule(*, code: str, severity: Severity, formerly: tuple[str, ...] = ()) -> Callable[[Callable[[], None]], Check]:
    """Make a rule of a docstring: the reader of the files finds what it describes."""
    return _make_decorator(code, severity, Scope.READING, formerly)
