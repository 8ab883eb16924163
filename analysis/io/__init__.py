"""Files to articles: what is found, read, checked and dated."""
