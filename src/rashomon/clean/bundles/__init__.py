"""Several reports on one page: where articles begin, the entries of live pages, the items of digests."""
