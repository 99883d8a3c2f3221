from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest

from tests.targets.pdf.conftest import read_lines
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.lines import BREAK, JOINER, as_written, for_lines


def moved(markup: str) -> str:
    return tostring(for_lines(fromstring(markup)), encoding="unicode")


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("<li>sent to <a>the camps</a>, then</li>", "<li>sent to<a> the camps</a>, then</li>"),
        ("<li>to <i><a>camps</a></i></li>", "<li>to<i><a> camps</a></i></li>"),
        ("<li><b>A</b> and <b>B</b></li>", "<li><b>A</b> and<b> B</b></li>"),
        ("<li><b>A</b> <b>B</b></li>", "<li><b>A</b> <b>B</b></li>"),
        ("<li>held. <img /></li>", "<li>held. <img /></li>"),
        (
            '<li>held. <span class="footnote">A note.</span></li>',
            '<li>held. <span class="footnote">A note.</span></li>',
        ),
        ('<li>See <a class="page">12</a></li>', '<li>See <a class="page">12</a></li>'),
    ],
)
def test_a_space_stands_in_the_element_that_follows(written: str, laid: str) -> None:
    assert moved(written) == laid


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("<li>в <b>1943-м</b>, а в 1-м</li>", "<li>в<b> 1943-~м</b>, а в 1-~м</li>"),
        ("<li>по-немецки, какие-то</li>", "<li>по-~н~емецки, какие-~то</li>"),
        ("<li>Франкфурт-на-Майне</li>", "<li>Ф~ранкфурт-на-Майне</li>"),
        ("<li>Buber-Neumann’s</li>", "<li>Buber-N~eumann’s</li>"),
        ("<li>исправительно-трудовой</li>", "<li>исправительно-т~рудовой</li>"),
        ('<li><a class="url">a.org/b-c</a></li>', '<li><a class="url">a~.~org/b|-~c</a></li>'),
        ("<h2>по-немецки</h2>", "<h2>по-немецки</h2>"),
    ],
)
def test_a_line_ends_at_a_hyphen_only_where_it_may(written: str, laid: str) -> None:
    """Where it may not is shown as ~, where it may besides as |."""
    assert moved(written).replace(JOINER, "~").replace(BREAK, "|") == laid
    assert as_written(moved(written)).replace("<b> ", " <b>") == written


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("<p>It says nothing.</p>", "<p>It says n~othing.</p>"),
        ("<p>or <b>more</b>.</p>", "<p>or<b> m~ore</b>.</p>"),
        (
            '<p>statistics.<span class="footnote">A note.</span></p>',
            '<p>s~tatistics.<span class="footnote">A note.</span></p>',
        ),
        ('<p>See <a class="url">a.org</a>.</p>', '<p>S~ee<a class="url"> a~.~org</a>.</p>'),
        ("<p>1937</p>", "<p>1937</p>"),
    ],
)
def test_the_last_word_of_a_paragraph_is_not_parted(written: str, laid: str) -> None:
    assert moved(written).replace(JOINER, "~") == laid


@pytest.mark.parametrize("width", range(150, 190, 2))
def test_a_line_is_as_full_as_it_can_be(width: int, tmp_path) -> None:
    text = (
        "From then on those sentenced to more than three years were to be sent to "
        '<a href="#a">corrective labour camps</a>, which then held some 50,000 people. '
        '<i style="font-size: 8pt">The whole of it is told elsewhere</i>'
    )
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head>'
        f'<body><p id="a">{text}</p></body></html>'
    )
    css = (
        f"@page {{ size: {width}pt 300pt; margin: 0; counter-increment: page folio }}"
        "body, p { margin: 0; font: 9.5pt/13pt 'Source Serif 4' }"
    )
    lines = read_lines(lay_out(Manuscript(html, css, "a"), "screen", files={}).raw, tmp_path, 1)
    assert min(len(line) for line in lines[:-1]) > 0.55 * max(len(line) for line in lines)
