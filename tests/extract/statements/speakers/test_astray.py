"""Who speaks where the parse gives the verb of saying no subject."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rashomon.extract.statements.speakers.subjects import subject
from tests.extract.statements.speakers.test_sources import sources
from tests.extract.statements.test_statements import briefs


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("In a note to the Harbour Watch, her chief of staff, Ola Berg, said: “It is safe.”", "said", "Ola Berg"),
        (
            "On the campaign trail for his wife Anna Holm, former mayor Jan Holm said the pier was safe.",
            "said",
            "former mayor Jan Holm",
        ),
        (
            "Mr. Berg, whose third-place finish was widely seen as a disappointment, said that the pier was late.",
            "said",
            "Mr. Berg",
        ),
        ("Nearly a third say they do not know.", "say", "Nearly a third"),
        ("Berg paused, then revealed why the ferry had sunk.", "revealed", "Berg"),
    ],
)
def test_the_speaker_stands_before_the_verb_whatever_the_parse_makes_of_it(
    text: str, cue: str, source: str
) -> None:
    assert sources(text)[cue] == source


def test_a_dash_before_an_item_of_a_list_is_no_part_of_a_name() -> None:
    text = "Reading for the weekend:\n-Craig Holm explains why the pier is “weird.”\n-Berg is late."
    assert sources(text)["explains"] == "Craig Holm"


def parsed(*tokens: str) -> Doc:
    """A parse as it is written: "word/tag/pos/dep/head", the head by its place."""
    words, tags, pos, deps, heads = zip(*(token.split("/") for token in tokens), strict=True)
    return Doc(
        Vocab(),
        words=list(words),
        tags=list(tags),
        pos=list(pos),
        deps=list(deps),
        heads=[int(head) for head in heads],
    )


@pytest.mark.parametrize(
    ("tokens", "verb", "own"),
    [
        # Taken for a clause that tells: "Berg speaking" told.
        (
            (
                "Berg/NNP/PROPN/nsubj/1",
                "speaking/VBG/VERB/csubj/4",
                "in/IN/ADP/prep/1",
                "Oslo/NNP/PROPN/pobj/2",
                "told/VBD/VERB/ROOT/4",
                "them/PRP/PRON/dobj/4",
            ),
            4,
            0,
        ),
        # Taken for what is concluded: "A note drafted in May".
        (
            (
                "A/DT/DET/det/1",
                "note/NN/NOUN/nsubj/2",
                "drafted/VBN/VERB/ccomp/6",
                "in/IN/ADP/prep/2",
                "May/NNP/PROPN/pobj/3",
                ",/,/PUNCT/punct/6",
                "concluded/VBD/VERB/ROOT/6",
                "it/PRP/PRON/dobj/6",
            ),
            6,
            1,
        ),
        # Taken for a part of what is quoted: "it was a song,” Berg recalled".
        (
            (
                "It/PRP/PRON/nsubj/1",
                "was/VBD/AUX/ROOT/1",
                "late/JJ/ADJ/acomp/1",
                ",/,/PUNCT/punct/1",
                "”/''/PUNCT/punct/1",
                "Berg/NNP/PROPN/attr/1",
                "recalled/VBD/VERB/acl/5",
            ),
            6,
            5,
        ),
    ],
)
def test_a_subject_that_hangs_elsewhere_is_found(tokens: tuple[str, ...], verb: int, own: int) -> None:
    doc = parsed(*tokens)
    assert subject(doc[verb]) == doc[own]


def test_a_clause_that_is_told_gives_no_subject() -> None:
    doc = parsed(
        "Berg/NNP/PROPN/nsubj/2",
        "had/VBD/AUX/aux/2",
        "drafted/VBN/VERB/ccomp/5",
        "it/PRP/PRON/dobj/2",
        ",/,/PUNCT/punct/5",
        "concluded/VBD/VERB/ROOT/5",
    )
    assert subject(doc[5]) is None


def test_a_speaker_set_beside_the_last_word_of_what_is_said_is_no_part_of_it() -> None:
    text = (
        "Nine members of the ferry's crew were injured in the collision, Marit Solheim, director of Norway's "
        "coast guard, said. Two were still in hospital."
    )
    ((_, source, cue, content),) = briefs(text)
    assert (source, cue) == ("Marit Solheim, director of Norway's coast guard,", "said")
    assert content == ("Nine members of the ferry's crew were injured in the collision",)
