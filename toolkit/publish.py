"""Compile an exhibition, from its folder to verified products: the whole flow on one page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from toolkit.book import fonts
from toolkit.book.phrases import PHRASES
from toolkit.checks import check
from toolkit.checks.coverage import Coverage, cover
from toolkit.errors import BusyError, Finding, Problem, RefusedError, SourceError, UsageError
from toolkit.images.profiles import UnusableProfile, press_profile
from toolkit.model.exhibition import Exhibition, WebAddress
from toolkit.model.identifiers import check_base_url
from toolkit.model.permitted import PRODUCTS, permitted
from toolkit.model.printed import printed
from toolkit.sources.read import Read, try_reading
from toolkit.steps import run as runner
from toolkit.steps.run import Event, Planned, Report
from toolkit.steps.step import Step
from toolkit.targets import BUILT_IN, Folders, find_target, target_names

STATE = ".toolkit"
"""The folder, below the project's root, of the ledger and the lock; never committed."""
PREVIEWED = "iiif"
"""The one product whose files say at which address they are served."""


@dataclass(frozen=True, slots=True)
class Project:
    """One exhibition and the project it lies in: `<root>/sources/<slug>/`."""

    root: Path
    slug: str

    @property
    def sources(self) -> Path:
        """The exhibition's folder."""
        return self.root / "sources" / self.slug

    @property
    def folders(self) -> Folders:
        """The exhibition's folders, and who else is published in this project."""
        others = (path.parent.name for path in self.root.glob("manifests/*/manifest.json"))
        return Folders.of(self.slug, others=others)


@dataclass(frozen=True, slots=True)
class Checked:
    """An exhibition that was read and checked; `warnings` are all that was found."""

    read: Read
    warnings: tuple[Problem, ...]

    @property
    def exhibition(self) -> Exhibition:
        """The exhibition."""
        return self.read.exhibition


def find_project(folder: Path | None, *, start: Path) -> Project:
    """Return the exhibition in `folder`, or in `start`, or the only one in `start/sources`.

    Raises:
        UsageError: There is none, there are several, or it does not lie in `sources/`.
    """
    if folder is None and (start / "exhibition.yaml").is_file():
        folder = start
    if folder is None:
        found = sorted(path.parent for path in start.glob("sources/*/exhibition.yaml"))
        if not found:
            raise UsageError(
                f"There is no exhibition in {start}: no sources/NAME/exhibition.yaml."
                " Start one with 'toolkit init NAME', or go to the folder that holds 'sources'."
            )
        if len(found) > 1:
            names = ", ".join(f"sources/{path.name}" for path in found)
            raise UsageError(f"Which exhibition? There are: {names}. Name one.")
        folder = found[0]
    folder = folder.resolve()
    if not folder.is_dir() or folder.parent.name != "sources":
        raise UsageError(
            f"{folder} is no exhibition: it must be a folder inside a folder called 'sources'."
        )
    return Project(folder.parent.parent, folder.name)


def read_and_check(project: Project) -> Checked:
    """Read the sources and apply every rule.

    Raises:
        SourceError: With every error of all files, and the warnings beside them.
    """
    read, problems = try_reading(project.sources, root=project.root)
    if read is None:
        raise SourceError(problems)
    found = check(read.exhibition, characters=fonts.coverage(), worded=PHRASES, gaps=read.gaps)
    problems = (*problems, *(in_sources(read, finding) for finding in found))
    if any(problem.severity == "error" for problem in problems):
        raise SourceError(problems)
    return Checked(read, tuple(sorted(set(problems))))


def read_and_cover(project: Project) -> tuple[Read, Coverage]:
    """Read the sources, whatever is wrong with them, and tell what is still to do.

    Raises:
        SourceError: So much is wrong that there is no exhibition to tell of.
    """
    read, problems = try_reading(project.sources, root=project.root)
    if read is None:
        raise SourceError(problems)
    return read, cover(read.exhibition)


