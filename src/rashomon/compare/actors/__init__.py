"""Who acts in a story: one actor where its reports name one in several ways."""
