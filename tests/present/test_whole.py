"""Portfolio, tiers, people, groups, criteria, findings and rules: pages about the whole, for firms of any size."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountplan.lint.registry import list_rules
from accountplan.model.account import Account
from accountplan.model.finding import Finding, Severity
from accountplan.model.portfolio import Portfolio
from builders import account, portfolio
from properties import examples

from .reading import DUTCH, ENGLISH, Outline, heading, page, pages, plain, target, titles

CRITERIA = {"turnover": 2, "client_growth": 1, "fit": 1}


def client(id: str, turnover: float = 0, margin: float | None = None, hours: float | None = None, **fields: Any) -> Account:
    """A client with the figures of one year."""
    given = {"turnover": turnover, "margin": margin, "hours": hours}
    figures = {name: value for name, value in given.items() if value is not None and (value or name != "turnover")}
    return account(id, figures={2025: figures} if figures else {}, **fields)


def firm(*accounts: Account, **fields: Any) -> Portfolio:
    return portfolio(*accounts, **{"criteria": CRITERIA, **fields})


NOTHING = firm()
SMALL = firm(
    client("noordrand", 412, 74, 398, marks={"turnover": 7, "client_growth": 9, "fit": 6}, lead="jansen"),
    client("hoogveen", 318, 108, 224, marks={"turnover": 8, "client_growth": 6, "fit": 8}, team=["jansen"]),
    client("veldhof", 71, 3, 94, marks={"turnover": 3, "client_growth": 4}),
    people={"jansen": {"hours": 100}, "vries": {}},
    groups={"water": {"accounts": ["noordrand", "hoogveen"]}},
)


# ---- Every page, every firm -------------------------------------------------------------------------


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
@pytest.mark.parametrize("made", [NOTHING, firm(client("alone")), SMALL], ids=["nothing", "one client", "small firm"])
def test_every_link_within_the_site_leads_to_a_page(made: Portfolio, words: Any) -> None:
    site = pages(made, words=words)
    there = set(site) | {"assets/style.css"}
    for path, html in site.items():
        if not path.endswith(".html") or path == "404.html":
            continue
        for href in Outline(html).hrefs:
            if not href.startswith(("#", "https:", "mailto:", "tel:")) and not href.endswith(".pdf"):
                assert target(path, href) in there, f"{path} links to {href}"


def test_the_day_stands_on_the_start_page_and_in_one_small_script_which_tells_versions_apart_and_on_no_other_page() -> None:
    site = pages(replace(SMALL, revision="f00dfaceb00c"))
    assert {path for path, text in site.items() if "f00dface"[:7] in text} == {"assets/made.js"}, "a name for programs alone"
    assert {path for path, text in site.items() if "As of 24 November 2026" in text} == {"index.html", "assets/made.js"}


ASSIGNMENTS: dict[str, Any] = {"assignments": [{"name": "Quay", "lead": "jansen", "due": date(2026, 11, 20)}]}
PROPOSALS: dict[str, Any] = {"proposals": [{"name": "Lock", "stage": "talk", "who": ["jansen"], "due": date(2026, 11, 27), "value": 5}]}
AT_WORK = firm(
    client("assigned", **ASSIGNMENTS),
    client("proposed", **PROPOSALS),
    client("both", **ASSIGNMENTS, **PROPOSALS),
    client("signalled", signals=[{"kind": "serious_complaint", "on": date(2026, 11, 1)}]),
    people={"jansen": {"hours": 100}},
)


@pytest.mark.parametrize("made", [SMALL, AT_WORK], ids=["small firm", "work of each kind"])
def test_every_fragment_leads_to_a_place_on_its_page(made: Portfolio) -> None:
    site = {path: Outline(html) for path, html in pages(made).items() if path.endswith(".html")}
    for path, outline in site.items():
        for href in outline.hrefs:
            where, _, fragment = href.partition("#")
            if fragment and not where.startswith("http"):
                assert fragment in site[target(path, where) if where else path].ids, f"{path} links to {href}"


# ---- Portfolio: the claim ---------------------------------------------------------------------------


def claim(*accounts: Account, **fields: Any) -> str:
    return heading(page(firm(*accounts, **fields), "portfolio.html"))


def test_without_clients_the_heading_says_so() -> None:
    assert claim() == "There are no clients yet."
    assert claim(account("hope", status="prospect")) == "There are no clients yet."


def test_without_figures_the_heading_counts_the_clients() -> None:
    assert claim(client("a"), client("b")) == "2 clients; no turnover of a full year is recorded yet."


def test_one_client_alone_brings_everything() -> None:
    assert claim(client("a", 100)) == "One client brings all turnover."


def test_the_client_that_costs_most_hours_for_its_margin_stands_in_the_heading() -> None:
    assert (
        claim(client("noordrand", 412, 10, 90), client("hoogveen", 318, 90, 10))
        == "Noordrand takes 90% of the hours and brings 10% of the margin."
    )


def test_a_client_at_a_loss_is_said_to_bring_a_loss() -> None:
    assert (
        claim(client("noordrand", 412, -10, 50), client("hoogveen", 318, 90, 50)) == "Noordrand takes 50% of the hours and brings a loss."
    )


def test_a_client_above_the_firms_limit_stands_in_the_heading() -> None:
    made = claim(client("a", 60), client("b", 40), firm={"limits": {"largest": 0.5}})
    assert made == "A brings 60.0% of the turnover, above our limit of 50%."


def test_few_clients_that_bring_most_are_counted() -> None:
    assert claim(client("a", 90), client("b", 5), client("c", 3), client("d", 2)) == "One of four clients brings 90% of the turnover."


def test_an_even_spread_is_said_to_need_many_clients() -> None:
    made = claim(*(client(f"c{number}", 100 + number) for number in range(20)))
    assert made == "It takes 16 of 20 clients to reach 80% of the turnover; the largest, C19, brings 5.4%."


def test_a_dutch_sentence_begins_with_a_dutch_capital() -> None:
    assert heading(page(firm(client("a", 100)), "portfolio.html", words=DUTCH)) == "Eén klant brengt alle omzet."


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow])
@given(
    figures=st.lists(
        st.tuples(
            st.integers(0, 1000), st.none() | st.integers(-500, 500), st.none() | st.integers(0, 400), st.none() | st.integers(1, 10)
        ),
        max_size=25,
    )
)
def test_the_page_can_be_made_for_any_portfolio(figures: list[tuple[int, int | None, int | None, int | None]]) -> None:
    accounts = [
        client(f"c{number}", turnover, margin, hours, marks={} if mark is None else {"turnover": mark, "client_growth": mark})
        for number, (turnover, margin, hours, mark) in enumerate(figures)
    ]
    for words in (ENGLISH, DUTCH):
        made = page(firm(*accounts), "portfolio.html", words=words)
        assert heading(made).endswith(".")
        assert not re.search(r"\bNone\b(?! of)", plain(made))
        assert "nan" not in made


# ---- Portfolio: figures -----------------------------------------------------------------------------


def test_charts_are_drawn_wide_and_narrow_with_their_numbers_in_a_table() -> None:
    made = page(SMALL, "portfolio.html")
    assert made.count('role="img"') == 6
    assert made.count("The numbers in a table") == 3
    assert "style=" not in made


def test_clients_left_out_of_a_chart_are_named() -> None:
    made = plain(page(firm(client("a", 100, 10), client("loss", 50, -10), client("none")), "portfolio.html"))
    assert "Left out of the turnover, as it is not known: None." in made
    assert "Left out of the margin, as it is not known: None." in made
    assert "Left out of the margin, with a loss or nothing: Loss." in made


def test_of_many_clients_left_out_five_are_named_and_the_others_counted() -> None:
    made = plain(page(firm(client("a", 100), *(client(f"z{number}") for number in range(9))), "portfolio.html"))
    assert "not known: Z0, Z1, Z2, Z3, Z4 and 4 others." in made


def test_a_firm_without_hours_reads_what_would_show_the_chart() -> None:
    made = page(firm(client("a", 100, 10)), "portfolio.html")
    assert "Hours and margin of the clients are not both known." in plain(made)
    assert "No client has the marks for the matrix." in plain(made)


def test_dependence_above_a_limit_is_said_in_words_as_well() -> None:
    made = page(firm(client("a", 60), client("b", 40), firm={"limits": {"largest": 0.5, "hhi": 9000}}), "portfolio.html")
    assert "60.0% above the limit" in plain(made)
    assert "Without A the largest would bring 100.0% of the turnover." in plain(made)


def test_clients_with_a_common_parent_are_counted_apart_and_together() -> None:
    made = plain(page(firm(client("a", 40), client("b", 35, parent="a"), client("c", 25)), "portfolio.html"))
    assert "Clients with a common parent as one: the largest, A, brings 75.0%" in made


def test_without_parents_clients_are_counted_once() -> None:
    assert "common parent" not in page(SMALL, "portfolio.html")


def test_prospects_are_no_part_of_the_portfolio() -> None:
    made = page(firm(client("a", 100), account("hope", status="prospect", figures={2025: {"turnover": 900}})), "portfolio.html")
    assert heading(made) == "One client brings all turnover."


def test_of_many_clients_the_ends_are_drawn_and_the_middle_is_said() -> None:
    made = page(firm(*(client(f"c{number:02}", 100, 100 + number, 100) for number in range(30))), "portfolio.html")
    assert "14 clients between −0.2 and +0.2" in plain(made)


def test_an_even_effort_has_a_title_that_stays_true() -> None:
    made = page(firm(client("a", 10, 1000, 1000), client("b", 10, 1001, 1000), client("c", 10, 1000, 1001)), "portfolio.html")
    assert "No client's share of hours is more than 0.1 points above its share of margin" in titles(made)


# ---- Tiers ------------------------------------------------------------------------------------------


TIERS = [
    {"id": "S", "by_hand": True},
    {"id": "A", "above": 8, "objectives": [{"id": "trouw", "measure": "loyal clients", "baseline": 2, "now": 3, "target": 6, "by": date(2026, 1, 1)}]},
    {"id": "B", "norms": {"quotation_days": 5, "reply_days": 1}, "programme": {"person": ["A card at an appointment"]}, "hours": 10},
    {"id": "C", "below": 6},
]  # fmt: skip


def tiered(**fields: Any) -> Portfolio:
    return firm(
        account("good", marks={"turnover": 9, "client_growth": 9, "fit": 9}),
        account(
            "middle",
            marks={"turnover": 7, "client_growth": 7, "fit": 7},
            actions=[{"what": "call", "hours": 12, "when": date(2026, 12, 1)}],
        ),
        tiers=TIERS,
        **fields,
    )


@pytest.mark.parametrize(
    ("tier", "words"),
    [
        ("s", "No clients. In this tier: only by hand, with a reason and an end date."),
        ("a", "One client. In this tier: scores above 8."),
        ("b", "One client. In this tier: scores from 6 up to and including 8."),
        ("c", "No clients. In this tier: scores below 6."),
    ],
)
def test_a_tier_says_whom_it_holds_and_which_scores_give_it(tier: str, words: str) -> None:
    assert words in plain(page(tiered(), f"tiers/{tier}.html"))


def test_a_tier_shows_what_we_promise_and_plan() -> None:
    made = plain(page(tiered(), "tiers/b.html"))
    assert "A quotation within 5 working days" in made
    assert "An answer within 1 working day" in made
    assert "A card at an appointment" in made
    assert "Relationship hours 2026 12 planned of 10 (too much)" in made


def test_a_tier_is_as_complete_as_its_accounts_on_average() -> None:
    asks = [{"id": "A", "asks": ["situation.history"]}]
    made = firm(
        account("a", marks={"fit": 7}, situation={"history": "They inspect four dikes a year."}),
        account("b", marks={"fit": 7}),
        tiers=asks,
        criteria={"fit": 1},
    )
    assert "Complete 50% on average" in plain(page(made, "tiers/a.html"))


def test_an_objective_whose_day_has_passed_is_late() -> None:
    assert '<span class="late">1\u00a0Jan\u00a02026</span>' in page(tiered(), "tiers/a.html")


def test_a_tier_without_objectives_asks_the_question_that_would_fill_it() -> None:
    assert "What do we want to achieve with this tier" in plain(page(tiered(), "tiers/c.html"))


def test_a_tier_without_clients_offers_no_booklet() -> None:
    assert "booklets/booklet-A.pdf" in page(tiered(), "tiers/a.html")
    assert "booklets/booklet-C.pdf" not in page(tiered(), "tiers/c.html")


# ---- People -----------------------------------------------------------------------------------------


def test_a_person_reads_clients_actions_by_date_and_contacts() -> None:
    made = page(
        firm(
            account(
                "river",
                lead="jansen",
                actions=[
                    {"what": "Later", "who": "jansen", "when": date(2027, 1, 5), "hours": 4},
                    {"what": "Undated", "who": "jansen"},
                    {"what": "Late", "who": ["vries", "jansen"], "when": date(2026, 11, 4), "hours": 6},
                    {"what": "Over and done", "who": "jansen", "status": "done"},
                ],
                contacts=[
                    {"name": "T. Verhoef", "role": "decides", "known_by": {"jansen": {"strength": 3, "last": date(2026, 6, 1)}}},
                    {"name": "Gone", "left": date(2026, 1, 1), "known_by": {"jansen": {}}},
                ],
            ),
            people={"jansen": {"hours": 5, "role": "partner"}, "vries": {}},
        ),
        "people/jansen.html",
    )
    words = plain(made)
    assert heading(made) == "Jansen leads one account and has one late action."
    assert words.index("20 days late") < words.index("Later") < words.index("Undated")
    assert "Over and done" not in words
    assert "3 of 6" in words
    assert "Open actions take 7 of the 5 hours a year for relationships. That is too much." in words
    assert "T. Verhoef" in words
    assert "Gone" not in words


def test_a_person_with_nothing_has_a_page_that_says_so() -> None:
    made = page(SMALL, "people/vries.html")
    assert heading(made) == "Vries"
    assert "No open actions." in plain(made)


def test_a_firm_without_people_has_no_page_about_them() -> None:
    assert "people.html" not in pages(NOTHING)
    assert "people.html" in pages(SMALL)


def test_the_page_about_people_says_who_has_too_much() -> None:
    busy = firm(
        account("a", actions=[{"what": "x", "who": "jansen", "hours": 20}]), people={"jansen": {"hours": 10}, "vries": {"hours": 10}}
    )
    assert heading(page(busy, "people.html")) == "One of two people has more hours planned than available."


# ---- Groups -----------------------------------------------------------------------------------------


def test_a_group_shows_members_programme_and_share() -> None:
    made = page(
        firm(
            client("a", 75, segment={"sector": "water"}),
            client("b", 25),
            groups={"water": {"segment": {"sector": "water"}, "programme": {"A": {"process": ["One form"]}}, "lead": "jansen"}},
            people={"jansen": {}},
        ),
        "groups/water.html",
    )
    assert "One client; €75 turnover in 2025, 75% of all turnover." in plain(made)
    assert "Members are found by segment: Sector: water." in plain(made)
    assert "One form" in made


def test_a_group_without_members_says_how_members_are_found() -> None:
    made = plain(page(firm(client("a"), groups={"water": {"segment": {"sector": "water"}}}), "groups/water.html"))
    assert "This group has no members. Members are found by segment: Sector: water." in made


# ---- Criteria ---------------------------------------------------------------------------------------


def test_criteria_have_an_anchor_a_weight_a_share_and_their_scale() -> None:
    made = page(
        firm(client("a", 100), criteria={"turnover": {"weight": 3, "scale": {"figure": "turnover", "points": {50: 4, 200: 8}}}, "fit": 1}),
        "criteria.html",
    )
    assert {"turnover", "fit"} <= set(Outline(made).ids)
    assert "Two criteria make up the score; Turnover counts for 75%." in heading(made)
    assert "€50 4 · €200 8" in plain(made)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"rank_by": "rating"}, "We rank by rating : the score alone gives the tier"),
        ({"rank_by": "all", "minimum": 7}, "whoever reaches a 7 on every criterion is in tier A"),
        ({"rank_by": "some", "at_least": 2}, "whoever reaches a 6 on at least two of the three criteria is in tier A"),
    ],
)
def test_the_ranking_is_explained_as_the_firm_ranks(given: dict[str, Any], words: str) -> None:
    from builders import criteria

    assert words in plain(page(firm(client("a"), criteria=criteria(CRITERIA, **given)), "criteria.html"))


def test_three_ways_to_rank_stand_beside_each_other() -> None:
    made = firm(
        account("every", marks={"turnover": 9, "client_growth": 9, "fit": 9}),
        account("most", marks={"turnover": 10, "client_growth": 10, "fit": 5}),
    )
    assert "One account reaches the top tier however we rank, one only in some of the ways" in titles(page(made, "criteria.html"))


def test_a_tier_by_hand_is_listed_with_its_reason() -> None:
    by_hand = {"is": "A", "why": "carries the region", "by": "jansen", "until": date(2027, 1, 1)}
    made = firm(account("a", marks={"turnover": 5, "client_growth": 5, "fit": 5}, tier=by_hand), people={"jansen": {}})
    assert "carries the region" in page(made, "criteria.html")
    assert "None: every tier follows from the marks." in plain(page(SMALL, "criteria.html"))


# ---- Findings and rules -----------------------------------------------------------------------------


def finding(account: str | None, severity: Severity, rule: str = "late-action", path: str = "plans/accounts/a.yaml") -> Finding:
    return Finding(rule, "AP502", severity, path, 3, 5, "It is late.", "Do it.", account)


def test_findings_stand_by_account_with_the_worst_first() -> None:
    made = page(
        SMALL,
        "findings.html",
        finding("hoogveen", Severity.WARNING),
        finding(None, Severity.ADVICE, path="plans/tiers.yaml"),
        finding("noordrand", Severity.ERROR),
        finding("veldhof", Severity.WARNING),
        finding("veldhof", Severity.WARNING),
    )
    assert heading(made) == "1 error, 3 warnings and 1 piece of advice"
    assert titles(made) == ["Noordrand", "Veldhof", "Hoogveen", "plans/tiers.yaml", "Per lead", "Per rule"]
    assert made.count('id="only-') == 3
    assert 'href="rules.html#late-action"' in made


def test_nothing_wrong_is_said_as_such() -> None:
    made = page(SMALL, "findings.html")
    assert heading(made) == "Nothing needs attention"
    assert 'class="filters' not in made


def test_one_severity_alone_needs_no_filter() -> None:
    assert 'class="filters' not in page(SMALL, "findings.html", finding("hoogveen", Severity.ADVICE))


def test_two_severities_can_be_told_apart() -> None:
    made = page(SMALL, "findings.html", finding("hoogveen", Severity.ADVICE), finding("veldhof", Severity.WARNING))
    assert made.count('id="only-') == 2


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [((0,), [0]), ((600, 400), [1000]), ((600, 401), [600, 401]), ((700, 700, 300), [700, 1000]), ((2100,), [1000, 1000, 100])],
)
def test_findings_come_in_pages_of_a_thousand_those_of_one_client_together_where_they_fit(
    numbers: tuple[int, ...], shown: list[int]
) -> None:
    many = [
        finding(id, Severity.ADVICE)
        for id, number in zip(("hoogveen", "noordrand", "veldhof"), numbers, strict=False)
        for _ in range(number)
    ]
    made = pages(SMALL, *many, only="findings")
    assert [each.count('class="finding advice"') for each in made.values()] == shown
    assert list(made) == ["findings.html", *(f"findings-{number}.html" for number in range(2, len(shown) + 1))]


def test_each_page_of_findings_leads_to_the_next() -> None:
    many = [finding("hoogveen", Severity.ERROR), *(finding("noordrand", Severity.ADVICE) for _ in range(1500))]
    first, second, third = pages(SMALL, *many, only="findings").values()
    assert "1–1 of 1,501" in plain(first)
    assert "2–1,001 of 1,501" in plain(second)
    assert "findings.html" in Outline(second).hrefs
    assert "findings-3.html" in Outline(second).hrefs
    assert heading(third) == heading(first) == "1 error and 1,500 pieces of advice"


def test_where_findings_take_several_pages_each_severity_has_its_own_and_every_page_leads_to_each() -> None:
    mixed = [finding(id, severity) for id in ("hoogveen", "noordrand") for severity in Severity for _ in range(200)]
    more = [finding("veldhof", Severity.WARNING) for _ in range(800)]
    made = pages(SMALL, *mixed, *more, only="findings")
    kinds = [{*re.findall(r'class="finding (\w+)"', each)} for each in made.values()]
    assert kinds == [{"error"}, {"warning"}, {"warning"}, {"advice"}]
    assert [titles(each)[:-2] for each in made.values()] == [
        ["Hoogveen", "Noordrand"],
        ["Veldhof", "Hoogveen"],
        ["Noordrand"],
        ["Hoogveen", "Noordrand"],
    ]
    for each in made.values():
        ways = each[each.index('<nav class="ways"') :]
        assert plain(ways[: ways.index("</nav>")]) == "Show only error 400 warning 1,200 advice 400"
        assert Outline(ways[: ways.index("</nav>")]).hrefs == ["findings.html", "findings-2.html", "findings-4.html"]
        assert 'class="filters severities' not in each
    assert re.findall(r'aria-current="true">([a-z]+)', "".join(made.values())) == ["error", "warning", "warning", "advice"]


def test_findings_of_one_severity_on_several_pages_need_no_way_to_another() -> None:
    made = pages(SMALL, *(finding("hoogveen", Severity.ADVICE) for _ in range(1001)), only="findings")
    assert not any('class="ways"' in each for each in made.values())


def test_a_rule_with_several_severities_counts_under_its_worst() -> None:
    made = page(SMALL, "findings.html", finding("hoogveen", Severity.ADVICE), finding("veldhof", Severity.ERROR))
    assert "late-action An action is late error 2" in plain(made)


def test_every_rule_has_its_place_with_what_why_and_examples() -> None:
    made = page(
        firm(firm={"rules": {"late-action": "error", "no-team": {"A": "error", "C": "off"}}}), "rules.html", finding(None, Severity.ERROR)
    )
    ids = Outline(made).ids
    assert "late-action" in ids
    words = plain(made)
    assert "warning · here: error · late-action · AP502 · 1 finding now" in words
    assert "here: error in tier A and off in tier C" in words
    number = made.count('<details class="rule')
    assert made.count("<h4>What it checks</h4>") == made.count("<h4>Why it matters</h4>") == number
    assert len(set(ids)) == len(ids)


def test_a_rule_that_was_renamed_keeps_its_place_under_its_former_name() -> None:
    made = page(firm(firm={"rules": {"far-day": "error"}}), "rules.html")
    assert re.search(r'<details class="rule" id="distant-date">\s*<summary><a id="far-day"></a>', made)
    assert "warning · here: error · distant-date · AP512" in plain(made)


def test_every_rule_stands_below_its_subject_by_code() -> None:
    """The hundreds of a code are its subject: a rule without one would not be on the page."""
    made = page(SMALL, "rules.html")
    codes = re.findall(r"</code> · (AP\d+)", made)
    assert codes == sorted(each.code for each in list_rules())
    assert titles(made)[0] == "Files and their form"
    assert 'id="only-broken"' not in made


def test_rules_with_findings_can_be_shown_alone() -> None:
    made = page(SMALL, "rules.html", finding("hoogveen", Severity.WARNING))
    assert "rules with findings now 1" in plain(made)
    assert re.findall(r'class="rule broken" id="([^"]+)"', made) == ["late-action"]
    assert made.count("subject broken") == 1


def test_a9_the_portfolio_says_which_parents_are_counted_without_their_children_and_shows_their_own_margin() -> None:
    figures = {2025: {"turnover": 300, "margin": 90, "hours": 9}}
    group = account("group", includes_children=True, figures=figures)
    member = account("member", parent="group", figures={2025: {"turnover": 180, "margin": 33, "hours": 5}})
    made = plain(page(firm(group, member), "portfolio.html"))
    assert "Counted without what belongs to clients below them, who are counted themselves: Group." in made
    assert "Group €120 40.0% 100.0% €57" in made


def test_a11_an_overall_loss_is_not_called_unknown() -> None:
    made = plain(page(firm(client("a", 90, -20000, 10), client("b", 80, 5000, 20)), "portfolio.html"))
    assert "known of 2 clients, but together they have no margin to share: a loss or nothing, or no hours." in made
    assert "not both known" not in made


def test_a11_turnover_of_nothing_or_less_is_not_called_unwritten() -> None:
    clients = account("a", figures={2025: {"turnover": 0}}), account("b", figures={2025: {"turnover": -500}})
    nothing = firm(*clients)
    assert claim(*clients) == "2 clients; no client brought turnover in 2025."
    made = plain(page(nothing, "portfolio.html"))
    assert "No client has turnover or margin above nothing in 2025, as far as is known." in made
    known = firm(account("a", figures={2025: {"turnover": 0, "margin": 0}}))
    assert "No client has turnover or margin above nothing in 2025." in plain(page(known, "portfolio.html"))
    assert heading(page(nothing, "index.html")).startswith("Two clients; no client brought turnover in 2025. ")


def test_a11_what_is_before_and_after_losses_is_called_so() -> None:
    """100 and 60 less 120: the largest brings 62.5% of the margin before losses, and 250% of the 40 that are left."""
    made = firm(client("a", 90, 100, 10), client("b", 80, 60, 20), client("c", 70, -120, 30))
    text = plain(page(made, "portfolio.html"))
    assert "Three clients, €240 turnover, €40 margin after losses and 60 hours in 2025." in text
    assert "Cumulative share of turnover and margin before losses, 2025" in text
    assert "Share of all hours (open) and of all margin after losses (filled), 2025" in text
    assert "Margin after losses" in text


def test_a11_an_overall_loss_stays_visible_per_tier() -> None:
    made = firm(client("a", 90, -100, 10, marks={"turnover": 9, "client_growth": 9, "fit": 9}), client("b", 80, 60, 20))
    assert "−€40 margin after losses" in plain(page(made, "portfolio.html"))
    assert "Margin 2025 −€100" in plain(page(made, "tiers/a.html"))


def test_a11_losses_that_cancel_each_other_are_not_left_out() -> None:
    text = plain(page(firm(client("a", 90, -60, 10), client("b", 80, 60, 20)), "portfolio.html"))
    assert "€170 turnover, €0 margin after losses and 30 hours in 2025." in text


def test_a11_one_loss_larger_than_all_the_rest_has_no_share() -> None:
    made = firm(client("a", -500), client("b", 80))
    text = plain(page(made, "portfolio.html"))
    assert heading(page(made, "portfolio.html")) == "One client brings all turnover before credits."
    assert "−€420 turnover after credits in 2025." in text
    assert heading(page(made, "index.html")).startswith("One client brings all turnover before credits.")


def test_a16_hours_and_margin_without_turnover_are_not_called_unknown() -> None:
    costly = account("a", figures={2025: {"margin": 10, "hours": 90}}), account("b", figures={2025: {"margin": 90, "hours": 10}})
    assert claim(*costly) == "A takes 90% of the hours and brings 10% of the margin."


def test_a16_what_an_hour_brings_follows_from_those_of_whom_both_are_known() -> None:
    made = firm(client("a", 1, 1000), client("b", 1, 20, 10))
    assert "All clients 2 €2 €1,020 10 €2" in plain(page(made, "portfolio.html"))


def test_a16_of_how_many_clients_a_figure_is_not_known_stands_below_the_tiers() -> None:
    text = plain(page(firm(client("a", 90, 10), client("b", 80), client("c")), "portfolio.html"))
    assert "Not known of 1 client: turnover of 2025. Not known of 2 clients: margin of 2025." in text
    assert "hours of 2025" not in text


def test_a17_of_clients_of_one_size_none_is_the_largest() -> None:
    made = firm(*(client(id, 50) for id in "abcd"), firm={"limits": {"largest": 0.2}})
    text = plain(page(made, "portfolio.html"))
    assert "Turnover is spread evenly: each of four clients brings 25%" in text
    assert "4 clients of equal size are each above the limit of 20%." in text
    assert claim(*(client(id, 50) for id in "abcd")) == (
        "It takes four of four clients to reach 80% of the turnover; the four largest bring 25.0% each."
    )


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"jansen": 12}, "Jansen has 12 hours planned."),
        ({"jansen": 1}, "Jansen has 1 hour planned."),
        ({"jansen": None}, "One person; how many hours the open actions take is not recorded."),
        ({"jansen": 10.4, "vries": 10.4}, "Nobody has more planned than 11 hours."),
        ({"jansen": 10.4, "vries": 9}, "Jansen has the most planned: 10 hours."),
    ],
)
def test_a17_who_has_most_planned_is_named_only_beside_others(hours: dict[str, Any], said: str) -> None:
    actions = [{"what": "call", "who": id} | ({} if each is None else {"hours": each}) for id, each in hours.items()]
    made = firm(client("a", actions=actions), people={id: {} for id in hours})
    assert heading(page(made, "people.html")) == said


def test_a12_planned_hours_lie_on_their_own_side_of_those_available() -> None:
    made = firm(client("a", actions=[{"what": "call", "who": "jansen", "hours": 130.4}]), people={"jansen": {"hours": 130}})
    assert "130.4 130 0.4 too many" in plain(page(made, "people.html"))
    assert "Open actions take 130.4 of the 130 hours" in plain(page(made, "people/jansen.html"))


def test_a12_a_share_lies_on_its_own_side_of_the_firms_limit() -> None:
    made = firm(client("a", 20.04), *(client(f"c{number}", 19.99) for number in range(4)), firm={"limits": {"largest": 0.2}})
    assert "A brings 20.04% of the turnover, above our limit of 20%." in heading(page(made, "portfolio.html"))
    assert "20.04%" in plain(page(made, "index.html"))


@pytest.mark.parametrize(("number", "said"), [(1, ""), (2, "number 1 of 2, shared"), (3, "number 1 of 3, shared")])
def test_a17_a_rank_counts_who_is_ranked_and_says_that_it_is_shared(number: int, said: str) -> None:
    accounts = [client(f"c{each}", marks={"turnover": 7, "client_growth": 7, "fit": 7}) for each in range(number)]
    text = plain(page(firm(*accounts, client("unknown")), "accounts/c0.html"))
    assert said in text
    assert said or "number 1" not in text
