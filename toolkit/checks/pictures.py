"""Check that every picture can be understood without seeing it, and its details (codes P)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import EVERYTHING, Cover, Detail, Image
from toolkit.model.records import Panel
from toolkit.model.text import Text

P004 = Rule(
    "P004",
    "error",
    "A picture has no alternative text.",
    "Write in 'alt', in one or two sentences, what somebody who cannot see it should know.",
    scope="record",
)
P005 = Rule(
    "P005",
    "error",
    "A panel has no transcript.",
    "A panel is a picture of text: write that text in 'transcript', so that it can be read "
    "aloud, searched and translated.",
    scope="record",
)
P006 = Rule(
    "P006",
    "error",
    "A detail lies outside its picture.",
    "x, y, width and height count pixels of the picture as shown, from its top left corner.",
    scope="value",
)
P008 = Rule(
    "P008",
    "error",
    "The cover has no picture.",
    "Name in 'cover' of exhibition.yaml a panel that has one, or a picture, or leave 'cover' out.",
)
P013 = Rule(
    "P013",
    "warning",
    "One picture file belongs to two records.",
    "Mostly a path that was copied and not changed. If both show the same thing, let one record "
    "mention the other.",
    scope="value",
)
P014 = Rule(
    "P014",
    "warning",
    "A picture of something written has no transcript.",
    "Write in 'transcript' what can be read on it, or the part that matters.",
    scope="record",
)
P015 = Rule(
    "P015",
    "warning",
    "An alternative text does not describe its picture.",
    "Say what is to be seen: a title, a file's name, or 'photograph' alone tells nothing to "
    "somebody who cannot see it.",
    scope="value",
)
P016 = Rule(
    "P016",
    "error",
    "A detail is of a picture that is not there.",
    "'language' of a detail names one of the languages under 'image'.",
    scope="record",
)
P017 = Rule(
    "P017",
    "warning",
    "Details are described of a picture that is missing.",
    "They are shown nowhere until there is a picture.",
    scope="record",
)
P018 = Rule(
    "P018",
    "warning",
    "Pictures of one panel differ in shape, and a detail does not say which it means.",
    "Write 'language' at the detail, and one detail for each picture.",
    scope="record",
)
P019 = Rule(
    "P019",
    "warning",
    "A panel or the cover has pictures in some of the exhibition's languages only.",
    "Draw it in the language that lacks, or its readers see it in another.",
    scope="record",
)
P022 = Rule(
    "P022",
    "warning",
    "Two panels have the same number.",
    "Number them anew: captions and lists print the number.",
    scope="value",
)
P024 = Rule(
    "P024",
    "error",
    "The cover is both a panel and a picture of its own, or neither.",
    "Write in 'cover' of exhibition.yaml the id of a panel and nothing else, for its words, rights "
    "and permissions stand in its record; or 'image' and 'alt'.",
    scope="record",
)
RULES = (P004, P005, P006, P008, P013, P014, P015, P016, P017, P018, P019, P022, P024)

Pictured = Panel | ArchivalObject
WRITTEN = frozenset({"document", "letter", "printed"})
EMPTY = re.compile(
    r"\S+\.(?:jpe?g|png|tiff?|gif|webp)"
    r"|(?:an? |the )?(?:image|picture|photo|photograph|illustration|scan|panel|document)s?\W*"
    r"|(?:изображение|картинка|фото|фотография|иллюстрация|скан|стенд|документ)\W*",
    re.IGNORECASE,
)
"""What people write into the field to fill it."""


def check_pictures(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield pictures that lack words, and details that lie outside their picture."""
    for position, panel in enumerate(exhibition.panels):
        address = ("panels", position)
        if panel.image.pictures:
            yield from _words(panel, "panel", address)
            yield from _languages(panel.image, exhibition.front.languages, address)
            if panel.transcript is None:
                hint = "write in 'transcript' what is written on the panel"
                yield P005.at(address, f"the panel '{panel.id}' has no transcript", hint)
        yield from _details(panel.details, panel.image, address)
    for position, each in enumerate(exhibition.objects):
        address = ("objects", position)
        if each.image and each.image.pictures:
            yield from _words(each, "object", address)
            if each.kind in WRITTEN and each.transcript is None:
                message = f"the {each.kind} '{each.id}' has no transcript"
                yield P014.at(address, message, "write in 'transcript' what can be read on it")
        yield from _details(each.details, each.image or Image(), address)
    yield from _logo(exhibition)
    yield from _cover(exhibition)
    yield from _shared(exhibition)
    yield from _numbers(exhibition)


def pictured(exhibition: Exhibition) -> Iterator[tuple[Address, Pictured]]:
    """Yield the records that may have a picture, with their addresses."""
    for kind in ("panels", "objects"):
        for position, record in enumerate(getattr(exhibition, kind)):
            yield (kind, position), record


