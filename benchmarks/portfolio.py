"""Make a portfolio of N plans of about 5 kB each, the same for the same N: `python benchmarks/portfolio.py 1000 /tmp/portfolio`."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

TODAY = date(2026, 11, 24)
ACCOUNTS_A_PERSON = 12
CRITERIA = (
    "turnover",
    "margin",
    "client_growth",
    "payment",
    "challenge",
    "cooperation",
    "learning",
    "reputation",
    "reference",
    "partnership",
)
WORDS = (
    "dijk gemaal riool brug sluis kade wijk plein spoor haven beheer onderhoud ontwerp toets vergunning raming planning overleg bestuur raad inkoop kader "
    "contract inspectie peil norm opgave woning energie net warmte bodem water grond verkeer fiets route kern gebied plan visie keuze partner team jaar"
).split()
FIRM = "name: Meetbureau\nlanguage: nl\ncurrency: EUR\nyear: 2026\nunits: {water: Water, infra: Infra, ruimte: Ruimte}\n"
TIERS = (
    "tiers:\n  - {id: A, name: Koesterklanten, above: 8}\n  - {id: B, name: Behoudklanten}\n  - {id: C, name: Bewaarklanten, below: 6}\n"
)


def people(count: int) -> list[str]:
    """The ids of the people of a firm with this many accounts."""
    return [f"adviseur-{number}" for number in range(max(8, count // ACCOUNTS_A_PERSON))]


def sentence(random: Random, words: int) -> str:
    """Some words in a row, as a sentence."""
    return " ".join(random.choice(WORDS) for _ in range(words)).capitalize() + "."


def prose(random: Random, sentences: int) -> str:
    """A text of a few sentences on one line; one in four carries a little Markdown."""
    text = " ".join(sentence(random, random.randint(7, 12)) for _ in range(sentences))
    return f"{text} **{random.choice(WORDS)}** en *{random.choice(WORDS)}*." if random.random() < 0.25 else text


def day(random: Random, first: int, last: int) -> str:
    """A day at most this many days before or after today."""
    return str(TODAY + timedelta(days=random.randint(first, last)))


def figures(random: Random) -> str:
    """Three years of figures, each a little more than the last."""
    turnover, lines = random.randint(20, 400) * 1000, ""
    for year in (2023, 2024, 2025):
        turnover = int(turnover * random.uniform(0.9, 1.2))
        lines += f"  {year}: {{turnover: {turnover}, margin: {turnover * 3 // 10}, hours: {turnover // 120}, satisfaction: {random.randint(60, 90) / 10}, days_to_pay: {random.randint(14, 60)}, client_turnover: {turnover * 200}}}\n"
    return lines


def plan(number: int, team: list[str]) -> str:
    """One plan, about 5 kB."""
    random = Random(number)
    lead, second, third = random.sample(team, 3)
    parts = [
        f"name: Klant {number:05d} {random.choice(WORDS).capitalize()}\nstatus: client\nlead: {lead}\nteam: [{lead}, {second}]\nlevel: unit\nunit: {random.choice(('water', 'infra', 'ruimte'))}\n",
        f"segment: {{sector: {random.choice(('overheid', 'bouw', 'zorg', 'energie'))}, size: {random.choice(('klein', 'groot'))}}}\ntemperature: {random.choice(('red', 'yellow', 'blue'))}\nreviewed: {day(random, -300, -1)}\n",
        "figures:\n" + figures(random),
        "marks:\n",
    ]
    for criterion in CRITERIA[3:]:
        raters = "".join(
            f"    - {{by: {who}, mark: {random.randint(4, 10)}, on: {day(random, -400, -10)}, why: {sentence(random, 4)[:-1]}}}\n"
            for who in (lead, second)
        )
        parts.append(f"  {criterion}: {random.randint(5, 9)}\n" if random.random() < 0.7 else f"  {criterion}:\n{raters}")
    parts.append(
        f"situation:\n  history: {prose(random, 5)!r}\n  business: {prose(random, 5)!r}\n  facts: {prose(random, 3)!r}\n".replace("'", '"')
    )
    parts.append(
        f"  opportunities:\n    - {sentence(random, 9)}\n    - {sentence(random, 8)}\n  threats:\n    - {sentence(random, 9)}\n    - {sentence(random, 7)}\n"
    )
    parts.append(f'developments:\n  market: "{prose(random, 3)}"\n  competition: "{prose(random, 2)}"\n  strategy: "{prose(random, 2)}"\n')
    parts.append(
        f"objectives:\n  - {{id: omzet, kind: turnover, measure: omzet per jaar, baseline: 200000, target: 300000, by: 2028-12-31, own: {lead}}}\n"
        f"  - {{id: tevreden, kind: satisfaction, measure: rapportcijfer, baseline: 7.5, target: 8.5, by: 2027-12-31, own: {second}}}\nactions:\n"
    )
    for p in ("project", "person", "process", "partnership", "project", "process"):
        parts.append(
            f"  - {{what: {sentence(random, 6)[:-1]}, p: {p}, who: {random.choice((lead, second, third))}, when: {day(random, -20, 300)}, how: {sentence(random, 4)[:-1]}, hours: {random.randint(1, 16)}, objective: {random.choice(('omzet', 'tevreden'))}}}\n"
        )
    parts.append(f"evaluation: {{every: quarter, next: {day(random, 1, 90)}}}\ncontacts:\n")
    for function, role in (("directeur", "decides"), ("hoofd inkoop", "buys"), ("projectleider", "uses")):
        parts.append(
            f"  - name: {random.choice('ABCDEFGH')}. {random.choice(WORDS).capitalize()}\n    function: {function}\n    role: {role}\n    support: for\n    known_by:\n      {lead}: {{strength: {random.randint(1, 3)}, last: {day(random, -120, -1)}}}\n      {second}: {{strength: 1, last: {day(random, -300, -1)}}}\n"
        )
    parts.append(
        f"assignments:\n  - {{name: {sentence(random, 4)[:-1]}, value: {random.randint(10, 90) * 1000}, lead: {lead}, second: {second}, start: {day(random, -400, -200)}, due: {day(random, -100, 100)}, rating: {random.randint(5, 9)}}}\n"
    )
    return "".join(parts)


def criteria() -> str:
    """Ten criteria; the first three follow from figures."""
    scales = {
        "turnover": "{figure: turnover, points: {25000: 2, 100000: 6, 250000: 8, 500000: 10}}",
        "margin": "{figure: margin_rate, points: {0.1: 3, 0.3: 8, 0.4: 10}}",
        "client_growth": "{figure: client_growth, points: {-0.1: 3, 0.05: 7, 0.2: 10}}",
    }
    return "rank_by: rating\ncriteria:\n" + "".join(
        f"  {name}: {{weight: {weight}" + (f", scale: {scales[name]}" if name in scales else "") + "}\n"
        for weight, name in zip((3, 2, 1, 1, 2, 2, 1, 1, 1, 2), CRITERIA, strict=True)
    )


def write(count: int, workspace: Path) -> None:
    """Write a workspace of ``count`` plans."""
    plans, team = workspace / "plans", people(count)
    for name, text in (
        ("firm", FIRM),
        ("tiers", TIERS),
        ("criteria", criteria()),
        ("people", "".join(f"{id}: {{name: {id.capitalize()}, role: senior, hours: 400}}\n" for id in team)),
    ):
        plans.mkdir(parents=True, exist_ok=True)
        (plans / f"{name}.yaml").write_text(text, encoding="utf-8")
    for number in range(count):
        path = plans / "accounts" / f"{number % 100:02d}" / f"klant-{number:05d}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plan(number, team), encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
