"""The yearly round: five steps, each with its product, and what is wanting of it (S1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import Day, Listing, Text, say, say_n
from accountplan.model.analysis import Acquired, Bridge, YearlyRound
from accountplan.model.analysis.round import Made, RoundProduct, RoundState
from accountplan.model.pages import Link
from accountplan.model.rounds import StepName
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.spelled import capitalise, spell_number, uncapitalise
from accountplan.present.vocabulary import ROUND_PRODUCT, ROUND_STEP, P

STATE: Mapping[RoundState, Text] = {
    "there": say("is there"),
    "partly": say("partly there"),
    "old": say("out of date"),
    "missing": say("missing"),
}


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One step: its product, how that stands, when and by whom (empty once it is there), and why; ``done`` when it is there."""

    number: str
    name: Link
    product: str
    state: str
    done: bool
    when: str
    late: bool
    why: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RoundView:
    """The section: its claim and the five steps."""

    title: str
    rows: tuple[RoundRow, ...]
    edit: Edit | None


def show_round(context: Context) -> RoundView | None:
    """The round of the year that runs; None for a firm that does not go round."""
    if not context.portfolio.goes_round:
        return None
    found = context.analysis[YearlyRound]
    return RoundView(
        title=capitalise(context.say(_word_title(context, found))),
        rows=tuple(_show_row(context, each) for each in found.products),
        edit=find_file_edit(context, context.portfolio.firm_path, ("round",)) if context.firm.round is not None else None,
    )


def _word_title(context: Context, found: YearlyRound) -> Text:
    year, step = str(found.year), found.next
    if step is None:
        return say("the round of {year}: all five products are there", year=year)
    name = context.say(ROUND_STEP[step.step])
    first = say("step {number}, {name}", number=str(step.number), name=uncapitalise(name))
    if not found.there:
        return say("the round of {year} begins with {step}", year=year, step=first)
    there = spell_number(found.there)
    return say_n(
        "the round of {year}: {there} of five products is there; next is {step}",
        "the round of {year}: {there} of five products are there; next is {step}",
        found.there,
        year=year,
        there=there,
        step=first,
    )


def _show_row(context: Context, each: RoundProduct) -> RoundRow:
    done = each.state == "there"
    return RoundRow(
        number=str(each.number),
        name=Link(context.say(ROUND_STEP[each.step]), _find_page(context, each.step)),
        product=context.say(ROUND_PRODUCT[each.step]),
        state=context.say(STATE[each.state]),
        done=done,
        when="" if done else _word_when(context, each),
        late=each.late(context.today),
        why=(Link(context.say(_word_done(each)), ""),) if done else tuple(_list_reasons(context, each)),
    )


def _find_page(context: Context, step: StepName) -> str:
    """Where the product itself is; empty when there is no page of it."""
    match step:
        case "acquisition":
            return "#acquisition" if context.analysis[Acquired].newest else ""
        case "clients":
            return links.ACCOUNTS
        case "activities":
            return links.PORTFOLIO
        case "investment":
            return links.BRIDGE if context.analysis[Bridge].built else ""
    return links.PEOPLE


def _word_when(context: Context, each: RoundProduct) -> str:
    who = context.who((each.own,)) if each.own else ""
    if each.by is None:
        return who
    day = Day(each.by, "medium")
    return context.say(say("due {day}, {who}", day=day, who=who) if who else say("due {day}", day=day))


def _word_done(each: RoundProduct) -> Text:
    match each.step:
        case "acquisition":
            first = each.parts[0]
            return say("up to {day}", day=Day(first.until, "medium")) if first.until else say("about {year}", year=str(first.year))
        case "clients":
            return say("every client has a tier, every tier objectives")
        case "activities":
            return say("for every client, in all four Ps")
        case "investment":
            return say("the target for {year}, and a plan for every tier", year=str(each.parts[0].year))
    return say("every client has a lead, each of us a role and hours")


def _list_reasons(context: Context, each: RoundProduct) -> Iterator[Link]:
    for made in each.wanting:
        yield Link(context.say(_word_reason(context, made)), _find_remedy(made))


def _find_remedy(made: Made) -> str:
    """The page of the one tier that it is about, or of the findings; empty when one file of the firm is to be written."""
    if made.part in ("aims", "plans") and len(made.short) == 1:
        return links.make_tier_path(made.short[0])
    return links.FINDINGS if made.part in ("marks", "tasks") else ""


def _word_reason(context: Context, made: Made) -> Text:
    match made.part:
        case "look_back" | "answer" | "target" | "budget":
            return _word_until(made, made.until) if made.until else _word_year(made)
        case "aims" | "plans":
            return _word_tiers(made)
        case "four_ps":
            return say("nothing in {ps}", ps=Listing(tuple(context.say(P[each]).lower() for each in made.short)))
    return _word_number(made)


def _word_until(made: Made, day: date) -> Text:
    """A look back on a period that is no financial year."""
    if made.part == "answer":
        return say("how much came through relationships up to {day} is not known", day=Day(day, "medium"))
    return say("the last look back goes up to {day}", day=Day(day, "medium"))


def _word_year(made: Made) -> Text:
    year = str(made.year)
    match made.part, made.state:
        case "look_back", "missing":
            return say("nobody looked back on {year} yet", year=year)
        case "look_back", _:
            return say("the last look back is on {year}", year=year)
        case "answer", _:
            return say("how much of {year} came through relationships is not known", year=year)
        case "budget", _:
            return say("the last recorded investment is of {year}", year=year)
        case _, "missing":
            return say("no target for the firm")
    return say("the target was for {year}", year=year)


def _word_tiers(made: Made) -> Text:
    tiers = Listing(made.short)
    match made.part, made.state:
        case "aims", "old":
            return say("the objectives of tier {tiers} have passed their date", tiers=tiers)
        case "aims", _:
            return say("no measurable objective with a day in tier {tiers}", tiers=tiers)
    return say("no plan with objectives, programme and hours for tier {tiers}", tiers=tiers)


def _word_number(made: Made) -> Text:
    n, whole = len(made.short), str(made.whole)
    if not made.whole:
        return say("none of us is listed yet") if made.part == "roles" else say("no clients yet")
    match made.part:
        case "ranking":
            return say("clients without a tier: {n} of {whole}", n=str(n), whole=whole)
        case "marks":
            return say("clients with marks out of date: {n} of {whole}", n=str(n), whole=whole)
        case "chosen":
            return say("clients for whom nothing is chosen: {n} of {whole}", n=str(n), whole=whole)
        case "leads":
            return say("clients without a lead: {n} of {whole}", n=str(n), whole=whole)
        case "tasks":
            return say("open actions that nobody does: {n} of {whole}", n=str(n), whole=whole)
        case "roles":
            return say("people without a role: {n} of {whole}", n=str(n), whole=whole)
    return say("people without hours: {n} of {whole}", n=str(n), whole=whole)
