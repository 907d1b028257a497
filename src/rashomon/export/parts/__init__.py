"""The parts of a dossier as a person reads it, each computed once for all renderings."""
