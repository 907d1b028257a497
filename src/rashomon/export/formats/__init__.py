"""Holdings in the formats of other programs: each module a function from holdings to text, or to tables."""
