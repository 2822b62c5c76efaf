"""What was answered of a plan is not asked again while the plan has the same name."""

from accountplan.base.known import UNKNOWN, Known

ITEMS = {"acme": 1, "quay": 2}


def asked(known: Known, items: dict[str, int], also: str = "") -> list[int]:
    """The items that were looked at anew; the answers are those that belong to them, whatever was known."""
    seen: list[int] = []

    def double(item: int) -> int:
        seen.append(item)
        return 2 * item

    assert known.of_each("doubles", items, double, also) == {id: 2 * item for id, item in items.items()}
    return seen


def test_only_what_has_another_name_is_asked_again() -> None:
    first = Known({"acme": "a", "quay": "q"})
    assert asked(first, ITEMS) == [1, 2]
    assert asked(first, ITEMS) == []
    assert asked(Known({"acme": "a", "quay": "other"}, first.live), {"acme": 1, "quay": 5}) == [5]


def test_an_answer_that_follows_from_something_else_too_is_asked_again_when_that_changes() -> None:
    known = Known({"acme": "a", "quay": "q"})
    asked(known, ITEMS, "one way")
    assert asked(known, ITEMS, "another") == [1, 2]


def test_a_plan_without_a_name_is_always_asked() -> None:
    known = Known({"acme": "a"})
    asked(known, ITEMS)
    assert asked(known, ITEMS) == [2]
    assert (asked(UNKNOWN, ITEMS), asked(UNKNOWN, ITEMS), UNKNOWN.live) == ([1, 2], [1, 2], {})


def test_what_nobody_asks_for_any_more_is_let_go() -> None:
    known = Known({"acme": "a", "quay": "q"})
    asked(known, ITEMS)
    asked(known, {"acme": 1})
    assert len(known.live["doubles"]) == 1
    assert asked(known, ITEMS) == [2]
