"""The pictures of `docs/importing.md`, made anew from made-up files: `make screenshots`. Look at each afterwards."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright import sync_api

from tests.browser.chromium import FLAGS, installed
from tests.browser.conftest import WAIT, Visit
from tests.browser.server import serving
from tests.conftest import ROOT
from tests.sources.cases import CASES

IMAGES = ROOT / "docs" / "images"
_WIDTH, _HEIGHT = 1200, 3000
_ABOVE = 34  # px of the box around the file's name
_COLOURS = 64

_UNKNOWN = """Channel report of Wexmoor County Council;;;;;;
Published;Network;Message;Link;Impressions;Likes;Comments;Engagement rate
13.02.2026 09:30;Facebook;Bus line 12 runs all day from Monday;https://wexmoor.example/p/1;1,204;31;4;2.9 %
14.02.2026 10:00;Instagram;We are looking for helpers for the spring clean;https://wexmoor.example/p/2;2,310;88;12;4.3 %
15.02.2026 18:15;Facebook;The council meets tonight, and you can watch;https://wexmoor.example/p/3;640;9;0;1.4 %
Total;;;;4,154;128;16;
"""
_PEOPLE = """Email Address,First Name,Last Name,MEMBER_RATING
resident.one@wexmoor.example,Resident,One,4
resident.two@wexmoor.example,Resident,Two,2
"""


@dataclass(frozen=True)
class Shot:
    """A picture: the file that is dropped, its name, the text at which the picture ends, what is opened before."""

    name: str
    file_name: str
    content: Callable[[], bytes]
    until: str
    opened: str = ""
    below: int = 22  # px


def _sample(name: str) -> tuple[str, Callable[[], bytes]]:
    case = next(case for case in CASES if case.name == name)
    return case.file_name, case.data


SHOTS = (
    Shot("importing-preview", *_sample("meta_posts_facebook"), "Import this file", "1 line cannot be used"),
    Shot("importing-question", *_sample("tiktok_overview"), "Import this file"),
    Shot("importing-refusal", "subscribed_members.csv", _PEOPLE.encode, "Bring the list of mailings", below=42),
    Shot("importing-mapping", "channel_report_february.csv", _UNKNOWN.encode, "Import this file"),
)


def taken(visit: Visit, shot: Shot, folder: Path) -> bytes:
    """Return the picture of a dropped file, from its name to the text at which it ends."""
    page = visit.page
    visit.open("imports", "Bring what your platforms let you download.")
    whose = page.get_by_label("Whose files are these?")
    whose.fill("Wexmoor County Council")
    whose.press("Enter")
    visit.settled()
    path = folder / shot.file_name
    path.write_bytes(shot.content())
    page.locator("input[type=file]").set_input_files(path)
    end = page.get_by_text(shot.until).last
    end.wait_for()
    if shot.opened:
        page.get_by_text(shot.opened).click()
    visit.settled()
    page.wait_for_timeout(1_000)  # tables are drawn on a canvas after the page is there
    top = page.locator("strong", has_text=shot.file_name).first.bounding_box()
    bottom = end.bounding_box()
    assert top is not None
    assert bottom is not None
    y = top["y"] - _ABOVE
    height = bottom["y"] + bottom["height"] + shot.below - y
    return page.screenshot(clip={"x": 0, "y": y, "width": _WIDTH, "height": height}, animations="disabled")


def small(picture: bytes) -> Image.Image:
    """Return the picture with as few colours as it takes."""
    return Image.open(io.BytesIO(picture)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)


def main() -> None:
    """Make all pictures."""
    with tempfile.TemporaryDirectory() as name, sync_api.sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        with serving(folder) as address:
            for shot in SHOTS:
                context = browser.new_context(viewport={"width": _WIDTH, "height": _HEIGHT})
                context.set_default_timeout(WAIT)
                picture = small(taken(Visit(context.new_page(), address), shot, folder))
                picture.save(IMAGES / f"{shot.name}.png", optimize=True)
                context.close()
                print(f"docs/images/{shot.name}.png {(IMAGES / f'{shot.name}.png').stat().st_size // 1024} kB")
        browser.close()


if __name__ == "__main__":
    main()
