"""Did you mean ...? One way to find what an unknown word looks like, for keys, ids, words and names on the command line."""

from __future__ import annotations

import pytest

from accountplan.base.alike import MANY, list_alike


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("jansn", ["devries", "jansen"], ["jansen"]),
        ("De Vries", ["devries", "jansen"], ["devries"]),
        ("Status", ["name", "status"], ["status"]),
        ("réputation", ["reputation"], ["reputation"]),
        ("bt", ["by", "on"], ["by"]),
        ("xyz", ["jansen"], []),
        ("", ["jansen"], []),
        ("行政", ["行政", "—"], ["行政"]),
        ("***", ["行政", "—"], []),
    ],
)
def test_what_a_word_looks_like(word: str, known: list[str], meant: list[str]) -> None:
    assert list_alike(word, known) == meant


def test_several_are_given_the_likeliest_first() -> None:
    assert list_alike("water", ["wader", "waters", "fire"], 3) == ["waters", "wader"]


def test_words_that_must_be_more_alike_are_fewer() -> None:
    assert list_alike("margins", ["margin"], least=0.9)
    assert not list_alike("marges", ["margin"], least=0.9)


def test_among_very_many_only_those_that_begin_alike_are_looked_at() -> None:
    many = [f"client-{number}" for number in range(MANY + 1)]
    assert list_alike("client-77x", many)
    assert not list_alike("xlient-77", many)
