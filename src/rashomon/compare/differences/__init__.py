"""How the versions of a point differ: in which attribute, and of which kind."""
