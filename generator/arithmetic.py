"""Keep arithmetic out of what only words it: `python generator/arithmetic.py`.

`present` sorts, words and links what `score` and `analyse` have worked out, and a template lays it out. So this looks for sums, shares,
roundings and the like in the code of `present`, for one value held against another there (over a limit, before a day), and for arithmetic,
comparisons of numbers and conditions on a count in the templates. Whether there is any (more than 0), or more than one, is a matter of words.
What says a number, or counts letters and lines, may compute: it is below by its name, with the reason. A name that no longer needs it
is as wrong as a sum without a name. The places and lengths of charts are the work of `render`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent
PRESENT = Path("generator") / "accountplan" / "present"
TEMPLATES = Path("templates")

TYPES = frozenset({"Fraction", "Decimal"})
CHOICES = frozenset({"min", "max"})
FUNCTIONS = frozenset({"sum", "round", "abs", "divmod", "pow", "total", "accumulate", "Counter"}) | TYPES | CHOICES
MODULES = frozenset({"math", "statistics"})
"""What counts or computes. A fraction of two figures that are recorded is a figure too; a choice by a ``key`` is a way of sorting."""
TEXTS, SAYING = frozenset({"root", "links", "today"}), frozenset({"join", "say", "share", "number"})
"""Names that hold text or a day, and methods that give text, so that a plus beside them joins."""

CODE: Mapping[str, str] = {
    "rounding.py": "says how finely a number is said",
    "sections/measure.py": "says what differs between paper and screen in how finely a day or a figure is said",
    "sections/figures.py::count_decimals": "says how many decimals a row of figures needs",
    "sections/figures.py::show_narrow_row": "says whether a row of figures is in millions",
    "sections/figures.py::_choose_style": "says a figure in millions",
    "sections/figures.py::_word_own_value": "says a figure in millions",
    "sections/aims.py::_show_row": "gives a number of the plan to whoever says it",
    "booklet/tier.py::_word_thousands": "says turnover in thousands",
    "booklet/tier.py::_find_room": "counts the lines of a page",
    "booklet/tier.py::_count_lines": "counts the lines of a page",
    "booklet/contents.py::make_contents_chapter": "counts the lines of two columns",
    "booklet/discuss.py::_make_head": "counts the lines of a list",
    "booklet/cover.py::show_cover": "sets the size of a name",
    "booklet/cover.py::_choose_size": "sets the size of a name",
    "booklet/context.py::cut": "counts letters",
    "booklet/context.py::cut_name": "counts letters",
    "booklet/glance.py::make_chapter": "sets where a scale begins",
    "booklet/index.py::_invert_words": "counts the words of a name",
    "booklet/index.py::_put_family_first": "counts the words of a name",
    "booklet/index.py::_sort_lines": "counts who share a name",
    "booklet/signs.py::make_chapter": "draws examples",
    "overview/attention.py::_name_fitting": "counts letters",
    "overview/attention.py::_join_signs": "counts letters",
    "overview/matters.py::show_most_valuable": "says how many rows fit",
    "overview/attention.py::join_fitting": "counts letters",
    "spelled.py::capitalise": "counts letters",
    "settings.py::FirmSettings": "counts last names that are shared",
    "filters.py::show_filters": "counts what is behind each checkbox",
    "sieve.py::_show": "counts what is behind each checkbox",
    "filters.py::_choose_segments": "counts who has each, to leave the rarest out",
    "subjects.py::_word_share": "says how finely a share is said",
    "parts.py::show_tier_badge": "finds the colour of a tier",
}
"""The modules (``file``) and functions (``file::function``) of `present` that may compute, and why."""

COUNTS = frozenset({"length", "count"})
FILTERS = frozenset({"sum", "round", "min", "max", "abs"})
SUMS = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
ORDERS = frozenset({"gt", "gteq", "lt", "lteq"})
TESTS = frozenset({"even", "odd", "divisibleby", "gt", "ge", "lt", "le", "greaterthan", "lessthan"})


def is_text(node: ast.expr) -> bool:
    """Can it be seen that this is text, a row of things or a day: what a plus joins, or moves along the calendar?"""
    match node:
        case ast.JoinedStr() | ast.Tuple() | ast.List() | ast.ListComp() | ast.Constant(value=str()):
            return True
        case ast.BinOp():
            return is_text(node.left) or is_text(node.right)
        case ast.Subscript(value=value, slice=cut):
            return isinstance(cut, ast.Slice) or is_text(value)
        case ast.Call(func=ast.Name(id="tuple" | "set" | "list")):
            return True
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in TEXTS
        case ast.Call(func=ast.Attribute(value=value, attr=name)):
            return name in SAYING or is_text(value)
        case ast.IfExp():
            return is_text(node.body) or is_text(node.orelse)
    return False


def computes(node: ast.AST) -> str:
    """What a node of Python computes, in a word; empty when it does not."""
    match node:
        case ast.BinOp(op=op, left=left, right=right) if not isinstance(op, ast.BitOr | ast.BitAnd):
            return "" if is_text(left) or is_text(right) else type(op).__name__
        case ast.AugAssign(op=op, value=value):
            return "" if is_text(value) else type(op).__name__
        case ast.Call(func=ast.Name(id=name), args=values, keywords=keywords) if name in FUNCTIONS:
            literal = name in TYPES and all(isinstance(each, ast.Constant) for each in values)
            chosen = name in CHOICES and "key" in {each.arg for each in keywords}
            return "" if literal or chosen else f"{name}()"
        case ast.ImportFrom(module=str(module)) if module in MODULES:
            return f"import of {module}"
        case ast.Compare(left=left, ops=ops, comparators=others) if any(isinstance(op, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for op in ops):
            return "" if any(_says_how_many(each) for each in (left, *others)) else "a comparison"
    return ""


def _says_how_many(node: ast.expr) -> bool:
    """Is it nothing, one, or the length of something that is shown?"""
    match node:
        case ast.Constant(value=0 | 1) | ast.Call(func=ast.Name(id="len")):
            return True
    return False


def in_code(root: Path) -> Iterator[tuple[str, int, str]]:
    """Every place in `present` that computes: its function (``file::function``), its line, and what it does."""
    for path in sorted((root / PRESENT).rglob("*.py")):
        file = path.relative_to(root / PRESENT).as_posix()
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            name = file if file in CODE else f"{file}::{getattr(statement, 'name', '')}"
            yield from ((name, getattr(node, "lineno", 0), what) for node in ast.walk(statement) if (what := computes(node)))


def counts(node: nodes.Node) -> str:
    """What a node of a template computes or compares, in a word; empty when it does neither."""
    match node:
        case nodes.Compare(expr=expr, ops=ops):
            number = any(isinstance(each, nodes.Const) and isinstance(each.value, int | float) for each in (expr, *[op.expr for op in ops]))
            return "comparison of numbers" if number or any(each.op in ORDERS for each in ops) or _counted(node) else ""
        case nodes.If(test=test) | nodes.CondExpr(test=test) if _counted(test):
            return "condition on a count"
        case nodes.BinExpr() if isinstance(node, SUMS):
            return str(node.operator)
        case nodes.Filter(name=name) if name in FILTERS:
            return f"|{name}"
        case nodes.Test(name=name) if name in TESTS:
            return f"is {name}"
    return ""


def _counted(node: nodes.Node) -> bool:
    return any(isinstance(each, nodes.Filter) and each.name in COUNTS for each in (node, *node.find_all(nodes.Filter)))


def in_pages(root: Path) -> Iterator[tuple[str, int, str]]:
    """Every place in a template that computes or compares with a number: the template, its line, and what it does."""
    environment = Environment(autoescape=True)
    for path in sorted((root / TEMPLATES).rglob("*")):
        if path.suffix in (".html", ".css", ".js", ".svg") and "assets" not in path.parts:
            name, tree = path.relative_to(root / TEMPLATES).as_posix(), environment.parse(path.read_text(encoding="utf-8"))
            yield from ((name, node.lineno, what) for node in tree.find_all(nodes.Node) if (what := counts(node)))


def check(root: Path) -> list[str]:
    """What is wrong: arithmetic without a name on the list, and names without arithmetic."""
    code, pages = tuple(in_code(root)), tuple(in_pages(root))
    wrong = [f"{(PRESENT / name).as_posix()} line {line}: {what}" for name, line, what in code if name not in CODE]
    wrong += [f"{(TEMPLATES / name).as_posix()} line {line}: {what}" for name, line, what in pages]
    computing = {name for name, _, _ in code}
    return wrong + [f"{(PRESENT / name).as_posix()} computes nothing: take it off the list" for name in CODE if name not in computing]


def main() -> int:
    """Say what is wrong, and what to do."""
    wrong = check(ROOT)
    for each in wrong:
        print(each)
    if wrong:
        print("`present` and the templates do not count: let a question of `analyse`, or the noun itself, answer.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
