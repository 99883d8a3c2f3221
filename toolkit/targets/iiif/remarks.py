"""Gather what is said of a picture and of its details: transcripts, comments, tags.

Nothing of IIIF's form is here: `annotations` gives it that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.works import work
from toolkit.book.citations import citations
from toolkit.book.content.sections import Group, Library, Section
from toolkit.book.elements import text_in
from toolkit.book.medium import Setting
from toolkit.book.unbound import NOWHERE
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Detail
from toolkit.model.prose import Citation, Prose
from toolkit.model.records import Organisation, Person, Place
from toolkit.model.text import Words
from toolkit.model.web import Pictured, pictures_of
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.markup import Citing, Written, written
from toolkit.targets.iiif.regions import Region, region_of
from toolkit.targets.iiif.words import named, transcript_words

Kind = Literal["transcript", "comments", "tags"]
Motivation = Literal["supplementing", "describing", "commenting", "tagging"]
Named = Person | Place | Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing said of a picture, once in each language.

    `key` tells it from the others of its kind; `region` is None where it is about the whole.
    """

    motivation: Motivation
    key: str
    said: tuple[Written, ...]
    region: Region | None = None
    entities: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """On which page it stands."""
        return KINDS[self.motivation]


KINDS: dict[Motivation, Kind] = {
    # Required of text that comes from the canvas (section 5.6).
    "supplementing": "transcript",
    "describing": "comments",
    "commenting": "comments",
    "tagging": "tags",
}


def remarks(exhibition: Exhibition, record: Pictured, canvas: Size) -> Iterator[Remark]:
    """Yield what is said of a record's picture, and of its details as they lie on the canvas.

    Of details whose picture may not be shown all is said of the whole: no word is lost.
    """
    yield from _texts(exhibition, record)
    tagged = set[str]()
    for number, detail in enumerate(record.details, start=1):
        tagged |= {*detail.persons, *detail.places}
        yield from _of_detail(exhibition, record, canvas, f"detail-{number}", detail)
    # Who is tagged where they stand is not tagged on the whole picture besides.
    for one in _shown(exhibition, record):
        if one.id not in tagged:
            yield _tag(exhibition, one, one.id)


def _texts(exhibition: Exhibition, record: Pictured) -> Iterator[Remark]:
    """Yield what is written on the whole picture, what is seen, and what stands below it."""
    if record.transcript:
        said = tuple(map(Written.plainly, transcript_words(record.transcript)))
        yield Remark(motivation="supplementing", key="", said=said)
    if record.alt:
        said = tuple(map(Written.plainly, record.alt.entries))
        yield Remark(motivation="describing", key="description", said=said)
    if record.caption:
        said = tuple(
            written(passage, _citing(exhibition, passage.language))
            for passage in record.caption.entries
        )
        yield Remark(motivation="commenting", key="caption", said=said)


def _shown(exhibition: Exhibition, record: Pictured | Detail) -> Iterator[Named]:
    yield from map(exhibition.person, record.persons)
    yield from map(exhibition.place, record.places)
    if not isinstance(record, Detail):
        yield from map(exhibition.organisation, record.organisations)


def _of_detail(
    exhibition: Exhibition, record: Pictured, canvas: Size, key: str, detail: Detail
) -> Iterator[Remark]:
    pictures = pictures_of(record)
    region = region_of(detail, pictures, canvas)
    # A detail of one language's picture is spoken of in that language: another lies elsewhere.
    only = detail.language if len(pictures) > 1 else None
    if detail.transcript:
        said = _in(only, map(Written.plainly, transcript_words(detail.transcript)))
        yield Remark(motivation="supplementing", key=key, said=said, region=region)
    said = _in(only, _comments(exhibition, detail))
    yield Remark(motivation="commenting", key=key, said=said, region=region)
    for one in _shown(exhibition, detail):
        yield _tag(exhibition, one, f"{key}/{one.id}", region=region, only=only)


def _in(only: str | None, said: Iterable[Written]) -> tuple[Written, ...]:
    """Return what is said in one language, if there is one and anything is."""
    all_said = tuple(said)
    return tuple(one for one in all_said if one.language == only) or all_said


def _comments(exhibition: Exhibition, detail: Detail) -> Iterator[Written]:
    """Yield what a detail is, and what is to be said of it, in each language of either."""
    for tag in _languages(detail.title.languages, detail.note):
        title, note = detail.title.choose((tag,)), detail.note and detail.note.exactly((tag,))
        if note:
            yield written(note, _citing(exhibition, tag), title=title)
        else:
            yield Written.plainly(title)


def _languages(titles: Sequence[str], note: Prose | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*titles, *(note.languages if note else ()))))


def _tag(
    exhibition: Exhibition,
    one: Named,
    key: str,
    *,
    region: Region | None = None,
    only: str | None = None,
) -> Remark:
    names: tuple[Words, ...] = named(one.names, exhibition.front.languages).entries
    said = _in(only, map(Written.plainly, names))
    return Remark(
        motivation="tagging", key=key, said=said, region=region, entities=entities(one.same_as)
    )


def _citing(exhibition: Exhibition, language: str) -> Citing:
    """Return what says works in short, in the words of a language."""
    choice = Choice(exhibition, (language,))

    def cite(cited: Sequence[Citation]) -> str:
        works = tuple((one.id, work(choice, exhibition.source(one.id))) for one in cited)
        library = Library(works=works, house=exhibition.front.house_style)
        section = Section(
            anchor="picture",
            kind="plates",
            title=Words(language, ""),
            language=language,
            matter="body",
            content=Group(),
            library=library,
        )
        return text_in(citations(Setting(NOWHERE, section, language), cited))

    return cite
