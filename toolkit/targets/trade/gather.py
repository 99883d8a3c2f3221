"""Gather what is known of each product, languages chosen: the one place that asks the sources."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.book.access import Access, access, holdings, summary
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.names import script_of
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.persons import Person
from toolkit.book.facts import rights
from toolkit.book.outline import Book, outline
from toolkit.book.pagemap import PAGES, layout_folder
from toolkit.model import permitted as permissions
from toolkit.model.accessibility import NOTHING_VOUCHED, Accessibility
from toolkit.model.addresses import public_address
from toolkit.model.editions import Editions
from toolkit.model.exhibition import Contributor, Exhibition
from toolkit.model.identity import uuid_urn
from toolkit.model.permitted import permitted
from toolkit.model.prose import Block, Items, Quote, plain
from toolkit.model.publication import NOTHING_SAID, PostalAddress, Publication
from toolkit.model.text import Text, Words
from toolkit.model.vocabulary import ProductForm
from toolkit.model.web import Addresses
from toolkit.targets.trade.dates import issued
from toolkit.targets.trade.facts import (
    PRINTED,
    Address,
    Contact,
    Holdings,
    Maker,
    OtherScript,
    Product,
    Publisher,
    Vouched,
)

USES: dict[ProductForm, permissions.Product] = {
    "hardback": "print",
    "paperback": "print",
    "epub": "epub",
    "pdf": "screen",
}
"""What permission of the holders of pictures each form needs."""


def gather(exhibition: Exhibition, languages: tuple[str, ...]) -> tuple[Product, ...]:
    """Return the products of an exhibition in `languages`, language by language, print first."""
    return tuple(
        _product(exhibition, form, allowed, book)
        for tag in languages
        for form, allowed, book in _books(exhibition, tag)
    )


def forms_of(editions: Editions) -> tuple[ProductForm, ...]:
    """Return the forms in which the book is made."""
    printed = (editions.cover.binding,) if editions.press.made else ()
    return (*printed, "epub", "pdf")


def _books(exhibition: Exhibition, language: str) -> Iterator[tuple[ProductForm, Exhibition, Book]]:
    """Yield each form, what it may show, and its book; forms that show the same share one."""
    made: list[tuple[Exhibition, tuple[str, ...], Book]] = []
    editions = exhibition.front.editions
    for form in forms_of(editions):
        allowed = permitted(exhibition, USES[form])
        order = (editions.screen.parts if form == "pdf" else editions.order).of(language)
        known = (book for shown, parts, book in made if (shown, parts) == (allowed, order))
        book = next(known, None) or outline(allowed, (language,), order)
        made.append((allowed, order, book))
        yield form, allowed, book


def _product(exhibition: Exhibition, form: ProductForm, allowed: Exhibition, book: Book) -> Product:
    front, language = exhibition.front, book.language
    editions, said = front.editions, front.publication or NOTHING_SAID
    vouched = front.accessibility or NOTHING_VOUCHED
    printed = form in PRINTED
    title = book.front
    published = title.published
    open_to = None if printed else _access(editions, book, form)
    reference = f"{exhibition.id}-{language}-{form}"
    at = Addresses.of(exhibition)
    where = public_address(front.base_url.address, provisional=front.base_url.is_provisional)
    return Product(
        form=form,
        language=language,
        reference=reference,
        isbn=_isbn(said, form, language),
        urn=uuid_urn(front, language, "print" if printed else form),
        title=title.title,
        subtitle=title.subtitle,
        parallels=tuple(each for each in front.title.entries if each.language != language),
        makers=tuple(_makers(front.contributors, language)),
        publisher=_publisher(exhibition, book, said),
        issued=issued(front.date),
        day=front.date.earliest,
        status=said.status,
        edition=published.edition if published else None,
        series=published.series if published else None,
        rights=title.rights,
        licence=rights(title.rights),
        copyrights=_copyrights(book),
        summary=title.summary,
        blurb=tuple(_blurb(exhibition, language)),
        caution=title.caution.note,
        subjects=title.subjects,
        thema=said.thema,
        audience=said.audience,
        people=tuple(_people(exhibition, book)),
        classification=title.classification,
        holdings=_holdings(allowed, book, form),
        pictures=_pictures(book),
        trim=editions.press.trim if printed else None,
        access=open_to,
        access_summary=summary(open_to, language) if open_to else None,
        vouched=_vouched(vouched, language) if form == "epub" else None,
        exemption=vouched.exemption if not printed else None,
        contact=_contact(said, book) if printed else None,
        lasting=front.identifiers.addresses if front.identifiers else (),
        page=(front.homepage or at.base) if where else "",
        file=at.book(language, form) if where and not printed else "",
        pages_from=_pagemap(exhibition, form, language),
        signature=editions.press.signature if printed else 1,
    )


def _isbn(said: Publication, form: ProductForm, language: str) -> str | None:
    """Return the digits of a product's ISBN."""
    isbn = said.isbn(form, language)
    return "".join(filter(str.isdigit, isbn)) if isbn else None


def _pagemap(exhibition: Exhibition, form: ProductForm, language: str) -> str:
    """Return the page map of the product's pages; an e-book has those of the printed book."""
    edition = "screen" if form == "pdf" else "press"
    if edition == "press" and not exhibition.front.editions.press.made:
        return ""
    return f"{layout_folder(exhibition.id, language, edition)}/{PAGES}"


