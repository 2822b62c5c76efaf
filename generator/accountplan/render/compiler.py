"""How templates are compiled: with their sentences said beforehand, and with an escape that leaves plain words alone.

Why: an account's page has seven hundred places where something is filled in. Most of what comes there holds no character that HTML
reads anything into, and looking for one is faster than making a new string each time.
"""

from __future__ import annotations

import re

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>\"']")
LITERAL = re.compile(r'\{\{ _\("([^"\\]*)"\) \}\}')


def escaped(value: object) -> str:
    """The same as `markupsafe.escape`, as text."""
    if type(value) is Markup or (type(value) is str and SPECIAL.search(value) is None):
        return value
    return escape(value)


class Compiler(CodeGenerator):
    """Fills in through `escaped`, which the environment holds, and calls without asking who wants the context: nothing of ours does."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - the name that Jinja looks for
        """Call a macro, a chart or a sentence as Python does, when it only takes what stands in its brackets."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for arg in node.args:
            self.visit(arg, frame)
            self.write(", ")
        self.write(")")


class Sentences(Extension):
    """Says a sentence without values once, when its template is compiled, and not each time that it is used."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - the shape of Extension
        """Put the words in the place of the sentence."""
        say = self.environment.globals["_"]
        assert callable(say)
        return LITERAL.sub(lambda found: str(escape(say(found[1]))), source)
