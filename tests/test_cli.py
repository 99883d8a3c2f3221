"""What a person types, what is answered, and the exit code a script sees."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock
from PIL import Image

from tests.building import command, edit, environment, new_project, products, times, toolkit
from tests.sources.word.typed import changed, pack, paragraph, parts, run

COMMANDS = (
    *("init", "import", "check", "build", "plan", "verify", "release", "withdraw", "diff"),
    *("records", "targets", "explain", "lint-manifest", "lint-pdf", "lint-epub", "schema"),
)


@pytest.fixture
def copied(tmp_path: Path, built: Path) -> Path:
    """Return a copy of the built tiny project in which nothing is stale."""
    return Path(shutil.copytree(built, tmp_path / "copy", copy_function=shutil.copy2))


@pytest.fixture
def fresh(tmp_path: Path, tiny: Path) -> Path:
    """Return the tiny project before its first build."""
    return new_project(tmp_path / "fresh", tiny)


def untold(done: subprocess.CompletedProcess[str]) -> bool:
    """Return whether a person was shown the program's insides."""
    return "Traceback" in done.stderr + done.stdout


# --- help -----------------------------------------------------------------------------


def test_help_names_every_command_in_the_order_of_use(tmp_path: Path) -> None:
    done = toolkit(tmp_path, "--help")
    assert done.returncode == 0
    listed = done.stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "] == [
        *COMMANDS
    ]
    examples = [line for line in done.stdout.splitlines() if line.startswith("  toolkit ")]
    assert [line.split()[1] for line in examples] == ["init", "check", "build", "build"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example_of_itself(name: str, tmp_path: Path) -> None:
    done = toolkit(tmp_path, name, "--help")
    assert done.returncode == 0
    assert f"Example: toolkit {name}" in done.stdout


def test_an_unknown_command_is_a_usage_error(tmp_path: Path) -> None:
    assert toolkit(tmp_path, "bild").returncode == 2


def test_targets_are_listed_with_what_they_are_for(tmp_path: Path) -> None:
    lines = toolkit(tmp_path, "targets").stdout.splitlines()
    assert [line.split()[0] for line in lines[:5]] == [*("iiif", "epub", "pdf"), "site", "trade"]
    assert all(len(line.split()) > 4 for line in lines)


def test_a_code_is_explained_however_it_is_written(tmp_path: Path) -> None:
    done = toolkit(tmp_path, "explain", "s003")
    assert done.stdout.startswith("S003 (error): A field is not known.")


def test_without_a_code_all_are_listed_by_family(tmp_path: Path) -> None:
    lines = toolkit(tmp_path, "explain").stdout.splitlines()
    families = [line for line in lines if line and not line.startswith(" ")]
    assert families[:2] == ["Files, fields and wording", "Languages and letters"]
    assert "  D001  error    Something is not a date in EDTF." in lines


def test_an_unknown_code_is_a_usage_error(tmp_path: Path) -> None:
    done = toolkit(tmp_path, "explain", "Z999")
    assert (done.returncode, untold(done)) == (2, False)
    assert "There is no code 'Z999'" in done.stderr


def test_a_code_that_is_nearly_one_is_proposed(tmp_path: Path) -> None:
    assert "Did you mean S003" in toolkit(tmp_path, "explain", "S03").stderr


# --- init -----------------------------------------------------------------------------


def test_what_init_writes_builds_at_once_and_the_second_build_makes_nothing(
    tmp_path: Path,
) -> None:
    assert toolkit(tmp_path, "init", "letters", "--language", "en,ru").returncode == 0
    first = toolkit(tmp_path, "build")
    assert first.returncode == 0, first.stderr
    second = toolkit(tmp_path, "build")
    assert "\n0 made, " in second.stdout
    names = {path.name for path in (tmp_path / "dist" / "letters").glob("letters-*")}
    assert names == {
        f"letters-{language}{ending}"
        for language in ("en", "ru")
        for ending in (
            *(".epub", "-pages.txt", ".pdf"),
            *("-press.pdf", "-press-pictures.txt", "-cover.pdf"),
        )
    }


def test_init_says_what_to_do_next(tmp_path: Path) -> None:
    said = toolkit(tmp_path, "init", "letters", "--language", "de, en").stdout
    assert "Written: sources/letters, an invented exhibition in de, en.\n" in said
    assert "Its words are English in de too: translate them.\n" in said
    assert "  toolkit build sources/letters " in said


def test_init_does_not_touch_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "sources" / "letters").mkdir(parents=True)
    done = toolkit(tmp_path, "init", "letters")
    assert done.returncode == 2
    assert "nothing was changed" in done.stderr
    assert list((tmp_path / "sources" / "letters").iterdir()) == []


