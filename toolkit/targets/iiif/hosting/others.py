"""Word the settings for Netlify, Cloudflare Pages and S3."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from urllib.parse import unquote

from toolkit.targets.iiif.hosting.table import DISCOVERY, IMAGE, KINDS, PRESENTATION, Site

DAY = "public, max-age=86400"
ASK = "no-cache"
# Both hosts join the values of all rules that fit an address, so no two of these may fit one. A
# splat stands at the end, a name with a colon for one part between slashes.
_RULES = (
    ("manifest.json", PRESENTATION, ASK),
    ("persons/*", PRESENTATION, ASK),
    ("objects/*", PRESENTATION, ASK),
    ("collection/*", PRESENTATION, ASK),
    ("annotations/*", PRESENTATION, ASK),
    ("iiif/:image/info.json", IMAGE, ASK),
    ("iiif/:image/:region/:size/0/default.jpg", "image/jpeg", DAY),
)


def headers(site: Site) -> str:
    """Return `_headers`, for the folder that is published."""
    return "\n".join(_headers(site)) + "\n"


def _headers(site: Site) -> Iterator[str]:
    yield "# Put it as _headers into the folder that is published (Netlify, Cloudflare Pages)."
    yield from _rule(f"{site.path}/*", ("Access-Control-Allow-Origin", "*"))
    for path, type, kept in _RULES:
        yield from _rule(f"{site.path}/{path}", ("Content-Type", type), ("Cache-Control", kept))
    inside = site.home == site.base
    for path, type in (("activity/*", DISCOVERY), ("collection.json", PRESENTATION)):
        cors = () if inside else (("Access-Control-Allow-Origin", "*"),)
        said = (*cors, ("Content-Type", type), ("Cache-Control", ASK))
        yield from _rule(f"{site.home_path}/{path}", *said)


def _rule(path: str, *said: tuple[str, str]) -> Iterator[str]:
    yield from (path, *(f"  {name}: {value}" for name, value in said))


def redirects(site: Site) -> str:
    """Return `_redirects`: where old addresses lead to.

    An old host must still be one of the same project; Cloudflare reads only the lines that begin
    with a slash.
    """
    lines = ["# Put it as _redirects into the folder that is published."]
    for move in site.moves:
        old = move.old_path if move.same_host else move.old
        if move.old.endswith(".json"):
            lines += [f"{old} {move.new} 301"]
        else:
            lines += [f"{old}/* {move.new}/:splat 301"]
    return "\n".join(lines) + "\n"


def s3_cors() -> str:
    """Return who may read from a bucket, for `aws s3api put-bucket-cors`."""
    rule = {
        "AllowedOrigins": ["*"],
        "AllowedMethods": ["GET", "HEAD"],
        "AllowedHeaders": ["*"],
        "MaxAgeSeconds": 86400,
    }
    return json.dumps({"CORSRules": [rule]}, indent=2) + "\n"


def s3_upload(site: Site) -> str:
    """Return the commands that upload every file as what it is.

    A later command writes again what an earlier one has written with too wide a name.
    """
    above = '"$2"' if site.home == site.base else '"$2/.."'
    lines = [
        "#!/bin/sh",
        "# sh s3-upload.sh BUCKET FOLDER: uploads FOLDER, in which the exhibition lies whole; the",
        "# collection of all exhibitions and the folder 'activity' lie where their addresses say.",
        "set -eu",
        'aws s3api put-bucket-cors --bucket "$1"'
        ' --cors-configuration "file://$(dirname "$0")/s3-cors.json"',
    ]
    lines += [_copy('"$2"', site.path, kind.names, kind.type, kind.seconds) for kind in KINDS]
    if site.home != site.base:
        lines += [_copy(above, site.home_path, "/collection.json", PRESENTATION, 0)]
    activity = f"{site.home_path}/activity"
    lines += [_copy(f"{above}/activity", activity, "*.json", DISCOVERY, 0)]
    return "\n".join(lines) + "\n"


def _copy(folder: str, path: str, names: str, type: str, seconds: int) -> str:
    # The pattern is held against the path below the folder, in which its * takes slashes too; one
    # that begins with a slash is the name of one file.
    pattern = names[1:] if names.startswith("/") else names if names[0] == "*" else f"*{names}"
    target = shlex.quote(f"{unquote(path)}/")
    return (
        f"aws s3 cp {folder} \"s3://$1\"{target} --recursive --exclude '*'"
        f" --include {shlex.quote(pattern)} --content-type {shlex.quote(type)}"
        f" --cache-control {shlex.quote(DAY if seconds else ASK)}"
    )
