"""The profile of the ideal prospect as plain values, and the shape of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.shapes import Record, Row, Words

from .scores import round_amount, round_value
from .shape import describe, make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import Fit, Ideal, Origin, Trait
    from accountplan.model.analysis.ideal import Against

AGAINST = make_record(
    "Against",
    ("hits", "whole", "How many of the clients in the top tiers.", "Hoeveel van de klanten in de eerste tiers."),
    ("first", "whole", "Of how many of them.", "Van hoeveel van hen."),
    ("others", "whole", "How many of the rest.", "Hoeveel van de rest."),
    ("rest", "whole", "Of how many of the rest.", "Van hoeveel van de rest."),
    (
        "chance",
        "number?",
        "How often lots would do as much (0 to 1); null when there are too few clients to say.",
        "Hoe vaak het lot evenveel zou geven (0 tot 1); leeg bij te weinig klanten om iets te zeggen.",
    ),
    (
        "sure",
        Words(("clear", "likely", "chance", "few")),
        "clear, likely, may be chance, or too few to say.",
        "clear (duidelijk), likely (waarschijnlijk), chance (kan toeval zijn) of few (te weinig om te zeggen).",
    ),
)
TRAIT = make_record(
    "Trait",
    (
        "criterion",
        "key",
        "The criterion; counted is who lies above the middle mark.",
        "Het criterium; geteld is wie boven het middelste cijfer ligt.",
    ),
    ("mean_first", "number?", "Mean mark in the top tiers.", "Gemiddeld cijfer in de eerste tiers."),
    ("mean_rest", "number?", "Mean mark of the rest.", "Gemiddeld cijfer van de rest."),
    ("weight", "number", "Its weight in the profile; 0 when it does not count.", "Gewicht in het profiel; 0 als het niet telt."),
)
ORIGIN = make_record(
    "Origin",
    ("key", "key?", "The target group; null for units.", "De doelgroep; leeg voor units."),
    ("value", "line", "Its value.", "De waarde ervan."),
)
FIT = make_record(
    "Fit",
    ("account", "id", "The prospect.", "De prospect."),
    ("score", "number?", "On the profile, over what is known.", "Op het profiel, over wat bekend is."),
    ("low", "number", "With unknown marks at 1.", "Met onbekende cijfers op 1."),
    ("high", "number", "With unknown marks at 10.", "Met onbekende cijfers op 10."),
    ("known", "number", "Known share of the weight of the profile.", "Bekend deel van het gewicht van het profiel."),
    ("below", "flag", "Whether that score is one of the last tier.", "Of dat een score van de laatste tier is."),
    ("hours", "number", "Hours of its open actions.", "Uren van de open acties."),
)


IDEAL = Record(
    "Profile",
    make_record(
        "Profile",
        ("tiers", "tier[]", "The top tiers.", "De eerste tiers."),
        ("first", "whole", "Clients in them.", "Klanten daarin."),
        ("rest", "whole", "Other clients with a tier.", "Andere klanten met een tier."),
        (
            "basis",
            Words(("firm", "clients", "ranking")),
            "Where the weights come from: the firm, what its best clients have in common, or the ranking.",
            "Waar de gewichten vandaan komen: van het bureau (firm), van wat de beste klanten gemeen hebben (clients), of van de ranglijst (ranking).",
        ),
        ("mean_first", "number?", "Mean of the top tiers on the profile.", "Gemiddelde van de eerste tiers op het profiel."),
        ("mean_rest", "number?", "Mean of the rest on the profile.", "Gemiddelde van de rest op het profiel."),
    ).fields
    | {
        "criteria": describe(
            Row(Record("Trait", TRAIT.fields | AGAINST.fields)), "The greatest lead first.", "De grootste voorsprong eerst."
        ),
        "origins": describe(
            Row(Record("Origin", ORIGIN.fields | AGAINST.fields)),
            "Units and target groups of the top tiers.",
            "Units en doelgroepen van de eerste tiers.",
        ),
        "prospects": describe(Row(FIT), "The most like the top tiers first.", "Wie het meest op de eerste tiers lijkt, eerst."),
    },
)


def export_ideal(ideal: Ideal) -> dict[str, Any]:
    """What the best clients have in common, and the prospects on it."""
    return {
        "tiers": list(ideal.tiers),
        "first": ideal.first,
        "rest": ideal.rest,
        "basis": ideal.basis,
        "mean_first": round_value(ideal.first_score),
        "mean_rest": round_value(ideal.rest_score),
        "criteria": [_export_trait(each, ideal) for each in ideal.traits],
        "origins": [_export_origin(each) for each in ideal.origins],
        "prospects": [_export_fit(each) for each in ideal.prospects],
    }


def _export_trait(trait: Trait, ideal: Ideal) -> dict[str, Any]:
    means = {"mean_first": round_value(trait.first), "mean_rest": round_value(trait.rest)}
    return {
        "criterion": trait.criterion,
        **means,
        "weight": round_value(ideal.weights.get(trait.criterion, 0)),
        **_export_against(trait.above),
    }


def _export_origin(origin: Origin) -> dict[str, Any]:
    return {"key": origin.key, "value": origin.value, **_export_against(origin.clients)}


def _export_against(found: Against) -> dict[str, Any]:
    counts = {name: getattr(found, name) for name in ("hits", "first", "others", "rest")}
    return {**counts, "chance": round_value(found.chance), "sure": found.sure}


def _export_fit(fit: Fit) -> dict[str, Any]:
    numbers = {name: round_value(getattr(fit, name)) for name in ("score", "low", "high", "known")}
    return {"account": fit.account, **numbers, "below": fit.below, "hours": round_amount(fit.hours)}
