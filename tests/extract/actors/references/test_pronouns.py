import pytest

from tests.extract.actors.reading import one, read, rules, said


@pytest.mark.parametrize(
    ("text", "name", "pronoun"),
    [
        ("Marit Solheim met Otto Keller. She said he was late.", "Marit Solheim", "She"),
        ("Marit Solheim met Otto Keller. She said he was late.", "Otto Keller", "he"),
        ("The senator said he would wait. Otto Keller left.", "senator", "he"),
        ("The harbour board said it would wait.", "harbour board", "it"),
        ("Norway is ready to talk, its foreign ministry said.", "Norway", "its"),
        ("The divers said they were cold.", "divers", "they"),
        ("“I was cold,” Otto Keller said.", "Otto Keller", "I"),
    ],
)
def test_whom_a_pronoun_means(text: str, name: str, pronoun: str) -> None:
    assert pronoun in said(one(read(text), name))


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Paul Lund met Otto Keller. Reporters asked about his plan.", "his"),
        ("The plan failed. It was late.", "it"),
        ("Norway sent a ship. The report said it had sunk.", "it"),
        ("A friend wrote to an aide. Nobody knew what he wanted.", "he"),
    ],
)
def test_a_pronoun_that_may_mean_several_means_nobody(text: str, pronoun: str) -> None:
    mentions = [mention.text.lower() for actor in read(text).actors for mention in actor.mentions]
    assert pronoun.lower() not in mentions


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    report = read("Marit Solheim spoke. A reporter asked her why. She shrugged.")
    assert said(one(report, "Marit Solheim"))[:2] == ["Marit Solheim", "her"]
    assert "her" not in said(one(report, "reporter"))


def test_single_quotation_marks_are_quotation_marks() -> None:
    report = read(
        "Otto Keller spoke. 'I respect Paul Lund, but he isn't right,' Keller said. The workers' boat left."
    )
    assert "he" not in said(one(report, "Otto Keller"))
    assert "workers" in {mention.text for actor in report.actors for mention in actor.mentions}


def test_a_given_name_tells_he_from_she() -> None:
    report = read("Marit Solheim sat beside Henrik Holm. She smiled.")
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim", "She"]


def test_every_mention_says_which_rule_found_it() -> None:
    report = read("Omani envoy Badr Nasser spoke. Nasser said he would go. The envoy left, Oslo said.")
    assert rules(one(report, "Badr Nasser")) == ["title", "name", "subject", "role"]
    assert rules(one(report, "Norway")) == ["metonym"]
    assert all(len(actor.by) == len(actor.mentions) for actor in report.actors)


def test_a_name_is_what_it_is_most_times_and_the_rule_shows() -> None:
    text = "Marit Solheim said so. Solheim left. Later Solheim wrote. A Solheim letter came. SOLHEIM"
    person = one(read(text), "Marit Solheim")
    assert set(rules(person)) <= {"name", "vote"}
    assert len(person.mentions) >= 4


def test_a_claim_is_of_whoever_makes_it() -> None:
    report = read("Otto Keller answered the reporters in response to Paul Lund's claim that he had sold the pier.")
    assert "he" in said(one(report, "Paul Lund"))
    assert "he" not in said(one(report, "Otto Keller"))


def test_whose_lawyer_speaks_is_not_whom_the_lawyer_speaks_of_as_him() -> None:
    report = read(
        "The attorney representing Jan Berg's family said during an interview that pilots have told him "
        "the boats will sink."
    )
    assert "him" not in said(one(report, "Jan Berg"))
