"""Choose what the imprint says of the books in the languages of an edition."""

from __future__ import annotations

from toolkit.book.choose.choice import Choice
from toolkit.book.content.publication import NumberedSeries, Published, SafetyContact
from toolkit.model.publication import ProductMaker, Publication, Series


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
