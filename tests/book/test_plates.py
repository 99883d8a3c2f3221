from __future__ import annotations

from dataclasses import replace

from toolkit.book.elements import ids
from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.claims import SourceUse
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Image
from toolkit.model.text import Text, Words


def plates(exhibition: Exhibition, medium: Medium) -> str:
    section = next(s for s in outline(exhibition, ("en",)).sections if s.kind == "plates")
    return xhtml(section_page(section, medium))


def test_a_panel_in_an_e_book_has_its_text_folded_below(
    exhibition: Exhibition, flowing: Medium
) -> None:
    assert plates(exhibition, flowing) == (
        '<section class="plates body" id="plates"><h1><span class="title">Panels</span></h1>'
        '<section class="plate body"><figure class="plate" id="panel-two" '
        'aria-labelledby="panel-two-C"><img src="images/two-en.jpg" alt="A panel about return." '
        'width="50" height="70" aria-details="panel-two-T"/><figcaption id="panel-two-C">'
        '<span class="number">Panel 2</span> <span class="title">Return</span> '
        '<span class="caption">Drawn anew.</span></figcaption></figure>'
        '<details class="transcript" id="panel-two-T"><summary>Text of the panel: Return</summary>'
        '<div><p class="heading" id="panel-two-T-P1">On the panel</p>'
        '<p id="panel-two-T-P2">Words of the panel.</p></div></details></section></section>'
    )


def test_a_panel_on_a_page_leads_to_its_text(exhibition: Exhibition, paged: Medium) -> None:
    made = plates(exhibition, paged)
    assert 'aria-details="panel-two-L"' in made
    assert (
        '<span class="to-text" id="panel-two-L"><span class="words"><a href="#panel-two-T">'
        'Text of the panel</a></span> <a class="page" data-for="panel-two-T" '
    ) in made
    sections = outline(exhibition, ("en",)).sections
    appendix = next(section for section in sections if section.kind == "transcripts")
    assert "panel-two-T" in ids(section_page(appendix, paged))


def test_a_missing_picture_says_why(exhibition: Exhibition, paged: Medium) -> None:
    lost = Image(missing=Text((Words("en", "The file was lost in 2011."),)))
    panel = replace(exhibition.panel("two"), image=lost)
    changed = replace(exhibition, panels=(exhibition.panel("one"), panel))
    assert '<p class="missing">The file was lost in 2011. A panel about return.</p>' in plates(
        changed, paged
    )
    bare = replace(panel, image=Image(), alt=None)
    unknown = replace(changed, panels=(changed.panels[0], bare))
    assert '<p class="missing">There is no picture of this panel</p>' in plates(unknown, paged)


def test_what_a_panel_was_drawn_from_stands_with_its_text(
    exhibition: Exhibition, flowing: Medium
) -> None:
    panel = replace(exhibition.panel("two"), sources=(SourceUse(id="nights"),))
    changed = replace(exhibition, panels=(exhibition.panel("one"), panel))
    sources = (
        'The panel rests on: Begin, <cite class="title">'
        '<a href="book.xhtml#source-nights">White Nights</a></cite>.'
    )
    assert f'</div><p class="sources">{sources}</p></details>' in plates(changed, flowing)
    wordless = replace(changed, panels=(changed.panels[0], replace(panel, transcript=None)))
    assert f' <span class="sources">{sources}</span></figcaption>' in plates(wordless, flowing)
