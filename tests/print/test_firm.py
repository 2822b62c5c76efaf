"""The booklet of the firm: short, its first spread open on the table, and everything on it from what the pages show as well."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.compare import list_agendas
from accountplan.model.meetings import Circle, Meeting, Question, Resolution
from accountplan.present.booklet import make_booklets

from .conftest import made
from .samples import PARTNERS, partners, surveyed
from .tools import fonts, info, ink, run, texts

pytestmark = pytest.mark.print
ENGLISH = Words("en")


def english(tmp_path: Path, **firm: Any) -> list[str]:
    """The words of each page, in English."""
    return texts(made(partners("en", **firm), tmp_path, wanted=("firm",)) / "booklet-firm.pdf")


def flat(page: str) -> str:
    return " ".join(page.split())


# ---- The file --------------------------------------------------------------------------------------


def test_a_checker_finds_nothing_wrong_and_all_fonts_are_in_it(firm: Path) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", firm)
    assert {marks for _, marks in fonts(firm)} == {"yes yes yes"}
    assert info(firm)["Page size"].startswith("419.528 x 595.276")


def test_ink_stays_ten_millimetres_from_every_edge(firm: Path) -> None:
    assert all(left >= 10 and low >= 10 and right <= 138 and high <= 200 for left, low, right, high in ink(firm))


def test_it_lies_open_on_a_table(firm: Path) -> None:
    """Two sheets, folded, are eight pages."""
    assert len(texts(firm)) <= 8


# ---- What stands in it -----------------------------------------------------------------------------


def test_s2_s4_s25_s35_the_first_spread_says_where_we_stand(tmp_path: Path) -> None:
    """Pages 2 and 3 face each other. Of 1,000,000 won 500,000 + 300,000 + 20,000 + 120,000 = 94 % came through somebody who knew us. The effort of new
    clients is 15,000 + 10,000 of 70,000 = 36 %, for 50,000 of 1,000,000 = 5 %. At the bottom are 140 of 200 hours and 18,000 of 20,000. Of the choices one was
    marked 4 and 9: 6.5, and 2 less by the one who marked them in both years.
    """
    pages = [flat(page) for page in english(tmp_path)]
    left, right = pages[1:3]
    assert left.startswith("Where do we stand?")
    assert "94%" in left
    assert re.search(r"New clients 150 £?€?\S+ .*36% 5%", left)
    both = f"{left} {right}"
    assert "Hours and money go to what is trusted least" in both
    assert re.search(r"Choices 6\.5 .2\.0", both)
    assert "5 apart: talk about it" in both
    assert "From phase 2 to phase 4 by 31 December 2028" in both
    assert "Klanten eerst." in both
    assert "Way to the target" in pages[3]


def test_s24_the_way_to_the_target_with_what_nobody_planned(tmp_path: Path) -> None:
    """Two clients had 204,000 in 2025 and want 300,000 by the end of 2028, three years on: two thirds of 96,000 each, 128,000 in all. 408,000 + 128,000 =
    536,000 is more than 500,000, and 264,000 less than 800,000.
    """
    (page,) = (
        flat(each) for each in english(tmp_path / "less", target={"year": 2027, "turnover": 800_000}) if "Way to the target" in each[:400]
    )
    assert "Our plans bring €536,000 of the €800,000 that we want in 2027." in page
    assert "€264,000 nobody has planned yet" in page
    assert "+264,000" in page
    (page,) = (flat(each) for each in english(tmp_path / "more") if "Way to the target" in each[:400])
    assert "more than the €500,000 that we want" in page


def test_s27_s30_effect_per_tier_and_whom_we_may_lose(tmp_path: Path) -> None:
    """Two clients with 204,000 in 2025 are 408,000, and 364,000 the year before; one of them threatens to leave."""
    (page,) = (flat(each) for each in english(tmp_path) if flat(each).startswith("What it brought"))
    assert re.search(r"All clients 8\.2 €408,000 3,020", page)
    assert "7.9 €364,000 2,900" in page
    assert re.search(r"One client may leave: €204,000 of turnover is at stake .*Haven Oostmond", page)
    assert "zegt de directeur" in page


def test_s41_the_largest_proposals_stand_on_one_page_by_stage(tmp_path: Path) -> None:
    """Ten of 10,000 to 100,000 at one half: 550,000, weighted 275,000. The eight largest are named, and the two smallest are not."""
    (page,) = (flat(each) for each in english(tmp_path) if "Proposals" in each[:400] and "Outcome" in each)
    assert "10 for €550,000; weighted €275,000" in page
    assert {number for number in range(1, 11) if f"Kade {number} " in page} == set(range(3, 11))
    assert "The 8 with the largest chance times value" in page


def test_s26_three_years_ahead_stands_below_the_way_or_is_enough_for_a_page(tmp_path: Path) -> None:
    """Both clients want 300,000 by the end of 2028: 600,000 in 2029, and 700,000 is wanted."""
    vision = {
        "year": 2029,
        "aims": ({"kind": "turnover", "target": 700_000}, {"kind": "ambassadors", "measure": "Who name us", "target": 8}),
    }
    (page,) = (flat(each) for each in english(tmp_path / "both", vision=vision) if flat(each).startswith("Way to the target"))
    assert "In 2029 we want €700,000, and the plans bring" in page
    assert "Who name us 8 – no objective in any plan" in page
    alone = {"acquisition": (), "scan": (), "commercial": None, "target": None}
    assert any(flat(each).startswith("Years ahead In 2029") for each in english(tmp_path / "alone", **alone, vision=vision))


def test_every_answer_names_the_page_where_it_stands(tmp_path: Path) -> None:
    pages = english(tmp_path)
    heads = {"Target 2027": "Way to the target", "In danger": "What it brought", "Proposals": "Proposals"}
    for name, head in heads.items():
        number = re.search(rf"^ *{name} .* (\d+)$", pages[1], re.MULTILINE)
        assert number, name
        assert head in pages[int(number[1]) - 1][:400], name


def test_partners_are_asked_what_the_figures_ask(tmp_path: Path) -> None:
    (page,) = (flat(each) for each in english(tmp_path, target={"year": 2027, "turnover": 800_000}) if "Decided" in each)
    assert "What do we do differently, or no longer, for new clients" in page
    assert "We differ on this: Be unique." in page
    assert re.search(r"Who plans the €\S+ of 2027 that nobody has planned yet\?", page)


def test_s42_what_partners_decided_before_and_the_questions_that_they_wrote_come_first(tmp_path: Path) -> None:
    """Of the firm's own meetings: what is open, and what was carried out since the last one; what a tier decided is not here, and what was dropped is not."""
    held = Meeting(
        id="2026-09-08-partners",
        decisions=(
            Resolution(what="Hire a designer", who=("jansen",), by=date(2026, 11, 14)),
            Resolution(what="Stop the fairs", done=date(2026, 10, 1)),
            Resolution(what="Move house", status="dropped"),
        ),
    )
    other = Meeting(id="2026-10-06-tier-a", about=Circle(tier="A"), decisions=(Resolution(what="Call the mayor"),))
    coming = Meeting(id="2026-12-08-partners", questions=(Question(what="Do we buy the other firm?", why="It has eight people."),))
    meetings = {each.id: each for each in (held, other, coming)}
    survey = surveyed(replace(partners("en"), meetings=meetings))
    booklets = make_booklets(survey, ENGLISH, ("firm",), list_agendas(survey, {}))
    view = booklets[0].end[-1].view
    assert booklets[0].end[-1].title == "Decisions of 8 December 2026"
    assert view.since == "Decided before, and what came of it since 8 September 2026"
    assert [(each.what, each.state) for each in view.decided] == [("Hire a designer", "10 days late"), ("Stop the fairs", "done")]
    assert [(each.text, each.note) for each in view.questions[:1]] == [("Do we buy the other firm?", "It has eight people.")]
    assert len(view.questions) == 4


