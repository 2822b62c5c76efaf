"""Did you mean ...?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.lint.near import did_you_mean, nearest

WORDS = some.text("abcdefg-", min_size=4, max_size=12)


def test_a_slip_of_the_pen_is_understood() -> None:
    assert nearest("jansn", ["jansen", "devries"]) == "jansen"
    assert nearest("de-vries", ["jansen", "devries"]) == "devries"
    assert nearest("Jansen", ["jansen", "devries"]) == "jansen"


def test_a_tier_in_another_case_is_understood() -> None:
    assert nearest("a", ["S", "A", "B"]) == "A"


def test_nothing_is_suggested_when_nothing_is_like_it() -> None:
    assert nearest("xyz", ["jansen", "devries"]) is None
    assert nearest("xyz", []) is None


def test_a_word_of_common_use_is_understood() -> None:
    assert nearest("omzet", ["margin", "turnover"]) == "turnover"
    assert nearest("omzet", ["margin", "hours"]) is None


def test_the_remedy_names_the_word_and_what_else_to_do() -> None:
    otherwise = say("Add it.")
    assert Words("en").say(did_you_mean("jansn", ["jansen"], otherwise)) == "Did you mean “jansen”? Add it."
    assert did_you_mean("xyz", ["jansen"], otherwise) == otherwise


def test_among_very_many_words_one_with_the_same_first_letter_is_found() -> None:
    assert nearest("client-77x", [f"client-{n}" for n in range(2000)]) is not None
    assert nearest("xlient-77", [f"client-{n}" for n in range(2000)]) is None


@given(some.lists(WORDS, min_size=1, max_size=20))
def test_a_known_word_is_nearest_to_itself(words: list[str]) -> None:
    found = nearest(words[0], words)
    assert found is not None
    assert found.replace("-", "") == words[0].replace("-", "")
