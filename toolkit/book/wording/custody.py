"""Tell by the name of a place which kind of custody it was: a prison is called one."""

from __future__ import annotations

import re

SAYING = {
    "prison": r"\bprison\b|тюрьм|централ\b|gefängnis|więzienie",
    "itl-camp": r"\bcamps?\b|lag\b|лаг(?:ер[ья]|\b)|łagier",
    "special-camp": r"\bspecial camp\b|особый лагерь",
    "special-camp-germany": r"\bspecial camp\b|speziallager|спец(?:иальный )?лагерь",
    "sharashka": r"sharashka|шарашка",
    "pow": r"prisoner-of-war|военнопленн|kriegsgefangen",
}
"""Kind of custody -> what in the name of a place says it, in the languages of such names."""


def custody_in(name: str, custody: str) -> bool:
    """Tell whether the name of a place says the kind of custody already: Butyrka prison, Темлаг.

    What is unknown of a camp is no longer its kind.
    """
    kinds = [kind for kind in SAYING if custody in (kind, "unknown")]
    return any(re.search(SAYING[kind], name, re.IGNORECASE) for kind in kinds)
