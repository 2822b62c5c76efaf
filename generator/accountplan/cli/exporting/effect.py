"""What it brought, what was sold and what winning cost as plain values, and the shapes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountplan.model.shapes import Words

from .scores import round_amount, round_value
from .shape import make_record

if TYPE_CHECKING:
    from accountplan.model.analysis import Effect, Sold, Winning

YEARLY = make_record(
    "Yearly",
    ("tier", "tier?", "The tier; null for those without one.", "De tier; leeg voor wie er geen heeft."),
    ("year", "whole", "A full financial year.", "Een heel boekjaar."),
    ("measure", Words(("satisfaction", "turnover", "hours", "services", "churn")), "What is measured.", "Wat er is gemeten."),
    ("value", "number?", "Mean, sum or share; null when it is not known.", "Gemiddelde, som of deel; leeg als het niet bekend is."),
    ("known", "whole", "Of how many clients it is known.", "Van hoeveel klanten het bekend is."),
    ("clients", "whole", "How many clients there were.", "Hoeveel klanten er waren."),
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


def export_effect(effect: Effect) -> list[dict[str, Any]]:
    """What it brought: each tier, year and measure."""
    return [
        {
            "tier": each.tier,
            "year": year,
            "measure": measure,
            "value": round_value(found.value),
            "known": found.known,
            "clients": found.clients,
        }
        for each in effect.tiers
        for measure, values in each.measures.items()
        for year, found in zip(effect.years, values, strict=True)
    ]


def export_sales(sold: Sold) -> list[dict[str, Any]]:
    """Each service at each client of which something is written."""
    return [
        {
            "account": buyer.account,
            "service": service,
            "state": sale.state,
            "turnover": round_amount(sale.turnover),
            "offered": round_amount(sale.value),
        }
        for buyer in sold.buyers
        for service, sale in buyer.sales.items()
    ]


def export_winning(winning: Winning) -> list[dict[str, Any]]:
    """What it cost to win and to keep a client, year by year."""
    return [
        {
            "year": each.year,
            "winning": round_amount(each.winning.amount),
            "new": list(each.new),
            "cost_of_new": round_value(each.winning.each),
            "keeping": round_amount(each.keeping.amount),
            "kept": each.keeping.clients,
            "cost_of_kept": round_value(each.keeping.each),
        }
        for each in winning.years
    ]
