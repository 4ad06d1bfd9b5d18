"""The same work without a browser: `python -m lib --help`."""

from __future__ import annotations

import sys

from lib.commands import main

if __name__ == "__main__":
    sys.exit(main())
