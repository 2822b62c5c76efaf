"""Where things stand: at() points at a key or an item, span() holds all below it, line() is the line itself."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from accountplan.load.places import FilePlaces
from accountplan.load.recover import read_yaml
from accountplan.model.finding import Place
from load.sources import load_text

TEXT = """\
# a comment
name: City
situation:
  history: |
    Since 1998.

    Still.

  # about the future
  opportunities:
    - one
    - >-
      two
      lines
team: [jansen,
  devries]
actions:
  -
    what: x
  - {what: y, who: jansen}

figures:
  2024: {turnover: 1}
"""


def places(text: str) -> FilePlaces:
    return FilePlaces("x.yaml", text.encode(), read_yaml(text).positions)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ((), (1, 1)),
        (("name",), (2, 1)),
        (("situation",), (3, 1)),
        (("situation", "history"), (4, 3)),
        (("situation", "opportunities", 0), (11, 7)),
        (("situation", "opportunities", 1), (12, 7)),
        (("team", 1), (16, 3)),
        (("actions", 0), (19, 5)),
        (("actions", 1), (20, 5)),
        (("actions", 1, "who"), (20, 15)),
        (("figures", 2024, "turnover"), (23, 10)),
    ],
)
def test_a_key_is_at_its_first_letter_and_an_item_at_what_it_holds(keys: tuple[Any, ...], place: tuple[int, int]) -> None:
    assert places(TEXT).at(keys) == Place(*place)


@pytest.mark.parametrize("keys", [("actions", 1, "when"), ("actions", 1, "who", 0), ("actions", 1, "x", "y", 3)])
def test_what_is_not_written_down_is_at_its_nearest_parent(keys: tuple[Any, ...]) -> None:
    assert places(TEXT).at(keys).line == 20
    assert places(TEXT).at(("lead", *keys)) == Place(1, 1)


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        (("name",), (2, 2)),
        (("situation",), (3, 14)),
        (("situation", "history"), (4, 7)),
        (("situation", "opportunities"), (10, 14)),
        (("situation", "opportunities", 1), (12, 14)),
        (("team",), (15, 16)),
        (("actions",), (17, 20)),
        (("actions", 0), (19, 19)),
        (("figures",), (22, 23)),
        (("lead",), None),
        (("team", 5), None),
    ],
)
def test_a_span_holds_all_below_a_key_and_no_empty_line_after_it(keys: tuple[Any, ...], lines: tuple[int, int] | None) -> None:
    assert places(TEXT).span(keys) == lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_places(end: str) -> None:
    found = places(TEXT.replace("\n", end))
    assert found.at(("actions", 1, "who")) == Place(20, 15)
    assert found.span(("situation", "history")) == (4, 7)
    assert found.line(20) == "  - {what: y, who: jansen}"


def test_a_byte_order_mark_takes_no_place() -> None:
    loaded = load_text("\ufeffname: City\nstatus: klant\n")
    assert loaded.places.at(("name",)) == Place(1, 1)
    assert loaded.places.line(1) == "name: City"
    assert [finding.line for finding in loaded.findings] == [2]


def test_columns_count_letters_and_not_bytes() -> None:
    found = places("été: {naïef: 1, 😀: 2, z: 3}\n")
    assert found.at(("été", "z")) == Place(1, 23)


def test_lines_outside_the_file_are_empty() -> None:
    assert places("a: 1").line(1) == "a: 1"
    assert [places("a: 1").line(number) for number in (-1, 0, 2, 99)] == ["", "", "", ""]


def test_an_alias_is_one_place_for_all_below_it() -> None:
    found = places("a: &x {b: {c: 1}}\nd: *x\n")
    assert found.at(("d", "b", "c")) == Place(2, 1)
    assert found.span(("d",)) == (2, 2)


def test_what_is_left_out_of_a_list_moves_the_places_of_the_rest_along() -> None:
    text = "name: City\nactions:\n  - {what: a}\n  - {hours: 5}\n  - {what: b, who: [x, Y, z]}\n  -\n  - {what: c}\n"
    loaded = load_text(text)
    assert [action.what for action in loaded.noun.actions] == ["a", "b", "c"]
    assert [loaded.places.at(("actions", number)).line for number in range(3)] == [3, 5, 7]
    assert loaded.noun.actions[1].who == ("x", "z")
    assert loaded.places.at(("actions", 1, "who", 1)) == Place(5, 27)
    assert loaded.places.span(("actions", 3)) is None


KEYS = st.text("abcdefghij_", min_size=1, max_size=8).filter(lambda key: key not in ("null", "true", "false"))
LEAVES = st.one_of(
    st.integers(0, 999), st.text("abc de\nfg:#-'\"{}[]&*!|>%@", max_size=30).filter(lambda text: not text.isspace()), st.booleans()
)
VALUES = st.recursive(LEAVES, lambda below: st.lists(below, max_size=4) | st.dictionaries(KEYS, below, max_size=4), max_leaves=25)


def nodes(value: Any, keys: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, below in pairs for found in [((*keys, key), below), *nodes(below, (*keys, key))]]


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.sampled_from([True, False, None]), st.sampled_from([40, 200]))
def test_places_point_at_the_right_text_whatever_the_data(data: dict[str, Any], style: bool | None, width: int) -> None:
    text = yaml.safe_dump(data, default_flow_style=style, width=width, allow_unicode=True, sort_keys=False)
    tree = read_yaml(text)
    assert tree.value == data
    assert not tree.problems
    found, lines = places(text), text.split("\n")
    for keys, value in nodes(data):
        place, span = found.at(keys), found.span(keys)
        assert span is not None
        rest = lines[place.line - 1][place.column - 1 :]
        if isinstance(keys[-1], str):
            assert rest.lstrip("'\"? ").startswith(keys[-1]), (keys, rest)
        elif isinstance(value, int) and not isinstance(value, bool):
            assert rest.startswith(str(value))
        assert span[0] == place.line
        inner = [found.span(below) for below, _ in nodes(value, keys)]
        assert all(each and span[0] <= each[0] <= each[1] <= span[1] for each in inner)
    outermost = [found.span((key,)) for key in data]
    if style is False:
        assert all(one and two and one[1] < two[0] for one, two in pairwise(outermost))


def test_what_could_not_be_used_is_known_at_its_key_below_it_and_above_it() -> None:
    places = load_text("name: City\nled: jansen\nfigures:\n  2025: {turnover: much, hours: 5}\nteam: [jansen, De Vries]\n").places
    assert places.lost(("lead",)), "a misspelt key stands for the one that was meant"
    assert places.lost(("figures",))
    assert places.lost(("figures", 2025, "turnover"))
    assert not places.lost(("figures", 2025, "hours"))
    assert places.lost(("team",))
    assert not places.lost(("team", 0))
    assert not places.lost(("name",))
    assert not places.lost(("unit",))
    assert places.lost(())
    assert not places.torn


def test_of_a_file_that_cannot_be_read_to_the_end_anything_may_be_lost() -> None:
    places = load_text("name: City\nlead: [jansen\nunit: water\n").places
    assert places.torn
    assert places.lost(("unit",))
    places = load_text("name: City\nlead: jansen\n").places
    assert not places.torn
    assert not places.lost(())


def test_a_required_key_that_is_missing_does_not_cost_the_first_key_of_the_file() -> None:
    assert not load_text("lead: jansen\nunit: water\n").places.lost(("lead",))
