from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from toolkit.book.content.sections import Index
from toolkit.book.elements import h, ids
from toolkit.book.medium import Enlarged, ImageFile, Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.plates import settled
from toolkit.book.serialise import xhtml
from toolkit.model.claims import SourceUse
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Detail, Image
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.text import Text, Words


def plates(exhibition: Exhibition, medium: Medium) -> str:
    section = next(s for s in outline(exhibition, ("en",)).sections if s.kind == "plates")
    return xhtml(section_page(section, medium))


def test_a_panel_in_an_e_book_has_its_text_folded_below(
    exhibition: Exhibition, flowing: Medium
) -> None:
    assert plates(exhibition, flowing) == (
        '<section class="plates body" id="plates"><h1><span class="title">Panels</span></h1>'
        '<section class="plate body" aria-label="Return"><figure class="plate" id="panel-two" '
        'aria-labelledby="panel-two-C"><img src="images/two-en.jpg" alt="A panel about return." '
        'width="50" height="70" aria-details="panel-two-T"/><figcaption id="panel-two-C">'
        '<span class="number">Panel 2.</span> <span class="title">Return</span> '
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
        'Text: page</a></span>\u00a0<a class="page" data-for="panel-two-T" '
    ) in made
    sections = outline(exhibition, ("en",)).sections
    appendix = next(section for section in sections if section.kind == "transcripts")
    text = section_page(appendix, paged)
    assert "panel-two-T" in ids(text)
    assert (
        '<p class="see"><span class="words"><a href="#panel-two">The picture: page</a></span>'
        '\u00a0<a class="page" data-for="panel-two" href="#panel-two">'
    ) in xhtml(text)


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


def with_panel(exhibition: Exhibition, **fields: Any) -> Exhibition:
    panel = replace(exhibition.panel("two"), **fields)
    return replace(exhibition, panels=(exhibition.panel("one"), panel))


def test_what_a_panel_shows_stands_below_its_text(
    exhibition: Exhibition, flowing: Medium, paged: Medium
) -> None:
    told = Prose((Passage("en", (Paragraph((Characters("Seen from below."),)),)),))
    lamp = Detail(
        title=Text((Words("en", "The lamp"),)),
        x=1,
        y=1,
        width=2,
        height=2,
        note=told,
        transcript=told,
        persons=("lost",),
        places=("brest",),
    )
    letter = ArchivalObject(id="letter", title=Text((Words("en", "A letter"),)))
    changed = with_panel(
        exhibition, details=(lamp,), objects=("letter",), organisations=("nkvd",), places=("brest",)
    )
    changed = replace(changed, objects=(letter,))
    printed = (
        '<p class="heading">Details of the picture</p><ul class="regions">'
        '<li id="panel-two-D1"><p class="title">The lamp</p>'
        '<div><p id="panel-two-D1-P1">Seen from below.</p></div>'
        '<div class="quoted"><p id="panel-two-D1-T-P1">Seen from below.</p></div>'
        '<p class="named"><span class="name"><a href="book.xhtml#person-lost">Anna Lost</a></span>'
        "; Brest</p></li></ul>"
        '<p class="shown">Documents and objects shown: A letter.</p>'
        '<p class="shown">Organisations: NKVD.</p>'
    )
    assert printed in plates(changed, flowing)
    sections = outline(changed, ("en",)).sections
    appendix = next(section for section in sections if section.kind == "transcripts")
    assert "panel-two-D1" in ids(section_page(appendix, paged))
    index = next(section.content for section in sections if section.kind == "index")
    assert isinstance(index, Index)
    found = {entry.name.words: entry.anchors for entry in index.entries}
    assert found["Lost, Anna"] == ("panel-two",)


def test_a_detail_is_told_of_in_the_book_that_shows_its_picture_if_anything_is_said_of_it(
    exhibition: Exhibition, flowing: Medium
) -> None:
    told = Prose((Passage("en", (Paragraph((Characters("Seen from below."),)),)),))
    lamp = Detail(title=Text((Words("en", "The lamp"),)), x=1, y=1, width=2, height=2, note=told)
    same, other = replace(lamp, language="en"), replace(lamp, language="ru")
    assert '"panel-two-D1"' in plates(with_panel(exhibition, details=(same,)), flowing)
    unsaid = (other, replace(lamp, note=None))
    assert "panel-two-D" not in plates(with_panel(exhibition, details=unsaid), flowing)


def test_the_places_of_a_panel_lead_to_their_entries_where_there_are_any(
    exhibition: Exhibition, flowing: Medium
) -> None:
    changed = with_panel(exhibition, places=("brest",))
    assert "Places: " not in plates(changed, flowing)
    front = replace(changed.front, contents=("panels", "places"))
    line = (
        '<p class="shown">Places: <span class="name">'
        '<a href="book.xhtml#place-brest">Brest</a></span>.</p>'
    )
    assert line in plates(replace(changed, front=front), flowing)


