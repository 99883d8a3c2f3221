"""The document on the format says what the model does, and its examples are read."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import PROJECT, environment
from toolkit import publish
from toolkit.errors import SourceError
from toolkit.model.dates import HistoricalDate
from toolkit.publish import Project
from toolkit.sources.document import MADE, PATH, filled, kinds

TEXT = (PROJECT / PATH).read_text(encoding="utf-8")
RECORDS = re.compile(r"^```yaml\n# (\w+)\.yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
ESSAY = re.compile(r"^`(essays/\S+)`:\n\n```markdown\n(.*?)^```", re.DOTALL | re.MULTILINE)
EXAMPLES = [
    *((f"{kind}/example.yaml", text) for kind, text in RECORDS.findall(TEXT)),
    *ESSAY.findall(TEXT),
]


def test_the_tables_are_what_the_model_says() -> None:
    assert filled(TEXT) == TEXT, "call ./run docs"


def test_the_command_makes_the_tables_anew(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    path = tmp_path / PATH
    path.write_text(MADE.sub(r"\1\4", TEXT), encoding="utf-8")
    command = [sys.executable, "-m", "toolkit.sources.document"]
    subprocess.run(command, cwd=tmp_path, env=environment(), check=True)
    assert path.read_text(encoding="utf-8") == TEXT


def test_every_class_has_its_table() -> None:
    tables = re.findall(r"<!-- fields of (\w+) -->", TEXT)
    assert sorted(tables) == sorted(kind.__name__ for kind in kinds())


def test_every_link_leads_to_a_heading() -> None:
    prose = re.sub(r"^```.*?^```", "", TEXT, flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert [anchor for anchor in anchors if anchors.count(anchor) > 1] == []
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) - set(anchors) == set()


def test_every_date_in_the_table_is_one() -> None:
    table = TEXT.partition("| write | for |")[2].partition("\n\n")[0]
    dates = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\|(.*?) \|", table, re.MULTILINE)))
    assert len(dates) > 15
    assert [HistoricalDate.parse(date).edtf for date in dates] == dates


def test_every_example_names_its_file() -> None:
    assert len(EXAMPLES) == len(re.findall(r"^```\w+$", TEXT, re.MULTILINE))


@pytest.mark.parametrize(
    ("path", "text"), EXAMPLES, ids=[f"{n}-{path}" for n, (path, _) in enumerate(EXAMPLES)]
)
def test_an_example_is_read_and_checks_without_error(
    path: str, text: str, tmp_path: Path, tiny: Path
) -> None:
    front = path == "exhibition/example.yaml"
    project = Project(tmp_path, "the-light" if front else "tiny")
    shutil.copytree(tiny, project.sources)
    target = project.sources / ("exhibition.yaml" if front else path)
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8")
    try:
        publish.read_and_check(project)
    except SourceError as error:
        said = [f"{problem.place}: {problem.code} {problem.message}" for problem in error.problems]
        pytest.fail("\n".join(line for line in said if path in line or front))
