"""What booklets did wrong once, by the numbers of the kinds: how they are printed. What they say is tried in `tests/present/booklet/test_faults.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from weasyprint.formatting_structure import boxes

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.model.edition import Edition
from accountplan.model.portfolio import Portfolio
from accountplan.present.booklet import make_booklets
from accountplan.render import write_booklets
from accountplan.render.booklet.impose import FOLDS_TO
from accountplan.render.booklet.lines import LINES, PITCH, POINTS, count_lines
from accountplan.render.booklet.printing import Printer
from accountplan.render.booklet.setting import FEW, SCANT
from accountplan.render.booklet.writing import Writer
from builders import TODAY, account, portfolio

from .conftest import made
from .samples import full, sample, surveyed, wordy
from .tools import complaints, inside, texts

pytestmark = pytest.mark.print

PEOPLE = {"jansen": {"name": "Marloes Jansen"}, "devries": {"name": "Anne de Vries"}}
CRITERIA = {"fit": 2, "turnover": 3}
TEMPLATES = Path(__file__).parents[2] / "templates" / "booklet"
COMPLAINT = {"kind": "serious_complaint", "on": TODAY}
MEETING = "Besproken en afgesproken"


def printed(found: Portfolio, out: Path, name: str = "booklet-A") -> list[str]:
    """The words of each page."""
    return texts(made(found, out) / f"{name}.pdf")


# ---- F1: the page to meet ----------------------------------------------------------------------------


@pytest.mark.parametrize("actions", [0, 4, 9, 14, 30])
def test_f1_the_page_to_meet_follows_whatever_the_length_of_the_plan(actions: int, tmp_path: Path) -> None:
    found = portfolio(wordy("acme", actions), full("other", name="Andere klant"), criteria=CRITERIA, people=PEOPLE)
    pages = printed(found, tmp_path)
    assert sum(MEETING in page for page in pages) == 2


def test_f1_in_a_tier_that_asks_a_plan_the_client_in_danger_has_it_and_the_others_where_a_page_is_left(tmp_path: Path) -> None:
    marks = {"fit": 7, "turnover": 7}
    some = (full("calm", name="Kalm", marks=marks), full("losing", name="Verlies", marks=marks, signals=(COMPLAINT,)))
    pages = printed(portfolio(*some, criteria=CRITERIA, people=PEOPLE), tmp_path, "booklet-B")
    meetings = [page for page in pages if MEETING in page]
    assert len(meetings) == 1
    assert "Verlies" in meetings[0].splitlines()[0]


def test_f1_the_first_page_holds_the_opening_and_the_marks(dutch: Path) -> None:
    pages = texts(dutch / "booklet-A.pdf")
    (first,) = (page for page in pages if "Waterschap Rijn en Lek" in page and "Hierna" in page)
    assert all(word in first for word in ("Hierna", "Contact", "Sinds", "Brengt", "Criterium", "Score"))


# ---- F2: what looks forgotten ------------------------------------------------------------------------


def list_pages(found: Portfolio, tmp_path: Path) -> Iterator[tuple[str, int, Any]]:
    """Every page of every chapter of every booklet as it is laid out, in the way in which it is printed."""
    from accountplan.render.booklet import setting

    words = Words(found.firm.language, found.firm.currency)
    writer, printer = Writer(words, None), Printer((TEMPLATES,), tmp_path)
    for booklet in make_booklets(surveyed(found), words):
        for each in booklet.accounts:
            laid = setting._choose_layout(printer, writer.chapter(booklet, each), setting.LEFT)
            yield from ((each.anchor, number, page) for number, page in enumerate(laid.pages))
        for chapter in (*booklet.front, *booklet.end):
            laid = printer.lay_out(writer.chapter(booklet, chapter), setting.LEFT)
            yield from ((chapter.anchor, number, page) for number, page in enumerate(laid.pages))


def variety() -> Portfolio:
    """Clients whose plans end at every height of a page."""
    story = "Een zin van gewone lengte over dijken en gemalen, en over wie er werken. "
    some = [
        wordy(
            f"a{number:02}", 2 + number % 9, situation={"history": story * (3 * number), "business": story}, contacts=({"name": "P. Een"},)
        )
        for number in range(14)
    ]
    return portfolio(*some, *sample().accounts.values(), criteria={**CRITERIA, "own": 1}, people=PEOPLE)


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int, Any]]:
    return list(list_pages(variety(), tmp_path_factory.mktemp("laid")))


def test_f2_no_page_has_hardly_anything_on_it(laid: list[tuple[str, int, Any]]) -> None:
    short = [(anchor, number, count_lines(page)) for anchor, number, page in laid if number and count_lines(page) <= SCANT]
    assert not short


def test_f2_no_page_is_left_to_the_pen_after_a_few_lines_so_that_the_actions_have_one_of_their_own(
    laid: list[tuple[str, int, Any]],
) -> None:
    turns = [
        (anchor, count_lines(before))
        for (anchor, _, before), (_, number, page) in pairwise(laid)
        if number > 1 and starts_with_actions(page)
    ]
    would_end_with_two_lines = "account-a06"
    assert len(turns) > 10
    assert [anchor for anchor, lines in turns if lines <= FEW] == [would_end_with_two_lines]


def starts_with_actions(page: Any) -> bool:
    found = page.anchors.get("actions")
    return found is not None and bool(found[1] * POINTS < 80)


def test_f2_no_word_lies_over_another(laid: list[tuple[str, int, Any]]) -> None:
    """The box to tick lay over the first letter of the action, and the number over that of the question, in plans of a certain length."""
    over = [(anchor, number, pair) for anchor, number, page in laid for pair in list_overlaps(page)]
    assert any(starts_with_actions(page) for _, number, page in laid if number)
    assert not over


def list_overlaps(page: Any) -> Iterator[tuple[str, str]]:
    """The words of one line of which a part stands at the same place."""
    said = [each for each in inside(page._page_box) if isinstance(each, boxes.TextBox) and each.text.strip()]
    said.sort(key=lambda each: each.position_x)
    for place, one in enumerate(said):
        end = one.position_x + one.width - 1
        for other in said[place + 1 :]:
            if other.position_x >= end:
                break
            if abs(one.position_y + one.baseline - other.position_y - other.baseline) < 4:
                yield one.text, other.text


def test_f2_no_row_of_a_table_stands_on_a_page_alone(laid: list[tuple[str, int, Any]]) -> None:
    rows: dict[tuple[str, Any], list[int]] = {}
    for anchor, _, page in laid:
        for box in inside(page._page_box):
            if isinstance(box, boxes.TableRowGroupBox) and box.element_tag == "tbody":
                rows.setdefault((anchor, box.element), []).append(len(box.children))
    broken = {key: each for key, each in rows.items() if len(each) > 1}
    assert broken
    assert all(min(each) > 1 for each in broken.values()), sorted((key[0], each) for key, each in broken.items())


def test_f2_no_dotted_line_stands_alone_at_the_foot_of_a_page(laid: list[tuple[str, int, Any]]) -> None:
    seen = 0
    for anchor, number, page in laid:
        box = page._page_box
        layers = [layer for layer in (box.background.layers if box.background else ()) if layer.image]
        ends = [
            each.position_y + each.margin_height()
            for each in inside(box)
            if each.element is not None and each.element.get("class") == "words"
        ]
        if layers and ends:
            free = LINES - (max(ends) - box.content_box_y()) * POINTS // PITCH
            seen += free == 1
            _, top, _, height = layers[0].painting_area
            assert free != 1 or (not layers[0].unbounded and top + height <= max(ends) + 1), (anchor, number)
    assert seen


def test_f2_the_index_names_the_page_of_the_row_and_of_the_contact(dutch: Path) -> None:
    with pikepdf.open(dutch / "booklet-A.pdf") as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
        names = list(pdf.Root.Names.Dests.Names)
        places = {str(name): numbers[target[0].objgen] for name, target in zip(names[::2], names[1::2], strict=True)}
    pages = texts(dutch / "booklet-A.pdf")
    assert places["account-long.action-40"] > places["account-long.action-1"]
    assert "Actie 39" in pages[places["account-long.action-40"]]
    assert "M. Osinga" in pages[places["account-long.contact-1"]]


def test_f2_opportunities_and_threats_carry_their_names(dutch: Path) -> None:
    pages = " ".join(texts(dutch / "booklet-A.pdf"))
    assert re.search(r"Kansen\s+• +De verkenning start", pages)
    assert re.search(r"Bedreigingen\s+• +Inkoop weegt prijs", pages)


# ---- F2: one set of sheets ---------------------------------------------------------------------------


def nearly() -> Portfolio:
    """A tier whose plans run over to a third page by a few lines, and that take more than one set of sheets so."""
    marks, told = {"fit": 7, "turnover": 7}, {"history": "\n\n".join(["Zin over dijken."] * 12)}
    return portfolio(*(wordy(f"a{number:02}", 3, marks=marks, situation=told) for number in range(16)), criteria=CRITERIA, people=PEOPLE)


def test_f2_a_booklet_just_over_one_set_of_sheets_is_set_closer_all_of_it(tmp_path: Path) -> None:
    pages = printed(nearly(), tmp_path, "booklet-B")
    assert len(pages) <= FOLDS_TO
    starts = [number for number, page in enumerate(pages) if "Hierna" in page]
    assert {later - earlier for earlier, later in pairwise(starts)} == {2}


# ---- F4: a large tier that asks a profile ------------------------------------------------------------


def test_f4_sixty_clients_of_a_tier_that_asks_a_profile_take_a_third_of_a_page_each(tmp_path: Path) -> None:
    tiers = [{"id": "C", "asks": "profile"}]
    written = {"business": "Maakt kassen voor telers in het Westland, en onderhoudt ze.", "facts": "Veertig mensen, winst van 4 %."}
    told = [full(f"t{number:02}", situation=written) for number in range(30)]
    bare = [account(f"b{number:02}", marks={"fit": 4}) for number in range(30)]
    pages = printed(portfolio(*told, *bare, criteria=CRITERIA, people=PEOPLE, tiers=tiers), tmp_path, "booklet-C")
    brief = [page for page in pages if "De klanten in het kort" in page][1:]
    assert len(brief) <= 11
    assert len(pages) < 40


# ---- F3: read aloud ----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The booklets of the example firm."""
    out = tmp_path_factory.mktemp("example")
    survey = pipeline.make_survey(pipeline.open_workspace(Path(__file__).parents[2]), TODAY)
    words = Words(survey.portfolio.firm.language, survey.portfolio.firm.currency)
    write_booklets(make_booklets(survey, words), Edition(words, out, workers=2), out)
    return out / "booklets"


def test_f3_an_independent_checker_finds_nothing_in_the_booklets_of_the_example_that_has_no_reason(example: Path) -> None:
    """`test_crm.py` asks it of a portfolio that nobody here invented."""
    paths = [path for path in sorted(example.glob("*.pdf")) if not path.stem.endswith("-print")]
    assert [path.stem.removeprefix("booklet-") for path in paths] == ["A", "B", "C", "S", "firm"]
    assert {str(path): found for path in paths if (found := complaints(path))} == {}


@pytest.mark.parametrize("name", ["dutch-booklet-A", "dutch-booklet-C", "english-booklet-A", "thick-booklet-A"])
def test_f3_nor_in_booklets_of_all_kinds_of_plan(name: str, request: pytest.FixtureRequest) -> None:
    folder, _, stem = name.partition("-")
    assert not complaints(request.getfixturevalue(folder) / f"{stem}.pdf")