@pytest.mark.parametrize("name", ["Old Letters", "../letters", "письма", ""])
def test_init_refuses_a_name_that_cannot_stand_in_an_address(name: str, tmp_path: Path) -> None:
    done = toolkit(tmp_path, "init", name)
    assert (done.returncode, untold(done)) == (2, False)
    assert list(tmp_path.iterdir()) == []


# --- schema ---------------------------------------------------------------------------


def test_after_an_upgrade_the_schemas_are_written_anew(tmp_path: Path) -> None:
    toolkit(tmp_path, "init", "letters")
    assert toolkit(tmp_path, "schema").stdout == "letters: the schemas are as they should be\n"
    old = tmp_path / "sources" / "letters" / ".schema" / "places.schema.json"
    old.write_text("{}")
    done = toolkit(tmp_path, "schema", "sources/letters")
    assert done.stdout == "written: sources/letters/.schema/places.schema.json\n"
    assert len(old.read_text(encoding="utf-8")) > 2


def test_a_file_that_names_no_schema_is_told_the_line_to_add(fresh: Path) -> None:
    (fresh / "sources" / "tiny" / "places").mkdir()
    (fresh / "sources" / "tiny" / "places.yaml").rename(
        fresh / "sources" / "tiny" / "places" / "all.yaml"
    )
    lines = toolkit(fresh, "schema").stdout.splitlines()
    assert "sources/tiny/panels.yaml names no schema. Make this its first line:" in lines
    assert "    # yaml-language-server: $schema=.schema/panels.schema.json" in lines
    assert "    # yaml-language-server: $schema=../.schema/places.schema.json" in lines
    assert toolkit(fresh, "check").returncode == 0


# --- import ---------------------------------------------------------------------------


@pytest.fixture
def document(tmp_path: Path) -> str:
    """Return the path of a document to import."""
    body = (
        paragraph("The Keeper’s Dog", style="Title"),
        paragraph("It barked ", run("once", "i"), "."),
    )
    return str(pack(tmp_path / "dog.docx", parts(*body)))


def test_an_imported_document_is_an_essay_that_the_next_build_prints(
    fresh: Path, document: str
) -> None:
    done = toolkit(fresh, "import", document)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Written: sources/tiny/essays/the-keepers-dog.en.md\n"
        "Add to contents in exhibition.yaml: - essays/the-keepers-dog\n"
        "Now: toolkit check\n"
    )
    written = fresh / "sources" / "tiny" / "essays" / "the-keepers-dog.en.md"
    assert written.read_text() == "---\ntitle: The Keeper’s Dog\n---\n\nIt barked *once*.\n"
    edit(
        fresh / "sources" / "tiny" / "exhibition.yaml",
        "- panels",
        "- essays/the-keepers-dog\n- panels",
    )
    assert toolkit(fresh, "check").returncode == 0
    again = toolkit(fresh, "import", document)
    assert (again.returncode, untold(again)) == (2, False)
    assert "nothing was changed" in again.stderr
    forced = toolkit(
        fresh, "import", document, "--force", "--title", "Dog", "--id", "the-keepers-dog"
    )
    assert forced.returncode == 0
    assert "contents" not in forced.stdout
    assert forced.stderr.startswith("dog.docx, paragraph 1 'The Keeper’s Dog': warning S056 has")


def test_a_dry_run_of_an_import_prints_the_essay_and_writes_nothing(
    fresh: Path, document: str
) -> None:
    before = sorted((fresh / "sources" / "tiny" / "essays").iterdir())
    done = toolkit(fresh, "import", document, "--dry-run", "--language", "ru")
    assert done.stdout == "---\ntitle: The Keeper’s Dog\n---\n\nIt barked *once*.\n"
    assert sorted((fresh / "sources" / "tiny" / "essays").iterdir()) == before


def test_what_cannot_be_imported_is_told_and_nothing_is_written(fresh: Path) -> None:
    bad = pack(fresh / "bad.docx", parts(paragraph("A ", changed("ins", "dog"))))
    done = toolkit(fresh, "import", "bad.docx", "--title", "Dog")
    assert (done.returncode, untold(done)) == (1, False)
    assert done.stderr.startswith("bad.docx, paragraph 1 'A dog': S044 has changes")
    bad.write_bytes(b"PK\x03\x04")
    assert toolkit(fresh, "import", "bad.docx").returncode == 1
    assert not list((fresh / "sources" / "tiny" / "essays").glob("dog*"))


