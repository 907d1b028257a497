"""The stories that a server holds, with the verbs of a store: `rashomon.connect(url)`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

import httpx
import httpx_sse
import msgspec

from rashomon.errors import NotHeldError, RashomonError
from rashomon.export.news import News, news_of
from rashomon.model import Correction
from rashomon.store import Hit, Query
from rashomon.store.catalogue import Entry, Found, Wanted

Json = dict[str, Any]
WAIT = 60.0  # seconds; a correction compares stories again
MISSING = 404


class Client:
    """Reads a server's stories, and corrects them where the server lets it.

    Lists and hits come as the values that a store gives, dossiers and reports as the JSON contract has them.
    """

    def __init__(
        self, url: str, *, token: str | None = None, transport: httpx.BaseTransport | None = None
    ) -> None:
        """Ask the server who it is. Raises RashomonError where none of ours answers."""
        headers = {"authorization": f"Bearer {token}"} if token else {}
        self.url = url.rstrip("/")
        self._http = httpx.Client(
            base_url=f"{self.url}/api/v1/", headers=headers, timeout=WAIT, transport=transport
        )
        self.version: str = self._get("").get("rashomon", "")
        if not self.version:
            raise RashomonError(f"What answers at {url} is no Rashomon server. Give the address 'serve' prints.")

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._http.close()

    def stories(self, wanted: Wanted = Wanted()) -> Found:  # noqa: B008 - a frozen value
        """One page of the stories that are wanted."""
        given = asdict(wanted)
        offset = given.pop("offset")
        given |= {"q": given.pop("words"), "sort": given.pop("order"), "page": offset // wanted.limit + 1}
        found = self._get("stories", given)
        entries = [one | {"points": list(one["points"].items())} for one in found["stories"]]
        return Found(msgspec.convert(entries, tuple[Entry, ...], strict=False), found["total"])

    def story(self, id: str) -> Json:
        """A story and all that it rests on. Raises NotHeldError where the server holds none called so."""
        return self._get(f"stories/{quote(id, safe='')}")

    def changes(self, id: str, since: str) -> Json:
        """What is new in a story since a day or a moment (ISO 8601)."""
        return self._get(f"stories/{quote(id, safe='')}/changes", {"since": since})

    def follow(self, *, after: str = "", story: str = "", pause: float = 3.0) -> Iterator[News]:
        """What becomes new in stories, as it is told: without end, and across a server that is started again.

        Begins `after` the mark of a development, or else now; of a `story` alone where one is named. Where the
        line is cut it connects again after `pause` seconds, and goes on where it was.
        """
        known = False
        while True:
            try:
                headers = {"last-event-id": after} if after else {}
                given = {"story": story} if story else {}
                with httpx_sse.connect_sse(self._http, "GET", "changes", params=given, headers=headers) as events:
                    self._check(events.response)
                    for event in events.iter_sse():
                        known, after = True, event.id
                        if event.data:
                            yield news_of(event.json())
            except httpx.HTTPError as error:
                if not known:
                    raise self._silent(error) from error
            time.sleep(pause)

    def report(self, id: str) -> Json:
        """A report with what was found in it. Raises NotHeldError where the server holds none called so."""
        return self._get(f"reports/{quote(id, safe='')}")

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The best hits."""
        given = asdict(query)
        given["q"] = given.pop("words")
        return msgspec.convert(self._get("search", given)["hits"], tuple[Hit, ...])

    def compare(self, left: str, right: str) -> Json:
        """The dossier of two reports, whether or not they tell one story."""
        return self._get("compare", {"left": left, "right": right})

    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first."""
        return msgspec.convert(self._get("corrections")["corrections"], tuple[Correction, ...])

    def merge(self, story: str, other: str) -> str | None:
        """Say that two stories are one; the id of the one that came of it."""
        told = self._ask("POST", f"stories/{quote(story, safe='')}/merge", json={"story": other})
        return msgspec.convert(told["story"], str | None)

    def split(self, story: str, reports: Iterable[str]) -> str | None:
        """Say that reports of a story are one of their own; its id."""
        told = self._ask("POST", f"stories/{quote(story, safe='')}/split", json={"reports": list(reports)})
        return msgspec.convert(told["story"], str | None)

    def withdraw(self, id: str) -> None:
        """Take a correction back."""
        self._ask("DELETE", f"corrections/{quote(id, safe='')}")

    def _get(self, path: str, given: Json | None = None) -> Json:
        return self._ask("GET", path, params={k: v for k, v in (given or {}).items() if v not in (None, "")})

    def _ask(self, method: str, path: str, **more: Any) -> Json:
        try:
            answer = self._http.request(method, path, **more)
        except httpx.HTTPError as error:
            raise self._silent(error) from error
        return self._check(answer)

    def _check(self, answer: httpx.Response) -> Json:
        """What was answered; nothing of a stream. Raises RashomonError where that is an error."""
        if answer.headers.get("content-type", "").startswith("text/event-stream"):
            return {}
        try:
            answer.read()
            told = answer.json()
        except ValueError:
            raise RashomonError(f"{self.url} answered {answer.status_code} without JSON; is it 'serve'?") from None
        if answer.is_error:
            kind = NotHeldError if answer.status_code == MISSING else RashomonError
            raise kind(f"{told.get('title')}: {told.get('detail')}")
        return dict(told)

    def _silent(self, error: httpx.HTTPError) -> RashomonError:
        return RashomonError(f"No answer from {self.url}: {error}. Is 'rashomon serve' running there?")
