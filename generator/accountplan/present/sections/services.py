"""What a client buys of what we sell, and what it does not buy yet."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say
from accountplan.model.bought import STATES, Purchase
from accountplan.present.parts import NOTHING, Edit

from .subject import Subject

YEARS = 3
"""The newest years are shown."""
STATE: dict[str, Text] = {"bought": say("bought"), "open": say("not yet, a chance"), "unfit": say("not for this client")}


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service: what stands under its name, its turnover by year, and whether the client buys it."""

    name: str
    under: tuple[str, ...]
    cells: tuple[str, ...]
    state: str
    bought: bool


@dataclass(frozen=True, slots=True)
class Services:
    """Those of which something is written, bought ones first; ``others`` names the rest of what we sell."""

    years: tuple[str, ...]
    rows: tuple[ServiceRow, ...]
    others: str
    edit: Edit | None


def show_services(subject: Subject) -> Services | None:
    """What is written of our services here; None when nothing is."""
    found = subject.account.services
    if not found:
        return None
    years = sorted({year for each in found.values() for year in each.turnover})[-YEARS:]
    order = sorted(found, key=lambda id: STATES.index(found[id].state))
    return Services(
        years=tuple(map(str, years)),
        rows=tuple(_show_row(subject, id, found[id], years) for id in order),
        others=", ".join(list_others(subject)),
        edit=subject.edit("services"),
    )


def list_others(subject: Subject) -> tuple[str, ...]:
    """The names of the services of which nothing is written here."""
    firm = subject.settings.firm
    return tuple(each.name for id, each in firm.services.items() if id not in subject.account.services)


def _show_row(subject: Subject, id: str, each: Purchase, years: list[int]) -> ServiceRow:
    firm, words = subject.settings.firm, subject.settings.words
    known = firm.services.get(id)
    unit = firm.unit(known.unit) if known and known.unit else ""
    return ServiceRow(
        name=firm.service_name(id),
        under=tuple(part for part in (unit, each.note or "") if part),
        cells=tuple(words.money(each.turnover[year]) if year in each.turnover else NOTHING for year in years),
        state=subject.say(STATE[each.state]),
        bought=each.state == "bought",
    )
