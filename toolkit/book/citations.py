"""Print works: short where they are cited, whole in the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import category
from urllib.parse import quote, unquote_to_bytes
from xml.etree.ElementTree import Element

from toolkit.book.choose.names import written
from toolkit.book.content.works import WHOLE, Author, Work, Works
from toolkit.book.elements import Child, full_stop, h, in_squares, joined, text_in
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, interface
from toolkit.book.references import reference
from toolkit.book.wording.works import located
from toolkit.model.dateforms import TIE
from toolkit.model.prose import Citation
from toolkit.model.text import Words

PERIODICAL = frozenset({"article", "newspaper", "interview", "web"})
"""Kinds whose date is that of the issue or page, and stands beside it."""
TELLING = 3
"""So many words before a colon are a title of their own."""
ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
DOI = "https://doi.org/"


def citations(setting: Setting, cited: Sequence[Citation]) -> list[Child]:
    """Return short citations, one after another: "Begin, *White Nights*, p. 12; …"."""
    return [*joined([_short(setting, one) for one in cited], "; ")]


def works_cited(setting: Setting, works: Works) -> Child:
    """Return the list of works, in the order given."""
    return h("ul", [_item(setting, work) for work in works.works], class_="works")


def _short(setting: Setting, cited: Citation) -> list[Child]:
    work = setting.library.work(cited.id)
    words = located(cited.locator, setting.section.language)
    differs = cited.language and setting.differing(cited.language)
    locator = setting.words("span", Words(cited.language, words)) if differs else words
    return joined([_families(setting, work), _title(setting, work, short=True), locator], ", ")


def _families(setting: Setting, work: Work) -> Child:
    """Return the family names of up to two makers, of more the first; a body is whole.

    Somebody with a namesake among the works is told by the initials.
    """
    if not work.makers:
        return work.corporate
    words = PHRASES[interface(setting.section.language)]
    first, *others = (
        _lettered(setting, maker, _family(setting, maker), work.language) for maker in work.makers
    )
    if len(others) == 1:
        return [first, words["between-makers"], others[0]]
    return [first, f" {words['and-others']}"] if others else first


def _lettered(setting: Setting, maker: Author, name: str, language: str) -> Child:
    """Return a maker's name in the language of their work, where its letters tell that it is.

    One that has another form in the script of the work is written as it sounds.
    """
    own = maker.original
    if own is None or setting.medium.paged:
        return setting.lettered(name, language)
    return setting.inline(Words(written(own.language, name), name))


def _family(setting: Setting, maker: Author) -> str:
    family, _, given = maker.name.partition(", ")
    if family not in setting.library.namesakes:
        return family
    initials = [f"{name[0]}.{TIE}" for name in given.replace(".", " ").split() if name[0].isupper()]
    return f"{''.join(initials)}{family}"


def _title(setting: Setting, work: Work, *, short: bool) -> Child:
    """Return the title, a link where it is cited; the language of the work on it.

    It is in italics or in quotation marks; a title that is ours is in neither.

    Where it is cited, who cannot read its letters is given how it sounds.
    """
    title = _sounds(work) if short and work.transliteration else work.title
    words = _shortened(work, title.words) if short else title.words
    bare = work.supplied or work.kind in WHOLE
    said = words if bare else setting.nested(words)
    text = _cited(setting, work, said) if short else said
    element = "cite" if work.kind in WHOLE and not work.supplied else "span"
    made = h(element, text, class_="title", lang=setting.differing(title.language))
    return made if bare else setting.quoted(made)


def _cited(setting: Setting, work: Work, said: str) -> Child:
    """Return the title as a link to the list of works, which readers may open where it stands."""
    link = setting.link(work.anchor, said)
    if isinstance(link, Element) and not setting.medium.paged:
        link.set("epub:type", "biblioref")
        link.set("role", "doc-biblioref")
    return link


def _shortened(work: Work, title: str) -> str:
    """Return a title without its subtitle; of a part, not if that leaves a mere heading.

    "Obituary" and "Foreign News" stand over many articles.
    """
    main = title.split(": ")[0]
    tells = work.kind in WHOLE or len(main.split()) >= TELLING
    return main if tells and not work.supplied else title


def _item(setting: Setting, work: Work) -> Child:
    parts = [
        _lead(setting, work),
        joined([_whole_title(setting, work), *_made_by(setting, work)], ", "),
        _where(setting, work),
        _imprint(setting, work),
        _archive(setting, work),
        f"ISBN {work.isbn}" if work.isbn else None,
        h("a", f"doi:{work.doi}", class_="url", href=DOI + work.doi) if work.doi else None,
        _address(setting, work),
        _object(setting, work),
        setting.inline(work.note) if work.note else None,
    ]
    sentences = [[part, full_stop(text_in(part))] for part in parts if part not in (None, "", [])]
    return h("li", joined(sentences, " "), id=work.anchor)


def _sounds(work: Work) -> Words:
    """Return the title in Latin letters."""
    return Words(f"{work.language.split('-')[0]}-Latn", work.transliteration)


def _whole_title(setting: Setting, work: Work) -> list[Child]:
    """Return the title, and for who cannot read it how it sounds and what it means."""
    sounds = (
        setting.words("span", _sounds(work), class_="letters") if work.transliteration else None
    )
    means = in_squares([setting.inline(work.translation)]) if work.translation else None
    return joined([_title(setting, work, short=False), sounds, means], " ")


def _lead(setting: Setting, work: Work) -> Child:
    """Return the makers under whose name the work is sorted."""
    makers = joined([_maker(setting, maker, work.language) for maker in work.makers], "; ")
    if not makers:
        return work.corporate
    edited = "ed" if len(work.makers) == 1 else "eds"
    return makers if work.authors else [makers, " (", setting.phrase(edited), ")"]


def _maker(setting: Setting, maker: Author, language: str) -> list[Child]:
    """Return a maker's name, a link to their entry, and the name in the script of the work.

    `language` is that of the work.
    """
    name = _lettered(setting, maker, maker.name, language)
    named: Child = setting.link(maker.anchor, name) if maker.anchor else name
    return [named, " (", setting.words("span", maker.original), ")"] if maker.original else [named]


def _made_by(setting: Setting, work: Work) -> list[Child]:
    """Return who edited a whole work that has authors, and who translated it."""
    editors = work.editors if work.authors and not work.part else ()
    return [
        _by(setting, "edited-by", editors, work.language),
        _by(setting, "translated-by", work.translators, work.language),
    ]


def _by(setting: Setting, key: str, makers: Sequence[Author], language: str) -> list[Child] | None:
    """Return who did it: "edited by K. Semenov and M. Sorokina"."""
    return [setting.phrase(key), " ", *_sentence(setting, makers, language)] if makers else None


def _sentence(setting: Setting, makers: Sequence[Author], language: str) -> list[Child]:
    """Return names as they stand inside a sentence: "K. Semenov and M. Sorokina"."""
    *others, last = (_maker(setting, _spoken(each), language) for each in makers)
    before: Child = [joined(others, ", "), " ", setting.phrase("and"), " "] if others else None
    return [before, *last]


def _where(setting: Setting, work: Work) -> list[Child]:
    """Return the container with its editors, the issue and its date, and the pages last.

    Without a container these are of the work itself, and begin the sentence.
    """
    words = PHRASES[interface(setting.section.language)]
    volume, issue, pages = (
        f"{words[key]}\u00a0{number}" if number else ""
        for key, number in (
            ("volume", work.volume),
            ("issue", work.issue),
            (_page_word(work.pages), work.pages),
        )
    )
    date = setting.date(work.date) if work.date and _issued(work) else ""
    said = [part for part in (volume, issue, date, pages) if part]
    if not work.container:
        return joined([_begun(", ".join(said))], "")
    editors = _by(setting, "edited-by", work.editors, work.language) if work.part else None
    return joined([_inside(setting, work, work.container), editors, *said], ", ")


def _inside(setting: Setting, work: Work, container: Words) -> list[Child]:
    """Return the container; of a book, "In" and who wrote it before its title."""
    title = setting.words("cite", container)
    if not _in_book(work):
        return [title]
    authors = work.container_authors
    by = _sentence(setting, authors, work.language) if authors else None
    return [setting.phrase("in"), " ", joined([by, title], ", ")]


def _in_book(work: Work) -> bool:
    """Tell whether the container is a book: a chapter's is, and any with authors or editors."""
    made = work.editors or work.container_authors
    return work.part and (work.kind == "chapter" or bool(made))


