"""What stands for somebody: pronouns, nouns, and words that mean several."""
