"""For readers aloud: what a machine can check of PDF/UA-1, in the order of the Matterhorn protocol (its numbers stand behind each test)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont

pytestmark = pytest.mark.print

INSIDE = {
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/THead": {"/Table"}, "/TBody": {"/Table"},
    "/TFoot": {"/Table"}, "/LI": {"/L"}, "/LBody": {"/LI"}, "/Lbl": {"/LI"}, "/Part": {"/Document"},
}  # fmt: skip
"""Where an element of some kind must stand."""
STANDARD = {
    *INSIDE, "/Document", "/Sect", "/Div", "/Table", "/L", "/P", "/H1", "/H2", "/Link", "/Figure", "/BlockQuote", "/Code", "/Em", "/Strong",
}  # fmt: skip


@pytest.fixture(params=["dutch-booklet-A", "dutch-booklet-C", "english-booklet-A", "thick-booklet-A", "partners-booklet-firm"])
def pdf(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    """A booklet, open."""
    folder, _, name = request.param.partition("-")
    with pikepdf.open(request.getfixturevalue(folder) / f"{name}.pdf") as found:
        yield found


def kids(element: Any) -> list[Any]:
    """The elements right below an element."""
    found = element.get("/K", [])
    found = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [each for each in found if isinstance(each, pikepdf.Dictionary) and "/S" in each]


def walk(element: Any, above: str = "") -> Iterator[tuple[Any, str]]:
    """Every element in reading order, with the kind of the one above it."""
    yield element, above
    for kid in kids(element):
        yield from walk(kid, str(element.S))


def tree(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, str]]:
    """All elements of a booklet."""
    for each in pdf.Root.StructTreeRoot.K:
        yield from walk(each)


def all_fonts(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """The fonts of all pages and of what lies over them."""
    found = {}
    for page in pdf.pages:
        above = [form.Resources for form in page.Resources.get("/XObject", {}).values() if "/Resources" in form]
        for resources in (page.Resources, *above):
            found.update({str(font.BaseFont): font for font in resources.get("/Font", {}).values()})
    return found


def test_every_kind_of_element_is_a_standard_one_or_mapped_to_one(pdf: pikepdf.Pdf) -> None:  # 02-001, 02-003
    roles: Any = pdf.Root.StructTreeRoot.get("/RoleMap", {})
    kinds = {str(element.S) for element, _ in tree(pdf)}
    assert {str(roles.get(kind, kind)) for kind in kinds} <= STANDARD


def test_elements_stand_where_they_belong(pdf: pikepdf.Pdf) -> None:  # 09-004, 09-005
    wrong = {(str(element.S), above) for element, above in tree(pdf) if above not in INSIDE.get(str(element.S), {above})}
    assert not wrong


def test_every_element_knows_the_one_above_it(pdf: pikepdf.Pdf) -> None:
    for element, _ in tree(pdf):
        assert all(kid.P.objgen == element.objgen for kid in kids(element)), str(element.S)


def test_headings_begin_with_the_first_level_and_skip_none(pdf: pikepdf.Pdf) -> None:  # 14-002, 14-003
    for part in kids(pdf.Root.StructTreeRoot.K[0]):
        levels = [int(str(element.S)[2]) for element, _ in walk(part) if str(element.S)[:2] == "/H"]
        assert levels[:1] in ([], [1])
        assert all(below - above <= 1 for above, below in pairwise(levels))


def span(cell: Any, way: str) -> int:
    """How many rows or columns a cell takes."""
    return int(cell.get("/A", {}).get(way, 1))


def widths(table: Any) -> set[int]:
    """How many columns the rows of a table have, those counted that a cell above takes."""
    rows = [element for element, _ in walk(table) if element.S == "/TR"]
    taken: dict[int, int] = dict.fromkeys(range(len(rows)), 0)
    for number, row in enumerate(rows):
        for cell in kids(row):
            for below in range(number, min(number + span(cell, "/RowSpan"), len(rows))):
                taken[below] += span(cell, "/ColSpan")
    return set(taken.values())


def test_all_rows_of_a_table_have_as_many_columns(pdf: pikepdf.Pdf) -> None:  # 15-002
    for element, _ in tree(pdf):
        if element.S == "/Table":
            assert len(widths(element)) == 1, [str(below.get("/Pg", "")) for below, _ in walk(element)][:1]


def test_every_table_has_heads(pdf: pikepdf.Pdf) -> None:  # 15-003
    for element, _ in tree(pdf):
        if element.S == "/Table":
            assert any(below.S == "/TH" for below, _ in walk(element))


def test_every_list_has_items_and_every_item_a_body(pdf: pikepdf.Pdf) -> None:  # 16-003
    for element, _ in tree(pdf):
        if element.S == "/L":
            assert kids(element)
        if element.S == "/LI":
            assert "/LBody" in [str(kid.S) for kid in kids(element)]


def test_nothing_runs_nothing_is_a_form_and_nothing_is_locked(pdf: pikepdf.Pdf) -> None:  # 25-001, 26-001
    assert not pdf.is_encrypted
    assert "/AcroForm" not in pdf.Root


def test_pages_with_links_are_walked_in_the_order_of_the_tags(pdf: pikepdf.Pdf) -> None:  # 28-008, 28-009
    for number, page in enumerate(pdf.pages, 1):
        if page.obj.get("/Annots"):
            assert page.obj.get("/Tabs") == "/S", number


def test_every_link_says_in_words_where_it_leads_and_stands_in_the_tags(pdf: pikepdf.Pdf) -> None:  # 28-010, 28-011, 28-012
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = dict(zip((int(each) for each in numbers[::2]), numbers[1::2], strict=True))
    for page in pdf.pages:
        for link in page.obj.get("/Annots", ()):
            assert str(link.Contents).strip()
            owner = owners[int(link.StructParent)]
            assert owner.S == "/Link"


def test_no_drawing_with_tags_of_its_own_is_used_twice(pdf: pikepdf.Pdf) -> None:  # 30-002
    for page in pdf.pages:
        for form in page.Resources.get("/XObject", {}).values():
            if form.get("/Subtype") == "/Form":
                assert "/StructParents" not in form


def test_every_font_maps_its_glyphs_to_themselves_and_to_letters(pdf: pikepdf.Pdf) -> None:  # 31-004, 31-009, 31-027
    for name, font in all_fonts(pdf).items():
        inner = font.DescendantFonts[0]
        assert inner.CIDToGIDMap == "/Identity", name
        assert font.Encoding == "/Identity-H", name
        assert "/FontFile2" in inner.FontDescriptor, name
        assert font.ToUnicode.read_bytes(), name


def test_widths_are_those_of_the_font_itself(pdf: pikepdf.Pdf) -> None:  # 31-016
    for name, font in all_fonts(pdf).items():
        inner = font.DescendantFonts[0]
        with TTFont(io.BytesIO(inner.FontDescriptor.FontFile2.read_bytes())) as file:
            glyphs, em = file["hmtx"], file["head"].unitsPerEm
            order, items = file.getGlyphOrder(), list(inner.W)
            for first, widths in zip(items[::2], items[1::2], strict=True):
                for glyph, width in enumerate(widths, int(first)):
                    assert float(width) == pytest.approx(glyphs[order[glyph]][0] * 1000 / em, abs=1), (name, glyph)


def test_no_sign_is_drawn_as_missing(pdf: pikepdf.Pdf) -> None:  # 31-030
    for name, font in all_fonts(pdf).items():
        assert 0 not in [int(first) for first in list(font.DescendantFonts[0].W)[::2]], name


def test_the_paper_of_the_printer_says_its_language_and_title(dutch: Path) -> None:
    with pikepdf.open(dutch / "booklet-A-print.pdf") as sheets:
        assert str(sheets.Root.Lang) == "nl"
        assert "Van Dam & Zn" in str(sheets.docinfo.Title)
