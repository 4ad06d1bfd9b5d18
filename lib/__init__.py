"""Data Party: from the exports a communications team has to a decision that leaders can take."""

__version__ = "0.1.0"
