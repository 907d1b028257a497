"""What is new in a story since a moment, or since it was last told of."""
