"""What each line of a page is by its own looks: furniture, credit, caption, date, byline, note, paragraph."""
