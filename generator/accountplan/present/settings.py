"""What all pages share that is of no one account: the words, the day, and what the firm settled about itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from accountplan.base.kept import make_digest
from accountplan.base.text import Exact, Wording, say
from accountplan.base.words import Words
from accountplan.model.bands import Ladder, make_ladder
from accountplan.model.charts import Zone
from accountplan.model.criteria import KINDS, Criteria, Kind
from accountplan.model.firm import Firm
from accountplan.model.pages import Link
from accountplan.model.people import Person, gone
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from accountplan.model.tiers import Tiers
from accountplan.model.work import Stage
from accountplan.model.years import Years, make_years

from . import links
from .frame import Frame, Item, MenuEntry
from .sections.measure import SCREEN
from .stems import FIRM_STEM, make_stem
from .vocabulary import CONFIDENTIAL, STAGE, STEP

T = TypeVar("T")


class FirmSettings:
    """The firm, its people, criteria and tiers in one language on one day; no account, no score, no finding.

    A section that is given only this cannot depend on another account. What it answers never changes, so that pages can be made in any
    process and order.
    """

    def __init__(self, survey: Survey, words: Words, booklets: Collection[str] | None = None, entries: tuple[MenuEntry, ...] = ()) -> None:
        self.words = words
        self.say = words.say
        self.booklets = _list_stems(survey.portfolio) if booklets is None else frozenset(booklets)
        """The names of the files of all booklets that are made."""
        self.entries = entries
        self.today: date = survey.today
        self.firm: Firm = survey.portfolio.firm
        self.people: dict[str, Person] = dict(survey.portfolio.people)
        self.criteria: Criteria = survey.portfolio.criteria
        self.tiers: Tiers = survey.portfolio.tiers
        self.rule_names = frozenset(rule.name for rule in survey.rules)
        """The rules that the page about the rules explains."""
        self.rule_titles = {name: rule.title for rule in survey.rules for name in rule.names}
        """What each rule finds, by every name that a plan may use for it."""
        self._made: dict[tuple[object, ...], Any] = {}

    def style(self, day: date, near: str = "short") -> str:
        """How a day is said so that it is clear in which year it lies."""
        return near if SCREEN.is_near(day, self.today) else "medium"

    def day(self, day: date, near: str = "short") -> str:
        """A day of which it is clear in which year it lies."""
        return self.words.day(day, self.style(day, near))

    def hours(self, hours: Exact) -> str:
        """Hours of work on a page of the site."""
        return SCREEN.hours(self.words, hours)

    @cached_property
    def years(self) -> Years:
        """The years whose figures count."""
        return make_years(self.firm, self.criteria, self.today)

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for each key: for views that return on many pages."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    @cached_property
    def made_from(self) -> str:
        """A name for all of this: a page that shows nothing else is the same as long as the name is."""
        settled = (self.firm, self.people, self.criteria, self.tiers, sorted(self.rule_names), self.entries)
        return make_digest(repr((self.words.language, self.words.currency, self.today, sorted(self.booklets), settled)))

    # ---- The frame -------------------------------------------------------------------------------

    def frame(self, path: str, title: str, current: str = "") -> Frame:
        """The frame of the page at ``path``; ``current`` is the path of the entry in the navigation that it belongs to."""
        root = links.make_root_path(path)
        entries = self.once(("navigation", root, "" if root else path, current), lambda: self._entries(root, path, current))
        return Frame(
            language=self.words.language,
            title=title,
            firm=self.firm.name,
            plans=self.plans,
            root=root,
            home=root + links.INDEX,
            navigation=entries,
            foot=self.once(("foot", root), lambda: self._foot(root)),
            confidential=self.confidential,
            made=links.MADE,
        )

    def _entries(self, root: str, path: str, current: str) -> tuple[Item, ...]:
        return tuple(
            Item(self.say(entry.text), root + entry.path, "page" if entry.path == path else "true" if entry.path == current else "")
            for entry in self.entries
            if not entry.at_foot
        )

    def _foot(self, root: str) -> tuple[Link, ...]:
        return tuple(Link(self.say(entry.text), root + entry.path) for entry in self.entries if entry.at_foot)

    @cached_property
    def plans(self) -> str:
        """What the site is called."""
        return self.say(say("Account plans {year}", year=str(self.firm.year)))

    @cached_property
    def confidential(self) -> str:
        """The line that the firm wants at the foot of every page."""
        return self.say(self.firm.confidential or CONFIDENTIAL)

    def stage(self, stage: Stage) -> Wording:
        """A stage of a proposal, as the firm calls it."""
        return self.firm.stages.get(stage) or STAGE[stage]

    def step(self, kind: str) -> str:
        """What we do at a sign of this kind: what the firm says, else what the method advises."""
        own = {str(each): text for each, text in self.firm.steps.items()}
        return own.get(kind) or self.say(STEP[kind])

    # ---- Criteria --------------------------------------------------------------------------------

    @cached_property
    def weight(self) -> Fraction:
        """All weight that counts."""
        return self.criteria.weight

    @cached_property
    def heaviness(self) -> dict[str, float]:
        """The weight of each criterion against that of the heaviest."""
        return {id: float(share) for id, share in self.criteria.heaviness.items()}

    @cached_property
    def weights(self) -> dict[str, str]:
        """The weight of each criterion, in words of figures."""
        return {id: self.words.plain(each.weight) for id, each in self.criteria.criteria.items()}

    @cached_property
    def kinds(self) -> dict[Kind, tuple[str, ...]]:
        """The criteria of each kind, in the order of the file."""
        criteria = self.criteria
        return {kind: tuple(each for each in criteria.criteria if criteria.kind(each) == kind) for kind in KINDS}

    # ---- Tiers -----------------------------------------------------------------------------------

    @cached_property
    def tier_order(self) -> dict[str | None, int]:
        """The place of each tier, 1 for the most valuable; None, for an account without a tier, comes last."""
        return {id: place for place, id in enumerate((*(tier.id for tier in self.tiers.tiers), None), start=1)}

    @cached_property
    def ladder(self) -> Ladder:
        """Which tier a score gives."""
        return make_ladder(self.tiers)

    @cached_property
    def cuts(self) -> tuple[Fraction, ...]:
        """The tier limits along the scale."""
        return self.ladder.limits

    @cached_property
    def limits(self) -> tuple[float, ...]:
        """The tier limits along the scale, for charts."""
        return tuple(float(cut) for cut in self.cuts)

    def zones(self, here: str | None = None) -> tuple[Zone, ...]:
        """The stretch of the scale of each tier, from low to high, for charts; ``here`` is the tier that counts."""
        claims = dict.fromkeys(claim for claim in self.ladder.claims if claim)
        bands = [(band, claim[0]) for claim in claims for band in self.ladder.bands(claim) if band.low < band.high]
        return tuple(
            Zone(tier, float(band.low), float(band.high), tier == here) for band, tier in sorted(bands, key=lambda each: each[0].low)
        )

    # ---- People and links ------------------------------------------------------------------------

    def name(self, id: str) -> str:
        """The name of one of us, or the id itself when nobody has it."""
        return self.people[id].name if id in self.people else id

    def with_leaving(self, id: str, name: str) -> str:
        """A name, with a word behind it when this person has left."""
        return self.say(say("{name} (left)", name=name)) if id in self.gone else name

    def criterion(self, id: str, root: str) -> Link:
        """A criterion by its name, with a link to what it means."""
        return self.once(("criterion", root, id), lambda: Link(self.say(self.criteria.name(id)), root + links.make_criterion_path(id)))

    @cached_property
    def gone(self) -> frozenset[str]:
        """Those of us who have left."""
        return gone(self.people, self.today)

    def person(self, id: str, root: str) -> Link:
        """One of us by the full name, with a link when people.yaml knows the id."""
        return Link(self.name(id), root + links.make_person_path(id) if id in self.people else "")

    def short(self, id: str, root: str) -> Link:
        """One of us by the last name, where that leaves no doubt."""
        return self.once(("short", root, id), lambda: self._short(id, root))

    def _short(self, id: str, root: str) -> Link:
        return Link(self.last_names.get(id, id), root + links.make_person_path(id) if id in self.people else "")

    @cached_property
    def last_names(self) -> dict[str, str]:
        """Last names by id; the full name where two people share one."""
        names = {id: pick_last_name(person.name) for id, person in self.people.items()}
        shared = Counter(names.values())
        return {id: name if shared[name] == 1 else self.people[id].name for id, name in names.items()}

    def who(self, ids: tuple[str, ...]) -> str:
        """Some of us by their last names."""
        return ", ".join(self.last_names.get(id, id) for id in ids)


def pick_last_name(name: str) -> str:
    """The last name, with what belongs before it: "R. van Dam" gives "Van Dam"."""
    first, _, rest = name.partition(" ")
    while rest and rest.partition(" ")[0].endswith("."):
        rest = rest.partition(" ")[2]
    last = rest or first
    return last[:1].upper() + last[1:]


def _list_stems(portfolio: Portfolio) -> frozenset[str]:
    """The files of all booklets that a firm may have."""
    return frozenset((*(make_stem(tier.id) for tier in portfolio.tiers.tiers), *([FIRM_STEM] if portfolio.firm.has_booklet else [])))
