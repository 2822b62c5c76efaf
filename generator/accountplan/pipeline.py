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


def survey(source: Source, today: date, workers: int = 1) -> Survey:
    """All that is known of a workspace on one day. Wrong data become findings; a workspace that cannot be read, a UserError.

    ``workers`` is the number of processes, which does not show in the survey.
    """
    portfolio, problems = load.load(source, today, workers)
    scores = score.score(portfolio, today)
    analysis = analyse.analyse(portfolio, scores, today, workers)
    findings = lint.lint(portfolio, scores, analysis, today, problems, workers)
    return Survey(today, portfolio, scores, analysis, findings, lint.rules())


def portfolio(source: Source, today: date) -> Portfolio:
    """What the files say, without a judgement: for commands that add to them."""
    read, _ = load.load(source, today)
    return read


def publish(
    survey: Survey, words: Words, out: Path, overrides: Path | None = None, *, booklets: bool = True, workers: int = 1, tell: Tell = quiet
) -> None:
    """Write the site of a survey (and the booklets) into ``out``: beside it first, then in one swap.

    ``overrides`` is the folder with a workspace's own templates; ``tell`` hears how far the work is.
    """
    from accountplan import present, render  # what prints takes time to import, and most commands only look

    with render.output(out) as stage:
        pages = present.pages(survey, words, with_booklets=booklets)
        render.pages(pages, words, stage, workers=workers, overrides=overrides, tell=tell)
        if booklets:
            render.booklets(present.booklets(survey, words), words, stage, workers=workers, overrides=overrides, tell=tell)


def explain(survey: Survey, account: str) -> Explanation:
    """One account's score to the last point, and what would move it to another tier."""
    return score.explain(survey.portfolio, survey.scores, account, survey.today)


def rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return lint.rules()
