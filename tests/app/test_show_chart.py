"""A chart on the screen: its subtitle, its numbers as a table, and as a file."""

from streamlit.testing.v1 import AppTest

from lib.ui.drawer import csv_of
from tests.charts.sample_charts import BAR_TICKS


def _two_charts() -> None:
    from lib.ui import show
    from tests.charts.sample_charts import BAR_TICKS, SLOPE

    show.chart(BAR_TICKS, key="standing.rate.facebook")
    show.chart(SLOPE, key="standing.rate.facebook: again")


def _nothing_to_draw() -> None:
    from dataclasses import replace

    from lib.model import Table
    from lib.ui import show
    from tests.charts.sample_charts import BAR_TICKS, FORECAST

    for chart in (BAR_TICKS, FORECAST):
        show.chart(replace(chart, table=Table(chart.table.columns, ())), key=chart.kind)


def test_every_chart_has_its_subtitle_its_source_and_its_numbers_to_take_along():
    app = AppTest.from_function(_two_charts).run()
    assert not app.exception
    captions = [each.value for each in app.caption]
    assert captions[:2] == [BAR_TICKS.subtitle, BAR_TICKS.source]
    buttons = app.get("download_button")
    assert [button.proto.label for button in buttons] == ["Download these numbers (CSV)"] * 2
    assert len({button.proto.id for button in buttons}) == 2
    tables = app.dataframe
    assert list(tables[0].value.columns) == ["channel", "rate", "peers"]
    assert tables[0].value["peers"].tolist()[:4] == [0.0227, 0.0290, 0.0301, 0.004]


def test_the_file_holds_the_numbers_as_they_are():
    lines = csv_of(BAR_TICKS.table).decode("utf-8-sig").splitlines()
    assert lines[:2] == ["channel,rate,peers", "Facebook,0.0341,0.0227"]
    assert lines[4] == "X,,0.004"


def test_a_chart_without_a_value_says_so():
    app = AppTest.from_function(_nothing_to_draw).run()
    assert [each.value for each in app.markdown] == [
        "Too little is held to draw it: there is no value yet.",
        "Too little is held to draw it: there is no whole week yet.",
    ]
    assert not app.get("download_button")
