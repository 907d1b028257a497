"""Making the pages of large stories before anybody asks for them."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

from rashomon.errors import RashomonError
from rashomon.web.shelf import Shelf

LEAST = 3  # reports; the page of a story with fewer is made in some 60 ms of processor time
MOST = 6_000  # stories; 5,200 of three to thirty reports take some 300 megabytes
PAUSE = 2.0  # seconds until it is looked again whether anybody wrote


def ahead(shelf: Shelf, make: Callable[[str], object], stop: Event) -> None:
    """Have the pages of large stories made, largest and newest first, and again those of what anybody writes.

    It takes at the most half a processor: after each page it waits as long as that took.
    """
    made, version = set[tuple[str, int, int]](), -1
    while not stop.is_set():
        try:
            found = shelf.catalogue.version()
            listed = shelf.catalogue.largest(LEAST, MOST) if found != version else ()
        except RashomonError:  # whoever asks for a page is told
            listed, found = (), version
        for one in listed:
            if one not in made:
                began = time.perf_counter()
                try:
                    make(one[0])
                except Exception:  # noqa: BLE001, S112 - changed meanwhile, or whoever asks for that page is told
                    continue
                made.add(one)
                if stop.wait(time.perf_counter() - began):
                    return
        version = found
        stop.wait(PAUSE)
