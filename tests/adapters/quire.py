"""Adapt a publication of Quire: pages of Markdown, `_data/*.yaml`, pictures in `_assets/images`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.adapters.origins import (
    Adapted,
    Line,
    Lines,
    Record,
    Said,
    Value,
    as_date,
    as_rights,
    filled,
    in_markdown,
    in_yaml,
    slug,
    unexplained,
    write,
)
from tests.adapters.quire_fields import LEFT_OUT, LISTS, MADE, PLACES
from tests.adapters.quire_pages import (
    Page,
    Publication,
    body_of,
    details_of,
    files_below,
    mapping,
    read_publication,
    records,
    said,
    title_of,
)

ITALIC = re.compile(r"\*(.+?)\*")
MEDIA = {
    "youtube": ("film", "https://www.youtube.com/watch?v={}"),
    "soundcloud": ("recording", "https://api.soundcloud.com/tracks/{}"),
    "table": ("other", ""),
}


def adapt(folder: Path, root: Path) -> Adapted:
    """Write the publication in `folder` as an exhibition below `root`."""
    whole = read_publication(folder)
    unknown = unexplained((name for name, _ in whole.fields()), PLACES, LEFT_OUT)
    if unknown:
        raise ValueError(f"{folder.name}: no place in the model for {unknown}")
    essays = [page for page in whole.pages if page.name not in (*MADE, *LISTS)]
    written: Mapping[str, Value] = {
        "exhibition": _front(whole, essays),
        "organisations": list(_organisations(whole)),
        "persons": [_person(one) for one in whole.each("publication", "contributor")],
        "panels": [_cover(whole)],
        "objects": list(_objects(whole)),
        "sources": list(_sources(whole)),
    }
    files: dict[str, Iterator[Line]] = {
        f"{kind}.yaml": in_yaml(value) for kind, value in written.items()
    }
    for page in essays:
        files[f"essays/{page.id}.en.md"] = in_markdown(title_of(page), body_of(page))
    images = folder / "_assets" / "images"
    pictures = {_picture(path.relative_to(images).as_posix()): path for path in files_below(images)}
    return write(root, "new-deal-photography", files, pictures)


def _picture(path: str) -> str:
    return f"pictures/{path}"


def _image(path: Said) -> Said | None:
    return path.now(_picture(path.words)) if path else None


def _front(whole: Publication, essays: list[Page]) -> Record:
    """Return the front matter."""
    book = whole.data["publication"]
    publisher = next(whole.each("publication", "publisher"))
    name, title = said(publisher, "name"), said(book, "title")
    licence = said(mapping(book["license"]), "url")
    rights, credit = as_rights(licence), said(book, "copyright")
    if not rights:
        rights = licence.now("http://rightsstatements.org/vocab/CNE/1.0/")
        credit = credit.now(f"{credit.words}. {licence.words}", licence)
    logo = said(publisher, "logo")
    return filled(
        {
            "id": title.now(slug(title.words)),
            "title": title,
            "subtitle": said(book, "subtitle"),
            "languages": [said(book, "language")],
            "base_url": said(book, "url"),
            "rights": rights,
            "credit": credit,
            "publisher": name.now(slug(name.words)),
            "date": as_date(said(book, "pub_date")),
            "summary": said(mapping(book["description"]), "full"),
            "subjects": [
                word for one in whole.each("publication", "subject") for word in _subjects(one)
            ],
            "contributors": [_contributor(one) for one in whole.each("publication", "contributor")],
            "logo": filled({"image": _image(logo), "alt": name}) if logo else None,
            "cover": said(book, "promo_image").now("cover"),
            "contents": [
                _entry(page) for page in whole.pages if page in essays or page.name in LISTS
            ],
        }
    )


def _entry(page: Page) -> Value:
    """Return the entry of the contents that prints a page."""
    return said(page.fields, "title").now(LISTS.get(page.name, f"essays/{page.id}"))


def _subjects(one: Record) -> list[Said]:
    """Return a heading with its code, or each of several keywords."""
    name, code = said(one, "name"), said(one, "identifer")
    if said(one, "type").words == "keywords":
        return [name.now(word.strip()) for word in name.words.split(",")]
    return [name.now(f"{name.words} ({code.words})", code) if code else name]


def _full_name(one: Record) -> Said:
    first, last = said(one, "first_name"), said(one, "last_name")
    return first.now(f"{first.words} {last.words}", last)


def _contributor(one: Record) -> Record:
    kind = said(one, "type")
    return {"name": _full_name(one), "role": kind.now("aut" if kind.words == "primary" else "ctb")}


def _person(one: Record) -> Record:
    """Return a contributor as a person: essays name them by id, and they have a biography."""
    id, full, url = said(one, "id"), _full_name(one), said(one, "url")
    name: Record = {
        "text": full,
        "lang": full.now("en"),
        "family": said(one, "last_name"),
        "given": said(one, "first_name"),
    }
    body = said(one, "affiliation")
    role = {
        "role": said(one, "title"),
        "organisation": body.now(slug(body.words)) if body else None,
        "sources": [url.now(f"{id.words}-page")] if url else None,
    }
    return filled(
        {
            "id": id,
            "names": [name],
            "living": id.now("unknown"),
            "basis": id.now("own-publication"),
            "roles": [filled(role)] if role["role"] else None,
            "biography": said(one, "bio"),
        }
    )


def _organisations(whole: Publication) -> Iterator[Record]:
    """Yield every body that is named, once."""
    met: set[str] = set()
    publishers = [
        (said(one, "name"), said(one, "location")) for one in whole.each("publication", "publisher")
    ]
    others = [
        *(said(one, "affiliation") for one in whole.each("publication", "contributor")),
        *(said(one, "location") for one in whole.each("objects", "object_list")),
    ]
    for name, note in [*publishers, *((other, None) for other in others)]:
        id = slug(name.words)
        if name and id not in met:
            met.add(id)
            names: list[Value] = [{"text": name, "lang": name.now("en")}]
            yield filled({"id": name.now(id), "names": names, "note": note})


def _cover(whole: Publication) -> Record:
    book = whole.data["publication"]
    image = said(book, "promo_image")
    return filled({"id": image.now("cover"), "title": said(book, "title"), "image": _image(image)})


def _sources(whole: Publication) -> Iterator[Record]:
    """Yield the works cited, and the pages about contributors."""
    for entry in whole.each("references", "entries"):
        id, full = said(entry, "id"), said(entry, "full")
        title = ITALIC.search(full.words)
        yield {
            "id": id.now(slug(id.words)),
            "grade": full.now("scholarly"),
            "kind": full.now("book"),
            "title": full.now(title[1] if title else full.words),
            "note": full.now(full.words.replace("*", "")),
        }
    for one in whole.each("publication", "contributor"):
        url = said(one, "url")
        if url:
            fixed = {"id": f"{said(one, 'id').words}-page", "grade": "reference", "kind": "web"}
            told: Record = {name: url.now(words) for name, words in fixed.items()}
            yield {**told, "title": _full_name(one), "url": url}


def _objects(whole: Publication) -> Iterator[Record]:
    """Yield the objects of the catalogue, the figures and their parts, and other pictures."""
    owners: dict[str, Said] = {}
    for one in whole.each("objects", "object_list"):
        for figure in records(one, "figure"):
            owner = said(one, "id")
            owners[said(figure, "id").words] = said(figure, "id").now(owner.words)
        yield _catalogued(one)
    for figure in whole.each("figures", "figure_list"):
        yield _figure(figure, owners, whole)
        for number, part in enumerate(_parts(figure), 1):
            yield _part(part, number, said(figure, "id"))
    for one in whole.each("publication", "contributor"):
        image, id = said(one, "image"), said(one, "id")
        if image:
            yield {**_plain(image, f"{id.words}-portrait"), "persons": [id]}
    for page in whole.pages:
        if said(page.fields, "image"):
            yield _plain(said(page.fields, "image"), f"{page.id}-image")


def _catalogued(one: Record) -> Record:
    """Return an object of the catalogue; its figures are parts of it, and named in it."""
    title, holder, size = said(one, "title"), said(one, "location"), said(one, "dimensions")
    figures = [said(figure, "id") for figure in records(one, "figure")]
    named = Lines(tuple(one.now(f"[{one.words}](object:{one.words})") for one in figures))
    artist = said(one, "artist")
    return filled(
        {
            "id": said(one, "id"),
            "title": title.now(title.words.strip("*")),
            "kind": title.now("photograph"),
            "creators": [{"name": artist, "role": artist.now("pht")}],
            "date": as_date(said(one, "year")),
            "medium": said(one, "medium"),
            "extent": size.now(re.sub(r"</?su[bp]>", "", size.words)),
            "holder": holder.now(slug(holder.words)),
            "url": said(one, "link"),
            "description": named,
        }
    )


def _figure(figure: Record, owners: Mapping[str, Said], whole: Publication) -> Record:
    """Return a figure as an object."""
    id, label, caption = said(figure, "id"), said(figure, "label"), said(figure, "caption")
    media, media_id = said(figure, "media_type"), said(figure, "media_id")
    kind, address = MEDIA[media.words] if media else ("photograph", "")
    title = ITALIC.search(caption.words)
    when = re.search(r", ([^,]+)\.$", caption.words)
    return filled(
        {
            "id": id,
            "title": caption.now(title[1].strip()) if title else label or id.now(f"[{id.words}]"),
            "kind": media.now(kind) if media else id.now(kind),
            "part_of": owners.get(id.words),
            "date": as_date(caption.now(when[1])) if when else None,
            "url": media_id.now(address.format(media_id.words)) if media_id else None,
            "credit": said(figure, "credit"),
            "caption": caption.now(f"{label.words}. {caption.words}", label) if label else caption,
            "image": _figure_image(figure, whole),
            "details": list(details_of(id, whole)),
        }
    )


def _figure_image(figure: Record, whole: Publication) -> Value | None:
    """Return the picture of a figure, or why it has none; one that is lost counts as a picture."""
    source, media = said(figure, "src") or said(figure, "poster"), said(figure, "media_type")
    if media.words == "table" and (whole.folder / "_assets" / source.words).is_file():
        reason = source.now(f"a table, not a picture: {source.words}")
        return {"status": media.now("missing"), "reason": reason}
    if source:
        return _image(source)
    if media:
        reason = media.now(f"not a picture, but of the medium {media.words}")
        return {"status": media.now("missing"), "reason": reason}
    return None


def _parts(figure: Record) -> Iterator[Record]:
    for annotation in records(figure, "annotations"):
        yield from records(annotation, "items")


def _part(part: Record, number: int, whole: Said) -> Record:
    """Return one of several pictures of a figure."""
    image, label = said(part, "src"), said(part, "label")
    return {
        **_plain(image, f"{whole.words}-{number}"),
        "title": label or image.now(f"[{Path(image.words).stem}]"),
        "level": image.now("part"),
        "part_of": whole,
    }


def _plain(image: Said, id: str) -> Record:
    """Return an object of which nothing is told but its picture."""
    fixed = {"id": id, "title": f"[{Path(image.words).stem}]", "kind": "other"}
    told: Record = {name: image.now(words) for name, words in fixed.items()}
    return filled({**told, "image": _image(image)})


def _portrait(one: Record) -> str:
    return f"{said(one, 'id').words}-portrait"
