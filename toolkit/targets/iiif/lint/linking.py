"""Find links without words or format, rights that are none, and wrong languages of resources.

Source: IIIF Presentation API 3.0, sections 3.1 (rights, provider), 3.2 (format, language), 3.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.errors import Finding
from toolkit.model.rights import CANONICAL, canonical
from toolkit.targets.iiif.lint.languages import is_tag
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Resource, Tree, found, listed

_MEDIA_TYPE = re.compile(r"[a-z]+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(\s*;.*)?", re.S)
_CLICKED = ("homepage", "rendering")
_CHOSEN = ("rendering", "seeAlso")
# Formats that say nothing of what is in them: only the profile tells one schema from another.
_GENERIC = re.compile(r"(?:application|text)/(?:xml|json|rdf\+xml|ld\+json)\b")


def check_linking(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the links, rights and languages of a document."""
    for one in tree.all:
        if one.kind == "Service":
            continue
        yield from rights_of(one)
        if one.role in _CLICKED and "label" not in one.value:
            yield found("I170", one.address, f"an entry of '{one.role}' must have a label")
        if one.kind == "Agent" and one.role == "provider" and "label" not in one.value:
            yield found("I171", one.address, "a provider must have a label")
        if one.kind in ("Content", "TextualBody"):
            yield from _formats(one)
            yield from _languages(one)
    top = tree.top
    if top.kind == "Manifest" and "rights" not in top.value:
        yield found("I178", top.address, "the Manifest has no 'rights'")


def rights_of(one: Resource) -> Iterator[Finding]:
    """Yield a finding if a resource has rights that are no canonical URI."""
    rights = one.value.get("rights")
    # Bodies of annotations have the rights of the Web Annotation model, any URI.
    if not isinstance(rights, str) or one.kind in ("TextualBody", "SpecificResource", "Other"):
        return
    if not CANONICAL.fullmatch(rights):
        meant = canonical(rights[:200])
        hint = f"did you mean '{meant}'?" if meant else ""
        yield found("I175", one.at("rights"), f"is not canonical: '{shown(rights)}'", hint)


def _formats(one: Resource) -> Iterator[Finding]:
    said = one.value.get("format")
    if said is None:
        if one.role in _CHOSEN:
            yield found("I172", one.address, f"an entry of '{one.role}' has no 'format'")
        return
    if not isinstance(said, str):
        return
    if not _MEDIA_TYPE.fullmatch(said):
        yield found("I174", one.at("format"), f"'{shown(said)}' is no media type")
    elif one.role == "seeAlso" and _GENERIC.match(said) and "profile" not in one.value:
        yield found("I173", one.address, f"a record of {shown(said)} has no 'profile'")


def _languages(one: Resource) -> Iterator[Finding]:
    said = one.value.get("language")
    if said is None:
        return
    if one.role in ("homepage", "rendering", "seeAlso", "partOf") and not isinstance(said, list):
        yield found("I105", one.at("language"), "'language' must be an array of strings")
        return
    for each in listed(said):
        if not isinstance(each, str):
            yield found("I105", one.at("language"), "'language' must hold strings")
        elif not is_tag(each):
            yield found("I176", one.at("language"), f"'{shown(each)}' is not a language tag")
