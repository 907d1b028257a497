"""What a verb of saying reports: the clauses and things that its frames allow."""
