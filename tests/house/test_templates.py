"""A change of one cell is a change of one line: rows of tables are written one cell a line, and no line of a template is long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from accountplan.base.error import UserError
from accountplan.base.shipped import find_shipped_folder
from accountplan.base.words import Words
from accountplan.render.templates import catch_template_errors, make_environment

MOST = 150
"""Characters of a line, without the sentences in it: these cannot be broken. Nor can HTML in which nothing is filled in."""
CELL = re.compile(r"<t[dh]\b")
SENTENCE = re.compile(r'(?:_|ngettext)\("[^"]*"(?:, "[^"]*")?')

ROW = """\
<table>
<tr>
  {% if first %}<th>{{ first }}</th>{% endif %}
  <td class="n">
    {%- if number %}{{ number }}{% endif %}</td>
  {% for each in more %}<td>{{ each }}</td>{% endfor %}
  <td></td>
</tr>
</table>
"""


def lines() -> Iterator[tuple[str, str]]:
    """Every line of every template of pages, after the place where it stands."""
    for path in sorted(find_shipped_folder("templates").rglob("*.html")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.relative_to(find_shipped_folder('templates')).as_posix()}:{number}", line


def test_a_line_of_a_template_holds_one_cell() -> None:
    assert [place for place, line in lines() if len(CELL.findall(line)) > 1] == [], (
        "give each cell a line of its own, indented by two spaces"
    )


def test_a_line_of_a_template_is_short_enough_to_compare() -> None:
    assert [place for place, line in lines() if "{" in line and len(SENTENCE.sub("", line)) > MOST] == [], (
        f"break each within a tag: longer than {MOST} signs without its sentences"
    )


def test_how_a_row_is_broken_does_not_reach_the_page(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text(ROW, encoding="utf-8")
    template = make_environment(Words("en"), tmp_path).get_template("x.html")
    row = '<tr><th>a</th><td class="n">3</td><td>x</td><td>y</td><td></td></tr>'
    assert template.render(first="a", number="3", more="xy") == f"<table>\n{row}\n</table>"
    assert template.render(first="", number="", more="") == '<table>\n<tr><td class="n"></td><td></td></tr>\n</table>'


def test_an_error_in_a_broken_row_keeps_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<tr>\n  <td>{{ 1 }}</td>\n  <td>{{ nobody.there }}</td>\n</tr>", encoding="utf-8")
    with pytest.raises(UserError) as caught, catch_template_errors(tmp_path):
        make_environment(Words("en"), tmp_path).get_template("x.html").render()
    assert Words("en").say(caught.value.message).startswith("Line 3 of")
