"""Texts that the parser cannot follow: each slip is explained at its place, and costs one key or one item."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan.base.text import Text
from accountplan.base.words import Words
from accountplan.load.recover import read_yaml

ENGLISH = Words("en")


def told(text: str) -> list[tuple[int, int, str]]:
    """Line, column and sentence of each problem."""
    return [(problem.line, problem.column, ENGLISH.say(problem.message)) for problem in read_yaml(text).problems]


SLIPS: dict[str, tuple[str, int, int, str, object]] = {
    "a tab as indentation": ("a:\n\tb: 1\nc: 2", 2, 1, "There is a tab here", {"a": {"b": None}, "c": 2}),
    "a tab after spaces": ("a:\n  - x\n  \t- y\nc: 2", 3, 3, "There is a tab here", {"a": None, "c": 2}),
    "a tab in a text block": ("a: |\n  x\n\ty\nc: 2", 3, 1, "There is a tab here", {"a": None, "c": 2}),
    "an open double quote": ('a: "x\nb: 1\nc: 2', 1, 4, "The quote that opens here", {"a": None, "b": 1, "c": 2}),
    "an open single quote": ("a: 'x\nb: 1\nc: 2", 1, 4, "The quote that opens here", {"a": None, "b": 1, "c": 2}),
    "an apostrophe within quotes": ("a: 'client's plan'\nc: 2", 1, 11, "The text between quotes ends here", {"a": None, "c": 2}),
    "quotes within quotes": ('a: "say "hi" now"\nc: 2', 1, 9, "The text between quotes ends here", {"a": None, "c": 2}),
    "text after quotes": ('a: "x" y\nc: 2', 1, 6, "The text between quotes ends here", {"a": None, "c": 2}),
    "a path of Windows": ('a: "C:\\Users"\nc: 2', 1, 7, "Between double quotes a backslash", {"a": None, "c": 2}),
    "half a letter": ('a: "\\ud800"\nc: 2', 1, 5, "Between double quotes a backslash", {"a": None, "c": 2}),
    "a second colon": ("a: b: c\nc: 2", 1, 5, "There is a second colon", {"a": None, "c": 2}),
    "a second colon in a list": ("a:\n  - b: c: d\n  - e: 1\nc: 2", 2, 9, "There is a second colon", {"a": [{"e": 1}], "c": 2}),
    "no colon": ("a: 1\nfoo bar\nc: 2", 2, 1, "This line has no colon", {"a": 1, "c": 2}),
    "a box to tick off": ("a: 1\nb:\n  - [ ] Call them\nc: 2", 3, 3, "A box to tick off", {"a": 1, "b": None, "c": 2}),
    "a box behind a star": ("a: 1\nb:\n  * [x] Call them\nc: 2", 3, 3, "A box to tick off", {"a": 1, "b": None, "c": 2}),
    "a box that is ticked, with a colon": ("a: 1\nb:\n  - [x] Call: now\nc: 2", 3, 3, "A box to tick off", {"a": 1, "b": None, "c": 2}),
    "no colon in the first line": ("foo\na: 1\nc: 2", 1, 1, "This line has no colon", {"a": 1, "c": 2}),
    "no space after a colon": ("a:1\nb: 1\nc: 2", 1, 2, "A space is missing", {"b": 1, "c": 2}),
    "no space after a later colon": ("b: 1\na:1\nc: 2", 2, 2, "A space is missing", {"b": 1, "c": 2}),
    "no space after a colon above more": ("a:1\n  b: 2\nc: 2", 1, 2, "A space is missing", {"c": 2}),
    "an open brace": ("a: {b: 1\nc: 2", 1, 4, "The “{” that opens here", {"a": None, "c": 2}),
    "an open bracket": ("a: [b, d\nc: 2", 1, 4, "The “[” that opens here", {"a": None, "c": 2}),
    "an open bracket at the end": ("c: 2\na: [b, d", 2, 4, "The “[” that opens here", {"a": None, "c": 2}),
    "no comma between braces": ("a: {b: 1 d: 2}\nc: 2", 1, 11, "A “}” or a comma", {"a": None, "c": 2}),
    "no comma after quotes": ('a: {b: "x" d: 2}\nc: 2', 1, 12, "A “}” or a comma", {"a": None, "c": 2}),
    "a brace too many": ("a: {b: 1}}\nc: 2", 1, 10, "This “}” closes nothing", {"a": None, "c": 2}),
    "a bracket alone": ("a: ]\nc: 2", 1, 4, "This “]” closes nothing", {"a": None, "c": 2}),
    "a star": ("a: *bold* text\nc: 2", 1, 4, "A text cannot begin with “*”", {"a": None, "c": 2}),
    "two stars": ("a: **bold** text\nc: 2", 1, 4, "A text cannot begin with “*”", {"a": None, "c": 2}),
    "a star between words": ("a: *three stars* hotel\nc: 2", 1, 4, "A text cannot begin with “*”", {"a": None, "c": 2}),
    "an at sign": ("a: @x\nc: 2", 1, 4, "A text cannot begin with “@”", {"a": None, "c": 2}),
    "a backtick": ("a: `x`\nc: 2", 1, 4, "A text cannot begin with “`”", {"a": None, "c": 2}),
    "a per cent sign": ("a: %x\nc: 2", 1, 4, "A text cannot begin with “%”", {"a": None, "c": 2}),
    "an ampersand": ("a: & x\nc: 2", 1, 4, "A text cannot begin with “&”", {"a": None, "c": 2}),
    "a comma": ("a: , x\nc: 2", 1, 4, "A text cannot begin with “,”", {"a": None, "c": 2}),
    "a question mark": ("a: ? x\nc: 2", 1, 4, "A text cannot begin with “?”", {"a": None, "c": 2}),
    "a directive": ("%foo\nc: 2", 1, 1, "A line cannot begin with", {"c": 2}),
    "a greater-than sign": ("a: > 5 days\nc: 2", 1, 4, "Nothing else can follow “>”", {"a": None, "c": 2}),
    "a bar with text": ("a: | x\n  y\nc: 2", 1, 4, "Nothing else can follow “|”", {"a": None, "c": 2}),
    "a list behind a key": ("a: - x\nc: 2", 1, 4, "A list cannot begin on the line of its key", {"a": None, "c": 2}),
    "a dash out of line": ("a:\n  - x\n - y\nc: 2", 3, 2, "This dash is not in line", {"a": ["x", "y"], "c": 2}),
    "a key in a list": ("a:\n  - x\n  b: 1\nc: 2", 3, 3, "The indentation of this line", {"a": ["x"], "c": 2}),
    "too little indentation": ("a:\n    b: 1\n  d: 2\nc: 2", 3, 3, "The indentation of this line", {"a": {"b": 1, "d": 2}, "c": 2}),
    "too much indentation": ("a: 1\n  b: 2\nc: 2", 2, 3, "The indentation of this line", {"a": None, "c": 2}),
    "a block that jumps back": ("a: |\n    x\n  y\nc: 2", 3, 3, "The indentation of this line", {"a": None, "c": 2}),
    "text after the end": ("c: 2\n...\nb: 2", 2, 1, "A second document", {"c": 2}),
}  # fmt: skip


@pytest.mark.edge("yaml-syntax")
@pytest.mark.parametrize(("text", "line", "column", "sentence", "value"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_explained_at_its_place_and_costs_one_key(text: str, line: int, column: int, sentence: str, value: object) -> None:
    for end in ("", "\n"):
        tree = read_yaml(text + end)
        assert [(at, where) for at, where, _ in told(text + end)] == [(line, column)]
        assert told(text + end)[0][2].startswith(sentence)
        assert tree.value == value
        assert tree.problems[0].rule in ("yaml-syntax", "unknown-alias", "several-documents")


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_lower_down_is_found_on_its_own_line(name: str) -> None:
    text, line, column, sentence, _ = SLIPS[name]
    if name in ("a directive", "text after the end", "no colon in the first line"):
        return
    above = 'first: "fine"\n\n# a comment\nlist:\n  - one\n  - {two: 3}\n\n'
    (found,) = told(above + text)
    assert (found[0] - 7, found[1]) == (line, column)
    assert found[2].startswith(sentence)


def test_all_slips_of_a_file_are_found_at_once() -> None:
    text = 'name: "City\nstatus: client\nactions:\n  - what: a: b\n    who: jansen\n  - {what: c, who: x\n  - what: d\n\twho: x\n  - what: e\nmarks:\n  payment: 8\n cooperation: 3\n'
    assert [(line, column) for line, column, _ in told(text)] == [(1, 7), (4, 12), (6, 5), (8, 1), (12, 2)]
    value: Any = read_yaml(text).value
    assert value["status"] == "client"
    assert value["marks"] == {"payment": 8, "cooperation": 3}
    assert value["actions"] == [{"what": None, "who": "jansen"}, {"what": None}, {"what": "e"}]


def test_places_stay_right_beside_a_slip() -> None:
    text = "a: 'x\nlist:\n  - what: a: b\n    who: jansen\n  - what: c\nlast: {x: 1}\n"
    positions = read_yaml(text).positions
    assert positions.key(("a",)) == (1, 1)
    assert positions.key(("list", 0, "who")) == (4, 5)
    assert positions.key(("list", 1, "what")) == (5, 5)
    assert positions.key(("last", "x")) == (6, 8)
    assert [positions.lasts[positions.names.index(name)] for name in ("a", "list", "last")] == [1, 5, 6]


def test_a_second_key_is_seen_beside_a_slip() -> None:
    tree = read_yaml("a: 1\nb: 'x\na: 2\n")
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("yaml-syntax", 2), ("duplicate-key", 3)]
    assert tree.value == {"a": 1, "b": None}


def test_a_second_key_beside_a_slip_counts_when_the_first_is_empty() -> None:
    tree = read_yaml("a:\nb: 'x\na: [2]\n")
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("yaml-syntax", 2), ("duplicate-key", 3)]
    assert tree.value == {"a": [2], "b": None}
    assert tree.positions.key(("a", 0)) == (3, 5)


def test_a_quote_that_swallows_the_next_keys_is_reported() -> None:
    tree = read_yaml('a: "x\nb: 1\nc: y"\nd: 2\n')
    assert told('a: "x\nb: 1\nc: y"\nd: 2\n') == [(1, 4, "The text that begins with this quote runs on over the next keys.")]
    assert tree.value == {"a": "x b: 1 c: y", "d": 2}
    assert told('a: "x\n\n  goes on"\nd: [\n"1"\n]\n') == []


def test_an_alias_counts_beside_a_slip() -> None:
    tree = read_yaml("a: &x [1]\nb: 'x\nc: *x\n")
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("yaml-syntax", 2)]
    assert tree.value == {"a": [1], "b": None, "c": [1]}


def test_a_key_that_an_alias_brings_along_is_seen_beside_a_slip() -> None:
    tree = read_yaml("&a\n b: 1\n*a\n")
    assert ("duplicate-key", 3) in [(problem.rule, problem.line) for problem in tree.problems]
    assert tree.value == {"b": 1}


def test_quoted_keys_and_comments_do_not_break_the_cutting() -> None:
    tree = read_yaml('"a b":\n  # why\n  c: "x\n  d: 1\n# the end\ne: 1\n')
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("yaml-syntax", 3)]
    assert tree.value == {"a b": {"c": None, "d": 1}, "e": 1}


def test_brackets_may_close_at_the_margin_beside_a_slip() -> None:
    tree = read_yaml("a: [\n  1,\n]\nb: {\n  c: 1\n}\nd: 'x\nlist:\n- 1\n- 2\n")
    assert tree.value == {"a": [1], "b": {"c": 1}, "d": None, "list": [1, 2]}
    assert read_yaml("list:\n  - {a: 1,\n    b: 2\n  }\n  - 'x\n  - c\n").value == {"list": [{"a": 1, "b": 2}, "c"]}


def test_a_very_long_broken_text_is_not_cut_up() -> None:
    text = "a: 'x\n" + "b: 1\n" * 200_000
    assert len(told(text)) == 1
    assert read_yaml(text).value == {}


def test_after_a_hundred_slips_nothing_more_is_read() -> None:
    text = "".join(f"k{number}: @\n" for number in range(2000))
    assert len(told(text)) == 100


@pytest.mark.parametrize(
    "text",
    [
        "- [x] Call\n- [ ] Mail\n",
        "actions:\n  - what: x\n    - [x] Call\n    - [ ] Mail\n",
        "actions:\n  - [x] Call\n\n  - [ ] what: Mail\n",
    ],
)
def test_b_all_boxes_of_a_list_to_tick_off_are_told_at_once(text: str) -> None:
    """The second was told when the first was mended."""
    items = [dict(each.help.values)["item"] for each in read_yaml(text).problems if isinstance(each.help, Text)]
    assert list(map(str, items)) == ["- {what: Call, status: done}", "- {what: Mail}"]


BELOW = """situation:
  opportunities:
    - [ ] Call Ann
      about the weir
    - [x] Mail
    - [ ] Ask: price
        of the lock
actions:
  - [ ] Visit
    who: jansen
  - [x] Plan
    who: jansen
"""


def test_b_a_box_whose_text_goes_on_is_told_with_all_of_it() -> None:
    """What stood on the next line was left below the item of the remedy, which then could not be read, and later boxes were told one by one."""
    told = [ENGLISH.say(each.help) for each in read_yaml(BELOW).problems]
    assert told == [
        (
            "Leave out the box. In the place of these lines it is `- {what: Call Ann about the weir}` as an action or a decision, "
            "and `- Call Ann about the weir` in a list of texts."
        ),
        "Leave out the box. As an action or a decision it is `- {what: Mail, status: done}`, in a list of texts `- Mail`.",
        (
            'Leave out the box. In the place of these lines it is `- {what: "Ask: price of the lock"}` as an action or a decision, '
            'and `- "Ask: price of the lock"` in a list of texts.'
        ),
        "Leave out the box: write `- what: Visit`.",
        "Leave out the box: write `- what: Plan`, and below it, as far to the right as `what`, `status: done`.",
    ]
