"""Choose what an edition says of a panel."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.book.choose.choice import Choice, citations
from toolkit.book.content.panels import Cut, Plate, Region
from toolkit.model import pictures, records


def plate(choice: Choice, panel: records.Panel) -> Plate:
    """Return a panel as this edition prints it."""
    picture = panel.image.choose(choice.languages)
    title = panel.title.choose(choice.languages)
    rights = panel.rights if panel.rights != choice.exhibition.front.rights else None
    return Plate(
        id=panel.id,
        anchor=f"panel-{panel.id}",
        number=panel.number,
        title=title,
        picture=picture.language if picture else None,
        missing=choice.words(panel.image.missing),
        alt=choice.words(panel.alt) or title,
        caption=choice.passage(panel.caption),
        credit=choice.words(panel.credit),
        rights=rights,
        caution=choice.caution(panel.content_note, panel.sensitivity),
        transcript=choice.passage(panel.transcript),
        regions=regions(choice, f"panel-{panel.id}", panel.details, picture),
        persons=panel.persons,
        places=tuple(choice.place(id) for id in panel.places),
        organisations=tuple(choice.organisation(id) for id in panel.organisations),
        objects=tuple(choice.object(id) for id in panel.objects),
        citations=citations(choice, panel.sources),
        cuts=cuts(choice, panel.details, picture),
    )


def regions(
    choice: Choice,
    anchor: str,
    details: Sequence[pictures.Detail],
    picture: pictures.Picture | None,
) -> tuple[Region, ...]:
    """Return the regions of a picture, each with an anchor of its own (`panel-one-D1`).

    Nothing is lost of one that is left out: another language's picture, which has its own, is in
    another book; and a title alone is of use only where viewers can point at what it names.
    """
    return tuple(
        Region(
            anchor=f"{anchor}-D{number}",
            title=detail.title.choose(choice.languages),
            note=choice.passage(detail.note),
            transcript=choice.passage(detail.transcript),
            persons=tuple(choice.person(id) for id in detail.persons),
            places=tuple(choice.place(id) for id in detail.places),
        )
        for number, detail in enumerate(details, start=1)
        if _is_told(detail) and (picture is None or detail.language in (None, picture.language))
    )


def cuts(
    choice: Choice, details: Sequence[pictures.Detail], picture: pictures.Picture | None
) -> tuple[Cut, ...]:
    """Return the parts of a picture that its record names, also those with nothing but a title."""
    return tuple(
        Cut(
            title=detail.title.choose(choice.languages),
            left=detail.x,
            top=detail.y,
            width=detail.width,
            height=detail.height,
        )
        for detail in details
        if picture and detail.language in (None, picture.language)
    )


def _is_told(detail: pictures.Detail) -> bool:
    return bool(detail.note or detail.transcript or detail.persons or detail.places)
