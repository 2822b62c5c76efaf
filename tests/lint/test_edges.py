"""Every rule was tried at its edges, beside the two examples that it is documented with: the exact limit, one above, empty, absent.

A test says so with `@pytest.mark.edge("late-action")`. Here are the edges of rules that have no better place.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from accountplan import lint
from lint.workspace import ENGLISH, check, example, found

TESTS = Path(__file__).parent.parent


def marked(path: Path) -> Iterator[str]:
    """The rules whose edges a file of tests says that it tries."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.edge":
            yield from (ast.literal_eval(rule) for rule in node.args)


def test_every_rule_was_tried_at_its_edges() -> None:
    tried = {rule for folder in ("lint", "load") for path in (TESTS / folder).glob("test_*.py") for rule in marked(path)}
    rules = {rule.name for rule in lint.list_rules()}
    assert rules - tried == set(), "give each of these a test of its limits, marked with pytest.mark.edge"
    assert tried - rules == set(), "there are no such rules"


def said(rule: str, change: str) -> list[str]:
    """What a rule says of a change, without the line where it says so."""
    return [each.partition(" -> ")[2] for each in found(rule, change)]


@pytest.mark.edge("empty-file")
@pytest.mark.parametrize(("text", "count"), [("", 1), ("\n# later\n", 1), ("---\n", 1), ("name: City\n", 0)])
def test_a_file_with_nothing_but_remarks_is_empty(text: str, count: int) -> None:
    assert len(found("empty-file", f"# plans/accounts/city.yaml\n{text}")) == count


@pytest.mark.edge("action-without-objective")
@pytest.mark.parametrize(
    ("keys", "count"),
    [("hours: 1", 1), ("objective: growth", 0), ("objective: nowhere", 0), ("status: done", 0), ("status: dropped", 0)],
)
def test_an_open_action_serves_an_objective(keys: str, count: int) -> None:
    assert len(found("action-without-objective", example(actions=f"[{{what: Visit, {keys}}}]"))) == count


@pytest.mark.edge("duplicate-tier")
@pytest.mark.parametrize(("ids", "count"), [(("A", "B", "AB"), 0), (("A", "a"), 1), (("A", "B", "A", "A"), 2)])
def test_tiers_differ_by_more_than_capitals(ids: tuple[str, ...], count: int) -> None:
    change = "# plans/tiers.yaml\ntiers:\n" + "".join(f"  - {{id: {id}, name: x}}\n" for id in ids)
    assert len(found("duplicate-tier", change)) == count


@pytest.mark.edge("empty-waiver", "unknown-item")
@pytest.mark.parametrize(
    ("waiver", "empty", "unknown"),
    [
        ("reason: x", 1, 0),
        ("reason: x, rule: no-team", 0, 0),
        ("reason: x, item: situation.history", 0, 0),
        ("reason: x, item: history", 0, 1),
        ("reason: x, item: situation.histories", 0, 1),
        ("reason: x, item: situation", 0, 1),
    ],
)
def test_a_waiver_names_a_rule_or_an_item(waiver: str, empty: int, unknown: int) -> None:
    change = example(waive=f"[{{{waiver}, until: 2027-01-01}}]")
    assert (len(found("empty-waiver", change)), len(found("unknown-item", change))) == (empty, unknown)


def test_an_item_that_is_nearly_right_is_recognised() -> None:
    def remedy(item: str) -> str:
        (finding,) = [
            each for each in check(example(waive=f"[{{item: {item}, reason: x, until: 2027-01-01}}]")) if each.rule == "unknown-item"
        ]
        return ENGLISH.say(finding.help)

    assert remedy("situation.histories") == "Did you mean “situation.history”?"
    assert remedy("weather").startswith("Name one of these: situation.history, ")


@pytest.mark.edge("unknown-objective")
@pytest.mark.parametrize(
    ("objectives", "action", "count"),
    [
        ("[{id: growth}]", "objective: growth", 0),
        ("[{id: growth}]", "objective: grow", 1),
        ("[{id: growth}]", "objective: grow, status: done", 1),
        ("[{id: growth}]", "hours: 1", 0),
        ("[]", "objective: growth", 1),
    ],
)
def test_an_action_names_an_objective_of_its_own_plan(objectives: str, action: str, count: int) -> None:
    change = example(objectives=objectives, actions=f"[{{what: Visit, {action}}}]")
    tier = "# plans/tiers.yaml\ntiers: [{id: A, name: A, objectives: [{id: grow, measure: x, baseline: 1, target: 2, by: 2027-01-01}]}]\n"
    assert len(found("unknown-objective", change)) == len(found("unknown-objective", change + tier)) == count


