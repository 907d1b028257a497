"""Other ways to do the tasks: simple methods of our own hand, and what installs from the package registry."""
