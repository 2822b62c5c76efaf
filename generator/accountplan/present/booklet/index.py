"""The index: our people and theirs, and the clients, each with the pages where they are found."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.days import QUARTER
from accountplan.base.order import alphabetical
from accountplan.base.text import say
from accountplan.model.pages import Chapter
from accountplan.present.sections.people import listed

from .context import BookletContext
from .registry import Chapters
from .waiting import MOST, untiered

PREFIXES = {
    "'s", "'t", "af", "al", "bin", "d'", "da", "de", "del", "den", "der", "des", "di", "dos", "du", "el", "het", "la", "le", "of",
    "op", "ten", "ter", "van", "von", "zu",
}  # fmt: skip
"""What comes before a family name and does not sort it (small letters only: "El Amrani" sorts under E)."""


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One name, and the places where it is found."""

    name: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Both lists, by the alphabet."""

    people: tuple[IndexLine, ...]
    accounts: tuple[IndexLine, ...]


def index(context: BookletContext) -> Chapter:
    """Who is found where."""
    view = Index(_sorted({**_ours(context), **_theirs(context)}), _sorted(_accounts(context)))
    return Chapter("index", context.say(say("Index")), "booklet/index.html", view, names_pages=True)


CHAPTER = Chapters("end", 4, index)


def _sorted(found: dict[str, tuple[str, ...]]) -> tuple[IndexLine, ...]:
    return tuple(IndexLine(name, found[name]) for name in sorted(found, key=alphabetical))


def inverted(name: str) -> str:
    """A name as an index has it: "Rutger van Dam" gives "Dam, Rutger van"."""
    words = name.split()
    if len(words) < 2:
        return name
    first = next((place for place, word in enumerate(words) if place and word in PREFIXES), None)
    if first is None:
        family = next((place for place, word in enumerate(words) if place and word.lower() in PREFIXES), len(words) - 1)
        return f"{' '.join(words[family:])}, {' '.join(words[:family])}"
    family = next((place for place in range(first, len(words)) if words[place] not in PREFIXES), len(words) - 1)
    return f"{' '.join(words[family:])}, {' '.join((*words[:first], *words[first:family]))}"


def _ours(context: BookletContext) -> dict[str, tuple[str, ...]]:
    """Our people: the accounts that they lead, serve or do something for, and the page of the quarter when it names them."""
    found: dict[str, dict[str, None]] = {}
    for account in context.accounts:
        doing = {id for action in account.actions if action.open for id in action.who}
        for id in sorted({*account.people, *doing}):
            found.setdefault(id, {})[context.anchor(account.id)] = None
    for each in context.open:
        if each.action.who and each.action.due(context.today + QUARTER):
            found.setdefault(each.action.who[0], {})["quarter"] = None
    return {inverted(context.portfolio.person(id)): tuple(anchors) for id, anchors in found.items()}


def _theirs(context: BookletContext) -> dict[str, tuple[str, ...]]:
    """Their people who are named on its pages, with the short name of the client."""
    return {
        f"{inverted(contact.name)}, {context.brief(subject.account)}": (context.anchor(subject.account.id),)
        for subject in context.subjects
        for contact in listed(subject)
    }


def _accounts(context: BookletContext) -> dict[str, tuple[str, ...]]:
    """The accounts: at a glance, their own pages, and the watch list when they are on it; those without a tier only at a glance."""
    risky = context.site.risks
    without = {context.full(account): ("glance",) for account, _ in untiered(context)[:MOST]}
    return without | {
        context.full(account): ("glance", context.anchor(account.id), *(("watch",) if account.id in risky else ()))
        for account in context.accounts
    }
