"""Print what is claimed of a person: claims as time runs, and relations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from toolkit.book import anchors
from toolkit.book.citations import citations
from toolkit.book.content.persons import Claim, Happening, Kin, Person
from toolkit.book.elements import Child, full_stop, h, in_squares, joined, text_in
from toolkit.book.essay import Flow, Notes, closing
from toolkit.book.facts import acting, bracketed, called, doubted, in_words, when
from toolkit.book.medium import Setting
from toolkit.book.phrases import interface, phrase
from toolkit.book.unbound import plain_note
from toolkit.book.wording.custody import custody_in
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words


def relations(setting: Setting, person: Person, notes: Notes) -> Element | None:
    """Return who belongs to a person, in one paragraph."""
    if not person.relations:
        return None
    said = joined([_related(setting, group, notes) for group in _groups(person)], "; ")
    return h("p", said, ".", class_="relations")


def _groups(person: Person) -> list[list[tuple[int, Kin]]]:
    """Return the relations, numbered from 1, those of one kind together."""
    numbered = list(enumerate(person.relations, start=1))
    kinds = dict.fromkeys(map(_what, person.relations))
    return [[each for each in numbered if _what(each[1]) == kind] for kind in kinds]


def _what(kin: Kin) -> tuple[str, Words | None]:
    return kin.type, kin.label


def _related(setting: Setting, group: list[tuple[int, Kin]], notes: Notes) -> list[Child]:
    """Return all who are the same to a person, what they are said once: "parents: …, …"."""
    noted = any(kin.note for _, kin in group)
    several = joined([_kin(setting, *each, notes) for each in group], "; " if noted else ", ")
    return [_kinship(setting, group), ": ", *several]


def _kinship(setting: Setting, group: list[tuple[int, Kin]]) -> Child:
    """Return what all of a group are to the person, in the words of the record if it has any."""
    kind, own = _what(group[0][1])
    language = setting.section.language
    spoken = own and own.language.split("-")[0] in (language.split("-")[0], interface(language))
    plain = setting.phrase(kind if len(group) == 1 else f"{kind}-several")
    return setting.inline(own) if own and spoken else plain


def _kin(setting: Setting, number: int, kin: Kin, notes: Notes) -> list[Child]:
    name = setting.linked(kin.anchor, kin.name, "person")
    name.set("id", anchors.relation(setting.section.anchor, number))
    said = [in_words(setting, kin.date), according(setting, kin), *_grounds(setting, kin)]
    note = _note(setting, kin.note, notes)
    cited = sources(setting, kin.citations)
    return [name, bracketed(said), note, " ", cited]


def relations_in_words(
    setting: Setting, person: Person
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield kind by kind, as plain text: its key, what they are, and each with date and works."""
    notes = Notes(setting.section.anchor)
    for group in _groups(person):
        number, first = group[0]
        lines = tuple(text_in(_kin(setting, at, plain_note(kin), notes)) for at, kin in group)
        yield f"{first.type} {number}", text_in(_kinship(setting, group)), lines


def chronology(setting: Setting, person: Person, notes: Notes) -> Element | None:
    """Return what happened, as time runs: the date beside each claim."""
    if not person.happenings:
        return None
    return h(
        "dl",
        [
            _happening(setting, number, happening, notes)
            for number, happening in enumerate(person.happenings, start=1)
        ],
        class_="chronology",
    )


def _happening(setting: Setting, number: int, happening: Happening, notes: Notes) -> Element:
    def id_of(claim: Claim, rival: int = 0) -> str | None:
        """Return the id of a claim that names a place: the index of places leads there."""
        return anchors.happening(setting.section.anchor, number, rival) if claim.place else None

    claim = happening.claim
    return h(
        "div",
        h("dt", when(setting, claim.date)),
        h("dd", h("p", _claim(setting, claim, notes), id=id_of(claim)), _charge(setting, claim)),
        [
            _rival(setting, _new(other, claim), notes, id_of(other, rival))
            for rival, other in enumerate(happening.others, start=1)
        ],
        class_="claim",
    )


def _new(rival: Claim, claim: Claim) -> Claim:
    """Return a rival claim without what it says like the claim it stands under."""
    return replace(
        rival,
        by=None if rival.by == claim.by else rival.by,
        custody=None if rival.custody == claim.custody else rival.custody,
    )


def _rival(setting: Setting, claim: Claim, notes: Notes, id: str | None) -> Element:
    lead: list[Child] = [setting.phrase("another-source"), ": "]
    return h("dd", h("p", lead, _claim(setting, claim, notes, rival=True), id=id), class_="rival")


def _claim(setting: Setting, claim: Claim, notes: Notes, *, rival: bool = False) -> list[Child]:
    """Return one claim as a paragraph: an allegation and its response stand in the same.

    A rival claim stands under the event it is about, so it begins with its date instead.
    """
    bare = not (claim.place or claim.sentence or _held(setting, claim) or claim.effective)
    within = claim.by if bare and not rival and _brackets(setting) else None
    standing = [
        acting(setting, "by-also", within, inside=True) if within else None,
        according(setting, claim),
        *_grounds(setting, claim),
    ]
    return [
        [setting.phrase("allegation"), ": "] if claim.allegation else None,
        _facts(
            setting,
            replace(claim, by=None) if within else claim,
            rival=rival,
            inside=bool(joined(standing, "; ")) and not claim.sentence,
        ),
        _measure(setting, claim, ", " if rival else ": "),
        bracketed(standing),
        _note(setting, claim.note, notes) or ".",
        _labelled(setting, "response", claim.response),
        _sentence(setting, claim),
        " ",
        sources(setting, claim.citations),
    ]


