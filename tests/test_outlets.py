import tomllib
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from rashomon.clean.lines.named import AGENCIES
from rashomon.errors import ReadError
from rashomon.knowledge import state_words, states
from rashomon.model import Outlet
from rashomon.outlets import Outlets, domain, load, looks_like_domain
from rashomon.text import fold

HARBOUR = Outlet(id="harbour.example", name="Harbour Post", owner="Capstan", known=True)
WIRE = Outlet(id="wire.example", name="Skerry Wire Service", agency=True, known=True)
TABLE = Outlets((HARBOUR, WIRE), aliases=(("SWS", "wire.example"), ("skerry.example", "wire.example")))
BUNDLED = load()
ROWS = tomllib.loads(resources.files("rashomon").joinpath("data/outlets.toml").read_text("utf-8"))["outlet"]


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


@pytest.mark.parametrize(
    "credit", ["SWS", "Skerry Wire Service", "Skerry", "skerry wire", "Skerry Staff", "SWS news agency"]
)
def test_an_agency_is_found_by_its_credit(credit: str) -> None:
    assert TABLE.agency(credit) is WIRE


@pytest.mark.parametrize(
    "credit", ["Harbour Post", "Harbour Post Staff", "Skerryvore", "Skerry Island", "", "Wire", "News Service"]
)
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
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\n' * 2, "b.example is there twice"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\ndomains = ["www.b.example"]', "b.example is there twice"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\ndomains = "c.example"', "expected a list"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\ndomains = ["c"]', "domains has 'c'"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\ndomains = [3]', "domains has 3"),
        ('[[outlet]]\ndomain = "b.example"\nname = "B"\nsource = 3', "source is 3"),
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


