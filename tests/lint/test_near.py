"""Did you mean ...?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.lint.near import find_nearest, word_suggestion
from accountplan.model.finding import NOWHERE
from accountplan.model.fix import Fix, NewKey, NewValue, Remedy

WORDS = some.text("abcdefg-", min_size=4, max_size=12)


def test_a_slip_of_the_pen_is_understood() -> None:
    assert find_nearest("jansn", ["jansen", "devries"]) == "jansen"
    assert find_nearest("de-vries", ["jansen", "devries"]) == "devries"
    assert find_nearest("Jansen", ["jansen", "devries"]) == "jansen"


def test_a_tier_in_another_case_is_understood() -> None:
    assert find_nearest("a", ["S", "A", "B"]) == "A"


def test_nothing_is_suggested_when_nothing_is_like_it() -> None:
    assert find_nearest("xyz", ["jansen", "devries"]) is None
    assert find_nearest("xyz", []) is None


def test_a_word_of_common_use_is_understood() -> None:
    assert find_nearest("omzet", ["margin", "turnover"]) == "turnover"
    assert find_nearest("omzet", ["margin", "hours"]) is None


def test_the_remedy_names_the_word_and_what_else_to_do() -> None:
    otherwise = say("Add it.")
    found = word_suggestion("jansn", ["jansen"], otherwise, ("lead",))
    assert Words("en").say(found.help) == "Did you mean “jansen”? Add it."
    assert found.fix == Fix(NewValue("jansen"), safe=False)
    assert word_suggestion("xyz", ["jansen"], otherwise, ("lead",)) == Remedy(otherwise)


def test_a_word_that_is_a_key_gets_another_name_and_keeps_its_value() -> None:
    found = word_suggestion("jansn", ["jansen"], say("Add it."), ("known_by", "jansn", NOWHERE))
    assert found.fix == Fix(NewKey("jansen"), safe=False)


def test_among_very_many_words_one_with_the_same_first_letter_is_found() -> None:
    assert find_nearest("client-77x", [f"client-{n}" for n in range(2000)]) is not None
    assert find_nearest("xlient-77", [f"client-{n}" for n in range(2000)]) is None


@given(some.lists(WORDS, min_size=1, max_size=20))
def test_a_known_word_is_nearest_to_itself(words: list[str]) -> None:
    found = find_nearest(words[0], words)
    assert found is not None
    assert found.replace("-", "") == words[0].replace("-", "")
