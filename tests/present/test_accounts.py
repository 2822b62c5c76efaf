"""The list of accounts, its filters, and search."""

from __future__ import annotations

import json
import re
from typing import Any

from accountplan.model.account import Account
from accountplan.model.portfolio import Portfolio
from builders import account, criteria, portfolio

from .reading import Outline, heading, page, pages, plain

LIST, RULES, INDEX = "accounts.html", "assets/accounts-filters.css", "assets/search-index.js"


def firm(*accounts: Account, **given: Any) -> Portfolio:
    return portfolio(*accounts, **given)


def rows(made: str) -> list[str]:
    """The rows of the list, each as its class and its words."""
    body = made[made.index("<tbody>") : made.index("</tbody>")]
    return [plain(row) for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL)]


MIXED = firm(
    account("top", marks={"fit": 9}, unit="water", lead="jansen", temperature="red", segment={"sector": "bouw"}),
    account("edge", marks={"fit": 8}, unit="infra", lead="vandam", temperature="blue", segment={"sector": "zorg"}),
    account("low", marks={"fit": 3}, unit="water", status="prospect"),
    account("blank", unit="water"),
    people={"jansen": {"name": "Ans Jansen"}, "vandam": {"name": "R. van Dam"}},
)


def test_accounts_stand_in_rank_order_cut_at_the_limits_of_the_tiers() -> None:
    found = rows(page(MIXED, LIST))
    assert [row.split()[1] if row[0].isdigit() else row for row in found[:2]] == ["Top", "Tier B: scores from 6 up to and including 8"]
    assert found[3] == "Tier C: scores below 6"
    assert found[5] == "not rated yet: too few marks are known"
    assert [name in row for name, row in zip(("Edge", "Low", "Blank"), found[2::2], strict=True)] == [True, True, True]


def test_a17_of_clients_of_whom_none_is_rated_the_list_says_that_it_goes_by_name() -> None:
    unrated = (account("beta"), account("acme"))
    assert "Clients, by name: none is rated yet" in page(firm(*unrated), LIST)
    assert "Clients and prospects, by name: none is rated yet" in page(firm(*unrated, account("z", status="prospect")), LIST)
    assert "Clients, in order of value" in page(firm(*unrated, account("c", marks={"fit": 8})), LIST)
    group = {"all": {"name": "All", "accounts": ("beta", "acme")}}
    assert "Members by name: none is rated yet" in page(firm(*unrated, groups=group), "groups/all.html")


def test_a_tier_by_hand_stands_where_its_score_puts_it() -> None:
    from datetime import date

    by_hand = {"is": "A", "why": "x", "by": "jansen", "until": date(2027, 1, 1)}
    found = rows(page(firm(account("a", marks={"fit": 7}, tier=by_hand), account("b", marks={"fit": 9})), LIST))
    assert found[1] == "Tier B: scores from 6 up to and including 8"
    assert "by hand" in found[2]


def test_when_the_score_does_not_decide_the_tier_nothing_is_cut() -> None:
    made = page(firm(account("a", marks={"fit": 9}), account("b", marks={"fit": 2}), criteria=criteria({"fit": 1}, rank_by="all")), LIST)
    assert "limit-row" not in made


def test_a_filter_is_offered_only_when_there_is_a_choice() -> None:
    made = page(MIXED, LIST)
    assert re.findall(r"<legend>(.*?)</legend>", made) == ["Tier", "Status", "Danger", "Relationship", "Unit", "Lead", "Sector"]
    alone = page(firm(account("a", marks={"fit": 9})), LIST)
    assert "<fieldset" not in alone


def test_filters_say_how_many_accounts_have_each_value() -> None:
    words = plain(page(MIXED, LIST))
    assert "Tier A 1 B 1 C 1 none 1" in words
    assert "Unit Infra 1 Water 3" in words
    assert "Lead Jansen 1 Van Dam 1 none 2" in words


def test_a_filter_with_many_values_is_folded_and_with_too_many_left_out() -> None:
    def spread(number: int) -> str:
        return page(firm(*(account(f"a{n}", segment={"region": f"R{n:02}"}) for n in range(number))), LIST)

    assert "<details>" not in spread(9)
    assert "choose from 10" in spread(10)
    assert "choose from 40" in spread(40)
    assert "<fieldset" not in spread(41)


def test_rows_and_rules_know_values_by_number_only() -> None:
    """No word of a plan gets into the stylesheet, whatever it holds."""
    made = firm(account("a", segment={"sector": 'x"]{} body{display:none}/*'}), account("b", segment={"sector": "y"}))
    rules, shown = page(made, RULES), page(made, LIST)
    assert "sector" not in rules
    words = set(re.findall(r"[^\s\d,.:()#\[\]{}~=\";]+", rules.partition("*/")[2]))
    assert words <= {
        "body",
        "has",
        "is",
        "not",
        "f",
        "-",
        "data-in",
        "checked",
        "account",
        "listing",
        "counted",
        "limit-row",
        "display",
        "none",
        "opacity",
    }
    assert re.findall(r'class="account" data-in="(.*?)"', shown) == ["f0-0", "f0-1"]


