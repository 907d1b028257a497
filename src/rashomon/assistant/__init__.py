"""The store for an assistant (Model Context Protocol): to read and to quote from, each answer with its places."""
