"""An action to do."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account, Action
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word_action(action: Action) -> Wording:
    """What will be done; when they do it, by whom of them."""
    return say("{what}, with them: {name}", what=action.what, name=action.theirs) if action.theirs else action.what


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return word_action(account.actions[index])


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} action**", "**{number} actions**", number, number=spell_number(number))


def find_action(account: Account, index: int) -> Action:
    """The action that it is."""
    return account.actions[index]


WORDS = PlanWords("#action_plan", word, count_late, find_action, own_head=True)
