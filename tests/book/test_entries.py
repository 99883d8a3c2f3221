from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Literal
from xml.etree.ElementTree import Element

import pytest

from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.model.claims import Citizenship, Event, Relation, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName, Name, SameAs
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Organisation, Place
from toolkit.model.text import Text, Words

CITED = (SourceUse(id="nights"),)
NIGHTS = "[Begin, White Nights, p.\u00a012]"


def words(text: str, language: str = "en") -> Text:
    return Text((Words(language, text),))


def entry(exhibition: Exhibition, id: str, medium: Medium, *languages: str) -> Element:
    sections = outline(exhibition, languages or ("en",)).walk()
    return section_page(next(s for s in sections if s.anchor == f"person-{id}"), medium)


def claims(
    exhibition: Exhibition, medium: Medium, *events: Event, language: str = "en"
) -> list[str]:
    """Return the printed claims of a person with these events, a bar after each paragraph."""
    person = replace(exhibition.persons[0], events=events)
    changed = replace(exhibition, persons=(person, *exhibition.persons[1:]))
    made = entry(changed, person.id, medium, language)
    return [text_of(claim) for claim in made.iter("div") if claim.get("class") == "claim"]


def text_of(element: Element) -> str:
    inner = "".join(text_of(child) for child in element)
    space = " | " if element.tag in ("dt", "p") else ""
    return f"{element.text or ''}{inner}{space}{element.tail or ''}"


def lines(made: Element, name: str) -> list[str]:
    return ["".join(item.itertext()) for item in made.iter() if item.get("class") == name]


def test_an_entry_gives_names_life_and_roles(exhibition: Exhibition, flowing: Medium) -> None:
    made = entry(exhibition, "begin", flowing)
    assert lines(made, "title")[0] == "Menachem Begin"
    assert lines(made, "names") == ["מנחם בגין · Менахем Бегин"]
    assert lines(made, "life") == ["born 16\u00a0August 1913, Brest"]
    assert lines(made, "roles") == ["politician, prisoner (1940–1941)"]


@pytest.mark.parametrize(
    ("dates", "life"),
    [
        (("1891", "1895"), "born 1891 or 1895, Brest"),
        (("1895-03-05", "1891"), "born 1891 or 5\u00a0March 1895, Brest"),
        (("1891", "1891-03-05"), "date of birth disputed"),
        (("1891", "1893", "1895"), "date of birth disputed"),
        (("1891/1892", "1895"), "date of birth disputed"),
    ],
)
def test_two_dates_of_which_none_is_preferred_are_both_said(
    dates: tuple[str, ...], life: str, exhibition: Exhibition, flowing: Medium
) -> None:
    births = tuple(
        Event(
            type="birth",
            date=HistoricalDate(date),
            place="brest",
            doubt="disputed",
            sources=CITED,
        )
        for date in dates
    )
    assert lines(entry(living(exhibition, *births), "begin", flowing), "life") == [life]


@pytest.mark.parametrize(
    ("date", "language", "life"),
    [
        (
            "[1947-03-11..]",
            "en",
            "date of death not established; not before 11\u00a0March 1947",
        ),
        (
            "[1947-03-11..]",
            "ru",
            "дата смерти не установлена; не ранее 11\u00a0марта 1947\u00a0года",
        ),
        ("[1947..]", "ru", "дата смерти не установлена; не ранее 1947\u00a0года"),
        ("[..1947]", "en", "died 1947 or earlier"),
    ],
)
def test_a_death_without_a_later_bound_is_not_established(
    date: str, language: str, life: str, exhibition: Exhibition, flowing: Medium
) -> None:
    death = Event(type="death", date=HistoricalDate(date), preferred=True, sources=CITED)
    made = entry(living(exhibition, death), "begin", flowing, language)
    assert lines(made, "life") == [life]


def test_of_the_dead_it_is_said_that_neither_date_is_known(
    exhibition: Exhibition, flowing: Medium
) -> None:
    assert lines(entry(living(exhibition), "begin", flowing), "life") == [
        "dates of birth and death not established"
    ]
    alive = living(exhibition, living="yes")
    assert lines(entry(alive, "begin", flowing), "life") == []


def living(exhibition: Exhibition, *events: Event, **changes: Any) -> Exhibition:
    """Return the exhibition with these events in the life of its second person."""
    persons = [
        replace(person, events=events, **changes) if person.id == "begin" else person
        for person in exhibition.persons
    ]
    return replace(exhibition, persons=tuple(persons))


