"""Meetings in words: whom one is about, what was decided and how that stands, and what is on the agenda; for pages, booklets and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accountplan.base.words import Words
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.survey import Survey

if TYPE_CHECKING:
    from accountplan.model.agenda import MeetingAgenda

    from .agenda import Agenda


def word_agenda(survey: Survey, agenda: MeetingAgenda, words: Words) -> Agenda:
    """An agenda in words, without pages that it could link to."""
    from accountplan.present.context import Context

    from .agenda import show_agenda

    return show_agenda(Context(distinguish_namesakes(survey), words), agenda, "")
