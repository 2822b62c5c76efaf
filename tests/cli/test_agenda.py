"""`accountplan agenda` and `accountplan meeting new`: what is on the table, and the file that it is written in. Today is 24 November 2026."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from folders import read_files
from repository import Repository

ACME = "plans/accounts/acme.yaml"
LAST, NEXT = "plans/meetings/2026-10-01-tier-a.yaml", "plans/meetings/2026-12-15-tier-a.yaml"
MEETING = """\
on: 2026-10-01
about: {tier: A}
present: [jansen]
decisions:
  - {what: We bid, account: acme, who: jansen, by: 2026-11-01}
  - {what: Send the list, account: acme, theirs: C. Smit, by: 2026-12-01}
"""
FIRM = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\nunits: {water: Water}\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\n",
    "plans/criteria.yaml": "criteria: {cooperation: {weight: 1}, reputation: {weight: 1}}\n",
    "plans/meetings/2026-07-01-tier-a.yaml": "on: 2026-07-01\nabout: {tier: A}\ndecisions: [{what: We hire, who: devries}]\n",
    LAST: MEETING,
}


def plan(mark: int, *actions: str, **more: str) -> str:
    """A client with a mark and some actions."""
    rows = "".join(f"\n  - {{what: {each}}}" for each in actions)
    keys = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"name: Acme\nlead: jansen\nteam: [jansen, devries]\nunit: water\nmarks: {{cooperation: {mark}, reputation: 9}}\n{keys}actions:{rows or ' []'}\n"


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A firm that Git keeps since September; in October an action was done, one was moved and a mark went down."""
    monkeypatch.chdir(tmp_path)
    before = plan(10, "Dig, who: jansen, when: 2026-10-20", "Lunch, who: devries, when: 2026-11-10", "Write, who: jansen, when: 2026-11-20")
    after = plan(
        8,
        "Dig, who: jansen, when: 2026-10-20, status: done, done: 2026-10-19, result: it is dry",
        "Lunch, who: devries, when: 2026-12-10",
        "Write, who: jansen, when: 2026-11-20",
    )
    made = Repository.init(tmp_path)
    made.commit({**FIRM, ACME: before}, "2026-09-01")
    made.commit({ACME: after}, "2026-10-20")
    return made


def ask(run: Run, *options: str) -> dict[str, Any]:
    result = run("agenda", "--format", "json", *options)
    assert result.exit_code == 0, result.output
    made: dict[str, Any] = json.loads(result.stdout)
    return made


def states(agenda: dict[str, Any]) -> dict[str, tuple[str, int]]:
    return {each["what"]: (each["state"], each["days_late"]) for each in agenda["promised"]}


def test_a_promise_meets_its_outcome_theirs_as_well_as_ours(firm: Repository, run: Run) -> None:
    agenda = ask(run, "--tier", "A")
    assert agenda["since"] == "2026-10-01"
    assert states(agenda) == {
        "We bid": ("late", 23),
        "Write": ("late", 4),
        "Lunch": ("moved", 0),
        "Dig": ("done", 0),
        "Send the list": ("open", 0),
    }
    assert next(each for each in agenda["promised"] if each["what"] == "Lunch")["was"] == "2026-11-10"
    assert [each["theirs"] for each in agenda["promised"] if each["theirs"]] == ["C. Smit"]
    assert [each["what"] for each in agenda["open"]] == ["We hire"], "what was decided before stays on the agenda until it is carried out"
    assert agenda["changed"] == ["acme"]


