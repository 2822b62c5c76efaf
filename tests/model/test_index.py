"""The index of a booklet, page by page."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.index import Index, IndexLine


def lines(prefix: str, count: int) -> tuple[IndexLine, ...]:
    """Some lines."""
    return tuple(IndexLine(f"{prefix}{number}", (f"{prefix}.{number}",)) for number in range(count))


@given(st.integers(0, 30), st.integers(0, 30), st.sets(st.integers(1, 59), max_size=6))
def test_the_pages_of_an_index_are_all_of_its_lines_once_and_each_list_begins_once(people: int, accounts: int, cuts: set[int]) -> None:
    whole = Index(lines("p", people), lines("a", accounts))
    total = people + accounts
    bounds = sorted({0, total} | {cut for cut in cuts if cut < total})
    pages = [whole.stretch(start, stop, ()) for start, stop in pairwise(bounds)]
    assert tuple(line for page in pages for line in page.people) == whole.people
    assert tuple(line for page in pages for line in page.accounts) == whole.accounts
    assert sum(page.people_begin for page in pages if page.people) == bool(people)
    assert sum(page.accounts_begin for page in pages if page.accounts) == bool(accounts)
    assert all(not page.accounts for page in pages if page.people and not page.accounts_begin)


def test_a_line_knows_whether_a_column_begins_with_it_by_its_number_in_the_whole() -> None:
    page = Index(lines("p", 3), lines("a", 3)).stretch(2, 6, {2, 4})
    assert [(line.name, line.heads) for line in (*page.people, *page.accounts)] == [
        ("p2", True),
        ("a0", False),
        ("a1", True),
        ("a2", False),
    ]
    assert page.settled
