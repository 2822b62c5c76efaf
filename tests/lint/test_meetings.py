"""What the rules say of meetings, at their limits."""

from __future__ import annotations

import pytest

from lint.workspace import ENGLISH, check, found

HELD = "# plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23\non: 2026-10-20\nabout: {tier: A}\n"


def decided(**keys: str) -> str:
    """A held meeting with one decision."""
    return f"{HELD}decisions:\n  - {{what: We bid, {', '.join(f'{key}: {value}' for key, value in keys.items())}}}\n"


@pytest.mark.edge("late-decision")
@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({"by": "2026-11-23"}, 0),
        ({"by": "2026-11-22"}, 1),
        ({}, 0),
        ({"by": "2026-11-22", "status": "done"}, 0),
        ({"by": "2026-11-22", "status": "dropped"}, 0),
        ({"by": "2026-11-22", "done": "2026-11-20"}, 0),
        ({"by": "2026-11-22", "result": "they agreed"}, 0),
        ({"by": "2026-11-22", "status": "finished"}, 0),
    ],
)
def test_a_decision_is_late_from_the_day_after_its_day(keys: dict[str, str], count: int) -> None:
    assert len(found("late-decision", decided(who="jansen", **keys))) == count


def test_a_late_decision_names_who_sees_to_it_theirs_as_well_as_ours() -> None:
    assert found("late-decision", decided(theirs="Carla Smit", by="2026-11-22"))[0].endswith("“We bid” is 1 day late (Carla Smit).")
    assert found("late-decision", decided(who="[jansen, devries]", by="2026-11-21"))[0].endswith(
        "2 days late (Ans Jansen and Bo de Vries)."
    )
    assert found("late-decision", decided(by="2026-11-21"))[0].endswith("“We bid” is 2 days late.")


@pytest.mark.edge("meeting-day")
@pytest.mark.parametrize(
    ("on", "remedy"),
    [
        ("Q4 2026", "Write it as `2026-10-20`, the day with which the name of the file begins."),
        ("20-10-2026", "Write it as `2026-10-20`, the day with which the name of the file begins."),
        ("20 oktober", "Write it as `2026-10-20`, the day with which the name of the file begins."),
        ("onbekend", "Write it as `2026-10-20`, the day with which the name of the file begins."),
        ("december 2026", "Write it as `2026-10-20`, as the file is named; or write another day, and begin the name of the file with it."),
        ("22 okt 2026", "Write it as `2026-10-22` and begin the name of the file with that day; or write `2026-10-20`, as the file is named."),
    ],
)  # fmt: skip
def test_b_the_day_of_a_meeting_that_cannot_be_read_is_mended_in_one_step(on: str, remedy: str) -> None:
    change = HELD.replace("on: 2026-10-20\n", f"on: {on}\n")
    told = [each for each in check(change) if each.path.startswith("plans/meetings/") and each.keys == ("on",)]
    assert [(each.rule, ENGLISH.say(each.help)) for each in told] == [("wrong-type", remedy)]


def test_b_a_file_that_is_not_named_after_a_day_is_told_together_with_a_day_that_cannot_be_read() -> None:
    def told(on: str) -> list[str]:
        change = HELD.replace("2026-10-20-tier-a.yaml", "tier-a.yaml").replace("on: 2026-10-20\n", f"on: {on}\n")
        return [ENGLISH.say(each.help) for each in check(change) if each.path.startswith("plans/meetings/")]

    assert told("20 okt 2026") == ["Write it as `2026-10-20`, and begin the name of the file with that day."]
    assert told("Q4 2026") == ["Write the day, such as `2026-12-15`, and begin the name of the file with it."]


