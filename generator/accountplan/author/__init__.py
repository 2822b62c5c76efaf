"""The only room that writes in a user's plans, and only when asked: it never overwrites, and keeps comments, line ends and the final newline."""

from .files import create
from .ids import identify
from .people import add_person
from .plans import NewAccount, NewGroup, create_account, create_group, word_questions
from .start import WORKFLOW, YIELDING, create_workspace, make_workflow

__all__ = [
    "WORKFLOW",
    "YIELDING",
    "NewAccount",
    "NewGroup",
    "add_person",
    "create",
    "create_account",
    "create_group",
    "create_workspace",
    "identify",
    "make_workflow",
    "word_questions",
]
