"""How wide a text is, without a font file: the advance widths of Arial.

Source Sans is narrower, so what fits by this measure fits on the screen too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_THOUSANDTHS = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "()-`r“”{}",
    389: '"*°',
    469: "^",
    500: "Jcksvxyzç",
    556: "#$0123456789?L_abdeghnopqu£€–éèüöäñ",
    584: "+<=>~−×",
    611: "FTZß",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
_WIDTHS = {letter: width / 1000 for width, letters in _THOUSANDTHS.items() for letter in letters}
_UNKNOWN = 0.667
_BOLD = 1.08
ELLIPSIS = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of one line of text, in the unit of `size`."""
    ems = sum(_WIDTHS.get(letter) or _unlisted(letter) for letter in text)
    return ems * size * (_BOLD if bold else 1)


def _unlisted(letter: str) -> float:
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN


def widest(texts: Sequence[str], size: float, *, bold: bool = False) -> float:
    """Return the width of the widest text; 0 without any."""
    return max((width_of(text, size, bold=bold) for text in texts), default=0.0)


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`; words wider than that are broken too."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if width_of(joined, size, bold=bold) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, size, width, bold=bold)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, size: float, width: float, *, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def clipped(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return at most `most` lines, none of them wider; what was cut is marked with an ellipsis."""
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], lines[most - 1][:-2].rstrip() + ELLIPSIS)


def with_value(
    label: str, value: str, size: float, width: float, *, most: int = 3, bold: bool = False
) -> tuple[str, ...]:
    """Break a label and its value into at most `most` lines; a long label is cut, its value never is."""
    lines = wrapped(f"{label} {value}".strip(), size, width, bold=bold)
    if len(lines) <= most or not value:
        return clipped(lines, most)
    if most == 1:
        return (_on_one_line(label, value, size, width, bold=bold),)
    return (*clipped(wrapped(label, size, width, bold=bold), most - 1), value)


def _on_one_line(label: str, value: str, size: float, width: float, *, bold: bool) -> str:
    while label and width_of(f"{label}{ELLIPSIS} {value}", size, bold=bold) > width:
        label = label[:-1]
    return f"{label.rstrip()}{ELLIPSIS} {value}"