@pytest.mark.parametrize(
    "words",
    [["nowhere.docx"], ["--language", "fr"], ["--id", "The Dog"], ["--title", "…", "--id", ""]],
)
def test_an_import_that_cannot_mean_anything_is_a_usage_error(
    words: list[str], fresh: Path, document: str
) -> None:
    done = toolkit(fresh, "import", *([] if "nowhere.docx" in words else [document]), *words)
    assert (done.returncode, untold(done)) == (2, False), done.stderr


# --- check ----------------------------------------------------------------------------


def test_check_as_json_is_a_list_of_problems_with_their_places(fresh: Path) -> None:
    edit(fresh / "sources" / "tiny" / "exhibition.yaml", "publisher:", "publischer:")
    done = toolkit(fresh, "check", "--format", "json")
    assert done.returncode == 1
    found = [each for each in json.loads(done.stdout) if each["code"] == "S003"]
    assert found[0]["place"]["path"] == "sources/tiny/exhibition.yaml"
    assert found[0]["place"]["line"] > 1
    assert "publisher" in found[0]["hint"]


def test_check_as_sarif_is_one_log(fresh: Path) -> None:
    edit(fresh / "sources" / "tiny" / "exhibition.yaml", "publisher:", "publischer:")
    done = toolkit(fresh, "check", "--format", "sarif")
    assert done.returncode == 1
    (run,) = json.loads(done.stdout)["runs"]
    assert "S003" in {result["ruleId"] for result in run["results"]}


def test_a_code_or_a_family_alone_can_be_shown_and_the_exit_code_is_of_all(fresh: Path) -> None:
    edit(fresh / "sources" / "tiny" / "persons.yaml", "birth, date: 1843", "birth, date: 1843.")
    done = toolkit(fresh, "check", "--code", "d")
    assert done.returncode == 1
    assert [line.split()[1] for line in done.stdout.splitlines() if ": D" in line] == ["D001"]
    nothing = toolkit(fresh, "check", "--code", "P001")
    assert (nothing.returncode, nothing.stdout.splitlines()[-1][-9:]) == (1, "(0 shown)")
    unknown = toolkit(fresh, "check", "--code", "D1")
    assert (unknown.returncode, "Did you mean D001?" in unknown.stderr) == (2, True)


def test_many_problems_are_counted_by_code(fresh: Path) -> None:
    edit(fresh / "sources" / "tiny" / "exhibition.yaml", "[en, ru]", "[en, ru, sv]")
    done = toolkit(fresh, "check")
    assert " x L002  A text lacks one of the exhibition's languages." in done.stdout


def test_what_is_still_to_do_is_told_apart_from_what_is_wrong(fresh: Path) -> None:
    done = toolkit(fresh, "check", "--coverage")
    assert done.returncode == 0
    assert "Claims by the grade of their best source" in done.stdout
    told = json.loads(toolkit(fresh, "check", "--coverage", "--format", "json").stdout)
    assert [(each["language"], each["missing"]) for each in told["translations"]] == [
        ("en", []),
        ("ru", []),
    ]
    assert toolkit(fresh, "check", "--coverage", "--format", "sarif").returncode == 2


def test_check_tells_a_wrong_date_and_a_dangling_reference_in_one_run(fresh: Path) -> None:
    persons = fresh / "sources" / "tiny" / "persons.yaml"
    edit(persons, "date: 1840~", "date: about 1840")
    edit(persons, "person: orlov", "person: orlow")
    done = toolkit(fresh, "check")
    assert done.returncode == 1
    assert "persons.yaml:19:25: D001" in done.stdout
    assert "persons.yaml:31:31: R001" in done.stdout
    assert done.stdout.endswith("tiny: 2 errors, 1 warning\n")


def test_check_lets_warnings_fail_only_where_it_is_strict(fresh: Path) -> None:
    assert toolkit(fresh, "check").returncode == 0
    done = toolkit(fresh, "check", "--strict")
    assert done.returncode == 1
    assert "S020" in done.stdout


BROKEN = {
    "exhibition.yaml": [b"id: [\n", b"", b"- a\n- b\n", b"\xff\xfe\x00i", b"id: &a [*a]\n"],
    "persons.yaml": [b"words\n", b"- id: anna\n- id: anna\n", b"\x00", b"? [a]\n: b\n"],
    "panels/light.jpg": [b"not a picture"],
    "essays/the-light.en.md": [b"---\ntitle: [\n---\n", b"\xe4", b""],
}


