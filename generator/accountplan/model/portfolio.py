"""What `load` gives: everything that the files say, with the place of each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from accountplan.base.kept import make_digest
from accountplan.base.paths import CRITERIA, FIRM, PEOPLE, TIERS

from .account import STATUSES, Account, Status
from .ages import NO_AGES, Ages
from .criteria import Criteria
from .families import separate_figures
from .finding import Keys, Place
from .firm import Firm
from .groups import Group
from .meetings import Meeting
from .people import Person
from .tiers import DEFAULT_TIERS, Tiers
from .years import Years, make_years


class Places(Protocol):
    """Where each path of keys is in one file."""

    @property
    def path(self) -> str:
        """The path of the file."""

    @property
    def content(self) -> str:
        """A name for what the file holds: the same bytes give the same."""

    def at(self, keys: Keys) -> Place:
        """The place of this key (or of the nearest parent that is recorded); never fails."""

    def span(self, keys: Keys) -> tuple[int, int] | None:
        """First and last line of a key with all below it, or None when it is not recorded."""

    @property
    def torn(self) -> bool:
        """Whether parts of the file are missing from what was read, and nobody knows which."""

    def lost(self, keys: Keys) -> bool:
        """Whether something at, below or above this key was recorded but could not be used."""

    def line(self, number: int) -> str:
        """The source line itself, without its line end; empty outside the file."""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All input, valid as far as it could be read. Mappings are by id, in the order of the ids.

    ``files`` maps each path (relative to the workspace, forward slashes) to its places; ``account_paths`` gives the
    path of an account, group or meeting by id; ``revision`` is a hash of the content of all files (hexadecimal). ``ages`` says how old what a plan says is, by
    the id of the account: of those of which that is known.
    """

    firm: Firm
    criteria: Criteria
    tiers: Tiers = DEFAULT_TIERS
    people: Mapping[str, Person] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    accounts: Mapping[str, Account] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    files: Mapping[str, Places] = field(default_factory=dict)
    account_paths: Mapping[str, str] = field(default_factory=dict)
    group_paths: Mapping[str, str] = field(default_factory=dict)
    meeting_paths: Mapping[str, str] = field(default_factory=dict)
    firm_path: str = FIRM
    criteria_path: str = CRITERIA
    tiers_path: str = TIERS
    people_path: str = PEOPLE
    revision: str = ""
    ages: Mapping[str, Ages] = field(default_factory=dict)

    @property
    def clients(self) -> tuple[Account, ...]:
        """Accounts with status client, by id."""
        return tuple(account for account in self.accounts.values() if account.is_client)

    @property
    def current(self) -> tuple[Account, ...]:
        """Clients and prospects, by id."""
        return tuple(account for account in self.accounts.values() if not account.is_former)

    @property
    def separate_clients(self) -> tuple[Account, ...]:
        """The clients, by id, with figures that include nobody else's: what may be added up."""
        return tuple(account for account in self.separate.values() if account.is_client)

    @property
    def separate(self) -> Mapping[str, Account]:
        """All accounts, by id, with figures that include nobody else's."""
        return separate_figures(self.accounts)

    def statuses(self, ids: Iterable[str]) -> dict[Status, int]:
        """How many clients, prospects and former clients some accounts are; what there are none of is left out."""
        found = Counter(self.accounts[id].status for id in ids)
        return {status: found[status] for status in STATUSES if status in found}

    def nouns(self) -> Iterator[tuple[str, object]]:
        """What each file holds, with its path: accounts, groups and meetings by id, then what the firm has one of."""
        for id, account in self.accounts.items():
            yield self.account_paths[id], account
        for id, group in self.groups.items():
            yield self.group_paths[id], group
        for id, meeting in self.meetings.items():
            yield self.meeting_paths[id], meeting
        yield self.tiers_path, self.tiers
        yield self.people_path, self.people
        yield self.criteria_path, self.criteria
        yield self.firm_path, self.firm

    @property
    def goes_round(self) -> bool:
        """Whether the firm goes the yearly round (S1): it says so, or has a product of it that plans of single clients are not."""
        firm, planned = self.firm, (tier.objectives or tier.programme for tier in self.tiers.tiers)
        return firm.round is not None or bool(firm.acquisition or firm.target or firm.investment or self.groups) or any(planned)

    @property
    def looks_at_itself(self) -> bool:
        """Whether there is anything to say about the firm as a whole: only then is there a page about it."""
        return self.goes_round or self.firm.looks_at_itself

    @property
    def settled(self) -> tuple[Firm, Criteria, Tiers]:
        """How the firm ranks: its method."""
        return self.firm, self.criteria, self.tiers

    def settled_as(self, other: Portfolio) -> Portfolio:
        """The same accounts and people under the method of another."""
        return replace(self, firm=other.firm, criteria=other.criteria, tiers=other.tiers)

    def names(self, today: date) -> dict[str, str]:
        """A name for each plan with all that the firm settled on a day: what follows from those alone is the same as long as the name is.

        By id; a plan whose file is not available has none.
        """
        settled = make_digest(repr((self.firm, self.criteria, self.tiers, self.people, today)))
        found = ((id, self.places(id)) for id in self.accounts)
        return {id: make_digest(settled, places.path, places.content, self.age(id).name) for id, places in found if places}

    def age(self, account: str) -> Ages:
        """How old the parts of an account's plan are."""
        return self.ages.get(account, NO_AGES)

    def years(self, today: date) -> Years:
        """The years whose figures count on a day."""
        return make_years(self.firm, self.criteria, today)

    def person(self, id: str) -> str:
        """A person's name, or the id itself when nobody has it."""
        return self.people[id].name if id in self.people else id

    def unit(self, id: str) -> str:
        """A unit's name, or the id with a capital and spaces."""
        return self.firm.unit(id)

    def places(self, account: str) -> Places | None:
        """The places of an account's file."""
        return self.files.get(self.account_paths.get(account, ""))
