"""Tell in which language a text writes the name of a person, place or body.

Who hears a text wants a Polish name read as Polish; the records say which names are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.book.content.sections import Library, Tongue
from toolkit.book.medium import Setting
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import Name
from toolkit.model.prose import Characters, Inline, Reference, plain

PERSON = "person-"


def tongues(exhibition: Exhibition) -> tuple[Tongue, ...]:
    """Return the names of all records, as texts may write them, each with its language."""
    return tuple(dict.fromkeys(_tongues(exhibition)))


def _tongues(exhibition: Exhibition) -> Iterator[Tongue]:
    for person in exhibition.persons:
        for name in person.names:
            yield from (Tongue(f"{PERSON}{person.id}", form, name.lang) for form in _forms(name))
    for kind, records in (
        ("place", exhibition.places),
        ("organisation", exhibition.organisations),
    ):
        for record in records:
            anchor = f"{kind}-{record.id}"
            yield from (Tongue(anchor, name.text, name.lang) for name in record.names)


def _forms(name: Name) -> Iterator[str]:
    """Yield the whole name, and of one that is taken apart its usual shorter forms."""
    yield name.text
    if name.family:
        particle = f"{name.particle} " if name.particle else ""
        yield name.family
        yield f"{particle}{name.family}"
        if name.given:
            yield f"{name.given} {particle}{name.family}"


def with_names(children: Sequence[Inline], setting: Setting) -> tuple[Inline, ...]:
    """Return a text in which the names of persons that are in another language stand apart."""
    made: list[Inline] = []
    for child in _whole(children, setting.library):
        made += _named(child.text, setting) if isinstance(child, Characters) else (child,)
    return tuple(made)


def _whole(children: Sequence[Inline], library: Library) -> list[Inline]:
    """Return a text in which a name that was found by its family name begins with the given one.

    A voice that changes its language shall not do so in the middle of a name.
    """
    made: list[Inline] = []
    for child in children:
        if isinstance(child, Reference) and not child.linked and made:
            before = made[-1]
            given = _given(before, child, library)
            if given and isinstance(before, Characters):
                made[-1:] = _bare(before.text.removesuffix(given))
                name = Characters(f"{given}{plain(child.children)}")
                child = replace(child, children=(name,))
        made.append(child)
    return made


def _bare(text: str) -> tuple[Characters, ...]:
    return (Characters(text),) if text else ()


def _given(before: Inline, found: Reference, library: Library) -> str:
    """Return what of the text before a family name is the same person's given name."""
    if not isinstance(before, Characters):
        return ""
    family = plain(found.children)
    forms = (form for form in library.forms(f"{found.kind}-{found.id}") if form.endswith(family))
    given = [form.removesuffix(family) for form in forms]
    return max((each for each in given if before.text.endswith(each)), key=len, default="")


def _named(text: str, setting: Setting) -> Iterator[Inline]:
    """Yield a text in pieces: names in another language, and what is between them."""
    for words, anchor, _ in setting.library.pieces(
        text, setting.language, owner=setting.section.anchor
    ):
        name = (Characters(words),)
        id = anchor.removeprefix(PERSON)
        yield Reference("person", id, name, linked=False) if anchor else name[0]
