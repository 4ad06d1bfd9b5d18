"""Bytes to grids: what a file is is told by what is in it, and what was repaired is said."""

from __future__ import annotations

import contextlib
import io
import json
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from lib.sources import UnreadableFile
from lib.sources.reading import big, limits, read_grids
from lib.sources.reading.encoding import encoding_of
from lib.sources.reading.grid import Grid
from tests.conftest import ROOT

WORDS = {
    "de": "Veröffentlichungszeitpunkt,Übersicht,Größe\n2026,Müll wird abgeholt,1\n2026,Schöne Grüße aus Köln,4\n",
    "es": "Hora de publicación,Título,Año\n2026,¿Cuándo abre la oficina?,1\n2026,Mañana será día de niños,2\n",
    "fr": "Date,Titre,Portée\n2026,Été à la plage,12\n2026,Fête de l’école : venez !,1\n",
    "en": "Date,Title,Impressions\n2026,Don’t miss the café – it’s free,12\n2026,£5 off,1\n",
    "it": "Data,Titolo,Qualità\n2026,Perché la città è più bella,1\n",
    "pt": "Data,Título,Publicação\n2026,Não perca a reunião amanhã às três,1\n",
    "sv": "Datum,Visningar,Räckvidd\n2026,Här öppnar vår nya skola på lördag,1\n",
    "da": "Dato,Rækkevidde\n2026,Ny skole åbner på lørdag,1\n",
    "pl": "Data,Tytuł,Zasięg,Wyświetlenia\n2026,Święto miasta łódź,1,2\n2026,Żółć i gęś,2,3\n",
    "cs": "Datum,Název,Dosah,Zobrazení\n2026,Příští týden začíná škola,1,2\n",
    "hu": "Dátum,Cím,Elérés\n2026,Kérjük, jöjjön el hétfőn,1\n2026,Új űrlap és szőlő,3\n",
    "ro": "Data,Impresii\n2026,Şcoala nouă se deschide mâine în oraş,2\n",
    "lt": "Data,Peržiūros\n2026,Nauja mokykla atidaroma šį rudenį ąžuolų gatvėje,1\n",
    "tr": "Tarih,Başlık,Gösterim\n2026,Şehir günü için çağrı,12\n2026,Yeni okul açıldı,3\n",
    "ru": "Дата,Заголовок,Охват\n2026,Праздник города в субботу,12\n2026,Новая школа открыта,3\n",
    "uk": "Дата,Заголовок,Охоплення\n2026,Свято міста у суботу,12\n2026,Нова школа відкрита,3\n",
    "el": "Ημερομηνία,Τίτλος\n2026,Νέο σχολείο στην πόλη\n",
    "ja": "日付,タイトル,インプレッション\n2026,市役所のお知らせ,12\n2026,新しい学校がオープンしました,3\n",
}
LEGACY = [
    *((language, "cp1252") for language in ("de", "es", "fr", "en", "it", "pt", "sv", "da")),
    *((language, "mac_roman") for language in ("de", "es", "fr", "en", "it", "pt", "sv", "da")),
    *((language, "cp1250") for language in ("pl", "cs", "hu", "ro")),
    *((language, "cp1251") for language in ("ru", "uk")),
    ("pl", "iso8859_2"), ("de", "cp850"), ("ru", "koi8_r"), ("tr", "cp1254"), ("lt", "cp1257"), ("el", "cp1253"),
    ("ja", "cp932"), ("ja", "euc_jp"),
]  # fmt: skip


def cells(text: str | bytes, name: str = "file.csv") -> list[list[str]]:
    return [row for _, row in grid(text, name).rows]


def grid(text: str | bytes, name: str = "file.csv") -> Grid:
    (found,) = read_grids(text.encode() if isinstance(text, str) else text, name)
    return found


