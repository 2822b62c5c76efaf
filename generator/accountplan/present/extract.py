"""A few accounts taken out of a survey: who is given only these cannot show another one, so that what a page is made from is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from accountplan.base.kept import make_digest
from accountplan.model.analysis import Analysis, Completenesses, WatchList
from accountplan.model.scores import Scores

from .context import Context
from .filters import find_filters


def extract(context: Context, ids: Iterable[str]) -> Context:
    """The same firm with only these accounts, their scores, how complete they are and which of them are in danger, and the groups by name: no findings, no other answer."""
    survey, portfolio, scores = context.survey, context.survey.portfolio, context.survey.scores
    mine = sorted(ids)
    paths = {id: portfolio.account_paths[id] for id in mine if id in portfolio.account_paths}
    files = {path: portfolio.files[path] for path in (*paths.values(), portfolio.people_path) if path in portfolio.files}
    completeness = {id: context.completeness[id] for id in mine}
    risks = tuple(context.risks[id] for id in mine if id in context.risks)
    found = replace(
        survey,
        portfolio=replace(
            portfolio,
            accounts={id: portfolio.accounts[id] for id in mine},
            group_paths={},
            account_paths=paths,
            files=files,
            revision="",
        ),
        scores=Scores({id: scores[id] for id in sorted(mine, key=context.order.__getitem__)}, {}),
        analysis=Analysis({Completenesses: Completenesses(completeness, Fraction(0)), WatchList: WatchList(risks, len(mine), ())}),
        findings=(),
    )
    made = Context(found, context.words, context.booklets, context.entries, context.rows)
    made.last_names = context.last_names
    made.once(("filters",), lambda: find_filters(context))
    return made


def digest_extract(context: Context, ids: Iterable[str]) -> str:
    """A name for the `extract` of these accounts: what is made from that is the same as long as the name is."""
    return make_digest(context.once(("extract",), lambda: _digest_shared(context)), *(context.fingerprint(id) for id in sorted(set(ids))))


def _digest_shared(context: Context) -> str:
    """A name for what every extract holds besides its accounts."""
    places = context.portfolio.files.get(context.portfolio.people_path)
    named = repr({id: each.name for id, each in context.portfolio.groups.items()})
    return make_digest(context.made_from, places.content if places else "", named)
