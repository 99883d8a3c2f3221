"""Tell where the e-book does not say what the sources say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from tests.fidelity import printed, written
from tests.fidelity.printed import HTML, SVG
from tests.fidelity.same import INVISIBLE, described, same
from tests.fidelity.written import Note, Said, Values, chosen, read_markdown


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of record says in words: where its entry begins, and in which fields.

    `prose` is Markdown whose paragraphs stand one after the other, whole; `short` is Markdown, and
    `lines` plain text, that stand in a line with other words.
    """

    anchor: str
    prose: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


KINDS = {
    "persons": Kind("person", ("biography",), lines=("summary", "content_note")),
    "panels": Kind("panel", ("transcript",), ("caption",), ("title", "credit", "content_note")),
    "objects": Kind(
        "object",
        ("description", "history", "transcript"),
        ("caption",),
        ("title", "extent", "medium", "access_note", "copyright", "credit", "content_note"),
    ),
    "glossary": Kind("term", ("definition",), lines=("term", "expansion")),
    "chronology": Kind("milestone", short=("text",)),
    "places": Kind("place", ("note",)),
    "organisations": Kind("organisation", ("note",)),
    "sources": Kind("source", short=("note",)),
}
LISTED = frozenset({"organisations", "places", "sources"})
"""Kinds of which a book has only what it names."""
CLAIMS = ("note", "asserted_by", "sentence", "response", "label", "role")
"""What a claim says in words, beside its charge."""

CASED = """
animateMotion animateTransform clipPath clipPathUnits feBlend feColorMatrix feComposite feFlood
feGaussianBlur feImage feMerge feMergeNode feOffset foreignObject gradientTransform gradientUnits
linearGradient markerHeight markerUnits markerWidth maskUnits pathLength patternTransform
patternUnits preserveAspectRatio radialGradient refX refY spreadMethod stdDeviation textLength
textPath viewBox
"""
"""Names of SVG with capitals in them."""
LOWERED = frozenset(CASED.lower().split())


def differences(folder: Path, documents: dict[str, Element], language: str) -> list[str]:
    """Return a line for each text of the sources in `folder` that the e-book says otherwise."""
    return [
        *_invisible(documents),
        *_svg(documents),
        *_Comparison(folder, documents, language).all(),
    ]


def _invisible(documents: dict[str, Element]) -> Iterator[str]:
    for name, page in documents.items():
        said = [value for element in page.iter() for value in element.attrib.values()]
        for text in (*page.itertext(), *said):
            if found := INVISIBLE.search(text):
                yield f"{name}: U+{ord(found[0]):04X} in {text[:40]!r}"


