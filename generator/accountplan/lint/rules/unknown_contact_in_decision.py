from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Account
from accountplan.model.finding import Keys, Severity
from accountplan.model.meetings import Meeting, Resolution
from accountplan.model.roll import make_roll


@firm_rule(code="AP148", severity=Severity.WARNING)
def unknown_contact_in_decision(firm: Firmwide) -> Iterator[Found]:
    """A decision names one of their people who is not among the client's contacts

    What it checks
    Where the plan of the client has `contacts`, whoever a decision in `plans/meetings/` names under `theirs` is the `name` or the `function` of one of them.

    Why it matters
    Two spellings are two persons: what one of them promised is asked of the other, or of nobody.

    Example
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: They send the list of dikes, account: example, theirs: Karla Smith, by: 2026-12-01}
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: They send the list of dikes, account: example, theirs: Carla Smit, by: 2026-12-01}
    ```
    """
    for id, meeting in firm.portfolio.meetings.items():
        for index, each in enumerate(meeting.decisions):
            account = firm.portfolio.accounts.get(_find_account(meeting, each))
            if each.theirs and account and _knows_all(firm, account) and make_roll(account.contacts).find(each.theirs) is None:
                yield _word(account, each.theirs, ("decisions", index, "theirs"), firm.portfolio.meeting_paths[id])


def _find_account(meeting: Meeting, each: Resolution) -> str:
    """The account of a decision, else the only one that its meeting is about; empty when there are several."""
    return each.account or (meeting.about.accounts[0] if len(meeting.about.accounts) == 1 else "")


def _knows_all(firm: Firmwide, account: Account) -> bool:
    """Whether the plan has contacts, of which none was lost on the way."""
    path = firm.portfolio.account_paths.get(account.id, "")
    return bool(account.contacts) and not firm.shortened(path, ("contacts",), len(account.contacts))


def _word(account: Account, name: str, keys: Keys, path: str) -> Found:
    known = [word for each in account.contacts for word in (each.name, each.function) if word]
    return Found(
        keys,
        say("No contact of {account} is called “{name}”.", account=account.label, name=name),
        word_suggestion(name, known, say("Add this person to `contacts` of that plan, or name one who is there."), keys),
        path,
    )
