"""Say names, texts and words of the books in all languages of an exhibition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from toolkit.book.content.facts import Called
from toolkit.book.phrases import FALLBACK, interface, phrase, prepared
from toolkit.book.territories import languages_in
from toolkit.model.names import DatedName, Name
from toolkit.model.prose import Block, Break, Heading, Items, Paragraph, Plate, Prose, Quote, plain
from toolkit.model.text import Text, Words
from toolkit.model.vocabulary import Sensitivity


def named(names: Sequence[Name] | Sequence[DatedName], languages: Sequence[str]) -> Text:
    """Return the name in each language, the preferred one where a language has none."""
    preferred = next((name for name in names if name.preferred), names[0])
    lasting = [name for name in names if name.end is None]
    ranked = [(name.lang, name.text) for name in (*lasting, *names)]
    chosen = {
        tag: next((text for lang, text in ranked if lang == tag), preferred.text)
        for tag in languages
    }
    if preferred.lang in chosen:
        chosen[preferred.lang] = preferred.text
    return Text(tuple(Words(tag, words) for tag, words in chosen.items()))


def worded(key: str, languages: Sequence[str]) -> Text:
    """Return the books' words for `key` in those of `languages` we word, else in English."""
    known = [tag for tag in languages if interface(tag) == tag.split("-")[0]] or [FALLBACK]
    return Text(tuple(Words(tag, phrase(key, tag).words) for tag in known))


def language_names(tag: str, languages: Sequence[str]) -> Text:
    """Return the name of a language in each of `languages`, written as a label is."""
    found = [languages_in((tag,), (each,))[0].words for each in languages]
    titled = (f"{name[:1].upper()}{name[1:]}" for name in found)
    return Text(tuple(map(Words, languages, titled)))


def in_each(languages: Sequence[str], said: Callable[[str], str]) -> Text | None:
    """Return what `said` says in each of `languages`; None where it says nothing."""
    found = tuple(Words(tag, words) for tag in languages if (words := said(tag)))
    return Text(found) if found else None


def called_words(one: Called, tag: str) -> str:
    """Return a name as it was at the time, and today's beside it: "Wilno (now Vilnius)"."""
    if one.entry is None:
        return one.name.words
    return f"{one.name.words} ({phrase(one.since, tag).words} {one.entry.words})"


def caution(
    note: Text | None, about: Sequence[Sensitivity], languages: Sequence[str]
) -> Text | None:
    """Return what readers may want to be prepared for."""

    def said(tag: str) -> str:
        told = prepared(about, tag).words
        told = f"{told[:1].upper()}{told[1:]}." if told else ""
        return " ".join(part for part in (note.choose([tag]).words if note else "", told) if part)

    return in_each(languages, said)


def transcript_words(transcript: Prose | None) -> list[Words]:
    """Return a transcript as plain text, paragraphs apart by an empty line."""
    if transcript is None:
        return []
    return [
        Words(passage.language, "\n\n".join(_lines(passage.blocks)))
        for passage in transcript.entries
    ]


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield plain(children)
            case Quote(inner):
                yield from _lines(inner)
            case Items(items):
                yield "\n".join(" ".join(_lines(item)) for item in items)
            case Plate() | Break():
                pass
