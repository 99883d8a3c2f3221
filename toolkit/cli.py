"""Words for people: the commands, what they print, and the exit codes.

The only room that prints and exits.
"""

from __future__ import annotations

import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from toolkit import __version__, publish
from toolkit.checks import RULES
from toolkit.errors import ExitCode, MissingToolError, SourceError, ToolkitError
from toolkit.publish import Project
from toolkit.reports import Reporter, counted, problem_lines, products_table, said_by_steps
from toolkit.sources.read import read_front
from toolkit.sources.word.essay import read_word_essay
from toolkit.sources.word.save import id_for, save_essay
from toolkit.starter import write_starter
from toolkit.targets import find_target, target_names

FOLDER = click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
ONLY = click.option(
    "--only", multiple=True, metavar="TARGET", help="Make this product only (may be repeated)."
)
LANGUAGE = click.option(
    "--language", multiple=True, metavar="TAG", help="Make this language's books only."
)
QUIET = click.option("--quiet", is_flag=True, help="Print problems only.")


class Commands(click.Group):
    """The commands, in the order in which a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order written below."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="archive-publishing-toolkit")
def commands() -> None:
    """Compile a folder of records and images into IIIF, EPUB and PDF.

    \b
    toolkit init letters            start an exhibition in sources/letters
    toolkit check                   find every mistake, change nothing
    toolkit build                   make what has changed
    toolkit build --only epub       one product only

    FOLDER is the exhibition's folder, sources/NAME; where there is only one it may be left out.
    """  # noqa: D301 -- click reads the character \b: these lines are not to be joined


@commands.command(epilog="Example: toolkit init letters")
@click.argument("name")
def init(name: str) -> None:
    """Start an exhibition: three records, two languages, ready to build.

    Writes sources/NAME in the current folder and refuses to touch what is there.
    """
    folder = write_starter(name, root=Path.cwd())
    click.echo(f"Written: {folder}\nNow: toolkit build {folder}")


@commands.command("import", epilog="Example: toolkit import essay.docx --language ru")
@click.argument(
    "document", metavar="DOCX", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@FOLDER
@click.option("--id", "id", metavar="ID", help="Of the essay [made of its title].")
@click.option("--language", metavar="TAG", default="", help="Of the essay [the document's].")
@click.option("--title", default="", help="Of the essay [what is styled as title].")
@click.option("--dry-run", is_flag=True, help="Print the essay, write nothing.")
@click.option("--force", is_flag=True, help="Write over an essay that is there.")
def import_document(
    document: Path,
    folder: Path | None,
    id: str | None,
    language: str,
    title: str,
    dry_run: bool,
    force: bool,
) -> None:
    """Turn a Word document into an essay, essays/ID.TAG.md.

    Of what an essay cannot hold, pictures or undecided changes, each is told by its paragraph.
    """
    project = publish.find_project(folder, start=Path.cwd())
    front = read_front(project.sources, root=project.root)
    essay = read_word_essay(document, languages=front.languages, language=language, title=title)
    for line in problem_lines(essay.warnings):
        click.echo(line, err=True)
    name = id_for(essay, document, wanted=id)
    if dry_run:
        click.echo(essay.text, nl=False)
        return
    path = save_essay(essay, name, project.sources, force=force)
    click.echo(f"Written: {path.relative_to(project.root)}")
    if f"essays/{name}" not in front.contents:
        click.echo(f"Add to contents in exhibition.yaml: - essays/{name}")
    click.echo("Now: toolkit check")


@commands.command(epilog="Example: toolkit check sources/letters --format json")
@FOLDER
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(folder: Path | None, form: str, strict: bool) -> None:
    """Read the sources and report every problem; make nothing.

    Exits with 1 if there is an error (with --strict: or a warning).
    """
    project = publish.find_project(folder, start=Path.cwd())
    try:
        problems = publish.read_and_check(project).warnings
    except SourceError as error:
        problems = error.problems
    for line in problem_lines(problems, form=form):
        click.echo(line)
    wrong = [each for each in problems if strict or each.severity == "error"]
    if form == "text":
        others = counted(len(problems) - len(wrong), "warning")
        click.echo(f"{project.slug}: {counted(len(wrong), 'error')}, {others}")
    if wrong:
        raise SystemExit(ExitCode.SOURCES)


@commands.command(epilog="Example: toolkit build sources/letters --only epub --language ru")
@FOLDER
@ONLY
@LANGUAGE
@click.option("--jobs", type=click.IntRange(1), help="Processes at once [as many as cores].")
@click.option("--prune", is_flag=True, help="Also delete products that nothing makes any more.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, as 'plan' does.")
@QUIET
def build(
    folder: Path | None,
    only: tuple[str, ...],
    language: tuple[str, ...],
    jobs: int | None,
    prune: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    """Make what has changed, and verify it.

    What was built before stays whole until its successor is finished.
    """
    project = publish.find_project(folder, start=Path.cwd())
    if dry_run:
        _print_plan(project, only, language, why=True)
        return
    with publish.locked(project):
        _build(project, only, language, jobs or publish.default_jobs(), prune=prune, quiet=quiet)


def _build(
    project: Project,
    only: tuple[str, ...],
    languages: tuple[str, ...],
    jobs: int,
    *,
    prune: bool,
    quiet: bool,
) -> None:
    """Read, check, make, verify, and tell about each."""
    began = time.monotonic()
    checked = publish.read_and_check(project)
    for line in problem_lines(checked.warnings):
        click.echo(line, err=True)
    exhibition = checked.exhibition
    steps = publish.all_steps(project, exhibition, only=only, languages=languages)
    with Reporter(quiet=quiet) as reporter:
        report = publish.build(project, steps, jobs=jobs, on_event=reporter)
    if prune:
        for path in publish.prune(project, exhibition):
            click.echo(f"deleted {path}")
    for line in problem_lines(said_by_steps(report, checked.read)):
        click.echo(line, err=True)
    faults = publish.verify(project, exhibition, only=only, languages=languages)
    for line in problem_lines(faults):
        click.echo(line, err=True)
    if not quiet:
        table = products_table(report, steps, faults, root=project.root)
        seconds = time.monotonic() - began
        click.echo("\n".join(table))
        click.echo(f"{len(report.made)} made, {len(report.fresh)} fresh, in {seconds:.1f} s")
    if any(fault.severity == "error" for fault in faults):
        raise SystemExit(ExitCode.PRODUCT)


@commands.command(epilog="Example: toolkit plan --why")
@FOLDER
@ONLY
@LANGUAGE
@click.option("--why", is_flag=True, help="Say what has changed.")
def plan(folder: Path | None, only: tuple[str, ...], language: tuple[str, ...], why: bool) -> None:
    """Say what a build would make; make nothing."""
    _print_plan(publish.find_project(folder, start=Path.cwd()), only, language, why=why)


def _print_plan(
    project: Project, only: tuple[str, ...], languages: tuple[str, ...], *, why: bool
) -> None:
    exhibition = publish.read_and_check(project).exhibition
    steps = publish.all_steps(project, exhibition, only=only, languages=languages)
    planned = publish.plan(project, steps)
    for each in planned:
        if each.state != "fresh":
            reason = f": {each.why}" if why or each.state == "waits" else ""
            click.echo(f"{each.step.output}{reason}")
    count = sum(each.state != "fresh" for each in planned)
    click.echo(f"{count} of {len(planned)} steps to make")


@commands.command(epilog="Example: toolkit verify --only pdf")
@FOLDER
@ONLY
@LANGUAGE
def verify(folder: Path | None, only: tuple[str, ...], language: tuple[str, ...]) -> None:
    """Read the finished products back and report what is wrong with them."""
    project = publish.find_project(folder, start=Path.cwd())
    exhibition = publish.read_and_check(project).exhibition
    faults = publish.verify(project, exhibition, only=only, languages=language)
    for line in problem_lines(faults):
        click.echo(line)
    if any(fault.severity == "error" for fault in faults):
        raise SystemExit(ExitCode.PRODUCT)
    click.echo(f"{project.slug}: every product is as it should be")


@commands.command(epilog="Example: toolkit targets")
def targets() -> None:
    """List the targets: ours, and those that other packages bring."""
    for name in target_names():
        try:
            lines = (find_target(name).__doc__ or "").strip().splitlines()
        except MissingToolError as error:
            lines = [str(error)]
        click.echo(f"{name:8}{lines[0] if lines else ''}")


@commands.command(epilog="Example: toolkit explain S003")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain an error code, such as S003; without CODE, list all of them."""
    if code is None:
        for rule in RULES.values():
            click.echo(f"{rule.code}  {rule.summary}")
        return
    if code.upper() not in RULES:
        raise click.UsageError(f"There is no code '{code}'. 'toolkit explain' lists them.")
    rule = RULES[code.upper()]
    click.echo(f"{rule.code} ({rule.severity}): {rule.summary}\n\n{rule.advice}")


