"""What the platforms' exports look like, as declarations, and the way from a file's bytes to typed rows.

A new export is one declaration here and one sample with its golden rows in `tests/sources`.
"""

from lib.sources.block import Block, Recognised
from lib.sources.cell_kinds import DAY_FIRST, MONTH_FIRST, UNSURE
from lib.sources.compile import Statement, compiled
from lib.sources.day_order import written_either_way
from lib.sources.declare import ASK, Export
from lib.sources.errors import NeedsInput, NoExportFitsError, SourceError, UnknownExport, UnreadableFile
from lib.sources.flow import Flow, careful_flow, plain_flow
from lib.sources.grains import GRAINS, Field, Grain
from lib.sources.guessing import Guess, Proposal, propose
from lib.sources.mapping import SEVERAL, Mapping, Use, from_json, missing, platforms_for
from lib.sources.period import days_named, period_from, with_years
from lib.sources.reading import (
    BIG_FROM,
    LARGEST_FILE,
    BigText,
    Grid,
    Member,
    big_text,
    is_archive,
    members,
    read_grids,
    too_large,
)
from lib.sources.recognise import further, recognise
from lib.sources.registry import EXPORTS
from lib.sources.rows import Context

__all__ = [
    "ASK",
    "BIG_FROM",
    "DAY_FIRST",
    "EXPORTS",
    "GRAINS",
    "LARGEST_FILE",
    "MONTH_FIRST",
    "SEVERAL",
    "UNSURE",
    "BigText",
    "Block",
    "Context",
    "Export",
    "Field",
    "Flow",
    "Grain",
    "Grid",
    "Guess",
    "Mapping",
    "Member",
    "NeedsInput",
    "NoExportFitsError",
    "Proposal",
    "Recognised",
    "SourceError",
    "Statement",
    "UnknownExport",
    "UnreadableFile",
    "Use",
    "big_text",
    "careful_flow",
    "compiled",
    "days_named",
    "from_json",
    "further",
    "is_archive",
    "members",
    "missing",
    "period_from",
    "plain_flow",
    "platforms_for",
    "propose",
    "read_grids",
    "recognise",
    "too_large",
    "with_years",
    "written_either_way",
]
