"""Articles and their analysis as linked tables."""
