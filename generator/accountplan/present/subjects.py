"""An account with all that its pages need from elsewhere: the one place where they look at other accounts."""

from __future__ import annotations

from functools import partial

from accountplan.model.account import Account
from accountplan.model.analysis import Progress
from accountplan.model.pages import Link

from . import links, parts
from .context import Context
from .sections.measure import Measure
from .sections.subject import Around, Relative, Subject

MOST = 500
"""How many accounts that are a part of another are shown with it, in rank order; the others are counted."""


def make_subject(context: Context, account: Account, measure: Measure, root: str = "") -> Subject:
    """An account as seen from a page that lies ``root`` away from the root of the site."""
    portfolio, id = context.portfolio, account.id
    return Subject(
        settings=context,
        measure=measure,
        account=account,
        score=context.scores[id],
        fingerprint=context.fingerprint(id),
        moves=partial(context.scores.moves.__getitem__, id),
        completeness=context.completeness[id],
        standings=context.analysis[Progress].accounts[id],
        risk=context.risks.get(id),
        findings=context.findings.get(id, ()),
        around=_make_around(context, account, root),
        accounts=len(context.scores.accounts),
        places=portfolio.places(id),
        path=portfolio.account_paths.get(id, ""),
        root=root,
    )


def _make_around(context: Context, account: Account, root: str) -> Around:
    groups, children = context.portfolio.groups, context.children.get(account.id, ())
    return Around(
        parent=_make_relative(context, account.parent, root) if account.parent and account.parent in context.portfolio.accounts else None,
        children=tuple(_make_relative(context, each.id, root) for each in children[:MOST]),
        unnamed=len(children[MOST:]),
        groups=tuple(Link(groups[id].name, root + links.make_group_path(id)) for id in context.groups.get(account.id, ())),
    )


def _make_relative(context: Context, id: str, root: str) -> Relative:
    score = context.scores[id]
    return Relative(context.account(id, root), parts.show_badge(context, score), parts.word_score(context, score))
