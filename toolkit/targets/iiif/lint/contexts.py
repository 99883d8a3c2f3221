"""Find contexts that are missing, in the wrong order, or in the wrong place.

Source: IIIF Presentation API 3.0, section 4.6; navPlace extension, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import PRESENTATION, Tree, found
from toolkit.targets.iiif.lint.shapes import article

NAV_PLACE = "http://iiif.io/api/extension/navplace/context.json"


def check_contexts(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the contexts of a document."""
    top, contexts = tree.top, tree.contexts
    if "@context" not in top.value:
        yield found("I135", top.address, "has no '@context'")
    elif PRESENTATION not in contexts:
        yield found("I135", top.at("@context"), _instead(contexts))
    elif contexts[-1] != PRESENTATION or top.value["@context"] in ([], {}):
        yield found("I136", top.at("@context"), "the context of Presentation 3 must be the last")
    for one in tree.all:
        if one.owner is not None and "@context" in one.value and one.kind != "Service":
            yield found(
                "I137", one.at("@context"), f"stands within {article(one.type or one.kind)}"
            )
    if NAV_PLACE not in contexts:
        # Once: it is one line that is missing, however often it is needed.
        placed = next((one for one in tree.all if "navPlace" in one.value), None)
        if placed:
            yield found("I138", placed.at("navPlace"), "the context of 'navPlace' is missing")


def _instead(contexts: tuple[str, ...]) -> str:
    """Say what stands in place of the context, and what is probably wrong with it."""
    near = next((each for each in contexts if "iiif.io/api/presentation" in each), "")
    if not near:
        return "the context of Presentation 3 is missing"
    return f"'{shown(near)}' is not '{PRESENTATION}'"
