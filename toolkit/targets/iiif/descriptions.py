"""Describe panels and objects in labels and values, as viewers show them beside a picture.

Source: IIIF Presentation API 3.0, section 3.1 (metadata).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import tostring

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.objects import thing
from toolkit.book.content.facts import Authority, Made
from toolkit.book.content.objects import Object
from toolkit.book.elements import h, joined
from toolkit.book.phrases import phrase, phrases
from toolkit.book.references import reference
from toolkit.model.exhibition import Exhibition
from toolkit.model.housestyle import HouseStyles
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image
from toolkit.model.prose import Prose
from toolkit.model.records import Panel
from toolkit.model.text import Text
from toolkit.model.vocabulary import Sensitivity
from toolkit.targets.iiif.identifiers import identifier_pairs
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, joined_map, language_map, pair
from toolkit.targets.iiif.words import (
    called_words,
    caution,
    in_each,
    named,
    transcript_words,
    worded,
)

OURS = frozenset({"shelfmark"})
"""What of an object the books say without a heading."""


def panel_metadata(exhibition: Exhibition, panel: Panel) -> Iterator[Json]:
    """Yield what is said of a panel."""
    languages = exhibition.front.languages
    if panel.number:
        yield pair(label("number", languages), {"none": [panel.number]})
    if panel.alt:
        yield pair(label("description", languages), language_map(panel.alt))
    yield from _named(exhibition, panel)
    titles = [exhibition.object(id).title for id in panel.objects]
    if titles:
        yield pair(label("objects", languages), joined_map(titles, languages))
    if panel.credit:
        yield pair(label("credit", languages), language_map(panel.credit))
    yield from identifier_pairs(panel.identifiers, languages)
    yield from _missing(panel.image, languages)
    yield from _caution(exhibition, panel.content_note, panel.sensitivity)


def object_metadata(exhibition: Exhibition, record: ArchivalObject) -> Iterator[Json]:
    """Yield what is said of an object, in the order of its entry in the books."""
    languages = exhibition.front.languages
    things = {tag: thing(Choice(exhibition, (tag,)), record) for tag in languages}
    for key, said in _statements(record, things, exhibition.front.house_style):
        if said:
            heading = label(key, languages) if key in OURS else worded(key, languages)
            yield pair(heading, language_map(said))
    yield from identifier_pairs(record.identifiers, languages)
    yield from _missing(record.image, languages)
    yield from _named(exhibition, record)
    yield from _caution(exhibition, record.content_note, record.sensitivity)


def _missing(image: Image | None, languages: tuple[str, ...]) -> Iterator[Json]:
    if image and image.missing:
        yield pair(label("missing", languages), language_map(image.missing))


def _statements(
    record: ArchivalObject, things: Mapping[str, Object], house: HouseStyles
) -> Iterator[tuple[str, Text | None]]:
    """Yield the keys of the books' words for the elements, and what stands there."""

    def each(say: Callable[[Object, str], str]) -> Text | None:
        return in_each(tuple(things), lambda tag: say(things[tag], tag))

    yield "kind", each(lambda it, tag: phrases(it.what, tag).words)
    yield "seen", record.alt
    yield "made-on", each(lambda it, tag: house.date(it.date.display(tag), tag) if it.date else "")
    yield "made-in", each(lambda it, tag: called_words(it.place, tag) if it.place else "")
    yield "made-by", each(lambda it, tag: "; ".join(_maker(made, tag) for made in it.makers))
    yield "extent", record.extent
    yield "medium", record.medium
    yield "languages", each(lambda it, _: ", ".join(name.words for name in it.languages))
    yield "within", each(lambda it, _: " › ".join(w.title.words for w in reversed(it.wholes)))
    yield "kept-by", each(lambda it, tag: called_words(it.holder, tag) if it.holder else "")
    yield "shelfmark", each(lambda it, tag: reference(it.reference, tag) if it.reference else "")
    yield "history", _prose(record.history)
    yield "access", each(_access)
    yield "rights", record.copyright
    yield "subjects", each(lambda it, _: "; ".join(word.words for word in it.subjects))
    yield "caption", _prose(record.caption) if record.description else None
    yield "online", each(lambda it, _: linked([(it.url, it.url)]) if it.url else "")
    yield "authorities", each(lambda it, _: authorities_in(it.authorities))


def authorities_in(known: Sequence[Authority]) -> str:
    """Return the numbers in authority files, each a link; "" where there are none."""
    return linked([(f"{one.file} {one.number}", one.url) for one in known])


def linked(links: Sequence[tuple[str, str]]) -> str:
    """Return words as links, as the HTML that viewers show; "" without any.

    Source: section 4.5 (HTML: one element, of its attributes `href` alone) and recipe 0007.
    """
    anchors = [h("a", words, href=address) for words, address in links]
    return tostring(h("span", joined(anchors, ", ")), encoding="unicode") if anchors else ""


def _maker(made: Made, tag: str) -> str:
    role = "" if made.role == "cre" else phrase(f"maker-{made.role}", tag).words or made.role
    doubt = phrase(made.doubt, tag).words if made.doubt else ""
    said = "; ".join(part for part in (role, doubt) if part)
    return f"{called_words(made.maker, tag)} ({said})" if said else called_words(made.maker, tag)


def _access(it: Object, tag: str) -> str:
    access = "" if it.access == "unknown" else phrase(f"access-{it.access}", tag).words
    note = it.access_note.words if it.access_note else ""
    return ". ".join(part for part in (access, note) if part)


def _prose(prose: Prose | None) -> Text | None:
    return Text(tuple(transcript_words(prose))) if prose else None


def _named(exhibition: Exhibition, record: Panel | ArchivalObject) -> Iterator[Json]:
    """Yield who and what is shown or named."""
    languages = exhibition.front.languages
    found = {
        "persons": [named(exhibition.person(id).names, languages) for id in record.persons],
        "places": [named(exhibition.place(id).names, languages) for id in record.places],
        "organisations": [
            named(exhibition.organisation(id).names, languages) for id in record.organisations
        ],
    }
    for key, names in found.items():
        if names:
            yield pair(label(key, languages), joined_map(names, languages))


def _caution(
    exhibition: Exhibition, note: Text | None, about: Sequence[Sensitivity]
) -> Iterator[Json]:
    languages = exhibition.front.languages
    if told := caution(note, about, languages):
        yield pair(label("caution", languages), language_map(told))