def main() -> NoReturn:
    """Run the command line and exit as `errors.ExitCode` says."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(_exit_code(lambda: commands.main(standalone_mode=False, prog_name="toolkit")))


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _exit_code(command: Callable[[], Any]) -> int:
    """Run `command` and turn however it ends into an exit code."""
    try:
        command()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted. What was finished is kept; the next build goes on.", err=True)
        return ExitCode.INTERRUPTED
    except SourceError as error:
        for line in problem_lines(error.problems):
            click.echo(line, err=True)
        errors = sum(each.severity == "error" for each in error.problems)
        click.echo(f"{counted(errors, 'error')}; nothing was built.", err=True)
        return error.exit_code
    except ToolkitError as error:
        click.echo(f"Error: {error}", err=True)
        return error.exit_code
    except BrokenPipeError:
        return ExitCode.GOOD
    except OSError as error:
        # A full disk, a folder without the right to write: neither the sources' fault nor ours.
        click.echo(f"Error: {error.strerror or error}: {error.filename}", err=True)
        click.echo("Look at the disk: its room, its rights, what lies in that place.", err=True)
        return ExitCode.PRODUCT
    except Exception:
        traceback.print_exc()
        click.echo("This is a bug in the toolkit. Please report it with the lines above.", err=True)
        return ExitCode.BUG
    return ExitCode.GOOD
