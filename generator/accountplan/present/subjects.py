"""An account with all that its pages need from elsewhere: the one place where they look at other accounts."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from accountplan.base.text import Share, Text, say
from accountplan.model.account import Account
from accountplan.model.analysis import Ideal, Leaving, Leavings, Pareto, Progress, Promises, Value
from accountplan.model.pages import Link

from . import bases, links, parts
from .context import Context
from .ideal.prospects import word_fit
from .sections.measure import Measure
from .sections.subject import Around, Bearing, Relative, Subject
from .swing import show_swing

MOST = 500
"""How many accounts that are a part of another are shown with it, in rank order; the others are counted."""

LEAST = Fraction(1, 1000)
"""A smaller share is said as less than this."""


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
        accounts=context.ranks.total(),
        shared=context.ranks[context.scores[id].rank or 0] > 1,
        bearing=_make_bearing(context, id),
        leaving=_find_leaving(context, account),
        likeness=_find_likeness(context, id, root),
        course=context.past.course(id),
        swing=show_swing(context, id),
        decided=context.meetings.of_account(id),
        promised=context.analysis[Promises].of(id),
        last=context.origin.last(portfolio.account_paths.get(id, "")),
        ages=portfolio.age(id),
        places=portfolio.places(id),
        path=portfolio.account_paths.get(id, ""),
        root=root,
    )


def _make_bearing(context: Context, id: str) -> Bearing:
    turnover, value, share = context.analysis[Pareto].turnover, context.analysis[Value], context.turnover_shares.get(id)
    if share is None:
        return Bearing()
    effort = context.effort.get(id) if value.year == turnover.year else None
    whole, margin, hours = context.once(("wholes",), lambda: _name_wholes(context))
    brings = effort and effort.margin_share > 0 and value.compares_all("margin")
    return Bearing(
        turnover=_word_part(context, share, whole),
        margin=_word_part(context, effort.margin_share, margin) if effort and brings else "",
        hours=_word_part(context, effort.hours_share, hours) if effort and effort.hours else "",
        heavy=effort is not None and effort.short,
    )


def _find_leaving(context: Context, account: Account) -> Leaving | None:
    found = context.analysis[Leavings].clients.get(account.id)
    return found if found and found.matters else None


def _find_likeness(context: Context, id: str, root: str) -> Link | None:
    """How a prospect stands on the profile; None for an account that is not a prospect."""
    fit = context.analysis[Ideal].of(id)
    return Link(context.say(word_fit(fit, context.analysis[Ideal])), root + links.PROSPECTS) if fit else None


def _name_wholes(context: Context) -> tuple[Text, Text, Text]:
    """What shares of turnover, of margin and of hours are shares of."""
    turnover, value = context.analysis[Pareto].turnover, context.analysis[Value]
    return bases.name_gross(context, turnover), value.name_compared("margin"), value.name_compared("hours")


def _word_part(context: Context, share: Fraction, whole: Text) -> str:
    return context.say(say("{share} of the {whole}", share=_word_share(context, share), whole=whole))


def _word_share(context: Context, share: Fraction) -> str:
    """A share in whole percents; with decimals where it would round to all, or as less than a tenth where it would round to nothing."""
    if share < LEAST:
        return context.say(say("less than {share}", share=Share(LEAST, 1)))
    return context.words.share(share)


def _make_around(context: Context, account: Account, root: str) -> Around:
    groups, children = context.portfolio.groups, context.children.get(account.id, ())
    return Around(
        parent=_make_relative(context, account.parent, root) if account.parent and account.parent in context.portfolio.accounts else None,
        children=tuple(_make_relative(context, each.id, root) for each in children[:MOST]),
        unnamed=len(children[MOST:]),
        groups=tuple(Link(groups[id].name, root + links.make_group_path(id)) for id in context.groups.get(account.id, ())),
        introduced_by=context.account(account.introduced_by, root) if account.introduced_by else None,
    )


def _make_relative(context: Context, id: str, root: str) -> Relative:
    score = context.scores[id]
    return Relative(context.account(id, root), parts.show_badge(context, score), parts.word_score(context, score))
