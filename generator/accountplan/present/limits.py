"""Which scores give a tier, in words that leave no doubt about the limits themselves."""

from __future__ import annotations

from accountplan.base.text import Text, say
from accountplan.base.words import Words
from accountplan.model.bands import HIGHEST, LOWEST, Band
from accountplan.model.tiers import Tier

from .context import Context


def word_limits(context: Context, tier: Tier) -> str:
    """The scores of a tier as a sentence without a full stop."""
    if tier.by_hand:
        return context.say(say("only by hand, with a reason and an end date"))
    bands = [band for claim in dict.fromkeys(context.ladder.claims) if claim[:1] == (tier.id,) for band in context.ladder.bands(claim)]
    said = [context.say(_word_band(band, context.words)) for band in sorted(bands, key=lambda band: (band.low, band.high))]
    return context.words.listing(tuple(said)) if said else context.say(say("no score gives this tier"))


def _word_band(band: Band, words: Words) -> Text:
    low, high = words.plain(band.low), words.plain(band.high)
    if band.low == band.high:
        return say("a score of exactly {score}", score=low)
    if band.low == LOWEST and band.low_closed:
        return _word_lowest_band(band, high)
    if band.high == HIGHEST and band.high_closed:
        return say("scores of {low} and higher", low=low) if band.low_closed else say("scores above {low}", low=low)
    match band.low_closed, band.high_closed:
        case True, True:
            return say("scores from {low} up to and including {high}", low=low, high=high)
        case True, False:
            return say("scores from {low} to just below {high}", low=low, high=high)
        case False, True:
            return say("scores above {low} up to and including {high}", low=low, high=high)
        case _:
            return say("scores above {low} and below {high}", low=low, high=high)


def _word_lowest_band(band: Band, high: str) -> Text:
    if band.high == HIGHEST and band.high_closed:
        return say("every score")
    return say("scores up to and including {high}", high=high) if band.high_closed else say("scores below {high}", high=high)
