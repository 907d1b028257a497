from pathlib import Path

import pytest

from rashomon.errors import ReadError
from rashomon.model import Outlet
from rashomon.outlets import Outlets, domain, load, looks_like_domain

HARBOUR = Outlet(id="harbour.example", name="Harbour Post", owner="Capstan", known=True)
WIRE = Outlet(id="wire.example", name="Skerry Wire Service", agency=True, known=True)
TABLE = Outlets((HARBOUR, WIRE), aliases=(("SWS", "wire.example"),))


@pytest.mark.parametrize(
    "name",
    [
        "harbour.example",
        "www.harbour.example",
        "HARBOUR.example.",
        "https://www.harbour.example/a/b?c",
        "http://world.harbour.example:8080/x",
        "m.harbour.example",
        "Harbour Post",
        "harbour  post",
    ],
)
def test_an_outlet_is_found_by_domain_address_and_name(name: str) -> None:
    assert TABLE.find(name) is HARBOUR


def test_an_unknown_outlet_is_its_own() -> None:
    assert TABLE.find("www.other.example") == Outlet(id="other.example", name="other.example")
    assert TABLE.find("The Other") == Outlet(id="The Other", name="The Other")
    # Another paper whose domain only ends in the same letters.
    assert TABLE.find("newharbour.example").known is False
    assert TABLE.find("unnamed:folder/page").id == "unnamed:folder/page"


@pytest.mark.parametrize("credit", ["SWS", "Skerry Wire Service", "Skerry", "skerry wire"])
def test_an_agency_is_found_by_its_credit(credit: str) -> None:
    assert TABLE.agency(credit) is WIRE


@pytest.mark.parametrize("credit", ["Harbour Post", "Skerryvore", "", "Wire"])
def test_other_credits_are_no_agency(credit: str) -> None:
    assert TABLE.agency(credit) is None


def test_a_given_table_is_laid_over_the_bundled_one(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(
        '[[outlet]]\ndomain = "www.reuters.com"\nname = "R"\n[[outlet]]\ndomain = "b.example"\nname = "B"\n'
    )
    table = load([file])
    assert table.find("reuters.com").name == "R"
    assert table.find("b.example").known
    assert table.agency("AFP") is not None


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("outlet = 3", "expected [[outlet]] entries"),
        ("[[outlet]\n", "not valid TOML"),
        ('[[outlet]]\nname = "B"', "expected a domain"),
        ('[[outlet]]\ndomain = "no domain"\nname = "B"', "expected a domain"),
        ('[[outlet]]\ndomain = "b.example"', "and a name"),
        ('[[outlet]]\ndomain = "b.example"\nname = 3', "name is 3"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\nowners = "C"', "unknown key 'owners'"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\n' * 2, "there twice"),
    ],
)
def test_a_wrong_table_is_an_error_of_one_line(tmp_path: Path, toml: str, said: str) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(toml)
    with pytest.raises(ReadError) as caught:
        load([file])
    assert said in str(caught.value)
    assert "outlets.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_tables_may_not_name_one_outlet(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.toml", "b.toml")]
    for file in files:
        file.write_text('[[outlet]]\ndomain = "b.example"\nname = "B"\n')
    with pytest.raises(ReadError, match=r"b\.example"):
        load(files)


def test_a_missing_table_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        load([tmp_path / "none.toml"])


def test_domains() -> None:
    assert domain("https://[broken/") is None
    assert domain("Harbour Post") is None
    assert looks_like_domain("harbour.example")
    assert looks_like_domain("le-rivage.fr")
    assert not looks_like_domain("report.final")
    assert not looks_like_domain("2031-03-06-page.0815")


def test_an_outlet_that_no_page_names_goes_by_its_file() -> None:
    assert Outlets().find("unnamed:pages/harbour").name == "unnamed (harbour)"
    assert Outlets().find("unnamed:pages/0007_a-very-long-name-of-a-page").name == "unnamed (0007_a-ve…a-page)"
