import subprocess
import sys
from dataclasses import replace

import pytest

from lib.exports import FORMATS


@pytest.fixture(params=FORMATS, ids=[each.name for each in FORMATS])
def each_format(request):
    return request.param


def test_formats_are_told_apart():
    for field in ("name", "label", "suffix", "mime"):
        assert len({getattr(each, field) for each in FORMATS}) == len(FORMATS)
    assert all(each.suffix.startswith(".") for each in FORMATS)


def test_a_story_becomes_a_file(each_format, story):
    made = each_format.render(story)
    assert isinstance(made, bytes)
    assert len(made) > 10_000


def test_a_hostile_story_becomes_a_file(each_format, hostile_story):
    assert each_format.render(hostile_story)


def test_a_story_without_beats_becomes_a_file(each_format, story):
    assert each_format.render(replace(story, beats=(), mark=""))


def test_heavy_libraries_wait_until_they_are_needed():
    asked = "import sys, lib.exports; print([m for m in ('pptx', 'matplotlib', 'plotly') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
