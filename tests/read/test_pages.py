import io
import json
import os
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.decode import LIMIT, decode
from rashomon.read.pages import pages
from rashomon.read.records import fields

TEXT = "The harbour was closed on Monday, the port said."


def read(*sources: str | Path, outlet: str | None = None, stdin: bytes | None = None) -> list[Page | Dropped]:
    stream = io.BytesIO(stdin) if stdin is not None else None
    found = pages([str(s) for s in sources], read_at="2025-03-04", outlets=Outlets(), outlet=outlet, stdin=stream)
    return list(found)


def only(found: list[Page | Dropped]) -> Page:
    (page,) = found
    assert isinstance(page, Page)
    return page


def reason(found: list[Page | Dropped]) -> str:
    (dropped,) = found
    assert isinstance(dropped, Dropped)
    assert dropped.stage == "read"
    assert "\n" not in dropped.reason
    return dropped.reason


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "a/c.text", "plain"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT)
    found = read(tmp_path)
    assert [Path(page.address).relative_to(tmp_path).as_posix() for page in found] == [
        "b.txt",
        "plain",
        "a/c.text",
        "a/z.md",
    ]
    assert read(tmp_path, tmp_path / "b.txt", tmp_path / "*.txt") == found


def test_a_page_keeps_the_characters_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes("\ufeffOne.\r\nTwo é.\r".encode())
    page = only(read(file))
    assert page.text == "\ufeffOne.\r\nTwo é.\r"
    assert page.text.encode(page.encoding) == file.read_bytes()
    assert page.read_at == "2025-03-04"
    assert page.fields == ()


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + "Çà et là.".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "Çà et là.".encode("utf-16-be"), "utf-16-be"),
        ("The “café” was closed — for good.".encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_give_their_bytes_back(raw: bytes, encoding: str) -> None:
    text, found = decode(raw)
    assert found == encoding
    assert text.encode(found) == raw


@given(st.binary(max_size=200))
def test_what_is_decoded_gives_its_bytes_back(raw: bytes) -> None:
    with suppress(ReadError):  # anything else is a bug
        text, encoding = decode(raw)
        assert text.encode(encoding) == raw


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "an empty file"),
        (b" \n\t\r\n", "nothing but white space"),
        (b"%PDF-1.7 x", "a PDF document"),
        (b"PK\x03\x04xx", "a zip archive"),
        (b"ab\x00\x01cd", "binary data"),
        ("caf\u00e9 caf\u00e9 ".encode() + b"\xc3", "UTF-8 that breaks at byte 12"),
        ("Порт был закрыт в понедельник, сообщила полиция города.".encode("cp1251"), "neither UTF-8 nor western"),
        (b"<?xml version='1.0'?><x>y</x>", "HTML or XML"),
        (b"\xff\xfeabc", "utf-16-le"),
    ],
)
def test_what_is_no_text_gets_one_line(tmp_path: Path, raw: bytes, said: str) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(raw)
    line = reason(read(file))
    assert said in line
    assert "expected" in line


def test_a_large_text_is_refused_quickly(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
        stream.seek(0)
        stream.write(b"words " * 1000)
    start = time.monotonic()
    assert "more than 20 MB" in reason(read(file))
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nowhere.txt", "no such file"),
        ("*.nothing", "no file matches"),
        ("ftp://harbour.example/a", "cannot be fetched; expected http:// or https://"),
        ("https://harbour.example/x", "a web address"),
        ("a\x00b", "cannot be opened"),
    ],
)
def test_a_missing_source_is_dropped(source: str, said: str) -> None:
    assert said in reason(read(source))


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "neither a file nor a folder" in reason(read(tmp_path))


