"""Which encoding the bytes of a text are in, judged by the words that come out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

from lib.sources.errors import UnreadableFile
from lib.sources.reading.familiar import familiar_headers
from lib.sources.reading.repair import without_mojibake

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_JUDGED = 20_000
_HEADERS_WITHIN = 6_000
# The letters of each language beyond a to z, in the order in which equally good readings are preferred.
_ALPHABETS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("cp1252", "mac_roman", "cp850"), "äöüß"),
    (("cp1252", "mac_roman", "cp850"), "éèàùçâêîôûëïüœæÿ"),
    (("cp1252", "mac_roman", "cp850"), "áéíóúñüªº"),
    (("cp1252", "mac_roman", "cp850"), "ãõçáéíóúâêôàüªº"),
    (("cp1252", "mac_roman", "cp850"), "àèéìíîòóùú"),
    (("cp1252", "mac_roman", "cp850"), "àçèéíïòóúü"),
    (("cp1252", "mac_roman", "cp850"), "éëïóöüáèê"),
    (("cp1252", "mac_roman", "cp850"), "åäöæøéüòôó"),
    (("cp1252", "cp1257"), "äöüõšž"),
    (("cp1252", "mac_roman"), "âêîôûŵŷáéíóú"),
    (("cp1250", "iso8859_2", "mac_latin2"), "ąćęłńóśźż"),
    (("cp1250", "iso8859_2", "mac_latin2"), "áčďéěíňóřšťúůýž"),
    (("cp1250", "iso8859_2", "mac_latin2"), "áäčďéíĺľňóôŕšťúýž"),
    (("cp1250", "iso8859_2", "mac_latin2"), "áéíóöőúüű"),
    (("cp1250", "iso8859_2"), "čćđšž"),
    (("cp1250", "iso8859_2"), "ăâîşţșț"),
    (("cp1255",), "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
    (("cp1251", "koi8_r", "cp866", "mac_cyrillic"), "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    (("cp1251", "koi8_u", "mac_cyrillic"), "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    (("cp1251", "mac_cyrillic"), "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ"),
    (("cp1254", "iso8859_9"), "çğıöşüâîû"),
    (("cp1252", "mac_roman"), "áéíóúýðþæö"),
    (("cp1257",), "ąčęėįšųūž"),
    (("cp1257",), "āčēģīķļņšūž"),
    (("cp1253", "iso8859_7"), "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"),
    (("cp1256",), "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"),
)
_EAST_ASIAN = ["cp932", "euc_jp", "gb18030", "big5", "cp949", "shift_jis"]
_GOOD_ENOUGH = 0.6
# Signs that stand around or between words in any language; the dash is none within a word.
_SIGNS = set("€£¥°©®™«»„“”‘’‚…•·¿¡§²³½¼¾ºª×–—№ \u00a0\u202f")
_NEVER_WITHIN_A_WORD = set("€£¥°©®™«»„“”‚…•¿¡§–—ªº²³")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BEFORE, _BEHIND = 200, 2_000


def encoding_of(data: bytes) -> str:
    """Return the name of the codec of a text whose beginning `data` is.

    Order: byte order mark, UTF-16 by its zero bytes, UTF-8 (with no more broken characters than a download that was
    cut off leaves), then the legacy encoding with the headers of a known export, else the one whose words are likely.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    wide = _without_mark(data[:4000])
    if wide:
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as problem:
        # The beginning of a file, or one that was cut off, may end within a character.
        if problem.start >= len(data) - 4 and problem.reason == "unexpected end of data":
            return "utf-8"
    return "utf-8" if _mostly_utf_8(data[: 4 * 2**20]) else _by_headers(data, _legacy(data))


def _by_headers(data: bytes, likely: str) -> str:
    """Return the encoding in which most headers of known exports are found, the likely one where none is better."""
    head = data[:_HEADERS_WITHIN].rpartition(b"\n")[0] or data[:_HEADERS_WITHIN]
    codecs = dict.fromkeys((likely, *(name for names, _ in _ALPHABETS for name in names), *_EAST_ASIAN))
    return max(codecs, key=lambda codec: familiar_headers(head.decode(codec, errors="replace")))


