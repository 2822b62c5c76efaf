"""A tier as a booklet: which there are, what stands in them, in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import TypeAdapter

from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.meetings import Meeting
from accountplan.model.pages import AnyChapter, Booklet
from accountplan.model.survey import Survey
from accountplan.present.booklet import make_booklets
from accountplan.present.booklet.context import cut
from accountplan.present.booklet.index import invert_name
from builders import TODAY, account, portfolio
from surveys import survey

PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Marloes Jansen", "hours": 10}, "devries": {"name": "Anne de Vries"}}


def surveyed(*accounts: Account, **more: Any) -> Survey:
    return survey(portfolio(*accounts, **{"people": PEOPLE, **more}))


def made(*accounts: Account, language: str = "en", **more: Any) -> tuple[Booklet, ...]:
    return tuple(make_booklets(surveyed(*accounts, **more), Words(language)))


def chapter(booklet: Booklet, anchor: str) -> AnyChapter:
    return next(each for each in booklet.chapters if each.anchor == anchor)


def view(anchor: str, *accounts: Account, language: str = "en", **more: Any) -> Any:
    return chapter(made(*accounts, language=language, **more)[0], anchor).view


def act(what: str = "Call", days: int | None = 10, **more: Any) -> dict[str, Any]:
    """An open action so many days from today."""
    return {"what": what, "who": ("jansen",), "when": None if days is None else TODAY + timedelta(days=days), **more}


HIGH = {"fit": 9}


def test_each_tier_that_has_accounts_has_a_booklet_the_most_valuable_first() -> None:
    found = made(account("low", marks={"fit": 2}), account("high", marks=HIGH))
    assert [(each.tier, each.stem) for each in found] == [("A", "booklet-A"), ("C", "booklet-C")]


def test_an_unrated_account_is_in_no_booklet() -> None:
    assert made(account("unknown")) == ()


def test_a_tier_that_is_but_a_letter_is_called_tier() -> None:
    assert made(account("acme", marks=HIGH))[0].title == "Tier A: account plans 2026, Van Dam"
    named = made(account("acme", marks=HIGH), tiers=[{"id": "A", "name": "Key clients"}])[0]
    assert named.title == "Key clients: account plans 2026, Van Dam"


def test_the_contents_stand_closer_when_they_would_not_fit_on_a_page() -> None:
    def close(count: int, *lines: int, less: int = 0) -> bool:
        """Accounts, the first of which have names of so many lines of 52 letters more than one; ``less`` letters are left out."""
        names = {number: "k" * (52 * more - less) for number, more in enumerate(lines)}
        accounts = (account(f"a{number}", name=names.get(number) or f"A{number}", marks=HIGH) for number in range(count))
        return bool(view("contents", *accounts).close)

    assert [close(16), close(17)] == [False, True]
    assert [close(16, 0), close(16, 1), close(16, 1, less=1)] == [False, True, False]
    assert [close(14, 3), close(14, 4)] == [False, True], "a page is full with 22 titles and three lines more"
    assert [close(11, 4, 3), close(11, 4, 4)] == [False, True]


def test_chapters_stand_in_the_order_of_the_meeting() -> None:
    booklet = made(account("acme", marks=HIGH))[0]
    assert [each.anchor for each in booklet.front] == ["cover", "contents", "discuss", "glance", "tier"]
    assert [each.anchor for each in booklet.accounts] == ["account-acme"]
    assert [each.anchor for each in booklet.end] == ["watch", "quarter", "decisions", "index"]
    assert [each.anchor for each in booklet.back] == ["signs"]


def test_the_contents_list_every_chapter_that_has_a_title_accounts_indented() -> None:
    booklet = made(account("b", marks={"fit": 8.5}), account("a", marks=HIGH))[0]
    listed = chapter(booklet, "contents").view.entries
    titled = [each for each in booklet.chapters if each.title and each.anchor != "contents"]
    assert [(each.anchor, each.title) for each in listed] == [(each.anchor, each.title) for each in titled]
    assert [each.title for each in listed if each.account] == ["A", "B"]


def test_no_client_is_named_on_the_cover() -> None:
    cover = chapter(made(account("acme", marks=HIGH))[0], "cover")
    assert "Acme" not in repr(cover)


def test_the_cover_of_a_large_tier_shows_no_more_lines_than_it_has_room_for() -> None:
    many = [account(f"a{number}", marks=HIGH) for number in range(100)]
    assert len(view("cover", *many).scores) == 20


@pytest.mark.parametrize(("accounts", "lines"), [(1, 1), (20, 20), (21, 11), (40, 20), (41, 14)])
def test_the_cover_shows_every_score_or_the_first_of_each_few(accounts: int, lines: int) -> None:
    assert len(view("cover", *(account(f"a{number:02}", marks=HIGH) for number in range(accounts))).scores) == lines


@pytest.mark.parametrize(("letters", "size"), [(1, "one"), (2, "few"), (3, "few"), (4, "many"), (8, "many"), (9, "most")])
def test_the_letter_on_the_cover_is_set_as_large_as_it_is_short(letters: int, size: str) -> None:
    assert view("cover", account("acme", marks=HIGH), tiers=[{"id": "A" * letters}]).letter_size == size


@pytest.mark.parametrize(
    ("letters", "size", "lines"),
    [
        (16, "", 20),
        (17, "", 7),
        (18, "long", 20),
        (48, "long", 20),
        (49, "long", 7),
        (60, "long", 7),
        (61, "longest", 20),
        (72, "longest", 20),
        (73, "longest", 10),
        (108, "longest", 10),
        (109, "longest", 7),
        (150, "longest", 7),
        (151, "longest", 7),
    ],
)
def test_the_name_on_the_cover_is_set_as_large_as_it_is_short(letters: int, size: str, lines: int) -> None:
    many = (account(f"a{number:02}", marks=HIGH) for number in range(20))
    found = view("cover", *many, tiers=[{"id": "A", "name": "K" * letters, "above": 8}, {"id": "B"}])
    assert (found.name_size, len(found.scores)) == (size, lines)


def test_the_scores_on_the_cover_begin_at_five_when_none_comes_lower() -> None:
    assert view("cover", account("acme", marks={"fit": 5}), tiers=[{"id": "A"}]).first == 5
    assert view("cover", account("acme", marks={"fit": 4.9}), tiers=[{"id": "A"}]).first == 1


@pytest.mark.parametrize(
    ("most", "said"),
    [(14, "Three words on"), (13, "Three words…"), (12, "Three…"), (11, "Three…"), (6, "Three…")],
)
def test_what_is_too_long_is_cut_at_a_word(most: int, said: str) -> None:
    assert cut("Three words on", most) == said
    assert len(said) <= most


# ---- At a glance -----------------------------------------------------------------------------------


def test_a_row_names_the_action_that_is_due_first_and_says_that_it_is_late() -> None:
    row = view("glance", account("acme", marks=HIGH, actions=(act("Later", 5), act("Overdue", -3)))).rows[0]
    assert (row.action, row.when, row.late) == ("Overdue", "3 days late", True)


def test_a_row_says_which_tiers_are_in_reach() -> None:
    row = view("glance", account("acme", marks=HIGH), criteria={"fit": 3, "image": 2}).rows[0]
    assert row.reach == "A–C"


def test_tiers_in_reach_whose_names_are_too_long_for_the_column_stand_with_the_client() -> None:
    tiers = [{"id": "KEEP", "above": 8}, {"id": "B"}, {"id": "HOLD", "below": 6}]
    (row,) = view("glance", account("acme", marks=HIGH), criteria={"fit": 9, "turnover": 2}, tiers=tiers).rows
    assert (row.reach, row.status) == ("", "may be KEEP or B")


LONG = "Association of all " + "water boards and " * 12 + "towns"


def test_among_other_words_a_long_name_is_cut_and_its_own_pages_have_all_of_it() -> None:
    late = account("acme", name=LONG, marks=HIGH, actions=(act(LONG, -20),))
    (booklet,) = made(late)
    said = chapter(booklet, "discuss").view.heads[0].points[0]
    assert said.who == "Association of all water boards and water boards and water…"
    assert len(said.what) < 140
    assert chapter(booklet, "glance").view.rows[0].name.endswith("water boards and…")
    assert [each.title for each in booklet.accounts] == [booklet.accounts[0].view.name] == [LONG]


@pytest.mark.parametrize(
    ("letters", "size", "cut_among_others", "cut_alone"),
    [(32, "short", False, False), (33, "", False, False), (60, "", False, False), (61, "", True, False), (62, "", True, False),
     (63, "long", True, False), (90, "long", True, False), (91, "long", True, True)],
)  # fmt: skip
def test_a_name_is_set_and_cut_by_its_length(letters: int, size: str, cut_among_others: bool, cut_alone: bool) -> None:
    acme = account("acme", name="k" * letters, marks=HIGH, actions=(act("x", -20),))
    assert view("account-acme", acme).size == size
    assert view("discuss", acme).heads[0].points[0].who.endswith("…") == cut_among_others
    assert view("glance", acme).rows[0].name.endswith("…") == cut_alone
    brief = account("acme", name="k" * letters, short="Acme", marks=HIGH)
    assert (view("glance", brief).rows[0].name == "Acme") == cut_alone


def test_a_short_name_takes_the_place_of_a_long_one() -> None:
    (row,) = view("glance", account("acme", name=LONG, short="Water boards", marks=HIGH)).rows
    assert row.name == "Water boards"


def test_the_cover_keeps_room_for_what_is_written_at_its_foot() -> None:
    def cover(tier: str, **firm: str) -> Any:
        tiers = [{"id": "A", "name": tier, "above": 8}, {"id": "B"}]
        return view("cover", *(account(f"a{number:02}", marks=HIGH) for number in range(14)), tiers=tiers, firm=firm)

    usual, long, longest = cover("Key"), cover("K" * 50), cover(LONG, name=LONG, confidential=LONG)
    assert [each.name_size for each in (usual, long, longest)] == ["", "long", "longest"]
    assert len(usual.scores) == 14 > len(long.scores) > 0
    assert longest.scores == ()
    assert len(longest.name) <= 150


def test_one_line_of_a_cover_without_room_for_more_is_left_out() -> None:
    firm, tiers = {"name": "k" * 192, "confidential": "k" * 280}, [{"id": "A", "name": "K" * 60, "above": 8}, {"id": "B"}]
    assert view("cover", account("acme", marks=HIGH), tiers=tiers, firm=firm).scores == ()
    assert len(view("cover", account("acme", marks=HIGH), tiers=tiers, firm=firm | {"confidential": "k" * 224}).scores) == 1


def test_the_foot_of_the_back_cover_has_the_firm_as_its_head_unless_that_is_long() -> None:
    usual, long = (view("signs", account("acme", marks=HIGH), firm={"name": name}).imprint for name in ("Van Dam", LONG))
    assert usual[0] == ("Van Dam", "Tier A, Account plans 2026")
    assert [head for head, _ in long][:2] == ["Firm", "Tier"]
    assert len(long[0][1]) <= 60


@pytest.mark.parametrize(("letters", "head"), [(22, "k" * 22), (23, "Firm")])
def test_the_foot_of_the_back_cover_has_room_for_a_head_of_two_and_twenty_letters(letters: int, head: str) -> None:
    assert view("signs", account("acme", marks=HIGH), firm={"name": "k" * letters}).imprint[0][0] == head


@pytest.mark.parametrize(("last", "length"), [(13, 220), (14, 0)])
def test_the_back_cover_has_room_for_limits_of_220_letters(last: int, length: int) -> None:
    tiers = [{"id": letter * (last if letter == "F" else 16), "above": 8 - number} for number, letter in enumerate("ABCDEF")]
    assert len(view("signs", account("acme", marks=HIGH), tiers=[*tiers, {"id": "G"}]).limits) == length


@pytest.mark.parametrize(
    ("firm", "lines"),
    [
        ({"name": "k" * 96}, 9),
        ({"name": "k" * 97}, 8),
        ({"name": "k" * 145}, 6),
        ({"confidential": "k" * 56}, 9),
        ({"confidential": "k" * 57}, 8),
    ],
)
def test_a_long_name_of_the_firm_and_a_long_note_take_lines_of_the_cover(firm: dict[str, str], lines: int) -> None:
    many, tiers = (account(f"a{number:02}", marks=HIGH) for number in range(100)), [{"id": "A", "name": "K" * 17, "above": 8}, {"id": "B"}]
    assert len(view("cover", *many, tiers=tiers, firm=firm).scores) == lines


def test_of_more_than_sixty_accounts_each_gets_one_line() -> None:
    many = [account(f"a{number:02}", marks=HIGH) for number in range(61)]
    assert [view("glance", *many[:number]).long for number in (60, 61)] == [False, True]


def test_accounts_with_equal_scores_share_a_rank_within_the_tier() -> None:
    rows = view("glance", *(account(id, marks={"fit": mark}) for id, mark in (("a", 10), ("b", 9), ("c", 9), ("d", 8.5)))).rows
    assert [row.rank for row in rows] == ["1", "2", "2", "4"]


def test_the_growth_of_turnover_is_that_of_the_last_year() -> None:
    def growth(**years: int) -> str:
        figures = {int(year[1:]): {"turnover": amount} for year, amount in years.items()}
        return str(view("glance", account("acme", marks=HIGH, figures=figures)).rows[0].growth)

    assert growth(y2024=100, y2025=112) == "+12%"
    assert growth(y2024=100, y2025=88) == "\u221212%"
    assert growth(y2024=10000, y2025=10004) == "0%"
    assert growth(y2024=1000, y2025=1001) == "+0.1%"
    assert growth(y2024=1000, y2025=1005) == "+1%"
    assert growth(y2023=100, y2025=88) == "2025"
    assert growth() == ""


def test_a_prospect_is_called_one() -> None:
    assert view("glance", account("acme", marks=HIGH, status="prospect")).rows[0].status == "prospect"


# ---- Without a tier ----------------------------------------------------------------------------------

THIRDS = {"fit": 1, "image": 2}


def test_accounts_without_a_tier_are_named_in_each_tier_that_they_may_come_into() -> None:
    known, unknown = (
        account("known", marks={"fit": 8, "image": 9}),
        account("half", short="Half", status="prospect", lead="jansen", marks=HIGH),
    )
    found = view("glance", known, unknown, criteria=THIRDS).waiting
    assert found.title == "1 account has no tier yet"
    assert found.why.startswith("Less than 50% of the weight is known")
    assert [(row.name, row.status, row.known, row.reach, row.lead) for row in found.rows] == [
        ("Half", "prospect", "33%", "A, B or C", "Jansen")
    ]


def test_a_tier_that_they_cannot_reach_does_not_name_them() -> None:
    low = account("low", marks={"fit": 1})
    high = account("high", marks={"fit": 9, "image": 9})
    assert [each.tier for each in made(low, high, criteria=THIRDS)] == ["A"]
    assert chapter(made(low, high, criteria=THIRDS)[0], "glance").view.waiting is None


def test_former_clients_need_no_tier() -> None:
    assert view("glance", account("acme", marks=HIGH), account("gone", status="former")).waiting is None
    assert view("glance", account("acme", marks=HIGH)).waiting is None


def test_what_is_to_be_done_for_a_former_client_is_discussed_and_stands_with_who_does_it() -> None:
    """Winning back is work: its late assignments were named, and its late actions were not. Both lead to the list of former clients."""
    accounts = account("acme", marks=HIGH), account("gone", status="former", marks=HIGH, actions=[act(days=-1)])
    late = view("discuss", *accounts).heads[0]
    assert [(each.who, each.what, each.anchor) for each in late.points] == [("Gone", "Call, 1 day late", "account-gone")]
    (person,) = view("quarter", *accounts).people
    assert [(task.what, task.late, task.anchor) for task in person.tasks] == [("Call", True, "account-gone")]


def test_more_without_a_tier_than_fit_are_counted_the_best_known_first() -> None:
    unknown = [account(f"u{number}") for number in range(9)]
    found = view("glance", account("acme", marks={"fit": 9, "image": 9}), *unknown, account("half", marks=HIGH), criteria=THIRDS).waiting
    assert [row.name for row in found.rows] == ["Half", "U0", "U1", "U2", "U3", "U4"]
    assert found.more == "And 4 more, on the site."


def test_who_has_no_tier_is_to_be_discussed_and_stands_in_the_index() -> None:
    some = (account("acme", marks={"fit": 9, "image": 9}), account("half", marks=HIGH))
    assert heads(*some, criteria=THIRDS)["Which tier?"] == ["has no tier yet: 33% of the weight is known"]
    lines = view("index", *some, criteria=THIRDS).accounts
    assert [(line.name, line.anchors) for line in lines] == [("Acme", ("glance.acme", "account-acme")), ("Half", ("glance.waiting",))]


# ---- To discuss, and decisions ---------------------------------------------------------------------


def heads(*accounts: Account, **more: Any) -> dict[str, list[str]]:
    return {head.title: [point.what for point in head.points] for head in view("discuss", *accounts, **more).heads}


WHOLE: dict[str, Any] = {
    "situation": {
        "history": "We have worked here since 2009.",
        "business": "Dikes and pumps for the region.",
        "facts": "540 people work here.",
    },
    "developments": {"market": "Stricter norms come.", "competition": "Two other firms.", "strategy": "Three lines until 2029."},
}


def test_a_tier_without_trouble_says_so() -> None:
    tier = {"id": "A", "name": "A", "above": 8, "asks": ["situation.history"]}
    found = view("discuss", account("acme", marks=HIGH, **WHOLE), tiers=[tier, {"id": "B"}])
    assert not found.heads
    assert found.calm.startswith("Nothing here is known to be late")


def test_late_actions_are_one_line_an_account_the_latest_first() -> None:
    late = account("acme", marks=HIGH, actions=(act("One", -3), act("Two", -1)))
    later = account("zeta", marks=HIGH, actions=(act("Three", -30),))
    assert heads(late, later)["Late"] == ["Three, 30 days late", "One, 3 days late; and 1 more"]


def test_a15_late_deliveries_and_tenders_are_to_be_discussed_too() -> None:
    day = TODAY - timedelta(days=2)
    late = account(
        "acme", marks=HIGH, assignments=[{"name": "Quay wall", "due": day}], proposals=[{"name": "Weir", "stage": "talk", "due": day}]
    )
    assert heads(late)["Late"] == ["Deliver: Quay wall, 2 days late", "Send: Weir, 2 days late"]


def test_a15_late_reviews_and_decisions_are_to_be_discussed_too() -> None:
    day = TODAY - timedelta(days=2)
    waived = [{"reason": "x", "rule": "late-action", "until": day}]
    late = account("acme", marks=HIGH, reviewed=TODAY - timedelta(days=368), waive=waived,
                   tier={"is": "A", "why": "x", "by": "jansen", "until": day})  # fmt: skip
    assert heads(late)["Late"] == [
        "Review the plan, 2 days late",
        "Decide: tier A, set by hand, 2 days late",
        "Decide: the waiver of late-action, 2 days late",
    ]


def test_a_tier_in_doubt_and_a_tier_by_hand_that_ends_soon_are_to_be_discussed() -> None:
    overrule = {"is": "A", "why": "x", "by": "jansen", "until": TODAY + timedelta(days=30)}
    found = heads(
        account("doubt", marks=HIGH), account("hand", marks={"fit": 5, "image": 5}, tier=overrule), criteria={"fit": 3, "image": 2}
    )
    assert found["Which tier?"] == ["may be A, B or C: 40% of the weight is unknown", "by hand until 24\u00a0Dec; by marks C"]


def test_raters_who_differ_are_to_be_discussed() -> None:
    marks = {"fit": [{"by": id, "mark": mark, "on": date(2026, 3, 2)} for id, mark in (("jansen", 10), ("devries", 6.5))], "image": 10}
    found = heads(account("acme", marks=marks), criteria={"fit": 1, "image": 2})
    assert found["Marks that differ"] == ["Fit: from 6.5 to 10.0"]


def test_an_objective_that_is_due_and_not_reached_is_to_be_discussed() -> None:
    aim = {"id": "x", "measure": "turnover a year", "baseline": 0, "now": 5, "target": 10, "by": TODAY + timedelta(days=20)}
    reached = aim | {"id": "y", "now": 10}
    far = aim | {"id": "z", "by": TODAY + timedelta(days=400)}
    acme = account("acme", marks=HIGH, objectives=(aim, reached, far, aim | {"id": "w"}))
    head = next(each for each in view("discuss", acme).heads if each.title == "Objectives")
    assert [point.what for point in head.points] == ["Turnover a year, by 14\u00a0Dec: 50% of the way"] * 2
    assert [point.anchor.rpartition("-")[2] for point in head.points] == ["1", "4"]  # where it stands in the plan


def test_only_the_first_points_of_a_kind_are_listed_and_the_rest_is_counted() -> None:
    late = [account(f"a{number}", marks=HIGH, actions=(act("x", -1),)) for number in range(9)]
    head = view("discuss", *late).heads[0]
    assert len(head.points) == 6
    assert (head.more, head.rows) == ("and 3 more", 7)


def test_one_line_more_is_listed_instead_of_counted() -> None:
    late = [account(f"a{number}", marks=HIGH, actions=(act("x", -1),)) for number in range(7)]
    head = view("discuss", *late).heads[0]
    assert (len(head.points), head.rows) == (7, 7)
    assert head.more == ""


def test_a_client_at_risk_is_to_be_discussed_with_its_first_sign() -> None:
    signals = ({"kind": "serious_complaint", "on": date(2026, 11, 2)}, {"kind": "asks_rates_again", "on": date(2026, 10, 2)})
    one, two = account("one", marks=HIGH, signals=signals[:1]), account("two", marks=HIGH, signals=signals)
    first, second = sorted(heads(one, two)["In danger"], key=len)
    assert "sign" not in first
    assert second.endswith("; and 1 more sign")
    assert view("watch", one).rows[0].signs[0].isupper()


def test_what_is_asked_to_decide_takes_a_turn_of_each_kind() -> None:
    late = [account(f"a{number}", marks={"fit": 9, "image": 9}, actions=(act("Visit", -20),)) for number in range(6)]
    doubt = account("doubt", marks={"fit": 10}, short="Doubt")
    found = view("decisions", *late, doubt, criteria={"fit": 3, "image": 1})
    assert len(found.questions) == 5
    assert found.questions[0].text == "A0: who takes up “Visit”, 20 days late?"
    assert found.questions[1].text == "Does Doubt stay in tier A, with 25% of the weight unknown?"


def test_marks_that_are_missing_everywhere_are_one_thing_to_decide() -> None:
    found = view("decisions", *(account(f"a{number}", marks=HIGH) for number in range(3)), criteria={"fit": 3, "image": 1})
    assert [(each.text, each.anchor) for each in found.questions] == [
        ("3 clients may belong in another tier: who completes their marks, and when?", "glance")
    ]


def decided(*accounts: Account, **more: Any) -> list[str]:
    return [each.text for each in view("decisions", *accounts, **more).questions]


@pytest.mark.parametrize(("days", "asked"), [(13, []), (14, ["Acme: who takes up “Call”, 14 days late?"])])
def test_an_action_that_is_two_weeks_late_asks_for_a_decision(days: int, asked: list[str]) -> None:
    assert decided(account("acme", marks=HIGH, actions=(act("Call", -days),))) == asked


def test_two_accounts_in_doubt_are_two_things_to_decide() -> None:
    found = decided(*(account(f"a{number}", marks=HIGH) for number in range(2)), criteria={"fit": 3, "image": 1})
    assert found == [f"Does A{number} stay in tier A, with 25% of the weight unknown?" for number in range(2)]


@pytest.mark.parametrize(("days", "asked"), [(91, 1), (92, 0)])
def test_a_tier_by_hand_that_ends_within_a_quarter_asks_for_a_decision(days: int, asked: int) -> None:
    overrule = {"is": "A", "why": "x", "by": "jansen", "until": TODAY + timedelta(days=days)}
    assert len(decided(account("acme", marks={"fit": 5}, tier=overrule))) == asked


@pytest.mark.parametrize(
    ("kinds", "asked"),
    [
        (("asks_rates_again",), []),
        (("asks_rates_again", "asks_other_contact"), ["What do we do to keep Acme, with 2 signs?"]),
        (("serious_complaint",), ["What do we do to keep Acme, with 1 sign?"]),
    ],
)
def test_a_client_with_two_signs_or_a_serious_one_asks_for_a_decision(kinds: tuple[str, ...], asked: list[str]) -> None:
    assert decided(account("acme", marks=HIGH, signals=[{"kind": kind, "on": TODAY} for kind in kinds])) == asked


@pytest.mark.parametrize(("others", "rows", "more"), [(6, 6, ""), (7, 6, "And 1 more, on the site.")])
def test_six_without_a_tier_fit_beside_a_tier(others: int, rows: int, more: str) -> None:
    unknown = (account(f"u{number}", marks={"fit": 9}) for number in range(others))
    found = view("glance", account("acme", marks={"fit": 9, "image": 9}), *unknown, criteria={"fit": 1, "image": 2}).waiting
    assert (len(found.rows), found.more) == (rows, more)


def test_a_row_shows_the_turnover_of_five_years() -> None:
    figures = {year: {"turnover": year - 2000} for year in range(2019, 2026)}
    found = view("glance", account("acme", marks=HIGH, figures=figures)).rows[0].turnover
    assert found.values == (21.0, 22.0, 23.0, 24.0, 25.0)


@pytest.mark.parametrize(
    ("ids", "reach", "status"), [(("AA", "BB"), "AA–BB", ""), (("AAA", "BB"), "", "may be AAA or BB")], ids=["five letters", "six letters"]
)
def test_five_letters_have_room_in_the_column_of_scores(ids: tuple[str, str], reach: str, status: str) -> None:
    tiers = [{"id": ids[0], "above": 8}, {"id": ids[1]}]
    (row,) = view("glance", account("acme", marks=HIGH), criteria={"fit": 9, "turnover": 2}, tiers=tiers).rows
    assert (row.reach, row.status) == (reach, status)


def test_a_meeting_has_five_questions_at_most() -> None:
    late = (act("Call", -20),)
    aim = {"id": "x", "measure": "visits", "baseline": 1, "target": 5, "now": 2, "by": TODAY - timedelta(days=9)}
    signals = [{"kind": "serious_complaint", "on": TODAY}]
    evaluation = {"next": TODAY - timedelta(days=5)}
    contacts = ({"name": "C. Here", "role": "decides"},)
    assert len(asked(actions=late, objectives=(aim,), signals=signals, evaluation=evaluation)) == 5
    assert len(asked(actions=late, objectives=(aim,), signals=signals, evaluation=evaluation, contacts=contacts)) == 5


def tiered(*accounts: Account, **tier: Any) -> Any:
    """The page of a tier."""
    return view("tier", *(accounts or (account("acme", marks=HIGH),)), tiers=[{"id": "A", **tier}])


def test_the_norms_of_a_tier_stand_in_a_row() -> None:
    norms = {
        "quotation_days": 5,
        "reply_days": 1,
        "contact_days": 30,
        "second_professional": True,
        "evaluate": "quarter",
        "review_days": 183,
    }
    assert tiered(norms=norms, hours=40).norms.row == (
        "Quotation within 5 working days; answer within 1 working day; contact at least every 30 days; a second professional for each assignment; "
        "evaluation every quarter; plan reviewed every 183 days; 40 hours a year for relationships."
    )
    assert tiered(norms={"contact_days": 1, "review_days": 1}).norms.row == "Contact every day; plan reviewed every day."
    assert tiered().norms.row == "Contact at least every 92 days; plan reviewed every 366 days.", "what counts when the tier does not say"


@pytest.mark.parametrize(("lines", "bars"), [(0, 8), (18, 8), (19, 7), (23, 3), (24, 3)])
def test_the_bars_of_turnover_leave_room_for_what_is_said_of_a_tier(lines: int, bars: int) -> None:
    clients = (account(f"a{number}", marks=HIGH, figures={2025: {"turnover": 100 + number}}) for number in range(10))
    found = tiered(*clients, about="\n".join(["A line."] * lines))
    assert len(found.turnover.bars) == bars


@pytest.mark.parametrize(("letters", "bars"), [(61, 7), (62, 6)])
def test_a_line_of_more_than_sixty_letters_takes_two(letters: int, bars: int) -> None:
    clients = (account(f"a{number}", marks=HIGH, figures={2025: {"turnover": 100 + number}}) for number in range(10))
    found = tiered(*clients, about="\n".join(["A line."] * 18 + ["x" * letters]))
    assert len(found.turnover.bars) == bars


@pytest.mark.parametrize(("objectives", "bars"), [(0, 8), (1, 6), (2, 5)])
def test_an_objective_of_a_tier_takes_the_room_of_two_lines(objectives: int, bars: int) -> None:
    clients = (account(f"a{number}", marks=HIGH, figures={2025: {"turnover": 100 + number}}) for number in range(10))
    aims = [{"id": f"aim-{number}", "measure": "clients"} for number in range(objectives)]
    found = tiered(*clients, about="\n".join(["A line."] * (18 if objectives < 2 else 17)), objectives=aims)
    assert len(found.turnover.bars) == bars


def test_a_client_of_whose_name_paper_shows_nothing_goes_by_another_name() -> None:
    (found,) = made(account("toyota", name="株式会社", marks=HIGH), account("sony", name="ソニー", short="Sony", marks=HIGH))
    assert sorted(each.title for each in found.accounts) == ["Sony", "toyota"]
    assert view("account-toyota", account("toyota", name="株式会社 Toyota", marks=HIGH)).name == "株式会社 Toyota"


def test_the_back_cover_explains_the_mark_for_signs_that_are_not_there_when_there_is_one() -> None:
    assert view("signs", account("acme", marks=HIGH)).lost == ""
    assert view("signs", account("acme", marks=HIGH, contacts=({"name": "王小明"},))).lost == "[…]"


def test_the_back_cover_says_the_limits_and_which_tiers_are_given_by_hand() -> None:
    def limits(*tiers: dict[str, Any]) -> str:
        return str(view("signs", account("acme", marks=HIGH), tiers=tiers).limits)

    above = {"id": "A", "above": 8}
    assert limits(above, {"id": "B"}) == "Above 8 is tier A. The rest is tier B."
    assert limits({"id": "S", "by_hand": True}, above, {"id": "B"}).endswith("The rest is tier B. Tier S is given by hand.")
    assert limits({"id": "S", "by_hand": True}, above, {"id": "T", "by_hand": True}, {"id": "B"}).endswith(
        "Tiers S and T are given by hand."
    )
    assert limits({"id": "A"}) == ""


# ---- Who does what ---------------------------------------------------------------------------------


def test_everybody_has_the_actions_of_the_coming_quarter_and_those_that_are_late_or_undated() -> None:
    actions = (act("Soon", 30), act("Late", -5), act("Undated", None), act("Far", 92), act("Done", 3, status="done"))
    found = view("quarter", account("acme", marks=HIGH, actions=actions))
    assert [(person.name, [task.what for task in person.tasks]) for person in found.people] == [
        ("Marloes Jansen", ["Late", "Soon", "Undated"])
    ]


def test_a15_everybody_has_all_else_that_is_due_too() -> None:
    plan = account(
        "acme",
        marks=HIGH,
        lead="jansen",
        actions=(act("Undated", None), act("Soon", 30)),
        evaluation={"next": TODAY + timedelta(days=10)},
        assignments=[
            {"name": "Weir", "lead": "devries", "due": TODAY - timedelta(days=1)},
            {"name": "Far", "due": TODAY + timedelta(days=92)},
        ],
        contacts=[{"name": "T. Verhoef", "left": TODAY + timedelta(days=40), "known_by": {"jansen": {}}}],
    )
    found = view("quarter", plan)
    assert {person.name: [(task.what, task.late) for task in person.tasks] for person in found.people} == {
        "Marloes Jansen": [("Hold our evaluation", False), ("Soon", False), ("T. Verhoef leaves", False), ("Undated", False)],
        "Anne de Vries": [("Deliver: Weir", True)],
    }


def test_actions_of_nobody_come_first() -> None:
    found = view("quarter", account("acme", marks=HIGH, actions=(act("Mine"), act("Whose?", who=()))))
    assert [person.name for person in found.people] == ["Nobody yet", "Marloes Jansen"]


def test_somebody_with_more_hours_than_there_are_is_told_so() -> None:
    found = view("quarter", account("acme", marks=HIGH, actions=(act(hours=14),)))
    assert found.people[0].over
    assert found.people[0].load == "all plans: 14 of 10 hours, 4 too many"


def test_hours_have_one_decimal_at_most() -> None:
    found = view("quarter", account("acme", marks=HIGH, actions=(act(hours=2.25, who=("devries",)), act(hours=0.0667, who=("devries",)))))
    assert found.people[0].load == "2.3 hours"
    assert [task.hours for task in found.people[0].tasks] == ["2.3", "0.1"]


def test_a_family_name_that_no_column_holds_may_break() -> None:
    people = {"long": {"name": "Maria van der Grinten-Oosterwijk tot den Bergh"}}
    found = portfolio(account("acme", marks=HIGH, actions=({"what": "Call", "who": ("long",)},)), people=people)
    (booklet,) = make_booklets(survey(found), Words("en"))
    assert "\u00a0" not in booklet.accounts[0].view.plan.actions[0].row.who[0].text


def test_a_family_name_of_several_words_stays_on_one_line() -> None:
    row = plan(account("acme", marks=HIGH, actions=(act(who=("devries", "jansen")),))).actions[0].row
    assert ", ".join(each.text for each in row.who) == "De\u00a0Vries, Jansen"


# ---- An account ------------------------------------------------------------------------------------


def plan(account_: Account, **more: Any) -> Any:
    return view(f"account-{account_.id}", account_, **more).plan


def opened(**fields: Any) -> Any:
    """The pages about one account."""
    return view("account-acme", account("acme", **{"marks": HIGH, **fields}), criteria={"fit": 3, "image": 1})


BY_HAND = {"is": "A", "why": "x", "by": "jansen", "until": TODAY + timedelta(days=9)}


def line(facts: tuple[Any, ...]) -> tuple[str, ...]:
    """The words of a line under the name."""
    return tuple(each.text for each in facts)


def test_under_the_score_stands_how_sure_it_is() -> None:
    assert opened(marks={"fit": 9, "image": 9}).note == "certain"
    assert opened().note == "7.0 to 9.3"
    assert opened(marks={}, tier=BY_HAND).note == "0% known"


def test_the_head_of_an_account_says_what_it_is_besides_a_client_of_its_tier() -> None:
    assert line(opened(marks={"fit": 9, "image": 9}).facts) == ("tier A",)
    assert line(opened(status="prospect", level="strategic").facts) == (
        "tier A, provisional",
        "prospect",
        "level: strategic",
    )
    assert line(opened(marks={}, tier=BY_HAND).facts) == ("tier A, by hand",)


def test_the_head_of_an_account_says_who_works_for_it_and_when_the_plan_was_reviewed() -> None:
    assert line(opened(lead="jansen", team=["devries", "jansen"], reviewed=TODAY).people) == (
        "lead Marloes Jansen",
        "with De Vries",
        "reviewed 24\u00a0Nov",
    )
    assert opened().people == ()


def test_a_long_fact_under_the_name_may_break() -> None:
    assert [each.long for each in opened(unit="a" * 44).facts] == [False, False]
    assert opened(unit="a" * 45).facts[-1].long


def test_beside_the_total_stands_what_makes_the_tier_doubtful() -> None:
    differ = [{"by": by, "mark": mark, "on": TODAY} for by, mark in (("jansen", 10), ("devries", 7))]
    assert opened().remark == "may be A or B"
    assert opened(marks={"fit": 9, "image": 9}).remark == ""
    assert opened(marks={"fit": differ, "image": 9}).remark == "", "exactly three apart is no more than the alert"
    assert opened(marks={"fit": [{**differ[0]}, {**differ[1], "mark": 6.9}], "image": 9}).remark == "raters differ on 1 mark"
    assert opened(marks={}, tier=BY_HAND).remark == "by hand until 3\u00a0Dec\u00a02026 (Jansen); by marks –"


def test_a_mark_shows_its_lowest_and_highest_rater_when_they_are_not_of_one_mind() -> None:
    def ends(*marks: float) -> Any:
        given = [{"by": f"p{number}", "mark": mark, "on": TODAY} for number, mark in enumerate(marks)]
        return opened(marks={"fit": given}).marks[0].rows[0].row.strip.raters

    assert ends(9, 7, 8) == (7.0, 9.0)
    assert ends(8, 8) == ends(8) == ()


def asked(**fields: Any) -> tuple[str, ...]:
    """What the page for the meeting asks about an account."""
    return tuple(view("account-acme", account("acme", marks=fields.pop("marks", HIGH), **fields)).meeting.questions)


def test_the_meeting_asks_first_who_takes_up_what_is_late() -> None:
    found = asked(actions=(act("Call", -20), act("Write", -3), act("Visit", 5)))
    assert found == ("Who takes up “Call”, 20 days late?", "What do we know about this client that is not written here?")


def test_the_meeting_asks_raters_who_differ_what_each_of_them_sees() -> None:
    marks = {"fit": ({"by": "jansen", "mark": 9, "on": TODAY}, {"by": "devries", "mark": 5, "on": TODAY})}
    assert asked(marks=marks)[0] == "Fit: Jansen gives 9.0, De\u00a0Vries gives 5.0. What does each of them see?"


def test_the_meeting_asks_for_the_heaviest_marks_that_are_missing() -> None:
    criteria = {"fit": 9, "turnover": 3, "margin": 2, "payment": 1, "learning": 1}
    found = view("account-acme", account("acme", marks=HIGH), criteria=criteria).meeting.questions
    assert found[0] == "Which mark do we give for turnover, margin and payment?"


def test_the_meeting_asks_about_an_objective_and_an_evaluation_that_are_past() -> None:
    aim = {"id": "x", "measure": "visits", "baseline": 1, "target": 5, "now": 2, "by": TODAY - timedelta(days=9)}
    found = asked(objectives=(aim,), evaluation={"next": TODAY - timedelta(days=5)}, reviewed=TODAY - timedelta(days=30))
    assert found == (
        "“Visits” was due by 15\u00a0Nov: is it reached, moved or dropped?",
        "When do we hold the evaluation of 19\u00a0Nov?",
        "What has changed here since 25\u00a0Oct?",
    )


def test_the_meeting_asks_who_gets_to_know_somebody_who_decides_and_is_still_there() -> None:
    them = [{"name": name, "role": "decides", "left": left} for name, left in (("B. Gone", TODAY), ("C. Here", None), ("D. Too", None))]
    assert asked(contacts=tuple(them))[0] == "Which of us will get to know C. Here, who decides?"


def test_the_meeting_knows_the_next_evaluation_unless_it_is_past() -> None:
    def day(days: int) -> str:
        found = account("acme", marks=HIGH, evaluation={"next": TODAY + timedelta(days=days)})
        return str(view("account-acme", found).meeting.next)

    assert [day(0), day(7), day(-1)] == ["24\u00a0Nov", "1\u00a0Dec", ""]


def test_a_part_that_is_empty_asks_its_question() -> None:
    part = plan(account("acme", marks=HIGH)).aims
    assert part.question == "What do we want to have achieved here by 2029, how do we measure it, and where are we now?"


def test_a_part_that_nobody_asks_for_and_nobody_wrote_is_left_out() -> None:
    found = plan(account("acme", marks=HIGH, status="prospect"))
    assert found.developments is None
    assert found.situation is not None


def test_a_part_says_what_it_still_lacks() -> None:
    found = plan(account("acme", marks=HIGH, developments={"market": "Stricter norms come, and people are scarce in the region."}))
    assert found.developments.missing == "Still missing: competition, strategy of the client."


def test_actions_are_open_ones_by_date_then_those_done_lately_the_newest_first() -> None:
    actions = (
        act("b", 20), act("a", 10), act("undated", None), act("old", -400, status="done"),
        act("done first", -40, status="done"), act("done last", -10, status="done"), act("dropped", 3, status="dropped"),
    )  # fmt: skip
    assert [row.what for row, _ in plan(account("acme", marks=HIGH, actions=actions)).actions] == [
        "a",
        "b",
        "undated",
        "done last",
        "done first",
    ]


@pytest.mark.parametrize(("days", "shown"), [(183, ["Call"]), (184, [])])
def test_what_was_done_is_shown_for_half_a_year(days: int, shown: list[str]) -> None:
    done = act("Call", -days, status="done", result="fine")
    assert [row.what for row, _ in plan(account("acme", marks=HIGH, actions=(done,))).actions] == shown


def test_a_late_action_says_by_how_many_days_and_a_done_one_never() -> None:
    rows = plan(account("acme", marks=HIGH, actions=(act("x", -1), act("y", -9, status="done", result="went well")))).actions
    assert [(row.state.text, row.state.late) for row, _ in rows] == [("1 day late", True), ("done", False)]
    assert rows[1].row.under == ("went well",)


def test_an_objective_takes_its_value_from_the_figures_when_it_gives_none() -> None:
    aim = {"id": "x", "kind": "turnover", "baseline": 100, "target": 300, "by": date(2028, 12, 31)}
    row = plan(account("acme", marks=HIGH, figures={2025: {"turnover": 150}}, objectives=(aim,))).objectives[0].row
    assert (row.name, row.baseline, row.now, row.target, row.by) == ("Turnover a year", "100", "150", "300", "Dec\u00a02028")
    assert row.progress.done == 0.25


@pytest.mark.parametrize("missing", ["baseline", "target", "now"])
def test_an_objective_without_a_number_has_no_way_to_show(missing: str) -> None:
    aim = {"id": "x", "measure": "m", "baseline": 1, "now": 2, "target": 3} | {missing: None}
    row = plan(account("acme", marks=HIGH, objectives=(aim,))).objectives[0].row
    assert row.progress.done is None


def test_marks_are_grouped_by_kind_and_each_group_is_named_once() -> None:
    found = view(
        "account-acme", account("acme", marks={"fit": 9, "turnover": 9, "margin": 9}), criteria={"fit": 1, "turnover": 2, "margin": 1}
    )
    assert [(group.name, [(row.name.text, row.thickness) for row, _ in group.rows]) for group in found.marks] == [
        ("Business", [("Turnover", 1.0), ("Margin", 0.5)]),
        ("Strategic", [("Fit", 0.5)]),
    ]


def test_the_people_of_the_client_are_listed_by_influence_without_those_who_left() -> None:
    contacts = (
        {"name": "Low", "influence": "low"}, {"name": "Gone", "influence": "high", "left": date(2026, 1, 1)},
        {"name": "High", "influence": "high"}, {"name": "Unknown"},
    )  # fmt: skip
    assert [row.name for row, _ in plan(account("acme", marks=HIGH, contacts=contacts)).contacts] == ["High", "Low", "Unknown"]


def test_of_us_the_strongest_ties_come_first_and_equal_ones_by_name() -> None:
    known = {"vries": {"strength": 2}, "bos": {"strength": 2}, "jansen": {"strength": 3}, "aalst": {}}
    ((row, _),) = plan(account("acme", marks=HIGH, contacts=({"name": "Carla", "known_by": known},))).contacts
    assert [each.who.text for each in row.known] == ["Jansen", "bos", "vries", "aalst"]


def test_more_contacts_than_fit_are_counted() -> None:
    contacts = ({"name": "Gone", "left": TODAY}, *({"name": f"Person {number}"} for number in range(11)))
    found = plan(account("acme", marks=HIGH, contacts=contacts))
    assert len(found.contacts) == 8
    assert found.more == "And 3 more contacts, on the site."


def test_figures_stand_in_a_fixed_order_with_the_units_that_they_need() -> None:
    figures = {
        2024: {"turnover": 90_000, "client_turnover": 2_400_000},
        2025: {"turnover": 100_000, "margin": 25_000, "client_turnover": 2_500_000, "own_one": 3.25},
    }
    rows = list_rows(account("acme", marks=HIGH, figures=figures))
    assert rows == [
        ("Turnover, €", ("90,000", "100,000")),
        ("Margin as a share", ("–", "25%")),
        ("Margin, €", ("–", "25,000")),
        ("Their turnover, € million", ("2.4", "2.5")),
        ("Own one", ("–", "3.25")),
    ]


def list_rows(found: Account) -> list[tuple[str, tuple[str, ...]]]:
    """The figures of an account: those that its pages open with, and those of the table further on."""
    shown = view("account-acme", found)
    return [(row.name, row.cells) for row, _ in (*shown.opening.brings, *shown.plan.figures)]


def test_f1_a_figure_of_the_opening_is_not_said_again_unless_a_year_still_runs() -> None:
    figures = {2024: {"turnover": 90_000, "margin": 9_000}, 2025: {"turnover": 100_000, "margin": 25_000}}
    assert [row.name for row, _ in plan(account("acme", marks=HIGH, figures=figures)).figures] == ["Margin, €"]
    running = plan(account("acme", marks=HIGH, figures={**figures, 2026: {"turnover": 80_000}})).figures
    assert [row.name for row, _ in running] == ["Turnover, €", "Margin, €", "Margin as a share"]


def test_amounts_that_no_column_holds_are_in_millions() -> None:
    aim = {"id": "x", "measure": "m", "target": 12_500_000}
    found = account("acme", marks=HIGH, figures={2025: {"turnover": 250_000_000}}, objectives=(aim,))
    assert list_rows(found) == [("Turnover, € million", ("250.0",))]
    assert plan(found).objectives[0].row.target == "12.5 m"


@pytest.mark.parametrize(
    ("figure", "small", "large"),
    [
        ("turnover", (99_999_999, "Turnover, €", "99,999,999"), (100_000_000, "Turnover, € million", "100.0")),
        ("margin", (99_999_999, "Margin, €", "99,999,999"), (100_000_000, "Margin, € million", "100.0")),
        ("client_turnover", (999_999, "Their turnover, €", "999,999"), (1_000_000, "Their turnover, € million", "1.0")),
        ("visitors", (99_999_999, "Visitors", "99,999,999"), (-100_000_000, "Visitors, million", "−100.0")),
    ],
)
def test_each_figure_has_an_amount_from_which_it_is_in_millions(
    figure: str, small: tuple[int, str, str], large: tuple[int, str, str]
) -> None:
    for amount, name, said in (small, large):
        assert (name, (said,)) in list_rows(account("acme", marks=HIGH, figures={2025: {figure: amount}}))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (7.25, "7.25"),
        (1234.5, "1,234.5"),
        (12345.6, "12,346"),
        (9_876_543.5, "9,876,544"),
        (-123_456_789, "−123.5 m"),
        (2_500_000_000, "2.5 bn"),
    ],
)
def test_a_number_of_an_objective_fits_in_its_column(value: float, said: str) -> None:
    assert plan(account("acme", marks=HIGH, objectives=({"id": "x", "measure": "m", "target": value},))).objectives[0].row.target == said


def test_large_figures_of_the_firms_own_fit_in_their_column() -> None:
    found = plan(account("acme", marks=HIGH, figures={2025: {"floor_area": 123_456_789.5, "visitors": 45_678.9, "rate": 0.6132}}))
    assert [(row.name, row.cells) for row, _ in found.figures] == [
        ("Floor area, million", ("123.5",)), ("Rate", ("0.6132",)), ("Visitors", ("45,679",)),
    ]  # fmt: skip


def test_what_a_meeting_decided_and_is_late_is_to_be_discussed_with_the_page_of_who_does_it() -> None:
    """It stood in "Who does what" alone, while this page said that nothing is late."""
    on, by = TODAY - timedelta(days=30), TODAY - timedelta(days=4)
    decided = {"what": "Look into nine lines", "account": "acme", "who": ("jansen",), "by": by}
    held = TypeAdapter(Meeting).validate_python({"id": "then", "on": on, "decisions": [decided]})
    found = replace(portfolio(account("acme", name="Acme", marks=HIGH), people=PEOPLE), meetings={"then": held})
    booklet = next(iter(make_booklets(survey(found), Words("en"))))
    (head,) = (each for each in chapter(booklet, "discuss").view.heads if each.title == "Late")
    assert [(point.who, point.what, point.anchor) for point in head.points] == [
        ("Acme", "Look into nine lines, 4 days late", "quarter.jansen")
    ]


# ---- The index -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Rutger van Dam", "Dam, Rutger van"),
        ("Marloes Jansen", "Jansen, Marloes"),
        ("Samira El Amrani", "El Amrani, Samira"),
        ("Jan Willem van der Berg", "Berg, Jan Willem van der"),
        ("M. Osinga", "Osinga, M."),
        ("Plato", "Plato"),
        ("van", "van"),
        ("Piet van", "van, Piet"),
    ],
)
def test_a_family_name_comes_first_and_what_stands_before_it_last(name: str, sorted_as: str) -> None:
    assert invert_name(name) == sorted_as


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("J.P. Morgan-Smith Jr.", "Morgan-Smith, J.P., Jr."),
        ("Jansen, Bea", "Jansen, Bea"),
        ("'t Hart, Willem", "Hart, Willem 't"),
        ("’t Hart, Willem", "Hart, Willem ’t"),
        ("Willem 't Hart", "Hart, Willem 't"),
        ("Ann Jones, MBA", "Jones, Ann, MBA"),
        ("Jones, MBA", "Jones, MBA"),
        ("Jones, Ph.D.", "Jones, Ph.D."),
        ("van der Berg", "Berg, van der"),
        ("van der Berg, Piet", "Berg, Piet van der"),
        ("'t Hart", "Hart, 't"),
        ("Van Morrison", "Morrison, Van"),
        ("Al Gore", "Gore, Al"),
        ("Smit,", "Smit"),
        ("Smit MSc", "Smit, MSc"),
        ("Kok RA", "Kok, RA"),
        ("Jansen Jr.", "Jansen, Jr."),
        ("Yo Yo Ma", "Ma, Yo Yo"),
        ("An van den Bos (Water)", "Bos, An van den (Water)"),
        ("Prof. dr. ir. K. Janssen MSc", "Janssen, Prof. dr. ir. K., MSc"),
        ("Drs. Anna van den Heuvel-Smit RA", "Heuvel-Smit, Drs. Anna van den, RA"),
        ("Bea Jansen-van 't Hoff", "Jansen-van 't Hoff, Bea"),
        ("Jan van der Berg-de Vries", "Berg-de Vries, Jan van der"),
        ("mevrouw De Vries", "Vries, mevrouw De"),
        ("Dhr. Van der Berg", "Berg, Dhr. Van der"),
        ("mr. B. de Vries", "Vries, mr. B. de"),
        ("in 't Veld, Sophie", "Veld, Sophie in 't"),
        ("uit den Bogaard, K.", "Bogaard, K. uit den"),
        ("Maria von und zu Stein", "Stein, Maria von und zu"),
        ("Muhammad ibn Saud", "Saud, Muhammad ibn"),
        ("Dr. No", "No, Dr."),
        ("Mr. Ma", "Ma, Mr."),
        ("RA", "RA"),
        ("Piet Smit MSc MBA RA", "Smit, Piet, MSc, MBA, RA"),
        ("Piet van der", "der, Piet van"),
        ("Mw. Van der", "der, Mw. Van"),
        ("Jan Anne-Marie Smit", "Smit, Jan Anne-Marie"),
        ("An (Anna) Bos", "Bos, An (Anna)"),
        ("An Bos(Water)", "Bos(Water), An"),
    ],
)
def test_d1_a_name_sorts_under_its_family_name_however_it_is_written(name: str, sorted_as: str) -> None:
    assert invert_name(name) == sorted_as


def test_d1_two_with_one_name_are_told_apart_in_the_index() -> None:
    them = ({"name": "Bea Smit", "function": "Director"}, {"name": "Bea Smit", "function": "Buyer"}, {"name": "Jan Smit"})
    people = {"bos": {"name": "Ans Bos"}, "bos2": {"name": "Ans Bos"}}
    acme = account("acme", name="Acme", marks=HIGH, contacts=them, lead="bos", team=("bos", "bos2"))
    found = view("index", acme, account("other", name="Acme", marks=HIGH), people=people)
    assert [line.name for line in found.accounts] == ["Acme (acme)", "Acme (other)"]
    assert [line.name for line in found.people] == [
        "Bos, Ans (bos)",
        "Bos, Ans (bos2)",
        "Smit, Bea, Acme (acme) (Buyer)",
        "Smit, Bea, Acme (acme) (Director)",
        "Smit, Jan, Acme (acme)",
    ]


def test_the_index_names_us_and_them_with_their_places() -> None:
    acme = account("acme", marks=HIGH, short="Acme", lead="devries", contacts=({"name": "É. Zola"},), actions=(act(),))
    found = view("index", acme)
    assert [(line.name, line.anchors) for line in found.people] == [
        ("Jansen, Marloes", ("account-acme.action-1", "quarter.jansen")),
        ("Vries, Anne de", ("account-acme",)),
        ("Zola, É., Acme", ("account-acme.contact-1",)),
    ]
    assert [(line.name, line.anchors) for line in found.accounts] == [("Acme", ("glance.acme", "account-acme"))]


def test_the_index_of_a_tier_of_profiles_names_only_who_is_named_there() -> None:
    """A third of a page has room for the lead, the first step and the last contact: not for all of the team, later steps and other contacts."""
    tiers = [{"id": "A", "name": "Hold", "asks": "profile"}]
    them = (
        {"name": "P. Spoken", "known_by": {"yildiz": {"strength": 2, "last": TODAY - timedelta(days=3)}}},
        {"name": "P. Silent", "known_by": {"bos": {"strength": 2, "last": TODAY - timedelta(days=9)}}},
    )
    steps = (act("First", 100), act("Later", 120, who=("schouten",)))
    acme = account("acme", marks=HIGH, lead="devries", team=("devries", "kuipers"), contacts=them, actions=steps)
    bare = account("bare", marks={"fit": 8}, lead="mulder", team=("mulder", "kuipers"))
    people = {id: {"name": f"A. {id.capitalize()}"} for id in ("devries", "kuipers", "jansen", "schouten", "yildiz", "bos", "mulder")}
    found = view("index", acme, bare, tiers=tiers, people=people)
    assert [(line.name, line.anchors) for line in found.people] == [
        ("Devries, A.", ("account-acme",)),
        ("Jansen, A.", ("account-acme",)),
        ("Mulder, A.", ("glance.bare",)),
        ("Spoken, P., Acme", ("account-acme",)),
        ("Yildiz, A.", ("account-acme",)),
    ]


# ---- The tier --------------------------------------------------------------------------------------


def test_the_index_names_only_those_of_them_who_stand_on_the_pages() -> None:
    them = [{"name": f"P. Number{number}", "influence": "high" if number < 8 else "low"} for number in range(12)]
    people = {line.name for line in view("index", account("acme", marks=HIGH, contacts=tuple(them))).people}
    assert "Number7, P., Acme" in people
    assert "Number8, P., Acme" not in people


def test_who_brings_half_of_the_turnover_is_said_in_a_sentence() -> None:
    def claim(*amounts: int) -> str:
        some = [account(f"a{n}", marks=HIGH, figures={2025: {"turnover": amount}}) for n, amount in enumerate(amounts)]
        return str(view("tier", *some).turnover.claim)

    assert claim(60, 30, 10) == "1 client brings 60% of this tier's turnover"
    assert claim(30, 30, 20, 20) == "2 clients bring 60% of this tier's turnover"
    assert claim(10) == "1 client brings all turnover of this tier"


def test_small_accounts_of_a_large_tier_are_one_line() -> None:
    some = [account(f"a{n}", marks=HIGH, figures={2025: {"turnover": 1000 * (n + 1)}}) for n in range(20)]
    found = view("tier", *some).turnover
    assert [bar.amount for bar in found.bars] == ["20", "19", "18", "17", "16", "15", "14", "13"]
    assert (found.rest, found.rest_amount) == ("12 other accounts", "78")


def test_the_norms_of_a_tier_are_a_sentence() -> None:
    norms = {"quotation_days": 5, "reply_days": 1, "second_professional": True, "evaluate": "quarter"}
    found = view("tier", account("acme", marks=HIGH), tiers=[{"id": "A", "above": 8, "norms": norms, "hours": 430}, {"id": "B"}])
    assert found.norms.row == (
        "Quotation within 5 working days; answer within 1 working day; contact at least every 92 days; a second professional for each assignment;"
        " evaluation every quarter; plan reviewed every 366 days; 430 hours a year for relationships."
    )


def test_booklets_speak_dutch_too() -> None:
    booklet = made(account("acme", marks=HIGH), language="nl")[0]
    assert booklet.title == "Tier A: accountplannen 2026, Van Dam"
    assert [each.title for each in booklet.end] == [
        "Klanten die aandacht vragen",
        "Wie wat doet tot 23 februari 2027",
        "Besluiten",
        "Register",
    ]


def test_another_day_gives_another_booklet_and_the_same_day_the_same() -> None:
    survey = surveyed(account("acme", marks=HIGH, actions=(act(days=-1),)))
    assert make_booklets(survey, Words("en")) == make_booklets(survey, Words("en"))
    assert make_booklets(survey, Words("en")) != make_booklets(replace(survey, today=TODAY + timedelta(days=1)), Words("en"))