def _facts(setting: Setting, claim: Claim, *, rival: bool, inside: bool) -> list[Child]:
    """Return what happened, by whom, where and to what effect; of a rival when, where, by whom.

    `inside` tells that brackets follow, before which a name should have none.
    """
    others = [_held(setting, claim), _effect(setting, claim)]
    last = inside and not any(others) and not (rival and claim.by)
    where = called(setting, claim.place, inside=last) if claim.place else None
    if rival:
        date = when(setting, claim.date)
        by = acting(setting, "by-also", claim.by) if claim.by else None
        return joined([date, where, by, *others], ", ")
    by = acting(setting, "by", claim.by) if claim.by else None
    event = h("span", setting.phrase(claim.type), class_="event")
    return joined([joined([event, by], " "), where, *others], ", ")


def _brackets(setting: Setting) -> bool:
    """Tell whether who did it stands in brackets, which two claims in a row would both have."""
    return phrase("by", setting.section.language).words.startswith("(")


def _held(setting: Setting, claim: Claim) -> Child:
    """Return the kind of custody where neither event, place nor sentence says it."""
    if claim.custody is None or (claim.type, claim.custody) in IMPLIED:
        return None
    language = setting.section.language
    place = claim.place.name.words if claim.place else ""
    told = custody_in(place, claim.custody)
    word = phrase(claim.custody, language).words.lower()
    if told or (claim.sentence and word in claim.sentence.words.lower()):
        return None
    return setting.phrase(claim.custody)


IMPLIED = frozenset({("arrest", "prison"), ("capture", "pow")})
"""Events and the custody that follows upon them, where no other is told of."""


def claim_in_words(setting: Setting, claim: Claim) -> str:
    """Return one claim as plain text: when, where, who says so, and in which works."""
    said = _claim(setting, claim, Notes(setting.section.anchor), rival=True)
    words, charge = text_in(said), _charge(setting, claim)
    return f"{words} {text_in(charge)}" if charge is not None else words


def rival_in_words(setting: Setting, rival: Claim, claim: Claim) -> str:
    """Return a claim that disagrees with another, as plain text."""
    said = claim_in_words(setting, _new(rival, claim))
    return f"{text_in(setting.phrase('another-source'))}: {said}"


def sources(setting: Setting, cited: tuple[Citation, ...]) -> Element:
    """Return the works a claim rests on, in its own line.

    As notes they would fill half of a page of entries, most of them saying the same.
    """
    return h("span", in_squares(citations(setting, cited)), class_="sources")


def _effect(setting: Setting, claim: Claim) -> list[Child] | None:
    if claim.effective is None:
        return None
    if claim.type == "declared-dead":
        return [setting.phrase("dead-from"), " ", setting.date(claim.effective, "worded")]
    return [setting.phrase("with-effect"), " ", setting.date(claim.effective, "since")]


def according(setting: Setting, claim: Claim | Kin) -> list[Child] | None:
    """Return who says so, None where it is the source itself."""
    if claim.asserted_by is None:
        return None
    return [setting.phrase("according-to"), " ", setting.inline(claim.asserted_by)]


def _grounds(setting: Setting, claim: Claim | Kin) -> list[Child]:
    """Return the basis, if a reader must know of it, and our doubt."""
    told = claim.basis in TOLD and (claim.type, claim.basis) not in FOUND
    basis = setting.phrase(f"basis-{claim.basis}") if told else None
    return [basis, doubted(setting, claim.doubt)]


TOLD = frozenset(
    {"court-finding", "own-account", "witness", "hearsay", "press", "legal-presumption"}
)
"""The bases a reader must know of; documents and research are what one expects."""
FOUND = frozenset({("sentence", "court-finding"), ("court-decision", "court-finding")})
"""Events that are a court’s finding in themselves."""


def _note(setting: Setting, note: Passage | None, notes: Notes) -> list[Child] | None:
    """Return a note with the mark before it: a phrase goes on after a colon, a sentence begins."""
    if note is None:
        return None
    text = Flow(setting, notes, setting.section.anchor).inlines(note)
    words = text_in(text)
    lead = ": " if words[:1].islower() else ". "
    lang = setting.differing(note.language)
    return [lead, h("span", text, lang=lang) if lang else text, closing(note)]


SENTENCES = frozenset({"sentence", "commutation"})
"""Events that are a sentence themselves, so that its words follow without saying so again."""


def _measure(setting: Setting, claim: Claim, mark: str) -> list[Child] | None:
    """Return the words of a sentence after the event that it is: "Sentence: ten years"."""
    words = claim.sentence
    if words is None or claim.type not in SENTENCES:
        return None
    return [mark, setting.inline(Words(words.language, words.words.removesuffix(".")))]


def _sentence(setting: Setting, claim: Claim) -> list[Child] | None:
    if claim.type in SENTENCES:
        return None
    return _labelled(setting, "sentence-words", claim.sentence)


def _labelled(setting: Setting, key: str, words: Words | None) -> list[Child] | None:
    if words is None:
        return None
    return [" ", setting.phrase(key), ": ", setting.inline(words), full_stop(words.words)]


def _charge(setting: Setting, claim: Claim) -> Element | None:
    """Return the charge in quotation marks, as somebody's words: never as ours."""
    if claim.charge is None:
        return None
    charge = Words(claim.charge.language, setting.nested(claim.charge.words))
    article: Child = [setting.phrase("article"), " ", claim.article] if claim.article else None
    by: Child = None
    if claim.charged_by:
        by = acting(setting, "stated-by", claim.charged_by)
    inside = joined([article, by], "; ")
    return h(
        "p",
        setting.phrase("charge-as-stated"),
        ": ",
        setting.quoted(setting.words("span", charge, class_="quoted")),
        [" (", inside, ")"] if inside else None,
        ".",
        class_="charge",
    )