def test_names_are_untrusted_bytes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/na\xffme\x1b[1m\n.txt"
    with open(path, "wb") as stream:  # noqa: PTH123
        stream.write(TEXT.encode())
    page = only(read(os.fsdecode(path)))
    assert page.address.endswith("/na\\xffme\\x1b[1m\\x0a.txt")
    assert page.address.isprintable()


def test_a_bad_file_costs_the_others_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\x00")
    (tmp_path / "c.csv").write_text("a,b\n")
    (tmp_path / "d.txt").write_text(TEXT)
    assert [type(found).__name__ for found in read(tmp_path)] == ["Page", "Dropped", "Dropped", "Page"]


def test_the_same_bytes_at_two_addresses_are_two_pages(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    left, right = read(tmp_path)
    assert isinstance(left, Page)
    assert isinstance(right, Page)
    assert left.sha256 == right.sha256
    assert left.id != right.id
    assert only(read(tmp_path / "a.txt")).id == left.id
    (tmp_path / "a.txt").write_text(TEXT + " More.")
    assert only(read(tmp_path / "a.txt")).id != left.id


def test_a_file_is_one_page_however_its_path_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "pages" / "a.txt"
    file.parent.mkdir(parents=True)
    file.write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    found = [only(read(place)) for place in (file, Path("pages"), Path("pages") / ".." / "pages")]
    monkeypatch.chdir(file.parent)
    found += [only(read(Path())), only(read(Path("a.txt")))]
    assert len({page.id for page in found}) == 1


def test_the_outlet_comes_from_option_record_address_or_name(tmp_path: Path) -> None:
    folder = tmp_path / "harbour.example"
    folder.mkdir()
    (folder / "x.txt").write_text(TEXT)
    (tmp_path / "www.skerry.example.txt").write_text(TEXT)
    (tmp_path / "notes.md").write_text(TEXT)
    record = {"text": TEXT, "url": "https://www.ledger.example/a"}
    (tmp_path / "r.jsonl").write_text(
        json.dumps(record) + "\n" + json.dumps(record | {"source": {"name": "The Ledger"}})
    )
    assert only(read(folder)).outlet == "harbour.example"
    assert only(read(folder, outlet="Other Post")).outlet == "Other Post"
    assert only(read(tmp_path / "www.skerry.example.txt")).outlet == "skerry.example"
    assert only(read(tmp_path / "notes.md")).outlet == f"unnamed:{tmp_path.name}/notes"
    found = read(tmp_path / "r.jsonl")
    assert [page.outlet for page in found if isinstance(page, Page)] == ["ledger.example", "The Ledger"]


def test_json_lines_are_found_by_suffix_and_by_content(tmp_path: Path) -> None:
    lines = '\n{"body": "One two."}\nno json\n[1]\n{"title": "x"}\n{"text": " "}\n{"text": "Three."}\n'
    for name in ("x.jsonl", "x.txt"):
        file = tmp_path / name
        file.write_text(lines)
        found = read(file)
        assert [type(item).__name__ for item in found] == [
            "Page",
            "Dropped",
            "Dropped",
            "Dropped",
            "Dropped",
            "Page",
        ]
        assert [item.address for item in found] == [f"{file}#{n}" for n in (2, 3, 4, 5, 6, 7)]
        assert "not valid JSON" in found[1].reason  # type: ignore[union-attr]
        assert "without text" in found[3].reason  # type: ignore[union-attr]
    assert len(read("-", stdin=lines.encode())) == 6


def test_standard_input() -> None:
    page = only(read("-", stdin=TEXT.encode()))
    assert page.text == TEXT
    other = only(read("-", stdin=TEXT.encode() + b"!"))
    assert other.address != page.address  # two pasted texts are not two versions of one page
    assert "nothing is piped in" in reason(read("-"))


def test_a_record_that_is_too_long_costs_only_itself() -> None:
    long = b'{"text": "' + b"x" * LIMIT + b'"}'
    found = read("-", stdin=b'{"text": "One."}\n' + long + b'\n{"text": "Two."}\n')
    assert [item.reason[:24] if isinstance(item, Dropped) else item.fields[0].text for item in found] == [
        "One.",
        "a record of more than 20",
        "Two.",
    ]


def test_deep_nesting_is_one_line() -> None:
    found = read("-", stdin=b'{"text": "One."}\n' + b"[" * 100_000 + b"\n")
    assert isinstance(found[1], Dropped)


json_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(json_text.filter(str.strip), json_text, st.booleans(), st.sampled_from([None, 1]))
def test_fields_lead_back_to_the_line(text: str, title: str, ascii_: bool, indent: int | None) -> None:
    record = {"other": {"text": "x", "l": [1, "}"]}, "headline": title, "content": text}
    line = json.dumps(record, ensure_ascii=ascii_, indent=indent).replace("\n", " ")
    for field in fields(line):
        expected = {"text": text, "title": title}[field.name].replace("\x00", "\ufffd")
        assert field.text == expected
        assert "".join(field.text[p.start : p.end] for p in field.pieces) == expected
        for piece in field.pieces:
            raw = line[piece.source.start : piece.source.end]
            words = field.text[piece.start : piece.end]
            if len(raw) == len(words):
                assert raw == words
            else:
                assert json.loads(f'"{raw}"').replace("\x00", "\ufffd") == words


def test_half_a_surrogate_pair_is_marked_as_lost() -> None:
    (field,) = fields(r'{"text": "a\ud800b 😀"}')
    assert field.text == "a\ufffdb 😀"
    field.text.encode()


def test_lists_of_authors_and_paragraphs_are_joined() -> None:
    found = {
        f.name: f.text for f in fields('{"text": ["One.", "Two."], "authors": ["A B", "C D"], "date": 1930000000}')
    }
    assert found == {"text": "One.\n\nTwo.", "byline": "A B\nC D", "published": "1930000000"}


def test_a_text_in_a_folder_without_a_name_belongs_to_the_outlet_that_it_calls_its_own(tmp_path: Path) -> None:
    text = f"{TEXT}\n© 2025 The Marlow Times. All rights reserved."
    file, named = tmp_path / "notes.txt", tmp_path / "harbour.example" / "notes.txt"
    named.parent.mkdir()
    for path in (file, named):
        path.write_text(text)
    assert only(read(file)).outlet == "The Marlow Times"
    assert only(read(named)).outlet == "harbour.example"
    assert only(read(file, outlet="Other Post")).outlet == "Other Post"


def test_what_is_no_article_but_leads_to_some_says_how(tmp_path: Path) -> None:
    links = tmp_path / "links\n.txt"
    links.write_text("https://quay.example/ferries\n\nhttps://quay.example/piers\n", "utf-8")
    assert reason(read(links)).startswith(
        "a list of web addresses; expected the text of an article. Run: xargs rash"
    )
    assert only(read("-", stdin=b"Ferries stop, see https://quay.example/ferries"))
    document = tmp_path / "export.json"
    document.write_text('[\n{"text": "One two."}\n]', "utf-8")
    assert reason(read(document)).endswith("Write a record on each line (.jsonl)")
