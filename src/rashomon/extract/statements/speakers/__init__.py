"""Who speaks: from a verb of saying to the noun phrase of its speaker."""
