"""The only room that writes in a user's plans, and only when asked: it never overwrites, and keeps comments, line ends and the final newline."""

from .files import clear_lost, create, find_obstacle, lock_file, save
from .ids import identify
from .mend import Mended, Read, mend_file
from .people import add_person
from .plans import NewAccount, NewGroup, NewMeeting, create_account, create_group, create_meeting, word_questions
from .start import (
    LANGUAGES,
    WORKFLOWS,
    YIELDING,
    create_workspace,
    digest_text,
    find_folder,
    list_known_texts,
    list_todays_texts,
    make_workflow,
)

__all__ = [
    "LANGUAGES",
    "WORKFLOWS",
    "YIELDING",
    "Mended",
    "NewAccount",
    "NewGroup",
    "NewMeeting",
    "Read",
    "add_person",
    "clear_lost",
    "create",
    "create_account",
    "create_group",
    "create_meeting",
    "create_workspace",
    "digest_text",
    "find_folder",
    "find_obstacle",
    "identify",
    "list_known_texts",
    "list_todays_texts",
    "lock_file",
    "make_workflow",
    "mend_file",
    "save",
    "word_questions",
]
