"""The words that tell a stance, and what stands above them and turns it."""
