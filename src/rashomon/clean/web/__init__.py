"""Of a web page, its main text, what stands beside that, and what it states of itself for machines."""
