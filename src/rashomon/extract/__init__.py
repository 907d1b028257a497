"""A report to its mentions: what its text says, found by plain functions over one parse."""