@pytest.mark.edge("decision-of-nobody")
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"who": "jansen", "by": "2026-12-01"}, ""),
        ({"theirs": "Carla Smit", "by": "2026-12-01"}, ""),
        ({"by": "2026-12-01"}, "does not say who sees to it."),
        ({"who": "jansen"}, "does not say by when."),
        ({}, "does not say who sees to it or by when."),
        ({"status": "done"}, ""),
        ({"who": "jansen", "by": "soon"}, ""),
    ],
)
def test_an_open_decision_says_who_and_by_when(keys: dict[str, str], said: str) -> None:
    told = found("decision-of-nobody", decided(**keys))
    assert (told[0].endswith(said) and len(told) == 1) if said else not told


@pytest.mark.edge("meeting-day")
@pytest.mark.parametrize(
    ("name", "on", "said"),
    [
        ("2026-10-20-tier-a", "on: 2026-10-20", ""),
        ("2026-10-20", "on: 2026-10-20", ""),
        ("2026-10-20-tier-a", "on: 2026-10-21", "The file is named after 20 October 2026, but the meeting is on 21 October 2026."),
        ("2026-10-20-tier-a", "minutes: 60", "The meeting does not say on which day it is."),
        ("tier-a", "on: 2026-10-20", "The name of the file does not begin with the day of the meeting."),
        ("2026-02-30-tier-a", "on: 2026-03-02", "The name of the file does not begin with the day of the meeting."),
        ("2026-10-201", "on: 2026-10-20", "The name of the file does not begin with the day of the meeting."),
        ("2026-10-20-tier-a", "on: someday", ""),
        ("tier-a", "minutes: 60", ""),
    ],
)
def test_the_name_of_a_meeting_begins_with_its_day(name: str, on: str, said: str) -> None:
    told = found("meeting-day", f"# plans/meetings/{name}.yaml\n{on}\nnotes: x\n")
    assert [each.partition(" -> ")[2] for each in told] == ([said] if said else [])


@pytest.mark.edge("meeting-not-written-up")
@pytest.mark.parametrize(
    ("day", "more", "count"),
    [
        ("2026-11-22", "", 1),
        ("2026-11-23", "", 0),
        ("2026-11-24", "", 0),
        ("2026-11-22", "notes: x", 0),
        ("2026-11-22", "decisions: [{what: x, status: dropped}]", 0),
        ("2026-11-22", "decisions: 5", 0),
        ("2026-11-22", "questions: [{what: Do we bid?}]", 1),
    ],
)
def test_of_a_meeting_that_was_held_something_is_written(day: str, more: str, count: int) -> None:
    change = f"# plans/meetings/{day}-tier-a.yaml, on 2026-11-23\non: {day}\n{more}\n"
    assert len(found("meeting-not-written-up", change)) == count


@pytest.mark.edge("unknown-group")
@pytest.mark.parametrize(("group", "count"), [("dikes", 0), ("dykes", 1)])
def test_a_meeting_is_about_a_group_that_there_is(group: str, count: int) -> None:
    change = f"# plans/meetings/2026-12-01-x.yaml\non: 2026-12-01\nabout: {{group: {group}}}\n"
    told = found("unknown-group", change + "# plans/groups/dikes.yaml\nname: Dikes\naccounts: [example]\n")
    assert len(told) == count


def test_a_meeting_names_only_what_there_is() -> None:
    meeting = "on: 2026-12-01\nabout: {tier: Z, unit: watre, lead: jansn, accounts: [exampel]}\npresent: [evdam]\n"
    change = "# plans/firm.yaml\nunits: {water: Water}\n# plans/meetings/2026-12-01-x.yaml\n" + meeting
    rules = sorted(each.rule for each in check(change + "questions: [{what: x, account: nobody}]\n") if "meetings" in each.path)
    assert rules == ["unknown-account", "unknown-account", "unknown-person", "unknown-person", "unknown-tier", "unknown-unit"]


def test_a_decision_about_an_account_without_a_plan_is_an_error_with_its_place() -> None:
    (told,) = (each for each in check(decided(who="jansen", by="2026-12-01", account="exampel")) if each.rule == "unknown-account")
    assert (told.path, told.line, told.severity.word) == ("plans/meetings/2026-10-20-tier-a.yaml", 4, "error")


