"""The words by which claims are compared: of an act whether it is one, of a toll who was killed by what."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.text import stems

NOT = frozenset({"not", "never", "neither", "nor"})
# Right before a verb: it is no deed, or may be none.
UNSURE = frozenset("could may might must should can until nearly almost".split())
NOT_YET = UNSURE | {"would", "will", "shall", "to", "if", "whether", "unless"}
# What was so first, or came to be so: "initially rejected", "finally accepted".
IN_TURN = frozenset(
    "first initially originally earlier previously once formerly now finally eventually later".split()
)
BEGINS = ("that", "who", "which", "whom", "whose", "because", "while", "when", "after", "before", "said", "says")
# By the one it is told how large a thing still is, by the other how large it was, or is to be, made.
UNCHANGED = frozenset(stems("remain remains remained stay stays stayed"))
CHANGED = frozenset(
    stems(
        "raise raised lift lifted increase increased hike hiked cut lower lowered lowering reduce reduced bring "
        "brought slash slashed double doubled set"
    )
)
# Verbs that leave it to their object what is done, and words of degree: two claims that share them share little.
LIGHT = frozenset(
    stems(
        "back come came coming far get got gotten give gave given go went gone keep kept least less let look lot "
        "make made making put see saw seen take took taken taking thing try trying want way"
    )
)
# Right before a date these say that somebody spoke then, also where no attribution was found.
SAYS = frozenset(
    "said says told tells announced reported stated added confirmed wrote posted tweeted statement count".split()
)
# By these an outlet tells what somebody says as a thing that it does not vouch for.
CLAIMING = frozenset(stems("claim claims claimed claiming alleges alleged alleging insists insisted contends"))
ON_TOP = frozenset({"another", "additional", "further"})  # before a number that is to be added to another
# Words by which a report alludes to somebody's stance: "Klow's two conditions", "the answer from Klow".
ANSWERING = frozenset(
    stems(
        "accept acceptance reject rejection refuse refusal answer reply response agree approve approval condition"
    )
)
# By which means people are killed: reports on a war tell of many attacks, in like words.
MEANS: Mapping[str, frozenset[str]] = {
    means: frozenset(stems(told))
    for means, told in {
        "from the air": "airstrike airstrikes warplane warplanes jet jets aircraft helicopter helicopters drone",
        "from afar": "shell shells shelling shelled mortar mortars rocket rockets artillery howitzer howitzers",
        "a bomb": "suicide detonate blew explode exploded explosion explosions blast explosive",
        "gas": "gas gassed gassing fumes chemical chemicals sarin chlorine nerve poison poisoned toxic",
        "arms": "sniper snipers gunman gunmen gunfire shootout clash clashes ambush battle battles fighting",
    }.items()
}
# Two words that name a means together; "bombs" alone fall and are laid.
MEANS_OF_TWO: Mapping[str, str] = {
    "air strike": "from the air",
    "air raid": "from the air",
    "barrel bomb": "from the air",
    "cluster bomb": "from the air",
    "car bomb": "a bomb",
    "truck bomb": "a bomb",
    "roadside bomb": "a bomb",
    "bomber": "a bomb",
}
# Fired from the ground, from ships and from the air.
ANY_MEANS = frozenset(stems("missile missiles"))
VIOLENT = frozenset(
    stems(
        "attack attacks attacked strike strikes struck raid raids bomb bombs bombing bombings bombed bombardment "
        "assault offensive massacre airstrike shelling shelled blast explosion clashes"
    )
)
# Who was killed: of one attack a report may count the ones, another the others.
FIGHTERS = frozenset(
    stems(
        "fighter fighters militant militants rebel rebels insurgent insurgents jihadist jihadists terrorist "
        "terrorists gunman gunmen soldier soldiers troop troops trooper troopers extremist extremists combatant "
        "combatants militiaman militiamen commander commanders"
    )
)
CIVILIANS = frozenset(
    stems(
        "civilian civilians citizen citizens resident residents villager villagers worshipper worshippers refugee "
        "refugees schoolchild schoolchildren student students pupil pupils teacher teachers child children woman "
        "women"
    )
)
# What is told of a thing beside all others of its kind since a day or an event: "the worst flood since 1953".
EXTREMES: Mapping[str, str] = {
    word: words[0]
    for words in (
        ("first",),
        ("largest", "biggest", "greatest", "highest", "strongest", "heaviest", "most"),
        ("smallest", "lowest", "fewest", "weakest", "least"),
        ("worst", "deadliest", "bloodiest"),
        ("best",),
        ("longest",),
        ("steepest", "sharpest", "fastest"),
    )
    for word in words
}
# Between whoever does something and the verb: "has", "were still", "continue".
GOING_ON = (
    "has have had is are was were been being also now still already again will would could continues? continued "
    "begins? began begun starts? started keeps? kept"
).split()
# What everybody does in every story, though not the same.
DONE_BY_ANYBODY = frozenset(
    stems(
        "said added told reported acted appeared going coming came worked living called looking talking talked "
        "speaking asked agreed answered replied continued started ended based located involved related used"
    )
)
