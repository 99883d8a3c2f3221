from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from tests.book.conftest import paragraph, text
from toolkit.book.content.sections import Contents, Index
from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.claims import SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.names import DatedName, SameAs
from toolkit.model.objects import ArchivalObject, Maker, Reference
from toolkit.model.permitted import permitted
from toolkit.model.pictures import (
    BookPermission,
    Detail,
    Image,
    Permissions,
    Picture,
    PrintPermission,
)
from toolkit.model.prose import Characters, Citation, Cite, Passage, Prose
from toolkit.model.prose import Reference as Mention
from toolkit.model.records import Organisation
from toolkit.model.text import Text

FONDS = ArchivalObject(id="fonds", title=text(en="Papers of the prison"), level="fonds")
FILE = ArchivalObject(
    id="file", title=text(en="File 35"), level="file", kind="photograph", part_of="fonds"
)
LETTER = ArchivalObject(
    id="letter",
    title=text(en="A letter to the prosecutor", ru="Письмо прокурору"),
    kind="letter",
    part_of="file",
    holder="archive",
    reference=Reference(fonds="R-1", opis="2", file="35", folios="4–5"),
    date=HistoricalDate("1940-11"),
    place="brest",
    extent=text(en="2 leaves", ru="2 л."),
    medium=text(en="pencil on paper"),
    creators=(Maker(id="begin", role="aut", doubt="unverified"), Maker(id="nkvd", role="rcp")),
    photographer=Maker(name="K. Stone"),
    languages=("pl", "yi"),
    description=Prose(
        (
            Passage(
                "en",
                (paragraph("On it ", Mention("person", "lost", (Characters("she"),)), " signed."),),
            ),
        )
    ),
    history=Prose(
        (Passage("en", (paragraph("Found in 1990.", Cite((Citation("nights", "p. 9"),))),)),)
    ),
    access="restricted",
    access_note=text(en="By appointment."),
    copyright=text(en="Heirs of the writer"),
    credit=text(en="© The Archive, R-1/2/35"),
    rights="http://rightsstatements.org/vocab/InC/1.0/",
    image=Image(pictures=(Picture(language="en", path="letter.jpg", width=50, height=70),)),
    alt=text(en="A page in pencil."),
    transcript=Prose((Passage("en", (paragraph("To the prosecutor."),)),)),
    caption=Prose((Passage("en", (paragraph("The first leaf."),)),)),
    details=(Detail(title=text(en="The stamp"), x=1, y=2, width=3, height=4, persons=("lost",)),),
    persons=("begin",),
    organisations=("nkvd",),
    sensitivity=("violence", "minor"),
    content_note=text(en="Blows are told of"),
    url="https://example.org/r-1",
    same_as=SameAs(wikidata="Q42"),
    sources=(SourceUse(id="nights", locator=Text.parse({"en": "p. 1"})),),
)


@pytest.fixture
def kept(exhibition: Exhibition) -> Exhibition:
    contents = ("essays/introduction", "objects", "persons", "organisations", "sources")
    return replace(
        exhibition,
        front=replace(exhibition.front, contents=contents),
        objects=(FONDS, FILE, LETTER),
    )


def entry(exhibition: Exhibition, id: str, medium: Medium, language: str = "en") -> Element:
    sections = outline(exhibition, (language,)).walk()
    return section_page(next(s for s in sections if s.anchor == f"object-{id}"), medium)


def rows(made: Element) -> dict[str, str]:
    """Return what is known of an object: label -> value."""
    return {
        "".join(row[0].itertext()): "".join(row[1].itertext()).replace("\u00a0", " ")
        for row in made.iter("div")
        if row.get("class") == "fact"
    }


def line(made: Element, name: str) -> str:
    found = next(item for item in made.iter() if item.get("class") == name)
    return "".join(found.itertext())


def test_an_entry_says_what_is_known_of_an_object(kept: Exhibition, flowing: Medium) -> None:
    made = entry(kept, "letter", flowing)
    assert line(made, "title") == "A letter to the prosecutor"
    assert (
        line(made, "content-note")
        == "Blows are told of. Content note: violence and the fate of children."
    )
    assert line(made, "what") == "Letter, November 1940, Brest"
    assert rows(made) == {
        "Made by": "Menachem Begin (author; unverified); NKVD (addressee); K. Stone (photographer)",
        "Extent": "2 leaves",
        "Material": "pencil on paper",
        "Languages": "Polish, Yiddish",
        "Part of": "Papers of the prison › File 35",
        "Kept by": "The Archive, f. R-1, op. 2, d. 35, ll. 4–5",
        "History": "Found in 1990.1",
        "Access": "Restricted. By appointment.",
        "Rights": "Heirs of the writer; In Copyright",
        "Online": "example.org/r-1",
        "Authority files": "Wikidata Q42",
        "Persons": "Menachem Begin",
        "Organisations": "NKVD",
    }
    assert line(made, "regions") == "The stampAnna Lost"