def _issued(work: Work) -> bool:
    """Tell whether the date is that of an issue, and so no part of an imprint."""
    numbered = work.container or work.volume or work.issue
    return work.kind in PERIODICAL and bool(numbered) and not _in_book(work)


def _begun(words: str) -> str:
    """Return words of ours as a sentence begins; never a title or a name."""
    return f"{words[:1].upper()}{words[1:]}"


def _spoken(maker: Author) -> Author:
    """Return a maker as "Katie Kaplan": inside a sentence a name is not turned round."""
    own = maker.original
    turned = Words(own.language, _unturned(own.words)) if own else None
    return replace(maker, name=_unturned(maker.name), original=turned)


def _unturned(name: str) -> str:
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name


def _page_word(pages: str) -> str:
    """Return the key of the word before `pages`: one page, or several."""
    return "pages" if re.search(r"[-–,]", pages) else "page"


def _imprint(setting: Setting, work: Work) -> list[Child]:
    printed = _published(setting, work.city, work.publisher)
    date = setting.date(work.date) if work.date and not _issued(work) else ""
    return joined([printed, date if printed else _begun(date)], ", ")


def _published(setting: Setting, city: Words | None, publisher: Words | None) -> list[Child]:
    """Return "London: Constable", in one element where both are in one language."""
    if city and publisher and city.language == publisher.language:
        return [setting.inline(Words(city.language, f"{city.words}: {publisher.words}"))]
    return joined([setting.inline(part) for part in (city, publisher) if part], ": ")


