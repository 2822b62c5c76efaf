"""Parts 1 and 2 of the plan: the situation, and the developments of the coming three years."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Wording, say
from accountplan.present.parts import Edit
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import BRIEFLY, ITEM, STATE

from .subject import Empty, Subject
from .unchanged import word_unchanged


@dataclass(frozen=True, slots=True)
class Block:
    """One ``item`` of the plan, such as ``situation.facts``, under its own heading: a text, or a list of texts, or what is missing; ``note`` doubts what is there."""

    item: str
    title: str
    text: str
    items: tuple[str, ...]
    note: str
    empty: Empty | None


@dataclass(frozen=True, slots=True)
class Texts:
    """A part of the plan that consists of texts: ``lead`` at full width, then ``pair`` side by side; ``nothing`` when all are absent."""

    heading: str
    lead: tuple[Block, ...]
    pair: tuple[Block, ...]
    nothing: str
    edit: Edit | None


def show_situation(subject: Subject) -> Texts:
    """Part 1."""
    plan = subject.account.situation
    lead = [show_block(subject, f"situation.{key}", getattr(plan, key) or "") for key in ("history", "business", "facts")]
    pair = [show_block(subject, f"situation.{key}", "", getattr(plan, key)) for key in ("opportunities", "threats")]
    return _show_texts(subject, "situation", say("Situation"), lead, pair)


def show_developments(subject: Subject) -> Texts:
    """Part 2."""
    plan = subject.account.developments
    pair = [show_block(subject, f"developments.{key}", getattr(plan, key) or "") for key in ("market", "competition")]
    lead = [show_block(subject, "developments.strategy", plan.strategy or "")]
    return _show_texts(subject, "developments", say("Developments to {year}", year=str(subject.settings.firm.horizon)), lead, pair)


def _show_texts(subject: Subject, part: str, heading: Wording, lead: list[Block | None], pair: list[Block | None]) -> Texts:
    there, beside = tuple(each for each in lead if each), tuple(each for each in pair if each)
    return Texts(subject.say(heading), there, beside, "" if there or beside else word_nothing_asked(subject), subject.edit(part))


def list_written_blocks(texts: Texts) -> tuple[Block, ...]:
    """The items that hold a text, those that stand side by side first."""
    return tuple(each for each in (*texts.pair, *texts.lead) if each.text.strip())


def word_nothing_asked(subject: Subject) -> str:
    """Why an empty part is not wrong."""
    tier = subject.score.tier
    if tier is None:
        return subject.say(say("Nothing is recorded here, and nothing is asked for without a tier."))
    return subject.say(say("Nothing is recorded here, and tier {tier} does not ask for it.", tier=tier))


def show_block(subject: Subject, item: str, text: str, items: tuple[str, ...] = ()) -> Block | None:
    """One item; None when it is neither there nor asked for."""
    title = subject.say(BRIEFLY.get(item, ITEM[item]) if subject.measure.narrow else ITEM[item])
    if text.strip() or items:
        return Block(item, title, text, items, word_doubt(subject, item), None)
    if empty := subject.missing(item):
        return Block(item, title, "", (), "", empty)
    note = word_doubt(subject, item)
    return Block(item, title, "", (), note, None) if note else None


def word_doubt(subject: Subject, item: str) -> str:
    """What is wrong with an item that is there, or why it may be left out; empty when all is well.

    Where the head of the section says that all of it is old, its items do not say so again; on paper no head does.
    """
    state = subject.item(item)
    if state is None or state.state in ("present", "missing"):
        return ""
    if state.state == "old" and not subject.measure.narrow and word_unchanged(subject, item.partition(".")[0]):
        return ""
    word = capitalise(subject.say(STATE[state.state]))
    reason = subject.say(state.reason)
    return f"{word}: {reason}" if reason else f"{word}."
