from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.passages import Passage, find_place, list_copied_passages, list_passages
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Place, Severity

MOST = 500
"""Texts of one plan that are looked at; no plan that a person wrote has so many."""
COPY = 3
"""Plans that share so many texts are copies of each other, which is one thing to say."""
REMEDY = say("Write what is true of this client only; what is true of all belongs under `about` of a tier or a group.")


@firm_rule(code="AP701", severity=Severity.WARNING)
def same_text(firm: Firmwide) -> Iterator[Found]:
    """The same text is in several plans

    What it checks
    No paragraph of 12 words or more is in more than one plan. Capitals, punctuation and spaces make no difference. Plans that share three paragraphs or more get one finding together.

    Why it matters
    A plan is worth something because of what was gathered for this client. A paragraph that fits every client says nothing about any of them.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      history: We have worked for this client for many years, to the full satisfaction of all involved.
    # plans/accounts/harbour.yaml
    name: Rivermouth Harbour
    status: former
    situation:
      history: The pilots asked us in 2019 to find out why the quay sank two centimetres a year.
      facts: We have worked for this client for many years, to the full satisfaction of all involved.
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      history: The alderman called us on a Sunday in 2021, when the old town stood under water.
    # plans/accounts/harbour.yaml
    name: Rivermouth Harbour
    status: former
    situation:
      history: The pilots asked us in 2019 to find out why the quay sank two centimetres a year.
    ```
    """
    passages_of = firm.of_each("passages", lambda plan: list_passages(plan.account.id, plan.texts[:MOST]))
    alike = list(list_copied_passages(passages_of.values()))
    several = Counter(frozenset(each.account for each in passages) for passages in alike)
    copied: dict[frozenset[str], list[list[Passage]]] = {}
    for passages in alike:
        plans = frozenset(each.account for each in passages)
        if several[plans] >= COPY:
            copied.setdefault(plans, []).append(passages)
        else:
            yield from _find_each(passages, firm)
    for groups in copied.values():
        yield from _find_copy(groups, firm)


def _find_each(passages: list[Passage], firm: Firmwide) -> Iterator[Found]:
    """A finding at each place of one paragraph."""
    plans = list(dict.fromkeys(passage.account for passage in passages))
    firsts = {passage.account: passage for passage in reversed(passages)}
    for passage in passages:
        other = firsts[plans[1] if passage.account == plans[0] else plans[0]]
        message = say_n(
            "The same text is in {n} other plan: {path}:{line}.",
            "The same text is in {n} other plans, such as {path}:{line}.",
            len(plans) - 1,
            path=firm.portfolio.account_paths[other.account],
            line=str(find_place(firm.portfolio, other).line),
        )
        yield Found(passage.keys, message, REMEDY, firm.portfolio.account_paths[passage.account], find_place(firm.portfolio, passage))


def _find_copy(groups: list[list[Passage]], firm: Firmwide) -> Iterator[Found]:
    """One finding for each plan that is a copy of the first, however many texts they share."""
    first, *copies = sorted({each.account for each in groups[0]})
    for copy in copies:
        place = min(((find_place(firm.portfolio, each), each) for group in groups for each in group if each.account == copy), key=_by_line)
        message = say(
            "{n} texts of this plan are in {path} as well; the first of them begins here.",
            n=len(groups), path=firm.portfolio.account_paths[first],
        )  # fmt: skip
        yield Found(place[1].keys, message, REMEDY, firm.portfolio.account_paths[copy], place[0])


def _by_line(found: tuple[Place, Passage]) -> int:
    return found[0].line
