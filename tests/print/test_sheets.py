"""The booklet for the office printer: two pages a side, in the order of folding."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from .tools import fonts, info, ink, run, texts, words

pytestmark = pytest.mark.print


def halves(pdf: Path, side: int) -> tuple[str, str]:
    """The words of the left and of the right half of a side, counted from 1."""
    found = words(pdf)[side - 1]
    return " ".join(word for x, word in found if x < 148.5), " ".join(word for x, word in found if x >= 148.5)


def numbers(pdf: Path) -> list[tuple[int | None, int | None]]:
    """The page numbers on both halves of each side; None for the cover and pages for notes."""

    def number(text: str) -> int | None:
        found = re.search(r"(?:pagina|page) (\d+) (?:van|of)", text)
        return int(found[1]) if found else None

    return [(number(left), number(right)) for left, right in (halves(pdf, page) for page in range(1, len(words(pdf)) + 1))]


@pytest.mark.parametrize("name", ["booklet-A", "booklet-C"])
def test_the_sheets_are_whole_a4_landscape_and_all_fonts_are_in_them(dutch: Path, name: str) -> None:
    path = dutch / f"{name}-print.pdf"
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)
    assert info(path)["Page size"].startswith("841.89 x 595.276")
    assert {marks for _, marks in fonts(path)} == {"yes yes yes"}


@pytest.mark.parametrize("name", ["booklet-A", "booklet-C"])
def test_every_sheet_holds_four_pages_and_both_halves_add_up(dutch: Path, name: str) -> None:
    pages = len(texts(dutch / f"{name}.pdf"))
    sheets = numbers(dutch / f"{name}-print.pdf")
    whole = 2 * len(sheets)
    assert whole % 4 == 0
    assert pages <= whole < pages + 4
    assert all(left + right == whole + 1 for left, right in sheets if left and right)


def test_the_first_side_has_the_back_cover_left_and_the_cover_right(english: Path) -> None:
    left, right = halves(english / "booklet-A-print.pdf", 1)
    assert "How to read the marks" in left
    assert "Koesterklanten" in right
    assert "Meeting" in right


def test_the_second_side_has_the_contents_left(english: Path) -> None:
    left, _ = halves(english / "booklet-A-print.pdf", 2)
    assert left.startswith("Contents")


def test_pages_that_pad_the_booklet_stand_before_the_back_cover_and_are_for_notes(english: Path, dutch: Path) -> None:
    for path, name in ((english, "Notes"), (dutch, "Aantekeningen")):
        for book in ("booklet-A", "booklet-C"):
            pages = len(texts(path / f"{book}.pdf"))
            sides = numbers(path / f"{book}-print.pdf")
            padded = 2 * len(sides) - pages
            bare = [halves(path / f"{book}-print.pdf", side) for side in range(1, len(sides) + 1)]
            blank = [half for pair in bare for half in pair if half.startswith(name) and not re.search(r"\d", half)]
            assert len(blank) == padded


def test_more_than_64_pages_are_cut_into_signatures_of_16(thick: Path) -> None:
    pages = len(texts(thick / "booklet-A.pdf"))
    assert pages > 64
    sheets = numbers(thick / "booklet-A-print.pdf")
    assert sheets[0] == (16, None)
    assert sheets[1] == (2, 15)
    assert sheets[8] == (32, 17)
    assert sheets[9] == (18, 31)


def test_the_printer_is_asked_for_both_sides_flipped_on_the_short_edge_at_full_size(dutch: Path) -> None:
    with pikepdf.open(dutch / "booklet-A-print.pdf") as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert str(wishes.Duplex) == "/DuplexFlipShortEdge"
        assert str(wishes.PrintScaling) == "/None"


def test_ink_stays_ten_millimetres_from_the_edges_of_the_sheet(dutch: Path) -> None:
    for number, (left, low, right, high) in enumerate(ink(dutch / "booklet-A-print.pdf"), 1):
        assert left >= 10, number
        assert low >= 10, number
        assert right <= 287, number
        assert high <= 200, number


def test_inner_sheets_move_towards_the_fold(dutch: Path) -> None:
    def rule(side: int) -> float:
        with pikepdf.open(dutch / "booklet-A-print.pdf") as pdf:
            placed = re.search(rb"1 0 0 1 (\S+) \S+ cm /Left", pdf.pages[side].Contents.read_bytes())
        assert placed
        return float(placed[1])

    assert rule(2) - rule(0) == pytest.approx(0.1 * 72 / 25.4, abs=0.01)
    assert rule(1) == rule(0)


def test_a_sheet_shares_its_fonts_with_the_others(dutch: Path) -> None:
    reading, sheets = (dutch / f"booklet-A{kind}.pdf" for kind in ("", "-print"))
    assert sheets.stat().st_size < reading.stat().st_size
