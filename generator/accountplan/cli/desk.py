"""What most commands begin with: a survey of the workspace, and the words to speak of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.alike import list_alike
from accountplan.base.disk import find_real
from accountplan.base.error import UserError
from accountplan.base.kept import NOTHING, Kept
from accountplan.base.text import Code, Listing, Text, say, say_n
from accountplan.cli.day import find_day
from accountplan.cli.firm import Some
from accountplan.cli.moments import open_source, warn_refused
from accountplan.cli.options import Settings, find_current_folder
from accountplan.cli.terminal import print_beside
from accountplan.model.finding import Severity

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.model.portfolio import Portfolio
    from accountplan.model.rules import Rule
    from accountplan.model.survey import Survey


def count_cores() -> int:
    """How many processes may work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_survey(settings: Settings, source: Source | None = None, kept: Kept = NOTHING) -> Survey:
    """All that is known of the workspace on this day; from here on the firm's language is spoken."""
    from accountplan import pipeline

    made = pipeline.make_survey(source or open_source(settings), find_day(settings), kept)
    settings.keep(made)
    return made


def warn(settings: Settings, survey: Survey) -> None:
    """Say beside the answer what it lacks, when something could not be read, and that it may lack more, when there are other errors in the plans.

    Who asked for quiet is told of what is lacking all the same: nobody would know.
    """
    warn_refused(settings)
    wrong = 0 if settings.quiet else sum(finding.severity == Severity.ERROR for finding in survey.findings)
    text = say_n(
        "There is {n} error in the plans, so something may be missing here. See: accountplan check",
        "There are {n} errors in the plans, so something may be missing here. See: accountplan check",
        wrong,
    )
    unread = say("What {places} holds is missing here: that cannot be read.", places=name_places(survey.unread))
    for sentence in (*([unread] if survey.unread else []), *([text] if wrong else [])):
        print_beside(settings.words().say(sentence))


MOST_PLACES = 3
"""Files and folders that are named; of more the number is told."""


def name_places(paths: tuple[str, ...]) -> Listing:
    """Some files and folders in words."""
    named = tuple(map(Code, paths[:MOST_PLACES]))
    more = len(paths) - len(named)
    return Listing((*named, say_n("{n} other", "{n} others", more)) if more else named)


def pick_account(survey: Survey, wanted: str) -> str:
    """The account that is wanted; else a `UserError`, which says so when its plan may be among what cannot be read."""
    return pick(
        wanted,
        survey.portfolio.accounts,
        say("There is no account {id}.", id=wanted),
        word_absent(survey, say("See them all with: accountplan score")),
    )


def pick_person(portfolio: Portfolio, wanted: str) -> str:
    """The colleague with this id; else a `UserError`."""
    unknown = say("There is no person {id} in people.yaml.", id=wanted)
    return pick(wanted, portfolio.people, unknown, say("Add one with: accountplan new person"))


def pick_unit(portfolio: Portfolio, wanted: str) -> str:
    """The unit with this id; else a `UserError`."""
    unknown = say("There is no unit {id} in firm.yaml.", id=wanted)
    return pick(wanted, portfolio.firm.units, unknown, say("Add it to units in plans/firm.yaml."))


def pick_rule(rules: Iterable[Rule], wanted: str) -> Rule:
    """The rule with this name, a name of before, or this code; else a `UserError`."""
    known = {name: rule for rule in rules for name in (*rule.names, rule.code)}
    unknown = say("There is no rule {name}.", name=wanted)
    return known[pick(wanted, known, unknown, say("See them all with: accountplan rules"))]


def word_absent(survey: Survey, else_: Text) -> Text:
    """Where to look for what has a file of its own and is not known: in what cannot be read, if anything, else as told."""
    unread = survey.unread
    return say("Its plan may be in what cannot be read: {places}. Change the permissions.", places=name_places(unread)) if unread else else_


def word_written(count: int, folder: Path) -> Text:
    """How many files were written, and in which folder."""
    if find_real(folder) == find_real(find_current_folder()):
        return say_n("Wrote {n} file here.", "Wrote {n} files here.", count)
    return say_n("Wrote {n} file in {folder}.", "Wrote {n} files in {folder}.", count, folder=f"{folder}{os.sep}")


def read_firm(settings: Settings) -> Portfolio:
    """The firm with its people, criteria and tiers, as far as they can be read; no plans, so that it is quick."""
    from accountplan import pipeline

    paths = frozenset(f"plans/{name}.yaml" for name in ("firm", "criteria", "tiers", "people"))
    portfolio = pipeline.read_portfolio(Some(pipeline.open_workspace(settings.workspace()), paths), find_day(settings))
    settings.firm_language = portfolio.firm.language
    return portfolio


MOST_NAMED = 5
"""Names that begin as what is wanted, which are proposed."""


def pick(wanted: str, known: Iterable[str], unknown: Text, else_: Text) -> str:
    """The one that is wanted. Raises UserError when it is not known, which names what begins so or looks like it, or says ``else_``."""
    names = list(known)
    if wanted in names:
        return wanted
    beginning = [name for name in names if name.startswith(wanted)] if len(wanted) > 2 else []
    near = beginning[:MOST_NAMED] or list_alike(wanted, names, 3)
    raise UserError(unknown, say("Did you mean {names}?", names=Listing(tuple(near), "or")) if near else else_)
