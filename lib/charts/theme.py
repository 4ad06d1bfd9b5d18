"""The one place for colours, typefaces and sizes.

The colours are those of a focus chart of the UK Government Analysis Function: one dark blue against grey,
on pure white.
"""

HIGHLIGHT = "#12436D"
GREY = "#BFBFBF"
GREY_EDGE = "#8C8C8C"  # GREY alone is 1.8:1 on white; thin or outlined marks need 3:1 (WCAG 1.4.11)
TEXT = "#3D3D3D"
QUIET_TEXT = "#595959"
GRID = "#E6E6E6"
WASH = "#F4F6F8"
BACKGROUND = "#FFFFFF"

BAND, QUIET_BAND = "#D0D9E2", "#EDEDED"  # behind a line; their edges carry the meaning

# What stands at a place of the axis, as (colour, width, dash): a value to read against, and the kinds of days.
PLACES = {
    "reference": (TEXT, 1.5, "dash"),
    "target": (TEXT, 1.5, "solid"),
    "event": (GREY_EDGE, 1.0, "solid"),
    "break": (TEXT, 2.0, "dash"),
    "today": (TEXT, 1.5, "solid"),
}

# (foreground, background, least contrast) for everything that carries meaning
CONTRASTS = (
    (TEXT, BACKGROUND, 4.5),
    (TEXT, WASH, 4.5),
    (QUIET_TEXT, BACKGROUND, 4.5),
    (QUIET_TEXT, WASH, 4.5),
    (HIGHLIGHT, BACKGROUND, 4.5),
    (HIGHLIGHT, WASH, 4.5),
    (BACKGROUND, HIGHLIGHT, 4.5),
    (GREY_EDGE, BACKGROUND, 3.0),
    # A tick is dark with a white edge: on a grey bar it is the dark that stands out, on a blue one the white.
    (TEXT, BACKGROUND, 3.0),
    (TEXT, GREY, 3.0),
    (BACKGROUND, HIGHLIGHT, 3.0),
)

FAMILIES = ("Source Sans", "Source Sans 3", "Source Sans Pro", "Arial", "Helvetica", "Liberation Sans")
FAMILY = ", ".join((*(f"'{name}'" for name in FAMILIES), "sans-serif"))
SLIDE_FAMILY = "Arial"  # on every office computer, so that a slide breaks its lines where it did here

SCREEN_TEXT = 16  # px
PICTURE_TEXT = 12  # points: 16 px where the picture stands on a page in its own width
SLIDE_TEXT = (16, 14, 12)  # points, the largest that fits
DASHES = ("solid", "dash", "dot", "dashdot")
