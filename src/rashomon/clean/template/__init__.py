"""What recurs on an outlet's pages: which lines may be template, which are, and the page without them."""
