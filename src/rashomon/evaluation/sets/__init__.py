"""The labelled sets: the documents of each, by part, as plain values that every system is given."""
