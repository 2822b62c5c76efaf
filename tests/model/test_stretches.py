"""A long list comes in stretches: each row on exactly one page, and each page beside the next."""

from __future__ import annotations

import pytest

from accountplan.model.stretches import MOST, choose_kept, fill_pages, make_stretches, make_uneven_stretches


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (MOST, 1), (MOST + 1, 2), (2 * MOST, 2), (10_000, 40)])
def test_every_row_stands_on_exactly_one_page(total: int, pages: int) -> None:
    made = make_stretches(total)
    assert len(made) == pages
    assert [row for stretch in made for row in stretch.of(range(total))] == list(range(total))
    assert all(len(stretch.of(range(total))) <= MOST for stretch in made)


def test_a_page_says_which_rows_it_has_and_which_pages_are_beside_it() -> None:
    first, middle, last = make_stretches(5, most=2)
    assert [(each.first, each.last) for each in (first, middle, last)] == [(1, 2), (3, 4), (5, 5)]
    assert [(each.before, each.after) for each in (first, middle, last)] == [(None, 2), (1, 3), (2, None)]


def test_a_list_that_fits_stands_alone() -> None:
    assert make_stretches(3, most=3)[0].alone
    assert not any(each.alone for each in make_stretches(4, most=3))


def test_groups_stay_whole_on_a_page_but_for_one_that_fits_on_none() -> None:
    rows = [("a",) * 3, ("b",) * 2, ("c",), ("d",) * 9, ()]
    pages = fill_pages(rows, 4)
    assert ["".join("".join(group) for group in page) for page in pages] == ["aaa", "bbc", "dddd", "dddd", "d"]
    assert fill_pages([], 4) == [[]]
    assert [len(page) for page in fill_pages([("a",)] * 4, 4)] == [4]


def test_pages_of_several_sizes_know_their_rows_and_neighbours() -> None:
    assert [(each.first, each.last, each.before, each.after) for each in make_uneven_stretches([3, 1, 4])] == [
        (1, 3, None, 2),
        (4, 4, 1, 3),
        (5, 8, 2, None),
    ]
    assert make_uneven_stretches([0])[0].alone


def test_all_rows_of_a_list_that_is_short_enough_are_kept() -> None:
    kept = choose_kept(["a", "b", "a"], most=3, first=1)
    assert (kept.places, kept.left) == ((0, 1, 2), 0)


def test_of_a_long_list_the_first_rows_under_each_thing_are_kept_and_then_as_many_as_fit() -> None:
    """Of a hundred rows only the last is of b: it stays, with the first two of a, and one more of those."""
    kept = choose_kept(["a"] * 99 + ["b"], most=4, first=2)
    assert (kept.places, kept.left) == ((0, 1, 2, 99), 96)
    assert kept.of(range(100)) == [0, 1, 2, 99]


def test_no_more_rows_are_kept_than_fit_however_many_things_there_are() -> None:
    assert choose_kept([[str(number)] for number in range(9)], most=4, first=2).places == (0, 1, 2, 3)
