"""No page, and no file that a page loads, passes 1 MB at 5,000 plans, however much hangs on one person, one tier, one group and one parent, and however long its texts are.

To make the pages of 5,000 plans takes long; so they are weighed at 1,000, and once more with a few more, to see which still grow and how fast.
The index of search comes in files that are split when they become too heavy, and so is weighed as it is at 5,000.
"""

from __future__ import annotations

import re
from datetime import date

from accountplan import present
from accountplan.model.account import Account
from accountplan.model.finding import Finding, Severity
from accountplan.model.pages import Draft
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.site import search
from accountplan.render.templates import make_environment
from builders import account, portfolio

from .reading import DUTCH, page, survey

MOST_BYTES, PLANS = 1_000_000, 5000
FEW, MORE = 1000, 1050
PEOPLE = ("ann", "bea")
WHOLE = "accounts/client-0000.html"
"""The page of the client that all others are a part of."""


def long(text: str, letters: int = 60) -> str:
    """A text of so many letters."""
    return f"{text} {'Waterschap & Omgevingsdienst ' * 9}"[:letters]


def client(number: int) -> Account:
    """A client with everything that is shown in a list, as long as one still writes it."""
    ann = {"strength": 3, "last": date(2026, 9, 1)}
    return account(
        f"client-{number:04}",
        name=long(f"{number:04}"),
        parent="client-0000" if number else None,
        lead="ann",
        team=PEOPLE,
        unit="water",
        temperature="red",
        segment={"size": "large"},
        marks={"turnover": number % 10 + 1, "client_growth": 5},
        figures={2025: {"turnover": 1_000_000 + number, "margin": 100_000, "hours": 100 + number}},
        actions=[
            {"what": long(f"{number} {each}", 120), "how": long("how", 120), "who": PEOPLE, "when": date(2026, 3, 1), "hours": 8}
            for each in range(3)
        ],
        contacts=[{"name": long(f"{each}"), "function": long("function"), "known_by": {"ann": ann}} for each in range(3)],
    )


def firm(number: int) -> Portfolio:
    """A firm with so many of these."""
    return portfolio(
        *map(client, range(number)),
        criteria={"turnover": 1, "client_growth": 1},
        people={id: {"name": long(id), "role": long("role"), "hours": 400} for id in PEOPLE},
        groups={"all": {"segment": {"size": "large"}}},
        tiers=({"id": "A", "name": long("Everybody")},),
        firm={"units": {"water": long("Water")}},
    )


FURTHER = re.compile(r"[-/](\d+)(?=\.(?:html|js)$)")
"""The number of a further page of a list, or of the file with its rows."""
INDEX = "assets/search-"
TEMPLATES = make_environment(DUTCH)


def weigh(draft: Draft) -> int:
    """The bytes of a file."""
    page = draft.make()
    return len(TEMPLATES.get_template(page.template).render(page=page.view).encode())


def weights(number: int) -> dict[str, int]:
    """The bytes of every file, but for the pages of clients without parts; of a list in pages those of the heavier of the first two."""
    found: dict[str, int] = {}
    for draft in present.draft_pages(survey(firm(number)), DUTCH):
        further = FURTHER.search(draft.path)
        alone = draft.path.startswith("accounts/") and draft.path != WHOLE
        if not (alone or draft.path.startswith(INDEX) or (further and further[1] > "2")):
            path = FURTHER.sub("", draft.path)
            found[path] = max(found.get(path, 0), weigh(draft))
    return found


def test_no_page_passes_a_megabyte_at_five_thousand_plans() -> None:
    few, more = weights(FEW), weights(MORE)
    steps = (PLANS - MORE) // (MORE - FEW)
    heavy = {path: weight + steps * (weight - few[path]) for path, weight in more.items()}
    assert {path: weight for path, weight in heavy.items() if weight > MOST_BYTES} == {}


def test_no_file_of_the_index_of_search_does_either() -> None:
    made = {draft.path: weigh(draft) for draft in search.draft_pages(Context(survey(firm(PLANS)), DUTCH)) if draft.path.startswith(INDEX)}
    assert sum(made.values()) > 5 * MOST_BYTES
    assert {path: weight for path, weight in made.items() if weight > MOST_BYTES // 2} == {}


def test_the_findings_of_all_these_plans_do_not_either() -> None:
    said = [
        Finding("late-action", "AP502", Severity.ADVICE, f"plans/accounts/c{n}.yaml", n, 5, long("Message", 200), long("Help", 200), None)
        for n in range(PLANS)
    ]
    assert len(page(firm(1), "findings.html", *said).encode()) < MOST_BYTES
