"""Words for people: the commands, what they print, and the exit codes.

The only room that prints and exits; a family of commands has a module.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

import click

from toolkit import __version__
from toolkit.cli.importing import import_document
from toolkit.cli.lint import lint_epub, lint_manifest, lint_pdf
from toolkit.cli.products import build, plan, targets, verify
from toolkit.cli.records import records
from toolkit.cli.release import diff, release, withdraw
from toolkit.cli.sources import check, explain
from toolkit.cli.start import init, schema
from toolkit.errors import ExitCode, SourceError, ToolkitError
from toolkit.reports import counted, problem_lines


class Commands(click.Group):
    """The commands, in the order in which a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which they were added."""
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


# In the order in which a newcomer needs them.
_COMMANDS = (
    *(init, import_document, check, build, plan, verify, release, withdraw, diff),
    *(records, targets, explain, lint_manifest, lint_pdf, lint_epub, schema),
)
for _command in _COMMANDS:
    commands.add_command(_command)


def main() -> NoReturn:
    """Run the command line and exit as `errors.ExitCode` says."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code, as `errors.ExitCode` says."""
    main = commands.main
    try:
        return _exit_code(lambda: main(arguments, prog_name="toolkit", standalone_mode=False))
    except SystemExit as end:  # a command that found something
        return int(end.code or ExitCode.GOOD)


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
        click.echo(f"{counted(errors, 'error')}; nothing was written.", err=True)
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
