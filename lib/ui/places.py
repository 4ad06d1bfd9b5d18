"""Every page by its group in the menu, file, title and address. A new page is one file and one line here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """`path` is relative to app.py, `address` what stands in the address bar ('' is the first page)."""

    group: str
    path: str
    title: str
    address: str
    icon: str


WELCOME = Place("Bring", "pages/bring/welcome.py", "Start", "", ":material/celebration:")
IMPORTS = Place("Bring", "pages/bring/imports.py", "Import files", "imports", ":material/upload_file:")
HOLDINGS = Place("Bring", "pages/bring/holdings.py", "What we hold", "holdings", ":material/calendar_month:")
STANDING = Place("Look", "pages/look/standing.py", "Where do we stand?", "standing", ":material/insights:")
CHANGES = Place("Look", "pages/look/changes.py", "What changed?", "changes", ":material/trending_up:")
MEDIA_USE = Place(
    "Look", "pages/look/media_use.py", "How is communication changing?", "media-use", ":material/devices:"
)
PEERS = Place("Look", "pages/look/peers.py", "Our peers", "peers", ":material/groups:")
LEADERS = Place("Look", "pages/look/leaders.py", "Leaders online", "leaders", ":material/person_pin:")
BENCHMARKS = Place("Look", "pages/look/benchmarks.py", "Benchmarks", "benchmarks", ":material/straighten:")
GLOSSARY = Place("Look", "pages/look/glossary.py", "What the numbers mean", "glossary", ":material/menu_book:")
OPINIONS = Place("Argue", "pages/argue/opinions.py", "Opinion or data?", "opinions", ":material/forum:")
SILENCE = Place("Argue", "pages/argue/silence.py", "The risk of silence", "silence", ":material/volume_off:")
BUSINESS_CASE = Place("Case", "pages/case/business_case.py", "Business case", "business-case", ":material/description:")

PLACES: tuple[Place, ...] = (
    *(WELCOME, IMPORTS, HOLDINGS),
    *(STANDING, CHANGES, MEDIA_USE, PEERS, LEADERS, BENCHMARKS, GLOSSARY),
    *(OPINIONS, SILENCE, BUSINESS_CASE),
)
