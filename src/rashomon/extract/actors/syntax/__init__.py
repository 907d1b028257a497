"""A parse as the rules about actors read it, and the values they work on."""
