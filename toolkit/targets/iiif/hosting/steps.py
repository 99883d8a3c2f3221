"""Plan the sitemap and the settings of each host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.iiif.files import write_text
from toolkit.targets.iiif.hosting import apache, nginx, others
from toolkit.targets.iiif.hosting.sitemap import sitemap
from toolkit.targets.iiif.hosting.table import site


def hosting_steps(
    exhibition: Exhibition, folders: Folders, steps: Sequence[Step]
) -> Iterator[Step]:
    """Yield the steps of the files for hosts; `steps` are those of all that is published."""
    it = site(exhibition)
    texts = {
        "sitemap.xml": sitemap(exhibition, sorted(_listed(folders, steps))),
        "hosting/nginx.conf": nginx.nginx(it),
        "hosting/htaccess": apache.htaccess(it),
        "hosting/htaccess-activity": apache.htaccess_of_feed(it),
        "hosting/htaccess-above": apache.htaccess_above(it),
        "hosting/_headers": others.headers(it),
        "hosting/_redirects": others.redirects(it),
        "hosting/s3-cors.json": others.s3_cors(),
        "hosting/s3-upload.sh": others.s3_upload(it),
    }
    for path, text in texts.items():
        yield Step(output=f"{folders.dist}/{path}", make=write_text, inputs=(text,))


def _listed(folders: Folders, steps: Sequence[Step]) -> Iterator[str]:
    """Yield the manifests and collections of the exhibition, below its address."""
    for step in steps:
        path = PurePosixPath(step.output)
        if path.is_relative_to(folders.manifests):
            below = path.relative_to(folders.manifests)
            if below.name == "manifest.json" or below.parts[0] == "collection":
                yield below.as_posix()
