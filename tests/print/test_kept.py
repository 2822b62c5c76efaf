"""What is kept of booklets changes how long they take, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from accountplan.base.kept import Kept, make_digest
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.edition import Edition
from accountplan.model.pages import Booklet, Chapter
from accountplan.present.booklet import make_booklets
from accountplan.render.booklet import print_booklets as printed
from accountplan.render.booklet.printed import Face
from accountplan.render.booklet.printing import Printer
from accountplan.render.booklet.writing import Writer
from builders import TODAY, account, portfolio
from folders import list_kept

from .samples import full, partners, surveyed

pytestmark = pytest.mark.print
SEED = 20261124
LATER = date(2027, 2, 1)


def accounts(*ids: str, **fields: Any) -> tuple[Account, ...]:
    """Some plans; the ``fields`` are those of the first."""
    return tuple(full(id, name=f"Klant {id}", **({} if number else fields)) for number, id in enumerate(ids))


FIRST = accounts("a", "b")
EDITS: tuple[tuple[tuple[Account, ...], date], ...] = (
    (FIRST, TODAY),
    (accounts("a", "b", situation={"history": "Klant sinds 2011. " * 40}), TODAY),
    (accounts("a", "b", marks={"fit": 8.5, "turnover": 8.5}), TODAY),
    (accounts("a", "b", "c"), TODAY),
    (accounts("b"), LATER),
    (FIRST, TODAY),
)
"""Longer, lower in rank, one more, one less on another day, and as it was."""


def made(found: tuple[Account, ...], today: date, out: Path, kept: Kept) -> dict[str, bytes]:
    """The booklets of some plans, by name."""
    out.mkdir(parents=True)
    survey, words = (
        surveyed(
            replace(
                portfolio(*found, criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}),
                revision=make_digest(repr(found)),
            ),
            today,
        ),
        Words("nl"),
    )
    printed(make_booklets(survey, words), Edition(words, out, kept=kept), out)
    return {path.name: path.read_bytes() for path in sorted((out / "booklets").iterdir())}


def delete(path: Path, random: Random) -> None:
    path.unlink()


def tear(path: Path, random: Random) -> None:
    path.write_bytes(path.read_bytes()[: random.randrange(200)])


def poison(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    path.write_bytes(content)


def swap(path: Path, random: Random) -> None:
    other = random.choice(list_kept(path.parents[2]))
    content = path.read_bytes()
    path.write_bytes(other.read_bytes())
    other.write_bytes(content)


DAMAGE: tuple[Callable[[Path, Random], None], ...] = (delete, tear, poison, swap)


def test_edits_and_damage_in_any_order_give_the_bytes_of_a_build_that_keeps_nothing(tmp_path: Path) -> None:
    random, folder = Random(SEED), tmp_path / "kept"
    cold = [made(*edit, tmp_path / f"cold-{number}", Kept(None)) for number, edit in enumerate(EDITS[:-1])]
    for turn in range(5):
        number = random.randrange(len(cold))
        assert made(*EDITS[number], tmp_path / f"kept-{turn}", Kept(folder, "1", b"secret")) == cold[number], (turn, number)
        for path in list_kept(folder):
            if path.exists() and random.random() < 0.2:
                random.choice(DAMAGE)(path, random)


def test_a_glyph_stands_for_what_it_stood_for_first() -> None:
    whole = Face({}, {})
    whole.learn(Face({1: 224}, {1: "00a0"}))
    whole.learn(Face({1: 224, 2: 560}, {1: "0020", 2: "0061"}))
    assert whole == Face({1: 224, 2: 560}, {1: "00a0", 2: "0061"})


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The places at which whatever is laid out begins, as it is laid out."""
    found: list[str] = []
    lay_out = Printer.lay_out

    def heard(self: Printer, html: str, setting: str = "") -> Any:
        found.append(place[1] if (place := re.search(r'<section class="(?:account|leaf[a-z ]*)" id="([^"]*)"', html)) else "other")
        return lay_out(self, html, setting)

    monkeypatch.setattr(Printer, "lay_out", heard)
    return found


