"""A mapping: what the columns of a file that no export declares mean, as its owner said, and the export it makes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from lib.sources.cell_kinds import UNSURE, day_formats
from lib.sources.declare import Column, Export, Layout
from lib.sources.grains import DAY, GRAINS, HOURS, ID, LINK, MONEY, NETWORK, PERSON, TIME, YES_NO, Field, Grain
from lib.sources.reading.grid import normalised

_PARSES = {DAY: "day", TIME: "zoned", ID: "id", LINK: "text", PERSON: "person", NETWORK: "platform", YES_NO: "boolean"}
# Names of our own accounts and three letters of a currency need no mask.
_PLAIN_WORDS = ("account_name", "currency")
_HOURS = """hour hours hrs h stunde stunden std heure heures hora horas ore uur uren timmar timer godziny"""
_SECONDS = """second seconds sec secs sekunde sekunden sek seconde secondes segundo segundos secondi"""
_HOUR_WORDS, _SECOND_WORDS = (frozenset(words.split()) for words in (_HOURS, _SECONDS))
_NETWORKS = ("facebook", "instagram", "x", "linkedin", "youtube", "tiktok")
_WEB = ("ga4", "search_console")
_PAID = ("google_ads", "meta_ads", "linkedin_ads", "microsoft_ads", "tiktok_ads")
# The platform of files whose rows say it themselves.
SEVERAL = "tool"
_PLATFORMS = {
    "post": (*_NETWORKS, SEVERAL),
    "daily": (*_WEB, *_NETWORKS, *_PAID, SEVERAL),
    "mailing": ("mailchimp",),
    "campaign": _PAID,
    "breakdown": (*_WEB, *_NETWORKS, *_PAID),
    "message": ("inbox",),
    "audience": _NETWORKS,
    "peer_count": ("peers",),
    "event": ("own",),
}


@dataclass(frozen=True)
class Use:
    """What one column means: its header as the file has it, the field, and how its cells are read (see `Column`)."""

    header: str
    to: str
    parse: str = "number"


@dataclass(frozen=True)
class Mapping:
    """What a file means. `headers` are all texts of its header row, normalised and sorted: by them it is known again.

    into: what the rows are about, one of `GRAINS`. order: of day and month (see `cell_kinds`). zone: of the times.
    dimension: of a breakdown or an audience. account, currency: what the user answered, '' where nothing was asked.
    """

    label: str
    platform: str
    into: str
    headers: tuple[str, ...]
    uses: tuple[Use, ...]
    order: str = ""
    zone: str = "UTC"
    dimension: str = ""
    account: str = ""
    currency: str = ""

    @property
    def name(self) -> str:
        """The name of its export, which is that of its header: one header has one mapping."""
        return "mapped_" + hashlib.sha256("\n".join(self.headers).encode()).hexdigest()[:12]

    @property
    def grain(self) -> Grain:
        """What the rows are about."""
        return GRAINS[self.into]

    def as_json(self) -> str:
        """Return it as text that `from_json` reads."""
        return json.dumps(asdict(self), ensure_ascii=False)


def from_json(text: str) -> Mapping:
    """Return the mapping that `as_json` wrote; raise ValueError where the text is none."""
    try:
        given = json.loads(text)
        uses = tuple(Use(**each) for each in given.pop("uses"))
        return Mapping(**{**given, "headers": tuple(given["headers"]), "uses": uses})
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"expected a mapping, found {text[:60]!r}") from problem


def headers_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the texts of a header row as mappings compare them: each one, whatever the order."""
    return tuple(sorted(normalised(cell) for cell in cells if cell.strip()))


def platforms_for(into: str) -> tuple[str, ...]:
    """Return the platforms that rows of this grain can be about; one alone need not be asked for."""
    return _PLATFORMS[into]


def missing(mapping: Mapping) -> list[str]:
    """Return what still has to be said before the mapping can be used, in words; nothing where it can."""
    grain = mapping.grain
    used = [use.to for use in mapping.uses]
    said = set(used)
    fields = {to: field for to in used if (field := grain.field(to))}
    found = [
        f"“{_short(field)}” is chosen for several columns: keep one."
        for to, field in fields.items()
        if used.count(to) > 1
    ]
    found += [f"A column is used as “{to}”, which {grain.label} does not have." for to in said if to not in fields]
    for group in grain.needs:
        if not said & set(group):
            found.append(
                f"Choose the column with: {' or '.join(_lower(_short(field)) for field in _fields(grain, group))}."
            )
    if grain.needs_measure and not any(fields[to].is_measure for to in fields):
        found.append("Choose at least one column with a number that is counted.")
    if mapping.order == UNSURE and any(field.kind in (DAY, TIME) for field in fields.values()):
        found.append("Say whether the day or the month stands first in its dates.")
    if grain.dimensions and mapping.dimension not in dict(grain.dimensions):
        found.append("Say what the rows are about.")
    if mapping.platform == SEVERAL and "account_platform" not in said:
        found.append("Choose the column that says the network.")
    elif mapping.platform not in _PLATFORMS[mapping.into] and "account_platform" not in said:
        found.append("Choose the platform that the file is about.")
    if any(not use.parse for use in mapping.uses):
        found.append("The header of the watch time does not say whether it is hours or seconds: leave it out.")
    if not mapping.label.strip():
        found.append("Give the file a name.")
    return found


