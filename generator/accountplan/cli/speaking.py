"""Letting click speak the reader's language.

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
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import click

from accountplan.base.catalogues import LOCALES, read_translations
from accountplan.base.disk import read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.patterns import compile_lazily
from accountplan.cli.firm import choose_language
from accountplan.cli.options import Settings
from accountplan.cli.usage import LANGUAGES, name_types

Made = TypeVar("Made")
DOMAIN, NOBODY = "accountplan", "messages"
"""The name of our catalogue to gettext, and of the one that it looks for when it has not been told any."""
QUICK = compile_lazily(rb"^language:[ \t]*(nl|en)[ \t\r]*(?:#.*)?$", re.MULTILINE)
"""How nearly every firm.yaml names its language; any other way is read as every command reads it, which takes longer."""
MOST = 1 << 16


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
    with name_types(params):
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
    choose_language(settings)
    return settings.firm_language or "en"


def _foresee(arguments: tuple[str, ...], option: str) -> str | None:
    """The value of an option, as far as that can be told before click has read the line."""
    values = [value for name, value in pairwise(arguments) if name == option]
    values += [argument.partition("=")[2] for argument in arguments if argument.startswith(f"{option}=")]
    return values[-1] if values else None
