"""Findings to the business case."""

from lib.story.ask import Ask
from lib.story.case import business_case

__all__ = ["Ask", "business_case"]