def as_export(mapping: Mapping) -> Export:
    """Return the mapping as an ordinary export; raise ValueError where something is missing."""
    lacking = missing(mapping)
    if lacking:
        raise ValueError(f"{mapping.label}: {' '.join(lacking)}")
    several = any(use.to == "account_platform" for use in mapping.uses)
    return Export(
        name=mapping.name,
        label=mapping.label,
        platform=SEVERAL if several else mapping.platform,
        layouts=(_layout(mapping),),
        how_to_get="As you got the file whose columns you explained; the header must stay the same.",
        basis="mapped",
    )


def _layout(mapping: Mapping) -> Layout:
    columns = [*_columns(mapping), *_told_apart(mapping)]
    parses = {column.parse for column in columns}
    formats = day_formats(mapping.order)
    whose = any(column.to in ("account_name", "account_platform") for column in columns)
    return Layout(
        into=mapping.into,
        columns=tuple(columns),
        day_formats=formats if parses & {"day", "first_day", "last_day"} else (),
        time_formats=formats if parses & {"timestamp", "zoned"} else (),
        zone=mapping.zone if mapping.into in ("post", "message") else "UTC",
        constants=_constants(mapping),
        joined_names=tuple(name for name in (mapping.grain.id,) if name),
        days_once=mapping.into == "daily" and not whose,
    )


def _columns(mapping: Mapping) -> list[Column]:
    """Return the columns as declared; all of them must be there, and what names a row must be filled."""
    names = {to for group in mapping.grain.needs for to in group} - {"value"}
    found = []
    for use in mapping.uses:
        field = mapping.grain.field(use.to)
        assert field is not None
        alone = any(use.to in group and len(group) == 1 for group in mapping.grain.needs) and use.to in names
        to = "published_day" if (use.to, use.parse) == ("published_at", "day") else use.to
        found.append(Column(to, (use.header,), use.parse, required=True, may_be_empty=not alone, never_empty=alone))
    return found


def _told_apart(mapping: Mapping) -> list[Column]:
    """Return the columns that make a row's name where none is its id: the link, else the time and the words."""
    grain = mapping.grain
    headers = {use.to: use for use in mapping.uses}
    if not grain.id or grain.id in headers:
        return []
    if "permalink" in headers:
        return [Column(grain.id, (headers["permalink"].header,), "text", required=True, never_empty=True)]
    made = []
    for to in grain.told_apart_by:
        if to in headers:
            # Words of people become a code: the name of a row must not repeat them.
            in_clear = headers[to].parse in ("zoned", "day")
            made.append(Column(grain.id, (headers[to].header,), "text" if in_clear else "person", required=True))
    return made


def _constants(mapping: Mapping) -> dict[str, str]:
    used = {use.to for use in mapping.uses}
    found: dict[str, str] = {}
    if mapping.into == "campaign":
        levels = (("ad_name", "ad"), ("ad_group", "ad_group"), ("campaign", "campaign"))
        found["level"] = next(level for to, level in levels if to in used)
    if mapping.dimension:
        found["dimension"] = mapping.dimension
    if mapping.into == "audience":
        found["unit"] = "share" if any(use.parse == "percent" for use in mapping.uses) else "people"
        if "day" not in used:
            found["day"] = "last_day"
    if mapping.into == "message" and "inbound" not in used:
        found["inbound"] = "true"
    return found


def parse_for(field: Field, header: str, *, timed: bool, duration: bool, percent: bool) -> str:
    """Return how the cells of a column are read as this field, '' where its header does not say the unit of time."""
    if field.kind == HOURS:
        words = set(normalised(header).replace("(", " ").replace(")", " ").replace("_", " ").split())
        seconds = duration or bool(words & _SECOND_WORDS)
        return "duration_hours" if seconds else "number" if words & _HOUR_WORDS else ""
    if field.kind == TIME and field.to == "published_at" and not timed:
        return "day"
    if field.kind == DAY and field.to in ("first_day", "last_day"):
        return field.to
    if field.kind == MONEY:
        return "money"
    if field.kind in _PARSES:
        return _PARSES[field.kind]
    if field.is_measure:
        return "percent" if percent and field.to == "value" else "number"
    return "text" if field.to in _PLAIN_WORDS else "masked"


def _fields(grain: Grain, names: Sequence[str]) -> list[Field]:
    return [field for name in names if (field := grain.field(name))]


def _short(field: Field) -> str:
    """Return what a field is called, without the brackets that explain it."""
    return field.label.split(" (")[0]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