def test_a_presumption_of_death_reads_as_russian(exhibition: Exhibition, paged: Medium) -> None:
    declared = Event(
        type="declared-dead",
        date=HistoricalDate("2016"),
        effective=HistoricalDate("1952-07-31"),
        sources=CITED,
    )
    made = entry(living(exhibition, declared), "begin", paged, "ru")
    (said,) = (text_of(each) for each in made.iter("div") if each.get("class") == "claim")
    assert "датой смерти считается 31\u00a0июля 1952\u00a0года." in said


def test_names_and_texts_tell_their_language(exhibition: Exhibition, flowing: Medium) -> None:
    made = entry(exhibition, "begin", flowing, "ru", "en")
    names = [item.get("lang") for item in made.iter("span") if item.get("class") == "name"]
    assert names == ["en", "he"]
    assert [item.get("lang") for item in made.iter("div") if item.get("class") == "biography"] == [
        "en"
    ]
    assert lines(made, "roles") == ["политик, заключённый (1940–1941)"]


def test_rival_claims_and_the_charge_stand_under_the_event(
    exhibition: Exhibition, paged: Medium
) -> None:
    assert claims(exhibition, paged, *exhibition.person("begin").events) == [
        f"16\u00a0August 1913 | Birth, Brest. {NIGHTS} | ",
        f"20\u00a0September 1940 | Arrest by the NKVD, Brest (disputed). {NIGHTS} | "
        "Charge, as the prosecution stated it: ‘социально опасный элемент’ (article 35). | "
        f"Another source: August 1940 (disputed). {NIGHTS} | ",
    ]


@pytest.mark.parametrize(
    ("event", "printed"),
    [
        (
            Event(
                type="declared-dead",
                date=HistoricalDate("2016"),
                effective=HistoricalDate("1952-07-31"),
                basis="legal-presumption",
                sources=CITED,
            ),
            "2016 | Declared dead, with effect from 31\u00a0July 1952 "
            "(a legal presumption, not a finding). [Begin, White Nights] | ",
        ),
        (
            Event(type="death", asserted_by=words("the Soviet government"), sources=CITED),
            "undated | Death (according to the Soviet government). [Begin, White Nights] | ",
        ),
        (
            Event(type="sentence", sentence=words("eight years"), custody="prison", sources=CITED),
            "undated | Sentence, prison: eight years. [Begin, White Nights] | ",
        ),
        (
            Event(
                type="mission",
                about="allegation",
                response=words("She denied it"),
                note=Prose((Passage("en", (Paragraph((Characters("Named an agent."),)),)),)),
                sources=(*CITED, SourceUse(id="nights", locator=Text.parse({"en": "p. 2"}))),
            ),
            "undated | Allegation: Mission. Named an agent. Response: She denied it. "
            "[Begin, White Nights; Begin, White Nights, p.\u00a02] | ",
        ),
    ],
    ids=["legal presumption", "who says so", "sentence", "allegation with its response"],
)
def test_a_claim_in_words(
    exhibition: Exhibition, paged: Medium, event: Event, printed: str
) -> None:
    assert claims(exhibition, paged, event) == [printed]


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("reaches Budapest", "undated | Office: reaches Budapest. [Begin, White Nights] | "),
        ("He came late.", "undated | Office. He came late. [Begin, White Nights] | "),
    ],
    ids=["a phrase goes on", "a sentence begins"],
)
def test_a_note_on_a_claim(exhibition: Exhibition, paged: Medium, note: str, printed: str) -> None:
    prose = Prose((Passage("en", (Paragraph((Characters(note),)),)),))
    assert claims(exhibition, paged, Event(type="office", note=prose, sources=CITED)) == [printed]


@pytest.mark.parametrize(
    ("preferred", "life"),
    [(False, "date of death disputed"), (True, "died 1947 (disputed)")],
    ids=["nobody decides", "we prefer one"],
)
@pytest.mark.parametrize("type", ["death", "execution"])
def test_a_date_in_dispute_is_no_lifespan_unless_one_is_preferred(
    exhibition: Exhibition,
    paged: Medium,
    type: Literal["death", "execution"],
    preferred: bool,
    life: str,
) -> None:
    death = Event(
        type=type,
        date=HistoricalDate("1947"),
        doubt="disputed",
        preferred=preferred,
        sources=CITED,
    )
    lost = replace(exhibition.person("lost"), events=(death,))
    changed = replace(exhibition, persons=(lost, exhibition.person("begin")))
    assert lines(entry(changed, "lost", paged), "life") == [life]


