"""Pages of two invented outlets with lines in common: some are furniture, others are how news is written."""

from __future__ import annotations

from pathlib import Path

HOMEPAGE = "Visit the Marlow Times homepage for more stories."
HURT = "Nobody was hurt, the police said."
PROFILE = " Ansa Maria TolvikFerry fares rise again {0} Harbour closes early MORE"
RELATED = " (RELATED: {0} Costs More Than Was Told)"
STORIES = {
    "bridge": (
        "The council closed the old bridge on Tuesday after divers found two cracks below the water line.",
        "Engineer Petra Holm said the cracks had grown since the autumn and were as long as her arm.",
        "Lorries will be sent over the northern ford until the spring, the council said in a statement.",
    ),
    "lemons": (
        "Growers in Vessany expect the smallest crop of lemons in thirty years, their union warned on Friday.",
        "Frost killed blossoms on half of the trees in one night, said Tomas Ferrell, who owns an orchard.",
        "Prices at the wholesale market have doubled within a week and may go on rising until harvest.",
    ),
    "atlas": (
        "The town library of Brenn has found an atlas that had been missing for thirty years.",
        "It was behind the radiator in the reading room, librarian Odile Marsk said on Wednesday.",
        "The atlas will be shown in May, together with the letters of those who looked for it.",
    ),
    "trawlers": (
        "Lorvik turned away twelve trawlers from Estmark on Monday and kept its harbour closed to them.",
        "Foreign Minister Jorun Pell called the closure a breach of the treaty that both signed in 1998.",
        "Fishermen on both sides expect the dispute over the nets to last until the end of the month.",
    ),
    "tram": (
        "The last tram to the quarry ran on Sunday with four passengers, a dog and a brass band aboard.",
        "Drivers had asked for new brakes since the winter in which two cars slid into the depot.",
        "The line carried stone for sixty years before the county opened it to people in 1954.",
    ),
    "mill": (
        "A buyer from Sallow will take over the paper mill and keep ninety of its two hundred workers.",
        "The union rejected the offer and wants the county to buy the mill for a year instead.",
        "Owner Rasmus Thiel has until Thursday to answer, his lawyer Inga Brandt told the court.",
    ),
}


def page(story: str) -> str:
    """An article of the Marlow Times with what its pages have in common."""
    first, second, third = STORIES[story]
    profile = f"The matter is on the desk of Mayor Ansa Tolvik{PROFILE.format(story.title())} since Thursday."
    parts = (
        f"What the {story} means for the county of Marlow",
        "4 March 2025",
        first,
        HOMEPAGE,
        second + RELATED.format(story.title()),
        profile,
        third,
        HURT,
    )
    return "\n\n".join(parts) + "\n"


def write(folder: Path, names: tuple[str, ...] = tuple(STORIES)) -> tuple[str, ...]:
    """The pages as files of one outlet, and two of another outlet with a line in common: too few to know it."""
    found = [folder / "marlowtimes.example" / f"{name}.txt" for name in names]
    for path in found:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(path.stem), "utf-8")
    for name in names[:2]:
        path = folder / "sallow.example" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(name).replace("the county of Marlow", "Sallow"), "utf-8")
        found.append(path)
    return tuple(map(str, found))
