"""Pages and booklets word what was worked out elsewhere: arithmetic in `present`, and numbers compared in a template, are seen."""

from pathlib import Path

import pytest

import arithmetic


def test_the_house_keeps_arithmetic_out_of_pages() -> None:
    assert arithmetic.check(arithmetic.ROOT) == []


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house with one page, which only words, and nobody on the list."""
    monkeypatch.setattr(arithmetic, "CODE", {})
    (tmp_path / arithmetic.PRESENT / "site").mkdir(parents=True)
    (tmp_path / arithmetic.TEMPLATES / "site").mkdir(parents=True)
    return tmp_path


def code(house: Path, line: str) -> list[str]:
    """What is said of a function with this line."""
    (house / arithmetic.PRESENT / "site" / "page.py").write_text(f"def view(page):\n    {line}\n", encoding="utf-8")
    return arithmetic.check(house)


def template(house: Path, text: str) -> list[str]:
    """What is said of a template with this text."""
    (house / arithmetic.TEMPLATES / "site" / "page.html").write_text(text, encoding="utf-8")
    return arithmetic.check(house)


@pytest.mark.parametrize(
    "line",
    [
        "return page.part / page.whole",
        "return page.share * 100",
        "return len(page.rows) - 4",
        "return page.year + 3",
        "return page.turnover // 1000",
        "return page.minimum % 1",
        "page.count += 1",
        "return sum(row.amount for row in page.rows)",
        "return max(page.planned, page.available)",
        "return round(page.score, 1)",
        "return abs(page.gap)",
        "return Fraction(page.weight)",
        "return total(page.weights)",
        "return Counter(row.tier for row in page.rows)",
        "from math import ceil",
        "from statistics import median",
        "return [lambda row: row.margin / row.hours]",
        "return page.share > page.limit",
        "return page.by <= page.today",
        "return 0.1 < page.share < page.most",
        "return page.clients >= 5",
    ],
)
def test_arithmetic_on_a_page_is_seen(house: Path, line: str) -> None:
    (said,) = code(house, line)
    assert said.startswith("generator/accountplan/present/site/page.py::view line 2: ")


@pytest.mark.parametrize(
    "line",
    [
        'return page.root + links.INDEX + "#top"',
        'return "../" * page.depth',
        "return page.title[:1].upper() + page.title[1:]",
        "return page.rows + [page.last]",
        "return page.today + QUARTER",
        "return max(page.rows, key=lambda row: row.day)",
        "return Fraction(1, 2)",
        "return len(page.rows[4:])",
        "return page.late > 0 or page.number > 1",
        "return len(page.rows) > page.most",
        "page.said += (page.last,)",
    ],
)
def test_joining_text_and_sorting_are_no_arithmetic(house: Path, line: str) -> None:
    assert code(house, line) == []


def test_what_says_a_number_has_its_name_on_the_list(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arithmetic, "CODE", {"site/page.py::view": "says a figure in thousands"})
    assert code(house, "return page.turnover / 1000") == []
    monkeypatch.setattr(arithmetic, "CODE", {"site/page.py": "says a figure in thousands"})
    assert arithmetic.check(house) == []


def test_a_name_on_the_list_that_computes_nothing_is_seen(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arithmetic, "CODE", {"site/page.py::view": "says a figure in thousands"})
    assert code(house, "return page.turnover") == [
        "generator/accountplan/present/site/page.py::view computes nothing: take it off the list"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% if page.fact|length > 44 %}long{% endif %}",
        "{% if page.rows|length %}some{% endif %}",
        "{% if not page.rows|count %}none{% endif %}",
        "{{ 'many' if page.rows|length else 'none' }}",
        "{% if page.late == 0 %}nothing{% endif %}",
        "{% if page.share < page.limit %}below{% endif %}",
        "{{ page.year + 3 }}",
        "{{ page.hours / 2 }}",
        "{{ page.amounts|sum }}",
        "{{ page.score|round(1) }}",
        "{% if loop.index is even %}grey{% endif %}",
    ],
)
def test_numbers_in_a_template_are_seen(house: Path, text: str) -> None:
    said = template(house, text)
    assert said
    assert all(each.startswith("templates/site/page.html line 1: ") for each in said)


@pytest.mark.parametrize(
    "text",
    [
        '{{ ngettext("{n} mark", "{n} marks", page.reasons|length) }}',
        "<td colspan='{{ table.head|length }}'>",
        "{% if page.kind == 'late' and loop.first %}{{ page.root ~ page.href }}{% endif %}",
    ],
)
def test_a_template_may_print_a_count_and_compare_words(house: Path, text: str) -> None:
    assert template(house, text) == []
