"""data/reference/opinions.toml beside the other reference files."""

from __future__ import annotations

import pytest

from lib.model import Opinion
from lib.reference.opinions import shipped_opinions
from lib.reference.statistics import public_statistics


@pytest.mark.parametrize("opinion", shipped_opinions(), ids=lambda opinion: opinion.id)
def test_every_outside_topic_is_one_of_public_statistics(opinion: Opinion) -> None:
    topics = {each.topic for each in public_statistics()}
    assert [topic for topic in opinion.outside if topic not in topics] == []
    assert len(set(opinion.outside)) == len(opinion.outside)


def test_echo_chambers_stand_beside_the_range_that_was_found() -> None:
    beside = [each for each in public_statistics() if each.topic == "Life in echo chambers of news"]
    assert [(each.value, each.year, each.place) for each in beside] == [
        (0.06, 2022, "United Kingdom"),
        (0.08, 2022, "United Kingdom"),
    ]