def test_without_git_the_plans_themselves_tell_what_was_promised(firm: Repository, run: Run) -> None:
    for path in sorted((firm.folder / ".git").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (firm.folder / ".git").rmdir()
    agenda = ask(run, "--tier", "A")
    assert agenda["changed"] is None
    assert "Lunch" not in states(agenda), "that its day was another one is known to nobody"
    result = run("agenda", "--tier", "A")
    assert "so changes since then cannot be shown" in result.stdout
    assert "is not in a Git repository" in result.stderr


def test_since_can_be_a_day_a_revision_or_the_last_meeting(firm: Repository, run: Run) -> None:
    assert ask(run, "--tier", "A", "--since", "2026-11-01")["changed"] == []
    assert ask(run, "--tier", "A", "--since", "HEAD~1")["since"] == "2026-09-01"
    assert ask(run, "--tier", "A", "--since", "last") == ask(run, "--tier", "A")
    assert run("agenda", "--tier", "A", "--since", "nowhere").exit_code == 2
    early = ask(run, "--tier", "A", "--since", "2020-01-01")
    assert (early["since"], early["changed"]) == ("2020-01-01", None), "a day before the first commit is a day all the same"


def test_a_circle_that_never_met_has_an_agenda_as_well(firm: Repository, run: Run) -> None:
    agenda = ask(run, "--unit", "water")
    assert (agenda["last"], agenda["since"], agenda["changed"]) == (None, None, None)
    assert states(agenda) == {"Write": ("late", 4)}
    assert [each["what"] for each in agenda["open"]] == ["We bid", "Send the list"], "what was decided of its accounts is open here too"
    assert "No earlier meeting is known" in run("agenda", "--unit", "water").stdout


def test_a_meeting_of_today_is_still_to_come_and_one_of_yesterday_was_held(firm: Repository, run: Run) -> None:
    firm.write({"plans/meetings/2026-11-24-tier-a.yaml": "on: 2026-11-24\nabout: {tier: A}\nquestions: [{what: Do we bid?}]\n"})
    assert ask(run, "--tier", "A")["meeting"] == "2026-11-24-tier-a"
    firm.write({"plans/meetings/2026-11-24-tier-a.yaml": None})
    firm.write({"plans/meetings/2026-11-23-tier-a.yaml": "on: 2026-11-23\nabout: {tier: A}\nnotes: x\n"})
    agenda = ask(run, "--tier", "A")
    assert (agenda["meeting"], agenda["last"]) == (None, "2026-11-23-tier-a")


def test_of_two_meetings_on_a_day_the_one_that_is_named_last_is_the_last(firm: Repository, run: Run) -> None:
    firm.write({f"plans/meetings/2026-11-20-{name}.yaml": "on: 2026-11-20\nabout: {tier: A}\nnotes: x\n" for name in ("noon", "dawn")})
    assert ask(run, "--tier", "A")["last"] == "2026-11-20-noon"


def test_of_a_tier_that_is_no_more_the_meeting_stays_and_is_told(firm: Repository, run: Run) -> None:
    firm.write({LAST: MEETING.replace("tier: A", "tier: Z")})
    assert "unknown-tier" in run("check").output
    assert run("agenda", "--tier", "Z").exit_code == 2
    assert ask(run)["accounts"] == ["acme"], "and every other agenda is still made"


def test_questions_come_by_what_is_at_stake(firm: Repository, run: Run) -> None:
    small = plan(9, figures="{2025: {turnover: 1000}}").replace("Acme", "Small")
    large = plan(9, figures="{2025: {turnover: 9000}}")
    meeting = (
        "on: 2026-12-15\nabout: {tier: A}\nminutes: 30\nquestions:\n  - {what: Small?, account: small, minutes: 5}\n  - {what: All?}\n"
    )
    firm.write({ACME: large, "plans/accounts/small.yaml": small, NEXT: meeting + "  - {what: Large?, account: acme, answers: [a, b]}\n"})
    asked = ask(run, "--tier", "A")["to_decide"]
    assert [(each["what"], each["stake"]) for each in asked] == [("All?", 10000), ("Large?", 9000), ("Small?", 1000)]


def test_what_is_two_weeks_late_is_asked_about_unless_somebody_asked(firm: Repository, run: Run) -> None:
    for days, day in ((13, "2026-11-11"), (14, "2026-11-10")):
        firm.write({ACME: plan(8, f"Dig, who: devries, when: {day}")})
        assert [(each["why"], each["who"]) for each in ask(run, "--tier", "A")["to_decide"]] == (
            [("late", ["devries"])] if days == 14 else []
        )
    firm.write({NEXT: "on: 2026-12-15\nabout: {tier: A}\nquestions: [{what: Do we dig?, account: acme}]\n"})
    assert [each["why"] for each in ask(run, "--tier", "A")["to_decide"]] == ["written"]


def test_an_agenda_in_markdown_is_safe_against_what_plans_hold(firm: Repository, run: Run) -> None:
    firm.write({ACME: plan(8, '"<b>Dig</b> @ans [x](http://evil)", who: jansen, when: 2026-11-01')})
    made = run("agenda", "--tier", "A", "--format", "markdown").stdout
    assert made.startswith("# Meeting about tier A")
    assert "<b>" not in made.replace("\\<b\\>", "")
    assert "@ans" not in made


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--tier", "Q"), "There is no tier Q."),
        (("--unit", "watre"), "Did you mean water?"),
        (("--group", "x"), "There is no group x."),
        (("--lead", "jansn"), "Did you mean jansen?"),
        (("--account", "acmee"), "Did you mean acme?"),
    ],
)
def test_whom_nobody_knows_is_refused_with_what_was_meant(firm: Repository, run: Run, options: tuple[str, ...], said: str) -> None:
    for command in (("agenda",), ("meeting", "new")):
        result = run(*command, *options)
        assert (result.exit_code, said in result.output) == (2, True), result.output


