"""Who else wants to work for a client: what makes them strong and weak there, and what came of the proposals on which we met them."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Wording, say
from accountplan.model.account import Competitor, Proposal
from accountplan.present.parts import Edit

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Rival:
    """One competitor; ``met`` are the proposals that name it, each with how it ended or where it stands."""

    name: str
    strength: str
    weakness: str
    notes: str
    met: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Competitors:
    """All competitors at a client."""

    rows: tuple[Rival, ...]
    edit: Edit | None


def show_competitors(subject: Subject) -> Competitors | None:
    """Those of the list, then those that only a proposal names; None when there are none."""
    rows = tuple(show_rival(subject, each) for each in list_competitors(subject))
    return Competitors(rows, subject.edit("competitors")) if rows else None


def list_competitors(subject: Subject) -> tuple[Competitor, ...]:
    """Those of the list, then those that only a proposal names."""
    listed, named = subject.account.competitors, dict.fromkeys(each.competitor for each in subject.account.proposals if each.competitor)
    others = (Competitor(name=name) for name in named if not any(each.is_called(name) for each in listed))
    return (*listed, *others)


def show_rival(subject: Subject, each: Competitor) -> Rival:
    """One competitor as a row."""
    met = tuple(subject.say(_word_met(subject, proposal)) for proposal in each.list_met(subject.account.proposals))
    return Rival(each.name, each.strength or "", each.weakness or "", each.notes or "", met)


def _word_met(subject: Subject, proposal: Proposal) -> Wording:
    """A proposal on which we met a competitor, with what it is worth."""
    if proposal.value is None:
        return say("{proposal}, {stage}", proposal=proposal.name, stage=subject.settings.stage(proposal.stage))
    value = subject.settings.words.money(proposal.value)
    return say("{proposal} ({value}), {stage}", proposal=proposal.name, value=value, stage=subject.settings.stage(proposal.stage))