def _archive(setting: Setting, work: Work) -> list[Child]:
    """Return who keeps an archival file, and where it lies there."""
    keeper = work.holder
    holder = setting.named(keeper.anchor, keeper.name) if keeper else None
    lies = reference(work.reference, setting.section.language) if work.reference else ""
    kept = joined([holder, work.archive], ", ")
    written = bool(work.reference and work.reference.shelfmark)
    return joined([kept, lies if kept or written else _begun(lies)], ", ")


def _object(setting: Setting, work: Work) -> list[Child] | None:
    """Return the way to the object that the work is, where the book has its entry."""
    if work.object is None or setting.href(work.object.anchor) is None:
        return None
    return [setting.phrase("see"), " ", setting.named(work.object.anchor, work.object.title)]


def _address(setting: Setting, work: Work) -> list[Child] | None:
    if not work.url:
        return None
    link = h("a", bare_address(work.url), class_="url", href=work.url)
    if not work.accessed:
        return [link]
    seen = setting.timed(work.accessed, setting.date(work.accessed))
    return [link, " (", setting.phrase("accessed"), " ", seen, ")"]


def bare_address(url: str) -> str:
    """Return an address as it is printed: letters in letters, all else as it has to be typed.

    "Буц" takes eighteen signs when it is percent-encoded; a space must stay one of them.
    """
    bare = url.removeprefix("https://").removeprefix("http://").rstrip("/")
    return ENCODED.sub(_letters, bare)


def _letters(found: re.Match[str]) -> str:
    try:
        written = unquote_to_bytes(found[0]).decode()
    except UnicodeDecodeError:
        return found[0]
    return "".join(sign if category(sign)[0] in "LM" else quote(sign, safe="") for sign in written)
