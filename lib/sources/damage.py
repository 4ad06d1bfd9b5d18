"""What a spreadsheet did to an export when it was opened and saved there, told from the cells of its columns.

Spreadsheets take 3.4 for the 3rd of April, round long ids to fifteen digits and turn days and months around. The file
looks like before, and its numbers are wrong: what was damaged so is named, and never loaded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lib.sources.block import Block
from lib.sources.declare import Column
from lib.sources.months import MONTHS
from lib.sources.reading.repair import garbled

ADVICE = "Download the export again, and bring it here without opening it in a spreadsheet before."
NUMBERS = ("number", "percent", "money", "duration_hours")
TEXTS = ("text", "masked")
DAYS = ("day", "timestamp")
IDS = ("id", "x_id_time")

# Spreadsheets begin the names of months so in languages that no platform's file has shown us yet.
_MORE_MONTHS = """maa vee dets jūn jūl sau vas kov bal geg bir lie rgp rgs rug spa lap led dub čvn čvc čer avg
    sij velj ožu tra svi kol ruj stu яну юни юли ное сеп јан феб мај јун јул нов дец ιαν φεβ μαρ ιουν ιουλ αυγ σεπ
    οκτ νοε δεκ"""
_BEGINNINGS = {name[:3] for name in MONTHS} | set(_MORE_MONTHS.split())
_MONTH = f"(?:{'|'.join(sorted(_BEGINNINGS, key=len, reverse=True))})"
_DATE = re.compile(
    rf"^(?:\d{{1,4}}[.\-/\s]*{_MONTH}[^\W\d_]{{0,8}}\.?(?:[.\-/\s]*\d{{2,4}}(?:\s?г\.?)?)?"
    rf"|{_MONTH}[^\W\d_]{{0,8}}\.?[.\-/\s]*\d{{1,4}}"
    r"|\d{1,2}[.\-/\s]+[ivx]{1,4}"
    r"|\d{4}-\d{2}-\d{2}(?:[ t][\d:.]+)?"
    r"|\d{1,2}([./-])\d{1,2}\1\d{2,4}(?: [\d:.]+(?: ?[ap]m)?)?"
    r"|(?:\d{2,4}[年년]\s?)?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)$"
)
# What a spreadsheet shows instead of a value, in the languages that translate it.
_ERRORS = """#name? #ref! #value! #div/0! #n/a #num! #null! #spill! #calc! #field! #getting_data
    #bezug! #wert! #zahl! #nv #überlauf! #nom? #valeur! #nombre! #nul! #¿nombre? #¡ref! #¡valor! #¡num! #¡div/0!
    #nome? #rif! #valore! #valor! #núm! #naam? #verw! #waarde! #getal! #nazwa? #adr! #arg! #liczba! #имя? #ссылка!
    #ссыл! #знач! #число! #дел/0! #пусто! #н/д #název? #odkaz! #hodnota! #név? #hiv! #érték! #szám! #namn?
    #referens! #värdefel! #ogiltigt! #navn? #reference! #verdi! #nimi? #viittaus! #arvo! #ad? #başv! #değer!"""
_SHOWN_INSTEAD = frozenset(_ERRORS.split())
_HASHES = re.compile(r"^#{3,}$")
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?e\+\d+$|^\d[.,]\d+e\d+$", re.IGNORECASE)
_LONG = re.compile(r"^\d{16,20}$")
# Fifteen digits are what a spreadsheet keeps of a number.
_KEPT = 15
_ISO_DAY = re.compile(r"^\d{4}-\d{2}-(\d{2})\b")
_OTHER_DAY = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2\d{2,4}\b")
# A part of the ids this large, or rows that look turned around, are no accident.
_PART = 0.1
_FEW = 3


