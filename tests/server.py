"""A real server on this machine that does what it is told, and the town of hosts that it plays."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore

HTML = b"<!doctype html><title>Harbour</title><p>The harbour was closed on Monday, the port said.</p>"
PUBLIC = "93.184.215."  # addresses of the public net, at which no test connects


@dataclass(frozen=True, slots=True)
class Reply:
    status: int = 200
    body: bytes = HTML
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),)
    length: int | None = None  # where it is a lie


@dataclass(frozen=True, slots=True)
class Asked:
    host: str
    path: str
    headers: dict[str, str]


Route = Callable[["Handler"], Reply | None]  # None where the route wrote its answer itself


def reply(status: int = 200, body: bytes = HTML, /, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, body, tuple(({"content-type": "text/html"} | named).items()))


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        host = headers.get("host", "")
        with self.server.lock:
            self.server.asked.append(Asked(host, self.path, headers))
            routes = self.server.routes
            route = routes.get(host + self.path, routes.get(self.path, Reply(404, b"none")))
            if isinstance(route, list):
                route = route.pop(0) if len(route) > 1 else route[0]
            self.server.at_once[host] = self.server.at_once.get(host, 0) + 1
            self.server.most_at_once = max(self.server.most_at_once, *self.server.at_once.values())
        answer = None
        with suppress(OSError):  # the client has had enough
            answer = route if isinstance(route, Reply) else route(self)
        with self.server.lock:
            self.server.at_once[host] -= 1  # before the client can know of it, and ask for the next page
        if answer is not None:
            with suppress(OSError):
                self._send(answer)

    def _send(self, answer: Reply) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
        self.end_headers()
        self.wfile.write(answer.body)

    def raw(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def wait(self, seconds: float) -> bool:
        """Wait, and say whether the server goes on."""
        return not self.server.over.wait(seconds)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, Route | Reply | list[Route | Reply]] = {}
        self.asked: list[Asked] = []
        self.at_once: dict[str, int] = {}
        self.most_at_once = 0
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.names: list[str | None] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def here(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def secure(self, pem: str) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        context.sni_callback = lambda _socket, name, _context: self.names.append(name)
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Time:
    """Time that passes only while somebody waits."""

    at: float = 1000.0
    lock: threading.Lock = field(default_factory=threading.Lock)
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        with self.lock:
            return self.at

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.slept.append(seconds)
            self.at += seconds


class Town(httpcore.SyncBackend):
    """Hosts by name, all played by one server; `called` are the addresses at which somebody tried to connect."""

    def __init__(self, server: Server, **hosts: str | Sequence[str]) -> None:
        self._server = server
        self.hosts = {name.replace("_", "."): _listed(addresses) for name, addresses in hosts.items()}
        self.looked_up: list[str] = []
        self.called: list[tuple[str, int]] = []
        self.dead: set[str] = set()

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.looked_up.append(host)
        if host not in self.hosts:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return self.hosts[host]

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        self.called.append((host, port))
        assert host.startswith(PUBLIC), host
        if host in self.dead:
            raise httpcore.ConnectError("[Errno 111] Connection refused")
        return super().connect_tcp("127.0.0.1", self._server.port, timeout, local_address, socket_options)


def _listed(addresses: str | Sequence[str]) -> Sequence[str]:
    return (addresses,) if isinstance(addresses, str) else addresses
