"""Measure reading: ten thousand records, ours beside the least that a peer must do.

    python bench/reading.py [--records 10000] [--rounds 7] [--keep FOLDER]

Ours is `read_exhibition` whole: encoding, places on demand, duplicate keys, aliases, Markdown,
dates, ids, references between files. The peer parses the same files with libyaml
(`yaml.CBaseLoader`) and lets pydantic check the same dataclasses with our own validators taken out
of them: dates, ids and titles are any string to it, texts and Markdown any map of strings; the
collector of cycles is off for it too. Each run is a process of its own; both take turns. Printed is
CPU time after the imports.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import MISSING, field, fields, is_dataclass, make_dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ClassVar, get_args, get_origin, get_type_hints

import yaml
from pydantic import AfterValidator, TypeAdapter

from toolkit.model.dates import HistoricalDate
from toolkit.model.pictures import Image
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.sources.read import TYPES, read_exhibition

SHARES = {"persons": 0.6, "places": 0.15, "organisations": 0.05, "sources": 0.2}
"""What part of all records each kind makes."""

FRONT = """\
id: bench
title: {en: Ten thousand, ru: Десять тысяч}
languages: [en, ru]
date: 2026-11-27
base_url: https://archive.example.net/bench
rights: http://creativecommons.org/licenses/by/4.0/
publisher: body-0
credit: {en: 'The Bench Archive, CC BY 4.0', ru: 'Архив, CC BY 4.0'}
contents: [persons, sources]
"""
LATIN = ("ka", "lo", "mi", "ren", "tas", "vel", "dor", "ber", "sun", "hal", "nik", "ost", "ar")
CYRILLIC = ("ка", "ло", "ми", "рен", "тас", "вел", "дор", "бер", "сун", "хал", "ник", "ост", "ар")
ENGLISH = """
the of and to in was by his from camp prison letter file later year after without court first
archive witness second arrested released returned order office north river winter account
according statement family list number station friend
"""
RUSSIAN = "в и на был лагерь письмо дело год после суд архив свидетель приказ север река"
EVENTS = ("birth", "arrest", "sentence", "imprisonment", "transfer", "release", "death", "office")
BASES = ("document", "own-account", "witness", "scholarship", "press")
DATES = ("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}", "'{y}~'", "'{y}?'", "{y}/{z}", "'[{y}..]'")


def write_exhibition(folder: Path, records: int, *, seed: int = 1) -> None:
    """Write an exhibition of about `records` invented records into `folder`."""
    dice = random.Random(seed)
    counts = {kind: max(1, int(records * share)) for kind, share in SHARES.items()}
    (folder / "exhibition.yaml").write_text(FRONT, encoding="utf-8")
    for kind, count in counts.items():
        text = "\n".join(WRITERS[kind](number, dice, counts) for number in range(count))
        (folder / f"{kind}.yaml").write_text(text, encoding="utf-8")


def _name(dice: random.Random, parts: tuple[str, ...]) -> str:
    return "".join(dice.choices(parts, k=dice.randint(2, 3))).capitalize()


def _sentence(dice: random.Random, words: str = ENGLISH) -> str:
    return f"{' '.join(dice.choices(words.split(), k=dice.randint(8, 18))).capitalize()}."


def _date(dice: random.Random) -> str:
    year = dice.randint(1880, 1960)
    form = dice.choices(DATES, weights=(8, 3, 4, 1, 1, 2, 1))[0]
    return form.format(
        y=year, z=year + dice.randint(1, 9), m=dice.randint(1, 12), d=dice.randint(1, 28)
    )


def _sources(dice: random.Random, counts: dict[str, int]) -> str:
    uses = [f"{{id: work-{dice.randrange(counts['sources'])}}}" for _ in range(dice.randint(1, 2))]
    if dice.random() < 0.2:
        uses[0] = f"{uses[0][:-1]}, locator: {{en: p. {dice.randint(1, 400)}}}}}"
    return f"sources: [{', '.join(uses)}]"


def _marked(dice: random.Random, counts: dict[str, int]) -> str:
    """Return a sentence with a mention and a citation."""
    place = f"[{_name(dice, LATIN)}](place:place-{dice.randrange(counts['places'])})"
    work = f"[@work-{dice.randrange(counts['sources'])}, p. {dice.randint(1, 300)}]"
    return f"{_sentence(dice)[:-1]} at {place} on {dice.randint(1, 28)} July.{work}"


def _note(dice: random.Random, counts: dict[str, int]) -> str:
    text = _marked(dice, counts) if dice.random() < 0.25 else _sentence(dice)
    return f"note: {{en: '{text}'}}"


def _event(dice: random.Random, counts: dict[str, int]) -> str:
    parts = [f"type: {dice.choice(EVENTS)}", f"date: {_date(dice)}"]
    parts.append(f"place: place-{dice.randrange(counts['places'])}")
    if dice.random() < 0.4:
        parts.append(f"by: body-{dice.randrange(counts['organisations'])}")
    parts.append(f"basis: {dice.choice(BASES)}")
    if dice.random() < 0.4:
        parts.append(_note(dice, counts))
    return f"  - {{{', '.join((*parts, _sources(dice, counts)))}}}"


def _biography(dice: random.Random, counts: dict[str, int]) -> str:
    marked = dice.random() < 0.5
    paragraphs = (
        " ".join(_marked(dice, counts) if marked and n == 0 else _sentence(dice) for n in range(3))
        for _ in range(2)
    )
    return "  biography:\n    en: |\n      " + "\n\n      ".join(paragraphs)


def _person(number: int, dice: random.Random, counts: dict[str, int]) -> str:
    given, family = _name(dice, LATIN), _name(dice, LATIN)
    native, surname = _name(dice, CYRILLIC), _name(dice, CYRILLIC)
    return "\n".join(
        (
            f"- id: person-{number}",
            "  names:",
            f"  - {{text: {given} {family}, lang: en, kind: birth, preferred: true,"
            f" family: {family}, given: {given}}}",
            f"  - {{text: {native} {surname}, lang: ru, kind: transliteration, family: {surname}}}",
            "  roles:",
            f"  - {{role: {{en: {dice.choice(ENGLISH.split())}}}, date: {_date(dice)},"
            f" {_sources(dice, counts)}}}",
            "  living: no",
            f"  citizenship: [{{country: SE, {_sources(dice, counts)}}}]",
            f"  summary: {{en: '{_sentence(dice)}', ru: '{_sentence(dice, RUSSIAN)}'}}",
            _biography(dice, counts),
            "  events:",
            *(_event(dice, counts) for _ in range(dice.randint(2, 4))),
        )
    )


def _place(number: int, dice: random.Random, counts: dict[str, int]) -> str:
    lines = [
        f"- id: place-{number}",
        "  kind: city",
        f"  names: [{{text: {_name(dice, LATIN)}, lang: en, preferred: true}},"
        f" {{text: {_name(dice, CYRILLIC)}, lang: ru, from: {dice.randint(1850, 1950)}}}]",
        "  country: RU",
        f"  coordinates: {{lat: {dice.uniform(40, 70):.1f}, lon: {dice.uniform(20, 140):.1f},"
        " radius_km: 10}",
    ]
    if dice.random() < 0.3:
        lines.append(f"  note: {{en: '{_sentence(dice)}'}}")
    return "\n".join(lines)


def _body(number: int, dice: random.Random, counts: dict[str, int]) -> str:
    return (
        f"- id: body-{number}\n  kind: court\n"
        f"  names: [{{text: Court of {_name(dice, LATIN)}, lang: en, preferred: true}}]"
    )


def _work(number: int, dice: random.Random, counts: dict[str, int]) -> str:
    return "\n".join(
        (
            f"- id: work-{number}",
            "  grade: scholarly",
            "  kind: book",
            f"  title: '{_sentence(dice)[:-1]}'",
            "  lang: en",
            f"  authors: [{{name: '{_name(dice, LATIN)}, {_name(dice, LATIN)}'}}]",
            f"  publisher: {_name(dice, LATIN)}",
            f"  city: {_name(dice, LATIN)}",
            f"  date: {dice.randint(1950, 2020)}",
            f"  url: https://library.example.net/works/{number}",
        )
    )


WRITERS: dict[str, Callable[[int, random.Random, dict[str, int]], str]] = {
    "persons": _person,
    "places": _place,
    "organisations": _body,
    "sources": _work,
}


def peer_type(hint: Any) -> Any:
    """Return `hint` with our own validators taken out: what any tool must check at least."""
    if hint in (Text, Prose):
        return dict[str, str]
    if hint is HistoricalDate:
        return str
    if hint is Image:
        return Any
    if isinstance(hint, type) and is_dataclass(hint):
        return peer_class(hint)
    if get_origin(hint) is Annotated:
        inner, *extras = get_args(hint)
        kept = [extra for extra in extras if not isinstance(extra, AfterValidator)]
        inner = peer_type(inner)
        return Annotated[(inner, *kept)] if kept else inner
    if get_origin(hint) is tuple:
        return tuple[peer_type(get_args(hint)[0]), ...]
    if type(None) in get_args(hint):
        rest = next(part for part in get_args(hint) if part is not type(None))
        return peer_type(rest) | None
    return hint


@cache
def peer_class(kind: type) -> type:
    """Return a dataclass with the fields of `kind`, each as the peer takes it."""
    hints = get_type_hints(kind, include_extras=True)
    made: list[Any] = [("__pydantic_config__", ClassVar[Any], {"extra": "forbid"})]
    for one in fields(kind):
        needed = one.default is MISSING and one.default_factory is MISSING
        # The peer never looks at a default, so that any will do.
        made.append(
            (one.name, peer_type(hints[one.name]), *(() if needed else (field(default=None),)))
        )
    return make_dataclass(kind.__name__, made, frozen=True, slots=True, kw_only=True)


def read_as_peer(folder: Path) -> int:
    """Return how many records libyaml and pydantic find."""
    gc.disable()
    count = 0
    for kind in SHARES:
        text = (folder / f"{kind}.yaml").read_text(encoding="utf-8")
        # CBaseLoader makes strings, lists and mappings only.
        records = yaml.load(text, Loader=yaml.CBaseLoader)
        count += len(TypeAdapter(peer_type(TYPES[kind])).validate_python(records))
    return count


def read_as_we_do(folder: Path) -> int:
    """Return how many records the toolkit finds."""
    exhibition = read_exhibition(folder).exhibition
    return sum(len(getattr(exhibition, kind)) for kind in SHARES)


READERS = {"peer": read_as_peer, "ours": read_as_we_do}


def measure(reader: str, folder: Path) -> float:
    """Return the CPU seconds of one reading, in a process of its own, imports left out."""
    command = [sys.executable, __file__, "--run", reader, "--keep", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Write the records, let both read them in turn, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="write the records here and leave them")
    parser.add_argument("--run", choices=READERS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        began = time.process_time()
        READERS[given.run](given.keep)
        print(time.process_time() - began)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)) / "sources" / "bench"
        folder.mkdir(parents=True, exist_ok=True)
        write_exhibition(folder, given.records)
        report(folder, given.rounds)


def report(folder: Path, rounds: int) -> None:
    """Print the medians of both and the ratio of the pairs that ran one after the other."""
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{read_as_we_do(folder)} records, {size / 1e6:.1f} MB of YAML, {rounds} rounds")
    taken: dict[str, list[float]] = {name: [] for name in READERS}
    for _ in range(rounds):
        for name in READERS:
            taken[name].append(measure(name, folder))
    for name, seconds in taken.items():
        print(f"{name}: {statistics.median(seconds):.2f} CPU-s (least {min(seconds):.2f})")
    ratios = [ours / peer for ours, peer in zip(taken["ours"], taken["peer"], strict=True)]
    median = statistics.median(ratios)
    print(f"ratio ours/peer: {median:.2f} (min {min(ratios):.2f}, max {max(ratios):.2f})")


if __name__ == "__main__":
    main()