def test_an_account_that_did_not_change_is_not_set_again(tmp_path: Path, laid: list[str]) -> None:
    kept = Kept(tmp_path / "kept", "1", b"secret")
    made(*EDITS[0], tmp_path / "first", kept)
    assert {"account-a", "account-b", "glance", "quarter"} <= set(laid)
    laid.clear()
    made(*EDITS[1], tmp_path / "second", kept)
    assert "account-a" in laid
    assert "account-b" not in laid
    assert "quarter" not in laid


def firmwide(out: Path, kept: Kept, **change: Any) -> bytes:
    """The booklet of the firm whose first client says something else."""
    out.mkdir(parents=True)
    found, words = partners("nl"), Words("nl")
    survey = surveyed(replace(found, accounts={**found.accounts, "usual": replace(found.accounts["usual"], **change)}))
    printed(make_booklets(survey, words, ("firm",)), Edition(words, out, kept=kept), out)
    return (out / "booklets/booklet-firm.pdf").read_bytes()


def test_of_the_booklet_of_the_firm_only_what_changed_is_set_again(tmp_path: Path, laid: list[str]) -> None:
    """The temperature of a client shows nowhere in it; a sign of leaving does on the spread, in what is at stake, and where it is named."""
    kept = Kept(tmp_path / "kept", "1", b"secret")
    first = firmwide(tmp_path / "first", kept)
    assert {"stand", "way", "effect", "offers", "decisions", "back"} <= set(laid)
    laid.clear()
    assert firmwide(tmp_path / "again", kept, temperature="blue") == first
    assert not laid
    sign = {"kind": "threatens_to_leave", "on": date(2026, 11, 2), "note": "zegt de directeur"}
    signals = account("x", signals=(sign,)).signals
    changed = firmwide(tmp_path / "changed", kept, signals=signals)
    assert "effect" in laid
    assert not {"offers", "decisions", "back"} & set(laid)
    assert changed == firmwide(tmp_path / "cold", Kept(None), signals=signals)


def test_the_html_of_an_account_that_did_not_change_is_not_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    chapter = Writer.chapter

    def heard(self: Writer, booklet: Booklet, found: Chapter, *more: Any, **others: Any) -> str:
        written.append(found.anchor)
        return chapter(self, booklet, found, *more, **others)

    monkeypatch.setattr(Writer, "chapter", heard)
    kept = Kept(tmp_path / "kept", "1", b"secret")
    made(*EDITS[0], tmp_path / "first", kept)
    assert {"account-a", "account-b"} <= set(written)
    written.clear()
    made(*EDITS[1], tmp_path / "second", kept)
    assert "account-a" in written
    assert "account-b" not in written


def test_what_did_not_change_needs_no_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path / "kept", "1", b"secret")
    first = made(FIRST, TODAY, tmp_path / "first", kept)
    monkeypatch.delattr("accountplan.render.booklet.work.Printer")
    assert made(FIRST, TODAY, tmp_path / "second", kept) == first


def test_another_stylesheet_is_another_booklet(tmp_path: Path) -> None:
    kept, folder = Kept(tmp_path / "kept", "1", b"secret"), tmp_path / "templates" / "booklet"
    folder.mkdir(parents=True)
    words = Words("nl")
    survey = surveyed(portfolio(*FIRST, criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}))
    files = []
    for colour in ("#0b5270", "#444444"):
        ours = Path(__file__).parents[2] / "templates" / "booklet" / "booklet.css"
        (folder / "booklet.css").write_text(ours.read_text(encoding="utf-8").replace("#0b5270", colour), encoding="utf-8")
        printed(make_booklets(survey, words), Edition(words, tmp_path, kept=kept, overrides=folder.parent), tmp_path)
        files.append((tmp_path / "booklets" / "booklet-A.pdf").read_bytes())
    assert files[0] != files[1]
