"""The web application and the HTTP API: a store in a browser. What comes from a page is shown as text, always."""
