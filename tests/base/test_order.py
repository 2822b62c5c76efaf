"""The order of the alphabet."""

from __future__ import annotations

import subprocess
import sys
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyuca import Collator

import letters
from accountplan.base.order import NEAR, make_sort_key


@pytest.mark.parametrize(
    "names",
    [
        ["Eland", "Émile", "Ernst"],
        ["Oslo", "Özil", "Pauw"],
        ["Oker", "Ørsted", "Oslo"],
        ["Aarhus", "Ærø", "Ahoy", "Ångström", "Baan"],
        ["Lodewijk", "Łódź", "Lyon", "Maas"],
        ["Strand", "Straße", "Straten"],
        ["de Boer", "De Wit", "de Zwart"],
        ["Zuid", "Δήμος", "Москва"],
        ["Smit", "’t Hof", "Tuin"],
        ["Van Dam", "van den Berg", "Vandam"],
    ],
)
def test_d1_names_stand_where_the_language_has_them(names: list[str]) -> None:
    assert all(sorted(each, key=make_sort_key) == names for each in permutations(names))


def test_d1_one_letter_stored_in_two_ways_has_one_place() -> None:
    assert sorted(["Énergie b", "E\u0301nergie a", "Énergie c"], key=make_sort_key) == ["E\u0301nergie a", "Énergie b", "Énergie c"]


def test_d1_what_sorts_nothing_by_name_does_not_wait_for_the_alphabet() -> None:
    code = "import sys, accountplan.cli.main, accountplan.pipeline, accountplan.present; print('pyuca' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_short_table_is_cut_from_that_of_the_library() -> None:
    assert NEAR.read_text(encoding="utf-8") == letters.cut_table(), "run: make letters"


WHOLE = Collator()


BORDERS = [(0x00, 0x7F), (0xC0, 0x24F), (0x480, 0x5FF), (0x1E00, 0x1E9E), (0x2000, 0x20BF)]
LETTERS = st.one_of(*(st.characters(min_codepoint=first, max_codepoint=last) for first, last in BORDERS))


@given(st.text(LETTERS, min_size=1).filter(lambda name: name[0].isalnum()))
def test_a_name_has_the_place_that_the_whole_table_gives_it(name: str) -> None:
    assert make_sort_key(name)[0] == WHOLE.sort_key(name)
