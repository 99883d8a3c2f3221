"""A small exhibition in values: two languages, one chapter, two panels, two persons."""

from __future__ import annotations

import pytest

from toolkit.book.medium import ImageFile, Medium
from toolkit.model.claims import Charge, Event, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Essay, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.pictures import Image, Picture
from toolkit.model.printed import printed
from toolkit.model.prose import (
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Items,
    Note,
    Paragraph,
    Passage,
    Plate,
    Prose,
    Reference,
)
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.model.works import Author, Source


def text(**languages: str) -> Text:
    return Text(tuple(Words(tag, words) for tag, words in languages.items()))


def paragraph(*children: object) -> Paragraph:
    return Paragraph(tuple(Characters(c) if isinstance(c, str) else c for c in children))


CITED = (SourceUse(id="nights", locator=Text.parse({"en": "p. 12"})),)
BEGIN = Person(
    id="begin",
    names=(
        Name(text="Menachem Begin", lang="en", preferred=True, family="Begin", given="Menachem"),
        Name(text="מנחם בגין", lang="he"),
        Name(text="Менахем Бегин", lang="ru", family="Бегин", given="Менахем"),
    ),
    living="no",
    roles=(
        Role(role=text(en="politician", ru="политик")),
        Role(role=text(en="prisoner", ru="заключённый"), date=HistoricalDate("1940/1941")),
    ),
    summary=text(en="Later Prime Minister of Israel.", ru="Позднее премьер-министр Израиля."),
    biography=Prose((Passage("en", (paragraph("He read law in Warsaw."),)),)),
    events=(
        Event(type="birth", date=HistoricalDate("1913-08-16"), place="brest", sources=CITED),
        Event(
            type="arrest",
            date=HistoricalDate("1940-09-20"),
            place="brest",
            by="nkvd",
            charge=Charge(as_stated=text(ru="социально опасный элемент"), article="35"),
            doubt="disputed",
            preferred=True,
            sources=CITED,
        ),
        Event(type="arrest", date=HistoricalDate("1940-08"), doubt="disputed", sources=CITED),
        Event(type="escape", date=HistoricalDate("1941"), status="draft", sources=CITED),
        Event(type="release", date=HistoricalDate("1941-09")),
    ),
)
LOST = Person(
    id="lost",
    names=(Name(text="Anna Lost", lang="en", family="Lost", given="Anna"),),
    living="no",
    events=(
        Event(
            type="death",
            date=HistoricalDate("1952-07-31"),
            basis="legal-presumption",
            sources=CITED,
        ),
    ),
)
PANELS = tuple(
    Panel(
        id=id,
        title=text(en=title),
        number=number,
        image=Image(pictures=(Picture(language="en", path=f"{id}.jpg", width=50, height=70),)),
        alt=text(en=f"A panel about {title.lower()}."),
        caption=Prose((Passage("en", (paragraph("Drawn anew."),)),)),
        transcript=Prose(
            (
                Passage(
                    "en",
                    (Heading(2, (Characters("On the panel"),)), paragraph("Words of the panel.")),
                ),
            )
        ),
        persons=("begin",),
    )
    for id, title, number in (("one", "Arrest", "1"), ("two", "Return", "2"))
)
ESSAY = Passage(
    "en",
    (
        paragraph(
            "Then ",
            Reference("person", "begin", (Emphasis((Characters("Begin"),)), Characters("’s"))),
            " arrest",
            Cite((Citation("nights", "p. 12"),)),
            " came",
            Note((paragraph("Others say later."),)),
            ".",
        ),
        Plate("one"),
        Heading(2, (Characters("Afterwards"),)),
        Items(
            (
                (paragraph("outer"), Items(((paragraph("inner"),),))),
                (paragraph(Foreign("ru", (Characters("этап"),))),),
            )
        ),
        Plate("one"),
    ),
)


@pytest.fixture
def exhibition() -> Exhibition:
    written = Exhibition(
        front=FrontMatter(
            id="small",
            title=text(en="Small", ru="Малая"),
            subtitle=text(en="An exhibition"),
            languages=("en", "ru"),
            base_url=WebAddress(address="https://example.org/small"),
            rights="http://creativecommons.org/licenses/by/4.0/",
            publisher="archive",
            contents=("essays/introduction", "panels", "persons", "sources"),
            date=HistoricalDate("2026"),
            credit=text(en="From the archive."),
            content_note=text(en="Deaths are described."),
            contributors=(Contributor(name=text(en="A. Writer"), role="aut"),),
        ),
        essays=(
            Essay(
                id="introduction",
                title=text(en="Introduction", ru="Введение"),
                body=Prose((ESSAY,)),
            ),
        ),
        persons=(LOST, BEGIN),
        places=(Place(id="brest", names=(DatedName(text="Brest", lang="en"),)),),
        organisations=(
            Organisation(id="archive", names=(DatedName(text="The Archive", lang="en"),)),
            Organisation(id="nkvd", names=(DatedName(text="NKVD", lang="en", article="the"),)),
        ),
        panels=PANELS,
        sources=(
            Source(
                id="nights",
                grade="memoir",
                kind="book",
                title="White Nights: The Story of a Prisoner",
                authors=(Author(name="Begin, Menachem"),),
                city="London",
                publisher="Macdonald",
                date=HistoricalDate("1957"),
            ),
        ),
    )
    return printed(written)


def _image(panel: str, language: str) -> ImageFile:
    return ImageFile(f"images/{panel}-{language}.jpg", 50, 70)


@pytest.fixture
def paged() -> Medium:
    return Medium(link=lambda anchor: f"#{anchor}", notes="foot", images=_image)


@pytest.fixture
def flowing() -> Medium:
    return Medium(link=lambda anchor: f"book.xhtml#{anchor}", notes="end", images=_image)
