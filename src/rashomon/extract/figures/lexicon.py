"""The words by which news says what became of people: killed, wounded, missing and so on."""

from __future__ import annotations

PRISON = "prison"  # what a court gives somebody so long of

# One name per fate, so that the tolls of two reports can be compared.
_SAME = {
    "killed": "kill murder slay massacre execute assassinate behead martyr",
    "wounded": "wound injure hurt maim",
    "displaced": "displace uproot",
    "evacuated": "evacuate",
    "arrested": "arrest detain",
    "captured": "capture",
    "abducted": "abduct kidnap",
    "released": "release free",
    "rescued": "rescue save",
    "infected": "infect",
    "sickened": "sicken",
    "trapped": "trap",
    "hospitalised": "hospitalize hospitalise",
}
DONE_TO = {lemma: fate for fate, lemmas in _SAME.items() for lemma in lemmas.split()}
# The lemmatiser leaves some participles as they are.
DONE_TO |= {"slain": "killed", "injured": "wounded", "wounded": "wounded", "killed": "killed", "shot": "shot"}
DOES = {"die": "killed", "drown": "killed", "perish": "killed", "flee": "fled", "surrender": "surrendered"}
STATES = {
    "dead": "killed", "wounded": "wounded", "injured": "wounded", "hurt": "wounded", "missing": "missing",
    "unaccounted": "missing", "homeless": "homeless", "displaced": "displaced", "martyred": "killed",
    "hospitalized": "hospitalised", "hospitalised": "hospitalised", "trapped": "trapped",
}  # fmt: skip
NOUNS = {
    "death": "killed", "fatality": "killed", "injury": "wounded", "arrest": "arrested", "detention": "arrested",
    "killing": "killed", "murder": "killed", "execution": "killed", "abduction": "abducted",
    "kidnapping": "abducted", "release": "released", "evacuation": "evacuated", "displacement": "displaced",
    "casualty": "casualties", "dead": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing",
    "hurt": "wounded", "martyr": "killed", "martyrdom": "killed", "hospitalization": "hospitalised",
    "hospitalisation": "hospitalised",
}  # fmt: skip
FATES = frozenset({*DONE_TO.values(), *DOES.values(), *STATES.values(), *NOUNS.values()})
HELPERS = frozenset(
    """
    was were is are have has had been being be also still now reportedly left feared remain remained remains
    """.split()
)
# What a word right after a number says; "died" and "fled" may not take an object, and do not.
JOINED = {
    "killed": "killed", "dead": "killed", "died": "killed", "slain": "killed", "wounded": "wounded",
    "injured": "wounded", "hurt": "wounded", "missing": "missing", "displaced": "displaced",
    "arrested": "arrested", "detained": "arrested", "evacuated": "evacuated", "kidnapped": "abducted",
    "abducted": "abducted", "captured": "captured", "rescued": "rescued", "martyred": "killed",
    "unaccounted": "missing", "hospitalized": "hospitalised", "hospitalised": "hospitalised",
    "infected": "infected",
}  # fmt: skip
# What a word right before a number does.
ACTS = {
    form: DONE_TO[lemma]
    for lemma, forms in {
        "kill": "killed killing kills kill",
        "wound": "wounded wounding wounds wound",
        "injure": "injured injuring injures injure",
        "arrest": "arrested arresting arrests arrest",
        "detain": "detained detaining detains detain",
        "displace": "displaced displacing displaces displace",
        "abduct": "abducted abducting kidnapped kidnapping",
    }.items()
    for form in forms.split()
}
# "Fatally shot", "shot dead".
DEADLY = frozenset("dead fatally mortally".split())
SUFFERS = frozenset("suffer sustain receive incur nurse have".split())
HARMS = frozenset("injury wound burn".split())
SUFFERING = frozenset("suffering sustaining receiving incurring nursing".split())
# Whoever is brought to a hospital is not said to be hurt; whoever is treated for burns is.
BRINGS = frozenset("take bring rush carry fly airlift transport transfer admit".split())
HOSPITALS = frozenset("hospital hospitals clinic clinics".split())
CARERS = frozenset("doctors nurses medics paramedics surgeons staff volunteers experts specialists".split())
DRUGS = frozenset(
    "drug drugs doping alcohol cocaine cannabis marijuana steroid steroids substance substances".split()
)
FELLS = frozenset("gun mow".split())  # "down"
TREATS = frozenset("treat hospitalize hospitalise".split())
TAKES_LIVES = frozenset("claim cost lose take".split())
# By which the length of a text is told, and what is such a text.
PARTS = frozenset("pages lines paragraphs words sentences".split())
DOCUMENTS = frozenset(
    """
    statement communique communiqué text paper document letter note memo memorandum report ruling opinion order
    bill resolution declaration agreement deal treaty plan proposal draft indictment complaint lawsuit petition
    brief filing motion transcript dossier decree decision judgment judgement verdict manifesto essay speech
    message email e-mail summary affidavit contract act article warrant dissent answer reply response post list
    """.split()
)
