"""Every kind of bad input has a folder here, named after its code: `S009`, or `S009-kind`.

The files of the folder are laid over the tiny exhibition, but for two: `expected.txt` holds what a
curator must read, `without.txt` (if there) names files of the tiny exhibition to take away. A
folder `NAME.ods` becomes a workbook that holds its files, so that reviews can read what is in it.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from toolkit.checks import RULES, check, importing
from toolkit.errors import Problem, SourceError
from toolkit.sources.read import read_exhibition

CASES = Path(__file__).parent
TINY = CASES.parent / "exhibitions" / "tiny"
NAMES = sorted(folder.name for folder in CASES.iterdir() if (folder / "expected.txt").is_file())
IMPORTED = {rule.code for rule in importing.RULES}
PLANNED = {"P027"}
"""What only a plan can tell, for it depends on the layout (`tests/targets/pdf`)."""
SOURCES = sorted(code for code in RULES if code[0] in "SLDRPC" and code not in IMPORTED | PLANNED)
"""The codes of what can be wrong with sources; others are of products and of Word documents."""
# Latin, Cyrillic and general punctuation: what a font for the tiny exhibition would have.
PRINTABLE = frozenset((*range(0x600), *range(0x2000, 0x2070), *range(0x4E00, 0xA000), 0xFFFD))
WORDED = ("en", "ru")


def lay_over_tiny(case: Path, root: Path) -> Path:
    folder = root / "sources" / "tiny"
    shutil.copytree(TINY, folder)
    shutil.copytree(case, folder, dirs_exist_ok=True)
    (folder / "expected.txt").unlink()
    if (folder / "without.txt").exists():
        for name in (folder / "without.txt").read_text().split():
            (folder / name).unlink()
    for parts in sorted(folder.glob("*.ods")):
        if parts.is_dir():
            pack(parts)
    return folder


def pack(parts: Path) -> None:
    """Make a workbook of the folder `parts`, in its place."""
    files = {path.relative_to(parts).as_posix(): path.read_bytes() for path in parts.rglob("*.*")}
    shutil.rmtree(parts)
    with zipfile.ZipFile(parts, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        for name, data in files.items():
            archive.writestr(name, data)


def problems_in(folder: Path, root: Path) -> tuple[Problem, ...]:
    try:
        read = read_exhibition(folder, root=root)
    except SourceError as error:
        return error.problems
    findings = check(read.exhibition, characters=PRINTABLE, worded=WORDED)
    placed = (
        Problem(read.place_of(one.address), one.code, one.message, one.hint, one.severity)
        for one in findings
    )
    return tuple(sorted({*read.warnings, *placed}))


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_what_is_wrong_where_and_what_to_do(name: str, tmp_path: Path) -> None:
    folder = lay_over_tiny(CASES / name, tmp_path)
    code = name.partition("-")[0]
    # The tiny exhibition's own address is an example, and warned of in every case.
    problems = [
        one for one in problems_in(folder, tmp_path) if one.code != "S020" or code == "S020"
    ]
    assert "\n".join(map(str, problems)) == (CASES / name / "expected.txt").read_text().rstrip()
    assert code in {one.code for one in problems}
    assert {one.severity for one in problems if one.code == code} == {RULES[code].severity}


def test_every_rule_has_a_case() -> None:
    assert sorted({name.partition("-")[0] for name in NAMES}) == SOURCES


def test_the_tiny_exhibition_is_clean_but_for_its_address(tmp_path: Path) -> None:
    folder = tmp_path / "sources" / "tiny"
    shutil.copytree(TINY, folder)
    assert [one.code for one in problems_in(folder, tmp_path)] == ["S020"]


def test_every_rule_has_words_and_a_code_that_sorts() -> None:
    assert all(code == rule.code and len(code) == 4 for code, rule in RULES.items())
    said = [words for rule in RULES.values() for words in (rule.summary, rule.advice)]
    assert all(words.endswith((".", ".)")) for words in said)
