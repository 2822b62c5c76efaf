"""The cover: firm, tier and year, with the scores of all its accounts as the only ornament. No client is named: it lies on desks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accountplan.base.text import say_n
from accountplan.model.charts import ScoreMeter
from accountplan.model.pages import Chapter
from accountplan.model.scores import AccountScore
from accountplan.present.context import Context
from accountplan.present.parts import make_meter

from .context import BookletContext, cut
from .frame import BookletFrame
from .registry import Chapters

MOST = 20
"""More lines than this would fill the cover: then it shows the first of each group of accounts that stand together."""
LONGEST = 150
"""How many letters of a tier's name have room."""
SIZES = ((17, "", 16, 36), (60, "long", 24, 24), (LONGEST, "longest", 36, 18))
"""For names of up to this many letters: the class of the stylesheet, letters in a line at least, and points that a line takes."""
PAGE, LETTER, GAPS, LINE = 480, 168, 72, 12
"""Points that the page has, and that the letter, the year with the white around the ornament, and a line of small words take."""
ORNAMENT, PITCH = 108, 9
"""Points that the ornament takes at most, and one score when there are few."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The scores, highest first, each a line; ``letter_size`` and ``name_size`` are classes of the stylesheet by the length of the words."""

    name: str
    letter_size: str
    name_size: str
    scores: tuple[ScoreMeter, ...]
    first: int
    label: str


def make_chapter(context: BookletContext) -> Chapter:
    """The front of the cover."""
    return Chapter("cover", "", "booklet/cover.html", show_cover(context.site, context.frame, context.scores))


CHAPTER = Chapters("front", 1, make_chapter)


def show_cover(site: Context, frame: BookletFrame, scores: Iterable[AccountScore]) -> Cover:
    """The cover of a booklet about accounts with these ``scores``, the highest first."""
    letter, name = frame.letter, cut(frame.tier, LONGEST)
    size, room = _choose_size(name, frame)
    shown = [score for score in scores if score.rating is not None]
    most = MOST if room >= ORNAMENT else room // PITCH
    meters = tuple(make_meter(site, score) for score in shown[:: -(-len(shown) // most) or 1]) if most > 1 else ()
    return Cover(
        name=name,
        letter_size="one" if len(letter) == 1 else "few" if len(letter) < 4 else "many" if len(letter) < 9 else "most",
        name_size=size,
        scores=meters,
        first=5 if all(each.low >= 5 for each in meters) else 1,
        label=site.say(say_n("The score of {n} account", "The scores of {n} accounts", len(shown))),
    )


def _choose_size(name: str, frame: BookletFrame) -> tuple[str, int]:
    """How large a name is set, and how many points this and the other words leave for the ornament."""
    size, measure, height = next((size, measure, height) for most, size, measure, height in SIZES if len(name) <= most)
    firm, note = (-(-len(text) // letters) for text, letters in ((frame.firm, 48), (frame.confidential, 56)))
    taken = LINE * (1 + max(firm, 2)) + LETTER + height * -(-len(name) // measure) + GAPS + LINE * (3 + note)
    return size, PAGE - taken
