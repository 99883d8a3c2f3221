"""Word the settings for nginx: a piece for the `server` of the site.

`add_header` is inherited only where a location has none of its own, so the header for all stands
once and how long a file may be kept is said with `expires`. Paths are decoded, as
nginx compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from toolkit.targets.iiif.hosting.table import DISCOVERY, KINDS, PRESENTATION, Kind, Move, Site

CORS = "add_header Access-Control-Allow-Origin * always;"


def nginx(site: Site) -> str:
    """Return the file to include in the block `server` of the host."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: Site) -> Iterator[str]:
    yield f"# {site.base}"
    yield "# In the block 'server' of the site (and of old hosts): include …/hosting/nginx.conf;"
    for move in site.moves:
        yield from _move(move)
    yield from _folder(f"{site.path}/", tuple(_kinds()))
    yield from _folder(f"{site.home_path}/activity/", tuple(_kind(r"\.json$", DISCOVERY, 0)))
    if site.home != site.base:
        path = _quoted(f"{site.home_path}/collection.json")
        yield from ("", f"location = {path} {{", f"    {CORS}", *_typed(PRESENTATION, 0), "}")
    for each in site.gone:
        how = "^~" if each.begins else "="
        yield from ("", f"location {how} {_quoted(each.path)} {{", f"    {CORS}")
        yield from (f"    error_page 410 {_quoted(each.page)};", "    return 410;", "}")


def _move(move: Move) -> Iterator[str]:
    """Yield what is done before any location is looked for, so that none can hide it."""
    pattern = _quoted(f"^{re.escape(unquote(move.old_path))}(/.*)?$")
    yield from ("", f'if ($host = "{move.old_host.partition(":")[0]}") {{')
    yield from (f"    rewrite {pattern} {_quoted(f'{move.new}$1')} permanent;", "}")


def _folder(path: str, inside: tuple[str, ...]) -> Iterator[str]:
    yield from ("", f"location ^~ {_quoted(path)} {{", f"    {CORS}", *inside, "}")


def _kinds() -> Iterator[str]:
    # The first expression that fits is taken: here the narrow ones stand before the wide ones.
    for kind in reversed(KINDS):
        yield from _kind(_pattern(kind), kind.type, kind.seconds)


def _pattern(kind: Kind) -> str:
    stem = re.escape(kind.names.removeprefix("*"))
    return f"{stem}$" if kind.names.startswith("*") else f"/{stem}$"


def _kind(pattern: str, type: str, seconds: int) -> Iterator[str]:
    inner = (f"    {line}" for line in _typed(type, seconds))
    yield from (f"    location ~ {pattern} {{", *inner, "    }")


def _typed(type: str, seconds: int) -> tuple[str, ...]:
    # An empty table of types, so that the one said is taken whatever the end of the name.
    lines = (f"types {{ }} default_type '{type}';", f"expires {seconds or -1};")
    packed = ("gzip on; gzip_types *; gzip_vary on;",) if seconds == 0 else ()
    return tuple(f"    {line}" for line in (*lines, *packed))


def _quoted(words: str) -> str:
    """Return a path or address as one word of nginx."""
    decoded = words if "://" in words else unquote(words)
    escaped = decoded.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
