"""The same work without a browser: `python -m lib --help`."""

from __future__ import annotations

import io
import os
import sys

from lib.commands import NOT_ALL, main


def run() -> int:
    """Return the exit status; a reader that closes the pipe early (`| head`) ends it without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe or a file on Windows would be in a code page without half of the letters that are said.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more on its way out: there must be something to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_ALL
    return status


if __name__ == "__main__":
    sys.exit(run())
