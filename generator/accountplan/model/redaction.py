"""What a client may see of its plan (S32): a portfolio with nothing in it but the keys that the format calls fit for the client.

Everything that is computed and shown comes from such a portfolio, so that nothing else can slip through: no mark, margin, threat, risk or signal, no
other client, and nothing that a key of later holds, as a key is left out unless its `About` says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from .account import Account
from .criteria import Criteria, Criterion
from .finding import Keys
from .keys import About
from .leaves import TEXT, Wish, list_leaves
from .people import Person, gone
from .portfolio import Portfolio

Noun = TypeVar("Noun")
ID = "client"
"""The id of the account, and of whatever must have one: what a firm calls its files is its own affair."""
LEAST = 4
"""Shorter names are words as well, and are not looked for."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A text of the client's edition that names somebody else: where it stands, and the name."""

    keys: Keys
    name: str


def redact(portfolio: Portfolio, id: str, today: date) -> Portfolio:
    """Only this account, those of us whom its edition names, and what the firm is called; without files, so that nothing leads back to them."""
    left = gone(portfolio.people, today)
    kept = _redact_account(portfolio.accounts[id])
    known = [each for each in _list_people(kept) if each in portfolio.people and each not in left]
    names = {each: f"p{number}" for number, each in enumerate(dict.fromkeys(known), start=1)}
    return Portfolio(
        firm=redact_noun(portfolio.firm),
        criteria=Criteria(criteria={"fit": Criterion(weight=Decimal(1))}),
        people={names[each]: _redact_person(portfolio.people[each]) for each in names},
        accounts={ID: _rename(kept, names)},
    )


def redact_noun(noun: Noun) -> Noun:
    """A noun with the keys that are fit for the client; every other one as if nobody had written it.

    An id that must be there is a word that says nothing. TypeError when any other key that must be there is not fit.
    """
    whole: Any = noun
    kept = {each.name: _redact_value(getattr(whole, each.name)) for each in fields(whole) if _is_fit(type(whole), each.name)}
    if "id" in {each.name for each in fields(whole)}:
        kept["id"] = ID
    made: Noun = type(whole)(**{_find_alias(type(whole), name): value for name, value in kept.items()})
    return made


def list_slips(portfolio: Portfolio, id: str, today: date) -> list[Slip]:
    """The texts of a client's edition that name another account, or whoever competes with us for this one: with their place in the plan.

    Accounts that belong to this one, or it to them, are no others to the client.
    """
    account = portfolio.accounts[id]
    others = [each for each in portfolio.accounts.values() if each.id not in (id, account.parent) and each.parent != id]
    own = {each.casefold() for each in (account.name, account.short, *account.formerly) if each}
    whole = {each for other in others for each in (other.name, other.legal_name) if each}
    whole |= {each.name for each in account.competitors}
    short = {each.short for each in others if each.short}
    shown = list_leaves(redact(portfolio, id, today).accounts[ID], Wish(TEXT))
    texts = [(keys, _drop_own_names(text, own)) for keys, text, _ in shown if keys != ("name",)]
    return [Slip(keys, name) for keys, text in texts for name in sorted(whole | short) if _names(text, name, exactly=name not in whole)]


def _drop_own_names(text: str, own: Collection[str]) -> str:
    """The text without the client's own names, of which the name of another can be a part."""
    if not own:
        return text
    return re.sub("|".join(re.escape(each) for each in sorted(own, key=len, reverse=True)), " ", text, flags=re.IGNORECASE)


def _names(text: str, name: str, *, exactly: bool) -> bool:
    """Whether a text names somebody; a short name is a common word as well, and so must stand as it is written."""
    flags = re.NOFLAG if exactly else re.IGNORECASE
    return len(name) >= LEAST and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags) is not None


def _redact_account(account: Account) -> Account:
    """The account with the actions and objectives that are shared. What is done is told by its status, as a result is not for the client; what is an
    amount of money by its unit, as neither is the kind of an objective.
    """
    shared = replace(
        account,
        status="client",
        actions=tuple(replace(each, status=each.state) for each in account.actions if each.shared),
        objectives=tuple(replace(each, unit="money" if each.money else each.unit) for each in account.objectives if each.shared),
    )
    return redact_noun(shared)


def _redact_person(person: Person) -> Person:
    return redact_noun(person)


def _is_fit(noun: Any, name: str) -> bool:
    return any(isinstance(each, About) and each.client for each in noun.__pydantic_fields__[name].metadata)


def _find_alias(noun: Any, name: str) -> str:
    return noun.__pydantic_fields__[name].alias or name


def _redact_value(value: Any) -> Any:
    """What a fit key holds: its nouns redacted as well. A mapping has no keys that say for whom they are: TypeError."""
    if isinstance(value, Mapping):
        raise TypeError("a mapping cannot be fit for the client as a whole")
    if isinstance(value, tuple):
        return tuple(_redact_value(each) for each in value)
    return redact_noun(value) if is_dataclass(value) else value


def _list_people(account: Account) -> Iterator[str]:
    """The ids of those of us whom it names, in order."""
    return (value for _, value, _ in list_leaves(account, Wish(thing="person")))


def _rename(value: Any, names: Mapping[str, str]) -> Any:
    """The account with other ids for those of us whom it names; who has none is left out."""
    at = {keys: names.get(person) for keys, person, _ in list_leaves(value, Wish(thing="person"))}
    return _rename_below(value, (), at)


def _rename_below(value: Any, keys: Keys, at: Mapping[Keys, str | None]) -> Any:
    if keys in at:
        return at[keys]
    if isinstance(value, tuple):
        made = [_rename_below(each, (*keys, index), at) for index, each in enumerate(value)]
        return tuple(each for each in made if each is not None)
    if is_dataclass(value) and not isinstance(value, type):
        held: Any = value
        return replace(held, **{each.name: _rename_below(getattr(held, each.name), (*keys, each.name), at) for each in fields(held)})
    return value
