"""Worlds in which each opinion is true, false or undecidable, and how often the verdict is wrong."""
