"""Files from the desk: what each is, a question, the import, the history, the way back."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from lib.ui.places import IMPORTS, STANDING, WELCOME
from tests.app.conftest import Shown, press, said
from tests.conftest import ROOT
from tests.store.files import facebook_posts, search_days

POSTS = ("Mar-01-2026_Mar-31-2026_1.csv", facebook_posts([(1, 100), (2, 50), (3, 8)]), "text/csv")
DAYS = ("Chart.csv", search_days([("2026-03-01", 5, 90), ("2026-03-02", 7, 80)]), "text/csv")
UNKNOWN = ("shopping.csv", b"Fruit,Price\nApple,1\nPear,2\n", "text/csv")
TIKTOK = (
    "Overview.csv",
    (ROOT / "tests" / "sources" / "samples" / "tiktok_overview.csv").read_bytes(),
    "text/csv",
)


def drop(app: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    app.file_uploader[0].set_value(list(files))
    return app.run()


def rows_of(app: AppTest, at: int = 0) -> list[dict[str, object]]:
    return app.dataframe[at].value.to_dict("records")


def imported(app: AppTest) -> list[str]:
    """Return the files of the history, newest first."""
    tables = [table.value for table in app.dataframe if "Imported (UTC)" in table.value]
    return list(tables[0]["File"]) if tables else []


def test_two_files_at_once_are_shown_before_they_are_kept(show: Shown) -> None:
    app = drop(show(IMPORTS), POSTS, UNKNOWN)
    assert "Meta Business Suite" in said(app)
    assert "**Facebook**, Wexmoor: 3 rows, 2 March 2026 to 4 March 2026" in said(app)
    assert "impressions 158" in said(app)
    assert "shopping.csv" in said(app)
    assert len(app.error) == 1
    assert imported(app) == []

    app = press(app, "Import this file")
    assert "Facebook: 3 of 3 rows" in app.success[0].value
    assert imported(app) == [POSTS[0]]


def test_several_files_are_imported_together(show: Shown) -> None:
    app = press(drop(show(IMPORTS), POSTS, DAYS), "Import these 2 files")
    assert imported(app) == [DAYS[0], POSTS[0]]
    assert app.file_uploader[0].value == []


def test_a_question_is_asked_before_the_preview(show: Shown) -> None:
    app = drop(show(IMPORTS), TIKTOK)
    (asked,) = [each for each in app.text_input if "Which days" in each.label]
    app = asked.set_value("").run()
    assert [button.label for button in app.button if button.label.startswith("Import th")] == []
    assert len(app.warning) == 1
    (asked,) = [each for each in app.text_input if "Which days" in each.label]
    app = asked.set_value("2025-12-28..2026-01-03").run()
    assert "28 December 2025 to 3 January 2026" in said(app)
    app = press(app, "Import this file")
    assert imported(app) == ["Overview.csv"]
    assert str(rows_of(app)[0]["First day"]) == "2025-12-28"


def test_the_same_file_again_changes_nothing(show: Shown) -> None:
    app = press(drop(show(IMPORTS), POSTS), "Import this file")
    app = drop(app, POSTS)
    assert "Already imported" in app.info[0].value
    assert [button.label for button in app.button if button.label.startswith("Import th")] == []
    assert imported(app) == [POSTS[0]]


def test_undo_takes_an_import_out(show: Shown) -> None:
    app = press(drop(show(IMPORTS), POSTS, DAYS), "Import these 2 files")
    app = app.selectbox(key="past-import").select_index(1).run()
    app = press(app, "Undo this import")
    assert f"{POSTS[0]} is taken out" in said(app)
    assert imported(app) == [DAYS[0]]
    app = press(app, "Undo this import")
    assert imported(app) == []
    assert "Nothing to show yet" in said(app.switch_page(STANDING.path).run())


def test_an_older_day_is_replaced_and_undo_brings_it_back(show: Shown) -> None:
    app = press(drop(show(IMPORTS), DAYS), "Import this file")
    newer = ("Chart.csv", search_days([("2026-03-02", 9, 95), ("2026-03-03", 1, 10)]), "text/csv")
    app = drop(app, newer)
    assert "takes the place of 1 older row " in said(app)
    app = press(press(app, "Import this file"), "Undo this import")
    assert imported(app) == [DAYS[0]]
    assert "search" in said(app.switch_page(STANDING.path).run()).lower()


def test_lines_that_cannot_be_used_are_told_and_can_be_taken_along(show: Shown) -> None:
    broken = ("Chart.csv", search_days([("2026-03-01", 5, 90)]) + b"someday,5,90,1%,5.5\n", "text/csv")
    app = drop(show(IMPORTS), broken)
    assert "1 line cannot be used" in said(app)
    app = press(app, "Import this file")
    (download,) = app.get("download_button")
    assert "Lines not used (1)" in download.label


def test_the_name_of_the_organisation_is_kept(show: Shown) -> None:
    app = show(IMPORTS)
    app.text_input[0].set_value("Town of *Stars*").run()
    press(drop(app, DAYS), "Import this file")
    assert "Town of *Stars*: 1 file with 2 rows" in said(show(WELCOME))
