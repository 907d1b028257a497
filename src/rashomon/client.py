"""The corpus that a server holds: `rashomon.connect(url)`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
import httpx_sse
import msgspec

import rashomon
from rashomon.compare.news.since import Changes
from rashomon.errors import NotHeldError, RashomonError
from rashomon.export.news import News, news_of
from rashomon.export.view import Holdings
from rashomon.library.corpus import Corpus
from rashomon.library.story import Story
from rashomon.model import Correction, Report
from rashomon.store import Hit, Query
from rashomon.store.listing import Entry, Found, Wanted

Json = dict[str, Any]
T = TypeVar("T")
WAIT = 60.0  # seconds; a correction compares stories again
MISSING = 404


class Client(Corpus):
    """Reads a server's stories, and corrects them where the server lets it."""

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

    @property
    def place(self) -> str:
        """The address of the server."""
        return self.url

    def close(self) -> None:
        """Let go of the connection."""
        self._http.close()

    def listed(self, wanted: Wanted) -> Found:
        """One page of the stories that are wanted, as a list shows them."""
        given = asdict(wanted)
        offset = given.pop("offset")
        given |= {"q": given.pop("words"), "sort": given.pop("order"), "page": offset // wanted.limit + 1}
        found = self._get("stories", given)
        entries = [one | {"points": list(one["points"].items())} for one in found["stories"]]
        return Found(msgspec.convert(entries, tuple[Entry, ...], strict=False), found["total"])

    def holdings(self, story: str | None = None) -> Holdings:
        """A dossier and all that it rests on; without a story what all stories rest on."""
        if story is not None:
            return self._values(f"stories/{quote(story, safe='')}", {}, Holdings)
        return replace(together(one.holdings for one in self.stories), corrections=self.corrections())

    def report(self, id: str) -> Report:
        """The report called `id`, with all that was found in it."""
        return self._values(f"reports/{quote(id, safe='')}", {}, Holdings).reports[0]

    def story_of(self, report: str) -> str | None:
        """The id of the story that a report, or its last version, belongs to."""
        return msgspec.convert(self._get(f"reports/{quote(report, safe='')}")["story"], str | None)

    def follow(self, *, after: str = "", story: str = "", pause: float = 3.0) -> Iterator[News]:
        """What becomes new in stories, as it is told: without end, and across a server that is started again.

        Begins `after` the mark of a development, or else now; of a `story` alone where one is named. Where the
        line is cut it connects again after `pause` seconds, and goes on where it was. Raises RashomonError where
        the server has never answered.
        """
        known = False
        while True:
            try:
                headers = {"last-event-id": after} if after else {}
                given = {"story": story} if story else {}
                with httpx_sse.connect_sse(self._http, "GET", "changes", params=given, headers=headers) as events:
                    self._checked(events.response)
                    for event in events.iter_sse():
                        known, after = True, event.id
                        if event.data:
                            yield news_of(event.json())
            except httpx.HTTPError as error:
                if not known:
                    raise self._silent(error) from error
            time.sleep(pause)

    def found(self, query: Query) -> tuple[Hit, ...]:
        """The best hits."""
        given = asdict(query)
        given["q"] = given.pop("words")
        return msgspec.convert(self._get("search", given)["hits"], tuple[Hit, ...])

    def changed(self, story: str, since: str) -> Changes:
        """What is new in a story since a moment as `compare.news.since.moment` gives it."""
        return self._values(f"stories/{quote(story, safe='')}/changes", {"since": since}, Changes)

    def compare(self, left: str, right: str) -> Story:
        """Two reports side by side, whether or not they tell one story."""
        return Story.of(self._values("compare", {"left": left, "right": right}, Holdings))

    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first."""
        return msgspec.convert(self._get("corrections")["corrections"], tuple[Correction, ...])

    def merge(self, story: str, other: str) -> str:
        """Say that two stories are one; the id of the one that comes of it."""
        return self._came(self._ask("POST", f"stories/{quote(story, safe='')}/merge", json={"story": other}))

    def split(self, story: str, reports: Iterable[str]) -> str:
        """Say that some reports of a story are one of their own; its id."""
        leaving = list(reports)
        return self._came(self._ask("POST", f"stories/{quote(story, safe='')}/split", json={"reports": leaving}))

    def undo(self, correction: str) -> None:
        """Take a correction back."""
        self._ask("DELETE", f"corrections/{quote(correction, safe='')}")

    def _came(self, told: httpx.Response) -> str:
        return msgspec.convert(self._json(told)["story"], str | None) or ""

    def _values(self, path: str, given: Json, kind: type[T]) -> T:
        """What the server holds, as the values that it is."""
        answer = self._ask("GET", path, params=given | {"as": "values"})
        try:
            return msgspec.json.decode(answer.content, type=kind)
        except msgspec.DecodeError as error:
            raise RashomonError(
                f"{self.url} runs Rashomon {self.version}; {rashomon.__version__} can't read its values: {error}. "
                "Install the version of the server."
            ) from error

    def _get(self, path: str, given: Json | None = None) -> Json:
        asked = {name: value for name, value in (given or {}).items() if value not in (None, "")}
        return self._json(self._ask("GET", path, params=asked))

    def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **more)
        except httpx.HTTPError as error:
            raise self._silent(error) from error
        return self._checked(answer)

    def _checked(self, answer: httpx.Response) -> httpx.Response:
        """The answer, of a stream unread. Raises RashomonError where it says that there is none."""
        if answer.is_error:
            answer.read()
            told = self._json(answer)
            kind = NotHeldError if answer.status_code == MISSING else RashomonError
            raise kind(f"{told.get('title')}: {told.get('detail')}")
        return answer

    def _silent(self, error: httpx.HTTPError) -> RashomonError:
        return RashomonError(f"No answer from {self.url}: {error}. Is 'rashomon serve' running there?")

    def _json(self, answer: httpx.Response) -> Json:
        try:
            return dict(answer.json())
        except (TypeError, ValueError):
            raise RashomonError(f"{self.url} answered {answer.status_code} without JSON; is it 'serve'?") from None


def together(parts: Iterable[Holdings]) -> Holdings:
    """Several holdings as one, in which everything is there once."""
    held = list(parts)
    return Holdings(
        **{
            field.name: tuple(dict.fromkeys(value for one in held for value in getattr(one, field.name)))
            for field in fields(Holdings)
        }
    )
