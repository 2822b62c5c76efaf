"""The page of an account: what it says of the score, the plan, the people and the figures, and where each of these is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from accountplan.model.account import Account
from accountplan.model.finding import Finding, Keys, Place, Severity
from accountplan.model.portfolio import Portfolio
from builders import account, criteria, portfolio

from .reading import DUTCH, ENGLISH, Outline, page, pages, plain, survey, titles

PATH = "accounts/acme.html"
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "vandam": {"name": "R. van Dam"}, "devries": {"name": "Bo de Vries"}}


@dataclass(frozen=True)
class Lines:
    """Places that a test makes up: the first and last line of each path of keys."""

    path: str
    spans: Mapping[Keys, tuple[int, int]]

    def at(self, keys: Keys) -> Place:
        while keys and keys not in self.spans:
            keys = keys[:-1]
        return Place(self.spans.get(keys, (1, 1))[0], 1)

    def span(self, keys: Keys) -> tuple[int, int] | None:
        return self.spans.get(keys)

    @property
    def torn(self) -> bool:
        return False

    def lost(self, keys: Keys) -> bool:
        return False

    @property
    def content(self) -> str:
        return ""

    def line(self, number: int) -> str:
        return f"line {number}"


def firm(*accounts: Account, spans: Mapping[Keys, tuple[int, int]] | None = None, **given: Any) -> Portfolio:
    """A portfolio whose accounts have places in their files."""
    made = portfolio(*accounts, **{"people": PEOPLE, **given})
    return replace(made, files={path: Lines(path, spans or {}) for path in made.account_paths.values()})


def acme(
    *, words: Any = ENGLISH, spans: Mapping[Keys, tuple[int, int]] | None = None, given: Mapping[str, Any] | None = None, **fields: Any
) -> str:
    """The page of one account."""
    return page(firm(account("acme", **fields), spans=spans, **(given or {})), PATH, words=words)


# ---- Score ------------------------------------------------------------------------------------------


TWO = {"criteria": {"fit": 3, "image": 1}}


def test_a_certain_tier_is_said_without_doubt() -> None:
    made = plain(acme(marks={"fit": 9, "image": 9}, given=TWO))
    assert "On the marks this is tier A ." in made
    assert "all weight known" in made
    assert "number 1" not in made


def test_a_provisional_tier_names_the_tiers_in_reach() -> None:
    made = plain(acme(marks={"fit": 9}, given=TWO))
    assert "this is tier A, provisional : with the mark that is missing it can be A or B." in made
    assert "Tier A, provisional: A or B" in made


def test_what_would_move_a_client_is_said_by_limit_and_by_single_marks() -> None:
    """(3 x 7 + 6) / 4 = 6.75. Above 8 takes 5 points more: 8 2/3 for fit. Below 6 takes 3 less: 6, or 3 for image, and a hair."""
    made = plain(acme(marks={"fit": 7, "image": 6}, given=TWO))
    assert "A score above 8 gives tier A . One mark can do that: Fit from 7.0 to 8.7." in made.replace("Fit of offer", "Fit")
    assert "A score below 6 gives tier C . One mark can do that:" in made
    assert "from 7.0 to below 6.0 or" in made
    assert "from 6.0 to below 3.0." in made


def test_what_no_single_mark_can_do_is_said_too() -> None:
    assert "gives tier A . No single mark can do that." in plain(
        acme(marks={"fit": 6, "image": 6}, given={"criteria": {"fit": 1, "image": 1}})
    )


def test_a_mark_that_must_move_by_a_hair_shows_the_hair() -> None:
    """(9 x 8.02 + 7.8) / 10 = 7.998; fit must pass 8.0222, which one decimal would show as it is."""
    made = plain(acme(marks={"fit": 8.02, "image": 7.8}, given={"criteria": {"fit": 9, "image": 1}}))
    assert "from 8.02 to 8.03" in made


def test_an_unknown_mark_can_move_a_client_too() -> None:
    made = plain(acme(marks={"fit": 7}, given={"criteria": {"fit": 1, "image": 1}}))
    assert "from unknown to above 9.0" in made


def test_beside_a_tier_by_hand_the_moves_are_said_to_be_on_the_marks_alone() -> None:
    tier = {"is": "A", "why": "carries the region", "by": "vandam", "until": date(2027, 1, 1)}
    made = plain(acme(marks={"fit": 7}, tier=tier))
    assert "The tier set by hand applies until then. On the marks alone: A score above 8 gives tier A ." in made
    assert "stands until then" not in plain(acme(marks={"fit": 7}))


def test_under_another_way_to_rank_the_marks_below_the_minimum_are_named() -> None:
    made = acme(marks={"fit": 5, "image": 9}, given={"criteria": criteria({"fit": 1, "image": 1}, rank_by="all", minimum=6)})
    assert "gives" not in made.partition("</section>")[0].partition('id="score"')[2]
    assert "Below the minimum:" in plain(made)


def test_too_few_marks_give_no_score_and_no_points() -> None:
    made = acme(marks={"image": 9}, given=TWO)
    assert "Not rated yet : 25% of the weight is known, and a tier asks for 50%." in plain(made)
    assert '<span class="big">–</span>' in made
    assert 'data-l="Adds">–' in made
    assert "9.00" not in made


def test_an_unknown_mark_asks_its_question() -> None:
    assert "Does this client strengthen our image?" in plain(acme(marks={"fit": 9}, given=TWO))


def test_raters_who_lie_far_apart_should_talk() -> None:
    marks = {
        "fit": [
            {"by": "jansen", "mark": 9, "on": date(2026, 3, 2), "why": "opens doors"},
            {"by": "vandam", "mark": 5, "on": date(2026, 3, 4)},
        ]
    }
    made = acme(marks=marks)
    assert "<b>Jansen 9, Van Dam 5: talk about this</b>" in made
    assert "Reason behind 1 mark" in plain(made)
    assert "opens doors" in made


def test_a_mark_by_scale_names_its_figure_and_year() -> None:
    scaled = {"turnover": {"weight": 1, "scale": {"figure": "turnover", "points": {0: 1, 100000: 10}}}}
    made = plain(acme(figures={2025: {"turnover": 50000}}, given={"criteria": scaled}))
    assert "scale: turnover €50,000 in 2025" in made


def test_an_overrule_says_who_until_when_and_why_beside_what_the_marks_give() -> None:
    tier = {"is": "A", "why": "carries the region", "by": "vandam", "until": date(2027, 1, 1)}
    made = acme(marks={"fit": 7}, tier=tier)
    assert "A by hand until 1 January 2027; on marks B" in plain(made)
    assert "On the marks this is tier B . R. van Dam set it by hand to A until 1 January 2027: “carries the region”." in plain(made)
    assert 'class="tier tier-1 overruled"' in made


def test_an_overrule_that_ran_out_no_longer_counts_and_is_said_so() -> None:
    tier = {"is": "A", "why": "carries the region", "by": "vandam", "until": date(2026, 1, 1)}
    made = acme(marks={"fit": 7}, tier=tier)
    assert "The tier set by hand, A, expired on 1 January 2026 and no longer counts." in plain(made)
    assert "overruled" not in made


@pytest.mark.parametrize("rank_by", ["all", "some"])
def test_a_firm_that_ranks_by_a_minimum_reads_on_how_many_criteria_it_is_reached(rank_by: str) -> None:
    from builders import criteria

    made = plain(acme(marks={"fit": 9, "image": 3}, given={"criteria": criteria({"fit": 1, "image": 1}, rank_by=rank_by, at_least=1)}))
    assert "It reaches the minimum of 6 on 1 of 2 criteria." in made


# ---- The four parts ---------------------------------------------------------------------------------


def test_what_is_missing_asks_its_question_and_names_key_and_line() -> None:
    made = acme(marks={"fit": 9}, developments={"market": "It grows."}, spans={("developments",): (53, 66)})
    assert "Which choices will the client make for the next three years, and what will they ask of us?" in plain(made)
    assert "Fill in <code>developments.strategy</code>, line 53" in made


def test_a_part_that_is_not_asked_for_keeps_its_place() -> None:
    made = acme(marks={"fit": 3})
    assert [each for each in titles(made) if each[0].isdigit()] == [
        "1 Situation",
        "2 Developments to 2029",
        "3 Objectives to 2029",
        "4 Action plan",
    ]
    assert "Nothing is recorded here, and tier C does not ask for it." in plain(made)


def test_a_text_that_is_too_thin_is_shown_with_its_doubt() -> None:
    assert "Too thin" in plain(acme(marks={"fit": 9}, situation={"history": "TODO"}))


def test_texts_are_markdown_and_nothing_more() -> None:
    made = acme(marks={"fit": 9}, situation={"history": "Since **2009**.\n\n<script>alert(1)</script>", "threats": ["a *new* buyer"]})
    assert "<strong>2009</strong>" in made
    assert "<li>a <em>new</em> buyer</li>" in made
    assert "<script>alert" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_what_to_do_next_stands_in_order_of_value_and_is_at_most_five() -> None:
    made = acme(marks={"fit": 9})
    todo = made[made.index("What to do next") : made.index('id="situation"')]
    assert todo.count("<li>") == 5
    assert plain(todo).index("Objective for turnover missing. How much turnover") < plain(todo).index("A project action missing")


def test_an_objective_follows_the_figures_and_shows_its_way() -> None:
    objective = {"id": "o", "kind": "turnover", "baseline": 100, "target": 200, "by": date(2028, 1, 1), "own": "jansen"}
    made = acme(objectives=[objective], figures={2024: {"turnover": 120}, 2025: {"turnover": 150}})
    assert "Turnover a year Business €100 €150 €200" in plain(made)


def test_an_objective_whose_day_passed_unreached_is_late() -> None:
    objective = {"id": "o", "measure": "mark", "baseline": 7, "now": 7, "target": 8, "by": date(2026, 1, 1)}
    assert '<span class="late">1\u00a0Jan\u00a02026</span>' in acme(objectives=[objective])
    assert '<span class="late">1' not in acme(objectives=[{**objective, "now": 8}])


ACTIONS = [
    {"what": "Undated", "who": "jansen"},
    {"what": "Dropped", "status": "dropped", "when": date(2026, 1, 1)},
    {"what": "Done", "status": "done", "done": date(2026, 9, 2), "hours": 2},
    {"what": "Later", "when": date(2026, 12, 10), "hours": 6.5},
    {"what": "Late", "when": date(2026, 11, 13), "who": ["devries", "jansen"], "hours": 8, "objective": "nothing"},
]


def test_actions_stand_late_first_then_by_date_then_what_is_over() -> None:
    words = plain(acme(actions=ACTIONS))
    places = [words.index(f" {what} ") for what in ("Late", "Later", "Undated", "Done", "Dropped")]
    assert places == sorted(places)
    assert "11 days late" in words
    assert "without a date" in words
    assert "done on 2 Sep" in words
    assert "5 actions, 1 done 16.5" in words


def test_an_action_for_an_objective_that_the_plan_does_not_have_says_so() -> None:
    assert '<span class="over">nothing does not exist</span>' in acme(actions=ACTIONS)


@pytest.mark.parametrize(
    ("evaluation", "words"),
    [
        ({"every": "quarter", "next": date(2026, 12, 15)}, "Evaluation every quarter; the next one is on 15 December 2026."),
        ({"every": "quarter", "next": date(2026, 10, 15)}, "Evaluation every quarter; the one of 15 October 2026 is late."),
        ({"every": "year"}, "Evaluation every year; the next one has no date yet."),
        ({"next": date(2026, 12, 15)}, "The next evaluation is on 15 December 2026."),
    ],
)
def test_the_rhythm_of_evaluation_is_said(evaluation: dict[str, Any], words: str) -> None:
    assert words in plain(acme(evaluation=evaluation))


# ---- People and figures -----------------------------------------------------------------------------


CONTACTS = [
    {"name": "Gone", "left": date(2026, 2, 1), "known_by": {"jansen": {}}},
    {"name": "T. Verhoef", "role": "decides", "support": "against", "known_by": {"devries": {"strength": 2, "last": date(2026, 11, 2)}, "jansen": {"strength": 3}}},
    {"name": "P. Lacroix", "role": "buys", "email": "p@lacroix.example", "phone": "+31 12 34 56"},
]  # fmt: skip


def test_the_contact_matrix_has_our_team_first_and_those_who_left_last() -> None:
    made = acme(contacts=CONTACTS, lead="jansen")
    matrix = made[made.index('id="people"') : made.index('id="figures"')]
    assert matrix.index(">Jansen<") < matrix.index(">De Vries<")
    assert matrix.index("T. Verhoef") < matrix.index("P. Lacroix") < matrix.index("Gone")
    assert 'aria-label="tie 2 of 3"' in matrix
    assert "left on 1 February 2026" in matrix


def test_someone_whom_nobody_knows_is_said_in_one_sentence() -> None:
    assert '<td class="full" colspan="2"><span class="over">None of us knows this person.</span></td>' in acme(contacts=CONTACTS)


def test_addresses_are_links_only_when_they_are_addresses() -> None:
    made = acme(contacts=[*CONTACTS, {"name": "Odd", "email": "javascript:alert(1)", "phone": "ask"}])
    assert 'href="mailto:p@lacroix.example"' in made
    assert 'href="tel:+31123456"' in made
    assert not any("javascript" in href or href == "tel:" for href in Outline(made).hrefs)


def test_figures_of_a_row_have_the_same_decimals_and_their_change() -> None:
    figures = {2024: {"satisfaction": 7.9, "turnover": 200, "margin": 50}, 2025: {"satisfaction": 8, "turnover": 150, "margin": 60}}
    words = plain(acme(figures=figures))
    assert "Satisfaction 7.9 8.0 +0.1" in words
    assert "Turnover €200 €150 −25%" in words
    assert "Margin as a share of turnover 25.0% 40.0% +15.0 points" in words
    assert "Figures over two years" in words


def test_a_figure_that_a_year_does_not_have_is_a_dash() -> None:
    words = plain(acme(figures={2024: {"hours": 10}, 2025: {"visits": 3}}, given={"firm": {"figures": {"visits": "Bezoeken"}}}))
    assert "Hours 10 –" in words
    assert "Bezoeken – 3" in words


# ---- Relationship -----------------------------------------------------------------------------------


def test_work_says_when_it_is_delivered_and_how_late() -> None:
    assignments = [
        {"name": "Delta", "due": date(2026, 1, 1), "delivered": date(2026, 1, 4), "rating": 5},
        {"name": "Late", "due": date(2026, 11, 20), "lead": "jansen", "expectations": "On **time**."},
        {"name": "Soon", "due": date(2026, 12, 20)},
    ]
    words = plain(acme(assignments=assignments))
    for said in ("delivered 3 days late", "4 days late", "to be delivered on 20 Dec 2026", "What the client expects"):
        assert said in words
    assert words.index("Late ") < words.index("Delta ")


def test_signals_that_are_put_right_stand_last() -> None:
    signals = [
        {"kind": "objects_to_invoice", "on": date(2026, 6, 1), "resolved": date(2026, 7, 1), "note": "too high"},
        {"kind": "no_reaction", "on": date(2026, 10, 1), "by": "jansen"},
    ]
    words = plain(acme(signals=signals))
    assert words.index("No reaction to invitations.") < words.index("Serious objection to an invoice: too high")
    assert "1 Jun 2026, put right on 1 Jul 2026" in words


def test_the_balance_says_how_it_leans() -> None:
    items = [
        {"on": date(2026, 1, 1), "direction": "given", "what": "advice", "weight": 3},
        {"on": date(2026, 2, 1), "direction": "received", "what": "a reference"},
    ]
    assert "We gave more than we received: a weight of 3 against 1." in plain(acme(balance=items))


def test_a_gift_above_the_limit_is_said_so() -> None:
    gifts = [{"on": date(2026, 1, 1), "to": "T. Verhoef", "what": "wine", "value": 80, "meets": ["pleases", "quality"]}]
    words = plain(acme(gifts=gifts, given={"firm": {"gift_limit": 50}}))
    assert "€80, above the limit" in words
    assert "2 of 6" in words


def test_partnership_shows_the_signs_that_are_there_and_those_that_are_not() -> None:
    words = plain(acme(partnership={"signs": {"no_blame": "we mended it first"}}))
    assert "One of the ten signs of partnership" in words
    assert "No question of blame we mended it first" in words
    assert "Not yet: listening at board level;" in words


def test_parents_children_and_groups_are_linked() -> None:
    made = firm(
        account("acme", parent="whole"), account("whole"), account("child", parent="acme"), groups={"water": {"accounts": ["acme"]}}
    )
    hrefs = Outline(page(made, PATH)).hrefs
    for href in ("../accounts/whole.html", "../accounts/child.html", "../groups/water.html"):
        assert href in hrefs


# ---- Where it is written ----------------------------------------------------------------------------


SPANS: dict[Keys, tuple[int, int]] = {("marks",): (19, 33), ("actions",): (82, 82), ("actions", 0): (82, 82)}


def test_without_a_forge_a_section_says_its_lines_as_text() -> None:
    made = acme(marks={"fit": 9}, actions=[{"what": "x"}], spans=SPANS)
    assert '<span class="edit">lines 19–33</span>' in made
    assert '<span class="edit">line 82</span>' in made
    assert "<code>plans/accounts/acme.yaml</code>" in made


def test_with_a_forge_a_section_leads_to_its_lines() -> None:
    given = {"firm": {"edit_url": "https://forge.example/edit/main/{path}"}}
    made = acme(marks={"fit": 9}, spans=SPANS, given=given)
    assert '<a class="edit" href="https://forge.example/edit/main/plans/accounts/acme.yaml#L19">edit lines 19–33</a>' in made
    assert "Edit this plan" in plain(made)


def test_findings_of_the_account_stand_on_its_page() -> None:
    found = Finding("late-action", "AP502", Severity.WARNING, "plans/accounts/acme.yaml", 84, 7, "It is `late`.", "Do it.", "acme")
    made = page(firm(account("acme")), PATH, found)
    assert '<li class="finding warning">' in made
    assert "It is <code>late</code>." in made
    assert "plans/accounts/acme.yaml:84:7" in made.replace("<wbr>", "")
    assert 'href="../rules.html#late-action"' in made
    assert "No rule has anything to say." in plain(acme())


def test_waivers_in_force_are_listed() -> None:
    waive = [
        {"rule": "no-team", "reason": "small", "until": date(2027, 1, 1), "by": "vandam"},
        {"item": "developments.market", "reason": "gone", "until": date(2026, 1, 1)},
    ]
    words = plain(acme(waive=waive))
    assert "A client in the top tiers has no team: small (until 1 January 2027, R. van Dam)" in words
    assert "gone" not in words


# ---- As a whole -------------------------------------------------------------------------------------


def test_contents_lead_to_every_section() -> None:
    made = acme(marks={"fit": 9}, assignments=[{"name": "x"}], gifts=[{"on": date(2026, 1, 1), "to": "x", "what": "y"}], contacts=CONTACTS)
    outline = Outline(made)
    inside = [href[1:] for href in outline.hrefs if href.startswith("#")]
    assert set(inside) <= set(outline.ids)
    assert {
        "score",
        "situation",
        "developments",
        "objectives",
        "action_plan",
        "people",
        "figures",
        "work",
        "bond",
        "findings",
        "source",
    } <= set(inside)


def test_a_page_has_no_double_ids_and_one_main_heading() -> None:
    made = acme(marks={"fit": 9}, proposals=[{"name": "x", "stage": "talk"}])
    assert len(Outline(made).ids) == len(set(Outline(made).ids))
    assert made.count("<h1>") == 1


def test_the_booklet_is_offered_only_where_there_is_one() -> None:
    from accountplan import present

    made = survey(firm(account("acme", marks={"fit": 9})))
    with_booklets, without = (
        next(d for d in present.draft_pages(made, ENGLISH, each) if d.path == PATH).make().view for each in (None, ())
    )
    assert [tool.href for tool in with_booklets.tools] == ["../tiers/a.html", "../booklets/booklet-A.pdf"]
    assert [tool.href for tool in without.tools] == ["../tiers/a.html"]


OURS = ("made", "script", "what-if", "what-if-figures", "lists", "letters", "search")
"""The scripts that pages load."""
HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7919*7 }}${7919*7}"


def test_words_of_a_plan_stay_words_wherever_they_stand() -> None:
    """The same hostile text in every place that takes text."""
    x, day = HOSTILE, date(2026, 1, 1)
    made = firm(
        account(
            "acme", name=x, short=x, lead="jansen", segment={"sector": x}, unit="water", marks={"fit": [{"by": "jansen", "mark": 7, "on": day, "why": x}]},
            tier={"is": "A", "why": x, "by": "jansen", "until": date(2027, 1, 1)},
            situation={"history": x, "opportunities": [x]}, developments={"market": x},
            objectives=[{"id": "o", "measure": x}], actions=[{"what": x, "how": x, "result": x, "status": "done"}],
            evaluation={"notes": [{"on": day, "text": x}]}, contacts=[{"name": x, "function": x, "email": x, "phone": x}],
            assignments=[{"name": x, "service": x, "expectations": x, "satisfiers": [x]}], proposals=[{"name": x, "stage": "lost", "reason": x}],
            signals=[{"kind": "no_reaction", "on": date(2026, 11, 1), "note": x}], balance=[{"on": day, "direction": "given", "what": x}],
            gifts=[{"on": day, "to": x, "what": x}], partnership={"signs": {"no_blame": x}, "note": x}, waive=[{"rule": "no-team", "reason": x, "until": date(2027, 1, 1)}],
        ),
        people={"jansen": {"name": x, "role": x}}, firm={"name": x, "units": {"water": x}, "confidential": x}, groups={"g": {"name": x, "about": x, "accounts": ["acme"]}},
    )  # fmt: skip
    for path, html in pages(made).items():
        if path.endswith(".html") and path != "404.html":
            lowered = html.lower()
            assert lowered.count("<script") == sum(lowered.count(f'assets/{name}.js" defer></script>') for name in OURS) >= 2, path
            assert "<img" not in lowered, path
            assert "55433" not in html, path
        assert path.endswith(".ics") or "</script><script>alert" not in html, path  # a calendar is plain text


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_an_account_with_only_a_name_has_a_page(words: Any) -> None:
    made = acme(words=words)
    assert "None" not in plain(made).replace("None of us", "")
    assert "style=" not in made