def test_an_execution_ends_a_life(exhibition: Exhibition, paged: Medium) -> None:
    shot = Event(type="execution", date=HistoricalDate("1937-11-26"), place="brest", sources=CITED)
    changed = with_person(exhibition, events=(shot,))
    assert lines(entry(changed, "lost", paged), "life") == ["died 26\u00a0November 1937, Brest"]


def test_relations_lead_to_the_entries_of_others(exhibition: Exhibition, paged: Medium) -> None:
    lost = replace(
        exhibition.person("lost"),
        relations=(
            Relation(
                type="spouse",
                person="begin",
                date=HistoricalDate("1938/1940"),
                basis="hearsay",
                doubt="unverified",
                sources=CITED,
            ),
        ),
    )
    changed = replace(exhibition, persons=(lost, exhibition.person("begin")))
    made = entry(changed, "lost", paged)
    relations = next(item for item in made if item.get("class") == "relations")
    assert text_of(relations).startswith(
        "spouse: Menachem Begin (1938–1940; from hearsay; unverified) [Begin, White Nights]. |"
    )
    assert next(item.get("href") for item in relations.iter("a")) == "#person-begin"


def with_person(exhibition: Exhibition, **fields: Any) -> Exhibition:
    lost = replace(exhibition.person("lost"), **fields)
    return replace(exhibition, persons=(lost, exhibition.person("begin")))


def acted(exhibition: Exhibition) -> Exhibition:
    """Return the exhibition with a prison, a body and the names that both have in Russian."""
    prison = Place(
        id="prison",
        kind="prison",
        names=(
            DatedName(text="Butyrka prison", lang="en"),
            DatedName(text="бутырская тюрьма", lang="ru"),
        ),
    )
    nkvd = Organisation(
        id="nkvd",
        names=(
            DatedName(text="NKVD", lang="en", article="the", end=HistoricalDate("1946")),
            DatedName(text="НКВД", lang="ru", end=HistoricalDate("1946")),
            DatedName(text="MVD", lang="en", article="the", start=HistoricalDate("1946")),
            DatedName(text="МВД", lang="ru", start=HistoricalDate("1946")),
        ),
    )
    court = Organisation(
        id="court",
        names=(
            DatedName(text="Swiss court", lang="en", article="a"),
            DatedName(text="швейцарский суд", lang="ru"),
        ),
    )
    return replace(
        exhibition,
        places=(*exhibition.places, prison),
        organisations=(exhibition.organisations[0], nkvd, court),
    )