def in_sources(read: Read, finding: Finding) -> Problem:
    """Say a finding in the coordinates of the person who can mend it."""
    place = read.place_of(finding.address)
    return Problem(place, finding.code, finding.message, finding.hint, finding.severity)


def all_steps(
    project: Project,
    exhibition: Exhibition,
    *,
    only: Sequence[str] = (),
    languages: Sequence[str] = (),
) -> tuple[Step, ...]:
    """Return the steps of the targets asked for, and of others what those are made from.

    Raises:
        SourceError: A target refuses what the sources ask for.
    """
    try:
        return _all_steps(project, exhibition, only=only, languages=languages)
    except RefusedError as error:
        read, _ = try_reading(project.sources, root=project.root)
        if read is None:
            raise
        raise SourceError(in_sources(read, each) for each in error.findings) from None


def _all_steps(
    project: Project, exhibition: Exhibition, *, only: Sequence[str], languages: Sequence[str]
) -> tuple[Step, ...]:
    chosen = _languages(exhibition, languages)
    names = tuple(dict.fromkeys((*BUILT_IN, *only)))
    planned = {
        name: _planned(project, exhibition, name, chosen, asked=not only or name in only)
        for name in names
    }
    every = tuple(step for steps in planned.values() for step in steps)
    if not only:
        return every
    wanted = [step for name in only for step in planned[name]]
    return runner.with_ancestors(wanted, every)


def _planned(
    project: Project,
    exhibition: Exhibition,
    name: str,
    languages: tuple[str, ...],
    *,
    asked: bool,
) -> tuple[Step, ...]:
    """Return the steps of a target; what it refuses is of no concern where it is not asked for."""
    steps = []
    try:
        plan = find_target(name).plan
        for step in plan(shown(exhibition, name), project.folders, languages=languages):
            steps.append(step)  # noqa: PERF402 - those before a refusal are kept
    except RefusedError:
        if asked:
            raise
    return tuple(steps)


def preview_steps(
    project: Project, exhibition: Exhibition, base_url: str, *, only: Sequence[str] = ()
) -> tuple[Step, ...]:
    """Return the steps of IIIF for a preview at another address than the one it will have.

    What is the same at both addresses (every tile) is shared with the products; what differs is
    made in a folder of its own, so that nothing committed changes.

    Raises:
        UsageError: It is no address, or another product is wanted.
    """
    if only not in ((), (PREVIEWED,)):
        raise UsageError(f"A preview at another address is of '{PREVIEWED}' alone.")
    at = at_address(exhibition, base_url)
    usual = frozenset(all_steps(project, exhibition, only=(PREVIEWED,)))
    return tuple(
        step if step in usual else _in_preview(project, step)
        for step in all_steps(project, at, only=(PREVIEWED,))
        if step not in usual or not _is_committed(project, step)
    )


def at_address(exhibition: Exhibition, base_url: str) -> Exhibition:
    """Return `exhibition` as it is at another address.

    Raises:
        UsageError: It is no address.
    """
    try:
        address = check_base_url(base_url)
    except ValueError:
        raise UsageError(f"'{base_url}' is no web address, such as http://localhost:8000") from None
    front = replace(exhibition.front, base_url=WebAddress(address=address))
    return replace(exhibition, front=front)


def with_profile(exhibition: Exhibition, icc: Path | None) -> Exhibition:
    """Return `exhibition` as it is printed with the ICC profile in a file, if there is one.

    Raises:
        UsageError: The file is not there, or not the profile of a press.
    """
    if icc is None:
        return exhibition
    try:
        press_profile(icc.read_bytes())
    except OSError as error:
        raise UsageError(f"The profile {icc} cannot be read: {error.strerror}") from None
    except UnusableProfile as error:
        raise UsageError(f"The profile {icc} cannot be used: {error}") from None
    editions = exhibition.front.editions
    press = replace(editions.press, icc=str(icc.resolve()), condition="")
    front = replace(exhibition.front, editions=replace(editions, press=press))
    return replace(exhibition, front=front)