def test_an_entry_speaks_the_language_of_its_book(kept: Exhibition, flowing: Medium) -> None:
    made = entry(kept, "letter", flowing, "ru")
    assert rows(made)["Где хранится"] == "The Archive, ф. Р-1, оп. 2, д. 35, л. 4–5"
    assert rows(made)["Языки"] == "польский, идиш"
    assert line(made, "what").startswith("Письмо, ноябрь 1940, ")


def test_of_a_fonds_it_goes_without_saying_that_it_holds_documents(
    kept: Exhibition, flowing: Medium
) -> None:
    assert line(entry(kept, "fonds", flowing), "what") == "Fonds"
    assert line(entry(kept, "file", flowing), "what") == "File; photograph"


def test_a_picture_stands_with_its_caption_and_the_credit_line_to_the_letter(
    kept: Exhibition, paged: Medium
) -> None:
    assert (
        '<figure class="picture" id="object-letter-F" aria-labelledby="object-letter-F-C">'
        '<img src="images/letter-en.jpg" alt="A page in pencil." width="50" height="70" '
        'aria-details="object-letter-T"/><figcaption id="object-letter-F-C">'
        '<span class="caption">The first leaf.</span> '
        '<span class="credit">© The Archive, R-1/2/35</span></figcaption></figure>'
    ) in xhtml(entry(kept, "letter", paged))


def test_a_picture_that_is_missing_says_why_and_what_was_seen(
    kept: Exhibition, flowing: Medium
) -> None:
    books = BookPermission(allowed=False)
    web = Permissions(epub=books, screen=books, print=PrintPermission(allowed=False))
    withheld = replace(kept, objects=(FONDS, FILE, replace(LETTER, permissions=web)))
    made = entry(permitted(withheld, "epub"), "letter", flowing)
    assert list(made.iter("img")) == []
    assert rows(made)["Picture"] == "This picture may be shown on the web only, not here."
    assert rows(made)["What is seen"] == "A page in pencil."
    assert rows(made)["Credit"] == "© The Archive, R-1/2/35"
    assert line(made, "caption") == "The first leaf."


def test_a_shelfmark_is_printed_as_its_holder_writes_it(kept: Exhibition, flowing: Medium) -> None:
    album = replace(LETTER, reference=Reference(shelfmark="Album 7, no. 12", fonds="1"))
    made = entry(replace(kept, objects=(FONDS, FILE, album)), "letter", flowing)
    assert rows(made)["Kept by"] == "The Archive, Album 7, no. 12"


def test_a_maker_is_named_as_they_were_called_at_the_time(
    kept: Exhibition, flowing: Medium
) -> None:
    nkvd = Organisation(
        id="nkvd",
        names=(
            DatedName(text="MVD", lang="en", start=HistoricalDate("1946"), preferred=True),
            DatedName(
                text="NKVD",
                lang="en",
                start=HistoricalDate("1934"),
                end=HistoricalDate("1946"),
            ),
        ),
    )
    changed = replace(kept, organisations=(kept.organisation("archive"), nkvd))
    made = entry(changed, "letter", flowing)
    assert "NKVD, now MVD (addressee)" in rows(made)["Made by"]


def test_a_text_links_to_an_object_in_every_product(
    kept: Exhibition, flowing: Medium, paged: Medium
) -> None:
    body = Passage("en", (paragraph("See ", Mention("object", "letter", (Characters("it"),))),))
    essay = Essay(id="introduction", title=text(en="Introduction"), body=Prose((body,)))
    chapter = outline(replace(kept, essays=(essay,)), ("en",)).sections[4]
    for medium, address in ((flowing, "book.xhtml#object-letter"), (paged, "#object-letter")):
        made = xhtml(section_page(chapter, medium))
        assert f'<span class="object"><a href="{address}">it</a></span>' in made


def test_objects_stand_in_the_order_written_and_in_the_contents(kept: Exhibition) -> None:
    contents = outline(kept, ("en",)).sections[3].content
    assert isinstance(contents, Contents)
    listed = [(entry.anchor, entry.level) for entry in contents.entries]
    assert listed[1:5] == [
        ("objects", 1),
        ("object-fonds", 2),
        ("object-file", 2),
        ("object-letter", 2),
    ]


def test_persons_of_an_object_are_in_the_index(kept: Exhibition) -> None:
    index = next(s.content for s in outline(kept, ("en",)).sections if s.kind == "index")
    assert isinstance(index, Index)
    found = {entry.name.words: entry.anchors for entry in index.entries}
    assert "object-letter" in found["Begin, Menachem"]
    assert found["Lost, Anna"] == ("object-letter", "object-letter-M1")


def test_a_maker_without_a_name_is_left_out(kept: Exhibition, flowing: Medium) -> None:
    nobody = replace(LETTER, creators=(Maker(role="aut"),), photographer=None)
    made = entry(replace(kept, objects=(FONDS, FILE, nobody)), "letter", flowing)
    assert "Made by" not in rows(made)
