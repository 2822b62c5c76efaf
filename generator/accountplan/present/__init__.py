"""Survey in, pages and booklets out: view models that are sorted, worded and linked, so that a template only has to lay them out.

A kind of page is one file in `present/site/`: a frozen view model, a function that yields a `Draft` for each page, and
``PAGES``, which says where it is in the navigation. A kind of part of a booklet is one file in `present/booklet/`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from accountplan.base.words import Words
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.pages import Booklet, Draft
from accountplan.model.survey import Survey
from accountplan.model.windows import Window

from .context import Context
from .registry import list_drafts, list_menu_entries

__all__ = ["draft_pages", "make_booklets"]


def draft_pages(
    survey: Survey,
    words: Words,
    booklets: Collection[str] | None = None,
    agendas: Iterable[MeetingAgenda] = (),
    windows: tuple[Window, ...] = (),
    live: dict[str, dict[str, Any]] | None = None,
) -> Sequence[Draft]:
    """A draft for every page of the site; kinds with few (and thus large) pages come first. Links to the ``booklets`` whose files have these names; to all, when not said.

    ``windows`` are stretches of time to tell the changes of. ``live`` holds what this process made of single plans before.
    """
    entries = list_menu_entries(survey.portfolio)
    context = Context(distinguish_namesakes(survey), words.guarding, booklets, entries, agendas=agendas)
    return list_drafts(context.looking_back(windows).remembering(live))


def make_booklets(survey: Survey, words: Words, wanted: Sequence[str] = (), agendas: Iterable[MeetingAgenda] = ()) -> Sequence[Booklet]:
    """The booklets that are ``wanted``, such as ``unit:water``; else that of the firm, if it has one, and one for each tier that has accounts."""
    from .booklet import make_booklets as made

    return made(survey, words, wanted, agendas)
