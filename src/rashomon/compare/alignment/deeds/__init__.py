"""What somebody does, as its words show it without a parse: acts that exclude one another, acts that are one."""
