"""Reports to copies and stories."""
