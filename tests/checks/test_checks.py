"""Rules about a whole exhibition, on values made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.checks import check
from toolkit.errors import Address
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Essay, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.prose import Characters, Citation, Cite, Note, Paragraph, Passage, Prose
from toolkit.model.records import Organisation, Person
from toolkit.model.text import Text, Words
from toolkit.model.works import Source


def words(text: str) -> Text:
    return Text((Words("en", text),))


FRONT = FrontMatter(
    id="tiny",
    title=words("Tiny"),
    languages=("en",),
    base_url=WebAddress(address="https://archive.museum/tiny"),
    rights="http://creativecommons.org/licenses/by/4.0/",
    publisher="archive",
    contents=("persons", "sources"),
    date=HistoricalDate("2025"),
    credit=words("Us"),
)
ARCHIVE = Organisation(id="archive", names=(DatedName(text="Archive", lang="en"),))
BOOK = Source(id="book", grade="scholarly", kind="book", title="A Book", corporate="Us")
CLEAN = Exhibition(front=FRONT, organisations=(ARCHIVE,), sources=(BOOK,))


def person(*events: Event, text: str = "Anna") -> Person:
    return Person(id="anna", names=(Name(text=text, lang="en"),), living="no", events=events)


def seen(exhibition: Exhibition) -> list[tuple[Address, str]]:
    covered = frozenset(range(0x250))
    return [(one.address, one.code) for one in check(exhibition, characters=covered)]


def test_a_clean_exhibition_is_clean() -> None:
    assert seen(CLEAN) == []


@pytest.mark.parametrize("host", ["example.org", "www.example.com", "localhost", "a.example"])
def test_an_example_of_an_address_is_warned_of(host: str) -> None:
    front = replace(FRONT, base_url=WebAddress(address=f"https://{host}/tiny"))
    assert seen(replace(CLEAN, front=front)) == [(("exhibition", "base_url", "address"), "S020")]


def test_an_address_said_to_be_provisional_is_not_warned_of() -> None:
    home = WebAddress(
        address="https://example.org/tiny", status="provisional", reason=words("Not settled")
    )
    assert seen(replace(CLEAN, front=replace(FRONT, base_url=home))) == []


def test_a_work_said_to_be_anonymous_needs_no_maker() -> None:
    bare = replace(BOOK, corporate="")
    assert seen(replace(CLEAN, sources=(bare,))) == [(("sources", 0), "R034")]
    assert seen(replace(CLEAN, sources=(replace(bare, anonymous=True),))) == []


def test_a_draft_needs_no_source_and_a_claim_does() -> None:
    draft, claim = Event(type="birth", status="draft"), Event(type="death")
    exhibition = replace(CLEAN, persons=(person(draft, claim),))
    assert seen(exhibition) == [(("persons", 0, "events", 1), "C002")]


def test_a_sourced_allegation_with_its_response_is_clean() -> None:
    uses = (SourceUse(id="book"), SourceUse(id="other"))
    other = replace(BOOK, id="other")
    event = Event(type="office", about="allegation", sources=uses, response=words("None found"))
    exhibition = replace(CLEAN, persons=(person(event),), sources=(BOOK, other))
    assert seen(exhibition) == []
    alone = replace(event, sources=uses[:1], response=None)
    assert [code for _, code in seen(replace(exhibition, persons=(person(alone),)))] == [
        "C003",
        "C025",
    ]


def test_a_citation_in_a_footnote_is_followed() -> None:
    cite = Paragraph((Cite((Citation("book"), Citation("boook"))),))
    body = Prose((Passage("en", (Paragraph((Note((cite,)),)),)),))
    front = replace(FRONT, contents=("essays/one", "sources"))
    essay = Essay(id="one", title=words("One"), body=body)
    assert seen(replace(CLEAN, front=front, essays=(essay,))) == [
        (("essays", 0, "body", "en", "references", 1), "R002")
    ]


def test_each_character_without_a_glyph_is_told_once_a_text() -> None:
    anna = replace(
        person(text="Anna ☃☃"),
        biography=Prose((Passage("en", (Paragraph((Characters("☃ and ♞\u200f"),)),)),)),
    )
    assert seen(replace(CLEAN, persons=(anna,))) == [
        (("persons", 0, "names", 0, "text", "characters", "☃"), "L003"),
        (("persons", 0, "biography", "en", "characters", "☃"), "L003"),
        (("persons", 0, "biography", "en", "characters", "♞"), "L003"),
    ]
