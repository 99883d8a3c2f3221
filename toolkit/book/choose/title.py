"""Choose what the title pages say."""

from __future__ import annotations

from toolkit.book.choose.backmatter import classification
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.publication import published
from toolkit.book.content.sections import CoverCredit, Credited, Title
from toolkit.model.pictures import Cover


def title(choice: Choice) -> Title:
    """Return what the title pages say; who made the exhibition is credited as they wish."""
    front = choice.exhibition.front
    return Title(
        title=front.title.choose(choice.languages),
        subtitle=choice.words(front.subtitle),
        summary=choice.words(front.summary),
        publisher=choice.organisation(front.publisher).name,
        homepage=front.homepage,
        date=front.date,
        credit=front.credit.choose(choice.languages),
        rights=front.rights,
        subjects=tuple(text.choose(choice.languages) for text in front.subjects),
        caution=choice.caution(front.content_note, front.sensitivity),
        contributors=tuple(
            Credited(name=made.credited.choose(choice.languages), role=made.role)
            for made in front.contributors
            if made.credited is not None
        ),
        cover=_cover(choice, front.cover),
        published=published(choice),
        classification=classification(choice),
    )


def _cover(choice: Choice, cover: Cover | None) -> CoverCredit | None:
    """Return whose picture is on the cover; None for a panel, which has its own caption."""
    if cover is None or cover.image is None or not cover.image.pictures:
        return None
    ours = choice.exhibition.front.rights
    rights = cover.rights if cover.rights != ours else None
    if cover.credit is None and rights is None:
        return None
    return CoverCredit(credit=choice.words(cover.credit), rights=rights)