def test_a_panel_prepares_who_looks_at_it(
    exhibition: Exhibition, flowing: Medium, paged: Medium
) -> None:
    changed = with_panel(exhibition, sensitivity=("nudity",))
    before = '<p class="content-note">Content note: nudity.</p><figure'
    assert before in plates(changed, flowing)
    # A plate fills its page: nothing can stand before it.
    assert '<span class="content-note">Content note: nudity.</span>' in plates(changed, paged)


def test_rights_of_a_panel_are_said_where_they_are_not_the_book_s(
    exhibition: Exhibition, flowing: Medium
) -> None:
    kept = "http://rightsstatements.org/vocab/InC/1.0/"
    link = f'<span class="rights"><a href="{kept}">In Copyright</a></span>'
    assert link in plates(with_panel(exhibition, rights=kept), flowing)
    same = with_panel(exhibition, rights=exhibition.front.rights)
    assert 'class="rights"' not in plates(same, flowing)


def test_what_a_panel_was_drawn_from_stands_with_its_text(
    exhibition: Exhibition, flowing: Medium
) -> None:
    panel = replace(exhibition.panel("two"), sources=(SourceUse(id="nights"),))
    changed = replace(exhibition, panels=(exhibition.panel("one"), panel))
    sources = (
        'The panel rests on: Begin, <cite class="title">'
        '<a href="book.xhtml#source-nights" epub:type="biblioref" role="doc-biblioref">'
        "White Nights</a></cite>."
    )
    assert f'</div><p class="sources">{sources}</p></details>' in plates(changed, flowing)
    wordless = replace(changed, panels=(changed.panels[0], replace(panel, transcript=None)))
    assert f' <span class="sources">{sources}</span></figcaption>' in plates(wordless, flowing)


PARTS = (
    Enlarged(Words("en", "The map"), ImageFile("images/two-1.jpg", 60, 40), share=0.4),
    Enlarged(Words("de", "Die Jahre"), ImageFile("images/two-2.jpg", 90, 30)),
)


def test_parts_of_a_panel_stand_below_its_text(exhibition: Exhibition, flowing: Medium) -> None:
    made = plates(exhibition, replace(flowing, enlarged=lambda id: PARTS))
    assert made.endswith(
        "</details>"
        '<figure class="detail half" id="panel-two-V1" aria-labelledby="panel-two-V1-C">'
        '<img src="images/two-1.jpg" alt="The map. What is written there is part of the text of '
        'the panel." width="60" height="40" aria-details="panel-two-T"/>'
        '<figcaption id="panel-two-V1-C"><span class="number">Panel 2, detail.</span> '
        '<span class="title">The map</span></figcaption></figure>'
        '<figure class="detail" id="panel-two-V2" aria-labelledby="panel-two-V2-C">'
        '<img src="images/two-2.jpg" alt="Die Jahre." width="90" height="30" lang="de" '
        'xml:lang="de" aria-details="panel-two-T"/>'
        '<figcaption id="panel-two-V2-C"><span class="number">Panel 2, detail.</span> '
        '<span class="title" lang="de" xml:lang="de">Die Jahre</span></figcaption></figure>'
        "</section></section>"
    )


def test_books_with_pages_print_no_parts(exhibition: Exhibition, paged: Medium) -> None:
    made = plates(exhibition, replace(paged, enlarged=lambda id: PARTS))
    assert "panel-two-V1" not in made


@pytest.mark.parametrize(
    ("count", "kind"),
    [(1, "plate"), (5, "plate wordy"), (9, "plate wordier"), (15, "plate wordiest")],
)
def test_a_figure_tells_how_long_its_caption_is(
    exhibition: Exhibition, flowing: Medium, paged: Medium, count: int, kind: str
) -> None:
    words = Characters("Drawn anew from two prints. " * 2 * count)
    long = Prose((Passage("en", (Paragraph((words,)),)),))
    panels = (replace(exhibition.panel("two"), caption=long), exhibition.panel("one"))
    worded = replace(exhibition, panels=panels)
    assert f'<figure class="{kind}" id="panel-two"' in plates(worded, flowing)
    assert '<figure class="plate" id="panel-two"' in plates(worded, paged)


def test_a_heading_may_leave_a_figure_that_follows_at_once() -> None:
    page = settled(
        h(
            "section",
            h("h1", h("span", "Panels")),
            h("section", h("figure", class_="plate"), h("h2", "One"), h("figure", class_="plate")),
            h("h2", "Two", class_="title"),
            h("p", "Words."),
            h("figure", class_="plate"),
        )
    )
    assert xhtml(page) == (
        '<section><h1 class="over"><span>Panels</span></h1>'
        '<section><figure class="plate opening"></figure>'
        '<h2 class="over">One</h2><figure class="plate headed"></figure></section>'
        '<h2 class="title">Two</h2><p>Words.</p><figure class="plate"></figure></section>'
    )
