"""A small exhibition whose sources disagree, with two people who may be living."""

from __future__ import annotations

from dataclasses import replace

from toolkit.model.claims import Charge, Citizenship, Event, Relation, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name, SameAs
from toolkit.model.objects import ArchivalObject, Maker, Reference
from toolkit.model.pictures import Image, Permissions, Picture, WebPermission
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Coordinates, Organisation, Panel, Person, Place
from toolkit.model.text import Text
from toolkit.model.works import Author, Source


def text(**languages: str) -> Text:
    return Text.parse(languages)


def prose(**languages: str) -> Prose:
    return Prose(
        tuple(Passage(tag, (Paragraph((Characters(words),)),)) for tag, words in languages.items())
    )


def picture(language: str, width: int = 5000, height: int = 7000) -> Picture:
    return Picture(language=language, path=f"p-{language}.jpg", width=width, height=height)


BOOK = (SourceUse(id="book", locator=text(en="p. 12")),)
FILE = (SourceUse(id="file-35"),)
FRONT = FrontMatter(
    id="letters",
    title=text(en="Letters", ru="Письма"),
    summary=text(en="Two people and a letter."),
    languages=("en", "ru"),
    base_url=WebAddress(address="https://example.org/letters"),
    rights="http://creativecommons.org/licenses/by/4.0/",
    credit=text(en="The archive", ru="Архив"),
    publisher="archive",
    contents=("panels",),
    date=HistoricalDate.parse("2026-11-23"),
    contributors=(
        Contributor(name=text(en="A. Hand"), role="aut"),
        Contributor(name=text(en="B. Hidden"), role="edt", credit_as="none"),
        Contributor(
            name=text(en="C. Kept"), role="trl", credit_as="pseudonym", pseudonym=text(en="Quill")
        ),
    ),
)
ANNA = Person(
    id="anna",
    names=(
        Name(
            text="Анна Штейн", lang="ru", kind="birth", preferred=True, family="Штейн", given="Анна"
        ),
        Name(text="Anna Stein", lang="de", preferred=True, family="Stein", given="Anna"),
        Name(text="Anna Shtein", lang="ru", kind="transliteration"),
    ),
    living="no",
    summary=text(en="Writer of letters", ru="Автор писем"),
    citizenship=(
        Citizenship(country="DE", sources=BOOK),
        Citizenship(country="SU", doubt="disputed", sources=BOOK),
        Citizenship(country="XX", sources=BOOK),
    ),
    roles=(
        Role(role=text(en="nurse", ru="медсестра"), kind="other", sources=BOOK),
        Role(role=text(en="prisoner", ru="заключённая"), kind="prisoner", sources=BOOK),
        Role(role=text(en="a draft"), status="draft"),
    ),
    events=(
        Event(type="birth", date=HistoricalDate("1902-05-01"), place="riga", sources=BOOK),
        Event(
            type="death",
            date=HistoricalDate("[1942-01..1942-03]"),
            basis="witness",
            preferred=True,
            sources=BOOK,
        ),
        Event(
            type="death",
            date=HistoricalDate("1947-07-17"),
            basis="document",
            doubt="disputed",
            asserted_by=text(en="the prison", ru="тюрьмы"),
            sources=FILE,
        ),
        Event(
            type="declared-dead",
            date=HistoricalDate("1956"),
            effective=HistoricalDate("1945-12-31"),
            basis="legal-presumption",
            sources=FILE,
        ),
        Event(
            type="arrest",
            date=HistoricalDate("1941/1942"),
            place="riga",
            by="police",
            custody="prison",
            basis="own-account",
            charge=Charge(as_stated=text(en="idle talk"), article="58-10"),
            sources=(*BOOK, *FILE),
        ),
        Event(
            type="employment",
            about="allegation",
            doubt="unverified",
            response=text(en="She denied it.", ru="Она это отрицала."),
            sources=BOOK,
        ),
        Event(type="escape", date=HistoricalDate("1999"), sources=BOOK, status="draft"),
    ),
    relations=(
        Relation(type="spouse", person="boris", sources=BOOK),
        Relation(type="colleague", person="boris", doubt="disputed", sources=BOOK),
        Relation(type="friend", person="vera", sources=BOOK),
    ),
    same_as=SameAs(wikidata="Q1", gnd="118629662"),
)
BORIS = Person(
    id="boris", names=(Name(text="Boris", lang="en"),), living="unknown", basis="own-publication"
)
VERA = Person(id="vera", names=(Name(text="Vera", lang="en"),), living="unknown")
LETTER = ArchivalObject(
    id="letter",
    title=text(en="[A letter home]", ru="[Письмо домой]"),
    kind="letter",
    part_of="fonds",
    holder="archive",
    reference=Reference(fonds="Р-1", opis="2", file="35", folios="3-4"),
    date=HistoricalDate("1940-11"),
    place="riga",
    creators=(Maker(id="anna", role="aut"), Maker(id="boris", role="scr", doubt="unverified")),
    photographer=Maker(name="K. Stone", role="pht"),
    languages=("de", "ru-Latn"),
    extent=text(en="2 leaves"),
    medium=text(en="pencil"),
    access="restricted",
    access_note=text(en="By appointment."),
    copyright=text(en="Her heirs"),
    credit=text(en="Photograph: K. Stone"),
    image=Image(pictures=(picture("en", 3000, 2000),)),
    permissions=Permissions(iiif=WebPermission(max_px=600)),
    alt=text(en="A page in pencil."),
    persons=("anna", "vera"),
    subjects=(text(en="letters", ru="письма"),),
    sources=BOOK,
)
SECRET = replace(
    LETTER,
    id="secret",
    part_of=None,
    languages=(),
    permissions=Permissions(iiif=WebPermission(allowed=False)),
)
LETTERS = Exhibition(
    front=FRONT,
    persons=(ANNA, BORIS, VERA),
    places=(
        Place(
            id="riga",
            names=(
                DatedName(text="Rīga", lang="lv", preferred=True),
                DatedName(text="Рига", lang="ru"),
                DatedName(text="Riga", lang="en"),
            ),
            coordinates=Coordinates(lat=56.95, lon=24.1, basis="gazetteer"),
        ),
        Place(
            id="camp",
            names=(DatedName(text="A camp", lang="en"),),
            coordinates=Coordinates(lat=1, lon=2),
        ),
    ),
    organisations=(
        Organisation(
            id="archive", kind="archive", names=(DatedName(text="An archive", lang="en"),)
        ),
        Organisation(id="police", names=(DatedName(text="A police", lang="en"),)),
    ),
    panels=(
        Panel(
            id="panel-01",
            number="1",
            title=text(en="First", ru="Первый"),
            image=Image(pictures=(picture("en"), picture("ru"))),
            transcript=prose(en="Dear all", ru="Дорогие"),
            persons=("anna",),
            places=("riga", "camp"),
            objects=("letter",),
            sources=BOOK,
        ),
        Panel(id="panel-02", title=text(en="Lost"), image=Image(missing=text(en="Burnt."))),
    ),
    objects=(
        ArchivalObject(id="fonds", title=text(en="Fonds 1"), level="fonds", holder="archive"),
        LETTER,
        SECRET,
    ),
    sources=(
        Source(
            id="book",
            grade="scholarly",
            kind="chapter",
            title="Жизнь",
            lang="ru",
            transliteration="Zhizn",
            translation=text(en="A life"),
            authors=(Author(name="Stein, Anna", original="Штейн А.", person="anna"),),
            container="Lives",
            volume="2",
            pages="10-20",
            date=HistoricalDate("1990"),
            isbn="91-7496-230-2",
            doi="10.1000/182",
        ),
        Source(
            id="file-35",
            grade="archival",
            kind="archival-file",
            title="[File of the prison]",
            holder="archive",
            reference=Reference(shelfmark="F. 35"),
        ),
    ),
)
