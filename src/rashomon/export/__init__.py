"""What is held, as JSON, one HTML page, Markdown or text: every format is a function of one value."""
