"""One walk over what a user wrote: a key that it does not see turns red here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, get_args

import pytest
from pydantic.dataclasses import dataclass

from accountplan.lint.registry import list_checks
from accountplan.model.account import Account
from accountplan.model.files import KINDS, NOUNS, Kind
from accountplan.model.finding import NOWHERE
from accountplan.model.keys import CONFIG, About, Form, Line, Thing
from accountplan.model.leaves import ALL, TEXT, Wish, list_leaves, list_names
from accountplan.model.shapes import make_kind_shape, make_shape
from builders import account, portfolio
from filled import filled


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Longer(Account):
    """An account of tomorrow, with one more key of text."""

    motto: Annotated[Line | None, About("What they live by.", "Waar zij naar leven.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Untold(Account):
    """An account with a key that is made of no building block."""

    motto: Annotated[str | None, About("What they live by.", "Waar zij naar leven.")] = None


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_every_noun_is_made_of_building_blocks_and_is_seen(kind: Kind) -> None:
    seen = {found.name for _, _, found in list_leaves(filled(NOUNS[kind]))}
    every = {*list_names(make_kind_shape(kind))}
    holders = {name for name in every if any(other.startswith(f"{name}.") for other in every)}
    assert every - holders <= seen


@pytest.mark.parametrize("kind", KINDS)
def test_a_leaf_stands_where_its_keys_lead(kind: Kind) -> None:
    noun = filled(NOUNS[kind])
    for keys, value, _ in list_leaves(noun):
        assert _at(noun, keys) == value, keys


def _at(noun: Any, keys: tuple[Any, ...]) -> Any:
    for number, key in enumerate(keys):
        if key == NOWHERE:
            return keys[number - 1]
        noun = noun[key] if isinstance(noun, (dict, tuple)) else getattr(noun, f"{key}_" if key in ("is", "from") else key)
    return noun


def test_a_new_key_of_text_is_seen_by_itself() -> None:
    longer = Longer(id="acme", name="Acme", motto="Never dull")
    assert ("motto",) in [keys for keys, _, _ in list_leaves(longer, Wish(TEXT))]


def test_a_key_of_which_nobody_knows_what_it_is_is_refused() -> None:
    with pytest.raises(TypeError, match="no building block"):
        make_shape(Untold)


def test_every_form_and_thing_occurs() -> None:
    found = {(each.form, each.thing) for kind in KINDS for _, _, each in list_leaves(filled(NOUNS[kind]))}
    assert {form for form, _ in found} == {*get_args(Form)}
    assert {thing for _, thing in found} - {None} == {*get_args(Thing)}


@pytest.mark.parametrize("thing", get_args(Thing))
def test_a_rule_looks_whether_what_is_named_exists(thing: Thing) -> None:
    assert f"unknown-{thing}" in list_checks()


def test_a_leaf_says_where_it_stands_and_what_it_is() -> None:
    acme = account(
        contacts=[{"name": "Carla", "known_by": {"jansen": {"last": date(2026, 1, 2)}}}],
        marks={"fit": 7, "payment": [{"by": "bos", "mark": 8, "on": date(2026, 1, 1)}]},
    )
    found = {keys: (value, kind.name, kind.form, kind.thing) for keys, value, kind in list_leaves(acme)}
    assert found["contacts", 0, "known_by", "jansen", NOWHERE] == ("jansen", "contacts.known_by", "id", "person")
    assert found["contacts", 0, "known_by", "jansen", "last"] == (date(2026, 1, 2), "contacts.known_by.last", "date", None)
    assert found["marks", "fit"] == (Decimal(7), "marks", "mark", None)
    assert found["marks", "payment", 0, "by"] == ("bos", "marks.by", "id", "person")
    assert found["status",] == ("client", "status", "choice", None)


def test_what_is_wished_for_comes_and_nothing_else() -> None:
    acme = account(lead="bos", parent="holding", segment={"sector": "water"}, actions=[{"what": "Call", "how": "by phone", "who": "bos"}])
    assert [value for _, value, _ in list_leaves(acme, Wish(thing="person"))] == ["bos", "bos"]
    assert [value for _, value, _ in list_leaves(acme, Wish(TEXT))] == ["Acme", "water", "Call", "by phone"]
    assert [value for _, value, _ in list_leaves(acme, Wish(TEXT, without=frozenset({"actions", "name"})))] == ["water"]
    assert [value for _, value, _ in list_leaves(acme, Wish(TEXT, only=frozenset({"actions.how"})))] == ["by phone"]


def test_a_key_that_is_left_out_must_exist() -> None:
    with pytest.raises(KeyError, match="emial"):
        list_leaves(account(), Wish(TEXT, without=frozenset({"contacts.emial"})))


def test_people_are_walked_by_id() -> None:
    people = portfolio(people={"bos": {"unit": "water"}}).people
    assert (("bos", "unit"), "water") in [(keys, value) for keys, value, _ in list_leaves(people, ALL)]
