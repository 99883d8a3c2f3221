"""Choose what the imprint says of the books in the languages of an edition."""

from __future__ import annotations

from toolkit.book.choose.choice import Choice
from toolkit.book.content.publication import NumberedSeries, Published, SafetyContact
from toolkit.model.publication import Classification, ProductMaker, Publication, Series


def published(choice: Choice) -> Published | None:
    """Return what the publisher says of the books in the first language; None for nothing."""
    said: Publication | None = choice.exhibition.front.publication
    if said is None:
        return None
    rights = said.copyright
    return Published(
        isbns=tuple((each.form, each.isbn) for each in said.of_language(choice.languages[0])),
        edition=choice.words(said.edition),
        series=_series(choice, said.series) if said.series else None,
        text=choice.words(rights.text) if rights else None,
        pictures=choice.words(rights.pictures) if rights else None,
        contact=_contact(choice, said.maker) if said.maker else None,
        classes=_classes(said.classification) if said.classification else (),
    )


def _series(choice: Choice, series: Series) -> NumberedSeries:
    title = series.title.choose(choice.languages)
    return NumberedSeries(title=title, number=series.number, issn=series.issn)


def _contact(choice: Choice, maker: ProductMaker) -> SafetyContact:
    """Return who answers for the book: the publisher where nobody else is named."""
    publisher = choice.organisation(choice.exhibition.front.publisher).name
    return SafetyContact(
        name=choice.words(maker.name) or publisher,
        address=maker.address.choose(choice.languages),
        email=maker.email,
    )


def _classes(known: Classification) -> tuple[tuple[str, str], ...]:
    """Return the numbers that libraries class the book by, each with the key of its name.

    The author mark has none: it stands below the others as it is.
    """
    numbers = (("udc", known.udc), ("bbk", known.bbk), ("", known.author_mark))
    return tuple((key, number) for key, number in numbers if number)