def preview_folder(project: Project) -> str:
    """Return the folder of what differs in a preview, relative to the project's root."""
    return f"{project.folders.dist}/preview"


def _is_committed(project: Project, step: Step) -> bool:
    return step.output.startswith("manifests/")


def _in_preview(project: Project, step: Step) -> Step:
    """Return `step` with its output below the folder of previews, at the same address."""
    folders = project.folders
    below = step.output
    for folder in (folders.manifests, folders.dist):
        below = below.removeprefix(f"{folder}/")
    return replace(step, output=f"{preview_folder(project)}/{below}")


def shown(exhibition: Exhibition, target: str) -> Exhibition:
    """Return what a target may publish of an exhibition: no drafts, no picture that is withheld.

    Our own targets ask for the permission of each product they make. Of others it is not known
    what they make, so they get only the pictures that every product may show.
    """
    final = printed(exhibition)
    return final if target in BUILT_IN else permitted(final, *PRODUCTS)


def _languages(exhibition: Exhibition, wanted: Sequence[str]) -> tuple[str, ...]:
    there = exhibition.front.languages
    unknown = [tag for tag in wanted if tag not in there]
    if unknown:
        raise UsageError(
            f"The exhibition has no edition in '{unknown[0]}'. It has: {', '.join(there)}."
        )
    return tuple(wanted) or there


def plan(project: Project, steps: Sequence[Step]) -> tuple[Planned, ...]:
    """Say of every step whether a build would make it, and why."""
    return runner.plan(steps, root=project.root)


def build(
    project: Project,
    steps: Sequence[Step],
    *,
    jobs: int,
    on_event: Callable[[Event], None],
) -> Report:
    """Make what is not fresh, in `jobs` processes (1: in this one)."""
    if jobs == 1:
        return runner.run(steps, root=project.root, executor=None, on_event=on_event)
    with runner.pool(jobs) as executor:
        return runner.run(steps, root=project.root, executor=executor, on_event=on_event)


def prune(project: Project, exhibition: Exhibition) -> tuple[str, ...]:
    """Delete this exhibition's products that no target makes any more; return them.

    The targets of other packages count too, for `--only` may have built theirs.

    Raises:
        MissingToolError: One of them cannot be loaded, and what it made is not known.
    """
    folders = project.folders
    steps = all_steps(project, exhibition, only=target_names())
    return runner.prune(steps, root=project.root, under=(folders.dist, folders.manifests))


def verify(
    project: Project,
    exhibition: Exhibition,
    *,
    only: Sequence[str] = (),
    languages: Sequence[str] = (),
) -> tuple[Problem, ...]:
    """Read the finished products back and return what is wrong with them."""
    chosen = _languages(exhibition, languages)
    return tuple(
        problem
        for name in only or tuple(BUILT_IN)
        for problem in find_target(name).verify(
            shown(exhibition, name), project.folders, languages=chosen, root=project.root
        )
    )


def ebooks(
    project: Project, exhibition: Exhibition, *, languages: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the paths of the e-books, below the project's root."""
    stem = f"{project.folders.dist}/{exhibition.id}"
    return tuple(f"{stem}-{language}.epub" for language in _languages(exhibition, languages))


@contextmanager
def locked(project: Project) -> Iterator[None]:
    """Hold the project's lock.

    Raises:
        BusyError: Another build holds it.
    """
    folder = project.root / STATE
    folder.mkdir(exist_ok=True)
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError(
            f"Another build is running in {project.root}. Wait for it, or stop it, and try again."
        ) from None
    try:
        yield
    finally:
        lock.release()


def default_jobs() -> int:
    """Return how many processes this machine can run at once, at least 1."""
    granted = getattr(os, "sched_getaffinity", None)  # absent on macOS and Windows
    return len(granted(0)) if granted else os.cpu_count() or 1
