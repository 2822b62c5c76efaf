"""What `export` holds besides accounts: findings, criteria, tiers, groups, people and the portfolio as a whole."""

from __future__ import annotations

from functools import cache

from accountplan.model.keys import About
from accountplan.model.shapes import Either, Field, Record, Row, Single, Words

from .bridge import BRIDGE
from .common import AIM
from .effect import SALE, WON, YEARLY
from .firmwide import ROUND
from .followings import FOLLOWED
from .ideal import IDEAL
from .promises import PROMISE
from .shape import RANKING, describe, make_account_record, make_noun_record, make_record

FIX = make_record(
    "Fix",
    (
        "change",
        Words(("value", "key", "letters")),
        "What makes way: a value, a key, or some letters.",
        "Wat plaatsmaakt: een waarde, een sleutel, of letters.",
    ),
    (
        "keys",
        Row(Either((Single("key"), Single("whole")))),
        "The keys, and from 0 the numbers of items, that lead to it.",
        "De sleutels, en vanaf 0 de nummers van onderdelen, die erheen leiden.",
    ),
    ("old", "line?", "The letters that make way.", "De letters die plaatsmaken."),
    (
        "new",
        "line",
        "What is written: YAML on one line, or the name of the key.",
        "Wat er komt: YAML op één regel, of de naam van de sleutel.",
    ),
    ("safe", "flag", "`check --fix` does it; otherwise only `--fix=RULE`.", "`check --fix` doet het; anders alleen `--fix=REGEL`."),
    ("done", "flag", "This run mended it; in an export never.", "Het is nu hersteld; in een export nooit."),
)
FINDING = make_record(
    "Finding",
    ("rule", "id", "Name of the rule: its identity.", "Naam van de regel: waaraan die te herkennen is."),
    ("code", "code", "Short alias of the rule, such as AP502.", "Korte naam van de regel, zoals AP502."),
    ("severity", Words(("error", "warning", "advice")), "As this firm has set it.", "Zoals dit bureau die heeft ingesteld."),
    ("path", "line", "The file, from the workspace on.", "Het bestand, vanaf de werkmap."),
    ("line", "whole", "From 1.", "Vanaf 1."),
    ("column", "whole", "From 1.", "Vanaf 1."),
    ("message", "line", "What is wrong.", "Wat er mis is."),
    ("help", "line", "What to do.", "Wat eraan te doen is."),
    ("account", "id?", "The plan concerned.", "Het plan waar het om gaat."),
)
MENDED = Field(
    FIX, True, About("What the remedy does, where it is literal.", "Wat het herstel doet, als het letterlijk is."), "", there=False
)
CRITERION = make_record(
    "Criterion",
    ("id", "key", "The key of the criterion.", "De sleutel van het criterium."),
    ("name", "line", "Its name.", "De naam."),
    ("weight", "number", "How heavily it counts; 0 when it does not.", "Hoe zwaar het meetelt; 0 als het niet meetelt."),
    ("share", "number", "Of all weight.", "Van alle gewicht."),
    ("unknown", "whole", "Clients and prospects without a mark.", "Klanten en prospects zonder cijfer."),
)
TIER = make_record(
    "Tier",
    ("id", "tier?", "The tier; null for those without one.", "De tier; leeg voor wie er geen heeft."),
    ("name", "line?", "Its name.", "De naam."),
    ("accounts", "whole", "Clients, prospects and former clients.", "Klanten, prospects en oud-klanten."),
    (
        "clients",
        "whole",
        "Clients; the figures are theirs alone, in the year in which most clients have their newest turnover.",
        "Klanten; de kengetallen zijn van hen alleen, in het jaar waarin de meeste klanten hun nieuwste omzet hebben.",
    ),
    ("turnover", "number", "Turnover.", "Omzet."),
    ("margin", "number", "Margin, losses taken off.", "Marge, na verliezen."),
    ("hours", "number", "Hours.", "Uren."),
    ("turnover_share", "number?", "Share of the turnover of all clients.", "Deel van de omzet van alle klanten."),
    (
        "margin_share",
        "number?",
        "Share of the margin of all clients, losses taken off; null when that is a loss or nothing.",
        "Deel van de marge van alle klanten, na verliezen; leeg als dat verlies of niets is.",
    ),
    ("hours_share", "number?", "Share of the hours of all clients.", "Deel van de uren van alle klanten."),
    (
        "planned_hours",
        "number?",
        "Hours of the actions of the plan year, open and done, also of those for former clients.",
        "Uren van de acties van het planjaar, open en klaar, ook van die voor voormalige klanten.",
    ),
)
GROUP = make_record(
    "Group",
    ("id", "id", "The name of its file without `.yaml`.", "De naam van het bestand zonder `.yaml`."),
    ("accounts", "id[]", "Members in rank order, named or found by segment.", "Leden op rang, genoemd of gevonden op doelgroep."),
    (
        "turnover",
        "number",
        "Turnover of its clients, in the same year as that of the tiers.",
        "Omzet van de klanten, in hetzelfde jaar als die van de tiers.",
    ),
    (
        "share",
        "number?",
        "Share of the turnover of all clients; groups can overlap.",
        "Deel van de omzet van alle klanten; groepen kunnen elkaar overlappen.",
    ),
)
PERSON = make_record(
    "Person",
    ("id", "id", "The id in people.yaml.", "De id in people.yaml."),
    (
        "planned",
        "number",
        "Hours of open actions from the plan year on, shared by those who do them.",
        "Uren van open acties vanaf het planjaar, verdeeld over wie ze doen.",
    ),
    (
        "available",
        "number?",
        "Hours a year for relationships; null for someone who has left.",
        "Uren per jaar voor relaties; leeg voor wie vertrokken is.",
    ),
    ("open", "whole", "Open actions.", "Open acties."),
    ("late", "whole", "Those of which the day has passed.", "Die waarvan de dag voorbij is."),
    ("leads", "id[]", "Accounts that this person leads, in rank order.", "Klanten die deze persoon leidt, op rang."),
    ("serves", "id[]", "Accounts in whose team this person is.", "Klanten waar deze persoon in het team zit."),
)
WAYS = make_record(
    "Ways",
    ("rating", "id[]", "By the score, in rank order.", "Op score, op rang."),
    ("all", "id[]", "By the minimum on all criteria.", "Op het minimum bij alle criteria."),
    ("some", "id[]", "By the minimum on some criteria.", "Op het minimum bij enkele criteria."),
)
CONCENTRATION = make_record(
    "Concentration",
    (
        "year",
        "whole?",
        "The year in which most clients have their newest figure.",
        "Het jaar waarin de meeste klanten hun nieuwste kengetal hebben.",
    ),
    ("total", "number", "Of the clients above nothing.", "Van de klanten boven nul."),
    ("hhi", "number?", "Herfindahl-Hirschman index, 0 to 10,000.", "Herfindahl-Hirschman-index, 0 tot 10.000."),
    ("gini", "number?", "Gini coefficient, population form, 0 to 1.", "Gini-coëfficiënt, populatievorm, 0 tot 1."),
    ("largest", "number?", "Share of the largest client.", "Deel van de grootste klant."),
    ("top5", "number?", "Share of the five largest.", "Deel van de vijf grootste."),
    ("top10", "number?", "Share of the ten largest.", "Deel van de tien grootste."),
    ("top20pct", "number?", "Share of the largest fifth, rounded up.", "Deel van het grootste vijfde deel, naar boven afgerond."),
    ("clients_for_half", "whole?", "How many of the largest bring half.", "Hoeveel van de grootste de helft brengen."),
    ("clients_for_80pct", "whole?", "How many of the largest bring 80 %.", "Hoeveel van de grootste 80 % brengen."),
    ("clients", "whole", "How many clients were counted.", "Hoeveel klanten zijn geteld."),
    (
        "unknown",
        "whole",
        "Of how many clients the figure of that year is not known.",
        "Van hoeveel klanten het kengetal van dat jaar niet bekend is.",
    ),
    (
        "loss",
        "number",
        "What clients brought below nothing, which is not taken off the total; 0 or less.",
        "Wat klanten onder nul brachten, dat niet van het totaal af is; 0 of minder.",
    ),
)
EFFORT = make_record(
    "Effort",
    ("account", "id", "The client.", "De klant."),
    ("hours_share", "number", "Share of all hours.", "Deel van alle uren."),
    (
        "margin_share",
        "number",
        "Share of all margin after losses; below 0 for a loss, and others can pass 1 then.",
        "Deel van alle marge na verliezen; onder 0 bij verlies, en dan kunnen andere boven 1 komen.",
    ),
    (
        "short",
        "flag",
        "It clearly costs more hours than it brings margin.",
        "Kost duidelijk meer uren dan het aan marge brengt.",
    ),
)
PORTFOLIO = make_record(
    "Portfolio",
    ("turnover", CONCENTRATION, "How turnover is spread.", "Hoe de omzet is verdeeld."),
    ("margin", CONCENTRATION, "How margin is spread.", "Hoe de marge is verdeeld."),
    (
        "effort",
        Row(EFFORT),
        "Clients of which hours and margin are known, the largest shortfall of margin first.",
        "Klanten van wie uren en marge bekend zijn, het grootste tekort aan marge eerst.",
    ),
    (
        "at_risk",
        "id[]",
        "Clients with a sign that they may leave, the most urgent first.",
        "Klanten met een signaal van vertrek, de dringendste eerst.",
    ),
    (
        "not_judged",
        "id[]",
        "Clients without such a sign whose plans hold nothing to see one by: no contact, no signal, no rating. Whether they may leave is not known.",
        "Klanten zonder zo'n signaal van wie het plan niets bevat om op af te gaan: geen contact, signaal of beoordeling. Of zij vertrekken, is niet bekend.",
    ),
)


