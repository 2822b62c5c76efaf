"""Portfolios for paper: a usual plan, a very long one, an empty one, a hostile one, a name of the utmost length, a tier of one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from accountplan.model.account import Account
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from builders import TODAY, account, portfolio
from surveys import survey

LONG_NAME = "Gemeenschappelijke Regeling Afvalwaterketen en Stedelijk Water Oost-Randmeren"
MARKDOWN = "# Kop\n\nTekst *schuin* **vet** `code`\n\n- een\n- twee\n\n1. x\n2. y\n\n> citaat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n| jaar | woord | nog een |\n|---|---|---|\n| 2026 | Eenwoordzondereindedatdeanderekolommenvandebladzijdeduwt | Zinnen van enige lengte |\n\n```\npre\n```\n\n---\n"
HOSTILE = (
    '<script>alert(1)</script></style></title><img src="file:///etc/passwd"><link rel=attachment href="file:///etc/passwd">'
    " [geheim](file:///etc/passwd) [nergens](#nowhere) [elders](../elders.html) [kwaad](javascript:alert(1)) {{ 7*7 }} <svg onload=x></svg>"
)
SIGNS = "😀 株式会社 Привет ελληνικά Łódź Tiếng Việt \u202e\u200bsoft\u00adhyphen e\u0301 Oost\u2011Randmeren"
STORY = " ".join(f"Zin {number} van een lang verhaal over waterkeringen, gemalen en de mensen die er werken." for number in range(70))


def full(id: str, **fields: Any) -> Account:
    """A plan with something in every part."""
    return account(
        id,
        **{
            "marks": {"fit": 9, "turnover": 8.5},
            "lead": "jansen",
            "team": ("jansen", "devries"),
            "unit": "water",
            "level": "strategic",
            "temperature": "red",
            "reviewed": date(2026, 9, 1),
            "figures": {
                2024: {"turnover": 182000, "margin": 56000, "hours": 1450, "satisfaction": 7.9},
                2025: {"turnover": 204000, "margin": 66000, "hours": 1510, "satisfaction": 8.2},
            },
            "situation": {
                "history": "Klant sinds 2009.",
                "business": "Dijken en gemalen voor 620.000 inwoners.",
                "facts": "540 mensen.",
                "opportunities": ["De verkenning start in 2027."],
                "threats": ["Inkoop weegt prijs voor 60 %."],
            },
            "developments": {"market": "Strengere normen.", "competition": "Twee bureaus.", "strategy": "Drie lijnen tot 2029."},
            "objectives": (
                {
                    "id": "omzet",
                    "kind": "turnover",
                    "measure": "omzet per jaar",
                    "baseline": 182000,
                    "target": 300000,
                    "by": date(2028, 12, 31),
                },
            ),
            "actions": (
                {"what": "Kwartaalgesprek met de directie", "p": "partnership", "who": ("jansen",), "when": date(2026, 12, 10), "hours": 6},
                {"what": "Stakeholderkaart bijwerken", "p": "process", "who": ("devries",), "when": date(2026, 11, 13), "hours": 4},
            ),
            "evaluation": {"every": "quarter", "next": date(2026, 12, 15)},
            "contacts": (
                {
                    "name": "M. Osinga",
                    "function": "hoofd",
                    "role": "decides",
                    "known_by": {"jansen": {"strength": 3, "last": date(2026, 11, 1)}},
                },
            ),
            **fields,
        },
    )


def wordy(id: str, actions: int, **fields: Any) -> Account:
    """A plan with so many actions that each need a second line."""
    some = tuple(
        {
            "what": f"Bezoek {number} aan de directie van het waterschap",
            "who": ("jansen",),
            "when": TODAY,
            "how": "telefonisch, met een kaart",
        }
        for number in range(actions)
    )
    return full(id, name="Waterschap Rijn en Lek", actions=some, **fields)


def long_plan(id: str) -> Account:
    """A plan that runs on for many pages, under a name of three lines."""
    actions = tuple(
        {
            "what": f"Actie {number} met een omschrijving van gewone lengte",
            "who": ("jansen",),
            "when": TODAY + timedelta(days=number),
            "hours": 3,
        }
        for number in range(40)
    )
    return full(id, name=LONG_NAME, situation={"history": STORY, "business": MARKDOWN, "facts": STORY}, actions=actions)


def hostile_plan(id: str) -> Account:
    """A plan of a careless or ill-willed colleague: markup, links to files, signs that no font has, words without an end."""
    return full(
        id,
        name=f"Boos {HOSTILE}"[:200],
        short="Boos </a><b>",
        situation={"history": HOSTILE, "business": MARKDOWN, "facts": SIGNS, "opportunities": [HOSTILE, MARKDOWN], "threats": ["x" * 300]},
        developments={"market": SIGNS},
        actions=({"what": HOSTILE[:250], "who": ("jansen",), "when": date(2026, 11, 1), "how": "x" * 200},),
        contacts=({"name": HOSTILE[:150], "function": SIGNS},),
    )


def endless() -> Portfolio:
    """Everything that has a name has one of the utmost length, of many words or of one."""
    word, words = "Waterbeheer" * 27, (LONG_NAME + ", " + "in oprichting te Oostmond aan de Lek " * 9)[:300]
    person = {"jansen": {"name": word[:200]}, "devries": {"name": "Maria-Magdalena van der Grinten-Oosterwijk tot den Bergh-Huyssen"}}
    act = {
        "what": word,
        "p": "partnership",
        "who": ("jansen", "devries"),
        "when": date(2026, 11, 1),
        "how": f"https://example.org/{word[:250]}",
    }
    aim = {"id": "o" * 60, "measure": word, "baseline": 18_200_000_000, "target": 99_999_999_999_999, "by": date(2026, 1, 1)}
    told = {"history": f"https://example.org/{word} {word}", "opportunities": [word], "threats": [words]}
    return portfolio(
        *(full(id, name=name, situation=told, actions=({**act, "hours": 123456}, act), objectives=(aim,)) for id, name in (("one", word), ("many", words))),
        criteria={"fit": {"weight": 2}, "turnover": {"weight": 3}, "own": {"weight": 1, "name": word[:120], "kind": "strategic"}},
        people=person,
        tiers=[
            {"id": "STRATEGISCH-WEST", "name": words, "above": 8, "about": word, "objectives": [{**aim, "id": "x"}]},
            *({"id": f"HET-MIDDEN-NR-{number:02}", "name": word, "above": number - 1 if number > 1 else None, "below": number} for number in range(8, 0, -1)),
        ],
        firm={"name": words, "confidential": word, "units": {"water": word}},
    )  # fmt: skip


def sample(language: str = "nl") -> Portfolio:
    """Tier A with all kinds of plan, tier C with one account, tier B with none."""
    return portfolio(
        full("usual", name="Waterschap Rijn en Lek"),
        long_plan("long"),
        account("empty", name="Lege Kaart", marks={"fit": 9, "turnover": 8.5}),
        hostile_plan("hostile"),
        full("endless", name="Z" * 300),
        account("single", name="Enige klant", marks={"fit": 3, "turnover": 2}),
        criteria={
            "fit": 2,
            "turnover": 3,
            "own": {"weight": 1, "name": "Een eigen criterium met een buitengewoon lange naam", "kind": "strategic"},
        },
        people={"jansen": {"name": "Marloes Jansen", "hours": 5}, "devries": {"name": "Anne de Vries"}},
        tiers=[{"id": "A", "name": "Koesterklanten", "above": 8}, {"id": "B"}, {"id": "C", "name": "Bewaarklanten", "below": 6}],
        firm={"name": "Van Dam & Zn", "language": language, "units": {"water": "Water"}},
    )


def many(count: int) -> Portfolio:
    """A tier with many small plans: more pages than fold."""
    accounts = (account(f"klant-{number:03}", name=f"Klant {number}", marks={"fit": 9}, lead="jansen") for number in range(count))
    return portfolio(*accounts, people={"jansen": {"name": "Marloes Jansen"}})


LAYERS = {"experience": (40, 1_000), "ambassadors": (10, 500), "independent": (10, 500), "media": (30, 6_000), "own_sales": (110, 12_000)}
"""Hours and other costs of each layer of the trust pyramid: 200 hours and 20,000."""
PARTNERS: dict[str, Any] = {
    "acquisition": (
        {
            "from": date(2025, 1, 1),
            "until": date(2025, 12, 31),
            "hour_cost": 100,
            "angles": {
                "running": {"hours": 100, "spend": 1_000, "turnover": 500_000},
                "relationships": {"hours": 200, "spend": 4_000, "turnover": 300_000},
                "new_clients": {"hours": 150, "spend": 10_000, "turnover": 50_000, "introduced": 20_000},
                "new_services": {"hours": 50, "spend": 5_000, "turnover": 150_000, "introduced": 120_000},
            },
            "layers": {name: {"hours": hours, "spend": spend} for name, (hours, spend) in LAYERS.items()},
        },
    ),
    "scan": (
        {"on": date(2025, 2, 3), "by": "jansen", "marks": {"competition": 5, "be_unique": 6}},
        {"on": date(2026, 2, 2), "by": "jansen", "marks": {"competition": 6, "be_unique": 4, "billable_first": 3}},
        {"on": date(2026, 2, 4), "by": "devries", "marks": {"competition": 7, "be_unique": 9}},
    ),
    "commercial": {"phase": 2, "wanted": 4, "by": date(2028, 12, 31), "strategy": "Klanten **eerst**."},
    "target": {"year": 2027, "turnover": 500_000},
}
"""What a firm that looks at itself as a whole says of itself."""


def partners(language: str = "nl", **firm: Any) -> Portfolio:
    """A firm that looks at itself as a whole, with two clients."""
    return portfolio(
        full("usual", name="Waterschap Rijn en Lek"),
        full(
            "other",
            name="Haven Oostmond",
            marks={"fit": 6, "turnover": 5},
            proposals=tuple(
                {"name": f"Kade {number}", "stage": "talk", "value": 10_000 * number, "chance": 0.5, "who": ("jansen",)}
                for number in range(1, 11)
            ),
            signals=({"kind": "threatens_to_leave", "on": date(2026, 11, 1), "note": "zegt de directeur"},),
        ),
        criteria={"fit": 2, "turnover": 3},
        people={"jansen": {"name": "Marloes Jansen"}, "devries": {"name": "Anne de Vries"}},
        firm={"name": "Van Dam & Zn", "language": language, "units": {"water": "Water"}, **PARTNERS, **firm},
    )


def surveyed(found: Portfolio, today: date = TODAY) -> Survey:
    """What is known of a portfolio, findings left out: booklets show none."""
    return survey(found, today=today)
