"""A tier as a booklet: what lies on the table of an account team. One file for each kind of chapter.

A chapter is a frozen view model and a function that makes it from a `Tiered` context; a module that has a
``CHAPTER`` is found by itself, and the chapter stands where that says.
"""

from __future__ import annotations

from collections.abc import Sequence

from accountplan.base.words import Words
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from accountplan.present.context import Context

from .account import accounts
from .contents import contents
from .context import Tiered
from .registry import made

__all__ = ["booklets"]


def booklets(survey: Survey, words: Words) -> Sequence[Booklet]:
    """A booklet for each tier that has accounts, the most valuable tier first."""
    site = Context(survey, words)
    tiers = [tier for tier in survey.portfolio.tiers.tiers if survey.scores.in_tier(tier.id)]
    return tuple(_booklet(Tiered(site, tier)) for tier in tiers)


def _booklet(context: Tiered) -> Booklet:
    front, end, back = (tuple(made(place, context)) for place in ("front", "end", "back"))
    middle = accounts(context)
    listing = contents(context, (*front, *middle, *end, *back))
    return Booklet(
        tier=context.tier.id,
        stem=f"booklet-{context.tier.id}",
        language=context.words.language,
        title=context.title,
        view=context.frame,
        front=(front[0], listing, *front[1:]),
        accounts=middle,
        end=end,
        back=back,
    )
