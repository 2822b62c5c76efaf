"""Small made-up firms, and what is true of them: worked out from the drawn data alone, without the product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from accountplan.model.portfolio import Portfolio
from builders import TODAY, account, portfolio

FIGURES = ("turnover", "margin", "hours")
WEIGHTS = {"fit": 2, "image": 1}
PEOPLE = ("jansen", "devries", "bakker")
UNTIL = TODAY + timedelta(days=200)


@dataclass(frozen=True)
class Ledger:
    """One firm as it was drawn: accounts as mappings, hours of our people, the month in which its year ends, and its limits."""

    accounts: dict[str, dict[str, Any]]
    people: dict[str, int | None]
    year_ends: int
    limits: dict[str, Any]
    group: tuple[str, ...] = ()
    amounts: dict[str, dict[str, Fraction | None]] = field(init=False)

    def __post_init__(self) -> None:
        """Work out what each client brought in the year of each figure."""
        found = {name: {id: self.figure(id, name, self.year(name)) for id in self.clients} for name in FIGURES}
        object.__setattr__(self, "amounts", found)

    @property
    def portfolio(self) -> Portfolio:
        """The same firm as the product sees it."""
        return portfolio(
            *(account(id, **fields) for id, fields in self.accounts.items()),
            criteria=WEIGHTS,
            people={id: {} if hours is None else {"hours": hours} for id, hours in self.people.items()},
            groups={"water": {"accounts": list(self.group)}},
            firm={"year_ends": self.year_ends, "limits": self.limits},
        )

    def having(self, *statuses: str) -> list[str]:
        """The ids of accounts with one of these statuses."""
        return sorted(id for id, fields in self.accounts.items() if fields.get("status", "client") in statuses)

    @property
    def clients(self) -> list[str]:
        """The ids of the clients."""
        return self.having("client")

    # ---- Money ------------------------------------------------------------------------------------------

    @property
    def last(self) -> int:
        """The last year that is over: called after the year in which it ends."""
        return TODAY.year if self.year_ends < TODAY.month else TODAY.year - 1

    def figure(self, id: str, name: str, year: int | None) -> Fraction | None:
        """A figure as it was written, or None."""
        value = self.accounts[id]["figures"].get(year, {}).get(name)
        return None if value is None else Fraction(value)

    def year(self, name: str, ids: Iterable[str] | None = None) -> int | None:
        """The full year in which most have their newest figure, the newest of equals."""
        newest: Counter[int] = Counter()
        for id in self.clients if ids is None else ids:
            years = [year for year, given in self.accounts[id]["figures"].items() if name in given and year <= self.last]
            newest.update([max(years)] if years else [])
        return max(newest, key=lambda year: (newest[year], year)) if newest else None

    @property
    def main_year(self) -> int | None:
        """The year of turnover; without any that of margin, then of hours."""
        return next((year for name in FIGURES if (year := self.year(name))), None)

    def in_main_year(self, name: str) -> dict[str, Fraction | None]:
        """A figure of the clients in that year."""
        return {id: self.figure(id, name, self.main_year) for id in self.clients}

    def brought(self, name: str) -> list[Fraction]:
        """What clients brought above nothing, the largest first."""
        return sorted((each for each in self.amounts[name].values() if each and each > 0), reverse=True)

    def owners(self, name: str, amount: Fraction) -> list[str]:
        """Whose amount this is."""
        return [id for id, each in self.amounts[name].items() if each == amount]

    def fewest(self, name: str, share: Fraction) -> int:
        """How many of the largest it takes to bring this share."""
        amounts = self.brought(name)
        return next(number for number in range(1, len(amounts) + 1) if sum(amounts[:number]) >= share * sum(amounts))

    def unknown(self, name: str) -> list[str]:
        """Clients of whom the figure of its year is not recorded."""
        return [id for id, each in self.amounts[name].items() if each is None]

    def lossy(self, name: str) -> bool:
        """Whether a client brought less than nothing."""
        return any(each is not None and each < 0 for each in self.amounts[name].values())

    # ---- Value ------------------------------------------------------------------------------------------

    def score(self, id: str) -> Fraction | None:
        """The weighted mean of the marks, or None while less than half of the weight is known."""
        marks = self.accounts[id]["marks"]
        known = sum(WEIGHTS[key] for key in marks)
        return Fraction(sum(WEIGHTS[key] * mark for key, mark in marks.items()), known) if 2 * known >= sum(WEIGHTS.values()) else None

    def tier(self, id: str) -> str | None:
        """The tier by hand, else by the score."""
        by_hand, score = self.accounts[id].get("tier"), self.score(id)
        if by_hand:
            return str(by_hand["is"])
        return None if score is None else "A" if score > 8 else "C" if score < 6 else "B"

    def worth(self, id: str) -> tuple[Any, ...]:
        """What the start page ranks by: turnover; behind all who brought any tier, then score."""
        score, amount = self.score(id), self.amounts["turnover"].get(id) or Fraction(0)
        if amount > 0:
            return (-amount,)
        return (Fraction(0), ("A", "B", "C", None).index(self.tier(id)), 0 if score is None else -score)

    def members(self, tier: str | None) -> list[str]:
        """The accounts of a tier."""
        return sorted(id for id in self.accounts if self.tier(id) == tier)

    # ---- Trouble ----------------------------------------------------------------------------------------

    def at_risk(self, id: str) -> bool:
        """Whether a client shows a sign: of those drawn here, a signal, or turnover that fell by a tenth or stopped."""
        years = sorted(
            (year for year, given in self.accounts[id]["figures"].items() if "turnover" in given and year <= self.last), reverse=True
        )
        if self.accounts[id]["signals"]:
            return True
        if not years or years[0] < self.last - 1:
            return False
        now = self.accounts[id]["figures"][years[0]]["turnover"]
        earlier = [self.accounts[id]["figures"][year]["turnover"] for year in years[1:]]
        if now <= 0:
            return any(each > 0 for each in earlier)
        near = [self.accounts[id]["figures"][year]["turnover"] for year in years[1:] if year >= years[0] - 2]
        return bool(near) and near[0] - now >= near[0] * Fraction(1, 10) and now < near[0]

    def serious(self, id: str) -> bool:
        """Whether it is in serious danger: of those drawn here, one kind of signal alone says so, and nobody shows three signs."""
        return SIGNAL in self.accounts[id]["signals"]

    def silent(self, id: str) -> bool:
        """Whether there is nothing by which to tell."""
        return not self.at_risk(id) and not self.accounts[id]["contacts"]

    def actions(self) -> list[tuple[str, dict[str, Any]]]:
        """All actions, each with its account."""
        return [(id, action) for id, fields in self.accounts.items() for action in fields["actions"]]

    @property
    def dated(self) -> int:
        """How many of them have a day, and how many tiers by hand end on one; those of former clients end unnoticed."""
        by_hand = [id for id in self.having("client", "prospect") if self.accounts[id].get("tier")]
        return len([1 for _, action in self.actions() if action["when"]]) + len(by_hand)

    @property
    def late(self) -> int:
        """Of how many the day has passed."""
        return len([1 for _, action in self.actions() if action["when"] and action["when"] < TODAY])

    def planned(self, person: str) -> Fraction:
        """The hours of this year and later that one of us has to do."""
        mine = [action for _, action in self.actions() if person in action["who"]]
        begins = date(TODAY.year, 1, 1) if self.year_ends == 12 else date(TODAY.year - 1, self.year_ends + 1, 1)
        ahead = [action for action in mine if not action["when"] or action["when"] >= begins]
        return sum((Fraction(action["hours"] or 0) / len(action["who"]) for action in ahead), Fraction(0))

    def open(self, person: str) -> int:
        """How many actions one of us has to do."""
        return len([1 for _, action in self.actions() if person in action["who"]])


HOW_MUCH = ("nothing", "something", "all", "all")
"""What a firm writes down of its clients."""
amounts = st.sampled_from([-40, 0, 1, 10, 10, 25, 60, 200]) | st.integers(-50, 300)
gains = st.integers(1, 300) | st.integers(5, 9).map(lambda power: 2**power)
some_figures = st.fixed_dictionaries({}, optional={name: amounts if name != "hours" else amounts.map(abs) for name in FIGURES})
all_figures = st.fixed_dictionaries({name: gains if name != "margin" else gains | amounts for name in FIGURES})
figures = {
    "nothing": st.just({}),
    "something": st.dictionaries(st.integers(2022, 2026), some_figures, max_size=3),
    "all": st.fixed_dictionaries({2025: all_figures}, optional={2024: all_figures, 2026: all_figures}),
}
marks = {
    "nothing": st.just({}),
    "something": st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.integers(1, 10)),
    "all": st.fixed_dictionaries({key: st.integers(1, 10) for key in WEIGHTS}),
}
CONTACT = {"name": "T. Verhoef", "since": date(2020, 1, 1)}
contacts = {"nothing": st.just([]), "something": st.sampled_from([[], [CONTACT]]), "all": st.just([CONTACT])}
SIGNAL = {"kind": "threatens_to_leave", "on": TODAY - timedelta(days=9)}
MILD = {"kind": "no_reaction", "on": TODAY - timedelta(days=9)}
signals = {"nothing": st.just([]), "something": st.sampled_from([[], [], [], [MILD], [SIGNAL]]), "all": st.just([SIGNAL])}
action = st.fixed_dictionaries(
    {
        "what": st.just("call"),
        "who": st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True),
        "when": st.none() | st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days)),
        "hours": st.none() | st.sampled_from([1, 2, 10, 30]),
    }
)
actions = {"nothing": st.just([]), "something": st.lists(action, max_size=1), "all": st.lists(action, min_size=1, max_size=2)}
by_hand = st.sampled_from("ABC").map(lambda tier: {"is": tier, "why": "x", "by": "jansen", "until": UNTIL})
KINDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "figures": figures,
    "marks": marks,
    "contacts": contacts,
    "signals": signals,
    "actions": actions,
}

KEPT = (FIGURES, ("turnover",), ("turnover",), ("turnover", "margin"), ("margin",), ("margin", "hours"), ())
"""Which figures a firm keeps at all."""


def _keep(figures: dict[int, dict[str, int]], kept: tuple[str, ...]) -> dict[int, dict[str, int]]:
    return {year: {name: value for name, value in given.items() if name in kept} for year, given in figures.items()}


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """A firm of no, one, a few or many accounts, of one status or of several, that knows nothing, something or all of each kind."""
    statuses = draw(
        st.sampled_from([("client",), ("client",), ("client",), ("client", "client", "prospect", "former"), ("prospect", "former")])
    )
    size = draw(st.sampled_from([4, 9, 2, 1, 13, 0]))
    how = {kind: draw(st.sampled_from(("nothing", "something") if kind == "signals" else HOW_MUCH)) for kind in KINDS}
    fields: dict[str, st.SearchStrategy[Any]] = {kind: KINDS[kind][much] for kind, much in how.items()}
    fields |= {"status": st.sampled_from(statuses), "lead": st.none() | st.sampled_from(PEOPLE)}
    each = st.fixed_dictionaries(fields, optional={"tier": by_hand} if draw(st.booleans()) else {})
    alike = size > 1 and draw(st.sampled_from([False, False, False, True]))
    some: list[dict[str, Any]] = [draw(each)] * size if alike else [draw(each) for _ in range(size)]
    limits = draw(
        st.fixed_dictionaries(
            {},
            optional={"largest": st.sampled_from([Decimal("0.2"), Decimal("0.5")]), "top5": st.just(Decimal("0.9")), "hhi": st.just(2500)},
        )
    )
    kept = draw(st.sampled_from(KEPT))
    accounts = {f"c{number:02}": fields | {"figures": _keep(fields["figures"], kept)} for number, fields in enumerate(some)}
    people = {id: draw(st.none() | st.sampled_from([5, 30])) for id in PEOPLE[: draw(st.integers(0, 3))]}
    group = draw(st.lists(st.sampled_from(sorted(accounts)), unique=True)) if accounts else []
    return Ledger(accounts, people, draw(st.sampled_from([12, 12, 6])), limits, tuple(group))
