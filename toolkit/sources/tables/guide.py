"""Say how the sheets are filled in, in the languages of curators."""

from __future__ import annotations

GUIDE: dict[str, tuple[str, ...]] = {
    "en": (
        "How this workbook is filled in",
        "Each sheet holds records of one kind; each row is one record. The first row holds the "
        "titles: point at one to read what belongs below it. Columns that must be filled have a "
        "dark title. You may move, delete and add columns and sheets; what is empty says nothing.",
        "Id: small Latin letters, digits and hyphens, such as wallenberg. No two records have the "
        "same id, whatever their kind. Other sheets name a record by its id, never by its name.",
        "What a record has several of stands on sheets of its own: names, roles, events and so on. "
        "There, the column Record holds the id of the record that the row belongs to. The order of "
        "rows is kept.",
        "Dates are text: 1945-01-17 (a day), 1945-01 (a month), 1945 (a year), 1947~ (about), "
        "1947? (perhaps), 1944/1945 (from, to), 1945/.. (from, end open), 194X (the forties), "
        "[1947,1948] (one of the two). The columns are formatted as text; leave them so, or the "
        "spreadsheet will make its own of what you type.",
        "Several values in one cell are parted by semicolons: moscow; budapest. A value that holds "
        'a semicolon stands in quotation marks: "a; b".',
        "Sources: the id of a work, then a comma and where in it: report-2000, p. 12; memo-1957. "
        "Words are told by language: memoir, [en] chapter on the arrest [ru] глава об аресте. "
        "A statement without a source is printed nowhere.",
        "Texts in several languages have a column for each: Title (en), Title (ru). Biographies, "
        "notes and transcripts are Markdown: an empty line begins a paragraph, *stars* make "
        "italics, [Budapest](place:budapest) mentions a place.",
        "Columns and sheets of your own: begin their title with #, and they are not read.",
        "When you have filled in something, save the workbook in the exhibition's folder and run "
        "'toolkit check': each mistake is told with its sheet and cell.",
    ),
    "ru": (
        "Как заполнять эту книгу",
        "На каждом листе записи одного вида, в каждой строке одна запись. В первой строке "
        "заголовки: наведите указатель на заголовок, чтобы прочесть, что пишется под ним. Тёмные "
        "заголовки у столбцов, которые нужно заполнить. Столбцы и листы можно переставлять, "
        "удалять и добавлять; пустое ничего не значит.",
        "Код: строчные латинские буквы, цифры и дефис, например wallenberg. Двух записей с одним "
        "кодом быть не может, даже на разных листах. На других листах запись называют по коду, а "
        "не по имени.",
        "То, чего у записи может быть несколько, стоит на отдельных листах: имена, роли, события "
        "и так далее. Там в столбце «Запись» пишется код записи, к которой относится строка. "
        "Порядок строк сохраняется.",
        "Даты пишутся текстом: 1945-01-17 (день), 1945-01 (месяц), 1945 (год), 1947~ (около), "
        "1947? (возможно), 1944/1945 (с, по), 1945/.. (с, конец открыт), 194X (сороковые годы), "
        "[1947,1948] (одно из двух). Столбцы отформатированы как текст; так их и оставьте, иначе "
        "программа переделает написанное по-своему.",
        "Несколько значений в ячейке разделяются точкой с запятой: moscow; budapest. Значение, в "
        'котором она есть, пишется в прямых кавычках: "a; b".',
        "Источники: код источника, затем запятая и место в нём: report-2000, с. 12; memo-1957. "
        "Слова пишутся по языкам: memoir, [ru] глава об аресте [en] chapter on the arrest. "
        "Утверждение без источника нигде не печатается.",
        "У текстов на нескольких языках для каждого свой столбец: Название (ru), Название (en). "
        "Биографии, примечания и расшифровки пишутся в Markdown: пустая строка начинает абзац, "
        "*звёздочки* дают курсив, [Будапешт](place:budapest) упоминает место.",
        "Собственные столбцы и листы: начните заголовок со знака #, и они не читаются.",
        "Заполнив что-нибудь, сохраните книгу в папке выставки и выполните 'toolkit check': о "
        "каждой ошибке будет сказано, на каком она листе и в какой ячейке.",
    ),
}
SEVERAL = {
    "en": "Several are parted by semicolons.",
    "ru": "Несколько значений разделяются точкой с запятой.",
}
USES = {
    "en": "Ids of works, each followed by a comma and the place in it: report-2000, p. 12; memo.",
    "ru": "Коды источников, после каждого запятая и место в нём: report-2000, с. 12; memo.",
}
NEEDED = {"en": "Must be filled in.", "ru": "Нужно заполнить."}
WORDS = {"en": "One of", "ru": "Одно из"}
IDS = {"en": "An id from the sheet", "ru": "Код с листа"}
DATE = {"en": "As text: 1945-01-17, 1945, 1947~", "ru": "Текстом: 1945-01-17, 1945, 1947~"}
YAML = {"en": "Written as YAML on one line.", "ru": "Пишется как YAML в одну строку."}
RECORD = {
    "en": "The id of the record that the row belongs to.",
    "ru": "Код записи, к которой относится строка.",
}
