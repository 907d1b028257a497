"""The tasks on the sample corpus, whose labels come with Rashomon. Each scores the same reading of it."""
