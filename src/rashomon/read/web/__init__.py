"""Pages from the web, got politely: robots.txt, pauses, limits, no private addresses.

Nothing is imported here: what merely names a `Fetched` must not load an HTTP client.
"""
