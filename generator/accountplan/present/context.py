"""What all kinds of page share: the survey, the words, and what is looked up often, worked out once before the pages are made."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from accountplan.model.account import Account
from accountplan.model.finding import Finding
from accountplan.model.firm import Firm
from accountplan.model.pages import Link
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey
from accountplan.model.text import Day, say, say_n
from accountplan.model.words import Words

from . import links
from .frame import Frame, Item


class Context:
    """A survey in one language. Nothing in it changes after it was made, so that pages can be made in any process and order."""

    def __init__(self, survey: Survey, words: Words) -> None:
        self.survey = survey
        self.words = words
        self.say = words.say
        self.portfolio: Portfolio = survey.portfolio
        self.firm: Firm = survey.portfolio.firm
        self.scores: Scores = survey.scores
        self.today: date = survey.today

    def frame(self, path: str, title: str, current: str = "") -> Frame:
        """The frame of the page at ``path``; ``current`` is the path of the entry in the navigation that it belongs to."""
        root = links.root(path)
        entries = tuple(
            Item(text, root + target, "page" if target == path else "true" if target == current else "") for text, target in self.navigation
        )
        return Frame(
            language=self.words.language,
            title=title,
            firm=self.firm.name,
            plans=self.say(say("Account plans {year}", year=str(self.firm.year))),
            root=root,
            home=root + links.INDEX,
            navigation=entries,
            search=root + links.SEARCH,
            foot=tuple(Link(link.text, root + link.href) for link in self.foot),
            confidential=self.firm.confidential or self.say(say("Confidential, for internal use")),
            today=self.as_of,
            revision=self.revision,
        )

    @cached_property
    def navigation(self) -> tuple[tuple[str, str], ...]:
        """Words and paths of the navigation."""
        return (
            (self.say(say("Overview")), links.INDEX),
            (self.say(say("Clients")), links.ACCOUNTS),
            (self.say(say("Portfolio")), links.PORTFOLIO),
            (self.say(say("Findings")), links.FINDINGS),
        )

    @cached_property
    def foot(self) -> tuple[Link, ...]:
        """What is reached from the foot of every page."""
        return (Link(self.say(say("How the ranking works")), links.CRITERIA), Link(self.say(say("Rules")), links.RULES))

    @cached_property
    def as_of(self) -> str:
        """The day that the pages describe."""
        return self.say(say("As of {day}", day=Day(self.today)))

    @cached_property
    def revision(self) -> str:
        """From what the site was made."""
        plans = say_n("{n} plan", "{n} plans", len(self.portfolio.accounts))
        if not self.portfolio.revision:
            return self.say(plans)
        return self.say(say("Version {revision} from {plans}", revision=self.portfolio.revision[:7], plans=plans))

    @cached_property
    def findings(self) -> dict[str | None, tuple[Finding, ...]]:
        """Findings by account id, in order; None holds those of the firm as a whole."""
        found: dict[str | None, list[Finding]] = {}
        for finding in self.survey.findings:
            found.setdefault(finding.account, []).append(finding)
        return {account: tuple(each) for account, each in found.items()}

    @cached_property
    def ranked(self) -> tuple[Account, ...]:
        """All accounts in rank order."""
        return tuple(self.portfolio.accounts[id] for id in self.scores.accounts)
