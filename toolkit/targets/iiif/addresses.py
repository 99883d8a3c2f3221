"""Say how large each picture is on the web, and what serves it there."""

from __future__ import annotations

from toolkit.images.plan import Size, fit
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover, Picture
from toolkit.model.web import Addresses, Pictured, pictures_of, service_names
from toolkit.targets.iiif.presentation import Service

COVER = "_cover"
"""By what name the service of the cover's own picture goes; ids begin with a letter or digit."""


def cover_picture(exhibition: Exhibition) -> Picture | None:
    """Return the cover's own picture, in the language the exhibition has first."""
    cover = exhibition.cover
    if not isinstance(cover, Cover) or cover.image is None:
        return None
    return cover.image.choose(exhibition.front.languages)


def size_of(picture: Picture) -> Size:
    """Return the size a picture has on the web: its own, or what its holder allows."""
    size = Size(picture.width, picture.height)
    return fit(size, longest=picture.longest) if picture.longest else size


def services(record: Pictured, at: Addresses) -> list[tuple[str, Service]]:
    """Return the image service of each language's picture."""
    names = service_names(record)
    return [
        (each.language, Service(at.service(names[each.language]), size_of(each)))
        for each in pictures_of(record)
    ]
