"""A text that is written into a plan is read back as the same text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from accountplan.author.scalar import format_scalar
from accountplan.base.error import UserError

LINE = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=300).filter(
    lambda text: bool(text.strip())
)


@given(LINE)
def test_every_text_is_read_back_as_itself(text: str) -> None:
    assert yaml.load(f"{{name: {format_scalar(text)}}}", Loader=yaml.CSafeLoader) == {"name": text}
    assert yaml.load(f"name: {format_scalar(text)}   # remark\n", Loader=yaml.CSafeLoader) == {"name": text}


@pytest.mark.parametrize("text", ["Waterschap Rijn & Lek", "Anna de Vries-Jansen", "O'Neill (Cork)"])
def test_a_usual_name_needs_no_quotes(text: str) -> None:
    assert format_scalar(text) == text


@pytest.mark.parametrize(
    "text", ["no", "Yes", "null", "a: b", "x #y", "010", "1e3", "2026-01-01", "- a", "{a}", "*x", "@x", "trailing ", "a, b"]
)
def test_what_yaml_would_read_otherwise_is_quoted(text: str) -> None:
    assert format_scalar(text).startswith('"')


@pytest.mark.parametrize("text", ["", "   ", "a\nb", "a\tb", "\x1b[31m", "\x00", "x" * 301, "\u202egnp.exe"])
def test_what_no_plan_may_hold_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        format_scalar(text)
