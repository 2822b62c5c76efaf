"""Commands that show examples: in their help, and on the reference page that is made from it."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import click

from accountplan.base.documented import read_docstring


class Command(click.Command):
    """A command with examples at the end of its help."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.help is None and self.callback is not None:
            self.help = inspect.cleandoc(read_docstring(self.callback)) or None
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each on its own line."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"  {example}\n")


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command
