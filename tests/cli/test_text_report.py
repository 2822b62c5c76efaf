"""The text report: the source line with a caret below the place, whatever the line holds."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.cli import reporters
from accountplan.cli.formats import list_lines
from accountplan.cli.reporters import Report
from accountplan.cli.reporters.text import ROOM, cut_excerpt
from accountplan.cli.terminal import cut, format_table, make_visible, measure_width
from accountplan.model.finding import Finding, Severity

FINDINGS = (
    Finding(
        "unknown-person", "AP101", Severity.ERROR, "plans/accounts/acme.yaml", 3, 7, say("There is no person {id} in people.yaml.", id="nobody"),
        say("Add one with: accountplan new person"), account="acme", excerpt="lead: nobody",
    ),
    Finding("a-rule", "AP2", Severity.ADVICE, "plans/accounts/acme.yaml", 1, 1, "Written by the firm itself.", ""),
    Finding("other-rule", "AP3", Severity.WARNING, "plans/firm.yaml", 12, 3, "Of the\x1b[31m firm.", "Mend it.", excerpt="  \tyear: \x07"),
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_report_for_people(golden: Callable[[str, str], None], language: str) -> None:
    golden(f"cli/check-{language}.txt", "\n".join(list_lines(reporters, "text", Report(FINDINGS, 31, Words(language)))) + "\n")


def finding(path: str, line: int, severity: Severity, excerpt: str = "") -> Finding:
    return Finding("a-rule", "AP1", severity, path, line, 1, f"at {path}:{line}", "", excerpt=excerpt)


def test_the_caret_stands_below_the_place() -> None:
    assert cut_excerpt("  lead: nobody", 9) == ("lead: nobody", "      ^")


def test_wide_signs_and_accents_keep_the_caret_in_its_place() -> None:
    assert cut_excerpt("name: 株式会社 x", 12) == ("name: 株式会社 x", " " * 15 + "^")
    assert cut_excerpt("name: e\u0301e\u0301 x", 11) == ("name: e\u0301e\u0301 x", " " * 8 + "^")


def test_a_control_character_is_shown_with_the_caret_still_in_place() -> None:
    assert cut_excerpt("a\x1bb c", 5) == (r"a\x1bb c", " " * 7 + "^")


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    line, caret = cut_excerpt("x" * 500 + "!" + "y" * 500, 501)
    assert line[caret.index("^")] == "!"
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= ROOM + 2


@given(st.text(max_size=400), st.integers(1, 500))
def test_whatever_the_line_nothing_but_what_can_be_seen_is_shown(line: str, column: int) -> None:
    text, caret = cut_excerpt(line, column)
    assert "\n" not in text + caret
    assert not any(c < " " or "\x7f" <= c < "\xa0" for c in text)
    assert caret.strip() == "^"
    assert len(text) <= ROOM * 4 + 2


def test_the_file_with_the_worst_finding_comes_first() -> None:
    found = (
        finding("a.yaml", 9, Severity.WARNING),
        finding("b.yaml", 5, Severity.WARNING),
        finding("b.yaml", 7, Severity.ERROR),
        finding("c.yaml", 1, Severity.ADVICE),
    )
    text = "\n".join(list_lines(reporters, "text", Report(found, 3, Words("en"))))
    places = [text.index(f"at {place}") for place in ("b.yaml:7", "b.yaml:5", "a.yaml:9", "c.yaml:1")]
    assert places == sorted(places)
    assert text.endswith("1 error, 2 warnings, 1 piece of advice in 3 files.")


def test_a_table_keeps_its_columns_with_wide_signs() -> None:
    assert format_table(["Name", "n"], [["株式", "1"], ["ab", "10"]], (1,)) == ["Name   n", "株式   1", "ab    10"]


def test_a_long_name_is_cut_to_its_room() -> None:
    assert cut("Waterschap", 6) == "Water…"
    assert cut("株式会社", 5) == "株式…"
    assert cut("ab", 6) == "ab"


@given(st.text(max_size=50))
def test_what_is_shown_is_one_line_without_control_characters(text: str) -> None:
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in make_visible(text))
    assert len(make_visible(text).splitlines()) <= 1
    assert measure_width(make_visible(text)) >= 0
