"""Give the tests of annotations a panel to say things of, and an exhibition around it."""

from __future__ import annotations

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name, SameAs
from toolkit.model.pictures import Detail, Image, Picture
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Coordinates, Organisation, Panel, Person, Place
from toolkit.model.text import Text

BASE = "https://example.org/letters"


def text(**languages: str) -> Text:
    return Text.parse(languages)


def prose(**languages: str) -> Prose:
    return Prose(
        tuple(Passage(tag, (Paragraph((Characters(words),)),)) for tag, words in languages.items())
    )


def picture(language: str, width: int = 5000, height: int = 7000) -> Picture:
    return Picture(language=language, path=f"p-{language}.jpg", width=width, height=height)


PANEL = Panel(
    id="panel-01",
    title=text(en="First", ru="Первый"),
    image=Image(pictures=(picture("en"),)),
)
LAMP = Detail(title=text(en="The lamp"), x=300, y=490, width=100, height=90)
KOLA = Place(
    id="kola",
    names=(
        DatedName(text="Кола", lang="ru", preferred=True),
        DatedName(text="Kola", lang="en"),
    ),
    coordinates=Coordinates(lat=68.88, lon=33.08, radius_km=3, basis="gazetteer"),
    same_as=SameAs(geonames="543899"),
)
SOMEWHERE = Place(
    id="somewhere",
    names=(DatedName(text="Somewhere", lang="en"),),
    coordinates=Coordinates(lat=1, lon=2, radius_km=50),
)
ANNA = Person(
    id="anna",
    names=(Name(text="Anna Lind", lang="en"), Name(text="Анна Линд", lang="ru")),
    living="no",
    same_as=SameAs(wikidata="Q156733", viaf="44300633", gnd="118628860"),
)
MARY = Person(id="mary", names=(Name(text="Mary", lang="en"),), living="no")


def exhibition(*panels: Panel, languages: tuple[str, ...] = ("en", "ru")) -> Exhibition:
    front = FrontMatter(
        id="letters",
        title=text(en="Letters", ru="Письма"),
        languages=languages,
        base_url=WebAddress(address=BASE),
        rights="http://creativecommons.org/licenses/by/4.0/",
        credit=text(en="The archive"),
        publisher="archive",
        contents=("panels",),
        date=HistoricalDate.parse("2026"),
    )
    return Exhibition(
        front=front,
        persons=(ANNA, MARY),
        places=(KOLA, SOMEWHERE),
        organisations=(
            Organisation(id="archive", names=(DatedName(text="An archive", lang="en"),)),
        ),
        panels=panels,
    )
