"""Say in plain words where sources disagree on what happened to a person, as the entries do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.persons import happenings
from toolkit.book.chronology import claim_in_words, rival_in_words
from toolkit.book.content.persons import Happening
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.book.unbound import plain_note, unbound
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Citation
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What sources say of one thing, with the works that say it; the preferred claim first."""

    about: Words
    claims: tuple[str, ...]


def disagreements(exhibition: Exhibition, language: str) -> Iterator[Disagreement]:
    """Yield where claims about a person disagree: the same, in the same order, in each language."""
    choice = Choice(exhibition, (language,))
    for person in exhibition.persons:
        for happening in happenings(choice, person.events):
            if happening.others:
                yield _disagreement(choice, choice.name(person), happening)


def _disagreement(choice: Choice, name: Words, happening: Happening) -> Disagreement:
    setting = unbound(choice, cited_for(happening))
    kind = phrase(happening.claim.type, setting.language).words
    return Disagreement(
        about=Words(setting.language, f"{name.words}: {kind[:1].lower()}{kind[1:]}"),
        claims=told(setting, happening),
    )


def cited_for(happening: Happening) -> Iterator[Citation]:
    """Yield what is cited for a claim and for those that disagree with it."""
    for claim in (happening.claim, *happening.others):
        yield from claim.citations


def told(setting: Setting, happening: Happening) -> tuple[str, ...]:
    """Return a claim and those that disagree with it in plain words, each with its works."""
    return (
        claim_in_words(setting, plain_note(happening.claim)),
        *(rival_in_words(setting, plain_note(each), happening.claim) for each in happening.others),
    )
