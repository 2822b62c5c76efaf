"""A single key that says something else, in a reader's words: which figure of which year, who leads, which target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from accountplan.base.text import Listing, Text, Value, Wording, say
from accountplan.model.criteria import FIGURES
from accountplan.model.differences import KeyChange
from accountplan.present.rounding import make_written_share
from accountplan.present.sections.services import STATE
from accountplan.present.sections.sour import SIGNS
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import (
    ACTION,
    BALANCE,
    COACHING,
    DEGREE,
    DEMAND,
    DIRECTION,
    FACTOR,
    FREQUENCY,
    GAIN,
    INFLUENCE,
    INTEREST,
    ITEM,
    KIND,
    LEARNING,
    LEVEL,
    OBJECTIVE,
    OUTLOOK,
    PART_PLAYED,
    PARTNERSHIP,
    PER,
    PERSON_TYPE,
    RHYTHM,
    RISK,
    RISK_STATE,
    ROLE,
    SEVERITY,
    SIGNAL,
    STAGE,
    STATUS,
    SUPPORT,
    TEMPERATURE,
    TIE,
    WORK,
    P,
)

from .context import Context
from .keys import KEYS, PARTS, name_key

YEARLY = ("figures", "budget", "forecast", "so_far")
"""Keys that hold figures, mostly by year."""
ASKED: Mapping[str, Text] = {"everything": say("everything"), "plan": say("a plan"), "profile": say("a profile")}
"""What a tier asks of a plan."""
UNITS: Mapping[str, Text] = {
    "number": say("number"),
    "points": say("points"),
    "money": say("money"),
    "share": say("share"),
    "hours": say("hours"),
}
"""What an objective or a figure of the firm's own is measured in."""
WORDED: Mapping[str, Mapping[str, Text]] = {
    "asks": {**ASKED, **ITEM},
    "choice": {"learn": say("learn"), "part": say("part")},
    "competences": LEARNING,
    "direction": DIRECTION,
    "factor": FACTOR,
    "form": COACHING,
    "kind": {**BALANCE, **OBJECTIVE, **KIND, **RISK, **SIGNAL},
    "meets": DEMAND,
    "outlook": OUTLOOK,
    "per": PER,
    "roles": PART_PLAYED,
    "rules": {**SEVERITY, "off": say("off")},
    "serious_kinds": SIGNAL,
    "serves": {**KIND, **GAIN},
    "signs": {**SIGNS, **PARTNERSHIP},
    "status": {**STATUS, **ACTION, **WORK, **RISK_STATE},
    "type": PERSON_TYPE,
    "unit": UNITS,
    "level": LEVEL,
    "temperature": TEMPERATURE,
    "role": ROLE,
    "influence": INFLUENCE,
    "interest": INTEREST,
    "chance": DEGREE,
    "impact": DEGREE,
    "p": P,
    "support": SUPPORT,
    "stage": STAGE,
    "state": STATE,
    "every": FREQUENCY,
    "evaluate": RHYTHM,
    "strength": {str(number): text for number, text in TIE.items()},
}
"""Keys whose values are words of the format."""

MONEY = frozenset(("value", "cost", "spend", "gift_limit", "turnover", "margin"))
"""Keys that are amounts, wherever they stand but in what is measured."""
YEARS = frozenset(("since", "year"))
"""Keys that hold a year, which is no number of that many."""
WITHIN: Mapping[str, Text] = {
    "absent": say("an absence"),
    "measured": say("a measurement"),
    "phases": say("a phase"),
    "results": say("a key result"),
}
"""Lists within an item, whose keys would be taken for its own."""
SHARES = frozenset(
    (
        "known_at_least",
        "largest",
        "top5",
        "turnover_fall",
        "idle",
        "confidence",
        "progress",
        "existing_share",
        "loss",
        "churn",
        "chance",
        "existing",
        "new_clients",
        "new_services",
    )
)
"""Keys that are written as a percentage, wherever they stand."""


def list_values(changes: Sequence[KeyChange], context: Context) -> Iterator[Wording]:
    """Keys of a plan with their old and new values, line by line; several figures of a year that come or go together stand in one."""
    years: defaultdict[object, list[KeyChange]] = defaultdict(list)
    for each in changes:
        years[_find_year(each)].append(each)
    for together in years.values():
        first, *others = together
        yield _word_year(together, context) if others else _word_change(first, context)


def _find_year(change: KeyChange) -> object:
    """The year of which a figure comes (or goes), with which of both; of all else the key itself."""
    key = change.name.split(".")
    comes, goes = change.before is None, change.after is None
    return (key[1], comes) if key[0] == "figures" and comes != goes else change.name