class _Comparison:
    """The sources of an exhibition beside the e-book in one language."""

    def __init__(self, folder: Path, documents: dict[str, Element], language: str) -> None:
        self.folder = folder
        self.documents = documents
        self.language = language
        self.places = printed.by_id(documents)

    def all(self) -> Iterator[str]:
        contents = written.front(self.folder)["contents"]
        for name, title, body in written.essays(self.folder, self.language):
            if f"essays/{name}" in contents:
                yield from self.essay(name, title, body)
        for kind, what in KINDS.items():
            for record in written.records(self.folder, kind):
                if places := self.places.get(f"{what.anchor}-{record['id']}"):
                    yield from self.record(kind, record, places[0])
                elif kind in contents and kind not in LISTED and record.get("entry") != "no":
                    yield f"{kind} {record['id']}: is nowhere"

    def essay(self, name: str, title: str, body: str) -> Iterator[str]:
        """Compare all that an essay says, from its title to its last note, nothing between."""
        section = self.places[f"essay-{name}"][0]
        heading, *rest = printed.lines(section, apart=printed.APART)
        if not heading.endswith(same(title)):
            yield f"essay {name}: is called {heading!r}, not {title!r}"
        said = read_markdown(body)
        yield from _unequal(f"essay {name}", said.blocks, rest)
        notes = printed.notes(section, self.places, apart=printed.APART)
        yield from _notes(f"essay {name}", said.notes, notes)

    def record(self, kind: str, record: Values, place: Element) -> Iterator[str]:
        """Compare what a record says with the entry that begins at `place`."""
        name = f"{kind} {record['id']}"
        fields = KINDS[kind]
        entry = [*self._entry(kind, record, place)]
        lines = [line for part in entry for line in printed.lines(part)]
        said = {each: self._said(record.get(each)) for each in (*fields.prose, *fields.short)}
        for field in fields.prose:
            if not _contains(lines, said[field].blocks):
                yield f"{name}: {field} is not {said[field].blocks!r:.300}"
        for copy in self.places.get(f"panel-{record['id']}-T", ())[1:]:
            if not _contains(printed.lines(copy), said["transcript"].blocks):
                yield f"{name}: the copy of its text is another"
        short = [" ".join(said[field].blocks) for field in fields.short]
        plain = [same(chosen(record.get(field), self.language)) for field in fields.lines]
        yield from _missing(name, [*short, *plain, *self._claims(record)], lines)
        yield from self._details(name, record, lines)
        yield from self._pictures(name, record, place)
        told = [note for each in said.values() for note in each.notes]
        shown = [note for part in entry for note in printed.notes(part, self.places)]
        yield from _notes(name, told, shown)

    def _details(self, name: str, record: Values, lines: Sequence[str]) -> Iterator[str]:
        """Compare what is said of parts of a picture; one that only has a title is not printed."""
        for detail in record.get("details", []):
            said = [self._said(detail.get(field)) for field in ("note", "transcript")]
            if any(each.blocks for each in said):
                yield from _missing(name, [same(chosen(detail["title"], self.language))], lines)
            for each in said:
                if not _contains(lines, each.blocks):
                    yield f"{name}: a detail is not {each.blocks!r:.300}"

    def _entry(self, kind: str, record: Values, place: Element) -> Iterator[Element]:
        if kind == "panels":  # its content note stands before it, its text is folded below it
            beside = [printed.before(place, self.documents)]
            yield from (each for each in beside if each is not None and not len(each))
        yield place
        if kind == "panels":
            yield from self.places.get(f"panel-{record['id']}-T", ())[:1]
        if kind == "glossary":
            yield from (
                entry
                for entry in printed.of_class(self.places["glossary"][0], "entry")
                if place in list(entry)
            )

    def _said(self, value: str | Values | None) -> Said:
        return read_markdown(chosen(value, self.language))

    def _claims(self, record: Values) -> Iterator[str]:
        """Yield what the claims of a record say in words."""
        claims = [
            claim
            for field in ("events", "relations", "roles")
            for claim in record.get(field, [])
            if claim.get("status") != "draft"
        ]
        for claim in claims:
            for field in CLAIMS:
                yield " ".join(self._said(claim.get(field)).blocks)
            charge = claim.get("charge") or {}
            yield same(chosen(charge.get("as_stated"), self.language))

    def _pictures(self, name: str, record: Values, place: Element) -> Iterator[str]:
        alt = described(chosen(record.get("alt"), self.language))
        pictures = [same(each.get("alt", "")) for each in place.iter(f"{HTML}img")]
        if pictures and alt not in pictures:
            yield f"{name}: the picture is described by {pictures!r:.200}, not {alt!r:.200}"


def _unequal(name: str, told: Sequence[str], shown: Sequence[str]) -> Iterator[str]:
    for one, other in zip(told, shown, strict=False):
        if one != other:
            yield f"{name}: {_apart(one, other)}"
            return
    if len(told) != len(shown):
        more = [*told, *shown][min(len(told), len(shown))]
        yield f"{name}: {len(told)} paragraphs are {len(shown)}; the first without a peer: {more!r}"


def _apart(one: str, other: str) -> str:
    """Return where two texts begin to differ."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    before = max(0, at - 20)
    return f"{one[before : at + 30]!r} became {other[before : at + 30]!r}"


def _contains(lines: Sequence[str], run: Sequence[str]) -> bool:
    """Tell whether the paragraphs of a text stand in `lines`, one after the other."""
    ends = range(len(run), len(lines) + 1)
    return any(tuple(lines[end - len(run) : end]) == tuple(run) for end in ends)


def _missing(name: str, told: Sequence[str], lines: Sequence[str]) -> Iterator[str]:
    """Yield what does not stand in the lines as often as it is told."""
    for words, times in Counter(filter(None, told)).items():
        if sum(line.count(words) for line in lines) < times:
            yield f"{name}: {words!r} stands nowhere"


def _notes(name: str, told: Sequence[Note], shown: Sequence[Element]) -> Iterator[str]:
    if len(told) != len(shown):
        yield f"{name}: {len(told)} notes are {len(shown)}"
        return
    for number, (note, element) in enumerate(zip(told, shown, strict=True), start=1):
        text = " ".join(printed.lines(element))
        at = 0
        for piece in note.words:
            at = text.find(piece, at)
            if at < 0:
                yield f"{name}: note {number} is {text!r}, not {note.words!r}"
                break
        if note.works and printed.works(element) != note.works:
            yield f"{name}: note {number} cites {printed.works(element)!r}, not {note.works!r}"


def _svg(documents: dict[str, Element]) -> Iterator[str]:
    """Yield names of SVG that have lost their case: nobody draws a `lineargradient`."""
    for name, page in documents.items():
        for element in page.iter():
            if element.tag.startswith(SVG):
                said = (element.tag.removeprefix(SVG), *element.keys())
                for word in said:
                    if word in LOWERED:
                        yield f"{name}: SVG knows no {word!r}"
