"""Text fields as HTML: what Markdown makes of them, less everything that could do harm."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import escape

from accountplan.render import markdown
from accountplan.render.markdown import to_cleaned_html, to_html, to_inline, to_line, to_simple_html
from properties import examples


def test_markdown_becomes_html() -> None:
    assert to_html("- een\n- **twee**") == "<ul>\n<li>een</li>\n<li><strong>twee</strong></li>\n</ul>"


def test_an_empty_text_gives_nothing() -> None:
    assert to_html("") == ""
    assert to_html("\n\n") == ""


def test_a_table_becomes_a_table() -> None:
    assert "<td>b</td>" in to_html("| a |\n| - |\n| b |")


def test_a_column_of_a_table_keeps_its_alignment() -> None:
    html = to_html("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |")
    assert '<th>a</th>\n<th class="right">b</th>\n<th class="centre">c</th>' in html
    assert '<td>1</td>\n<td class="right">2</td>\n<td class="centre">3</td>' in html


def test_a_table_may_follow_a_sentence_directly() -> None:
    assert to_html("Cijfers:\n| a | b |\n|---|---|\n| 1 | 2 |").startswith("<p>Cijfers:</p>\n<table>")
    assert "<table>" not in to_html("a | b\nc - d")


def shape(text: str) -> str:
    """The HTML of a text without line ends."""
    return to_html(text).replace("\n", "")


NESTED = "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"


@pytest.mark.parametrize("step", [2, 3, 4])
def test_lists_nest_by_two_three_or_four_spaces(step: int) -> None:
    assert shape(f"- a\n{' ' * step}- b\n{' ' * 2 * step}- c\n- d") == NESTED


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1. a\n  - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n  1. b\n  2. c", "<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>"),
        (" 9. a\n10. b", '<ol start="9"><li>a</li><li>b</li></ol>'),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n  more of a\n  - b", "<ul><li>a  more of a<ul><li>b</li></ul></li></ul>"),
        ("- a\n\n  more\n- b", "<ul><li><p>a</p><p>more</p></li><li><p>b</p></li></ul>"),
        ("- a\n  - b\n\n    more\n\nEnd", "<ul><li>a<ul><li><p>b</p><p>more</p></li></ul></li></ul><p>End</p>"),
        ("- a\n  - b\n\n        code\n          in", "<ul><li>a<ul><li>b<pre><code>code  in</code></pre></li></ul></li></ul>"),
        ("- a\n\n      code", "<ul><li>a<pre><code>code</code></pre></li></ul>"),
        (
            "- a\n  | x |\n  |---|\n  | 1 |",
            "<ul><li><p>a</p><table><thead><tr><th>x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></li></ul>",
        ),
        ("- a\n  ```\n  - x\n    - <y>\n  ```", "<ul><li><p>a</p><pre><code>- x  - &lt;y&gt;</code></pre></li></ul>"),
        ("```\n- x\n  - y\n```", "<pre><code>- x  - y</code></pre>"),
        ("> b\n> - c\n>   - d", "<blockquote><p>b</p><ul><li>c<ul><li>d</li></ul></li></ul></blockquote>"),
        (
            "- a\n\n> - b\n>   ```\n>   - x\n>   ```",
            "<ul><li>a</li></ul><blockquote><ul><li><p>b</p><pre><code>- x</code></pre></li></ul></blockquote>",
        ),
        ("- a\n* * *\n- b", "<ul><li>a</li></ul><hr><ul><li>b</li></ul>"),
    ],
)
def test_what_belongs_to_an_item_stays_with_it(text: str, html: str) -> None:
    assert shape(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("We doen:\n- a\n- b", "<p>We doen:</p><ul><li>a</li><li>b</li></ul>"),
        ("We doen:\n1. a\n2. b", "<p>We doen:</p><ol><li>a</li><li>b</li></ol>"),
        ("1. a\n- b\n2. c", '<ol><li>a</li></ol><ul><li>b</li></ul><ol start="2"><li>c</li></ol>'),
    ],
)
def test_a_list_begins_where_its_first_sign_stands(text: str, html: str) -> None:
    assert shape(text) == html


@pytest.mark.parametrize("text", ["Dat was in\n2024. Daarna", "    - code", "tien\n    - twee", "~~~\nopen", "een-\n-twee"])
def test_what_only_looks_like_a_list_is_none(text: str) -> None:
    assert "<li>" not in to_html(text)


def items(deep: int) -> st.SearchStrategy[list[tuple[str, bool, str, list]]]:  # type: ignore[type-arg]
    """Items of a list: a text, whether a paragraph belongs to it, the sign, and the items below it."""
    below = items(deep - 1) if deep else st.just([])
    item = st.tuples(st.sampled_from(["een", "twee *drie*", "vier\nvijf", "# zes"]), st.booleans(), st.sampled_from(["-", "1."]), below)
    return st.lists(item, min_size=1, max_size=3)


def written(all_items: list[tuple[str, bool, str, list]], margin: str) -> str:  # type: ignore[type-arg]
    """Items as one writes them by hand, indented by four spaces a level. All of one list have the sign of its first."""
    text = ""
    for words, paragraph, _sign, below in all_items:
        text += f"{margin}{all_items[0][2]} {words}\n" + (f"\n{margin}    alinea\n\n" if paragraph else "")
        text += written(below, margin + "    ")
    return text


@given(items(3), st.booleans())
@settings(max_examples=examples(300))
def test_a_text_set_in_by_four_spaces_stays_what_it_was(all_items: list[tuple[str, bool, str, list]], sentence: bool) -> None:  # type: ignore[type-arg]
    text = ("Zin.\n\n" if sentence else "") + written(all_items, "").strip("\n") + "\n\n    code\n\nEinde"
    plain = markdown._make_parser()
    plain.preprocessors.deregister("lists")
    assert to_cleaned_html(text) == markdown._CLEANER.clean(plain.convert(text)).replace("<p></p>", "")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("  " * n + "- a" for n in range(400)),
        "1. " * 600 + "a",
        "~~~a\n" * 20_000,
        "- " * 400 + "a",
        "> - " * 300 + "a",
        ">" * 2000 + "a",
        "> a\n" * 20_000,
    ],
    ids=["deep", "in a line", "fences", "signs", "quotes and signs", "quotes", "a long quote"],
)
def test_a_text_in_hundreds_of_layers_ends_in_a_text(text: str) -> None:
    assert "a" in to_html(text)
    assert to_cleaned_html("a") == "<p>a</p>"


def test_a_picture_leaves_its_words_and_its_address_behind() -> None:
    assert to_html("Before ![the <old> quay](quay.png) after") == "<p>Before the &lt;old&gt; quay (quay.png) after</p>"
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
    html = " ".join(re.findall("<[^>]*>", to_html(text).lower()))
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


@pytest.mark.parametrize("target", ["javascript:alert(1)", "../plans/firm.yaml", "#score", "data:text/html,x", "//x.example"])
def test_a_link_that_leads_nowhere_on_the_site_is_words_with_its_address(target: str) -> None:
    assert to_html(f'[x]({target} "title")') == f"<p>x ({target}, title)</p>"
    assert to_html(f"[**x** y]({target})") == f"<p><strong>x</strong> y ({target})</p>"


@pytest.mark.parametrize(
    "text",
    [
        "We follow their <style guide> in reports. Rest.",
        "<TBD by partner>",
        "x<y while a>b",
        "<b>vet</b> en <a href='x'>y</a>",
        "a <!-- b --> c",
        "AT&T &copy; R&D &nbsp; &#64;",
    ],
)
def test_a7_every_sign_that_a_person_wrote_is_shown(text: str) -> None:
    assert to_html(text) == "<p>" + str(escape(text)).replace("&#39;", "'") + "</p>"


def test_a7_paragraphs_after_a_tag_stay() -> None:
    assert to_html("<script>\n\nEen.\n\nTwee.") == "<p>&lt;script&gt;</p>\n<p>Een.</p>\n<p>Twee.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "[Budget]: 204000", "[a]: https://x.example", "[a][b] en [c]", "#1 in harbour logistics", "a\n#2 van de kade", "> 5 mln", ">=5 en meer", "> € 3",
        "artikel 6[a](lid 2)", "6[a](lid3) en [b](2.1)", "[c](a b.pdf)", "![kade](foto 3)", "[TBD]()", "2*3*4", "2**3**4", "C:\\_archief\\.x", "\\\\server\\_data",
    ],
)  # fmt: skip
def test_a8_what_looks_like_markup_is_shown_as_it_was_written(text: str) -> None:
    assert unescape(re.sub("<[^>]*>", "", to_html(text))) == text


@pytest.mark.parametrize(
    "text",
    [
        "Alle klant*innen en collega*s", "(*) zie (*)", "prijs 1*) en 2*)", "3*a + 4*b", "K:\\offertes\\*.pdf en K:\\oud\\*.doc", "foto`s en auto`s",
        "in `t veld en `s avonds", "> EUR 5 mln", "> ca. 40 man", "> -3 %", ">½",
    ],
)  # fmt: skip
def test_a8_a_star_an_accent_or_an_arrow_that_a_person_means_is_shown(text: str) -> None:
    assert unescape(re.sub("<[^>]*>", "", to_html(text))) == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("***a** b*", "<p><em><strong>a</strong> b</em></p>"), ("**S**MART", "<p><strong>S</strong>MART</p>"), ("*a 2*3 b*", "<p><em>a 2*3 b</em></p>"),
        ("(*a*), [`b`]", "<p>(<em>a</em>), [<code>b</code>]</p>"), ("2\\*3", "<p>2*3</p>"), ("x *a* 1*) 2*)", "<p>x <em>a</em> 1*) 2*)</p>"),
    ],
)  # fmt: skip
def test_what_is_marked_stays_marked(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("2024. a\n2026. b", '<ol start="2024"><li>a</li><li value="2026">b</li></ol>'),
        ("3. a\n2. b\n1. c", '<ol start="3"><li>a</li><li value="2">b</li><li value="1">c</li></ol>'),
        ("1. a\n\n5. b\n6. c", '<ol><li><p>a</p></li><li value="5"><p>b</p></li><li>c</li></ol>'),
        ("1) a\n   2) b\n   4) c\n3) d", '<ol><li>a<ol start="2"><li>b</li><li value="4">c</li></ol></li><li value="3">d</li></ol>'),
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("2025. a\n2025. b", '<ol start="2025"><li>a</li><li value="2025">b</li></ol>'),
        ("9999999999. a", "<p>9999999999. a</p>"),
    ],
)
def test_a1_items_keep_the_numbers_that_they_were_written_with(text: str, html: str) -> None:
    assert shape(text) == html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("+ snel\n- duur\n+ goed", "+ snel- duur+ goed"), ("+ 12 % omzet\n- 8 % marge", "+ 12 % omzet- 8 % marge"), ("- 5 %", "- 5 %"),
        ("groei van\n- € 3 mln", "groei van- € 3 mln"), ("- a\n  + **b**\n  - c", "a+ b- c"), ("- a\n- 5 %", "a5 %"), ("* 5 %", "5 %"), ("- a", "a"),
    ],
)  # fmt: skip
def test_a1_plus_and_minus_are_no_bullets(text: str, shown: str) -> None:
    assert re.sub("<[^>]*>", "", shape(text)) == shown


def test_a8_a_heading_needs_a_space() -> None:
    assert to_html("# C#\n\n#2 b\n\n## Kop ##") == "<h4>C#</h4>\n<p>#2 b</p>\n<h5>Kop</h5>"


def test_a8_an_address_keeps_its_brackets() -> None:
    address = "https://x.example/wiki/Kade_(Rivermouth)"
    for text in (address, f"Zie {address}.", f"({address})", f"[{address}]({address})"):
        assert f'href="{address}"' in to_html(text)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["a", "Z", "7", "é", " ", "\n", "\n\n", "- ", "> ", "# ", "    ", "[x](", "](", ") ", "https://a.b/", "&lt;"]),
            st.sampled_from(list("<>[]()#*_`~|\\!=-+:;.,&\"'0{}")),
        ),
        max_size=30,
    ).map("".join)
)
@settings(max_examples=examples(1500))
def test_a8_no_letter_or_digit_is_lost(text: str) -> None:
    html = re.sub(r'<a href="([^"]*)"[^>]*>', r"\1", str(to_html(text)))
    start = re.sub(r'<ol start="(\d+)">', r"\1", html)
    shown = Counter(re.findall(r"\w", unescape(re.sub("<[^>]*>", "", start))))
    lost = Counter(re.findall(r"[^\W\d_]", text)) - shown
    assert not lost


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[the site](https://a.example "Ask Piet first")', "the site (Ask Piet first)"),
        ("[**the site**](https://a.example 'R&amp;D <first>')", "the site (R&amp;D <first>)"),
        ("[](https://a.example)", "https://a.example"),
        ("[ ](mailto:piet@a.example)", "mailto:piet@a.example"),
        ('[](https://a.example "Ask Piet first")', "https://a.example (Ask Piet first)"),
        ('[](http:a"&lt;l")', "http:a (&lt;l)"),
    ],
)
def test_a8_a_link_says_its_title_and_without_words_its_address(text: str, words: str) -> None:
    html = str(to_html(text))
    assert unescape(re.sub("<[^>]*>", "", html)) == words
    assert html.count("<a href=") == 1
    assert "title=" not in html


def test_a_bare_address_is_a_link() -> None:
    rel = 'rel="noopener noreferrer nofollow"'
    assert to_html("Zie (https://x.example/a?b=1).") == f'<p>Zie (<a href="https://x.example/a?b=1" {rel}>https://x.example/a?b=1</a>).</p>'
    assert to_html("`https://x.example`") == "<p><code>https://x.example</code></p>"
    for text in ("[https://x.example](https://x.example)", "<https://x.example>"):
        assert to_html(text) == f'<p><a href="https://x.example" {rel}>https://x.example</a></p>'


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
@settings(max_examples=examples(1500))
@example("De dijk is 12,5 km lang (2024): 40 % af?")
@example("Een **vette** en *schuine* tekst.")
@example("a\nb")
def test_the_fast_path_gives_what_the_parser_gives(text: str) -> None:
    text = text.strip("\n")
    quick = to_simple_html(text)
    assert quick is None or quick == to_cleaned_html(text)


@pytest.mark.parametrize(
    "text", ["Gewone tekst, met 40 % van alles: niets bijzonders.", "Regel een\nregel twee.", "Met **nadruk** en *klem*."]
)
def test_plain_texts_take_the_fast_path(text: str) -> None:
    assert to_simple_html(text) is not None


@pytest.mark.parametrize(
    "text", ["- lijst", "1. een", "https://x.example", "a_b_c", "a & b", "a <b>", "Titel\n===", "a\n\nb", "twee spaties  \naan het eind"]
)
def test_anything_else_goes_through_the_parser(text: str) -> None:
    assert to_simple_html(text) is None


def test_a_long_line_is_read_in_linear_time() -> None:
    """A pattern that tries every way to cut a text would never finish this."""
    assert to_simple_html("a" * 20_000 + "\n" + "b " * 10_000 + "_") is None


def test_a_single_paragraph_loses_its_paragraph_in_a_list() -> None:
    assert to_line("Kans **nu**") == "Kans <strong>nu</strong>"
    assert to_line("a\n\nb") == "<p>a</p>\n<p>b</p>"


def test_a_sentence_of_ours_can_be_bold_and_name_a_key() -> None:
    assert to_inline("**2** of `a.b` & <c>") == "<b>2</b> of <code>a.b</code> &amp; &lt;c&gt;"


@given(st.text())
def test_a_sentence_never_becomes_markup_of_its_own(text: str) -> None:
    html = str(to_inline(text))
    assert "<" not in html.replace("<b>", "").replace("</b>", "").replace("<code>", "").replace("</code>", "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- [ ] a\n- [x] b", '<ul><li class="task">☐ a</li><li class="task">☑ b</li></ul>'),
        ("1. [X] **a**", '<ol><li class="task">☑ <strong>a</strong></li></ol>'),
        ("- [ ] a\n\n- [x] b", '<ul><li class="task"><p>☐ a</p></li><li class="task"><p>☑ b</p></li></ul>'),
        ("- a\n  - [x] b", '<ul><li>a<ul><li class="task">☑ b</li></ul></li></ul>'),
        ("[x] a", "<p>[x] a</p>"),
        ("- [y] a", "<ul><li>[y] a</li></ul>"),
        ("- [ ]", "<ul><li>[ ]</li></ul>"),
        ("`- [x] a`", "<p><code>- [x] a</code></p>"),
    ],
)
def test_i6_a_list_of_tasks_has_boxes(text: str, html: str) -> None:
    assert shape(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~a b~~", "<p><del>a b</del></p>"),
        ("a~~b~~c", "<p>a<del>b</del>c</p>"),
        ("~~**a**~~", "<p><del><strong>a</strong></del></p>"),
        ("~~ a ~~", "<p>~~ a ~~</p>"),
        ("~~a", "<p>~~a</p>"),
        ("~5 a ~6", "<p>~5 a ~6</p>"),
        ("`~~a~~`", "<p><code>~~a~~</code></p>"),
    ],
)
def test_i6_two_tildes_strike(text: str, html: str) -> None:
    assert shape(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a[^1]\n\n[^1]: b", "<p>a<sup>1</sup></p><hr><ol><li>b</li></ol>"),
        ("a[^z] b[^y]\n\n[^y]: c\n[^z]: d", "<p>a<sup>1</sup> b<sup>2</sup></p><hr><ol><li>d</li><li>c</li></ol>"),
        ("a[^1]\n\n[^1]: b\n  c", "<p>a<sup>1</sup></p><hr><ol><li>b c</li></ol>"),
        ("a[^1] b[^1]\n\n[^1]: c", "<p>a<sup>1</sup> b<sup>1</sup></p><hr><ol><li>c</li></ol>"),
        ("a[^1]", "<p>a[^1]</p>"),
        ("a\n\n[^1]: b", "<p>a</p><p>[^1]: b</p>"),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c", "<p>a<sup>1</sup></p><p><sup>1</sup>: c</p><hr><ol><li>b</li></ol>"),
        ("```\n[^1]: b\n```\na[^1]", "<pre><code>[^1]: b</code></pre><p>a[^1]</p>"),
        ("```\n```yaml\n[^1]: b\n```\na[^1]", "<pre><code>```yaml[^1]: b</code></pre><p>a[^1]</p>"),
        ("a[^1]\n\n~~~\n\n[^1]: b", "<p>a<sup>1</sup></p><p>~~~</p><hr><ol><li>b</li></ol>"),
        ("a[^1]\n\n[^1]: <b>c</b>", "<p>a<sup>1</sup></p><hr><ol><li>&lt;b&gt;c&lt;/b&gt;</li></ol>"),
    ],
)
def test_i6_a_footnote_stands_below_with_its_number(text: str, html: str) -> None:
    assert shape(text) == html


def test_i6_of_two_texts_each_has_its_own_notes() -> None:
    to_html("a[^1]\n\n[^1]: b")
    assert shape("c[^1]") == "<p>c[^1]</p>"
