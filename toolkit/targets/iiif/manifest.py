"""Turn an exhibition into one IIIF manifest: a canvas a panel, a range a chapter.

Source: IIIF Presentation API 3.0, sections 3 and 5; cookbook recipes named where followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from toolkit.images.plan import Size
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.names import DatedName, Name
from toolkit.model.pictures import Picture
from toolkit.model.prose import (
    Block,
    Break,
    Heading,
    Items,
    Paragraph,
    Plate,
    Prose,
    Quote,
    panels,
    plain,
)
from toolkit.model.records import Panel
from toolkit.model.text import Text, Words
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, Link, Service, language_map, pair

# What browsers show; a logo of another kind is published as a JPEG.
SHOWN = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
# A canvas needs a size even where the picture is lost (cookbook recipe 0283).
_EMPTY = Size(1000, 1400)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything is on the web; `base` has no slash at the end."""

    base: str
    slug: str

    @classmethod
    def of(cls, exhibition: Exhibition) -> Addresses:
        """Return the addresses of an exhibition."""
        return cls(exhibition.front.base_url.rstrip("/"), exhibition.id)

    @property
    def manifest(self) -> str:
        """The manifest's own address."""
        return f"{self.base}/manifest.json"

    def canvas(self, panel: str) -> str:
        """Return the id of a panel's canvas."""
        return f"{self.base}/canvas/{panel}"

    def service(self, image: str) -> str:
        """Return the id of an image service."""
        return f"{self.base}/iiif/{image}"

    def range(self, part: str) -> str:
        """Return the id of a range."""
        return f"{self.base}/range/{part}"


def service_names(panel: Panel) -> dict[str, str]:
    """Return the image service's name for each language's picture of a panel.

    The dot keeps `light.ru` apart from a panel whose id is `light-ru`: no id holds one.
    """
    if len(panel.image.pictures) == 1:
        return {panel.image.pictures[0].language: panel.id}
    return {each.language: f"{panel.id}.{each.language}" for each in panel.image.pictures}


def manifest(exhibition: Exhibition) -> Json:
    """Return the manifest: all languages and books, also where a build makes only some."""
    front, at = exhibition.front, Addresses.of(exhibition)
    canvases = [_canvas(exhibition, panel, at) for panel in exhibition.panels]
    value: Json = {
        "@context": presentation.CONTEXT,
        "id": at.manifest,
        "type": "Manifest",
        "label": _titles(front.title, front.subtitle),
        "metadata": list(_metadata(exhibition)),
    }
    if front.summary:
        value["summary"] = language_map(front.summary)
    value["requiredStatement"] = pair(
        label("attribution", front.languages), language_map(front.credit)
    )
    value["rights"] = front.rights
    value["provider"] = [_provider(exhibition, at)]
    cover = _cover(exhibition, at)
    if cover:
        value["thumbnail"] = presentation.thumbnail(cover)
    value["homepage"] = [presentation.link(_homepage(exhibition, at))]
    value["rendering"] = [presentation.link(book) for book in _books(exhibition, at)]
    value["behavior"] = ["individuals"]
    value["items"] = canvases
    if canvases:
        value["structures"] = [_contents(exhibition, at)]
    return value


def _titles(title: Text, subtitle: Text | None) -> dict[str, list[str]]:
    """Return the title, and after it the subtitle where that language has one."""
    found = language_map(title)
    for entry in subtitle.entries if subtitle else ():
        found.setdefault(entry.language, []).append(entry.words)
    return found


def _metadata(exhibition: Exhibition) -> Iterator[Json]:
    front = exhibition.front
    people = [each.credited for each in front.contributors if each.credited is not None]
    if people:
        value = presentation.joined_map(people, front.languages)
        yield pair(label("contributors", front.languages), value)
    publisher = exhibition.organisation(front.publisher)
    name = _named(publisher.names, front.languages)
    yield pair(label("published", front.languages), language_map(name))
    when = Text(tuple(Words(tag, front.date.display(tag)) for tag in front.languages))
    yield pair(label("date", front.languages), language_map(when))
    yield pair(label("languages", front.languages), {"none": [*front.languages]})
    persons = [_named(person.names, front.languages) for person in exhibition.persons]
    if persons:
        value = presentation.joined_map(persons, front.languages)
        yield pair(label("persons", front.languages), value)


def _provider(exhibition: Exhibition, at: Addresses) -> Json:
    front = exhibition.front
    publisher = exhibition.organisation(front.publisher)
    name = _named(publisher.names, front.languages)
    page = Link(publisher.homepage or at.base, "Text", "text/html", name)
    agent: Json = {
        "id": publisher.homepage or at.base,
        "type": "Agent",
        "label": language_map(name),
        "homepage": [presentation.link(page)],
    }
    picture = logo_of(exhibition)
    if picture:
        file = logo_file(picture)
        logo = {
            "id": f"{at.base}/{file}",
            "type": "Image",
            "format": SHOWN[PurePosixPath(file).suffix],
        }
        agent["logo"] = [logo | {"width": picture.width, "height": picture.height}]
    return agent


def logo_of(exhibition: Exhibition) -> Picture | None:
    """Return the picture of the logo, in the language the exhibition has first."""
    front = exhibition.front
    return front.logo.image.choose(front.languages) if front.logo else None


