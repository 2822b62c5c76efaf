"""Words for more than one of us, or for the client, in the place of the id of one of us: `iedereen`, `team`, `klant`."""

from __future__ import annotations

from accountplan.base.text import Code, Listing, Text, say
from accountplan.model.account import Account

EVERYONE = frozenset(
    {
        "iedereen", "allen", "allemaal", "alle", "team", "accountteam", "account-team", "het-team", "wij", "ons", "everyone", "everybody", "all", "the-team", "we", "us",
    }
)  # fmt: skip
THEIRS = frozenset({"klant", "de-klant", "opdrachtgever", "client", "customer", "the-client", "zij", "hun", "hen", "they", "them"})


def word_group_of_people(word: str, account: Account | None, *, acts: bool) -> Text | None:
    """What to write instead of a word for several people, or for the client, who can act as well (``acts``); None for any other word."""
    if word in EVERYONE:
        team = account.team if account else ()
        if len(team) > 1:
            return say("Write the ids of those who are meant, such as those of the team: {words}.", words=Listing(tuple(map(Code, team))))
        return say("Write the ids of those who are meant.")
    if word in THEIRS and not acts:
        return say("Write the id of one of us here.")
    if word in THEIRS:
        return say("Write the id of one of us here. Which of them does it, is said in an action by `theirs`.")
    return None
