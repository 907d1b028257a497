"""Which claims of a story's reports speak about one thing."""
