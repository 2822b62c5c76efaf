"""Every kind of page at six widths, over portfolios that differ: nothing runs over its place, no word is broken that would fit on a line, no number
is broken at all.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.edition import Edition
from accountplan.model.survey import Survey
from accountplan.pipeline import make_survey
from builders import account, portfolio
from present.reading import survey

from .conftest import ROOT, Opener, Site

WIDTHS = (320, 360, 768, 1024, 1280, 1920)
FEWER = {
    **dict.fromkeys(("520 clients", "crm", "three alphabets"), (320, 768, 1280)),
    **dict.fromkeys(("example in English", "one client", "long tiers"), (360, 1024, 1920)),
}
"""Portfolios of which the pages are many, or much like those of another, are seen at half of them."""
LONG = "Watertransportleidingvervangingsprogrammacoördinatieoverleggen"
NAMES = {
    "greek": ("Δήμος Θεσσαλονίκης", "Γεώργιος Παπαδόπουλος"),
    "polish": ("Przedsiębiorstwo Wodociągów w Łodzi", "Małgorzata Brzęczyszczykiewicz"),
    "turkish": ("İstanbul Büyükşehir Belediyesi Ulaşım İşleri", "Çağrı Gökçeoğlu"),
}

MEASURE = r"""() => {
  const SHORT = 13;    /* letters of a word that is never broken, however narrow its place */
  const wrong = [];
  const words = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const walker = document.createTreeWalker(document.querySelector('body'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const block = (node) => { let each = node.parentElement; while (getComputedStyle(each).display.startsWith('inline')) each = each.parentElement; return each; };
  const seen = (node, box) => {
    for (let each = node; each; each = each.parentElement) {
      const frame = each.getBoundingClientRect();
      if (getComputedStyle(each).overflowY !== 'visible' && (box.top > frame.bottom - 3 || box.bottom < frame.top + 3)) return false;
    }
    return true;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('svg, script, style, .hidden, pre, .skip, thead[style], code')) continue;
    if (parent.closest('.stack thead') && width <= 768) continue;
    const home = block(node).getBoundingClientRect();
    const style = getComputedStyle(block(node));
    const room = home.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 1;
    for (const found of node.data.matchAll(/[^\s\u200b\u00ad/–—-]+[/–—-]?/g)) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const boxes = Array.from(range.getClientRects()).filter((box) => box.width > 0);
      if (boxes.length === 0) continue;
      words.push(...boxes.filter((box) => seen(parent, box)).map((box) => ({ box, word: found[0], node })));
      const whole = boxes.reduce((sum, box) => sum + box.width, 0);
      const lines = new Set(boxes.map((box) => Math.round(box.top)));
      const number = /^[€$£+−(]*\d[\d.,]*[%)]?$/.test(found[0]);
      if (lines.size > 1 && (number || whole <= room || found[0].length < SHORT)) wrong.push(`broken: ${found[0]} in ${home.width}px`);
      const scroller = parent.closest('.scroll');
      if (!scroller && boxes.some((box) => box.right > width + 1 || box.left < -1)) wrong.push(`outside: ${found[0]}`);
      if (!scroller && boxes.some((box) => box.right > home.right + 2)) wrong.push(`over its place: ${found[0]} in <${block(node).tagName.toLowerCase()} class="${block(node).className}">`);
    }
  }
  words.sort((one, other) => one.box.top - other.box.top);
  words.forEach((one, number) => {
    for (let next = number + 1; next < words.length && words[next].box.top < one.box.bottom - 10; next++) {
      const other = words[next];
      const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (one.node !== other.node && height > 10 && width > 2) wrong.push(`over each other: ${one.word} and ${other.word}`);
    }
  });
  return Array.from(new Set(wrong)).slice(0, 12);
}"""


def client(id: str, name: str, **fields: Any) -> Any:
    """A client of whom everything is recorded, with figures of nine digits."""
    large = {"turnover": 112345678, "margin": -19345678, "hours": 123456, "satisfaction": 7, "client_turnover": 999999999}
    given = {
        "lead": "one",
        "team": ["one", "two"],
        "segment": {"sector": name},
        "temperature": "yellow",
        "figures": {2024: large, 2025: large},
        "marks": {"fit": 7},
        "situation": {"history": f"{name} asked us.", "threats": [name]},
        "objectives": [
            {
                "id": "work",
                "kind": "turnover",
                "measure": name,
                "baseline": 112345678,
                "target": 300000000,
                "by": date(2028, 12, 31),
                "own": "one",
                "confidence": 0.6,
                "results": [{"measure": name, "baseline": 0, "now": 112345678, "target": 300000000, "by": "2027-Q3", "own": "two"}],
            }
        ],
        "actions": [
            {"what": name, "who": ["one", "two"], "when": date(2026, 11, 1), "hours": 1234, "objective": "work"},
            {"what": name, "theirs": name, "when": date(2026, 11, 1)},
        ],
        "contacts": [
            {"name": name, "function": name, "role": "decides", "known_by": {"one": {"strength": 3, "last": date(2026, 10, 1)}}},
            {"function": f"{name} II", "reports_to": name, "interest": "high", "support": "champion", "concern": name, "channel": name},
        ],
        "risks": [{"what": name, "chance": "high", "impact": "high", "value": 123456789, "own": "one", "theirs": name, "response": name}],
        "competitors": [{"name": name, "strength": name, "weakness": name}],
        "signals": [{"kind": "serious_complaint", "on": date(2026, 11, 1), "note": name}],
        "proposals": [{"name": name, "stage": "talk", "value": 123456789, "who": ["two"], "competitor": name, "next_step": name}],
        "assignments": [
            {"name": name, "lead": "one", "value": 112345678, "due": date(2026, 10, 1)},
            {"name": name, "value": 112345678, "per": "month", "hours": 1234567, "used": 2345678, "phases": [{"name": name}]},
        ],
    }
    return account(id, name=name, **{**given, **fields})


def of(*accounts: Any, names: tuple[str, str] = ("Ans Jansen", "Bo de Vries"), **given: Any) -> Survey:
    people = {id: {"name": name, "hours": 1200} for id, name in zip(("one", "two"), names, strict=True)}
    given["firm"] = {"edit_url": "https://git.firm.example/plans/-/edit/main/{path}"}
    return survey(
        portfolio(*accounts, people=people, groups={"all": {"name": accounts[0].name, "accounts": [each.id for each in accounts]}}, **given)
    )


def example(language: str) -> tuple[Survey, str]:
    return make_survey(FolderSource(ROOT), date(2026, 11, 24)), language


@cache
def survey_of(kind: str) -> tuple[Survey, str]:
    """A portfolio, and the language of its site."""
    match kind:
        case "example in Dutch" | "example in English":
            return example("nl" if "Dutch" in kind else "en")
        case "crm":
            return make_survey(FolderSource(ROOT / "tests" / "portfolios" / "crm"), date(2018, 1, 15)), "en"
        case "one client":
            return of(client("only", "Acme")), "en"
        case "520 clients":
            return of(*(client(f"c{number}", f"Client {number}") for number in range(520))), "nl"
        case "60 letters":
            return of(client("long", LONG), client("other", "Acme"), names=(LONG, "Bo de Vries")), "nl"
        case "long tiers":
            tiers = (
                {"id": "platinum", "name": "Platinum", "above": 8},
                {"id": "gold", "name": "Gold", "above": 6},
                {"id": "silver", "name": "Silver"},
            )
            return of(client("acme", "Acme"), client("quay", "Quay", marks={"fit": 9}), tiers=tiers), "en"
    return of(*(client(id, name) for id, (name, _) in NAMES.items()), names=(NAMES["polish"][1], NAMES["greek"][1])), "nl"


KINDS = ("example in Dutch", "example in English", "crm", "one client", "520 clients", "three alphabets", "60 letters", "long tiers")


@pytest.fixture(scope="module", params=KINDS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    found, language = survey_of(request.param)
    words = Words(language)
    folder: Path = tmp_path_factory.mktemp("widths") / "site"
    with render.open_output(folder) as stage:
        render.write_pages(present.draft_pages(found, words), Edition(words, stage), stage)
    return Site(folder, language, "")


def test_e4_nothing_runs_over_and_no_word_or_number_is_broken(built: Site, open_page: Opener, request: pytest.FixtureRequest) -> None:
    page = open_page()
    wrong = {}
    widths = FEWER.get(request.node.callspec.params["built"], WIDTHS)
    for path in built.kinds():
        page.goto(built.file + path)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 860})
            if found := page.evaluate(MEASURE):
                wrong[path, width] = found
    assert wrong == {}
