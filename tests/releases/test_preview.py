"""An address can change without a picture being touched, and be tried before it is settled."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.building import products, toolkit
from tests.releases.conftest import checked
from tests.targets.iiif.hosting.web import served
from toolkit import publish
from toolkit.images import make
from toolkit.images.plan import Size, level0_paths
from toolkit.model.exhibition import Exhibition
from toolkit.model.identifiers import check_id
from toolkit.publish import Project
from toolkit.sources.read import read_exhibition
from toolkit.steps.step import Step
from toolkit.targets.iiif.hosting.table import IMAGE, PRESENTATION, Move, Site, home_of

ELSEWHERE = "http://127.0.0.1:8000/try/this"


def steps(project: Project, exhibition: Exhibition) -> dict[str, Step]:
    found = publish.all_steps(project, exhibition, only=("iiif",))
    return {step.output: step for step in found}


def test_a_new_address_changes_text_and_no_tile(project: Project) -> None:
    here = checked(project).exhibition
    before = steps(project, here)
    after = steps(project, publish.at_address(here, ELSEWHERE))
    assert before.keys() == after.keys()
    changed = {output for output in before if before[output] != after[output]}
    assert changed
    assert {Path(each).suffix for each in changed} <= {
        *(".json", ".jsonld", ".rdf", ".xml", ".html", ".conf", ".sh", ""),
    }
    makers = (make.write_tiles, make.write_small_tiles, make.write_derivative)
    assert [output for output in changed if before[output].make in makers] == []
    assert [output for output in before if before[output].make in makers] != []


def test_a_preview_leaves_everything_that_is_published_as_it_is(root: Path) -> None:
    before = products(root)
    done = toolkit(root, "build", "--base-url", ELSEWHERE, "--quiet")
    assert done.returncode == 0, done.stderr
    after = products(root)
    assert {path: after[path] for path in before} == before
    new = {path for path in after if path not in before}
    assert {path for path in new if not path.startswith("dist/tiny/preview/")} == set()
    text = (root / "dist" / "tiny" / "preview" / "manifest.json").read_text(encoding="utf-8")
    assert f'"{ELSEWHERE}/manifest.json"' in text
    assert "archive.museum" not in text
    assert "\n0 of " in "\n" + toolkit(root, "plan", "--base-url", ELSEWHERE).stdout
    assert toolkit(root, "plan", "--only", "iiif").stdout.startswith("0 of ")


@pytest.mark.parametrize(
    "arguments", [("--base-url", "nowhere"), ("--base-url", ELSEWHERE, "--only", "epub")]
)
def test_a_preview_is_of_iiif_at_an_address(arguments: tuple[str, ...], root: Path) -> None:
    assert toolkit(root, "build", *arguments).returncode == 2


def test_ids_outlast_renamed_files_and_another_order(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sources" / "tiny"
    shutil.copytree(tiny, folder)
    project = Project(tmp_path, "tiny")
    before = steps(project, read_exhibition(folder).exhibition)
    records = (folder / "panels.yaml").read_text(encoding="utf-8").split("\n- id:")
    (folder / "panels.yaml").unlink()
    (folder / "panels").mkdir(exist_ok=True)
    for number, record in enumerate(records):
        text = record if record.startswith("- id:") else f"- id:{record}"
        (folder / "panels" / f"{9 - number}.yaml").write_text(text, encoding="utf-8")
    (folder / "persons.yaml").rename(folder / "persons-all.yaml")
    (folder / "persons").mkdir()
    (folder / "persons-all.yaml").rename(folder / "persons" / "all.yaml")
    after = read_exhibition(folder).exhibition
    assert [panel.id for panel in after.panels] == ["keepers", "light"]
    assert before.keys() == steps(project, after).keys()
    tiles = [output for output in before if before[output].make is make.write_tiles]
    assert [before[each] for each in tiles] == [steps(project, after)[each] for each in tiles]


def get(address: str) -> tuple[int, str, str]:
    """Return the status, the type and who may read; redirects are not followed."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *arguments: object) -> None:
            return None

    try:
        with urllib.request.build_opener(Stay).open(address) as answer:
            said = answer.headers
            return answer.status, said["Content-Type"], said["Access-Control-Allow-Origin"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("Location", ""), ""


def test_every_file_that_viewers_ask_for_is_served_as_what_it_is(project: Project) -> None:
    exhibition = checked(project).exhibition
    base = exhibition.front.base_url.address
    it = Site(base=base, home=home_of(base), moves=(Move("https://a.museum/old", base),))
    dist, manifests = (project.root / name / "tiny" for name in ("dist", "manifests"))
    (picture,) = exhibition.panel("light").image.pictures
    with served(it, dist, manifests) as host:
        home = f"{host}{it.path}"
        assert get(f"{home}/manifest.json") == (200, PRESENTATION, "*")
        assert get(f"{home}/iiif/light/info.json") == (200, IMAGE, "*")
        for path in level0_paths(Size(picture.width, picture.height)):
            for asked in (path, path.replace(",", "%2C")):
                assert get(f"{home}/iiif/light/{asked}") == (200, "image/jpeg", "*"), asked
        assert get(f"{home}/tiny-en.epub")[1] == "application/epub+zip"
        assert get(f"{home}/iiif/light/0,0,9,9/9,9/0/default.jpg")[0] == 404
        assert get(f"{host}/old/manifest.json") == (301, f"{base}/manifest.json", "")


def test_an_id_needs_no_escape_in_an_address() -> None:
    # All that `check_id` lets an id be made of, and the dot before a language.
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_-"
    assert check_id(letters) == letters
    assert quote(f"{letters}.ru", safe="") == f"{letters}.ru"