@pytest.mark.parametrize(
    ("event", "english", "russian"),
    [
        (
            Event(type="arrest", by="court", place="brest", custody="prison", sources=CITED),
            "Arrest by a Swiss court, Brest.",
            "Арест (швейцарский суд), Brest.",
        ),
        (
            Event(type="arrest", date=HistoricalDate("1940"), by="nkvd", sources=CITED),
            "Arrest by the NKVD (now MVD).",
            "Арест (НКВД, ныне МВД).",
        ),
        (
            Event(type="arrest", by="court", basis="hearsay", sources=CITED),
            "Arrest by a Swiss court (from hearsay).",
            "Арест (швейцарский суд; по слухам).",
        ),
        (
            Event(type="imprisonment", by="court", custody="exile", sources=CITED),
            "Imprisonment by a Swiss court, exile.",
            "Заключение (швейцарский суд), ссылка.",
        ),
        (
            Event(type="imprisonment", place="prison", custody="prison", sources=CITED),
            "Imprisonment, Butyrka prison.",
            "Заключение, бутырская тюрьма.",
        ),
        (
            Event(type="imprisonment", place="brest", custody="prison", sources=CITED),
            "Imprisonment, Brest, prison.",
            "Заключение, Brest, тюрьма.",
        ),
        (
            Event(type="imprisonment", place="prison", custody="itl-camp", sources=CITED),
            "Imprisonment, Butyrka prison, corrective labour camp.",
            "Заключение, бутырская тюрьма, исправительно-трудовой лагерь.",
        ),
        (
            Event(type="imprisonment", custody="special-camp-germany", sources=CITED),
            "Imprisonment, Soviet special camp in Germany.",
            "Заключение, советский спецлагерь в Германии.",
        ),
        (
            Event(type="imprisonment", place="prison", custody="unknown", sources=CITED),
            "Imprisonment, Butyrka prison.",
            "Заключение, бутырская тюрьма.",
        ),
        (
            Event(type="imprisonment", custody="unknown", sources=CITED),
            "Imprisonment, kind of custody unknown.",
            "Заключение, вид заключения неизвестен.",
        ),
        (
            Event(type="court-decision", by="court", basis="court-finding", sources=CITED),
            "Court decision by a Swiss court.",
            "Решение суда (швейцарский суд).",
        ),
        (
            Event(type="capture", custody="pow", sources=CITED),
            "Capture.",
            "Пленение.",
        ),
        (
            Event(
                type="sentence",
                by="court",
                custody="exile",
                sentence=Text((Words("en", "exile for ever"), Words("ru", "ссылка навечно"))),
                sources=CITED,
            ),
            "Sentence by a Swiss court: exile for ever.",
            "Приговор (швейцарский суд): ссылка навечно.",
        ),
        (
            Event(type="commutation", sentence=words("a year."), doubt="disputed", sources=CITED),
            "Commutation: a year (disputed).",
            "Смягчение приговора: a year (спорно).",
        ),
        (
            Event(type="trial", sentence=words("ten years"), sources=CITED),
            "Trial. Sentence: ten years.",
            "Суд. Приговор: ten years.",
        ),
        (
            Event(type="declared-dead", effective=HistoricalDate("1952-07-31"), sources=CITED),
            "Declared dead, with effect from 31 July 1952.",
            "Объявление умершим, датой смерти считается 31 июля 1952 года.",
        ),
    ],
)
def test_a_claim_says_who_did_it_and_in_which_custody(
    exhibition: Exhibition, paged: Medium, event: Event, english: str, russian: str
) -> None:
    for language, printed in (("en", english), ("ru", russian)):
        (said,) = claims(acted(exhibition), paged, event, language=language)
        said = said.partition(" | ")[2].replace("\u00a0", " ")
        assert said.partition(" [")[0] == printed


def test_a_rival_claim_repeats_neither_who_did_it_nor_the_custody(
    exhibition: Exhibition, paged: Medium
) -> None:
    same, other = (
        Event(type="arrest", by=by, custody=custody, doubt="disputed", sources=CITED)  # type: ignore[arg-type]
        for by, custody in (("court", "exile"), ("nkvd", "house-arrest"))
    )
    (said,) = claims(acted(exhibition), paged, same, replace(same), other)
    assert [line.partition(" [")[0] for line in said.split(" | ")[1:-1]] == [
        "Arrest by a Swiss court, exile (disputed).",
        "Another source: undated (disputed).",
        "Another source: undated, by the MVD, house arrest (disputed).",
    ]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "parents: Anna Lost [B], Menachem Begin [B]; friend: Anna Lost [B]."),
        ("ru", "родители: Anna Lost [B], Менахем Бегин [B]; друг: Anna Lost [B]."),
    ],
)
def test_what_several_people_are_to_somebody_is_said_once(
    exhibition: Exhibition, paged: Medium, language: str, printed: str
) -> None:
    told = tuple(
        Relation(type=type, person=person, sources=CITED)  # type: ignore[arg-type]
        for type, person in (("parent", "lost"), ("friend", "lost"), ("parent", "begin"))
    )
    made = entry(with_person(exhibition, relations=told), "lost", paged, language)
    (said,) = lines(made, "relations")
    assert re.sub(r"\[Begin[^]]*\]", "[B]", said) == printed
    anchors = [item.get("id") for item in made.iter("span") if item.get("class") == "person"]
    assert anchors == ["person-lost-K1", "person-lost-K3", "person-lost-K2"]


