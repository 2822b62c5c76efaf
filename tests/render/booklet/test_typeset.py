"""What belongs together stays together; only what the fonts can write is written."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from accountplan.render.booklet.typeset import bind, keep, run_in, to_paper

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("een begroting van € 124 mln", f"een begroting van €{NBSP}124{NBSP}mln"),
        ("40 % van 214 km", f"40{NBSP}% van 214{NBSP}km"),
        ("op 10 december 2026", f"op 10{NBSP}december{NBSP}2026"),
        ("op 10 dec bij hen", f"op 10{NBSP}dec bij hen"),
        ("in juli 2028", f"in juli{NBSP}2028"),
        ("on 1 September 2026", f"on 1{NBSP}September{NBSP}2026"),
        ("cijfer 8,5 in tier A", f"cijfer{NBSP}8,5 in tier{NBSP}A"),
        ("in 2026 mei noch juni", "in 2026 mei noch juni"),
        ("3 keergangen", "3 keergangen"),
        ("voor B. Idrissi", f"voor B.{NBSP}Idrissi"),
        ("telefonisch; doel: omzet", f"telefonisch; doel:{NBSP}omzet"),
    ],
)
def test_a_number_stays_with_its_unit_and_initials_with_a_name(text: str, bound: str) -> None:
    assert bind(text) == bound


def test_an_apostrophe_within_a_word_is_a_real_one() -> None:
    assert bind("risico&#39;s en foto's, 'zo'") == "risico’s en foto’s, 'zo'"


def test_tags_are_left_alone() -> None:
    html = '<a href="https://example.org/10 km">10 km</a>'
    assert bind(html) == f'<a href="https://example.org/10 km">10{NBSP}km</a>'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Łódź Ελλάδα Привет Tiếng Việt", "Łódź Ελλάδα Привет Tiếng Việt"),
        ("Oost\u2011Randmeren", "Oost-Randmeren"),
        ("Feest 🎉 om 3", "Feest […] om 3"),
        ("株式会社 &amp; Zn", "[…] &amp; Zn"),
        ("a\u200bb\u202ec\u2060d", "abcd"),
        ("１２", "12"),
    ],
)
def test_signs_that_our_fonts_lack_are_written_otherwise(text: str, written: str) -> None:
    assert bind(text) == written


def test_a_name_with_a_hyphen_is_not_broken_there() -> None:
    assert keep("GR Oost-Randmeren & Zn") == Markup('GR <span class="keep">Oost-Randmeren</span> &amp; Zn')


def test_a_name_that_fits_no_column_may_break() -> None:
    assert keep("Y-" * 40) == Markup("Y-" * 40)


def test_links_that_lead_nowhere_on_paper_become_their_words() -> None:
    html = Markup('<p><a href="#x" rel="a">hier</a> <a rel="b">daar</a> <a href="https://example.org">elders</a></p>')
    assert to_paper(html) == Markup('<p>hier daar <a href="https://example.org">elders</a></p>')


def test_a_long_address_is_broken_without_a_hyphen() -> None:
    address = "https://example.org/waterbeheerplan/2026"
    assert to_paper(Markup(f"<p>Zie {address}, of https://a.nl.</p>")) == Markup(
        f'<p>Zie <span class="address">{address},</span> of https://a.nl.</p>'
    )


def test_headings_in_a_text_are_a_bold_line_so_that_the_outline_stays_ours() -> None:
    assert to_paper(Markup("<h4>Kop</h4><p>x</p>")) == Markup('<p class="minor">Kop</p><p>x</p>')


def test_a_short_head_runs_in_or_stands_alone_before_a_list() -> None:
    assert run_in(Markup("<p>Tekst</p>"), "Feiten & zo") == Markup('<p class="run"><b>Feiten &amp; zo</b> Tekst</p>')
    assert run_in(Markup("<ul><li>x</li></ul>"), "Feiten") == Markup('<p class="alone"><b>Feiten</b> </p><ul><li>x</li></ul>')


def test_a_space_before_marked_words_stands_among_them() -> None:
    assert bind("per jaar <strong>drie</strong> punten") == "per jaar<strong> drie</strong> punten"
    assert bind('Elst, <span class="late">9 dec</span>') == f'Elst,<span class="late"> 9{NBSP}dec</span>'
    assert bind('een <span class="keep">x-y</span>') == 'een <span class="keep">x-y</span>'


def test_long_words_in_a_table_of_a_plan_may_break() -> None:
    found = to_paper(Markup("<table><tr><th>a</th></tr><tr><td>Waterzuiveringsinstallatie</td></tr></table><p>Waterzuivering</p>"))
    assert "<td>Waterzuive<wbr>ringsinsta<wbr>llatie</td>" in found
    assert "<p>Waterzuivering</p>" in found
    assert found.startswith('<table class="given">')
    assert to_paper(Markup("<table><tr>" + "<th>a</th>" * 6 + "</tr></table>")).startswith('<table class="given many">')


def test_a_table_keeps_how_its_columns_are_aligned_and_breaks_words_when_it_has_many() -> None:
    head = '<thead><tr><th>a</th><th class="right">b</th></tr></thead>'
    assert to_paper(Markup(f"<table>{head}</table>")) == f'<table class="given">{head}</table>'
    many = "<thead><tr>" + '<th class="right">a</th>' * 6 + "</tr></thead>"
    assert to_paper(Markup(f"<table>{many}</table>")) == f'<table class="given many">{many}</table>'


def test_nothing_is_bound_across_a_tag() -> None:
    html = "<p>in 3</p> uur <b>mei</b> 2026 en 4<br> uur; de A.<i> Bos</i>"
    assert bind(html) == html.replace(" <b>", "<b> ")


def test_numbers_of_a_list_go_along_to_paper() -> None:
    html = Markup('<ol start="2024"><li>a</li><li class="task" value="2026">b</li></ol><ol><li value="3">c</li></ol>')
    own = "counter-increment: list-item 0"
    assert to_paper(html) == Markup(
        f'<ol style="counter-reset: list-item 2023"><li>a</li><li class="task" style="counter-set: list-item 2026; {own}">b</li></ol>'
        f'<ol><li style="counter-set: list-item 3; {own}">c</li></ol>'
    )
