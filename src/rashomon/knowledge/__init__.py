"""Facts of the world and word lists of the language, from the package's own data files.

Everything is read once, when it is first asked for.
"""

from __future__ import annotations

from rashomon.knowledge.of_bodies import Organisation as Organisation
from rashomon.knowledge.of_bodies import organisations as organisations
from rashomon.knowledge.of_names import Gender as Gender
from rashomon.knowledge.of_names import full_names as full_names
from rashomon.knowledge.of_names import given_names as given_names
from rashomon.knowledge.of_states import Leader as Leader
from rashomon.knowledge.of_states import Part as Part
from rashomon.knowledge.of_states import State as State
from rashomon.knowledge.of_states import StateWord as StateWord
from rashomon.knowledge.of_states import country_of as country_of
from rashomon.knowledge.of_states import leaders as leaders
from rashomon.knowledge.of_states import regions as regions
from rashomon.knowledge.of_states import state_words as state_words
from rashomon.knowledge.of_states import states as states
from rashomon.knowledge.of_words import Lexicon as Lexicon
from rashomon.knowledge.of_words import lexicon as lexicon
