"""One `Chart` record, drawn for the screen (Plotly), the page (SVG, PNG) and, in lib.exports, the slide.

What is shown (`marks`), how it is written (`words`) and where it stands (`layout`) is decided once, here;
a renderer only draws it.
"""
