"""A workspace in, a portfolio and all that is wrong with it out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from accountplan.base.error import UserError
from accountplan.base.folder import Source, read_content
from accountplan.base.kept import NOTHING, Kept
from accountplan.base.paths import CRITERIA, FIRM, PEOPLE, TIERS
from accountplan.base.text import say
from accountplan.model.ages import Ages
from accountplan.model.criteria import BUILT_IN, Criteria, Criterion
from accountplan.model.files import NAMED
from accountplan.model.finding import Finding
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import DEFAULT_TIERS

from .file import Loaded, load_file
from .problem import Problem
from .readings import Job, Readings
from .report import make_findings
from .source import FolderSource, Snapshot
from .wording import whole
from .workspace import File, Found, sort_paths

DEFAULT_CRITERIA = Criteria(criteria={id: Criterion(weight=Decimal(1)) for id in BUILT_IN})
"""What ranks clients when there is no criteria.yaml: the fifteen, all as heavy."""


def load(source: Source, today: date, kept: Kept = NOTHING) -> tuple[Portfolio, tuple[Finding, ...]]:
    """All plans of a workspace, valid as far as they can be read, and a finding for everything that is wrong.

    The result depends on the files and the day alone: not on the order in which they are listed, nor on what was ``kept``. Raises
    UserError only when there is nothing to load.
    """
    names = sort_paths(source.list())
    _check_workspace(names)
    contents = {path: read_content(source, path) for path in sorted(names.files)}
    jobs = {path: Job(names.files[path], content) for path, content in contents.items()}
    loaded = _load_files(jobs, today, Readings(kept))
    problems = [each for path, problem in (*names.problems, *_list_missing(names)) for each in make_findings([problem], path)]
    problems += (each for path, file in loaded.items() for each in _assign_findings(file.findings, names.files[path]))
    made = _make_portfolio(names.files, loaded, _make_revision(contents))
    dated = replace(made, ages=_date_plans(source, contents, loaded, made.account_paths, today))
    return dated, tuple(sorted(problems, key=lambda each: (each.path, each.line, each.column)))


def _date_plans(
    source: Source, contents: dict[str, bytes | OSError], loaded: dict[str, Loaded], paths: Mapping[str, str], today: date
) -> dict[str, Ages]:
    """How old the parts of each plan are, by id; nothing where no history is known."""
    aging = source.aging if isinstance(source, FolderSource | Snapshot) else None
    found = aging.date_plans(contents, {path: loaded[path] for path in paths.values()}, today) if aging else {}
    return {id: found[path] for id, path in paths.items() if path in found}


def _load_files(jobs: dict[str, Job], today: date, readings: Readings) -> dict[str, Loaded]:
    """What came of each file: read before, or now."""
    loaded = {path: readings.get(job) or load_file(job.file, job.content, today, keep=readings.wanted) for path, job in jobs.items()}
    readings.put((job, loaded[path]) for path, job in jobs.items())
    return loaded


def _assign_findings(found: tuple[Finding, ...], file: File) -> tuple[Finding, ...]:
    """The findings of a file; of one whose id another file has, they are about no account."""
    return found if file.kept else tuple(replace(each, account=None) for each in found)


def _check_workspace(names: Found) -> None:
    if FIRM in names.files:
        return
    if not names.files and not names.problems:
        message = say("There are no plans here: no folder `plans/` with `firm.yaml`.")
        raise UserError(message, say("Go to the folder above `plans/`, or begin one with `accountplan init`."))
    if f"{FIRM}/" in (path for path, _ in names.problems):
        raise UserError(
            say("`plans/firm.yaml` is a folder, so this is not a workspace yet."),
            say("Rename the folder, and put a file of this name in its place."),
        )
    others = [path for path, problem in names.problems if path.rpartition("/")[2].casefold().startswith("firm.")]
    help = say("Write it with the lines `name:` and `year:`, or begin a workspace in another folder with `accountplan init`.")
    if others:
        help = say("Rename `{path}` to `plans/firm.yaml`.", path=others[0])
    raise UserError(say("`plans/firm.yaml` is missing, so this is not a workspace yet."), help)


def _list_missing(names: Found) -> list[tuple[str, Problem]]:
    absent = ((CRITERIA, whole.word_missing_criteria()), (PEOPLE, whole.word_missing_people()))
    folders = {path for path, _ in names.problems}
    return [(path, problem) for path, problem in absent if path not in names.files and f"{path}/" not in folders]


def _make_portfolio(files: dict[str, File], loaded: dict[str, Loaded], revision: str) -> Portfolio:
    accounts, groups, meetings = (_list_paths(files, loaded, kind) for kind in NAMED)
    return Portfolio(
        firm=loaded[FIRM].noun,
        criteria=loaded[CRITERIA].noun if CRITERIA in loaded else DEFAULT_CRITERIA,
        tiers=loaded[TIERS].noun if TIERS in loaded else DEFAULT_TIERS,
        people=dict(sorted(loaded[PEOPLE].noun.items())) if PEOPLE in loaded else {},
        groups={id: loaded[path].noun for id, path in groups.items()},
        meetings={id: loaded[path].noun for id, path in meetings.items()},
        accounts={id: loaded[path].noun for id, path in accounts.items()},
        files={path: each.places for path, each in loaded.items()},
        account_paths=accounts,
        group_paths=groups,
        meeting_paths=meetings,
        revision=revision,
    )


def _list_paths(files: dict[str, File], loaded: dict[str, Loaded], kind: str) -> dict[str, str]:
    """The file of each account, group or meeting that is kept, by id, in the order of the ids."""
    return dict(
        sorted((file.id, path) for path, file in files.items() if file.kind == kind and file.kept and loaded[path].noun is not None)
    )


def _make_revision(contents: dict[str, bytes | OSError]) -> str:
    """A hash over all files; lengths go along, so that no text can pass for the end of another file."""
    digest = hashlib.sha256()
    for path, content in contents.items():
        for part in (path.encode(), content if isinstance(content, bytes) else b""):
            digest.update(b"%d:" % len(part))
            digest.update(part)
    return digest.hexdigest()
