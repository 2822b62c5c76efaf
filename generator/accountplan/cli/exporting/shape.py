"""What `score` and `export` hold: each key with its kind of value and its meaning, in both languages.

Tables, their explanation, the JSON Schema and the reference page are made from this, so that none of them can say something else. What a plan
holds is not repeated here: it comes from the nouns of the format.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias, cast

from accountplan.model.account import STATUSES, Overrule, RaterMark
from accountplan.model.files import NOUNS, Kind
from accountplan.model.keys import About, Form
from accountplan.model.shapes import Field, Record, Row, Shape, Single, Table, Words, make_shape

from .written import add_followers

Entry: TypeAlias = tuple[str, str | Shape, str, str]
"""A key, its kind, and its meaning in English and in Dutch. The kind is a form of `model/keys.py`, with ``?`` where it may be null and ``[]``
where it is a list; or a shape."""


def make_record(noun: str, *entries: Entry) -> Record:
    """A record of these keys."""
    return Record(noun, {key: _make_field(kind, About(en, nl)) for key, kind, en, nl in entries})


def describe(shape: Shape, en: str, nl: str) -> Field:
    """A field that is always there, with what it holds in both languages."""
    return Field(shape, True, About(en, nl), "")


def _make_field(kind: str | Shape, about: About) -> Field:
    if not isinstance(kind, str):
        return Field(kind, True, about, "")
    single = Single(cast("Form", kind.rstrip("?[]")))
    return Field(Row(single) if kind.endswith("[]") else single, True, about, "", there=not kind.endswith("?"))


ELSEWHERE: dict[Kind, frozenset[str]] = {
    "account": frozenset({"marks", "tier"}),
    "people": frozenset({"forge"}),
    "firm": frozenset({"confidential", "edit_url", "reviewers", "limits", "gift_limit", "rules"}),
}
"""Keys of the format that come in another form (marks and tier, as they count today) or only say how to check and to publish."""


@cache
def make_noun_record(kind: Kind) -> Record:
    """The keys of a kind of file that are exported, with those that follow from them."""
    noun = make_shape(NOUNS[kind])
    made = cast("Record", add_followers(noun.value if isinstance(noun, Table) else noun))
    return Record(made.noun, {key: each for key, each in made.fields.items() if key not in ELSEWHERE.get(kind, ())})


MARK = make_record(
    "Mark",
    ("mark", "number?", "The mark, 1 to 10.", "Het cijfer, 1 tot 10."),
    ("weight", "number", "How heavily it counts.", "Hoe zwaar het meetelt."),
    ("from", Words(("hand", "raters", "scale", "unknown")), "Where the mark came from.", "Waar het cijfer vandaan komt."),
    (
        "spread",
        "number?",
        "Only with raters: highest minus lowest of their newest marks.",
        "Alleen bij beoordelaars: hoogste min laagste van hun nieuwste cijfers.",
    ),
)
SCORE = make_record(
    "Score",
    ("id", "id", "The name of its file without `.yaml`.", "De naam van het bestand zonder `.yaml`."),
    ("name", "line", "Name of the client.", "Naam van de klant."),
    ("status", Words(STATUSES), "client, prospect or former.", "client (klant), prospect of former (oud-klant)."),
    ("score", "number?", "Weighted mean of the known marks, 1 to 10.", "Gewogen gemiddelde van de bekende cijfers, 1 tot 10."),
    ("low", "number", "The score with every unknown mark at 1.", "De score met elk onbekend cijfer op 1."),
    ("high", "number", "The score with every unknown mark at 10.", "De score met elk onbekend cijfer op 10."),
    ("known", "number", "Known weight as a share of all weight.", "Bekend gewicht als deel van alle gewicht."),
    ("tier", "tier?", "The tier that counts, after an overrule.", "De tier die telt, na een afwijking."),
    ("provisional", "flag", "The unknown marks can still change the tier.", "De onbekende cijfers kunnen de tier nog veranderen."),
    (
        "possible",
        "tier[]",
        "The tiers that the marks can still give, most valuable first.",
        "De tiers die de cijfers nog kunnen geven, de waardevolste eerst.",
    ),
    ("overruled", "flag", "The tier was set by hand, and that is in force.", "De tier is met de hand gezet, en dat geldt nu."),
    (
        "rank",
        "whole?",
        "The place of its score among all scores, from 1, also of a client that is unrated.",
        "De plaats van de score onder alle scores, vanaf 1, ook van een klant zonder tier.",
    ),
    (
        "marks",
        Table(Single("key", "criterion"), MARK),
        "The marks as they count, by criterion.",
        "De cijfers zoals ze tellen, per criterium.",
    ),
)
STEP = make_record(
    "Step",
    ("criterion", "key", "The criterion.", "Het criterium."),
    ("from", "number?", "The mark now.", "Het cijfer nu."),
    ("to", "number", "The mark at which the score is that number.", "Het cijfer waarbij de score dat getal is."),
)
MOVE = make_record(
    "Move",
    ("tier", "tier", "The tier that would be reached.", "De tier die dan bereikt wordt."),
    ("score", "number", "The score where that tier begins.", "De score waar die tier begint."),
    (
        "strict",
        "flag",
        "The score must pass that number: reaching it is not enough; so for the marks.",
        "De score moet voorbij dat getal: het halen is niet genoeg; zo ook bij de cijfers.",
    ),
    ("upward", "flag", "The score must become that or more, else that or less.", "De score moet dat of meer worden, anders dat of minder."),
    ("distance", "number?", "How many points the score is from it.", "Hoeveel punten de score ervan af ligt."),
    (
        "marks",
        Row(STEP),
        "Single marks that give this tier alone, the smallest change first.",
        "Losse cijfers die op zichzelf deze tier geven, de kleinste verandering eerst.",
    ),
)
COMPLETENESS = make_record(
    "Completeness",
    ("plan", "number", "The whole plan, as a share; 1 when nothing is asked.", "Het hele plan, als deel; 1 als niets wordt gevraagd."),
    ("situation", "number", "Part 1, in the same way.", "Deel 1, op dezelfde manier."),
    ("developments", "number", "Part 2.", "Deel 2."),
    ("objectives", "number", "Part 3.", "Deel 3."),
    ("action_plan", "number", "Part 4.", "Deel 4."),
)
OVERRULE, RATER_MARK = cast("Record", make_shape(Overrule)), cast("Record", make_shape(RaterMark))
RATING = Record("Rating", {"criterion": STEP.fields["criterion"], **RATER_MARK.fields})
STANDING = make_record(
    "Standing",
    (
        "now",
        "number?",
        "The value now: as written, else from the newest figures.",
        "De waarde nu: zoals opgeschreven, anders uit de nieuwste kengetallen.",
    ),
    (
        "progress",
        "number?",
        "From the baseline (0) to the target (1): below 0 when it went back, above 1 when it is passed.",
        "Van het begin (0) tot het doel (1): onder 0 als het achteruitging, boven 1 als het voorbij is.",
    ),
    (
        "behind",
        "flag",
        "Its day has passed, and it is not reached or that is not known.",
        "De dag is voorbij, en het is niet bereikt of niemand kan het zeggen.",
    ),
    (
        "line",
        "number?",
        "Where the straight line to the target was on the day of the newest value; null when nobody knows when it began, or before anything is measured.",
        "Waar de rechte lijn naar het doel was op de dag van de nieuwste waarde; leeg als niemand weet wanneer die begon, of als er nog niets is gemeten.",
    ),
    (
        "pace",
        "line?",
        "on: at the line or ahead of it, or reached; behind; null when it is not known.",
        "on: op de lijn of ervoor, of bereikt; behind: erachter; leeg als niemand het kan zeggen.",
    ),
)
AGE = make_record(
    "Age",
    (
        "part",
        "line",
        "A part of the plan, by its path of keys: `situation.history`, `figures.2025.turnover`.",
        "Een deel van het plan, met het pad van sleutels: `situation.history`, `figures.2025.turnover`.",
    ),
    ("since", "date", "Since when it says what it says, as Git knows.", "Sinds wanneer er staat wat er staat, zoals Git weet."),
    (
        "how",
        Words(("changed", "added", "came", "cut")),
        "How that began: it was changed then, added to the plan, came with its first version, or the clone is cut off there, so that it may be older.",
        "Hoe dat begon: toen gewijzigd, aan het plan toegevoegd, met de eerste versie gekomen, of de kloon houdt daar op, zodat het ouder kan zijn.",
    ),
)
PLAN = make_record(
    "Plan",
    ("completeness", COMPLETENESS, "How much of what is asked is there.", "Hoeveel er is van wat wordt gevraagd."),
    (
        "moves",
        Row(MOVE),
        "The nearest other tier up and down, by the marks; empty when unrated, or when the firm does not rank by rating.",
        "De naaste andere tier omhoog en omlaag, op cijfers; leeg zonder tier, of als het bureau niet op score rangschikt.",
    ),
    ("ratings", Row(RATING), "All marks by raters.", "Alle cijfers van beoordelaars."),
    (
        "ages",
        Row(AGE),
        "How old each part of the plan is; empty where Git does not know it.",
        "Hoe oud elk deel van het plan is; leeg als Git het niet weet.",
    ),
)
BY_HAND = Field(OVERRULE, True, About("A tier set by hand, until a date.", "Een tier met de hand, tot een datum."), "", there=False)


def make_account_record() -> Record:
    """One account: its score, what is known of its plan, and all that the plan says."""
    written = make_noun_record("account").fields
    aims = cast("Record", cast("Row", written["objectives"].shape).item)
    objectives = Field(Row(Record("Objective", aims.fields | STANDING.fields)), True, written["objectives"].about, "")
    return Record("Account", SCORE.fields | PLAN.fields | {"tier_by_hand": BY_HAND} | written | {"objectives": objectives})


RANKING = make_record(
    "Ranking",
    ("today", "date", "The day that everything is counted from.", "De dag waarop alles is geteld."),
    ("rank_by", Words(("rating", "all", "some")), "How the firm ranks.", "Hoe het bureau rangschikt."),
    ("accounts", Row(SCORE), "Clients, prospects and former clients in rank order.", "Klanten, prospects en oud-klanten op rang."),
)
"""What `score` gives."""
