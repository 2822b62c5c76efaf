"""The order of folding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accountplan.render.booklet.impose import SIGNATURE, THICKNESS, list_sides

quads = st.integers(1, 60).map(lambda sheets: 4 * sheets)


def pairs(pages: int) -> list[tuple[int, int]]:
    return [(side.left, side.right) for side in list_sides(pages)]


def test_two_sheets_hold_eight_pages() -> None:
    assert pairs(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]


def test_one_sheet_holds_four() -> None:
    assert pairs(4) == [(4, 1), (2, 3)]


@given(quads)
def test_every_page_is_printed_once(pages: int) -> None:
    assert sorted(page for pair in pairs(pages) for page in pair) == list(range(1, pages + 1))


@given(quads)
def test_right_pages_are_odd(pages: int) -> None:
    assert all(left % 2 == 0 and right % 2 == 1 for left, right in pairs(pages))


@given(st.integers(1, 16).map(lambda sheets: 4 * sheets))
def test_both_halves_of_a_side_add_up_to_one_more_than_there_are_pages(pages: int) -> None:
    assert {left + right for left, right in pairs(pages)} == {pages + 1}


@given(quads)
def test_a_sheet_folded_and_turned_reads_on(pages: int) -> None:
    found = pairs(pages)
    for front, back in zip(found[::2], found[1::2], strict=True):
        assert back[0] == front[1] + 1
        assert front[0] == back[1] + 1


def test_more_than_64_pages_are_folded_in_sixteens_the_last_one_thinner() -> None:
    found = pairs(72)
    assert found[:2] == [(16, 1), (2, 15)]
    assert found[8] == (32, 17)
    assert found[-4:] == [(72, 65), (66, 71), (70, 67), (68, 69)]
    assert len(pairs(64)) == 32
    assert pairs(64)[0] == (64, 1)


@given(quads)
def test_only_sheets_within_others_creep_and_both_sides_alike(pages: int) -> None:
    found = list(list_sides(pages))
    assert found[0].creep == 0
    assert all(front.creep == back.creep for front, back in zip(found[::2], found[1::2], strict=True))
    assert max(side.creep for side in found) <= THICKNESS * (SIGNATURE if pages <= 64 else SIGNATURE / 4)
