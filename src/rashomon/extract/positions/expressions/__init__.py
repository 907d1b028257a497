"""How a position is told: by a clause, in a name, by conditions, by silence, by an answer."""
