"""Commands that show examples, in their help and on the reference page that is made from it; and that speak the reader's language."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import click

from accountplan.base.documented import read_docstring
from accountplan.cli.options import Settings
from accountplan.cli.speaking import say_again, speak
from accountplan.cli.usage import translate, translate_command


class Command(click.Command):
    """A command with examples at the end of its help."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.help is None and self.callback is not None:
            self.help = inspect.cleandoc(read_docstring(self.callback)) or None
        self.examples = tuple(examples)

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Read the words on the line; what is wrong with them is said in the reader's language."""
        settings = parent.find_object(Settings) if parent else extra.get("obj")
        given = tuple(args)
        return say_again(lambda: super(Command, self).make_context(info_name, list(given), parent, **extra), settings, self.params)

    def get_help(self, ctx: click.Context) -> str:
        """The help in the reader's language."""
        if settings := ctx.find_object(Settings):
            speak(settings)
        return super(Command, translate_command(self)).get_help(ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence of the help, for a list of commands, in the language that is spoken."""
        return super(Command, translate_command(self)).get_short_help_str(limit)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help; click keeps it with the sentence in which it was first explained."""
        found = super().get_help_option(ctx)
        if found:
            found.help = translate("Show this message and exit.")
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What may stand behind the name of the command."""
        return [translate(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each on its own line."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section(translate("Examples")):
                for example in self.examples:
                    formatter.write(f"  {example}\n")


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; an unknown one is said in the reader's language."""
        return say_again(lambda: super(Group, self).resolve_command(ctx, list(args)), ctx.find_object(Settings))