@pytest.mark.edge("unknown-rule")
@pytest.mark.parametrize(("name", "count"), [("no-team", 0), ("no-taem", 1), ("team", 1)])
def test_a_rule_is_named_as_it_is_called(name: str, count: int) -> None:
    assert len(found("unknown-rule", f"# plans/firm.yaml\nrules: {{{name}: off}}\n")) == count
    assert len(found("unknown-rule", example(waive=f"[{{rule: {name}, reason: x, until: 2027-01-01}}]"))) == count


FITS = "pleases, quality, surprises, not_embarrassing, personal, remembered"


@pytest.mark.edge("unsuitable-gift")
@pytest.mark.parametrize(("meets", "count"), [(FITS, 0), (FITS.removesuffix(", remembered"), 1), ("", 1)])
def test_a_gift_meets_all_six_demands(meets: str, count: int) -> None:
    assert len(found("unsuitable-gift", example(gifts=f"[{{on: 2026-11-01, to: Carla, what: map, meets: [{meets}]}}]"))) == count


@pytest.mark.edge("unnamed-criterion")
@pytest.mark.parametrize(
    ("id", "keys", "lacks"),
    [
        ("own", "name: Own, kind: business, question: Why?", ""),
        ("own", "name: Own, kind: business", "`question`"),
        ("own", "kind: business, question: Why?", "`name`"),
        ("own", "weight: 1", "`name`, `kind` or `question`"),
        ("payment", "weight: 1", ""),
    ],
)
def test_a_criterion_of_the_firm_itself_is_explained(id: str, keys: str, lacks: str) -> None:
    change = (
        f"# plans/criteria.yaml\ncriteria: {{cooperation: {{weight: 1}}, {id}: {{{keys if 'weight' in keys else keys + ', weight: 1'}}}}}\n"
    )
    assert said("unnamed-criterion", change) == ([f"“own” is not a built-in criterion and has no {lacks}."] if lacks else [])


def known(share: str, *marks: str) -> str:
    """Four criteria that weigh the same, of which some are marked; the firm asks that a share of the weight is known."""
    criteria = "fit: {weight: 1}, image: {weight: 1}, payment: {weight: 1}, learning: {weight: 1}"
    return f"# plans/criteria.yaml\nknown_at_least: {share}\ncriteria: {{{criteria}}}\n" + example(
        marks="{" + ", ".join(f"{id}: 7" for id in marks) + "}", figures="{}"
    )


@pytest.mark.edge("unrated-client")
@pytest.mark.parametrize(
    ("share", "marks", "count"),
    [("50%", ("fit", "image"), 0), ("51%", ("fit", "image"), 1), ("50%", ("fit",), 1), ("50%", (), 1), ("0%", (), 0)],
)
def test_a_tier_asks_that_a_share_of_the_weight_is_known(share: str, marks: tuple[str, ...], count: int) -> None:
    assert len(found("unrated-client", known(share, *marks))) == count


@pytest.mark.edge("missing-marks", "provisional-tier")
@pytest.mark.parametrize(
    ("limit", "marks", "missing", "provisional"),
    [
        ("5.5", ("fit", "image", "payment"), 0, 1),  # at the lowest 22 of 40 points: exactly the limit, and not above it
        ("5.4", ("fit", "image", "payment"), 1, 0),
        ("5.4", ("fit", "image", "payment", "learning"), 0, 0),
        ("5.4", ("fit", "image"), 0, 1),
    ],
)
def test_a_missing_mark_is_told_with_the_tier_that_it_can_change(
    limit: str, marks: tuple[str, ...], missing: int, provisional: int
) -> None:
    change = known("50%", *marks) + f"# plans/tiers.yaml\ntiers: [{{id: A, name: A, above: {limit}}}, {{id: B, name: B}}]\n"
    assert (len(found("missing-marks", change)), len(found("provisional-tier", change))) == (missing, provisional)


@pytest.mark.parametrize(("text", "told"), [("n" * 40, "n" * 40), ("n" * 41, "n" * 40), ("TODO " + "n" * 36, "TODO " + "n" * 35)])
def test_a_text_that_says_too_little_is_told_by_its_first_forty_characters(text: str, told: str) -> None:
    (message,) = said("thin-text", example(developments=f"{{market: {text}}}"))
    assert message.startswith(f"“{told}” ")


@pytest.mark.edge("thin-text")
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The rules change in 2027.", 0),  # five words
        ("The rules change soon.", 1),
        ("Rules rules rules rules rules.", 1),
        ("n.v.t.", 1),
        ("We will say more; TODO before the next meeting of the board.", 1),
    ],
)
def test_five_different_words_say_something(text: str, count: int) -> None:
    assert len(found("thin-text", example(developments=f'{{market: "{text}"}}'))) == count
