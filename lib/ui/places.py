"""Every page by its file, title and address. A new page is one file and one line here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """`path` is relative to app.py, `address` what stands in the address bar ('' is the first page)."""

    path: str
    title: str
    address: str
    icon: str


WELCOME = Place("pages/bring/welcome.py", "Start", "", ":material/celebration:")
IMPORTS = Place("pages/bring/imports.py", "Import files", "imports", ":material/upload_file:")
STANDING = Place("pages/look/standing.py", "Where do we stand?", "standing", ":material/insights:")
OPINIONS = Place("pages/argue/opinions.py", "Opinion or data?", "opinions", ":material/forum:")
BUSINESS_CASE = Place("pages/case/business_case.py", "Business case", "business-case", ":material/description:")

PLACES: tuple[Place, ...] = (WELCOME, IMPORTS, STANDING, OPINIONS, BUSINESS_CASE)
