"""A tier, or other accounts, as a booklet: what lies on the table of an account team. One file for each kind of chapter.

A chapter is a frozen view model and a function that makes it from a `BookletContext` context; a module that has a
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
from .context import BookletContext
from .registry import made
from .selection import chosen, tiers

__all__ = ["booklets"]


def booklets(survey: Survey, words: Words, wanted: Sequence[str] = ()) -> Sequence[Booklet]:
    """The booklets that are ``wanted``, such as ``unit:water``; else one for each tier that has accounts, the most valuable first.

    Raises UserError for what is not there.
    """
    site = Context(survey, words)
    return tuple(_booklet(BookletContext(site, each)) for each in (chosen(site, wanted) if wanted else tiers(site)))


def _booklet(context: BookletContext) -> Booklet:
    front, end, back = (tuple(made(place, context)) for place in ("front", "end", "back"))
    middle = accounts(context)
    listing = contents(context, (*front, *middle, *end, *back))
    return Booklet(
        tier=context.tier.id if context.tier else "",
        stem=context.selection.stem,
        language=context.words.language,
        title=context.title,
        view=context.frame,
        front=(front[0], listing, *front[1:]),
        accounts=middle,
        end=end,
        back=back,
    )