@cache
def make_export_record() -> Record:
    """What `export` gives."""
    group = Record("Group", {"id": GROUP.fields["id"]} | make_noun_record("group").fields | GROUP.fields)
    person = Record("Person", {"id": PERSON.fields["id"]} | make_noun_record("people").fields | PERSON.fields)
    meeting = Record("Meeting", {"id": GROUP.fields["id"]} | make_noun_record("meeting").fields)
    finding = Record("Finding", FINDING.fields | {"fix": MENDED})
    accounts = "Clients, prospects and former clients in rank order.", "Klanten, prospects en oud-klanten op rang."
    ways = "Who would reach the first tier, however the firm ranks.", "Wie de eerste tier zou halen, hoe het bureau ook rangschikt."
    made = {
        "today": RANKING.fields["today"],
        "firm": describe(make_noun_record("firm"), "The firm.", "Het bureau."),
        "rank_by": RANKING.fields["rank_by"],
        "accounts": describe(Row(make_account_record()), *accounts),
        "findings": describe(Row(finding), "As `check` gives them.", "Zoals `check` ze geeft."),
        "criteria": describe(Row(CRITERION), "In the order of the file.", "In de volgorde van het bestand."),
        "ways": describe(WAYS, *ways),
        "tiers": describe(Row(TIER), "Most valuable first; without a tier last.", "De waardevolste eerst; zonder tier als laatste."),
        "groups": describe(Row(group), "Groups of clients.", "Groepen klanten."),
        "people": describe(Row(person), "Our people.", "Onze mensen."),
        "meetings": describe(
            Row(meeting), "Meetings and what they decided, the oldest first.", "Overleggen met hun besluiten, het oudste eerst."
        ),
        "bridge": Field(BRIDGE, True, About("The way to the target.", "De weg naar het omzetdoel."), "", there=False),
        "effect": describe(Row(YEARLY), "What it brought, per tier and year.", "Wat het opleverde, per tier en jaar."),
        "promises": describe(Row(PROMISE), "The norms of tiers against what happened.", "De normen van tiers tegenover wat er gebeurde."),
        "programmes": describe(Row(FOLLOWED), "How far plans follow the programmes.", "Hoe ver plannen de programma's volgen."),
        "sales": describe(Row(SALE), "Services beside clients.", "Diensten naast klanten."),
        "winning": describe(
            Row(WON), "What a new client cost, the newest year first.", "Wat een nieuwe klant kostte, het nieuwste jaar eerst."
        ),
        "round": Field(ROUND, True, About("Where the yearly round stands.", "Hoe ver de jaarlijkse ronde is."), "", there=False),
        "aims": describe(Row(AIM), "The six common objectives per tier.", "De zes gebruikelijke doelen per tier."),
        "profile": describe(
            IDEAL, "What the best clients have in common, and who is like them.", "Wat de beste klanten gemeen hebben, en wie op hen lijkt."
        ),
        "portfolio": describe(PORTFOLIO, "The clients: no prospects, no former clients.", "De klanten: geen prospects, geen oud-klanten."),
    }
    return Record("Export", made)
