"""What can go wrong with a request, as RFC 9457 says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class ProblemError(Exception):
    """A request that can't be served: its status, what was found, and what to do."""

    status: int
    title: str
    detail: str

    @classmethod
    def missing(cls, what: str, id: str) -> ProblemError:
        """There is no such thing."""
        return cls(404, f"No such {what}", f"The store holds no {what} called {id!r}.")

    @classmethod
    def unfit(cls, name: str, value: str, expected: str) -> ProblemError:
        """A parameter that cannot be read."""
        return cls(400, "Unfit parameter", f"{name} is {value!r}; expected {expected}.")

    def document(self) -> dict[str, object]:
        """The problem as JSON."""
        return {"type": "about:blank", "title": self.title, "status": self.status, "detail": self.detail}
