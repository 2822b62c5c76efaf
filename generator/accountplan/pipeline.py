"""The whole road, in order: read this page first.

survey:  load -> score -> analyse -> lint   = one frozen `Survey`, the waist of the hourglass
publish: present -> render                  = a site and its booklets in a folder
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from accountplan import analyse, lint, load, score
from accountplan.base.words import Words
from accountplan.model.finding import Finding
from accountplan.model.firm import Firm
from accountplan.model.portfolio import Portfolio, Source
from accountplan.model.rules import Rule
from accountplan.model.scores import Explanation
from accountplan.model.survey import Survey

Tell = Callable[[str, int, int], None]
"""Called with the name of a stage, how much is done, and how much there is."""


def quiet(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def workspace(folder: Path) -> Source:
    """The files of a workspace: the folder that holds ``plans/``."""
    return load.FolderSource(folder)


class Press:
    """What prints the site of a firm. Given to `survey`, it makes itself ready while other processes read and analyse.

    ``speak`` gives the words for a firm; ``overrides`` is the folder with a workspace's own templates.
    """

    def __init__(self, speak: Callable[[Firm], Words], overrides: Path | None = None) -> None:
        self.speak = speak
        self.overrides = overrides

    def fetch(self) -> None:
        """Import the two rooms that print: it takes time, and the commands that only look never need them."""
        from accountplan import present, render  # noqa: F401 - the import is all that is wanted of `render`

        present.kinds()

    def ready(self, firm: Firm) -> None:
        """Learn the language, and compile the templates in it."""
        from accountplan import render

        self.words = self.speak(firm)
        self.templates = render.environment(self.words, self.overrides)
        with render.theirs(self.overrides):
            self.templates.compile_site()


def survey(source: Source, today: date, workers: int = 1, press: Press | None = None) -> Survey:
    """All that is known of a workspace on one day. Wrong data become findings; a workspace that cannot be read, a UserError.

    ``workers`` is the number of processes; the ``press`` is for who will publish the survey.
    """

    def prepare() -> None:
        lint.rules()
        if press:
            press.fetch()

    portfolio, problems = load.load(source, today, workers, prepare)
    scores = score.score(portfolio, today)
    analysis = analyse.analyse(portfolio, scores, today, workers, lambda: press.ready(portfolio.firm) if press else None)
    findings: tuple[Finding, ...] = lint.lint(portfolio, scores, analysis, today, problems, workers)
    return Survey(today, portfolio, scores, analysis, findings, lint.rules())


def portfolio(source: Source, today: date) -> Portfolio:
    """What the files say, without a judgement: for commands that add to them."""
    read, _ = load.load(source, today)
    return read


def publish(survey: Survey, press: Press, out: Path, *, booklets: bool = True, workers: int = 1, tell: Tell = quiet) -> None:
    """Write the site (and the booklets) of a survey into ``out``: beside it first, then in one swap. The survey was given the ``press``."""
    from accountplan import present, render

    words, own = press.words, press.overrides
    with render.output(out) as stage:
        drafts = present.pages(survey, words, with_booklets=booklets)
        render.pages(drafts, press.templates, stage, workers=workers, overrides=own, tell=tell)
        if booklets:
            render.booklets(present.booklets(survey, words), words, stage, workers=workers, overrides=own, tell=tell)


def explain(survey: Survey, account: str) -> Explanation:
    """One account's score to the last point, and what would move it to another tier."""
    return score.explain(survey.portfolio, survey.scores, account, survey.today)


def rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return lint.rules()
