"""Check that the languages of one text say the same, and the order within it (codes R013 on)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import (
    Block,
    Heading,
    Items,
    Passage,
    Prose,
    Quote,
    mentions,
    panels,
    plain,
)

R013 = Rule(
    "R013",
    "warning",
    "A text shows a panel in one language and not in another.",
    "Place the panel in both, or readers of one language do not see it where it is spoken of.",
    scope="record",
)
R014 = Rule(
    "R014",
    "warning",
    "A text cites a work in one language and not in another.",
    "Cite it in both: a statement that loses its source in translation has none.",
    scope="record",
)
R015 = Rule(
    "R015",
    "warning",
    "A panel is placed twice in one language.",
    "Place it once, and refer to it elsewhere by a link: [the panel](panel:its-id).",
    scope="value",
)
R018 = Rule(
    "R018",
    "error",
    "A heading skips a level.",
    "Below ## comes ###, below ### comes ####: screen readers, and the standards for PDF and EPUB, "
    "take a skipped level for a lost heading.",
    scope="value",
)
RULES = (R013, R014, R015, R018)


def check_parity(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield what a text says in one of the exhibition's languages only."""
    works = {work.id for work in exhibition.sources}
    for address, value in values:
        if isinstance(value, Prose):
            books = exhibition.front.languages
            printed = [each for each in value.entries if each.language in books]
            yield from _differences(printed, address, works)
            for passage in value.entries:
                yield from _levels(passage, address)
    yield from _placed_twice(exhibition)


def _differences(passages: list[Passage], address: Address, works: set[str]) -> Iterator[Finding]:
    for passage in passages:
        for other in passages:
            if other is passage:
                continue
            spot = (*address, passage.language)
            for id in sorted({*panels(other.blocks)} - {*panels(passage.blocks)}):
                message = f"the panel '{id}' stands in '{other.language}' and not here"
                yield R013.at(spot, message, f"add ![](panel:{id}) on a line of its own")
            for id in sorted((_cited(other) - _cited(passage)) & works):
                message = f"'{id}' is cited in '{other.language}' and not here"
                yield R014.at(spot, message, f"add [@{id}] where it belongs")


def _cited(passage: Passage) -> set[str]:
    return {id for kind, id in mentions(passage.blocks) if kind == "source"}


def _levels(passage: Passage, address: Address) -> Iterator[Finding]:
    level = 1
    for heading in _headings(passage.blocks):
        if heading.level > level + 1:
            words = plain(heading.children)
            message = f"the heading '{words}' is of level {heading.level}, below one of {level}"
            spot = (*address, passage.language, "characters", words)
            yield R018.at(spot, message, f"begin it with {'#' * (level + 1)}")
        level = heading.level


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Quote(inner):
                yield from _headings(inner)
            case Items(items):
                for item in items:
                    yield from _headings(item)


def _placed_twice(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[tuple[str, str], str] = {}
    for position, essay in enumerate(exhibition.essays):
        for passage in essay.body.entries:
            for id, times in Counter(panels(passage.blocks)).items():
                first = met.setdefault((passage.language, id), essay.id)
                if first != essay.id or times > 1:
                    where = "here" if first == essay.id else f"in '{first}'"
                    message = f"the panel '{id}' is placed {where} already"
                    spot = ("essays", position, "body", passage.language)
                    yield R015.at(spot, message, f"write [words](panel:{id}) instead")
