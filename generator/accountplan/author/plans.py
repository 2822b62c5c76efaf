"""New plans from the starter: an account, a prospect, a group; and a meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accountplan.base.disk import list_files
from accountplan.base.error import UserError
from accountplan.base.text import Wording, say
from accountplan.model.criteria import Criteria

from . import files, starter
from .scalar import format_scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """What is known of an account that gets a plan; ``status`` as in the format, ``lead`` and ``unit`` ids or empty."""

    id: str
    name: str
    status: str = "client"
    lead: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGroup:
    """What is known of a new group; ``accounts`` are the ids of its members."""

    id: str
    name: str
    lead: str = ""
    accounts: tuple[str, ...] = ()


def create_account(workspace: Path, new: NewAccount, language: str, today: date, marks: str) -> Path:
    """Write the plan of a new account to ``plans/accounts/<id>.yaml``; ``marks`` are the lines that ask for marks (see `word_questions`).

    Raises UserError when there is a plan with this id, or the file cannot be written.
    """
    files.refuse_file_for_folder(workspace / "plans" / "accounts")
    taken = [path for path in list_files(workspace / "plans" / "accounts") if f"/{path}".endswith(f"/{new.id}.yaml")]
    if taken:
        raise UserError(
            say("There is already a plan {path}.", path=f"plans/accounts/{taken[0]}"),
            say("Choose another id, or edit that plan."),
        )
    blanks = {"name": format_scalar(new.name), "status": new.status, "lead": new.lead, "unit": new.unit, "marks": marks, "id": new.id}
    template = starter.read_text(language, "prospect.yaml" if new.status == "prospect" else "account.yaml")
    return _write(workspace, f"plans/accounts/{new.id}.yaml", starter.fill(template, today, blanks))


def word_questions(criteria: Criteria, say_: Callable[[Wording], str]) -> str:
    """A line for each criterion that wants a mark by hand, with its name and question beside it."""
    lines = []
    for id, criterion in criteria.criteria.items():
        if criterion.scale is None:
            question = " ".join(say_(criteria.question(id)).split())
            about = f"{say_(criteria.name(id))}. {question}".strip()
            lines.append(f"  {id + ':':<20} # {about}")
    return "\n".join(lines) or "  {}"


def create_group(workspace: Path, new: NewGroup, language: str, today: date) -> Path:
    """Write the plan of a new group to ``plans/groups/<id>.yaml``."""
    blanks = {"name": format_scalar(new.name), "lead": new.lead, "accounts": ", ".join(new.accounts), "id": new.id}
    return _write(workspace, f"plans/groups/{new.id}.yaml", starter.fill(starter.read_text(language, "group.yaml"), today, blanks))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """What is known of a meeting that is to come: its day, what its file is called behind that, whom it is about as YAML (`{tier: A}`), the ids of those who will be there, the lines of its
    agenda, and the command that makes these anew.
    """

    on: date
    name: str
    about: str
    present: tuple[str, ...]
    agenda: tuple[str, ...]
    command: str


def create_meeting(workspace: Path, new: NewMeeting, language: str, today: date) -> Path:
    """Write a meeting to ``plans/meetings/<day>-<name>.yaml``, with its agenda as comment."""
    blanks = {
        "on": new.on.isoformat(),
        "about": new.about,
        "present": ", ".join(new.present),
        "agenda": "\n".join(f"# {line}" for line in new.agenda),
        "command": new.command,
    }
    text = starter.fill(starter.read_text(language, "meeting.yaml"), today, blanks)
    return _write(workspace, f"plans/meetings/{new.on.isoformat()}-{new.name}.yaml", text)


def _write(workspace: Path, name: str, text: str) -> Path:
    tidy = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
    return files.create(workspace, {name: tidy})[0]
