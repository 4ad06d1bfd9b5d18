"""An unknown file on the screen: looked at, corrected, its totals seen, imported; and the next one by itself."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from lib.ui.places import IMPORTS
from tests.app.conftest import Shown, press, said
from tests.app.test_import_page import drop, imported
from tests.sources import unknown_files as files


def upload(name: str, text: str) -> tuple[str, bytes, str]:
    return (name, text.encode(), "text/csv")


def control(app: AppTest, label: str):
    """Return the select box with a label."""
    found = [each for each in app.selectbox if each.label.replace("\\", "") == label]
    assert found, f"No select box {label!r}; there are {[each.label for each in app.selectbox]}"
    return found[0]


def can_import(app: AppTest) -> bool:
    return any(button.label.startswith("Import th") for button in app.button)


def test_an_unknown_file_from_the_proposal_to_the_next_month(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("bezoeken 2026-03.csv", files.DAYS_NL))
    assert "This file is new here" in said(app)
    assert [each.value for each in app.text_input if "call such a file" in each.label] == ["Bezoeken"]
    assert control(app, "Each row of the file is about …").value == "daily"
    assert control(app, "What “Bezoeken” means").value == "sessions"
    assert control(app, "What “Bouncepercentage” means").value == ""
    assert "sessions 4,702, pageviews 13,817" in said(app)
    assert imported(app) == []

    app = control(app, "What “Bezoeken” means").set_value("users").run()
    assert "your choice" in said(app)
    assert "users 4,702, pageviews 13,817" in said(app)
    app = press(app, "Import this file")
    assert imported(app) == ["bezoeken 2026-03.csv"]
    history = next(table.value for table in app.dataframe if "Read as" in table.value)
    assert list(history["Read as"]) == ["Bezoeken"]
    assert "**Bezoeken**, one row per day: Dag, Bezoeken, Paginaweergaven" in said(app)

    app = drop(app, upload("april.csv", files.DAYS_NL.replace("-03-2026", "-04-2026")))
    assert "This file is new here" not in said(app)
    assert "Bezoeken (read as you explained its columns)" in said(app)
    assert "users 4,702, pageviews 13,817" in said(app)
    app = press(app, "Import this file")
    assert imported(app) == ["april.csv", "bezoeken 2026-03.csv"]

    app = press(app, "Forget")
    assert "Files that you explained" not in said(app)
    app = drop(app, upload("may.csv", files.DAYS_NL.replace("-03-2026", "-05-2026")))
    assert "This file is new here" in said(app)
    assert imported(app) == ["april.csv", "bezoeken 2026-03.csv"]


def test_what_cannot_be_told_is_asked_and_nothing_can_be_imported_before(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("days.csv", files.AMBIGUOUS))
    assert "Say whether the day or the month stands first" in said(app)
    assert not can_import(app)
    app = control(app, "How is 03/04/2026 meant?").set_value("day_first").run()
    assert "3 April 2026 to 5 April 2026" in said(app)
    assert can_import(app)
    app = control(app, "How is 03/04/2026 meant?").set_value("month_first").run()
    # The fourth of each month: three rows of days they are not.
    assert "a week or more apart" in app.error[0].value
    assert not can_import(app)


def test_another_grain_brings_another_proposal(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("posts_de.csv", files.POSTS_DE))
    assert control(app, "Each row of the file is about …").value == "post"
    assert "Which platform is it about?" in [each.label for each in app.selectbox]
    app = control(app, "Each row of the file is about …").set_value("breakdown").run()
    assert control(app, "What “Netzwerk” means").value == "item"
    assert control(app, "What is it split by?").value == "network"
    app = control(app, "What “Netzwerk” means").set_value("").run()
    assert "Choose the column with: what the row is about." in said(app)
    assert not can_import(app)


def test_questions_that_every_file_may_raise_are_asked_of_it_too(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("campaign_costs.csv", files.CAMPAIGNS_US))
    app = control(app, "Which platform is it about?").set_value("google_ads").run()
    (asked,) = [each for each in app.text_input if "currency" in each.label]
    app = asked.set_value("USD").run()
    assert "Google Ads" in said(app)
    assert "clicks 163" in said(app)
    assert imported(press(app, "Import this file")) == ["campaign_costs.csv"]


def test_two_files_with_the_same_columns_are_explained_once(show: Shown) -> None:
    other = files.DAYS_NL.replace("-03-2026", "-04-2026")
    app = drop(show(IMPORTS), upload("march.csv", files.DAYS_NL), upload("april.csv", other))
    assert said(app).count("This file is new here") == 1
    assert "It has the same columns as march.csv and is read like it." in said(app)
    app = press(app, "Import these 2 files")
    assert imported(app) == ["april.csv", "march.csv"]


def test_a_list_of_people_is_refused(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("personen.csv", files.PEOPLE))
    assert "list of people" in app.error[0].value
    assert not app.toggle
    assert not can_import(app)
    assert "Beispiel" not in said(app)


def test_a_file_that_says_nothing_is_only_explained_on_request(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("shopping.csv", files.SHOPPING))
    assert len(app.error) == 1
    assert "What do its columns mean?" not in said(app)
    app = app.toggle[0].set_value(True).run()
    assert "What do its columns mean?" in said(app)
    assert not can_import(app)


def test_known_reports_of_no_use_are_not_explained(show: Shown) -> None:
    app = drop(show(IMPORTS), upload("Coverage.csv", files.INDEXING))
    assert "indexing" in app.error[0].value
    assert not app.toggle


def test_names_of_columns_are_no_markup(show: Shown) -> None:
    odd = files.DAYS_NL.replace("Bezoeken", "Be*zoe*ken $x$ :red[y]").replace("Dag", "_Dag_")
    app = drop(show(IMPORTS), upload("odd.csv", odd))
    assert "**_Dag_**" in said(app)
    assert "Be*zoe*ken $x$ :red[y]" in said(app)
