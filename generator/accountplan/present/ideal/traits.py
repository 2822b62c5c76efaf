"""What the clients of the first tiers have in common, with how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from accountplan.base.text import Listing, Text, say
from accountplan.model.analysis import Ideal, Origin, Trait
from accountplan.model.analysis.ideal import FEWEST, Against, Sure
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.vocabulary import name_segment

NAMED = 3
"""Criteria that a title names."""

SURE: Mapping[Sure, Text] = {
    "clear": say("clear"),
    "likely": say("likely"),
    "chance": say("may be chance"),
    "few": say("too few to say"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """How many of the clients in the first tiers, how many of the others, and how sure the difference is; ``drawn`` is how often lots would do it."""

    first: str
    rest: str
    sure: str
    drawn: str
    beyond_chance: bool


@dataclass(frozen=True, slots=True)
class TraitRow:
    """One criterion: both means, the lead in points, the counts above the middle, and its part in the profile (empty when it has none)."""

    name: str
    href: str
    first: str
    rest: str
    lead: str
    above: Compared
    weight: str


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """A target group, or the units, with its values."""

    name: str
    rows: tuple[tuple[str, Compared], ...]


@dataclass(frozen=True, slots=True)
class Common:
    """Both tables, each with a title that says what counts, the second ``folded`` when it says nothing; ``note`` says how to read how sure it is, when anything can be said."""

    title: str
    head: str
    rows: tuple[TraitRow, ...]
    origin_title: str
    origins: tuple[OriginGroup, ...]
    folded: bool
    note: str


def show_common(context: Context, ideal: Ideal, root: str) -> Common | None:
    """What they have in common; None without clients on both sides."""
    if not ideal.first or not ideal.rest:
        return None
    return Common(
        title=context.say(_word_title(context, ideal)),
        head=context.words.listing(ideal.tiers),
        rows=tuple(_show_trait(context, ideal, each, root) for each in ideal.traits),
        origin_title=context.say(_word_origins(context, ideal)),
        origins=tuple(_list_groups(context, ideal.origins)),
        folded=not any(each.clients.beyond_chance for each in ideal.origins),
        note="" if ideal.few else context.say(_word_note(ideal)),
    )


def _word_title(context: Context, ideal: Ideal) -> Text:
    tiers = Listing(ideal.tiers)
    if ideal.few:
        return say(
            "Too few clients to say what sets {tiers} apart: {first} against {rest}, and it takes {least} of each",
            tiers=tiers,
            first=ideal.first,
            rest=ideal.rest,
            least=FEWEST,
        )
    if not ideal.distinctive:
        return say("No criterion sets {tiers} apart by more than chance", tiers=tiers)
    named = Listing(tuple(context.say(context.portfolio.criteria.name(each.criterion)) for each in ideal.distinctive[:NAMED]))
    return say("What sets {tiers} apart most: {named}", tiers=tiers, named=named)


def _show_trait(context: Context, ideal: Ideal, trait: Trait, root: str) -> TraitRow:
    share = ideal.share(trait.criterion)
    return TraitRow(
        name=context.say(context.portfolio.criteria.name(trait.criterion)),
        href=root + links.make_criterion_path(trait.criterion),
        first=_word_mark(context, trait.first),
        rest=_word_mark(context, trait.rest),
        lead=NOTHING if trait.lead is None else context.words.number(trait.lead, 1, signed=True),
        above=_show_counts(context, trait.above),
        weight=context.words.share(share) if share else NOTHING,
    )


def _word_mark(context: Context, mark: Fraction | None) -> str:
    return NOTHING if mark is None else context.words.number(mark, 1)


def _show_counts(context: Context, found: Against) -> Compared:
    drawn = context.say(say("by lot once in {n}", n=found.one_in)) if found.beyond_chance and found.one_in else ""
    return Compared(
        first=context.say(say("{n} of {total}", n=found.hits, total=found.first)),
        rest=context.say(say("{n} of {total}", n=found.others, total=found.rest)),
        sure=context.say(SURE[found.sure]),
        drawn=drawn,
        beyond_chance=found.beyond_chance,
    )


def _word_origins(context: Context, ideal: Ideal) -> Text:
    distinctive = [each for each in ideal.origins if each.clients.beyond_chance]
    if ideal.few:
        return say("Where they come from")
    if not distinctive:
        return say("Where they come from sets them apart no more than chance")
    return say("They come more than others from {named}", named=Listing(tuple(_name_value(context, each) for each in distinctive[:NAMED])))


def _list_groups(context: Context, origins: Iterable[Origin]) -> Iterator[OriginGroup]:
    for key, found in groupby(origins, lambda each: each.key):
        rows = tuple((_name_value(context, each), _show_counts(context, each.clients)) for each in found)
        yield OriginGroup(name_key(context, key), rows)


def name_key(context: Context, key: str | None) -> str:
    """What a target group is called, or the units."""
    return context.say(say("Unit") if key is None else name_segment(key))


def _name_value(context: Context, origin: Origin) -> str:
    return context.portfolio.unit(origin.value) if origin.key is None else origin.value


def name_origin(context: Context, origin: Origin) -> str:
    """A target group with its value."""
    return context.say(say("{name} {value}", name=name_key(context, origin.key).lower(), value=_name_value(context, origin)))


def _word_note(ideal: Ideal) -> Text:
    return say(
        "How sure: if {tiers} were drawn by lot, as many above the middle mark of all {all} would come up only once in so many draws. Likely is rarer than once in 20; clear is so rare that it stands out among all that is compared. These marks put them in {tiers}, so they lead on most: see where they lead most, and where hardly.",
        all=ideal.clients,
        tiers=Listing(ideal.tiers),
    )
