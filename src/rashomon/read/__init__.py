"""From bytes to pages: files, folders, globs, web addresses and standard input, in the formats of `formats.py`."""
