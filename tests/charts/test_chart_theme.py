import pytest

from lib.charts import theme


def luminance(colour: str) -> float:
    def linear(channel: str) -> float:
        share = int(channel, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast(theme.HIGHLIGHT, "#FFFFFF") == pytest.approx(10.25, abs=0.01)


@pytest.mark.parametrize(("front", "back", "least"), theme.CONTRASTS)
def test_what_carries_meaning_stands_out(front, back, least):
    assert contrast(front, back) >= least


def test_the_family_begins_with_the_typeface_of_the_screen():
    assert theme.FAMILY.startswith("'Source Sans'")
    assert theme.FAMILY.endswith("sans-serif")
