"""The way to the target as plain values, and the shape of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.shapes import Row, Words

from .scores import round_amount, round_value
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import Bridge, Span

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


def export_bridge(bridge: Bridge) -> dict[str, Any] | None:
    """The way from last year's turnover to the target; None without one."""
    if not bridge.built or bridge.target is None:
        return None
    amounts = {
        "base": bridge.base,
        "less": bridge.less,
        "lost": bridge.lost,
        "stays": bridge.stays,
        "more": bridge.more("existing"),
        "through_ambassadors": bridge.more("ambassador"),
        "otherwise": bridge.more("other"),
        "unplanned": bridge.unplanned,
        "target": bridge.wanted,
    }
    return {
        "from": bridge.base_year,
        "year": bridge.target.year,
        **{name: round_amount(amount) for name, amount in amounts.items()},
        "existing_share": round_value(bridge.existing_share),
        "backed": round_amount(bridge.backed),
        "accounts": [export_span(each) for each in bridge.spans],
        "unknown": list(bridge.unknown),
    }


def export_span(span: Span) -> dict[str, Any]:
    """One account's part of it."""
    amounts = {name: round_amount(getattr(span, name)) for name in ("base", "aim", "stake", "lost", "proposals")}
    return {"account": span.account, "origin": span.origin, "source": span.source, **amounts}