def test_an_outlet_is_found_by_each_of_its_domains(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text('[[outlet]]\ndomain = "b.example"\nname = "B"\ndomains = ["www.c.example"]\n')
    table = load([file])
    assert table.find("https://news.c.example/1") is table.find("b.example")
    assert table.find("c.example").id == "b.example"


@pytest.mark.parametrize(
    "row", ['domain = "bbc.co.uk"', 'domain = "b.example"\ndomains = ["bbc.co.uk"]', 'domain = "bbc.com"']
)
def test_an_entry_replaces_the_bundled_one_that_has_its_domain(tmp_path: Path, row: str) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(f'[[outlet]]\n{row}\nname = "B"\n')
    table = load([file])
    assert len(table.entries) == len(BUNDLED.entries)
    assert not table.find("BBC News").known
    given = tomllib.loads(row)
    for name in (given["domain"], *given.get("domains", ())):
        assert table.find(name).name == "B"


@pytest.mark.parametrize("other", ['domain = "b.example"', 'domain = "c.example"\ndomains = ["b.example"]'])
def test_two_tables_may_not_name_one_outlet(tmp_path: Path, other: str) -> None:
    files = [tmp_path / name for name in ("a.toml", "b.toml")]
    for file, row in zip(files, ('domain = "b.example"', other), strict=True):
        file.write_text(f'[[outlet]]\n{row}\nname = "B"\n')
    with pytest.raises(ReadError, match=r"b\.example"):
        load(files)


def test_a_missing_table_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        load([tmp_path / "none.toml"])


@pytest.mark.parametrize("name", ["news.com.au", "wam.ae", "tam.tam.example", "camp.example"])
def test_only_the_first_part_of_a_host_is_a_door(name: str) -> None:
    # It cut "m." out of the middle: news.com.au was "news.coau".
    for door in ("", "www.", "m.", "amp.", "https://www2."):
        assert domain(f"{door}{name}") == name


def test_domains() -> None:
    assert domain("https://[broken/") is None
    assert domain("Harbour Post") is None
    assert looks_like_domain("harbour.example")
    assert looks_like_domain("le-rivage.fr")
    assert not looks_like_domain("report.final")
    assert not looks_like_domain("2025-03-06-page.0815")


def test_an_outlet_that_no_page_names_goes_by_its_file() -> None:
    assert Outlets().find("unnamed:pages/harbour").name == "unnamed (harbour)"
    assert Outlets().find("unnamed:pages/0007_a-very-long-name-of-a-page").name == "unnamed (0007_a-ve…a-page)"
    assert Outlets().find("unnamed:pages/07_c0ffee1234567890").name == "unnamed (07)"
    assert Outlets().find("unnamed:pages/c0ffee12345678").name == "unnamed (c0ffee12345678)"


def test_the_bundled_table_has_a_few_hundred_outlets_and_says_where_each_comes_from() -> None:
    assert len(BUNDLED.entries) >= 350
    assert sum(outlet.agency for outlet in BUNDLED.entries) >= 90
    assert [row["domain"] for row in ROWS if not row.get("source", "").strip()] == []
    assert [(row["country"], row["domain"]) for row in ROWS] == sorted((r["country"], r["domain"]) for r in ROWS)


def test_bundled_countries_and_languages_are_codes() -> None:
    assert {row["country"] for row in ROWS} <= set(states())
    assert [row["domain"] for row in ROWS if not (len(row["language"]) == 2 and row["language"].islower())] == []


def test_no_bundled_domain_or_name_stands_for_two_outlets() -> None:
    # `load` would raise for a domain. Of a name it would choose one in silence: "La Nación" is three papers.
    said = [
        key
        for row in ROWS
        for key in {fold(name) for name in (row["name"], *row.get("aliases", ()), row["domain"])}
    ]
    assert [name for name, times in Counter(said).items() if times > 1] == []
    for row in ROWS:
        for name in (row["domain"], *row.get("domains", ()), row["name"], *row.get("aliases", ())):
            assert BUNDLED.find(name).id == row["domain"]


@pytest.mark.parametrize(
    "family",
    [
        "wsj.com nypost.com thesun.co.uk thetimes.co.uk theaustralian.com.au dowjones.com",  # News Corp
        "mirror.co.uk express.co.uk dailyrecord.co.uk manchestereveningnews.co.uk",  # Reach
        "usatoday.com azcentral.com freep.com heraldscotland.com",  # Gannett
        "bild.de welt.de politico.com politico.eu businessinsider.com",  # Axel Springer
        "vg.no aftenposten.no aftonbladet.se svd.se",  # Schibsted
        "chicagotribune.com nydailynews.com denverpost.com",  # Alden
        "nation.africa theeastafrican.co.ke monitor.co.ug thecitizen.co.tz",  # Nation Media Group
        "aljazeera.com aljazeera.net",
        "ria.ru sputniknews.com",
        "ft.com nikkei.com",
    ],
)
def test_outlets_of_one_house_have_one_owner(family: str) -> None:
    owners = {BUNDLED.find(name).owner for name in family.split()}
    assert len(owners) == 1
    assert None not in owners


@pytest.mark.parametrize(
    "pair",
    [
        "theguardian.com guardian.ng",
        "foxnews.com wsj.com",  # one family holds shares of both, but they are two companies
        "independent.co.uk independent.ie",
        "thetimes.com nytimes.com",
        "reuters.com theglobeandmail.com",
        "irna.ir presstv.ir",  # two bodies of one state
    ],
)
def test_outlets_of_two_houses_do_not(pair: str) -> None:
    left, right = (BUNDLED.find(name) for name in pair.split())
    assert left.known
    assert right.known
    assert left.owner is None or left.owner != right.owner


def test_owners_are_spelled_alike() -> None:
    owners = {outlet.owner for outlet in BUNDLED.entries if outlet.owner}
    alike = Counter(fold(owner).removeprefix("the ").removesuffix(" group") for owner in owners)
    assert [owner for owner, times in alike.items() if times > 1] == []
    assert not any(fold(owner) in {"private", "state", "government", "independent", "unknown"} for owner in owners)


@pytest.mark.parametrize(
    ("credit", "id"),
    [
        ("AP", "apnews.com"),
        ("AFP", "afp.com"),
        ("Reuters", "reuters.com"),
        ("Reuters Staff", "reuters.com"),
        ("dpa", "dpa.com"),
        ("PA", "pa.media"),
        ("PA Media", "pa.media"),
        ("Kyodo", "kyodonews.net"),
        ("Yonhap news agency", "yna.co.kr"),
        ("ČTK", "ctk.cz"),
        ("Interfax", "interfax.ru"),
        ("Interfax Ukraine", "interfax.com.ua"),
        ("News Agency of Nigeria", "nannews.ng"),
    ],
)
def test_credits_of_agencies(credit: str, id: str) -> None:
    agency = BUNDLED.agency(credit)
    assert agency is not None
    assert agency.id == id


@pytest.mark.parametrize(
    "credit",
    "Agencies,Agency,Staff,News,News Desk,News Agency,Press,Press Agency,The Associated,Associated,United Press,"
    "Central,National,Middle East,Middle East News,Tribune,China News,Mehr Licht,Petra Vesela,Bloomberg Opinion,"
    "BBC,CNN Staff,CNA,APS,RSS".split(","),
)
def test_credits_that_name_no_agency(credit: str) -> None:
    assert BUNDLED.agency(credit) is None


def test_every_agency_that_pages_credit_is_in_the_table() -> None:
    missing = {name for name in AGENCIES.split("|") if BUNDLED.agency(name) is None}
    assert missing == {"Agencies", "Wires", "News agencies", "Agency reports"}


def test_no_word_for_a_state_is_taken_for_its_agency() -> None:
    assert {word for word in state_words() if BUNDLED.agency(word) or BUNDLED.agency(f"{word} News")} == set()
