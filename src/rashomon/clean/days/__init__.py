"""Days as pages print them, and the day on which a report was published."""
