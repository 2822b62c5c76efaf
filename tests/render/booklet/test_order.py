"""Which page comes after which, and what lies over it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accountplan.render.booklet.order import NOTES, Leaf, Over, find_side, list_overs, order_parts
from accountplan.render.booklet.printed import Spot

Parts = tuple[list[int], list[int], list[int]]
several = st.lists(st.integers(1, 9), min_size=1, max_size=9)
lengths = st.tuples(several, several, several)


@given(lengths)
def test_every_account_and_what_follows_begins_on_a_left_page(parts: Parts) -> None:
    front, accounts, _ = parts
    wanted = range(len(front), len(front) + len(accounts) + 1)
    begins = [number for number, leaf in enumerate(order_parts(*parts).leaves, 1) if leaf.page == 0 and leaf.part in wanted]
    assert len(begins) == len(accounts) + 1
    assert all(find_side(number) == "left" for number in begins)


@given(lengths)
def test_chapters_before_and_after_the_accounts_follow_each_other(parts: Parts) -> None:
    pages = order_parts(*parts).leaves
    assert all(leaf.part != NOTES for leaf in pages[: sum(parts[0])])
    assert all(leaf.part != NOTES for leaf in pages[-sum(parts[2]) - 1 :])


@given(lengths)
def test_every_page_of_every_part_is_there_once_in_order(parts: Parts) -> None:
    pages = [leaf for leaf in order_parts(*parts).leaves if leaf.part != NOTES]
    assert pages == [Leaf(part, page) for part, count in enumerate([*parts[0], *parts[1], *parts[2], 1]) for page in range(count)]


@given(lengths)
def test_pages_for_notes_are_right_pages_and_never_two_together(parts: Parts) -> None:
    pages = order_parts(*parts).leaves
    places = [number for number, leaf in enumerate(pages, 1) if leaf.part == NOTES]
    assert all(number % 2 == 1 for number in places)
    assert all(second - first > 1 for first, second in pairwise(places))


@given(lengths)
def test_the_printed_booklet_is_a_multiple_of_four_with_the_back_cover_last(parts: Parts) -> None:
    made = order_parts(*parts)
    assert len(made.padded) % 4 == 0
    assert 0 <= made.padding < 4
    assert made.padded[-1] == Leaf(sum(map(len, parts)))
    assert made.padded[: len(made.leaves) - 1] == made.leaves[:-1]


def test_a_place_is_on_the_page_of_its_part_plus_its_page_within_it() -> None:
    made = order_parts([1, 2], [2, 1], [2])
    found = made.numbers([{}, {"contents": Spot(0, 0, 0)}, {"a": Spot(0, 0, 0)}, {"b": Spot(0, 0, 0)}, {"index": Spot(1, 0, 0)}])
    assert found == {"contents": 2, "a": 4, "b": 6, "index": 9}


def test_the_running_head_is_the_chapter_except_where_one_begins() -> None:
    made = order_parts([1, 2], [3], [1])
    found = list_overs(
        made, [("cover", ""), ("contents", "Inhoud"), ("a", "Acme"), ("index", "Register")], {"contents": 2, "a": 4, "index": 8}, "Notes"
    )
    assert [over.head for over in found] == ["", "", "Inhoud", "", "Acme", "Acme", "Notes", "", "Notes", "Notes", "Notes", ""]
    assert [over.number for over in found] == ["", "2", "3", "4", "5", "6", "7", "8", "", "", "", ""]


def test_the_cover_stays_bare_on_both_sides() -> None:
    found = list_overs(order_parts([3], [2], [1]), [], {}, "Notes")
    assert found[0] == found[-1] == Over(foot=False)
    assert all(over.foot for over in found[1:-1])
