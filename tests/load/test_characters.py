"""Bytes to text: strange characters, other encodings and conflicts are reported, and leave the rest readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.author.mend import Read, mend_file
from accountplan.base.words import Words
from accountplan.load.characters import _STRANGE, clean_source
from accountplan.model.fix import NewLetters
from builders import filled_in
from load.sources import load_text, rules

ENGLISH = Words("en")


def test_plain_text_passes_as_it_is() -> None:
    text = "name: Café “Óne” – € 5 … 😀\n\tx\r\n"
    assert clean_source(text.encode()) == (text, [])
    assert clean_source(b"\xef\xbb\xbfname: x\n") == ("name: x\n", [])


def test_another_encoding_is_reported_once_with_the_letter_it_may_be() -> None:
    loaded = load_text("status: client\nname: Café Één\n".encode("cp1252"))
    (finding,) = loaded.findings
    assert (finding.rule, finding.line, finding.column) == ("bad-encoding", 2, 10)
    assert dict(filled_in(finding.message)) == {"byte": "0xE9", "letter": "é"}
    assert loaded.noun.name == "Caf\ufffd \ufffd\ufffdn"


@pytest.mark.parametrize(
    "text", [b"\xff\xfen\x00a\x00", "name: x".encode("utf-16"), b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, b"\x00" * 50]
)
def test_what_is_no_text_is_not_read(text: bytes) -> None:
    loaded = load_text(text)
    assert rules(loaded.findings) == [("bad-encoding", 1)]
    assert loaded.findings[0].excerpt == ""
    assert loaded.noun.name == "city"


@pytest.mark.parametrize(
    "sign",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x80",
        "\x85",
        "\u200b",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2060",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\x0b",
        "\x0c",
    ],
)
def test_an_invisible_character_is_reported_and_the_rest_is_read(sign: str) -> None:
    loaded = load_text(f"name: City{sign}of Rivermouth\nstatus: klant\n")
    assert rules(loaded.findings) == [("unprintable-character", 1), ("unknown-word", 2)]
    assert loaded.findings[0].column == 11
    assert loaded.noun.name == "City of Rivermouth"


@pytest.mark.edge("bad-encoding")
def test_half_a_surrogate_is_no_utf_8() -> None:
    loaded = load_text(b"name: City \xed\xa0\x80\n")
    assert rules(loaded.findings) == [("bad-encoding", 1)]


def test_many_invisible_characters_are_summed_up() -> None:
    loaded = load_text("name: City\n" + "status: client\u2028\n" * 30)
    found = [finding for finding in loaded.findings if finding.rule == "unprintable-character"]
    assert len(found) == 11
    assert found[-1].message.count == 20


@pytest.mark.edge("unprintable-character")
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_strange_character_slips_through(text: str) -> None:
    found, problems = clean_source(text.encode())
    if found is not None and not text.startswith("\ufeff"):
        assert bool(_STRANGE.search(text)) == any(problem.rule == "unprintable-character" for problem in problems)
        assert len(found) == len(text)


CONFLICT = """\
name: City
<<<<<<< HEAD
status: client
lead: jansen
||||||| base
status: former
=======
status: prospect
>>>>>>> other
short: Citty
shrt: x
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_of_a_conflict_the_first_version_counts_and_lines_stay_in_place(end: str) -> None:
    loaded = load_text(CONFLICT.replace("\n", end))
    assert rules(loaded.findings) == [("merge-conflict", 2), ("unknown-key", 11)]
    assert (loaded.noun.status, loaded.noun.lead, loaded.noun.short) == ("client", "jansen", "Citty")
    assert loaded.findings[0].excerpt == "<<<<<<< HEAD"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_conflict_is_reported(end: str) -> None:
    text = "name: City\n" + "<<<<<<< a\nlead: x\n=======\nlead: y\n>>>>>>> b\n" + "<<<<<<< a\nunit: x\n=======\nunit: y\n>>>>>>> b\n"
    loaded = load_text(text.replace("\n", end))
    assert rules(loaded.findings) == [("merge-conflict", 2), ("merge-conflict", 7)]
    assert (loaded.noun.lead, loaded.noun.unit) == ("x", "x")


@pytest.mark.parametrize("text", ["name: City\n<<<<<<< a\n", "name: City\n>>>>>>> a\n", "<<<<<<<\n<<<<<<<\nname: City\n"])
def test_half_a_conflict_is_reported_as_well(text: str) -> None:
    loaded = load_text(text)
    assert {finding.rule for finding in loaded.findings} == {"merge-conflict"}


def test_behind_half_a_conflict_lines_stay_in_place_whatever_their_ends() -> None:
    loaded = load_text("name: City\r\n<<<<<<< a\r\nshrt: x\r\n")
    assert rules(loaded.findings) == [("merge-conflict", 2), ("unknown-key", 3)]


@pytest.mark.edge("merge-conflict")
def test_arrows_within_a_text_are_no_conflict() -> None:
    loaded = load_text("name: City\nsituation:\n  history: |\n    <<<<<<< not at the margin\n    =======\n")
    assert not loaded.findings
    assert loaded.noun.situation.history == "<<<<<<< not at the margin\n=======\n"


@pytest.mark.edge("garbled-text")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RiviÃ¨rdam", [("Ã¨", "è")]),
        ("Itâ€™s CafÃ© â€“ nÂ°1", [("â€™", "’"), ("Ã©", "é"), ("â€“", "–"), ("Â°", "°")]),
        ("â‚¬ 5", [("â‚¬", "€")]),
        ("São Paulo, Ãgueda, Âme, Châlons, â is a letter, Ã‰t, „Ä“, l’été”, € 5", [("Ã‰", "É")]),
        ("coöperatie Crèmerie Zoë ’t Huys “Één”", []),
    ],
)
def test_a1_what_remains_of_accented_letters_is_told_with_what_they_were(text: str, found: list[tuple[str, str]]) -> None:
    cleaned, problems = clean_source(text.encode())
    assert cleaned == text
    assert [
        (each.fix.change.old, each.fix.change.new) for each in problems if each.fix and isinstance(each.fix.change, NewLetters)
    ] == found
    assert {each.rule for each in problems} <= {"garbled-text"}


def test_a_file_full_of_garbled_letters_says_how_many_more_there_are() -> None:
    _, problems = clean_source("é ".encode().decode("cp1252").encode() * 13)
    assert (len(problems), ENGLISH.say(problems[-1].message)) == (11, "The text is garbled in 3 more places, the first of them here.")


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize("sign", ["\x0c", "\u0085", "\u2028", "\u200b"])
@pytest.mark.parametrize(("before", "line"), [("", "unit: water"), ("segment:\n  ", "region: Coast")])
def test_b_an_invisible_character_before_a_key_goes_without_a_space_in_its_place(sign: str, before: str, line: str) -> None:
    """`check --fix` wrote a space there, which moved the key out of its list of keys."""
    text = f"name: City\n{before}{sign}{line}\nstatus: client\n".encode()
    (found,) = (each for each in load_text(text).findings if each.rule == "unprintable-character")
    assert mend_file(text, [found], lambda _: Read((), torn=False)).content == text.replace(sign.encode(), b"")
