"""Newsletters: a page per message, of the header the lines that matter, of the body the part that has the text."""

from __future__ import annotations

import mailbox
import time
from email.message import EmailMessage
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Dropped
from rashomon.read.decode import LIMIT
from tests.read.reading import from_file, good, only, piped, reasons, values

WORDS = "The harbour of Lorvik was closed on Monday, the port said, and ships waited outside for the café. " * 3
PLAIN = WORDS + "\n\nFrom noon on they left again.\n"
HTML = f"<html><body><h1>Port</h1><p>{WORDS.replace('é', '&eacute;')}</p></body></html>"
DATE = "Tue, 04 Mar 2025 10:00:00 +0000"


def newsletter(
    plain: str | None = PLAIN,
    html: str | None = None,
    *,
    sender: str = "Harbour Post <post@newsletter.harbour.example>",
    subject: str = "Port closed",
) -> EmailMessage:
    message = EmailMessage()
    message["Received"] = "from a.example by b.example"
    message["From"] = sender
    message["To"] = "reader@home.example"
    message["Subject"] = subject
    message["Date"] = DATE
    message["List-Id"] = "<daily.harbour.example>"
    message["Message-ID"] = "<1@harbour.example>"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        (message.add_alternative if plain is not None else message.set_content)(html, subtype="html")
    return message


def test_the_page_is_what_was_sent() -> None:
    page = only(piped(newsletter().as_bytes()))
    assert page.format == "mail"
    assert page.text == (
        "From: Harbour Post <post@newsletter.harbour.example>\nSubject: Port closed\n"
        f"Date: {DATE}\nList-Id: <daily.harbour.example>\n\n{PLAIN}"
    )
    assert values(page) == {
        "text": PLAIN,
        "title": "Port closed",
        "published": DATE,
        "byline": "Harbour Post",
        "outlet": "harbour.example",
    }
    assert page.outlet == "harbour.example"


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_transfer_encodings_are_undone(coding: str, charset: str) -> None:
    message = newsletter(None)
    message.set_content(PLAIN, cte=coding, charset=charset)
    assert values(only(piped(message.as_bytes())))["text"] == PLAIN


def test_subjects_in_encoded_words() -> None:
    subject = "Порт закрыт — " * 12 + "end"
    message = newsletter(subject=subject, sender='"Österreich, Heute" <x@mail.heute.example>')
    page = only(piped(message.as_bytes()))
    assert values(page)["title"] == subject
    assert values(page)["byline"] == "Österreich, Heute"
    assert "=?utf-8?" in page.text


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9_x?=", "café x"),
        ("=?iso-8859-1?Q?caf=E9?= and =?UTF-8?B?w6k=?=", "café and é"),
        ("=?klingon?q?a=E9b?=", "=?klingon?q?a=E9b?="),
        ("=?utf-8?b?w6k?= x", "é x"),
        ("folded\r\n  line", "folded line"),
        ("100 =? no", "100 =? no"),
    ],
)
def test_what_a_subject_says(subject: str, title: str) -> None:
    raw = f"From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: {subject}\r\n\r\nWords.\r\n".encode()
    assert values(only(piped(raw)))["title"] == title


@pytest.mark.parametrize(
    ("sender", "byline", "outlet"),
    [
        ("news@harbour.example", None, "harbour.example"),
        ("<news@www.harbour.example>", None, "www.harbour.example"),
        ("Ann <ann@gmail.com>", "Ann", None),
        ("a@news.com.au", None, "news.com.au"),
        ("Ann (Post) <ann@em.lists.harbour.example>", "Ann (Post)", "harbour.example"),
        ("nobody", "nobody", None),
    ],
)
def test_who_sent_it(sender: str, byline: str | None, outlet: str | None) -> None:
    raw = f"From: {sender}\nMIME-Version: 1.0\n\nWords.\n".encode()
    found = values(only(piped(raw)))
    assert (found.get("byline"), found.get("outlet")) == (byline, outlet)


