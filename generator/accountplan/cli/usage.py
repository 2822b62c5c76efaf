"""What click may say to our users, and their words for it: wrong usage and help."""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from typing import TypeVar

import click

from accountplan.base.text import Text, say, say_n

Shown = TypeVar("Shown", bound=click.Command)
LANGUAGES = ("nl", "en")

SAYINGS: tuple[Text, ...] = (
    say("Usage:"),
    say("Options"),
    say("Commands"),
    say("Positional arguments"),
    say("Examples"),
    say("[OPTIONS]"),
    say("COMMAND [ARGS]..."),
    say("Show this message and exit."),
    say("default: {default}"),
    say("env var: {var}"),
    say("required"),
    say("Error: {message}"),
    say("Try '{command} {option}' for help."),
    say("No such command {name!r}."),
    say("No such option {name!r}."),
    say("No such option: {name}"),
    say_n("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
    say("Missing command."),
    say("Missing argument"),
    say("Missing option"),
    say("Missing parameter"),
    say("Missing {param_type}"),
    say("Missing parameter: {param_name}"),
    say("Choose from:\n\t{choices}"),
    say("Invalid value: {message}"),
    say("Invalid value for {param_hint}: {message}"),
    say_n("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
    say("{value!r} is not a valid {number_type}."),
    say("{value} is not in the range {range}."),
    say_n("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1),
    say("Option {name!r} does not take a value."),
    say_n("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1),
    say("Argument {name!r} takes {nargs} values."),
    say_n("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given.", 1),
    say("Value must be an iterable."),
    say("{name} {filename!r} does not exist."),
    say("{name} {filename!r} is a file."),
    say("{name} {filename!r} is a directory."),
    say("{name} {filename!r} is not readable."),
    say("{name} {filename!r} is not writable."),
    say("{name} {filename!r} is not executable."),
    say("file"),
    say("directory"),
    say("path"),
    say("integer range"),
)
"""What click may say to our users, in each version that we allow; here so that the catalogues have it."""


@contextmanager
def name_types(params: Iterable[click.Parameter]) -> Iterator[None]:
    """Give the types of parameters their names in the reader's language: click asks for these when a command is made."""
    kinds = [param.type for param in params if param.type is not click.STRING]
    names = [kind.name for kind in kinds]
    try:
        for kind in kinds:
            kind.name = translate(kind.name)
        yield
    finally:
        for kind, name in zip(kinds, names, strict=True):
            kind.name = name


def translate(wording: Text | str) -> str:
    """A sentence as gettext has it, with its values."""
    if isinstance(wording, str):
        return gettext.gettext(wording) if wording else wording
    return gettext.gettext(wording.message).format(**dict(wording.values))


def translate_command(command: Shown) -> Shown:
    """The command with its help, and that of its options, in the language that is spoken."""
    made = copy(command)
    made.help = "\n\n".join(translate(" ".join(part.split())) for part in (command.help or "").split("\n\n"))
    made.params = [_translate_option(param) for param in command.params]
    return made


def _translate_option(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    made = copy(param)
    made.help = translate(param.help or "")
    if param.type is not click.STRING:
        made.type = copy(param.type)
        made.type.name = translate(param.type.name)
    return made
