"""Know the hosts that copy encyclopaedias, and check that no work cited is such a copy (R037).

A copy looks like a page of its own and is none: two of them are one source, mostly an old state of
it, and what they say can be followed nowhere. The list is the only place to add a host to.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from toolkit.checks.rule import Rule
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.works import Source

R037 = Rule(
    "R037",
    "warning",
    "A work cited is a copy of an encyclopaedia.",
    "Copies repeat what others wrote, mostly without saying from where. Cite what the original "
    "rests on; if it says nothing, the encyclopaedia itself, with the day on which it was read.",
    scope="record",
)
RULES = (R037,)

HOSTS = frozenset(
    {
        *("absoluteastronomy.com", "alchetron.com", "alphapedia.ru", "answers.com"),
        *("de-academic.com", "deacademic.com", "dic.academic.ru", "en-academic.com"),
        *("encyclopedia.thefreedictionary.com", "esacademic.com", "everipedia.org"),
        *("everybodywiki.com", "fr-academic.com", "fracademic.com", "howlingpixel.com"),
        *("infogalactic.com", "justapedia.org", "linkfang.org", "liquisearch.com"),
        *("memim.com", "partaikemah.com", "peoplepill.com", "perceptioda.com"),
        *("plwiki.pl", "prabook.com", "revolvy.com", "ru.ruwiki.ru", "ruwiki.ru"),
        *("self.gutenberg.org", "sensagent.com", "the-uncensored-wiki.com", "thereaderwiki.com"),
        *("upwikibg.top", "wiki-org.ru", "wiki2.net", "wiki2.org", "wiki5.ru", "wiki7.org"),
        *("wikibrief.org", "wikichi.ru", "wikimili.com", "wikipedia-on-ipfs.org"),
        *("wikiredia.ru", "wikitia.com", "wikivisually.com", "wikivividly.com", "wikiwand.com"),
        *("wikiyy.com", "wikizero.com", "worldheritage.org"),
    }
)
"""Hosts of copies; those below them (`fr.wiki7.org`) count too."""
ENDINGS = (".wiki",)
"""Endings under which nearly all are copies: zxc.wiki, second.wiki, qwerty.wiki."""


def is_mirror(work: Source) -> bool:
    """Tell whether a work is known to be a copy of an encyclopaedia, by where it stands."""
    host = urlsplit(work.url or "").hostname or ""
    parts = host.split(".")
    above = {".".join(parts[start:]) for start in range(len(parts))}
    return host.endswith(ENDINGS) or not HOSTS.isdisjoint(above)


def check_mirrors(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the works that only copy an encyclopaedia."""
    for position, work in enumerate(exhibition.sources):
        if is_mirror(work):
            host = urlsplit(work.url or "").hostname
            message = f"'{work.id}' stands on {host}, which copies encyclopaedias"
            yield R037.at(("sources", position, "url"), message, "cite what it rests on")
