"""The component of a spaCy pipeline: the statements are those of ours, and it can be kept, sent and loaded."""

import subprocess
import sys
import tomllib
import warnings
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span

from rashomon.errors import LanguageError
from rashomon.extract.parse import _where
from rashomon.extract.stages import extract
from rashomon.spacy import NEEDED, Extractor
from tests.make import make_report
from tests.pages import COAST, ISLAND

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"


def pipeline():
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")
        nlp = spacy.load(_where())
    nlp.add_pipe("paragraph_bounds", before="parser")
    nlp.add_pipe("rashomon_statements")
    return nlp


@pytest.fixture(scope="module")
def nlp():
    return pipeline()


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(ISLAND)


def told(doc):
    return [
        (one.kind, one.sources[0].text if one.sources else None, one.content[0].text) for one in doc._.statements
    ]


def test_statements_have_spans_of_the_document(doc):
    first = doc._.statements[0]
    assert all(type(one) is Span and one.doc is doc for one in (*first.sources, first.cue, *first.content))
    assert (first.cue.text, first.kind, first.speakers) == ("said", "indirect", ("Ansa Tolvik",))
    quoted = next(one for one in doc._.statements if one.kind == "direct")
    assert quoted.quoted[0].text == "We will open it again when the nets are gone,"
    assert [one.value.cue.text for one in doc._.statements if one.cue] == [
        one.cue.text for one in doc._.statements if one.cue
    ]


@pytest.mark.parametrize("text", [ISLAND, COAST, "Nobody was hurt.", ""])
def test_they_are_those_that_the_pipeline_finds(nlp, text):
    (report,) = extract([make_report(text or " ", id="r")]).reports

    def without_ids(one):
        sources = [(source.words.start, source.words.end) for source in one.sources]
        places = [(words.start, words.end, words.text) for words in (*one.content, *one.quoted)]
        return one.kind, one.type, sources, one.cue and one.cue.text, places, one.medium, one.by

    ours = [without_ids(one) for one in report.statements]
    assert [without_ids(one.value) for one in nlp(text)._.statements] == ours
    assert bool(ours) == (text in (ISLAND, COAST))


def test_every_span_holds_its_words(nlp):
    for text in (ISLAND, COAST, 'The "pro-Bordurian U.S." line is wrong, says the Under-Secretary-General.'):
        for one in nlp(text)._.statements:
            pairs = [(one.cue, one.value.cue)] if one.cue else []
            pairs += zip(one.content + one.quoted, one.value.content + one.value.quoted, strict=True)
            for span, words in pairs:
                assert text[words.start : words.end] == words.text
                assert words.text in span.text


def test_a_pipeline_is_written_and_loaded(nlp, doc, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")
        loaded = spacy.load(tmp_path / "pipeline")
    assert loaded.pipe_names == nlp.pipe_names
    assert told(loaded(ISLAND)) == told(doc)
    again = pipeline().from_bytes(nlp.to_bytes())
    assert told(again(ISLAND)) == told(doc)


def test_documents_keep_their_statements_when_they_are_written(nlp, doc):
    assert told(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == told(doc)
    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert told(again) == told(doc)
    assert told(doc.copy()) == told(doc)


def test_what_is_missing_is_named_in_one_line():
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_statements")
    with pytest.raises(LanguageError) as error:
        nlp("The pier is sound, Ada Lund said.")
    assert all(f"'{component}'" in str(error.value) for component in NEEDED.values())
    assert "\n" not in str(error.value)
    assert nlp.analyze_pipes()["problems"]["rashomon_statements"]


def test_another_language_is_refused():
    with pytest.raises(LanguageError, match="reads English"):
        spacy.blank("fr").add_pipe("rashomon_statements")


def test_a_document_of_another_pipeline_has_no_statements():
    Extractor()
    assert spacy.blank("en")("Ada Lund said so.")._.statements == ()


def test_spacy_finds_it_where_the_package_is_installed(tmp_path):
    points = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["entry-points"]["spacy_factories"]
    installed = tmp_path / "harbour-0.1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour\nVersion: 0.1\n")
    lines = "".join(f"{name} = {where}\n" for name, where in points.items())
    (installed / "entry_points.txt").write_text(f"[spacy_factories]\n{lines}")
    told = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import spacy; nlp = spacy.blank('en'); "
        "[nlp.add_pipe(name) for name in ('paragraph_bounds', 'rashomon_statements')]; print(nlp.pipe_names)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "['paragraph_bounds', 'rashomon_statements']\n"
