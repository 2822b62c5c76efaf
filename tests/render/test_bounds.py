"""Texts that would take minutes or gigabytes to show are shown as they were written, and nothing of them is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from weasyprint import HTML

from accountplan.base.markup import MOST_BRACKETS, MOST_CELLS, MOST_LEVELS, find_excess
from accountplan.render.booklet.page import LONG, break_long_words
from accountplan.render.markdown import MOST_LAYERS, to_html

BEYOND = {
    "brackets": "[" * 20_000,
    "brackets that are closed": "[" * 9_999 + "]" * 9_999,
    "pictures": "![" * 9_999,
    "links without an end": "[x](" * 4_999,
    "a wide and long table": "|a" * 3_000 + "|\n" + "|-" * 3_000 + "|\n" + "|\n" * 3_000,
    "lists in one line": "- " * 65 + "x",
    "quotations in one line": "> " * 65 + "x",
    "lists in quotations in one line": "> - " * 30 + "x",
    "numbers in one line": "1. " * 20 + "x",
}


def show(text: str) -> str:
    """The signs of a text, as a page shows them."""
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", to_html(text))))


@pytest.mark.parametrize("text", BEYOND.values(), ids=BEYOND)
def test_h3_markup_beyond_a_bound_is_shown_as_it_was_written(text: str) -> None:
    assert find_excess(text)
    assert show(text) == re.sub(r"\s+", "", text)
    assert len(to_html(text)) < 100_000


def test_h3_markup_within_the_bounds_is_markup() -> None:
    assert to_html("[a](http://b.c) " * MOST_BRACKETS).count("<a ") == MOST_BRACKETS
    columns = 10
    rows = MOST_CELLS // (columns + 2) - 2
    table = "|a" * columns + "|\n" + "|-" * columns + "|\n" + ("|b" * columns + "|\n") * rows
    assert to_html(table).count("<td>") == rows * columns
    assert to_html("- " * MOST_LEVELS + "x").count("<ul>") == MOST_LEVELS
    assert to_html("> " * MOST_LEVELS + "x").count("<blockquote>") == MOST_LEVELS
    assert "<hr>" in to_html("a\n\n" + "* " * 40)


def test_h3_layers_that_no_line_shows_are_bounded_as_well() -> None:
    layers = [level for level in range(1, 40) if "<blockquote>" in to_html("\n\n".join(f"{'>' * each} a" for each in range(1, level)))]
    assert max(layers) == MOST_LEVELS + 1
    deep = "\n".join(f"{'> - ' * (depth % 7)}{' ' * depth}- x" for depth in range(80))
    assert len(re.findall(r"<(?:ul|li|blockquote)\b", to_html(deep))) < MOST_LAYERS * 80


def test_h3_a_word_of_pages_can_be_broken_so_that_it_is_not_laid_out_time_and_again() -> None:
    """A word that is no longer than fits is left alone, and no sign is lost."""
    long = "y" * (2 * LONG + 1)
    root = HTML(string=f"<p>{long} a <b>{long}</b> {long}</p><p>{'z' * LONG}</p>").etree_element
    break_long_words(root)
    first, second = root.iter("p")
    assert len([*first.iter("wbr")]) == 6
    assert [len(part) for part in "".join(first.itertext()).split()] == [len(long), 1, len(long), len(long)]
    assert not [*second.iter("wbr")]
