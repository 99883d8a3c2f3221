"""Print the entry of an archival object, in the order of an archive's description."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.citations import bare_address, citations
from toolkit.book.content.facts import Made
from toolkit.book.content.objects import Object
from toolkit.book.elements import Child, h, in_squares, joined
from toolkit.book.essay import Flow, Notes, block_of, caption_of, regions_of
from toolkit.book.facts import (
    authorities,
    bracketed,
    called,
    caution,
    doubted,
    in_words,
    linked,
    listed,
    rights,
)
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, phrases
from toolkit.book.plates import classes, described, details
from toolkit.book.references import reference
from toolkit.model.prose import Passage


def object_entry(setting: Setting, thing: Object, notes: Notes) -> list[Child]:
    """Return what stands below the heading of an entry."""
    cited = citations(setting, thing.citations)
    return [
        caution(setting, thing.caution),
        _what(setting, thing),
        _figure(setting, thing),
        _text(setting, thing.description, notes, setting.section.anchor, "description"),
        _facts(setting, thing, notes),
        _transcript(setting, thing),
        details(setting, thing),
        regions_of(setting, thing.regions),
        h("p", in_squares(cited), class_="sources") if cited else None,
    ]


def history_anchor(anchor: str) -> str:
    """Return what the ids in the history of an object begin with."""
    return f"{anchor}-H"


def _what(setting: Setting, thing: Object) -> Element:
    """Return what it is, when it was made and where: "Letter, 4 October 1871, Kola"."""
    place = called(setting, thing.place) if thing.place else None
    what = setting.inline(phrases(thing.what, setting.section.language))
    return h("p", joined([what, in_words(setting, thing.date), place], ", "), class_="what")


def _figure(setting: Setting, thing: Object) -> Element | None:
    """Return the picture with its caption and its credit line; without one, the caption alone."""
    caption = caption_of(setting, thing.caption, thing.anchor)
    if thing.picture is None:
        return h("p", caption, class_="caption") if caption is not None else None
    image = setting.medium.images(thing.id, thing.picture)
    alt = thing.alt or thing.title
    credit = setting.words("span", thing.credit, class_="credit") if thing.credit else None
    plate = thing.plate and setting.medium.paged
    title = setting.words("span", thing.title, class_="title") if plate else None
    below = joined([title, caption, credit], " ")
    label = f"{thing.figure_anchor}-C" if below else None
    told = h("figcaption", below, id=label) if below else None
    return h(
        "figure",
        h(
            "img",
            src=image.href,
            alt=described(setting, alt),
            width=image.width,
            height=image.height,
            lang=setting.differing(alt.language),
            aria_details=thing.transcript_anchor if thing.transcript else None,
        ),
        told,
        class_=classes(setting, "plate" if plate else "picture", thing, told),
        id=thing.figure_anchor,
        aria_labelledby=label,
    )


def _text(
    setting: Setting, text: Passage | None, notes: Notes, anchor: str, class_: str
) -> Element | None:
    if text is None:
        return None
    flow = Flow(setting, notes, anchor, below=1)
    return h("div", flow.passage(text), class_=class_, lang=setting.differing(text.language))


def _facts(setting: Setting, thing: Object, notes: Notes) -> Element | None:
    """Return what is known of it, a line for each: the elements of ISAD(G) that are given."""
    rows = (*_made(setting, thing), *_held(setting, thing, notes), *_shown(setting, thing))
    lines = [
        h("div", h("dt", setting.phrase(key)), h("dd", said), class_="fact")
        for key, said in rows
        if said not in (None, "", [])
    ]
    return h("dl", lines, class_="facts") if lines else None


def _made(setting: Setting, thing: Object) -> list[tuple[str, Child]]:
    """Return how it came to be, what it is made of and what it belongs to."""
    tongue = "language" if len(thing.languages) == 1 else "languages"
    return [
        ("made-by", joined([_maker(setting, made) for made in thing.makers], "; ")),
        ("extent", setting.inline(thing.extent) if thing.extent else None),
        ("medium", setting.inline(thing.medium) if thing.medium else None),
        (tongue, joined([setting.inline(name) for name in thing.languages], ", ")),
        ("within", joined([linked(setting, whole) for whole in reversed(thing.wholes)], " › ")),
    ]


def _maker(setting: Setting, made: Made) -> list[Child]:
    """Return who made it and as what; a code without a word here stands for itself."""
    key = f"maker-{made.role}"
    role: Child = setting.phrase(key) if key in PHRASES["en"] else made.role
    told = None if made.role == "cre" else role  # "made by" says it
    said = bracketed([told, doubted(setting, made.doubt)])
    return [called(setting, made.maker, inside=said is not None), said]


def _held(setting: Setting, thing: Object, notes: Notes) -> list[tuple[str, Child]]:
    """Return who keeps it, how it came there, and what may be done with it."""
    language = setting.section.language
    holder = called(setting, thing.holder) if thing.holder else None
    lies = reference(thing.reference, language) if thing.reference else None
    anchor = history_anchor(setting.section.anchor)
    known = thing.access != "unknown"
    access = setting.phrase(f"access-{thing.access}") if known else None
    terms = setting.inline(thing.access_note) if thing.access_note else None
    holders = setting.inline(thing.copyright) if thing.copyright else None
    licence = h("a", rights(thing.rights), href=thing.rights) if thing.rights else None
    return [
        ("kept-by", joined([holder, lies], ", ")),
        ("history", _text(setting, thing.history, notes, anchor, "history")),
        ("access", joined([access, terms], ". ")),
        ("rights", joined([holders, licence], "; ")),
        (
            "online",
            h("a", bare_address(thing.url), class_="url", href=thing.url) if thing.url else None,
        ),
        ("authorities", authorities(setting, thing.authorities)),
    ]


def _shown(setting: Setting, thing: Object) -> list[tuple[str, Child]]:
    """Return why there is no picture, and who and what is shown or named."""
    rows: list[tuple[str, Child]] = []
    if thing.picture is None:
        rows = [
            ("picture", setting.inline(thing.missing) if thing.missing else None),
            ("seen", setting.inline(thing.alt) if thing.alt else None),
            ("credit", setting.inline(thing.credit) if thing.credit else None),
        ]
    named = (
        ("persons", thing.persons),
        ("places", thing.places),
        ("organisations", thing.organisations),
    )
    subjects = joined([setting.inline(word) for word in thing.subjects], "; ")
    return [
        *rows,
        *((key, listed(setting, ones)) for key, ones in named),
        ("subjects", subjects),
    ]


def _transcript(setting: Setting, thing: Object) -> Element | None:
    if thing.transcript is None:
        return None
    return h(
        "div",
        h("p", setting.phrase("transcript"), class_="heading"),
        block_of(setting, thing.transcript, thing.transcript_anchor),
        class_="transcript",
        id=thing.transcript_anchor,
    )
