"""The spearheads of a client in the year that runs, and of the year before: what, who, how far (S28)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accountplan.base.text import Day, say
from accountplan.model.pages import Link
from accountplan.model.spearheads import Spearhead
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.rounding import make_written_share
from accountplan.present.settings import FirmSettings
from accountplan.present.spelled import capitalise

from .subject import Subject
from .told import Told


@dataclass(frozen=True, slots=True)
class SpearheadRow:
    """One spearhead: what, who, how far; ``under`` is what came of it."""

    what: str
    who: tuple[Link, ...]
    far: str
    under: str


@dataclass(frozen=True, slots=True)
class SpearheadsView:
    """Those of the newest year that has any: this year, else one before."""

    heading: str
    rows: tuple[SpearheadRow, ...]
    edit: Edit | None


def show_spearheads(subject: Subject) -> SpearheadsView | None:
    """None without any up to this year."""
    written, settings = subject.account.spearheads, subject.settings
    year = subject.account.find_spearhead_year(settings.firm.year_of(settings.today))
    if year is None:
        return None
    heading = subject.say(say("Spearheads {year}", year=str(year)))
    return SpearheadsView(heading, list_spearhead_rows(settings, written[year], subject.root), subject.edit("spearheads"))


def list_spearhead_rows(settings: FirmSettings, spearheads: Iterable[Spearhead], root: str) -> tuple[SpearheadRow, ...]:
    """Spearheads in the order of the file."""
    return tuple(
        SpearheadRow(
            what=each.what,
            who=tuple(settings.short(id, root) for id in each.who),
            far=_word_far(settings, each),
            under=each.result or "",
        )
        for each in spearheads
    )


def _word_far(settings: FirmSettings, each: Spearhead) -> str:
    """How far it is; a dash when nobody wrote it down."""
    if each.done:
        return settings.say(say("reached on {day}", day=Day(each.done, "medium")))
    return NOTHING if each.progress is None else settings.words.value(make_written_share(each.progress))


def tell_spearheads(subject: Subject) -> Told | None:
    """The same in one sentence, where there is no room for a table."""
    found = show_spearheads(subject)
    if found is None:
        return None
    lines = "; ".join(_tell(each) for each in found.rows)
    return Told(found.heading, f"{capitalise(lines)}.")


def _tell(row: SpearheadRow) -> str:
    details = [*(each.text for each in row.who), *([row.far] if row.far != NOTHING else [])]
    return f"{row.what} ({', '.join(details)})" if details else row.what