@dataclass(frozen=True)
class Damage:
    """Something that happened to a column: `rows` counts the lines, `lines` names those that cannot be used.

    example: one of the cells, '' where it may be a person's words.

    refuses: nothing of the file can be trusted, since rows would overwrite each other or stand on other days.
    """

    column: str
    what: str
    example: str
    rows: int
    lines: tuple[int, ...] = ()
    refuses: bool = False

    @property
    def words(self) -> str:
        """The problem in a sentence without its advice."""
        counted = "1 line holds" if self.rows == 1 else f"{self.rows:,} lines hold"
        example = f" (for example “{self.example[:60]}”)" if self.example else ""
        return f"column “{self.column}”: {counted} {self.what}{example}"


def of_cell(parse: str, text: str) -> str | None:
    """Return what happened to one cell, in words, None where nothing is known to have happened."""
    text = text.strip()
    if not text or text.isdigit() or not (text[0].isalnum() or text[0] == "#"):
        return None
    lower = text.casefold()
    if _HASHES.match(text):
        return "“####” where a spreadsheet had no room to show the value"
    if lower in _SHOWN_INSTEAD:
        return "an error of a spreadsheet in place of the value"
    if parse in NUMBERS and _DATE.match(lower):
        return "a date where a number belongs: a spreadsheet took the number for a day"
    return None


def of_column(column: str, parse: str, cells: Iterable[tuple[int, str]]) -> list[Damage]:
    """Return what happened to a column; `cells` holds (line, text), `parse` is how its declaration reads it."""
    filled = [(line, text.strip()) for line, text in cells if text and not text.isspace()]
    found = _of_cells(column, parse, filled)
    if parse in IDS:
        found += _of_ids(column, filled)
    elif parse in DAYS:
        found += _of_days(column, filled)
    elif parse in TEXTS:
        found += _of_texts(column, filled)
    return found


def of_block(block: Block) -> list[Damage]:
    """Return what happened to the columns of a table that are declared, each looked at once."""
    found: list[Damage] = []
    seen: set[int] = set()
    for column, positions in block.cells_of.items():
        for at in positions:
            if at not in seen:
                seen.add(at)
                cells = ((line, row[at] if at < len(row) else "") for line, row in block.rows)
                # What is taken out of a text, such as an id out of a link, stands in a text.
                parse = "text" if column.extract else column.parse
                damages = of_column(block.header[at].strip().replace("\u00ad", ""), parse, cells)
                if parse in IDS:
                    damages = _spared(damages, _told_otherwise(block, column))
                personal = parse in ("masked", "person") or block.layout.into in ("message", "message_check")
                found += [replace(damage, example="") for damage in damages] if personal else damages
    return found


def _told_otherwise(block: Block, column: Column) -> set[int]:
    """Return the lines whose id another column tells too, such as the link."""
    others = [
        (other.extract, at)
        for other, positions in block.cells_of.items()
        for at in positions
        if other.to == column.to and other.extract
    ]
    return {line for line, row in block.rows for way, at in others if at < len(row) and re.search(way, row[at])}


def _spared(damages: list[Damage], lines: set[int]) -> list[Damage]:
    """Return the damages that matter for other lines than these."""
    left = [replace(each, lines=tuple(line for line in each.lines if line not in lines)) for each in damages]
    return [replace(each, rows=len(each.lines)) for each in left if each.lines]


def refusal(damages: Iterable[Damage], file_name: str) -> str | None:
    """Return the message that refuses the file, None where what is damaged can be left out."""
    fatal = [damage.words for damage in damages if damage.refuses]
    if not fatal:
        return None
    return f"{file_name}: the file was damaged by a spreadsheet. It has in {'; '.join(fatal)}. {ADVICE}"


def rejects(damages: Iterable[Damage]) -> Mapping[int, str]:
    """Return line -> reason for the lines that cannot be used."""
    found: dict[int, str] = {}
    for damage in damages:
        for line in damage.lines:
            found.setdefault(line, f"column “{damage.column}” holds {damage.what}. {ADVICE}")
    return found


def warnings(damages: Iterable[Damage]) -> list[str]:
    """Return what is to be said of a file that is imported all the same."""
    found = [damage.words for damage in damages if not damage.refuses]
    return [f"Damaged by a spreadsheet: {'; '.join(found)}. {ADVICE}"] if found else []


