"""The relationship itself: signs that it may end (S30), what was given and received (S17, S21), and how far partnership has come (S23)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.base.text import Day, say
from accountplan.model.account import PARTNERSHIP_SIGNS, BalanceItem, Gift, Leaning, Signal
from accountplan.model.analysis import Sign
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.spelled import capitalise, spell_number, uncapitalise
from accountplan.present.vocabulary import BALANCE, DEMAND, DIRECTION, PARTNERSHIP, SIGNAL

from .danger import word_rule
from .subject import Subject


@dataclass(frozen=True, slots=True)
class SignRow:
    """One sign that the client may leave: written down, or computed from the plan's own data; ``open`` while it is not put right, with the ``step`` that helps."""

    text: str
    when: str
    by: Link | None
    open: bool
    step: str = ""


@dataclass(frozen=True, slots=True)
class Signals:
    """All signs, the open ones first, and what the firm calls serious."""

    rows: tuple[SignRow, ...]
    rule: str
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """Something given or received; ``weight`` is 1 to 3."""

    day: str
    direction: str
    what: str
    kind: str
    weight: str


@dataclass(frozen=True, slots=True)
class Balance:
    """What we gave and what they gave, the newest first, and how it leans."""

    leans: str
    rows: tuple[BalanceRow, ...]
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class GiftRow:
    """One gift; ``over`` when it is worth more than the firm allows."""

    what: str
    day: str
    to: str
    by: Link | None
    value: str
    over: bool
    meets: str


@dataclass(frozen=True, slots=True)
class Gifts:
    """Gifts, the newest first."""

    rows: tuple[GiftRow, ...]
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class Step:
    """One of the ten signs of partnership, and what shows it."""

    name: str
    shown: str


@dataclass(frozen=True, slots=True)
class Partnership:
    """The signs that are there and those that are not."""

    heading: str
    there: tuple[Step, ...]
    absent: str
    note: str
    edit: Edit | None


def show_signals(subject: Subject) -> Signals | None:
    """Signs written in the plan and signs computed; None when there are none."""
    today, written = subject.settings.today, sorted(subject.account.signals, key=lambda each: -each.on.toordinal())
    risk = subject.risk
    computed = [sign for sign in risk.signs if sign.computed] if risk else []
    rows = (
        *(_show_written_sign(subject, each) for each in written if each.open(today)),
        *(_show_computed_sign(subject, each) for each in computed),
    )
    rows += tuple(_show_written_sign(subject, each) for each in written if not each.open(today))
    rule = word_rule(subject.settings) if risk else ""
    return Signals(rows, rule, subject.edit("signals")) if rows else None


def _show_written_sign(subject: Subject, each: Signal) -> SignRow:
    kind, waiting = subject.say(SIGNAL[each.kind]), each.open(subject.settings.today)
    when = subject.settings.words.day(each.on, "medium")
    if not waiting and each.resolved:
        when = subject.say(say("{day}, put right on {resolved}", day=Day(each.on, "medium"), resolved=Day(each.resolved, "medium")))
    return SignRow(
        f"{kind}: {each.note}" if each.note else f"{kind}.",
        when,
        subject.person(each.by),
        waiting,
        subject.settings.step(each.kind) if waiting else "",
    )


def _show_computed_sign(subject: Subject, sign: Sign) -> SignRow:
    return SignRow(subject.say(sign.text), subject.say(say("computed")), None, open=True, step=subject.settings.step(sign.kind))


def show_balance(subject: Subject) -> Balance | None:
    """The balance of giving and receiving; None when nothing is recorded."""
    items = sorted(subject.account.balance, key=lambda each: each.on, reverse=True)
    if not items:
        return None
    leans = _word_leaning(subject, subject.account.leaning, subject.account.given, subject.account.received)
    return Balance(leans, tuple(_show_balance_row(subject, each) for each in items), subject.edit("balance"))


def _word_leaning(subject: Subject, leaning: Leaning, given: int, received: int) -> str:
    """How the balance leans, by weight."""
    if leaning == "given":
        return subject.say(say("We gave more than we received: a weight of {given} against {received}.", given=given, received=received))
    if leaning == "received":
        return subject.say(say("We received more than we gave: a weight of {received} against {given}.", given=given, received=received))
    return subject.say(say("What we gave and received is in balance: a weight of {given} each.", given=given))


def _show_balance_row(subject: Subject, each: BalanceItem) -> BalanceRow:
    return BalanceRow(
        day=subject.settings.words.day(each.on, "medium"),
        direction=subject.say(DIRECTION[each.direction]),
        what=each.what,
        kind=subject.say(BALANCE[each.kind]) if each.kind else NOTHING,
        weight=str(each.weight),
    )


def show_gifts(subject: Subject) -> Gifts | None:
    """Gifts with the demands that they meet; None when there are none."""
    items = sorted(subject.account.gifts, key=lambda each: each.on, reverse=True)
    return Gifts(tuple(_show_gift(subject, each) for each in items), subject.edit("gifts")) if items else None


def _show_gift(subject: Subject, each: Gift) -> GiftRow:
    limit = subject.settings.firm.gift_limit
    return GiftRow(
        what=each.what,
        day=subject.settings.words.day(each.on, "medium"),
        to=each.to,
        by=subject.person(each.by),
        value=subject.settings.words.money(each.value) if each.value is not None else NOTHING,
        over=each.over(limit),
        meets=subject.say(say("{n} of {all}", n=len(set(each.meets)), all=len(DEMAND))),
    )


def show_partnership(subject: Subject) -> Partnership | None:
    """The ladder of partnership; None when nobody wrote about it."""
    plan = subject.account.partnership
    if not plan.signs and not plan.note:
        return None
    signs: Mapping[str, str] = {str(sign): shown for sign, shown in plan.signs.items()}
    absent = [subject.say(PARTNERSHIP[sign]) for sign in PARTNERSHIP_SIGNS if sign not in signs]
    return Partnership(
        heading=capitalise(subject.say(say("{number} of the ten signs of partnership", number=spell_number(len(plan.signs))))),
        there=tuple(Step(subject.say(PARTNERSHIP[sign]), shown) for sign in PARTNERSHIP_SIGNS if (shown := signs.get(sign))),
        absent="; ".join(uncapitalise(name) for name in absent),
        note=plan.note or "",
        edit=subject.edit("partnership"),
    )
