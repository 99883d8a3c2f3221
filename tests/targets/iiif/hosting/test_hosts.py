"""Each host is told the same: who may read, what each file is, what has moved, what is gone."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition, WebAddress, Withdrawal
from toolkit.model.printed import printed
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets.iiif.hosting import apache, nginx, others
from toolkit.targets.iiif.hosting.table import (
    IMAGE,
    PRESENTATION,
    Move,
    Site,
    home_of,
    kind_of,
    site,
)

BASE = "https://archive.museum/exhibitions/letters"
TILE = "iiif/light/0,0,512,512/512,512/0/default.jpg"
PLAIN = Site(base=BASE, home=home_of(BASE))


@pytest.fixture(scope="module")
def exhibition(tiny: Path) -> Exhibition:
    """Return the tiny exhibition, moved twice, with a panel and a person withdrawn."""
    found = read_exhibition(tiny).exhibition
    why, when = Text.parse({"en": "Asked for."}), HistoricalDate.parse("2026-11-28")
    front = replace(
        found.front,
        base_url=WebAddress(address=BASE),
        previous_base_urls=("https://archive.museum/old", "http://old.museum"),
        withdrawn=tuple(Withdrawal(id=id, reason=why, date=when) for id in ("light", "lind")),
    )
    return printed(replace(found, front=front))


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("manifest.json", PRESENTATION),
        ("persons/anna/manifest.json", PRESENTATION),
        ("annotations/light/transcript.en.json", PRESENTATION),
        ("iiif/light/info.json", IMAGE),
        (TILE, "image/jpeg"),
        ("records/light.schema.jsonld", "application/ld+json"),
        ("records/light.mods.xml", "application/mods+xml"),
        ("records/light.edm.rdf", "application/rdf+xml"),
        ("sitemap.xml", "application/xml"),
        ("letters-en.epub", "application/epub+zip"),
        ("letters-en.pdf", "application/pdf"),
    ],
)
def test_a_file_is_what_its_specification_calls_it(path: str, type: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert kind.type == type


def test_nothing_else_is_published() -> None:
    assert kind_of("layout/raw") is None


# --- nginx ----------------------------------------------------------------------------


def locations(text: str) -> list[tuple[str, str]]:
    """Return how and what each location of a file for nginx matches, in order."""
    return re.findall(r"location (\S+) (\S+) \{", text)


def nginx_type(text: str, path: str) -> str:
    """Return the type that nginx gives: the first expression inside the folder that fits."""
    inside = text.partition('location ^~ "/exhibitions/letters/" {')[2].partition("\n}\n")[0]
    for pattern, type in re.findall(
        r"location ~ (\S+) \{\s+types \{ \} default_type '(.*)';", inside
    ):
        if re.search(pattern, path):
            return str(type)
    return ""


@pytest.mark.parametrize(
    "path", ["/manifest.json", "/iiif/light/info.json", f"/{TILE}", "/records/x.mods.xml", "/a.pdf"]
)
def test_nginx_gives_the_types_of_the_table(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert nginx_type(nginx.nginx(PLAIN), path) == kind.type


def test_nginx_lets_everybody_read_in_each_outer_location(exhibition: Exhibition) -> None:
    text = nginx.nginx(site(exhibition))
    outer = [line for line in text.splitlines() if line.startswith("location")]
    assert text.count("\n    add_header Access-Control-Allow-Origin * always;") == len(outer)
    assert text.count("{") == text.count("}")
    assert [line for line in text.splitlines() if "add_header" in line and line[4] == " "] == []


def test_every_line_of_nginx_ends_a_statement(exhibition: Exhibition) -> None:
    for line in nginx.nginx(site(exhibition)).splitlines():
        assert not line or line.startswith("#") or line[-1] in ";{}"


def test_nginx_says_that_what_is_withdrawn_is_gone_and_where_it_is_told_why(
    exhibition: Exhibition,
) -> None:
    text = nginx.nginx(site(exhibition))
    assert ("^~", '"/exhibitions/letters/iiif/light/"') in locations(text)
    assert ("=", '"/exhibitions/letters/persons/lind/manifest.json"') in locations(text)
    assert 'error_page 410 "/exhibitions/letters/withdrawn/lind.html";' in text


def test_nginx_compares_decoded_paths() -> None:
    text = nginx.nginx(Site(base="https://a.museum/caf%C3%A9", home="https://a.museum"))
    assert ("^~", '"/café/"') in locations(text)


@pytest.mark.parametrize(
    ("old", "asked", "answered"),
    [
        ("https://archive.museum/old", "/old/persons/a/manifest.json", "/persons/a/manifest.json"),
        ("https://archive.museum/old", "/old", ""),
        ("https://archive.museum/old", "/older/manifest.json", None),
        ("https://archive.museum/old.1", "/oldx1/manifest.json", None),
        ("http://old.museum", "/manifest.json", "/manifest.json"),
        ("http://old.museum", f"/{TILE}", f"/{TILE}"),
        ("https://a.museum/caf%C3%A9", "/café/manifest.json", "/manifest.json"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(old: str, asked: str, answered: str | None) -> None:
    moved = replace(PLAIN, moves=(Move(old, BASE),))
    found = re.search(r'rewrite "(.*)" "(.*)\$1" permanent', nginx.nginx(moved))
    other = re.search(r'RedirectMatch permanent "(.*)" "(.*)\$1"', apache.htaccess_above(moved))
    for rule in (found, other):
        assert rule is not None
        match = re.fullmatch(rule[1], asked)
        assert (match and rule[2] + (match[1] or "")) == (
            answered if answered is None else BASE + answered
        )


def test_a_rule_holds_for_its_own_host_alone() -> None:
    moved = replace(PLAIN, moves=(Move("http://old.museum", BASE),))
    assert 'if ($host = "old.museum") {' in nginx.nginx(moved)
    assert "<If \"%{HTTP_HOST} == 'old.museum'\">" in apache.htaccess_above(moved)


def test_the_collection_of_all_and_the_feed_move_along(exhibition: Exhibition) -> None:
    moves = [(move.old, move.new) for move in site(exhibition).moves]
    assert ("http://old.museum/activity", "https://archive.museum/exhibitions/activity") in moves
    assert (
        "https://archive.museum/collection.json",
        "https://archive.museum/exhibitions/collection.json",
    ) in moves


# --- Apache ---------------------------------------------------------------------------


def apache_type(text: str, path: str) -> str:
    """Return the type that Apache gives: of the sections whose names fit, the last."""
    name, found = path.rpartition("/")[2], ""
    for names, type in re.findall(r'<Files "(.*)">\n    ForceType \'(.*)\'', text):
        if fnmatchcase(name, names):
            found = type
    return found


@pytest.mark.parametrize(
    "path", ["manifest.json", "iiif/light/info.json", TILE, "records/x.mods.xml", "a.pdf"]
)
def test_apache_gives_the_types_of_the_table(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert apache_type(apache.htaccess(PLAIN), path) == kind.type


def test_apache_closes_every_section_it_opens(exhibition: Exhibition) -> None:
    it = site(exhibition)
    for text in (apache.htaccess(it), apache.htaccess_of_feed(it), apache.htaccess_above(it)):
        opened = re.findall(r"<(Files|If|IfModule) ", text)
        assert sorted(opened) == sorted(re.findall(r"</(Files|If|IfModule)>", text))
        assert text.count('"') % 2 == 0


def test_apache_says_that_what_is_withdrawn_is_gone(exhibition: Exhibition) -> None:
    text = apache.htaccess(site(exhibition))
    patterns = re.findall(r'RedirectMatch gone "(.*)"', text)
    gone = f"/exhibitions/letters/{TILE}"
    assert [pattern for pattern in patterns if re.match(pattern, gone)] != []
    kept = gone.replace("light", "light-house")
    assert [pattern for pattern in patterns if re.match(pattern, kept)] == []


# --- Netlify, Cloudflare, S3 ----------------------------------------------------------


def rules(text: str) -> dict[str, dict[str, str]]:
    """Return the headers of each pattern of a file `_headers`."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            found[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[[*found][-1]][name] = value
    return found


