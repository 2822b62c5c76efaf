"""What click says, and what it shows of ours: wrong usage and help, in the reader's language.

click asks gettext for each of its sentences, at the moment that it says it. So gettext is told the language just before: when help is asked, or
when something is wrong. Then click reads the same words a second time, and says again what is wrong with them. To find the language earlier would
cost each command the reading of the firm.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from accountplan.base.catalogues import LOCALES, read_translations
from accountplan.base.disk import read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.text import Text, say, say_n

if TYPE_CHECKING:
    from accountplan.cli.options import Settings

Made = TypeVar("Made")
Shown = TypeVar("Shown", bound=click.Command)
DOMAIN, NOBODY = "accountplan", "messages"
"""The name of our catalogue to gettext, and of the one that it looks for when it has not been told any."""
LANGUAGES = ("nl", "en")
QUICK = re.compile(rb"^language:[ \t]*(nl|en)[ \t\r]*(?:#.*)?$", re.MULTILINE)
"""How nearly every firm.yaml names its language; any other way is read as every command reads it, which takes longer."""
MOST = 1 << 16

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
def remember_silence() -> Iterator[None]:
    """Let gettext forget the language in the end: whoever runs two commands in one process may read two languages."""
    before = os.environ.get("LANGUAGE")
    try:
        yield
    finally:
        gettext.textdomain(NOBODY)
        os.environ.pop("LANGUAGE", None)
        if before is not None:
            os.environ["LANGUAGE"] = before


def say_again(attempt: Callable[[], Made], settings: Settings | None, params: Iterable[click.Parameter] = ()) -> Made:
    """Do something; when it is wrong usage, once more in the reader's language. Raises click.UsageError."""
    try:
        return attempt()
    except click.UsageError:
        if settings is None or not speak(settings):
            raise
    with _name_types(params):
        return attempt()


def speak(settings: Settings) -> bool:
    """Let click speak the reader's language from now on; False when that is English, which it does by itself."""
    language = find_language(settings)
    with suppress(OSError):  # what holds the words
        read_translations(language)
        os.environ["LANGUAGE"] = language
        gettext.bindtextdomain(DOMAIN, str(LOCALES))
        gettext.textdomain(DOMAIN)
        return language != "en"
    return False


def find_language(settings: Settings) -> str:
    """The language that is asked for anywhere on the line, else that of the firm, else English."""
    asked = _foresee(settings.arguments, "--language") or settings.language
    if asked in LANGUAGES:
        return asked
    folder = _foresee(settings.arguments, "-C")
    with suppress(OSError, UserError):
        where = replace(settings, folder=Path(folder)) if folder else settings
        found = QUICK.search(read_file_bytes(str(where.workspace() / "plans" / "firm.yaml"), MOST))
        return found[1].decode() if found else _read_language(where)
    return "en"


def _read_language(settings: Settings) -> str:
    from accountplan.cli import desk

    desk.choose_language(settings)
    return settings.firm_language or "en"


def _foresee(arguments: tuple[str, ...], option: str) -> str | None:
    """The value of an option, as far as that can be told before click has read the line."""
    values = [value for name, value in pairwise(arguments) if name == option]
    values += [argument.partition("=")[2] for argument in arguments if argument.startswith(f"{option}=")]
    return values[-1] if values else None


@contextmanager
def _name_types(params: Iterable[click.Parameter]) -> Iterator[None]:
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
