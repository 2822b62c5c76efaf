"""How a score and a tier are made, in sentences with the firm's own settings."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.present.context import Context
from accountplan.present.rounding import make_written_share
from accountplan.present.spelled import spell_number


def list_steps(context: Context) -> tuple[str, ...]:
    """The steps in order, with ``**`` round what counts."""
    return tuple(context.say(each) for each in _list_sentences(context))


def _list_sentences(context: Context) -> Iterator[Text]:
    criteria = context.portfolio.criteria
    yield say(
        "Each criterion gets a **mark from 1 to 10**: by hand, as the mean of the newest mark of each rater, or by a scale from a figure. "
        "A mark by hand or by raters beats a scale."
    )
    if criteria.rater_weights:
        weights = tuple(f"{role} {context.words.plain(weight)}" for role, weight in sorted(criteria.rater_weights.items()))
        yield say("A rater counts by role: {weights}; all others 1.", weights=Listing(weights))
    yield say(
        "The **score** is the weighted mean of the marks that are known: each mark times its weight, added up, and divided by the weight that is known."
    )
    yield say(
        "A mark that is not known does not count, but it does leave room: the **range** runs from the score with all unknown marks at 1 "
        "to the score with all of them at 10."
    )
    yield say(
        "Below **{share} of the weight** known there is no tier. Where the range crosses a limit the tier is **provisional**, and the tiers within reach are named.",
        share=make_written_share(criteria.known_at_least),
    )
    yield _word_ranking(context)
    yield say(
        "A tier can be set **by hand**, with a reason, a name and an end date. It beats the marks until that day, and is always shown as such."
    )


def _word_ranking(context: Context) -> Text:
    """How this firm gives the tiers."""
    criteria = context.portfolio.criteria
    minimum, total = context.words.plain(criteria.minimum), len(criteria.criteria)
    top = context.portfolio.tiers.first_scored
    first = top.name if top else ""
    match criteria.rank_by:
        case "all":
            return say(
                "We rank by **all criteria**: whoever reaches a {minimum} on every criterion is in tier {tier}. Others are placed by their score, and never in that tier.",
                minimum=minimum,
                tier=first,
            )
        case "some":
            least = total if criteria.at_least is None else criteria.at_least
            return say_n(
                "We rank by **some criteria**: whoever reaches a {minimum} on at least {number} of one criterion is in tier {tier}. "
                "Others are placed by their score, and never in that tier.",
                "We rank by **some criteria**: whoever reaches a {minimum} on at least {number} of the {total} criteria is in tier {tier}. "
                "Others are placed by their score, and never in that tier.",
                total,
                minimum=minimum,
                number=spell_number(least),
                total=spell_number(total),
                tier=first,
            )
        case _:
            return say("We rank by **rating**: the score alone gives the tier, by the limits below.")