def _without_mark(head: bytes) -> str | None:
    """Return UTF-16 with its byte order where the zero bytes of ASCII letters, digits and commas say so."""
    if head.count(0) < max(4, len(head) * 0.06):
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    for codec, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        text = head[: len(head) // 2 * 2].decode(codec, errors="replace")
        if zeros > 10 * others and _reads_as_text(text) and any(each in text for each in ",;\t\n\r"):
            return codec
    return None


def _reads_as_text(text: str) -> bool:
    """Return whether hardly any character is one that no text holds."""
    odd = sum(1 for each in text if unicodedata.category(each) in ("Cn", "Co", "Cs", "Cc") and each not in "\r\n\t")
    return odd + text.count("\ufffd") <= len(text) * 0.02


def _mostly_utf_8(data: bytes) -> bool:
    """Return whether all but a few of the characters beyond ASCII are UTF-8: captions are cut off in mid-character."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(1 for each in text if ord(each) > 127) - broken > 3 * broken


def _legacy(data: bytes) -> str:
    """Return the encoding whose reading holds the likeliest words."""
    sample = b"\n".join(_beyond_ascii(data))
    best, best_score = "cp1252", -9.0
    for codec in dict.fromkeys(name for names, _ in _ALPHABETS for name in names):
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError:
            continue
        score = max(_likelihood(text, letters) for names, letters in _ALPHABETS if codec in names)
        if score > best_score + 1e-9:
            best, best_score = codec, score
    if best_score < _GOOD_ENOUGH:
        guess = from_bytes(sample, cp_isolation=_EAST_ASIAN).best()
        if guess is not None and _east_asian(str(guess)):
            return guess.encoding
    return best


def _beyond_ascii(data: bytes) -> Iterator[bytes]:
    """Yield the lines with characters beyond ASCII, of long ones what is near to these, until enough can be judged."""
    at = size = 0
    while size < _JUDGED and (found := _BEYOND_ASCII.search(data, at)):
        start = max(at, data.rfind(b"\n", at, found.start()) + 1, found.start() - _BEFORE)
        end = data.find(b"\n", found.start(), found.start() + _BEHIND)
        if end < 0:
            # No comma is the second half of a character, so that none is cut in two.
            end = found.start() + _BEHIND
            comma = data.rfind(b",", found.start(), end)
            end = comma if comma > 0 else end
        yield data[start:end]
        size += end - start
        at = end


def _likelihood(text: str, letters: str) -> float:
    """Return how well the characters beyond ASCII fit a language: 1 for all of them, less for each that does not."""
    points = 0.0
    count = 0
    for at, each in enumerate(text):
        if each < "\x80":
            continue
        count += 1
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if each.casefold() in letters or each.lower() in letters:
            # A capital after a small letter, or two alphabets in a word, are signs of the wrong table.
            wrong = (each.isupper() and before.islower()) or (each > "\u0370" and _latin(before + after))
            points += -1 if wrong else 1
        elif each in _SIGNS:
            points += -1 if each in _NEVER_WITHIN_A_WORD and before.isalpha() and after.isalpha() else 0.9
        else:
            points += -2 if unicodedata.category(each) == "Cc" else -1
    return points / count if count else 0.0


def _latin(letters: str) -> bool:
    return any(each.isascii() and each.isalpha() for each in letters)


def _east_asian(text: str) -> bool:
    """Return whether most characters beyond ASCII are kana, hangul or Chinese characters."""
    beyond = [ord(each) for each in text if each > "\x7f"]
    blocks = ((0x3000, 0x9FFF), (0xAC00, 0xD7A3), (0xFF00, 0xFF60))
    known = sum(1 for code in beyond if any(first <= code <= last for first, last in blocks))
    return known > len(beyond) * 0.9


def decoded(data: bytes, file_name: str) -> tuple[str, list[str]]:
    """Return the text of a file and what had to be repaired; raise UnreadableFile where the bytes are no text."""
    codec = encoding_of(data)
    wide = {"utf-16": 2, "utf-32": 4}.get(codec[:6], 1)
    text = data[: len(data) // wide * wide].decode(codec, errors="replace")
    head = text[:4000]
    odd = sum(1 for each in head if each == "\ufffd" or (each < " " and each not in "\r\n\t\0\x0b\x0c\x1a"))
    if odd > len(head) * 0.05:
        raise _binary(file_name)
    warnings = []
    if "\0" in text:
        nulls = text.count("\0")
        if nulls > len(text) * 0.3:
            raise _binary(file_name)
        text = text.replace("\0", "")
        warnings.append(f"{nulls:,} empty byte(s) within the text were left out; the file may be damaged")
    broken = text.count("\ufffd")
    if broken and not data.count("\ufffd".encode()):
        warnings.append(f"{broken:,} character(s) could not be read and are shown as \ufffd")
    text, garbled = without_mojibake(text)
    if garbled:
        warnings.append("Accented letters that a program had garbled, taking them for another encoding, were put right")
    return text, warnings


def _binary(file_name: str) -> UnreadableFile:
    return UnreadableFile(
        f"{file_name}: expected a table (CSV or workbook), found binary data. Download the export again."
    )
