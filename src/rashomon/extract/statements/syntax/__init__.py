"""A report as the statement rules read it: quotation marks, the parse, noun phrases, what is told as so."""
