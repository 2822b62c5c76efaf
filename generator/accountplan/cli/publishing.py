"""What every command that writes a site or booklets shares: where they come, what stands in the way, and what is said in the end."""

from __future__ import annotations

import sys
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.disk import find_real, list_files
from accountplan.base.error import UserError
from accountplan.base.text import Listing, Number, Text, say, say_n
from accountplan.cli.moments import find_start
from accountplan.cli.options import Settings, find_current_folder
from accountplan.cli.terminal import count_columns
from accountplan.model.finding import Severity

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.edition import Published
    from accountplan.model.survey import Survey

LARGEST = 2_000_000
"""Bytes of a template: it is compiled, and so takes much more."""


def choose_folder(out: Path | None, start: Path | None, workspace: Path) -> Path:
    """The folder to build in, seen from where the work starts; never among the plans. A link is followed only for whoever names it.

    Raises UserError for a folder among the plans, or round them.
    """
    folder = find_real((start or find_current_folder()) / out) if out else workspace / "site"
    if folder.is_relative_to(workspace / "plans") or workspace.is_relative_to(folder):
        raise UserError(
            say("The site cannot be built in {folder}: your plans are there.", folder=str(folder)),
            say("Choose another folder with --out, such as site."),
        )
    return folder


def find_templates(workspace: Path, wanted: bool) -> Path | None:
    """The workspace's own templates, when they are asked for. Raises UserError when there are none, or one is too large."""
    if not wanted:
        return None
    folder = workspace / "templates"
    if not folder.is_dir():
        raise UserError(
            say("There is no folder {folder}.", folder=str(folder)), say("Put your own templates there, or leave out --templates.")
        )
    for path in (folder / name for name in list_files(folder)):
        if path.is_file() and path.stat().st_size > LARGEST:
            raise UserError(
                say("{path} is larger than a template may be.", path=str(path)), say("Make it smaller, or build without --templates.")
            )
    return folder


def find_place(settings: Settings, out: Path | None, templates: bool) -> Path:
    """The workspace, which with --at need not be there now.

    Raises UserError for what does not go with --at: templates, which are those of now, and a site in a place that is no workspace.
    """
    if settings.at is None:
        return settings.workspace()
    workspace = find_start(settings)
    if templates:
        raise UserError(say("--at and --templates cannot go together: the templates are those of now."), say("Leave out one of them."))
    if out is None and not (workspace / "plans").is_dir():
        raise UserError(say("There is no folder plans/ here, so a site has no place beside it."), say("Name a folder with --out."))
    return workspace


def has_errors(survey: Survey) -> bool:
    """Is there anything that makes the site wrong?"""
    return any(finding.severity == Severity.ERROR for finding in survey.findings)


def refuse(survey: Survey, settings: Settings) -> None:
    """Say which errors stand in the way, and stop. Raises Exit with the code of findings."""
    from accountplan.cli import reporters
    from accountplan.cli.formats import list_lines

    wrong = tuple(finding for finding in survey.findings if finding.severity == Severity.ERROR)
    *found, _summary = list_lines(
        reporters, "text", reporters.Report(wrong, len(survey.portfolio.files), settings.words(), count_columns(sys.stderr))
    )
    for line in found:
        click.echo(line, err=True)
    closing = say_n(
        "Nothing was built: there is {n} error. Mend it, or build anyway with --keep-going.",
        "Nothing was built: there are {n} errors. Mend them, or build anyway with --keep-going.",
        len(wrong),
    )
    click.echo(settings.words().say(closing), err=True)
    raise click.exceptions.Exit(1)


def word_published(made: Published, folder: Path, seconds: float) -> Text:
    """What was written where, in how much time, and how much of it was kept."""
    parts = [say_n("{n} page", "{n} pages", made.site.pages)] if made.site.pages else []
    if made.site.booklets:
        parts.append(say_n("{n} booklet", "{n} booklets", made.site.booklets))
    listing, where, time = Listing(tuple(parts)), str(folder), Number(Fraction(seconds))
    if made.site.pages and made.kept == made.site.pages:
        return say("Nothing has changed: {made} in {folder} are up to date ({seconds} s).", made=listing, folder=where, seconds=time)
    if made.kept:
        text = say_n("{n} page had not changed", "{n} pages had not changed", made.kept)
        return say("Wrote {made} to {folder} in {seconds} s; {kept}.", made=listing, folder=where, seconds=time, kept=text)
    return say("Wrote {made} to {folder} in {seconds} s.", made=listing, folder=where, seconds=time)


def shorten(folder: Path) -> Path:
    """The folder as seen from here, when it is below; asked before the build, which may replace the very folder that we are in."""
    with suppress(UserError):
        start = find_current_folder()
        return folder.relative_to(start) if folder.is_relative_to(start) and folder != start else folder
    return folder


def tell_done(words: Words, made: Published, no_booklets: bool, folder: Path, seconds: float) -> None:
    """Say what there is now."""
    click.echo(words.say(word_published(made, folder, seconds)), err=True)
    if not (made.site.booklets or no_booklets):
        click.echo(words.say(say("There are no booklets: no account has a tier yet. Once accounts are marked, booklets appear.")), err=True)
