"""The back cover: how to read the marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.letters import LOST
from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.charts import CompletenessBar, CriterionStrip, MeterScale, MiniBars, ObjectiveProgress, ScoreMeter, TieDots
from accountplan.model.pages import Chapter
from accountplan.model.tiers import Tier
from accountplan.present.parts import Temperature
from accountplan.present.settings import FirmSettings
from accountplan.present.vocabulary import TEMPERATURE, TIE

from .context import BRIEF, CLAUSE, BookletContext, cut
from .frame import BookletFrame
from .registry import Chapters

HEAD = 22
"""A longer name of the firm does not fit as a head on one line."""
LONGEST = 220
"""More letters about limits than this have no room; the scale beside them shows all limits."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Each mark as an example; ``lost`` is what stands for characters that paper cannot show, empty when there are none, ``imprint`` the rows of the foot.

    ``since`` says since when a bar counts, empty when there are none; ``course`` is whether a client has the line of its score over the months.
    """

    scale: MeterScale
    meter: ScoreMeter
    limits: str
    strips: tuple[tuple[CriterionStrip, float], ...]
    temperatures: tuple[Temperature, ...]
    turnover: MiniBars
    course: bool
    complete: CompletenessBar
    progress: ObjectiveProgress
    ties: tuple[TieDots, ...]
    since: str
    lost: str
    imprint: tuple[tuple[str, str], ...]


def make_chapter(context: BookletContext) -> Chapter:
    """How to read the marks."""
    limits, say_, light = context.site.limits, context.say, 1 / 3
    limited = " ".join(_list_limits(context, context.portfolio.tiers.tiers))
    view = Signs(
        scale=MeterScale(limits),
        meter=ScoreMeter(7.8, 6.2, 9.0, limits, say_(say("an example of a score"))),
        limits=limited if len(limited) <= LONGEST else "",
        strips=(
            (CriterionStrip(8.4, (6.0, 9.0), limits, say_(say("an example of a mark"))), 1.0),
            (CriterionStrip(7.0, (), limits, say_(say("an example of a mark"))), light),
            (CriterionStrip(None, (), limits, say_(say("an example of an unknown mark"))), light),
        ),
        temperatures=tuple(Temperature(kind, say_(word)) for kind, word in TEMPERATURE.items()),
        turnover=MiniBars((60.0, 72.0, 70.0, 84.0, 100.0), say_(say("an example of turnover over five years"))),
        course=any(subject.course for subject in context.subjects),
        complete=CompletenessBar((1.0, 0.6, 0.3, 0.0), say_(say("an example of a plan that is partly complete"))),
        progress=ObjectiveProgress(0.6, say_(say("an example of an objective"))),
        ties=tuple(TieDots(strength, say_(word)) for strength, word in TIE.items()),
        since=word_since(context.site, context.since),
        lost=LOST if context.loses else "",
        imprint=tuple(list_imprint(context.site, context.frame, say("Tier") if context.tier else say("Clients"), _word_whose(context))),
    )
    return Chapter("signs", say_(say("How to read the marks")), "booklet/signs.html", view)


CHAPTER = Chapters("back", 1, make_chapter)


def word_since(site: FirmSettings, found: MeetingAgenda | None) -> str:
    """Since when a bar counts; empty where there are none."""
    if found is None or found.changes is None or not found.since:
        return ""
    return site.say(say("Changed since {day}: beside it stands what it was, or that it is new.", day=found.since))


def _word_whose(context: BookletContext) -> str:
    return f"{cut(context.frame.tier, BRIEF)}, {context.frame.plans}"


def list_imprint(site: FirmSettings, frame: BookletFrame, kind: Text, whose: str) -> Iterator[tuple[str, str]]:
    """The foot of the page; what is long was said in full on the front. ``whose`` says what the booklet is about, ``kind`` in a word what that is."""
    say_ = site.say
    if len(frame.firm) <= HEAD:
        yield frame.firm, whose
    else:
        yield say_(say("Firm")), cut(frame.firm, BRIEF)
        yield say_(kind), whose
    yield say_(say("As of")), frame.as_of
    yield say_(say("Set in")), say_(say("Plan Serif and Plan Sans, after Source by Adobe"))
    yield say_(say("Please note")), cut(frame.confidential, CLAUSE)


def _list_limits(context: BookletContext, tiers: tuple[Tier, ...]) -> list[str]:
    """The limits of the tiers in words, those that are given by hand last; nothing when there is but one."""
    given = tuple(tier.id for tier in tiers if tier.by_hand)
    found = [_word_limit(context, tier) for tier in tiers if not tier.by_hand] if len(tiers) > 1 else []
    by_hand = say_n("Tier {tiers} is given by hand.", "Tiers {tiers} are given by hand.", len(given), tiers=Listing(given))
    return [context.say(text) for text in (*found, *([by_hand] if given else []))]


def _word_limit(context: BookletContext, tier: Tier) -> Text:
    """Between, above or below what a tier lies, or that it takes the rest."""
    low, high = (None if limit is None else context.words.plain(limit) for limit in (tier.above, tier.below))
    if low and high:
        return say("Between {low} and {high} is tier {tier}.", low=low, high=high, tier=tier.id)
    if low:
        return say("Above {limit} is tier {tier}.", limit=low, tier=tier.id)
    if high:
        return say("Below {limit} is tier {tier}.", limit=high, tier=tier.id)
    return say("The rest is tier {tier}.", tier=tier.id)
