import pytest

from rashomon.clean.lines.blocks import blocks
from rashomon.clean.lines.sorts import sort
from rashomon.text import Traced


def sorts(text: str) -> str:
    (block,) = blocks(Traced.of(text))
    return sort(block).sort


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("icon-facebook icon-whatsapp", "share"),
        ("Share   Save   12 COMMENTS", "share"),
        ("Compartir | Share | Imprimir", "share"),
        ("Share this story:  E-mail   Link   Print", "share"),
        ("TT", "share"),
        ("A–  A+", "share"),
        ("3 comments", "share"),
        ("News  Sport  Boats  Weather", "menu"),
        ("Advertisement", "notice"),
        ("Listen to this article (3 min)", "notice"),
        ("Sign up for The Ford, our Friday newsletter", "notice"),
        ("You are reading one of three free articles this month.", "notice"),
        ("___", "notice"),
        ("This article stood in the issue of May. Subscribe now!", "notice"),
        ("Like this story? Share it with a friend!", "notice"),
        ("To see the map of the fords, click here.", "notice"),
        ("Get short URL", "notice"),
        ("Support the Marlow Times’s river journalism", "foot"),
        (
            "We row out for you every day. Please consider making a small contribution to the paper. Thank you.",
            "foot",
        ),
        ("“Please consider making a contribution to the bridge,” the mayor asked the town on Sunday.", "prose"),
        ("JUST WATCHED Otters at the ford Replay More Videos ... MUST WATCH Otters at the ford 01:20", "notice"),
        ("Please verify you're not a robot by clicking the box. Invalid email address. Thank you!", "notice"),
        ("Disclaimer: This article is no advice. Please look at the river yourself.", "notice"),
        (
            "Reporting on rivers at the Marlow Times is funded by a grant of the Ford Trust, and by it alone.",
            "notice",
        ),
        ("The bridge of Marlow is funded by a grant of the Ford Trust.", "prose"),
        ("The council added a disclaimer: nobody is to drink from the river.", "prose"),
        ("Views 2,494", "notice"),
        ("More:Council promises money for the northern ford", "related"),
        ("Also on marlowradio.example.com Otters return to the river", "line"),
        ("Also on marlowradio.com Otters return to the river", "related"),
        ("(Marlow Radio and agencies)", "credit"),
        ("— With assistance by Jane Doe", "credit"),
        (
            "Doe reported from Marlow. Marlow Radio writers Otto Berg in Gull Bay and Per Holm contributed.",
            "credit",
        ),
        ("The writers of Marlow met on Sunday, and all who had money contributed.", "prose"),
        ("The council asked everybody who reads the paper to subscribe now.", "prose"),
        ("Like this story, the one about the otters ends well for everybody.", "prose"),
        ("More than forty boats were lost in the storm on Sunday night.", "prose"),
        ("We use cookies to remember you.  Accept  Choose", "foot"),
        ("© Marlow Times", "foot"),
        ("Tags: bridges, rivers", "foot"),
        ("RELATED: A boat that fits in a bag", "related"),
        ("READ The Marlow Otters Are Back in the River", "related"),
        ("Bridge of Marlow:Council promises money for the ford", "related"),
        ("The boat that fits in a bag, and who made it Read more", "related"),
        ("( Also on Marlow Radio: Otters return to the river)", "related"),
        ("Subscribe on Marlow Podcasts or wherever you listen.", "notice"),
        ("Advertisement:", "notice"),
        ("Bring the river home to your inbox.", "notice"),
        ("All that swims and floats, delivered every weekday morning.", "notice"),
        ("This page is protected by reCAPTCHA and so on.", "notice"),
        ("The parcels, delivered by boat for thirty years, now come on the road.", "prose"),
        ("14.05 GMT", "date"),
        ("Editor's note: Want to support our work? Become a member.", "foot"),
        ("Tags:", "foot"),
        ("jb-as/pl", "credit"),
        ("More from the river", "related list"),
        ("KEY POINTS", "key points"),
        ("(Reuters)", "credit"),
        ("(Reporting by Jan Berg; editing by Ada Stenn)", "credit"),
        ("With inputs from AFP", "credit"),
        ("The old bridge. Photo: Marlow Times / Ada Stenn", "caption"),
        (
            "Image copyright Marlow Times Image caption The old bridge has been closed to lorries for a year",
            "caption",
        ),
        ("Media playback is unsupported on your device Media caption Why the old bridge is closed", "caption"),
        ("The old bridge. Ministry of Roads/AFP", "caption"),
        ("Otters sleep below the old bridge of Marlow on Tuesday. Getty", "caption"),
        ("Otters sleep below the old bridge of Marlow on Tuesday after the storm. less", "caption"),
        ("Otters sleep below the old bridge of Marlow ... more", "caption"),
        ("By Jan Berg and Ada Stenn, Marlow", "byline"),
        ("4 March 2025", "date"),
    ],
)
def test_furniture_is_known_by_its_looks(line: str, expected: str) -> None:
    assert sorts(line) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "No comment was to be had from the council on Tuesday.",
        "Ruritania wants to become a member of the union within three years.",
        "He asked the people of Marlow to donate blood at the school.",
        "The minister said the copyright of the photo was hers.",
        "Ministers share the view that the bridge must be closed.",
        "Save for the ford, there is no other way over the river.",
        "Read the council's letter to the county, and its answer.",
        "The council asked for three things: money, time and a boat.",
        "Marlow gets its news from the radio and from the baker.",
        "The council wants no more and no less.",
    ],
)
def test_sentences_that_use_such_words_stay(sentence: str) -> None:
    assert sorts(sentence) == "prose"
