"""What pages show of the past: only where Git knows one, each figure by hand, and the method apart from the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from accountplan import chronicle, pipeline
from accountplan.base.kept import NOTHING
from accountplan.base.words import Words
from accountplan.load import History
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from accountplan.model.timeline import Timeline
from accountplan.model.windows import Window
from accountplan.present.booklet import make_booklets
from accountplan.present.booklet.account import AccountView
from accountplan.present.booklet.signs import Signs
from accountplan.present.context import Context
from accountplan.present.overview.changed import list_figures, show_changed
from accountplan.present.portfolio.movement import show_movement
from accountplan.present.sections.course import show_course
from accountplan.present.sections.measure import SCREEN
from accountplan.present.site.changes import ChangesView, make_page
from accountplan.present.subjects import make_subject
from accountplan.present.swing import show_swing
from repository import ENVIRONMENT, Repository
from test_chronicle import CITY, CRITERIA, FILES, PORT, city

TODAY = date(2026, 5, 20)
PORT_PLAN = "name: Port\nmarks: {cooperation: 9, fit: 9}\n"


def look(repository: Repository) -> Survey:
    survey = pipeline.make_survey(pipeline.open_workspace(repository.folder), TODAY)
    return chronicle.recall(History(repository.folder, ENVIRONMENT), survey, NOTHING)


def context(repository: Repository) -> Context:
    return Context(look(repository), Words("en"))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """City scores 7.5 since 10 January; in March its cooperation becomes 5, and since April cooperation weighs 3."""
    made = Repository.init(tmp_path)
    made.commit(FILES | {PORT: PORT_PLAN}, "2026-01-10")
    made.commit({CITY: city(5)}, "2026-03-02")
    made.commit({CRITERIA: FILES[CRITERIA].replace("cooperation: {weight: 1}", "cooperation: {weight: 3}")}, "2026-04-02")
    return made


def test_the_change_is_split_in_plan_and_method(repository: Repository) -> None:
    """January 7.5, today (3 x 5 + 6) / 4 = 5.25. January by today's method is (27 + 6) / 4 = 8.25, today's plan by January's method (5 + 6) / 2 = 5.5.

    So with the method first it gives 0.75 and the plan takes 3; with the plan first that takes 2, and the method 0.25: the means are 0.25 and -2.5.
    `diff` from January on says the same.
    """
    made = context(repository)
    shown = show_course(make_subject(made, made.portfolio.accounts["city"], SCREEN))
    assert shown
    assert shown.title.replace("\u00a0", " ") == "From 7.50 in Jan 2026 to 5.25 today: −2.50 by the plan, +0.25 by our method"
    history = History(repository.folder, ENVIRONMENT)
    then = pipeline.make_survey(history.read(history.find("2026-01-31")), TODAY)
    (moved,) = (each for each in pipeline.compare_surveys(then, look(repository)).accounts if each.id == "city")
    assert (moved.data, moved.method) == (Fraction(-5, 2), Fraction(1, 4))
    assert shown.chart.scores == (7.5, 7.5, 5.5, 5.25, 5.25)
    assert shown.chart.ghost == (8.25, 8.25, 5.25, None, None)
    assert shown.chart.breaks == (3,)
    assert [(row.score, row.tier, row.today) for row in shown.rows] == [
        ("7.50", "B", "8.25"), ("5.50", "C", "5.25"), ("5.25", "C", "5.25"), ("5.25", "C", "5.25"),
    ]  # fmt: skip


def test_s6_the_sum_beside_the_course_adds_up_and_tells_the_method_apart(repository: Repository) -> None:
    """Since 20 February, before both changes: 7.5 - 2.5 by the mark + 0.25 by the weight = 5.25, on the mean of both orders as above."""
    made, _ = windows(repository)
    swing = show_swing(made, "city")
    assert swing
    assert (swing.title.replace("\u00a0", " "), swing.before, swing.after) == (
        "What moved the score since 20 February 2026",
        "7.50",
        "5.25",
    )
    assert [(each.name, each.share, each.method) for each in swing.terms] == [
        ("Cooperation", "−2.50", False),
        ("Weight of Cooperation", "+0.25", True),
    ]
    assert show_course(make_subject(made, made.portfolio.accounts["city"], SCREEN)).swing == swing  # type: ignore[union-attr]
    assert show_swing(made, "port") is None


def test_s6_there_is_no_sum_where_git_knows_no_stretch_of_time_or_nothing_moved(repository: Repository) -> None:
    made = context(repository)
    assert show_swing(made, "city") is None
    month = tuple(each for each in windows(repository)[1] if each.span == "month")
    assert show_swing(made.looking_back(month), "city") is None


def test_a_booklet_has_the_line_of_the_score_and_tells_what_it_is_only_where_there_is_a_past(repository: Repository) -> None:
    survey = look(repository)
    (with_past, *_), (without, *_) = (
        make_booklets(each, Words("en"), ["account:city"]) for each in (survey, replace(survey, past=Timeline()))
    )
    assert show_trends(with_past) == ((7.5, 7.5, 5.5, 5.25, 5.25), True)
    assert show_trends(without) == (None, False)


def show_trends(booklet: Booklet) -> tuple[tuple[float | None, ...] | None, bool]:
    """The line beside the score, and whether the last page explains it."""
    account, signs = booklet.accounts[0].view, booklet.back[-1].view
    assert isinstance(account, AccountView)
    assert isinstance(signs, Signs)
    return account.trend.values if account.trend else None, signs.course


def test_a_score_that_stayed_is_said_to_have(repository: Repository) -> None:
    made = context(repository)
    shown = show_course(make_subject(made, made.portfolio.accounts["port"], SCREEN))
    assert shown
    assert shown.title.replace("\u00a0", " ") == "The score is 9.00, as in Jan 2026"
    assert not shown.methods_differ


def test_who_moved_stands_on_the_page_of_the_portfolio(repository: Repository) -> None:
    shown = show_movement(context(repository), "")
    assert shown
    assert shown.title.replace("\u00a0", " ") == "1 client changed tier since Jan 2026"
    assert [(row.badge.letter, row.then, row.now) for row in shown.tiers] == [("A", "1", "1"), ("B", "1", "0"), ("C", "0", "1")]
    assert [(row.client.text, row.before.letter, row.after.letter, row.through) for row in shown.rows] == [("City", "B", "C", "")]


def test_a_move_by_the_method_alone_is_told_apart(repository: Repository) -> None:
    repository.commit({CITY: city(9)}, "2026-04-20")
    shown = show_movement(context(repository), "")
    assert shown
    assert [(row.before.letter, row.after.letter, row.through) for row in shown.rows] == [("B", "A", "by another method")]


def test_a_young_history_and_a_client_without_a_score_then_show_nothing(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    repository.commit({"plans/accounts/new.yaml": "name: New\nmarks: {cooperation: 9, fit: 9}\n"}, "2026-05-02")
    made = context(repository)
    assert show_course(make_subject(made, made.portfolio.accounts["new"], SCREEN)) is None
    young = Repository.init(tmp_path_factory.mktemp("young"))
    young.commit(FILES, "2026-05-02")
    bare = context(young)
    assert show_course(make_subject(bare, bare.portfolio.accounts["city"], SCREEN)) is None
    assert show_movement(bare, "") is None


def test_another_plan_does_not_change_what_a_page_is_made_from(repository: Repository) -> None:
    """The page of Port is made from the same, whatever happens to City, also in the past."""

    def name() -> str:
        made = context(repository)
        return make_subject(made, made.portfolio.accounts["port"], SCREEN).made_from

    before = name()
    repository.commit({CITY: city(5, "situation: {history: Old}\n")}, "2026-04-20")
    assert name() == before


def windows(repository: Repository, since: date | None = None) -> tuple[Context, tuple[Window, ...]]:
    survey = look(repository)
    found = chronicle.list_windows(History(repository.folder, ENVIRONMENT), survey, NOTHING, since=since)
    return Context(survey, Words("en")).looking_back(found), found


def rows(repository: Repository) -> list[tuple[str, str, str, str]]:
    shown = show_changed(windows(repository)[0])
    assert shown
    return [(row.what.text, row.old, row.new, row.note) for row in shown.rows]


def test_one_looks_back_a_month_a_quarter_and_a_year_as_far_as_there_is_something(repository: Repository) -> None:
    """On 20 May: since 20 April and 20 February; a year ago there was nothing."""
    assert [(window.span, str(window.since)) for window in windows(repository)[1]] == [("month", "2026-04-20"), ("quarter", "2026-02-20")]


def test_the_start_page_tells_what_changed_since_a_month_ago(repository: Repository) -> None:
    """City: (3 x 9 + 6) / 4 = 8.25 instead of 5.25, so to A. A signal and two actions are new, and one of before is done."""
    port = "actions: [{what: Call, who: jansen, when: 2026-05-30}]\n"
    repository.commit({PORT: PORT_PLAN + port}, "2026-04-10")
    signal = "signals: [{kind: serious_complaint, on: 2026-05-10}]\n"
    actions = "actions: [{what: Visit, who: jansen, when: 2026-06-30}, {what: Write, who: jansen, when: 2026-06-30}]\n"
    repository.commit(
        {CITY: city(9, signal + actions), PORT: PORT_PLAN + port.replace("}]", ", status: done, result: Spoken}]")}, "2026-05-12"
    )
    assert rows(repository) == [
        ("City", "C", "A", "Cooperation"),
        ("Signals", "", "1 new", ""),
        ("Actions", "", "1 done, 2 promised", ""),
    ]


def test_a_score_that_moves_within_its_tier_shows_both_scores(repository: Repository) -> None:
    """(3 x 4 + 6) / 4 = 4.5."""
    repository.write({CITY: city(4)})
    assert rows(repository) == [("City", "5.25", "4.50", "Cooperation")]


def test_a_month_without_a_change_says_so(repository: Repository) -> None:
    shown = show_changed(windows(repository)[0])
    assert shown
    assert (shown.rows, shown.nothing) == ((), "No score, no signal and no promise changed.")


def test_the_page_of_a_quarter_tells_the_method_apart_and_the_firm_then_and_now(repository: Repository) -> None:
    made, (_, quarter) = windows(repository)
    view = make_page(made, quarter, "changes-quarter.html").view
    assert isinstance(view, ChangesView)
    assert "Cooperation weighs 3 instead of 1" in view.report.verdict
    assert [(link.text, link.href) for link in view.spans] == [("a month", "changes.html"), ("a quarter", "")]
    assert view.figures[:3] == (("Clients in A", "1", "1"), ("Clients in B", "1", "0"), ("Clients in C", "0", "1"))
    assert [(told.title, told.page) for told in view.report.told] == [("City drops from B to C through Cooperation", "accounts/city.html")]


def test_a_signal_that_was_put_right_is_gone(repository: Repository) -> None:
    signal = "signals: [{kind: serious_complaint, on: 2026-04-01}]\n"
    repository.commit({CITY: city(5, signal)}, "2026-04-10")
    repository.commit({CITY: city(5, signal.replace("}]", ", resolved: 2026-05-02}]"))}, "2026-05-12")
    assert rows(repository) == [("Signals", "", "1 gone", "")]


def test_the_page_tells_what_was_promised_and_what_came_of_it(repository: Repository) -> None:
    """Since 20 April: Call is 10 days late, Visit was done, Write was put off, Print given up, and Meet is new. Rest was due before that day: no promise of this month."""
    then = (
        "actions:\n"
        "  - {what: Rest, who: jansen, when: 2026-04-10}\n"
        "  - {what: Call, who: jansen, when: 2026-05-10}\n"
        "  - {what: Visit, who: jansen, when: 2026-05-04}\n"
        "  - {what: Write, who: jansen, when: 2026-05-11}\n"
        "  - {what: Print, who: jansen, when: 2026-06-30}\n"
    )
    repository.commit({CITY: city(5, then)}, "2026-04-10")
    now = (
        then.replace("when: 2026-05-04", "when: 2026-05-04, status: done, result: Coffee")
        .replace("2026-05-11", "2026-06-11")
        .replace("when: 2026-06-30", "when: 2026-06-30, status: dropped")
    )
    repository.commit({CITY: city(5, f"{now}  - {{what: Meet, who: jansen}}\n")}, "2026-05-12")
    made, (month, *_) = windows(repository)
    view = make_page(made, month, "changes.html").view
    assert isinstance(view, ChangesView)
    assert [(row.what.text, row.new, row.note, row.late) for row in view.promises] == [
        ("Call", "10 days late", "City · Jansen", True),
        ("Visit", "done", "City · Jansen · Coffee", False),
        ("Write", "now 11\u00a0Jun", "City · Jansen", False),
        ("Print", "dropped", "City · Jansen", False),
        ("Meet", "new", "City · Jansen", False),
    ]
    assert (view.promised, view.promises[0].what.href) == ("1 done, 1 late", "accounts/city.html#action_plan")


def test_who_moves_has_the_badges_of_both_tiers_and_many_signals_are_counted(repository: Repository) -> None:
    """City goes from C to A; Port has thirteen new signals, of which twelve have a row."""
    signals = "".join(f"  - {{kind: serious_complaint, on: 2026-05-{day:02}, note: No {day}}}\n" for day in range(1, 14))
    repository.commit({CITY: city(9), PORT: f"{PORT_PLAN}signals:\n{signals}"}, "2026-05-14")
    made, (month, *_) = windows(repository)
    view = make_page(made, month, "changes.html").view
    assert isinstance(view, ChangesView)
    assert {id: (one.letter, other.letter) for id, (one, other) in view.badges.items()} == {"city": ("C", "A")}
    assert (len(view.signals), view.signalled, view.unshown) == (12, "13 new", ("and 1 more", ""))
    assert ([each.note for each in view.further[0]], view.beyond) == (["Serious complaint: No 13"], ("", ""))


def test_how_the_firm_stands_now_is_today_and_not_the_end_of_the_last_month(repository: Repository) -> None:
    """Port leaves A on 10 May: at the end of April it still was there."""
    repository.commit({PORT: PORT_PLAN.replace("9", "7")}, "2026-05-10")
    made, (month, _) = windows(repository)
    assert list_figures(made, month)[:2] == (("Clients in A", "1", "0"), ("Clients in B", "0", "1"))


def test_what_the_firm_no_longer_knows_is_told_beside_what_it_knew(repository: Repository) -> None:
    repository.commit({CITY: city(5).replace("figures: {2025: {turnover: 100}}\n", "")}, "2026-05-12")
    made, (month, _) = windows(repository)
    shown = {what: (then, now) for what, then, now in list_figures(made, month)}
    assert shown["Turnover of the last full year"] == ("€100", "–")


def test_the_figures_of_a_year_that_come_together_are_told_in_one_line(repository: Repository) -> None:
    figures = "figures: {2025: {turnover: 100}, 2026: {turnover: 120, hours: 8}}"
    repository.commit({CITY: city(5).replace("figures: {2025: {turnover: 100}}", figures)}, "2026-05-12")
    made, (month, *_) = windows(repository)
    view = make_page(made, month, "changes.html").view
    assert isinstance(view, ChangesView)
    assert "Figures of 2026: turnover €120 and hours 8" in view.report.told[0].lines


def test_a_day_that_cannot_be_read_has_no_window(repository: Repository) -> None:
    repository.commit({"plans/firm.yaml": None}, "2026-04-20")
    repository.commit({"plans/firm.yaml": FILES["plans/firm.yaml"]}, "2026-04-25")
    assert [window.span for window in windows(repository)[1]] == ["quarter"]


def test_of_many_clients_that_stay_in_their_tier_each_is_one_line_that_unfolds(repository: Repository) -> None:
    """Nine towns go from (3 x 7 + 6) / 4 = 6.75 to 7.5, all in B; City does not change. Eight would be told one by one."""
    towns = {f"plans/accounts/town-{number}.yaml": f"name: Town {number}\nmarks: {{cooperation: 7, fit: 6}}\n" for number in range(9)}
    repository.commit(towns, "2026-04-03")
    repository.commit({path: plan.replace("7", "8") + "questions: [Who decides?]\n" for path, plan in towns.items()}, "2026-05-01")
    made, (month, *_) = windows(repository)
    view = make_page(made, month, "changes.html").view
    assert isinstance(view, ChangesView)
    assert [told.id for told in view.report.folded] == [f"town-{number}" for number in range(9)]
    assert (view.report.told, view.report.folded[0].lines[0]) == ((), "Score 6.75 +\u00a00.75 Cooperation = 7.50")
    repository.commit({"plans/accounts/town-8.yaml": None}, "2026-05-02")
    made, (month, *_) = windows(repository)
    fewer = make_page(made, month, "changes.html").view
    assert isinstance(fewer, ChangesView)
    assert fewer.report.folded == ()


def test_the_last_meeting_and_a_chosen_day_have_pages_of_their_own_and_links_to_each_other(repository: Repository) -> None:
    """The meetings were on 10 February and 12 May; today is 20 May. City goes from 5.25 to (3 x 4 + 6) / 4 = 4.5 on 15 May, after both, and its 5 is of March."""
    meeting = "on: {day}\nabout: {{accounts: [city]}}\ndecisions: []\n"
    days = ("2026-02-10", "2026-05-12", "2026-06-30")
    repository.commit({f"plans/meetings/{day}-city.yaml": meeting.format(day=day) for day in days}, "2026-04-28")
    repository.commit({CITY: city(4)}, "2026-05-15")
    made, found = windows(repository, date(2026, 2, 20))
    assert [(each.span, str(each.since)) for each in found] == [
        ("meeting", "2026-05-12"),
        ("month", "2026-04-20"),
        ("quarter", "2026-02-20"),
        ("day", "2026-02-20"),
    ]
    view = make_page(made, found[0], "changes-meeting.html").view
    assert isinstance(view, ChangesView)
    assert [(link.text.replace("\u00a0", " "), link.href) for link in view.spans] == [
        ("the last meeting", ""),
        ("a month", "changes.html"),
        ("a quarter", "changes-quarter.html"),
        ("20 February 2026", "changes-day.html"),
    ]
    assert view.report.told[0].lines[0] == "Score 5.25 \u2212\u00a00.75 Cooperation = 4.50"


def test_without_a_meeting_or_a_chosen_day_there_is_no_page_of_them(repository: Repository) -> None:
    assert [each.span for each in windows(repository)[1]] == ["month", "quarter"]