def test_s42_a_decision_that_one_of_theirs_sees_to_says_so(tmp_path: Path) -> None:
    """It had a dash there, as if nobody did."""
    decided = Resolution(what="Share the programme of works", theirs="M. Osinga", by=date(2027, 1, 15))
    meeting = Meeting(id="2026-09-08-partners", decisions=(decided,))
    firm = replace(partners("en"), meetings={meeting.id: meeting})
    (page,) = (flat(each) for each in texts(made(firm, tmp_path, wanted=("firm",)) / "booklet-firm.pdf") if "Share the programme" in each)
    assert "Osinga (theirs)" in page


@pytest.mark.parametrize("key", list(PARTNERS))
def test_a_firm_that_uses_one_row_sees_that_one_and_no_empty_place(tmp_path: Path, key: str) -> None:
    alone = {
        each: value if each == key else type(value)() if each != "target" and each != "commercial" else None
        for each, value in PARTNERS.items()
    }
    pages = english(tmp_path, **alone)
    heads = {"acquisition": "Angle", "scan": "Report marks", "commercial": "From phase 2", "target": "What it comes down to"}
    said = flat(" ".join(pages))
    assert {each for each, head in heads.items() if head in said} == {key}
    assert len(pages) < 8


def test_s1_the_round_stands_on_the_spread_and_is_enough_for_a_booklet(tmp_path: Path) -> None:
    alone = {"acquisition": (), "scan": (), "commercial": None, "target": None}
    pages = [flat(each) for each in english(tmp_path, **alone, round={})]
    assert pages[1].startswith("Where do we stand?")
    assert "The round of 2026" in pages[1]
    assert "nobody looked back on 2025 yet" in pages[1]


