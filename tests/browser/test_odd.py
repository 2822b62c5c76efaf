"""Words that no designer thought of: long, unbreakable, from right to left; and amounts of hundreds of millions. Nothing runs over its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.model.edition import Edition
from builders import account, portfolio
from present.reading import survey

from .conftest import Opener

UNBREAKABLE = "Q" + "abcdefghij" * 8
NAMES = {
    "long": "Gemeenschappelijke Regeling voor de Regionale Samenwerking in de Waterketen, de Afvalverwerking en de Energietransitie",
    "unbreakable": UNBREAKABLE,
    "polish": "Przedsiębiorstwo Wodociągów Żółć Gęśla Jaźń w Łodzi",
    "arabic": "شركة المياه الوطنية",
    "emoji": "🚀 Raketbouw 👩‍🚀 & Zonen",
}
OVER = """() => {
  const over = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) over.push('the page');
  for (const each of document.querySelectorAll('main section, main h1, main td, main th, main li, main dd, main label')) {
    if (each.closest('.scroll, pre, svg, .hidden, .stack thead') || each.clientWidth === 0) continue;
    if (each.scrollWidth > each.clientWidth + 2) over.push(each.tagName + ' ' + each.textContent.trim().slice(0, 40));
  }
  return over;
}"""


def client(id: str, name: str) -> Any:
    large = {"turnover": 412345678, "margin": -99345678, "hours": 223456, "client_turnover": 99999999999}
    note = f"| a | b |\n|---|---|\n| 1 | {UNBREAKABLE} |\n\n```\n{'y' * 140}\n```\n\nhttps://example.com/{'z' * 120}"
    return account(
        id,
        name=name,
        lead="jansen",
        team=["jansen", "devries"],
        segment={"sector": name, "region": "R" * 60},
        temperature="red",
        figures={2024: large, 2025: large},
        marks={"fit": 7},
        situation={"history": note, "opportunities": [UNBREAKABLE]},
        objectives=[
            {
                "id": "work",
                "kind": "turnover",
                "measure": name,
                "baseline": 204000000,
                "target": 300000000,
                "by": date(2028, 12, 31),
                "own": "jansen",
            }
        ],
        actions=[
            {"what": f"{name} {number}", "how": name, "who": "jansen", "when": date(2026, 11, 1), "objective": "work"}
            for number in range(3)
        ],
        contacts=[{"name": name, "function": UNBREAKABLE, "known_by": {"jansen": {"strength": 3}}}],
        signals=[{"kind": "threatens_to_leave", "on": date(2026, 11, 1), "note": name}],
    )


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of clients with odd names."""
    people = {"jansen": {"name": "Wilhelmina Philippina van der Valk-Bouman tot Nijenrode"}, "devries": {"name": UNBREAKABLE}}
    made = portfolio(
        *(client(id, name) for id, name in NAMES.items()), people=people, groups={"all": {"name": UNBREAKABLE, "accounts": list(NAMES)}}
    )
    words = Words("nl")
    folder = tmp_path_factory.mktemp("odd") / "site"
    with render.open_output(folder) as stage:
        render.write_pages(present.draft_pages(survey(made), words, booklets=()), Edition(words, stage), stage)
    return folder


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_runs_over_its_place(odd: Path, width: int, open_page: Opener) -> None:
    page = open_page(width=width)
    over = {}
    for path in sorted(odd.rglob("*.html")):
        page.goto(path.as_uri())
        if found := page.evaluate(OVER):
            over[path.relative_to(odd).as_posix()] = found[:3]
    assert over == {}


def test_search_takes_letters_of_other_alphabets_as_a_keyboard_has_them(odd: Path, open_page: Opener) -> None:
    page = open_page((odd / "search.html").as_uri())
    for query, name in (("zolc lodzi", "polish"), ("ŻÓŁĆ", "polish"), ("المياه", "arabic"), ("🚀", "emoji"), ("raketbouw", "emoji")):
        page.get_by_role("searchbox").fill(query)
        assert (page.locator(".found a").first.get_attribute("href") or "").endswith(f"{name}.html"), query


def test_a_usual_word_is_never_broken(dutch: Any, open_page: Opener) -> None:
    """Only words that do not fit in a column of usual width: each short word of a table stands on one line."""
    page = open_page(width=1024)
    broken = """() => Array.from(document.querySelectorAll('main td, main th')).flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/(?<!\\p{L})\\p{L}{2,16}(?!\\p{L})/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top))).size > 1) found.push(word[0]);
      }
      return found;
    })"""
    for path in dutch.kinds():
        page.goto(dutch.file + path)
        assert page.evaluate(broken) == [], path
