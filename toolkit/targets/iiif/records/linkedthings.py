"""Describe panels and objects in Linked Art: what is shown, and by which pictures.

Source: Linked Art API 1.0, endpoints Physical Object, Set and Digital Object.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.records import Panel
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.addresses import services
from toolkit.targets.iiif.presentation import Json, Service, full_image
from toolkit.targets.iiif.records.catalogue import Catalogue, labels, texts
from toolkit.targets.iiif.records.formats import Described
from toolkit.targets.iiif.records.linkedclaims import english
from toolkit.targets.iiif.records.linkedparts import (
    ACCESS,
    BIBLIOGRAPHY,
    CALL_NUMBER,
    CREDIT,
    DESCRIPTION,
    DIMENSIONS,
    INSCRIPTION,
    MATERIALS,
    NOTE,
    PRODUCTION,
    PROVENANCE,
    RIGHTS,
    SUMMARY,
    class_of,
    equivalent,
    identifier,
    label,
    lasting_names,
    own_statements,
    own_type,
    reference,
    statements,
    time_span,
    titles,
    type_of,
    written,
)

DIGITAL_IMAGE = ("300215302", "Digital Image")
KINDS = {
    "document": ("300026030", "Document"),
    "letter": ("300026879", "Letter"),
    "photograph": ("300046300", "Photograph"),
    "drawing": ("300033973", "Drawing"),
}
"""Kind of object -> its concept in the AAT; ours for all others."""


def panel_in(catalogue: Catalogue, panel: Panel) -> Json:
    """Return a panel: a digital image, which shows what its statements and subjects say."""
    shown = [service for _, service in services(panel, catalogue.at)]
    rights = panel.rights or catalogue.exhibition.front.rights
    return {
        "classified_as": [type_of(DIGITAL_IMAGE)],
        "identified_by": [*titles(panel.title.entries), *lasting_names(panel.identifiers)],
        "referred_to_by": [*_described(catalogue, panel), *statements([Words("", rights)], RIGHTS)],
        "member_of": [_whole(catalogue)],
        "format": "image/jpeg" if shown else None,
        "access_point": [_image(service) for service in shown],
        "digitally_available_via": [_service(service) for service in shown],
    }


def object_in(catalogue: Catalogue, record: ArchivalObject) -> Json:
    """Return an object: a thing with its keeper and its making, or a set of things."""
    exhibition = catalogue.exhibition
    thing = class_of(record) == "HumanMadeObject"
    whole = exhibition.object(record.part_of) if record.part_of else None
    part = whole is not None and thing and class_of(whole) == "HumanMadeObject"
    sets = [_whole(catalogue), *([reference(catalogue, whole)] if whole and not part else [])]
    keeper = exhibition.organisation(record.holder) if record.holder else None
    lies = catalogue.reference(record.reference)
    made = _made(catalogue, record)
    value: Json = {
        "classified_as": [_kind(catalogue, record), _level(catalogue, record)],
        "identified_by": [
            *titles(record.title.entries),
            *(identifier(each.words, CALL_NUMBER) for each in lies),
            *lasting_names(record.identifiers),
        ],
        "referred_to_by": [*_described(catalogue, record), *_documented(catalogue, record)],
        "equivalent": equivalent(record, record.same_as),
        "representation": _pictures(catalogue, record),
        "member_of": sets,
    }
    if thing:
        value["part_of"] = reference(catalogue, whole) if whole and part else None
        value["current_custodian"] = [reference(catalogue, keeper)] if keeper else []
        value["produced_by"] = made
    else:
        value["created_by"] = made | {"type": "Creation"} if made else {}
        value["referred_to_by"] += statements(labels(keeper.names), ACCESS) if keeper else []
    return value


def _kind(catalogue: Catalogue, record: ArchivalObject) -> Json:
    known = KINDS.get(record.kind)
    key = f"object-{record.kind}"
    return type_of(known) if known else own_type(catalogue, key, english(key))


def _level(catalogue: Catalogue, record: ArchivalObject) -> Json:
    key = f"level-{record.level}"
    return own_type(catalogue, key, english(key))


def _described(catalogue: Catalogue, record: Panel | ArchivalObject) -> list[Json]:
    """Return the words that panels and objects have in common."""
    exhibition = catalogue.exhibition
    named: list[Described] = [
        *catalogue.persons(record.persons),
        *(exhibition.organisation(id) for id in record.organisations),
        *(exhibition.place(id) for id in record.places),
    ]
    missing = record.image.missing if record.image else None
    return [
        *statements(_words(record.alt), SUMMARY),
        *statements(texts(record.caption), DESCRIPTION),
        *statements(texts(record.transcript), INSCRIPTION),
        *statements(_words(record.credit), CREDIT),
        *own_statements(catalogue, "missing", "Why there is no picture", _words(missing)),
        *statements(_words(record.content_note), NOTE),
        *statements(catalogue.cited(record.sources), BIBLIOGRAPHY),
        *_subjects(catalogue, [label(catalogue, each) for each in named]),
    ]


def _subjects(catalogue: Catalogue, named: list[str]) -> list[Json]:
    """Return who and what is shown, in words: only the work that is shown could be about them."""
    if not named:
        return []
    said = [Words(catalogue.languages[0], "; ".join(named))]
    return own_statements(catalogue, "subjects", "Subjects", said)


def _documented(catalogue: Catalogue, record: ArchivalObject) -> list[Json]:
    access = catalogue.phrase(f"access-{record.access}").entries
    rights = [Words("", record.rights)] if record.rights else []
    return [
        *statements(texts(record.description), DESCRIPTION),
        *statements(texts(record.history), PROVENANCE),
        *statements(_words(record.extent), DIMENSIONS),
        *statements(_words(record.medium), MATERIALS),
        *(statements(access, ACCESS) if record.access != "unknown" else []),
        *statements(_words(record.access_note), ACCESS),
        *statements([*_words(record.copyright), *rights], RIGHTS),
    ]


def _made(catalogue: Catalogue, record: ArchivalObject) -> Json:
    """Return who made a thing, when and where; a maker in doubt is assigned, not stated.

    Source: Linked Art, "Uncertain or Former Assignments".
    """
    makers = (*record.creators, *([record.photographer] if record.photographer else []))
    sure = [actor for made in makers if made.doubt is None and (actor := _actor(catalogue, made))]
    value: Json = {
        "timespan": time_span(catalogue, record.date) if record.date else None,
        "took_place_at": [reference(catalogue, catalogue.exhibition.place(record.place))]
        if record.place
        else None,
        "carried_out_by": [actor for n, actor in enumerate(sure) if actor not in sure[:n]],
        "referred_to_by": [said for made in makers for said in _in_words(catalogue, made)],
        "attributed_by": [
            _doubted(catalogue, made, actor)
            for made in makers
            if made.doubt and (actor := _actor(catalogue, made))
        ],
    }
    known = written(value)
    return {"type": "Production"} | known if known else {}


def _actor(catalogue: Catalogue, made: Maker) -> Json | None:
    actor = catalogue.actor(made.id) if made.id else None
    return reference(catalogue, actor) if actor else None


def _in_words(catalogue: Catalogue, made: Maker) -> Iterable[Json]:
    """Yield a maker in words, with the role: one who is no record can be named in no other way."""
    actor = catalogue.actor(made.id) if made.id else None
    written = label(catalogue, actor) if actor else made.name
    if not written:
        return
    said = []
    for tag in catalogue.languages:
        did = catalogue.phrase(f"maker-{made.role}").choose([tag]).words or made.role
        doubt = f"; {catalogue.phrase(made.doubt).choose([tag]).words}" if made.doubt else ""
        said.append(Words(tag, f"{written} ({did}{doubt})"))
    yield from statements(said, PRODUCTION)


def _doubted(catalogue: Catalogue, made: Maker, actor: Json) -> Json:
    doubt = made.doubt or ""
    words = catalogue.phrase(doubt).entries
    return {
        "type": "AttributeAssignment",
        "classified_as": [own_type(catalogue, f"doubt-{doubt}", english(doubt))],
        "referred_to_by": own_statements(catalogue, f"doubt-{doubt}", english(doubt), words),
        "assigned_property": "part",
        "assigned": {"type": "Production", "carried_out_by": [actor]},
    }


def _pictures(catalogue: Catalogue, record: ArchivalObject) -> list[Json]:
    """Return the pictures of a thing: a visual item, shown by a digital image."""
    shown = [
        {
            "type": "DigitalObject",
            "classified_as": [type_of(DIGITAL_IMAGE)],
            "format": "image/jpeg",
            "access_point": [_image(service)],
            "digitally_available_via": [_service(service)],
        }
        for _, service in services(record, catalogue.at)
    ]
    return [{"type": "VisualItem", "digitally_shown_by": shown}] if shown else []


def _image(service: Service) -> Json:
    return {"id": full_image(service)["id"], "type": "DigitalObject"}


def _service(service: Service) -> Json:
    """Return an image service (Linked Art, "IIIF Images")."""
    return {
        "type": "DigitalService",
        "access_point": [{"id": service.id, "type": "DigitalObject"}],
        "conforms_to": [{"id": "http://iiif.io/api/image", "type": "InformationObject"}],
    }


def _whole(catalogue: Catalogue) -> Json:
    title = catalogue.exhibition.front.title.choose(catalogue.languages).words
    return {"id": catalogue.whole, "type": "Set", "_label": title}


def _words(text: Text | None) -> tuple[Words, ...]:
    return text.entries if text else ()