def test_every_checkbox_has_its_rule_and_every_row_its_values() -> None:
    rules, shown = page(MIXED, RULES), page(MIXED, LIST)
    boxes = re.findall(r'type="checkbox" id="(f\d+-\d+)"', shown)
    assert {*boxes} == {*re.findall(r":has\(#(f\d+-\d+):checked", rules)}
    for row in re.findall(r'<tr class="account"[^>]*>', shown):
        assert len(re.findall(r"\bf\d+-\d+", row)) == 7


def test_an_empty_firm_reads_how_to_begin() -> None:
    made = page(firm(), LIST)
    assert heading(made) == "There are no account plans yet"
    assert "accountplan new account" in made


def test_numbers_sort_by_what_they_are() -> None:
    made = page(firm(account("a", marks={"fit": 9}, figures={2025: {"turnover": 1234567}})), LIST)
    assert 'data-v="1234567.00">€1,234,567' in made
    assert 'data-v="9.000000">9.0' in made


# ---- Search -----------------------------------------------------------------------------------------


def entries(made: Portfolio) -> list[list[str]]:
    """The index as a browser reads it: page, name, note and text."""
    text = page(made, INDEX)
    found: list[list[str]] = json.loads(text.partition(" = ")[2].rstrip().removesuffix(";"))
    return found


def index(made: Portfolio) -> dict[str, str]:
    """The text of every page that says something."""
    return {href: text for href, _, _, text in entries(made) if text}


def test_without_script_search_is_a_list_of_everything() -> None:
    made = page(portfolio(account("b"), account("a"), people={"jansen": {"role": "partner"}}, groups={"water": {}}), "search.html")
    hrefs = [href for href in Outline(made).hrefs if "/" in href]
    assert hrefs == ["accounts/a.html", "accounts/b.html", "people/jansen.html", "groups/water.html", "tiers/a.html", "tiers/b.html", "tiers/c.html"]  # fmt: skip
    assert '<form class="search" role="search" hidden' in made


def test_the_index_holds_the_words_of_a_plan_without_markup() -> None:
    made = firm(account("a", situation={"history": "Since **2009**,\nsee [here](https://x.example)."}, contacts=[{"name": "T. Verhoef"}]))
    assert index(made) == {"accounts/a.html": "Since 2009, see here. · T. Verhoef"}


def test_the_index_cannot_end_its_script() -> None:
    made = page(firm(account("a", situation={"history": "</script><!-- \u2028 'x'"})), INDEX)
    assert "<" not in made
    assert index(firm(account("a", situation={"history": "</script>"}))) == {"accounts/a.html": "</script"}


def test_what_nobody_describes_is_found_by_its_name() -> None:
    made = firm(account("b", unit="water"), account("a"), people={"jansen": {"role": "partner"}})
    assert entries(made)[:3] == [
        ["accounts/a.html", "A", "client", ""],
        ["accounts/b.html", "B", "Water, client", ""],
        ["people/jansen.html", "Jansen", "partner", ""],
    ]


def test_a_long_list_of_everything_comes_in_pages_that_begin_where_the_last_one_ended() -> None:
    made = pages(portfolio(*(account(f"c{n:03}") for n in range(501)), people={"jansen": {}}), only="search")
    first, second = (Outline(made[path][made[path].index('class="everything"') :]) for path in ("search.html", "search-2.html"))
    assert [href for href in first.hrefs if "/" in href] == [f"accounts/c{n:03}.html" for n in range(500)]
    assert [href for href in second.hrefs if "/" in href][:2] == ["accounts/c500.html", "people/jansen.html"]
    assert (first.hrefs.count("search-2.html"), second.hrefs.count("search.html")) == (2, 2)


def test_the_notes_explain_only_what_stands_in_the_list() -> None:
    """A client that is not rated has a rank of its own in `score`, which the list leaves out; it shows no broken outline."""
    weights = {"criteria": {"fit": 1, "image": 3}}
    unrated = plain(page(firm(account("a", marks={"fit": 9}), **weights), LIST))
    assert "broken outline" not in unrated
    assert "A rank that is missing" not in unrated
    both = firm(account("a", marks={"fit": 9}), account("b", marks={"fit": 5, "image": 5}), **weights)
    assert "A rank that is missing belongs to a client that is not rated yet." in plain(page(both, LIST))
    assert "broken outline" in plain(page(firm(account("a", marks={"image": 7}), **weights), LIST))


def test_d_search_keeps_the_signs_that_are_no_markup() -> None:
    """`[TBD]` was searched and shown as `TBD]`, `6[a](lid3)` without its paragraph, and `C#` as `C`."""
    text = "## Work\nIn C#, artikel 6[a](lid3), [TBD]; see [here](https://x.example/a) and [map](../b.pdf)."
    made = firm(account("a", situation={"history": text}))
    assert index(made) == {"accounts/a.html": "Work In C#, artikel 6[a](lid3), [TBD]; see here and map."}


def test_d1_the_list_under_search_and_the_filters_are_in_the_order_of_the_alphabet() -> None:
    names = ["Eland", "Émile", "Ernst", "Łódź", "Oker", "Ørsted", "Oslo", "Özil", "Pauw", "Zuid"]
    made = firm(*(account(f"a{n}", name=name, segment={"sector": name}) for n, name in enumerate(reversed(names))))
    listed = re.findall(r">([^<>]+)</a>", page(made, "search.html"))
    assert [name for name in listed if name in names] == names
    assert [name for name in re.findall(r">([^<>]+) <span", page(made, LIST)) if name in names] == names
