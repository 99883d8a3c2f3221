"""Hold a panel as it is printed, and the regions of a picture that are spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Called, Caution, Linked
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of a picture; `anchor` is what the ids of its texts begin with."""

    anchor: str
    title: Words
    note: Passage | None
    transcript: Passage | None
    persons: tuple[Called, ...]
    places: tuple[Called, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A part of a picture that its record names: what is seen there, and where it lies.

    All in px of the picture as shown, from its upper left corner.
    """

    title: Words
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A panel as it is printed; `picture` is the language of its image, None if it is missing.

    `rights` is the address of its rights statement where that is not the exhibition's.
    """

    id: str
    anchor: str
    number: str
    title: Words
    picture: str | None
    missing: Words | None
    alt: Words
    caption: Passage | None
    credit: Words | None
    rights: str | None
    caution: Caution
    transcript: Passage | None
    regions: tuple[Region, ...]
    persons: tuple[str, ...]
    places: tuple[Called, ...]
    organisations: tuple[Called, ...]
    objects: tuple[Linked, ...]
    citations: tuple[Citation, ...]
    cuts: tuple[Cut, ...] = ()

    @property
    def transcript_anchor(self) -> str:
        """Return the id of what is told of the panel: its transcript, its regions."""
        return f"{self.anchor}-T"

    @property
    def told(self) -> bool:
        """Tell whether there is more to say than a caption holds."""
        return bool(self.transcript or self.regions or self.objects or self.organisations)
