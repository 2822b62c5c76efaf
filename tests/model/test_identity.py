"""Items can be told apart: what is the same in two versions of a plan, whatever was done to the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.model import identity
from accountplan.model.account import Action, Assignment, Contact, EvaluationNote, Objective, Proposal, RaterMark, Signal, Waiver
from accountplan.model.identity import Matched, make_key, match_items
from accountplan.model.shapes import Either, Record, Row, Shape, Table, make_kind_shape
from builders import exact

WORDS = st.sampled_from(["Call the director", "call  the Director", "Phone the director", "Draw a map", "Write a letter", "Visit the yard"])
ACTIONS = st.lists(
    st.builds(
        Action,
        what=WORDS,
        who=st.sampled_from([(), ("bos",), ("smit",)]),
        when=st.sampled_from([None, date(2026, 12, 1), date(2027, 1, 5)]),
    ),
    max_size=8,
)


def actions(*texts: str, **fields: Any) -> list[Action]:
    return [Action(what=text, **fields) for text in texts]


def said(action: Action) -> tuple[Any, ...]:
    return make_key(action), action.who, action.when


def mirrored(matched: Matched) -> Matched:
    return Matched(tuple(sorted((other, one) for one, other in matched.pairs)), matched.gone, matched.new)


def both_ways(before: Sequence[Any], after: Sequence[Any]) -> Matched:
    """What is matched, when it is the same from the other side."""
    found = match_items(before, after)
    assert match_items(after, before) == mirrored(found)
    return found


def test_an_action_in_other_words_is_the_same() -> None:
    found = both_ways(actions("Call the director about the dikes"), actions("Phone the director about the dikes in spring"))
    assert found == Matched(((0, 0),), (), ())


def test_an_action_in_all_other_words_is_another() -> None:
    assert both_ways(actions("Call the director"), actions("Draw a map of the yard")) == Matched((), (0,), (0,))


def test_an_action_on_another_day_by_somebody_else_at_another_place_is_the_same() -> None:
    before = [*actions("Draw a map", who="bos", when=date(2026, 12, 1)), *actions("Call Carla")]
    after = [*actions("Call Carla"), *actions("Draw a map", who="smit", when=date(2027, 3, 1))]
    assert both_ways(before, after).pairs == ((0, 1), (1, 0))


def test_of_a_split_action_the_more_alike_part_goes_on_and_the_other_is_new() -> None:
    before = actions("Draw a map of the yard and write to the board")
    after = actions("Write to the board", "Draw a map of the yard and send it")
    assert both_ways(before, after) == Matched(((0, 1),), (0,), ())


def test_two_actions_that_change_places_keep_who_they_are() -> None:
    assert both_ways(actions("Draw a map", "Call Carla"), actions("Call Carla", "Draw a map")).pairs == ((0, 1), (1, 0))


def test_two_that_are_the_same_pair_in_their_order_and_a_third_is_new() -> None:
    assert both_ways(actions("Call", "Call"), actions("Call", "Call", "Call")) == Matched(((0, 0), (1, 1)), (2,), ())


def test_of_two_with_the_same_words_the_one_of_the_same_day_is_the_same() -> None:
    before = [*actions("Call", when=date(2026, 12, 1)), *actions("Call", when=date(2027, 1, 5))]
    after = [*actions("Call", when=date(2027, 1, 5)), *actions("Call", when=date(2027, 2, 1))]
    assert both_ways(before, after).pairs == ((0, 1), (1, 0))


def test_a_list_that_was_emptied_has_only_gone_items_and_one_that_was_begun_only_new_ones() -> None:
    assert both_ways(actions("Call", "Draw"), []) == Matched((), (), (0, 1))
    assert both_ways([], []) == Matched((), (), ())


def test_of_what_is_equally_alike_the_nearest_pair() -> None:
    found = both_ways(actions("Call the director 1", "Call the director 2"), actions("Call the director 3", "Call the director 4"))
    assert found.pairs == ((0, 0), (1, 1))


def test_the_nearest_is_the_same_though_another_stands_before_it() -> None:
    before = actions("Draw a map", "Call the director 1")
    assert both_ways(before, actions("Call the director 2", "Call the director 3")).pairs == ((1, 1),)


def test_two_texts_are_as_alike_from_either_side() -> None:
    """Of these difflib says 59% from one side, and 63% from the other."""
    both_ways(actions("visit write board letter"), actions("of write yard the"))


def test_an_objective_is_known_by_its_id_whatever_it_says() -> None:
    before = [Objective(id="growth", measure="turnover a year"), Objective(id="work", measure="hours a year")]
    after = [Objective(id="work", measure="turnover a year"), Objective(id="growth", measure="hours a year")]
    assert both_ways(before, after).pairs == ((0, 1), (1, 0))


def test_an_objective_with_another_id_is_known_by_what_it_measures() -> None:
    before = [Objective(id="growth", kind="turnover", measure="turnover a year")]
    assert both_ways(before, [Objective(id="more", kind="turnover", measure="Turnover a year")]).pairs == ((0, 0),)


def test_objectives_that_say_nothing_besides_their_ids_are_not_the_same() -> None:
    assert both_ways([Objective(id="growth")], [Objective(id="work")]).pairs == ()


def test_a_contact_keeps_who_she_is_when_promoted_or_misspelt_but_is_not_her_colleague() -> None:
    before = [Contact(name="Carla Smit", function="buyer")]
    assert both_ways(before, [Contact(name="carla  smit", function="director")]).pairs == ((0, 0),)
    assert both_ways(before, [Contact(name="Carla Smits")]).pairs == ((0, 0),)
    assert both_ways(before, [Contact(name="Karel Smit", function="buyer")]).pairs == ()


@pytest.mark.parametrize(
    ("before", "after", "other"),
    [
        (
            Assignment(name="Inspection of dikes"),
            Assignment(name="Inspection of all dikes", start=date(2026, 1, 1)),
            Assignment(name="Bridge"),
        ),
        (Proposal(name="New quay", stage="talk"), Proposal(name="New quays", stage="won"), Proposal(name="Bridge", stage="talk")),
        (
            EvaluationNote(on=date(2026, 1, 1), text="All is well with the dikes"),
            EvaluationNote(on=date(2026, 1, 2), text="All is well with the dikes."),
            EvaluationNote(on=date(2026, 6, 1), text="Carla has left us"),
        ),
        (
            Signal(kind="no_reaction", on=date(2026, 1, 1)),
            Signal(kind="no_reaction", on=date(2026, 1, 1), note="Three letters"),
            Signal(kind="no_reaction", on=date(2026, 5, 1)),
        ),
        (
            RaterMark(by="bos", on=date(2026, 1, 1), mark=exact(7)),
            RaterMark(by="bos", on=date(2026, 5, 1), mark=exact(8)),
            RaterMark(by="boss", on=date(2026, 1, 1), mark=exact(7)),
        ),
        (
            Waiver(reason="Sole supplier", until=date(2027, 1, 1), item="developments.market"),
            Waiver(reason="It is a monopoly", until=date(2028, 1, 1), item="developments.market"),
            Waiver(reason="Sole supplier", until=date(2027, 1, 1), item="developments.strategy"),
        ),
    ],
)
def test_each_kind_of_item_has_what_makes_it_the_same(before: Any, after: Any, other: Any) -> None:
    assert both_ways([before], [other, after]) == Matched(((0, 1),), (0,), ())


def listed(whole: Shape) -> Iterator[str]:
    """The nouns of which there are lists."""
    match whole:
        case Row(item=Record(noun=noun) as item):
            yield noun
            yield from listed(item)
        case Record(fields=fields):
            for field in fields.values():
                yield from listed(field.shape)
        case Table(value=value):
            yield from listed(value)
        case Either(options):
            for each in options:
                yield from listed(each)


def test_every_noun_that_a_plan_has_a_list_of_has_an_identity() -> None:
    nouns = {*listed(make_kind_shape("account")), *listed(make_kind_shape("group")), "Resolution"}  # what meetings decide
    assert nouns == {noun.__name__ for noun in identity._TRAITS}


def test_a_key_makes_no_difference_between_capitals_and_spaces() -> None:
    assert make_key(Contact(name="Carla  Smit")) == make_key(Contact(name="carla smit")) != make_key(Contact(name="Carla Smits"))


def test_too_many_texts_are_not_compared_one_by_one() -> None:
    many = actions(*(f"Call the director about dike {number}" for number in range(100)))
    found = match_items(many, actions(*(f"Phone the director about dike {number}" for number in range(100))))
    assert (len(found.pairs), len(found.new), len(found.gone)) == (0, 100, 100)


@given(ACTIONS, ACTIONS)
def test_each_item_is_in_exactly_one_place(before: list[Action], after: list[Action]) -> None:
    found = both_ways(before, after)
    assert sorted([*(one for one, _ in found.pairs), *found.gone]) == [*range(len(before))]
    assert sorted([*(other for _, other in found.pairs), *found.new]) == [*range(len(after))]


@given(ACTIONS)
def test_a_list_is_itself_in_order(items: list[Action]) -> None:
    assert match_items(items, items) == Matched(tuple((place, place) for place in range(len(items))), (), ())


@given(ACTIONS.flatmap(lambda items: st.tuples(st.just(items), st.permutations(items))))
def test_in_another_order_each_item_finds_itself(lists: tuple[list[Action], list[Action]]) -> None:
    before, after = lists
    found = match_items(before, after)
    assert (found.new, found.gone) == ((), ())
    assert all(said(before[one]) == said(after[other]) for one, other in found.pairs)
