"""What nobody sees: escapes between double quotes, quotes without a text, and no-break spaces where they are read as letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.words import Words
from accountplan.load.characters import is_invisible
from load.sources import load_text, rules

ENGLISH = Words("en")


@pytest.mark.edge("unprintable-character", "wrong-form")
@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\ufeff"], ids=ascii)
def test_b_of_an_id_with_what_nobody_sees_no_other_form_is_proposed(sign: str) -> None:
    """It is read as a space: `n-etbeheer` would be another client."""
    for text in (f"name: x\nparent: n{sign}etbeheer\n", f"name: x\nteam: [jansen, d{sign}evries]\n"):
        assert [each.rule for each in load_text(text).findings] == ["unprintable-character"]
    found = load_text(f"name: x\nparent: n{sign}etbeheer\nlead: Jan Sen\n").findings
    assert [each.rule for each in found] == ["unprintable-character", "wrong-form"], "another name is told as ever"


@pytest.mark.edge("escape-in-quotes")
@pytest.mark.parametrize(
    ("written", "escape"),
    [
        (r"zie C:\verkoop\afspraken", r"\v"), (r"Advies\bureau", r"\b"), (r"A\x01B", r"\x01"), (r"A\0B", r"\0"), (r"A\u202eB", r"\u202e"),
        (r"A\u200bB", r"\u200b"), (r"A\u2028B", r"\u2028"), (r"A\LB", r"\L"), (r"A\U0000feffB", r"\U0000feff"), (r"C:\temp", r"\t"),
        (r"op C:\nieuw", r"\n"), (r"\\server\nieuw", r"\n"), (r"Advies\tekst", r"\t"), (r"A\rB", r"\r"), (r"A\eB", r"\e"),
    ],
)  # fmt: skip
def test_h1_an_escape_for_what_nobody_sees_is_named_with_single_quotes_as_the_remedy(written: str, escape: str) -> None:
    loaded = load_text(f'name: "{written}"\n')
    (finding,) = loaded.findings
    assert (finding.rule, finding.line, finding.column) == ("escape-in-quotes", 1, 7)
    assert f"“{escape}”" in ENGLISH.say(finding.message)
    remedy = ENGLISH.say(finding.help).split("`")[1]
    mended = load_text(f"name: {remedy}\n")
    assert not mended.findings
    assert mended.noun.name == loaded.noun.name == written


@pytest.mark.edge("escape-in-quotes")
@pytest.mark.parametrize(
    ("written", "read"),
    [(r"\"Advies\" \\ bureau", '"Advies" \\ bureau'), (r"A\u00e9B\x41\/", "AéBA/"), (r"first\nsecond\r\nthird", "first\nsecond\nthird"), (r"\\b", r"\b")],
)  # fmt: skip
def test_h1_other_escapes_are_read_as_yaml_has_them(written: str, read: str) -> None:
    loaded = load_text(f'name: City\nsituation:\n  history: "{written}"\n')
    assert not loaded.findings
    assert loaded.noun.situation.history == read


@pytest.mark.parametrize(
    "text",
    [
        'segment:\n  "A\\bB": x\n',
        'segment: {sector: "A\\bB"}\n',
        'situation:\n  threats:\n    - "A\\bB"\n',
        'situation:\n  threats:\n    - &a "A\\bB"\n    - *a\n',
        'short: !!str "A\\bB"\n',
        'short: "A\\bB\n  and more"\n',
    ],
)
def test_h1_so_are_keys_items_and_texts_with_a_name_or_a_tag(text: str) -> None:
    loaded = load_text(f"name: City\n{text}")
    assert "escape-in-quotes" in [each.rule for each in loaded.findings]
    assert "\\x08" not in repr(loaded.noun)


@given(st.text(max_size=12))
def test_h1_nothing_invisible_comes_out_of_double_quotes(text: str) -> None:
    escaped = "".join(f"\\U{ord(sign):08x}" for sign in text if not "\ud800" <= sign <= "\udfff")
    assert not any(is_invisible(sign) for sign in load_text(f'name: x\nshort: "a{escaped}"\n').noun.short or "")


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize("blank", ['"   "', "' '", '"\u00a0"', '"\\u00a0 "', '"\\n"'])
def test_h1_spaces_are_no_name(blank: str) -> None:
    loaded = load_text(f"status: client\nname: {blank}\n")
    assert rules(loaded.findings) == [("wrong-form", 2)]
    assert loaded.noun.name == "city"


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("status:\u00a0client", (2, 8)), ("status\u00a0: client", (2, 7)), ("status: client\u00a0", (2, 15)), ("status:\u202f client", (2, 8)),
        ("team:\n  -\u00a0jansen", (3, 4)), ("team:\n\u00a0 - jansen", (3, 1)), ("segment:\n  \u00a0region: Kust", (3, 3)),
        ("\u00a0\u00a0\nstatus: client", (2, 1)), ("reviewed: 2026-09-01\u00a0\u00a0", (2, 21)), ("actions:\n  - what:\u00a0bel\n    p:\u00a0person", (3, 10)),
    ],
)  # fmt: skip
def test_h1_a_no_break_space_is_named_where_it_is_what_is_wrong(text: str, place: tuple[int, int]) -> None:
    found = load_text(f"name: City\n{text}\n").findings
    assert {each.rule for each in found} == {"unprintable-character"}
    assert (found[0].line, found[0].column) == place
    assert "no-break space" in ENGLISH.say(found[0].message)


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize(
    "text", ["short: 10\u00a0km away", "short: Ceci\u00a0; cela", "situation:\n  history: |\n    Voir\u00a0: dix\u00a0%\n"]
)
def test_h1_a_no_break_space_between_words_is_left_alone(text: str) -> None:
    assert not load_text(f"name: City\n{text}\n").findings


BLANK = ["\u2800", "\u3164", "\uffa0", "\u115f", "\u1160", "\u034f", "\u17b4", "\u180e", "\u206a", "\ufff9", "\U0001d173"]


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize("sign", BLANK, ids=ascii)
def test_h1_a_letter_that_is_blank_in_every_font_is_named_and_a_name_of_it_is_no_name(sign: str) -> None:
    assert [each.rule for each in load_text(f"name: City\nshort: A{sign}B\n").findings] == ["unprintable-character"]
    assert [each.rule for each in load_text(f"name: {sign}\n").findings] == ["missing-key", "unprintable-character"]
    escaped = f"\\U{ord(sign):08x}"
    assert [each.rule for each in load_text(f'name: City\nshort: "A{escaped}B"\n').findings] == ["escape-in-quotes"]


@pytest.mark.parametrize(
    "text", ["👩\u200d💻", "❤\ufe0f", "Water\u00adschap", "🏴\U000e0067\U000e0062\U000e007f", "می\u200cخواهم"], ids=ascii
)
def test_h1_what_joins_the_parts_of_an_emoji_or_of_a_word_stays(text: str) -> None:
    loaded = load_text(f"name: City {text}\n")
    assert (loaded.noun.name, loaded.findings) == (f"City {text}", ())
