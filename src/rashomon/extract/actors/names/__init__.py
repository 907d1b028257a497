"""Names of persons, and what two forms of one have in common."""
