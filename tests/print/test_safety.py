"""What a plan holds cannot get out of its place: no file is read, no address asked for, nothing runs."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pikepdf
import pytest

from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.model.edition import Edition
from accountplan.present.booklet import make_booklets
from accountplan.render.booklet import fonts
from accountplan.render.booklet import print_booklets as printed
from accountplan.render.booklet.printing import Printer
from builders import portfolio

from .conftest import made
from .samples import full, sample, surveyed
from .tools import texts

pytestmark = pytest.mark.print
TEMPLATES = Path(__file__).parents[2] / "templates" / "booklet"


def test_hostile_texts_are_words_and_nothing_else(dutch: Path) -> None:
    path = dutch / "booklet-A.pdf"
    said = " ".join(" ".join(texts(path)).split())
    assert "<script>alert(1)</script>" in said
    assert "{{ 7*7 }}" in said
    assert "root:x:" not in said
    with pikepdf.open(path) as pdf:
        assert "/EmbeddedFiles" not in pdf.Root.Names
        assert "/AA" not in pdf.Root
        assert "/OpenAction" not in pdf.Root
        addresses = {str(link.A.URI) for page in pdf.pages for link in page.obj.get("/Annots", ()) if "/A" in link}
        kinds = {str(link.A.S) for page in pdf.pages for link in page.obj.get("/Annots", ()) if "/A" in link}
    assert not addresses
    assert not kinds


def test_a_link_to_elsewhere_stays_a_link(tmp_path: Path) -> None:
    plan = full("acme", situation={"history": "Zie [hun verslag](https://example.org/verslag?a=1&b=2)."})
    path = made(portfolio(plan, criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}), tmp_path) / "booklet-A.pdf"
    with pikepdf.open(path) as pdf:
        addresses = [str(link.A.URI) for page in pdf.pages for link in page.obj.get("/Annots", ()) if "/A" in link]
    assert addresses == ["https://example.org/verslag?a=1&b=2"]


def test_signs_that_no_font_has_are_written_otherwise(dutch: Path) -> None:
    said = " ".join(texts(dutch / "booklet-A.pdf"))
    assert "[…] Привет ελληνικά Łódź Tiếng" in " ".join(said.split())
    assert "????" not in said
    assert "softhyphen é Oost-Randmeren" in " ".join(said.split())


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:1/x.png",
        "https://example.org/x.png",
        "data:image/svg+xml,<svg/>",
        "asset:../../etc/passwd.svg",
        "asset:/etc/passwd",
        "asset:booklet.html",
        "font:../PlanSans-Italic.ttf",
        "font:Comic.ttf",
        "ftp://example.org/x.png",
    ],
)
def test_a_template_that_asks_for_anything_else_is_refused_in_words(address: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        Printer((TEMPLATES,), tmp_path).lay_out(f"<html lang=nl><body><img alt=x src='{address}'></body></html>")
    assert Words("en").say(refused.value.message).startswith("A booklet asks for ")


def test_c17_a_font_of_ours_that_cannot_be_read_stops_the_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The booklets were printed in another letter, with a warning and code 0."""
    lost = {name: tmp_path / name for name in fonts.list_files()}
    monkeypatch.setattr(fonts, "list_files", lambda: lost)
    with pytest.raises(FileNotFoundError):
        Printer((TEMPLATES,), tmp_path).lay_out("<html lang=nl><body>x</body></html>")


@pytest.mark.parametrize("name", ["cool.svg", "elements.css", "booklet.css"])
def test_c17_a_drawing_or_a_stylesheet_that_cannot_be_read_stops_the_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The booklets were printed without their drawings, with a warning and code 0."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == name:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(OSError, match=name):
        Printer((TEMPLATES,), tmp_path).lay_out("<html lang=nl><body><img alt=x src='asset:cool.svg'></body></html>")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    folder = tmp_path / "booklet"
    folder.mkdir()
    (folder / "inside.svg").symlink_to(tmp_path / "outside.svg")
    with pytest.raises(UserError):
        Printer((folder, TEMPLATES), tmp_path).lay_out("<html lang=nl><body><img alt=x src='asset:inside.svg'></body></html>")


def test_a_template_of_the_workspace_stands_before_ours(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "booklet").mkdir(parents=True)
    (folder / "booklet" / "signs.html").write_text('<section class="leaf back" id="{{ chapter.anchor }}"><h1>Onze tekens</h1></section>')
    found = surveyed(portfolio(full("acme"), criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}))
    words = Words("nl")
    printed(make_booklets(found, words), Edition(words, tmp_path, overrides=folder), tmp_path)
    assert "Onze tekens" in texts(tmp_path / "booklets" / "booklet-A.pdf")[-1]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_link_to_a_place_that_is_not_there_fails_loudly(tmp_path: Path, workers: int) -> None:
    folder = tmp_path / "templates"
    (folder / "booklet").mkdir(parents=True)
    (folder / "booklet" / "signs.html").write_text('<section id="signs"><h1>x</h1><a href="part:nowhere">x</a></section>')
    found = surveyed(portfolio(full("acme"), criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}))
    words = Words("nl")
    with pytest.raises(UserError, match="cannot be bound") as refused:
        printed(make_booklets(found, words), Edition(words, tmp_path, workers=workers, overrides=folder), tmp_path)
    assert "nowhere" in str(refused.value)


def test_what_the_layout_warns_of_is_heard(tmp_path: Path) -> None:
    printer = Printer((TEMPLATES,), tmp_path)
    laid = printer.lay_out("<html lang=nl><body><p><a href='#nowhere'>x</a></p></body></html>")
    with pytest.warns(UserWarning, match="No anchor #nowhere"):
        printer.print(laid)


def test_the_same_plans_give_the_same_bytes_in_another_folder_with_more_processes(english: Path, tmp_path: Path) -> None:
    again = made(sample("en"), tmp_path / "elders" / "dieper")
    for path in sorted(english.iterdir()):
        assert path.read_bytes() == (again / path.name).read_bytes(), path.name


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_is_left_behind(workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    made(portfolio(full("acme"), criteria={"fit": 2, "turnover": 3}, people={"jansen": {}, "devries": {}}), tmp_path / "out", workers)
    assert not list(scratch.iterdir())
    assert sorted(path.name for path in (tmp_path / "out").rglob("*")) == ["booklet-A-print.pdf", "booklet-A.pdf", "booklets"]
