from __future__ import annotations

import re
from dataclasses import replace

import pytest

from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import Name
from toolkit.model.pictures import Cover, Image, Picture
from toolkit.model.publication import (
    Copyright,
    ProductIsbn,
    ProductMaker,
    Publication,
    Series,
)
from toolkit.model.text import Text, Words


def page(exhibition: Exhibition, kind: str, medium: Medium) -> str:
    sections = outline(exhibition, ("en",)).sections
    return xhtml(section_page(next(s for s in sections if s.kind == kind), medium))


def test_the_half_title_has_no_heading(exhibition: Exhibition, paged: Medium) -> None:
    assert page(exhibition, "half-title", paged) == (
        '<section class="half-title front" id="half-title" epub:type="halftitlepage">'
        '<p class="title">Small</p></section>'
    )


def test_the_title_page_has_the_first_heading(exhibition: Exhibition, paged: Medium) -> None:
    made = page(exhibition, "title-page", paged)
    assert '<h1 class="title">Small</h1><p class="subtitle">An exhibition</p>' in made


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("http://creativecommons.org/licenses/by-nc/4.0/", "Creative Commons BY-NC 4.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "Creative Commons CC0 1.0"),
        (
            "http://rightsstatements.org/vocab/InC-EDU/1.0/",
            "In Copyright – Educational Use Permitted",
        ),
    ],
)
def test_the_imprint_says_the_rights_in_words(
    exhibition: Exhibition, paged: Medium, uri: str, words: str
) -> None:
    changed = replace(exhibition, front=replace(exhibition.front, rights=uri))
    assert f'<a href="{uri}">{words}</a>' in page(changed, "imprint", paged)


@pytest.mark.parametrize(
    ("uri", "credit", "printed"),
    [
        (
            "http://creativecommons.org/licenses/by/4.0/",
            "The Archive, CC BY 4.0.",
            '<p class="credit">The Archive, '
            '<a href="http://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p>',
        ),
        (
            "http://creativecommons.org/publicdomain/zero/1.0/",
            "The Archive (CC0 1.0)",
            '<p class="credit">The Archive ('
            '<a href="http://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</a>)</p>',
        ),
        (
            "http://rightsstatements.org/vocab/NKC/1.0/",
            "The Archive, CC BY 4.0",
            '<p class="credit">The Archive, CC BY 4.0</p><p class="rights">'
            '<a href="http://rightsstatements.org/vocab/NKC/1.0/">No Known Copyright</a></p>',
        ),
    ],
)
def test_a_licence_that_the_credit_line_names_is_named_once(
    exhibition: Exhibition, paged: Medium, uri: str, credit: str, printed: str
) -> None:
    words = Text((Words("en", credit),))
    changed = replace(exhibition, front=replace(exhibition.front, rights=uri, credit=words))
    assert printed in page(changed, "imprint", paged)


