"""The fonts that come with the package: whole, fresh, and under a name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import fonts

FILES = sorted((*fonts.PAPER.glob("*.ttf"), *fonts.SCREEN.glob("*.woff2")))
STYLE = (fonts.ROOT / "templates" / "assets" / "style.css").read_text(encoding="utf-8")


def test_the_tables_are_fresh() -> None:
    assert not fonts.stale(), "run: .venv/bin/python generator/fonts.py"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_font_has_the_name_that_its_licence_reserves(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        said = {each.nameID: each.toUnicode() for each in font["name"].names}
    assert said.pop(0).startswith("©")
    assert said.pop(10) in ("Source Sans 3 by Adobe, cut and renamed", "Source Serif 4 by Adobe, cut and renamed")
    assert "Open Font License" in said[13]
    assert not [text for text in said.values() if "source" in text.lower()]
    assert {said.get(16, said[1]), said.get(17, "")} & {"Plan Sans", "Plan Serif"}


@pytest.mark.parametrize("folder", [fonts.PAPER, fonts.SCREEN], ids=["paper", "screen"])
def test_each_folder_has_the_licence_and_says_what_was_changed(folder: Path) -> None:
    text = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Reserved Font Name" in text
    assert "by generator/fonts.py:\ncut to" in text


def test_all_fonts_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FILES) < 1_500_000


def test_every_style_of_a_family_writes_the_same_letters() -> None:
    for family, spare in (("PlanSans", 0), ("PlanSerif", 1)):
        held = [fonts.letters(path) for path in FILES if path.name.startswith(family)]
        assert len(held) > 2
        assert len(held[0].union(*held) - held[0].intersection(*held)) <= spare


def test_screen_and_paper_write_the_same_letters() -> None:
    screen = set().union(*(fonts.letters(path) for path in FILES if path.suffix == ".woff2"))
    assert fonts.letters(fonts.PAPER / "PlanSans-Regular.ttf") <= screen


def ranges() -> Iterator[tuple[str, set[int]]]:
    """The two files of the screen with what the stylesheet says of each."""
    for name, said in re.findall(r"plan-sans-(\w+)\.woff2.*?unicode-range: (.*?);", STYLE, re.DOTALL):
        yield name, fonts.codes(" ".join(said.replace("U+", "").replace(",", " ").split()))


def test_the_stylesheet_names_the_letters_of_each_file() -> None:
    said = dict(ranges())
    assert set(said) == {"latin", "other"}
    assert said["latin"] == fonts.codes(fonts.LATIN)
    assert fonts.letters(fonts.SCREEN / "plan-sans-other.woff2") <= said["other"]
