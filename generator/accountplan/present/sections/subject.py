"""The account that a page or a chapter is about, and how its sections find words, places and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from accountplan.base.kept import make_digest
from accountplan.base.text import Wording, say
from accountplan.model.account import Account, Objective
from accountplan.model.ages import Ages
from accountplan.model.analysis import Completeness, Decided, ItemState, Judged, Leaving, Period, Risk, Standing
from accountplan.model.course import Course
from accountplan.model.finding import Finding, Keys
from accountplan.model.moments import Change
from accountplan.model.pages import Link
from accountplan.model.portfolio import Places
from accountplan.model.scores import AccountScore, Move
from accountplan.present import links, parts
from accountplan.present.parts import NOTHING, Badge, Edit
from accountplan.present.settings import FirmSettings
from accountplan.present.unread import word_absent
from accountplan.present.vocabulary import QUESTION

from .measure import Measure


@dataclass(frozen=True, slots=True)
class Empty:
    """What is missing: a word for it, the question that would fill it, and where to write the answer."""

    what: str
    question: str
    fill: Link
    line: str


@dataclass(frozen=True, slots=True)
class Relative:
    """An account that belongs with this one, as far as it is shown."""

    account: Link
    badge: Badge
    mark: str


@dataclass(frozen=True, slots=True)
class Around:
    """What belongs with an account: the one that it is a part of, those that are a part of it, the groups that hold it, and who recommended us.

    ``unnamed`` counts parts beyond those that are shown; each says on its own page what it is a part of.
    """

    parent: Relative | None = None
    children: tuple[Relative, ...] = ()
    unnamed: int = 0
    groups: tuple[Link, ...] = ()
    introduced_by: Link | None = None


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a client is in the whole of the firm in the newest full year that has figures: its shares, as they are said with what they are of.

    Each is empty where nobody can tell. ``heavy`` when it costs clearly more hours than it brings margin.
    """

    turnover: str = ""
    margin: str = ""
    hours: str = ""
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """What moved the score, by how much, and whether that was our method."""

    name: str
    share: str
    method: bool


@dataclass(frozen=True, slots=True)
class Swing:
    """A score then, all that moved it, and the score now: as it is written, it adds up."""

    title: str
    then: str
    before: str
    terms: tuple[Term, ...]
    now: str
    after: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One account with all that is shown of it, wherever that comes from.

    Its sections look nowhere else: a page of an account is made from this and from what the firm settled. ``fingerprint`` is a name for
    its plan, its score, where its objectives stand and how complete it is; ``moves`` gives what would bring it into another tier, which follows from its score and those
    settings; ``standings`` are those of its objectives, in their order; ``leaving`` is what would be left without it, where the firm would feel
    that; ``likeness`` says how a prospect stands on the profile of the ideal one; ``decided`` is what meetings decided about it, what is open first;
    ``promised`` are the norms of its tier against what happened; ``course`` is how its score stood before and ``swing`` what moved it, as far as Git
    knows; ``ages`` tells since when each part says what it says; ``accounts`` is how many are ranked, and ``shared`` whether another has the same
    rank; ``places`` and ``path`` are those
    of its file; ``root`` leads from the page to the root of the site.
    """

    settings: FirmSettings
    measure: Measure
    account: Account
    score: AccountScore
    fingerprint: str
    moves: Callable[[], tuple[Move, ...]]
    completeness: Completeness
    standings: tuple[Standing, ...]
    risk: Risk | None
    findings: tuple[Finding, ...]
    around: Around
    accounts: int
    bearing: Bearing
    leaving: Leaving | None
    likeness: Link | None
    course: Course | None
    swing: Swing | None
    decided: tuple[Decided, ...]
    promised: tuple[tuple[Period, tuple[Judged, ...]], ...]
    last: Change
    ages: Ages
    shared: bool
    places: Places | None
    path: str
    root: str

    @property
    def made_from(self) -> str:
        """A name for all of this: what is made from an account is the same as long as the name is."""
        judged = (
            self.risk,
            self.findings,
            self.around,
            self.accounts,
            self.bearing,
            self.leaving,
            self.likeness,
            self.decided,
            self.promised,
            self.shared,
            self.course,
            self.swing,
            self.last,
            self.ages.name,
        )
        return make_digest(self.settings.made_from, self.fingerprint, self.path, self.root, type(self.measure).__name__, repr(judged))

    def say(self, wording: Wording) -> str:
        """Say a sentence."""
        return self.settings.say(wording)

    @property
    def aims(self) -> Iterable[tuple[Objective, Standing]]:
        """Its objectives, each with where it stands."""
        return zip(self.account.objectives, self.standings, strict=True)

    def person(self, id: str | None) -> Link | None:
        """One of us by the last name, with a link."""
        return self.settings.short(id, self.root) if id else None

    def marked(self, id: str, link: Link) -> Link:
        """The link to one of us, with a word when that person has left."""
        return Link(self.settings.with_leaving(id, link.text), link.href)

    def names(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Some of us in a row."""
        links_ = (self.settings.short(id, self.root) for id in ids)
        return tuple(Link(self.measure.name(each.text), each.href) for each in links_)

    def day(self, day: date | None) -> str:
        """A date in a table: without its year when it is near, a dash when there is none."""
        if day is None:
            return NOTHING
        return self.measure.day(self.settings.words, day, self.settings.today)

    def edit(self, *keys: str | int) -> Edit | None:
        """Where a section is in the file; None when it is not recorded."""
        return parts.find_edit(self.settings, self.places, keys)

    def place(self, keys: Keys) -> tuple[str, str]:
        """The line of a key (or of what is above it) in words, and the address to edit it; no line when nothing of it is written."""
        places, firm = self.places, self.settings.firm
        if places is None:
            return "", ""
        if places.span(keys[:1]) is None:
            return "", links.make_edit_address(firm, places.path)
        line = places.at(keys).line
        return self.say(say("line {line}", line=str(line))), links.make_edit_address(firm, places.path, line)

    def empty(self, what: Wording, question: Wording, keys: Keys) -> Empty:
        """An empty state."""
        line, href = self.place(keys)
        key = ".".join(str(each) for each in keys if isinstance(each, str))
        return Empty(self.say(what), self.say(question), Link(self.say(say("Fill in `{key}`", key=key)), href), line)

    def lost(self, *keys: str | int) -> bool:
        """Whether something at these keys is recorded but could not be read."""
        return self.places is not None and self.places.lost(keys)

    def item(self, item: str) -> ItemState | None:
        """The state of an item of the plan; None when this tier does not ask for it."""
        for each in self.completeness.items:
            if each.item == item:
                return each
        return None

    def missing(self, item: str) -> Empty | None:
        """The empty state of an item that is asked for and not there."""
        state = self.item(item)
        if state is None or state.state != "missing":
            return None
        return self.empty(word_absent(self.places, state.keys), QUESTION[item], state.keys)
