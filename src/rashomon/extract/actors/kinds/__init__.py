"""Each kind of actor by its names: persons, organisations, states and their bodies."""
