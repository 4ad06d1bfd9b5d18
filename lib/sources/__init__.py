"""What the platforms' exports look like, as declarations, and the way from a file's bytes to typed rows.

A new export is one declaration here and one sample with its golden rows in `tests/sources`.
"""

from lib.sources.compile import Context, Statement, compiled
from lib.sources.declare import ASK, Export
from lib.sources.errors import NeedsInput, SourceError, UnknownExport, UnreadableFile
from lib.sources.period import period_from, with_years
from lib.sources.reading import read_grids
from lib.sources.recognise import Block, Recognised, recognise
from lib.sources.registry import EXPORTS

__all__ = [
    "ASK",
    "EXPORTS",
    "Block",
    "Context",
    "Export",
    "NeedsInput",
    "Recognised",
    "SourceError",
    "Statement",
    "UnknownExport",
    "UnreadableFile",
    "compiled",
    "period_from",
    "read_grids",
    "recognise",
    "with_years",
]
