"""Find who is named in a text without a link: whole words, no guessing.

A family name alone means the one who bears it. Where several may, it means the one that the text
has named in full or linked before; a name that still may mean two, or a word, is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from toolkit.model.exhibition import KINDS, Exhibition
from toolkit.model.names import Name
from toolkit.model.prose import Characters, Prose, inlines
from toolkit.model.surnames import (
    forms_of_given_name,
    forms_of_surname,
    is_cyrillic,
    is_masculine,
)

# What somebody took or was given for a time may be the family name of others, or a word.
USUAL = frozenset({"variant", "transliteration"})
TAKEN = frozenset({"alias", "pseudonym", "given-by-state", "religious"})
WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
BEFORE = re.compile(r"(?:(?<![\w’-])[^\W\d_][\w’-]*\.?[ \u00a0\u202f]*)+\Z")
SENTENCE = re.compile(r"(?:\A|[.!?…:][’”»)\]]*|\n)[\s\u00a0]*[‘“«„(\[—–-]*\s*\Z")
BEHIND = re.compile(r"[ \u00a0]([^\W\d_][\w-]*)")
# What may open a sentence before a name, if an exhibition is too small to have it within one.
OPENING = """
after against although and as at because before behind besides between both but by did does
during even for from had has he her his how if in into is it like near neither nor not of on
once only or over she since so than that the their then they though through to together towards
under unlike until was were what when where whether which while who whom whose why with within
without yet а без был была в во вместе вот где да даже для до его если ещё её же за и из или
именно к как когда которого кто лишь между на над не ни но о об один однако он она они от перед
по под пока после потом при про против с сам со так там тем то тогда только у хотя через что
чтобы это
"""
CROWD = 6
"""So many persons on a plate are each shown; of more than half of all, none is told of."""
NEAR = 120
"""So many letters before a name tell whose it is."""
STEM = 4
"""So many letters of a place's name, or more, are the same in every case."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name in a text: from where to where, and whom it may mean.

    `persons` is one id where that is certain; several, or one and `doubtful`, where it is not.
    """

    start: int
    end: int
    persons: tuple[str, ...]
    doubtful: bool = False

    @property
    def certain(self) -> bool:
        """Tell whether it means one person and nothing else."""
        return len(self.persons) == 1 and not self.doubtful


@dataclass(frozen=True, slots=True)
class Register:
    """Who may be named in the texts of one language, by every form of their names.

    Attributes:
        families: The persons that a form of a family name may mean.
        given: The forms of the given names and patronymics of each person.
        initials: The initials of each person, as one name or another has them.
        words: The words that occur in small letters, so that a capital tells nothing.
        places: How the names of places begin: such a word before a family name is no given name.
        pattern: What finds a family name.
    """

    families: dict[str, tuple[str, ...]]
    given: dict[str, frozenset[str]]
    initials: dict[str, frozenset[tuple[str, ...]]]
    words: frozenset[str]
    places: frozenset[str]
    pattern: re.Pattern[str]

    def is_of_all(self, persons: Sequence[str]) -> bool:
        """Tell whether a plate with these persons shows everybody, as a poster, and so nobody."""
        return len(persons) > CROWD and 2 * len(persons) > len(self.given)


def register(exhibition: Exhibition, language: str) -> Register:
    """Return who may be named in texts in `language`."""
    texts = tuple(_texts(exhibition, language))
    every = "\n".join(texts)
    russian = language.split("-")[0] == "ru"
    families: dict[str, set[str]] = {}
    given: dict[str, frozenset[str]] = {}
    initials: dict[str, frozenset[tuple[str, ...]]] = {}
    for person in exhibition.persons:
        names = [
            name for name in person.names if name.family and is_cyrillic(name.family) == russian
        ]
        given[person.id] = frozenset(form for name in names for form in _given(name))
        initials[person.id] = frozenset(_initials(name) for name in names)
        for form in (form for name in _lasting(names) for form in _family(name, every)):
            families.setdefault(form, set()).add(person.id)
    longest = sorted(families, key=lambda form: (-len(form), form))
    found = "|".join(re.escape(form) for form in longest) or r"(?!)"
    return Register(
        families={form: tuple(sorted(ids)) for form, ids in families.items()},
        given=given,
        initials=initials,
        words=frozenset(OPENING.split()) | {word for word in WORD.findall(every) if word.islower()},
        places=frozenset(_places(exhibition, russian)),
        pattern=re.compile(rf"(?<![\w‐-])(?:{found})(?![\w‐-])"),
    )


def _lasting(names: Sequence[Name]) -> Sequence[Name]:
    """Return the names by whose family name alone somebody is known."""
    known = [name for name in names if name.preferred or name.kind in USUAL]
    return known or [name for name in names if name.kind not in TAKEN]


def _family(name: Name, texts: str) -> frozenset[str]:
    if not is_cyrillic(name.family):
        return frozenset({name.family})
    masculine = is_masculine(name.family, name.given, name.patronymic)
    if masculine is None:
        # "Рауля Валленберга": what is declined is a man's.
        declined = rf"\b{re.escape(name.given[:-1])}[яюе]м?[ \u00a0]{re.escape(name.family)}[ауо]"
        masculine = re.search(declined, texts) is not None
    return forms_of_surname(name.family, masculine=masculine)


def _given(name: Name) -> Iterator[str]:
    """Yield given names and patronymic in every form."""
    for word in f"{name.given} {name.patronymic}".split():
        bare = word.rstrip(".")
        yield from forms_of_given_name(bare) if is_cyrillic(bare) else (bare,)


def _initials(name: Name) -> tuple[str, ...]:
    return tuple(f"{word[0]}." for word in f"{name.given} {name.patronymic}".split())


def _places(exhibition: Exhibition, russian: bool) -> Iterator[str]:
    for place in exhibition.places:
        for name in place.names:
            for word in WORD.findall(name.text):
                if word[0].isupper():
                    yield word[: max(STEM, len(word) - 2)] if russian else word


def _texts(exhibition: Exhibition, language: str) -> Iterator[str]:
    for prose in _proses([getattr(exhibition, kind) for kind in KINDS]):
        passage = prose.exactly((language,))
        for each in inlines(passage.blocks) if passage else ():
            if isinstance(each, Characters):
                yield each.text


def _proses(value: object) -> Iterator[Prose]:
    if isinstance(value, Prose):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _proses(each)
    elif is_dataclass(value) and not isinstance(value, type):
        kind: Any = type(value)
        for each in fields(kind):
            yield from _proses(getattr(value, each.name))


@dataclass(slots=True)
class Reader:
    """Reads one text and remembers whom it has named.

    Attributes:
        register: Who may be named.
        about: The ids of those the text is about.
        met: The ids of those named in full or linked so far.
        strangers: The forms of family names that others bear in this text.
    """

    register: Register
    about: frozenset[str] = frozenset()
    met: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)

    def read(self, text: str, before: str = "") -> Iterator[Naming]:
        """Yield the names in `text`, which goes on a paragraph that begins with `before`."""
        for found in self.register.pattern.finditer(text):
            ids = self.register.families[found[0]]
            near = text[max(0, found.start() - NEAR) : found.start()]
            ahead = (before[-NEAR:] + near)[-NEAR:]
            behind = BEHIND.match(text, found.end())
            naming = self._named(found[0], ids, ahead, behind[1] if behind else "")
            if naming:
                yield Naming(found.start(), found.end(), *naming)

    def _named(
        self, form: str, ids: tuple[str, ...], ahead: str, behind: str
    ) -> tuple[tuple[str, ...], bool] | None:
        """Return whom a form means and whether that is in doubt; None if somebody else."""
        capitals = _capitals_before(ahead)
        full = self._by_given(ids, [*capitals, behind]) or self._by_initials(ids, capitals)
        if full:
            self.met.update(full if len(full) == 1 else ())
            return full, False
        if behind[:1].isupper():  # "the Wallenberg Foundation"
            return None
        if capitals and self._is_given_name(capitals[-1]):
            self.strangers.update(self._kindred(ids))
            return None
        known = tuple(id for id in ids if id in self.met | self.about)
        alone = ids if len(ids) == 1 else known if len(known) == 1 else ids
        word = form.lower() in self.register.words and bool(SENTENCE.search(ahead))
        strange = form in self.strangers and not set(alone) <= self.about
        return alone, strange or (word and not known)

    def _by_given(self, ids: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
        said = frozenset(words)
        return tuple(id for id in ids if self.register.given[id] & said)

    def _by_initials(self, ids: Iterable[str], words: Sequence[str]) -> tuple[str, ...]:
        written = tuple(word for word in words if word.endswith("."))
        return tuple(
            id
            for id in ids
            if any(_agree(written, borne) for borne in self.register.initials[id] if written)
        )

    def _is_given_name(self, word: str) -> bool:
        """Tell whether a capitalised word before a family name makes it that of somebody else."""
        if word.endswith("."):  # an initial
            return True
        bare = word.removesuffix("’s")
        beginnings = {bare, bare[: max(STEM, len(bare) - 2)], bare[:STEM], bare[:-1]}
        return bare.lower() not in self.register.words and not beginnings & self.register.places

    def _kindred(self, ids: tuple[str, ...]) -> Iterator[str]:
        return (form for form, bearers in self.register.families.items() if set(ids) & set(bearers))


def _agree(written: tuple[str, ...], borne: tuple[str, ...]) -> bool:
    """Tell whether initials may be those of a name, which may leave out the last."""
    return all(first == second for first, second in zip(written, borne, strict=False))


def _capitals_before(ahead: str) -> list[str]:
    """Return the capitalised words that stand directly before, the nearest last."""
    run = BEFORE.search(ahead)
    found: list[str] = []
    for word in reversed(run[0].split() if run else []):
        if not word[0].isupper():
            break
        # A full stop behind more than an initial ends a sentence.
        if word.endswith(".") and len(word) > 2:
            break
        found.insert(0, word)
    return found
