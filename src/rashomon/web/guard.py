"""Who may ask what: tokens, the name by which we are called, where a form comes from; headers of all answers."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.web.problems import ProblemError

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
READS = frozenset({"GET", "HEAD", "OPTIONS"})
HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    # Not no-referrer: of a form on such a page browsers say that it comes from "null".
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is allowed. Without `token` anybody may read; writing needs `writes`, and its token if there is one.

    `names` are those by which we may be called (the header Host), None for any: a page of another site that
    resolves its own name to this machine must not read the store through a reader's browser.
    """

    token: str | None = None
    writes: bool = False
    write_token: str | None = None
    names: frozenset[str] | None = LOOPBACK


class Guard:
    """Lets through what the rules allow; `refuse` makes the answer to what they do not."""

    def __init__(self, app: ASGIApp, rules: Rules, refuse: Callable[[Request, ProblemError], Response]) -> None:
        self.app = app
        self.rules = rules
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if self.rules.token:
                    headers["cache-control"] = "private, no-cache"
            await send(message)

        if scope["type"] == "http":
            refused = refusal(self.rules, str(scope["method"]), Headers(scope=scope))
            if refused:
                await self.refuse(Request(scope), refused)(scope, receive, headed)
                return
        await self.app(scope, receive, headed)


def refusal(rules: Rules, method: str, headers: Headers) -> ProblemError | None:
    """Why a request is refused, None where it is allowed."""
    host = headers.get("host", "")
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    if rules.names is not None and name.lower() not in rules.names:
        return ProblemError(
            421, "Another name", f"This is not {host!r}. Known names: {', '.join(sorted(rules.names))}."
        )
    given = password(headers.get("authorization", ""))
    if method in READS:
        return None if _opens(rules.token, given) or _opens(rules.write_token, given, strict=True) else _locked()
    if not rules.writes:
        return ProblemError(403, "Read only", "This store may only be read here. Start the server with --write.")
    if not _opens(rules.write_token or rules.token, given):
        return _locked()
    return None if same_origin(headers) else _foreign(headers)


def password(authorization: str) -> str:
    """The token of a header: a bearer's, or the password by which a browser gives it."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value.strip(), validate=True).decode("utf-8").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return ""


def same_origin(headers: Headers) -> bool:
    """Whether a request comes from a page of ours, or from no browser at all.

    Browsers send Origin with every request that writes; those that send none also send no Sec-Fetch-Site.
    """
    origin = headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2] == headers.get("host")
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def _opens(token: str | None, given: str, *, strict: bool = False) -> bool:
    if token is None:
        return not strict
    return hmac.compare_digest(token.encode(), given.encode())


def _locked() -> ProblemError:
    return ProblemError(401, "Token needed", "Give it as 'Authorization: Bearer TOKEN', or as the password.")


def _foreign(headers: Headers) -> ProblemError:
    return ProblemError(403, "From another site", f"This comes from {headers.get('origin')!r}, not from here.")
