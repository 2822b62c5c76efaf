from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

WORDS = compile_lazily(
    r"\b(?:salary|wages?|bonus|raise|appraisals?|performance review|underperform\w*|disciplin\w*|dismiss\w*|burn-?out|sick(?:ness| leave)?|illness|depress\w*|pregnan\w*"
    r"|salaris\w*|loon|loonsverhoging|beoordeling\w*|functioneringsgesprek\w*|disfunction\w*|onvoldoende|verbetertraject|ontslag|ziek(?!enhui)\w*|overspannen|zwanger\w*"
    r"|(?:mark|grade|score|cijfer|rapportcijfer)\s*:?\s*\d+)\b"
)
"""What tells of pay, appraisal or health, or is a mark, in both languages, in small letters."""


@firm_rule(code="AP655", severity=Severity.WARNING)
def personnel_matter(firm: Firmwide) -> Iterator[Found]:
    """The next step of a colleague tells what belongs in a personnel file

    What it checks
    What stands under `development` in `plans/people.yaml` as `next` holds no words about pay, appraisal or health, and no marks.

    Why it matters
    All colleagues read the plans, and so does whoever gets a booklet. What is between a person and the employer stays there, and the law asks so.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, development: {next: after the appraisal leads a talk alone}}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, development: {next: leads a talk alone}}
    ```
    """
    for id, person in firm.portfolio.people.items():
        found = WORDS.search((person.development.next or "").casefold())
        if found:
            yield Found(
                (id, "development", "next"),
                say("“{word}” belongs in a personnel file, and not where all colleagues read it.", word=found[0]),
                say("Say only which step with clients comes next."),
                firm.portfolio.people_path,
            )