def _access(editions: Editions, book: Book, form: ProductForm) -> Access:
    if form == "pdf":
        return access(book, form="pdf", pages=False)
    return access(book, pages=editions.press.made)


def _vouched(said: Accessibility, language: str) -> Vouched | None:
    """Return who vouches for the e-book in a language."""
    known = said.certified(language)
    if known is None:
        return None
    return Vouched(
        name=known.name.choose((language,)),
        date=issued(known.date),
        credential=known.credential.choose((language,)) if known.credential else None,
        report=known.report,
    )


# --- who -----------------------------------------------------------------------------------


def _makers(contributors: tuple[Contributor, ...], language: str) -> Iterator[Maker]:
    """Yield who made the book, once each with all they did, in the order first named."""
    together: dict[tuple[Text | None, bool], list[Contributor]] = {}
    for each in contributors:
        together.setdefault((each.credited, each.group), []).append(each)
    for (credited, group), made in together.items():
        name = credited.choose((language,)) if credited else None
        yield Maker(
            name=name,
            sort_as=_sorted(made[0], name) if name else None,
            roles=tuple(dict.fromkeys(each.role for each in made)),
            group=group,
            pseudonym=made[0].credit_as == "pseudonym",
            others=tuple(_in_other_scripts(made[0], name)) if name else (),
        )


def _sorted(made: Contributor, name: Words) -> Words | None:
    return made.sort_as.exactly((name.language,)) if made.sort_as else None


def _in_other_scripts(made: Contributor, name: Words) -> Iterator[OtherScript]:
    seen = {script_of(name.words)}
    for other in made.credited.entries if made.credited else ():
        script = script_of(other.words)
        if script and script not in seen:
            seen.add(script)
            yield OtherScript(name=other, sort_as=_sorted(made, other))


def _publisher(exhibition: Exhibition, book: Book, said: Publication) -> Publisher:
    body = exhibition.organisation(exhibition.front.publisher)
    isni = body.same_as.isni if body.same_as else None
    return Publisher(
        name=book.front.publisher,
        isni="".join(isni.split()) if isni else None,
        homepage=body.homepage,
        place=said.place.choose((book.language,)) if said.place else None,
        country=said.country,
    )


def _contact(said: Publication, book: Book) -> Contact | None:
    contact = book.front.published.contact if book.front.published else None
    if contact is None or said.maker is None:
        return None
    return Contact(
        name=contact.name,
        email=contact.email,
        postal=_postal(said.maker.postal, book.language) if said.maker.postal else None,
    )


def _postal(address: PostalAddress, language: str) -> Address:
    return Address(
        street=address.street.choose((language,)),
        town=address.town.choose((language,)),
        postcode=address.postcode,
        country=address.country,
    )


# --- what ----------------------------------------------------------------------------------


def _copyrights(book: Book) -> tuple[Words, ...]:
    said = book.front.published
    return tuple(each for each in (said.text, said.pictures) if each) if said else ()


def _blurb(exhibition: Exhibition, language: str) -> Iterator[Words]:
    """Yield the paragraphs of the text on the back cover."""
    text = exhibition.front.editions.cover.text
    passage = text.choose((language,)) if text else None
    for block in passage.blocks if passage else ():
        yield from (Words(passage.language, words) for words in _lines(block) if passage)


def _lines(block: Block) -> Iterator[str]:
    """Yield the paragraphs of a block as plain text."""
    if isinstance(block, Quote):
        for inner in block.blocks:
            yield from _lines(inner)
    elif isinstance(block, Items):
        for item in block.items:
            for inner in item:
                yield from _lines(inner)
    elif children := getattr(block, "children", ()):
        yield plain(children)


def _people(exhibition: Exhibition, book: Book) -> Iterator[Words]:
    """Yield the dead who have an entry; the living are not spread further than the book itself."""
    choice = Choice(exhibition, book.languages)
    for section in book.walk():
        if isinstance(section.content, Person):
            found = exhibition.person(section.content.id)
            if found.living == "no":
                yield Words(section.content.name.language, choice.sorted_by(found))


def _holdings(exhibition: Exhibition, book: Book, form: ProductForm) -> Holdings:
    """Return what the book holds; an e-book has no parts that serve only pages."""
    sections = [each for each in book.walk() if form != "epub" or not each.paged]
    kinds = {section.kind for section in sections}
    objects = [each.content for each in sections if isinstance(each.content, Object)]
    shown = {each.kind for each in objects if each.picture}
    panels = {each.content.id for each in sections if isinstance(each.content, Plate)}
    mapped = any(panel.mapped for panel in exhibition.panels if panel.id in panels)
    return Holdings(
        bibliography="works" in kinds,
        glossary="glossary" in kinds,
        index="index" in kinds,
        gazetteer="places" in kinds,
        catalogue="object" in kinds,
        photographs="photograph" in shown,
        maps="map" in shown or mapped,
        lives=sum(isinstance(each.content, Person) for each in sections),
    )


def _pictures(book: Book) -> int:
    """Return how many panels and objects are shown in a picture."""
    return holdings(book.sections, pages=False).pictures
