"""The booklet for the screen: whole, findable, readable aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from builders import account, portfolio

from .conftest import made
from .samples import STORY, endless, full, wordy
from .tools import Box, boxes, fonts, info, ink, run, texts

pytestmark = pytest.mark.print

PEOPLE = {"jansen": {"name": "Marloes Jansen"}, "devries": {"name": "Anne de Vries"}}
BOOKS = ("booklet-A", "booklet-C")


@pytest.fixture(params=[(language, book) for language in ("nl", "en") for book in BOOKS], ids=lambda each: "-".join(each))
def book(request: pytest.FixtureRequest) -> tuple[str, Path]:
    """Each booklet in each language."""
    language, name = request.param
    folder: Path = request.getfixturevalue({"nl": "dutch", "en": "english"}[language])
    return language, folder / f"{name}.pdf"


def test_there_is_a_booklet_and_a_print_file_for_each_tier_that_has_accounts(dutch: Path) -> None:
    names = sorted(path.name for path in dutch.iterdir())
    assert names == ["booklet-A-print.pdf", "booklet-A.pdf", "booklet-C-print.pdf", "booklet-C.pdf"]


def test_a_checker_finds_nothing_wrong(book: tuple[str, Path]) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", book[1])


def test_every_font_is_embedded_subset_and_has_its_letters(book: tuple[str, Path]) -> None:
    found = fonts(book[1])
    assert {marks for _, marks in found} == {"yes yes yes"}
    assert all(name.partition("+")[2].startswith(("Plan-Serif", "Plan-Sans")) for name, _ in found), found


def test_each_of_our_fonts_is_there_once(book: tuple[str, Path]) -> None:
    names = [name for name, _ in fonts(book[1]) if not name.endswith("Oblique")]
    assert len(names) == len(set(names)) == 6


def test_pages_are_a5(book: tuple[str, Path]) -> None:
    said = info(book[1])
    assert said["Page size"] == "419.528 x 595.276 pts (A5)" or said["Page size"].startswith("419.528 x 595.276")
    assert said["TrimBox"].split() == ["0.00", "0.00", "419.53", "595.28"]


def test_it_says_its_title_language_author_and_day(book: tuple[str, Path]) -> None:
    language, path = book
    with pikepdf.open(path) as pdf, pdf.open_metadata() as xmp:
        assert str(pdf.Root.Lang) == language
        assert str(pdf.docinfo.Title) == xmp["dc:title"]
        assert str(pdf.docinfo.Title).endswith("Van Dam & Zn")
        assert str(pdf.docinfo.Author) == "Van Dam & Zn"
        assert str(pdf.docinfo.CreationDate) == "D:20261124"
        assert xmp["pdfuaid:part"] == "1"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_ink_stays_ten_millimetres_from_every_edge(book: tuple[str, Path]) -> None:
    for number, (left, low, right, high) in enumerate(ink(book[1]), 1):
        assert left >= 10, number
        assert low >= 10, number
        assert right <= 138, number
        assert high <= 200, number


def overlaps(page: list[Box]) -> Iterator[tuple[str, str]]:
    """Pairs of words that are printed over each other."""
    for number, (left, high, right, low, word) in enumerate(page):
        for left2, high2, right2, low2, word2 in page[number + 1 :]:
            if min(right, right2) - max(left, left2) > 1 and min(low, low2) - max(high, high2) > 4:
                yield word, word2


def test_names_of_the_utmost_length_stay_on_the_page_and_off_each_other(tmp_path: Path) -> None:
    path = made(endless(), tmp_path, workers=2) / "booklet-STRATEGISCH-WEST.pdf"
    for number, (left, low, right, high) in enumerate(ink(path), 1):
        assert left >= 10, number
        assert low >= 10, number
        assert right <= 138, number
        assert high <= 200, number
    for number, page in enumerate(boxes(path), 1):
        assert not list(overlaps(page)), number


# ---- Pages and their numbers ---------------------------------------------------------------------


def listed(pages: list[str]) -> dict[str, int]:
    """The contents: titles and pages, of as many pages as there are."""
    found = {}
    for page in pages[1:4]:
        for title, number in re.findall(r"^ *(\S.*?)(?: \.)+ *(\d+)$", page, re.MULTILINE):
            found[title.strip()] = int(number)
    return found


def test_every_number_in_the_contents_leads_to_the_page_with_that_title(book: tuple[str, Path]) -> None:
    pages = texts(book[1])
    entries = listed(pages)
    assert len(entries) >= 7
    for title, number in entries.items():
        assert title.split()[-1][:40] in pages[number - 1], title


def test_every_page_but_the_cover_says_which_of_how_many_it_is(book: tuple[str, Path]) -> None:
    language, path = book
    pages = texts(path)
    of = {"nl": "pagina {} van {}", "en": "page {} of {}"}[language]
    for number, page in enumerate(pages[1:-1], 2):
        assert of.format(number, len(pages)) in page
    assert of.format(1, len(pages)) not in pages[0]
    assert of.format(len(pages), len(pages)) not in pages[-1]


def test_every_account_begins_on_a_left_page(dutch: Path) -> None:
    pages = texts(dutch / "booklet-A.pdf")
    begins = [number for number, page in enumerate(pages, 1) if "Hierna" in page]
    assert len(begins) == 5
    assert all(number % 2 == 0 for number in begins)


MIDDLING = {"fit": 7, "turnover": 7}
"""Marks for a tier that asks a plan, and not everything."""


def test_a_right_page_that_would_stay_blank_is_for_the_meeting_under_the_name_of_the_client(tmp_path: Path) -> None:
    tiers: list[dict[str, Any]] = [{"id": "B", "asks": ["situation.history"]}]
    single = account("single", name="Enige klant", marks={"fit": 7})
    found = portfolio(single, criteria={"fit": 2}, tiers=tiers, firm={"name": "F", "language": "en"})
    pages = texts(made(found, tmp_path) / "booklet-B.pdf")
    begin = next(number for number, page in enumerate(pages, 1) if "Criterion" in page)
    assert begin % 2 == 0
    assert pages[begin].splitlines()[0].strip() == "Enige klant"
    assert all(words in pages[begin] for words in ("Discussed and agreed", "Next evaluation", "By when"))
    assert not any("Notes" in page for page in pages)


def test_a_plan_that_fills_its_pages_has_no_page_for_the_meeting_where_not_everything_is_asked(tmp_path: Path) -> None:
    found = portfolio(full("usual", name="Waterschap Rijn en Lek", marks=MIDDLING), criteria={"fit": 2, "turnover": 3}, people=PEOPLE)
    pages = texts(made(found, tmp_path) / "booklet-B.pdf")
    first = next(number for number, page in enumerate(pages) if "Criterium" in page)
    plan = [re.sub(r"\s+", " ", page) for page in pages[first : first + 2]]
    assert "1 Situatie" in plan[0]
    assert "2 Ontwikkelingen" not in plan[0]
    assert "2 Ontwikkelingen" in plan[1]
    assert "4 Actieplan" in plan[1]
    assert not any("Besproken en afgesproken" in page for page in pages)


def test_a_plan_that_runs_just_over_two_pages_has_all_its_actions_on_the_third_and_the_meeting_facing_them(tmp_path: Path) -> None:
    telling = {"history": " ".join(STORY.split()[:200]), "business": " ".join(STORY.split()[:90])}
    found = portfolio(wordy("acme", 4, situation=telling), criteria={"fit": 2, "turnover": 3}, people=PEOPLE)
    pages = texts(made(found, tmp_path) / "booklet-A.pdf")
    first = next(number for number, page in enumerate(pages) if "Criterium" in page)
    plan = [re.sub(r"\s+", " ", page) for page in pages[first : first + 4]]
    assert "3 Doelen" in plan[1]
    assert "Bezoek" not in plan[1]
    assert plan[2].startswith("Waterschap Rijn en Lek 4 Actieplan")
    assert all(f"Bezoek {number} " in plan[2] for number in range(4))
    assert "Besproken en afgesproken" in plan[3]


def test_the_name_of_an_account_returns_on_its_further_pages_but_not_on_its_first(dutch: Path) -> None:
    pages = texts(dutch / "booklet-A.pdf")
    first = next(number for number, page in enumerate(pages) if "Oost-Randmeren" in page and "Hierna" in page)
    name = "Gemeenschappelijke Regeling Afvalwaterketen en Stedelijk Water Oost-Randmeren"
    assert name not in pages[first].splitlines()[0]
    assert all(name in pages[number].splitlines()[0] for number in range(first + 1, first + 5))


def test_the_tier_spreads_over_the_page_that_would_stay_blank_before_the_first_account(tmp_path: Path) -> None:
    tiers: list[dict[str, Any]] = [{"id": "A", "above": 1, "norms": {"reply_days": 2}}, {"id": "B"}]
    accounts = [full(f"a{number:02}", name=f"Klant {number}") for number in range(14)]
    path = made(portfolio(*accounts, criteria={"fit": 2, "turnover": 3}, people=PEOPLE, tiers=tiers), tmp_path) / "booklet-A.pdf"
    pages = texts(path)
    first = next(number for number, page in enumerate(pages) if "Criterium" in page)
    assert first % 2 == 1
    assert "antwoord binnen" in pages[first - 1].lower()
    assert "Omzet 2025" not in pages[first - 1]
    assert not [page for page in pages if page.split()[:1] == ["Aantekeningen"]]


def test_a_tier_that_brings_nothing_yet_says_its_way_to_the_target_all_the_same(tmp_path: Path) -> None:
    aim = {"id": "more", "kind": "turnover", "target": 50_000, "by": date(2027, 12, 31)}
    hope = account("hope", figures={2025: {"turnover": 0}}, marks={"fit": 9}, objectives=[aim])
    firm = {"language": "en", "target": {"year": 2027, "turnover": 90_000}}
    found = portfolio(hope, criteria={"fit": 1}, tiers=[{"id": "A"}], firm=firm)
    pages = texts(made(found, tmp_path, wanted=("tier:A",)) / "booklet-A.pdf")
    (page,) = (page for page in pages if page.startswith("What we want with this tier"))
    assert "€50,000 that comes in by the plans" in " ".join(page.split())


def test_a_tier_that_runs_just_over_its_page_stands_on_two(tmp_path: Path) -> None:
    aims = [{"id": f"x{number}", "measure": f"doel {number}", "baseline": 1, "target": 2} for number in range(5)]
    programme = {"project": [f"Afspraak {number}" for number in range(12)]}
    tiers: list[dict[str, Any]] = [{"id": "A", "above": 1, "about": STORY[:330], "objectives": aims, "programme": programme}, {"id": "B"}]
    path = made(portfolio(full("acme"), criteria={"fit": 2, "turnover": 3}, people=PEOPLE, tiers=tiers), tmp_path) / "booklet-A.pdf"
    first, second = (page for page in texts(path)[3:] if "Wat wij met deze tier willen" in page)
    assert "Omzet 2025" in first
    assert "Afspraak 11" in second


def test_what_a_part_still_lacks_never_opens_a_page(dutch: Path) -> None:
    for page in texts(dutch / "booklet-A.pdf"):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert not any(line.startswith("Ontbreekt nog") for line in lines[:2]), lines[:3]


def test_a_long_plan_runs_on_and_repeats_the_heads_of_its_tables(dutch: Path) -> None:
    pages = texts(dutch / "booklet-A.pdf")
    assert sum("Wie" in page and "Wanneer" in page and "Actie 3" in page for page in pages) >= 2


def test_an_empty_plan_asks_its_questions(dutch: Path, english: Path) -> None:
    assert "Wie is deze klant" in " ".join(texts(dutch / "booklet-A.pdf"))
    assert "Who is this client" in " ".join(texts(english / "booklet-A.pdf"))


# ---- For readers aloud, and for finding one's way --------------------------------------------------


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every element of the tags."""
    todo = list(pdf.Root.StructTreeRoot.K)
    while todo:
        each = todo.pop()
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            kids: Any = each.get("/K", [])
            todo += list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def test_every_picture_has_words(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        figures = [each for each in elements(pdf) if each.S == "/Figure"]
        assert figures
        assert all(str(each.get("/Alt", "")).strip() for each in figures)


def test_the_tags_are_one_tree_and_every_page_leads_back_into_it(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        root = pdf.Root.StructTreeRoot
        assert [str(each.S) for each in root.K] == ["/Document"]
        numbers = list(root.ParentTree.Nums)
        owners = dict(zip((int(each) for each in numbers[::2]), numbers[1::2], strict=True))
        known = {each.objgen for each in elements(pdf)}
        used = [int(page.obj.StructParents) for page in pdf.pages if "/StructParents" in page.obj]
        assert len(used) == len(set(used))
        for number in used:
            assert all(owner.objgen in known for owner in owners[number])


def test_headings_go_down_one_step_at_a_time(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        kinds = {str(each.S) for each in elements(pdf)}
    assert {"/H1", "/H2"} <= kinds
    assert not kinds & {"/H3", "/H4", "/H5", "/H6"}


def test_every_head_of_a_table_says_whether_it_stands_above_a_column_or_before_a_row(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        scopes = [str(each.A.Scope) for each in elements(pdf) if each.S == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}
    assert len(scopes) > 10


def test_the_tags_hold_nothing_that_says_nothing(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        kinds = {str(each.S) for each in elements(pdf)}
    assert not kinds & {"/Span", "/NonStruct"}
    assert {"/Part", "/Sect", "/Table", "/TR", "/TD", "/P", "/L", "/LI", "/LBody", "/Link", "/Figure"} <= kinds


PAINT = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}


def test_all_ink_is_either_tagged_or_marked_as_ornament(book: tuple[str, Path]) -> None:
    with pikepdf.open(book[1]) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                operands, operator = instruction.operands, instruction.operator
                if str(operator) in ("BMC", "BDC"):
                    depth += 1
                elif str(operator) == "EMC":
                    depth -= 1
                assert depth or str(operator) not in PAINT, (number, operands, operator)


def titles(items: list[pikepdf.OutlineItem]) -> list[str]:
    """The entries of the outline, of the first level."""
    return [str(item.title) for item in items]


def test_the_outline_names_every_chapter_and_leads_to_its_page(dutch: Path) -> None:
    with pikepdf.open(dutch / "booklet-A.pdf") as pdf, pdf.open_outline() as outline:
        found = titles(outline.root)
        assert found[0] == "Inhoud"
        assert found[-1] == "Hoe u de tekens leest"
        assert "Waterschap Rijn en Lek" in found
        item: Any = outline.root[found.index("Waterschap Rijn en Lek")]
        number = pikepdf.Page(item.destination[0]).index
        assert [str(each.title) for each in item.children][:2] == ["1 Situatie", "2 Ontwikkelingen"]
    assert "Waterschap Rijn en Lek" in texts(dutch / "booklet-A.pdf")[number]


def test_links_lead_within_the_booklet_and_say_where(dutch: Path) -> None:
    with pikepdf.open(dutch / "booklet-A.pdf") as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", ())]
        inner = [link for link in links if "/Dest" in link]
        assert len(inner) > 30
        assert all(not str(link.Contents).startswith("part:") for link in inner)
        named: dict[Any, int] = {link.Contents: pikepdf.Page(link.Dest[0]).index for link in inner}
        pages = texts(dutch / "booklet-A.pdf")
        assert "Lege Kaart" in pages[named["Lege Kaart"]]
        assert all("/Dest" in link or "/A" in link for link in links)


def test_a1_numbers_and_signs_of_a_list_are_on_paper_what_was_written(tmp_path: Path) -> None:
    facts = "2024. Kade\n2026. Sluis\n\nVoor en tegen:\n\n+ 12 % omzet\n- 8 % marge\n\nVerder:\n\n- 540 man\n- 14 % vertrekt"
    book = made(portfolio(full("gemeente", situation={"facts": facts}), people=PEOPLE), tmp_path) / "booklet-A.pdf"
    said = re.sub(r"\s+", " ", run("pdftotext", "-layout", book, "-"))
    assert "2024. Kade 2026. Sluis" in said
    assert "+ 12 % omzet - 8 % marge" in said.replace("\u00a0", " ")
    assert "• 540 man • 14 % vertrekt" in said.replace("\u00a0", " ")
