"""What `export` holds besides accounts: findings, criteria, tiers, groups, people and the portfolio as a whole."""

from __future__ import annotations

from functools import cache

from accountplan.model.analysis.promises import NORMS
from accountplan.model.keys import About
from accountplan.model.plan import FOUR_PS
from accountplan.model.shapes import Either, Field, Record, Row, Single, Words

from .common import AIM
from .firmwide import ROUND
from .ideal import IDEAL
from .shape import RANKING, make_account_record, make_noun_record, make_record

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
        "Klanten; de cijfers zijn van hen alleen, in het jaar waarin de meeste klanten hun nieuwste omzet hebben.",
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
        "Hours of the actions of the plan year, open and done.",
        "Uren van de acties van het planjaar, open en klaar.",
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
        "Hours a year for relationships; null for who has left.",
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
        "Het jaar waarin de meeste klanten hun nieuwste cijfer hebben.",
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
        "Van hoeveel klanten het cijfer van dat jaar niet bekend is.",
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
SPAN = make_record(
    "Span",
    ("account", "id", "The account.", "De klant."),
    (
        "origin",
        Words(("existing", "ambassador", "other")),
        "A client in the first year, new through an ambassador, or new otherwise.",
        "Klant in het eerste jaar, nieuw via een ambassadeur, of anders nieuw.",
    ),
    (
        "source",
        Words(("budget", "objective", "proposals", "nothing")),
        "Where its plan says what it must bring.",
        "Waar het plan zegt wat hij moet opbrengen.",
    ),
    ("base", "number", "Turnover of the first year.", "Omzet van het eerste jaar."),
    ("aim", "number", "Turnover of the last year, as its plan has it.", "Omzet van het laatste jaar, zoals het plan die heeft."),
    ("stake", "number", "What is at stake of it.", "Wat daarvan op het spel staat."),
    ("lost", "number", "What we reckon to lose.", "Wat wij rekenen te verliezen."),
    ("proposals", "number", "Open proposals by their chance.", "Open voorstellen maal hun kans."),
)
BRIDGE = make_record(
    "Bridge",
    ("from", "whole", "The full year that it starts from.", "Het volle jaar waar de weg begint."),
    ("year", "whole", "The year of the target.", "Het jaar van het omzetdoel."),
    ("base", "number", "Turnover of the first year.", "Omzet van het eerste jaar."),
    ("less", "number", "What plans give up.", "Wat plannen opgeven."),
    ("lost", "number", "Undesired loss.", "Ongewenst verlies."),
    ("stays", "number", "What is left.", "Wat blijft."),
    ("more", "number", "More from existing clients.", "Meer bij bestaande klanten."),
    ("through_ambassadors", "number", "New clients through ambassadors.", "Nieuwe klanten via ambassadeurs."),
    ("otherwise", "number", "Other new clients.", "Andere nieuwe klanten."),
    (
        "unplanned",
        "number",
        "What nobody has planned yet; below 0 when plans bring more.",
        "Wat niemand nog heeft gepland; onder 0 als plannen meer brengen.",
    ),
    ("target", "number", "The target.", "Het omzetdoel."),
    ("existing_share", "number?", "Share of the target from existing clients.", "Deel van het doel bij bestaande klanten."),
    ("backed", "number", "Part of the growth that rests on open proposals.", "Deel van de groei dat op open voorstellen steunt."),
    ("accounts", Row(SPAN), "Account by account.", "Klant voor klant."),
    (
        "unknown",
        "id[]",
        "Clients without turnover of the first year: not counted.",
        "Klanten zonder omzet van het eerste jaar: niet geteld.",
    ),
)
YEARLY = make_record(
    "Yearly",
    ("tier", "tier?", "The tier; null for those without one.", "De tier; leeg voor wie er geen heeft."),
    ("year", "whole", "A full financial year.", "Een heel boekjaar."),
    ("measure", Words(("satisfaction", "turnover", "hours", "services", "churn")), "What is measured.", "Wat er is gemeten."),
    ("value", "number?", "Mean, sum or share; null when it is not known.", "Gemiddelde, som of deel; leeg als het niet bekend is."),
    ("known", "whole", "Of how many clients it is known.", "Van hoeveel klanten het bekend is."),
    ("clients", "whole", "How many clients there were.", "Hoeveel klanten er waren."),
)
PROMISE = make_record(
    "Promise",
    ("account", "id", "The client.", "De klant."),
    ("year", "whole", "The financial year.", "Het boekjaar."),
    ("until", "date", "Its last day, or today while it runs.", "De laatste dag ervan, of vandaag zolang het loopt."),
    ("whole", "flag", "The year is over.", "Het jaar is voorbij."),
    ("norm", Words(NORMS), "The norm of its tier.", "De norm van zijn tier."),
    (
        "limit",
        "number?",
        "The number that the norm asks; of a survey, the mark.",
        "Het getal dat de norm vraagt; van een onderzoek het cijfer.",
    ),
    (
        "verdict",
        Words(("kept", "missed", "open", "unknown")),
        "kept, missed, open while the year can still decide, or unknown.",
        "kept (gehaald), missed (niet gehaald), open zolang het jaar nog kan beslissen, of unknown (niet bekend).",
    ),
    ("good", "whole", "Cases that keep the norm.", "Gevallen die de norm halen."),
    ("bad", "whole", "Cases that miss it.", "Gevallen die haar niet halen."),
    ("waiting", "whole", "Cases that can still do both.", "Gevallen die nog beide kunnen."),
    ("silent", "whole", "Cases of which nobody can tell.", "Gevallen waarvan niemand het weet."),
    ("explained", "whole", "Invoices that missed it and were explained.", "Facturen die haar niet haalden en zijn uitgelegd."),
    (
        "value",
        "number?",
        "The longest number of working days, the days since the last contact, the talks, or the mark.",
        "Het grootste aantal werkdagen, de dagen sinds het laatste contact, de gesprekken, of het cijfer.",
    ),
    ("day", "date?", "The day of the last contact or survey.", "De dag van het laatste contact of onderzoek."),
)
FOLLOWED = make_record(
    "Followed",
    ("tier", "tier?", "The tier that it is for; null for a part of a group.", "De tier waarvoor het is; leeg bij een deel van een groep."),
    (
        "group",
        "id?",
        "The group whose programme it is in; null for that of the tier.",
        "De groep van het programma; leeg bij dat van de tier.",
    ),
    ("subgroup", "id?", "The part of the group.", "Het deel van de groep."),
    ("p", Words(FOUR_PS), "Which of the four Ps.", "Welke van de vier P's."),
    ("activity", "id?", "Its id, by which plans name it.", "De id waarmee plannen het noemen."),
    ("what", "line", "What we do.", "Wat wij doen."),
    ("every", "line?", "How often.", "Hoe vaak."),
    ("own", "id?", "Who sees to it.", "Wie erop toeziet."),
    ("wanted_hours", "number?", "Hours a year that it takes for all of them.", "Uren per jaar die het voor hen allen kost."),
    ("planned_hours", "number", "Hours of the actions that name it.", "Uren van de acties die het noemen."),
    ("answered", "id[]", "Clients whose plan names it.", "Klanten van wie het plan het noemt."),
    ("lacking", "id[]", "Clients whose plan does not.", "Klanten van wie het plan het niet noemt."),
    ("unknown", "id[]", "Clients of whom nobody can tell.", "Klanten van wie niemand het weet."),
)
SALE = make_record(
    "Sale",
    ("account", "id", "The client.", "De klant."),
    ("service", "id", "The service.", "De dienst."),
    (
        "state",
        Words(("bought", "offered", "open", "unfit")),
        "bought, offered in an open proposal, open, or unfit.",
        "bought (afgenomen), offered (aangeboden), open, of unfit (ongeschikt).",
    ),
    ("turnover", "number?", "Turnover of the year in which clients are compared.", "Omzet van het jaar waarin klanten zijn vergeleken."),
    ("offered", "number", "Value of the open proposals of it.", "Omvang van de open voorstellen ervoor."),
)
WON = make_record(
    "Won",
    ("year", "whole", "A full financial year.", "Een heel boekjaar."),
    ("winning", "number?", "What went into winning clients.", "Wat in nieuwe klanten is gestoken."),
    ("new", "id[]", "The valuable new clients.", "De waardevolle nieuwe klanten."),
    ("cost_of_new", "number?", "What one of them cost.", "Wat een van hen kostte."),
    ("keeping", "number?", "What went into keeping clients.", "Wat in het behouden van klanten is gestoken."),
    ("kept", "whole", "How many were kept.", "Hoeveel er bleven."),
    ("cost_of_kept", "number?", "What keeping one cost.", "Wat het behouden van een klant kostte."),
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


def _describe(shape: Record | Row, en: str, nl: str) -> Field:
    return Field(shape, True, About(en, nl), "")


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
        "firm": _describe(make_noun_record("firm"), "The firm.", "Het bureau."),
        "rank_by": RANKING.fields["rank_by"],
        "accounts": _describe(Row(make_account_record()), *accounts),
        "findings": _describe(Row(finding), "As `check` gives them.", "Zoals `check` ze geeft."),
        "criteria": _describe(Row(CRITERION), "In the order of the file.", "In de volgorde van het bestand."),
        "ways": _describe(WAYS, *ways),
        "tiers": _describe(Row(TIER), "Most valuable first; without a tier last.", "De waardevolste eerst; zonder tier als laatste."),
        "groups": _describe(Row(group), "Groups of clients.", "Groepen klanten."),
        "people": _describe(Row(person), "Our people.", "Onze mensen."),
        "meetings": _describe(
            Row(meeting), "Meetings and what they decided, the oldest first.", "Overleggen met hun besluiten, het oudste eerst."
        ),
        "bridge": Field(BRIDGE, True, About("The way to the target.", "De weg naar het omzetdoel."), "", there=False),
        "effect": _describe(Row(YEARLY), "What it brought, per tier and year.", "Wat het opleverde, per tier en jaar."),
        "promises": _describe(Row(PROMISE), "The norms of tiers against what happened.", "De normen van tiers tegenover wat er gebeurde."),
        "programmes": _describe(Row(FOLLOWED), "How far plans follow the programmes.", "Hoe ver plannen de programma's volgen."),
        "sales": _describe(Row(SALE), "Services beside clients.", "Diensten naast klanten."),
        "winning": _describe(
            Row(WON), "What a new client cost, the newest year first.", "Wat een nieuwe klant kostte, het nieuwste jaar eerst."
        ),
        "round": Field(ROUND, True, About("Where the yearly round stands.", "Hoe ver de jaarlijkse ronde is."), "", there=False),
        "aims": _describe(Row(AIM), "The six common objectives per tier.", "De zes gebruikelijke doelen per tier."),
        "profile": _describe(
            IDEAL, "What the best clients have in common, and who is like them.", "Wat de beste klanten gemeen hebben, en wie op hen lijkt."
        ),
        "portfolio": _describe(PORTFOLIO, "The clients: no prospects, no former clients.", "De klanten: geen prospects, geen oud-klanten."),
    }
    return Record("Export", made)
