"""What a curator is told that is no mistake."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.test_checks import BOOK, CLEAN, FRONT, person, words
from toolkit.checks.coverage import cover
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Citizenship, Event, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.names import DatedName, Name
from toolkit.model.pictures import Image
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Panel, Place

FILE = replace(BOOK, id="file", grade="archival", kind="archival-file")
PROSE = Prose((Passage("en", (Paragraph((Characters("Words."),)),)),))
TERM = Term(id="term-watch", term=words("watch"), definition=PROSE)
KOLA = Place(id="kola", names=(DatedName(text="Kola", lang="en"),))


def test_the_texts_that_lack_a_language_are_counted_and_listed() -> None:
    front = replace(FRONT, languages=("en", "ru"))
    found = cover(replace(CLEAN, front=front)).translations
    assert [(each.language, each.texts, each.missing) for each in found] == [
        ("en", 2, ()),
        ("ru", 2, (("exhibition", "title"), ("exhibition", "credit"))),
    ]


def test_a_claim_counts_with_the_best_of_its_sources() -> None:
    both = Event(type="birth", sources=(SourceUse(id="book"), SourceUse(id="file")))
    bare = Event(type="death")
    exhibition = replace(CLEAN, persons=(person(both, bare),), sources=(BOOK, FILE))
    grades = dict(cover(exhibition).claims[0].grades)
    assert {grade: number for grade, number in grades.items() if number} == {
        "archival": 1,
        "none": 1,
    }


def test_drafts_are_listed_in_words_and_counted_apart() -> None:
    anna = replace(
        person(Event(type="arrest", date=HistoricalDate("1937-06"), status="draft")),
        roles=(Role(role=words("keeper"), status="draft"),),
        citizenship=(Citizenship(country="SE", status="draft"),),
    )
    found = cover(replace(CLEAN, persons=(anna,)))
    assert [(each.address, each.what) for each in found.drafts] == [
        (("persons", 0, "events", 0), "arrest 1937-06"),
        (("persons", 0, "roles", 0), "role keeper"),
        (("persons", 0, "citizenship", 0), "citizenship SE"),
    ]
    assert found.claims[0].drafts == 3


def test_a_record_counts_as_named_only_if_another_names_it() -> None:
    anna = person(Event(type="birth", place="kola", sources=(SourceUse(id="book"),)))
    panel = Panel(id="panel", title=words("Panel"), image=Image(), persons=("anna",))
    exhibition = replace(
        CLEAN, persons=(anna,), places=(KOLA, replace(KOLA, id="pier")), panels=(panel,)
    )
    assert dict(cover(exhibition).unnamed) == {
        "persons": (),
        "panels": ("panel",),
        "objects": (),
        "sources": (),
        "places": ("pier",),
        "organisations": (),
        "glossary": (),
    }


def test_terms_and_milestones_count_as_claims_of_their_kind() -> None:
    lit = Milestone(id="year-lit", date=HistoricalDate("1871"), text=PROSE)
    cited = replace(TERM, id="term-lamp", sources=(SourceUse(id="book"),), see=("term-watch",))
    exhibition = replace(
        CLEAN,
        persons=(),
        glossary=(TERM, cited),
        chronology=(lit, replace(lit, id="year-dark", status="draft")),
        sources=(BOOK,),
    )
    found = cover(exhibition)
    assert [
        (each.person, {grade: number for grade, number in each.grades if number}, each.drafts)
        for each in found.claims
    ] == [("glossary", {"scholarly": 1, "none": 1}, 0), ("chronology", {"none": 1}, 1)]
    assert [(each.address, each.person, each.what) for each in found.drafts] == [
        (("chronology", 1), "year-dark", "milestone 1871")
    ]
    assert dict(found.unnamed)["glossary"] == ("term-lamp",)


def test_roles_without_a_kind_and_the_living_are_listed() -> None:
    name = Name(text="Анна", lang="ru", kind="transliteration")
    anna = replace(
        person(), living="yes", basis="consent", names=(name,), roles=(Role(role=words("clerk")),)
    )
    found = cover(replace(CLEAN, persons=(anna,)))
    assert found.roles_without_kind == (("persons", 0, "roles", 0),)
    assert found.transliterations_without_scheme == (("persons", 0, "names", 0),)
    assert [(each.person, each.living, each.as_of, each.basis) for each in found.living] == [
        ("anna", "yes", "", "consent")
    ]
