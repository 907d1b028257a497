"""A position made of its parts and conditions, and each once."""
