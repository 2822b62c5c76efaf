"""The spearheads of a tier: each client with its three of this year, and who lacks some (S28)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import SpearheadYear
from accountplan.model.analysis.spearheads import ClientSpearheads
from accountplan.model.pages import Link
from accountplan.model.tiers import Tier

from .context import Context
from .sections.spearheads import list_spearhead_rows
from .spelled import capitalise


@dataclass(frozen=True, slots=True)
class SpearheadClient:
    """One client: its spearheads, how many it lacks in words (empty when none), and how many are reached."""

    name: Link
    lines: tuple[str, ...]
    lacking: str
    reached: str


@dataclass(frozen=True, slots=True)
class TierSpearheads:
    """The section: its claim and the clients in rank order."""

    title: str
    rows: tuple[SpearheadClient, ...]


def show_tier_spearheads(context: Context, tier: Tier, root: str) -> TierSpearheads | None:
    """None for a tier that asks for none, and in a firm that writes none."""
    found = context.analysis[SpearheadYear].of_tier(tier.id)
    if not found.clients:
        return None
    return TierSpearheads(capitalise(context.say(_word_title(found))), tuple(_show_client(context, each, root) for each in found.clients))


def _word_title(found: SpearheadYear) -> Text:
    year = str(found.year)
    if not found.short:
        return say("every client has its three spearheads for {year}", year=year)
    return say("three spearheads for {year}: {whole} of {all}", year=year, whole=str(found.whole), all=str(len(found.clients)))


def _show_client(context: Context, each: ClientSpearheads, root: str) -> SpearheadClient:
    rows = list_spearhead_rows(context, each.spearheads, root)
    return SpearheadClient(
        name=context.account(each.account, root),
        lines=tuple(row.what for row in rows),
        lacking=context.say(say_n("{n} to be chosen", "{n} to be chosen", each.lacking)) if each.lacking else "",
        reached=str(each.reached),
    )