def test_someone_who_has_left_has_no_decision_to_carry_out() -> None:
    people = "# plans/people.yaml\nsmit: {name: Carla Smit, role: senior, left: 2026-10-01}\n"
    everyone = "vandam: {name: Eva van Dam}\njansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\n"
    (told,) = found("former-colleague", people + everyone + decided(who="smit", by="2026-12-01"))
    assert told.endswith("Carla Smit left on 1 October 2026, but still has 1 open decision.")
    assert not found("former-colleague", people + everyone + decided(who="smit", by="2026-12-01", status="done"))


@pytest.mark.parametrize("word", ["gedaan", "afgerond", "klaar"])
def test_a_state_in_other_words_is_told_where_it_stands(word: str) -> None:
    (told,) = (each for each in check(decided(who="jansen", by="2026-12-01", status=word)) if each.keys[-1:] == ("status",))
    assert told.line == 4


def test_two_meetings_on_one_day_stand_beside_each_other() -> None:
    """Of one circle as well: the one that is named last is the newest."""
    two = "".join(f"# plans/meetings/2026-12-01-{name}.yaml\non: 2026-12-01\nabout: {{tier: A}}\n" for name in ("noon", "evening"))
    assert not [each for each in check(two) if "meetings" in each.path]


def test_a_file_that_is_misplaced_is_sent_to_the_meetings() -> None:
    (told,) = (each for each in check("# plans/meeting/2026-12-01-x.yaml\non: 2026-12-01\n") if each.rule == "wrong-folder")
    assert "plans/meetings/2026-12-01-x.yaml" in repr(told.help)


@pytest.mark.parametrize(
    ("name", "meant"), [("tier-a", "2026-10-20-tier-a"), ("2026-02-30-tier-a", "2026-10-20-tier-a"), ("2026-10-201", "2026-10-20")]
)
def test_a_name_without_its_day_is_told_with_it_and_without_what_went_wrong(name: str, meant: str) -> None:
    (finding,) = [each for each in check(f"# plans/meetings/{name}.yaml, on 2026-10-20\non: 2026-10-20\n") if each.rule == "meeting-day"]
    assert ENGLISH.say(finding.help) == f"Rename it to `{meant}.yaml`."


@pytest.mark.edge("future-decision")
@pytest.mark.parametrize(("day", "count"), [("2026-11-23", 0), ("2026-11-24", 1)])
def test_a_decision_is_carried_out_today_at_the_latest(day: str, count: int) -> None:
    assert len(found("future-decision", decided(who="jansen", by="2026-11-22", status="done", done=day))) == count


@pytest.mark.edge("unknown-contact-in-decision")
@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({"account": "example", "theirs": "Carla Smit"}, 0),
        ({"account": "example", "theirs": "Karla Smit"}, 1),
        ({"theirs": "Karla Smit"}, 0),
        ({"account": "example", "who": "jansen"}, 0),
        ({"account": "nowhere", "theirs": "Karla Smit"}, 0),
    ],
)
def test_who_of_theirs_sees_to_a_decision_is_a_contact_of_that_client(keys: dict[str, str], count: int) -> None:
    assert len(found("unknown-contact-in-decision", decided(by="2026-12-01", **keys))) == count


def test_of_a_meeting_about_one_client_theirs_is_a_contact_of_that_client() -> None:
    told = found("unknown-contact-in-decision", decided(theirs="Karla Smit", by="2026-12-01").replace("{tier: A}", "{accounts: [example]}"))
    assert told[0].endswith("No contact of Example Water Board is called “Karla Smit”.")


def test_without_contacts_in_the_plan_anybody_may_be_theirs() -> None:
    none = "# plans/accounts/example.yaml\ncontacts: []\n"
    assert not found("unknown-contact-in-decision", none + decided(account="example", theirs="Karla Smit", by="2026-12-01"))
