"""Find moments, behaviors and directions that no viewer can follow.

Source: IIIF Presentation API 3.0, sections 3.1 (navDate) and 3.2 (behavior, viewingDirection).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from toolkit.errors import Finding
from toolkit.targets.iiif.lint import moments
from toolkit.targets.iiif.lint.classes import ALLOWED, BEHAVIORS, DISJOINT, VALUES
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Resource, Tree, found
from toolkit.targets.iiif.lint.shapes import article


def check_navigation(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with moments, behaviors and directions."""
    for one in tree.all:
        if one.kind in ("Service", "Other"):
            continue
        moment = one.value.get("navDate")
        if isinstance(moment, str) and (fault := moments.fault(moment)):
            yield found("I180", one.at("navDate"), f"'{shown(moment)}' {fault}")
        yield from _behaviors(one, tree)
        if not tree.is_extended:
            yield from _words(one)


def _words(one: Resource) -> Iterator[Finding]:
    """Yield a finding for each property that takes one of a few words, and has another."""
    for name, words in VALUES.items():
        said = one.value.get(name)
        if isinstance(said, str) and said not in words and name in ALLOWED.get(one.kind, ()):
            message = f"'{shown(said)}' is not defined for '{name}'"
            yield found("I186", one.at(name), message, _near(said, words))


def _behaviors(one: Resource, tree: Tree) -> Iterator[Finding]:
    said = one.value.get("behavior")
    if not isinstance(said, list):
        return
    words = [each for each in said if isinstance(each, str)]
    where = one.at("behavior")
    for position, each in enumerate(said):
        if not isinstance(each, str):
            continue
        classes = BEHAVIORS.get(each)
        if classes is None:
            if not tree.is_extended:
                hint = _near(each, tuple(BEHAVIORS))
                message = f"the behavior '{shown(each)}' is not defined"
                yield found("I183", (*where, position), message, hint)
        elif one.kind in ALLOWED and one.kind not in classes:
            message = f"'{each}' is not for {article(one.type or one.kind)}"
            yield found("I185", (*where, position), message)
    for group in DISJOINT:
        both = sorted(group.intersection(words))
        if len(both) > 1:
            names = " and ".join(f"'{each}'" for each in both)
            yield found("I184", where, f"{names} exclude each other")
            return


def _near(said: str, words: tuple[str, ...]) -> str:
    match = difflib.get_close_matches(said.lower()[:40], words, n=1)
    return f"did you mean '{match[0]}'?" if match else f"one of: {', '.join(words)}"