@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_legacy_encodings_are_told_by_the_words_that_come_out(language: str, encoding: str) -> None:
    data = WORDS[language].encode(encoding)
    assert data.decode(encoding_of(data)) == WORDS[language]


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("lost", [0, 1])
def test_unicode_with_and_without_its_mark_and_its_last_byte(language: str, encoding: str, lost: int) -> None:
    data = WORDS[language].encode(encoding)
    read = cells(data[: len(data) - lost])
    expected = [line.split(",") for line in WORDS[language].splitlines()]
    assert read[:-1] == expected[:-1]
    assert len(read) == len(expected)


def test_a_caption_cut_in_mid_character_does_not_change_the_encoding() -> None:
    read = grid("Titel,Aufrufe\nSchöne Grüße,1\nMüll,2\n".encode() + b"Gr\xc3,3\n")
    assert read.rows[1][1] == ["Schöne Grüße", "1"]
    assert read.rows[3][1] == ["Gr\ufffd", "3"]
    assert "could not be read" in read.warnings[0]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_accents_that_a_program_garbled_are_put_right(encoding: str) -> None:
    text = "Hora de publicación,Título\n2026,Niños – “aquí”\n"
    garbled = "".join(_as(bytes([byte]), encoding) for byte in text.encode())
    read = grid(garbled)
    assert [row for _, row in read.rows] == [line.split(",") for line in text.splitlines()]
    assert "garbled" in read.warnings[0]


def _as(byte: bytes, encoding: str) -> str:
    try:
        return byte.decode(encoding)
    except UnicodeDecodeError:
        return byte.decode("latin-1")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, end: str) -> None:
    rows = [["Day", "Title", "Views"], ["2026-01-01", "1,5; and more | or less", "12"], ["2026-01-02", "b", "3"]]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows) + end
    assert cells(text) == rows
    assert grid(text).delimiter == delimiter


def test_mixed_line_ends_and_trailing_delimiters() -> None:
    assert cells("Day,Views,\r\n1,2,\n3,4,\r5,6,\n") == [
        ["Day", "Views", ""],
        ["1", "2", ""],
        ["3", "4", ""],
        ["5", "6", ""],
    ]


def test_decimal_commas_do_not_make_the_delimiter() -> None:
    assert grid("Tag;Rate;Anteil\n01.02.2026;1,5;2,5\n02.02.2026;3,5;4,5\n").delimiter == ";"


