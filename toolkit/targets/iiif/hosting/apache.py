"""Word the settings for Apache 2.4 with mod_headers: `.htaccess` files for three folders.

Paths are those Apache compares: decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from toolkit.targets.iiif.hosting.table import DISCOVERY, KINDS, PRESENTATION, Site

CORS = 'Header always set Access-Control-Allow-Origin "*"'


def htaccess(site: Site) -> str:
    """Return `.htaccess` for the exhibition's folder."""
    lines = [f"# Put it as .htaccess into the folder of {site.base}", CORS]
    for kind in KINDS:
        lines += _files(kind.names, kind.type, kind.seconds)
    return "\n".join([*lines, *_gone(site)]) + "\n"


def htaccess_of_feed(site: Site) -> str:
    """Return `.htaccess` for the folder of the feed."""
    lines = [f"# Put it as .htaccess into the folder of {site.home}/activity", CORS]
    return "\n".join([*lines, *_files("*.json", DISCOVERY, 0)]) + "\n"


def htaccess_above(site: Site) -> str:
    """Return what the `.htaccess` above the exhibition's folder needs: the collection, the moves.

    An old host that has a folder of its own needs it too.
    """
    lines = [f"# Add it to .htaccess in the folder of {site.home} (and at the root of old hosts)"]
    lines += ['<Files "collection.json">', f"    {CORS}", *_typed(PRESENTATION, 0), "</Files>"]
    for move in site.moves:
        pattern = f"^{re.escape(unquote(move.old_path))}(/.*)?$"
        lines += [f"<If \"%{{HTTP_HOST}} == '{move.old_host}'\">"]
        lines += [f'    RedirectMatch permanent "{pattern}" "{move.new}$1"', "</If>"]
    return "\n".join(lines) + "\n"


def _files(names: str, type: str, seconds: int) -> list[str]:
    return [f'<Files "{names}">', *_typed(type, seconds), "</Files>"]


def _typed(type: str, seconds: int) -> Iterator[str]:
    kept = f"public, max-age={seconds}" if seconds else "no-cache"
    yield f"    ForceType '{type}'"
    yield f'    Header set Cache-Control "{kept}"'
    if seconds == 0:
        yield "    <IfModule mod_deflate.c>"
        yield "        SetOutputFilter DEFLATE"
        yield "    </IfModule>"


def _gone(site: Site) -> Iterator[str]:
    for each in site.gone:
        end = "" if each.begins else "$"
        yield f'RedirectMatch gone "^{re.escape(unquote(each.path))}{end}"'
