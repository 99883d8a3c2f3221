"""EDTF as we read it, and as the npm package edtf does: where they part is written down.

The reason stands above each group of `data/disagreements.tsv`.
"""

from __future__ import annotations

from pathlib import Path

from tests.model.tables import rows
from tests.validators.edtf_js import read_all


def test_every_date_means_the_same_to_edtf_js_but_for_a_known_disagreement(tmp_path: Path) -> None:
    ours = {edtf: f"{first} {last}" for edtf, first, last in rows("valid.tsv")}
    ours |= {written: "refused" for written, _ in rows("refused.tsv")}
    theirs = read_all(list(ours), tmp_path)
    parted = {edtf: theirs[edtf] for edtf, meaning in ours.items() if theirs[edtf] != meaning}
    assert len(ours) > 400
    # A disagreement that has gone is as much news as a new one.
    assert parted == dict(rows("disagreements.tsv"))
