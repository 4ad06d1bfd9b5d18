"""Archives (.zip): the files in them, under limits, so that none fills the memory or leads out of its folder."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lib.sources.errors import UnreadableFile
from lib.sources.reading import limits
from lib.sources.reading.kinds import refuse_other_zip

# What the standard library raises, besides its own error, where a zip is damaged or made to harm.
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    LookupError,
)
_CHUNK = 2**20
_ENCRYPTED = 0x1
# What computers put beside the files of people.
_LEFT_OUT = frozenset(("__macosx", ".ds_store", "thumbs.db", "desktop.ini"))


@dataclass(frozen=True)
class Member:
    """A file of an archive. `name` leads to it: "archive.zip/Folder/Pages.csv"."""

    name: str
    data: bytes


def is_archive(source: bytes | Path) -> bool:
    """Return whether it is a zip of files; workbooks and other documents are zips too, and no archives."""
    if not _begins(source).startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as packed:
            names = set(packed.namelist())
    except BROKEN_ZIP:
        # It cannot be told, and `read_grids` says that it is damaged.
        return False
    return not (is_workbook(names) or _is_document(names))


def _begins(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source[:4]
    with source.open("rb") as opened:
        return opened.read(4)


def is_workbook(names: set[str]) -> bool:
    """Return whether the names in a zip are those of an .xlsx, .xlsb or .ods."""
    lower = {name.casefold().replace("\\", "/") for name in names}
    return bool({"xl/workbook.xml", "xl/workbook.bin"} & lower) or {"mimetype", "content.xml"} <= lower


def _is_document(names: set[str]) -> bool:
    try:
        refuse_other_zip(names, "")
    except UnreadableFile:
        return True
    return "[Content_Types].xml" in names


def members(source: bytes | Path, file_name: str) -> list[Member]:
    """Return the files of an archive by name, those of archives in it too, folders and the system's own left out.

    Raise UnreadableFile where it is damaged, protected, leads out of its folder, or breaks a limit: the sizes are
    measured while unpacking, whatever the archive says of itself.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    return _Unpacking(file_name).members(data, file_name, 1)


class _Unpacking:
    """What all levels of one archive share: how much has been unpacked so far."""

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self.size = 0
        self.packed = 0
        self.count = 0

    def members(self, data: bytes, name: str, depth: int) -> list[Member]:
        if depth == 1:
            self.packed = len(data)
        found: list[Member] = []
        seen: set[str] = set()
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                for each in packed.infolist():
                    path = self._path(each)
                    if path is None:
                        continue
                    self.count += 1
                    if self.count > limits.MOST_MEMBERS:
                        raise self._refusal(
                            f"found more than {limits.MOST_MEMBERS} files in it", "Bring them in several archives."
                        )
                    content = self._unpacked(packed, each, path)
                    where = f"{name}/{_told_apart(path, seen)}"
                    nested = self._nested(content, depth)
                    found += self.members(content, where, depth + 1) if nested else [Member(where, content)]
        except BROKEN_ZIP as problem:
            raise self._refusal(
                f"found one that is damaged or cut off ({_words(problem)})", "Download it again, or unpack it first."
            ) from problem
        if not found and depth == 1:
            raise self._refusal("found no files in it", "Download it again.")
        return sorted(found, key=lambda member: member.name)

    def _path(self, each: zipfile.ZipInfo) -> str | None:
        """Return the path in the archive, None for what is no file of the user's; raise where it leads out of it."""
        path = each.filename.replace("\\", "/")
        parts = PurePosixPath(path).parts
        if path.endswith("/") or not parts:
            return None
        if path.startswith("/") or ".." in parts or ":" in parts[0] or "\0" in path:
            raise self._refusal(
                f"found a file in it that leads out of its folder ({path[:80]!r})",
                "No platform writes such archives; do not open it.",
            )
        if any(part.casefold() in _LEFT_OUT or part.startswith("._") for part in parts):
            return None
        return "/".join(parts)

    def _unpacked(self, packed: zipfile.ZipFile, each: zipfile.ZipInfo, path: str) -> bytes:
        if each.flag_bits & _ENCRYPTED:
            raise self._refusal(
                f"found one that is protected by a password ({path})",
                "Unpack it with the password, and bring the files.",
            )
        content = bytearray()
        with packed.open(each) as stream:
            while chunk := stream.read(_CHUNK):
                content += chunk
                self.size += len(chunk)
                self._check(path)
        return bytes(content)

    def _check(self, path: str) -> None:
        too_dense = self.size > limits.RATIO_MATTERS_FROM and self.size > limits.LARGEST_RATIO * self.packed
        if self.size > limits.LARGEST_UNPACKED or too_dense:
            raise self._refusal(
                f"found that it unpacks to more than {self.size // 2**20:,} MB (at {path})",
                "Unpack it, and bring the files that you need one by one.",
            )

    def _nested(self, content: bytes, depth: int) -> bool:
        if not is_archive(content):
            return False
        if depth == limits.DEEPEST_NESTING:
            raise self._refusal("found archives in archives in archives", "Unpack it, and bring the files themselves.")
        return True

    def _refusal(self, found: str, advice: str) -> UnreadableFile:
        return UnreadableFile(f"{self.file_name}: expected an archive of exports, {found}. {advice}")


def _told_apart(path: str, seen: set[str]) -> str:
    """Return the path, with a number where another file of the archive has the same."""
    stem, dot, suffix = path.rpartition(".")
    told, number = path, 1
    while told.casefold() in seen:
        number += 1
        told = f"{stem} ({number}){dot}{suffix}" if dot and "/" not in suffix else f"{path} ({number})"
    seen.add(told.casefold())
    return told


def _words(problem: BaseException) -> str:
    return str(problem)[:120] or type(problem).__name__
