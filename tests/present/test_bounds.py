"""What a plan repeats without end does not make a page without end."""

from __future__ import annotations

from builders import account, portfolio

from .reading import page


def test_h3_however_many_segments_there_are_the_filters_stay_few() -> None:
    """Those that most clients have, so that the segments of a firm do not give way to those of one plan."""
    rare = [account(f"c{number}", segment={f"k{number}_{each}": "v" for each in range(100)}) for number in range(3)]
    usual = [account(f"d{number}", segment={"sector": str(number), "zone": str(number)}) for number in range(2)]
    html = page(portfolio(*rare, *usual), "accounts.html")
    assert html.count('name="segment.') == 20
    assert 'name="segment.zone"' in html
    assert 'name="segment.sector"' in html
