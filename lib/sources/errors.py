"""What can be wrong with a file, in words that help."""

from __future__ import annotations


class SourceError(Exception):
    """The file cannot be used; the message names it, what was expected, what was found and what to do."""


class UnreadableFile(SourceError):
    """The bytes are not the kind of file that they claim to be."""


class UnknownExport(SourceError):
    """The file can be read, but is none of the exports that are known."""


class NoExportFitsError(UnknownExport):
    """None of the declared exports fits any table of the file, and no mapping has its header."""


class NeedsInput(SourceError):
    """The file does not say something that only the user knows. `what` is account, platform, period or currency."""

    def __init__(self, what: str, message: str, proposal: str | None = None) -> None:
        super().__init__(message)
        self.what = what
        self.proposal = proposal