@pytest.mark.parametrize(
    ("death", "execution", "life"),
    [
        ({"doubt": "disputed"}, {"preferred": True}, "died 1937"),
        ({"preferred": True}, {"preferred": True}, "died 1942"),
        ({"preferred": True}, {"doubt": "disputed"}, "died 1942"),
        ({"doubt": "disputed"}, {}, "died 1937"),
        ({}, {}, "died 1942"),
    ],
)
def test_a_life_ends_with_the_preferred_claim_of_death_or_execution(
    exhibition: Exhibition,
    paged: Medium,
    death: dict[str, Any],
    execution: dict[str, Any],
    life: str,
) -> None:
    events = (
        Event(type="death", date=HistoricalDate("1942"), sources=CITED, **death),
        Event(type="execution", date=HistoricalDate("1937"), sources=CITED, **execution),
    )
    made = entry(with_person(exhibition, events=events), "lost", paged)
    assert lines(made, "life") == [life]


def test_a_relation_says_who_tells_of_it_and_what_else(
    exhibition: Exhibition, paged: Medium
) -> None:
    note = Prose((Passage("en", (Paragraph((Characters("met in Vilna"),)),)),))
    told = Relation(
        type="friend", person="begin", asserted_by=words("her son"), note=note, sources=CITED
    )
    made = entry(with_person(exhibition, relations=(told,)), "lost", paged)
    printed = "friend: Menachem Begin (according to her son): met in Vilna. [Begin, White Nights]."
    assert lines(made, "relations") == [printed]


def test_a_relation_may_have_a_word_of_its_own(exhibition: Exhibition, paged: Medium) -> None:
    named = Text((Words("en", "wife"), Words("ru", "жена")))
    wife = Relation(type="spouse", person="begin", label=named, sources=CITED)
    changed = with_person(exhibition, relations=(wife,))
    for language, said in (
        ("en", "wife: Menachem"),
        ("ru", "жена: Менахем"),
        ("pl", "wife: Menac"),
    ):
        made = entry(changed, "lost", paged, language)
        assert lines(made, "relations")[0].startswith(said)
    bare = replace(wife, label=Text((Words("ru", "жена"),)))
    made = entry(with_person(exhibition, relations=(bare,)), "lost", paged)
    assert lines(made, "relations")[0].startswith("spouse: ")


def test_the_head_of_an_entry_says_states_and_services(
    exhibition: Exhibition, paged: Medium
) -> None:
    changed = with_person(
        exhibition,
        citizenship=(
            Citizenship(country="SU", date=HistoricalDate("../1951"), doubt="unverified"),
            Citizenship(country="XX", sources=CITED),
        ),
        roles=(
            Role(
                role=words("clerk"),
                organisation="nkvd",
                date=HistoricalDate("1938"),
                doubt="disputed",
                sources=CITED,
            ),
            Role(role=words("witness"), doubt="unverified"),
        ),
    )
    made = entry(changed, "lost", paged)
    assert lines(made, "citizenship") == [
        "citizenship: Soviet Union (until 1951; unverified), stateless"
    ]
    assert lines(made, "roles") == ["clerk (NKVD, 1938; disputed), witness (unverified)"]
    assert lines(made, "sources")[-1] == (
        "Sources of the citizenship: stateless [Begin, White Nights]. "
        "Sources of the roles: clerk [Begin, White Nights]."
    )


@pytest.mark.parametrize(
    ("living", "life"),
    [("yes", "living as of March 2024"), ("unknown", "no death known as of March 2024")],
)
def test_of_the_living_it_is_said_when_they_were_known_to_live(
    exhibition: Exhibition, paged: Medium, living: Literal["yes", "unknown"], life: str
) -> None:
    changed = with_person(exhibition, living=living, as_of=HistoricalDate("2024-03"), events=())
    assert lines(entry(changed, "lost", paged), "life") == [life]


def test_names_say_what_they_were_and_when(exhibition: Exhibition, paged: Medium) -> None:
    names = (
        Name(text="Anna Lost", lang="en", kind="married", preferred=True),
        Name(text="Анна Лост", lang="ru", kind="married"),
        Name(text="Anna Found", lang="en", kind="birth", end=HistoricalDate("1924")),
        Name(text="Agnia", lang="en", kind="religious", start=HistoricalDate("1931")),
        Name(text="Dr Who", lang="en", kind="alias"),
        Name(text="A. Lóst", lang="pl", kind="transliteration", scheme="iso-9"),
    )
    made = entry(with_person(exhibition, names=names), "lost", paged)
    assert lines(made, "names") == [
        "Анна Лост · born Anna Found (until 1924) · name in religion Agnia (from 1931) · "
        "alias Dr Who · A. Lóst (ISO 9)"
    ]