@pytest.mark.parametrize(
    "line",
    ["sep=,", "SEP=,", '"sep=,"', '"sep=,",,', "sep=", "sep=,,,,", 'sep=",",', "sep=;", "sep=\\t", "sep=,\t\t"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_that_names_the_delimiter_is_left_out_however_damaged(line: str, end: str) -> None:
    read = grid(line + end + f"Day,Views,Title{end}2026-01-01,3,a; b{end}2026-01-02,4,c{end}")
    assert read.rows == [
        (2, ["Day", "Views", "Title"]),
        (3, ["2026-01-01", "3", "a; b"]),
        (4, ["2026-01-02", "4", "c"]),
    ]


def test_a_separator_line_that_a_spreadsheet_left_above_its_own_delimiter() -> None:
    read = grid("sep=,\t\t\nDay\tViews\tTitle\n2026-01-01\t3\ta, b\n2026-01-02\t4\tc\n".encode("utf-16"))
    assert read.delimiter == "\t"
    assert read.rows[1] == (3, ["2026-01-01", "3", "a, b"])


QUOTED = [
    ["Post ID", "Title", "Reach", "Likes"],
    ["1001", 'He said "hello", then left', "5", "6"],
    ["1002", "plain", "7", "8"],
    ["1003", "first; second", "9", "10"],
    ["1004", "two\nlines", "11", "12"],
]


@pytest.mark.parametrize("behind", ["", ";;;"])
def test_lines_that_a_spreadsheet_took_for_one_cell_are_taken_apart(behind: str) -> None:
    """A spreadsheet with semicolons opens a file with commas, and saves it."""
    lines = [
        ",".join(f'"{cell}"'.replace('""', '"') if set(cell) & set(',"\n;') else cell for cell in row) for row in QUOTED
    ]
    lines[1] = '1001,"He said ""hello"", then left",5,6'
    saved = []
    for line in "\n".join(lines).split("\n"):
        parts = line.split(";")
        saved.append(
            ";".join(f'"{part.replace(chr(34), chr(34) * 2)}"' if set(part) & set('",') else part for part in parts)
            + behind
        )
    read = grid("\r\n".join(saved) + "\r\n")
    assert [row for _, row in read.rows] == QUOTED
    assert "saved each line as one cell" in read.warnings[0]


def test_a_file_that_quotes_everything_is_left_alone() -> None:
    text = '"Report"\n"Day","Title"\n"1","a, ""b"", c"\n"2","x"\n'
    assert grid(text).warnings == ()
    assert cells(text) == [["Report"], ["Day", "Title"], ["1", 'a, "b", c'], ["2", "x"]]


def test_zero_bytes_in_a_text_are_left_out_and_said() -> None:
    read = grid(b"Day,Views\n1,2\x00\n3,4\n")
    assert read.rows[1] == (2, ["1", "2"])
    assert "1 empty byte(s)" in read.warnings[0]


ROWS = "".join(f"2026-01-{day:02},{day},title {day}\n" for day in range(1, 21))


def test_a_download_that_stopped_within_a_quoted_cell() -> None:
    read = grid("Day,Views,Title\n" + ROWS + '2026-01-21,21,"a caption that\ngoes o')
    assert len(read.rows) == 21
    assert read.warnings == (
        "The file breaks off within a quoted cell in line 22, which was left out: download it again",
    )


def test_a_download_that_stopped_within_a_line() -> None:
    read = grid("Day,Views,Title\n" + ROWS + "2026-01-21,2")
    assert len(read.rows) == 21
    assert read.warnings == ("The file breaks off in line 22, which was left out: download the export again",)


def test_a_note_at_the_end_is_no_break() -> None:
    read = grid("Day,Views,Title\n" + ROWS + "The 500 best results are shown")
    assert (len(read.rows), read.warnings) == (22, ())


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() -> None:
    read = grid("Day,Views,Title\n" + ROWS + '2026-01-21,21,"oh\n' + ROWS.replace("2026", "2025"))
    assert len(read.rows) == 42
    assert read.rows[21] == (22, ["2026-01-21", "21", '"oh'])
    assert read.rows[41] == (42, ["2025-01-20", "20", "title 20"])
    assert "A quotation mark in line 22 is never closed" in read.warnings[0]


def test_a_huge_cell_is_cut_and_said() -> None:
    begun = time.monotonic()
    read = grid("Day,Title\n1," + "x" * 10_000_000 + "\n2,b\n")
    assert len(read.rows[1][1][1]) == limits.LONGEST_CELL
    assert read.rows[2] == (3, ["2", "b"])
    assert "was cut" in read.warnings[0]
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    "text",
    [
        *('"' * 500_000, '"a",' * 200_000, ",\n" * 300_000, "\r" * 500_000, "{" * 300_000, " " * 500_000 + "x"),
        *(
            "<" * 500_000,
            '<a"' * 300_000,
            "<table><td colspan=" + " " * 500_000 + ">",
            "<table>" * 100_000,
            "&#0" * 300_000,
        ),
        *("x" * 2_000_000 + "é", "a,b\n" + "x" * 2_000_000 + "é", "é" * 500_000, "é," * 300_000, 'é""' * 300_000),
        *("Ã©" * 300_000, '"' + 'a,""b"",' * 200_000 + '"', "sep=" + "," * 500_000, "3.4" * 300_000),
    ],
    ids=lambda text: text[:12].strip(),
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_no_text_takes_long(text: str, encoding: str) -> None:
    begun = time.monotonic()
    with contextlib.suppress(UnreadableFile):
        read_grids(text.encode(encoding), "odd.csv")
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("rest", ['2026-01-21,21,"oh\n' + ROWS * 3_000, "x" * 1_000_000])
def test_a_large_file_whose_row_never_ends(rest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(big, "BIG_FROM", 0)
    monkeypatch.setattr(big, "_HEAD", 500)
    monkeypatch.setattr(big, "_LONGEST_ROW", 2**19)
    path = tmp_path / "large.csv"
    path.write_text("Day,Views,Title\n" + ROWS * 2 + rest, encoding="utf-8")
    text = big.big_text(path, "large.csv")
    assert text is not None
    with pytest.raises(UnreadableFile, match=r"large\.csv: expected a table, found a row of over"):
        list(text.rows(1, 10))


def test_a_large_file_whose_first_accent_comes_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(big, "BIG_FROM", 0)
    monkeypatch.setattr(big, "_HEAD", 500)
    path = tmp_path / "large.csv"
    path.write_bytes(("Day,Views,Title\n" + ROWS * 10 + "2026-02-01,1,Größe für Köln\n").encode("cp1252"))
    text = big.big_text(path, "large.csv")
    assert text is not None
    *_, last = text.rows(1, 1_000)
    assert last[-1] == (202, ["2026-02-01", "1", "Größe für Köln"])


SPREADSHEETML = """<?xml version="1.0" encoding="{encoding}"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
 <Styles><Style ss:ID="s1"><NumberFormat ss:Format="m/d/yy"/></Style></Styles>
 <Worksheet ss:Name="Key Metrics"><Table>
  <Column ss:Index="1" ss:Width="150"/>
  <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Post</Data></Cell>
   <Cell><Data ss:Type="String">Reach</Data></Cell></Row>
  <Row ss:Index="3">
   <Cell><Data ss:Type="DateTime">2026-01-02T00:00:00.000</Data></Cell>
   <Cell ss:Index="3"><Data ss:Type="Number">12.0</Data><Comment><ss:Data>never mind</ss:Data></Comment></Cell></Row>
  <Row>
   <Cell><Data ss:Type="DateTime">2026-01-02T10:30:00.000</Data></Cell>
   <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">Grö<B>ße &amp; </B>mehr&#11;</ss:Data></Cell>
   <Cell><Data ss:Type="Number">0.125</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Empty"><Table></Table></Worksheet>
 <Worksheet ss:Name="Second"><Table><Row/><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
</Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_workbooks_of_2003_as_xml(encoding: str) -> None:
    first, second = read_grids(SPREADSHEETML.format(encoding=encoding).encode(encoding), "Insights.xls")
    assert (first.name, second.name) == ("Key Metrics", "Second")
    assert first.rows == [
        (1, ["Post", "", "Reach"]),
        (3, ["2026-01-02", "", "12"]),
        (4, ["2026-01-02 10:30:00", "Größe & mehr", "0.125", "True"]),
    ]
    assert second.rows == [(1, []), (2, ["x"])]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
DANGEROUS = [
    '<!DOCTYPE Workbook [<!ENTITY l0 "ha">' + LAUGHS + "]>",
    '<!DOCTYPE Workbook [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE Workbook SYSTEM "http://127.0.0.1:9/x.dtd">',
]


@pytest.mark.parametrize("types", DANGEROUS)
def test_no_workbook_expands_entities_or_reads_other_files(types: str) -> None:
    workbook = SPREADSHEETML.format(encoding="utf-8")
    end = workbook.index("<Workbook")
    text = workbook[:end] + types + workbook[end:].replace("never mind", "&l11;").replace("Reach", "&f;")
    with pytest.raises(UnreadableFile, match="no spreadsheet writes"):
        read_grids(text.encode(), "Insights.xls")


@pytest.mark.parametrize(("old", "new"), [('ss:Index="3"', 'ss:Index="99999999"'), ('Across="1"', 'Across="5000000"')])
def test_a_workbook_in_xml_that_claims_to_be_endless(old: str, new: str) -> None:
    with pytest.raises(UnreadableFile, match="more cells than a spreadsheet has"):
        read_grids(SPREADSHEETML.format(encoding="utf-8").replace(old, new).encode(), "Insights.xls")


def test_a_workbook_in_xml_that_breaks_off() -> None:
    with pytest.raises(UnreadableFile, match="breaks off or is damaged"):
        read_grids(SPREADSHEETML.format(encoding="utf-8").encode()[:-300], "Insights.xls")


HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>Report</title>
<style>td { color: red }</style><script>var x = "<table><tr><td>no</td></tr></table>";</script></head><body>
<!-- <table><tr><td>not this</td></tr></table> --><h1>Report</h1>
<table border=1><thead><tr><th colspan="2">Post</th><th>Views</th></thead>
<tr><td rowspan=2>A &amp; B</td><td>first<br>second</td><td>1,234</td></tr>
<tr><td>5 < 6 &euro;</td><td>7
   8</td>
</table><TABLE><TR><TD>other</TABLE></body></html>"""


@pytest.mark.parametrize("name", ["Report.xls", "Report.csv"])
def test_tables_of_a_web_page(name: str) -> None:
    first, second = read_grids(HTML.encode(), name)
    assert first.rows == [
        (1, ["Post", "", "Views"]),
        (2, ["A & B", "first\nsecond", "1,234"]),
        (3, ["", "5 < 6 €", "7 8"]),
    ]
    assert second.rows == [(1, ["other"])]


def test_a_table_whose_cells_span_more_than_there_is() -> None:
    begun = time.monotonic()
    text = '<table><tr><td colspan="999999" rowspan="999999">a</td></tr>' + "<tr></tr>" * 20_000 + "</table>"
    (read,) = read_grids(text.encode(), "Report.xls")
    assert sum(len(row) for _, row in read.rows) < 2 * limits.MOST_CELLS
    assert time.monotonic() - begun < 20


def test_tabs_in_a_file_called_xls() -> None:
    assert cells("Day\tViews\n2026-01-01\t3\n", "Export.xls") == [["Day", "Views"], ["2026-01-01", "3"]]


OLE = b"\xd0\xcf\x11\xe0"


def packed(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "found", "advice"),
    [
        (b"%PDF-1.7", "a picture or PDF", "Export or Download button"),
        (b"\x89PNG\r\n\x1a\n0000", "a picture or PDF", "Screenshots"),
        (b"\xff\xd8\xff\xe0", "a picture or PDF", "Screenshots"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a picture or PDF", "Screenshots"),
        (b"\x00\x00\x00\x18ftypheic", "a picture or PDF", "Screenshots"),
        (b"\x00\x00\x00\x18ftypmp42", "a video", "Screenshots"),
        (b"{\\rtf1\\ansi hello}", "a text document (RTF)", "as CSV or Excel"),
        (b"\x1f\x8b\x08\x00abc", "a packed file (gzip)", "Unpack it"),
        (b"7z\xbc\xaf\x27\x1cabc", "a packed file (7-Zip)", "Unpack it"),
        (b"Rar!\x1a\x07\x00", "a packed file (RAR)", "Unpack it"),
        (b"SQLite format 3\x00abc", "a database", "as CSV or Excel"),
        (json.dumps({"posts": [{"id": 1, "text": "a, b"}]}).encode(), "JSON", "Choose CSV or Excel"),
        (json.dumps([{"id": 1}, {"id": 2}], indent=2).encode("utf-8-sig"), "JSON", "Choose CSV or Excel"),
        (b'{"id": 1, "a": 2}\n{"id": 2, "a": 3}\n', "JSON", "Choose CSV or Excel"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "a web page", "Sign in"),
        (b"<html><script>if (a, b) {}</script></html>", "a web page", "Sign in"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "XML that is no workbook", "as CSV or Excel"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a picture or PDF", "Screenshots"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "an e-mail or web archive", "attached"),
        (packed(**{"[Content_Types].xml": "", "word__document.xml": ""}), "a Word document", "as CSV or Excel"),
        (packed(**{"[Content_Types].xml": "", "ppt__presentation.xml": ""}), "a PowerPoint presentation", "as CSV"),
        (packed(Index__Document_iwa="").replace(b"Document_iwa", b"Document.iwa"), "Apple Numbers", "Export To"),
        (packed(a_csv="x", b_csv="y"), "an archive of 2 file(s)", "Unpack it"),
        (packed(mimetype="application/vnd.oasis.opendocument.text", content=""),
         "OpenDocument", "as CSV or Excel"),
        (OLE + "WordDocument".encode("utf-16-le"), "a Word document", "as CSV or Excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password", "without the password"),
        (bytes(range(256)) * 40, "binary data", "Download the export again"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_by_its_name_with_what_to_do(data: bytes, found: str, advice: str) -> None:
    for name in ("export.csv", "export.xlsx"):
        with pytest.raises(UnreadableFile) as refused:
            read_grids(data, name)
        message = str(refused.value)
        assert message.startswith(f"{name}: expected a ")
        assert found in message
        assert advice in message


@pytest.mark.parametrize("text", ["[Day],Views\n1,2\n", "{Day},Views\n1,2\n", "<Day>,Views\n1,2\n", "From,To\na,b\n"])
def test_a_table_whose_first_letter_looks_like_something_else(text: str) -> None:
    assert cells(text)[1] == text.splitlines()[1].split(",")


def test_the_largest_upload_is_the_largest_file() -> None:
    config = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert f"maxUploadSize = {limits.LARGEST_FILE // 2**20}\n" in config


def test_a_workbook_as_the_platforms_and_spreadsheets_write_it() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Posts")
        duration, moment = (book.add_format({"num_format": each}) for each in ("[h]:mm:ss", "yyyy-mm-dd hh:mm:ss"))
        sheet.write_row(1, 1, ["Watched", "At", "Share", "Id"])
        sheet.write_number(2, 1, 26.5 / 24, duration)
        sheet.write_number(2, 2, 46024.4166666, moment)
        sheet.write_formula(2, 3, "=1/8", None, 0.125)
        sheet.write_number(2, 4, 123456789012345)
        sheet.write_number(3, 2, 46024, moment)
        sheet.write_formula(3, 3, "=1/0", None, "#DIV/0!")
        sheet.write_blank(500_000, 3, None, moment)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Posts!$D$3:$D$4"})
        book.add_chartsheet("Chart").set_chart(chart)
        book.add_worksheet("Empty")
    (read,) = read_grids(made.getvalue(), "posts.xlsx")
    assert read.name == "Posts"
    assert [(line, row) for line, row in read.rows if any(row)] == [
        (2, ["", "Watched", "At", "Share", "Id"]),
        (3, ["", "26:30:00", "2026-01-02 10:00:00", "0.125", "123456789012345"]),
        (4, ["", "", "2026-01-02", "", ""]),
    ]
    assert len(read.rows) == 4


CONTENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Posts">
<table:table-row><table:table-cell office:value-type="string"><text:p>Day</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Views</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-01-02"><text:p>02.01.26</text:p>
</table:table-cell>
<table:table-cell office:value-type="float" office:value="1234"><text:p>1.234</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def test_a_workbook_of_libreoffice() -> None:
    names = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    manifest = f'<manifest:manifest {names}><manifest:file-entry manifest:full-path="/"/></manifest:manifest>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    data = packed(
        mimetype=kind,
        **{"META-INF__manifest.xml": manifest, "content.xml": CONTENT.replace("\n xmlns", " xmlns").replace("\n", "")},
    )
    assert read_grids(data, "posts.ods") == [Grid("Posts", [(1, ["Day", "Views"]), (2, ["2026-01-02", "1234"])])]
