"""Check the text as it is typed: signs nobody sees, spaces and stops that stand twice.

Source: Standard Ebooks t-001, t-008; soft hyphens break searching, copying and reading aloud.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Document, Ebook
from toolkit.targets.epub.lint.elements import HEADINGS, Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_BLOCKS = frozenset(
    {
        *HEADINGS,
        *("p", "li", "dt", "dd", "td", "th", "figcaption", "caption", "summary", "blockquote"),
        *("div", "section", "article", "aside", "body", "ul", "ol", "dl", "figure", "table", "tr"),
        *("thead", "tbody", "details", "nav", "header", "footer", "title", "head", "html", "br"),
        *("hr", "address", "main", "form", "fieldset", "pre"),
    }
)
_LITERAL = frozenset({"pre", "code", "samp", "kbd", "textarea", "script", "style", "var"})
"""Elements whose text is not prose."""
_UNSEEN = re.compile("[\u00ad\u200b\u2028\u2029\ufeff\ufffc\ufffd\x80-\x9f\ue000-\uf8ff]")
_UNSPACED = frozenset({"km", "lo", "my", "th", "bo", "ja", "zh"})
"""Languages written without spaces, where U+200B says where a line may break."""
_SPACES = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")
_STOPS = re.compile(r",,|;;|::|(?<=[^\W\d_])\.\.(?=\s|$)|(?<!\.)\.,,")
AROUND = 20
"""Characters that are quoted before and after."""


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is mistyped."""
    for path, document in book.documents.items():
        for element, text in blocks(document):
            for match in _UNSEEN.finditer(text) if not text.isascii() else ():
                if match[0] != "\u200b" or element.language.split("-")[0] not in _UNSPACED:
                    name = unicodedata.name(match[0], f"U+{ord(match[0]):04X}")
                    message = f"has {name} in {_around(text, match)}"
                    yield at(element, path, "E066", message)
            for match in _SPACES.finditer(text):
                message = f"has {len(match[0])} spaces in {_around(text, match)}"
                yield at(element, path, "E067", message)
            for match in _STOPS.finditer(text):
                yield at(element, path, "E067", f"has '{match[0]}' in {_around(text, match)}")


def _around(text: str, match: re.Match[str]) -> str:
    """Return what stands around a match, spaces that are matched made visible."""
    before = text[max(0, match.start() - AROUND) : match.start()]
    middle = re.sub(r"\s", "␣", match[0])
    return quoted(f"{before}{middle}{text[match.end() : match.end() + AROUND]}")


def blocks(document: Document) -> Iterator[tuple[Element, str]]:
    """Yield runs of text between the bounds of blocks, each with the block it stands in."""
    holders: dict[int, Element] = {}
    texts: dict[int, list[str]] = {}
    for each in document.elements:
        if each.name in _BLOCKS or each.parent is None:
            holders[each.number] = each
        else:
            holders[each.number] = holders[each.parent.number]
    # A stack instead of recursion: documents may nest as deep as they like.
    waiting: list[Element | str | int] = [document.root]
    block = document.root.number
    while waiting:
        one = waiting.pop()
        if isinstance(one, int):  # a block ends, the one around it goes on
            block = one
            texts.setdefault(block, []).append("\n")
        elif isinstance(one, str):
            texts.setdefault(block, []).append(one)
        elif one.name in _LITERAL:
            texts.setdefault(block, []).append("\n")
        else:
            if one.number in holders and holders[one.number] is one:
                waiting.append(block)
                block = one.number
            waiting.extend(reversed(one.children))
    for number, pieces in texts.items():
        yield document.elements[number], "".join(pieces)