def test_a_strategy_of_many_words_leaves_the_spread_a_spread(tmp_path: Path) -> None:
    """Seen red without a limit."""
    long = {**PARTNERS["commercial"], "strategy": "Wie het werk doet, hoort de volgende vraag. " * 60}
    pages = [flat(each) for each in english(tmp_path, commercial=long)]
    assert "…" in pages[1] + pages[2]
    assert pages[3].startswith("Way to the target")


# ---- When it is made -------------------------------------------------------------------------------


def stems(**firm: Any) -> list[str]:
    return [each.stem for each in make_booklets(surveyed(partners("en", **firm)), ENGLISH)]


def test_it_comes_before_those_of_the_tiers_and_only_where_the_firm_looks_at_itself() -> None:
    assert stems() == ["booklet-firm", "booklet-A", "booklet-C"]
    assert stems(acquisition=(), scan=(), commercial=None, target=None) == ["booklet-A", "booklet-C"]


def test_none_is_made_of_what_is_still_to_come() -> None:
    """A target that lies in the past, or a scan that is not yet held, is nothing to stand on."""
    later = tuple({**each, "on": each["on"].replace(year=2030)} for each in PARTNERS["scan"])
    assert "booklet-firm" not in stems(acquisition=(), scan=later, commercial=None, target=None)


def test_who_asks_for_one_that_is_not_there_hears_what_to_write() -> None:
    with pytest.raises(UserError) as raised:
        make_booklets(surveyed(partners("en", acquisition=(), scan=(), commercial=None, target=None)), ENGLISH, ("firm",))
    assert ENGLISH.say(raised.value.message) == "There is no booklet of the firm: nothing is known of where it stands."
    assert raised.value.help
    assert "acquisition, scan, commercial, target or vision" in ENGLISH.say(raised.value.help).replace("`", "")


def test_a_tier_called_firm_has_files_of_its_own() -> None:
    from accountplan.present.stems import FIRM_STEM, make_stem

    assert make_stem("firm") == "booklet-firm_"
    assert make_stem("A") == "booklet-A"
    assert FIRM_STEM == "booklet-firm"