def _words(record: Pictured, kind: str, address: Address) -> Iterator[Finding]:
    if record.alt is None:
        hint = "say in 'alt' what somebody who cannot see it should know"
        yield P004.at(address, f"the {kind} '{record.id}' has no alternative text", hint)
    else:
        yield from _described(record.alt, record.title, (*address, "alt"))


def _described(alt: Text, title: Text | None, address: Address) -> Iterator[Finding]:
    titles = {words.words.casefold().rstrip(".") for words in title.entries} if title else set()
    for words in alt.entries:
        said = words.words.casefold().rstrip(".")
        if said in titles or EMPTY.fullmatch(said):
            message = f"'{words.words}' does not tell what is to be seen"
            yield P015.at((*address, words.language), message, "say what somebody would see")


def _logo(exhibition: Exhibition) -> Iterator[Finding]:
    if exhibition.front.logo is not None:
        yield from _described(exhibition.front.logo.alt, None, ("exhibition", "logo", "alt"))


def _languages(image: Image, wanted: tuple[str, ...], address: Address) -> Iterator[Finding]:
    there = [picture.language for picture in image.pictures]
    missing = [language for language in wanted if language not in there]
    if len(there) > 1 and missing:
        message = f"there are pictures in {', '.join(there)}, and none in {', '.join(missing)}"
        yield P019.at((*address, "image"), message, f"add {missing[0]}: and its file")


def _details(details: tuple[Detail, ...], image: Image, address: Address) -> Iterator[Finding]:
    pictures = {picture.language: picture for picture in image.pictures}
    shapes = {(picture.width, picture.height) for picture in image.pictures}
    for number, detail in enumerate(details):
        spot = (*address, "details", number)
        if not pictures:
            message = "this is a detail of a picture that is missing"
            yield P017.at(spot, message, "add the picture under 'image', or delete the detail")
        elif detail.language is not None and detail.language not in pictures:
            hint = f"there are pictures in {', '.join(pictures)}"
            message = f"there is no picture in '{detail.language}'"
            yield P016.at((*spot, "language"), message, hint)
        else:
            if detail.language is None and len(shapes) > 1:
                hint = f"add language: {' or '.join(pictures)}"
                yield P018.at(spot, "the pictures differ in shape: which is meant?", hint)
            chosen = [pictures[detail.language]] if detail.language else pictures.values()
            width = min(picture.width for picture in chosen)
            height = min(picture.height for picture in chosen)
            if detail.x + detail.width > width or detail.y + detail.height > height:
                hint = f"the picture is {width} x {height} px"
                yield P006.at(spot, "the detail reaches out of the picture", hint)


def _cover(exhibition: Exhibition) -> Iterator[Finding]:
    cover, shown, address = exhibition.front.cover, exhibition.cover, ("exhibition", "cover")
    if cover is not None:
        yield from _said_once(cover, address)
    if isinstance(shown, Panel) and not shown.image.pictures:
        message = f"the panel '{shown.id}' on the cover has no picture"
        yield P008.at(address, message, "name another, or add its picture")
    elif isinstance(shown, Cover) and shown.image is not None:
        yield from _own_cover(shown, shown.image, exhibition.front.languages, address)


def _said_once(cover: Cover, address: Address) -> Iterator[Finding]:
    if cover.panel is None and cover.image is None:
        message = "'cover' names neither a panel nor a picture"
        yield P024.at(address, message, "write {image: path, alt: …}, or the id of a panel")
    elif cover.panel is not None:
        told = {
            "image": cover.image is not None,
            "drawings": cover.drawings is not None,
            "alt": cover.alt is not None,
            "credit": cover.credit is not None,
            "rights": cover.rights is not None,
            "permissions": cover.permissions != EVERYTHING,
            "drawn_from": bool(cover.drawn_from),
        }
        for name in (name for name, there in told.items() if there):
            message = f"'cover' names the panel '{cover.panel}', and has {name} besides"
            yield P024.at((*address, name), message, f"delete {name}, or 'panel'")


def _own_cover(
    cover: Cover, image: Image, languages: tuple[str, ...], address: Address
) -> Iterator[Finding]:
    if not image.pictures:
        yield P008.at(address, "the cover has no picture", "add it, or leave 'cover' out")
    elif cover.alt is None:
        hint = "say in 'alt' what somebody who cannot see it should know"
        yield P004.at(address, "the cover has no alternative text", hint)
    else:
        yield from _described(cover.alt, None, (*address, "alt"))
    yield from _languages(image, languages, address)


def _shared(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[str, str] = {}
    for address, record in pictured(exhibition):
        for picture in record.image.pictures if record.image else ():
            first = met.setdefault(picture.path, record.id)
            if first != record.id:
                message = f"'{picture.path}' is the picture of '{first}' too"
                yield P013.at((*address, "image"), message, "was the path copied and not changed?")


def _numbers(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[str, str] = {}
    for position, panel in enumerate(exhibition.panels):
        first = met.setdefault(panel.number, panel.id) if panel.number else panel.id
        if first != panel.id:
            message = f"'{first}' has the number {panel.number} too"
            yield P022.at(("panels", position, "number"), message, "number one of them anew")
