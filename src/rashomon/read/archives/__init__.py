"""Web archives: the web pages among the records of a WARC file, and of those that a WACZ file packs."""
