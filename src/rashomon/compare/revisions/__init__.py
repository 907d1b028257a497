"""What changed in a report from version to version."""
