"""What was said: where the content of an attribution begins and ends, and whose quotation is whose."""