@pytest.mark.parametrize(
    ("name", "content"), [(name, each) for name, all in BROKEN.items() for each in all]
)
def test_broken_sources_are_told_by_file_and_never_with_a_traceback(
    name: str, content: bytes, fresh: Path
) -> None:
    (fresh / "sources" / "tiny" / name).write_bytes(content)
    done = toolkit(fresh, "build")
    assert (done.returncode, untold(done)) == (1, False), done.stderr
    assert "sources/tiny/" in done.stderr
    assert "nothing was written" in done.stderr
    assert not (fresh / "dist").exists()


def test_an_empty_folder_lacks_its_exhibition(tmp_path: Path) -> None:
    (tmp_path / "sources" / "empty").mkdir(parents=True)
    done = toolkit(tmp_path, "check", "sources/empty")
    assert done.returncode == 1
    assert done.stdout.startswith("sources/empty/exhibition.yaml: S016 ")
    assert "empty: 1 error, 0 warnings" in done.stdout


@pytest.mark.parametrize("name", ["check", "build", "plan", "verify"])
def test_where_no_exhibition_is_one_is_told_how_to_start(name: str, tmp_path: Path) -> None:
    done = toolkit(tmp_path, name)
    assert (done.returncode, untold(done)) == (2, False)
    assert "toolkit init NAME" in done.stderr


def test_in_an_exhibition_s_own_folder_it_need_not_be_named(fresh: Path) -> None:
    toolkit(fresh, "init", "letters")
    done = toolkit(fresh / "sources" / "tiny", "check")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("tiny: 0 errors, 1 warning\n")


def test_a_folder_outside_of_sources_is_no_exhibition(tmp_path: Path, tiny: Path) -> None:
    shutil.copytree(tiny, tmp_path / "elsewhere")
    done = toolkit(tmp_path, "build", "elsewhere")
    assert (done.returncode, untold(done)) == (2, False)
    assert "inside a folder called 'sources'" in done.stderr


def test_of_several_exhibitions_one_must_be_named(fresh: Path) -> None:
    toolkit(fresh, "init", "letters")
    done = toolkit(fresh, "check")
    assert done.returncode == 2
    assert "sources/letters, sources/tiny" in done.stderr
    assert toolkit(fresh, "check", "sources/letters").returncode == 0


# --- build ----------------------------------------------------------------------------


def test_an_e_book_alone_gets_the_layout_it_is_made_from(fresh: Path) -> None:
    done = toolkit(fresh, "build", "--only", "epub", "--language", "ru")
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (fresh / "dist" / "tiny").iterdir()}
    assert "tiny-ru.epub" in made
    assert (fresh / "dist" / "tiny" / "layout" / "ru-press" / "pages.json").is_file()
    assert not [name for name in made if name.endswith(".pdf") or "-en" in name]
    assert toolkit(fresh, "verify", "--only", "epub", "--language", "ru").returncode == 0
    missing = toolkit(fresh, "verify")
    assert missing.returncode == 3
    assert (
        "dist/tiny/tiny-en.epub: E001 cannot be read: No such file or directory" in missing.stdout
    )


@pytest.mark.parametrize(
    "words", [["--language", "de"], ["--only", "html"], ["--jobs", "0"], ["nowhere"]]
)
def test_what_cannot_be_made_is_a_usage_error(words: list[str], fresh: Path) -> None:
    done = toolkit(fresh, "build", *words)
    assert (done.returncode, untold(done)) == (2, False)
    assert not (fresh / "dist").exists()


def test_a_dry_run_tells_what_would_be_made_and_makes_nothing(copied: Path) -> None:
    before = times(copied)
    edit(copied / "sources" / "tiny" / "exhibition.yaml", "title: {en: ", "title: {en: New ")
    done = toolkit(copied, "build", "--dry-run")
    assert done.returncode == 0
    assert "manifests/tiny/manifest.json: " in done.stdout
    assert times(copied) == before


def test_a_quiet_build_prints_problems_only(copied: Path) -> None:
    done = toolkit(copied, "build", "--quiet")
    assert (done.returncode, done.stdout) == (0, "")
    assert "S020" in done.stderr
    assert "[1/" not in done.stderr


