"""What a file is that holds no table, by its first bytes, and what to do instead."""

from __future__ import annotations

import json
import re

from lib.sources.errors import UnreadableFile

_SCREENSHOT = "Screenshots and prints hold no data: use the platform's Export or Download button."
_PACKED = "Unpack it first, and bring the files that were in it."
_TABLE_INSTEAD = "Download the export as CSV or Excel instead."
_NO_EXPORT = "Use the platform's Export or Download button, and bring the file that it gives."
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a picture or PDF", _SCREENSHOT),
    (b"\x89PNG", "a picture or PDF", _SCREENSHOT),
    (b"\xff\xd8\xff", "a picture or PDF", _SCREENSHOT),
    (b"GIF8", "a picture or PDF", _SCREENSHOT),
    (b"II*\x00", "a picture or PDF", _SCREENSHOT),
    (b"MM\x00*", "a picture or PDF", _SCREENSHOT),
    (b"%!PS", "a picture or PDF", _SCREENSHOT),
    (b"{\\rtf", "a text document (RTF)", _TABLE_INSTEAD),
    (b"PAR1\x15", "a Parquet file", _TABLE_INSTEAD),
    (b"SQLite format 3\x00", "a database", _TABLE_INSTEAD),
    (b"\x1f\x8b", "a packed file (gzip)", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7-Zip)", _PACKED),
    (b"Rar!\x1a\x07", "a packed file (RAR)", _PACKED),
    (b"\xfd7zXZ\x00", "a packed file (xz)", _PACKED),
    (b"BZh91AY", "a packed file (bzip2)", _PACKED),
    (b"\x7fELF", "a program", _NO_EXPORT),
    (b"MZ\x90", "a program", _NO_EXPORT),
    (b"ID3\x03", "a sound", _NO_EXPORT),
    (b"ID3\x04", "a sound", _NO_EXPORT),
    (b"\x1aE\xdf\xa3", "a video", _NO_EXPORT),
    (b"bplist00", "a settings file", _NO_EXPORT),
)
_JSON = re.compile(r'^[\[{]\s*(["\[{\]}]|-?\d|true|false|null)')
_MARKUP = re.compile(r"^<(\?xml|!doctype|!--)", re.IGNORECASE)
_ELEMENT = re.compile(r"^<[a-z][\w:.-]*[\s/>]", re.IGNORECASE)


def refuse(file_name: str, found: str, advice: str) -> UnreadableFile:
    """Return the error that says what was expected, what was found and what to do."""
    return UnreadableFile(f"{file_name}: expected a CSV file or workbook, found {found}. {advice}")


def refuse_if_no_table(data: bytes, file_name: str) -> None:
    """Raise UnreadableFile where the first bytes are those of something else than a table."""
    for signature, found, advice in _SIGNATURES:
        if data.startswith(signature):
            raise refuse(file_name, found, advice)
    if (data.startswith(b"RIFF") and data[8:12] == b"WEBP") or (data.startswith(b"BM") and data[6:10] == b"\0\0\0\0"):
        raise refuse(file_name, "a picture or PDF", _SCREENSHOT)
    if data[4:8] == b"ftyp":
        what = "a picture or PDF" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "a video"
        raise refuse(file_name, what, _SCREENSHOT)
    if data[8:12] == b"DUCK" and b"\0" in data[:64]:
        raise refuse(file_name, "a database", _TABLE_INSTEAD)
    if data[257:262] == b"ustar":
        raise refuse(file_name, "a packed file (tar)", _PACKED)


def refuse_if_other_text(text: str, file_name: str) -> None:
    """Raise UnreadableFile where a text is no table but JSON, a web page, a message or a document."""
    head = text[:4000].lstrip("\ufeff \t\r\n")
    if _JSON.match(head) and _is_json(text):
        raise refuse(file_name, "JSON", "Choose CSV or Excel as the format when you download the export.")
    if re.match(r"<(!doctype\s+html|html|head|body|script|meta)\b", head, re.IGNORECASE):
        raise refuse(
            file_name,
            "a web page without a table, as it is saved when the sign-in had run out",
            "Sign in to the platform and download the export again.",
        )
    if re.match(r"<svg\b", head, re.IGNORECASE):
        raise refuse(file_name, "a picture or PDF", _SCREENSHOT)
    if _MARKUP.match(head) or (_ELEMENT.match(head) and text.rstrip().endswith(">")):
        raise refuse(file_name, "XML that is no workbook", _TABLE_INSTEAD)
    if re.match(r"(mime-version:|from:|received:|return-path:|delivered-to:) ", head, re.IGNORECASE):
        raise refuse(
            file_name,
            "an e-mail or web archive",
            "Bring the file that is attached to it, or download the export as CSV.",
        )
    if re.match(r"(begin:vcalendar|begin:vcard)", head, re.IGNORECASE):
        raise refuse(file_name, "a calendar or address card", _NO_EXPORT)


def _is_json(text: str) -> bool:
    """Return whether it is JSON; a large or cut off one is told by its beginning alone."""
    if len(text) > 1_000_000:
        return True
    try:
        json.loads(text.lstrip("\ufeff"))
    except RecursionError:
        return True
    except ValueError:
        # Lines of JSON, or a download that stopped: a table does not begin with a named value in braces.
        return bool(re.match(r'\ufeff?\s*[\[{]+\s*("[^"]*"\s*:|[\[{])', text))
    return True


_OLE_CONTENTS = (
    (
        "EncryptedPackage",
        "a workbook that is protected by a password",
        "Save it without the password, or download it again.",
    ),
    ("WordDocument", "a Word document", _TABLE_INSTEAD),
    ("PowerPoint Document", "a PowerPoint presentation", _TABLE_INSTEAD),
    ("__substg1.0_", "an Outlook message", "Bring the file that is attached to it."),
)


def refuse_if_no_workbook(data: bytes, file_name: str) -> None:
    """Raise UnreadableFile where an old Office file (OLE) holds no workbook that can be read."""
    for name, found, advice in _OLE_CONTENTS:
        if name.encode("utf-16-le") in data:
            raise refuse(file_name, found, advice)


def refuse_other_zip(names: set[str], file_name: str) -> None:
    """Raise UnreadableFile where the names in a zip are those of a document that is no workbook."""
    tops = {name.split("/")[0].casefold() for name in names}
    for top, found in (
        ("word", "a Word document"),
        ("ppt", "a PowerPoint presentation"),
        ("visio", "a Visio drawing"),
    ):
        if top in tops and "[content_types].xml" in tops:
            raise refuse(file_name, found, _TABLE_INSTEAD)
    if "Index/Document.iwa" in names or "Index.zip" in names or "index.apxl" in names:
        raise refuse(
            file_name,
            "a document of Apple Numbers, Pages or Keynote",
            "In Numbers choose File, Export To, CSV or Excel.",
        )
    if "META-INF/container.xml" in names:
        raise refuse(file_name, "a book (EPUB)", _TABLE_INSTEAD)


def refuse_other_open_document(kind: bytes, file_name: str) -> None:
    """Raise UnreadableFile where an OpenDocument says of itself that it is no spreadsheet."""
    if b"opendocument" in kind and b"spreadsheet" not in kind:
        raise refuse(file_name, "a text document, drawing or presentation (OpenDocument)", _TABLE_INSTEAD)
