"""Word the pages on the web where a picture can be zoomed into."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "languages-of-page": "Languages",
        "zoom-in": "Closer",
        "zoom-out": "Further away",
        "zoom-whole": "The whole picture",
        "zoom-full": "Fill the screen",
        "zoom-keys": "arrow keys move it, + and − zoom, 0 shows the whole",
        "zoom-picture": "Picture to zoom into",
        "zoom-details": "Look closer",
        "elsewhere-on-web": "This picture elsewhere",
        "page-of-book": "In the catalogue",
        "page-state": "This picture for another viewer (IIIF content state)",
        "page-manifest": "The whole exhibition for viewers and libraries (IIIF manifest)",
        "page-whole": "The picture as one file",
        "code": "Code: the panel on the web",
        "page-list-of": "All pictures of the exhibition",
    },
    "ru": {
        "languages-of-page": "Языки",
        "zoom-in": "Ближе",
        "zoom-out": "Дальше",
        "zoom-whole": "Всё изображение",
        "zoom-full": "Во весь экран",
        "zoom-keys": "стрелки двигают изображение, + и − меняют масштаб, 0 показывает его целиком",
        "zoom-picture": "Изображение, которое можно увеличить",
        "zoom-details": "Рассмотреть ближе",
        "elsewhere-on-web": "Это изображение в других местах",
        "page-of-book": "В каталоге",
        "page-state": "Изображение для другой программы просмотра (IIIF Content State)",
        "page-manifest": "Вся выставка для программ просмотра и библиотек (манифест IIIF)",
        "page-whole": "Изображение одним файлом",
        "code": "Код: стенд в интернете",
        "page-list-of": "Все изображения выставки",
    },
}