def test_a_build_says_that_an_address_is_provisional(copied: Path) -> None:
    edit(
        copied / "sources" / "tiny" / "exhibition.yaml",
        "base_url: https://example.org/tiny",
        "base_url: {address: https://example.org/tiny, status: provisional, "
        "reason: {en: The host is being chosen, ru: Адрес выбирают}}",
    )
    assert toolkit(copied, "check", "--strict").returncode == 0
    done = toolkit(copied, "build", "--quiet")
    assert (done.returncode, done.stdout) == (0, "")
    said = "note: the address https://example.org/tiny is provisional: The host is being chosen"
    assert said in done.stderr.splitlines()
    assert "S020" not in done.stderr


def test_only_pruning_deletes_what_nothing_makes_any_more(copied: Path) -> None:
    edit(copied / "sources" / "tiny" / "exhibition.yaml", "languages: [en, ru]", "languages: [en]")
    old = copied / "dist" / "tiny" / "tiny-ru.epub"
    toolkit(copied, "build", "--only", "iiif")
    assert old.is_file()
    done = toolkit(copied, "build", "--only", "iiif", "--prune")
    assert "deleted dist/tiny/tiny-ru.epub" in done.stdout
    assert not old.exists()
    assert (copied / "dist" / "tiny" / "tiny-en.epub").is_file()


def test_a_product_that_fails_leaves_the_old_one_whole(copied: Path) -> None:
    before = products(copied)
    panels = copied / "sources" / "tiny" / "panels"
    Image.open(panels / "light.jpg").save(panels / "light.png")
    whole = (panels / "light.png").read_bytes()
    middle = len(whole) // 2  # no header tells of this: only who decodes the pixels can
    (panels / "light.png").write_bytes(whole[:middle] + bytes(100) + whole[middle + 100 :])
    edit(copied / "sources" / "tiny" / "panels.yaml", "light.jpg", "light.png")
    done = toolkit(copied, "build", "--only", "iiif")
    assert (done.returncode, untold(done)) == (3, False), done.stderr
    assert "light" in done.stderr
    after = products(copied)
    assert {path for path in before if path.startswith("dist/tiny/iiif/light/")} <= after.keys()
    assert {path: after[path] for path in before if path.endswith(".jpg")} == {
        path: digest for path, digest in before.items() if path.endswith(".jpg")
    }


def test_a_damaged_product_does_not_verify(copied: Path) -> None:
    assert toolkit(copied, "verify").returncode == 0
    (copied / "dist" / "tiny" / "tiny-en.epub").write_bytes(b"")
    done = toolkit(copied, "verify")
    assert (done.returncode, untold(done)) == (3, False)
    assert done.stdout.startswith("dist/tiny/tiny-en.epub: E001 ")


def test_what_stores_take_is_told_beside_what_each_e_book_has(copied: Path) -> None:
    done = toolkit(copied, "verify", "--only", "epub", "--stores")
    assert done.returncode == 0, done.stdout
    lines = done.stdout.splitlines()
    assert {"dist/tiny/tiny-en.epub:", "dist/tiny/tiny-ru.epub:"} <= set(lines)
    stores = [line.strip().split("  ")[0] for line in lines[1:]]
    assert {"Apple Books", "Kobo", "Kindle (KDP)", "Google Play", "Everywhere"} <= set(stores)


def test_a_file_where_a_folder_must_be_is_told_as_what_it_is(fresh: Path) -> None:
    (fresh / "dist").write_text("in the way")
    done = toolkit(fresh, "build", "--only", "iiif")
    assert (done.returncode, untold(done)) == (3, False), done.stderr
    assert "dist" in done.stderr


def test_a_second_build_at_the_same_time_is_sent_away(copied: Path) -> None:
    with FileLock(copied / ".toolkit" / "lock"):
        done = toolkit(copied, "build")
    assert done.returncode == 75
    assert "Another build is running" in done.stderr


def test_an_interrupted_build_says_so_and_the_next_one_goes_on(fresh: Path) -> None:
    build = subprocess.Popen(
        command("build"),
        cwd=fresh,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert build.stderr is not None
    while "[1/" not in build.stderr.readline():
        assert build.poll() is None, "the build ended before it could be interrupted"
    build.send_signal(signal.SIGINT)
    _, rest = build.communicate(timeout=60)
    assert build.returncode == 130
    assert "Interrupted" in rest
    assert "Traceback" not in rest
    done = toolkit(fresh, "build")
    assert done.returncode == 0, done.stderr
    assert " 0 fresh" not in done.stdout
