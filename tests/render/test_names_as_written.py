"""B: whatever marks of Markdown a name holds, every page, chapter and line in the terminal shows it as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import count

import pytest

from accountplan import pipeline, present
from accountplan.base.words import Words
from accountplan.model.survey import Survey
from accountplan.render.booklet.writing import Writer
from accountplan.render.templates import make_environment
from builders import TODAY
from memory import Memory
from render.small import LANGUAGES, SMALL

NAME = re.compile(r"(?<![\w_])name: (\"[^\"]*\"|'[^']*'|[^,}\n#]+)")
SHOWN = re.compile(r"Qa.{0,60}?qe", re.DOTALL)
RIGHT = re.compile(r"Qa\*\*qb\*\*qc`qd`_qf_\d+qe")
BREAK = re.compile(r"\r\n |<wbr>|\u00ad|</?span[^>]*>|</?b>(?=Qa)")


@cache
def hostile() -> Survey:
    """The small firm in which everything that has a name is called by marks."""
    numbers = count(1)
    files = {path.relative_to(SMALL).as_posix(): path.read_text(encoding="utf-8") for path in sorted((SMALL / "plans").rglob("*.yaml"))}
    named = {path: NAME.sub(lambda _: f"name: 'Qa**qb**qc`qd`_qf_{next(numbers)}qe'", text) for path, text in files.items()}
    return pipeline.make_survey(Memory(named), TODAY)


def show(html: str) -> str:
    """What is read of a page, its attributes and data included; marks that became elements are gone from it."""
    return unescape(re.sub(r"</?(?:b|code|em|strong)>", "", BREAK.sub("", html)))


def list_texts(language: str) -> Iterator[tuple[str, str]]:
    """Every page and chapter, each with its name."""
    words = Words(language, "EUR")
    templates = make_environment(words)
    for draft in present.draft_pages(hostile(), words):
        if draft.path.startswith("assets/search"):
            continue  # what is searched in is no text to read
        page = draft.make()
        yield draft.path, templates.get_template(page.template).render(page=page.view)
    for booklet in present.make_booklets(hostile(), words):
        writer = Writer(words, None)
        for chapter in booklet.chapters:
            yield f"{booklet.stem}/{chapter.anchor}", writer.chapter(booklet, chapter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_b_a_name_with_marks_is_shown_as_it_is_written_everywhere(language: str) -> None:
    found = [(place, each) for place, html in list_texts(language) for each in SHOWN.findall(show(html))]
    assert len({place for place, _ in found}) > 40
    assert [pair for pair in found if not RIGHT.fullmatch(pair[1])] == []


def test_b_no_page_holds_a_stand_in() -> None:
    assert [place for place, html in list_texts("en") if re.search("[\ufdd0\ufdd1]", html)] == []
