"""From template to page: rows of tables joined, sentences said beforehand, a quick look before escaping, and plain calls.

Why the last three: an account's page has seven hundred places where something is filled in, and most of what comes there holds no character
that HTML reads anything into; in a hundred of them a macro or a chart is called. Together they halve the time that Jinja takes for a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.runtime import Context
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>\"']")
LITERAL = re.compile(r'\{\{ _\("([^"\\]*)"\) \}\}')
BREAK = re.compile(r"\n +(?=<t[dh]\b)|(?:(?<=<tr>)|(?<=</t[dh]>))\n +|(?<=</t[dh]>)\n(?=</tr>)")


class Rows(Extension):
    """Joins the cells of a table's row, which a template writes one below the other so that a change of one can be read."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - the shape of Extension
        """Put each line break between cells into a comment: it does not reach the page, and an error keeps its line."""
        return BREAK.sub("{#\n#}", source)


class Sentences(Extension):
    """Says a sentence without values once, when its template is compiled, and not each time that it is used."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - the shape of Extension
        """Put the words in the place of the sentence."""
        say = self.environment.globals["_"]
        assert callable(say)
        return LITERAL.sub(lambda found: str(escape(say(found[1]))), source)


def escaped(value: object) -> str:
    """The same as `markupsafe.escape`, as text."""
    if type(value) is Markup or (type(value) is str and SPECIAL.search(value) is None):
        return value
    return escape(value)


class Compiler(CodeGenerator):
    """Lets a compiled template fill in through `escaped`: it is under the name that Jinja calls."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - the name that Jinja looks for
        """Compile a template, and give the name another meaning at the end of its module."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import escaped as escape")


class Calls(Context):
    """Calls macros, charts and sentences with what the template gives them: none of them asks for the context or the environment."""

    def call(self, what: Callable[..., Any], /, *given: Any, _loop_vars: object = None, _block_vars: object = None, **named: Any) -> Any:
        """Call it. Two of the names are those under which Jinja offers the variables around a call."""
        return what(*given, **named)
