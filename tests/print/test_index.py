"""The index on paper: each of its pages is set by itself, and all of them together are the index."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.kept import Kept
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.edition import Edition
from accountplan.model.pages import Booklet
from accountplan.present.booklet import make_booklets
from accountplan.render.booklet import print_booklets
from accountplan.render.booklet.order import list_stretches
from accountplan.render.booklet.printed import Spot
from accountplan.render.booklet.printing import Printer
from builders import account, portfolio

from .samples import surveyed
from .tools import run, texts

pytestmark = pytest.mark.print
WORDS = Words("nl")
FAMILY = ("Bos", "Hogendoorn-Van Wassenaer Obdam", "Ter Braak", "Li", "Van der Meulen-Schimmelpenninck van der Oye", "El Amrani")


def known(id: str, contacts: int, **fields: Any) -> Account:
    """A plan with as many contacts, of whom some need a second line in the index."""
    kept = date(2026, 11, 1)
    some = tuple(
        {
            "name": f"{'Johanna Maria ' * (n % 3)}N{n} {FAMILY[n % len(FAMILY)]}",
            "function": "hoofd",
            "known_by": {"jansen": {"strength": 3, "last": kept}},
        }
        for n in range(contacts)
    )
    return account(id, name=f"Klant {id}", marks={"fit": 9, "turnover": 8.5}, lead="jansen", contacts=some, **fields)


def booklets(*plans: Account) -> tuple[Booklet, ...]:
    """The booklets of some plans."""
    found = portfolio(*plans, criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}})
    return tuple(make_booklets(surveyed(found), WORDS, ("tier:A",)))


def printed(found: tuple[Booklet, ...], out: Path, kept: Kept) -> Path:
    """The first of some booklets, on paper."""
    out.mkdir(parents=True)
    print_booklets(found, Edition(WORDS, out, kept=kept), out)
    return out / "booklets" / f"{found[0].stem}.pdf"


def squeeze(text: str) -> str:
    """Text without spaces, line ends and the hyphens of a broken line."""
    return "".join(text.split()).replace("-", "").replace("\u00ad", "")


@pytest.mark.parametrize("clients", [1, 16])
def test_an_index_of_many_pages_has_each_line_once_and_in_its_order(tmp_path: Path, clients: int) -> None:
    made = booklets(*(known(f"k{number}", 12) for number in range(clients)))
    index = next(each for each in made[0].end if each.anchor == "index")
    pdf = printed(made, tmp_path / "out", Kept(None))
    begins = next(number for number, page in enumerate(texts(pdf), 1) if page.strip().startswith("Register"))
    told = squeeze(run("pdftotext", "-raw", "-f", str(begins), pdf, "-"))
    place = 0
    for line in (*index.view.people, *index.view.accounts):
        name = squeeze(line.name)
        assert told.count(name) >= 1, line.name
        place = told.index(name, place) + len(name)
        assert told[place].isdigit(), line.name
    assert clients == 1 or len(texts(pdf)) - begins >= 2


def test_a_contact_with_another_name_has_only_one_page_of_the_index_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[str] = []
    lay_out = Printer.lay_out

    def heard(self: Printer, html: str, setting: str = "") -> Any:
        laid.append(html)
        return lay_out(self, html, setting)

    monkeypatch.setattr(Printer, "lay_out", heard)
    kept = Kept(tmp_path / "kept", "1", b"secret")
    plans = [known(f"k{number}", 12) for number in range(10)]
    printed(booklets(*plans), tmp_path / "first", kept)
    assert len([html for html in laid if "index settled" in html]) >= 2
    laid.clear()
    plans[0] = replace(plans[0], contacts=tuple(replace(each, name=f"{each.name}".replace("N1 ", "N1 Eva ")) for each in plans[0].contacts))
    changed = printed(booklets(*plans), tmp_path / "changed", kept)
    again = [html for html in laid if "index settled" in html]
    assert len(again) == 1
    assert "N1 Eva" in again[0]
    assert changed.read_bytes() == printed(booklets(*plans), tmp_path / "cold", Kept(None)).read_bytes()


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60)), min_size=1, max_size=9))
def test_stretches_are_the_lines_of_each_page_and_know_where_the_second_column_begins(pages: list[tuple[int, int]]) -> None:
    spots: list[Spot] = []
    wanted: list[tuple[int, int, set[int]]] = []
    for page, (left, right) in enumerate(pages):
        start = len(spots)
        spots += [Spot(page, 40.0, 500.0 - 12 * number) for number in range(left)]
        spots += [Spot(page, 210.0, 500.0 - 12 * number) for number in range(right)]
        wanted.append((start, len(spots), {start + left} if right else set()))
    assert [(each.start, each.stop, set(each.heads)) for each in list_stretches(spots)] == wanted
