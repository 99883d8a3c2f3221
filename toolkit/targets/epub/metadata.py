"""Say in the package document which book it is: names, titles, makers, series, rights.

What it is to readers who cannot see it, `accessibility` says.
Sources: EPUB 3.3, section 5.5 (metadata) and appendix D.3 (meta properties); MARC code list for
relators; ONIX code list 5 (15: ISBN-13).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.book.choose.names import name_of_entry, script_of
from toolkit.book.filing import filed
from toolkit.book.outline import Book
from toolkit.book.phrases import phrase
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Exhibition, FrontMatter
from toolkit.model.identity import ebook_names, print_name
from toolkit.model.publication import Series
from toolkit.model.text import Text, Words
from toolkit.targets.epub.package import Meta

IDENTIFIER = "pub-id"
ISBN = "urn:isbn:"
W3CDTF = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
POSITION = re.compile(r"[0-9]+(\.[0-9]+)*")
CREATORS = (frozenset({"aut", "cre", "cur", "com"}), frozenset({"edt", "edc"}))
"""Who answers for a book as a whole: those who wrote it, else those who edited it."""


def metadata(exhibition: Exhibition, book: Book, *, printed: bool) -> Iterator[Meta]:
    """Yield what the package document says of `book`.

    Args:
        exhibition: What it was made of.
        book: The book, in the languages of the edition.
        printed: Whether there is a printed book, whose pages it marks and lists.
    """
    front = exhibition.front
    yield from _identifiers(front, book.language)
    if printed:
        yield from _source(print_name(front, book.language))
    yield from _titles(front, book)
    yield from (Meta(name="dc:language", value=language) for language in book.languages)
    yield from _makers(front, book)
    yield from _publisher(exhibition, book)
    yield Meta(name="dc:date", value=day(front.date))
    yield from _rights(book)
    for subject in book.front.subjects:
        yield _worded("dc:subject", subject)
    if book.front.summary:
        yield _worded("dc:description", book.front.summary)
    if front.publication and front.publication.series:
        yield from _series(front.publication.series, book)


def modified(front: FrontMatter) -> str:
    """Return when the book was changed last, as the sources say: issued, or something withdrawn.

    Never by a clock: the same sources give the same bytes. In UTC, without its sign.
    """
    days = (front.date.earliest, *(each.date.earliest for each in front.withdrawn))
    return f"{max(days)}T00:00:00"


def day(date: HistoricalDate) -> str:
    """Return a date as W3C-DTF, which is all that Dublin Core takes: no doubt, interval or season.

    Source: EPUB 3.3, section 5.5.3.1.3 (dc:date).
    """
    is_w3cdtf = date.calendar == "gregorian" and W3CDTF.fullmatch(date.edtf)
    return date.edtf if is_w3cdtf else date.earliest


def _worded(name: str, words: Words, id: str = "") -> Meta:
    return Meta(name=name, value=words.words, lang=words.language, id=id)


def _identifiers(front: FrontMatter, language: str) -> Iterator[Meta]:
    for position, name in enumerate(ebook_names(front, language)):
        id = "uuid" if position else IDENTIFIER
        yield Meta(name="dc:identifier", value=name, id=id)
        yield from _numbered(name, id)


def _source(name: str) -> Iterator[Meta]:
    """Yield the printed book that this is the e-book of, and whose pages it counts.

    `source-of` is no longer advised (EPUB 3.4, section 5.5.3).
    """
    yield Meta(name="dc:source", value=name, id="source")
    yield from _numbered(name, "source")
    yield Meta(name="pageBreakSource", value=name)


def _numbered(name: str, id: str) -> Iterator[Meta]:
    """Yield what kind of number an ISBN is."""
    if name.startswith(ISBN):
        yield Meta(name="identifier-type", value="15", refines=id, scheme="onix:codelist5")


def _titles(front: FrontMatter, book: Book) -> Iterator[Meta]:
    """Yield the title, the subtitle and which edition it is, in their order."""
    titles: list[tuple[str, Words, Text | None]] = [("main", book.title, front.title)]
    if book.subtitle:
        titles.append(("subtitle", book.subtitle, front.subtitle))
    published = book.front.published
    if published and published.edition:
        titles.append(("edition", _edition(published.edition, book.language), None))
    for number, (kind, words, text) in enumerate(titles, start=1):
        id = "title" if kind == "main" else kind
        yield _worded("dc:title", words, id)
        yield Meta(name="title-type", value=kind, refines=id)
        if len(titles) > 1:  # only the place of the first is settled without
            yield Meta(name="display-seq", value=str(number), refines=id)
        if kind == "main":
            yield from _filed(words, id)
        yield from _alternates(text, words, id)


def _edition(words: Words, language: str) -> Words:
    """Return the edition in words; a bare number gets them."""
    if not words.words.isdigit():
        return words
    worded = phrase("edition-numbered", language)
    return Words(worded.language, worded.words.format(words.words))


def _filed(words: Words, id: str) -> Iterator[Meta]:
    if (key := filed(words)) != words.words:
        yield Meta(name="file-as", value=key, refines=id, lang=words.language)


def _alternates(text: Text | None, chosen: Words, id: str) -> Iterator[Meta]:
    """Yield what `chosen` is in other scripts."""
    for other in text.entries if text else ():
        yield from _alternate(other, chosen, id)


def _alternate(other: Words, chosen: Words, id: str) -> Iterator[Meta]:
    """Yield a name if it is in another script, and another language: EPUB asks for both."""
    apart = script_of(other.words) not in ("", script_of(chosen.words))
    if apart and other.language != chosen.language:
        yield Meta(name="alternate-script", value=other.words, refines=id, lang=other.language)


def _makers(front: FrontMatter, book: Book) -> Iterator[Meta]:
    """Yield who made it, once each with all they did, those who answer for it as creators."""
    credited = [each for each in front.contributors if each.credited]
    roles = {each.role for each in credited}
    primary = next((some for some in CREATORS if some & roles), frozenset())
    by_name: dict[Words, list[Contributor]] = {}
    for each in credited:
        if each.credited:
            by_name.setdefault(each.credited.choose(book.languages), []).append(each)
    for number, (words, parts) in enumerate(by_name.items(), start=1):
        made = {part.role for part in parts}
        name = "dc:creator" if made & primary else "dc:contributor"
        yield from _maker(name, words, parts, f"maker-{number}")


def _maker(name: str, words: Words, parts: Sequence[Contributor], id: str) -> Iterator[Meta]:
    yield _worded(name, words, id)
    for role in dict.fromkeys(part.role for part in parts):
        yield Meta(name="role", value=role, refines=id, scheme="marc:relators")
    if key := _sorted(words, parts):
        yield Meta(name="file-as", value=key.words, refines=id, lang=key.language)
    yield from _alternates(parts[0].credited, words, id)


def _sorted(words: Words, parts: Sequence[Contributor]) -> Words | None:
    """Return a name as shelves sort it: as the sources say, a group by its own.

    Which of the names of a person is that of the family, nobody can tell who was not told.
    """
    sorting = next((part.sort_as for part in parts if part.sort_as), None)
    if sorting:
        return sorting.choose((words.language,))
    return Words(words.language, filed(words)) if any(part.group for part in parts) else None


def _publisher(exhibition: Exhibition, book: Book) -> Iterator[Meta]:
    """Yield the publisher, by the name of its entry in each script there is one in."""
    words, id = book.front.publisher, "publisher"
    yield _worded("dc:publisher", words, id)
    yield from _filed(words, id)
    names = exhibition.organisation(exhibition.front.publisher).names
    entries = [name_of_entry((name.lang,), names) for name in names]
    for other in dict.fromkeys(Words(entry.lang, entry.text) for entry in entries):
        yield from _alternate(other, words, id)


def _rights(book: Book) -> Iterator[Meta]:
    """Yield the licence, and whose the text and the pictures are."""
    front, said = book.front, book.front.published
    yield Meta(name="dc:rights", value=front.rights)
    held = [("text-of", said.text), ("pictures-of", said.pictures)] if said else []
    for key, words in held:
        if words:
            part = phrase(key, book.language).words
            line = f"{part[:1].upper()}{part[1:]}: © {words.words}"
            yield Meta(name="dc:rights", value=line, lang=words.language)


def _series(series: Series, book: Book) -> Iterator[Meta]:
    """Yield the series; a place in it that is no number stands in the imprint alone."""
    words, id = series.title.choose(book.languages), "series"
    yield Meta(name="belongs-to-collection", value=words.words, lang=words.language, id=id)
    yield Meta(name="collection-type", value="series", refines=id)
    if POSITION.fullmatch(series.number):
        yield Meta(name="group-position", value=series.number, refines=id)
    if series.issn:
        yield Meta(name="dcterms:identifier", value=f"urn:issn:{series.issn}", refines=id)
    yield from _filed(words, id)
    yield from _alternates(series.title, words, id)
