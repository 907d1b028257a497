"""The words by which English news says that something is a place, and what sort of place; the rules know none."""

from __future__ import annotations

from typing import Literal

Sort = Literal["any", "town", "region", "feature"]

# What is in or near a place is somewhere: a name behind these is a place even where the recogniser takes it for
# something else. "To" and "from" may lead to a government as well.
WHERE = frozenset("in near outside inside across around throughout within".split())
WHITHER = frozenset("at to from into through toward towards off via along beyond".split())
# Behind these "to" and "from" lead to a place, besides the verbs of motion.
GOING = frozenset("way plane boat bus convoy carry board head leave ferry road".split())
# What is done to a place, and to nobody.
REACHED = frozenset("visit leave enter tour reach flee".split())
# Before a name these say which sort of part it is, and are none of its name.
OUTSKIRTS = frozenset("downtown upstate mainland suburban rural metropolitan metro greater inner coastal".split())

# "The Vest region", "Vest County", "the city of Vest".
REGIONS: dict[str, Sort] = dict.fromkeys(
    """region regions province provinces oblast oblasts governorate governorates prefecture prefectures state
    states territory territories krai voivodeship canton cantons strip county counties district districts parish
    raion department area countryside""".split(),
    "region",
)
TOWNS: dict[str, Sort] = dict.fromkeys(
    "city cities town towns village villages municipality settlement hamlet".split(), "town"
)
SORTS = REGIONS | TOWNS
# What stands between a name and the word for its sort: "the Vest border region".
BETWEEN = frozenset("border frontier coastal mountain mountainous desert".split())
# Only before "of": behind a name they are its institutions or parts.
BEFORE_OF: dict[str, Sort] = SORTS | dict.fromkeys("port capital suburb outskirts island islands".split(), "town")
# A district of a place is a part of it.
BEFORE_OF = {word: sort for word, sort in BEFORE_OF.items() if word not in ("district", "districts", "area")}
BEFORE_OF |= dict.fromkeys(("island", "islands", "peninsula", "republic"), "any")
# Behind the name of a feature these say little ("the Vest Bay area").
LOOSE = frozenset("area department state states territory territories parish strip".split())

# Whither a part of a country or region lies from its middle: north, east.
PARTS: dict[str, tuple[int, int]] = {
    "north": (1, 0),
    "south": (-1, 0),
    "east": (0, 1),
    "west": (0, -1),
    "northeast": (1, 1),
    "northwest": (1, -1),
    "southeast": (-1, 1),
    "southwest": (-1, -1),
}
PARTS |= {f"{word}ern": way for word, way in PARTS.items()}
PARTS |= {f"{word[:5]}-{word[5:]}": way for word, way in PARTS.items() if all(way)}
PARTS |= dict.fromkeys(("central", "centre", "center", "heart", "middle"), (0, 0))
# Before "of" a bare point of the compass says which part ("the east of"); without an article it says how far
# away ("south of").
ARTICLES = frozenset({"the", "far"})

# Last or first words of names that stand for no town or region: a gazetteer of towns does not know them, and a
# town that bears such a name in full is meant only if it is a large one.
FEATURES = frozenset(
    """sea ocean river rivers lake lakes gulf bay strait straits mountain mountains mount hills hill valley desert
    peninsula canal island islands isle isles coast channel dam ridge basin delta falls forest park airport street
    road avenue boulevard square bridge highway stadium arena station building palace house hotel center centre
    hospital university college school church cathedral mosque tower base camp prison beach plaza hall court fort
    border museum theater theatre club library reservoir glacier cape point""".split()
)
FEATURES_FIRST = frozenset("mount lake cape camp fort gulf strait sea river".split())

# Behind these a place name says which treaty or authority, not where.
NOT_WHERE = frozenset(
    """accord accords agreement agreements protocol treaty pact process declaration convention communique formula
    regime government administration""".split()
)
# A year or a month is no place, though a town may be called so.
NEVER = frozenset(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday easter christmas ramadan internet web twitter facebook congress
    parliament senate house capitol earth mars moon covid god english chapter section""".split()
)
# How the Associated Press shortens the names of states, beside the two letters of the post.
SHORT_STATES: dict[str, str] = dict(
    pair.split("=")[::-1]
    for pair in """AL=Ala. AZ=Ariz. AR=Ark. CA=Calif. CO=Colo. CT=Conn. DC=D.C. DE=Del. FL=Fla. GA=Ga. IL=Ill.
    IN=Ind. KS=Kan. KY=Ky. LA=La. MA=Mass. MD=Md. MI=Mich. MN=Minn. MO=Mo. MS=Miss. MT=Mont. NC=N.C. ND=N.D.
    NE=Neb. NH=N.H. NJ=N.J. NM=N.M. NV=Nev. NY=N.Y. OK=Okla. OR=Ore. PA=Pa. RI=R.I. SC=S.C. SD=S.D. TN=Tenn. VA=Va.
    VT=Vt. WA=Wash. WI=Wis. WV=W.Va. WY=Wyo.""".split()
)