def test_the_name_above_is_not_said_again_but_what_it_was(
    exhibition: Exhibition, paged: Medium
) -> None:
    names = (
        Name(text="János Csermanek", lang="hu", kind="birth"),
        Name(text="János Kádár", lang="hu", kind="pseudonym", preferred=True),
        Name(text="Янош Кадар", lang="ru"),
    )
    made = entry(with_person(exhibition, names=names), "lost", paged)
    assert lines(made, "names") == ["this is a pseudonym · born János Csermanek · Янош Кадар"]


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (
            (
                Name(text="Margarete Thüring", lang="de", kind="birth"),
                Name(text="Margarete Buber-Neumann", lang="de", kind="married", preferred=True),
                Name(text="Маргарете Бубер-Нейман", lang="ru", kind="transliteration"),
            ),
            "при рождении Margarete Thüring · в браке Margarete Buber-Neumann",
        ),
        (
            (
                Name(text="Raoul Wallenberg", lang="sv", kind="birth", preferred=True),
                Name(text="Prisoner No. 7", lang="en", kind="alias"),
                Name(text="Рауль Валленберг", lang="ru", kind="transliteration"),
            ),
            "Raoul Wallenberg · под именем Prisoner No. 7",
        ),
        (
            (
                Name(text="Nina Meshcherskaya", lang="en", kind="birth"),
                Name(text="Нина Мещерская", lang="ru", kind="birth"),
                Name(text="Нина Кривошеина", lang="ru", preferred=True),
                Name(text="Nina Krivosheina", lang="en"),
            ),
            "при рождении Nina Meshcherskaya, Нина Мещерская · Nina Krivosheina",
        ),
    ],
)
def test_the_name_at_birth_is_told_as_such_once(
    exhibition: Exhibition, paged: Medium, names: tuple[Name, ...], line: str
) -> None:
    made = entry(with_person(exhibition, names=names), "lost", paged, "ru")
    assert lines(made, "names") == [line]


def test_two_brackets_never_stand_side_by_side(exhibition: Exhibition, paged: Medium) -> None:
    places = (
        Place(
            id="wilno",
            names=(
                DatedName(text="Wilno", lang="en", end=HistoricalDate("1939")),
                DatedName(text="Vilnius", lang="en", preferred=True, start=HistoricalDate("1939")),
            ),
        ),
    )
    at = {"date": HistoricalDate("1938"), "place": "wilno", "sources": CITED}
    changed = replace(exhibition, places=(*exhibition.places, *places))
    assert claims(
        changed,
        paged,
        Event(type="escape", **at),
        Event(type="return", **at, basis="witness"),
        Event(type="transfer", **at, basis="witness", custody="sharashka"),
    ) == [
        "1938 | Escape, Wilno (now Vilnius). [Begin, White Nights] | ",
        "1938 | Return, Wilno, now Vilnius (from a witness). [Begin, White Nights] | ",
        "1938 | Transfer, Wilno (now Vilnius), sharashka, a prison design bureau "
        "(from a witness). [Begin, White Nights] | ",
    ]


def test_the_same_name_in_other_letters_is_not_said_to_be_that_of_birth(
    exhibition: Exhibition, paged: Medium
) -> None:
    names = (
        Name(text="Anna Lost", lang="en", preferred=True),
        Name(text="Анна Лост", lang="ru", kind="birth"),
    )
    made = entry(with_person(exhibition, names=names), "lost", paged)
    assert lines(made, "names") == ["Анна Лост"]


def test_an_entry_begins_with_what_to_expect_and_ends_with_authority_files(
    exhibition: Exhibition, paged: Medium
) -> None:
    changed = with_person(
        exhibition,
        sensitivity=("death",),
        same_as=SameAs(wikidata="Q42", isni="0000 0001 2281 955X"),
    )
    made = entry(changed, "lost", paged)
    assert made[1].get("class") == "content-note"
    assert lines(made, "content-note") == ["Content note: death."]
    assert lines(made, "elsewhere") == ["Wikidata Q42, ISNI 0000 0001 2281 955X"]
    links = [link.get("href") for link in made[-1].iter("a")]
    assert links == ["https://www.wikidata.org/wiki/Q42", "https://isni.org/isni/000000012281955X"]


def test_every_printed_claim_has_its_citation(exhibition: Exhibition, flowing: Medium) -> None:
    made = entry(exhibition, "begin", flowing)
    assert lines(made, "sources") == [NIGHTS] * 3
