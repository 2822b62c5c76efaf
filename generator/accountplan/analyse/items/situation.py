"""The figures and the contacts of part 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accountplan.base.text import Listing, Text, say
from accountplan.model.account import Contact
from accountplan.model.tiers import Item

from .judgement import OLD, THIN, Asked, Judgement, judge_missing, judge_partial, judge_present


def judge_figures(asked: Asked) -> Judgement:
    """Figures of a year that counts, or still runs, with our turnover when the account is a client. Older turnover still counts for half."""
    given = asked.account.figures
    years = sorted((year for year in given if given[year]), reverse=True)
    recent = [year for year in years if year >= asked.years.first]
    whole = [year for year in years if not asked.account.is_client or "turnover" in given[year]]
    if not years:
        return judge_missing(("figures",), say("There are no figures."))
    if whole and whole[0] in recent:
        return judge_present(("figures", whole[0]))
    if recent:
        reason = say("There is no turnover among the figures for {year}.", year=str(recent[0]))
        return Judgement("thin", OLD if whole else THIN, ("figures", recent[0]), reason)
    return Judgement("old", OLD if whole else THIN * OLD, ("figures",), say("The newest figures are for {year}.", year=str(years[0])))


def judge_contacts(asked: Asked) -> Judgement:
    """Someone; and in more than a profile someone who decides, and someone else whom one of us knows."""
    keys, people = ("contacts",), asked.account.contacts_here(asked.today)
    if not people:
        return judge_missing(keys, say("There are no contacts."))
    if not asked.deep:
        return judge_present(keys)
    lacking: list[Text] = []
    if not any(each.decides for each in people):
        lacking.append(say("nobody who decides"))
    if not _has_second_contact(people, asked.gone):
        lacking.append(say("no second person whom one of us knows"))
    return judge_partial(keys, len(lacking), 3, _word_reason(lacking)) if lacking else judge_present(keys)


def _word_reason(lacking: list[Text]) -> Text:
    return say("There is {what} among the contacts.", what=Listing(tuple(lacking)))


def _has_second_contact(people: tuple[Contact, ...], gone: frozenset[str]) -> bool:
    """Is there, beside the one who decides (or else beside anyone), another whom one of us knows?"""
    firsts = [number for number, each in enumerate(people) if each.decides] or list(range(len(people)))
    return any(each.known_to(gone) and any(number != first for first in firsts) for number, each in enumerate(people))


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {"situation.figures": judge_figures, "situation.contacts": judge_contacts}
