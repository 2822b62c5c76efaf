"""A firm in YAML and what is known of it: what the rows of the method are tried on.

The base is that of the examples of rules (`tests/lint/workspace.py`): a firm with three people, three criteria, three tiers and one client.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from accountplan.base.words import Words
from accountplan.model.edition import Edition
from accountplan.model.survey import Survey
from accountplan.pipeline import make_survey, publish
from lint.workspace import workspace
from memory import Memory

ENGLISH = Words("en")


def survey(change: str = "", today: date | None = None) -> Survey:
    """All that is known of the base with a change."""
    files, day = workspace(change)
    return make_survey(Memory(files), today or day)


def found(rule: str, change: str, today: date | None = None) -> list[str]:
    """What one rule says of the base with a change, in English."""
    return [ENGLISH.say(each.message) for each in survey(change, today).findings if each.rule == rule]


def build(folder: Path, change: str = "") -> Path:
    """The site of the base with a change, in English and without booklets."""
    publish(survey(change), Edition(ENGLISH, folder / "site", booklets=False))
    return folder / "site"


def read(page: Path) -> str:
    """What a page says, without its markup."""
    text = re.sub(r"<(script|style|svg).*?</\1>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def client(id: str, *lines: str) -> str:
    """A client's file with nothing but a name and the lines that count."""
    return f"# plans/accounts/{id}.yaml\nname: {id.capitalize()}\nstatus: client\n" + "".join(f"{line}\n" for line in lines)


def example(*lines: str) -> str:
    """The client of the base, with other lines."""
    return "# plans/accounts/example.yaml\n" + "".join(f"{line}\n" for line in lines)