def _word_year(changes: Sequence[KeyChange], context: Context) -> Wording:
    """The figures of one year that came, or that went."""
    said = Listing(tuple(_word_figure(each, context) for each in changes))
    first, *_ = changes
    year = first.name.split(".")[1]
    if first.before is None:
        return say("Figures of {year}: {figures}", year=year, figures=said)
    return say("No more figures of {year}: {figures}", year=year, figures=said)


def _word_figure(change: KeyChange, context: Context) -> Wording:
    value = change.after if change.before is None else change.before
    return say("{figure} {value}", figure=context.figure(change.name.split(".")[-1]), value=word_value(change, value, context))


def _word_change(change: KeyChange, context: Context) -> Wording:
    """A key of a plan with its old and new value: `Turnover 2025: €196,000 → €276,000`."""
    before, after = (word_value(change, value, context) for value in (change.before, change.after))
    return say("{key}: {before} → {after}", key=_name(change.name, context), before=before, after=after)


def word_part(change: KeyChange, context: Context) -> Wording:
    """A key of an item, within brackets: `target 300 → 350`; of a long text that it is another one."""
    name = name_part(change.name, context)
    if not change.short:
        return name
    before, after = (word_value(change, value, context) for value in (change.before, change.after))
    return say("{key} {before} → {after}", key=name, before=before, after=after)


def name_part(path: str, context: Context) -> Wording:
    """What a key of an item, a tier or one of us is called: by the last word of its path, and of whom it is where that is in it."""
    parts = [part for part in path.split(".") if not part.isdigit()]
    if parts[-1] == "strength" and "known_by" not in parts:
        return say("strength")
    name = PARTS.get(parts[-1]) or KEYS.get(parts[-1]) or FIGURES.get(parts[-1]) or parts[-1].replace("_", " ")
    if len(parts) > 1 and (within := WITHIN.get(parts[-2])):
        return say("{key} of {what}", key=name, what=within)
    if parts[0] == "rater_weights":
        return say("{key} of {what}", key=say("weight"), what=name)
    who = next((part for part in parts[:-1] if part in context.after.people), None)
    return say("{key} of {person}", key=name, person=context.person(who)) if who else name


def word_value(change: KeyChange, value: object, context: Context) -> Value:
    """One of the two values as it is said: an amount by its measure, somebody by name, a word of the format by ours."""
    parts = [part for part in change.name.split(".") if not part.isdigit()]
    if value is None:
        return say("none")
    if isinstance(value, tuple):
        return Listing(tuple(word_value(change, each, context) for each in value))
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int | Decimal) and parts[0] in YEARLY:
        return context.figure_value(parts[-1], value)
    if isinstance(value, Decimal) and parts[-1] in SHARES:
        return make_written_share(value)
    if isinstance(value, int | Decimal) and parts[-1] in MONEY and "measured" not in parts:
        return context.figure_value("turnover", value)
    if isinstance(value, int) and parts[-1] in YEARS:
        return str(value)
    match change.sort and change.sort.thing:
        case "person":
            return context.person(str(value))
        case "unit":
            return context.after.unit(str(value))
        case "account":
            return context.name(str(value))
        case "service":
            return context.after.firm.service_name(str(value))
        case "value":
            return worth.name if (worth := context.after.firm.values.get(str(value))) else str(value)
    return next((text for part in reversed(parts) if (text := WORDED.get(part, {}).get(str(value)))), None) or context.setting(value)


def _name_service(parts: Sequence[str], context: Context) -> Wording:
    """What is said of one of our services: its state is what it is at this client, and needs no other name."""
    service, key = context.after.firm.service_name(parts[0]), parts[-1]
    if key in ("state", parts[0]):
        return service
    part = say("{figure} {year}", figure=context.figure(parts[1]), year=key) if key.isdigit() else name_part(key, context)
    return say("{key}, {part}", key=service, part=part)


def _name(path: str, context: Context) -> Wording:
    parts = path.split(".")
    *above, last = parts
    if parts[0] == "services" and above:
        return _name_service(parts[1:], context)
    if parts[0] not in YEARLY or last == "until":
        exact = path in KEYS or not above
        if not exact and last.isdigit():
            return say("{figure} {year}", figure=name_key(path), year=last)
        return name_key(path) if exact else say("{key}, {part}", key=name_key(path), part=name_part(path, context))
    figure, year = context.figure(last), next((part for part in parts if part.isdigit()), "")
    named = say("{figure} {year}", figure=figure, year=year) if year else figure
    if parts[0] == "figures":
        return capitalise(context.words.say(named))
    return say("{key}, {figure}", key=name_key(parts[0]), figure=named)
