"""What happened in a story, in order."""
