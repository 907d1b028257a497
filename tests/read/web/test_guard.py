"""Which machines are asked."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.read.web.guard import is_public, refusal
from tests.read.web.conftest import Make
from tests.server import HTML, Server, Town, reply

PRIVATE = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:0:0",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "ff02::1",
]
METADATA = [
    "169.254.169.254",
    "169.254.170.2",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
]
OPEN = [
    "8.8.8.8",
    "172.32.0.1",
    "93.184.215.14",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused_unless_allowed(address: str) -> None:
    assert "no public address" in (refusal(address) or "")
    assert refusal(address, allow_private=True) is None


@pytest.mark.parametrize("address", METADATA)
def test_where_keys_are_given_out_is_never_asked(address: str) -> None:
    assert "keys" in (refusal(address) or "")
    assert "keys" in (refusal(address, allow_private=True) or "")


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_are_asked(address: str) -> None:
    assert refusal(address) is None


@given(st.ip_addresses(v=4))
def test_an_address_counts_the_same_in_either_net(address: ipaddress.IPv4Address) -> None:
    mapped = ipaddress.IPv6Address(f"::ffff:{address}")
    assert refusal(str(mapped)) == refusal(str(address))


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        assert not is_public(address)


def test_a_public_host_is_asked_at_the_address_that_was_checked(server: Server, make: Make) -> None:
    server.routes["/a"] = reply()
    town = Town(server, harbour_example="93.184.215.14")
    assert make(town).fetch("http://harbour.example/a").body == HTML
    assert set(town.called) == {("93.184.215.14", 80)}
    assert {asked.host for asked in server.asked} == {"harbour.example"}


def test_a_second_look_up_cannot_lead_elsewhere(server: Server, make: Make) -> None:
    server.routes["/a"] = reply()
    town = Town(server, harbour_example="93.184.215.14")
    answers = [["93.184.215.14"], ["127.0.0.1"]]

    def resolve(host: str, port: int) -> list[str]:
        return answers.pop(0)

    fetcher = make(town, resolve=resolve)
    with pytest.raises(ReadError, match=r"is at 127\.0\.0\.1, which is no public address"):
        fetcher.fetch("http://harbour.example/a")
    assert town.called == [("93.184.215.14", 80)]  # its robots.txt
    assert not answers  # one look-up for each connection


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "::ffff:192.168.0.1"])
def test_a_name_that_stands_for_a_private_address(server: Server, make: Make, address: str) -> None:
    town = Town(server, harbour_example=["93.184.215.14", address])
    with pytest.raises(ReadError, match=r"harbour.example is at "):
        make(town).fetch("http://harbour.example/a")
    assert town.called == []


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0", "[::ffff:127.0.0.1]", "[::]"],
)
def test_spellings_of_this_machine(server: Server, make: Make, host: str) -> None:
    with pytest.raises(ReadError, match=r"which is no public address|no web address"):
        make(allow_private=False).fetch(f"http://{host}:{server.port}/a")
    assert server.asked == []


def test_a_redirect_to_a_private_address(server: Server, make: Make) -> None:
    server.routes["/a"] = reply(302, b"", location=f"{server.here}/secret")
    server.routes["/b"] = reply(302, b"", location="//intern.example/secret")
    server.routes["/c"] = reply(307, b"", location="http://169.254.169.254/latest/meta-data/")
    server.routes["/secret"] = reply()

    def resolve(host: str, port: int) -> list[str]:
        return {"harbour.example": ["93.184.215.14"], "intern.example": ["192.168.0.7"]}.get(host, [host])

    town = Town(server)
    for path in "abc":
        with pytest.raises(
            ReadError, match=r"^it leads to http://.*: its robots.txt cannot be got: host .* is at "
        ):
            make(town, resolve=resolve).fetch(f"http://harbour.example/{path}")
    assert server.paths() == ["/a", "/b", "/c"]


def test_the_next_address_of_a_host_is_tried(server: Server, make: Make) -> None:
    server.routes["/a"] = reply()
    town = Town(server, harbour_example=["93.184.215.1", "93.184.215.2"])
    town.dead.add("93.184.215.1")
    assert make(town).fetch("http://harbour.example/a").status == 200


def test_a_name_that_is_not_known_or_has_no_address(server: Server, make: Make) -> None:
    town = Town(server, empty_example=())
    with pytest.raises(
        ReadError, match=r"host nowhere.example is not found \(Name or service not known\); expected"
    ):
        make(town).fetch("http://nowhere.example/")
    with pytest.raises(ReadError, match=r"host empty.example has no address"):
        make(town).fetch("http://empty.example/")
