"""Whatever stands in a file, reading it ends, gives a valid noun, and points at places that exist."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from accountplan.base.words import Words
from accountplan.load.codes import CODES
from accountplan.load.file import Loaded
from accountplan.load.places import decode_source, split_lines
from accountplan.model.files import KINDS, Kind
from load.sources import load_text
from properties import examples

GOOD = (Path(__file__).parents[2] / "plans" / "accounts").rglob("*.yaml")
PLANS = tuple(path.read_bytes() for path in sorted(GOOD))[:6]
SIGNS = (
    "\n", "  ", "\t", ": ", "- ", '"', "'", "{", "}", "[", "]", ",", "&a ", "*a ", "!x ", "> \n", "|\n", "#", "---\n", "...\n", "%", "? ", "<<: ", "~",
    "1e9", ".inf", "2026-02-30", "204.000", "@", "`", "\r", "\x00", "\x85", "\u2028", "\ufeff", "é", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n",
)  # fmt: skip
PIECES = (b"\xff", *(sign.encode() for sign in SIGNS))
LANGUAGES = (Words("en"), Words("nl"))


def look(loaded: Loaded, source: bytes) -> None:
    """Every finding has a rule, words and a place in the file."""
    rows = split_lines(decode_source(source))
    for finding in loaded.findings:
        assert finding.rule in CODES
        assert 1 <= finding.line <= len(rows)
        assert 1 <= finding.column <= len(rows[finding.line - 1]) + 1
        assert finding.excerpt in ("", rows[finding.line - 1][:500])
        for words in LANGUAGES:
            assert words.say(finding.message)
            assert words.say(finding.help)
    assert len(loaded.findings) <= 101


@given(st.binary(max_size=200), st.sampled_from([*KINDS]))
@example(b"", "account")
@example(b"\xef\xbb\xbf", "people")
@example(b"a: &a [*a]\n", "account")
@example(b"{a: 1}: 2\n", "firm")
def test_any_bytes_can_be_read(source: bytes, kind: Kind) -> None:
    look(load_text(source, kind), source)


@given(
    st.lists(st.sampled_from(PIECES) | st.sampled_from([b"name", b"actions", b"what", b"2024", b"x"]), max_size=40),
    st.sampled_from([*KINDS]),
)
def test_any_row_of_signs_can_be_read(pieces: list[bytes], kind: Kind) -> None:
    source = b"".join(pieces)
    look(load_text(source, kind), source)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A real plan with a few slips of the pen."""
    text = bytearray(draw(st.sampled_from(PLANS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["insert", "remove", "repeat", "indent"])):
            case "insert":
                text[at:at] = draw(st.sampled_from(PIECES))
            case "remove":
                del text[at : at + draw(st.integers(1, 12))]
            case "repeat":
                start = draw(st.integers(0, len(text)))
                text[at:at] = text[start : start + draw(st.integers(1, 80))]
            case _:
                start = text.rfind(b"\n", 0, at) + 1
                text[start:start] = b" " * draw(st.integers(1, 5))
    return bytes(text)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=examples(150))
@given(spoilt(), st.sampled_from(["account"] * 4 + [*KINDS]))
def test_a_plan_with_slips_of_the_pen_can_be_read(source: bytes, kind: Kind) -> None:
    loaded = load_text(source, kind)
    look(loaded, source)
    assert loaded.noun is not None or any(finding.rule == "wrong-folder" for finding in loaded.findings)


@pytest.mark.parametrize("source", PLANS)
def test_the_plans_that_are_spoilt_are_good_themselves(source: bytes) -> None:
    assert not load_text(source).findings


BOMBS = {
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "dashes": b"- " * 50_000,
    "questions": b"? " * 50_000,
    "keys": b"".join(b"k%d: 1\n" % number for number in range(60_000)),
    "unknown keys": b"".join(b"k%d: 1\n" % number for number in range(20_000)),
    "open quotes": b"".join(b'k%d: "\n' % number for number in range(20_000)),
    "wrong items": b"name: x\nactions: [" + b"1," * 40_000 + b"]\n",
    "wrong items below items": b"name: x\nactions: [" + b"{who: [1]}," * 10_000 + b"]\n",
    "the same key": b"a: 1\n" * 20_000,
    "anchors": b"a: &a 1\n" * 20_000,
    "tags": b"a: !x 1\n" * 20_000,
    "conflicts": b"<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n" * 5_000,
    "invisible signs": "\u2028".encode() * 100_000,
    "spaces": b"a" + b" " * 400_000 + b"x: y: z\n",
    "colons": b"a: " * 100_000,
    "stars": b"a: " + b"*" * 100_000,
    "a long word": b"name: x\nstatus: " + b"y" * 400_000,
    "a long date": b'name: x\nreviewed: "' + b" " * 400_000 + b'"',
    "a long number": b'name: x\nfigures: {2024: {turnover: "' + b" " * 400_000 + b'x"}}',
    "digits": b"name: " + b"9" * 400_000,
    "deep and broken": (b"".join(b" " * depth + b"k:\n" for depth in range(60)) + b" " * 70 + b'a: "x\n') * 50,
    "slips in a list": b"- a: b: c\n  d\n" * 10_000,
    "tabs": b"\ta: 1\n" * 20_000,
    "documents": b"---\na: 1\n" * 20_000,
}


@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("kind", ["account", "people"])
def test_a_hostile_file_takes_bounded_time_and_few_findings(source: bytes, kind: Kind) -> None:
    look(load_text(source, kind), source)