def fits(pattern: str, path: str) -> bool:
    return re.fullmatch(re.sub(r":\w+", "[^/]+", pattern).replace("*", ".*"), path) is not None


@pytest.mark.parametrize("base", [BASE, "https://archive.museum"])
def test_no_header_is_given_twice(base: str) -> None:
    it = Site(base=base, home=home_of(base))
    paths = ("manifest.json", "persons/a/manifest.json", "iiif/light/info.json", TILE, "a.pdf")
    asked = [f"{it.path}/{path}" for path in paths]
    asked += [f"{it.home_path}/{path}" for path in ("activity/page-0.json", "collection.json")]
    for path in asked:
        found = [said for pattern, said in rules(others.headers(it)).items() if fits(pattern, path)]
        names = [name for said in found for name in said]
        assert "Access-Control-Allow-Origin" in names
        assert len(names) == len(set(names)), path


@pytest.mark.parametrize("path", ["manifest.json", "iiif/light/info.json", TILE])
def test_netlify_gives_the_types_of_the_table(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    asked = f"{PLAIN.path}/{path}"
    found = [said for pattern, said in rules(others.headers(PLAIN)).items() if fits(pattern, asked)]
    assert {name: value for said in found for name, value in said.items()}[
        "Content-Type"
    ] == kind.type


def test_the_patterns_are_those_both_hosts_know() -> None:
    for pattern in rules(others.headers(PLAIN)):
        assert "*" not in pattern[:-1]
        assert "*" not in pattern or pattern.endswith("/*")


def test_redirects_keep_what_follows_the_old_address(exhibition: Exhibition) -> None:
    lines = others.redirects(site(exhibition)).splitlines()
    assert f"/old/* {BASE}/:splat 301" in lines
    assert f"http://old.museum/* {BASE}/:splat 301" in lines


def test_the_bucket_may_be_read_by_everybody() -> None:
    (rule,) = json.loads(others.s3_cors())["CORSRules"]
    assert (rule["AllowedOrigins"], rule["AllowedMethods"]) == (["*"], ["GET", "HEAD"])


def test_the_last_command_that_takes_a_file_gives_its_type() -> None:
    commands = [shlex.split(line) for line in others.s3_upload(PLAIN).splitlines()]
    copies = [each for each in commands if each[:3] == ["aws", "s3", "cp"] and each[3] == "$2"]
    for path in ("manifest.json", "iiif/light/info.json", TILE, "records/x.mods.xml"):
        taken = [each for each in copies if fnmatchcase(path, each[each.index("--include") + 1])]
        kind = kind_of(path)
        assert kind is not None
        assert taken[-1][taken[-1].index("--content-type") + 1] == kind.type


def test_the_commands_are_good_shell(tmp_path: Path) -> None:
    script = tmp_path / "s3-upload.sh"
    script.write_text(others.s3_upload(PLAIN), encoding="utf-8")
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
