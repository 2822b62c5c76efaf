"""Where everything is in the site: paths from its root (forward slashes), and the way from one page to another.

A page only ever links relatively and to a file by its name, so that the site works below any address and from the file system.
"""

from __future__ import annotations

from accountplan.model import forge
from accountplan.model.firm import Firm

INDEX = "index.html"
ACCOUNTS = "accounts.html"
PORTFOLIO = "portfolio.html"
BRIDGE = "bridge.html"
EFFECT = "effect.html"
FINDINGS = "findings.html"
CRITERIA = "criteria.html"
RULES = "rules.html"
SEARCH = "search.html"
PEOPLE = "people.html"
FIRM = "firm.html"
RELIANCE = "reliance.html"
PROSPECTS = "prospects.html"
SCREEN = "screen.html"
MEETINGS = "meetings.html"
CHANGES = "changes.html"
WALL = "wall.html"
CONTACTS = "contacts.html"
WATCH = "watch.html"
CALENDAR = "calendar.ics"
MISSING = "404.html"
MADE = "assets/made.js"
SELECTION = "assets/overview-rows.js"
TRIAL = "assets/what-if-figures.js"


def make_root_path(path: str) -> str:
    """The way from a page back to the root of the site: empty, or ``../`` for each folder it is in."""
    return "../" * path.count("/")


def make_account_path(id: str) -> str:
    """The page of an account."""
    return f"accounts/{id}.html"


def make_person_path(id: str, number: int = 1) -> str:
    """The page of one of us; what does not fit on it is on further pages."""
    return _make_further_path("people", id, number)


def make_week_path(id: str) -> str:
    """The week of one of us: beside the further pages of that person."""
    return f"people/{id}/week.html"


def make_calendar_path(id: str) -> str:
    """The calendar of one of us, beside the week."""
    return f"people/{id}/calendar.ics"


def make_people_path(number: int) -> str:
    """A page of the list of our people."""
    return PEOPLE if number == 1 else f"people-{number}.html"


def make_group_path(id: str, number: int = 1) -> str:
    """The page of a group; what does not fit on it is on further pages."""
    return _make_further_path("groups", id, number)


def make_accounts_path(number: int) -> str:
    """A page of the list of accounts."""
    return ACCOUNTS if number == 1 else f"accounts-{number}.html"


def make_rows_path(number: int) -> str:
    """The rows of a page of the list of accounts, for the script of the other pages."""
    return f"assets/accounts-rows-{number}.js"


def make_findings_path(number: int = 1) -> str:
    """A page of the list of all findings."""
    return FINDINGS if number == 1 else f"findings-{number}.html"


def make_search_path(number: int) -> str:
    """A page of the list of everything."""
    return SEARCH if number == 1 else f"search-{number}.html"


def make_index_path(number: int) -> str:
    """What everything is called, for the script of search."""
    return "assets/search-index.js" if number == 1 else f"assets/search-index-{number}.js"


def make_texts_path(name: str) -> str:
    """A part of what all pages say, for the script of search."""
    return f"assets/search-texts-{name}.js" if name else "assets/search-texts.js"


def make_meetings_path(number: int) -> str:
    """A page of the list of meetings."""
    return MEETINGS if number == 1 else f"meetings-{number}.html"


def make_meeting_path(id: str) -> str:
    """The page of a meeting, held or still to come."""
    return f"meetings/{id}.html"


def make_tier_path(id: str, number: int = 1) -> str:
    """The page of a tier; what does not fit on it is on further pages."""
    return _make_further_path("tiers", id.lower(), number)


def _make_further_path(folder: str, id: str, number: int) -> str:
    """A page and its further pages: these are in a folder of their own, where nothing else can have a page."""
    return f"{folder}/{id}.html" if number == 1 else f"{folder}/{id}/{number}.html"


def make_criterion_path(id: str) -> str:
    """The place of a criterion on the page about the criteria."""
    return f"{CRITERIA}#{id}"


def make_rule_path(name: str) -> str:
    """The place of a rule on the page about the rules."""
    return f"{RULES}#{name}"


def make_booklet_path(stem: str) -> str:
    """A booklet, in reading order."""
    return f"booklets/{stem}.pdf"


def make_changes_path(span: str) -> str:
    """What changed in a stretch of time; the last month has the first place."""
    return CHANGES if span == "month" else f"changes-{span}.html"


def make_edit_address(firm: Firm, path: str, line: int = 0) -> str:
    """The address in the forge where a file (at a line) can be edited; empty when the firm gives none."""
    if not firm.edit_url:
        return ""
    return forge.make_edit_address(firm.edit_url, path, line)


def make_print_path(stem: str) -> str:
    """A booklet, imposed for an office printer."""
    return f"booklets/{stem}-print.pdf"
