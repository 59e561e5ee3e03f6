"""The page as HTML: safe, accessible, and nothing but the page."""

import base64
import hashlib
import re

import pytest

from kfbeslut.model import Block, Motion, Row, Section, Table
from kfbeslut.rendering import Heading, Layout, Paragraph, Run, render
from kfbeslut.rendering import Table as LaidTable
from kfbeslut.rendering.html import renderer


def words(text, lang="sv"):
    return (Run(text, lang),)


def page(*blocks, lang="sv"):
    return renderer.render(Layout(lang, "Sida", (Heading(1, words("Sida", lang)), *blocks)))


def motion(**facts):
    return Motion(title="Bänkar i parken", **facts)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"' onclick=x", "&quot;' onclick=x"),
        ("&lt;b&gt; &amp;", "&amp;lt;b&amp;gt; &amp;amp;"),
        ("]]> --> </style>", "]]&gt; --&gt; &lt;/style&gt;"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_hostile_text_stays_text(text, shown):
    """Whatever a paper holds is shown as it stands, and says nothing to the browser."""
    html = render(motion(subtitle=text), "html")

    assert f'<p class="subtitle">{shown}</p>' in html
    assert "<script" not in html
    assert "href" not in html


def test_hostile_text_stays_text_in_attributes():
    """A table's caption, which also names the frame that it scrolls in, can't break out of it."""
    table = Table(caption='"><b onfocus="x', rows=[Row(cells=["1"])])

    html = render(motion(sections=[Section(blocks=[table])]), "html")

    assert 'aria-label="&quot;&gt;&lt;b onfocus=&quot;x"' in html


def test_characters_that_a_page_must_not_hold_are_replaced():
    """Control characters and halves of pairs, which no page may hold, are shown as replaced."""
    html = page(Paragraph(words("a\x00b\x1bc\ud800d\te")))

    assert "<p>a\ufffdb\ufffdc\ufffdd\te</p>" in html


def test_turned_text_is_kept_apart():
    """A text that turns the direction of writing can't turn what stands around it."""
    html = page(Paragraph((Run("före ", "sv"), Run("\u202etxt", "sv"), Run(" efter", "sv"))))

    assert "<p>före <bdi>\u202etxt</bdi> efter</p>" in html


def test_policy_allows_the_one_style_and_nothing_else():
    """The page's policy names the digest of its one style, and forbids all else."""
    html = render(motion(), "html")

    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert (
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src '
        f"'sha256-{digest}'; base-uri 'none'; form-action 'none'\">"
    ) in html


def test_landmarks_language_and_name():
    """The page tells its language and name, and has a header with the heading, and a main part."""
    html = render(motion(subtitle="En motion"), "html")

    assert html.startswith('<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8">')
    assert "<title>Bänkar i parken</title>" in html
    assert (
        '<body><header><p class="eyebrow">Motion</p><h1>Bänkar i parken</h1>'
        '<p class="subtitle">En motion</p></header><main></main></body></html>\n'
    ) in html


def test_words_of_the_page_in_english_say_so():
    """The paper is Swedish; labels asked for in English carry their language with them."""
    html = render(motion(place_signed="Almvik"), "html", lang="en")

    assert '<html lang="sv">' in html
    assert '<div><dt lang="en">Place</dt><dd>Almvik</dd></div>' in html


def test_words_of_two_languages_in_one_text_say_so():
    """In a text of both languages, the part that is not the page's says which language it is."""
    html = page(Paragraph((Run("Av: ", "en"), Run("Rut Lind", "sv"), Run("\u200f", "en"))))

    assert '<p><span lang="en">Av: </span>Rut Lind<bdi lang="en">\u200f</bdi></p>' in html


def test_tables_name_their_columns():
    """A table has a caption, its columns' names as headers, cells for all, and scrolls by key."""
    table = Table(
        caption="Kostnader",
        header=Row(cells=["Post", ""]),
        rows=[Row(cells=["Stolpar", "1 200", "kr"]), Row(cells=["Drift"])],
    )

    html = render(motion(sections=[Section(blocks=[table])]), "html")

    assert (
        '<div class="wide" role="group" tabindex="0" aria-label="Kostnader"><table>'
        "<caption>Kostnader</caption>"
        '<thead><tr><th scope="col">Post</th><td></td><td></td></tr></thead>'
        "<tbody><tr><td>Stolpar</td><td>1 200</td><td>kr</td></tr>"
        "<tr><td>Drift</td><td></td><td></td></tr></tbody></table></div>"
    ) in html


def test_rows_that_have_names_name_them():
    """Where the first cell names the row, it is the row's header; an empty one names nothing."""
    html = page(LaidTable(rows=((words("Ja"), words("20")), ((), words("1"))), named_rows=True))

    assert (
        'aria-label="Tabell"><table><tbody><tr><th scope="row">Ja</th><td>20</td></tr>'
        "<tr><td></td><td>1</td></tr></tbody>"
    ) in html


def test_lists_show_the_marks_of_the_paper():
    """A list shows the paper's own marks and numbers; deeper items stand in their item."""
    blocks = [
        Block(text="stolpar", mark="1.", level=1),
        Block(text="grå", mark="–", level=2),
        Block(text="lampor", mark="2.", level=1),
    ]

    html = render(motion(sections=[Section(blocks=blocks)]), "html")

    assert (
        '<ul class="marked" role="list"><li><span class="mark">1.</span> stolpar'
        '<ul class="marked" role="list"><li><span class="mark">–</span> grå</li></ul></li>'
        '<li><span class="mark">2.</span> lampor</li></ul>'
    ) in html


def test_quotations_are_marked_as_such():
    """What a paper quotes is marked as quoted."""
    blocks = [Block(text="Så skrev nämnden.", quoted=True)]

    html = render(motion(sections=[Section(blocks=blocks)]), "html")

    assert "<blockquote><p>Så skrev nämnden.</p></blockquote>" in html


def test_headings_go_no_deeper_than_html_does():
    """HTML has six levels of headings; what is deeper is shown on the sixth."""
    html = page(*(Heading(level, words(str(level))) for level in range(2, 8)))

    assert "<h6>6</h6><h6>7</h6>" in html


def test_a_layout_without_a_heading_is_all_main():
    """A layout that somebody made without a heading is shown all the same."""
    html = renderer.render(Layout("en", "Note", (Paragraph(words("Text", "en")),)))

    assert '<html lang="en">' in html
    assert "<header></header><main><p>Text</p></main>" in html


def test_colours_can_be_told_from_their_background():
    """Text has a contrast of 4.5 to 1 at least, in the light and in the dark (WCAG 2.1 AA)."""
    html = render(motion(), "html")

    schemes = re.findall(r":root \{(.*?)\}", html, re.DOTALL)
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#\w+)", scheme))
        for ink in ("ink", "quiet", "accent"):
            for ground in ("paper", "tint"):
                assert contrast(colours[ink], colours[ground]) >= 4.5


def contrast(one, other):
    """Compare two colours as WCAG 2.1 does."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
