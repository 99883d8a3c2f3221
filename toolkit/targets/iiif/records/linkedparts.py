"""Build the shared structures of Linked Art: references, types, names, statements, time-spans.

Source: Linked Art API 1.0, "Shared Data Structures", and "Vocabulary Terms", required and
recommended; numbers are those of the Art & Architecture Thesaurus (AAT).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.book.choose.names import name_of_entry, name_of_person
from toolkit.model.dates import HistoricalDate
from toolkit.model.edtf import Span
from toolkit.model.names import DatedName, Identifiers, Name, SameAs
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Words
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import LAST_YEAR, Catalogue, labels, lasting, tag_of
from toolkit.targets.iiif.records.codes import LANGUAGE, iso_639_2
from toolkit.targets.iiif.records.formats import Described

AAT = "http://vocab.getty.edu/aat/{}"
PRIMARY = ("300404670", "Primary Name")
DISPLAY = ("300404669", "Display Name")
ALTERNATE = ("300264273", "Alternate Name")
GIVEN = ("300404651", "Given Name")
FAMILY = ("300404652", "Family Name")
UNIQUE = ("300404012", "Unique Identifier")
CALL_NUMBER = ("300311706", "Call Number")
STATEMENT = ("300418049", "Brief Text")
NOTE = ("300027200", "Note")
DESCRIPTION = ("300435416", "Description")
SUMMARY = ("300026032", "Summary")
BIOGRAPHY = ("300435422", "Biography Statement")
BIBLIOGRAPHY = ("300026497", "Bibliography Statement")
ACCESS = ("300133046", "Access Statement")
CREDIT = ("300026687", "Credit Line")
MATERIALS = ("300435429", "Materials Statement")
DIMENSIONS = ("300435430", "Dimensions Statement")
PRODUCTION = ("300435436", "Production Statement")
PROVENANCE = ("300435438", "Provenance Statement")
RIGHTS = ("300435434", "Rights Statement")
INSCRIPTION = ("300435414", "Inscription Statement")
NATIONALITY = ("300379842", "Nationality")
OCCUPATION = ("300263369", "Occupation")
Term = tuple[str, str]

LANGUAGES = {
    "bn": "300387971",
    "cs": "300388191",
    "da": "300388204",
    "de": "300388344",
    "en": "300388277",
    "es": "300389311",
    "et": "300388283",
    "fi": "300388299",
    "fr": "300388306",
    "he": "300388401",
    "it": "300388474",
    "kk": "300388568",
    "la": "300388693",
    "lt": "300388723",
    "lv": "300388696",
    "nl": "300388256",
    "pl": "300389109",
    "pt": "300389115",
    "ro": "300389157",
    "ru": "300389168",
    "sk": "300389290",
    "sr": "300389247",
    "sv": "300389336",
    "uk": "300389489",
    "yi": "300389602",
    "zh": "300388113",
}
"""Language -> its concept in the AAT; for others that of ISO 639-2 at the Library of Congress."""


def type_of(term: Term, *, meta: Term | None = None) -> Json:
    """Return a concept of the AAT; `meta` says what kind of concept it is."""
    number, label = term
    value: Json = {"id": AAT.format(number), "type": "Type", "_label": label}
    return value | ({"classified_as": [type_of(meta)]} if meta else {})


def own_type(catalogue: Catalogue, key: str, label: str, *, meta: Term | None = None) -> Json:
    """Return a concept of our own vocabulary."""
    value: Json = {"id": catalogue.term(key), "type": "Type", "_label": label}
    return value | ({"classified_as": [type_of(meta)]} if meta else {})


def language(tag: str) -> list[Json]:
    """Return the language of words; its label is the tag, which says the script too."""
    base = tag.split("-")[0]
    if not base:
        return []
    code = iso_639_2(base)
    uri = (
        AAT.format(LANGUAGES[base]) if base in LANGUAGES else LANGUAGE.format(code) if code else ""
    )
    return [{"id": uri, "type": "Language", "_label": tag}] if uri else []


def name(said: Words, *terms: Term, parts: Sequence[Json] = ()) -> Json:
    """Return a name, with its language and what kind of name it is."""
    value: Json = {"type": "Name", "content": said.words}
    if terms:
        value["classified_as"] = [type_of(term) for term in terms]
    if spoken := language(said.language):
        value["language"] = spoken
    return value | ({"part": list(parts)} if parts else {})


def names(told: Sequence[Name] | Sequence[DatedName]) -> list[Json]:
    """Return the names of a record: one primary in each language, all others as alternates.

    Source: Linked Art, "Primary Name": each must have a language of its own.
    """
    found, taken = [], set[str]()
    primary = labels(told)
    ranked: list[Name | DatedName] = [*told]
    for each in sorted(ranked, key=lambda one: not one.preferred):
        said = Words(tag_of(each), each.text)
        base = said.language.split("-")[0]
        first = said in primary and base not in taken
        taken.update({base} if first else ())
        found.append(name(said, PRIMARY if first else ALTERNATE, parts=_parts(each)))
    return [each for number, each in enumerate(found) if each not in found[:number]]


def _parts(told: Name | DatedName) -> list[Json]:
    if not isinstance(told, Name):
        return []
    pairs = ((told.given, GIVEN), (told.family, FAMILY))
    return [name(Words("", words), term) for words, term in pairs if words]


def titles(said: Iterable[Words]) -> list[Json]:
    """Return a title as the primary name in each language."""
    return [name(each, PRIMARY) for each in said]


def statements(said: Iterable[Words], term: Term) -> list[Json]:
    """Return words about a thing, one statement a language."""
    kind = type_of(term, meta=STATEMENT)
    return [
        {"type": "LinguisticObject", "content": each.words, "classified_as": [kind]}
        | ({"language": spoken} if (spoken := language(each.language)) else {})
        for each in said
    ]


def own_statements(catalogue: Catalogue, key: str, label: str, said: Iterable[Words]) -> list[Json]:
    """Return words of a kind that only our vocabulary has: doubt, response, transcript."""
    kind = own_type(catalogue, key, label, meta=STATEMENT)
    return [each | {"classified_as": [kind]} for each in statements(said, NOTE)]


def lasting_names(identifiers: Identifiers | None) -> list[Json]:
    """Return an ARK and a DOI as identifiers, by the addresses that resolve them."""
    return [identifier(each, UNIQUE) for each in lasting(identifiers)]


def identifier(content: str, term: Term) -> Json:
    """Return an identifier, and what kind of one it is."""
    return {"type": "Identifier", "content": content, "classified_as": [type_of(term)]}


def time_span(catalogue: Catalogue, date: HistoricalDate) -> Json:
    """Return a time-span: the outermost days, those its edges may lie between, and its words.

    The label is the date as the source has it, in EDTF. Bounds that are open are left out.
    """
    first, last = date.earliest, date.latest
    value: Json = {"type": "TimeSpan", "_label": date.edtf}
    value["identified_by"] = [name(said, DISPLAY) for said in catalogue.date(date)]
    bounds = {"begin_of_the_begin": first and f"{first}T00:00:00Z"}
    if isinstance(date.meaning, Span):
        begun, ending = _edge(date, 0)[1], _edge(date, 1)[0]
        bounds["end_of_the_begin"] = begun and f"{begun}T23:59:59Z"
        bounds["begin_of_the_end"] = ending and f"{ending}T00:00:00Z"
    bounds["end_of_the_end"] = last and f"{last}T23:59:59Z"
    return value | {key: day for key, day in bounds.items() if day and _is_written(day)}


def _edge(date: HistoricalDate, side: int) -> tuple[str, str]:
    """Return the first and the last day of the beginning or end of an interval."""
    part = date.edtf.split("/")[side]
    if part in ("", ".."):
        return "", ""
    edge = HistoricalDate(part, date.calendar)
    return edge.earliest, edge.latest


def _is_written(day: str) -> bool:
    """Tell whether xsd:dateTime can say a day as JSON schemas know it: years 0 to 9999."""
    return not day.startswith("-") and day.index("-") <= len(str(LAST_YEAR))


def reference(catalogue: Catalogue, record: Described) -> Json:
    """Return a reference to a record: its address, class and label."""
    return {
        "id": catalogue.entity(record.id),
        "type": class_of(record),
        "_label": label(catalogue, record),
    }


def label(catalogue: Catalogue, record: Described) -> str:
    """Return the label for developers: the name in the exhibition's first language."""
    if isinstance(record, Panel | ArchivalObject):
        return record.title.choose(catalogue.languages).words
    tags = catalogue.languages
    if isinstance(record, Person):
        return name_of_person(tags, record.names, record.name).text
    return name_of_entry(tags, record.names).text


def class_of(record: Described) -> str:
    """Return the class of a record: a fonds, series or file is a set of things.

    Source: Linked Art, "Archives": the hierarchy is one of sets.
    """
    match record:
        case Person():
            return "Person"
        case Place():
            return "Place"
        case Organisation():
            return "Group"
        case Panel():
            return "DigitalObject"
        case ArchivalObject():
            return "HumanMadeObject" if record.level in ("item", "part") else "Set"


def equivalent(record: Described, same_as: SameAs | None) -> list[Json]:
    """Return the same thing in authority files."""
    return [{"id": uri, "type": class_of(record)} for uri in entities(same_as)]


def written(value: Json) -> Json:
    """Return a record without its empty lists."""
    return {key: each for key, each in value.items() if each not in ([], None, {})}
