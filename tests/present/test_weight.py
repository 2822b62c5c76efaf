"""No page passes 1 MB at 5,000 plans, however much hangs on one person, one tier, one group and one parent, and however long its texts are.

To make 5,000 plans takes long; so pages are weighed at 1,000, and once more with a few more, to see which still grow and how fast.
"""

from __future__ import annotations

import re
from datetime import date

from accountplan import present
from accountplan.model.account import Account
from accountplan.model.finding import Finding, Severity
from accountplan.model.portfolio import Portfolio
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


FURTHER = re.compile(r"[-/](\d+)(?=\.html$)")
"""The number of a further page of a list."""


def weights(number: int) -> dict[str, int]:
    """The bytes of every page, but for the pages of clients without parts; of a list in pages those of the heavier of the first two."""
    templates, found = make_environment(DUTCH), dict[str, int]()
    for draft in present.draft_pages(survey(firm(number)), DUTCH):
        further = FURTHER.search(draft.path)
        if (
            draft.path.endswith(".html")
            and (not draft.path.startswith("accounts/") or draft.path == WHOLE)
            and not (further and further[1] > "2")
        ):
            page, path = draft.make(), FURTHER.sub("", draft.path)
            weight = len(templates.get_template(page.template).render(page=page.view).encode())
            found[path] = max(found.get(path, 0), weight)
    return found


def test_no_page_passes_a_megabyte_at_five_thousand_plans() -> None:
    few, more = weights(FEW), weights(MORE)
    steps = (PLANS - MORE) // (MORE - FEW)
    heavy = {path: weight + steps * (weight - few[path]) for path, weight in more.items()}
    assert {path: weight for path, weight in heavy.items() if weight > MOST_BYTES} == {}


def test_the_findings_of_all_these_plans_do_not_either() -> None:
    said = [
        Finding("late-action", "AP502", Severity.ADVICE, f"plans/accounts/c{n}.yaml", n, 5, long("Message", 200), long("Help", 200), None)
        for n in range(PLANS)
    ]
    assert len(page(firm(1), "findings.html", *said).encode()) < MOST_BYTES
