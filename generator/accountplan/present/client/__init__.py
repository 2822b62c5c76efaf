"""The client's own edition (S32): one page, and the same as a booklet, made from a survey of a redacted portfolio."""

from __future__ import annotations

from collections.abc import Sequence

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.model.pages import Booklet, Chapter, Draft, Page
from accountplan.model.survey import Survey
from accountplan.present.booklet.frame import BookletFrame
from accountplan.present.settings import FirmSettings

from .view import ClientView, make_view

STEM = "booklet"


def draft_client_pages(survey: Survey, words: Words) -> Sequence[Draft]:
    """The one page."""
    view = make_view(FirmSettings(survey, words.guarding), survey.portfolio)
    return (Draft("index.html", lambda: Page("index.html", "client/page.html", view)),)


def make_client_booklet(survey: Survey, words: Words) -> Booklet:
    """The booklet: a cover, the plan, and the back of the cover."""
    view = make_view(FirmSettings(survey, words.guarding), survey.portfolio)
    return Booklet(
        tier="",
        stem=STEM,
        language=words.language,
        title=view.title,
        view=_make_frame(survey, view),
        front=(Chapter("cover", "", "booklet/client-cover.html", view),),
        end=(Chapter("plan", words.say(say("Our plan")), "booklet/client-plan.html", view),),
        back=(Chapter("back", "", "booklet/client-back.html", view),),
    )


def _make_frame(survey: Survey, view: ClientView) -> BookletFrame:
    return BookletFrame(
        language=view.language,
        title=view.title,
        firm=view.firm,
        letter="",
        tier="",
        plans=view.name,
        as_of=view.made,
        date=survey.today.isoformat(),
        confidential=view.confidential,
    )
