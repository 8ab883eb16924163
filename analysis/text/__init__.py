"""Words, sentences and forms of one text."""