def test_plain_text_is_preferred_where_it_is_the_text() -> None:
    both = only(piped(newsletter(PLAIN, HTML).as_bytes()))
    assert values(both)["text"] == PLAIN
    for stub in ("Read it in your browser: https://harbour.example/1", "One. " * 35):
        page = only(piped(newsletter(stub, HTML.replace("</p>", WORDS * 3 + "</p>")).as_bytes()))
        assert "café" in values(page)["text"]
        assert "&eacute;" in page.text
        assert "browser" not in page.text
    assert "<h1>" in only(piped(newsletter(None, HTML).as_bytes())).text


def test_attachments_are_left_out() -> None:
    message = newsletter()
    message.add_attachment(MIMEText("An attached text, of another."))
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="../../x.pdf")
    message.add_attachment(newsletter("A letter inside."))
    assert values(only(piped(message.as_bytes())))["text"].rstrip() == PLAIN.rstrip()
    bare = newsletter(None)
    bare.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="x.pdf")
    assert "a message without text" in reasons(piped(bare.as_bytes()))[0]


def test_the_same_letter_to_another_reader_is_the_same_page(tmp_path: Path) -> None:
    one, other = newsletter(), newsletter()
    other.replace_header("To", "other@home.example")
    other["X-Mailer"] = "x"
    assert only(piped(one.as_bytes())).id == only(from_file(tmp_path / "other.eml", other.as_bytes())).id


def box(path: Path, *messages: EmailMessage) -> bytes:
    held = mailbox.mbox(path)
    for message in messages:
        held.add(message)
    held.close()
    return path.read_bytes()


def test_a_mailbox_is_a_page_for_each_message(tmp_path: Path) -> None:
    messages = [newsletter(subject=f"Letter {number}") for number in range(3)]
    empty = newsletter("")
    raw = box(tmp_path / "box", messages[0], empty, *messages[1:])
    for found in (piped(raw), from_file(tmp_path / "all.mbox", raw)):
        assert [values(page)["title"] for page in good(found)] == ["Letter 0", "Letter 1", "Letter 2"]
        assert [values(page)["text"].rstrip() for page in good(found)] == [PLAIN.rstrip()] * 3
        assert len(reasons(found)) == 1
    assert found[2].address == f"{tmp_path}/all.mbox#3"
    assert good(found)[0].id == only(piped(messages[0].as_bytes())).id


def test_a_message_that_is_too_long_costs_itself() -> None:
    start = b"From a@b Tue Mar  4 10:00:00 2025\n"
    message = b"From: a@b.example\n\nWords.\n\n"
    long = b"From: a@b.example\n\n" + b"x" * 1_000 + b"\n"
    found = piped(start + message + start + long * (LIMIT // 1_000) + b"\n" + start + message)
    assert len(good(found)) == 2
    assert "a message of more than 20 MB" in reasons(found)[0]


def test_a_text_that_looks_like_a_letter_is_no_mail() -> None:
    memo = "From: Jane\nSubject: The port\n\nThe port is closed.\n"
    assert only(piped(memo.encode())).format == "text"


NESTED = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
BOMBS = {
    "nested": b"From: a@b.example\nMIME-Version: 1.0\n" + NESTED,
    "sender": b"MIME-Version: 1.0\nFrom: " + b"a" * 2_000_000 + b"\n\nx\n",
    "words": b"From: a@b.example\nMIME-Version: 1.0\nSubject: " + b"=?utf-8?q?" * 200_000 + b"\n\nx\n",
    "folds": b"From: a@b.example\nMIME-Version: 1.0\nSubject: " + b"\n " * 500_000 + b"\n\nx\n",
    "charset": b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=hex\n\nabc\n",
    "envelope": b"From Mon " + b"Mon " * 300_000 + b"\n\n",
    "binary": b"From: a@b.example\nMIME-Version: 1.0\n\na\0b\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_not_go_off(name: str) -> None:
    start = time.monotonic()
    found = piped(BOMBS[name])
    assert time.monotonic() - start < 5
    assert len(found) == 1
    if name in ("nested", "binary"):
        assert isinstance(found[0], Dropped)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_is_broken_gets_one_line(data: st.DataObject) -> None:
    raw = bytearray(newsletter(PLAIN, HTML, subject="Café " * 20).as_bytes())
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=5)):
        raw[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    assert len(piped(bytes(raw))) == 1
