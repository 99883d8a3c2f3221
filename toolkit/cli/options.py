"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

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
ICC = click.option(
    "--icc",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Print with this ICC profile, the printer's own, whatever the exhibition says.",
)
BASE_URL = click.option(
    "--base-url",
    metavar="URL",
    help="IIIF for a preview at this address, into dist/NAME/preview; manifests stay as they are.",
)