def test_a_new_meeting_holds_its_agenda_as_comment_and_is_in_order(firm: Repository, run: Run) -> None:
    result = run("meeting", "new", "--tier", "a", "--on", "2026-12-15")
    assert result.exit_code == 0, result.output
    text = (firm.folder / NEXT).read_text(encoding="utf-8")
    assert "about: {tier: A}\npresent: [jansen]" in text
    assert "#   - We bid\n" in text
    assert "accountplan agenda --tier A" in text
    found = json.loads(run("check", "--format", "json", NEXT).output)
    assert found == []


def test_a_meeting_is_never_overwritten(firm: Repository, run: Run) -> None:
    assert run("meeting", "new", "--tier", "A", "--on", "2026-10-01").exit_code == 2
    assert (firm.folder / LAST).read_text(encoding="utf-8") == MEETING


@pytest.mark.parametrize(
    ("options", "name", "about"),
    [
        ((), "firm", "{}"),
        (("--unit", "water", "--lead", "jansen"), "water-jansen", "{unit: water, lead: jansen}"),
        (("--account", "acme"), "acme", "{accounts: [acme]}"),
    ],
)
def test_a_meeting_is_named_after_its_day_and_whom_it_is_about(
    firm: Repository, run: Run, options: tuple[str, ...], name: str, about: str
) -> None:
    assert run("meeting", "new", *options).exit_code == 0
    assert f"about: {about}\n" in (firm.folder / f"plans/meetings/2026-11-24-{name}.yaml").read_text(encoding="utf-8")


def test_the_site_of_a_moment_knows_the_past_of_that_moment(firm: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The checkout of a commit cannot see what came after it, and so `--at` does not either. Planted: the day looked up from the newest commit."""
    place = tmp_path_factory.mktemp("site")
    firm.commit({ACME: plan(9)}, "2026-09-20")
    tree = place / "tree"
    firm.git("worktree", "add", "--quiet", str(tree), "HEAD~1")
    options = ("--no-booklets", "--keep-going")
    assert run("build", "--at", "HEAD~1", *options, "--out", str(place / "at")).exit_code == 0
    assert run("-C", str(tree), "build", *options, "--out", str(place / "checkout")).exit_code == 0
    one, other = (read_files(place / name) for name in ("at", "checkout"))
    assert one == other
    assert "8.5" in (place / "at/meetings/2026-10-01-tier-a.html").read_text(encoding="utf-8")


def test_a_site_is_made_anew_when_only_the_past_changed(firm: Repository, run: Run) -> None:
    page = firm.folder / "site/meetings/2026-10-01-tier-a.html"
    assert run("build", "--no-booklets", "--keep-going").exit_code == 0
    assert "1.00 Cooperation = 8.50" in page.read_text(encoding="utf-8").replace("\u00a0", " ")
    firm.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-09-02T12:00:00", day="2026-09-02")
    assert run("build", "--no-booklets", "--keep-going").exit_code == 0
    assert "Nothing that counts was changed" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("agenda",), ("build", "--no-booklets")])
def test_a_day_still_to_come_is_no_day_to_look_back_to(firm: Repository, run: Run, words: tuple[str, ...]) -> None:
    result = run(*words, "--today", "2026-11-24", "--since", "2026-11-25", "--language", "en")
    assert result.exit_code == 2
    assert "--since is 25 November 2026, and that is after 24 November 2026" in result.stderr
    assert run(*words, "--today", "2026-11-24", "--since", "2026-11-24", "--language", "en").exit_code == 0


def test_a_day_that_is_none_is_refused_in_words(clean: Path, run: Run) -> None:
    result = run("meeting", "new", "--tier", "A", "--on", "2026-02-31")
    assert result.exit_code == 2
    assert "'2026-02-31' is not a date. Write it as year-month-day, such as 2026-11-24." in " ".join(result.stderr.split())
    assert not (clean / "plans/meetings").exists()


@pytest.mark.parametrize(("kinds", "why"), [(("asks_rates_again",), []), (("asks_rates_again", "asks_other_contact"), ["danger"])])
def test_two_signs_ask_for_a_decision_as_they_do_in_the_booklet(firm: Repository, run: Run, kinds: tuple[str, ...], why: list[str]) -> None:
    signals = ", ".join(f"{{kind: {kind}, on: 2026-11-20}}" for kind in kinds)
    firm.write({ACME: plan(9, signals=f"[{signals}]")})
    assert [each["why"] for each in ask(run, "--tier", "A")["to_decide"]] == why
