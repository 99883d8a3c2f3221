"""Measure how fast EDTF is read, beside the library `edtf` of PyPI, in one run.

    python bench/dates.py [how many strings]

Every string is new: no cache can help. The mix is that of a catalogue: mostly days and years,
a tenth each of doubted dates and of intervals, a few sets and unspecified digits.
"""

from __future__ import annotations

import importlib
import importlib.util
import random
import sys
import time
from collections.abc import Callable, Sequence

from toolkit.model.dates import HistoricalDate

FEW = 400
"""So many strings for the other library: it takes seconds for them."""


def main(arguments: Sequence[str]) -> int:
    """Print strings a CPU second of both, and the ratio."""
    count = int(arguments[0]) if arguments else 100_000
    dates = mixed(count)
    ours = rate(HistoricalDate.parse, dates)
    # Other strings than before: those are known by now.
    bounded = rate(lambda text: HistoricalDate.parse(text).sort_key, mixed(count, seed=2))
    print(f"toolkit, read:            {ours:10,.0f} strings a CPU second ({count:,} new ones)")
    print(f"toolkit, read and sorted: {bounded:10,.0f}")
    if importlib.util.find_spec("edtf") is None:
        print('edtf is not installed: python -m pip install -c constraints.txt -e ".[bench]"')
        return 0
    read = importlib.import_module("edtf").parse_edtf
    few = random.Random(3).sample(dates, FEW)
    theirs = rate(read, few)
    print(f"edtf of PyPI, read:       {theirs:10,.0f} ({FEW} of the same mix)")
    print(f"ratio:                    {ours / theirs:10,.0f}")
    return 0


def rate(read: Callable[[str], object], dates: Sequence[str]) -> float:
    """Return how many of the strings are read in one CPU second."""
    start = time.process_time()
    for text in dates:
        read(text)
    return len(dates) / (time.process_time() - start)


def mixed(count: int, *, seed: int = 1) -> list[str]:
    """Return that many different EDTF strings, always the same ones."""
    chance = random.Random(seed)
    dates: dict[str, None] = {}
    while len(dates) < count:
        form = chance.choices(list(FORMS), weights=list(FORMS.values()))[0]
        year, month, day = chance.randint(1, 9980), chance.randint(1, 12), chance.randint(1, 28)
        later = year + chance.randint(1, 15)
        mark = chance.choice("?~%")
        dates[form.format(y=year, m=month, d=day, later=later, mark=mark)] = None
    return list(dates)


FORMS = {
    **{"{y:04}-{m:02}-{d:02}": 55, "{y:04}-{m:02}": 12, "{y:04}": 5},
    **{"{y:04}{mark}": 4, "{y:04}-{m:02}{mark}": 3, "{y:04}-{m:02}-{d:02}{mark}": 3},
    **{"{y:04}/{later:04}": 4, "{y:04}-{m:02}-{d:02}/{later:04}-{m:02}": 4, "{y:04}-{m:02}/..": 2},
    **{"[{y:04}-{m:02},{later:04}]": 2, "[{y:04}-{m:02}-{d:02}..]": 2},
    **{"{y:04}-{m:02}-XX": 2, "{y:04}-22": 1, "{y:04}?-{m:02}-~{d:02}": 1},
}
"""Form of a string -> how many of a hundred have it."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
