"""The kinds of attribution: by verbs, nouns, adjectives, phrases, colons, passives, and by silence."""