def logo_file(picture: Picture) -> str:
    """Return the name of a logo's file on the web."""
    suffix = PurePosixPath(picture.path).suffix.lower()
    return f"logo{suffix}" if suffix in SHOWN else "logo.jpg"


def _homepage(exhibition: Exhibition, at: Addresses) -> Link:
    front = exhibition.front
    return Link(front.homepage or at.base, "Text", "text/html", front.title, front.languages[0])


def _books(exhibition: Exhibition, at: Addresses) -> Iterator[Link]:
    """Yield the PDF and the e-book of each language (cookbook recipe 0046)."""
    for tag in exhibition.front.languages:
        stem = f"{at.base}/{at.slug}-{tag}"
        yield Link(f"{stem}.pdf", "Text", "application/pdf", label("pdf", (tag,)), tag)
        yield Link(f"{stem}.epub", "Text", "application/epub+zip", label("epub", (tag,)), tag)


def _cover(exhibition: Exhibition, at: Addresses) -> Service | None:
    wanted = [panel for panel in exhibition.panels if panel.id == exhibition.front.cover]
    shown = [panel for panel in (*wanted, *exhibition.panels) if panel.image.pictures]
    return services(shown[0], at)[0][1] if shown else None


def services(panel: Panel, at: Addresses) -> list[tuple[str, Service]]:
    """Return the image service of each language's picture."""
    names = service_names(panel)
    return [
        (each.language, Service(at.service(names[each.language]), Size(each.width, each.height)))
        for each in panel.image.pictures
    ]


def _canvas(exhibition: Exhibition, panel: Panel, at: Addresses) -> Json:
    id, languages = at.canvas(panel.id), exhibition.front.languages
    bodies = services(panel, at)
    size = bodies[0][1].size if bodies else _EMPTY
    value: Json = {
        "id": id,
        "type": "Canvas",
        "label": language_map(panel.title),
        "height": size.height,
        "width": size.width,
        "metadata": list(_panel_metadata(exhibition, panel)),
    }
    if panel.caption:
        value["summary"] = language_map(Text(tuple(transcript_words(panel.caption))))
    if panel.rights:
        value["rights"] = panel.rights
    if bodies:
        value["thumbnail"] = presentation.thumbnail(bodies[0][1])
    # Empty where the picture is lost: the official schema wants the property even then.
    value["items"] = presentation.painting(id, bodies)
    words = transcript_words(panel.transcript)
    notes = presentation.transcripts(id, words, label=label("transcript", languages))
    return value | ({"annotations": notes} if notes else {})


def _panel_metadata(exhibition: Exhibition, panel: Panel) -> Iterator[Json]:
    languages = exhibition.front.languages
    if panel.number:
        yield pair(label("number", languages), {"none": [panel.number]})
    if panel.alt:
        yield pair(label("description", languages), language_map(panel.alt))
    persons = [_named(exhibition.person(id).names, languages) for id in panel.persons]
    places = [_named(exhibition.place(id).names, languages) for id in panel.places]
    for key, found in (("persons", persons), ("places", places)):
        if found:
            yield pair(label(key, languages), presentation.joined_map(found, languages))
    if panel.credit:
        yield pair(label("credit", languages), language_map(panel.credit))
    if panel.image.missing:
        yield pair(label("missing", languages), language_map(panel.image.missing))


def _named(names: Sequence[Name] | Sequence[DatedName], languages: Sequence[str]) -> Text:
    """Return the name in each language, the preferred one where a language has none."""
    preferred = next((name for name in names if name.preferred), names[0])
    chosen = {
        tag: next((name.text for name in names if name.lang == tag), preferred.text)
        for tag in languages
    }
    if preferred.lang in chosen:
        chosen[preferred.lang] = preferred.text
    return Text(tuple(Words(tag, words) for tag, words in chosen.items()))


def _contents(exhibition: Exhibition, at: Addresses) -> Json:
    """Return the ranges: a chapter for each essay that shows panels, then the other panels.

    Source: section 5.4, cookbook recipe 0024.
    """
    languages = exhibition.front.languages
    parts, shown = [], set[str]()
    for essay in exhibition.essays:
        placed = [id for id in _plates(essay) if id not in shown]
        shown.update(placed)
        if placed:
            items = [presentation.reference(at.canvas(id), "Canvas") for id in placed]
            parts.append(presentation.structure(at.range(essay.id), essay.title, items))
    rest = [panel.id for panel in exhibition.panels if panel.id not in shown]
    if rest:
        items = [presentation.reference(at.canvas(id), "Canvas") for id in rest]
        parts.append(presentation.structure(at.range("panels"), label("panels", languages), items))
    return presentation.structure(at.range("contents"), exhibition.front.title, parts)


def _plates(essay: Essay) -> list[str]:
    """Return the panels an essay shows, in its order, each once, over all languages."""
    found = (panel for passage in essay.body.entries for panel in panels(passage.blocks))
    return list(dict.fromkeys(found))


def transcript_words(transcript: Prose | None) -> list[Words]:
    """Return a transcript as plain text, paragraphs apart by an empty line."""
    if transcript is None:
        return []
    return [
        Words(passage.language, "\n\n".join(_lines(passage.blocks)))
        for passage in transcript.entries
    ]


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield plain(children)
            case Quote(inner):
                yield from _lines(inner)
            case Items(items):
                yield "\n".join(" ".join(_lines(item)) for item in items)
            case Plate() | Break():
                pass