def _of_cells(column: str, parse: str, filled: list[tuple[int, str]]) -> list[Damage]:
    """Return the damages that single cells show, by kind."""
    by_kind: dict[str, list[tuple[int, str]]] = {}
    for line, text in filled:
        what = of_cell(parse, text)
        if what:
            by_kind.setdefault(what, []).append((line, text))
    # A text that reads "#NAME?" is a loss, and no reason to lose the line's numbers.
    usable = parse in TEXTS or parse == "person"
    return [
        Damage(column, what, hits[0][1], len(hits), () if usable else tuple(line for line, _ in hits))
        for what, hits in by_kind.items()
    ]


def _of_ids(column: str, filled: list[tuple[int, str]]) -> list[Damage]:
    """Return whether ids were rounded: written with an exponent, or with noughts behind the fifteenth digit."""
    powers = [(line, text) for line, text in filled if _SCIENTIFIC.match(text)]
    if powers:
        what = "ids that a spreadsheet rounded" + _shared(powers)
        refuses = len(powers) >= max(2, _PART * len(filled)) or len(powers) == len(filled)
        return [Damage(column, what, powers[0][1], len(powers), tuple(line for line, _ in powers), refuses)]
    long = [(line, text) for line, text in filled if _LONG.match(text)]
    rounded = [(line, text) for line, text in long if not text[_KEPT:].strip("0")]
    # By chance one id of sixteen digits in ten ends so, and one of eighteen in a thousand; an account's own id stands
    # in every line.
    chance = 10.0 ** -sum(len(text) - _KEPT for text in {text for _, text in rounded})
    if rounded and len(rounded) >= 0.9 * len(long) and chance < 1e-5:
        what = "ids whose digits after the fifteenth a spreadsheet made noughts" + _shared(rounded)
        return [Damage(column, what, rounded[0][1], len(rounded), tuple(line for line, _ in rounded), True)]
    return []


def _shared(ids: list[tuple[int, str]]) -> str:
    """Return how many lines now have the same id, '' where each has its own."""
    _, most = Counter(text for _, text in ids).most_common(1)[0]
    return f", so that {most:,} of them are the same" if most > 1 else ""


def _of_days(column: str, filled: list[tuple[int, str]]) -> list[Damage]:
    """Return whether days and months were turned around.

    A spreadsheet of another country takes 4/3 for the 4th of March and writes it in its own way, and leaves 4/13 as
    it was, since there is no 13th month: so two ways of writing stand side by side, one for each half of the month.
    """
    groups: dict[str, list[tuple[int, str, bool]]] = {}
    for line, text in filled:
        iso, other = _ISO_DAY.match(text), _OTHER_DAY.match(text)
        if iso:
            groups.setdefault("-", []).append((line, text, int(iso.group(1)) > 12))
        elif other:
            second_half = int(other.group(1)) > 12 or int(other.group(3)) > 12
            groups.setdefault(other.group(2), []).append((line, text, second_half))
    many = [group for group in groups.values() if len(group) >= _FEW]
    early = [group for group in many if not any(second_half for _, _, second_half in group)]
    late = [group for group in many if all(second_half for _, _, second_half in group)]
    if not early or not late:
        return []
    turned = early[0]
    what = f"days that a spreadsheet may have turned around, beside others such as “{late[0][0][1][:30]}”"
    return [Damage(column, what, turned[0][1], len(turned), tuple(line for line, _, _ in turned), True)]


def _of_texts(column: str, filled: list[tuple[int, str]]) -> list[Damage]:
    """Return whether accented letters were garbled."""
    hits = [(line, text) for line, text in filled if not text.isascii() and garbled(text)]
    what = "letters that a program garbled by taking them for another encoding"
    if not hits:
        return []
    word = next((each for each in hits[0][1].split() if garbled(each)), "")
    return [Damage(column, what, word, len(hits))]
