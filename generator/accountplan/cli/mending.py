"""What `check --fix` does: which remedies are carried out, what is saved, and how both are told."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.folder import Folder
from accountplan.base.text import Text, say, say_n
from accountplan.cli.day import find_day
from accountplan.cli.moments import find_aging
from accountplan.cli.options import Settings
from accountplan.cli.terminal import count_columns, make_visible, print_beside, wrap
from accountplan.model.finding import group_by_path

if TYPE_CHECKING:
    from accountplan.model.finding import Finding
    from accountplan.model.mending import Change, Mending

SAFE = "safe"
"""Stands for the safe fixes of all rules, where `--fix` has no name behind it."""


def mend(settings: Settings, asked: Callable[[Finding], bool], rules: frozenset[str]) -> Mending:
    """Mend what is asked: what is safe, when ``rules`` hold the word for that, and all of the rules that are named. Nothing is saved yet.

    Of a file that cannot be written everything stays as it is, and it is said why.
    """
    from accountplan import author, pipeline

    folder, reasons = settings.workspace(), dict[str, Text | None]()

    def is_wanted(finding: Finding) -> bool:
        if finding.fix is None or not asked(finding) or not ((finding.fix.safe and SAFE in rules) or finding.rule in rules):
            return False
        if finding.path not in reasons:
            reasons[finding.path] = author.find_obstacle(folder, finding.path)
        return reasons[finding.path] is None

    made = pipeline.mend(pipeline.make_snapshot(Folder(folder), find_aging(settings)), find_day(settings), is_wanted)
    settings.keep(made.survey)
    for reason in reasons.values():
        if reason:
            print_beside(settings.words().say(reason))
    return made


def save(folder: Path, mending: Mending) -> None:
    """Write the files that were mended, each in one step, and none that changed meanwhile. What a command that was killed has left there goes."""
    from accountplan import author

    author.clear_lost(folder / "plans")
    for path, change in mending.files.items():
        author.save(folder, path, change.before, change.after)


def tell(settings: Settings, mending: Mending, *, saved: bool) -> Iterator[str]:
    """What was mended, or would be: then as a diff as well."""
    words = settings.words()
    if not saved:
        for path, change in mending.files.items():
            yield from _list_differences(path, change)
    for path, findings in group_by_path(mending.done):
        for finding in sorted(findings, key=lambda each: (each.line, each.column)):
            yield from wrap(
                f"{path}:{finding.line}  {make_visible(words.say(finding.help))} ({finding.rule})", count_columns(sys.stdout), 0, 2
            )
    yield words.say(_word_summary(mending, saved=saved))
    yield ""


def _word_summary(mending: Mending, *, saved: bool) -> Text:
    count, files = len(mending.done), say_n("{n} file", "{n} files", len(mending.files))
    if not count:
        return say("There is nothing here that --fix can mend.")
    if saved:
        return say_n("Mended {n} finding in {files}.", "Mended {n} findings in {files}.", count, files=files)
    return say_n(
        "Would mend {n} finding in {files}. Nothing is written.",
        "Would mend {n} findings in {files}. Nothing is written.",
        count,
        files=files,
    )


def _list_differences(path: str, change: Change) -> Iterator[str]:
    before, after = (each.decode("utf-8", "replace").splitlines() for each in change)
    for line in difflib.unified_diff(before, after, path, path, lineterm=""):
        yield make_visible(line)
