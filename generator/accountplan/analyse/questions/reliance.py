"""How far are the plans a relationship database that one can rely on, of the most promising accounts at least? (S39)"""

from __future__ import annotations

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Reliance
from accountplan.model.analysis.plans import Completeness
from accountplan.model.analysis.reliance import SECTIONS, Relied, SectionAge
from accountplan.model.norms import asks_profile, find_review_days

from .completeness import answer as complete


def answer(facts: Facts) -> Reliance:
    """The clients and prospects in a tier of which more than a profile is asked, in rank order."""
    tiers, found = facts.portfolio.tiers, facts.ask(complete)
    promising = tuple(tier.id for tier in tiers.tiers if not asks_profile(tiers, tier))
    ranked = ((facts.portfolio.accounts[score.account], score.tier) for score in facts.scores.accounts.values())
    rows = (_make_row(facts, account, tier, found[account.id]) for account, tier in ranked if not account.is_former and tier in promising)
    return Reliance(promising, tuple(rows))


def _make_row(facts: Facts, account: Account, tier: str | None, found: Completeness) -> Relied:
    ages, norm = facts.portfolio.age(account.id), find_review_days(facts.portfolio.tiers, tier)
    known = ((part, ages.of(part)) for part in SECTIONS)
    sections = (
        SectionAge(age.day, ages.find_old(part, account.reviewed, facts.today, norm) is not None, age.least) if age else None
        for part, age in known
    )
    lacks = tuple(each for each in found.todo if each.state != "old")
    return Relied(account.id, found.plan, lacks, len(lacks) < len(found.todo), tuple(sections))
