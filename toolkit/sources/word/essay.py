"""Read a Word document as an essay of the exhibition.

Package -> paragraphs -> title and language -> blocks -> Markdown; what no essay can hold is a
problem with the paragraph it stands in. The Markdown is read back before anybody gets it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json import dumps
from pathlib import Path

from toolkit.errors import Place, Problem, SourceError, ToolkitError, UsageError
from toolkit.model.prose import Block, Characters, inlines
from toolkit.sources.markdown import write_prose
from toolkit.sources.prose import parse_prose
from toolkit.sources.word.blocks import LEVELS, Composer
from toolkit.sources.word.body import Body, Typed, read_body, without_space
from toolkit.sources.word.languages import MainLanguage, among, odd_letters
from toolkit.sources.word.numbering import PLAIN_NUMBERS
from toolkit.sources.word.package import Package, open_package
from toolkit.sources.word.titles import Titled, choose_title, is_short_line

# What YAML takes for a plain value on one line.
PLAIN_TITLE = re.compile(r"[^\W_](?:[^:#\\]|:(?=\S)|(?<=\S)#)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordEssay:
    """An essay that a Word document holds, in one language."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    warnings: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """The essay as a file of the exhibition: front matter and Markdown."""
        is_plain = PLAIN_TITLE.fullmatch(self.title)
        title = self.title if is_plain else dumps(self.title, ensure_ascii=False)
        return f"---\ntitle: {title}\n---\n\n{write_prose(self.blocks)}"


def read_word_essay(
    path: Path, *, languages: Sequence[str], language: str = "", title: str = ""
) -> WordEssay:
    """Return the essay in the Word document at `path`.

    Args:
        path: The document; problems name it without its folder.
        languages: Those of the exhibition.
        language: Which of them the words are in, whatever the document says.
        title: The title, whatever the document says.

    Raises:
        SourceError: With every problem of the document, warnings among them.
        UsageError: The exhibition does not have `language`.
    """
    if language and language not in languages:
        raise UsageError(f"The exhibition has no '{language}'. It has: {', '.join(languages)}.")
    package = open_package(path, path.name)
    body = read_body(package, path.name)
    spoken, of_language = _main_language(body, languages, language, path.name)
    titled = choose_title(body.paragraphs, title, path.name)
    problems = [
        *_in_package(package, titled, path.name),
        *of_language,
        *titled.problems,
        *_in_paragraphs(body, titled, spoken),
    ]
    if any(problem.severity == "error" for problem in problems):
        raise SourceError(problems)
    blocks = Composer(body, spoken, titled.shift).blocks(titled.paragraphs)
    read_back(blocks, body.words(titled.paragraphs))
    warnings = tuple(sorted(set(problems)))
    return WordEssay(title=titled.title, language=spoken.tag, blocks=blocks, warnings=warnings)


def read_back(blocks: tuple[Block, ...], words: str) -> None:
    """Read the Markdown of `blocks`: an essay that lost any of `words` must not leave this room.

    Raises:
        ToolkitError: Other blocks are read than were written, or other words than were typed.
    """
    parsed = parse_prose(write_prose(blocks))
    read = (one.text for one in inlines(parsed.blocks) if isinstance(one, Characters))
    if parsed.faults or parsed.blocks != blocks or without_space("".join(read)) != words:
        raise ToolkitError(
            "The essay would not be read back as it was written, so nothing was imported. This is"
            " a fault of the toolkit: please report it, with the document if you can."
        )


def _main_language(
    body: Body, languages: Sequence[str], wanted: str, path: str
) -> tuple[MainLanguage, tuple[Problem, ...]]:
    """Return the language most letters are marked with, and what is wrong with it."""
    counts: Counter[str] = Counter()
    odd: Counter[str] = Counter()
    for typed in body.every():
        for piece in typed.pieces:
            counts[piece.language] += sum(map(str.isalpha, piece.text))
            odd[piece.language] += odd_letters(piece.text, piece.language)
    mark = max(counts, key=lambda language: counts[language], default="")
    there = ", ".join(languages)
    tag = wanted or (among(mark, languages) if mark else "")
    message, hint = "", f"say --language TAG: the exhibition has {there}"
    if not wanted and not mark:
        message = "does not say which language its words are in"
    elif not tag:
        message = f"is in '{mark}', and the exhibition has no such language"
        hint = f"if the document is wrong about that, {hint}"
    elif not wanted and 2 * odd[mark] > counts[mark]:
        message = f"says that it is in '{mark}', but most of its letters are not of that language"
        hint = f"set the language of all words in the word processor, or {hint}"
    problem = (Problem(Place(path), "S053", message, hint),) if message else ()
    return MainLanguage(tag or mark or languages[0], mark), problem


def _in_package(package: Package, titled: Titled, path: str) -> Iterator[Problem]:
    """Yield what is wrong with the document as a whole."""
    if not any(typed.is_seen for typed in titled.paragraphs):
        hint = "is it the right document, and saved?"
        yield Problem(Place(path), "S054", "has no words, or none but its title", hint)
    for text in dict.fromkeys(package.margins):
        if any(map(str.isalpha, text)):
            message = f"its header or footer is not imported: '{text[:60]}'"
            hint = "the book has its own; move what readers must know into the text"
            yield Problem(Place(path), "S057", message, hint, "warning")


def _in_paragraphs(body: Body, titled: Titled, language: MainLanguage) -> Iterator[Problem]:
    """Yield what is wrong with each paragraph."""
    before: Typed | None = None
    for typed in (*titled.paragraphs, *(one for note in body.notes.values() for one in note)):
        for remark in typed.remarks:
            yield typed.problem(remark.code, remark.message, remark.hint)
        yield from _of_heading(typed, titled.shift)
        yield from _of_label(typed, before)
        yield from _of_languages(typed, language)
        before = typed


def _of_heading(typed: Typed, shift: int) -> Iterator[Problem]:
    if typed.heading + shift > LEVELS[1]:
        deepest = LEVELS[1] - shift
        message = f"is a heading of level {typed.heading}, and an essay has none below {deepest}"
        yield typed.problem("S052", message, "raise it by a level or two, or make it a paragraph")
    words = [piece for piece in typed.pieces if piece.text.strip()]
    is_plain = not (typed.heading or typed.is_title or typed.is_quote or typed.label)
    if is_plain and words and all(piece.bold for piece in words) and is_short_line(typed.text):
        message = "is bold from end to end: is it a heading?"
        yield typed.problem("S058", message, "if so, give it the style 'Heading 2'")


def _of_label(typed: Typed, before: Typed | None) -> Iterator[Problem]:
    label = typed.label
    if not label:
        return
    if typed.heading:
        message = "the number that Word gives this heading is not imported"
        yield typed.problem("S056", message, "if the text refers to it, write it out")
    elif label.is_ordered and label.form not in PLAIN_NUMBERS:
        is_first = not before or before.label is None or before.label.form != label.form
        if is_first:
            message = f"the items of this list ({label.form}) become 1, 2, 3"
            yield typed.problem("S056", message, "see whether the text refers to them")


def _of_languages(typed: Typed, language: MainLanguage) -> Iterator[Problem]:
    """Yield a warning for a word in letters its language does not have, and for links abroad."""
    for piece in typed.pieces:
        odd = language.odd_word(piece.language, piece.text)
        if odd:
            mark = piece.language or language.tag
            message = f"'{odd}' is marked as '{mark}', which is not written in these letters"
            hint = "set its language in the word processor (Review, Language), and import again"
            yield typed.problem("S059", message, hint)
            return
    for piece in typed.pieces:
        foreign = language.foreign(piece.language, piece.text)
        if piece.url and foreign and any(map(str.isalpha, piece.text)):
            message = f"a link in '{foreign}' is imported without its language"
            yield typed.problem("S056", message, "a link and a language cannot enclose one another")
            return