def test_the_imprint_says_who_and_when_and_what_to_expect(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = page(exhibition, "imprint", paged)
    assert '<p class="content-note">Deaths are described.</p>' in made
    assert "<li>Text: A. Writer</li>" in made
    assert "<p>Published by The Archive, 2026.</p>" in made


def test_contents_are_one_flat_list_with_slots(exhibition: Exhibition, paged: Medium) -> None:
    made = page(exhibition, "contents", paged)
    assert made.count("<ol>") == 1
    assert (
        '<li class="level-2"><span class="title"><a href="#person-begin">Menachem Begin</a></span>'
        ' <a class="page" data-for="person-begin" href="#person-begin">\u2007\u2007\u2007</a></li>'
    ) in made


def test_the_panels_are_listed_as_the_book_shows_them(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = page(exhibition, "list-of-plates", paged)
    slot = "\u2007\u2007\u2007</a></li>"
    assert made == (
        '<section class="list-of-plates front" id="list-of-plates" epub:type="loi">'
        '<h1 id="list-of-plates-H"><span class="title">List of panels</span></h1>'
        '<nav class="contents panels" aria-labelledby="list-of-plates-H"><ol>'
        '<li><span class="number">1</span> <span class="title"><a href="#panel-one">Arrest</a>'
        f'</span> <a class="page" data-for="panel-one" href="#panel-one">{slot}'
        '<li><span class="number">2</span> <span class="title"><a href="#panel-two">Return</a>'
        f'</span> <a class="page" data-for="panel-two" href="#panel-two">{slot}'
        "</ol></nav></section>"
    )
    bare = replace(exhibition, panels=(), essays=())
    front = replace(exhibition.front, contents=("persons",))
    assert "list-of-plates" not in page(replace(bare, front=front), "contents", paged)


def test_the_index_gives_the_main_entry_first(exhibition: Exhibition, paged: Medium) -> None:
    made = page(exhibition, "index", paged)
    assert (
        '<li class="initial" id="index-of-persons-L1"><span class="name">'
        '<a href="#person-begin">Begin, Menachem</a></span>,'
        ' <span class="role">politician</span>, <span class="pages"><a class="page main" '
    ) in made


def test_a_long_index_has_letters(exhibition: Exhibition, paged: Medium) -> None:
    names = ["Anders", "Бегин", "Štajner", "Adler", *(f"Mann {number}" for number in range(17))]
    persons = [
        replace(
            exhibition.person("lost"),
            id=f"person-{number}",
            names=(Name(text=name, lang="de"),),
        )
        for number, name in enumerate(names)
    ]
    short = page(replace(exhibition, persons=tuple(persons[:20])), "index", paged)
    long = page(replace(exhibition, persons=tuple(persons)), "index", paged)
    letters = '<p class="letter" id="[^"]*">(.*?)</p><ul'
    assert re.findall(letters, short) == []
    assert re.findall(letters, long) == ["A", "M", "S", "Б"]


def test_the_colophon_names_fonts_and_program(exhibition: Exhibition, paged: Medium) -> None:
    made = page(exhibition, "colophon", replace(paged, colophon=("Laid out with WeasyPrint.",)))
    assert "<p>Set in Source Serif 4, Source Sans 3, Frank Ruhl Libre.</p>" in made
    assert "archive-publishing-toolkit 0.1.0" in made
    assert "<p>Laid out with WeasyPrint.</p>" in made


def test_the_colophon_names_only_letters_in_use(exhibition: Exhibition, paged: Medium) -> None:
    names = (Name(text="Anna", lang="en", preferred=True), Name(text="内村剛介", lang="ja"))
    persons = (replace(exhibition.persons[0], names=names),)
    changed = replace(exhibition, persons=persons, essays=(), panels=())
    changed = replace(changed, front=replace(changed.front, contents=("persons",)))
    assert "Source Sans 3, Zen Old Mincho.</p>" in page(changed, "colophon", paged)


SAID = Publication(
    isbns=(
        ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="en"),
        ProductIsbn(isbn="978-3-16-148410-0", form="epub", language="en"),
        ProductIsbn(isbn="978-0-14-300723-4", form="paperback", language="ru"),
    ),
    edition=Text((Words("en", "2"),)),
    series=Series(title=Text((Words("en", "Lights"),)), number="7", issn="2049-3630"),
    copyright=Copyright(
        text=Text((Words("en", "A. Writer, 2026"),)),
        pictures=Text((Words("en", "B. Drawer, 2025"),)),
    ),
    maker=ProductMaker(address=Text((Words("en", "1 Lane, Riga"),)), email="a@b.museum"),
)


def published(exhibition: Exhibition, said: Publication = SAID) -> Exhibition:
    return replace(exhibition, front=replace(exhibition.front, publication=said))


def test_the_imprint_gives_the_number_of_its_own_product_first(
    exhibition: Exhibition, paged: Medium, flowing: Medium
) -> None:
    book = published(exhibition)
    printed = page(book, "imprint", replace(paged, form="paperback"))
    assert re.findall("ISBN ([0-9-]+)</span> [(](.*?)[)]", printed) == [
        ("978-0-306-40615-7", "paperback"),
        ("978-3-16-148410-0", "e-book, EPUB"),
    ]
    e_book = page(book, "imprint", replace(flowing, form="epub"))
    assert re.findall("ISBN ([0-9-]+)</span>", e_book)[0] == "978-3-16-148410-0"


def test_the_imprint_says_edition_series_rights_and_who_answers(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = page(published(exhibition), "imprint", paged)
    assert '<p class="edition">Edition 2</p>' in made
    assert '<p class="series">Series: Lights, 7. ISSN 2049-3630</p>' in made
    assert "<p>Text © A. Writer, 2026</p><p>Pictures © B. Drawer, 2025</p>" in made
    assert (
        '<p class="safety">Responsible for the safety of this product in the EU: The Archive, '
        '1 Lane, Riga, <a class="url" href="mailto:a@b.museum">a@b.museum</a></p>'
    ) in made


def test_the_credit_of_the_cover_stands_where_there_is_one(
    exhibition: Exhibition, paged: Medium
) -> None:
    picture = Picture(language="en", path="cover.jpg", width=100, height=140)
    cover = Cover(image=Image(pictures=(picture,)), credit=Text((Words("en", "drawn by B."),)))
    book = replace(exhibition, front=replace(exhibition.front, cover=cover))
    said = '<p class="cover-credit">Cover: <span class="credit">drawn by B.</span></p>'
    assert said in page(book, "imprint", replace(paged, form="hardback"))
    assert "drawn by B." not in page(book, "imprint", replace(paged, form="pdf"))


def test_an_edition_in_words_is_printed_as_written(exhibition: Exhibition, paged: Medium) -> None:
    said = Publication(edition=Text((Words("en", "Second, revised edition"),)))
    made = page(published(exhibition, said), "imprint", paged)
    assert '<p class="edition">Second, revised edition</p>' in made
    assert "ISBN" not in made


def test_a_russian_imprint_has_the_isbn_left_and_the_rights_right(
    exhibition: Exhibition, paged: Medium
) -> None:
    sections = outline(published(exhibition), ("ru", "en")).sections
    section = next(each for each in sections if each.kind == "imprint")
    made = xhtml(section_page(section, paged))
    assert (
        '<div class="numbers"><ul class="isbns"><li><span class="isbn">ISBN 978-0-14-300723-4'
        '</span> (в обложке)</li></ul><div class="rights"><p>© <span lang="en" xml:lang="en">'
        "A. Writer</span>, текст, 2026</p>"
    ) in made
    assert '<p class="edition">2-е издание</p>' in made
    assert made.endswith(", изображения, 2025</p></div></div></section>")
