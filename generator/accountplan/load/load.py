"""A workspace in, a portfolio and all that is wrong with it out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.model.criteria import BUILT_IN, Criteria, Criterion
from accountplan.model.finding import Finding, UserError
from accountplan.model.portfolio import Portfolio, Source
from accountplan.model.text import say
from accountplan.model.tiers import DEFAULT_TIERS

from .places import FilePlaces, decoded
from .problem import finding
from .recover import Tree, read
from .validate import validated
from .workspace import CRITERIA, FIRM, PEOPLE, TIERS, kind, stem


DEFAULT_CRITERIA = Criteria(criteria={id: Criterion(weight=Decimal(1)) for id in BUILT_IN})
"""What ranks clients when criteria.yaml is missing: the fifteen, all as heavy."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one file."""

    noun: Any
    places: FilePlaces
    findings: tuple[Finding, ...]


def load(source: Source, today: date, workers: int = 1) -> tuple[Portfolio, tuple[Finding, ...]]:
    """All plans of a workspace, valid as far as they can be read, and a finding for everything that is wrong.

    The result depends on the files and the day alone: not on the order in which they are listed, nor on the number of ``workers``
    (processes). Raises UserError only when there is nothing to load.
    """
    kinds = {path: known for path in sorted(source.list()) if (known := kind(path))}
    if FIRM not in kinds:
        raise UserError(say("There are no plans here"), say("Start a new workspace with: accountplan init"))
    contents = {path: source.read(path) for path in kinds}
    loaded = {path: load_file(path, kinds[path], contents[path], today) for path in kinds}
    accounts = {stem(path): path for path in kinds if kinds[path] == "account"}
    groups = {stem(path): path for path in kinds if kinds[path] == "group"}
    portfolio = Portfolio(
        firm=loaded[FIRM].noun,
        criteria=loaded[CRITERIA].noun if CRITERIA in loaded else DEFAULT_CRITERIA,
        tiers=loaded[TIERS].noun if TIERS in loaded else DEFAULT_TIERS,
        people=dict(sorted(loaded[PEOPLE].noun.items())) if PEOPLE in loaded else {},
        groups={id: loaded[groups[id]].noun for id in sorted(groups)},
        accounts={id: loaded[accounts[id]].noun for id in sorted(accounts)},
        files={path: each.places for path, each in loaded.items()},
        account_paths=accounts,
        group_paths=groups,
        revision=_revision(contents),
    )
    return portfolio, tuple(each for file in loaded.values() for each in file.findings)


def load_file(path: str, kind: str, source: bytes, today: date) -> Loaded:
    """One file, read and validated."""
    tree: Tree = read(decoded(source))
    id = stem(path)
    noun = validated(kind, tree, today, id)
    places = FilePlaces(path, source, tree.positions)
    account = id if kind == "account" else None
    return Loaded(noun, places, tuple(finding(problem, path, account, places) for problem in tree.problems))


def _revision(contents: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path in sorted(contents):
        for part in (path.encode(), contents[path]):
            digest.update(b"%d:" % len(part))
            digest.update(part)
    return digest.hexdigest()
