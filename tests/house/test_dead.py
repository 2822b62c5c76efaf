"""Code that nobody uses is seen, also a function or a field that is whole and tested."""

from pathlib import Path

import pytest

import dead


def test_all_code_is_used() -> None:
    assert dead.problems() == []


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one module and one template."""
    monkeypatch.setattr(dead, "ROOT", tmp_path)
    monkeypatch.setattr(dead, "PACKAGE", tmp_path / "package")
    monkeypatch.setattr(dead, "TEMPLATES", tmp_path / "templates")
    monkeypatch.setattr(dead, "FOUND", (tmp_path / "package" / "rules",))
    monkeypatch.setattr(dead, "OTHERS", {})
    (tmp_path / "package" / "rules").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "package" / "rows.py").write_text(
        "class Row:\n    name: str\n    total: str\n\n\ndef rows():\n    return Row()\n\n\nrows()\n", encoding="utf-8"
    )
    (tmp_path / "templates" / "page.html").write_text(
        "{% for row in page.rows %}{{ row.name }} {{ row.total }}{% endfor %}", encoding="utf-8"
    )
    return tmp_path


def test_what_a_template_uses_is_used(house: Path) -> None:
    assert dead.problems() == []
    (house / "templates" / "page.html").write_text("{{ page.row.name }}", encoding="utf-8")
    assert dead.problems() == ["package/rows.py:3: nobody uses the variable total"]


def test_what_is_found_by_the_name_of_its_file_is_used(house: Path) -> None:
    (house / "package" / "rules" / "late.py").write_text("def late():\n    pass\n\n\ndef helper():\n    pass\n", encoding="utf-8")
    assert dead.problems() == ["package/rules/late.py:5: nobody uses the function helper"]


def test_a_reason_that_nothing_needs_is_reported(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dead, "OTHERS", {"rows": "a template calls it"})
    assert dead.problems() == ["generator/dead.py: rows needs no reason: it is used, or it is gone"]
