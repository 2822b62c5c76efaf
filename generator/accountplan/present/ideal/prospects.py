"""The prospects, held against the profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountplan.base.text import Listing, Number, Text, say, say_n
from accountplan.model.analysis import Fit, Ideal
from accountplan.model.analysis.ideal import Basis
from accountplan.model.charts import MeterScale, ScoreMeter
from accountplan.model.pages import Link
from accountplan.present import parts
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge
from accountplan.present.roster import Next, show_next_action
from accountplan.present.rounding import make_written_share
from accountplan.present.sieve import find_choices

from .traits import name_origin

MOST = 250
"""Prospects that are listed; the others are counted."""

BASIS: Mapping[Basis, Text] = {
    "firm": say("The criteria weigh as we settled for prospects."),
    "clients": say("The criteria weigh by how far our best clients lead on them."),
    "ranking": say("Nothing sets our best clients apart with certainty yet, so the criteria weigh as in the ranking."),
}


@dataclass(frozen=True, slots=True)
class ProspectRow:
    """One prospect: its place on the profile, the range, what it shares with the best clients, and what we plan for it; ``within`` are the choices of the filters."""

    account: Link
    badge: Badge
    score: str
    range: str
    meter: ScoreMeter
    known: str
    enough: bool
    below: str
    shares: str
    hours: str
    next: Next | None
    lead: Link | None
    within: str


@dataclass(frozen=True, slots=True)
class Prospects:
    """The table; ``scale`` carries the means of both kinds of client, ``note`` says what they are."""

    scale: MeterScale
    rows: tuple[ProspectRow, ...]
    has_shares: bool
    notes: tuple[str, ...]


def show_prospects(context: Context, ideal: Ideal, root: str) -> Prospects | None:
    """The table; None without prospects."""
    if not ideal.prospects:
        return None
    rows = tuple(_show_row(context, ideal, fit, root) for fit in ideal.prospects[:MOST])
    more = len(ideal.prospects[MOST:])
    notes = [say_n("{n} more prospect is not listed here.", "{n} more prospects are not listed here.", more)] if more else []
    return Prospects(
        scale=MeterScale(_list_marks(ideal)),
        rows=rows,
        has_shares=any(row.shares for row in rows),
        notes=tuple(context.say(each) for each in notes),
    )


def _list_marks(ideal: Ideal) -> tuple[float, ...]:
    return tuple(float(each) for each in ideal.marks)


def _show_row(context: Context, ideal: Ideal, fit: Fit, root: str) -> ProspectRow:
    account = context.portfolio.accounts[fit.account]
    low, high = (Number(end) for end in (fit.low, fit.high))
    return ProspectRow(
        account=context.account(fit.account, root),
        badge=parts.show_badge(context, context.scores[fit.account]),
        score=context.words.number(fit.score) if fit.enough and fit.score is not None else NOTHING,
        range=context.say(say("{low} to {high}", low=low, high=high)) if fit.known < 1 else "",
        meter=_make_meter(context, ideal, fit),
        known=context.words.value(context.portfolio.criteria.said_known(fit.known)),
        enough=fit.enough,
        below=context.say(say("as tier {tier}", tier=fit.tier)) if fit.below and fit.tier else "",
        shares=", ".join(name_origin(context, each) for each in fit.shares),
        hours=context.words.number(fit.hours, 0) if fit.hours else NOTHING,
        next=show_next_action(context, account),
        lead=context.short(account.lead, root) if account.lead else None,
        within=find_choices(context, fit.account),
    )


def _make_meter(context: Context, ideal: Ideal, fit: Fit) -> ScoreMeter:
    low, high = Number(fit.low), Number(fit.high)
    if not fit.enough or fit.score is None:
        label = say("too little known; between {low} and {high}", low=low, high=high)
        return ScoreMeter(None, float(fit.low), float(fit.high), _list_marks(ideal), context.say(label))
    label = say("{score}, between {low} and {high}", score=Number(fit.score), low=low, high=high)
    return ScoreMeter(float(fit.score), float(fit.low), float(fit.high), _list_marks(ideal), context.say(label))


def word_heading(context: Context, ideal: Ideal) -> Text:
    """Who is most like the best clients."""
    closest, number = ideal.closest, len(ideal.prospects)
    if not number:
        return say("What our best clients have in common")
    if closest is None or closest.score is None:
        return say_n(
            "We know too little of the one prospect to say whether it is like our best clients",
            "We know too little of all {n} prospects to say which is like our best clients",
            number,
        )
    name, score = context.portfolio.accounts[closest.account].name, Number(closest.score)
    if closest.below:
        return say("No prospect is like our best clients; **{name}** comes nearest with **{score}**", name=name, score=score)
    if ideal.basis == "ranking":
        return say("**{name}** is the most valuable prospect: **{score}**", name=name, score=score)
    return say("**{name}** is most like our best clients: **{score}** on the profile", name=name, score=score)


def list_lede(context: Context, ideal: Ideal) -> tuple[str, ...]:
    """What the profile weighs, and where our clients stand on it."""
    said = [BASIS[ideal.basis]]
    if ideal.first_score is not None and ideal.rest_score is not None:
        said.append(
            say(
                "Our clients in {tiers} reach {first} on it on average, the others {rest}.",
                tiers=Listing(ideal.tiers),
                first=Number(ideal.first_score),
                rest=Number(ideal.rest_score),
            )
        )
    if any(not fit.enough for fit in ideal.prospects):
        enough = make_written_share(context.portfolio.criteria.known_at_least)
        said.append(say("Those with less than {enough} of the weight known come last, with the range that is open.", enough=enough))
    return tuple(context.say(each) for each in said)


def word_fit(fit: Fit, ideal: Ideal) -> Text:
    """How one prospect stands on the profile, for its own page."""
    low, high = Number(fit.low), Number(fit.high)
    if not fit.enough or fit.score is None:
        return say("Like our best clients? Too little is known: between {low} and {high} on the profile", low=low, high=high)
    place, all_ = ideal.places[fit.account], len(ideal.prospects)
    if fit.known == 1:
        return say("{score} on the profile of the ideal prospect, number {place} of {all}", score=Number(fit.score), place=place, all=all_)
    return say(
        "{score} on the profile of the ideal prospect, between {low} and {high}; number {place} of {all}",
        score=Number(fit.score),
        low=low,
        high=high,
        place=place,
        all=all_,
    )
