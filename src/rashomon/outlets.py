"""Who publishes: the table of outlets, and which outlet a page belongs to."""
