"""Find texts that are no language maps, say nothing, or hold markup they may not.

Source: IIIF Presentation API 3.0, sections 3.1, 4.4 and 4.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

from toolkit.checks.tags import is_registered
from toolkit.errors import Address, Finding
from toolkit.model.text import mended
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Tree, found

_PLAIN = ("label",)
_RICH = ("summary",)
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
# A tag of HTML, as it may be meant; '<1945>' and 'a < b' are words.
_MARKUP = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)([\s/][^<>]*)?>")
_KEPT = frozenset({"a", "b", "br", "i", "img", "p", "small", "span", "sub", "sup"})
_BANNED = frozenset(
    {
        *("script", "style", "object", "form", "input", "button", "select", "textarea", "iframe"),
        *("embed", "applet", "link", "meta", "base", "frame", "frameset", "svg", "math"),
    }
)
_NAMES = (
    _KEPT
    | _BANNED
    | {
        *("blockquote", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "font"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "ins", "li", "mark", "ol", "pre", "q", "s"),
        *("strike", "strong", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul"),
    }
)
_SAFE = ("http:", "https:", "mailto:")
_HIDDEN = re.compile(r"<!--|<!\[CDATA\[|<\?|<!DOCTYPE", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)[A-Za-z][A-Za-z0-9]*;")


def check_languages(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with each text of a document."""
    for one in tree.all:
        if one.kind in ("Service", "Other"):
            continue
        value = one.value
        for name in _PLAIN:
            if name in value:
                yield from _text(value[name], one.at(name), rich=False)
        for name in _RICH:
            if name in value:
                yield from _text(value[name], one.at(name), rich=True)
        if "metadata" in value:
            yield from _pairs(value["metadata"], one.at("metadata"))
        if "requiredStatement" in value:
            yield from _pair(value["requiredStatement"], one.at("requiredStatement"))


def check_label(value: Any, address: Address) -> Iterator[Finding]:
    """Yield what is wrong with a label."""
    yield from _text(value, address, rich=False)


def _pairs(value: Any, address: Address) -> Iterator[Finding]:
    if not isinstance(value, list):
        yield found("I105", address, "'metadata' must be an array of objects")
        return
    for position, each in enumerate(value):
        yield from _pair(each, (*address, position))


def _pair(value: Any, address: Address) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield found("I105", address, "must be an object with 'label' and 'value'")
        return
    for name in ("label", "value"):
        if name not in value:
            yield found("I106", address, f"an entry must have '{name}'")
        else:
            yield from _text(value[name], (*address, name), rich=name == "value")


def _text(value: Any, address: Address, *, rich: bool) -> Iterator[Finding]:
    """Yield what is wrong with one language map; `rich` ones may hold markup."""
    if not isinstance(value, dict):
        yield found("I115", address, f"must be a language map, not {shown(value, longest=40)}")
        return
    if not value:
        yield found("I116", address, "has no words in any language")
    for tag, words in value.items():
        where = (*address, tag)
        if not is_tag(tag):
            meant = "none" if tag == "@none" else mended(tag[:40])
            hint = f"did you mean '{meant}'?" if meant and is_tag(meant) else ""
            yield found("I117", where, f"'{shown(tag)}' is not a language tag", hint)
        if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
            message = f"the words in '{shown(tag)}' must be an array of strings"
            yield found("I115", where, message)
            continue
        if not any(each.strip() for each in words):
            yield found("I116", where, f"has no words in '{shown(tag)}'")
        for position, each in enumerate(words):
            if "<" in each:
                yield from _markup(each, (*where, position), rich=rich)


def _markup(words: str, address: Address, *, rich: bool) -> Iterator[Finding]:
    """Yield what is wrong with the markup in a string, if it is any."""
    whole = words.startswith("<") and words.endswith(">")
    tags = _MARKUP.search(words) or _HIDDEN.search(words)
    if not rich:
        if _is_html(words) or _HIDDEN.search(words):
            yield found("I118", address, f"holds markup: {shown(words, longest=40)}")
        return
    if not whole:
        if _is_html(words):
            message = "holds markup, but does not begin with < and end with >"
            yield found("I119", address, message)
            yield from _dangers(words, address)
        return
    if not tags:
        return
    if re.search("<!(doctype|entity)", words, re.IGNORECASE):
        yield found("I120", address, "holds a document type")
        return
    try:
        root = ElementTree.fromstring(_ENTITY.sub("", words))
    except ElementTree.ParseError as error:
        yield found("I119", address, f"is not well-formed: {shown(str(error))}")
        yield from _dangers(words, address)
        return
    if _ENTITY.search(words):
        entity = _ENTITY.findall(words)[0]
        message = f"'{entity}' is no entity of XML"
        yield found("I119", address, message, "write the character itself, or &amp; for &")
    yield from _elements(root, words, address)


def _is_html(words: str) -> bool:
    """Tell whether a string holds a tag of HTML: '<unknown>' and 'a <b or c>' are words."""
    return any(
        match[1].lower() in _NAMES and (not (match[2] or "").strip(" /") or "=" in match[2])
        for match in _MARKUP.finditer(words)
    )


def _dangers(words: str, address: Address) -> Iterator[Finding]:
    """Yield a finding if a string that cannot be parsed names what clients must remove."""
    for match in _MARKUP.finditer(words):
        name = match[1].lower()
        if name in _BANNED:
            yield found("I120", address, f"holds <{name}>")
            return


def _elements(root: ElementTree.Element, words: str, address: Address) -> Iterator[Finding]:
    """Yield what clients must, or will, remove of markup that is well-formed."""
    if _HIDDEN.search(words):
        yield found("I120", address, "holds a comment, CDATA or an instruction")
    names = {each.tag.lower(): each for each in root.iter() if isinstance(each.tag, str)}
    for name in sorted(names.keys() & _BANNED):
        yield found("I120", address, f"holds <{name}>")
    for each in root.iter():
        for attribute, value in each.attrib.items():
            what = attribute.lower()
            if what.startswith("on"):
                yield found("I120", address, f"holds the handler '{shown(attribute)}'")
            elif what == "href" and not value.strip().lower().startswith(_SAFE):
                yield found("I120", address, f"links to {shown(value, longest=40)}")
    for name in sorted(names.keys() - _BANNED - _KEPT):
        yield found("I121", address, f"holds <{shown(name, longest=20)}>")


@cache
def is_tag(tag: str) -> bool:
    """Tell whether a key is a language tag of BCP 47, or `none`.

    Case does not matter there (RFC 5646, section 2.1.1), and a private tag (x-…) names nothing
    anybody could look up.
    """
    if tag == "none":
        return True
    if not _TAG.fullmatch(tag):
        return False
    if tag.lower().startswith(("x-", "i-")) or "-x-" in tag.lower():
        return True
    return is_registered(mended(tag) or tag.lower())
