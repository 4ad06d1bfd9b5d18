"""How large a file may be. The reasons are a laptop's: everything here happens in its memory."""

from __future__ import annotations

# An upload is held in memory while it is read. `.streamlit/config.toml` says the same in megabytes.
LARGEST_FILE = 1024 * 2**20
# What an archive or a workbook holds once unpacked is held in memory too.
LARGEST_UNPACKED = 2 * 1024 * 2**20
# No platform hands out more files at once; a whole folder of years of exports still fits.
MOST_MEMBERS = 200
# An archive in an archive is what comes of zipping a folder of downloads; deeper is no download.
DEEPEST_NESTING = 2
# Tables shrink to a tenth, the most repetitive to a hundredth. What shrinks to less was made to fill the memory.
LARGEST_RATIO = 400
RATIO_MATTERS_FROM = 64 * 2**20
# Cells of a sheet, empty ones too: those between the first and the last are all kept in memory.
MOST_CELLS = 50_000_000
# A spreadsheet's own limits: what stands beyond is no sheet.
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
# A spreadsheet holds 32,767 characters in a cell, and no platform allows a longer post.
LONGEST_CELL = 100_000
# Reading a workbook as large as the limits allow takes two minutes on a slow laptop.
LONGEST_READING = 300
