"""What an unknown file may mean: its header, what its rows are about, the field of each column and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.sources.cell_kinds import UNSURE, Cells, looked_at
from lib.sources.grains import DAY, GRAINS, LINK, NETWORK, TIME, WORDS, Field, Grain
from lib.sources.header_words import (
    FLOWS,
    NEVER,
    STOCK,
    Meaning,
    changing,
    dimension_named,
    meanings,
    stock_or_flow,
)
from lib.sources.levels import fits_level
from lib.sources.mapped import weeks_apart
from lib.sources.mapping import Mapping, Use, headers_of, parse_for
from lib.sources.months import month_and_day
from lib.sources.people import is_list_of_people, names_people
from lib.sources.platform_words import platform_named
from lib.sources.reading import Grid
from lib.sources.reading.grid import normalised
from lib.sources.unknown_table import main_table

SURE, LIKELY, GUESS = 0.9, 0.7, 0.5
_ROWS_LOOKED_AT = 5000
_ROWS_SHOWN = 5
_LONG_TEXT = 25


@dataclass(frozen=True)
class Guess:
    """A column of the file: its header, what it looks like, and the field proposed, '' for not used.

    confidence: 0 to 1. personal: it names people, and is only of use as a code. twice: its header stands more than
    once, so it cannot be told from the other.
    """

    header: str
    cells: Cells
    to: str = ""
    confidence: float = 0.0
    personal: bool = False
    twice: bool = False

    @property
    def sureness(self) -> str:
        """How sure the field is, in words."""
        if not self.to:
            return "not used"
        return "sure" if self.confidence >= SURE else "likely" if self.confidence >= LIKELY else "a guess"


@dataclass(frozen=True)
class Proposal:
    """What an unknown file may mean. `first_rows` are shown cells, `refusal` says why it must not be read.

    weekly: its days are a week or more apart, so that no row is about a day.
    """

    sheet: str
    line: int
    headers: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]
    rows: int
    into: str
    columns: tuple[Guess, ...]
    platform: str
    order: str
    dimension: str
    weekly: bool = False
    refusal: str = ""

    def mapping(self, label: str) -> Mapping:
        """Return the mapping that is proposed; `missing` tells what it lacks."""
        uses = tuple(self.use(guess, guess.to) for guess in self.columns if guess.to)
        return Mapping(label, self.platform, self.into, self.headers, uses, self.order, dimension=self.dimension)

    def choices(self, guess: Guess) -> list[str]:
        """Return the fields that a user may choose for a column: those that its cells can be."""
        if guess.twice:
            return []
        fields = GRAINS[self.into].fields
        if guess.personal:
            return [field.to for field in fields if field.to == "author"]
        share = ["value"] if self.into == "audience" and guess.cells.percent > SURE else []
        return [field.to for field in fields if guess.cells.may_be(field.kind) or field.to in share]

    def use(self, guess: Guess, to: str) -> Use:
        """Return a column used as a field of the grain."""
        field = GRAINS[self.into].field(to)
        assert field is not None
        cells = guess.cells
        parse = parse_for(
            field, guess.header, timed=cells.timed, duration=cells.duration > 0.5, percent=cells.percent > 0.5
        )
        return Use(guess.header, to, parse)


def propose(grids: Sequence[Grid], file_name: str, into: str = "") -> Proposal | None:
    """Return what the file may mean, as rows of this grain or of the likeliest; None where there is no table.

    A file that is a list of people comes back with a refusal.
    """
    found = main_table(grids)
    if found is None:
        return None
    grid, at, rows = found
    header = [cell.replace("\u00ad", "").strip() for cell in grid.rows[at][1]]
    texts = [
        [row[column] if column < len(row) else "" for row in rows[:_ROWS_LOOKED_AT]] for column in range(len(header))
    ]
    headers = [normalised(name) for name in header]
    columns = [
        Guess(name, cells, personal=names_people(name, cells), twice=headers.count(normalised(name)) > 1)
        for name, column in zip(header, texts, strict=True)
        if name and (cells := looked_at(column)) is not None
    ]
    proposals = [_of_grain(grain, columns) for grain in GRAINS.values() if not into or grain.into == into]
    _, grain, guesses = max(proposals, key=lambda each: each[0])
    dated = [guess for guess in columns if guess.cells.are(DAY)]
    orders = {guess.cells.order for guess in dated} - {""}
    # One column may tell the order for the others.
    order = next(iter(orders - {UNSURE}), UNSURE if orders else "") if len(orders - {UNSURE}) < 2 else UNSURE
    day = next((guess for guess in guesses if guess.to == "day"), None)
    above = " ".join(cell for _, cells in grid.rows[:at] for cell in cells)
    return Proposal(
        sheet=grid.name,
        line=grid.rows[at][0],
        headers=headers_of(header),
        first_rows=_shown(header, rows, columns),
        rows=len(rows),
        into=grain.into,
        columns=tuple(guesses),
        platform=platform_named(
            grain.into, f"{file_name} {grid.name} {above}", header, [guess.to for guess in guesses]
        ),
        order=order,
        dimension=_dimension(grain, guesses),
        weekly=grain.into == "daily" and day is not None and weeks_apart(day.cells.values, order),
        refusal=is_list_of_people(columns) or "",
    )


def _of_grain(grain: Grain, columns: Sequence[Guess]) -> tuple[float, Grain, list[Guess]]:
    """Return how well the columns fit a grain, and what each of them would be in it."""
    candidates: list[tuple[float, int, str, bool]] = []
    for at, column in enumerate(columns):
        if column.twice:
            continue
        candidates += [(sure, at, to, own) for sure, to, own in _candidates(column, grain)]
    candidates.sort(key=lambda each: (-each[0], not each[3], each[1]))
    taken: dict[int, tuple[str, float]] = {}
    score = 0.0
    for sure, at, to, own in candidates:
        if sure < GUESS or at in taken or to in {said for said, _ in taken.values()}:
            continue
        # Beside the first and the last day, a third one is of something else.
        if to == "day" and "first_day" in {said for said, _ in taken.values()}:
            continue
        taken[at] = (to, sure)
        score += sure * (1.0 if own else 0.45)
    guesses = [
        replace(column, to=taken[at][0], confidence=taken[at][1]) if at in taken else column
        for at, column in enumerate(columns)
    ]
    return score + _fit(grain, guesses), grain, guesses


def _candidates(column: Guess, grain: Grain) -> list[tuple[float, str, bool]]:
    """Return (confidence, field, whether an export of this grain says so) for one column."""
    found: list[tuple[float, str, bool]] = []
    empty = not column.cells.filled
    for meaning in meanings(column.header, grain):
        field = grain.field(meaning.to)
        if field is None or not (_may_come(field, meaning) if empty else _can_be(field, column)):
            continue
        sure = meaning.confidence * (0.8 if field.to == STOCK and column.cells.filled < 5 else 1.0)
        found.append((sure, field.to, meaning.own))
    told = {to for _, to, _ in found}
    found += [(sure, to, False) for sure, to in _by_cells(column, grain) if to not in told]
    return found


def _may_come(field: Field, meaning: Meaning) -> bool:
    """Return whether a column without a cell is worth keeping for the files to come: a number with a known name."""
    return field.is_measure and meaning.own and meaning.confidence >= SURE and field.to not in (STOCK, *FLOWS)


def _can_be(field: Field, column: Guess) -> bool:
    """Return whether the cells and the words of the header allow a field."""
    if column.personal and field.to != "author":
        return False
    if field.to == "platform" and column.cells.network < 0.5:
        return False
    if not column.cells.are(field.kind) and not (field.to == "value" and column.cells.percent > 0.9):
        return False
    if field.is_measure and changing(column.header) & set(NEVER):
        return False
    return fits_level(field.to, column.cells.values, unclear=stock_or_flow(column.header))


def _by_cells(column: Guess, grain: Grain) -> list[tuple[float, str]]:
    """Return the fields that a column may be by its cells alone, whatever its header says."""
    if changing(column.header) & set(NEVER):
        return []
    if column.personal:
        return [(0.75, "author")] if grain.field("author") else []
    cells = column.cells
    if grain.into == "message" and cells.network > 0.9:
        return [(0.8, "network")]
    found: list[tuple[float, str]] = []
    for field in grain.fields:
        if (
            field.kind in (DAY, TIME)
            and cells.are(field.kind)
            and field.to in ("day", *(need[0] for need in grain.needs))
        ):
            found.append((0.75, field.to))
        elif (field.kind == LINK and cells.are(LINK)) or (field.kind == NETWORK and cells.are(NETWORK)):
            found.append((0.8, field.to))
    words = next((field.to for field in grain.fields if field.kind == WORDS and field.to in _FIRST_WORDS), None)
    # Names of people that nothing calls so: one person did several things.
    staff = cells.person > 0.8 and cells.distinct < SURE
    yearless = any(month_and_day(text) for text in cells.examples)
    if words and cells.are(WORDS) and not staff and not yearless and not cells.network > 0.5 and cells.link < 0.5:
        long = 0.1 if cells.length > _LONG_TEXT else 0.0
        found.append((0.55 + 0.1 * cells.distinct + long - (0.2 if cells.distinct < 0.5 else 0.0), words))
    return found


# The words that a row of each grain is known by.
_FIRST_WORDS = ("title", "subject", "campaign", "item", "text", "bucket", "peer", "label")
_MAIL = ("sends", "deliveries", "opens", "total_opens", "bounces", "unsubscribes", "subject")


def _fit(grain: Grain, guesses: Sequence[Guess]) -> float:
    """Return what speaks for and against a grain besides its columns' names."""
    said = {guess.to: guess for guess in guesses if guess.to}
    score = -2.0 * sum(1 for group in grain.needs if not set(group) & set(said))
    counted = sum(1 for guess in guesses if (field := grain.field(guess.to)) and field.is_measure)
    score -= 2.0 if grain.needs_measure and not counted else 0.0
    numbers = sum(1 for guess in guesses if guess.cells.are("number"))
    day = next((guess for guess in guesses if guess.cells.are(DAY)), None)
    whose = {"account_name", "account_platform"} & set(said)
    texts = max(
        (guess.cells.length for guess in guesses if guess.cells.are(WORDS) and guess.cells.link < 0.5), default=0.0
    )
    links = any(guess.cells.link > 0.5 for guess in guesses)
    if grain.into == "daily":
        once = day is not None and day.cells.distinct > 0.99
        score += 1.5 if once and not links and texts <= _LONG_TEXT else -2.5 if not once and not whose else -1.0 * links
    elif grain.into == "post":
        score += 1.5 if day and (links or texts > _LONG_TEXT or "post_id" in said) else -1.5
    elif grain.into == "mailing":
        score += 1.0 if sum(name in said for name in _MAIL) > 1 else -3.0
    elif grain.into == "campaign":
        score += 2.0 if "spend" in said else -2.0
    elif grain.into == "breakdown":
        score += 0.5 if day is None or day.cells.distinct < 0.99 else -1.0
    elif grain.into == "message":
        evidence = {"author", "inbound", "reply_to", "first_reply_at", "reply_hours"} & set(said)
        score += (0.5 if evidence and "text" in said else -2.0) - 0.7 * numbers
    elif grain.into == "event":
        score += 0.5 if not numbers and len(guesses) <= 4 else -3.0
    else:
        score -= 1.5
    return score


def _dimension(grain: Grain, guesses: Sequence[Guess]) -> str:
    item = next((guess for guess in guesses if guess.to in ("item", "bucket")), None)
    return dimension_named(grain, item.header, item.cells.values) if item and grain.dimensions else ""


def _shown(header: list[str], rows: list[list[str]], columns: Sequence[Guess]) -> tuple[tuple[str, ...], ...]:
    """Return the first rows as they may be shown: what names people is hidden."""
    hidden = {column.header for column in columns if column.personal}
    return tuple(
        tuple(
            "(hidden)" if name in hidden else (row[at] if at < len(row) else "")
            for at, name in enumerate(header)
            if name
        )
        for row in rows[:_ROWS_SHOWN]
    )
