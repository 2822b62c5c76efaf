"""Text fields as HTML: what Markdown makes of them, less everything that could do harm."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accountplan.render.markdown import inline, parsed, simple, to_html, to_line


def test_markdown_becomes_html() -> None:
    assert to_html("- een\n- **twee**") == "<ul>\n<li>een</li>\n<li><strong>twee</strong></li>\n</ul>"


def test_an_empty_text_gives_nothing() -> None:
    assert to_html("") == ""
    assert to_html("\n\n") == ""


def test_a_table_becomes_a_table() -> None:
    assert "<td>b</td>" in to_html("| a |\n| - |\n| b |")


def test_a_picture_leaves_its_words_behind() -> None:
    assert to_html("Before ![the <old> quay](quay.png) after") == "<p>Before the &lt;old&gt; quay after</p>"
    assert "<img" not in to_html("[![map](map.png)](https://example.org)")


def test_code_between_fences_is_code() -> None:
    assert to_html("```yaml\nname: <b>\n```") == "<pre><code>name: &lt;b&gt;\n</code></pre>"


def test_headings_stand_below_those_of_the_page() -> None:
    assert to_html("# One\n\n## Two\n\n##### Five") == "<h4>One</h4>\n<h5>Two</h5>\n<h6>Five</h6>"


def test_a_link_to_elsewhere_tells_nobody_where_it_came_from() -> None:
    assert to_html("[x](https://x.example)") == '<p><a href="https://x.example" rel="noopener noreferrer nofollow">x</a></p>'


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
        '<p style="position:fixed" class="tier" id="main">x</p>',
        "<iframe src=https://x.example></iframe>",
        "<img src=x onerror=alert(1)>",
        "![x](https://x.example/pixel.png)",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](JaVaScRiPt:alert(1))",
        "[x](vbscript:x)",
        "<form action=https://x.example><button>x</button></form>",
        "<style>body{display:none}</style>",
        "<base href=https://x.example>",
        "<!-- <script>alert(1)</script> -->",
    ],
)
def test_nothing_in_a_text_runs_asks_or_disguises(text: str) -> None:
    html = to_html(text).lower()
    for word in (
        "<script",
        "<svg",
        "<math",
        "<img",
        "<iframe",
        "<form",
        "<style",
        "<base",
        "<!--",
        "style=",
        "class=",
        " id=",
        "onload",
        "onerror",
    ):
        assert word not in html
    for scheme in ('="javascript:', '="data:', '="vbscript:'):
        assert scheme not in html


@pytest.mark.parametrize("target", ["https://x.example/a?b=1", "http://x.example", "mailto:a@x.example", "tel:+31123456"])
def test_links_that_a_reader_can_follow_stay(target: str) -> None:
    assert f'href="{target}"' in to_html(f"[x]({target})")


letters = st.characters(categories=["Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Pc", "Mn"])
signs = st.sampled_from([*list(" .,;:()'\"%€?/+-–—‘’“”*_&<>[]#=`~|!\\\n\t\u00a0"), "://", "**", "***", " *", "* ", "\n\n", "    "])
wild = st.lists(st.one_of(signs, letters, st.sampled_from(["a", "Z", "7", "é"])), max_size=25).map("".join)
marked = st.builds(
    lambda before, mark, words, after: f"{before}{mark}{words}{mark}{after}",
    st.sampled_from(["", " ", "a ", "(", "\n"]),
    st.sampled_from(["*", "**", "***", "_"]),
    st.text("ab é-7", min_size=1, max_size=6),
    st.sampled_from(["", " ", ".", ", b", ")", "\nb", "b"]),
)
texts = st.one_of(
    wild, st.lists(st.one_of(marked, wild), max_size=5).map("".join), st.from_regex(r"[a-z][\w .,;:()'\"%€?/+-]*", fullmatch=True)
)


@given(texts)
@settings(max_examples=1500)
@example("De dijk is 12,5 km lang (2024): 40 % af?")
@example("Een **vette** en *schuine* tekst.")
@example("a\nb")
def test_the_fast_path_gives_what_the_parser_gives(text: str) -> None:
    text = text.strip("\n")
    quick = simple(text)
    assert quick is None or quick == parsed(text)


@pytest.mark.parametrize(
    "text", ["Gewone tekst, met 40 % van alles: niets bijzonders.", "Regel een\nregel twee.", "Met **nadruk** en *klem*."]
)
def test_plain_texts_take_the_fast_path(text: str) -> None:
    assert simple(text) is not None


@pytest.mark.parametrize(
    "text", ["- lijst", "1. een", "https://x.example", "a_b_c", "a & b", "a <b>", "Titel\n===", "a\n\nb", "twee spaties  \naan het eind"]
)
def test_anything_else_goes_through_the_parser(text: str) -> None:
    assert simple(text) is None


def test_a_long_line_is_read_in_linear_time() -> None:
    """A pattern that tries every way to cut a text would never finish this."""
    assert simple("a" * 20_000 + "\n" + "b " * 10_000 + "_") is None


def test_a_single_paragraph_loses_its_paragraph_in_a_list() -> None:
    assert to_line("Kans **nu**") == "Kans <strong>nu</strong>"
    assert to_line("a\n\nb") == "<p>a</p>\n<p>b</p>"


def test_a_sentence_of_ours_can_be_bold_and_name_a_key() -> None:
    assert inline("**2** of `a.b` & <c>") == "<b>2</b> of <code>a.b</code> &amp; &lt;c&gt;"


@given(st.text())
def test_a_sentence_never_becomes_markup_of_its_own(text: str) -> None:
    html = str(inline(text))
    assert "<" not in html.replace("<b>", "").replace("</b>", "").replace("<code>", "").replace("</code>", "")
