"""How templates are compiled: with their sentences said beforehand, and with no more steps than our own views need.

Why: an account's page has seven hundred places where something is filled in. Most of what comes there holds no character that HTML
reads anything into, and looking for one is faster than making a new string each time; and Jinja's own steps allow for much that a
frozen view never is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.ext import Extension
from jinja2.runtime import Macro
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>\"']")
LITERAL = re.compile(r'\{\{ _\("([^"\\]*)"\) \}\}')


def escaped(value: object) -> str:
    """The same as `markupsafe.escape`, as text."""
    if type(value) is Markup or (type(value) is str and SPECIAL.search(value) is None):
        return value
    return escape(value)


class Loop:
    """Where a loop of ours is: its place from 0 or from 1, and whether it is the first or the last."""

    __slots__ = ("index0", "last")

    index0: int
    last: bool

    @property
    def index(self) -> int:
        """The place from 1."""
        return self.index0 + 1

    @property
    def first(self) -> bool:
        """Whether this is the first round."""
        return self.index0 == 0

    def cycle(self, *each: str) -> str:
        """One of these in each round, in turn."""
        return each[self.index0 % len(each)]


def looped(items: Collection[object], _undefined: object) -> Iterator[tuple[object, Loop]]:
    """Each of some items, and where the loop is; Jinja's own context of a loop looks ahead in case there is no end in sight."""
    loop, end = Loop(), len(items) - 1
    for loop.index0, item in enumerate(items):
        loop.last = loop.index0 == end
        yield item, loop


class QuickMacro(Macro):
    """A macro that is called with all its values in order, as ours nearly always are, goes straight to its body."""

    def __call__(self, *args: object, **kwargs: object) -> str:
        """The text, which is markup: all that came into it was escaped there."""
        if kwargs or len(args) != self._argument_count or self.caller or self.catch_kwargs or self.catch_varargs:
            made: str = super().__call__(*args, **kwargs)
            return made
        return str.__new__(Markup, self._func(*args))  # past Markup's own look at what it gets, which is a string for certain


class Compiler(CodeGenerator):
    """Fills in through `escaped`, which the environment holds, and calls without asking who wants the context: nothing of ours does."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - the names that Jinja looks for
        """A template, with what it needs most within reach."""
        self._ours: bool = self.environment.is_ours(self.filename)  # type: ignore[attr-defined]
        self.writeline("escaped, QuickMacro = environment.escaped, environment.macro")
        super().visit_Template(node, frame)
        if self._ours:
            self.writeline("LoopContext = environment.loop")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Gather what a block of a page says in a list and give it at once, and not piece by piece."""
        if frame.buffer is not None or frame.block is None:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a macro of ours."""
        self.write("Quick")
        super().macro_def(macro_ref, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Take a field of a view as Python does. What a view does not have is an error all the same."""
        if self._ours:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        """Ask whether a view has a field, without taking it."""
        asked = node.node
        if node.name == "defined" and isinstance(asked, nodes.Getattr) and self._ours:
            self.write("hasattr(")
            self.visit(asked.node, frame)
            self.write(f", {asked.attr!r})")
        else:
            super().visit_Test(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
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
