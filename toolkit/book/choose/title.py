"""Choose what the title pages say."""

from __future__ import annotations

from toolkit.book.choose.choice import Choice
from toolkit.book.content.sections import Credited, Title


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
    )
