"""A tier, or other accounts, as a booklet: what lies on the table of an account team. One file for each kind of chapter.

A chapter is a frozen view model and a function that makes it from a `BookletContext`; a module that has a
``CHAPTER`` is found by itself, and the chapter is where that says.
"""

from __future__ import annotations

from collections.abc import Sequence

from accountplan.base.kept import digest
from accountplan.base.words import Words
from accountplan.model.pages import Booklet, Chapter
from accountplan.model.survey import Survey
from accountplan.present.context import Context

from .account import accounts
from .contents import contents
from .context import BookletContext
from .registry import made
from .selection import Selection, chosen, tiers

__all__ = ["booklets"]


def booklets(survey: Survey, words: Words, wanted: Sequence[str] = ()) -> Sequence[Booklet]:
    """The booklets that are ``wanted``, such as ``unit:water``; else one for each tier that has accounts, the most valuable first.

    Raises UserError for what is not there.
    """
    site = Context(survey, words)
    return tuple(_booklet(site, each) for each in (chosen(site, wanted) if wanted else tiers(site)))


def _booklet(site: Context, selection: Selection) -> Booklet:
    context = BookletContext(site, selection)
    _, *front = made("front", context)
    middle, end = accounts(context), tuple(made("end", context))
    covered = BookletContext(site, selection, _revision(site, (*front, *middle, *end)))
    cover, back = next(made("front", covered)), tuple(made("back", covered))
    listing = contents(context, (cover, *front, *middle, *end, *back))
    return Booklet(
        tier=context.tier.id if context.tier else "",
        stem=context.selection.stem,
        language=context.words.language,
        title=context.title,
        view=covered.frame,
        front=(cover, listing, *front),
        accounts=middle,
        end=end,
        back=back,
    )


def _revision(site: Context, chapters: Sequence[Chapter]) -> str:
    """The revision of a booklet: the same as long as all between its covers says the same; empty for plans that have none.

    Why not that of all plans, as on the site: then one changed plan would be another revision of every booklet.
    """
    return digest(repr(chapters))[:7] if site.portfolio.revision else ""
