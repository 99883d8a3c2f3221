"""What stands around the texts: pictures and their credits, abbreviations, who made the book."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.book.conftest import paragraph, text
from toolkit.book.medium import Medium, OnPaper
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.apparatus import Term
from toolkit.model.claims import SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.endpage import EndPage
from toolkit.model.exhibition import Contributor, Exhibition
from toolkit.model.objects import ArchivalObject, Reference
from toolkit.model.parts import CHICAGO, GOST
from toolkit.model.pictures import Cover, Image, Picture
from toolkit.model.prose import Passage, Prose
from toolkit.model.publication import ProductMaker, Publication, Series

ORDER = (*CHICAGO, "end-page")
SLOT = "\u2007\u2007\u2007</a>"


def page(exhibition: Exhibition, anchor: str, medium: Medium, language: str = "en") -> str:
    """Return a part of the book, "" if there is none."""
    sections = outline(exhibition, (language,), ORDER).sections
    found = [xhtml(section_page(each, medium)) for each in sections if each.anchor == anchor]
    return "".join(found)


def fronted(exhibition: Exhibition, **fields: object) -> Exhibition:
    return replace(exhibition, front=replace(exhibition.front, **fields))  # type: ignore[arg-type]


def pictured(exhibition: Exhibition) -> Exhibition:
    one, two = exhibition.panels
    credit = text(en="drawn for this exhibition")
    image = Image(pictures=(Picture(language="en", path="l.jpg", width=5, height=7),))
    letter = ArchivalObject(id="letter", title=text(en="A letter"), image=image, holder="archive")
    rights = "http://rightsstatements.org/vocab/UND/1.0/"
    panels = (replace(one, credit=credit), replace(two, credit=credit))
    things = (letter, replace(letter, id="card", title=text(en="A card"), rights=rights))
    contents = (*exhibition.front.contents, "objects")
    return fronted(replace(exhibition, panels=panels, objects=things), contents=contents)


def term(id: str, word: str, expansion: str | None = None) -> Term:
    return Term(
        id=id,
        term=text(en=word),
        expansion=text(en=expansion) if expansion else None,
        definition=Prose((Passage("en", (paragraph("Meant."),)),)),
        sources=(SourceUse(id="nights"),),
    )


def test_the_series_has_a_page_behind_the_half_title(exhibition: Exhibition, paged: Medium) -> None:
    series = Series(title=text(en="Lives in Papers"), number="7", issn="2049-3630")
    changed = fronted(exhibition, publication=Publication(series=series))
    assert page(changed, "series", paged) == (
        '<section class="series front" id="series" epub:type="seriespage">'
        '<p class="title">Lives in Papers</p><p class="number">7</p>'
        '<p class="issn">ISSN 2049-3630</p></section>'
    )
    assert page(exhibition, "series", paged) == ""
    assert "series" not in {each.anchor for each in outline(changed, ("en",)).flowing}


def test_a_picture_faces_the_title_page(exhibition: Exhibition, paged: Medium) -> None:
    made = page(fronted(exhibition, frontispiece="two"), "frontispiece", paged)
    assert made == (
        '<section class="frontispiece front" id="frontispiece"><figure class="frontispiece" '
        'id="frontispiece-F" aria-labelledby="frontispiece-C"><img src="images/two-en.jpg" '
        'alt="A panel about return." width="50" height="70"/><figcaption id="frontispiece-C">'
        '<span class="title"><a href="#panel-two">Return</a></span></figcaption></figure></section>'
    )


def test_without_a_picture_nothing_faces_the_title_page(
    exhibition: Exhibition, paged: Medium
) -> None:
    one, two = exhibition.panels
    lost = replace(exhibition, panels=(one, replace(two, image=Image(missing=text(en="Lost.")))))
    assert page(exhibition, "frontispiece", paged) == ""
    assert page(fronted(lost, frontispiece="two"), "frontispiece", paged) == ""


def test_an_e_book_has_indexes_and_no_frontispiece(exhibition: Exhibition) -> None:
    flowing = outline(fronted(exhibition, frontispiece="two"), ("en",)).flowing
    anchors = {each.anchor for each in flowing}
    assert "frontispiece" not in anchors
    assert anchors >= {"index-of-persons", "index-of-places"}


def test_abbreviations_are_terms_with_what_they_stand_for(
    exhibition: Exhibition, paged: Medium
) -> None:
    terms = (
        term("term-zek", "zek (prisoner)"),
        term("term-oso", "Special Board (OSO)"),
        term("term-mgb", "MGB", "Ministry of State Security"),
    )
    front = replace(exhibition.front, contents=("glossary",))
    made = page(replace(exhibition, front=front, glossary=terms), "abbreviations", paged)
    assert made.endswith(
        '<dl class="abbreviations"><div class="abbreviation"><dt><span class="short">'
        '<a href="#term-term-mgb">MGB</a></span></dt><dd>Ministry of State Security</dd></div>'
        '<div class="abbreviation"><dt><span class="short"><a href="#term-term-oso">OSO</a></span>'
        "</dt><dd>Special Board</dd></div></dl></section>"
    )


@pytest.mark.parametrize(
    ("language", "short"),
    [("en", ["d.", "f.", "l.", "ll.", "op."]), ("ru", ["д.", "л.", "оп.", "ф."])],
)
def test_how_references_to_archives_are_shortened_is_told_where_there_are_any(
    exhibition: Exhibition, flowing: Medium, language: str, short: list[str]
) -> None:
    letter = ArchivalObject(
        id="letter", title=text(en="A letter"), reference=Reference(fonds="1", opis="2", file="3")
    )
    front = replace(exhibition.front, contents=("objects",))
    changed = replace(exhibition, objects=(letter,), front=front)
    made = page(changed, "abbreviations", flowing, language)
    assert made.count("<dt>") == len(short)
    assert all(f'<span class="short">{each}</span>' in made for each in short)
    plain = replace(letter, reference=Reference(fonds="1", file="3"))
    assert page(replace(changed, objects=(plain,)), "abbreviations", flowing, language) == ""


def test_contributors_are_told_of_where_more_than_names_is_known(
    exhibition: Exhibition, paged: Medium
) -> None:
    assert page(exhibition, "contributors", paged) == ""
    name = text(en="A. Writer")
    makers = (
        Contributor(name=name, role="aut", note=text(en="An archivist in Brest.")),
        Contributor(name=text(en="Withheld"), role="edt", credit_as="none"),
        Contributor(name=name, role="trl"),
    )
    made = page(fronted(exhibition, contributors=makers), "contributors", paged)
    assert made.endswith(
        '<dl class="makers"><div class="maker"><dt>A. Writer</dt><dd><p class="roles">Text; '
        "Translation</p></dd><dd><p>An archivist in Brest.</p></dd></div></dl></section>"
    )


def test_a_credit_line_is_printed_once_with_all_its_pictures(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = page(pictured(exhibition), "credits", paged)
    assert (
        '<li><p class="credit"><span class="line">Drawn for this exhibition</span></p>'
        '<p class="shown">Panel 1. <span class="title"><a href="#panel-one">Arrest</a></span>, '
        '<span class="pages"><a class="page" data-for="panel-one" href="#panel-one">'
        f'{SLOT}</span></p><p class="shown">Panel 2. '
    ) in made
    assert (
        '<span class="line">The Archive</span>. <a href="http://rightsstatements.org/vocab/UND/1.0/'
        '">Copyright Undetermined</a></p><p class="shown"><span class="title">'
        '<a href="#object-card-F">A card</a>'
    ) in made
    assert '<div class="terms"><p class="credit">From the archive.</p>' in made


def test_the_cover_is_credited_behind_the_pictures(exhibition: Exhibition, paged: Medium) -> None:
    picture = Picture(language="en", path="cover.jpg", width=5, height=7)
    cover = Cover(image=Image(pictures=(picture,)), credit=text(en="drawn by B. Hand"))
    made = page(fronted(exhibition, cover=cover), "credits", paged)
    assert (
        '<li><p class="credit">Cover: <span class="line">drawn by B. Hand</span></p></li>' in made
    )
    assert page(exhibition, "credits", paged) == ""  # the credit line of all stands in the imprint


SAID = EndPage(
    kind=text(en="Popular edition", ru="Научно-популярное издание"),
    udc="94(47)",
    bbk="63.3(2)",
    author_mark="И68",
    signed=HistoricalDate("2026-11-28"),
    paper=text(en="offset", ru="офсетная"),
    printing=text(en="offset", ru="офсетная"),
    run=500,
    printer=text(en="A press", ru="Типография"),
)


def test_the_last_page_says_how_a_book_was_printed(exhibition: Exhibition, paged: Medium) -> None:
    medium = replace(paged, printed=OnPaper((170.0, 240.0)))
    made = page(fronted(exhibition, end_page=SAID), "end-page", medium, "ru")
    assert '<p class="kind">Научно-популярное издание</p><p class="title">Малая</p>' in made
    assert "<li>Текст: <span" in made
    assert (
        "Подписано в печать 28.11.2026. Формат 70×100/16. Бумага офсетная. Печать офсетная. "
    ) in made
    assert "Тираж 500\u00a0экз. Гарнитуры Source\u00a0Serif\u00a04, " in made
    assert '<p class="printer">Типография</p>' in made


def test_the_last_page_has_the_address_of_the_publisher(
    exhibition: Exhibition, paged: Medium
) -> None:
    maker = ProductMaker(address=text(en="1 High Street, Brest"), email="books@example.org")
    made = page(fronted(exhibition, publication=Publication(maker=maker)), "end-page", paged)
    assert "The Archive, 1 High Street, Brest</p>" in made
    other = Publication(maker=replace(maker, name=text(en="An agent")))
    assert "High Street" not in page(fronted(exhibition, publication=other), "end-page", paged)


def test_a_page_of_no_usual_format_is_told_in_mm(exhibition: Exhibition, paged: Medium) -> None:
    made = page(exhibition, "end-page", replace(paged, printed=OnPaper((160.0, 230.5))), "ru")
    assert "Формат 160\u00a0×\u00a0230.5\u00a0мм. Гарнитуры " in made


@pytest.mark.parametrize("medium", ["flowing", "paged"])
def test_what_is_read_on_a_screen_says_nothing_of_paper(
    exhibition: Exhibition, medium: str, request: pytest.FixtureRequest
) -> None:
    setting: Medium = request.getfixturevalue(medium)
    made = page(fronted(exhibition, end_page=SAID), "end-page", setting)
    assert "Popular edition" in made
    assert "offset" not in made
    assert ("Typefaces: Source\u00a0Serif\u00a04" in made) == (medium == "paged")


def test_russian_libraries_find_their_numbers_at_the_head_of_the_imprint(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = page(fronted(exhibition, end_page=SAID), "imprint", paged, "ru")
    assert made.startswith(
        '<section class="imprint front" id="imprint" epub:type="imprint"><div '
        'class="classification"><p class="udc">УДК 94(47)</p><p class="bbk">ББК 63.3(2)</p>'
        '<p class="mark">И68</p></div>'
    )
    assert "classification" not in page(exhibition, "imprint", paged, "ru")


def test_the_order_of_russian_presses_has_no_colophon() -> None:
    assert "colophon" not in GOST
