"""Build the parts of MODS records: titles, names, languages, dates.

Source: MODS 3.8; every element with words says their language (`lang`, ISO 639-2b, and
`xml:lang`, RFC 5646) and their script (ISO 15924).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from toolkit.book.phrases import phrase
from toolkit.model.dates import HistoricalDate
from toolkit.model.names import DatedName, Name
from toolkit.model.records import Organisation, Person
from toolkit.model.relators import RELATORS
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.records.catalogue import Catalogue, gregorian, labels, script
from toolkit.targets.iiif.records.codes import LANGUAGE, RELATOR, iso_639_2
from toolkit.targets.iiif.records.xml import Node, node

ISO_639 = "iso639-2b"


def in_language(name: str, said: Iterable[Words], **attributes: str | None) -> list[Element]:
    """Return an element for each language of a text, with its language and script."""
    return [node(name, text=each.words, **spoken(each), **attributes) for each in said]


def spoken(said: Words) -> dict[str, str | None]:
    """Return the attributes that say in which language and script words are."""
    if not said.language:
        return {}
    code = iso_639_2(said.language)
    return {"lang": code, "xml_lang": said.language, "script": script(said.words)}


def titles(title: Text, subtitle: Text | None = None) -> list[Element]:
    """Return the title in each language, the first one the chief; one in brackets is ours."""
    return [
        _title(entry, subtitle, primary=number == 0) for number, entry in enumerate(title.entries)
    ]


def _title(entry: Words, subtitle: Text | None, *, primary: bool) -> Element:
    ours = entry.words.startswith("[") and entry.words.endswith("]")
    words = entry.words[1:-1] if ours else entry.words
    below = subtitle.exactly([entry.language]) if subtitle else None
    return node(
        "titleInfo",
        node("title", text=words),
        node("subTitle", text=below.words) if below else None,
        altRepGroup="title",
        supplied="yes" if ours else None,
        type=None if primary else "translated",
        usage="primary" if primary else None,
        **spoken(entry),
    )


def name_of(
    record: Person | Organisation,
    *children: Node | Iterable[Node],
    group: str | None = None,
    tag: str = "name",
) -> list[Element]:
    """Return the name of a person or body in each language and script there is.

    As the names of one bearer they share `altRepGroup`; in a subject there is no such attribute.
    """
    kind = "personal" if isinstance(record, Person) else "corporate"
    return [
        node(
            tag,
            _parts(record.names, each),
            node("displayForm", text=each.words),
            [node("nameIdentifier", text=uri) for uri in entities(record.same_as)],
            *children,
            type=kind,
            altRepGroup=group,
            **spoken(each),
        )
        for each in labels(record.names)
    ]


def _parts(names: Sequence[Name] | Sequence[DatedName], said: Words) -> list[Element]:
    """Return family and given name where the record tells them apart, else the whole name."""
    found = next((name for name in names if name.text == said.words), None)
    if not isinstance(found, Name) or not found.family:
        return [node("namePart", text=said.words)]
    before = " ".join(part for part in (found.particle, found.family) if part)
    given = " ".join(part for part in (found.given, found.patronymic) if part)
    return [
        node("namePart", text=before, type="family"),
        *([node("namePart", text=given, type="given")] if given else []),
    ]


def role(code: str, languages: Sequence[str]) -> Element:
    """Return what somebody did: the code of MARC, and our words for it where we have some."""
    known = code in RELATORS
    words = (phrase(f"maker-{code}", tag) for tag in languages)
    return node(
        "role",
        node(
            "roleTerm",
            text=code,
            type="code",
            authority="marcrelator" if known else None,
            authorityURI="http://id.loc.gov/vocabulary/relators" if known else None,
            valueURI=RELATOR.format(code) if known else None,
        ),
        in_language("roleTerm", dict.fromkeys(each for each in words if each.words), type="text"),
    )


def languages_of(tags: Iterable[str], *, part: str | None = None) -> list[Element]:
    """Return the languages of a resource, in both systems of codes, and the script if told."""
    return [node("language", _terms(tag), objectPart=part) for tag in dict.fromkeys(tags)]


def _terms(tag: str) -> list[Element]:
    code = iso_639_2(tag)
    scripts = [each for each in tag.split("-")[1:] if len(each) == 4 and each.isalpha()]
    by_code = node(
        "languageTerm", text=code, type="code", authority=ISO_639, valueURI=LANGUAGE.format(code)
    )
    return [
        *([by_code] if code else []),
        node("languageTerm", text=tag, type="code", authority="rfc5646"),
        *(node("scriptTerm", text=each, type="code", authority="iso15924") for each in scripts),
    ]


def origin(
    catalogue: Catalogue,
    name: str,
    date: HistoricalDate | None,
    *children: Node | Iterable[Node],
    event: str,
) -> list[Element]:
    """Return where and when something was made: a date as EDTF, and in the words of each language.

    `displayDate` cannot say its language, so there is an `originInfo` for each.
    """
    date_of = node(name, text=gregorian(date), encoding="edtf", keyDate="yes") if date else None
    words = catalogue.date(date) if date else [Words("", "")]
    return [
        node(
            "originInfo",
            *(children if number == 0 else ()),
            date_of if number == 0 else None,
            node("displayDate", text=said.words) if date else None,
            eventType=event,
            altRepGroup="origin" if len(words) > 1 else None,
            **spoken(said),
        )
        for number, said in enumerate(words)
    ]


def record_info(catalogue: Catalogue, id: str, *, standard: str = "") -> Element:
    """Return who made the record, by what rules and in which languages."""
    front = catalogue.exhibition.front
    publisher = catalogue.exhibition.organisation(front.publisher)
    return node(
        "recordInfo",
        in_language("recordContentSource", labels(publisher.names)),
        node("recordIdentifier", text=id, source=front.id),
        [node("languageOfCataloging", _terms(tag)) for tag in front.languages],
        node("descriptionStandard", text=standard, authority=CONVENTIONS) if standard else None,
        in_language("recordOrigin", catalogue.ours(ORIGIN)),
    )


CONVENTIONS = "marcdescription"
ORIGIN = {
    "en": "Made by machine from the records of the exhibition",
    "ru": "Составлено программой по записям выставки",
}
