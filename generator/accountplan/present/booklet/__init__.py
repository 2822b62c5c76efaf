"""A tier, or other accounts, as a booklet: what lies on the table of an account team; and that of the firm (`firm/`). One file for each kind of chapter.

A chapter is a frozen view model and a function that makes it from a `BookletContext`; a module that has a
``CHAPTER`` is found by itself, and the chapter is where that says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accountplan.base.words import Words
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from accountplan.present.context import Context
from accountplan.present.origins import word_version
from accountplan.present.stems import FIRM

from .account import make_account_chapters
from .contents import make_contents_chapter
from .context import BookletContext
from .firm import find_firm_booklet, make_firm_booklet
from .registry import make_chapters
from .selection import Selection, select_tiers, select_wanted

__all__ = ["make_booklets"]


def make_booklets(survey: Survey, words: Words, wanted: Sequence[str] = (), agendas: Iterable[MeetingAgenda] = ()) -> Sequence[Booklet]:
    """The booklets that are ``wanted``, such as ``unit:water``; else that of the firm, if it has one, and one for each tier that has accounts, the most valuable first.

    Raises UserError for what is not there.
    """
    site = Context(distinguish_namesakes(survey), words.guarding, agendas=agendas)
    if wanted:
        return tuple(_make_wanted(site, each) for each in dict.fromkeys(wanted))
    firm = find_firm_booklet(site)
    return (*([firm] if firm else []), *(_make_booklet(site, each) for each in select_tiers(site)))


def _make_wanted(site: Context, wanted: str) -> Booklet:
    return make_firm_booklet(site) if wanted == FIRM else _make_booklet(site, select_wanted(site, wanted))


def _make_booklet(site: Context, selection: Selection) -> Booklet:
    context = BookletContext(site, selection)
    _, *front = make_chapters("front", context)
    middle, end = make_account_chapters(context), tuple(make_chapters("end", context))
    version = word_version(site.origin)
    covered = BookletContext(site, selection, site.say(version) if version else "")
    cover, back = next(make_chapters("front", covered)), tuple(make_chapters("back", covered))
    listing = make_contents_chapter(context, (cover, *front, *middle, *end, *back))
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
